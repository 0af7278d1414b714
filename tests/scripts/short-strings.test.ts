/** What the plugin says has short names in main.js, and each name leads to what it led to before. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { shortNamesIn, shortNamesOf, shortStringsFile, withShortStrings } from "../../scripts/short-strings.mjs";
import { ROOT } from "../../scripts/tools";
import { strings } from "../../src/core/base/strings";

const FILE = "const ENGLISH = { review: { done: 1, left: (n) => n }, states: { new: 2, known: 3 }, maps: { picture: { heading: 4 } } };";

describe("short names of what is said", () => {
  const names = shortNamesOf(FILE, ["strings.review.done; strings.states[state]; strings.maps.picture.heading"]);

  it("stand where it is asked for and where it is held; a group that is asked for by worked out names keeps its members'", () => {
    expect(withShortStrings("strings.review.left(2); strings.states[state]; strings.states.new; strings.maps.picture.heading", names)).toBe("strings.a.b(2); strings.b[state]; strings.b.new; strings.c.a.heading");
    expect(shortStringsFile(FILE, names)).toBe("const ENGLISH = { a: { a: 1, b: (n) => n }, b: { new: 2, known: 3 }, c: { a: { heading: 4 } } };");
  });

  it("are different for all members of a group, however many it has", () => {
    const many = shortNamesOf(`const ENGLISH = { a: { ${Array.from({ length: 800 }, (_, n) => `m${n}: 1`).join(", ")} } };`, []);
    expect(new Set(many.get("a")?.members.values()).size).toBe(800);
  });

  it("are found for everything that the plugin says", () => {
    const own = shortNamesIn(ROOT);
    const text = readFileSync(path.join(ROOT, "src/core/base/strings.ts"), "utf8");
    expect([...own.keys()]).toEqual(Object.keys(strings));
    for (const [group, { members }] of own) if (members.size > 0) expect([...members.keys()]).toEqual(Object.keys(strings[group as keyof typeof strings]));
    expect([...own.values()].filter(({ members }) => members.size > 0).length).toBeGreaterThan(10);
    expect(shortStringsFile(text, own).length).toBeLessThan(text.length);
  });
});
