/**
 * The similarity of two texts, from 0 to 1: Dice's coefficient over pairs of neighbouring letters (Dice 1945). It
 * tolerates a typo, another ending and another order of words.
 */

export interface Bigrams {
  readonly text: string;
  readonly counts: ReadonlyMap<string, number>;
  readonly size: number;
}

/** Splits a normalized text once, so that it can be compared often. */
export function bigramsOf(normalized: string): Bigrams {
  const text = ` ${normalized} `;
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { text: normalized, counts, size: text.length - 1 };
}

export function similarity(a: Bigrams, b: Bigrams): number {
  if (a.text === b.text) return 1;
  let shared = 0;
  for (const [pair, count] of a.counts) shared += Math.min(count, b.counts.get(pair) ?? 0);
  return (2 * shared) / (a.size + b.size);
}

/** Dice's coefficient of two definitions, of which one is a touched up version of the other. */
export const ALIKE = 0.75;

/** Of two, each about another thing of one kind: an emperor, and the one after him. */
export const OF_A_KIND = 0.6;
