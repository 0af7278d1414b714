/**
 * What finds the notes of bullets, by key: so a changed note tells which bullets of which maps it can touch, without a
 * look at all maps.
 */
import type { NotePath } from "../base/note-path";
import { forEachChunk } from "../base/jobs";
import { ValueSets } from "../base/value-sets";
import type { Bullet } from "../map/reading";
import type { Touched } from "./note-candidates";
import { spellingsOfTerm } from "./note-resolver";
import { linkNameKey } from "./notes";

/** What finds the note of one bullet, or those of all bullets of a heading. */
export interface BulletKeys {
  readonly links: readonly string[];
  readonly spellings: readonly string[];
  readonly headings: readonly string[];
}

const KINDS = ["links", "spellings", "headings"] as const;

export function keysOf(bullet: Bullet): BulletKeys {
  if (bullet.link !== null) return { links: [linkNameKey(bullet.link)], spellings: [], headings: [] };
  return { links: [], spellings: spellingsOfTerm(bullet), headings: [] };
}

export function isTouched(keys: BulletKeys, touched: Touched): boolean {
  return KINDS.some((kind) => keys[kind].some((key) => touched[kind].has(key)));
}

/** By kind and key; groups of bullets are counted from -1 down. */
type ByKey<V> = Readonly<Record<(typeof KINDS)[number], ValueSets<string, V>>>;

function byKey<V>(): ByKey<V> {
  return { links: new ValueSets(), spellings: new ValueSets(), headings: new ValueSets() };
}

/** Keys between two pauses. */
const STEP = 500;

export class BulletKeyIndex {
  /** By map: the numbers of its bullets. */
  private readonly byMap = new Map<NotePath, ByKey<number>>();
  /** The paths of the maps that have a key. */
  private readonly maps = byKey<NotePath>();

  /** The keys of all bullets of a map and of its groups, in their order; none where the map is gone. */
  set(path: NotePath, bullets: readonly BulletKeys[], groups: readonly BulletKeys[]): void {
    const before = this.byMap.get(path);
    const after = byKey<number>();
    const put = (keys: BulletKeys, number: number): void => { for (const kind of KINDS) for (const key of keys[kind]) after[kind].add(key, number); };
    bullets.forEach(put);
    groups.forEach((keys, at) => { put(keys, -1 - at); });
    for (const kind of KINDS) {
      for (const key of before?.[kind].keys() ?? []) if (!after[kind].has(key)) this.maps[kind].delete(key, path);
      for (const key of after[kind].keys()) if (before?.[kind].has(key) !== true) this.maps[kind].add(key, path);
    }
    if (bullets.length === 0) this.byMap.delete(path);
    else this.byMap.set(path, after);
  }

  /** Numbers of the bullets whose note may be another one now, and of such groups, by map. `isLeftOut`: maps that are not asked for. */
  *touchedJob(touched: Touched, isLeftOut: (path: NotePath) => boolean): Generator<void, Map<NotePath, Set<number>>> {
    const found = new Map<NotePath, Set<number>>();
    for (const kind of KINDS) {
      yield* forEachChunk(touched[kind], STEP, (key) => {
        for (const path of this.maps[kind].get(key)) {
          if (isLeftOut(path)) continue;
          const numbers = found.get(path) ?? new Set();
          for (const number of this.byMap.get(path)?.[kind].get(key) ?? []) numbers.add(number);
          found.set(path, numbers);
        }
      });
    }
    return found;
  }
}
