/**
 * The messages between pane and worker. They are plain data, since a worker has neither a screen for measuring nor the
 * pane's objects.
 *
 *   pane ──LayoutRequest──▶ worker        worker ──{ done: 0.4 }…──{ boxes }──▶ pane
 */
import type { Box, Graph, Hints, Layout, Measure, NodeKind } from "../../../core/graph/graph";
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

export function layoutRequestOf(layout: Layout, graph: Graph, pane: LayoutRequest["pane"], measure: Measure, hints: Hints): LayoutRequest {
  return { layout: layout.id, graph, pane, sizes: sizesOf(graph, measure), hints };
}

/** Names of concepts may be drawn bold, and large; their headings are captions. */
function sizesOf({ nodes }: Graph, measure: Measure): LayoutRequest["sizes"] {
  const sizes = new Map<string, ReturnType<Measure>>();
  const add = (text: string, kind: NodeKind): void => { sizes.set(`${kind} ${text}`, measure(text, kind)); };
  for (const { kind, label, concept } of nodes) {
    for (const one of kind === "concept" ? ["concept", "subsection", "section"] as const : [kind]) add(label, one);
    const heading = concept?.headingPath.at(-1);
    if (heading !== undefined) add(heading, "subsection");
  }
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
