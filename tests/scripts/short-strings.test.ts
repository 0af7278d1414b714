/** What the plugin says has short names in main.js, and each name leads to what it led to before. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { transform } from "esbuild";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { STRINGS_FILE, shortNamesIn, shortNamesOf, shortStringsFile, withShortStrings } from "../../scripts/short-strings.mjs";
import { ROOT } from "../../scripts/tools";
import { strings } from "../../src/core/base/strings";
import { nodesOf, treeOf } from "../syntax";

const FILE = "const ENGLISH = { review: { done: 1, left: (n) => n + ENGLISH.review.done, }, states: { new: 2, known: 3 }, maps: { picture: { heading: 4 } } };";

describe("short names of what is said", () => {
  const names = shortNamesOf(FILE, ["strings.review.left(1); strings.review.left(2); strings.states[state]; strings.maps.picture.heading"]);

  it("stand where it is asked for and where it is held; a group that is asked for by worked out names stays one", () => {
    expect(withShortStrings("strings.review.left(2); strings.states[state]; strings.states.new; strings.maps.picture.heading", names)).toBe("strings.a(2); strings.b[state]; strings.b.new; strings.c.heading");
    expect(shortStringsFile(FILE, names).replace(/\s+/g, " ")).toBe("const ENGLISH = { d: 1, a: (n) => n + ENGLISH.d, b: { new: 2, known: 3 }, c: { heading: 4 } };");
  });

  it("are different for all, however many there are", () => {
    const many = shortNamesOf(`const ENGLISH = { a: { ${Array.from({ length: 800 }, (_, n) => `m${n}: 1`).join(", ")} } };`, []);
    expect(new Set(many.values()).size).toBe(800);
  });

  it("stand for all that is asked for: no source takes the texts as a whole, of which names it would not know", () => {
    const files = ["main.ts", ...readdirSync(path.join(ROOT, "src"), { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts")).map((file) => path.join("src", file))];
    const whole = files.flatMap((file) => nodesOf(treeOf(file, readFileSync(path.join(ROOT, file), "utf8"))).filter((node) => ts.isIdentifier(node) && node.text === "strings" && !ts.isPropertyAccessExpression(node.parent) && !ts.isImportSpecifier(node.parent)).map(() => file));
    expect(whole.filter((file) => !STRINGS_FILE.test(path.join(ROOT, file)))).toEqual([]);
  });

  it("lead to what they led to before, all of them", async () => {
    const own = shortNamesIn(ROOT);
    const text = readFileSync(path.join(ROOT, "src/core/base/strings.ts"), "utf8");
    const { code } = await transform(`${shortStringsFile(text, own).replace(/^import .*$/m, "const [dateText, dateWithYear, decimalNumber, percentage, setLocale, wholeNumber] = Array.from({ length: 6 }, () => String);").replace(/^export /gm, "")}`, { loader: "ts" });
    const ENGLISH = vm.runInThisContext(`(() => { ${code}\nreturn ENGLISH; })()`) as Readonly<Record<string, unknown>>;
    const shown = (said: unknown): string => typeof said === "function" ? String((said as (...values: unknown[]) => unknown)(...Array.from({ length: said.length }, () => ["a"]))) : JSON.stringify(said);
    for (const [name, short] of own) {
      const [group = "", member] = name.split(".");
      const there = strings[group as keyof typeof strings] as Readonly<Record<string, unknown>>;
      const [before, after] = [member === undefined ? there : there[member], ENGLISH[short]];
      expect([name, typeof after, typeof before === "function" ? (before as { length: number }).length : shown(before)]).toEqual([name, typeof before, typeof after === "function" ? (after as { length: number }).length : shown(after)]);
      // None asks for what has another name now.
      if (typeof after === "function") expect(() => shown(after), name).not.toThrow(/undefined/);
    }
    expect([...own.keys()].filter((name) => name.includes(".")).length).toBeGreaterThan(400);
  });
});
