import type { MapReading } from "../core/map/reading";

/** Whether two pieces of plain data say the same: compared before anybody is told. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.prototype.hasOwnProperty.call(b, key) && isEqual(Reflect.get(a, key), Reflect.get(b, key)));
}

/** Bullets between two pauses. */
const STEP = 500;

/**
 * A map's new reading with what it has in common with the one before: its bullets that read as they did, from the top and
 * from the end, are the very objects of before. Gives the reading before itself where nothing differs.
 */
export function* sharedReadingJob(before: MapReading, after: MapReading): Generator<void, MapReading> {
  const bullets = [...after.bullets];
  const isTaken = (at: number, old: number): boolean => {
    const [one, other] = [before.bullets[old], after.bullets[at]];
    if (one === undefined || other === undefined || !isEqual(one, other)) return false;
    bullets[at] = one;
    return true;
  };
  const more = after.bullets.length - before.bullets.length;
  let front = 0;
  for (; isTaken(front, front); front++) if (front % STEP === STEP - 1) yield;
  const isSame = front === before.bullets.length && more === 0;
  for (let at = bullets.length - 1; at >= front && at - more >= front && isTaken(at, at - more); at--) if (at % STEP === 0) yield;
  return isSame && isEqual({ ...before, bullets: [] }, { ...after, bullets: [] }) ? before : { ...after, bullets };
}
