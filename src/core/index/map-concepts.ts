/**
 * The bullets of one map → its concepts. What reads as before keeps all that was worked out for it: the hash of its name,
 * what finds its note, its note, and where nothing at all changed, the concept itself.
 */
import type { NotePath } from "../base/note-path";
import { forEachChunk } from "../base/jobs";
import { isSameList, sameEnds } from "../base/same-list";
import { newConceptId, type Concept, type ConceptId } from "../concept/concept";
import { comparedTerm, placeKey } from "../concept/prints";
import type { Bullet } from "../map/reading";
import { isTouched, keysOf, type BulletKeys } from "./bullet-keys";
import type { NoteCandidates, Touched } from "./note-candidates";
import { noteOf } from "./note-resolver";

/** Bullets between two pauses. */
const BULLETS = 200;

/** A bullet with what is made of its text alone. */
export interface ReadBullet {
  readonly bullet: Bullet;
  /** What finds its note. */
  readonly keys: BulletKeys;
  /** The id of the first bullet of its name, and the same of the item above; null without one. */
  readonly name: ConceptId;
  readonly above: ConceptId | null;
}

/** A map's bullets, and their concepts in the same order. */
export interface MapConcepts {
  readonly bullets: readonly ReadBullet[];
  readonly concepts: readonly Concept[];
}

/** A bullet of this reading, for those nested under it. */
interface Item {
  readonly bullet: Bullet;
  readonly id: ConceptId;
  readonly name: ConceptId;
}

/** `before`: the same map as it read before; `touched`: what changed of the notes since. */
export function* conceptsJob(path: NotePath, bullets: readonly Bullet[], before: MapConcepts, notes: NoteCandidates, touched: Touched): Generator<void, MapConcepts> {
  const made: { readonly bullets: ReadBullet[]; readonly concepts: Concept[] } = { bullets: [], concepts: [] };
  const earlier = new Earlier(before, bullets);
  const items = new Map<number, Item>();
  const twins = new Map<ConceptId, number>();
  yield* forEachChunk(bullets.entries(), BULLETS, ([number, bullet]) => {
    const { line, key, headingPath, term, aliases, definition, box, tags, blockId, references, written } = bullet;
    const item = bullet.parent === null ? undefined : items.get(bullet.parent);
    const above = item?.name ?? null;
    const aligned = earlier.aligned(number);
    const name = aligned !== undefined && aligned.read.above === above ? aligned.read.name : newConceptId(nameOf(path, bullet, items));
    const nth = next(twins, name);
    const id = nth === 0 ? name : newConceptId(nameOf(path, bullet, items), nth);
    items.set(line, { bullet, id, name });
    const known = aligned ?? earlier.withId(id, bullet);
    const keys = known?.read.keys ?? keysOf(bullet);
    const note = known !== undefined && known.read.bullet.definition === definition && !isTouched(keys, touched) ? known.concept.note : noteOf(bullet, path, notes);
    const parent = item?.id ?? null;
    made.bullets.push({ bullet, keys, name, above });
    const isSame = known?.read.bullet === bullet && known.concept.id === id && known.concept.parent === parent && known.concept.note === note;
    made.concepts.push(isSame ? known.concept : { id, key, map: path, headingPath, term, aliases, definition, line, parent, note, box, tags, blockId, references, written });
  });
  return made;
}

/** Map, headings, the terms of the items above, and its own. */
function nameOf(path: NotePath, { headingPath, term, parent }: Bullet, items: ReadonlyMap<number, Item>): string {
  const terms = [comparedTerm(term)];
  for (let item = parent === null ? undefined : items.get(parent); item !== undefined; item = item.bullet.parent === null ? undefined : items.get(item.bullet.parent)) terms.unshift(comparedTerm(item.bullet.term));
  return JSON.stringify([placeKey(path, headingPath), ...terms]);
}

/** How many came before of one name; one more from now on. */
function next(counts: Map<ConceptId, number>, name: ConceptId): number {
  const many = counts.get(name) ?? 0;
  counts.set(name, many + 1);
  return many;
}

interface Known {
  readonly read: ReadBullet;
  readonly concept: Concept;
}

/** Where the bullets of a reading stood in the one before. */
class Earlier {
  private readonly front: number;
  private readonly back: number;
  private byId: ReadonlyMap<ConceptId, Known> | null = null;

  constructor(private readonly before: MapConcepts, private readonly bullets: readonly Bullet[]) {
    ({ front: this.front, back: this.back } = sameEnds(before.bullets, bullets, ({ bullet }, now) => bullet === now || hasSameName(bullet, now)));
  }

  /** From the top, or from the end, where all between reads as before. */
  aligned(number: number): Known | undefined {
    if (number < this.front) return this.known(number);
    const fromEnd = this.bullets.length - number;
    return fromEnd > this.back ? undefined : this.known(this.before.bullets.length - fromEnd);
  }

  /** Among those between. */
  withId(id: ConceptId, bullet: Bullet): Known | undefined {
    this.byId ??= new Map(this.before.concepts.slice(this.front, this.before.concepts.length - this.back).flatMap(({ id: one }, at) => {
      const known = this.known(this.front + at);
      return known === undefined ? [] : [[one, known] as const];
    }));
    const known = this.byId.get(id);
    return known !== undefined && hasSameName(known.read.bullet, bullet) ? known : undefined;
  }

  private known(number: number): Known | undefined {
    const [read, concept] = [this.before.bullets[number], this.before.concepts[number]];
    return read === undefined || concept === undefined ? undefined : { read, concept };
  }
}

function hasSameName(a: Bullet, b: Bullet): boolean {
  return a.term === b.term && a.link === b.link && isSameList(a.aliases, b.aliases) && isSameList(a.headingPath, b.headingPath);
}
