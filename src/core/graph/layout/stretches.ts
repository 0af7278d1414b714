/**
 * A graph in the order to learn as stretches of a road: the concepts of one heading, or a run of neighbouring folded
 * headings. Stretches, and what stands on them, are in the order of the graph's nodes.
 */
import type { Graph, GraphNode } from "../graph";

export interface Stretch {
  /** Headings without concepts of their own that begin here, outermost first. */
  readonly titles: readonly GraphNode[];
  /** The heading of these concepts; null for folded headings, and for concepts without a heading. */
  readonly heading: GraphNode | null;
  readonly stops: readonly GraphNode[];
  readonly isFolded: boolean;
}

export function stretchesOf({ nodes }: Graph): Stretch[] {
  const headings = new Map(nodes.flatMap((node) => node.kind === "concept" ? [] : [[node.id, node]]));
  const holding = new Set(nodes.flatMap(({ kind, parent }) => kind === "concept" && parent !== null ? [parent] : []));
  const stretches: Stretch[] = [];
  let titles: GraphNode[] = [];
  let last: { readonly under: string | null; readonly isFolded: boolean; readonly stops: GraphNode[] } | null = null;
  for (const node of nodes) {
    const isFolded = node.stateCounts !== undefined;
    if (node.kind !== "concept" && !isFolded) {
      // A heading of a stretch waits for its first concept.
      if (!holding.has(node.id)) titles.push(node);
      last = null;
      continue;
    }
    if (last === null || titles.length > 0 || last.isFolded !== isFolded || last.under !== node.parent) {
      last = { under: node.parent, isFolded, stops: [] };
      stretches.push({ titles, heading: isFolded ? null : headings.get(node.parent ?? "") ?? null, stops: last.stops, isFolded });
      titles = [];
    }
    last.stops.push(node);
  }
  if (titles.length > 0) stretches.push({ titles, heading: null, stops: [], isFolded: true });
  return stretches;
}

/** Up to so many stretches fit a pane; with fewer stops to a stretch they are scattered. */
const [FEW, SCATTERED] = [8, 2.5];

/**
 * A filter leaves a concept here and there, and a stretch for each would be a long road. While they are scattered, what
 * stands under the innermost headings stands under the next ones above them.
 */
export function withoutScattered(graph: Graph): Graph {
  const sizes = stretchesOf(graph).flatMap(({ stops }) => stops.length > 0 ? [stops.length] : []);
  if (sizes.length <= FEW || sizes.reduce((sum, size) => sum + size, 0) >= SCATTERED * sizes.length) return graph;
  const headings = new Map(graph.nodes.flatMap((node) => node.kind === "concept" ? [] : [[node.id, node.parent]]));
  const holding = new Set(headings.values());
  const left = new Map(graph.nodes.flatMap(({ id, kind, parent, stateCounts }) => kind !== "concept" && stateCounts === undefined && !holding.has(id) && parent !== null && headings.has(parent) ? [[id, parent]] : []));
  if (left.size === 0) return graph;
  return withoutScattered({ ...graph, nodes: graph.nodes.flatMap((node) => left.has(node.id) ? [] : [{ ...node, parent: left.get(node.parent ?? "") ?? node.parent }]) });
}

/** One stop of the road after the other. */
export function roadSteps(graph: Graph): { readonly from: string; readonly to: string }[] {
  const stops = stretchesOf(graph).flatMap(({ stops: some }) => some);
  return stops.slice(1).map(({ id }, n) => ({ from: stops[n]?.id ?? id, to: id }));
}
