/**
 * Law 6: renamed maps and headings, from the votes of concepts that read as before. A heading or map counts as renamed
 * where two or more of its concepts went to one other, two thirds of all it had, and those are two thirds of what the
 * other got.
 */
import { notePath, type NotePath } from "../base/note-path";
import { forEachChunk } from "../base/jobs";
import type { Entry } from "./entry";
import type { Pair } from "./pair";
import { mapOfPlace } from "./prints";
import type { Standing } from "./standing";

const FEWEST = 2;
const MOST_OF = 2 / 3;

/** Pairs between two pauses. */
const STEP = 500;

interface Copies {
  readonly standing: Standing;
  /** Whether most of a map still stands in the other one. */
  isCopy(map: NotePath, original: NotePath): boolean;
}

/** Map, then headings from the outermost. */
type Place = readonly string[];

export class Renames {
  /** By the beginning of a place: what it begins with now, and back. */
  constructor(private readonly to: ReadonlyMap<string, Place>, private readonly from: ReadonlyMap<string, Place>) {}

  places(): readonly string[] {
    return [...this.to.keys()];
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
  readonly counts = new Map<string, Map<string, number>>();
  readonly given = new Map<string, number>();
  readonly got = new Map<string, number>();

  add(from: Place, to: Place): void {
    const [one, other] = [JSON.stringify(from), JSON.stringify(to)];
    const counts = this.counts.get(one) ?? new Map<string, number>();
    this.counts.set(one, counts.set(other, (counts.get(other) ?? 0) + 1));
    this.given.set(one, (this.given.get(one) ?? 0) + 1);
    this.got.set(other, (this.got.get(other) ?? 0) + 1);
  }

  /** One to one. */
  winners(): [string, string][] {
    return [...this.counts].flatMap(([from, counts]) => [...counts].flatMap(([to, many]): [string, string][] =>
      from !== to && many >= FEWEST && many >= MOST_OF * (this.given.get(from) ?? 0) && many >= MOST_OF * (this.got.get(to) ?? 0) ? [[from, to]] : []));
  }
}

/** `others`: present concepts without a pair. Unknown ones that moved vote, too: their prints were seen elsewhere, once. */
export function* renamesJob(pairs: Iterable<Pair>, others: readonly Entry[], pairing: Copies): Generator<void, Renames> {
  const votes = new Votes();
  const { standing } = pairing;
  const moves = [...pairs].map(({ known, present }): [Place, Place] => [[known.map, ...known.headings], [present.map, ...present.headings]]);
  yield* forEachChunk(others, STEP, (one) => {
    const own: Place = [one.map, ...one.headings];
    const [place, ...more] = one.definition === "" ? [] : standing.seen.placesOf(one.textPrint());
    if (standing.seen.has(one.place, `${one.above ?? ""}${one.textPrint()}`)) moves.push([own, own]);
    else if (place !== undefined && more.length === 0 && !pairing.isCopy(one.map, notePath(mapOfPlace(place)))) moves.push([JSON.parse(place) as string[], own]);
  });
  const maps = new Set(moves.flatMap(([from, to]) => JSON.stringify(from) === JSON.stringify(to) ? [] : [notePath(from[0] ?? ""), notePath(to[0] ?? "")]));
  yield* forEachChunk(maps.size === 0 ? [] : moves, STEP, ([from, to]) => { vote(votes, from, to); });
  for (const map of maps) yield* forEachChunk(standing.headingPaths(map), STEP, (headings) => { vote(votes, [map, ...headings], [map, ...headings]); });
  const [to, from] = [new Map<string, Place>(), new Map<string, Place>()];
  for (const [one, other] of votes.winners()) {
    to.set(one, JSON.parse(other) as string[]);
    from.set(other, JSON.parse(one) as string[]);
  }
  return new Renames(to, from);
}

/** For the map, for the heading, and for each heading above it at the same depth. */
function vote(votes: Votes, from: Place, to: Place): void {
  votes.add(from.slice(0, 1), to.slice(0, 1));
  for (let many = 2; many < Math.min(from.length, to.length); many++) if (from.length === to.length) votes.add(from.slice(0, many), to.slice(0, many));
  if (from.length > 1 && to.length > 1) votes.add(from, to);
}
