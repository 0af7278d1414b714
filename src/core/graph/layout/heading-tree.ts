/** The headings of a graph as a tree, with the concepts directly under each, all in the author's order. */
import { mostRelated } from "../emphasis";
import type { Graph, GraphNode } from "../graph";
import { PILL } from "../style";

export interface Branch {
  readonly heading: GraphNode | null;
  readonly concepts: GraphNode[];
  readonly branches: Branch[];
  readonly depths: ReadonlyMap<string, number>;
  /** Ids of the concepts whose names are bold. */
  readonly bold: ReadonlySet<string>;
}

export function treeOf(graph: Graph): Branch {
  const [depths, bold] = [depthsOf(graph), mostRelated(graph)];
  const branchOf = (heading: GraphNode | null): Branch => ({ heading, concepts: [], branches: [], depths, bold });
  const top = branchOf(null);
  const byId = new Map<string, Branch>();
  for (const node of graph.nodes) if (node.kind !== "concept") byId.set(node.id, branchOf(node));
  const holder = (node: GraphNode): Branch => (node.parent === null ? undefined : byId.get(node.parent)) ?? top;
  const placed = new Set<string>();
  for (const node of graph.nodes) {
    if (placed.has(node.id)) continue;
    placed.add(node.id);
    const own = byId.get(node.id);
    if (node.kind === "concept") holder(node).concepts.push(node);
    else if (own !== undefined) (standsInItself(node, byId) ? top : holder(node)).branches.push(own);
  }
  return top;
}

/** Only a broken graph has parents in a cycle. Its headings are placed at the top. */
function standsInItself(node: GraphNode, byId: ReadonlyMap<string, Branch>): boolean {
  const seen = new Set([node.id]);
  for (let above = node.parent; above !== null; above = byId.get(above)?.heading?.parent ?? null) {
    if (seen.has(above)) return true;
    seen.add(above);
  }
  return false;
}

/** By concept: how many shown concepts it is nested under. */
function depthsOf(graph: Graph): ReadonlyMap<string, number> {
  const parents = new Map<string, string | null>();
  for (const node of graph.nodes) if (node.concept !== null) parents.set(node.id, node.concept.parent);
  const depths = new Map<string, number>();
  for (const id of parents.keys()) {
    let depth = 0;
    for (let above = parents.get(id) ?? null; above !== null && parents.has(above) && depth < PILL.maxDepth; above = parents.get(above) ?? null) depth++;
    depths.set(id, depth);
  }
  return depths;
}
