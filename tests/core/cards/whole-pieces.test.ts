/** No card cuts into code, a formula, a link, an embed, an address or a tag. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CARD_TYPES } from "../../../src/core/cards/card-types";
import { makeCards } from "../../../src/core/cards/make-cards";
import { masked } from "../../../src/core/cards/mask";
import { indexOf } from "../index/vault-of";
import { sharedIsHere, sharedVault } from "../../shared-vault";
import { cutPieces } from "./cut-pieces";

const PIECES = ["`paging, x`", "``a ` b: c``", "$\\alpha, paging$", "$f(AB) \\text{ vs } y$", "$\\$ x$", "$$p; q \\to r$$", "![[paging.png|200]]", "![[Paging#Tables|a, b]]", "![paging (x), y](a%20b.png)", "[[Paging|tables, rows]]", "[[Swap]]", "[pages (PG), more](https://a.b/c,d)", "[x [y], z](u_(v))",
  "https://a.b/paging,x?y=1;z", "<https://a.b/(paging)>", "<span title=\"a, b\">", "&nbsp;", "\\*"];
const PLAIN = ["paging", "pages", "tables", "of", "memory", "TLB (Translation Lookaside Buffer)", "(used in Linux, BSD)", "(a (b), c)", "==gap==", "{{c1::one}}", "**bold, too**"];
const definition = fc.array(fc.tuple(fc.constantFrom(...PIECES, ...PLAIN), fc.constantFrom(" ", ", ", "; ", " → ", " vs ", ": ", " — ")), { minLength: 1, maxLength: 8 }).map((parts) => parts.map(([piece, behind]) => piece + behind).join("").trim());

describe("no card", () => {
  it("cuts into code, a formula, a link, an embed, an address or a tag: law", async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom("Paging", "Page Table", "Swap", "A vs B", "Kinds"), definition), { minLength: 1, maxLength: 6 }), async (list) => {
      const { maps } = await indexOf({ "MOC.md": list.map(([term, said]) => `## ${term}\n- **${term}** — ${said}`).join("\n") });
      for (const map of maps) expect(cutPieces(map, makeCards(map, CARD_TYPES))).toEqual([]);
    }));
  });

  it.each(["``a ` b: c``; then ``a ` b: c`` of memory", "paging → ``a ` b: c`` vs ``a ` b: c``, pages; tables", "`paging, x` → &nbsp; → ``a ` b: c`` — ``a ` b: c``"])("does where a tick stands in code: %s", async (said) => {
    const { maps } = await indexOf({ "MOC.md": `## Paging\n- **Paging** — ${said}\n## Kinds\n- **Kinds** — \`paging, x\`` });
    for (const map of maps) expect(cutPieces(map, makeCards(map, CARD_TYPES))).toEqual([]);
  });

  it.skipIf(!sharedIsHere)("of the vault at hand does", async () => {
    const { maps } = await indexOf(sharedVault());
    for (const map of maps) expect(cutPieces(map, makeCards(map, CARD_TYPES))).toEqual([]);
  });
});

describe("a name that stands in such a piece", () => {
  it.each([
    ["what `paging(x)` does", "what … does"], ["costs $\\text{paging}$ in $\\$ x$", "costs … in $\\$ x$"], ["as ![[paging.png|200]] shows", "as ![[paging.png|200]] shows"],
    ["see https://a.b/paging and [[Paging|this]]", "see … and [[Paging|this]]"], ["`a` and `b`\n\n```\nint  x;\n```", "`a` and `b`\n\n```\nint  x;\n```"],
  ])("hides it as a whole: %s", (text, clue) => { expect(masked(text, ["Paging"])).toBe(clue); });
});
