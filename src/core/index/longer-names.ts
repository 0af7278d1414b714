/**
 * Names that are longer or shorter than the term, of notes right below its heading:
 *
 *   Algorithms, under “CPU Scheduling”     Scheduling Algorithms     what is more stands in a heading
 *   Domain Events, in “Event-Driven …”     ED Domain Events          or is its initials
 *   Replicas — An alternative to …         Replicas Alternative      or stands in the definition
 *   The Great File System                  GFS Paper                 the term's initials
 *   TGFS                                   The Great File System
 *   Cluster Pods, under “Cluster”          Pods                      what is less stands in a heading
 */
import type { Bullet } from "../map/reading";
import { plainText } from "../text/normalize";
import { isCode, nameWordsOf, UNSPACED, withoutBrackets, withoutLabel } from "../text/words";
import { initialsOf, type BulletContext } from "./bullet-context";

/** How well a name fits: explained by headings and term, or by the definition too, or not at all, where a term of several words leads it: `Web App Stack`. */
export type Fit = 2 | 1 | 0;

/** Initials that are shorter fit too much. */
const SHORTEST_INITIALS = 3;

/** Null: the name is not that of a note of the term. */
export function fitOf(name: string, bullet: Bullet, { words }: BulletContext): Fit | null {
  const bare = withoutLabel(withoutBrackets(bullet.term));
  const [found, term] = [wordsWith(name, bare), wordsWith(bare, name)];
  if (![term.join(), name].every((one) => /\p{L}/u.test(one)) || isCode(bare) || isCode(name)) return null;
  if (/^\p{Lu}{3,}$/u.test(bare) && initialsOf(name) === bare.toLowerCase()) return 2;
  const more = moreThan(found, term, initialsOf(bare));
  if (more === null) return found.length * 2 >= term.length && found.every((word) => term.includes(word)) && term.every((word) => found.includes(word) || words().has(word)) ? 2 : null;
  const known = [...words(), ...nameWordsOf(bullet.term), ...bullet.aliases.flatMap(nameWordsOf)];
  if (stand(more, known)) return 2;
  if (stand(more, [...known, ...nameWordsOf(plainText(bullet.definition))])) return 1;
  return term.length > 1 && term.every((word, at) => found[at] === word) ? 0 : null;
}

/** Whether all of some words are among others, or within one in a script without spaces. */
function stand(some: readonly string[], known: readonly string[]): boolean {
  const all = ` ${known.join(" ")} `;
  return some.every((word) => all.includes(UNSPACED.test(word) ? word : ` ${word} `));
}

/** The words of a name, those of another one that stand in it without spaces parted from the rest: `磁盘缓存`, of `缓存`. */
function wordsWith(name: string, other: string): readonly string[] {
  return nameWordsOf(other.length > 1 && UNSPACED.test(other) ? name.split(other).join(` ${other} `) : name);
}

/** What a name has beside the words of a term, or beside their initials; null where it has not all of them. */
function moreThan(name: readonly string[], term: readonly string[], initials: string): readonly string[] | null {
  if (term.every((word) => name.includes(word))) return name.filter((word) => !term.includes(word));
  return initials.length >= SHORTEST_INITIALS && name.includes(initials) ? name.filter((word) => word !== initials) : null;
}
