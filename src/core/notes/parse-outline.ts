/**
 * Parses the old lines of a region into headings and items, each with the foreign lines below it, and matches them with
 * the desired items.
 */
import { fencedLines } from "../text/fences";
import { matchItems } from "./match-items";
import { ownHeadings, pathOf, type Heading } from "./note-headings";
import type { Grammar, DesiredItem, HeadingLine, PlacedItem, Token } from "./outline";
import type { WrittenRecord } from "./written-record";

export interface Outline {
  /** Foreign lines above everything. */
  readonly top: readonly string[];
  /** Headings of the map, of orphans, and those that the plugin wrote before. Other headings count as foreign lines. */
  readonly headings: readonly Heading[];
  readonly matched: ReadonlyMap<DesiredItem, PlacedItem>;
  /** Items whose id no desired item has. */
  readonly orphaned: readonly PlacedItem[];
}

export function parseOutline<Id extends string>(record: WrittenRecord, desired: readonly DesiredItem[], grammar: Grammar<Id>, isKnown: (item: Id) => boolean): Outline {
  const tokens = tokensOf(record, grammar, new Set(desired.map(({ headingPath }) => pathOf(headingPath.slice(0, 1)))));
  const items = tokens.flatMap((token) => token.kind === "item" ? [token.placed] : []);
  const matched = matchItems(items, desired, isKnown);
  const taken = new Set(matched.values());
  const own = ownHeadings(tokens, matched, desired, record, grammar.orphansHeading);
  const top: string[] = [];
  const headings: Heading[] = [];
  const orphaned: PlacedItem[] = [];
  let below = top;
  const ids = new Set([...matched.values()].map(({ item }) => item.id));
  for (const token of tokens) {
    const heading = token.kind === "heading" ? own.get(token) : undefined;
    // A second item with the same id, or one without an id, belongs to the author and stays where it is.
    if (token.kind === "item" && (taken.has(token.placed) || (token.placed.item.id !== null && !ids.has(token.placed.item.id)))) {
      if (!taken.has(token.placed)) orphaned.push(token.placed);
      below = token.placed.below;
    } else if (heading !== undefined) {
      trimEnd(below);
      headings.push(heading);
      below = heading.below;
    } else below.push(...textOf(token));
  }
  trimEnd(below);
  return { top, headings, matched, orphaned };
}

function textOf(token: Token): readonly string[] {
  if (token.kind === "line") return [token.text];
  return token.kind === "item" ? token.placed.lines : [token.heading.raw];
}

/** Blank lines above a heading belong to the heading. */
export function trimEnd(lines: string[]): void {
  while (lines.length > 0 && lines.at(-1)?.trim() === "") lines.pop();
}

function tokensOf<Id extends string>(record: WrittenRecord, grammar: Grammar<Id>, sections: ReadonlySet<string>): Token<Id>[] {
  const { lines } = record;
  const tokens: Token<Id>[] = [];
  const fenced = fencedLines(lines);
  const raised = areRaised(lines, sections) ? 1 : 0;
  const items = grammar.itemsIn(lines, fenced, record);
  let under = "";
  for (let at = 0; at < lines.length;) {
    const text = lines[at] ?? "";
    const item = items.get(at);
    const heading = item === undefined && !fenced.has(at) ? headingOf(text, raised) : null;
    if (item !== undefined) tokens.push({ kind: "item", placed: { item, lines: lines.slice(at, at + item.length), under, below: [] } });
    else if (heading !== null) {
      under = pathOf([heading.text]);
      tokens.push({ kind: "heading", heading });
    } else if (fenced.has(at) || !grammar.isOurs(text, record)) tokens.push({ kind: "line", text });
    at += item?.length ?? 1;
  }
  return tokens;
}

/** Whether a formatter raised all headings by one level, so that the note begins with one of level 1. */
function areRaised(lines: readonly string[], sections: ReadonlySet<string>): boolean {
  const isSection = (line: string, marks: string): boolean => line.startsWith(`${marks} `) && sections.has(pathOf([line.slice(marks.length)]));
  return lines.some((line) => isSection(line, "#")) && !lines.some((line) => isSection(line, "##"));
}

/** With the level that it had before it was raised. */
function headingOf(line: string, raised: number): HeadingLine | null {
  const match = /^(#{1,6})\s+(.*?)\s*$/.exec(line);
  const level = (match?.[1] ?? "").length + raised;
  if (match === null || level < 2 || level > 6) return null;
  return { level, raw: raised === 0 ? line : `#${line}`, text: match[2] ?? "" };
}
