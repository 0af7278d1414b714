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

/** Two readings compared in steps: one large map must not hold the window. */
export function* isEqualReadingJob(a: MapReading, b: MapReading): Generator<void, boolean> {
  if (a.bullets.length !== b.bullets.length || !isEqual({ ...a, bullets: [] }, { ...b, bullets: [] })) return false;
  for (const [at, bullet] of a.bullets.entries()) {
    if (!isEqual(bullet, b.bullets[at])) return false;
    if (at % 1000 === 999) yield;
  }
  return true;
}
