/** Texts of tests as ids. In the project ids are made by hashing, or read from where they were written. */
import type { CardId } from "../src/core/cards/card";
import type { ConceptId } from "../src/core/concept/concept";

/** Without a text, an id that nothing has. */
export function conceptIdOf(text = ""): ConceptId {
  return text as ConceptId;
}

/** Without a text, an id that nothing has. */
export function cardIdOf(text = ""): CardId {
  return text as CardId;
}
