/**
 * What others read as, too, goes along with what it stood beside: to the new name of its heading or map, also where another of
 * its text stands under the old one.
 */
import { addToGroup } from "../base/grouped";
import { forEachChunk } from "../base/jobs";
import type { Entry } from "./entry";
import type { Pairing } from "./pairing";
import { textOfPrint } from "./prints";
import type { Renames } from "./renames";
import { isOtherName } from "./to-the-letter";

/** Concepts between two pauses. */
const STEP = 500;

export function* movedAlongJob(pairing: Pairing, renames: Renames): Generator<void, void> {
  const there = new Map<string, Entry[]>();
  yield* forEachChunk(pairing.unmatchedPresent(), STEP, (one) => { addToGroup(there, keyOf(one, one.place), one); });
  yield* forEachChunk(pairing.known, STEP, (known) => {
    const pair = pairing.found.get(known);
    if (pair !== undefined && (pair.tier !== "unchanged" || !mayGoAlong(pairing, known, renames))) return;
    const place = renames.place(known);
    if (place === known.place) {
      if (known.definition === "" || !renames.before(known).some((before) => pairing.standing.seen.has(before, known.placedPrint()))) return;
      pairing.release(known);
      pairing.displaced.add(known);
      return;
    }
    const [one, ...others] = there.get(keyOf(known, place)) ?? [];
    if (one === undefined || others.length > 0 || !pairing.isUnmatched(one) || mayHaveStood(pairing, known, one) || isOtherName(pairing, known, one)) return;
    pairing.release(known);
    pairing.pair(known, one, "verbatim");
  });
}

/** A bare label; what others read as, too, only where something else has the name now that its heading or map had. */
function mayGoAlong(pairing: Pairing, known: Entry, renames: Renames): boolean {
  return known.definition === "" || (known.shared.text && (renames.before(known).length > 0 || isReplaced(pairing, known)));
}

/** Whether nothing is left of what stood at a place, but for what stood elsewhere, too. */
function isReplaced(pairing: Pairing, { place }: Entry): boolean {
  const { seen } = pairing.standing;
  return pairing.printsAt(place).every((print) => !seen.has(place, print) || seen.placesOf(textOfPrint(print)).length > 1);
}

function keyOf({ above, text }: Entry, place: string): string {
  return `${place}\n${above ?? ""}\n${text}`;
}

/** In a map of which nobody saw anything, a label may have been there all along: with others beside it, or where it was lost before. */
export function mayHaveStood(pairing: Pairing, known: Entry, { map, neighbours }: Entry): boolean {
  if (known.definition !== "" || known.map === map || pairing.standing.seen.hasMap(map)) return false;
  return known.neighbours?.join() !== neighbours?.join() || pairing.isGone(known);
}
