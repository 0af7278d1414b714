import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { barred, literalsIn, shelve } from "../../../src/core/text/literals";
import { tagsOf } from "../../../src/core/text/links";
import { normalizePlain, normalizeText, plainText } from "../../../src/core/text/normalize";
import { growth, IN_PROPORTION } from "../growth";
import { RUNS } from "../runs";

const shown = (text: string): string[] => literalsIn(text).map((one) => one.shown);
const markdown = fc.array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom("`", "``", "$", "$$", "\\", "**", "__", "==", "_a_", "[[a|b]]", "[a](b)", "a", " ", "1", "&", "1. ") }, { weight: 1, arbitrary: fc.string({ unit: "binary" }) }), { maxLength: 20 }).map((parts) => parts.join(""));

describe("code and formulas", () => {
  it.each([
    ["`a` and ``b ` c``", ["a", "b ` c"]],
    ["`` ` ``", ["`"]],
    ["` a ` `  `", [" a ", "  "].map((text) => text === "  " ? text : "a")],
    ["``a` b", []],
    ["\\`a` b", []],
    ["$x_1$ and $$y$$", ["$x_1$", "$$y$$"]],
    ["$5 and $6", []],
    ["$5–$6", []],
    ["$ a$ $a $", []],
    ["$a\\$b$", ["$a\\$b$"]],
    ["`$a` $b", ["$a"]],
    ["$a`$ b`", ["$a`$"]],
    ["$$ and more", []],
  ])("%s", (text, expected) => {
    expect(shown(text)).toEqual(expected);
  });

  it("come back as they were written, and leave a text of the same length when barred", () => {
    fc.assert(fc.property(markdown, (text) => {
      const { text: kept, written } = shelve(text);
      expect(written(kept)).toBe(text);
      expect(barred(text).length).toBe(text.length);
      expect(literalsIn(text).every(({ from, to }, at, all) => from < to && from >= (all[at - 1]?.to ?? 0))).toBe(true);
    }), { numRuns: RUNS * 5 });
  });

  it("take time in proportion to the text, however many marks are never closed", () => {
    for (const mark of ["`a``b", "$a ", "$$", "\\`", "`$", "(`"]) {
      const text = mark.repeat(40_000);
      expect(growth(40_000, (size) => () => plainText(text.slice(0, size * mark.length))), mark).toBeLessThan(IN_PROPORTION);
    }
  });
});

describe("what a reader sees", () => {
  it.each([
    ["`==`", "=="], ["`__init__`", "__init__"], ["`a == b`", "a == b"], ["``a ` b``", "a ` b"], ["**`*args`** and *b*", "*args and b"], ["`[[x]]` and [[y|z]]", "[[x]] and z"],
    ["[[Paging|`mmap`]]", "mmap"], ["[`read`](https://x.y)", "read"], ["$\\{a\\}$ \\* b", "$\\{a\\}$ * b"], ["$a_1 * b_1$", "$a_1 * b_1$"], ["a \\` b \\` c", "a ` b ` c"],
  ])("of %s is %s", (text, expected) => {
    expect(plainText(text)).toBe(expected);
  });

  it("is what is compared: code is not taken for markup", () => {
    expect(["`__init__`", "init", "`==`", "`a == b`", "**Paging**", "`Map`"].map(normalizeText)).toEqual(["__init__", "init", "==", "a == b", "paging", "map"]);
    fc.assert(fc.property(markdown, (text) => { expect(normalizeText(text)).toBe(normalizePlain(plainText(text.normalize("NFKC")))); }), { numRuns: RUNS * 5 });
    fc.assert(fc.property(markdown, (text) => { expect(normalizePlain(normalizePlain(text)).length).toBeLessThanOrEqual(normalizePlain(text).length); }), { numRuns: RUNS });
  });
});

describe("a tag", () => {
  it("is none in code or in a formula", () => {
    expect(tagsOf("#a `#b` ``x #c ` #d`` $#e$ $x #f$ #g `")).toEqual(["a", "g"]);
  });
});
