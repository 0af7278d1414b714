/**
 * What others read as, too, goes along with what it stood beside: to the new name of its heading or map, also where another of
 * its text stands under the old one.
 */
import { addToGroup } from "../base/grouped";
import { forEachChunk } from "../base/jobs";
import { isLong, type Entry } from "./entry";
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
    if (place === known.place) {
      if (known.definition === "" || !renames.before(known).some((before) => pairing.standing.seen.has(before, known.placedPrint()))) return;
      pairing.release(known);
      pairing.displaced.add(known);
      return;
    }
    const all = there.get(keyOf(known, place)) ?? [];
    // “1. Semester” and “2. Semester” are one place.
    const [one, ...others] = all.length > 1 ? all.filter((other) => hasSameHeadings(known, other)) : all;
    const isSure = pair === undefined || mayGoAlong(pairing, known, renames, place);
    if (isSure && one !== undefined && others.length === 0 && !mayHaveStood(pairing, known, one) && !isOther(pairing, known, one)) going.set(known, one);
    else if (pair !== undefined && all.length > 0 && !isLong(known.definition) && isReplaced(pairing, known, place, false)) {
      pairing.release(known);
      pairing.displaced.add(known);
    }
  });
  // Two of one text change places; where one is another's that stays, it goes nowhere.
  for (let before = -1; before !== going.size;) {
    before = going.size;
    for (const [known, one] of going) {
      const owner = pairing.ownerOf(one);
      if (owner !== undefined && !going.has(owner)) going.delete(known);
    }
  }
  for (const known of going.keys()) pairing.release(known);
  for (const [known, one] of going) if (pairing.isUnmatched(one)) pairing.pair(known, one, "verbatim");
}

/** Whether others read so, or did. */
function mayBeBoth(pairing: Pairing, known: Entry): boolean {
  return known.definition === "" || known.shared.text || pairing.textCount(known) > 1;
}

/** A bare label; what others read as, too, only where something else has the name now that its heading or map had. */
function mayGoAlong(pairing: Pairing, known: Entry, renames: Renames, place: string): boolean {
  return known.definition === "" || renames.before(known).length > 0 || isReplaced(pairing, known, place, !known.shared.text);
}

/** Whether nothing is left of what stood at a place, but for what stood elsewhere, too, or stands where the rest went; `byOthers`: and others came to it. */
function isReplaced(pairing: Pairing, { place }: Entry, now: string, byOthers: boolean): boolean {
  const { seen } = pairing.standing;
  const there = new Set(pairing.printsAt(now).map(textOfPrint));
  const old = pairing.printsAt(place).filter((print) => seen.has(place, print));
  return (!byOthers || old.length < pairing.printsAt(place).length) && old.every((print) => there.has(textOfPrint(print)) || seen.placesOf(textOfPrint(print)).length > 1);
}

function keyOf({ above, text }: Entry, place: string): string {
  return `${place}\n${above ?? ""}\n${text}`;
}

/** In a map of which nobody saw anything, a label may have been there all along: with others beside it, or where it was lost before. */
export function mayHaveStood(pairing: Pairing, known: Entry, { map, neighbours }: Entry): boolean {
  if (known.definition !== "" || known.map === map || pairing.standing.seen.hasMap(map)) return false;
  const isBeside = (print: string, at: number): boolean => print !== "" && print === known.neighbours?.[at];
  return (known.neighbours?.join() !== neighbours?.join() && neighbours?.some(isBeside) !== true) || pairing.isGone(known);
}
