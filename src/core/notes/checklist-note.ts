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
import type { NotePath } from "../base/note-path";
import { type Concept, type ConceptId, ORPHANS_HEADING, parseConceptId } from "../concept/concept";
import { normalizeText } from "../text/normalize";
import { Lines } from "../text/lines";
import { shownTerm } from "../map/term";
import { linkTarget, soleLink, wikiLink } from "../text/links";
import { linksOf, type Properties } from "../text/properties";
import type { Notes } from "../index/concept-index";
import type { LineProblem } from "../base/problem";
import { linkOf, sameTarget, shownText } from "../index/concept-link";
import { findRegion } from "../text/marked-region";
import { mergeOutline } from "./merge-outline";
import type { NoteExporter, NoteRequest } from "./note-exporter";
import type { Grammar, ExistingItem, DesiredItem } from "./outline";
import { mapProperty, renderRegion } from "./render-region";

export const CHECKLIST: NoteExporter = {
  id: "checklist",
  name: "study checklist",
  suffix: "checklist",
  unit: ["item", "items"],
  orphanedUnit: "no longer in the map",
  render: (old, request) => renderRegion(old, [mapProperty(request)], (lines) => mergeOutline(lines, request.map.concepts.map((concept) => desiredItemOf(concept, request)), request.sections, GRAMMAR, request.isKnown)),
};

/** Marker, character of the box, text. The line's end with the id is already removed. */
const ITEM = /^([\s>]*(?:[-*+]|\d+[.)])[ \t]+)\[(.)\]([ \t].*)$/u;
const ID = /[ \t]\^(moc-[0-9a-z]{10})(?=[ \t]|$)/;
const TEXT_ID = /[ \t]\^moc-[0-9a-z]{10}-text[ \t]*$/;
const LINK = /^[ \t]*(\[\[[^\][]*\]\])/;

const GRAMMAR: Grammar<ConceptId> = { isSpaced: false, isOurs: (line) => TEXT_ID.test(line), heading: (text) => text, orphansHeading: ORPHANS_HEADING, below: () => "", itemAt };

function itemAt(lines: readonly string[], at: number): ExistingItem<ConceptId> | null {
  const line = lines[at] ?? "";
  const id = parseConceptId(ID.exec(line)?.[1] ?? "");
  const item = ITEM.exec(line);
  const link = LINK.exec(item?.[3] ?? "")?.[1];
  if (id === null && link === undefined) return null;
  let length = 1;
  if (id !== null) while ((lines[at + length] ?? "").trimEnd().endsWith(` ^${id}-text`)) length++;
  return { id, name: normalizeText(link ?? ""), text: lines.slice(at + 1, at + length).map(textBelow).join("\n"), length };
}

/** A definition below its item, without marker and id. */
function textBelow(line: string): string {
  return line.replace(TEXT_ID, "").replace(/^[\s>]*(?:[-*+]|\d+[.)])?[ \t]*/, "").trim();
}

function desiredItemOf(concept: Concept, request: NoteRequest): DesiredItem {
  const { map, index, settings } = request;
  const link = linkOf(concept, map, index);
  const text = settings.subBullets ? written(concept.definition) : "";
  const below = text === "" ? [] : [`    - ${text} ^${concept.id}-text`];
  return {
    id: concept.id,
    name: normalizeText(`[[${shownText(concept.term)}]]`),
    headingPath: concept.headingPath,
    text,
    write(old, keepText) {
      const [line, ...standing] = old ?? [];
      if (line === undefined) return [newLine(concept, link, request), ...below];
      const same = keepText || standing.map(textBelow).join("\n") === text;
      return [renewed(line, concept, link, request), ...(same ? standing : below)];
    },
  };
}

function newLine(concept: Concept, link: string, { settings, tickOf }: NoteRequest): string {
  const tag = settings.checklistTag.trim().replace(/^#?(?=\S)/, "#");
  return `- [${tickOf(concept)}] ${escaped(link)}${tag === "" ? "" : ` ${tag}`} ^${concept.id}`;
}

/** A term that no link can hold must not start a list: `1. Foo` inside an item is two items. */
function escaped(text: string): string {
  return text.replace(/^(\d+)([.)])/, "$1\\$2").replace(/^([-+*>#])/, "\\$1");
}

/** Replaces only our link, our id, and a tick that another device made later. Everything around them stays. */
function renewed(given: string, concept: Concept, link: string, { map, index, formerTerms: formerly, newerTick }: NoteRequest): string {
  const { id } = concept;
  const line = given.replace(ITEM, (all, marker: string, tick: string, text: string) => {
    const newer = newerTick?.(concept, tick) ?? null;
    return newer === null ? all : `${marker}[${newer}]${text}`;
  });
  const item = ITEM.exec(line);
  const standing = LINK.exec(item?.[3] ?? "")?.[1];
  const shown = normalizeText(shownTerm(standing ?? ""));
  const stale = shown !== normalizeText(shownText(concept.term)) && formerly(concept).has(shown);
  const kept = standing === undefined || (!stale && sameTarget(standing, link, map.path, index)) ? line : line.replace(standing, () => escaped(link));
  const found = ID.exec(kept);
  if (found?.[1] === id && kept.slice(found.index + found[0].length).trim() === "") return kept;
  return `${(found === null ? kept : kept.slice(0, found.index) + kept.slice(found.index + found[0].length)).trimEnd()} ^${id}`;
}

/** A definition as one bullet in one line, whatever it starts with. */
function written(definition: string): string {
  return escaped(definition.replace(/%%+/g, "%")).replace(/^\[(?=.\])/, "\\[");
}

export interface Checklist {
  /** What the note's `map` property names (`mapOf` finds the map by it), or null. */
  readonly map: string | null;
  readonly items: readonly { readonly id: ConceptId; readonly tick: string; readonly line: number }[];
  readonly problems: readonly LineProblem[];
}

/** What a generated note says: its items with their ticks, wherever in it they stand. `properties` are those of the text. */
export function readChecklist(text: string, properties: Properties): Checklist {
  const items: { id: ConceptId; tick: string; line: number }[] = [];
  const problems: LineProblem[] = [];
  const first = new Map<ConceptId, number>();
  eachItem(text, (id, tick, line) => {
    const above = first.get(id);
    if (above === undefined) {
      first.set(id, line);
      items.push({ id, tick, line });
    } else problems.push({ line, message: `This item has the same block id as line ${above + 1}, so only the tick of line ${above + 1} counts. Delete one of the two.` });
  });
  const region = findRegion(text);
  if (region.kind === "broken") problems.push({ line: region.line, message: region.why });
  const [property] = linksOf(properties, "map");
  return { map: property === undefined ? null : wikiLink(property)?.replace(/\|.*/, "") ?? soleLink(property) ?? property, items, problems };
}

/** Path of the map that a generated note at `from` names. Names with a `#` are tried whole first: older notes link to them so. */
export function mapOf(named: string, from: string, notes: Notes): NotePath | null {
  return notes.resolve(named, from) ?? notes.resolve(linkTarget(named), from);
}

function eachItem(text: string, take: (id: ConceptId, tick: string, line: number, boxAt: number) => boolean | void): void {
  if (!text.includes("^moc-")) return;
  const lines = new Lines(text);
  while (lines.advance()) {
    const content = lines.content();
    const id = content.includes("^moc-") ? parseConceptId(ID.exec(content)?.[1] ?? "") : null;
    const item = id === null ? null : ITEM.exec(content);
    if (id === null || item === null) continue;
    if (take(id, item[2] ?? " ", lines.number, lines.start + (item[1] ?? "").length + 1) === false) return;
  }
}

/** The text with another character in an item's box. Null if the note has no such item. */
export function tickItem(text: string, id: ConceptId, character: string): string | null {
  let result: string | null = null;
  eachItem(text, (found, tick, _line, boxAt) => {
    if (found !== id) return true;
    result = tick === character ? text : text.slice(0, boxAt) + character + text.slice(boxAt + tick.length);
    return false;
  });
  return result;
}
