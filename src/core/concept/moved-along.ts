/**
 * What others read as, too, goes along with what it stood beside: to the new name of its heading or map, also where another of
 * its text stands under the old one.
 */
import { addToGroup } from "../base/grouped";
import { forEachChunk } from "../base/jobs";
import { isLong, isSameLink, type Entry } from "./entry";
import { isOther } from "./exact";
import { hasSameHeadings } from "./numbered-headings";
import type { Pairing } from "./pairing";
import { textOfPrint } from "./prints";
import type { Renames } from "./renames";

/** Concepts between two pauses. */
const STEP = 500;

export function* movedAlongJob(pairing: Pairing, renames: Renames): Generator<void, void> {
  const there = new Map<string, Entry[]>();
  yield* forEachChunk(pairing.present, STEP, (one) => { addToGroup(there, keyOf(one, one.place), one); });
  const going = new Map<Entry, Entry>();
  yield* forEachChunk(pairing.known, STEP, (known) => {
    const pair = pairing.found.get(known);
    const place = renames.place(known);
    if (pair === undefined ? !pairing.isWaiting(known) : pair.tier !== "unchanged" || !mayBeBoth(pairing, known)) return;
    const all = there.get(keyOf(known, place)) ?? [];
    // “1. Semester” and “2. Semester” are one place.
    const [one, ...others] = all.length > 1 ? all.filter((other) => hasSameHeadings(known, other)) : all;
    const isSure = pair === undefined || known.definition === "" || renames.before(known).length > 0 || isReplaced(pairing, known, place);
    if (place !== known.place && isSure && one !== undefined && others.length === 0 && !mayHaveStood(pairing, known, one) && !isOther(pairing, known, one)) going.set(known, one);
    else if (place === known.place ? renames.before(known).some((before) => pairing.standing.seen.has(before, known.placedPrint())) : pair !== undefined && all.length > 0 && isReplaced(pairing, known, place)) {
      pairing.release(known);
      pairing.displaced.add(known);
    }
  });
  // Two of one text change places; where one is another's that stays, it goes nowhere.
  for (const [known, one] of going) if (!going.has(pairing.ownerOf(one) ?? known)) going.delete(known);
  for (const known of going.keys()) pairing.release(known);
  for (const [known, one] of going) if (pairing.isUnmatched(one)) pairing.pair(known, one, "verbatim");
}

/** A bare label, and what others read as, too. */
function mayBeBoth(pairing: Pairing, known: Entry): boolean {
  return known.definition === "" || known.shared.text || (!isLong(known.definition) && pairing.textCount(known) > 1);
}

/** Whether nothing is left of what stood at a place, but for what stood elsewhere, too, or stands where the rest went. */
function isReplaced(pairing: Pairing, { place }: Entry, now: string): boolean {
  const { seen } = pairing.standing;
  const there = new Set(pairing.printsAt(now).map(textOfPrint));
  return pairing.printsAt(place).every((print) => !seen.has(place, print) || there.has(textOfPrint(print)) || seen.placesOf(textOfPrint(print)).length > 1);
}

function keyOf({ above, text }: Entry, place: string): string {
  return `${place}\n${above ?? ""}\n${text}`;
}

/** In a map of which nobody saw anything, a label that leads nowhere may have been there all along: with others beside it, or where it was lost before. */
export function mayHaveStood(pairing: Pairing, known: Entry, present: Entry): boolean {
  const { map, neighbours } = present;
  if (known.definition !== "" || known.map === map || pairing.standing.seen.hasMap(map) || isSameLink(known, present)) return false;
  const isBeside = (print: string, at: number): boolean => print !== "" && print === known.neighbours?.[at];
  return (known.neighbours?.join() !== neighbours?.join() && neighbours?.some(isBeside) !== true) || pairing.isGone(known);
}
