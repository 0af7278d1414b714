/** Which lines of a region are cards: from the first line of a card's front to the last of its schedule. */
import { withoutBreak } from "../text/lines";
import { BURIED_ID, cardIdIn, isCallout, isScheduleLine, isTagLine } from "./card-block";
import { isHeading } from "./checklist-items";

export interface CardRange {
  readonly start: number;
  /** Behind its last line. */
  readonly end: number;
}

const CALLOUT = /^>[ \t]*\[!sr\|card-metadata\]/;

export function cardRangesIn(lines: readonly string[], code: ReadonlySet<number>): CardRange[] {
  const ranges: CardRange[] = [];
  const region: Region = { lines, isBreak: (at) => at < 0 || at >= lines.length || ((lines[at] ?? "").trim() === "" && !code.has(at)) };
  const ids = new Set(lines.flatMap((line, at) => code.has(at) ? [] : cardIdIn(line)?.id ?? []));
  let above = 0;
  for (let at = 0; at < lines.length; at++) {
    if (code.has(at)) continue;
    if (isHeading(lines[at] ?? "")) above = at + 1;
    else if (cardIdIn(lines[at] ?? "") !== null || hasBuriedId(region, at, above, ids)) {
      const start = startOf(region, at, above);
      const end = endOf(region, at);
      ranges.push({ start, end });
      above = end;
      at = end - 1;
    }
  }
  return ranges;
}

/** An id that words follow is a card's where it stands in no other line, and an answer ends with it. Elsewhere it is a remark. */
function hasBuriedId(region: Region, at: number, above: number, ids: ReadonlySet<string>): boolean {
  const id = cardIdIn(region.lines[at] ?? "", BURIED_ID)?.id;
  if (id === undefined || ids.has(id)) return false;
  for (let next = at + 1; !region.isBreak(next); next++) if (cardIdIn(region.lines[next] ?? "") !== null) return false;
  return region.lines.slice(startOf(region, at, above), at).some(isPart);
}

/** Between front and back. */
function isPart(line: string): boolean {
  return withoutBreak(line).trim() === "?";
}

interface Region {
  readonly lines: readonly string[];
  /** Whether a line ends a paragraph: blank, and no line of code. */
  readonly isBreak: (at: number) => boolean;
}

/** Where the card begins whose id stands in line `at`; at `above` or later. */
function startOf(region: Region, at: number, above: number): number {
  const { lines } = region;
  let start = paragraphStart(region, at, above);
  if (isCallout(lines[start] ?? "")) start = paragraphAbove(region, start, above);
  // Blank lines may have torn front and back from the line between them.
  let part = start;
  while (part <= at && !isPart(lines[part] ?? "")) part++;
  if (part > at) {
    const before = paragraphAbove(region, start, above);
    const last = lastAbove(region, start, above);
    if (before < start && isPart(lines[last] ?? "")) start = before === last ? frontAbove(region, before, above) : before;
  } else if (part === start) start = frontAbove(region, start, above);
  while (start < at && (isTagLine(lines[start] ?? "") || region.isBreak(start))) start++;
  return start;
}

/** The paragraph above; with choices, the one above that too. One that is a card of its own is nobody's front. */
function frontAbove(region: Region, part: number, above: number): number {
  const front = paragraphAbove(region, part, above);
  for (let at = front; at < part; at++) if (isPart(region.lines[at] ?? "")) return part;
  return /^\(a\) /.test(region.lines[front] ?? "") ? paragraphAbove(region, front, above) : front;
}

function paragraphStart({ isBreak }: Region, at: number, above: number): number {
  let start = at;
  while (start > above && !isBreak(start - 1)) start--;
  return start;
}

/** Where the paragraph above the one at `start` begins; `start` where there is none. */
function paragraphAbove(region: Region, start: number, above: number): number {
  const last = lastAbove(region, start, above);
  return last < above ? start : paragraphStart(region, last, above);
}

function lastAbove({ isBreak }: Region, start: number, above: number): number {
  let last = start - 1;
  while (last >= above && isBreak(last)) last--;
  return last;
}

/** Behind the card's schedule, and behind what stands right below its id unless another card does. */
function endOf(region: Region, at: number): number {
  const { lines, isBreak } = region;
  let paragraphEnd = at + 1;
  while (!isBreak(paragraphEnd) && !isHeading(lines[paragraphEnd] ?? "")) paragraphEnd++;
  let next = at + 1;
  while (next < paragraphEnd && cardIdIn(lines[next] ?? "") === null) next++;
  let end = at + 1;
  while (end < next && (isScheduleLine(lines[end] ?? "") || isCallout(lines[end] ?? ""))) end++;
  if (next === paragraphEnd) end = paragraphEnd;
  return lines.slice(at, end).some((line) => line.includes("<!--SR:")) ? end : behindSchedule(region, end);
}

/** A formatter may have put a blank line between a card and its schedule. */
function behindSchedule({ lines, isBreak }: Region, end: number): number {
  let start = end;
  while (start < lines.length && isBreak(start)) start++;
  if (isScheduleLine(lines[start] ?? "")) return start + 1;
  if (!CALLOUT.test(lines[start] ?? "")) return end;
  let behind = start;
  while (isCallout(lines[behind] ?? "")) behind++;
  const callout = lines.slice(start, behind);
  return callout.some((line) => line.includes("<!--SR:")) && callout.every((line) => cardIdIn(line) === null) ? behind : end;
}
