/** `graph`: nodes and edges of a map or of one of its headings, placed; drawn where asked for. */
import { filterGraph, relateSteps } from "../../src/core/graph/build-graph";
import type { Graph } from "../../src/core/graph/graph";
import { estimateText } from "../../src/core/graph/measure";
import { shapedFor } from "../../src/core/graph/shaped";
import { PICTURE_EXPORTERS, RELATIONS } from "../../src/core/registry";
import { answer, type Answer } from "./answer";
import { Stopped, WrongUse, type Request } from "./arguments";
import { chooseHeading, chooseLayout, chooseMap } from "./choose";
import { writeWhereDifferent } from "./files";
import type { OpenVault } from "./open-vault";

/** A pane of this size is laid out for: that of a window with both side bars open. */
const PANE = { width: 1200, height: 800 };

export function graphCommand(vault: OpenVault, request: Request): Answer {
  const { library } = vault;
  const index = library.index();
  const map = chooseMap(index, request.map);
  const heading = request.section === null ? null : chooseHeading(map, request.section).trail;
  const layout = chooseLayout(request.layout);
  const related = atOnce(relateSteps(index, { map: map.path, heading }, RELATIONS));
  const stateOf: typeof library.stateOf = (concept) => library.stateOf(concept);
  const title = heading?.at(-1) ?? map.title;
  const shaped = (some: Graph): Graph => shapedFor(layout, some, title, new Set());
  const boxes = layout.arrange(shaped(filterGraph(related, "", stateOf)), PANE, estimateText);
  // As data all kinds are of use; a picture is as quiet as the pane.
  const filtered = filterGraph({ ...related, quiet: [] }, request.filter, stateOf);
  const graph = shaped(filtered);
  const { problems } = filtered.filtered;
  if (problems.length > 0) throw new WrongUse(problems.map(({ message }) => message).join(" "));
  const quiet = shaped(filterGraph(related, request.filter, stateOf));
  const messages = request.pictures.flatMap(({ exporter, file }) => {
    const { text, warning } = exporter.draw({ graph: quiet, layout, boxes, title, index, relations: RELATIONS });
    return [drawn(file, text), ...warning === null ? [] : [warning]];
  });
  return answer({ nodes: nodesOf(graph, boxes), edges: graph.edges.map(({ id, kind, source, target, label, reason }) => ({ id, kind, source, target, label, reason })) }, sentence(graph), messages);
}

function nodesOf(graph: Graph, boxes: ReturnType<ReturnType<typeof chooseLayout>["arrange"]>) {
  return graph.nodes.map(({ id, kind, label, state, parent }) => {
    const box = boxes.get(id);
    if (box === undefined) throw new Stopped(`“${label}” has no place in this layout.`);
    return { id, kind, label, state, x: box.x, y: box.y, width: box.width, height: box.height, parent };
  });
}

function sentence({ nodes, edges }: Graph): string {
  const concepts = nodes.filter(({ kind }) => kind === "concept").length;
  return `${concepts} concepts below ${nodes.length - concepts} headings, ${edges.length} relations. --json lists them, ${PICTURE_EXPORTERS.map(({ id }) => `--${id} FILE`).join(" or ")} draws them.`;
}

function drawn(file: string, text: string): string {
  return writeWhereDifferent(file, text) ? `Drawn to ${file}.` : `Nothing to draw: ${file} shows it already.`;
}

function atOnce<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
