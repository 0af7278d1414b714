import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { masked } from "../../../src/core/cards/mask";
import { RUNS } from "../runs";

describe("a name in a text", () => {
  it("is hidden with its endings, in any case, in a link, and only as a whole word", () => {
    expect(masked("Page tables map pages of a [[page]], not a homepage", ["Page"])).toBe("… tables map … of a …, not a homepage");
  });

  it("is hidden behind a number, too, and not behind a letter", () => {
    expect(masked("`1bed` is a tenth of a bed; a sunbed is none", ["bed"])).toBe("… is a tenth of a …; a sunbed is none");
    expect(masked("2bed and 2b", ["b", "bed"])).toBe("2… and 2b");
  });

  it("of nothing but hyphens, spaces or other marks comes to an end, whatever the text", () => {
    for (const name of ["--", "- -", "-", " ", "-x", "x-", "- y", "**", "…"]) expect(masked("a - b -- c x", [name])).toEqual(expect.any(String));
    fc.assert(fc.property(fc.string({ maxLength: 40 }), fc.array(fc.string({ maxLength: 8 }), { maxLength: 3 }), (text, names) => {
      expect(masked(text, names).length).toBeLessThanOrEqual(text.length + 1);
    }), { numRuns: RUNS * 10 });
  });
});
