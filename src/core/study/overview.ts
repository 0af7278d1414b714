/** What a dashboard shows, as plain data. */
import type { NotePath } from "../base/note-path";
import { STATES, type Concept, type State } from "../concept/concept";
import type { Forecast } from "./forecast";
import type { Suggestion } from "../order/next-to-learn";
import type { Queue } from "./queue";
import type { Day, Retention } from "./statistics";

/** A map, or one of its headings. */
export interface Part {
  /** Empty for what stands above the first heading. */
  readonly title: string;
  readonly map: NotePath;
  /** Null for the whole map. */
  readonly heading: readonly string[] | null;
  /** The place of its tint among the eight hues, where the graph has one for it. */
  readonly hue?: number;
  readonly states: Readonly<Record<State, number>>;
  readonly concepts: number;
  readonly hasCards: boolean;
  readonly queue: Queue;
  /** Sections of a map, subsections of a section. */
  readonly parts: readonly Part[];
}

export interface Overview {
  readonly maps: readonly Part[];
  readonly states: Readonly<Record<State, number>>;
  readonly queue: Queue;
  /** Milliseconds that an answer takes. */
  readonly pace: number;
  readonly doneToday: number;
  readonly streak: number;
  /** Of the last thirty days. */
  readonly retention: Retention;
  readonly ahead: readonly Day[];
  /** Whole weeks from Monday on, up to today. */
  readonly behind: readonly Day[];
  readonly next: readonly Suggestion[];
  readonly orphans: number;
  readonly forecast: Forecast | null;
}

export function countStates(concepts: readonly Concept[], stateOf: (concept: Concept) => State): Record<State, number> {
  const counts: Record<State, number> = { new: 0, learning: 0, due: 0, known: 0, skipped: 0 };
  for (const concept of concepts) counts[stateOf(concept)]++;
  return counts;
}

export function sumStates(parts: readonly Part[]): Record<State, number> {
  const counts = countStates([], () => "new");
  for (const { states } of parts) for (const state of STATES) counts[state] += states[state];
  return counts;
}
