/**
 * What finds the notes of bullets, by key: so a changed note tells which bullets of which maps it can touch, without a
 * look at all maps.
 */
import type { NotePath } from "../base/note-path";
import { forEachChunk } from "../base/jobs";
import { ValueSets } from "../base/value-sets";
import type { Bullet } from "../map/reading";
import { plainText } from "../text/normalize";
import { compactKey, spellingsOf } from "../text/words";
import type { Touched } from "./note-candidates";
import { linkNameKey } from "./notes";

/** What finds the note of one bullet, or those of all bullets of a heading. */
export interface BulletKeys {
  readonly links: readonly string[];
  readonly spellings: readonly string[];
  readonly headings: readonly string[];
}

/** One list for all, since most keys of most bullets are none. */
const NONE: readonly string[] = [];

const KINDS = ["links", "spellings", "headings"] as const;

export function keysOf(bullet: Bullet): BulletKeys {
  const { link, term, aliases } = bullet;
  if (link !== null) return { links: [linkNameKey(link)], spellings: NONE, headings: NONE };
  const [spellings, whole] = [spellingsOf(term, aliases), wholeName(bullet)];
  return { links: NONE, spellings: whole === null ? spellings : [...spellings, compactKey(whole)], headings: NONE };
}

/** `- Ropes - Tie All` reads as a term and what it is, and may be the name of one note. Null where it is none: long, or with another dash. */
export function wholeName({ written, definition }: Bullet): string | null {
  return definition !== "" && written.length < LONGEST_NAME && written.includes(" - ") ? plainText(written) : null;
}

const LONGEST_NAME = 60;

export function isTouched(keys: BulletKeys, touched: Touched): boolean {
  return KINDS.some((kind) => keys[kind].some((key) => touched[kind].has(key)));
}

/** The keys of all bullets of a map and of its groups, in their order. */
export interface MapKeys {
  readonly bullets: readonly { readonly keys: BulletKeys }[];
  readonly groups: readonly { readonly keys: BulletKeys }[];
}

/** Bullets and groups between two pauses. */
const STEP = 500;

export class BulletKeyIndex {
  private readonly byMap = new Map<NotePath, MapKeys>();
  /** Maps that changed since keys were asked for, and what was taken in of them: a start reads all maps, and asks for none. */
  private readonly changed = new Map<NotePath, MapKeys | undefined>();
  /** The paths of the maps that have a key. */
  private readonly maps = { links: new ValueSets<string, NotePath>(), spellings: new ValueSets<string, NotePath>(), headings: new ValueSets<string, NotePath>() };

  /** Null where the map is gone. */
  set(path: NotePath, map: MapKeys | null): void {
    if (!this.changed.has(path)) this.changed.set(path, this.byMap.get(path));
    if (map === null) this.byMap.delete(path);
    else this.byMap.set(path, map);
  }

  private *takeJob(): Generator<void, void> {
    for (const [path, before] of this.changed) {
      this.changed.delete(path);
      for (const [act, map] of [["delete", before], ["add", this.byMap.get(path)]] as const) {
        yield* forEachChunk(keysIn(map), STEP, (keys) => { for (const kind of KINDS) for (const key of keys[kind]) this.maps[kind][act](key, path); });
      }
    }
  }

  /**
   * Numbers of the bullets whose note may be another one now, and of such groups, counted from -1 down, by map.
   * `isLeftOut`: maps that are not asked for.
   */
  *touchedJob(touched: Touched, isLeftOut: (path: NotePath) => boolean): Generator<void, Map<NotePath, Set<number>>> {
    if (KINDS.every((kind) => touched[kind].size === 0)) return new Map();
    yield* this.takeJob();
    const paths = new Set<NotePath>();
    for (const kind of KINDS) yield* forEachChunk(touched[kind], STEP, (key) => { for (const path of this.maps[kind].get(key)) if (!isLeftOut(path)) paths.add(path); });
    const found = new Map<NotePath, Set<number>>();
    for (const path of paths) {
      const { bullets, groups } = this.byMap.get(path) ?? { bullets: [], groups: [] };
      const numbers = new Set<number>();
      bullets.forEach(({ keys }, at) => { if (isTouched(keys, touched)) numbers.add(at); });
      groups.forEach(({ keys }, at) => { if (isTouched(keys, touched)) numbers.add(-1 - at); });
      found.set(path, numbers);
      yield;
    }
    return found;
  }
}

function* keysIn(map: MapKeys | undefined): Generator<BulletKeys> {
  for (const list of [map?.bullets, map?.groups]) for (const { keys } of list ?? []) yield keys;
}
