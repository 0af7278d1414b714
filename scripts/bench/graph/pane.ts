/** Runs in the workbench's page: opens, moves, filters and closes the graph pane, and measures it. */
import type { ElementDefinition } from "cytoscape";
import type { WorkbenchWindow } from "../../../tests/workbench/test-hook";
import { TEXT } from "../../../src/core/graph/style";
import { frameRate, freePlace, longTasksDuring, nextFrame, rest, untilDrawn, type Gesture, type Watched } from "./watch";

const TYPE = "moc-study-graph";

/** Milliseconds until a command counts as stuck: a part of the bench ends within five minutes. */
const LONGEST_WORK = 120_000;

export interface Opening {
  /** Milliseconds from the command to the frame. */
  readonly time: number;
  readonly nodes: number;
  /** Height of a concept's letters on the screen, in pixels. */
  readonly letters: number;
  /** Tasks of 50 ms and more, in milliseconds. */
  readonly tasks: readonly number[];
}

/** What of the view, of its drawing and of what that shows is looked at here. */
interface Pane {
  change(part: { filter?: string; layout?: string }): void;
  readonly choice: { choose(id: string): void };
  readonly parts: { readonly canvas: Canvas } | null;
}

interface Canvas {
  readonly model: Model | null;
  snapshot(): { readonly view: { readonly zoom: number; readonly pan: { readonly x: number; readonly y: number } } } | null;
}

interface Model {
  readonly layout: { readonly id: string };
  readonly graph: { readonly edges: readonly { readonly id: string; readonly source: string; readonly target: string }[] };
  readonly targets: readonly Target[];
}

interface Target {
  readonly node: { readonly id: string; readonly label: string; readonly state: string | null; readonly parent: string | null };
  readonly part: "concept" | "heading" | "caption";
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

export interface PaneBench {
  prepare(note: string | null): Promise<void>;
  open(command: string, wanted: number): Promise<Opening>;
  close(): Promise<void>;
  /** In another layout: the next pane that opens has it, too. */
  show(layout: string): Promise<void>;
  /** All of it in the pane. */
  fit(): Promise<void>;
  rate(gesture: Gesture): Promise<number>;
  filter(text: string): Promise<number>;
  tick(nth: number): Promise<number>;
  web(): Promise<{ readonly time: number; readonly arranging: readonly number[]; readonly putting: readonly number[] }>;
  /** Bytes in use after a garbage collection. */
  memory(): Promise<number>;
  elements(): ElementDefinition[];
  /** Runs a command from the palette, until a notice contains `end`. */
  work(command: string, end: string): Promise<{ readonly time: number; readonly tasks: readonly number[] }>;
}

const workbench = () => {
  const { workbench } = window as WorkbenchWindow;
  if (workbench === undefined) throw new Error("There is no workbench.");
  return workbench;
};
const leaves = () => workbench().app.workspace.getLeavesOfType(TYPE);
const pane = () => leaves()[0]?.view as unknown as Pane;
const model = (): Model | null => (leaves()[0]?.view as unknown as Pane | undefined)?.parts?.canvas.model ?? null;
/** Concepts, or the folded sections in their place: nothing that is drawn stands in them. */
const shown = (): readonly Target[] => {
  const targets = model()?.targets ?? [];
  const holding = new Set(targets.map(({ node }) => node.parent));
  return targets.filter(({ node, part }) => part === "concept" || (part === "heading" && !holding.has(node.id)));
};

/** Our drawing; null before there is one. Each frame begins by clearing the canvas. */
function watched(): Watched | null {
  const [container, scene] = [document.querySelector<HTMLElement>(".moc-study-stage"), document.querySelector<HTMLCanvasElement>(".moc-study-scene")];
  const brush = scene?.getContext("2d");
  if (container === null || brush === null || brush === undefined) return null;
  return {
    container,
    onFrame(call) {
      brush.clearRect = (...given) => {
        CanvasRenderingContext2D.prototype.clearRect.apply(brush, given);
        queueMicrotask(call);
      };
      return () => { Reflect.deleteProperty(brush, "clearRect"); };
    },
    ground() {
      const { zoom, pan } = pane().parts?.canvas.snapshot()?.view ?? { zoom: 1, pan: { x: 0, y: 0 } };
      const boxes = model()?.targets.map(({ box: { x, y, width, height } }) => ({ x1: (x - width / 2) * zoom + pan.x, x2: (x + width / 2) * zoom + pan.x, y1: (y - height / 2) * zoom + pan.y, y2: (y + height / 2) * zoom + pan.y })) ?? [];
      return freePlace(container, boxes);
    },
  };
}

export const bench: PaneBench = {
  async prepare(note) {
    if (note !== null) await workbench().openFile(note, { mode: "source", line: 0 });
    await workbench().settled();
    await rest(500);
  },
  async open(command, wanted) {
    const { result: time, tasks } = await longTasksDuring(async () => {
      let start = performance.now();
      // A vault that is still being read has no maps yet.
      while (!workbench().execute(command)) {
        await rest(200);
        start = performance.now();
      }
      return untilDrawn(watched, () => shown().length >= wanted, start);
    });
    await rest(300);
    const letters = TEXT.concept.size * (pane().parts?.canvas.snapshot()?.view.zoom ?? NaN);
    return { time, tasks, nodes: shown().length, letters };
  },
  async close() {
    for (const leaf of leaves()) leaf.detach();
    await rest(150);
  },
  async show(layout) {
    pane().change({ layout });
    await untilDrawn(watched, () => model()?.layout.id === layout, performance.now());
    await rest(400);
  },
  async fit() {
    document.querySelector<HTMLElement>('.moc-study-pane [aria-label="Show everything"]')?.click();
    await rest(600);
  },
  async rate(gesture) {
    const drawing = watched();
    return drawing === null ? NaN : frameRate(drawing, gesture);
  },
  async filter(text) {
    const before = shown().length;
    const start = performance.now();
    pane().change({ filter: text });
    const time = await untilDrawn(watched, () => shown().length !== before, start);
    await rest(200);
    return time;
  },
  async tick(nth) {
    const id = shown().filter(({ part }) => part === "concept")[nth]?.node.id ?? "";
    pane().choice.choose(id);
    await rest(300);
    const start = performance.now();
    document.querySelector<HTMLElement>('.moc-study-card [data-key="known"]')?.click();
    const time = await untilDrawn(watched, () => shown().some(({ node }) => node.id === id && node.state === "known"), start);
    await rest(300);
    return time;
  },
  async web() {
    const line = document.querySelector<HTMLElement>(".moc-study-arranging");
    const start = performance.now();
    const arranging = await longTasksDuring(async () => {
      pane().change({ layout: "web" });
      while (line?.checkVisibility() === false) await nextFrame();
      while (!/(9[5-9]|100)\s?%/.test(line?.textContent ?? "") && line?.checkVisibility() === true) await nextFrame();
    });
    const putting = await longTasksDuring(async () => {
      while (line?.checkVisibility() === true) await nextFrame();
    });
    return { time: performance.now() - start, arranging: arranging.tasks, putting: putting.tasks };
  },
  async memory() {
    const { gc } = window as Window & { gc?: () => void };
    for (let turn = 0; turn < 4; turn++) {
      gc?.();
      await rest(60);
    }
    return (performance as Performance & { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? NaN;
  },
  async work(command, end) {
    const { result: time, tasks } = await longTasksDuring(async () => {
      for (const notice of document.querySelectorAll(".notice")) notice.remove();
      const start = performance.now();
      if (!workbench().execute(command)) throw new Error(`${command} can’t be run.`);
      while (document.querySelector(".notice")?.textContent.includes(end) !== true) {
        if (performance.now() - start > LONGEST_WORK) throw new Error(`${command} never said “${end}”; it said “${document.querySelector(".notice")?.textContent ?? ""}”.`);
        await rest(20);
      }
      return performance.now() - start;
    });
    return { time, tasks };
  },
  elements() {
    const nodes = shown().map(({ node: { id, label }, box: { x, y, width, height } }): ElementDefinition => ({ group: "nodes", data: { id, label, width, height }, position: { x, y } }));
    const ids = new Set(nodes.map(({ data }) => data.id));
    const edges = (model()?.graph.edges ?? []).filter(({ source, target }) => ids.has(source) && ids.has(target)).map(({ id, source, target }): ElementDefinition => ({ group: "edges", data: { id, source, target } }));
    return [...nodes, ...edges];
  },
};
