/**
 * All card candidates of some maps as rows: each card that could exist, with the reasons why it does not. Cards of one
 * concept that are skipped for the same reason are one row, be it that a text makes none in either direction.
 */
import type { NotePath } from "../base/note-path";
import type { CardId } from "./card";
import type { Concept } from "../concept/concept";
import { normalizeText } from "../text/normalize";
import type { ConceptMap } from "../index/concept-index";
import type { CardCandidate } from "./candidate";

export interface Row extends CardCandidate {
  /** The card's id; without a card, concept and type. Unique among the rows of a map. */
  readonly key: string;
  readonly term: Concept;
  /** Card types: several where the same reason stands against each. */
  readonly types: readonly string[];
  readonly isSuspended: boolean;
}

/** What can be shown, in the order of the picker. */
export const SHOWN = [
  { id: "all", has: () => true },
  { id: "made", has: ({ card, isSuspended }) => card !== null && !isSuspended },
  { id: "none", has: ({ card }) => card === null },
  { id: "edited", has: ({ isEdited }) => isEdited },
  { id: "outdated", has: ({ isOutdated }) => isOutdated },
  { id: "suspended", has: ({ isSuspended }) => isSuspended },
] as const satisfies readonly { readonly id: string; readonly has: (row: Row) => boolean }[];

export type ShownId = (typeof SHOWN)[number]["id"];

export interface Browsed {
  readonly rows: readonly Row[];
  /** Counts of all candidates in the scope, whatever is shown of them. */
  readonly counts: Readonly<Record<ShownId, number>>;
}

export interface BrowseQuery {
  readonly maps: readonly ConceptMap[];
  /** The heading path to search below; empty for all. */
  readonly below: readonly string[];
  /** Every word must stand in the card, its term or its reasons, or begin a word there. */
  readonly words: string;
  readonly shown: ShownId;
  readonly candidatesOf: (map: NotePath) => readonly CardCandidate[];
  readonly isSuspended: (card: CardId) => boolean;
}

/** Rows between two pauses. */
const STEP = 50;

export function* browseJob({ maps, below, words, shown, candidatesOf, isSuspended }: BrowseQuery): Generator<void, Browsed> {
  const wanted = normalizeText(words).split(" ").filter((word) => word !== "");
  const counts = { all: 0, made: 0, none: 0, edited: 0, outdated: 0, suspended: 0 };
  const rows: Row[] = [];
  let count = 0;
  for (const map of maps) {
    const concepts = new Map(map.concepts.filter(({ headingPath }) => below.every((heading, at) => headingPath[at] === heading)).map((concept) => [concept.id, concept]));
    for (const [at, { candidate, types }] of merged(candidatesOf(map.path)).entries()) {
      if (++count % STEP === 0) yield;
      const term = concepts.get(candidate.concept);
      if (term === undefined) continue;
      const row: Row = { ...candidate, term, types, key: candidate.computed?.id ?? `${candidate.concept}-${candidate.type}-${at}`, isSuspended: candidate.card !== null && isSuspended(candidate.card.id) };
      for (const one of SHOWN) if (one.has(row)) counts[one.id]++;
      if (isShown(row, shown) && matchesWords(candidate, types, term, wanted)) rows.push(row);
    }
  }
  return { rows, counts };
}

interface Merged {
  readonly candidate: CardCandidate;
  readonly types: readonly string[];
}

/** Kept, since rows are asked for at every keystroke, and their candidates are the same until the map changes. */
const mergedOf = new WeakMap<readonly CardCandidate[], readonly Merged[]>();

/** `candidates`: those of one concept follow each other. */
export function merged(candidates: readonly CardCandidate[]): readonly Merged[] {
  const before = mergedOf.get(candidates);
  if (before !== undefined) return before;
  const rows: Merged[] = [];
  for (const candidate of candidates) {
    const at = rows.findLastIndex((row) => row.candidate.concept !== candidate.concept || isSkippedAlike(row.candidate, candidate));
    const row = rows[at];
    if (row === undefined || row.candidate.concept !== candidate.concept) rows.push({ candidate, types: [candidate.type] });
    else rows[at] = { candidate: { ...row.candidate, checks: [...new Set([...row.candidate.checks, ...candidate.checks])], isPoor: row.candidate.isPoor || candidate.isPoor }, types: [...new Set([...row.types, candidate.type])] };
  }
  mergedOf.set(candidates, rows);
  return rows;
}

function isSkippedAlike(one: CardCandidate, other: CardCandidate): boolean {
  return one.card === null && other.card === null && one.checks[0] === other.checks[0];
}

function isShown(row: Row, shown: ShownId): boolean {
  return SHOWN.find(({ id }) => id === shown)?.has(row) ?? true;
}

function matchesWords(candidate: CardCandidate, types: readonly string[], term: Concept, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true;
  const text = searchTextOf(candidate, types, term);
  return wanted.every((word) => text.includes(word));
}

/** Normalized once for each candidate, since it is searched at every keystroke. */
const texts = new WeakMap<CardCandidate, string>();

function searchTextOf(candidate: CardCandidate, types: readonly string[], { term, aliases, headingPath }: Concept): string {
  const { card, computed, checks } = candidate;
  const before = texts.get(candidate);
  if (before !== undefined) return before;
  const shown = card ?? computed;
  const text = [term, ...aliases, ...headingPath, ...types, shown?.front ?? "", shown?.back ?? "", ...checks].map(normalizeText).join("\n");
  texts.set(candidate, text);
  return text;
}
