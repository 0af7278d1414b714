/**
 * Lines of the study log that come from the future: the clock of the device that wrote them was wrong, or this one's is.
 * If they counted at once, everything done before that time would seem to be older, and have no effect.
 */
import type { NotePath } from "../base/note-path";
import type { Problem } from "../base/problem";
import { formatRecord, type LogRecord } from "./log-record";

/** Milliseconds. Clocks that are a zone or a missed change of time apart still agree on what came last. */
const MOST_AHEAD = 24 * 3_600_000;

/** `now`: what the reading device's clock says; milliseconds since 1970. */
export function isAhead(time: number, now: number): boolean {
  return time > now + MOST_AHEAD;
}

/** One for each note that holds some of the records. */
export function aheadProblems(ahead: readonly LogRecord[], notes: Iterable<readonly [path: NotePath, records: readonly LogRecord[]]>): Problem[] {
  const lines = new Set(ahead.map(formatRecord));
  if (lines.size === 0) return [];
  return [...notes].flatMap(([path, records]) => {
    const here = records.filter((record) => lines.has(formatRecord(record)));
    return here.length === 0 ? [] : [{ path, line: 0, message: aheadSentence(here) }];
  });
}

function aheadSentence(records: readonly LogRecord[]): string {
  const [one, count] = records.length === 1 ? [true, "One line"] : [false, `${records.length} lines`];
  const first = new Date(Math.min(...records.map(({ time }) => time))).toISOString().slice(0, 10);
  return `${count} of this study log ${one ? "is" : "are"} dated more than a day ahead of this device’s clock, ${one ? "" : "the first "}${first}, so ${one ? "it counts" : "they count"} for nothing until then. If this device’s clock is right, “${UNDO_AHEAD}” takes ${one ? "it" : "them"} back.`;
}

/** The name of the command that undoes them. */
export const UNDO_AHEAD = "Undo study log lines from the future";
