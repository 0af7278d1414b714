/**
 * The items of a checklist, as they stand in a note: read, and ticked.
 *
 *   - [x] [[Paging]] ✅ 2026-11-22 ^moc-1a2b3c4d5e          the id may stand on a later line of the item
 *
 * An item in a fence of code is none. One whose box cannot be read is told; `repaired` mends it when its note is renewed.
 * Items that were joined into one line (Delete was pressed behind an id) are read as if they stood apart.
 */
import { strings } from "../base/strings";
import type { LineProblem } from "../base/problem";
import { parseConceptId, type ConceptId } from "../concept/concept";
import { codeLinesIn } from "../text/fences";
import { lineEndOf, Lines } from "../text/lines";
import { findRegion } from "../text/marked-region";
import { stampIn, withDates, type TickDay } from "./task-dates";

/** Marker, character of the box, text. */
export const ITEM = /^([\s>]*(?:[-*+]|\d+[.)])[ \t]+)\[(.)\]([ \t].*|)$/u;
const BULLET = /^[\s>]*(?:[-*+]|\d+[.)])(?=[ \t[\\])/;
const BROKEN_BOX = /^\\?\[([^[\]\\]{0,3})\\?\](?!\()[ \t]*/u;
const TEXT_ID = /(?:^|[ \t])\^moc-[0-9a-z]{10}-text[ \t]*$/;
const IDS = /(?:^|[ \t])\^(moc-[0-9a-z]{10})(?=[ \t]|$)/g;

/** Lines of an item that a formatter wrapped. */
const MOST_LINES = 5;

export interface FoundId {
  readonly id: ConceptId;
  /** Where the id starts, with the space in front. */
  readonly index: number;
  /** Where it ends. */
  readonly end: number;
}

/** The last id of an item in a line. Another program may have put dates or tags behind it. */
export function idIn(line: string): FoundId | null {
  if (!line.includes("^moc-")) return null;
  const found = [...line.matchAll(IDS)].at(-1);
  const id = parseConceptId(found?.[1] ?? "");
  return found === undefined || id === null ? null : { id, index: found.index, end: found.index + found[0].length };
}

/** The id of an item, or of the definition below one, with another item and its id behind it. */
const JOINT = /((?:^|[ \t])\^moc-[0-9a-z]{10}(?:-text)?)[ \t]*(?=([-*+] |\d+[.)] |\[).*[ \t]\^moc-)/gm;

/** A text where items that were joined into one line have their own again; one that lost its bullet gets another. */
export function withPartedItems(text: string): string {
  return text.replace(JOINT, (_all, id: string, start: string) => id + lineEndOf(text) + (start === "[" ? "- " : ""));
}

/** Whether an item starts in this line, readable or not. */
export function isBullet(line: string): boolean {
  return BULLET.test(line);
}

export function isHeading(line: string): boolean {
  return /^ {0,3}#{1,6}[ \t]/.test(line);
}

/** How many lines an item takes that starts at `at` without an id and gets it on a later line; 1 for any other line. */
export function linesOfItem(lines: readonly string[], at: number): number {
  const first = lines[at] ?? "";
  if (!ITEM.test(first) || idIn(first) !== null) return 1;
  for (let next = at + 1; next < Math.min(lines.length, at + MOST_LINES); next++) {
    const line = lines[next] ?? "";
    if (line.trim() === "" || isBullet(line) || isHeading(line)) return 1;
    if (idIn(line) !== null) return next + 1 - at;
  }
  return 1;
}

/**
 * An item's line with a box that can be read. `tick` is used where the broken one does not say which it was. A line that
 * is no bullet is left to its author.
 */
export function repaired(line: string, tick: string): string {
  if (ITEM.test(line)) return line;
  const marker = BULLET.exec(line)?.[0];
  if (marker === undefined) return line;
  const rest = line.slice(marker.length).trimStart();
  const box = BROKEN_BOX.exec(rest);
  const character = box !== null && [...box[1] ?? ""].length === 1 ? box[1] ?? tick : tick;
  return `${marker} [${character}] ${rest.slice(box?.[0].length ?? 0)}`;
}

export interface ChecklistItem {
  /** Null for an item that begins with a link and has no id. */
  readonly id: ConceptId | null;
  /** Null where the box cannot be read. */
  readonly tick: string | null;
  readonly line: number;
  /** Where its id stands. */
  readonly idLine: number;
  /** The link that it begins with; null without. */
  readonly link: string | null;
}

type ReadItem = ChecklistItem & { readonly id: ConceptId; readonly tick: string };

/** The items with a box that can be read, wherever in the note they stand. Of an id that stands twice the first counts. `all`: also the others. */
export function readItems(text: string): { readonly items: readonly ReadItem[]; readonly all: readonly ChecklistItem[]; readonly problems: readonly LineProblem[] } {
  const items: ReadItem[] = [];
  const all: ChecklistItem[] = [];
  const problems: LineProblem[] = [];
  const first = new Map<ConceptId, number>();
  eachItem(withPartedItems(text), ({ id, tick, line, idLine, link }) => {
    if (id !== null || link !== null) all.push({ id, tick, line, idLine, link });
    if (id === null) return true;
    const above = first.get(id);
    if (tick === null) problems.push({ line, message: strings.notes.box });
    else if (above === undefined) {
      first.set(id, line);
      items.push({ id, tick, line, idLine, link });
    } else problems.push({ line, message: strings.notes.sameId(above + 1) });
    return true;
  });
  const region = findRegion(text);
  if (region.kind === "broken") problems.push({ line: region.line, message: region.why });
  return { items, all, problems };
}

interface PlacedItem extends ChecklistItem {
  /** Offset of the item's first line, and behind its last. */
  readonly start: number;
  readonly end: number;
}

const LINK = /^[ \t]*(\[\[[^\][]*\]\])/;

/** The link that an item's text begins with. */
export function linkIn(item: string): string | undefined {
  return LINK.exec(ITEM.exec(item)?.[3] ?? "")?.[1];
}

/** Ends when `take` says false. Items without an id are taken, too. */
function eachItem(text: string, take: (item: PlacedItem) => boolean): void {
  if (!text.includes("^moc-")) return;
  const fenced = codeLinesIn(text);
  const lines = new Lines(text);
  // The bullet above that has no id yet.
  let open: { readonly line: number; readonly start: number; readonly content: string } | null = null;
  const takeOpen = (id: ConceptId | null): boolean => {
    const item = open;
    open = null;
    if (item === null) return true;
    const tick = ITEM.exec(item.content)?.[2] ?? null;
    if (tick === null && (id === null || item.line !== lines.number)) return true;
    const whole = id === null ? item.content : text.slice(item.start, lines.end).replace(/\s*[\r\n]\s*/g, " ");
    return take({ id, tick, line: item.line, idLine: lines.number, link: linkIn(whole) ?? null, start: item.start, end: lines.end });
  };
  while (lines.advance()) {
    const content = lines.content();
    const isCode = fenced.has(lines.number);
    const found = isCode ? null : idIn(content);
    if (isBullet(content)) {
      if (!takeOpen(null)) return;
      open = isCode ? null : { line: lines.number, start: lines.start, content };
    } else if (content.trim() === "" || isHeading(content) || isCode || (open !== null && lines.number - open.line >= MOST_LINES)) takeOpen(null);
    if (found !== null && open !== null && !TEXT_ID.test(content) && !takeOpen(found.id)) return;
  }
  takeOpen(null);
}

/**
 * The text with other characters in the boxes of items, and with the dates that the Tasks plugin would put there; `day`
 * null for no new date. `ticked`: without those that the note has no item of, or one whose box cannot be read.
 */
export function tickItems(given: string, characterOf: ReadonlyMap<ConceptId, string>, day: TickDay | null = null): { readonly text: string; readonly ticked: ReadonlySet<ConceptId> } {
  const text = withPartedItems(given);
  const stamp = day === null ? null : stampIn(text, day);
  const ticked = new Set<ConceptId>();
  const parts: string[] = [];
  let behind = 0;
  eachItem(text, ({ id, tick, start, end }) => {
    const character = id === null || ticked.has(id) ? undefined : characterOf.get(id);
    if (id === null || tick === null || character === undefined) return true;
    const lines = text.slice(start, end);
    parts.push(text.slice(behind, start), tick === character ? lines : withDates(lines.replace(/\[.\]/u, () => `[${character}]`), character, stamp));
    behind = end;
    return ticked.add(id).size < characterOf.size;
  });
  return { text: ticked.size === 0 ? given : parts.join("") + text.slice(behind), ticked };
}
