/** Which parts of notes the maps link to. Only they are read: most headings of a vault are nobody's definition. */
import type { NotePath } from "../core/base/note-path";
import type { NoteFacts } from "../core/index/note-facts";
import { nameOf } from "../core/index/notes";
import { partKey } from "../core/index/note-parts";
import type { MapReading } from "../core/map/reading";

const NONE: ReadonlySet<string> = new Set();

export class WantedParts {
  /** By name of a note in lower case. Parts that no map links to any more stay until the next start. */
  private readonly byName = new Map<string, Set<string>>();
  private hasNew = false;

  add({ bullets }: MapReading): void {
    for (const { link, subpath, definition } of bullets) {
      if (link === null || subpath === undefined || definition !== "") continue;
      const name = nameOf(link).toLowerCase();
      const parts = this.byName.get(name) ?? new Set();
      this.byName.set(name, parts);
      if (parts.has(partKey(subpath))) continue;
      parts.add(partKey(subpath));
      this.hasNew = true;
    }
  }

  of(path: NotePath): ReadonlySet<string> {
    return this.byName.get(nameOf(path).toLowerCase()) ?? NONE;
  }

  /** Notes that were read before it was known that a part of them is wanted. Looks at all notes, where there is a new part. */
  drainUnread(facts: ReadonlyMap<NotePath, NoteFacts>): NotePath[] {
    if (!this.hasNew) return [];
    this.hasNew = false;
    return [...facts].flatMap(([path, { parts }]) => [...this.of(path)].every((key) => parts?.[key] !== undefined) ? [] : [path]);
  }
}
