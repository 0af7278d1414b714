/**
 * Which of the eight hues a heading has, by its place in its map. A filter never changes it. The map as a whole decides,
 * so a hue is the same in every layout, the list and the dashboard.
 *
 *   section s with subsections    neutral; its subsection i has (3 · s + i) mod 8, and so has all below that
 *   section s without             3 · s mod 8
 *   the map m of all maps         3 · m mod 8
 */
import type { GraphNode } from "./graph";
import { HUES } from "./style";
import type { ConceptMap } from "../index/concept-index";

/** By heading path, outermost first. Undefined for headings that are neutral. */
export type HueOf = (headingPath: readonly string[]) => number | undefined;

/** `place`: of the map among all maps. */
export function huesOf({ concepts }: Pick<ConceptMap, "concepts">, place: number): HueOf {
  const sections = new Map<string, Map<string, number>>();
  for (const { headingPath: [section, subsection] } of concepts) {
    if (section === undefined) continue;
    const below = sections.get(section) ?? new Map<string, number>();
    sections.set(section, below);
    if (subsection !== undefined && !below.has(subsection)) below.set(subsection, below.size);
  }
  const places = new Map([...sections.keys()].map((name, n) => [name, n]));
  return ([section, subsection]) => {
    if (section === undefined) return (3 * place) % HUES;
    const [s, below] = [places.get(section) ?? 0, sections.get(section)];
    if (subsection === undefined) return below === undefined || below.size > 0 ? undefined : (3 * s) % HUES;
    return (3 * s + (below?.get(subsection) ?? 0)) % HUES;
  };
}

/** Headings and concepts in neutral colours. */
export function withoutHues(nodes: readonly GraphNode[]): GraphNode[] {
  return nodes.map(({ hue: _hue, ...node }) => node);
}
