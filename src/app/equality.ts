import type { Bullet, MapReading } from "../core/map/reading";

/** Whether two pieces of plain data say the same: compared before anybody is told. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (isList(a) || isList(b)) return isList(a) && isList(b) && a.length === b.length && a.every((one, at) => isEqual(one, b[at]));
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  for (const key of keys) if (!Object.prototype.hasOwnProperty.call(b, key) || !isEqual(Reflect.get(a, key), Reflect.get(b, key))) return false;
  return true;
}

/** Lists by their length and items: the names of their places would be new texts each time. */
function isList(value: object): value is readonly unknown[] {
  return Array.isArray(value);
}

/** Bullets between two pauses. */
const STEP = 500;

/**
 * A map's new reading with what it has in common with the one before: its bullets that read as they did, from the top and
 * from the end, are the very objects of before. Gives the reading before itself where nothing differs.
 */
export function* sharedReadingJob(before: MapReading, after: MapReading): Generator<void, MapReading> {
  const more = after.bullets.length - before.bullets.length;
  const taken = new Map<number, Bullet>();
  const paths = new SharedPaths();
  const take = (at: number, old: number): boolean => {
    const [one, other] = [before.bullets[old], after.bullets[at]];
    if (one === undefined || other === undefined || !isEqual(one, other) || !paths.pair(one.headingPath, other.headingPath)) return false;
    taken.set(at, one);
    return true;
  };
  let front = 0;
  for (; take(front, front); front++) if (front % STEP === STEP - 1) yield;
  for (let at = after.bullets.length - 1; at >= front && at - more >= front && take(at, at - more); at--) if (at % STEP === 0) yield;
  if (more === 0 && front === after.bullets.length && isEqual({ ...before, bullets: [] }, { ...after, bullets: [] })) return before;
  const above = <T extends Pick<Bullet, "headingPath">>(one: T): T => ({ ...one, headingPath: paths.before(one.headingPath) });
  return { ...after, headings: after.headings.map(above), bullets: after.bullets.map((bullet, at) => taken.get(at) ?? above(bullet)) };
}

/** A heading and its bullets share the list of the headings above them, and those of another have their own: that stays so. */
class SharedPaths {
  private readonly old = new Map<readonly string[], readonly string[]>();
  private readonly now = new Map<readonly string[], readonly string[]>();

  /** False where either is another's already. */
  pair(old: readonly string[], now: readonly string[]): boolean {
    if ((this.old.get(now) ?? old) !== old || (this.now.get(old) ?? now) !== now) return false;
    this.old.set(now, old);
    this.now.set(old, now);
    return true;
  }

  before(now: readonly string[]): readonly string[] {
    return this.old.get(now) ?? now;
  }
}
