/**
 * A text, line by line, without splitting it: a cursor that looks for the next line end only when asked to go on.
 * Lines end with LF, CRLF or a lone CR; a byte order mark in front is passed over.
 */

/** Characters of one line that are looked at. No bullet is longer; a file without line ends may be. */
export const LONGEST_LINE = 20_000;

export class Lines {
  /** Number of the current line, from 0; -1 before the first. */
  number = -1;
  /** Offset where the current line starts. */
  start = 0;
  /** Offset where the current line ends, its line end not counted. */
  end = 0;
  private next: number;
  private lf = -1;
  private cr = -1;

  constructor(readonly text: string) {
    this.next = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  }

  /** Offset behind the current line's end: where the next line starts. */
  get behind(): number {
    return this.next;
  }

  /** Goes to the next line; false if there is none. */
  advance(): boolean {
    const { text, next } = this;
    if (next >= text.length) return false;
    if (this.lf < next) this.lf = indexOrEnd(text, "\n", next);
    if (this.cr < next) this.cr = indexOrEnd(text, "\r", next);
    this.number++;
    this.start = next;
    this.end = Math.min(this.lf, this.cr);
    this.next = this.end + (this.lf === this.cr + 1 ? 2 : 1);
    return true;
  }

  /** The current line, or as much of it as is looked at. */
  content(): string {
    return this.text.slice(this.start, Math.min(this.end, this.start + LONGEST_LINE));
  }

  isOverlong(): boolean {
    return this.end - this.start > LONGEST_LINE;
  }

  /** A second cursor at the same line, to look ahead with. */
  fork(): Lines {
    const ahead = new Lines(this.text);
    ahead.number = this.number;
    ahead.start = this.start;
    ahead.end = this.end;
    ahead.next = this.next;
    ahead.lf = this.lf;
    ahead.cr = this.cr;
    return ahead;
  }

  /** The line after the current one, or null. */
  peek(): string | null {
    const ahead = this.fork();
    return ahead.advance() ? ahead.content() : null;
  }
}

/** Where the text ends counts as far away: each search runs over each part of the text once. */
function indexOrEnd(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at;
}

/** A line without the mark of a line break at its end (CommonMark 0.31, section 6.7), or the tag that formatters put there instead. */
export function withoutBreak(line: string): string {
  return /[\\> \t]$/.test(line) ? line.replace(/(?:[ \t]+|<br ?\/?>|\\)$/, "") : line;
}

/** What ends the lines of a text: CRLF where one does, a lone CR where nothing else does. */
export function lineEndOf(text: string): string {
  return text.includes("\r\n") ? "\r\n" : text.includes("\r") && !text.includes("\n") ? "\r" : "\n";
}
