/**
 * The card types of a map: those that its property lists, else those of the settings.
 *
 *   card-types: [definition, items]       card-types: all       card-types: none
 *
 * If the property names nothing that exists, the settings hold, and a problem lists the types.
 */
import { strings } from "../base/strings";
import type { ConceptMap } from "../index/concept-index";
import type { Problem } from "../base/problem";
import type { CardType } from "./card";
import { CARD_TYPES } from "./card-types";

const ALL = "all";
const NONE = "none";

export function typesFor({ cardTypes }: Pick<ConceptMap, "cardTypes">, chosen: readonly string[]): readonly CardType[] {
  const listed = (cardTypes?.ids ?? []).map((id) => id.toLowerCase()).filter(isKnown);
  const ids = listed.length === 0 ? chosen : listed;
  return ids.includes(ALL) ? CARD_TYPES : CARD_TYPES.filter(({ id }) => ids.includes(id));
}

/** One problem, where a map lists a card type that does not exist. */
export function typeProblems({ path, cardTypes: listed }: Pick<ConceptMap, "path" | "cardTypes">): readonly Problem[] {
  const unknown = (listed?.ids ?? []).filter((id) => !isKnown(id.toLowerCase()));
  if (listed === null || unknown.length === 0) return [];
  const names = unknown.map((id) => `“${id}”`).join(", ");
  return [{ path, line: listed.line, message: strings.mapProblems.cardTypes(names, unknown.length, CARD_TYPES.map(({ id }) => id), ALL, NONE) }];
}

function isKnown(id: string): boolean {
  return id === ALL || id === NONE || CARD_TYPES.some((type) => type.id === id);
}
