/** Relations as lines in the gutters between frames and pills. */
import { addToGroup } from "../../base/grouped";
import type { Box, Graph, GraphNode, Measure, SceneInput } from "../graph";
import { captionLines, captionPlace, COLUMN, FRAME, PILL, ROOT_GAP, TEXT } from "../style";
import { gutterLines, type Network } from "./gutter-lines";
import { guttersJob, type Group } from "./gutters";
import { isHeading } from "./heading-shapes";

/** Pixels by which lines of different kinds stand beside each other. */
const LANES = [0, 2, -2];

export const frameLines = gutterLines(networkJob, LANES);

function framesAround(id: string, parents: ReadonlyMap<string, string | null>): string[] {
  const above = [""];
  for (let at = parents.get(id) ?? null; at !== null && !above.includes(at); at = parents.get(at) ?? null) above.push(at);
  return above;
}

function* networkJob({ graph, boxes }: SceneInput, measure: Measure): Generator<void, Network> {
  const [groups, numbers] = [new Array<Group>(), new Map<string, number>()];
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const parents = new Map(graph.nodes.map(({ id, parent }) => [id, parent]));
  const byFrame = childrenByFrame(graph, boxes);
  // Frames and pills stand closer where a caption has a place of its own.
  const isClose = [...boxes.values()].some(({ caption }) => caption !== undefined);
  for (const [id, children] of byFrame) {
    numbers.set(id, groups.length);
    groups.push(groupOf(children, boxes.get(id) ?? null, nodes.get(id), boxes, measure, isClose));
  }
  return { gutters: yield* guttersJob(groups), groupsOf: (ids) => new Set(ids.flatMap((id) => framesAround(id, parents)).flatMap((id) => numbers.get(id) ?? [])) };
}

/** By id of the frame; the empty id for what stands at the top. */
function childrenByFrame({ nodes }: Graph, boxes: ReadonlyMap<string, Box>): Map<string, GraphNode[]> {
  const children = new Map<string, GraphNode[]>();
  for (const node of nodes) {
    if (!boxes.has(node.id)) continue;
    addToGroup(children, node.parent !== null && boxes.has(node.parent) ? node.parent : "", node);
  }
  return children;
}

function groupOf(children: readonly GraphNode[], frame: Box | null, heading: GraphNode | undefined, boxes: ReadonlyMap<string, Box>, measure: Measure, isClose: boolean): Group {
  const boxesOf = (some: readonly GraphNode[]): Box[] => some.flatMap(({ id }) => boxes.get(id) ?? []);
  const isOuter = children.some(({ kind, stateCounts }) => kind !== "concept" && stateCounts === undefined);
  const between = (isClose ? COLUMN.frameGap : ROOT_GAP) / 2;
  const outside = { x: between, y: between };
  const hasPills = children.some(({ kind }) => kind === "concept");
  return {
    frame, boxes: boxesOf(children), stops: boxesOf(children.filter(({ kind, stateCounts }) => kind === "concept" || stateCounts !== undefined)),
    words: frame === null || heading === undefined || !isHeading(heading) ? [] : titleBoxes(heading, frame, measure),
    gap: hasPills && !isOuter ? { x: PILL.columnGap / 2, y: (isClose ? COLUMN : PILL).gap / 2 } : outside, outside, isOuter,
  };
}

/** The caption of a frame, and its count. */
function titleBoxes(heading: GraphNode & { readonly kind: "map" | "section" | "subsection" }, frame: Box, measure: Measure): Box[] {
  const { left, middle, width } = captionPlace(frame, heading.kind);
  const wide = Math.min(width, measure(heading.label, heading.kind).width);
  const right = frame.x + frame.width / 2 - FRAME[heading.kind].padding;
  return [{ x: left + wide / 2, y: middle, width: wide, height: TEXT[heading.kind].line * (captionLines(frame, heading.kind) - 1) + TEXT[heading.kind].size + 2 }, { x: right - 34, y: middle, width: 68, height: 16 }];
}
