/**
 * Laws 0 and 2: what did not change keeps its id, and one text at another place is the same concept. Where several could
 * be meant, the item above tells, then both neighbours; else nobody is meant.
 */
import { isInCompany } from "./company";
import type { ConceptId } from "./concept";
import { addToGroup, groupedJob } from "../base/grouped";
import { forEachChunk } from "../base/jobs";
import { numberInFront } from "../text/normalize";
import { hasSameNeighbours, isLong, isSameLink, type Entry } from "./entry";
import { isKnownElsewhere, isMovedWithin, isSameTarget, leadElsewhere, mayLeave, pairGoneAlong } from "./elsewhere";
import { mayLeaveItem, pairItemAbove } from "./item-above";
import { isBesideOwn } from "./numbered-headings";
import type { Pair } from "./pair";
import type { Pairing } from "./pairing";
import { TOP } from "./prints";
import type { Renames } from "./renames";
import { areMetApart } from "./same-concept";
import { isOtherName } from "./to-the-letter";

/** Groups between two pauses. */
const STEP = 200;

/** Ids of one text of which one bullet stands: they turned out to be one concept. */
export type Doubled = readonly [ConceptId, ConceptId];

/** Law 0. Gives the ids that read alike, where one bullet stands for both. */
export function* unchangedJob(pairing: Pairing): Generator<void, Doubled[]> {
  const doubled: Doubled[] = [];
  const keyOf = (one: Entry): string => `${one.place}\n${one.text}`;
  // Which of several it is nested below is known once those are.
  yield* forEachChunk(yield* groupsJob(pairing.unmatchedKnown(), pairing.unmatchedPresent(), keyOf, ({ above }) => above !== null && above !== TOP), STEP, ([known, present]) => {
    for (const [k, p] of byItemAbove(known.filter((one) => !pairing.isAmongOthers(one)), present)) {
      const stood = k.filter((one) => !pairing.isGone(one));
      // Who went before is none of two, one of which was met since.
      const isTwin = (one: Entry): boolean => !pairing.isUnmatched(one) && p.some(({ place, above }) => place === one.place && above === one.above);
      if (stood.length > 0 || pairing.texts.get(k[0]?.text ?? "")?.some(isTwin) !== true) doubled.push(...pairTwins(pairing, stood.length === 0 ? k : stood, p));
    }
  });
  return doubled;
}

/** Those under one item; a known one of which nobody knows the item may be any of them. */
function byItemAbove(known: readonly Entry[], present: readonly Entry[]): (readonly [Entry[], Entry[]])[] {
  if (known.some(({ above }) => above === null)) return [[[...known], [...present]]];
  return [...new Set(known.map(({ above }) => above))].map((above) => [known.filter((one) => one.above === above), present.filter((one) => one.above === above)]);
}

function pairTwins(pairing: Pairing, known: readonly Entry[], present: readonly Entry[]): Doubled[] {
  const doubled = pairDoubled(pairing, known, present);
  if (doubled.length > 0) return doubled;
  const isAlone = known.length === 1 && present.length === 1;
  const [ones, others] = [[...known], [...present]];
  if (isAlone && known[0]?.shared.twin !== true) take(pairing, ones, others, (k, p) => k.definition !== "" || !pairing.isGone(k) || !leadElsewhere(k, p));
  // Of several, each is the one that leads where it led; where that is gone, it is none that leads elsewhere.
  take(pairing, ones, others, isSameTarget);
  take(pairing, ones, others, (k, p) => isInCompany(pairing, k, p) === true);
  for (const one of ones.filter((k) => others.some((p) => leadElsewhere(k, p)))) ones.splice(ones.indexOf(one), 1);
  take(pairing, ones, others, (k, p) => k.twin === null && k.line !== null && k.line === p.line);
  take(pairing, ones, others, (k, p) => p.present?.shown === k.id);
  const areFewer = isFewer(known, present);
  const areAllKnown = known.every(({ twin }) => twin !== null && twin.of <= known.length);
  if (!areFewer || areAllKnown) take(pairing, ones, others, (k, p) => k.snapshot.term === p.snapshot.term && k.snapshot.definition === p.snapshot.definition);
  // Where labels came, one may be another template's, with the same beside it.
  const areMoreLabels = known.length < present.length && known.some(({ definition }) => definition === "");
  take(pairing, ones, others, (k, p) => !areMoreLabels && hasSameNeighbours(k, p) && (k.above === null || k.above === p.above));
  const isPasted = known.length === 1 && present.length > 1 && known[0]?.shared.twin === false;
  if (((areFewer || isPasted) && pairRepeated(pairing, ones, others)) || areFewer) return [];
  takeNumbered(pairing, ones, others, present);
  if (ones.length === others.length || ones.every(({ above }) => above === null)) take(pairing, ones, others, (k, p) => p.present?.textIds.includes(k.id) === true);
  if (ones[0]?.shared.twin !== true && ones.length === 1 && others.length === 1) take(pairing, ones, others, () => true);
  return [];
}

/** What has a definition or an address of its own, leads somewhere, and reads so to the letter is one thing, which was pasted twice: the first of both sides. Else each may be its own template's. */
function pairRepeated(pairing: Pairing, known: readonly Entry[], present: readonly Entry[]): boolean {
  const isOne = (k: Entry, p: Entry): boolean => (k.definition !== "" || k.references.length > 0) && k.line !== null && isSameLink(k, p) && !isOther(pairing, k, p);
  if (!known.every((k) => present.every((p) => isOne(k, p)))) return false;
  for (const [at, k] of [...known].sort((a, b) => (a.twin?.nth ?? 0) - (b.twin?.nth ?? 0)).entries()) {
    const p = present[at];
    if (p !== undefined) pairing.pair(k, p, "unchanged");
  }
  return true;
}

/** Whether some of the equal ones of a place went: nothing but their neighbours can tell which. */
export function isFewer(known: readonly Entry[], present: readonly Entry[]): boolean {
  return known.some(({ twin, snapshot }) => twin !== null && twin.of > present.length && numberInFront(snapshot.term) === "");
}

/** Ids that devices gave to one bullet, each by itself. The one that was shown here keeps it. */
function pairDoubled(pairing: Pairing, known: readonly Entry[], present: readonly Entry[]): Doubled[] {
  const [first, ...others] = known;
  const [one, ...twins] = present;
  if (first === undefined || one === undefined || others.length === 0 || twins.length > 0) return [];
  if (!others.every((other) => areMetApart(pairing, first, other))) return [];
  const shown = known.find(({ id }) => id === one.present?.shown) ?? first;
  pairing.pair(shown, one, "unchanged");
  return known.flatMap((other): Doubled[] => other === shown ? [] : [[shown.id, other.id]]);
}

/** Pairs each two that are meant by each other alone, and takes them out of both lists. */
export function take(pairing: Pairing, known: Entry[], present: Entry[], isMeant: (known: Entry, present: Entry) => boolean): void {
  const mayBe = (one: Entry, other: Entry): boolean => isMeant(one, other) && !isOther(pairing, one, other) && !isBesideOwn(pairing, one, other);
  const pairs = known.flatMap((k) => {
    const [p, ...others] = present.filter((one) => mayBe(k, one));
    return p === undefined || others.length > 0 || known.some((other) => other !== k && mayBe(other, p)) ? [] : [[k, p] as const];
  });
  for (const [k, p] of pairs) {
    pairing.pair(k, p, k.place === p.place || k.place === p.present?.olderPlace ? "unchanged" : "verbatim");
    known.splice(known.indexOf(k), 1);
    present.splice(present.indexOf(p), 1);
  }
}

/**
 * Whether one that reads alike is another one: the numbers in front of their terms tell them apart, as in “2. Weltkrieg”, where
 * several read so but for it (elsewhere it may be the place in a list, which changes with what comes before), or what
 * stands above, below and beside them.
 */
export function isOther(pairing: Pairing, known: Entry, present: Entry): boolean {
  const isOwn = isInCompany(pairing, known, present);
  const isNumbered = known.twin !== null && numberInFront(known.snapshot.term) !== numberInFront(present.snapshot.term);
  return isOwn !== true && (isOwn === false || isNumbered || isOtherName(pairing, known, present) || pairing.isOtherParent(known, present));
}

/** Equal ones of one place by their number, where as many stand as there were. `all`: those that read so, in the order of their map. */
function takeNumbered(pairing: Pairing, known: Entry[], present: Entry[], all: readonly Entry[]): void {
  const isWhole = all.every((one) => pairing.standing.texts(one) === 0);
  take(pairing, known, present, ({ twin }, p) => isWhole && twin !== null && twin.of === all.length && all[twin.nth] === p);
}

/** What reads as a known concept did before, where it stood before, is that concept as long as nobody else is. */
export function* formerJob(pairing: Pairing): Generator<void, void> {
  const there = new Map<string, Entry[]>();
  for (const one of pairing.unmatchedPresent()) addToGroup(there, `${one.place}\n${one.text}`, one);
  const [ones, found] = [new Map<Entry, Entry[]>(), new Map<Entry, Entry[]>()];
  yield* forEachChunk(pairing.unmatchedKnown(), STEP, (known) => {
    for (const former of pairing.standing.former(known.id)) {
      for (const one of there.get(`${former.place}\n${former.text}`) ?? []) {
        if (!pairing.hadText(known, one, former.place)) continue;
        ones.set(known, [...ones.get(known) ?? [], one]);
        found.set(one, [...found.get(one) ?? [], known]);
      }
    }
  });
  for (const [known, [one, ...others]] of ones) if (one !== undefined && others.length === 0 && found.get(one)?.length === 1 && !isOther(pairing, known, one)) pairing.pair(known, one, "unchanged");
}

/** Law 2, at any place. */
export function* verbatimJob(pairing: Pairing, renames: Renames | null): Generator<void, void> {
  const doubtful: Pick<Pair, "known" | "present">[] = [];
  yield* forEachChunk(yield* groupsJob(pairing.unmatchedKnown(), pairing.unmatchedPresent(), ({ text }) => text), STEP, ([known, present]) => {
    const [ones, mine] = [[...known], present.filter((one) => known.every((each) => !pairing.isSeen(each, one, renames)))];
    const fresh = mine.filter((one) => known.every((each) => !pairing.copies.isCopy(one.map, each.map)));
    const [k, p] = [known[0], fresh[0]];
    const isInTwo = k !== undefined && p !== undefined && k.map !== p.map && pairing.copies.isInTwo(p, k.map);
    if (!isInTwo && k !== undefined && p !== undefined && known.length === 1 && fresh.length === 1 && (!isOther(pairing, k, p) || mayLeave(pairing, k, p)) && isOnlyOne(pairing, k, p, renames)) {
      pairItemAbove(pairing, k, p);
      if (!mayLeaveItem(pairing, k, p)) return;
      if (isKnownElsewhere(pairing, k, p, renames)) pairing.pair(k, p, "verbatim");
      else doubtful.push({ known: k, present: p });
      return;
    }
    // Before renames are known, it may be another map's name.
    const ownMap = ({ map }: Entry): string | null => renames?.map(map) ?? null;
    // Where a map has it that had it not before, it may have gone there.
    if (present.every((other) => known.some((one) => ownMap(one) === other.map || pairing.isSeen(one, other, renames)))) take(pairing, ones, mine, (one, other) => ownMap(one) === other.map && isMovedWithin(pairing, one, other) && mayLeaveItem(pairing, one, other));
    if (isInTwo) return;
    const others = mine.filter((one) => fresh.includes(one));
    take(pairing, ones, others, (one, other) => isSameTarget(one, other) && other.references.every((print) => pairing.referenceCount(print) === 1));
    take(pairing, ones, others, (one, other) => one.snapshot.context?.parent != null && pairing.parentId(one) === pairing.parentId(other));
    // Of a text that stood elsewhere, too, others of its template may have had the same beside them all along.
    const isAtHome = (one: Entry, other: Entry): boolean => (renames?.place(one) ?? one.place) === other.place;
    take(pairing, ones, others, (one, other) => hasSameNeighbours(one, other) && pairing.hasSameParent(one, other) && one.definition !== "" && (!one.shared.text || isAtHome(one, other)));
    if (isMovedWhole(pairing, known, fresh)) takeNumbered(pairing, ones, others, fresh);
  });
  pairGoneAlong(pairing, doubtful);
}

/**
 * Pairs of one text at two places that only a rename would hold together. What another map has as it was, while its own has
 * the term with another definition, may be a copy of it. Of a label with a few words the next thing of its kind may have
 * the same: `Genre — science fiction`, where nothing is left of one book and another one is new.
 */
export function* releaseUncertainJob(pairing: Pairing, renames: Renames): Generator<void, void> {
  const isLabel = (known: Entry, present: Entry): boolean => known.definition !== "" && !isLong(known.definition) && !(known.map === present.map && isSameLink(known, present)) && (known.shared.term || pairing.termCount(present, null) > 1);
  yield* forEachChunk([...pairing.found.values()], STEP, ({ known, present, tier }) => {
    if (tier !== "verbatim" || (renames.place(known) === present.place && pairing.hasSameParent(known, present))) return;
    const isAway = known.map !== present.map && renames.map(known.map) !== present.map;
    if ((isAway && mayStandAtHome(pairing, known)) || (isLabel(known, present) && (known.place === present.place || (isAway && pairing.isGone(known)) || isNext(pairing, known.place, present.place)))) pairing.release(known);
  });
}

/** Whether one of its term stands at its place, too, that was not there before: it may be that one, redefined. */
function mayStandAtHome(pairing: Pairing, known: Entry): boolean {
  const isIt = (one: Entry): boolean => pairing.isUnmatched(one) && one.term === known.term && pairing.hasSameParent(known, one) && !pairing.isSeen(known, one, null);
  return known.definition !== "" && pairing.places.get(known.place)?.some(isIt) === true;
}

/** Whether nothing stands at a place any more, and another is new, and has less than two thirds of what stood there. */
function isNext({ places, standing }: Pairing, before: string, now: string): boolean {
  if (places.has(before) || standing.prints(before).length > 0 || standing.seen.standingAt(now).length > 0) return false;
  const here = new Set((places.get(now) ?? []).map((one) => one.placedPrint()));
  const stood = standing.seen.standingAt(before);
  return stood.length < 2 || stood.filter((print) => here.has(print)).length * 3 < 2 * stood.length;
}

/** Whether all that read so stood at one place, and stand at one now. */
function isMovedWhole(pairing: Pairing, known: readonly Entry[], present: readonly Entry[]): boolean {
  const [[one], [other]] = [known, present];
  if (one === undefined || other === undefined || one.definition === "" || pairing.standing.isAbsent(one.map) || pairing.textCount(other) > present.length) return false;
  const isBeside = (a: Entry, b: Entry): boolean => a.place === b.place && a.above === b.above;
  return mayLeaveItem(pairing, one, other) && known.every((each) => isBeside(each, one) && !pairing.isElsewhere(each, other)) && present.every((each) => isBeside(each, other));
}

/** Whether nobody else had this text, and nobody else has it now. */
function isOnlyOne(pairing: Pairing, known: Entry, present: Entry, renames: Renames | null): boolean {
  if (known.shared.text || pairing.textCount(present) > 1 || pairing.isElsewhere(known, present)) return false;
  return known.definition !== "" || (!leadElsewhere(known, present) && isOnlyTerm(pairing, known, present, renames));
}

/** A term without a definition: within its own map, or where no other map had or has it. */
function isOnlyTerm(pairing: Pairing, known: Entry, present: Entry, renames: Renames | null): boolean {
  // What is left of a bullet while it is deleted letter by letter is no name that it goes by.
  if (pairing.standing.former(known.id).some(({ text }) => !text.endsWith("\n"))) return false;
  const own = renames?.map(known.map) ?? known.map;
  if (present.map === own) return pairing.termCount(present, own) === 1 && !known.shared.sibling;
  return pairing.termCount(present, null) === 1 && !known.shared.term;
}

type Both = readonly [readonly Entry[], readonly Entry[]];

/** Groups of both sides with one key; the known ones of a group first. Those whose first is to come `last` are the last ones. */
function* groupsJob(known: readonly Entry[], present: readonly Entry[], keyOf: (one: Entry) => string, isLast?: (one: Entry) => boolean): Generator<void, Iterable<Both>> {
  const there = yield* groupedJob(present, keyOf);
  const groups = yield* groupedJob(known, keyOf);
  const [first, last]: [Both[], Both[]] = [[], []];
  yield* forEachChunk(groups, STEP, ([key, ones]) => {
    const others = there.get(key);
    if (others !== undefined) (ones[0] !== undefined && isLast?.(ones[0]) === true ? last : first).push([ones, others]);
  });
  return [first, last].flat();
}
