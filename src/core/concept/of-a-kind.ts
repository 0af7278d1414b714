/** Lists of things of one kind, told alike, as emperors are: there another name may be another one's, whatever else reads the same. */
import { OF_A_KIND, similarity } from "./alike";
import type { Entry } from "./entry";
import type { Pairing } from "./pairing";
import { aboveOfPrint } from "./prints";

/** Whether something beside a concept is told alike, or was. Of an unknown one that went or was told anew beside it nobody knows how it was told. */
export function isOfAKind(pairing: Pairing, known: Entry, present: Entry): boolean {
  for (const print of pairing.vanished.at(known.place)) {
    if (known.above !== null && aboveOfPrint(print) !== known.above) continue;
    const now = pairing.wentTo(print);
    if (now === null || isAlike(now, known)) return true;
  }
  const there = [...pairing.places.get(present.place) ?? [], ...pairing.standing.standing(present.map)];
  return there.some((one) => isToldLike(one, present)) || pairing.vanished.known.get(known.place)?.some((one) => isToldLike(one, known)) === true;
}

function isToldLike(one: Entry, other: Entry): boolean {
  return one !== other && one.place === other.place && (one.above ?? other.above) === (other.above ?? one.above) && isAlike(one, other);
}

function isAlike(one: Entry, other: Entry): boolean {
  return similarity(one.definitionBigrams(), other.definitionBigrams()) >= OF_A_KIND;
}
