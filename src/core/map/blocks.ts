/**
 * Blocks that hold no concepts, however much their lines look like bullets:
 *
 *   ``` or ~~~      code, to a line of as many marks, or to the end of its quote or list item
 *   $$              math, to the next `$$`
 *   %%  or  <!--    a comment that opens a line and is not closed in it, to `%%` or `-->`
 *
 * Where a block ends is found when it opens. One that is never closed swallows nothing: it is a problem, and the lines
 * below it are read. Each search that finds nothing is remembered, so that all searches together stay linear.
 */
import { strings } from "../base/strings";
import { Lines } from "../text/lines";
import { barred } from "../text/literals";
import { linePrefixOf, type LinePrefix } from "./line-prefix";

export interface Block {
  /** `a code block`, `a math block`, `a comment`. */
  readonly name: string;
  /** Offset of the end of its last line; null if it is never closed. */
  readonly end: number | null;
  /** What closes it, to be told to the author. */
  readonly closing: string;
}

/** The lines of a text that stand in no block, from an offset on. */
export function* linesOutsideBlocks(text: string, from: number): Generator<string> {
  const lines = new Lines(text);
  const blocks = new Blocks();
  while (lines.advance()) {
    if (lines.start < from) continue;
    const prefix = linePrefixOf(lines.content());
    const block = prefix.at === prefix.text.length ? null : blocks.opening(lines, prefix, prefix.at, 0);
    if (block === null) yield prefix.text;
    else if (block.end !== null) while (lines.end < block.end && lines.advance());
  }
}

/** Whether a block may open with a character, by its code. */
export function mayOpen(code: number): boolean {
  return code === 96 || code === 126 || code === 36 || code === 37 || code === 60;
}

/** Longer fences are taken to be this long: it bounds how often a text is searched in vain. */
const LONGEST_FENCE = 16;

/** A comment that begins behind other text of a line, and ends in a line below. */
export interface HiddenSpan {
  /** Index in the line where it begins. */
  readonly at: number;
  /** Offset behind its end. */
  readonly end: number;
}

const BLANK_LINE = /(?:\r\n|\n|\r(?!\n))[ \t>]*(?=[\r\n])/g;

export class Blocks {
  private readonly inVain = new Set<string>();
  /** Where the next of these was found: searches of all lines together go over the text once. */
  private readonly next = new Map<string, number>();

  /** The comment that begins within the current line, `text`, and ends below it in the same paragraph, or null. */
  openedWithin(lines: Lines, text: string): HiddenSpan | null {
    const bare = barred(text);
    for (let at = 0; ;) {
      const open = /%%|<!--/.exec(bare.slice(at));
      if (open === null) return null;
      const start = at + open.index;
      const close = open[0] === "%%" ? "%%" : "-->";
      const here = bare.indexOf(close, start + open[0].length);
      if (here >= 0) at = here + close.length;
      else return /^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)?$/.test(text.slice(0, start)) ? null : this.endOf(lines, start, close);
    }
  }

  private endOf(lines: Lines, at: number, close: string): HiddenSpan | null {
    const found = this.nextOf(close, lines, () => lines.text.indexOf(close, lines.end));
    const blank = this.nextOf("", lines, () => {
      BLANK_LINE.lastIndex = lines.end;
      return BLANK_LINE.exec(lines.text)?.index ?? -1;
    });
    return found < 0 || (blank >= 0 && blank < found) ? null : { at, end: found + close.length };
  }

  private nextOf(what: string, { end }: Lines, search: () => number): number {
    const known = this.next.get(what);
    if (known !== undefined && (known < 0 || known >= end)) return known;
    const found = search();
    this.next.set(what, found);
    return found;
  }

  /**
   * The block that opens at index `at` of the current line, or null. `shape` is that line's; `inner` is the column
   * where the text of the enclosing list item starts, 0 outside of lists.
   */
  opening(lines: Lines, prefix: LinePrefix, at: number, inner: number): Block | null {
    switch (prefix.text.charCodeAt(at)) {
      case 96: return this.fence(lines, prefix, at, inner, "`");
      case 126: return this.fence(lines, prefix, at, inner, "~");
      case 36: return this.span(lines, prefix.text, at, strings.textBlocks.math, "$$", "$$");
      case 37: return this.span(lines, prefix.text, at, strings.textBlocks.comment, "%%", "%%");
      case 60: return this.span(lines, prefix.text, at, strings.textBlocks.comment, "<!--", "-->");
      default: return null;
    }
  }

  private span(lines: Lines, text: string, at: number, name: string, open: string, close: string): Block | null {
    if (!text.startsWith(open, at) || text.includes(close, at + open.length)) return null;
    const found = this.inVain.has(close) ? -1 : lines.text.indexOf(close, lines.end);
    if (found < 0) this.inVain.add(close);
    return { name, closing: close, end: found < 0 ? null : found + close.length };
  }

  private fence(lines: Lines, prefix: LinePrefix, at: number, inner: number, mark: string): Block | null {
    const length = runLength(prefix.text, at, mark);
    if (length < 3 || (mark === "`" && prefix.text.includes("`", at + length))) return null;
    const needed = Math.min(length, LONGEST_FENCE);
    const container = { depth: prefix.depth, column: inner };
    const bounded = container.depth > 0 || container.column > 0;
    const search = mark.repeat(needed);
    const end = !bounded && this.inVain.has(search) ? null : fenceEnd(lines, mark, needed, container);
    if (end === null) this.inVain.add(search);
    return { name: strings.textBlocks.code, closing: mark.repeat(length), end };
  }
}

function fenceEnd(lines: Lines, mark: string, needed: number, container: { depth: number; column: number }): number | null {
  const ahead = lines.fork();
  let end = ahead.end;
  const bounded = container.depth > 0 || container.column > 0;
  while (ahead.advance()) {
    const prefix = linePrefixOf(ahead.content());
    const blank = prefix.at === prefix.text.length;
    if (prefix.depth < container.depth || (!blank && prefix.column < container.column)) return end;
    end = ahead.end;
    if (closes(prefix, mark, needed)) return end;
  }
  return bounded ? end : null;
}

function closes({ text, at }: LinePrefix, mark: string, needed: number): boolean {
  if (text.charAt(at) !== mark) return false;
  const length = runLength(text, at, mark);
  return length >= needed && text.slice(at + length).trim() === "";
}

function runLength(text: string, at: number, mark: string): number {
  let length = 0;
  while (text.charAt(at + length) === mark) length++;
  return length;
}
