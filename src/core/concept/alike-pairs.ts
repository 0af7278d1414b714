/** Matches known and present concepts under one heading after somebody reworded them. */
import { similarity, bigramsOf, type Bigrams } from "./alike";
import { grouped } from "../base/grouped";
import type { NormalizedSnapshot } from "./snapshot";

/** Two texts of at least this similarity count as one concept. */
const ALIKE = 0.75;

/** The best match must be better than the next by this much, on both sides. */
const CLEARLY = 0.1;

/** The same definition under another term is the same concept, if the definition is long enough to mean something. */
const SAME_DEFINITION = 0.9;
const SHORTEST_DEFINITION = 10;

interface Rated {
  readonly known: number;
  readonly present: number;
  readonly score: number;
}

interface Compared {
  readonly seen: NormalizedSnapshot;
  readonly term: Bigrams;
  readonly definition: Bigrams;
  readonly numbers: string;
}

/**
 * Under one heading with more pairs, texts are not compared: it is another map, not a reworded one. Comparing is
 * quadratic.
 */
const MOST_PAIRS = 250_000;

export function* similarPairsJob(known: readonly NormalizedSnapshot[], present: readonly NormalizedSnapshot[], pair: (known: NormalizedSnapshot, present: NormalizedSnapshot) => void): Generator<void, void> {
  const there = grouped(present, ({ under }) => under);
  for (const [under, ones] of grouped(known, (one) => one.under)) {
    const others = there.get(under) ?? [];
    if (others.length === 0 || ones.length * others.length > MOST_PAIRS) continue;
    const [left, right] = [ones.map(comparedOf), others.map(comparedOf)];
    const rated: Rated[] = [];
    for (const [at, one] of left.entries()) {
      for (const [to, other] of right.entries()) {
        const score = likeness(one, other);
        if (score >= ALIKE - CLEARLY) rated.push({ known: at, present: to, score });
      }
      yield;
    }
    for (const { known: at, present: to } of clearBest(rated)) {
      const [one, other] = [ones[at], others[to]];
      if (one !== undefined && other !== undefined) pair(one, other);
    }
  }
}

function comparedOf(seen: NormalizedSnapshot): Compared {
  return { seen, term: bigramsOf(seen.term), definition: bigramsOf(seen.definition), numbers: (seen.term.match(/\d+/g) ?? []).join(" ") };
}

/** HTTP/2 and HTTP/3 are two things with nearly one text. Only their definitions could make them one. */
function likeness(a: Compared, b: Compared): number {
  const definition = similarity(a.definition, b.definition);
  if (definition === 1 && a.seen.definition.length >= SHORTEST_DEFINITION) return SAME_DEFINITION + (1 - SAME_DEFINITION) * similarity(a.term, b.term);
  if (a.numbers !== b.numbers) return 0;
  const term = similarity(a.term, b.term);
  return a.seen.definition === "" && b.seen.definition === "" ? term : (term + definition) / 2;
}

/** Pairs in which each is clearly the other's best match. The rest is tried again, until no pair is clear. */
function clearBest(rated: readonly Rated[]): Rated[] {
  const chosen: Rated[] = [];
  let left = [...rated].sort((a, b) => b.score - a.score);
  for (;;) {
    const clear = left.filter((one) => one.score >= ALIKE && left.every((other) => other === one ||
      (other.known !== one.known && other.present !== one.present) || other.score <= one.score - CLEARLY));
    if (clear.length === 0) return chosen;
    chosen.push(...clear);
    const [knowns, presents] = [new Set(clear.map(({ known }) => known)), new Set(clear.map(({ present }) => present))];
    left = left.filter(({ known, present }) => !knowns.has(known) && !presents.has(present));
  }
}
