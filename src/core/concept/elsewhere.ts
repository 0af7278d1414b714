/**
 * Law 2 for a term without a definition that stands elsewhere: a word says too little by itself. It is known by what it
 * leads to, or by two of: its own map, four words or more, that it stood where it went from until now. To another map two
 * more may go along instead.
 */
import { grouped } from "../base/grouped";
import { isLong, isSameLink, type Entry } from "./entry";
import type { Pair } from "./pair";
import type { Pairing } from "./pairing";
import { mapOfPlace } from "./prints";
import { stoodIn, type Renames } from "./renames";

/** Bare terms that went to another map together. */
const FEWEST = 3;

export function isSameTarget(known: Entry, present: Entry): boolean {
  return known.references.some((print) => present.references.includes(print));
}

/** Whether it led, and leads, to what nothing else of its map does. In another map, by a line that is told, and the same to the letter. */
export function isOwnTarget(pairing: Pairing, known: Entry, present: Entry): boolean {
  return (known.map === present.map || (known.definition !== "" && isSameLink(known, present))) && known.own.some((print) => present.references.includes(print) && pairing.referenceCount(print, present.map) === 1);
}

/** Whether both lead somewhere, and not to the same; `before`: what the known one led to. */
export function leadElsewhere({ references: before }: Pick<Entry, "references">, present: Entry): boolean {
  return before.length > 0 && present.references.length > 0 && !before.some((print) => present.references.includes(print));
}

/** Of one text that nobody else has. A map that is not there may not have been delivered yet. */
export function isKnownElsewhere(pairing: Pairing, known: Entry, present: Entry, renames: Renames | null): boolean {
  if (pairing.standing.isAbsent(known.map)) return false;
  if (known.definition !== "" || isSameTarget(known, present) || isSameLink(known, present) || renames?.place(known) === present.place) return true;
  const groups = [(renames?.map(known.map) ?? known.map) === present.map, isLong(known.term), !pairing.isGone(known)];
  return groups.filter((holds) => holds).length > 1;
}

/** Of one text that nobody else has: whether it leads somewhere, and says enough or leads where nothing else does: it may leave an item that stays. */
export function mayLeave(pairing: Pairing, known: Entry, present: Entry): boolean {
  return isSameLink(known, present) && ((known.map === present.map && isLong(known.definition)) || isOwnTarget(pairing, known, present));
}

/** Whether what says enough, or leads somewhere, stood once in its own map, and stands once in it: what other maps have says nothing then. */
export function isMovedWithin({ maps, standing }: Pairing, known: Entry, present: Entry): boolean {
  const isIt = ({ text }: Entry): boolean => text === known.text;
  if (!isLong(known.definition) && !isSameLink(known, present)) return false;
  const stoodElsewhere = standing.seen.placesOf(known.textPrint()).some((place) => place !== known.place && mapOfPlace(place) === known.map);
  return !stoodElsewhere && maps.get(present.map)?.filter(isIt).length === 1 && ![...standing.standing(present.map)].some(isIt);
}

/** Pairs of one text each of which says too little by itself, and that went from one map to one other together. */
export function pairGoneAlong(pairing: Pairing, pairs: readonly Pick<Pair, "known" | "present">[]): void {
  for (const some of grouped(pairs, ({ known, present }) => `${known.map}\n${present.map}`).values()) {
    const haveGone = some.every(({ known: { map }, present }) => pairing.standing.isAbsent(map) ? some.length > 1 || stoodIn(pairing, map, present.map) : some.length >= FEWEST);
    if (haveGone) for (const { known, present } of some) pairing.pair(known, present, "verbatim");
  }
}
