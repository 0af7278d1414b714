import type { ConceptId } from "../../../src/core/concept/concept";
import { tickItems } from "../../../src/core/notes/checklist-items";

/** The text with another character in one item's box; null where it was not ticked. */
export function tickItem(text: string, id: ConceptId, character: string): string | null {
  const { text: after, ticked } = tickItems(text, new Map([[id, character]]));
  return ticked.has(id) ? after : null;
}
