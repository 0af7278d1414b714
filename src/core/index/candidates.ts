/** What an update of identity looks at beyond what changed, and what it holds the changes against. */
import { notePath, type NotePath } from "../base/note-path";
import { forEachChunk } from "../base/jobs";
import type { Concept, ConceptId } from "../concept/concept";
import { Entry, isLong } from "../concept/entry";
import { abovePrint, comparedTerm, mapOfPlace, placeKey, textPrint } from "../concept/prints";
import type { ConceptSnapshot } from "../concept/snapshot";
import type { Standing } from "../concept/standing";
import { isRead } from "./describe";
import type { IdentityDraft } from "./identity-draft";
import type { Shown } from "./identity-update";
import { isMostlyGone } from "./map-readings";
import type { OrphanTable } from "./orphan-table";
import type { TextTable } from "./text-table";

/** Concepts between two pauses. */
const STEP = 50;

/** What more concepts than this have in common tells none of them from the others. */
const MOST = 20;

/** Orphans that a new concept could be, and those that became a heading. */
export function* addOrphansJob(draft: IdentityDraft, shown: Shown, orphans: OrphanTable): Generator<void, void> {
  const find = (id: ConceptId): void => {
    const snapshot = draft.log.known.get(id);
    if (snapshot !== undefined) draft.lost.set(id, { ...snapshot, id });
  };
  if (orphans.isEmpty) return;
  yield* forEachChunk(yield* draft.presentPoolJob(), STEP, (present) => { for (const id of orphans.like(present)) find(id); });
  for (const [path, map] of draft.changed) {
    const before = new Set(shown.maps.get(path)?.headings.map(({ headingPath }) => headingPath.join("\n")));
    yield* forEachChunk(map?.headings ?? [], STEP, ({ text, headingPath }) => { if (!before.has(headingPath.join("\n"))) for (const id of orphans.withTerm(comparedTerm(text))) find(id); });
  }
}

/** Unknown concepts that did not change, and that a lost one could be. `isNewlyLogged`: the log tells of it only now. */
export function* addCandidatesJob(draft: IdentityDraft, shown: Shown, texts: TextTable, isNewlyLogged: (id: ConceptId) => boolean): Generator<void, void> {
  // Where somebody was in doubt, all that had a say in it has one again.
  const missing = new Set([...shown.doubted].flatMap((id) => [draft.log.known, shown.concepts].flatMap((some) => some.get(id)?.map ?? [])));
  yield* forEachChunk([...draft.lost.values()], STEP, (snapshot) => {
    const one = new Entry(snapshot, null);
    const few = (found: readonly Concept[]): readonly Concept[] => found.length > MOST ? [] : found;
    const found = [...texts.withText(one), ...few(texts.withTerm(one)), ...few(texts.inPlace(one.place)), ...few(texts.withDefinition(one)), ...one.referencePrints().flatMap((print) => few(texts.withReference(print)))];
    // Another version of the reader may have read it otherwise.
    if (isNewlyLogged(one.id) && !found.some((concept) => isRead(concept, snapshot))) missing.add(one.map);
    for (const concept of found) {
      if (mayBe(concept, one.id)) draft.addCandidate(concept);
      // Where its map is missing, the others of this one say whether that is the same under another name.
      if (isNewlyLogged(one.id) && !shown.maps.has(one.map)) missing.add(concept.map);
      if (isReadAlike(concept, snapshot)) draft.addDoubled(concept);
    }
  });
  if (draft.isRenamedMaybe) for (const [id, concept] of shown.concepts) if (shown.recent.has(id) || !draft.log.seen.hasMap(concept.map)) addUnknown(concept);
  for (const path of missing) for (const concept of shown.maps.get(path)?.concepts ?? []) addUnknown(concept);

  function addUnknown(concept: Concept): void {
    if (!draft.log.known.has(concept.id)) draft.addCandidate(concept);
  }

  /** Another id that reads the same, of which the same bullet stands. */
  function isReadAlike(concept: Concept, snapshot: ConceptSnapshot): boolean {
    return draft.log.known.has(concept.id) && isRead(concept, snapshot) && draft.log.areMetApart(snapshot.id, concept.id);
  }

  function mayBe(concept: Concept, id: ConceptId): boolean {
    if (draft.log.known.has(concept.id)) return false;
    return isNewlyLogged(id) || shown.recent.has(concept.id);
  }
}

export function standingOf(draft: IdentityDraft, shown: Shown, texts: TextTable, isAbsent: (map: string) => boolean): Standing {
  const { log } = draft;
  const wasThere = (concept: Concept): boolean => log.known.has(concept.id) || log.seen.has(placeKey(concept.map, concept.headingPath), shownPrint(concept, shown));
  const count = (found: readonly Concept[], map: NotePath | null = null): number => found.filter((concept) => draft.isUntouched(concept) && (map === null || concept.map === map)).length;
  return {
    seen: log.seen,
    texts: (one) => count(texts.withText(one)),
    terms: (one, map) => count(texts.withTerm(one), map),
    definitions: (one) => count(texts.withDefinition(one)),
    references: (print, map) => count(texts.withReference(print), map),
    prints: (place) => texts.inPlace(place).filter((concept) => draft.isUntouched(concept)).map((concept) => shownPrint(concept, shown)),
    *standing(map) {
      for (const concept of shown.maps.get(map)?.concepts ?? []) if (draft.isUntouched(concept) && wasThere(concept)) yield new Entry(concept, null);
    },
    isTaken: (id) => draft.isTaken(id),
    isAbsent,
    former: (id) => formerOf(log.former.get(id) ?? []),
    *formerIn(map) {
      for (const concept of shown.maps.get(map)?.concepts ?? []) if (log.former.has(concept.id) && draft.isUntouched(concept)) yield* formerOf(log.former.get(concept.id) ?? []);
    },
    areMetApart: (a, b) => log.areMetApart(a, b),
  };
}

/** Of maps of which the log tells only now: where it has two thirds of a map, or of a heading, that do not stand, or two thirds of all but its labels, the rest may be others, too. */
export function* reconsiderArrivedJob(draft: IdentityDraft, shown: Shown, ids: Iterable<ConceptId>): Generator<void, void> {
  const { known, seen } = draft.log;
  const paths = new Set<NotePath>();
  yield* forEachChunk(ids, STEP, (id) => {
    const path = known.get(id)?.map;
    if (path !== undefined && shown.maps.has(path)) paths.add(path);
  });
  const standsAt = standsIn(shown);
  for (const path of paths) {
    const { isWhole, left } = yield* leftJob(seen.placesIn(path), seen, standsAt);
    if (!isWhole && left.size === 0) continue;
    draft.isRenamedMaybe = true;
    yield* forEachChunk(shown.maps.get(path)?.concepts ?? [], STEP, (concept) => {
      if (!known.has(concept.id)) draft.addCandidate(concept);
      else if (isWhole || left.has(placeKey(path, concept.headingPath))) draft.reconsiderKnown(concept);
    });
  }
}

/** Of the places of a map those of which most does not stand any more, and whether that holds for the map as a whole. */
function* leftJob(places: Iterable<string>, seen: IdentityDraft["log"]["seen"], standsAt: StandsAt): Generator<void, { readonly isWhole: boolean; readonly left: ReadonlySet<string> }> {
  const left = new Set<string>();
  let [all, here] = [0, 0];
  for (const place of places) {
    let [many, standing, defined] = [0, 0, 0];
    yield* forEachChunk(seen.standingAt(place), STEP, (print) => {
      const concept = standsAt(place, print);
      many++;
      if (concept !== undefined) standing++;
      if (isLong(concept?.definition ?? "")) defined++;
    });
    if (isMostlyGone(many, standing) || (standing < many && isMostlyGone(many - standing + defined, defined))) left.add(place);
    [all, here] = [all + many, here + standing];
    yield;
  }
  return { isWhole: isMostlyGone(all, here), left };
}

type StandsAt = (place: string, print: string) => Concept | undefined;

/** The concept with a print that is shown at a place. */
function standsIn(shown: Shown): StandsAt {
  const prints = new Map<string, Map<string, Concept>>();
  return (place, print) => {
    const map = notePath(mapOfPlace(place));
    const known = prints.get(map) ?? new Map((shown.maps.get(map)?.concepts ?? []).map((concept) => [placeKey(map, concept.headingPath) + shownPrint(concept, shown), concept]));
    prints.set(map, known);
    return known.get(place + print);
  };
}

/** With the items above it, as it was shown. */
function shownPrint(concept: Concept, { concepts }: Shown): string {
  const above: string[] = [];
  for (let id = concept.parent; id !== null;) {
    const one = concepts.get(id);
    if (one !== undefined) above.unshift(one.term);
    id = one?.parent ?? null;
  }
  return abovePrint(above) + textPrint(concept.term, concept.definition);
}

const NONE: readonly Entry[] = [];
const entries = new WeakMap<readonly ConceptSnapshot[], readonly Entry[]>();

function formerOf(snapshots: readonly ConceptSnapshot[]): readonly Entry[] {
  if (snapshots.length === 0) return NONE;
  const known = entries.get(snapshots) ?? snapshots.map((snapshot) => new Entry(snapshot, null));
  entries.set(snapshots, known);
  return known;
}
