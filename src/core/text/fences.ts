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
  const closers = closersOf(lines);
  for (let at = 0; at < lines.length; at++) {
    const marks = OPEN.exec(lines[at] ?? "");
    const end = marks === null ? undefined : closers.after(at, marks[1] ?? marks[2] ?? "");
    if (end === undefined) continue;
    for (let inside = at; inside <= end; inside++) fenced.add(inside);
    at = end;
  }
  return fenced;
}

/** As `fencedLines`, of a whole text. */
export function fencedLinesIn(text: string): ReadonlySet<number> {
  return text.includes("```") || text.includes("~~~") ? fencedLines(text.split(/\r\n|\n|\r/)) : NONE;
}

interface Closers {
  after(line: number, marks: string): number | undefined;
}

/** The lines that can close a fence, looked up from the first that is not yet passed. */
function closersOf(lines: readonly string[]): Closers {
  const found = lines.flatMap((line, at): { readonly at: number; readonly marks: string }[] => {
    const marks = CLOSE.exec(line)?.[1];
    return marks === undefined ? [] : [{ at, marks }];
  });
  // A mark that nothing closes is not searched for again.
  const inVain = new Set<string>();
  return {
    after(line, marks) {
      if (inVain.has(marks)) return undefined;
      const closer = found.find(({ at, marks: closing }) => at > line && closing.startsWith(marks));
      if (closer === undefined) inVain.add(marks);
      return closer?.at;
    },
  };
}
