/**
 * Folds branches. A folded node stands for everything below it, shows how many concepts of each state that is, and
 * takes over their relations. Several relations between the same two nodes become one, whose weight is their number.
 */
import { strings } from "../base/strings";
import type { Graph, GraphNode, StateCounts } from "./graph";
import type { GraphEdge } from "../relations/relation";
import { sizeOf } from "./progress";
import { parentsOf } from "./tree";

/** The graph without what is below the given nodes. If none of them is in it, the same graph. A folded concept says how many stand below it. */
export function foldedAway(graph: Graph, ids: ReadonlySet<string>): Graph {
  if (!graph.nodes.some(({ id }) => ids.has(id))) return graph;
  const holders = holdersOf(graph, ids);
  const countsByHolder = stateCountsOf(graph.nodes, holders);
  const nodes = graph.nodes.filter(({ id }) => !holders.has(id)).map((node) => {
    const counts = countsByHolder.get(node.id);
    return counts === undefined ? node : { ...node, label: node.kind === "concept" ? countedLabel({ ...node, stateCounts: counts }) : node.label, stateCounts: counts };
  });
  return { ...graph, nodes, edges: liftedEdges(graph.edges, holders, new Map(graph.nodes.map(({ id, label }) => [id, label]))) };
}

/** Ids of all sections but the open ones, and of maps without sections: what is folded in a graph with too many nodes to read. */
export function sectionsOf({ nodes }: Graph, open: ReadonlySet<string> = new Set()): ReadonlySet<string> {
  const holding = new Set(nodes.flatMap(({ kind, parent }) => kind === "section" && parent !== null ? [parent] : []));
  return new Set(nodes.flatMap(({ id, kind }) => (kind === "section" || (kind === "map" && !holding.has(id))) && !open.has(id) ? [id] : []));
}

/** Without these concepts, and headings that nothing else stands below. */
export function withoutHidden<G extends Graph>(graph: G, hidden: ReadonlySet<string>): G {
  if (hidden.size === 0) return graph;
  const parents = parentsOf(graph);
  const shown = new Set<string>();
  for (const { id, kind } of graph.nodes) if (kind === "concept" && !hidden.has(id)) for (let at: string | undefined = id; at !== undefined && !shown.has(at); at = parents.get(at)) shown.add(at);
  return { ...graph, nodes: graph.nodes.filter(({ id }) => shown.has(id) && !hidden.has(id)), edges: graph.edges.filter(({ source, target }) => !hidden.has(source) && !hidden.has(target)) };
}

/** The name of a node for formats that have words alone: of a folded one with the number of its concepts. */
export function countedLabel({ label, stateCounts }: Pick<GraphNode, "label" | "stateCounts">): string {
  return stateCounts === undefined ? label : `${label} (${sizeOf(stateCounts)})`;
}

/** By id of a hidden node: the outermost folded node above it. */
function holdersOf(graph: Graph, ids: ReadonlySet<string>): ReadonlyMap<string, string> {
  const parents = parentsOf(graph);
  const holders = new Map<string, string>();
  for (const { id } of graph.nodes) {
    let holder: string | null = null;
    for (let above = parents.get(id); above !== undefined; above = parents.get(above)) if (ids.has(above)) holder = above;
    if (holder !== null) holders.set(id, holder);
  }
  return holders;
}

function stateCountsOf(nodes: readonly GraphNode[], holders: ReadonlyMap<string, string>): ReadonlyMap<string, StateCounts> {
  const countsByHolder = new Map<string, Record<keyof StateCounts, number>>();
  for (const { id, state } of nodes) {
    const holder = holders.get(id);
    if (holder === undefined || state === null) continue;
    const counts = countsByHolder.get(holder) ?? { new: 0, learning: 0, due: 0, known: 0, skipped: 0 };
    counts[state]++;
    countsByHolder.set(holder, counts);
  }
  return countsByHolder;
}

function liftedEdges(edges: readonly GraphEdge[], holders: ReadonlyMap<string, string>, labels: ReadonlyMap<string, string>): GraphEdge[] {
  const lifted = new Map<string, GraphEdge>();
  const kept: GraphEdge[] = [];
  for (const edge of edges) {
    const [source, target] = [holders.get(edge.source) ?? edge.source, holders.get(edge.target) ?? edge.target];
    if (source === edge.source && target === edge.target) kept.push(edge);
    else if (source !== target) {
      const id = `between:${[source, target].sort().join(":")}`;
      const before = lifted.get(id);
      lifted.set(id, before === undefined ? { ...edge, id, source, target } : between(before, labels));
    }
  }
  return [...kept, ...lifted.values()];
}

/** Adds one more relation between the same two. */
function between(edge: GraphEdge, labels: ReadonlyMap<string, string>): GraphEdge {
  const weight = (edge.weight ?? 1) + 1;
  const { source, target } = edge;
  return { ...edge, kind: "between", weight, label: String(weight), reason: strings.pictures.between(weight, labels.get(source) ?? "", labels.get(target) ?? "") };
}
