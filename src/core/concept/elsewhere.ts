/**
 * Law 2 for a term without a definition that stands elsewhere: a word is one group, and says too little by itself. What else
 * tells who it is: what it leads to, four words or more, or the way that others went; and within its map, that it stood
 * where it went from until now.
 */
import { grouped, groupedJob } from "../base/grouped";
import { isLong, type Entry } from "./entry";
import type { Pair } from "./pair";
import type { Pairing } from "./pairing";
import type { Renames } from "./renames";

type Ends = Pick<Pair, "known" | "present">;

/** That went the same way. */
const FEWEST = 3;

export function isSameTarget(known: Entry, present: Entry): boolean {
  return known.references.some((print) => present.references.includes(print));
}

/** Whether both lead somewhere, and not to the same. */
export function leadElsewhere(known: Entry, present: Entry): boolean {
  return known.references.length > 0 && present.references.length > 0 && !isSameTarget(known, present);
}

/** Of one text that nobody else has. A map that is not there may not have been delivered yet. */
export function isKnownElsewhere(pairing: Pairing, known: Entry, present: Entry, renames: Renames | null): boolean {
  if (pairing.standing.isAbsent(known.map)) return false;
  if (known.definition !== "" || isSameTarget(known, present) || isSameLink(known, present) || renames?.place(known) === present.place) return true;
  const isOwn = (renames?.map(known.map) ?? known.map) === present.map;
  return isLong(known.term) ? isOwn || !pairing.isGone(known) : isOwn && !pairing.isGone(known);
}

/** Whether a line that leads somewhere is the same to the letter. Older versions did not write it down. */
function isSameLink({ line }: Entry, present: Entry): boolean {
  return (line === null || line === present.line) && /\]\]|\]\(|:\/\//.test(present.present?.written ?? "");
}

/** Pairs of one text each of which says too little by itself, and that went where others went. */
export function* goneAlongJob(pairing: Pairing, pairs: readonly Ends[]): Generator<void, void> {
  const found = pairs.length === 0 ? [] : pairing.found.values();
  const ways = yield* groupedJob(found, wayOf);
  for (const [way, some] of grouped(pairs, wayOf)) {
    const many = some.length + (ways.get(way)?.length ?? 0);
    const haveGone = some.every(({ known: { map }, present }) => pairing.standing.isAbsent(map) ? some.length > 1 || pairing.stoodIn(map, present.map) : many >= FEWEST);
    if (haveGone) for (const one of some) pairing.pair(one.known, one.present, "verbatim");
    yield;
  }
}

/** From which map to which, and within one map from which heading to which. */
function wayOf({ known, present }: Ends): string {
  return known.map === present.map ? known.place + present.place : `${known.map} ${present.map}`;
}
