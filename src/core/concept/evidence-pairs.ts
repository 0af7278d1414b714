/** Which pairs of known and present concepts are looked at, and which of them hold (law 7). */
import { addToGroup } from "../base/grouped";
import { forEachChunk } from "../base/jobs";
import { isLong, type Entry } from "./entry";
import { evidenceOf, groupsOf, isEnough, isVetoed } from "./evidence";
import { mayLeaveItem } from "./item-above";
import type { OrphanReason } from "./pair";
import type { Pairing } from "./pairing";
import type { Renames } from "./renames";

/** What more concepts than this have in common tells none of them from the others. */
const MOST_CANDIDATES = 20;

/** Known concepts between two pauses: to ask what a long definition read before takes some milliseconds. */
const STEP = 5;

interface Rated {
  readonly known: Entry;
  readonly present: Entry;
  readonly groups: number;
  /** Those of them that read the same, not only alike. */
  readonly sure: number;
  readonly isEnough: boolean;
  /** It is nobody's pair; still, the known one's definition stands there. */
  readonly isVetoed: boolean;
  /** Why it is no pair. */
  readonly reason: OrphanReason;
}

/** Pairs what evidence holds together. Gives how many pairs were compared, and why the others found nobody. */
export function* evidenceJob(pairing: Pairing, renames: Renames): Generator<void, { readonly comparisons: number; readonly reasons: ReadonlyMap<Entry, OrphanReason> }> {
  const { seen } = pairing.standing;
  const present = pairing.unmatchedPresent().filter(({ map }) => seen.hasMap(map) || seen.hasMap(renames.mapBefore(map)));
  const index = yield* indexJob(present);
  const reasons = new Map<Entry, OrphanReason>();
  const rated: Rated[] = [];
  let comparisons = 0;
  yield* forEachChunk(pairing.unmatchedKnown(), STEP, (known) => {
    let reason: OrphanReason = /* @key */ "nothing alike";
    if (pairing.standing.isAbsent(known.map) && !renames.isRenamed(known.map)) return;
    for (const one of candidatesOf(known, index, renames)) {
      comparisons++;
      const found = rate(pairing, known, one, renames);
      if (typeof found === "string") reason = found;
      else rated.push(found);
    }
    reasons.set(known, reason);
  });
  const [ofKnown, ofPresent] = [grouping(rated, ({ known }) => known), grouping(rated.filter((pair) => !pair.isVetoed), ({ present: one }) => one)];
  const held = rated.filter((pair) => pair.isEnough && [...ofKnown.get(pair.known) ?? [], ...ofPresent.get(pair.present) ?? []].every((rival) => rival === pair || leads(pair, rival) || (pairing.isGone(rival.known) && !pairing.isGone(pair.known))));
  for (const pair of rated) reasons.set(pair.known, pair.reason);
  for (const { known, present: one } of held) pairing.pair(known, one, "evidence");
  return { comparisons, reasons };
}

/** By one group; where a rival has two that read the same, likeness does not count against it. */
function leads(pair: Rated, rival: Rated): boolean {
  return pair.groups > rival.groups && (rival.sure < 2 || pair.sure > rival.sure);
}

function* indexJob(present: readonly Entry[]): Generator<void, Map<string, Entry[]>> {
  const index = new Map<string, Entry[]>();
  yield* forEachChunk(present, STEP, (one) => { for (const key of new Set(one.likenessKeys(one.place))) addToGroup(index, key, one); });
  return index;
}

function candidatesOf(known: Entry, index: ReadonlyMap<string, readonly Entry[]>, renames: Renames): Set<Entry> {
  const found = new Set<Entry>();
  for (const key of known.likenessKeys(renames.place(known))) {
    const some = index.get(key) ?? [];
    if (some.length <= MOST_CANDIDATES) for (const one of some) found.add(one);
  }
  return found;
}

/** A reason where a law forbids the pair. */
function rate(pairing: Pairing, known: Entry, present: Entry, renames: Renames): Rated | OrphanReason {
  if (pairing.isSeen(known, present, renames)) return "seen";
  if (pairing.isElsewhere(known, present)) return "seen";
  const evidence = evidenceOf(pairing, known, present, renames);
  if (isVetoed(evidence) && evidence.definition !== "same") return "contrast";
  const { term, definition } = evidence;
  const groups = groupsOf(evidence);
  const alike = Number(definition === "alike") + Number(term !== "same" && term !== "other" && term !== "contrast");
  // One text at another place, of which the laws before could not tell whose it is; or one of several stands as it
  // read; or it stood below another item; or its term alone stands, with what it said elsewhere, or with what another says.
  const isDoubted = known.text === present.text ? known.place !== present.place : mayStand(pairing, known) || !mayLeaveItem(pairing, known, present) || definition === "other" && (mayHaveMoved(pairing, known, renames) || (known.definition !== "" && isLong(present.definition) && !evidence.reference && pairing.textCount(present) > 1));
  const holds = isEnough(pairing, known, present, evidence);
  return { known, present, groups, sure: groups - alike, isEnough: holds && !isDoubted, isVetoed: isVetoed(evidence), reason: holds || isDoubted ? /* @key */ "several" : isVetoed(evidence) ? /* @key */ "contrast" : /* @key */ "little" };
}

/** Whether what it alone said stands somewhere, or is nobody's yet where it was not seen before, or stands twice. */
function mayHaveMoved(pairing: Pairing, known: Entry, renames: Renames): boolean {
  const all = pairing.texts.get(known.text) ?? [];
  const isNew = (one: Entry): boolean => !pairing.isSeen(known, one, renames) || all.some((other) => other !== one && other.place === one.place);
  return known.definition !== "" && ((!known.shared.text && pairing.textCount(known) > 0) || all.some((one) => pairing.isUnmatched(one) && isNew(one)));
}

/** Whether what reads as it did stands in its place, and is nobody's, or nobody asked whose it is. */
function mayStand(pairing: Pairing, known: Entry): boolean {
  const print = known.placedPrint();
  const isIt = (one: Entry): boolean => pairing.isUnmatched(one) && one.placedPrint() === print;
  return known.above !== null && (pairing.standing.prints(known.place).includes(print) || pairing.places.get(known.place)?.some(isIt) === true);
}

function grouping<K>(rated: readonly Rated[], keyOf: (one: Rated) => K): Map<K, Rated[]> {
  const groups = new Map<K, Rated[]>();
  for (const one of rated) {
    const group = groups.get(keyOf(one));
    if (group === undefined) groups.set(keyOf(one), [one]);
    else group.push(one);
  }
  return groups;
}
