/**
 * The bullets of one map with the ids that their texts give them. What reads as before keeps what was worked out for it:
 * the hash of its name, what finds its note, and where nothing at all changed, its concept.
 */
import type { NotePath } from "../base/note-path";
import { forEachChunk } from "../base/jobs";
import { isSameList, sameEnds } from "../base/same-list";
import { conceptName, newConceptId, type Concept, type ConceptId } from "../concept/concept";
import { comparedTerm, placeKey } from "../concept/prints";
import type { Bullet } from "../map/reading";
import type { BulletGroup, KeyedBullet, MapBullets } from "./bullet-groups";

/** Bullets between two pauses. */
const BULLETS = 200;

/** The id of the first bullet of a name, and the same of the item above; null without one. */
interface BulletName {
  readonly name: ConceptId;
  readonly above: ConceptId | null;
}

/** A bullet as it was read before. */
export interface KnownBullet {
  readonly read: KeyedBullet;
  readonly group: BulletGroup;
  readonly name: BulletName;
  readonly concept: Concept;
}

export interface NamedBullet extends BulletName {
  readonly bullet: Bullet;
  readonly id: ConceptId;
  /** Id of the item that it is nested under. */
  readonly parent: ConceptId | null;
  /** Where it had the same name. */
  readonly known: KnownBullet | undefined;
}

/** A map as it read before: lists in the order of its bullets. */
export interface MapBefore {
  readonly read: MapBullets;
  readonly names: readonly BulletName[];
  readonly concepts: readonly Concept[];
}

export function* namedBulletsJob(path: NotePath, bullets: readonly Bullet[], before: MapBefore | undefined): Generator<void, NamedBullet[]> {
  const named: NamedBullet[] = [];
  const earlier = new Earlier(before, bullets);
  const byLine = new Map<number, NamedBullet>();
  const twins = new Map<ConceptId, number>();
  yield* forEachChunk(bullets, BULLETS, (bullet, number) => {
    const item = bullet.parent === null ? undefined : byLine.get(bullet.parent);
    const above = item?.name ?? null;
    const aligned = earlier.aligned(number);
    const name = aligned !== undefined && aligned.name.above === above ? aligned.name.name : newConceptId(nameOf(path, bullet, byLine));
    const nth = twins.get(name) ?? 0;
    twins.set(name, nth + 1);
    const id = nth === 0 ? name : newConceptId(nameOf(path, bullet, byLine), nth);
    const one: NamedBullet = { bullet, id, name, above, parent: item?.id ?? null, known: aligned ?? earlier.withId(id, bullet) };
    byLine.set(bullet.line, one);
    named.push(one);
  });
  return named;
}

/** Map, headings, the terms of the items above, and its own. */
function nameOf(path: NotePath, bullet: Bullet, byLine: ReadonlyMap<number, NamedBullet>): string {
  return conceptName(placeKey(path, bullet.headingPath), termsOf(bullet, byLine));
}

function termsOf({ term, parent }: Bullet, byLine: ReadonlyMap<number, NamedBullet>): readonly string[] {
  const item = parent === null ? undefined : byLine.get(parent)?.bullet;
  return item === undefined ? [comparedTerm(term)] : [...termsOf(item, byLine), comparedTerm(term)];
}

/** Where the bullets of a reading stood in the one before. */
class Earlier {
  private readonly front: number;
  private readonly back: number;
  private readonly many: number;
  private byId: ReadonlyMap<ConceptId, KnownBullet> | null = null;

  constructor(private readonly before: MapBefore | undefined, private readonly bullets: readonly Bullet[]) {
    const known = before?.read.bullets ?? [];
    this.many = known.length;
    ({ front: this.front, back: this.back } = sameEnds(known, bullets, ({ bullet }, now) => bullet === now || hasSameName(bullet, now)));
  }

  /** From the top, or from the end, where all between reads as before. */
  aligned(number: number): KnownBullet | undefined {
    if (number < this.front) return this.known(number);
    const fromEnd = this.bullets.length - number;
    return fromEnd > this.back ? undefined : this.known(this.many - fromEnd);
  }

  /** Among those between. */
  withId(id: ConceptId, bullet: Bullet): KnownBullet | undefined {
    this.byId ??= this.between();
    const known = this.byId.get(id);
    return known !== undefined && hasSameName(known.read.bullet, bullet) ? known : undefined;
  }

  private between(): Map<ConceptId, KnownBullet> {
    const byId = new Map<ConceptId, KnownBullet>();
    for (let number = this.front; number < this.many - this.back; number++) {
      const known = this.known(number);
      if (known !== undefined) byId.set(known.concept.id, known);
    }
    return byId;
  }

  private known(number: number): KnownBullet | undefined {
    const [read, group, name, concept] = [this.before?.read.bullets[number], this.before?.read.groupOf[number], this.before?.names[number], this.before?.concepts[number]];
    return read === undefined || group === undefined || name === undefined || concept === undefined ? undefined : { read, group, name, concept };
  }
}

function hasSameName(a: Bullet, b: Bullet): boolean {
  return a.term === b.term && a.link === b.link && isSameList(a.aliases, b.aliases) && isSameList(a.headingPath, b.headingPath);
}
