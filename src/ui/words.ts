/** Words that several panes say. */
import { CARD_TYPES } from "../core/registry";

/** Said wherever there is nothing to show yet. */
export const NO_MAPS = "No maps yet. A map is a note with “map of content” or “MOC” in its name, whose bullets read “- **Term** — definition”. The settings can name other notes as maps.";

/** What the learner says of a line of a map. */
export const IS_CONCEPT = "This is a concept";
export const NO_CONCEPT = "This is not a concept";

/** A card type as people read it; its id where only a newer version knows it. */
export function cardTypeName(id: string): string {
  return CARD_TYPES.find((type) => type.id === id)?.name ?? id;
}

/** “3 due, 20 new”: what is none is left out. */
export function countsText(...counts: readonly (readonly [many: number, name: string])[]): string {
  return counts.filter(([many]) => many !== 0).map(([many, name]) => `${many} ${name}`).join(", ");
}
