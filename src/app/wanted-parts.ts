/** Which parts of notes the maps link to. Only they are read: most headings of a vault are nobody's definition. */
import type { NotePath } from "../core/base/note-path";
import type { NoteFacts } from "../core/index/note-facts";
import { nameOf } from "../core/index/notes";
import { partKey } from "../core/index/note-parts";
import type { MapReading } from "../core/map/reading";

const NONE: ReadonlySet<string> = new Set();

/** A note's name in lower case, and the key of a part. */
type Wanted = readonly [name: string, part: string];

export class WantedParts {
  private readonly byMap = new Map<NotePath, readonly Wanted[]>();
  /** By name, then by part: how many bullets link to it. */
  private readonly byName = new Map<string, Map<string, number>>();
  /** Names of notes of which other parts are wanted than when this was asked last. */
  private readonly changed = new Set<string>();

  /** Null: no map any more. */
  set(map: NotePath, reading: MapReading | null): void {
    const [before, after] = [this.byMap.get(map) ?? [], reading === null ? [] : wantedIn(reading)];
    // What is wanted as before is never without a link.
    for (const one of after) this.count(one, 1);
    for (const one of before) this.count(one, -1);
    if (after.length === 0) this.byMap.delete(map);
    else this.byMap.set(map, after);
  }

  private count([name, part]: Wanted, by: 1 | -1): void {
    const parts = this.byName.get(name) ?? new Map<string, number>();
    const many = (parts.get(part) ?? 0) + by;
    if (many === 0) parts.delete(part);
    else parts.set(part, many);
    this.byName.set(name, parts);
    if (many === 0 || (by === 1 && many === 1)) this.changed.add(name);
  }

  of(path: NotePath): ReadonlySet<string> {
    const parts = this.byName.get(nameOf(path).toLowerCase());
    return parts === undefined ? NONE : new Set(parts.keys());
  }

  /** Notes that were read when other parts of them were wanted. `fresh`: those that `named` does not know yet. */
  drainUnread(facts: ReadonlyMap<NotePath, NoteFacts>, fresh: Iterable<NotePath>, named: (name: string) => readonly NotePath[]): NotePath[] {
    if (this.changed.size === 0) return [];
    const paths = new Set([...fresh, ...[...this.changed].flatMap(named)]);
    this.changed.clear();
    return [...paths].filter((path) => {
      const [wanted, parts = {}] = [this.of(path), facts.get(path)?.parts];
      return facts.has(path) && (wanted.size !== Object.keys(parts).length || [...wanted].some((key) => parts[key] === undefined));
    });
  }
}

function wantedIn({ bullets }: MapReading): Wanted[] {
  return bullets.flatMap(({ link, subpath, definition }): Wanted[] => (link === null || subpath === undefined || definition !== "" ? [] : [[nameOf(link).toLowerCase(), partKey(subpath)]]));
}
