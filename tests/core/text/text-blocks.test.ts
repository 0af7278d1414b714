import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstBlock, inOneLine, textBlocks } from "../../../src/core/text/text-blocks";
import { RUNS } from "../runs";

describe("a definition of several blocks in one line", () => {
  it.each([
    ["one  line", "one line"],
    ["> 5 MB", "> 5 MB"],
    ["sheets\nof one size\n\nand more", "sheets of one size<br>and more"],
    ["a loop\n\n```py\nwhile True:\n\n    say()\n```", "a loop<br>`while True:`<br>`\u00A0\u00A0\u00A0\u00A0say()`"],
    ["~~~\na ` b\n~~~\n\nafter", "``a ` b``<br>after"],
    ["five numbers\n\n$$\ne^{i\\pi} % Euler’s\n+ 1\n$$", "five numbers<br>$$ e^{i\\pi} + 1 $$"],
    ["> [!note] Of “and”\n> both", "**Of “and”**<br>both"],
    ["> [!warning]-\n> both", "**Warning**<br>both"],
    ["truth\n\n| a | b |\n|---|---|\n| 0 | `x|y` |", "truth<br>**a** | **b**<br>0 | `x|y`"],
    ["```\nnever closed", "`never closed`"],
    ["```ls``` lists\nall", "```ls``` lists all"],
    ["a\n\n```\nb\n```js\nc\n```\nd", "a<br>`b`<br>` ```js `<br>`c`<br>d"],
  ])("%j", (text, line) => {
    expect(inOneLine(text)).toBe(line);
  });

  it("has no line end, and every letter", () => {
    fc.assert(fc.property(fc.array(fc.constantFrom("```", "~~~", "```e``` a", "> a", "| b | c |", "|---|---|", "", "d", "$$", "`e`")), (lines) => {
      const line = inOneLine(lines.join("\n"));
      expect(line).not.toContain("\n");
      for (const letter of lines.join("\n").match(/[a-e]/g) ?? []) expect(line).toContain(letter);
    }), { numRuns: RUNS });
  });

  it("is its first block where there is room for no more", () => {
    expect(firstBlock("a loop\n\n```\nx\n```")).toBe("a loop …");
    expect(firstBlock("a loop")).toBe("a loop");
  });

  it("is parted where lines say so, and at blank lines outside of code", () => {
    expect(textBlocks("a\nb\n\n```\nc\n\nd\n```\n> e\n| f | g |\n|:--|--:|\n| h | i |\n$$j$$\nk").map(({ kind, lines }) => [kind, ...lines])).toEqual([
      ["text", "a", "b"], ["code", "c", "", "d"], ["quote", "e"], ["table", "| f | g |", "| h | i |"], ["formula", "$$j$$"], ["text", "k"],
    ]);
  });
});
