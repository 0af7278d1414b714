/** The names of a concept, and how freely each may be found in running text. */
import type { Concept } from "../concept/concept";
import { isGeneral } from "../text/general-words";
import { wordsOfName } from "../text/tokens";
import { isCode, stemOf, withoutBracket } from "../text/words";
import { spellingsOf } from "./targets";

/**
 * plain     several words, or one that no everyday word looks like: `Leader Election`, `K8s`, `GitOps`
 * capitals  one word in capitals, which in small letters may be an everyday word: `ACID`, `REST`, `TTL`
 * ordinary  one everyday word that is a term: `Process`, `Signals`
 * general   words for kinds of things, or one-word aliases: `Methods`, `Security`
 */
export type NameKind = "plain" | "capitals" | "ordinary" | "general";

export interface Name {
  readonly concept: Concept;
  readonly text: string;
  readonly stems: readonly string[];
  readonly kind: NameKind;
}

export function namesOf(concept: Concept): Name[] {
  const found = new Map<string, Name>();
  const add = (text: string, isTerm: boolean): void => {
    const words = wordsOfName(text);
    const stems = words.map((word) => word.stem);
    const key = stems.join(" ");
    if (key !== "" && !found.has(key)) found.set(key, { concept, text, stems, kind: kindOf(words.map((word) => word.shown), isTerm) });
  };
  const term = withoutBracket(concept.term);
  for (const text of spellingsOf(concept)) add(text, text === concept.term || text === term);
  const short = withoutKind(term);
  if (short !== null) add(short, false);
  return [...found.values()];
}

function kindOf(words: readonly string[], isTerm: boolean): NameKind {
  const [only = ""] = words;
  if (only.length < 2 && words.length === 1 || words.every((word) => isGeneral(stemOf(word)) || /^\p{N}+$/u.test(word))) return "general";
  if (words.length > 1 || isCode(only) || /\p{N}/u.test(only) || /\p{Ll}\p{Lu}/u.test(only)) return "plain";
  if (/\p{Lu}.*\p{Lu}/u.test(only)) return "capitals";
  return isTerm ? "ordinary" : "general";
}

/**
 * `CAP Theorem` is also called `CAP`, and `Saga Pattern` is called `Saga` near its own section. `I/O Models` is not
 * called `I/O`.
 */
function withoutKind(term: string): string | null {
  const match = /^([\p{L}\p{N}]{3,})\s+(?:theorem|pattern|protocol|algorithm|model|law|principle|architecture)s?$/iu.exec(term);
  return match?.[1] ?? null;
}
