/**
 * Keeps the positions of slow layouts, for one request at a time. After an edit of the map, known positions stay and only
 * new nodes are placed. The same request again shares the running job. A pane of another size gets the same positions:
 * who looks for a concept knows where it stood.
 */
import type { Box, Graph, Hints, Layout, Measure } from "../../../core/graph/graph";
import { layoutRequestJob, type LayoutRequest } from "./layout-request";
import type { LayoutJob } from "./layout-job";

type Boxes = ReadonlyMap<string, Box>;
type Pane = LayoutRequest["pane"];
/** Gets the progress, from 0 to 1. */
type OnProgress = (done: number) => void;

interface Question {
  /** Layout and scope. */
  readonly about: string;
  /** What is placed: names, headings, relations. */
  readonly content: string;
}

export class AsyncLayoutCache {
  private found: (Question & { readonly boxes: Boxes }) | null = null;
  private underway: (Question & { readonly nodes: Graph["nodes"]; readonly job: LayoutJob; readonly boxes: Promise<Boxes | null>; readonly listener: { onProgress: OnProgress } }) | null = null;

  /** `keeps`: known positions stay, and only new nodes are placed. */
  constructor(private readonly start: (request: Generator<void, LayoutRequest>, onProgress: OnProgress) => LayoutJob, private readonly keeps = true) {}

  /** `hints`: of those who know better what to begin with. */
  of(layout: Layout, scope: string, graph: Graph, pane: Pane, measure: Measure, onProgress: OnProgress, hints?: Hints): Boxes | Promise<Boxes | null> {
    const question: Question = { about: JSON.stringify([layout.id, scope]), content: contentOf(graph) };
    const { found, underway } = this;
    if (underway !== null && isSame(underway, question)) {
      underway.listener.onProgress = onProgress;
      return underway.boxes;
    }
    this.cancel();
    if (found !== null && isSame(found, question)) return found.boxes;
    const from = this.keeps && found?.about === question.about ? found.boxes : undefined;
    return this.begin({ ...question, nodes: graph.nodes }, layoutRequestJob(layout, graph, pane, measure, hints ?? { from }), onProgress);
  }

  /** Whoever waits for the job gets null. */
  cancel(): void {
    this.underway?.job.cancel();
    this.underway = null;
  }

  /** These places are the answer to what is under way, if each node of it has one among them. */
  settleFor(boxes: Boxes): boolean {
    const { underway } = this;
    if (underway?.nodes.every(({ id }) => boxes.has(id)) !== true) return false;
    this.found = { ...underway, boxes };
    return true;
  }

  forget(): void {
    this.cancel();
    this.found = null;
  }

  private begin(question: Question & { readonly nodes: Graph["nodes"] }, request: Generator<void, LayoutRequest>, onProgress: OnProgress): Promise<Boxes | null> {
    const listener = { onProgress };
    const job = this.start(request, (done) => { listener.onProgress(done); });
    const boxes = job.boxes.then((found) => {
      if (this.underway?.job !== job) return null;
      if (found !== null) this.found = { ...question, boxes: found };
      return found;
    }).finally(() => { if (this.underway?.job === job) this.underway = null; });
    this.underway = { ...question, job, boxes, listener };
    return boxes;
  }
}

function isSame(a: Question, b: Question): boolean {
  return a.about === b.about && a.content === b.content;
}

/** Two graphs with the same content have the same positions. */
export function contentOf({ nodes, edges }: Graph): string {
  return JSON.stringify([nodes.map(({ id, label, concept }) => [id, label, concept?.headingPath, concept?.parent]), edges.map(({ source, target, kind }) => [source, target, kind])]);
}
