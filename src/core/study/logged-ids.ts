/** Ids as they stand in the study log. Their form is not checked: the checksum of their line is. */
import type { CardId } from "../cards/card";
import type { ConceptId } from "../concept/concept";

/** The id of a concept in a record. */
export function loggedConcept(text: string): ConceptId {
  return text as ConceptId;
}

/** The id of a card in a record. */
export function loggedCard(text: string): CardId {
  return text as CardId;
}
