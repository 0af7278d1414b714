/**
 * Fences of code in a note (CommonMark 0.31, section 4.5). A fence opens behind quote marks and one list marker, and is
 * closed by at least as many of its marks, alone on their line.
 */

const OPEN = /^[\s>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?(?:(`{3,})[^`]*|(~{3,}).*)$/;
const CLOSE = /^[\s>]*(`{3,}|~{3,})[ \t]*$/;

const NONE: ReadonlySet<number> = new Set();

/**
 * Numbers (from 0) of the lines that stand in a fence, with the two lines of marks. A fence that is never closed holds
 * nothing: whoever forgot to close it did not mean to hide the rest of the note.
 */
export function fencedLines(lines: readonly string[]): ReadonlySet<number> {
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

/** As `fencedLines`, of a whole text. */
export function fencedLinesIn(text: string): ReadonlySet<number> {
  return text.includes("```") || text.includes("~~~") ? fencedLines(text.split(/\r\n|\n|\r/)) : NONE;
}
