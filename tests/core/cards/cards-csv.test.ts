import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULTS } from "../../../src/core/base/settings";
import type { PlacedCard } from "../../../src/core/cards/card-exporter";
import { CARDS_CSV } from "../../../src/core/cards/cards-csv";
import { runSync } from "../../../src/core/base/jobs";
import { placedCards } from "./placed";

const csv = (cards: readonly PlacedCard[]): string => String(runSync(CARDS_CSV.render({ cards, decks: DEFAULTS, now: 0, media: new Map(), history: () => ({ since: 0, change: "new" }) })).content);

describe("cards as comma-separated values", () => {
  it("have a line each, below a head: front, back, deck, tags, id", async () => {
    const text = csv(await placedCards("# Systems\n## Memory\n- **Paging** — memory in blocks, of one size\n"));
    expect(text.split("\r\n")[0]).toBe("front,back,deck,tags,id");
    expect(text.split("\r\n")[1]).toMatch(/^Paging,"memory in blocks, of one size",Systems::Memory,moc::systems::memory card::definition,moc-[0-9a-z]{10}-def$/);
  });

  it("read back as they were, and none is a formula", async () => {
    const [placed] = await placedCards("## Memory\n- **Paging** — blocks\n");
    if (placed === undefined) throw new Error("no card");
    const text = fc.oneof(fc.string(), fc.constantFrom("=1+1", "+1", "-1", "@a", "\t=1", "\r", "a\"b", "a\r\nb", "'x", "=HYPERLINK(\"x\",\"y\")"));
    fc.assert(fc.property(fc.array(fc.tuple(text, text), { maxLength: 6 }), (sides) => {
      const rows = parsed(csv(sides.map(([front, back]) => ({ ...placed, card: { ...placed.card, front, back } }))));
      expect(rows.slice(1).map((cells) => cells.slice(0, 2))).toEqual(sides.map((both) => both.map((side) => /^[=+\-@\t\r]/.test(side) ? `'${side}` : side)));
      for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    }));
  });

  /** RFC 4180, letter by letter. */
  function parsed(text: string): string[][] {
    const rows: string[][] = [];
    let row = [""];
    let quoted = false;
    for (let at = 0; at < text.length; at++) {
      const letter = text.charAt(at);
      const last = row.length - 1;
      if (letter === "\"" && quoted && text.charAt(at + 1) === "\"") row[last] += text.charAt(++at);
      else if (letter === "\"" && (quoted || row[last] === "")) quoted = !quoted;
      else if (letter === "," && !quoted) row.push("");
      else if (letter === "\r" && text.charAt(at + 1) === "\n" && !quoted) {
        rows.push(row);
        row = [""];
        at++;
      } else row[last] += letter;
    }
    return rows;
  }
});
