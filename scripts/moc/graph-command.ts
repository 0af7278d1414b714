/** `graph`: nodes and edges of a map or of one heading, placed, and drawn on request. */
import { filterGraph, relateJob } from "../../src/core/graph/build-graph";
import type { Graph } from "../../src/core/graph/graph";
import type { Scope } from "../../src/core/index/scope";
import type { ConceptIndex } from "../../src/core/index/concept-index";
import { estimateText } from "../../src/core/graph/measure";
import { foldedAtFirst, graphForLayout } from "../../src/core/graph/shaped";
import { PICTURE_EXPORTERS, RELATIONS } from "../../src/core/registry";
import { runSync } from "../../src/core/base/jobs";
import { answer, type Answer } from "./answer";
import { Stopped, WrongUse, type Request } from "./arguments";
import { chooseHeading, chooseLayout, chooseMap, wantsAll } from "./choose";
import { writeWhereDifferent } from "./files";
import type { OpenVault } from "./open-vault";

/** The layout is for a pane of this size: a window with both side bars open. */
const PANE = { width: 1200, height: 800 };

export function graphCommand(vault: OpenVault, request: Request): Answer {
  const { liveIndex } = vault;
  const index = liveIndex.current();
  const { scope, title } = scopeOf(index, request);
  const layout = chooseLayout(request.layout);
  const related = runSync(relateJob(index, scope, RELATIONS));
  const stateOf: typeof liveIndex.stateOf = (concept) => liveIndex.stateOf(concept);
  const whole = filterGraph(related, "", stateOf);
  // As in the pane.
  const folded = foldedAtFirst(layout, scope, whole) ?? new Set<string>();
  const shaped = (some: Graph): Graph => graphForLayout(layout, some, title, folded);
  const boxes = layout.arrange(shaped(whole), PANE, estimateText);
  // The data have all kinds of relations; pictures leave quiet ones out, as the pane does.
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

function scopeOf(index: ConceptIndex, request: Request): { readonly scope: Scope; readonly title: string } {
  if (wantsAll(request)) return { scope: { map: null, heading: null }, title: "All maps" };
  const { map: name, section } = request;
  const map = chooseMap(index, name);
  const heading = section === null ? null : chooseHeading(map, section).headingPath;
  return { scope: { map: map.path, heading }, title: heading?.at(-1) ?? map.title };
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
  const what = concepts === 0 ? `${nodes.length} headings` : `${concepts} concepts below ${nodes.length - concepts} headings`;
  return `${what}, ${edges.length} relations. --json lists them, ${PICTURE_EXPORTERS.map(({ id }) => `--${id} FILE`).join(" or ")} draws them.`;
}

function drawn(file: string, text: string): string {
  return writeWhereDifferent(file, text) ? `Drawn to ${file}.` : `Nothing to draw: ${file} shows it already.`;
}
