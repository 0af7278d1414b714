/**
 * Lines of the study log that come from the future: the clock of the device that wrote them was wrong, or this one's is.
 * If they counted at once, everything done before that time would seem to be older, and have no effect.
 */
import { strings } from "../base/strings";
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
  return strings.log.ahead(records.length, Math.min(...records.map(({ time }) => time)));
}
