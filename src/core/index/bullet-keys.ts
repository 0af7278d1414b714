/**
 * What finds the notes of bullets, by key: so a changed note tells which bullets of which maps it can touch, without a
 * look at all maps.
 */
import type { NotePath } from "../base/note-path";
import { addToGroup } from "../base/grouped";
import { forEachChunk } from "../base/jobs";
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

/** Numbers of bullets, and of groups counted from -1 down, by key. */
type Numbers = Readonly<Record<(typeof KINDS)[number], ReadonlyMap<string, readonly number[]>>>;

/** Keys between two pauses. */
const STEP = 500;

export class BulletKeyIndex {
  private readonly byMap = new Map<NotePath, Numbers>();
  /** By key: the paths of the maps that have it. */
  private readonly maps = { links: new Map<string, Set<NotePath>>(), spellings: new Map<string, Set<NotePath>>(), headings: new Map<string, Set<NotePath>>() };

  /** The keys of all bullets of a map and of its groups, in their order; none where the map is gone. */
  set(path: NotePath, bullets: readonly BulletKeys[], groups: readonly BulletKeys[]): void {
    const before = this.byMap.get(path);
    const after = { links: new Map<string, number[]>(), spellings: new Map<string, number[]>(), headings: new Map<string, number[]>() };
    const put = (keys: BulletKeys, number: number): void => { for (const kind of KINDS) for (const key of keys[kind]) addToGroup(after[kind], key, number); };
    bullets.forEach(put);
    groups.forEach((keys, at) => { put(keys, -1 - at); });
    for (const kind of KINDS) {
      for (const key of before?.[kind].keys() ?? []) if (!after[kind].has(key)) this.forget(kind, key, path);
      for (const key of after[kind].keys()) if (before?.[kind].has(key) !== true) this.remember(kind, key, path);
    }
    if (bullets.length === 0) this.byMap.delete(path);
    else this.byMap.set(path, after);
  }

  /** Numbers of the bullets whose note may be another one now, and of such groups, by map. `isLeftOut`: maps that are not asked for. */
  *touchedJob(touched: Touched, isLeftOut: (path: NotePath) => boolean): Generator<void, Map<NotePath, Set<number>>> {
    const found = new Map<NotePath, Set<number>>();
    for (const kind of KINDS) {
      yield* forEachChunk(touched[kind], STEP, (key) => {
        for (const path of this.maps[kind].get(key) ?? []) {
          if (isLeftOut(path)) continue;
          const numbers = found.get(path) ?? new Set();
          for (const number of this.byMap.get(path)?.[kind].get(key) ?? []) numbers.add(number);
          found.set(path, numbers);
        }
      });
    }
    return found;
  }

  private remember(kind: keyof Numbers, key: string, path: NotePath): void {
    const paths = this.maps[kind].get(key);
    if (paths === undefined) this.maps[kind].set(key, new Set([path]));
    else paths.add(path);
  }

  private forget(kind: keyof Numbers, key: string, path: NotePath): void {
    const paths = this.maps[kind].get(key);
    paths?.delete(path);
    if (paths?.size === 0) this.maps[kind].delete(key);
  }
}
