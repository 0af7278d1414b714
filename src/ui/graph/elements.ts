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
  // What stands inside a frame is seen to: a nested bullet's edge would only say it again.
  return [...nodes, ...graph.edges.filter((edge) => boxes.has(edge.source) && boxes.has(edge.target)).map(edgeOf)];
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

function edgeOf(edge: GraphEdge): ElementDefinition {
  return { group: "edges", data: { id: edge.id, source: edge.source, target: edge.target }, classes: edge.kind };
}
