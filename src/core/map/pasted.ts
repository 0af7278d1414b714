/**
 * A map pasted as text: no marks of Markdown, `•` bullets under headings that are plain lines between blank ones.
 *
 *   Operating Systems          heading, no bullets before the next one: a section
 *
 *   Processes & Threads        heading with bullets: a subsection if a section is open, else a section
 *
 *     • Process — Independent execution unit
 */
import { namesNothing } from "./line-kinds";
import { Lines } from "../text/lines";
import { markerOf, linePrefixOf } from "./line-prefix";

/** Longer lines are prose. */
const LONGEST_HEADING = 80;

interface Line {
  readonly number: number;
  readonly text: string;
  readonly kind: "bullet" | "heading" | "prose";
}

/** Levels (1 to 3) of the lines that are headings, by line; null if the text is Markdown. */
export function* pastedHeadingsJob(text: string): Generator<void, ReadonlyMap<number, number> | null> {
  if (/^ {0,3}#{1,6}[ \t]+\S/m.test(text) || !/^[ \t>]*[•◦▪‣●○]/m.test(text)) return null;
  const lines: Line[] = [];
  const cursor = new Lines(text);
  let blankAbove = true;
  while (cursor.advance()) {
    const content = cursor.content();
    const trimmed = content.trim();
    if (trimmed !== "") lines.push({ number: cursor.number, text: trimmed, kind: kindOf(content, trimmed, blankAbove && (cursor.peek() ?? "").trim() === "") });
    blankAbove = trimmed === "";
    if (cursor.number % 500 === 499) yield;
  }
  return levels(lines);
}

function kindOf(content: string, trimmed: string, alone: boolean): Line["kind"] {
  if (markerOf(linePrefixOf(content)) !== null) return "bullet";
  const heading = alone && trimmed.length <= LONGEST_HEADING && !/[.!?:;,]$/.test(trimmed) && namesNothing(trimmed) === null;
  return heading ? "heading" : "prose";
}

function levels(lines: readonly Line[]): Map<number, number> {
  const found = new Map<number, number>();
  let section = false;
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1]?.kind;
    if (line.kind !== "heading" || next === undefined) continue;
    if (at === 0 && next !== "bullet") found.set(line.number, 1);
    else if (next === "heading") {
      section = true;
      found.set(line.number, 2);
    } else if (next === "bullet") found.set(line.number, section ? 3 : 2);
  }
  return found;
}
