/**
 * The deck and tags of a card, for programs that have them.
 *
 *   deck   Systems::Networking                          the map and its section; decks of subsections would hold three cards
 *   tags   moc::systems::networking::dns  card::definition  and the bullet's own
 */
import { FROM_NOTE } from "../concept/concept";
import { base32Hash } from "../base/hash";
import { normalizePlain } from "../text/normalize";
import type { DeckSettings, PlacedCard } from "./card-exporter";

/** From the outermost deck to the card's own. */
export function deckOf({ label, concept }: Pick<PlacedCard, "label" | "concept">, { ankiDeck, ankiSections }: DeckSettings): readonly string[] {
  return [...ankiDeck.split("::"), label, ...ankiSections ? concept.headingPath.slice(0, 1) : []].map((name) => name.trim()).filter((name) => name !== "");
}

/** Without spaces; `::` separates levels. */
export function tagsOf({ card, map, concept }: PlacedCard): readonly string[] {
  return [["moc", map.title, ...concept.headingPath].map(tagWord).filter((word) => word !== "").join("::"), `card::${card.type}`, ...card.isFromNote === true ? [tagWord(FROM_NOTE)] : [], ...concept.tags];
}

/** Fingerprint of tags; empty where there are none. */
export function tagsPrint(tags: readonly string[]): string {
  return tags.length === 0 ? "" : base32Hash([...new Set(tags.map(normalizePlain))].sort().join(" ")).slice(0, 4);
}

/** In characters that a tag may have; empty if the text has none of them. */
export function tagWord(text: string): string {
  return normalizePlain(text).replace(/[^\p{L}\p{M}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "");
}
