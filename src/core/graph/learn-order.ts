/**
 * A graph in the order to learn. Nothing is locked: the order only says what stands where, and what is open next.
 *
 *   headings   as in the map, but for moves that save more backward edges than they pass other headings
 *   concepts   `sorted` section by section, then by heading; a concept under another one comes after it. So a section
 *              alone has the order that it has in its map
 *
 * Concepts have no cycles. Headings may have: then some edges lead backward, and `withSteps` marks each of them.
 */
import { strings } from "../base/strings";
import { runSync } from "../base/jobs";
import { once } from "../base/remembering";
import { addToGroup, grouped } from "../base/grouped";
import type { Concept, ConceptId, State } from "../concept/concept";
import { acyclicJob } from "../order/acyclic";
import { nextToLearn } from "../order/next-to-learn";
import { sorted } from "../order/sorted";
import type { GraphEdge } from "../relations/relation";
import type { Graph, GraphNode, OrderedMap } from "./graph";
import { leastBackward } from "./least-backward";
import { parentsOf } from "./tree";

/** The dashboard suggests as many. */
const NEXT = 3;

/** The same nodes and edges, with the nodes in the order to learn. A heading stands before all below it. */
export const inLearnOrder = once((graph: Graph): Graph => {
  const parents = new Map(graph.nodes.map(({ id, parent }) => [id, parent]));
  const pathOf = (id: string): string[] => {
    const above: string[] = [];
    for (let at = parents.get(id) ?? null; at !== null && !above.includes(at); at = parents.get(at) ?? null) above.unshift(at);
    return above;
  };
  const own = new Map<string, GraphNode[]>();
  const below = new Map<string, GraphNode[]>();
  for (const node of learned(graph)) addToGroup(own, holderOf(node, parents), node);
  for (const node of graph.nodes) if (node.kind !== "concept") addToGroup(below, pathOf(node.id).length === 0 ? "" : node.parent ?? "", node);
  const backward = new Map<string, Map<string, number>>();
  for (const { source, target } of orderOf(graph)) {
    const [from, to] = [pathOf(source), pathOf(target)];
    const fork = from.findIndex((id, at) => id !== to[at]);
    const [one, other] = [from[fork], to[fork]];
    if (one === undefined || other === undefined) continue;
    const counts = backward.get(one) ?? new Map<string, number>();
    backward.set(one, counts.set(other, (counts.get(other) ?? 0) + 1));
  }
  const seen = new Set<string>();
  const from = (id: string): GraphNode[] => {
    const headings = (below.get(id) ?? []).filter((node) => !seen.has(node.id));
    for (const node of headings) seen.add(node.id);
    const order = leastBackward(headings.length, (a, b) => backward.get(headings[a]?.id ?? "")?.get(headings[b]?.id ?? "") ?? 0);
    return [...own.get(id) ?? [], ...order.flatMap((n) => { const node = headings[n]; return node === undefined ? [] : [node, ...from(node.id)]; })];
  };
  const nodes = from("");
  // Only a broken graph has headings in a cycle. They keep their places at the end.
  const placed = new Set(nodes.map(({ id }) => id));
  return { ...graph, nodes: [...nodes, ...graph.nodes.filter(({ id }) => !placed.has(id))] };
});

function holderOf({ parent }: GraphNode, parents: ReadonlyMap<string, unknown>): string {
  return parent !== null && parents.has(parent) ? parent : "";
}

/** The concepts, each once, in the order to learn. */
function learned(graph: Graph): GraphNode[] {
  const nodes = new Map(graph.nodes.flatMap((node) => node.kind === "concept" ? [[node.id, node]] : []));
  const concepts = [...nodes.values()].flatMap(({ concept }) => concept ?? []);
  const numbers = new Map<string, number>(concepts.map(({ id }, number) => [id, number]));
  const pairs = [...orderOf(graph), ...concepts.flatMap(({ id, parent }) => parent === null ? [] : [{ source: parent, target: id }])]
    .flatMap(({ source, target }) => { const [from, to] = [numbers.get(source), numbers.get(target)]; return from === undefined || to === undefined || from === to || sectionOf(concepts[from]) !== sectionOf(concepts[to]) ? [] : [{ from, to }]; });
  // The edges have no cycle. A concept that must come before the one it stands under may come first.
  const kept = runSync(acyclicJob(concepts.length, pairs)).kept.flatMap((n) => pairs[n] ?? []);
  const order = sorted(concepts, kept.flatMap(({ from, to }) => { const [one, other] = [concepts[from], concepts[to]]; return one === undefined || other === undefined ? [] : [{ source: one.id, target: other.id }]; }));
  return order.flatMap(({ id }) => nodes.get(id) ?? []);
}

function sectionOf(concept: Concept | undefined): string {
  return `${concept?.map ?? ""} ${concept?.headingPath[0] ?? ""}`;
}

function orderOf({ order = [] }: Graph): readonly GraphEdge[] {
  return order;
}

/** The whole in the order to learn, with its steps. */
export const onWholePath = once((whole: Graph): Graph => withSteps(inLearnOrder(whole), whole));

/** Works out, in steps, what the learning path asks of a whole: of a large map that takes longer than a frame. */
export function* learnOrderJob(whole: Graph): Generator<void, void> {
  inLearnOrder(whole);
  yield;
  openIn(whole);
  yield;
  onWholePath(whole);
}

// ── What is open next ───────────────────────────────────────────────────────────────────────────────────────────

/**
 * The graph with `step` and `later` on its nodes, and with its order as it is drawn: edges between shown nodes, without
 * those that others imply. `whole`: the same before branches were folded. `known`: steps by id, where a larger graph
 * decides on them.
 */
export function withSteps(graph: Graph, whole: Graph, known?: ReadonlyMap<string, Step>): Graph {
  const holder = holders(graph, whole);
  const places = new Map(graph.nodes.map(({ id }, at) => [id, at]));
  const placeOf = (id: string): number => places.get(id) ?? Infinity;
  const steps = new Map<string, Step>();
  for (const [id, step] of known ?? stepsOf(whole, (one) => placeOf(holder(one) ?? ""))) {
    const at = holder(id);
    if (at !== undefined && (at === id || step !== "waiting") && steps.get(at) !== "here") steps.set(at, step);
  }
  const names = new Map(graph.nodes.map(({ id, label }) => [id, label]));
  const order = liftedOrder(whole, holder);
  const later = grouped(order.filter(({ source, target }) => placeOf(source) > placeOf(target)), ({ target }) => target);
  return { ...graph, order, nodes: graph.nodes.map((node) => {
    const [step, needs] = [steps.get(node.id), later.get(node.id)];
    const words = needs?.map(({ source }) => names.get(source) ?? "").join(", ") ?? "";
    return { ...node, ...step === undefined ? {} : { step }, ...needs === undefined ? {} : { later: strings.pictures.later(node.label, words) } };
  }) };
}

/** The edges that no others imply, once each between the nodes that show their ends. */
function liftedOrder(whole: Graph, holder: (id: string) => string | undefined): GraphEdge[] {
  const lifted = new Map<string, GraphEdge>();
  const isImplied = impliedIn(orderOf(whole));
  for (const edge of orderOf(whole)) {
    const [source, target] = [holder(edge.source), holder(edge.target)];
    if (source === undefined || target === undefined || source === target || isImplied(edge)) continue;
    const key = `${source} ${target}`;
    if (!lifted.has(key)) lifted.set(key, { ...edge, source, target });
  }
  return [...lifted.values()];
}

/** Whether the rest of the edges leads from an edge's source to its target. The edges have no cycle. */
function impliedIn(edges: readonly GraphEdge[]): (edge: GraphEdge) => boolean {
  const next = new Map<string, string[]>();
  for (const { source, target } of edges) addToGroup(next, source, target);
  return ({ source, target }) => {
    const seen = new Set((next.get(source) ?? []).filter((id) => id !== target));
    for (const id of seen) {
      if (id === target) return true;
      for (const other of next.get(id) ?? []) seen.add(other);
    }
    return false;
  };
}

/** By id of a node of the whole: the node of the graph that shows it. */
function holders(graph: Graph, whole: Graph): (id: string) => string | undefined {
  const shown = new Set(graph.nodes.map(({ id }) => id));
  const parents = parentsOf(whole);
  return (id) => {
    let at: string | undefined = id;
    while (at !== undefined && !shown.has(at)) at = parents.get(at);
    return at;
  };
}

type Step = NonNullable<GraphNode["step"]>;

interface Open {
  /** Ids of concepts that wait for a new one. */
  readonly waiting: readonly string[];
  /** Ids of what is open next, the best first. */
  readonly next: readonly string[];
}

const openIn = once((graph: Graph): Open => {
  const { concepts, order, states } = graph.wholeMap ?? mapItself(graph);
  const shown = new Set(graph.nodes.map(({ id }) => id));
  const waiting = order.flatMap(({ source, target }) => states.get(source) === "new" && states.get(target) === "new" ? [target] : []);
  const open = nextToLearn(concepts, { edges: order }, ({ id }) => states.get(id) ?? "new", Infinity).flatMap(({ concept: { id } }) => shown.has(id) ? [id] : []);
  return { waiting, next: open.slice(0, NEXT) };
});

function stepsOf(graph: Graph, placeOf: (id: string) => number): Map<string, Step> {
  const { waiting, next } = openIn(graph);
  const steps = new Map<string, Step>(waiting.map((id) => [id, "waiting"]));
  for (const [n, id] of [...next].sort((a, b) => placeOf(a) - placeOf(b)).entries()) steps.set(id, n === 0 ? "here" : "next");
  return steps;
}

function mapItself({ nodes, order = [] }: Graph): OrderedMap {
  const learned = nodes.flatMap(({ concept, state }) => concept === null || state === null ? [] : [{ concept, state }]);
  const states = new Map<string, State>(learned.map(({ concept, state }) => [concept.id, state]));
  return { concepts: learned.map(({ concept }) => concept), order: order.flatMap((edge) => states.has(edge.source) && states.has(edge.target) ? [{ ...edge, source: edge.source as ConceptId, target: edge.target as ConceptId }] : []), states };
}
