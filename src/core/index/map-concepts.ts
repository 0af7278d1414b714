/**
 * The bullets of one map with the ids that their texts give them. What reads as before keeps what was worked out for it:
 * the hash of its name, what finds its note, and where nothing at all changed, its concept.
 */
import type { NotePath } from "../base/note-path";
import { forEachChunk } from "../base/jobs";
import { firstBehind } from "../base/first-behind";
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
  readonly naming: BulletName;
  readonly concept: Concept;
}

export interface NamedBullet {
  readonly bullet: Bullet;
  readonly naming: BulletName;
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
  const twins = new Map<ConceptId, number>();
  yield* forEachChunk(bullets, BULLETS, (bullet, number) => {
    const item = itemAbove(bullet, named);
    const above = item?.naming.name ?? null;
    const aligned = earlier.aligned(number);
    const naming = aligned?.naming.above === above ? aligned.naming : { name: newConceptId(nameOf(path, bullet, named)), above };
    const nth = twins.get(naming.name) ?? 0;
    twins.set(naming.name, nth + 1);
    const id = nth === 0 ? naming.name : newConceptId(nameOf(path, bullet, named), nth);
    named.push({ bullet, naming, id, parent: item?.id ?? null, known: aligned ?? earlier.withId(id, bullet) });
  });
  return named;
}

/** The item that a bullet is nested under. `named`: the bullets above it, in the order of their lines; of several in that line it is the last. */
export function itemAbove<One extends { readonly bullet: Bullet }>({ parent }: Bullet, named: readonly One[]): One | undefined {
  if (parent === null) return undefined;
  const item = named[firstBehind(named, ({ bullet }) => bullet.line > parent) - 1];
  return item?.bullet.line === parent ? item : undefined;
}

/** Map, headings, the terms of the items above, and its own. */
function nameOf(path: NotePath, bullet: Bullet, named: readonly NamedBullet[]): string {
  return conceptName(placeKey(path, bullet.headingPath), termsOf(bullet, named));
}

function termsOf(bullet: Bullet, named: readonly NamedBullet[]): string {
  const item = itemAbove(bullet, named)?.bullet;
  return `${item === undefined ? "" : termsOf(item, named)},${JSON.stringify(comparedTerm(bullet.term))}`;
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
    const [read, group, naming, concept] = [this.before?.read.bullets[number], this.before?.read.groupOf[number], this.before?.names[number], this.before?.concepts[number]];
    return read === undefined || group === undefined || naming === undefined || concept === undefined ? undefined : { read, group, naming, concept };
  }
}

function hasSameName(a: Bullet, b: Bullet): boolean {
  return a.term === b.term && a.link === b.link && isSameList(a.aliases, b.aliases) && isSameList(a.headingPath, b.headingPath);
}
