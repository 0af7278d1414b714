/** The words of a concept's names, as stems. They show which of two concepts a few words are about. */
import type { Concept } from "../concept/concept";
import { wordsIn, wordsOfName } from "../text/tokens";
import { isGeneral } from "../text/general-words";
import { spellingsOf } from "../relations/targets";

const JOINING = new Set(["and", "or", "of", "the", "on", "in", "vs", "with", "to", "for", "by", "a", "an"]);

/** Words for kinds of things count only where a name has no others: `Application Layer`. */
export function ownWords(concept: Concept): ReadonlySet<string> {
  const stems = spellingsOf(concept).flatMap(stemsOf).filter((stem) => !JOINING.has(stem));
  const telling = stems.filter((stem) => !isGeneral(stem));
  return new Set(telling.length > 0 ? telling : stems);
}

function stemsOf(name: string): string[] {
  return wordsOfName(name).map(({ stem }) => stem);
}

export function stemsIn(text: string): string[] {
  return wordsIn(text).map(({ stem }) => stem);
}

/** Whether a text contains one of a concept's names as a whole. */
export function hasName(text: string, concept: Concept): boolean {
  const stems = new Set(stemsIn(text));
  return spellingsOf(concept).some((name) => stemsOf(name).every((stem) => stems.has(stem)));
}
