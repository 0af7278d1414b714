/** Known concepts that no map has, by what a new concept could be one of them by. A lookup costs one step. @key */
import type { ConceptId } from "../concept/concept";
import { ValueSets } from "../base/value-sets";
import { Entry, type PresentConcept } from "../concept/entry";
import type { ConceptSnapshot } from "../concept/snapshot";

/** What more of them have in common tells none from the others. */
const MOST = 20;

export class OrphanTable {
  private readonly ids = new ValueSets<string, ConceptId>();
  private readonly keys = new Map<ConceptId, readonly string[]>();

  /** `former`: how it read before. */
  set(snapshot: ConceptSnapshot, former: readonly ConceptSnapshot[]): void {
    this.delete(snapshot.id);
    const keys = [...new Set([...keysOf(new Entry(snapshot, null)), ...former.map((one) => `text ${new Entry(one, null).text}`)])];
    this.keys.set(snapshot.id, keys);
    for (const key of keys) this.ids.add(key, snapshot.id);
  }

  get isEmpty(): boolean {
    return this.keys.size === 0;
  }

  delete(id: ConceptId): void {
    for (const key of this.keys.get(id) ?? []) this.ids.delete(key, id);
    this.keys.delete(id);
  }

  /** `term` as `comparedTerm` gives it. */
  withTerm(term: string): readonly ConceptId[] {
    return this.ids.get(`term ${term}`);
  }

  /** Those of one text or place all, of another likeness only where they are few. */
  like(present: PresentConcept): Set<ConceptId> {
    const found = new Set<ConceptId>();
    for (const key of keysOf(new Entry(present.snapshot, present))) {
      const some = this.ids.get(key);
      if (some.length <= MOST || key.startsWith("text ")) for (const id of some) found.add(id);
    }
    return found;
  }
}

function keysOf(one: Entry): string[] {
  return [`text ${one.text}`, ...one.likenessKeys(one.place), ...one.lineKeys()];
}
