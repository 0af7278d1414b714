/**
 * Law 0 for what another version of the reader wrote down: the line is the same, though term, definition or headings
 * were read from it otherwise. Nothing else is followed here: in the same map, under the same headings (but for those of
 * level 1, which older versions left out), one line for one concept.
 */
import { grouped } from "../base/grouped";
import { forEachChunk } from "../base/jobs";
import { isReadAs } from "../text/words-of-line";
import { conceptKey } from "../map/concept-key";
import { conceptId, conceptName, newConceptId } from "./concept";
import { hasSameNeighbours, isLong, type Entry } from "./entry";
import { isFewer, isOther, take, type Doubled } from "./exact";
import { mayHaveStood } from "./moved-along";
import type { Pairing } from "./pairing";
import { comparedTerm, placeKey } from "./prints";
import type { Renames } from "./renames";
import { areMetApart } from "./same-concept";

/** Concepts between two pauses. */
const STEP = 100;

/** Of more that are left at one place, none is told from the others by how it begins. */
const MOST = 50;

interface Group {
  readonly known: Entry[];
  readonly present: Entry[];
}

/** Gives the ids that are of one line. `renames`: null before they are known. */
export function* sameLineJob(pairing: Pairing, renames: Renames | null): Generator<void, Doubled[]> {
  const doubled: Doubled[] = [];
  // An item above that was read otherwise is known by its line as well: the ones below it come after it.
  for (let before = -1; before !== pairing.found.size;) {
    before = pairing.found.size;
    for (const { known, present: some } of yield* groupsJob(pairing, renames)) {
      // Of several lines of the same words, those that could be read so tell more.
      const sure = some.length > known.length ? some.filter((one) => known.some((each) => each.line !== null || isReadAs(one.present?.written ?? "", each.snapshot))) : [];
      const present = sure.length > 0 ? sure : some;
      releaseUncertain(pairing, known, present);
      const [ones, others] = [known.filter((one) => pairing.isWaiting(one) && !pairing.isAmongOthers(one)), present.filter((one) => pairing.isUnmatched(one) && !known.some((each) => mayHaveStood(pairing, each, one)))];
      if (others.length > 0) pairLines(pairing, renames, { known, present }, ones, others);
      else doubled.push(...doubledOf(pairing, ones, known));
    }
    yield* shorterJob(pairing, renames);
  }
  return doubled;
}

/**
 * Older versions took lines for part of an item that are items of their own now: its text begins with the line that is left.
 * Or they left out what runs on from the line: what they read is how its text begins.
 */
function* shorterJob(pairing: Pairing, renames: Renames | null): Generator<void, void> {
  const present = grouped(pairing.unmatchedPresent().flatMap((one) => placesOf(one).map((place) => [place, one] as const)), ([place]) => place);
  const beginsWith = (text: string, start: string): boolean => start !== "" && `${text} `.startsWith(`${start} `);
  yield* forEachChunk(grouped(pairing.unmatchedKnown().filter(({ line }) => line === null), (one) => renames?.place(one) ?? one.place), STEP, ([place, known]) => {
    const others = (present.get(place) ?? []).map(([, one]) => one);
    const isMeant = (one: Entry, other: Entry): boolean => beginsWith(other.lineWords(), one.termWords()) && beginsWith(one.lineWords(), other.lineWords()) && mayBe(pairing, renames, one, other);
    const runsOn = (one: Entry, other: Entry): boolean => one.termWords() === other.termWords() && isLong(one.definition) && beginsWith(other.lineWords(), one.lineWords()) && mayBe(pairing, renames, one, other);
    if (known.length > MOST || others.length > MOST) return;
    take(pairing, known, others, isMeant);
    take(pairing, known, others, runsOn);
  });
}

/** One line each, of places where something has no pair. */
function* groupsJob(pairing: Pairing, renames: Renames | null): Generator<void, Group[]> {
  const placeOf = (one: Entry): string => renames?.place(one) ?? one.place;
  const places = new Set<string>();
  yield* forEachChunk(pairing.unmatchedKnown(), STEP, (one) => { places.add(placeOf(one)); });
  yield* forEachChunk(pairing.unmatchedPresent(), STEP, (one) => { if (!isSeen(pairing, one)) for (const place of placesOf(one)) places.add(place); });
  const groups = new Map<string, Group>();
  const [byPrint, byWords] = [new Set<string>(), new Set<string>()];
  yield* forEachChunk(pairing.known, STEP, (one) => {
    const place = placeOf(one);
    if (!places.has(place) || (one.line === null && one.lineWords() === "")) return;
    (one.line === null ? byWords : byPrint).add(place);
    const key = one.line === null ? `${place}\n${one.wholeLine()}` : `${place} ${one.line}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { known: [one], present: [] });
    else group.known.push(one);
  });
  yield* forEachChunk(pairing.present, STEP, (one) => {
    for (const place of placesOf(one)) {
      if (byPrint.has(place)) groups.get(`${place} ${one.line ?? ""}`)?.present.push(one);
      if (byWords.has(place) && one.present?.isHeading !== true) groups.get(`${place}\n${one.wholeLine()}`)?.present.push(one);
    }
  });
  return [...groups.values()].filter(({ known, present }) => present.length > 0 && [...known, ...present].some((one) => !isPaired(pairing, one)));
}

function isPaired(pairing: Pairing, one: Entry): boolean {
  return one.present === null ? pairing.found.has(one) : !pairing.isUnmatched(one);
}

function isSeen({ standing: { seen } }: Pairing, one: Entry): boolean {
  return seen.has(one.place, one.placedPrint());
}

function placesOf(one: Entry): readonly string[] {
  const older = one.present?.olderPlace ?? null;
  return older === null ? [one.place] : [one.place, older];
}

/**
 * Of two lines that read alike to an older version, one may read otherwise now. Where no prints tell who stood there, the
 * other one is not taken for it. Nor is a line that could not be read so before.
 */
function releaseUncertain(pairing: Pairing, known: readonly Entry[], present: readonly Entry[]): void {
  const isMixed = present.some(({ text }) => text !== present[0]?.text);
  for (const one of known) {
    const pair = one.line === null && one.snapshot.context === undefined ? pairing.found.get(one) : undefined;
    if (pair === undefined) continue;
    const isOther = pair.present.wholeLine() === one.wholeLine() && !present.includes(pair.present);
    if (isOther || (isMixed && !pairing.standing.seen.hasMap(one.map))) pairing.release(one);
  }
}

function pairLines(pairing: Pairing, renames: Renames | null, { known, present }: Group, ones: Entry[], others: Entry[]): void {
  const isUncertain = others.length === 1 && (known.length > ones.length || present.length > 1);
  take(pairing, ones, others, (one, other) => mayBe(pairing, renames, one, other) && !isUncertain && !(others.length === 1 && one.shared.twin));
  take(pairing, ones, others, (one, other) => mayBe(pairing, renames, one, other) && hasSameNeighbours(one, other));
  // All of them stand, in the order of the numbers that made their ids.
  if (known.length !== present.length || isFewer(known, present)) return;
  const numbers = new Map(known.map((one) => [one, numberOf(one)]));
  if (new Set(numbers.values()).size !== known.length || [...numbers.values()].includes(-1)) return;
  const inOrder = [...known].sort((a, b) => (numbers.get(a) ?? 0) - (numbers.get(b) ?? 0)).flatMap((one, at) => {
    const other = present[at];
    return other === undefined || pairing.found.get(one)?.present === other ? [] : [[one, other] as const];
  });
  if (inOrder.every(([one, other]) => ones.includes(one) && others.includes(other) && mayBe(pairing, renames, one, other) && !isOther(pairing, one, other))) for (const [one, other] of inOrder) pairing.pair(one, other, "unchanged");
}

function mayBe(pairing: Pairing, renames: Renames | null, one: Entry, other: Entry): boolean {
  return (one.above === null || pairing.hasSameParent(one, other)) && !pairing.isSeen(one, other, renames);
}

/** Which of the bullets of one name it was when its id was made, those of other definitions counted; -1 where that cannot be told. */
function numberOf({ id, snapshot: { map, headingPath, term } }: Entry): number {
  const name = map.slice(map.lastIndexOf("/") + 1).replace(/\.md$/i, "");
  const [key, todays] = [conceptKey(headingPath, term), conceptName(placeKey(map, headingPath), `,${JSON.stringify(comparedTerm(term))}`)];
  for (let nth = 0; nth < MOST; nth++) if ([conceptId(name, key, nth), conceptId(map, key, nth), newConceptId(todays, nth)].includes(id)) return nth;
  return -1;
}

/** Two versions of the reader met one line, each on its own device. */
function doubledOf(pairing: Pairing, lost: readonly Entry[], known: readonly Entry[]): Doubled[] {
  const owner = known.find((one) => pairing.found.has(one));
  return owner === undefined ? [] : lost.filter((one) => areMetApart(pairing, owner, one)).map(({ id }): Doubled => [owner.id, id]);
}
