/** Graph and boxes → cytoscape's elements, all numbers the style needs in their data. */
import type { ElementDefinition } from "cytoscape";
import type { Box, Graph, GraphEdge, GraphNode, Measure } from "../../core/graph/graph";
import { fitText } from "../../core/graph/measure";
import { captionPlace, PILL } from "../../core/graph/style";

export function elementsOf(graph: Graph, boxes: ReadonlyMap<string, Box>, measure: Measure): ElementDefinition[] {
  const nodes = graph.nodes.flatMap((node) => {
    const box = boxes.get(node.id);
    return box === undefined ? [] : [nodeOf(node, box, measure)];
  });
  const lines = new Map<string, GraphEdge[]>();
  for (const edge of graph.edges) lines.set(lineOf(edge), [...(lines.get(lineOf(edge)) ?? []), edge]);
  const edges = [...lines].flatMap(([id, some]) => lineElement(id, some, boxes));
  return [...nodes, ...edges];
}

/** Two concepts are joined by one line, however many relations they have: the card tells them apart. */
export function lineOf({ source, target }: GraphEdge): string {
  return source < target ? `${source} ${target}` : `${target} ${source}`;
}

function nodeOf(node: GraphNode, box: Box, measure: Measure): ElementDefinition {
  const { x, y, width, height } = box;
  const text = textOf(node, box, measure);
  return { group: "nodes", data: { id: node.id, width, height, ...text }, position: { x, y }, classes: classesOf(node) };
}

/** Cytoscape centres a label on its node: the margins move it to where it starts at the left. */
function textOf(node: GraphNode, box: Box, measure: Measure): { label: string; textX: number; textY: number } {
  const oneLine = node.label.replace(/\s+/g, " ").trim();
  if (node.kind === "concept") {
    const label = fitText(oneLine, box.width - PILL.textLeft - PILL.textRight + 2, "concept", measure);
    return { label, textX: PILL.textLeft + measure(label, "concept").width / 2 - box.width / 2, textY: 0 };
  }
  const { left, middle, width } = captionPlace(box, node.kind);
  const label = fitText(oneLine, width, node.kind, measure);
  return { label, textX: left + measure(label, node.kind).width / 2 - box.x, textY: middle - box.y };
}

function classesOf(node: GraphNode): string {
  if (node.kind === "concept") return `concept ${node.state ?? "new"}`;
  return `frame ${node.kind}${node.parent === null ? "" : " inner"}`;
}

/** Long lines bow out, so that parallel ones part; neighbours are joined straight, without room for an arrow. */
const BOW = { most: 26, share: 0.12 };

/** Pixels between two nodes that count as neighbours. */
const NEIGHBOURS = 30;

function lineElement(id: string, edges: readonly GraphEdge[], boxes: ReadonlyMap<string, Box>): ElementDefinition[] {
  const [first] = edges;
  const [from, to] = [boxes.get(first?.source ?? ""), boxes.get(first?.target ?? "")];
  if (first === undefined || from === undefined || to === undefined) return [];
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const gap = Math.max(Math.abs(to.x - from.x) - (to.width + from.width) / 2, Math.abs(to.y - from.y) - (to.height + from.height) / 2);
  const classes = [gap < NEIGHBOURS ? "short" : "", edges.some((edge) => edge.source !== first.source) ? "mutual" : ""].join(" ").trim();
  return [{ group: "edges", data: { id, source: first.source, target: first.target, bow: Math.min(BOW.most, BOW.share * length) }, classes }];
}
