/**
 * The graph as a layout places it and a drawing shows it: branches folded, headings as frames, as nodes of a tree with
 * one root, or left out.
 */
import { strings } from "../base/strings";
import type { Scope } from "../index/scope";
import { withSigns } from "../text/formula-signs";
import { foldedAway, sectionsOf } from "./folding";
import type { Graph, GraphNode, Layout } from "./graph";
import { inLearnOrder, onWholePath, withSteps } from "./learn-order";
import { withoutScattered } from "./layout/stretches";
import { sizeOf } from "./progress";
import { mapName } from "./tile";

/** Id of the node that stands for the scope itself. */
export const ROOT = "root";

/**
 * The graph for a layout. `title` names the whole, `foldedIds` the folded nodes. `whole`: the scope before a filter, which
 * decides what comes before what on the learning path, and what is open next.
 */
export function graphForLayout(layout: Pick<Layout, "headings">, graph: Graph, title: string, foldedIds: ReadonlySet<string>, whole: Graph = graph): Graph {
  const shaped = shapedFor(layout, graph, title, foldedIds, whole);
  return graph === whole ? shaped : { ...shaped, isSeenWhole: true };
}

function shapedFor({ headings }: Pick<Layout, "headings">, graph: Graph, title: string, foldedIds: ReadonlySet<string>, whole: Graph): Graph {
  switch (headings) {
    case "frames": return folded(inOneFrame(graph, title), foldedIds);
    case "nodes": return rooted(folded(graph, foldedIds, "subsection"), title);
    case "none": return withoutFrames(folded(graph, foldedIds));
    case "stretches": return onPath(graph, foldedIds, whole);
  }
}

function onPath(graph: Graph, foldedIds: ReadonlySet<string>, whole: Graph): Graph {
  const ordered = inLearnOrder(whole);
  if (graph === whole) return withSteps(folded(ordered, foldedIds), graph);
  const steps = new Map(onWholePath(whole).nodes.flatMap(({ id, step }) => step === undefined ? [] : [[id, step]]));
  const shown = new Map(graph.nodes.map((node) => [node.id, node]));
  const kept = { ...graph, nodes: ordered.nodes.flatMap(({ id }) => shown.get(id) ?? []) };
  return withSteps(withoutScattered(folded(kept, foldedIds)), kept, steps);
}

/**
 * Of all maps, a section has a short name, as its map has; while it is folded, it has the tint of its map. `kind`: what it is
 * drawn as, since on a mind map a map heads the column, and its sections are rows in it.
 */
function folded(graph: Graph, ids: ReadonlySet<string>, kind: "section" | "subsection" = "section"): Graph {
  const rest = foldedAway(graph, ids);
  const maps = new Map(rest.nodes.flatMap((node) => node.kind === "map" ? [[node.id, node]] : []));
  if (maps.size === 0) return rest;
  return { ...rest, nodes: rest.nodes.map((node) => {
    if (node.kind === "map" && node.stateCounts !== undefined) return { ...node, label: mapName(node.label) };
    const map = node.kind === "section" ? maps.get(node.parent ?? "") : undefined;
    return map === undefined ? node : { ...node, kind, label: mapName(node.label), ...node.stateCounts === undefined || map.hue === undefined ? {} : { hue: map.hue } };
  }) };
}

/** Concepts of a whole map up to which learning path and mind map show them all: about as many as fit a pane. */
export const MOST_OPEN = 45;

/** What a list of the graph shows: `shown` of the whole, in the order of the layout's drawing. */
export function graphForList({ headings }: Pick<Layout, "headings">, shown: Graph, whole: Graph): Graph {
  if (headings !== "stretches") return shown;
  const left = new Map(shown.nodes.map((node) => [node.id, node]));
  return { ...shown, nodes: inLearnOrder(whole).nodes.flatMap(({ id }) => left.get(id) ?? []) };
}

/**
 * Ids of the nodes that are folded until somebody opens them. Of all maps that is every section. Of a whole map it is, in
 * the mind map, the last level of headings, and on the learning path that without the one that goes on, and without those
 * behind it for which there is room. `toggled`: what was opened, or folded. Null where nothing is folded at first.
 */
export function foldedAtFirst({ headings }: Pick<Layout, "headings">, { map, heading }: Scope, graph: Graph, toggled: readonly string[] = []): ReadonlySet<string> | null {
  if (map === null) return sectionsOf(graph, new Set(toggled));
  if ((headings !== "stretches" && headings !== "nodes") || heading !== null || graph.nodes.filter(({ kind }) => kind === "concept").length <= MOST_OPEN) return null;
  const ids = lastHeadings(graph, headings === "nodes");
  if (headings === "stretches") for (const id of goesOn(graph, ids)) ids.delete(id);
  for (const id of toggled) if (!ids.delete(id)) ids.add(id);
  return ids;
}

/** Of these headings: the one with what is open next, and along the road those behind it that fill the pane. */
function goesOn(graph: Graph, ids: ReadonlySet<string>): string[] {
  const { nodes } = onWholePath(graph);
  const here = nodes.find(({ step }) => step === "here")?.parent ?? null;
  const sizes = new Map<string, number>();
  for (const { kind, parent } of nodes) if (kind === "concept" && parent !== null) sizes.set(parent, (sizes.get(parent) ?? 0) + 1);
  const road = nodes.flatMap(({ id }) => ids.has(id) ? [id] : []);
  if (here === null || !ids.has(here)) return [];
  const open = [here];
  let free = MOST_OPEN - FOLDED * (road.length - 1) - (sizes.get(here) ?? 0);
  for (const id of road.slice(road.indexOf(here) + 1)) {
    free -= (sizes.get(id) ?? 0) - FOLDED;
    if (free < 0) break;
    open.push(id);
  }
  return open;
}

/** A folded heading takes the room of so many concepts. */
const FOLDED = 2;

/** Ids of the headings with concepts of their own. `innermost`: without those that hold headings, too. */
function lastHeadings({ nodes }: Graph, innermost: boolean): Set<string> {
  const ids = new Set(nodes.flatMap(({ kind, parent }) => kind === "concept" && parent !== null ? [parent] : []));
  if (!innermost) return ids;
  for (const { kind, parent } of nodes) if (kind !== "concept" && parent !== null) ids.delete(parent);
  // What stands below a row of a column opens with it.
  for (const { id, kind } of nodes) if (kind === "subsection") ids.add(id);
  return ids;
}

/** A folded heading stays, since it stands for its concepts. */
function withoutFrames({ nodes, edges }: Graph): Graph {
  const headings = new Map(nodes.map((node) => [node.id, node]));
  return { nodes: nodes.filter(({ kind, stateCounts }) => kind === "concept" || stateCounts !== undefined).map((node) => {
    // A map without sections is a cluster by itself, of one disc; concepts above its first section stand in its cluster.
    const above = headings.get(node.parent ?? "");
    const within = node.kind === "map" ? node : node.kind !== "concept" || above?.kind === "map" ? above : undefined;
    return { ...node, parent: null, heading: above?.label ?? withSigns(node.concept?.headingPath.at(-1) ?? ""), ...node.kind === "map" && node.stateCounts !== undefined ? { label: strings.common.concepts(sizeOf(node.stateCounts)) } : {}, ...within === undefined ? {} : { within: { id: within.id, label: within.label, ...within.hue === undefined ? {} : { hue: within.hue } } } };
  }), edges };
}

/** What has no headings stands in one frame, which bears the name of the whole. */
function inOneFrame(graph: Graph, title: string): Graph {
  const [first] = graph.nodes;
  if (first === undefined || graph.nodes.some(({ kind }) => kind !== "concept")) return graph;
  const { nodes: [root, ...nodes] } = rooted(graph, title);
  return root === undefined ? graph : { ...graph, nodes: [{ ...root, kind: "subsection", ...first.hue === undefined ? {} : { hue: first.hue } }, ...nodes] };
}

/** The graph with one more node at the top, as the root of all. */
export function rooted(graph: Graph, label: string): Graph {
  const root: GraphNode = { id: ROOT, kind: "map", label: withSigns(label), state: null, parent: null, concept: null };
  return { nodes: [root, ...graph.nodes.map((node) => node.parent === null ? { ...node, parent: ROOT } : node)], edges: graph.edges };
}
