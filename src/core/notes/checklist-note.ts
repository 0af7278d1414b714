/**
 * The study checklist of a map: one line a concept, under the map's headings.
 *
 *   - [ ] [[Paging]] ^moc-1a2b3c4d5e
 *       - Blocks of one size ^moc-1a2b3c4d5e-text        only where a setting asks for it
 *
 * A line holds nothing but the link, and the id is last. So dates that the Tasks plugin puts before the id are kept,
 * and its grammar reads every line back. An existing line keeps everything but two things. A link that leads elsewhere
 * than the map says is renewed, and an id that another program followed with text is put last again.
 */
import { strings } from "../base/strings";
import { type Concept, type ConceptId, isFromNote, markedFromNote, ORPHANS_HEADING } from "../concept/concept";
import { askedConcept } from "../cards/asked-concept";
import { normalizeText } from "../text/normalize";
import { inOneLine } from "../text/text-blocks";
import { shownTerm } from "../map/term";
import { linkOf, sameTarget, shownText } from "../index/concept-link";
import { idIn, isBullet, isHeading, ITEM, linesOfItem, linkIn, repaired, withPartedItems } from "./checklist-items";
import { mergeOutline } from "./merge-outline";
import type { NoteExporter, NoteRequest } from "./note-exporter";
import type { Grammar, ExistingItem, DesiredItem } from "./outline";
import { renderRegion } from "./render-region";
import { withoutStrays } from "./stray-ids";
import { withDates } from "./task-dates";
import type { WrittenRecord } from "./written-record";

export const CHECKLIST: NoteExporter = {
  id: "checklist",
  get name() { return strings.exporters.checklist; },
  /** @format */
  nameSetting: "checklistName",
  counted: (many) => strings.exporters.checklists(many),
  orphaned: (many) => strings.exporters.checklistLost(many),
  render: (old, request) => renderRegion(old, "checklist", request, [], (lines, outside) => mergeOutline(withoutStrays(withPartedItems(lines.join("\n")).split("\n"), request), {
    desired: request.map.concepts.map((concept) => desiredItemOf(concept, request)),
    sections: request.sections, grammar: { ...GRAMMAR, idOf: (id) => request.idOf?.(id) ?? id }, outside, isKnown: (id) => request.isKnown?.(id) === true,
  })),
};

const TEXT_ID = /(?:^|[ \t])\^(moc-[0-9a-z]{10})-text[ \t]*$/;

/** An item with nothing but box, link, tag and id. */
const BARE = /^- \[.\] \[\[[^\][]*\]\](?: #\S+)? \^moc-[0-9a-z]{10}$/u;

/** Lines of a definition that a formatter wrapped. */
const MOST_LINES = 12;

const GRAMMAR: Grammar<ConceptId> = {
  isSpaced: false,
  mended: (lines) => lines,
  isOurs: (line, record) => TEXT_ID.test(line) && record.isOurs(textBelow([line])),
  heading: (text) => text,
  orphansHeading: ORPHANS_HEADING,
  below: () => "",
  itemsIn,
  idOf: (id) => id,
  united: (lines, { item, lines: [line = ""] }, record) => BARE.test(line) && (item.text === "" || record.isOurs(item.text)) ? lines : null,
};

function itemsIn(lines: readonly string[], code: ReadonlySet<number>, record: WrittenRecord): ReadonlyMap<number, ExistingItem<ConceptId>> {
  const items = new Map<number, ExistingItem<ConceptId>>();
  for (let at = 0; at < lines.length; at++) {
    const item = code.has(at) ? null : itemAt(lines, at);
    if (item === null) continue;
    items.set(at, item);
    at += item.length - 1;
  }
  // A definition that its reader rewrote, and that somebody moved away from its item.
  const moved = new Map<string, string>(lines.flatMap((line) => TEXT_ID.test(line) && !GRAMMAR.isOurs(line, record) ? [[TEXT_ID.exec(line)?.[1] ?? "", textBelow([line])] as const] : []));
  for (const [at, item] of moved.size === 0 ? [] : items) {
    const text = item.id === null || item.text !== "" ? undefined : moved.get(item.id);
    if (text !== undefined) items.set(at, { ...item, text, isTextElsewhere: true });
  }
  return items;
}

function itemAt(lines: readonly string[], at: number): ExistingItem<ConceptId> | null {
  if (isHeading(lines[at] ?? "")) return null;
  const own = linesOfItem(lines, at);
  const line = joined(lines.slice(at, at + own));
  const id = TEXT_ID.test(line) ? null : idIn(line)?.id ?? null;
  const link = linkIn(line);
  if (id === null && link === undefined) return null;
  const below = id === null ? 0 : linesOfText(lines, at + own, id);
  return { id, name: normalizeText(link ?? ""), text: textBelow(lines.slice(at + own, at + own + below)), length: own + below };
}

/** An item's line, whatever a formatter broke it into. */
function joined(lines: readonly string[]): string {
  return lines.map((line, at) => at === 0 ? line : line.trim()).join(" ");
}

/** How many lines a definition takes that starts at `at`; 0 where there is none of the id. */
function linesOfText(lines: readonly string[], at: number, id: ConceptId): number {
  let end = at;
  for (let next = at; next < Math.min(lines.length, at + MOST_LINES); next++) {
    const line = lines[next] ?? "";
    if (line.trim() === "" || (next > end && isBullet(line))) break;
    if (TEXT_ID.exec(line)?.[1] === id) end = next + 1;
  }
  return isBullet(lines[at] ?? "") || end === at + 1 ? end - at : 0;
}

/** A definition below its item, without marker and id. */
function textBelow(lines: readonly string[]): string {
  return lines.map((line) => line.replace(TEXT_ID, "").replace(/^[\s>]*(?:[-*+]|\d+[.)])?[ \t]*/, "").trim()).join(" ");
}

function desiredItemOf(concept: Concept, request: NoteRequest): DesiredItem {
  const { map, index, settings } = request;
  const link = linkOf(concept, map, index);
  const definition = settings.subBullets ? written(askedConcept(concept).definition) : "";
  const text = definition !== "" && isFromNote(concept) ? markedFromNote(definition) : definition;
  const below = text === "" ? [] : [`    - ${text} ^${concept.id}-text`];
  return {
    id: concept.id,
    name: normalizeText(`[[${shownText(concept.term)}]]`),
    headingPath: concept.headingPath,
    text,
    write(old, state) {
      if (old === null) return [newLine(concept, link, request), ...below];
      const own = linesOfItem(old.lines, 0);
      const line = renewed(joined(old.lines.slice(0, own)), concept, link, request);
      return [line, ...(state !== "outdated" || old.item.isTextElsewhere === true ? old.lines.slice(own).map((text) => withTextId(text, concept.id)) : below)];
    },
  };
}

function withTextId(line: string, id: ConceptId): string {
  return line.replace(TEXT_ID, (mark, old: string) => mark.replace(old, () => id));
}

function newLine(concept: Concept, link: string, { settings, tickOf }: NoteRequest): string {
  const tag = settings.checklistTag.trim().replace(/^#?(?=\S)/, "#");
  return `- [${tickOf(concept)}] ${escaped(link)}${tag === "" ? "" : ` ${tag}`} ^${concept.id}`;
}

/** A term that no link can hold must not start a list: `1. Foo` inside an item is two items. */
function escaped(text: string): string {
  return text.replace(/^(\d+)([.)])/, "$1\\$2").replace(/^([-+*>#])/, "\\$1");
}

/** Replaces only our link, our id, a box that cannot be read, and a tick that another device made later. Everything around them stays. */
function renewed(given: string, concept: Concept, link: string, { map, index, formerTerms: formerly, newerTick, tickOf }: NoteRequest): string {
  const { id } = concept;
  const line = repaired(given, tickOf(concept)).replace(ITEM, (all, marker: string, tick: string, text: string) => {
    const newer = newerTick?.(concept, tick) ?? null;
    return newer === null ? all : withDates(`${marker}[${newer}]${text}`, newer, null);
  });
  const standing = linkIn(line);
  const shown = shownTerm(standing ?? "");
  const isOther = normalizeText(shown) !== normalizeText(shownText(concept.term));
  const stale = isOther && formerly(concept).has(normalizeText(shown));
  const wanted = isOther && !stale && standing?.includes("|") === true ? link.replace(/(?:\|[^\]]*)?\]\]$/, () => `|${shownText(shown)}]]`) : link;
  const kept = standing === undefined || (!stale && sameTarget(standing, link, map.path, index)) ? line : line.replace(standing, () => escaped(wanted));
  const found = idIn(kept);
  if (found?.id === id && kept.slice(found.end).trim() === "") return kept;
  return `${(found === null ? kept : kept.slice(0, found.index) + kept.slice(found.end)).trimEnd()} ^${id}`;
}

/** A definition as one bullet in one line, whatever it starts with. No other id of ours may stand in it. */
function written(definition: string): string {
  return escaped(inOneLine(definition).replace(/%(?=%)/g, "%\\").replace(/(^|\s)\^(?=moc-)/g, "$1\\^")).replace(/^\[(?=.?\])/, "\\[");
}
