/** The arrow keys: the next node in a direction. */
export type Direction = "left" | "right" | "up" | "down";

interface Place {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/**
 * The nearest node in a direction from the chosen one. The first of all if none is chosen; null if there is none that
 * way.
 */
export function nearest(places: readonly Place[], chosen: string | null, direction: Direction): string | null {
  const from = places.find(({ id }) => id === chosen);
  if (from === undefined) return places[0]?.id ?? null;
  const rated = places.flatMap((place) => {
    const cost = place.id === from.id ? null : costOf(from, place, direction);
    return cost === null ? [] : [{ id: place.id, cost }];
  });
  return rated.sort((a, b) => a.cost - b.cost)[0]?.id ?? null;
}

/** More than any distance in a drawing, in pixels. */
const FAR = 1_000_000;

/**
 * The cost of a node: distance ahead, plus three times the distance sideways. Null for a node that is not in that
 * direction. Left and right stay in the row as long as it goes on: the middle of a longer name in the next row lies
 * further right, too, and is not what “right” means.
 */
function costOf(from: Place, to: Place, direction: Direction): number | null {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const sign = direction === "right" || direction === "down" ? 1 : -1;
  const isAcross = direction === "left" || direction === "right";
  const [ahead, sideways] = isAcross ? [dx * sign, Math.abs(dy)] : [dy * sign, Math.abs(dx)];
  return ahead <= 4 ? null : ahead + 3 * sideways + (isAcross && sideways > ahead ? FAR : 0);
}
