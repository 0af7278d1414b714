/**
 * Law 6: renamed maps and headings, from the votes of concepts that read as before. A heading or map counts as renamed
 * where two or more of its concepts went to one other, two thirds of all it had, and those are two thirds of what the
 * other got.
 */
import { notePath, type NotePath } from "../base/note-path";
import { addToGroup, grouped } from "../base/grouped";
import { forEachChunk } from "../base/jobs";
import type { Copies } from "./copies";
import type { Entry } from "./entry";
import type { Pair } from "./pair";
import { mapOfPlace } from "./prints";
import type { SeenPrints } from "./seen-prints";
import type { Standing } from "./standing";

const FEWEST = 2;
const MOST_OF = 2 / 3;

/** Pairs between two pauses. */
const STEP = 500;

interface Present {
  readonly known: readonly Entry[];
  readonly standing: Standing;
  /** How many present concepts read so. */
  textCount(one: Entry): number;
  /** Whether one reads so at a place (`placeKey`). */
  hasText(one: Entry, place: string): boolean;
  readonly copies: Copies;
  /** Those that are given, by map. */
  readonly maps: ReadonlyMap<NotePath, readonly Entry[]>;
}

/** Map, then headings from the outermost. */
type Place = readonly string[];

/** A map or heading (`placeKey`), and what it is now. */
export type Renamed = readonly [from: string, to: string];

export class Renames {
  /** By the beginning of a place: what it begins with now, and back. */
  constructor(private readonly to: ReadonlyMap<string, Place>, private readonly from: ReadonlyMap<string, Place>) {}

  /** Maps and headings by their place (`placeKey`), and where they are now. */
  places(): readonly Renamed[] {
    return [...this.to].map(([from, to]) => [from, JSON.stringify(to)]);
  }

  map(path: NotePath): NotePath {
    return notePath(this.to.get(JSON.stringify([path]))?.[0] ?? path);
  }

  isRenamed(path: string): boolean {
    return this.to.has(JSON.stringify([path]));
  }

  /** The map's path before it was renamed. */
  mapBefore(path: string): string {
    return this.from.get(JSON.stringify([path]))?.[0] ?? path;
  }

  /** Where a concept would stand, had nothing happened to it but to the headings and the map above. */
  place({ map, headings }: Entry): string {
    return JSON.stringify(replaced([map, ...headings], this.to) ?? [map, ...headings]);
  }

  /** Where the same heading stood before, if it has another name now. */
  before({ map, headings }: Entry): readonly string[] {
    const place = replaced([map, ...headings], this.from);
    return place === null ? [] : [JSON.stringify(place)];
  }
}

/** The longest renamed beginning counts, and what is behind it stays. */
function replaced(place: Place, by: ReadonlyMap<string, Place>): Place | null {
  for (let many = place.length; many > 0; many--) {
    const other = by.get(JSON.stringify(place.slice(0, many)));
    if (other !== undefined) return [...other, ...place.slice(many)];
  }
  return null;
}

class Votes {
  private readonly counts = new Map<string, Map<string, number>>();
  private readonly given = new Map<string, number>();
  private readonly got = new Map<string, number>();
  /** By place: those that stayed there, and read as others do. */
  private readonly stayed = new Map<string, Entry[]>();

  constructor(private readonly pairing: Present) {}

  add(from: Place, to: Place): void {
    const [one, other] = [JSON.stringify(from), JSON.stringify(to)];
    const counts = this.counts.get(one) ?? new Map<string, number>();
    this.counts.set(one, counts.set(other, (counts.get(other) ?? 0) + 1));
    this.given.set(one, (this.given.get(one) ?? 0) + 1);
    this.got.set(other, (this.got.get(other) ?? 0) + 1);
  }

  addStayed(one: Entry): void {
    const place = [one.map, ...one.headings];
    for (const many of place.keys()) addToGroup(this.stayed, JSON.stringify(place.slice(0, many + 1)), one);
  }

  /** One to one. Where two changed their names with each other, what went either way speaks for both. */
  winners(): [string, string][] {
    const all = (from: string, to: string): number => (this.counts.get(from)?.get(to) ?? 0) + (this.counts.get(to)?.get(from) ?? 0);
    return this.moves().filter(([from, to, many]) => all(from, to) >= FEWEST && many >= MOST_OF * this.allOf(this.given, from, to) && many >= MOST_OF * this.allOf(this.got, to, from)).map(([from, to]) => [from, to]);
  }

  private moves(): [string, string, number][] {
    return [...this.counts].flatMap(([from, counts]) => [...counts].flatMap(([to, many]): [string, string, number][] => from === to ? [] : [[from, to, many]]));
  }

  /** Who stayed at one place and reads as another does at the other one may be either. */
  private allOf(votes: ReadonlyMap<string, number>, own: string, other: string): number {
    const [here, there] = [JSON.parse(own) as string[], JSON.parse(other) as string[]];
    const isEither = (one: Entry): boolean => this.pairing.hasText(one, JSON.stringify([...there, ...[one.map, ...one.headings].slice(here.length)]));
    return (votes.get(own) ?? 0) + (this.stayed.get(own) ?? []).filter((one) => !isEither(one)).length;
  }
}

/** `others`: present concepts without a pair. Unknown ones that moved vote, too: their prints were seen elsewhere, once, and stand once. */
export function* renamesJob(pairs: Iterable<Pair>, others: readonly Entry[], pairing: Present): Generator<void, Renames> {
  const votes = new Votes(pairing);
  const { standing } = pairing;
  const moves: [Place, Place][] = [];
  const stays: Entry[] = [];
  const isShared = (one: Entry): boolean => pairing.textCount(one) > 1;
  const copied = yield* copiedInJob(pairing.known, standing.seen);
  const isCopied = (one: Entry, before: NotePath): boolean => one.map !== before && (copied.has(before) || pairing.copies.isCopy(one.map, before) || pairing.copies.isInTwo(one, before));
  yield* forEachChunk([...pairs], STEP, ({ known, present }) => {
    if (known.place === present.place) stays.push(present);
    else if ((!known.shared.text || standing.seen.placesOf(known.textPrint()).length < 2) && (known.map === present.map || !copied.has(known.map))) moves.push([[known.map, ...known.headings], [present.map, ...present.headings]]);
  });
  yield* forEachChunk(others, STEP, (one) => {
    const [place, ...more] = one.definition === "" || isShared(one) ? [] : standing.seen.placesOf(one.textPrint());
    if (standing.seen.stands(one.place, one.placedPrint())) stays.push(one);
    else if (place !== undefined && more.length === 0 && !isCopied(one, notePath(mapOfPlace(place)))) moves.push([JSON.parse(place) as string[], [one.map, ...one.headings]]);
  });
  yield* forEachChunk(moves, STEP, ([from, to]) => { vote(votes, from, to); });
  const maps = new Set(moves.flat().map(([map = ""]) => notePath(map)));
  for (const some of maps.size === 0 ? [] : [stays, ...[...maps].map((map) => standing.standing(map))]) {
    yield* forEachChunk(some, STEP, (one) => {
      const own = [one.map, ...one.headings];
      if (isShared(one)) votes.addStayed(one);
      else vote(votes, own, own);
    });
  }
  const [to, from] = [new Map<string, Place>(), new Map<string, Place>()];
  for (const [one, other] of [...movedMaps(pairing), ...votes.winners()]) {
    to.set(one, JSON.parse(other) as string[]);
    from.set(other, JSON.parse(one) as string[]);
  }
  return new Renames(to, from);
}

/** Maps that are in another folder now: few bullets, or some that others read as, too, give too few votes. */
function movedMaps(pairing: Present): Renamed[] {
  const { known, maps, standing } = pairing;
  const nameOf = (path: NotePath): string => path.slice(path.lastIndexOf("/") + 1);
  const named = grouped(maps.keys(), nameOf);
  const missing = [...new Set(known.map(({ map }) => map))].filter((map) => !maps.has(map) && [...standing.standing(map)].length === 0);
  return missing.flatMap((from): Renamed[] => {
    const [to, ...others] = named.get(nameOf(from)) ?? [];
    return to !== undefined && others.length === 0 && stoodIn(pairing, from, to, 1) ? [[JSON.stringify([from]), JSON.stringify([to])]] : [];
  });
}

/** Law 6 by prints: whether two thirds of what stood in a map, and as many as `least`, are in another map now, of which nothing was seen, and are two thirds of that. */
export function stoodIn({ maps, standing: { seen } }: Pick<Present, "maps" | "standing">, before: NotePath, now: NotePath, least = FEWEST): boolean {
  if (seen.hasMap(now)) return false;
  const here = new Set((maps.get(now) ?? []).map((one) => JSON.stringify([before, ...one.headings]) + one.placedPrint()));
  const stood = [...seen.placesIn(before)].flatMap((place) => seen.standingAt(place).map((print) => place + print));
  const both = stood.filter((print) => here.has(print)).length;
  return both >= least && both >= MOST_OF * Math.max(stood.length, here.size);
}

/** Maps of which two thirds stood in another, too: a text that went from there says nothing of which of both it was. What stood several times in it is not counted. */
function* copiedInJob(known: readonly Entry[], seen: SeenPrints): Generator<void, ReadonlySet<NotePath>> {
  const defined = new Map<NotePath, Entry[]>();
  yield* forEachChunk(known, STEP, (one) => {
    const isOwn = (): boolean => seen.placesOf(one.textPrint()).filter((place) => mapOfPlace(place) === one.map).length < 2;
    if (one.definition !== "" && isOwn()) addToGroup(defined, one.map, one);
  });
  return new Set([...defined].flatMap(([map, some]) => some.filter(({ shared }) => shared.text).length >= MOST_OF * some.length ? [map] : []));
}

/** For the map, for the heading, and for each heading above it at the same depth. */
function vote(votes: Votes, from: Place, to: Place): void {
  votes.add(from.slice(0, 1), to.slice(0, 1));
  for (let many = 2; many < Math.min(from.length, to.length); many++) if (from.length === to.length) votes.add(from.slice(0, many), to.slice(0, many));
  if (from.length > 1 && to.length > 1) votes.add(from, to);
}
