/**
 * What to learn next, and why: concepts not begun, in the author's order, those first whose definition builds on what is
 * known already. An aid to choosing, never a lock.
 */
import type { Concept, State } from "../concept/concept";
import type { GraphEdge } from "../graph/graph";

export interface Suggestion {
  readonly concept: Concept;
  /** A whole sentence. */
  readonly why: string;
}

export function nextToLearn(concepts: readonly Concept[], edges: readonly GraphEdge[], stateOf: (concept: Concept) => State, most: number): Suggestion[] {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  const begun = sectionsBegun(concepts, stateOf);
  const named = namesOf(edges, byId);
  const rated = concepts.filter((concept) => stateOf(concept) === "new").map((concept, at) => {
    const names = named.get(concept.id) ?? [];
    const known = names.filter((other) => stateOf(other) !== "new" && stateOf(other) !== "skipped");
    return { concept, at, known, open: names.length - known.length, section: begun.get(placeOf(concept)) ?? { begun: 0, all: 0 } };
  });
  rated.sort((a, b) => Number(b.known.length > 0 && b.open === 0) - Number(a.known.length > 0 && a.open === 0)
    || Number(b.section.begun > 0) - Number(a.section.begun > 0) || a.at - b.at);
  return rated.slice(0, most).map(({ concept, known, section }) => ({ concept, why: reason(concept, known, section) }));
}

interface Begun {
  readonly begun: number;
  readonly all: number;
}

function reason({ trail, term }: Concept, known: readonly Concept[], { begun, all }: Begun): string {
  const where = trail.at(-1) ?? "";
  if (known.length > 0) return `It builds on ${listed(known.map((one) => `“${one.term}”`))}, which you have begun.`;
  if (begun > 0) return `You have begun ${begun} of ${all} in “${where}”.`;
  return where === "" ? `“${term}” is the next in the map.` : `It is the next in the map, under “${where}”.`;
}

function listed(names: readonly string[]): string {
  const some = names.slice(0, 3);
  return some.length < 2 ? some.join("") : `${some.slice(0, -1).join(", ")} and ${some.at(-1) ?? ""}`;
}

function placeOf({ map, trail }: Concept): string {
  return JSON.stringify([map, ...trail]);
}

function sectionsBegun(concepts: readonly Concept[], stateOf: (concept: Concept) => State): Map<string, Begun> {
  const places = new Map<string, Begun>();
  for (const concept of concepts) {
    const { begun, all } = places.get(placeOf(concept)) ?? { begun: 0, all: 0 };
    const state = stateOf(concept);
    places.set(placeOf(concept), { begun: begun + (state === "new" || state === "skipped" ? 0 : 1), all: all + 1 });
  }
  return places;
}

/** By concept: those that its own text names or links to. */
function namesOf(edges: readonly GraphEdge[], byId: ReadonlyMap<string, Concept>): Map<string, Concept[]> {
  const names = new Map<string, Concept[]>();
  for (const { kind, source, target } of edges) {
    const other = byId.get(target);
    if (other === undefined || !KINDS.has(kind)) continue;
    const before = names.get(source);
    if (before === undefined) names.set(source, [other]);
    else if (!before.includes(other)) before.push(other);
  }
  return names;
}

const KINDS: ReadonlySet<string> = new Set(["names", "links"]);
