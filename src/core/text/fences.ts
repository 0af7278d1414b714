/**
 * Code in a note: in fences (CommonMark 0.31, section 4.5), and indented (4.4). A fence opens behind quote marks and one
 * list marker, and is closed by at least as many of its marks, alone on their line. Indented code stands below a blank
 * line or a heading, and in no list.
 */

const OPEN = /^[\s>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?(?:(`{3,})[^`]*|(~{3,}).*)$/;
const CLOSE = /^[\s>]*(`{3,}|~{3,})[ \t]*$/;

const NONE: ReadonlySet<number> = new Set();

const INDENTED = /^(?: {4}| {0,3}\t)/;
const MAY_BE_CODE = /```|~~~|^(?: {4}| {0,3}\t)/m;
const BULLET = /^ {0,3}(?:[-*+]|\d+[.)])(?:[ \t]|$)/;

/** Numbers (from 0) of the lines that are code, with the lines of marks around a fence. */
export function codeLines(lines: readonly string[]): ReadonlySet<number> {
  const code = fencedLines(lines);
  return new Set([...code, ...indentedLines(lines, code)]);
}

/** As `codeLines`, of a whole text. */
export function codeLinesIn(text: string): ReadonlySet<number> {
  return MAY_BE_CODE.test(text) ? codeLines(text.split(/\r\n|\n|\r/)) : NONE;
}

function* indentedLines(lines: readonly string[], fenced: ReadonlySet<number>): Generator<number> {
  let [isInList, mayBegin] = [false, true];
  for (const [at, line] of lines.entries()) {
    const isCode = mayBegin && !isInList && INDENTED.test(line);
    if (line.trim() === "" || fenced.has(at)) mayBegin = true;
    else if (isCode) yield at;
    else {
      const isHeading = /^ {0,3}#{1,6}[ \t]/.test(line);
      isInList = BULLET.test(line) || (isInList && !isHeading && (!mayBegin || /^\s/.test(line)));
      mayBegin = isHeading;
    }
  }
}

/** A fence that is never closed holds nothing: whoever forgot to close it did not mean to hide the rest of the note. */
function fencedLines(lines: readonly string[]): ReadonlySet<number> {
  if (!lines.some((line) => line.includes("```") || line.includes("~~~"))) return NONE;
  const fenced = new Set<number>();
  // A mark that nothing closes is not looked for again.
  const inVain = new Set<string>();
  for (let at = 0; at < lines.length; at++) {
    const [, ticks, tildes] = OPEN.exec(lines[at] ?? "") ?? [];
    const marks = ticks ?? tildes ?? "";
    const end = marks === "" || inVain.has(marks) ? lines.length : closingLine(lines, at + 1, marks);
    if (end === lines.length) inVain.add(marks);
    else {
      for (; at < end; at++) fenced.add(at);
      fenced.add(end);
    }
  }
  return fenced;
}

function closingLine(lines: readonly string[], from: number, marks: string): number {
  let at = from;
  while (at < lines.length && CLOSE.exec(lines[at] ?? "")?.[1]?.startsWith(marks) !== true) at++;
  return at;
}
