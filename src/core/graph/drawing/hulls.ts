/** The clusters of the web: which concepts stand under one heading, the hull around them, and its caption. */
import { around } from "../bounds";
import type { Box, Graph, GraphNode, Measure, StateCounts } from "../graph";
import { STATES } from "../../concept/concept";
import { learnedShare } from "../progress";
import { mapName } from "../tile";
import { addToGroup } from "../../base/grouped";

/** Pixels: around what stands in a cluster, and what its caption takes above that; a wider caption is cut, where its hull is no wider. */
export const HULL = { pad: 16, caption: 22, widest: 270 } as const;

export interface WebCluster {
  readonly heading: string;
  readonly hue: number | undefined;
  readonly nodes: readonly GraphNode[];
}

/** By innermost heading. One alone is no cluster: all are in it. Folded headings stand in the one that holds them. */
function clustersOf({ nodes }: Pick<Graph, "nodes">): WebCluster[] {
  const groups = new Map<string, GraphNode[]>();
  for (const node of nodes) addToGroup(groups, clusterKey(node), node);
  if (groups.size < 2) return [];
  return [...groups].flatMap(([key, some]) => {
    const [first] = some;
    return key === "" || first === undefined ? [] : [{ heading: hullName(first), hue: hueIn(first), nodes: some }];
  });
}

/** The same for what stands under one heading; empty for what stands under none. */
export function clusterKey({ concept, within }: Pick<GraphNode, "concept" | "within">): string {
  if (within !== undefined) return within.id;
  return concept === null || concept.headingPath.length === 0 ? "" : JSON.stringify([concept.map, ...concept.headingPath]);
}

export function hullName(node: Pick<GraphNode, "concept" | "within" | "heading"> | undefined): string {
  return node?.within === undefined ? node?.heading ?? node?.concept?.headingPath.at(-1) ?? "" : mapName(node.within.label);
}

/** The tint of the hull that it stands in. */
export function hueIn({ hue, within }: Pick<GraphNode, "hue" | "within">): number | undefined {
  return within === undefined ? hue : within.hue;
}

export interface HullPlace {
  readonly cluster: WebCluster;
  /** Around names and discs, without the hull's rim. */
  readonly inner: Box;
  readonly caption: Box;
  readonly counts: StateCounts;
  /** Path data of the hull, before it is widened by `HULL.pad`. */
  readonly d: string;
}

/** Asked at each move of the pointer: two concepts apart tell it. */
export function hasHulls({ nodes }: Pick<Graph, "nodes">): boolean {
  const [first] = nodes;
  return first !== undefined && nodes.some((node) => clusterKey(node) !== clusterKey(first));
}

/** Around all hulls with their rims, and what stands in none. */
export function hullExtent(graph: Graph, boxes: ReadonlyMap<string, Box>, measure: Measure): Box | null {
  const hulls = hullPlaces(graph, boxes, measure).flatMap(({ inner, caption }) => around([inner, caption]) ?? []);
  return around([...graph.nodes.flatMap(({ id }) => boxes.get(id) ?? []), ...hulls.map((hull) => ({ ...hull, width: hull.width + 2 * HULL.pad + 2, height: hull.height + 2 * HULL.pad + 2 }))]);
}

/** Found once for a layout: fitting a view, preparing lines and drawing them all ask for it. */
export function hullPlaces(graph: Pick<Graph, "nodes">, boxes: ReadonlyMap<string, Box>, measure: Measure): readonly HullPlace[] {
  const known = found.get(boxes);
  if (known?.nodes === graph.nodes && known.measure === measure) return known.places;
  const places = placesIn(graph, boxes, measure);
  found.set(boxes, { nodes: graph.nodes, measure, places });
  return places;
}

const found = new WeakMap<ReadonlyMap<string, Box>, { readonly nodes: Graph["nodes"]; readonly measure: Measure; readonly places: readonly HullPlace[] }>();

function placesIn(graph: Pick<Graph, "nodes">, boxes: ReadonlyMap<string, Box>, measure: Measure): HullPlace[] {
  return clustersOf(graph).flatMap((cluster) => {
    const own = cluster.nodes.flatMap(({ id }) => boxes.get(id) ?? []);
    const inner = around(own);
    if (inner === null) return [];
    const { counts, width } = captionOf(cluster.heading, cluster.nodes, measure, inner.width);
    const caption: Box = { x: inner.x, y: inner.y - inner.height / 2 - HULL.caption / 2 - 2, width, height: 18 };
    return [{ cluster, inner, caption, counts, d: hullOf([...own, caption]) }];
  });
}

/** How many of each state stand in a cluster, and how wide its caption is with its count. `innerWidth`: of what stands below it. */
export function captionOf(heading: string, nodes: readonly GraphNode[], measure: Measure, innerWidth = 0): { readonly counts: StateCounts; readonly width: number } {
  const counts = { new: 0, learning: 0, due: 0, known: 0, skipped: 0 };
  for (const { state, stateCounts } of nodes) {
    if (state !== null) counts[state]++;
    if (stateCounts !== undefined) for (const one of STATES) counts[one] += stateCounts[one];
  }
  const count = countRoom(counts, measure);
  return { counts, width: Math.min(Math.max(HULL.widest, innerWidth - count), measure(heading, "subsection").width) + count };
}

/** Of a count, with the gap before it. */
export function countRoom(counts: StateCounts, measure: Measure): number {
  return 10 + measure(learnedShare({ stateCounts: counts }), "concept").width;
}

/** The convex hull of the corners of boxes (Andrew 1979). */
function hullOf(boxes: readonly Box[]): string {
  const points = boxes.flatMap(({ x, y, width, height }) => [-1, 1].flatMap((h) => [-1, 1].map((v) => [x + (h * width) / 2, y + (v * height) / 2] as const))).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const half = (some: readonly (readonly [number, number])[]): (readonly [number, number])[] => {
    const kept: (readonly [number, number])[] = [];
    for (const point of some) {
      for (let [a, b] = [kept.at(-2), kept.at(-1)]; a !== undefined && b !== undefined && (b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0]) <= 0; [a, b] = [kept.at(-2), kept.at(-1)]) kept.pop();
      kept.push(point);
    }
    return kept.slice(0, -1);
  };
  return `M${[...half(points), ...half([...points].reverse())].map(([x, y]) => `${x} ${y}`).join("L")}z`;
}
