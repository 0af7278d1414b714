/**
 * Matches known concepts, by their last text, with the concepts that are present now. Tiers, strictest first:
 *
 *   block-id     the author's own `^id`, in the same note, or unique in all notes
 *   map          same map, heading path and term
 *   trail        same heading path and term, in exactly one other map
 *   definition   same term and definition, in exactly one other place
 *   alike        under the same heading, three quarters alike, and clearly the best
 *   heading      the bullet became a heading of its map
 *
 * The matching is one to one. Where two concepts could be meant, neither is matched: a tick on the wrong concept is
 * worse than one that is shown as lost. The result does not depend on the order of the input. The tiers' names are part
 * of the command line's JSON, so `trail` stays.
 */
import type { NotePath } from "../base/note-path";
import type { MapHeading } from "../map/reading";
import { forEachChunk } from "../base/jobs";
import { similarPairsJob } from "./alike-pairs";
import { conceptId, type ConceptId } from "./concept";
import { conceptKey, termKey } from "../map/concept-key";
import { frozenNormalizeText } from "../text/frozen";
import { grouped, groupedJob } from "../base/grouped";
import { normalizeSnapshotsJob, verbatimKey, type NormalizedSnapshot, type ConceptSnapshot } from "./snapshot";

export const TIERS = ["block-id", "map", "trail", "definition", "alike", "heading"] as const;
export type Tier = (typeof TIERS)[number];

/** A place that a concept is found at: a bullet, or a heading that it became. */
export interface Place {
  readonly path: NotePath;
  readonly headingPath: readonly string[];
  readonly term: string;
}

export interface Match {
  readonly known: ConceptSnapshot;
  readonly tier: Tier;
  readonly to: Place;
  /** Null where the concept is a heading now. */
  readonly present: ConceptSnapshot | null;
}

/** What is known of the concepts that did not change, and that nothing is decided about. */
export interface Unchanged {
  /** How many of them have this term and definition, in a map or (null) anywhere. */
  texts(one: NormalizedSnapshot, map: NotePath | null): Sides;
  /** How many of them have this term. */
  terms(one: NormalizedSnapshot, map: NotePath | null): Sides;
  /** Heading paths of those of a map that are known. */
  headingPaths(map: NotePath): Iterable<readonly string[]>;
  /** Whether one of them, or a known concept, has this id. */
  isTaken(id: ConceptId): boolean;
}

/** The present ones, and of them those that are known. */
export interface Sides {
  readonly known: number;
  readonly present: number;
}

const NONE: Sides = { known: 0, present: 0 };
const NOTHING_UNCHANGED: Unchanged = { texts: () => NONE, terms: () => NONE, headingPaths: () => [], isTaken: () => false };

export interface Matching {
  /** In the order of the known concepts. */
  readonly matched: readonly Match[];
  readonly orphans: readonly ConceptSnapshot[];
  /** Present concepts that were not known. Their ids are free of known ids; `old` is the id made from today's text. */
  readonly fresh: readonly (ConceptSnapshot & { readonly old: ConceptId })[];
}

/**
 * `present` carries ids made from today's text; `headings` are those of the maps, by path. Concepts that did not change
 * need not be given: `unchanged` answers what the others are held against.
 */
export function* matchJob(known: readonly ConceptSnapshot[], present: readonly ConceptSnapshot[], headings: ReadonlyMap<NotePath, readonly MapHeading[]>, unchanged: Unchanged = NOTHING_UNCHANGED): Generator<void, Matching> {
  const pairing = new Pairing(yield* normalizeSnapshotsJob(known), yield* normalizeSnapshotsJob(present), unchanged);
  for (const steps of [blockIds, samePlaces, sameHeadingPaths, sameDefinitions]) {
    yield* steps(pairing);
    yield;
  }
  yield* similarPairsJob(pairing.leftKnown(), pairing.leftPresent().filter((one) => !pairing.isCopy(one)), (a, b) => pairing.pair(a, b, "alike"));
  yield;
  const promoted = yield* promotedHeadingsJob(pairing.leftKnown(), known, headings, unchanged);
  yield;
  return {
    matched: known.flatMap((snapshot): Match[] => {
      const found = pairing.found.get(snapshot);
      const place = promoted.get(snapshot);
      if (found !== undefined) return [{ known: snapshot, tier: found.tier, to: placeOf(found.present), present: found.present }];
      return place === undefined ? [] : [{ known: snapshot, tier: "heading", to: place, present: null }];
    }),
    orphans: known.filter((snapshot) => !pairing.found.has(snapshot) && !promoted.has(snapshot)),
    fresh: freshOf(pairing.leftPresent().map(({ snapshot }) => snapshot), known, unchanged),
  };
}

function placeOf({ map, headingPath, term }: ConceptSnapshot): Place {
  return { path: map, headingPath, term };
}

/** Concepts that are compared between two pauses. */
const STEP = 500;

class Pairing {
  readonly found = new Map<ConceptSnapshot, { readonly present: ConceptSnapshot; readonly tier: Tier }>();
  private readonly taken = new Set<ConceptSnapshot>();
  private readonly texts = new Set<string>();

  constructor(readonly known: readonly NormalizedSnapshot[], readonly present: readonly NormalizedSnapshot[], readonly unchanged: Unchanged) {}

  pair(known: NormalizedSnapshot, present: NormalizedSnapshot, tier: Tier): void {
    this.found.set(known.snapshot, { present: present.snapshot, tier });
    this.taken.add(present.snapshot);
    this.texts.add(verbatimKey(present));
  }

  leftKnown(): NormalizedSnapshot[] {
    return this.known.filter(({ snapshot }) => !this.found.has(snapshot));
  }

  leftPresent(): NormalizedSnapshot[] {
    return this.present.filter(({ snapshot }) => !this.taken.has(snapshot));
  }

  /** Whether the same text was matched elsewhere. Then this concept is a copy of it, and not a reworded one. */
  isCopy(one: NormalizedSnapshot): boolean {
    return this.texts.has(verbatimKey(one)) || this.unchanged.texts(one, null).known > 0;
  }
}

function* blockIds(pairing: Pairing): Generator<void, void> {
  for (const keyOf of [({ map, blockId }: ConceptSnapshot) => JSON.stringify([map, blockId]), ({ blockId }: ConceptSnapshot) => blockId ?? ""]) {
    const present = yield* groupedJob(pairing.leftPresent().filter(({ snapshot }) => snapshot.blockId !== null), ({ snapshot }) => keyOf(snapshot));
    const known = yield* groupedJob(pairing.leftKnown().filter(({ snapshot }) => snapshot.blockId !== null), ({ snapshot }) => keyOf(snapshot));
    yield* forEachChunk(known, STEP, ([key, [one, ...twins]]) => {
      const [there, ...others] = present.get(key) ?? [];
      if (one !== undefined && there !== undefined && twins.length === 0 && others.length === 0) pairing.pair(one, there, "block-id");
    });
  }
}

/**
 * First matches unchanged concepts; equal ones are matched in order. Then matches concepts that kept their place and
 * have another definition.
 */
function* samePlaces(pairing: Pairing): Generator<void, void> {
  const place = ({ snapshot, key }: NormalizedSnapshot): string => JSON.stringify([snapshot.map, key]);
  const exactly = (one: NormalizedSnapshot): string => JSON.stringify([place(one), one.definition]);
  const present = yield* groupedJob(pairing.leftPresent(), exactly);
  yield* forEachChunk(yield* groupedJob(pairing.leftKnown(), exactly), STEP, ([text, known]) => {
    for (const [at, there] of (present.get(text) ?? []).entries()) {
      const one = known[at];
      if (one !== undefined) pairing.pair(one, there, "map");
    }
  });
  // A concept that left its place and has this same text may have moved here. Then nobody can tell which one this is.
  const unmatched = new Set(pairing.leftKnown().map(verbatimKey));
  yield* pairAlone(pairing, place, "map", (_one, there) => there.definition === "" || !unmatched.has(verbatimKey(there)));
}

function* sameHeadingPaths(pairing: Pairing): Generator<void, void> {
  const unmatched = yield* groupedJob(pairing.leftKnown(), verbatimKey);
  yield* pairAlone(pairing, ({ key }) => key, "trail", (one, there) =>
    one.definition === there.definition || there.definition === "" || !unmatched.has(verbatimKey(there)));
}

/**
 * Looks within one map first, then in all maps. A text that stands twice on either side could be a copy, so it matches
 * nothing.
 */
function* sameDefinitions(pairing: Pairing): Generator<void, void> {
  for (const isWithinMap of [true, false]) {
    const mapOf = ({ snapshot }: NormalizedSnapshot): NotePath | null => isWithinMap ? snapshot.map : null;
    // Without a definition the term alone must say who it is.
    const keyOf = (one: NormalizedSnapshot): string => JSON.stringify([mapOf(one), one.term, one.definition]);
    const termOf = (one: NormalizedSnapshot): string => JSON.stringify([mapOf(one), one.term]);
    const sides: ((one: NormalizedSnapshot) => boolean)[] = [];
    for (const side of ["known", "present"] as const) {
      const [texts, terms] = [yield* groupedJob(pairing[side], keyOf), yield* groupedJob(pairing[side], termOf)];
      const alone = (group: readonly unknown[] | undefined, others: Sides): boolean => (group?.length ?? 0) + others[side] === 1;
      sides.push((one) => alone(texts.get(keyOf(one)), pairing.unchanged.texts(one, mapOf(one))) &&
        (one.definition !== "" || alone(terms.get(termOf(one)), pairing.unchanged.terms(one, mapOf(one)))));
    }
    yield* pairAlone(pairing, keyOf, "definition", (one) => sides.every((isAlone) => isAlone(one)));
  }
}

function* pairAlone(pairing: Pairing, keyOf: (one: NormalizedSnapshot) => string, tier: Tier, may: (known: NormalizedSnapshot, present: NormalizedSnapshot) => boolean): Generator<void, void> {
  const present = yield* groupedJob(pairing.leftPresent(), keyOf);
  yield* forEachChunk(yield* groupedJob(pairing.leftKnown(), keyOf), STEP, ([key, [one, ...twins]]) => {
    const [there, ...others] = present.get(key) ?? [];
    if (one !== undefined && there !== undefined && twins.length === 0 && others.length === 0 && may(one, there)) pairing.pair(one, there, tier);
  });
}

/** A heading of its own map that was not there before, below the headings that the bullet stood under. */
function* promotedHeadingsJob(left: readonly NormalizedSnapshot[], known: readonly ConceptSnapshot[], headings: ReadonlyMap<NotePath, readonly MapHeading[]>, unchanged: Unchanged): Generator<void, Map<ConceptSnapshot, Place>> {
  const promoted = new Map<ConceptSnapshot, Place>();
  const before = new Set<string>();
  yield* forEachChunk(known, STEP, ({ map, headingPath }) => {
    for (const depth of headingPath.keys()) before.add(placeKey(map, headingPath.slice(0, depth + 1)));
  });
  for (const [one, ...twins] of grouped(left, ({ snapshot, term }) => JSON.stringify([snapshot.map, term])).values()) {
    if (one === undefined || twins.length > 0) continue;
    const { map, headingPath } = one.snapshot;
    const [heading, ...others] = (headings.get(map) ?? []).filter((each) => termKey(each.text) === one.term && !before.has(placeKey(map, each.headingPath)));
    if (heading === undefined || others.length > 0 || !startsLike(heading.headingPath.slice(0, -1), headingPath)) continue;
    if (stoodBefore(heading.headingPath, unchanged.headingPaths(map))) continue;
    promoted.set(one.snapshot, { path: map, headingPath: heading.headingPath.slice(0, -1), term: heading.text });
  }
  return promoted;
}

function stoodBefore(heading: readonly string[], above: Iterable<readonly string[]>): boolean {
  for (const headingPath of above) if (headingPath.length >= heading.length && startsLike(heading, headingPath)) return true;
  return false;
}

function placeKey(map: string, headingPath: readonly string[]): string {
  return JSON.stringify([map, ...headingPath.map(frozenNormalizeText)]);
}

function startsLike(above: readonly string[], headingPath: readonly string[]): boolean {
  return above.every((text, at) => frozenNormalizeText(text) === frozenNormalizeText(headingPath[at] ?? ""));
}

/** An id that is known is somebody's for ever: whoever would get it by today's text gets the next one. */
function freshOf(snapshots: readonly ConceptSnapshot[], known: readonly ConceptSnapshot[], unchanged: Unchanged): (ConceptSnapshot & { readonly old: ConceptId })[] {
  const taken = new Set(known.map(({ id }) => id));
  return snapshots.map((snapshot) => {
    let { id } = snapshot;
    for (let nth = 1; taken.has(id) || unchanged.isTaken(id); nth++) id = conceptId(snapshot.map, conceptKey(snapshot.headingPath, snapshot.term), nth);
    taken.add(id);
    return { ...snapshot, id, old: snapshot.id };
  });
}
