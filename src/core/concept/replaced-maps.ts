/** Maps in whose place another one stands, with the labels that both have. */
import type { NotePath } from "../base/note-path";
import { isTold } from "./copies";
import type { Entry } from "./entry";
import type { Standing } from "./standing";
import type { Vanished } from "./vanished";

/** One alone that is told in a map says little of whether the map is another. */
const FEWEST = 2;

interface Given {
  readonly known: readonly Entry[];
  /** Present concepts by map. */
  readonly maps: ReadonlyMap<NotePath, readonly Entry[]>;
  readonly standing: Standing;
  readonly vanished: Vanished;
  /** Whether it went before. */
  isGone(known: Entry): boolean;
}

/** Whether all that is told in a map is new, and of what was told nothing is left. `hasLeft`: also where nothing that is known was told until now. */
export function isReplacedMap(given: Given, map: NotePath, hasLeft: boolean): boolean {
  const { known, maps, standing, vanished } = given;
  const now = (maps.get(map) ?? []).filter(isTold);
  const before = known.filter((one) => one.map === map && isTold(one) && !given.isGone(one));
  if ((before.length === 0 && !hasLeft) || now.length < FEWEST || before.some((one) => now.some((other) => isLeft(one, other)))) return false;
  const lost = before.length + [...standing.seen.placesIn(map)].reduce((sum, place) => sum + vanished.at(place).length, 0);
  return lost >= FEWEST && now.every((one) => !standing.seen.has(one.place, one.placedPrint())) && ![...standing.standing(map)].some(isTold);
}

function isLeft(before: Entry, now: Entry): boolean {
  return now.term.endsWith(before.term) || before.definition === now.definition;
}
