/** Maps before and after an update of identity: what reads alike, and the ids that are put into them. */
import type { NotePath } from "../base/note-path";
import { grouped } from "../base/grouped";
import { forEachChunk } from "../base/jobs";
import { numberInFront } from "../text/normalize";
import { differing, isSameList, sameEnds, type SameEnds } from "../base/same-list";
import { isNumbered } from "../concept/company";
import type { Concept, ConceptId } from "../concept/concept";
import { isLong } from "../concept/entry";
import type { ConceptMap } from "./concept-index";
import type { IdentityUpdate, Shown } from "./identity-update";
import type { MapChanges } from "./index-builder";

/** Concepts between two pauses. */
const STEP = 500;

/** Labels that are all that is left of a heading. */
const FEW = 2;

type Group = readonly [before: Concept[], after: Concept[]];

/** Two readings of a map: concepts that stand as they did, and groups of all others by what they read as. */
export interface ComparedReadings {
  readonly standing: readonly (readonly [before: Concept, after: Concept])[];
  readonly groups: Iterable<Group>;
}

/**
 * What reads alike, under the same items, from the top of the map or from its end stands as it did. A group has all that
 * read so, also what stands, where their number is another: which of several twins went cannot be told.
 */
export function* comparedJob(before: readonly Concept[], after: readonly Concept[]): Generator<void, ComparedReadings> {
  if (before.length === 0 || after.length === 0) return { standing: [], groups: [[[...before], [...after]]] };
  const { front, back } = alignedEnds(before, after);
  const [behind, beyond] = [before.length - back, after.length - back];
  const [old, now] = [new Readings(before), new Readings(after)];
  const more = new Map<string, number>();
  yield* forEachChunk(before.slice(front, behind), STEP, (one) => { const text = old.textOf(one); more.set(text, (more.get(text) ?? 0) - 1); });
  yield* forEachChunk(after.slice(front, beyond), STEP, (one) => { const text = now.textOf(one); more.set(text, (more.get(text) ?? 0) + 1); });
  const keys = new Set<string>();
  yield* forEachChunk(more, STEP, ([text, many]) => { if (many !== 0) keys.add(keyIn(text)); });
  const standing: [Concept, Concept][] = [];
  const groups = new Map<string, Group>();
  const groupOf = (text: string): Group => {
    const group = groups.get(text) ?? [[], []];
    groups.set(text, group);
    return group;
  };
  /** Null where it stands, and nothing that reads so came or went. */
  const textOf = (one: Concept, readings: Readings, isAligned: boolean): string | null => {
    if (isAligned && !keys.has(one.key)) return null;
    const text = readings.textOf(one);
    return isAligned && (more.get(text) ?? 0) === 0 ? null : text;
  };
  yield* forEachChunk(after, STEP, (one, at) => {
    const text = textOf(one, now, at < front || at >= beyond);
    const partner = before[at < front ? at : at - beyond + behind];
    if (text !== null) groupOf(text)[1].push(one);
    else if (partner !== undefined) standing.push([partner, one]);
  });
  yield* forEachChunk(before, STEP, (one, at) => {
    const text = textOf(one, old, at < front || at >= behind);
    if (text !== null) groupOf(text)[0].push(one);
  });
  return { standing, groups: groups.values() };
}

/** Two thirds, so that the map or heading may have another name now. `standing`: how many of `many` stand as they did. */
export function isMostlyGone(many: number, standing: number): boolean {
  return many > 0 && standing * 3 <= many;
}

/** The same of what says enough to be told from others, where something went; of labels alone, whether no more than few are left. */
export function isToldMostlyGone(concepts: readonly Concept[], standing: readonly Concept[]): boolean {
  const [defined, left] = [concepts, standing].map((some) => some.filter(({ definition }) => isLong(definition)).length);
  return standing.length < concepts.length && (defined === 0 ? standing.length <= FEW : isMostlyGone(defined ?? 0, left ?? 0));
}

/** Of concepts that read alike and are nested under such. */
function alignedEnds(before: readonly Concept[], after: readonly Concept[]): SameEnds {
  const ends = sameEnds(before, after, (a, b) => a.key === b.key && a.definition === b.definition && a.term === b.term && (a.parent === null) === (b.parent === null) && isSameList(a.references, b.references));
  const partners = new Map<ConceptId, ConceptId>();
  const isNestedAlike = (a: Concept | undefined, b: Concept | undefined): boolean => {
    if (a === undefined || b === undefined || (a.parent !== null && partners.get(a.parent) !== b.parent)) return false;
    partners.set(a.id, b.id);
    return true;
  };
  let front = 0;
  while (front < ends.front && isNestedAlike(before[front], after[front])) front++;
  let item = front;
  while (item > 0 && ((before[item]?.parent ?? null) !== null || (after[item]?.parent ?? null) !== null)) item--;
  // What tells a numbered item from others of its name stands below it.
  if (before.slice(item, front).some(isNumbered)) front = item;
  let { back } = ends;
  for (let left = ends.back; left > 0; left--) if (!isNestedAlike(before[before.length - left], after[after.length - left])) back = left - 1;
  return { front, back };
}

/** What concepts of one map read as, under the items above. Compared as written: most texts did not change at all. */
class Readings {
  private byId: ReadonlyMap<ConceptId, Concept> | null = null;
  private byParent: ReadonlyMap<string, readonly Concept[]> | null = null;

  constructor(private readonly concepts: readonly Concept[]) {}

  textOf(concept: Concept): string {
    const { key, definition, parent } = concept;
    let text = `${key}\n${definition}\n${this.numberOf(concept)}`;
    for (let id = parent; id !== null;) {
      this.byId ??= new Map(this.concepts.map((concept) => [concept.id, concept]));
      const above = this.byId.get(id);
      if (above !== undefined) text += `\n${above.term}${this.numberOf(above)}`;
      id = above?.parent ?? null;
    }
    return text;
  }

  /** With what stands below a numbered item, which tells it from others of its name. */
  private numberOf(item: Concept): string {
    const number = numberInFront(item.term);
    if (number === "") return "";
    this.byParent ??= grouped(this.concepts, ({ parent }) => parent ?? "");
    return number + (this.byParent.get(item.id) ?? []).map(({ term, definition }) => `\n${term}\n${definition}`).join("");
  }
}

/** A key is one line. */
function keyIn(text: string): string {
  return text.slice(0, text.indexOf("\n"));
}

/** The changed maps as they are shown from now on, and the concepts that go and come with them. */
export function* namedMapsJob(changed: MapChanges, shown: Pick<Shown, "maps" | "concepts" | "withChosenNote">, idOf: (concept: Concept) => ConceptId): Generator<void, Pick<IdentityUpdate, "maps" | "removed" | "added">> {
  const [removed, added]: [Concept[], Concept[]] = [[], []];
  const maps = new Map<NotePath, ConceptMap | null>();
  for (const [path, map] of changed) {
    const named = map === null ? null : yield* namedJob(map, shown, idOf);
    const before = shown.maps.get(path);
    if (named === before) continue;
    maps.set(path, named);
    const { gone, come } = differing(before?.concepts ?? [], named?.concepts ?? []);
    yield* forEachChunk(gone, STEP, (concept) => { removed.push(concept); });
    yield* forEachChunk(come, STEP, (concept) => { added.push(concept); });
  }
  return { maps, removed, added };
}

/** The same object where every id is as it was, and every note as it was found; a concept that is shown so already is the one that is shown. */
function* namedJob(map: ConceptMap, { concepts: shown, withChosenNote }: Pick<Shown, "concepts" | "withChosenNote">, idOf: (concept: Concept) => ConceptId): Generator<void, ConceptMap> {
  let isSame = true;
  yield* forEachChunk(map.concepts, STEP, (concept) => { isSame &&= idOf(concept) === concept.id && withChosenNote(concept) === concept; });
  if (isSame) return map;
  const byTextId = new Map<ConceptId, ConceptId>();
  yield* forEachChunk(map.concepts, STEP, (concept) => { byTextId.set(concept.id, idOf(concept)); });
  const concepts: Concept[] = [];
  yield* forEachChunk(map.concepts, STEP, (concept) => {
    const [id, parent] = [idOf(concept), concept.parent === null ? null : byTextId.get(concept.parent) ?? concept.parent];
    const named = withChosenNote({ ...concept, id, parent });
    const before = shown.get(id);
    concepts.push(before !== undefined && before.parent === parent && isSameText(before, named) ? before : named);
  });
  return { ...map, concepts };
}

/** All but the ids. Lists are the same only as themselves: bullets that did not change keep theirs. */
const TEXT: Readonly<Record<Exclude<keyof Concept, "id" | "parent">, true>> = { key: true, map: true, headingPath: true, term: true, aliases: true, definition: true, noteDefinition: true, isNoteDefined: true, line: true, note: true, box: true, tags: true, blockId: true, references: true, written: true };
const FIELDS = Object.keys(TEXT) as (keyof typeof TEXT)[];

function isSameText(a: Concept, b: Concept): boolean {
  return FIELDS.every((field) => a[field] === b[field]);
}
