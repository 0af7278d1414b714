/**
 * Known concepts, by whatever their text was when they were last seen → the concepts that are there now.
 *
 *   block-id     the author's own `^id`, in the same note, or one of a kind in all notes
 *   map          same map, trail and term
 *   trail        same trail and term, in one other place only
 *   definition   same term and definition, in one other place only
 *   alike        under the same heading, three quarters alike, and clearly so
 *   heading      the bullet became a heading of its map
 *
 * One to one. What two could mean is meant by neither: a tick on the wrong concept is worse than one that is shown as
 * lost. The same answer in whatever order the concepts come.
 */
import type { MapHeading } from "../map/reading";
import { eachSteps } from "../base/jobs";
import { alikePairs } from "./alike-pairs";
import { conceptId } from "./concept";
import { conceptKey } from "../map/concept-key";
import { fold } from "../text/normalize";
import { grouped, groupedSteps } from "../base/grouped";
import { seenSteps, textOf, type Seen, type Trace } from "./snapshot";

export const TIERS = ["block-id", "map", "trail", "definition", "alike", "heading"] as const;
export type Tier = (typeof TIERS)[number];

/** A place that a concept is found at: a bullet, or a heading that it became. */
export interface Place {
  readonly path: string;
  readonly trail: readonly string[];
  readonly term: string;
}

export interface Match {
  readonly known: Trace;
  readonly tier: Tier;
  readonly to: Place;
  /** Null where the concept is a heading now. */
  readonly present: Trace | null;
}

export interface Matching {
  /** In the order of the known concepts. */
  readonly matched: readonly Match[];
  readonly orphans: readonly Trace[];
  /** Present concepts that nobody knew, with ids that no known concept has; `old` is the one made from today's text. */
  readonly fresh: readonly (Trace & { readonly old: string })[];
}

/** `present` carries ids made from today's text; `headings` are those of the maps, by path. */
export function* matchSteps(known: readonly Trace[], present: readonly Trace[], headings: ReadonlyMap<string, readonly MapHeading[]>): Generator<void, Matching> {
  const pairing = new Pairing(yield* seenSteps(known), yield* seenSteps(present));
  for (const steps of [blockIds, samePlaces, sameTrails, sameDefinitions]) {
    yield* steps(pairing);
    yield;
  }
  yield* alikePairs(pairing.leftKnown(), pairing.leftPresent().filter((one) => !pairing.isCopy(one)), (a, b) => pairing.pair(a, b, "alike"));
  yield;
  const promoted = yield* headingSteps(pairing.leftKnown(), known, headings);
  yield;
  return {
    matched: known.flatMap((trace): Match[] => {
      const found = pairing.found.get(trace);
      const place = promoted.get(trace);
      if (found !== undefined) return [{ known: trace, tier: found.tier, to: placeOf(found.present), present: found.present }];
      return place === undefined ? [] : [{ known: trace, tier: "heading", to: place, present: null }];
    }),
    orphans: known.filter((trace) => !pairing.found.has(trace) && !promoted.has(trace)),
    fresh: freshOf(pairing.leftPresent().map(({ trace }) => trace), known),
  };
}

function placeOf({ map, trail, term }: Trace): Place {
  return { path: map, trail, term };
}

/** How many concepts are compared between two pauses. */
const STEP = 500;

class Pairing {
  readonly found = new Map<Trace, { readonly present: Trace; readonly tier: Tier }>();
  private readonly taken = new Set<Trace>();
  private readonly texts = new Set<string>();

  constructor(readonly known: readonly Seen[], readonly present: readonly Seen[]) {}

  pair(known: Seen, present: Seen, tier: Tier): void {
    this.found.set(known.trace, { present: present.trace, tier });
    this.taken.add(present.trace);
    this.texts.add(textOf(present));
  }

  leftKnown(): Seen[] {
    return this.known.filter(({ trace }) => !this.found.has(trace));
  }

  leftPresent(): Seen[] {
    return this.present.filter(({ trace }) => !this.taken.has(trace));
  }

  /** Whether the same text stands elsewhere and was known there: then this is its copy, and nothing reworded. */
  isCopy(one: Seen): boolean {
    return this.texts.has(textOf(one));
  }
}

function* blockIds(pairing: Pairing): Generator<void, void> {
  for (const keyOf of [({ map, blockId }: Trace) => JSON.stringify([map, blockId]), ({ blockId }: Trace) => blockId ?? ""]) {
    const present = yield* groupedSteps(pairing.leftPresent().filter(({ trace }) => trace.blockId !== null), ({ trace }) => keyOf(trace));
    const known = yield* groupedSteps(pairing.leftKnown().filter(({ trace }) => trace.blockId !== null), ({ trace }) => keyOf(trace));
    yield* eachSteps(known, STEP, ([key, [one, ...twins]]) => {
      const [there, ...others] = present.get(key) ?? [];
      if (one !== undefined && there !== undefined && twins.length === 0 && others.length === 0) pairing.pair(one, there, "block-id");
    });
  }
}

/** First what is as it was, in order where it stands twice; then what kept its place under another definition. */
function* samePlaces(pairing: Pairing): Generator<void, void> {
  const place = ({ trace, key }: Seen): string => JSON.stringify([trace.map, key]);
  const exactly = (one: Seen): string => JSON.stringify([place(one), one.definition]);
  const present = yield* groupedSteps(pairing.leftPresent(), exactly);
  yield* eachSteps(yield* groupedSteps(pairing.leftKnown(), exactly), STEP, ([text, known]) => {
    for (const [at, there] of (present.get(text) ?? []).entries()) {
      const one = known[at];
      if (one !== undefined) pairing.pair(one, there, "map");
    }
  });
  // A concept that left its own place and reads just like this one may have come here: then nobody can tell.
  const homeless = new Set(pairing.leftKnown().map(textOf));
  yield* pairAlone(pairing, place, "map", (_one, there) => there.definition === "" || !homeless.has(textOf(there)));
}

function* sameTrails(pairing: Pairing): Generator<void, void> {
  const homeless = yield* groupedSteps(pairing.leftKnown(), textOf);
  yield* pairAlone(pairing, ({ key }) => key, "trail", (one, there) =>
    one.definition === there.definition || there.definition === "" || !homeless.has(textOf(there)));
}

/** In one map, then among all: the same text twice on either side could be a copy, and says nothing. */
function* sameDefinitions(pairing: Pairing): Generator<void, void> {
  for (const within of [({ trace }: Seen) => trace.map, () => ""]) {
    // Without a definition the term alone must say who it is.
    const keyOf = (one: Seen): string => JSON.stringify([within(one), one.term, one.definition]);
    const termOf = (one: Seen): string => JSON.stringify([within(one), one.term]);
    const sides: { readonly texts: ReadonlyMap<string, readonly Seen[]>; readonly terms: ReadonlyMap<string, readonly Seen[]> }[] = [];
    for (const all of [pairing.known, pairing.present]) sides.push({ texts: yield* groupedSteps(all, keyOf), terms: yield* groupedSteps(all, termOf) });
    yield* pairAlone(pairing, keyOf, "definition", (one) => sides.every(({ texts, terms }) =>
      texts.get(keyOf(one))?.length === 1 && (one.definition !== "" || terms.get(termOf(one))?.length === 1)));
  }
}

function* pairAlone(pairing: Pairing, keyOf: (one: Seen) => string, tier: Tier, may: (known: Seen, present: Seen) => boolean): Generator<void, void> {
  const present = yield* groupedSteps(pairing.leftPresent(), keyOf);
  yield* eachSteps(yield* groupedSteps(pairing.leftKnown(), keyOf), STEP, ([key, [one, ...twins]]) => {
    const [there, ...others] = present.get(key) ?? [];
    if (one !== undefined && there !== undefined && twins.length === 0 && others.length === 0 && may(one, there)) pairing.pair(one, there, tier);
  });
}

/** A heading of its own map that was not there before, below the headings that the bullet stood under. */
function* headingSteps(left: readonly Seen[], known: readonly Trace[], headings: ReadonlyMap<string, readonly MapHeading[]>): Generator<void, Map<Trace, Place>> {
  const promoted = new Map<Trace, Place>();
  const before = new Set<string>();
  yield* eachSteps(known, STEP, ({ map, trail }) => {
    for (const depth of trail.keys()) before.add(placeKey(map, trail.slice(0, depth + 1)));
  });
  for (const [one, ...twins] of grouped(left, ({ trace, term }) => JSON.stringify([trace.map, term])).values()) {
    if (one === undefined || twins.length > 0) continue;
    const { map, trail } = one.trace;
    const [heading, ...others] = (headings.get(map) ?? []).filter((each) => fold(each.text) === one.term && !before.has(placeKey(map, each.trail)));
    if (heading === undefined || others.length > 0 || !startsLike(heading.trail.slice(0, -1), trail)) continue;
    promoted.set(one.trace, { path: map, trail: heading.trail.slice(0, -1), term: heading.text });
  }
  return promoted;
}

function placeKey(map: string, trail: readonly string[]): string {
  return JSON.stringify([map, ...trail.map(fold)]);
}

function startsLike(above: readonly string[], trail: readonly string[]): boolean {
  return above.every((text, at) => fold(text) === fold(trail[at] ?? ""));
}

/** An id that is known is somebody's for ever: whoever would get it by today's text gets the next one. */
function freshOf(traces: readonly Trace[], known: readonly Trace[]): (Trace & { readonly old: string })[] {
  const taken = new Set(known.map(({ id }) => id));
  return traces.map((trace) => {
    let { id } = trace;
    for (let nth = 1; taken.has(id); nth++) id = conceptId(trace.map, conceptKey(trace.trail, trace.term), nth);
    taken.add(id);
    return { ...trace, id, old: trace.id };
  });
}
