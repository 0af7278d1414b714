/**
 * The part of a note that is the plugin's: between two marks, each a paragraph of its own.
 *
 *   …the author's…
 *   %% begin moc-study %%
 *   …ours…
 *   %% end moc-study %%
 *   …the author's…
 *
 * What stands outside returns byte for byte: line endings, a missing last newline, a byte order mark. Marks are read
 * tolerantly (case, spaces, further words), written exactly. Without both marks nothing is written into a note that
 * has text. Comments of this form are shown by no reader, and end no flashcard.
 */
import { strings } from "../base/strings";
import { codeLinesIn } from "./fences";
import { frontMatterOf } from "./front-matter";
import { lineEndOf, Lines } from "./lines";

export type Region =
  | { readonly kind: "region"; readonly before: string; readonly inside: readonly string[]; readonly after: string; readonly newline: string }
  /** No text but perhaps properties: all of it may be built upon. */
  | { readonly kind: "blank"; readonly before: string; readonly newline: string }
  /** `why` is a sentence; `line` (from 0) is where. */
  | { readonly kind: "broken"; readonly why: string; readonly line: number };

/** @format */
export const BEGIN_MARK = "%% begin moc-study %%";
/** @format */
export const END_MARK = "%% end moc-study %%";

const MARK = /^[ \t]*%%+\s*(begin|end)\s+moc[\s-]study\b/i;

/** Whether a text holds, or held, a region: quick, for every note of a vault. */
export function hasMarks(text: string): boolean {
  return text.includes("%%") && /^[ \t]*%%+[^\S\r\n]*(?:begin|end)[^\S\r\n]+moc(?:-|[^\S\r\n])study\b/im.test(text);
}

export function findRegion(text: string): Region {
  const newline = lineEndOf(text);
  const marks = marksOf(text);
  const [first, second] = marks;
  if (first === undefined) {
    if (text.slice(frontMatterOf(text).end).replace(/^\uFEFF/, "").trim() === "") return { kind: "blank", before: text, newline };
    return { kind: "broken", line: 0, why: strings.notes.noMarks(BEGIN_MARK, END_MARK) };
  }
  const wrong = wrongMark(marks);
  if (wrong !== null || second === undefined) return wrong ?? { kind: "broken", line: first.line, why: "" };
  const inside = text.slice(first.end, second.start).split(/\r\n|\n|\r/);
  inside.pop();
  return { kind: "region", before: text.slice(0, first.end), inside, after: text.slice(second.start), newline };
}

interface Mark {
  readonly kind: string;
  readonly line: number;
  readonly start: number;
  /** Behind its line end. */
  readonly end: number;
}

function wrongMark(marks: readonly Mark[]): Region | null {
  const [first, second, third] = marks;
  const broken = (mark: Mark | undefined, what: string): Region => ({ kind: "broken", line: mark?.line ?? 0, why: strings.notes.broken(what) });
  if (first !== undefined && second === undefined) {
    const missing = first.kind === "begin" ? END_MARK : BEGIN_MARK;
    return broken(first, strings.notes.markMissing(missing, first.kind === "begin"));
  }
  if (third !== undefined) return broken(third, strings.notes.markTwice(third.line + 1));
  if (first?.kind !== "begin" || second?.kind !== "end") return broken(second, strings.notes.marksTurned((second?.line ?? 0) + 1));
  return null;
}

function marksOf(text: string): Mark[] {
  const marks: Mark[] = [];
  if (!hasMarks(text)) return marks;
  const [lines, code] = [new Lines(text), codeLinesIn(text)];
  while (lines.advance()) {
    const mark = MARK.exec(lines.content());
    if (mark !== null && !code.has(lines.number)) marks.push({ kind: (mark[1] ?? "").toLowerCase(), line: lines.number, start: lines.start, end: behindLine(text, lines.end) });
  }
  return marks;
}

function behindLine(text: string, end: number): number {
  return text.startsWith("\r\n", end) ? end + 2 : Math.min(text.length, end + 1);
}

/** The note with other lines in its region; a blank note gets a region, and `properties` if it has none. */
export function withRegion(region: Exclude<Region, { kind: "broken" }>, properties: readonly string[], lines: readonly string[]): string {
  const { before, newline } = region;
  if (region.kind === "region") return `${before}${lines.map((line) => line + newline).join("")}${region.after}`;
  const top = before.trim() === "" ? ["---", ...properties, "---"].join(newline) : before.trimEnd();
  return `${top}${newline}${newline}${[BEGIN_MARK, ...lines, END_MARK, ""].join(newline)}`;
}
