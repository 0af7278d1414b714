/**
 * Matches known concepts, by their last settled text, with the concepts that are present now. One to one; where two
 * could be meant, neither is: a tick on the wrong concept is worse than one that is shown as lost. The laws, the earlier
 * before the later:
 *
 *   0  what did not change keeps its id                                                 `exact.ts`
 *      also where another version of the reader reads it otherwise                       `same-line.ts`
 *   1  whoever was there is nobody else                                                 `seen-prints.ts`
 *   2  one text at another place is the same concept                                    `exact.ts`
 *   3  a contrast between two terms outweighs all other evidence                        `term-relation.ts`
 *   4  in another map, a changed definition is followed by a reference alone            `evidence.ts`
 *   5  all else needs two groups of evidence                                            `evidence.ts`
 *   6  maps and headings are renamed by the votes of concepts that 0 and 2 matched      `renames.ts`
 *   7  a pair leads every rival by one group                                            `evidence-pairs.ts`
 *
 * The result does not depend on the order of the input.
 */
import type { NotePath } from "../base/note-path";
import type { ConceptId } from "./concept";
import type { MapHeading } from "../map/reading";
import { newConceptId } from "./concept";
import { knownEntriesJob, presentEntriesJob, type Entry, type PresentConcept } from "./entry";
import { evidenceJob } from "./evidence-pairs";
import { formerJob, releaseUncertainJob, unchangedJob, verbatimJob, type Doubled } from "./exact";
import { movedAlongJob } from "./moved-along";
import type { OrphanReason, Tier } from "./pair";
import { Pairing } from "./pairing";
import { promotedHeadingsJob, type Place } from "./promoted";
import { sameLineJob } from "./same-line";
import { renamesJob, type Renamed, type Renames } from "./renames";
import type { ConceptSnapshot } from "./snapshot";
import { NOTHING_STANDING, type Standing } from "./standing";

export type { OrphanReason, Tier } from "./pair";
export type { Place } from "./promoted";

export interface Match {
  readonly known: ConceptSnapshot;
  readonly tier: Tier;
  readonly to: Place;
  /** Null where the concept is a heading now. */
  readonly present: ConceptSnapshot | null;
}

export interface Matching {
  /** In the order of the known concepts. */
  readonly matched: readonly Match[];
  readonly orphans: readonly (ConceptSnapshot & { readonly reason: OrphanReason })[];
  /** Present concepts that were not known. Their ids are free of known ids; `old` is the id made from today's text. */
  readonly fresh: readonly (ConceptSnapshot & { readonly old: ConceptId })[];
  /** Known ids that read alike, where one bullet stands for both. The first is the one that has it. */
  readonly doubled: readonly Doubled[];
  /** Maps and headings that have another name now: some of what stood there may stand unchanged. */
  readonly renamed: readonly Renamed[];
  /** Pairs that were compared beyond a look at whether they are equal. */
  readonly comparisons: number;
}

/** Items that stand below one another. What is nested deeper is not found by the item above. */
const DEEPEST = 4;

/**
 * `present` carries ids made from today's text; `headings` are those of the maps, by path. Concepts that did not change
 * need not be given: `standing` answers what the others are held against.
 */
export function* matchJob(known: readonly ConceptSnapshot[], present: readonly PresentConcept[], headings: Pick<ReadonlyMap<NotePath, readonly MapHeading[]>, "get">, standing: Standing = NOTHING_STANDING): Generator<void, Matching> {
  const entries = yield* knownEntriesJob(known);
  const pairing = new Pairing(entries, yield* presentEntriesJob(present), standing);
  yield* pairing.tablesJob();
  const doubled = [...yield* unchangedJob(pairing), ...yield* sameLineJob(pairing, null)];
  const renames = yield* certainJob(pairing);
  pairing.isEarly = false;
  doubled.push(...yield* unchangedJob(pairing), ...yield* sameLineJob(pairing, renames));
  yield* formerJob(pairing);
  const { comparisons, reasons } = yield* evidenceJob(pairing, renames);
  // An item that evidence found is an item above, too.
  yield* verbatimJob(pairing, renames);
  yield* releaseUncertainJob(pairing, renames);
  const promoted = yield* promotedHeadingsJob(pairing.unmatchedKnown(), entries, headings, standing);
  yield;
  return {
    matched: entries.flatMap((one) => matchOf(one, pairing, promoted)),
    orphans: pairing.unmatchedKnown().filter((one) => !promoted.has(one)).map((one) => ({ ...one.snapshot, reason: standing.isAbsent(one.map) ? /* @key */ "no map" : reasons.get(one) ?? /* @key */ "several" })),
    fresh: freshOf(pairing.unmatchedPresent().map(({ snapshot }) => snapshot), known, standing),
    doubled,
    renamed: renames.places(),
    comparisons,
  };
}

/** Laws 2 and 6, twice: with the renames that the first pass found, more reads as before. */
function* certainJob(pairing: Pairing): Generator<void, Renames> {
  for (let depth = 0; depth < DEEPEST; depth++) {
    const before = pairing.found.size;
    yield* verbatimJob(pairing, null);
    if (pairing.found.size === before) break;
  }
  const first = yield* renamesJob(pairing.found.values(), pairing.unmatchedPresent(), pairing);
  yield* movedAlongJob(pairing, first);
  yield* verbatimJob(pairing, first);
  yield* releaseUncertainJob(pairing, first);
  return yield* renamesJob(pairing.found.values(), pairing.unmatchedPresent(), pairing);
}

function matchOf(one: Entry, pairing: Pairing, promoted: ReadonlyMap<Entry, Place>): Match[] {
  const pair = pairing.found.get(one);
  const place = promoted.get(one);
  if (pair !== undefined) {
    const { map, headingPath, term } = pair.present.snapshot;
    return [{ known: one.snapshot, tier: pair.tier, to: { path: map, headingPath, term }, present: pair.present.snapshot }];
  }
  return place === undefined ? [] : [{ known: one.snapshot, tier: "heading", to: place, present: null }];
}

/** An id that is known is somebody's for ever: whoever would get it by today's text gets the next one. */
function freshOf(snapshots: readonly ConceptSnapshot[], known: readonly ConceptSnapshot[], standing: Standing): (ConceptSnapshot & { readonly old: ConceptId })[] {
  const taken = new Set(known.map(({ id }) => id));
  return snapshots.map((snapshot) => {
    let { id } = snapshot;
    for (let nth = 1; taken.has(id) || standing.isTaken(id); nth++) id = newConceptId(snapshot.id, nth);
    taken.add(id);
    return { ...snapshot, id, old: snapshot.id };
  });
}
