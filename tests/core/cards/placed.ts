/** The cards of a map's text with where they come from, for tests of exporters. */
import { CARD_TYPES } from "../../../src/core/cards/card-types";
import type { PlacedCard } from "../../../src/core/cards/card-exporter";
import { makeCards } from "../../../src/core/cards/make-cards";
import { indexOf } from "../index/vault-of";

export async function placedCards(text: string, types = CARD_TYPES): Promise<PlacedCard[]> {
  const { maps, concepts } = await indexOf({ "Systems MOC.md": text });
  return maps.flatMap((map) => makeCards(map, types).flatMap((card) => {
    const concept = concepts.get(card.concept);
    return concept === undefined ? [] : [{ card, concept, map, label: map.title }];
  }));
}

/** Parts of bullets in which something could be taken for a gap, a field, a formula, a tag. */
export const HOSTILE = ["pipes", "sockets", "shared memory", "signals", "PID", "`a, b`", "`{{c1::x}}`", "{{c1::x}}", "$x^{2}$", "[…]", "…", "**bold**", "[[Note|shown]]", "(TLB)", "\\", "`", "{", "}}", "::", "<b>", "&amp;", "=1+1", "@a", "#", "\"", "日本", "→", "1.", "2."];
