/**
 * Parses the old lines of a region into headings and items, each with the foreign lines below it, and matches them with
 * the desired items.
 */
import { normalizeText } from "../text/normalize";
import { grouped } from "../base/grouped";
import type { Grammar, ExistingItem, DesiredItem } from "./outline";
import { ORPHANS_HEADING } from "../concept/concept";

export interface Heading {
  readonly level: number;
  /** As it stands. */
  readonly raw: string;
  /** The normalized text of this heading and of the headings above it, joined by ` > `. */
  readonly path: string;
  readonly below: string[];
}

export interface PlacedItem<Id extends string = string> {
  readonly item: ExistingItem<Id>;
  readonly lines: readonly string[];
  /** The normalized text of the heading above. */
  readonly under: string;
  readonly below: string[];
}

export interface Outline {
  /** Foreign lines above everything. */
  readonly top: readonly string[];
  /** Headings of the map, of items, or of orphans. Other headings count as foreign lines. */
  readonly headings: readonly Heading[];
  readonly matched: ReadonlyMap<DesiredItem, PlacedItem>;
  /** Items whose id no desired item has. */
  readonly orphaned: readonly PlacedItem[];
}

type Token<Id extends string = string> =
  | { readonly kind: "heading"; readonly heading: Heading; readonly holdsItems: boolean }
  | { readonly kind: "item"; readonly placed: PlacedItem<Id> }
  | { readonly kind: "line"; readonly text: string };

export function parseOutline<Id extends string>(lines: readonly string[], desired: readonly DesiredItem[], grammar: Grammar<Id>, isKnown: (item: Id) => boolean): Outline {
  const tokens = tokensOf(lines, grammar);
  const items = tokens.flatMap((token) => token.kind === "item" ? [token.placed] : []);
  const matched = matchItems(items, desired, isKnown);
  const taken = new Set(matched.values());
  const paths = new Set(desired.flatMap(({ headingPath }) => headingPath.map((_text, depth) => pathOf(headingPath.slice(0, depth + 1)))));
  const top: string[] = [];
  const headings: Heading[] = [];
  const orphaned: PlacedItem[] = [];
  let below = top;
  const ids = new Set([...matched.values()].map(({ item }) => item.id));
  for (const token of tokens) {
    // A second item with the same id, or one without an id, belongs to the author and stays where it is.
    if (token.kind === "item" && (taken.has(token.placed) || (token.placed.item.id !== null && !ids.has(token.placed.item.id)))) {
      if (!taken.has(token.placed)) orphaned.push(token.placed);
      below = token.placed.below;
    } else if (token.kind === "heading" && (token.holdsItems || paths.has(token.heading.path) || isOrphansHeading(token.heading, grammar))) {
      trimEnd(below);
      headings.push(token.heading);
      below = token.heading.below;
    } else below.push(...textOf(token));
  }
  trimEnd(below);
  return { top, headings, matched, orphaned };
}

export function pathOf(headingPath: readonly string[]): string {
  return headingPath.map(normalizeText).join(" > ");
}

export function isOrphansHeading({ path }: Heading, { orphansHeading: gone }: Grammar): boolean {
  return path === normalizeText(gone) || path === normalizeText(ORPHANS_HEADING);
}

function textOf(token: Token): readonly string[] {
  if (token.kind === "line") return [token.text];
  return token.kind === "item" ? token.placed.lines : [token.heading.raw];
}

/** Blank lines above a heading belong to the heading. */
export function trimEnd(lines: string[]): void {
  while (lines.length > 0 && lines.at(-1)?.trim() === "") lines.pop();
}

const FENCE = /^\s*(`{3,}|~{3,})/;

function tokensOf<Id extends string>(lines: readonly string[], grammar: Grammar<Id>): Token<Id>[] {
  const tokens: Token<Id>[] = [];
  const open: Heading[] = [];
  let fence = "";
  for (let at = 0; at < lines.length;) {
    const text = lines[at] ?? "";
    const mark = FENCE.exec(text)?.[1] ?? "";
    if (mark !== "" && (fence === "" || mark.startsWith(fence))) fence = fence === "" ? mark : "";
    const item = fence === "" ? grammar.itemAt(lines, at) : null;
    const heading = item === null && fence === "" ? headingOf(text, open) : null;
    if (item !== null) tokens.push({ kind: "item", placed: { item, lines: lines.slice(at, at + item.length), under: open.at(-1)?.path.split(" > ").at(-1) ?? "", below: [] } });
    else if (heading !== null) tokens.push({ kind: "heading", heading, holdsItems: holdsItems(lines, at, heading.level, grammar) });
    else if (!grammar.isOurs(text)) tokens.push({ kind: "line", text });
    at += item?.length ?? 1;
  }
  return tokens;
}

/** A heading as we write them, one level below the heading above it. Any other heading belongs to the author. */
function headingOf(raw: string, open: Heading[]): Heading | null {
  const match = /^(#{2,6})\s+(.*?)\s*$/.exec(raw);
  if (match === null) return null;
  const level = (match[1] ?? "").length;
  if (level > (open.at(-1)?.level ?? 1) + 1) return null;
  while ((open.at(-1)?.level ?? 0) >= level) open.pop();
  const heading = { level, raw, path: [...open.slice(-1).map((above) => above.path), normalizeText(match[2] ?? "")].join(" > "), below: [] };
  open.push(heading);
  return heading;
}

/** Whether an item with an id stands below the heading. Then the heading was generated. */
function holdsItems(lines: readonly string[], at: number, level: number, grammar: Grammar): boolean {
  for (let next = at + 1; next < lines.length; next++) {
    const marks = /^(#{2,6})\s/.exec(lines[next] ?? "")?.[1]?.length ?? 7;
    if (marks <= level) return false;
    if ((grammar.itemAt(lines, next)?.id ?? null) !== null) return true;
  }
  return false;
}

/**
 * Matches by id. Items whose id is not known are matched by name and heading, then by name alone. A name that stands
 * twice in the note or in the map matches nothing.
 */
function matchItems<Id extends string>(items: readonly PlacedItem<Id>[], desired: readonly DesiredItem[], isKnown: (item: Id) => boolean): Map<DesiredItem, PlacedItem> {
  const matched = new Map<DesiredItem, PlacedItem>();
  const byId = new Map<string, PlacedItem<Id>>([...items].reverse().flatMap((placed) => placed.item.id === null ? [] : [[placed.item.id, placed] as const]));
  for (const one of desired) {
    const placed = byId.get(one.id);
    if (placed !== undefined) matched.set(one, placed);
  }
  const last = (one: DesiredItem): string => normalizeText(one.headingPath.at(-1) ?? "");
  const unknown = items.filter(({ item: { id } }) => id === null || !isKnown(id));
  pair(unknown, desired, matched, ({ under, item }) => `${under} > ${item.name}`, (one) => `${last(one)} > ${one.name}`);
  pair(unknown, desired, matched, ({ item }) => item.name, (one) => one.name);
  return matched;
}

/** A tick on the wrong concept is worse than an orphaned one, so a key that stands twice matches nothing. */
function pair(items: readonly PlacedItem[], desired: readonly DesiredItem[], matched: Map<DesiredItem, PlacedItem>, keyOf: (placed: PlacedItem) => string, desiredKey: (one: DesiredItem) => string): void {
  const taken = new Set(matched.values());
  const standing = grouped(items, keyOf);
  for (const [key, [one, ...twins]] of grouped(desired, desiredKey)) {
    const [placed, ...others] = standing.get(key) ?? [];
    if (one === undefined || placed === undefined || twins.length > 0 || others.length > 0) continue;
    if (!matched.has(one) && !taken.has(placed)) matched.set(one, placed);
  }
}
