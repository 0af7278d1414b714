/** What boxes stood for at earlier moments, by the study log. */
import { stateOfTick, type ConceptId } from "../concept/concept";
import type { LogRecord } from "./log-record";
import type { LoggedTick } from "./log-state";

/**
 * The time (milliseconds since 1970) until which all boxes stood as they do in a note; null where they never did together.
 * `boxes` and `history` are by concept id, a history oldest first. Before its first tick a box is empty.
 */
export function earlierMoment(boxes: ReadonlyMap<ConceptId, string>, history: ReadonlyMap<ConceptId, readonly LoggedTick[]>, idOf: (id: ConceptId) => ConceptId): number | null {
  // At each moment, how many boxes begin or end to stand as they do in the note.
  const turns = new Map<number, number>();
  let standing = 0;
  for (const [id, character] of boxes) {
    let isSame = stateOfTick(character) === "new";
    if (isSame) standing++;
    for (const { time, character: logged } of history.get(idOf(id)) ?? []) {
      const isSameNow = stateOfTick(logged) === stateOfTick(character);
      if (isSameNow !== isSame) turns.set(time, (turns.get(time) ?? 0) + (isSameNow ? 1 : -1));
      isSame = isSameNow;
    }
  }
  let until: number | null = null;
  for (const [time, change] of [...turns].sort(([a], [b]) => a - b)) {
    if (standing === boxes.size) until = time;
    standing += change;
  }
  return until;
}

/** The ticks among some records, by concept id, oldest first. A record may come twice. */
export function tickHistory(records: readonly LogRecord[], idOf: (id: ConceptId) => ConceptId): ReadonlyMap<ConceptId, readonly LoggedTick[]> {
  const history = new Map<ConceptId, Map<number, LoggedTick>>();
  for (const record of records) {
    if (record.kind !== "tick") continue;
    const id = idOf(record.subject);
    const ticks = history.get(id) ?? new Map<number, LoggedTick>();
    history.set(id, ticks.set(record.time, { character: record.character, time: record.time }));
  }
  return new Map([...history].map(([id, ticks]) => [id, [...ticks.values()].sort((a, b) => a.time - b.time)]));
}
