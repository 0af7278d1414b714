/** Lines of the log that a formatter bent: mended where their check says that they are what was written. */
import { withoutBreak } from "../text/lines";

/** What formatters do to a line outside of code, taken back one after the other. */
const MENDED: readonly ((line: string) => string)[] = [
  (line) => withoutBreak(line).replace(/^[\s>*+-]+/, "").trimEnd(),
  (line) => line.replace(/\| (?=\|)/g, "|  "),
  (line) => line.replace(/\\(?=[^\\|>])/g, ""),
];

/** Whether a line was meant as a record, complete or not. */
export function looksLikeRecord(line: string): boolean {
  return /^[\s>*+-]*\d{4}-\d\d-\d\dT/.test(line);
}

/** The line as it was written, if `isWhole` ever says so; else in any state. */
export function mended(given: string, isWhole: (line: string) => boolean): string {
  let line = given;
  for (const mend of looksLikeRecord(given) ? MENDED : []) if (!isWhole(line)) line = mend(line);
  return line;
}
