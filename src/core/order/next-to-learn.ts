/**
 * Suggests what to learn next, by the order to learn. Suggested are concepts that are not started and whose
 * prerequisites are started or skipped. Concepts that build on known ones come first, then those of started sections.
 * The order has no cycles, so that something is open as long as anything is left.
 */
import { strings } from "../base/strings";
import type { Concept, State } from "../concept/concept";
import type { OrderToLearn } from "./order-of";
import { sorted } from "./sorted";

export interface Suggestion {
  readonly concept: Concept;
  /** A whole sentence. */
  readonly why: string;
}

export function nextToLearn(concepts: readonly Concept[], { edges }: Pick<OrderToLearn, "edges">, stateOf: (concept: Concept) => State, most: number): Suggestion[] {
  const begun = sectionsBegun(concepts, stateOf);
  const neighbors = neighborsOf(concepts, edges);
  const rated = sorted(concepts, edges).flatMap((concept, at): Rated[] => {
    const { before = [], after = [] } = neighbors.get(concept.id) ?? {};
    if (stateOf(concept) !== "new" || before.some((neighbor) => stateOf(neighbor.other) === "new")) return [];
    const known = before.filter((neighbor) => isBegun(stateOf(neighbor.other)));
    const opens = after.filter((neighbor) => stateOf(neighbor.other) === "new");
    return [{ concept, at, known, opens, section: begun.get(placeOf(concept)) ?? { begun: 0, all: 0 } }];
  });
  rated.sort((a, b) => Number(b.known.length > 0) - Number(a.known.length > 0) || Number(b.section.begun > 0) - Number(a.section.begun > 0) || a.at - b.at);
  return rated.slice(0, most).map((one) => ({ concept: one.concept, why: whyOf(one) }));
}

interface Rated {
  readonly concept: Concept;
  readonly at: number;
  /** Prerequisites that are started. */
  readonly known: readonly Neighbor[];
  /** Concepts that wait for this one. */
  readonly opens: readonly Neighbor[];
  readonly section: SectionProgress;
}

/** An edge as seen from one of its ends. */
interface Neighbor {
  readonly other: Concept;
  readonly reason: string;
}

interface SectionProgress {
  readonly begun: number;
  readonly all: number;
}

function whyOf({ concept: { headingPath }, known, opens, section: { begun, all } }: Rated): string {
  const where = headingPath.at(-1) ?? "";
  const [first] = known;
  if (first !== undefined) return strings.reasons.nextAfter(listed(known), first.reason);
  if (begun > 0 && where !== "") return strings.reasons.nextStarted(begun, all, where);
  if (opens.length > 0) return strings.reasons.nextBefore(listed(opens));
  return where === "" ? strings.reasons.nextInMap : strings.reasons.nextUnder(where);
}

function listed(neighbors: readonly Neighbor[]): string {
  const some = neighbors.slice(0, 3).map(({ other }) => `“${other.term}”`);
  return strings.reasons.and(some);
}

function isBegun(state: State): boolean {
  return state !== "new" && state !== "skipped";
}

function placeOf({ map, headingPath }: Concept): string {
  return JSON.stringify([map, ...headingPath]);
}

function sectionsBegun(concepts: readonly Concept[], stateOf: (concept: Concept) => State): Map<string, SectionProgress> {
  const places = new Map<string, SectionProgress>();
  for (const concept of concepts) {
    const { begun, all } = places.get(placeOf(concept)) ?? { begun: 0, all: 0 };
    places.set(placeOf(concept), { begun: begun + (isBegun(stateOf(concept)) ? 1 : 0), all: all + 1 });
  }
  return places;
}

/** By concept: what comes before it and what comes after, strongest edge first. */
function neighborsOf(concepts: readonly Concept[], edges: OrderToLearn["edges"]): Map<string, { readonly before: Neighbor[]; readonly after: Neighbor[] }> {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  const neighbors = new Map(concepts.map(({ id }) => [id, { before: new Array<Neighbor>(), after: new Array<Neighbor>() }]));
  for (const { source, target, reason } of edges) {
    const [first, then] = [byId.get(source), byId.get(target)];
    if (first === undefined || then === undefined) continue;
    neighbors.get(target)?.before.push({ other: first, reason });
    neighbors.get(source)?.after.push({ other: then, reason });
  }
  return neighbors;
}
