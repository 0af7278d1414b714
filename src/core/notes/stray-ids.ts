/**
 * Block ids that came to another line than their concept's:
 *
 *   - [ ] [[A MOC#Memory|Paging]]              Enter was pressed in front of the id
 *   - [x] ask Anna ^moc-1a2b3c4d5e             no tick of Paging
 *
 * So it is where two items exchanged their ids, and in a list that was copied for another map. A line in the learner's own
 * words has the concept's tick as long as no other line reads as the concept.
 */
import { grouped } from "../base/grouped";
import type { NotePath } from "../base/note-path";
import type { Concept, ConceptId } from "../concept/concept";
import { linkOf, sameTarget, shownText } from "../index/concept-link";
import { mapAt, type ConceptIndex, type ConceptMap } from "../index/concept-index";
import { shownTerm } from "../map/term";
import { linkTarget } from "../text/links";
import { normalizeText } from "../text/normalize";
import { readItems, type ChecklistItem } from "./checklist-items";

/** What a concept is called, and in which map. */
export type Reading = Pick<Concept, "map" | "term">;

export interface ReadingSource {
  readonly index: ConceptIndex;
  readonly notePath?: NotePath | undefined;
  /** As the study log has them, earlier ones too. */
  readonly readingsOf?: ((id: ConceptId) => readonly Reading[]) | undefined;
}

export interface Stray {
  readonly id: ConceptId;
  readonly item: ChecklistItem;
  /** The one line that reads as the concept, and has its tick. */
  readonly home: ChecklistItem | undefined;
}

/** By id, of those whose first line is another's. */
export function straysIn(items: readonly ChecklistItem[], source: ReadingSource): readonly Stray[] {
  const byId = grouped(items, ({ id }) => id ?? "");
  const without = byId.get("") ?? [];
  return [...byId].flatMap(([, [item, ...others]]) => item === undefined ? [] : strayOf(item, others, without, source) ?? []);
}

/** `others`: those with the same id; `without`: those with none. */
function strayOf(item: ChecklistItem, others: readonly ChecklistItem[], without: readonly ChecklistItem[], source: ReadingSource): Stray | null {
  const { id, link } = item;
  if (id === null || isRight(id, item, source)) return null;
  const isOther = link !== null && othersOf(id, link, source).length > 0;
  const homes = [...others, ...without].filter((one) => one.link !== null && isOf(id, one.link, source) && othersOf(id, one.link, source).length === 0);
  return isOther || homes.length > 0 ? { id, item, home: homes.length === 1 ? homes[0] : undefined } : null;
}

/** Items that were found to read as their concept, with that. Neither of them changes. */
const right = new WeakMap<ChecklistItem, Concept>();

function isRight(id: ConceptId, item: ChecklistItem, source: ReadingSource): boolean {
  const { link } = item;
  const concept = source.index.concepts.get(id);
  if (concept !== undefined && right.get(item) === concept) return true;
  if (link === null || !isOf(id, link, source)) return false;
  // Another link may lead to a map that comes later.
  const path = pathOf(link, source);
  if (concept !== undefined && path !== null && (path === concept.map || path === concept.note)) right.set(item, concept);
  return true;
}

/** Whether a link shows a name that the concept has or had, and leads to no map that it never was in. Of one that nobody knows, whatever it shows. */
function isOf(id: ConceptId, link: string, source: ReadingSource): boolean {
  const concept = source.index.concepts.get(id);
  const readings = [...concept === undefined ? [] : [concept], ...source.readingsOf?.(id) ?? []];
  const map = mapAt(source.index, pathOf(link, source))?.path;
  return readings.length === 0 || readings.some((one) => shownName(one) === nameOf(link) && (map === undefined || map === one.map || map === concept?.note));
}

/** Concepts other than one that a link is the link to. */
function othersOf(id: ConceptId, link: string, source: ReadingSource): readonly Concept[] {
  const { index } = source;
  const map = mapAt(source.index, pathOf(link, source)) ?? mapAt(source.index, index.concepts.get(id)?.map);
  return map === undefined ? [] : (namesIn(map).get(nameOf(link)) ?? []).filter((one) => one.id !== id && sameTarget(link, linkOf(one, map, index), map.path, index));
}

/** The concepts of each map by what links to them show, grouped once. A map is immutable. */
const grouping = new WeakMap<ConceptMap, ReadonlyMap<string, readonly Concept[]>>();

function namesIn(map: ConceptMap): ReadonlyMap<string, readonly Concept[]> {
  const names = grouping.get(map) ?? grouped(map.concepts, shownName);
  grouping.set(map, names);
  return names;
}

function shownName({ term }: Reading): string {
  return normalizeText(shownText(term));
}

function nameOf(link: string): string {
  return normalizeText(shownTerm(link));
}

function pathOf(link: string, { index, notePath }: ReadingSource): NotePath | null {
  return index.notes.resolve(linkTarget(link.slice(2, -2)), notePath ?? "");
}

/** The lines of a region, where each such id is at home again, or nowhere. */
export function withoutStrays(lines: readonly string[], source: ReadingSource): readonly string[] {
  const strays = source.readingsOf === undefined ? [] : straysIn(readItems(lines.join("\n")).all, source);
  if (strays.length === 0) return lines;
  const result: (string | null)[] = [...lines];
  for (const { id, item: { idLine }, home } of strays) {
    const rest = (lines[idLine] ?? "").replace(`^${id}`, "").trimEnd();
    result[idLine] = rest === "" ? null : rest;
    if (home?.id === null) result[home.line] = `${lines[home.line] ?? ""} ^${id}`;
  }
  return result.filter((line) => line !== null);
}
