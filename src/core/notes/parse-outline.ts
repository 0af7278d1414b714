/**
 * Parses the old lines of a region into headings and items, each with the foreign lines below it, and matches them with
 * the desired items.
 */
import { grouped } from "../base/grouped";
import { codeLines } from "../text/fences";
import { withoutBreak } from "../text/lines";
import { matchItems } from "./match-items";
import { bareHeading, ownHeadings, pathOf, type Heading } from "./note-headings";
import type { Grammar, DesiredItem, HeadingLine, PlacedItem, Token } from "./outline";
import type { WrittenRecord } from "./written-record";

export interface Outline {
  /** Foreign lines above everything. */
  readonly top: readonly string[];
  /** Headings of the map, of orphans, and those that the plugin wrote before. Other headings count as foreign lines. */
  readonly headings: readonly Heading[];
  /** Paths of headings that the map has in several places. */
  readonly repeated: ReadonlySet<string>;
  readonly matched: ReadonlyMap<DesiredItem, PlacedItem>;
  /** Items whose id no desired item has. */
  readonly orphaned: readonly PlacedItem[];
}

export function parseOutline<Id extends string>(record: WrittenRecord, desired: readonly DesiredItem[], grammar: Grammar<Id>, isKnown: (item: Id) => boolean): Outline {
  const tokens = withJoined(tokensOf(record, grammar, new Set(desired.map(({ headingPath }) => pathOf(headingPath.slice(0, 1))))), record, new Set(desired.map(({ id }) => id)), grammar);
  const items = tokens.flatMap((token) => token.kind === "item" ? [token.placed] : []);
  const matched = matchItems(items, desired, isKnown);
  const taken = new Set(matched.values());
  const { headings: own, repeated } = ownHeadings(tokens, matched, desired, record, grammar.orphansHeading);
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
  return { top, headings, repeated, matched, orphaned };
}

/**
 * Of items whose ids were joined, the one with the id that counts goes on. Others go where they hold nothing of the
 * learner's own; what stands below them goes with it.
 */
function withJoined<Id extends string>(tokens: readonly Token<Id>[], record: WrittenRecord, wanted: ReadonlySet<string>, grammar: Grammar<Id>): readonly Token<Id>[] {
  const result: (readonly Token<Id>[])[] = tokens.map((token) => [token]);
  const items = tokens.flatMap((token, at) => token.kind === "item" && token.placed.item.id !== null ? [{ at, placed: token.placed, id: token.placed.item.id, of: grammar.idOf(token.placed.item.id) }] : []);
  for (const [of, same] of grouped(items.filter((one) => wanted.has(one.of)), (one) => one.of)) {
    const first = same.find(({ id }) => id === of) ?? same[0];
    if (first === undefined || same.every(({ id }) => id === of)) continue;
    let { lines } = first.placed;
    const below: Token<Id>[] = [];
    for (const { at, placed, id } of same) {
      const united = id === first.id ? null : grammar.united(lines, placed, record);
      if (united === null) continue;
      lines = united;
      result[at] = [];
      for (let next = at + 1; tokens[next]?.kind === "line"; next++) below.push(...result.splice(next, 1, []).flat());
    }
    // The words that it took over are its text by now.
    const [item = first.placed.item] = lines === first.placed.lines ? [] : grammar.itemsIn(lines, new Set(), record).values();
    result[first.at] = [{ kind: "item", placed: { ...first.placed, lines, item: { ...item, id: of } } }, ...hasText(below.flatMap(textOf)) ? below : []];
  }
  return result.flat();
}

function textOf(token: Token): readonly string[] {
  if (token.kind === "line") return [token.text];
  return token.kind === "item" ? token.placed.lines : token.heading.lines;
}

export function hasText(lines: readonly string[]): boolean {
  return lines.some((line) => line.trim() !== "");
}

/** Blank lines above a heading belong to the heading. */
export function trimEnd(lines: string[]): void {
  while (lines.length > 0 && lines.at(-1)?.trim() === "") lines.pop();
}

function tokensOf<Id extends string>(record: WrittenRecord, grammar: Grammar<Id>, sections: ReadonlySet<string>): Token<Id>[] {
  const { lines } = record;
  const tokens: Token<Id>[] = [];
  const code = codeLines(lines);
  const items = grammar.itemsIn(lines, code, record);
  const headings = new Map(lines.flatMap((_line, at) => items.has(at) || code.has(at) ? [] : [[at, headingAt(lines, at, sections)] as const]));
  const shift = shiftOf([...headings.values()].flatMap((heading) => heading ?? []), sections);
  let under = "";
  for (let at = 0; at < lines.length;) {
    const text = lines[at] ?? "";
    const item = items.get(at);
    const heading = headings.get(at) ?? null;
    const level = (heading?.level ?? 0) + shift;
    if (item !== undefined) tokens.push({ kind: "item", placed: { item, lines: lines.slice(at, at + item.length), under, below: [] } });
    else if (heading !== null && level > 1 && level < 7) {
      under = pathOf([heading.text]);
      const raw = shift === 0 && heading.lines.length === 1 ? text : `${"#".repeat(level)} ${heading.raw}`;
      tokens.push({ kind: "heading", heading: { ...heading, level, raw, lines: shift === 0 ? heading.lines : [raw] } });
    } else if (code.has(at) || !grammar.isOurs(text, record)) tokens.push({ kind: "line", text });
    at += item?.length ?? heading?.lines.length ?? 1;
  }
  return tokens;
}

/** How many levels a formatter moved all headings by: those of sections stand at the top, and at another level than ours. */
function shiftOf(headings: readonly HeadingLine[], sections: ReadonlySet<string>): number {
  const top = Math.min(...headings.map(({ level }) => level));
  const ofSections = headings.flatMap(({ level, text }) => sections.has(pathOf([text])) ? [level] : []);
  return ofSections.includes(top) && !ofSections.includes(2) ? 2 - top : 0;
}

const MARKED = /^ {0,3}(#{1,6})\s+(.*?)\s*$/;
const UNDERLINE = /^ {0,3}(?:(=+)|-{2,})[ \t]*$/;

/**
 * A heading in either form (CommonMark 0.31, sections 4.2 and 4.3), its `raw` without marks. A line above a rule is one
 * only where it names a section: a learner may have drawn that rule.
 */
function headingAt(lines: readonly string[], at: number, sections: ReadonlySet<string>): HeadingLine | null {
  const line = lines[at] ?? "";
  const [, marks, raw = ""] = MARKED.exec(line) ?? [];
  if (marks !== undefined) return { level: marks.length, raw, text: bareHeading(raw), lines: [line] };
  const rule = UNDERLINE.exec(lines[at + 1] ?? "");
  const text = withoutBreak(line).trim();
  return rule === null || !sections.has(pathOf([text])) ? null : { level: rule[1] === undefined ? 2 : 1, raw: text, text: bareHeading(text), lines: lines.slice(at, at + 2) };
}
