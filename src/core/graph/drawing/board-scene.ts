/**
 * The board as shapes. At rest there are no lines, unless somebody wants them. While a concept is pointed at, its
 * relations run in the gutters, its neighbours have a border, and all others lose theirs. From afar a frame has its
 * caption, its count and its bar.
 */
import { once } from "../../base/remembering";
import { emphasisIn, mostRelated, type Emphasis } from "../emphasis";
import type { Graph, GraphNode, Measure, SceneInput, StateCounts } from "../graph";
import { tintIn, type Palette } from "../palette";
import { countsBelow } from "../progress";
import type { SceneShape } from "../scene";
import { holdersOf } from "../tree";
import { farShapes } from "./far-shapes";
import { frameLines } from "./frame-lines";
import { boxShape, captionShapes, isHeading } from "./heading-shapes";
import { pillShapes } from "./pill-shapes";
import { isFar, isInView } from "./visible";

/** Below this zoom frames within frames are too small for their captions. */
const COARSE = 0.22;

export function boardScene(seen: SceneInput, palette: Palette, measure: Measure): readonly SceneShape[] {
  const { graph, boxes, focus } = seen;
  const { counts, holding, bold } = factsOf(graph);
  const emphasis = emphasisIn(graph, focus);
  const { zoom = 1 } = seen;
  const [far, isCoarse] = [isFar(seen), zoom < COARSE];
  const shapes = graph.nodes.flatMap((node): SceneShape[] => {
    const box = boxes.get(node.id);
    if (!isHeading(node) || !isInView(seen, box) || (isCoarse && boxes.has(node.parent ?? ""))) return [];
    const own = node.stateCounts ?? counts.get(node.id);
    const frame = boxShape(box, tintIn(palette, node.hue), borderOf(node, emphasis(node.id), seen, palette));
    if (far) return [frame, ...farShapes(node, box, own, { holdsFrames: !isCoarse && holding.has(node.id), zoom }, palette, measure)];
    return [frame, ...captionShapes(node, box, own, palette, measure)];
  });
  if (far) return shapes;
  for (const node of graph.nodes) {
    const box = boxes.get(node.id);
    if (isHeading(node) || !isInView(seen, box)) continue;
    shapes.push(...pillShapes(node, box, { emphasis: emphasisOf(node, emphasis, seen), isBold: bold.has(node.id), isPicked: seen.picked?.has(node.id) === true }, palette, measure));
  }
  return [...shapes, ...frameLines.draw(seen, palette, measure)];
}

/** What is chosen keeps its border while another one is pointed at. */
export function emphasisOf({ id }: GraphNode, emphasis: (id: string) => Emphasis, { chosen }: Pick<SceneInput, "chosen">): Emphasis {
  return id === chosen ? "lit" : emphasis(id);
}

/** Of a folded heading, which can be pointed at. */
export function borderOf({ id, stateCounts }: GraphNode, emphasis: Emphasis, { chosen }: Pick<SceneInput, "chosen">, { accent }: Palette): { readonly stroke?: string; readonly width?: number } {
  if (id !== chosen && (stateCounts === undefined || emphasis === "rest" || emphasis === "muted")) return {};
  return { stroke: accent, width: id === chosen || emphasis === "lit" ? 2 : 1.5 };
}

interface Facts {
  readonly counts: ReadonlyMap<string, StateCounts>;
  /** Ids of headings that hold headings. */
  readonly holding: ReadonlySet<string>;
  readonly bold: ReadonlySet<string>;
}

/** What follows from the graph alone is worked out once for it. */
const factsOf = once((graph: Graph): Facts => ({ counts: countsBelow(graph), holding: holdersOf(graph), bold: mostRelated(graph) }));
