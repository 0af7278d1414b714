/**
 * Headings of one map that differ only by a number or emoji at their edges, as “1. Semester” and “2. Semester”: there it is
 * part of the name, while one that stands alone may be numbered anew.
 */
import type { Entry } from "./entry";
import type { Pairing } from "./pairing";

/** Whether two are below headings of the same words, numbers and emoji. */
export function hasSameHeadings(one: Entry, other: Entry): boolean {
  return written(one) === written(other);
}

function written({ snapshot: { headingPath } }: Entry): string {
  return headingPath.join("\n");
}

/** Whether two are below headings that differ so, and the known one's stands beside the other's. */
export function isBesideOwn({ places, standing }: Pairing, known: Entry, present: Entry): boolean {
  if (known.place !== present.place || hasSameHeadings(known, present)) return false;
  const isOwn = (one: Entry): boolean => one.place === known.place && hasSameHeadings(one, known);
  return places.get(present.place)?.some(isOwn) === true || [...standing.standing(present.map)].some(isOwn);
}
