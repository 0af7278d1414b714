/** A concept as it is compared with others: its texts, folded once. */
import { eachSteps } from "../base/jobs";
import { conceptKey } from "../map/concept-key";
import { fold } from "../text/normalize";

/** What is compared of a concept, known or present. */
export interface Trace {
  readonly id: string;
  /** Path of the map's note. */
  readonly map: string;
  readonly trail: readonly string[];
  readonly term: string;
  readonly definition: string;
  readonly blockId: string | null;
}

/** A concept with its texts folded once. */
export interface Seen {
  readonly trace: Trace;
  readonly key: string;
  readonly term: string;
  readonly definition: string;
  /** Map and trail: the heading it stands under. */
  readonly under: string;
}

function seen(trace: Trace): Seen {
  const key = conceptKey(trace.trail, trace.term);
  const term = fold(trace.term);
  return { trace, key, term, definition: fold(trace.definition), under: JSON.stringify([trace.map, key.slice(0, key.length - term.length)]) };
}

/** How many concepts are folded between two pauses. */
const STEP = 200;

export function* seenSteps(traces: readonly Trace[]): Generator<void, Seen[]> {
  const all: Seen[] = [];
  yield* eachSteps(traces, STEP, (trace) => { all.push(seen(trace)); });
  return all;
}

/** Term and definition. */
export function textOf({ term, definition }: Seen): string {
  return JSON.stringify([term, definition]);
}
