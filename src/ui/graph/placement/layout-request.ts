/**
 * The messages between pane and worker. They are plain data, since a worker has neither a screen for measuring nor the
 * pane's objects.
 *
 *   pane ──LayoutRequest──▶ worker        worker ──{ done: 0.4 }…──{ boxes }──▶ pane
 */
import { forEachChunk } from "../../../core/base/jobs";
import type { Box, Graph, Hints, Layout, Measure } from "../../../core/graph/graph";
import { discLook, discName } from "../../../core/graph/disc";
import { hullName } from "../../../core/graph/drawing/hulls";
import { degreesOf } from "../../../core/graph/emphasis";
import { SLOW_LAYOUTS } from "../../../core/graph/layout/slow-layouts";
import { estimateText } from "../../../core/graph/measure";

export interface LayoutRequest {
  /** A layout's id. */
  readonly layout: string;
  readonly graph: Graph;
  readonly pane: { readonly width: number; readonly height: number };
  /** Kind and label → size, measured with the pane's font. */
  readonly sizes: ReadonlyMap<string, ReturnType<Measure>>;
  readonly hints: Hints;
}

export type Answer =
  /** Progress, from 0 to 1. */
  | { readonly done: number }
  | { readonly boxes: ReadonlyMap<string, Box> };

/** Measures name by name: of a large graph that takes longer than a frame. */
export function* layoutRequestJob(layout: Layout, graph: Graph, pane: LayoutRequest["pane"], measure: Measure, hints: Hints): Generator<void, LayoutRequest> {
  return { layout: layout.id, graph, pane, sizes: yield* sizesJob(graph, measure), hints };
}

/** Nodes that are measured between two pauses. */
const STEP = 100;

/** Names of concepts are drawn large where they are related to many; their headings are captions. Nothing else is measured: each takes its time. */
function* sizesJob({ nodes, edges }: Graph, measure: Measure): Generator<void, LayoutRequest["sizes"]> {
  const degrees = degreesOf({ nodes, edges });
  const sizes = new Map<string, ReturnType<Measure>>();
  const add: Measure = (text, kind) => {
    const size = measure(text, kind);
    sizes.set(`${kind} ${text}`, size);
    return size;
  };
  yield* forEachChunk(nodes, STEP, (node) => {
    add(node.label, node.kind);
    discName(node, discLook(node, degrees.get(node.id) ?? 0), add);
    const heading = hullName(node);
    if (heading !== "") add(heading, "subsection");
  });
  return sizes;
}

/** Runs the layout in small steps. */
export function* runLayout({ layout, graph, pane, sizes, hints }: LayoutRequest): Generator<number, ReadonlyMap<string, Box>> {
  const measure: Measure = (text, kind) => sizes.get(`${kind} ${text}`) ?? estimateText(text, kind);
  const place = SLOW_LAYOUTS.get(layout);
  return place === undefined ? new Map() : yield* place(graph, pane, measure, hints);
}

/** Progress is posted in hundredths, since each message costs time on both sides. */
export function answer(request: LayoutRequest, post: (answer: Answer) => void): void {
  const steps = runLayout(request);
  let posted = 0;
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return post({ boxes: step.value });
    if (step.value < posted + 0.01) continue;
    posted = step.value;
    post({ done: posted });
  }
}
