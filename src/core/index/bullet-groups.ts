/** The bullets of a map by heading. What the notes of siblings say counts for all bullets of a heading. */
import type { NotePath } from "../base/note-path";
import { addToGroup } from "../base/grouped";
import { forEachChunk } from "../base/jobs";
import { isSameList } from "../base/same-list";
import type { Bullet, MapReading } from "../map/reading";
import { isTouched, keysOf, wholeName, type BulletKeys } from "./bullet-keys";
import { folderKey, type NoteCandidates, type Touched } from "./note-candidates";
import { belongsElsewhere } from "./note-place";
import { nameOf } from "./notes";
import { isShort, isVague } from "./same-subject";
import { nameKey, Places, type BulletContext } from "./bullet-context";

/** Bullets, and groups of them, between two pauses. */
const BULLETS = 200;
const GROUPS = 20;

export interface KeyedBullet {
  readonly bullet: Bullet;
  readonly keys: BulletKeys;
  /** Of its map, in order. */
  readonly number: number;
}

export interface BulletGroup {
  readonly bullets: readonly KeyedBullet[];
  readonly context: BulletContext;
  readonly keys: BulletKeys;
  /** Compact keys of all headings of the map: what leads back to another one belongs there. */
  readonly headings: ReadonlySet<string>;
}

/** The bullets of a map as they were read last, with all that finds their notes. */
export interface MapBullets {
  readonly bullets: readonly KeyedBullet[];
  /** By number of a bullet. */
  readonly groupOf: readonly BulletGroup[];
  readonly groups: readonly BulletGroup[];
  /** How many of its bullets have a name, by compact key. */
  readonly names: ReadonlyMap<string, number>;
  /** The map's headings, with the links that they are. */
  readonly above: MapReading["headings"];
}

/**
 * `before`: by number, each bullet as it was read before, where it has the same name. Also adds to `touched` the names
 * that more bullets have now, or fewer, and the places of notes of such names.
 */
export function* groupBulletsJob(path: NotePath, { bullets, headings }: MapReading, before: MapBullets | undefined, same: readonly (KeyedBullet | undefined)[], notes: NoteCandidates, touched: Touched): Generator<void, MapBullets> {
  const keyed: KeyedBullet[] = [];
  yield* forEachChunk(bullets, BULLETS, (bullet) => {
    const [number, old] = [keyed.length, same[keyed.length]];
    keyed.push({ bullet, number, keys: old !== undefined && wholeName(old.bullet) === wholeName(bullet) ? old.keys : keysOf(bullet) });
  });
  const names = yield* namesJob(keyed, before);
  if (before !== undefined && names !== before.names) touchNamed(before.names, names, notes, touched);
  const links = new Map<string, string>();
  yield* forEachChunk(headings, BULLETS, ({ headingPath, link }) => { if (link !== null) links.set(headingPath.join("\n"), link); });
  const places = new Places(nameOf(path), (above) => links.get(above) ?? null);
  const byHeading = new Map<readonly string[], KeyedBullet[]>();
  yield* forEachChunk(keyed, BULLETS, (one) => { addToGroup(byHeading, one.bullet.headingPath, one); });
  const known = before !== undefined && hasSameHeadings(before.above, headings) ? before : undefined;
  const all = known?.groups[0]?.headings ?? (yield* namesOfHeadingsJob(headings, places));
  const namedSo = (spelling: string): number => names.get(spelling) ?? 0;
  const groupOf: BulletGroup[] = [];
  const groups: BulletGroup[] = [];
  yield* forEachChunk(byHeading, GROUPS, ([headingPath, list]) => {
    const old = known?.groupOf[same[list[0]?.number ?? -1]?.number ?? -1];
    const isSameAbove = old?.bullets[0]?.bullet.headingPath === headingPath;
    const place = isSameAbove ? old.context : places.of(headingPath);
    const context = { headings: place.headings, words: place.words, map: path, namedSo };
    // Its siblings' notes say what they said, unless a changed note can touch one of them.
    const isKept = isSameAbove && old.bullets.length === list.length && list.every(({ keys }, at) => keys === old.bullets[at]?.keys && !isTouched(keys, touched)) && !isTouched(old.keys, touched);
    const group = isKept ? { bullets: list, headings: all, context: { ...old.context, ...context }, keys: old.keys } : withHome({ bullets: list, headings: all, context }, notes);
    for (const { number } of list) groupOf[number] = group;
    groups.push(group);
  });
  return { bullets: keyed, groupOf, groups, names, above: headings };
}

/**
 * The bullets with what notes say now, and the numbers of those whose note may be another one. `touched`: numbers of
 * bullets, and of groups counted from -1 down.
 */
export function* withHomesJob(read: MapBullets, touched: ReadonlySet<number>, notes: NoteCandidates): Generator<void, readonly [MapBullets, ReadonlySet<number>]> {
  const numbers = new Set([...touched].filter((number) => number >= 0));
  const found = new Set([...touched].map((number) => number < 0 ? read.groups[-1 - number] : read.groupOf[number]));
  const changed = new Map<BulletGroup, BulletGroup>();
  yield* forEachChunk(read.groups, GROUPS, (group, at) => {
    if (!found.has(group)) return;
    const now = withHome(group, notes);
    if (now.context.home !== group.context.home || now.context.haveNotes !== group.context.haveNotes || !isSameList(now.context.below, group.context.below)) changed.set(group, now);
    if (changed.has(group) || touched.has(-1 - at)) for (const { number } of group.bullets) numbers.add(number);
  });
  if (changed.size === 0) return [read, numbers];
  const current = (group: BulletGroup): BulletGroup => changed.get(group) ?? group;
  return [{ ...read, groups: read.groups.map(current), groupOf: read.groupOf.map(current) }, numbers];
}

/** The group with what its notes say now of where its siblings' notes lead back to. */
function withHome(group: Placed, notes: NoteCandidates): BulletGroup {
  const { bullets, headings, context } = group;
  const found = bullets.map((one) => mayMean(one, context.map, notes));
  const home = homeOf(group, found, notes);
  const above = [...(context.headings[0] ?? []).flatMap((key) => [key, `${key}/`]), ...home === null ? [] : [home], folderKey(context.map)];
  const below = [...new Set(above.flatMap((key) => notes.directlyBelow(key)))];
  return { bullets, headings, context: { ...context, home, below, haveNotes: haveNotes(bullets, found) }, keys: { links: [], spellings: [], headings: above } };
}

/** A group before it is asked what its notes say. */
type Placed = Omit<BulletGroup, "keys" | "context"> & { readonly context: Omit<BulletContext, "home" | "below" | "haveNotes"> };

/** Whether bullets of both find their notes in the same way. */
export function isSamePlace(a: BulletGroup, b: BulletGroup): boolean {
  return a === b || (a.context.home === b.context.home && a.context.haveNotes === b.context.haveNotes && a.context.headings.length === b.context.headings.length && a.context.headings.every((keys, at) => isSameList(keys, b.context.headings[at] ?? [])));
}

/** The note that more than half of the siblings with notes, and at least two, lead back to. */
function homeOf({ headings, context }: Placed, found: readonly (readonly NotePath[])[], notes: NoteCandidates): string | null {
  if (found.length < 2) return null;
  const votes = new Map<string, number>();
  const map = nameKey(nameOf(context.map));
  let voters = 0;
  for (const paths of found) {
    const parents = paths.length === 0 ? NONE : new Set(paths.flatMap((path) => notes.parentOf(path) ?? []));
    if (parents.size > 0) voters++;
    for (const parent of parents) if (parent !== map && (!headings.has(parent) || context.headings.some((keys) => keys.includes(parent)))) votes.set(parent, (votes.get(parent) ?? 0) + 1);
  }
  if (voters < 2) return null;
  const most = Math.max(0, ...votes.values());
  const [first, second] = [...votes].filter(([, count]) => count === most);
  return first === undefined || second !== undefined || most < 2 || most * 2 <= voters ? null : first[0];
}

/** Most bullets have no note. */
const NONE: ReadonlySet<string> = new Set();

/** The notes that a bullet links to or has the name of. */
function mayMean({ bullet, keys }: KeyedBullet, map: NotePath, notes: NoteCandidates): readonly NotePath[] {
  const linked = bullet.link === null ? null : notes.resolve(bullet.link, map);
  const paths = linked === null ? [] : [linked];
  for (const spelling of keys.spellings) for (const path of notes.withSpelling(spelling)) if (!belongsElsewhere(path, map, notes)) paths.push(path);
  return paths;
}

/** Of two and more. Words for kinds of things and single letters say nothing. `found`: the notes that each may mean. */
function haveNotes(bullets: readonly KeyedBullet[], found: readonly (readonly NotePath[])[]): boolean {
  const many = bullets.filter(({ bullet }, at) => found[at]?.[0] !== undefined && !isVague(bullet.term) && !isShort(bullet.term)).length;
  return many > 1 && many * 2 >= bullets.length;
}

function hasSameHeadings(before: MapReading["headings"], after: MapReading["headings"]): boolean {
  return before.length === after.length && before.every(({ text, link, headingPath }, at) => text === after[at]?.text && link === after[at].link && isSameList(headingPath, after[at].headingPath));
}

/** The same as before where all bullets have the keys that they had. */
function* namesOfHeadingsJob(headings: MapReading["headings"], places: Places): Generator<void, ReadonlySet<string>> {
  const names = new Set<string>();
  yield* forEachChunk(headings, BULLETS, ({ text }) => { names.add(places.keyOf(text)); });
  return names;
}

function* namesJob(bullets: readonly KeyedBullet[], before: MapBullets | undefined): Generator<void, ReadonlyMap<string, number>> {
  if (before !== undefined && before.bullets.length === bullets.length && bullets.every(({ keys }, at) => keys === before.bullets[at]?.keys)) return before.names;
  const names = new Map<string, number>();
  yield* forEachChunk(bullets, BULLETS, ({ keys }) => { for (const name of keys.spellings) names.set(name, (names.get(name) ?? 0) + 1); });
  return names;
}

function touchNamed(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>, notes: NoteCandidates, touched: Touched): void {
  for (const name of new Set([...before.keys(), ...after.keys()])) if (before.get(name) !== after.get(name)) {
    touched.spellings.add(name);
    for (const path of notes.withSpelling(name)) {
      const parent = notes.parentOf(path);
      if (parent !== null) touched.headings.add(parent);
    }
  }
}
