/**
 * Where a card lies in programs that have decks and tags.
 *
 *   deck   Systems::Networking                          the map and its section: by subsections, decks would be of three cards
 *   tags   moc::systems::networking::dns  card::definition  and the bullet's own
 */
import { normalizeText, plainText } from "../text/normalize";
import type { PlacedCard } from "./card-exporter";

/** From the outermost to the one that it lies in. */
export function deckOf({ map, concept }: PlacedCard): readonly string[] {
  return [plainText(map.title), ...concept.headingPath.slice(0, 1)].map((name) => name.trim()).filter((name) => name !== "");
}

/** Without spaces; `::` parts levels. */
export function tagsOf({ card, map, concept }: PlacedCard): readonly string[] {
  return [["moc", map.title, ...concept.headingPath].map(tagWord).filter((word) => word !== "").join("::"), `card::${card.type}`, ...concept.tags];
}

/** In the characters that a level of a tag has; empty where a text has none of them. */
export function tagWord(text: string): string {
  return normalizeText(text).replace(/[^\p{L}\p{M}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "");
}
