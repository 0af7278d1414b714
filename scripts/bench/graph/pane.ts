/** Runs in the workbench's page: opens, moves, filters and closes the graph pane, and measures it. */
import type { Core, ElementDefinition } from "cytoscape";
import type { WorkbenchWindow } from "../../../tests/workbench/test-hook";
import { frameRate, longTasksDuring, nextFrame, rest, untilDrawn, type Gesture } from "./watch";

const TYPE = "moc-study-graph";
/** What counts as shown: concepts, or the folded sections in their place. */
const SHOWN = ".concept, .frame.folded";

export interface Opening {
  /** Milliseconds from the command to the frame. */
  readonly time: number;
  readonly nodes: number;
  /** Height of a concept's letters on the screen, in pixels. */
  readonly letters: number;
  /** Tasks of 50 ms and more, in milliseconds. */
  readonly tasks: readonly number[];
}

type Stage = HTMLElement & { readonly _cyreg?: { readonly cy: Core } };
interface Pane { change(part: { filter?: string; layout?: string }): void }

export interface PaneBench {
  prepare(note: string | null): Promise<void>;
  open(command: string, wanted: number): Promise<Opening>;
  close(): Promise<void>;
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
const core = (): Core | null => document.querySelector<Stage>(".moc-study-stage")?._cyreg?.cy ?? null;
const shownIn = (drawing: Core): number => drawing.nodes(SHOWN).not(".hidden").length;

/** A large graph comes in steps, and is drawn when it is complete. */
const isWhole = (there: Core): boolean => there.container()?.getAttribute("aria-busy") !== "true";

function drawing(): Core {
  const found = core();
  if (found === null) throw new Error("No graph is drawn.");
  return found;
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
      return untilDrawn(core, (there) => isWhole(there) && shownIn(there) >= wanted, start);
    });
    await rest(300);
    const there = drawing();
    const letters = parseFloat(String(there.nodes(SHOWN).first().renderedStyle("font-size")));
    return { time, tasks, nodes: shownIn(there), letters };
  },
  async close() {
    for (const leaf of leaves()) leaf.detach();
    await rest(150);
  },
  async fit() {
    document.querySelector<HTMLElement>('.moc-study-pane [aria-label="Show everything"]')?.click();
    await rest(600);
  },
  rate: (gesture) => frameRate(drawing(), gesture),
  async filter(text) {
    const before = shownIn(drawing());
    const start = performance.now();
    pane().change({ filter: text });
    const time = await untilDrawn(core, (there) => shownIn(there) !== before, start);
    await rest(200);
    return time;
  },
  async tick(nth) {
    const node = drawing().nodes(".concept").eq(nth);
    node.emit({ type: "onetap", originalEvent: new MouseEvent("click") } as unknown as string);
    await rest(300);
    const start = performance.now();
    document.querySelector<HTMLElement>('.moc-study-card [data-state="known"]')?.click();
    const time = await untilDrawn(core, (there) => there.getElementById(node.id()).hasClass("known"), start);
    await rest(300);
    return time;
  },
  async web() {
    const line = document.querySelector<HTMLElement>(".moc-study-arranging");
    const start = performance.now();
    const arranging = await longTasksDuring(async () => {
      pane().change({ layout: "web" });
      while (line?.checkVisibility() === false) await nextFrame();
      while (!/9[5-9] %|100 %/.test(line?.textContent ?? "") && line?.checkVisibility() === true) await nextFrame();
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
      while (document.querySelector(".notice")?.textContent.includes(end) !== true) await rest(20);
      return performance.now() - start;
    });
    return { time, tasks };
  },
  elements() {
    const there = drawing();
    const nodes = there.nodes(SHOWN).toArray().filter((node) => !node.hasClass("hidden"))
      .map((node): ElementDefinition => ({ group: "nodes", data: { id: node.id(), label: String(node.data("label")) }, position: { ...node.position() } }));
    const ids = new Set(nodes.map(({ data }) => data.id));
    const edges = there.edges().not(".branch").map((edge): ElementDefinition => ({ group: "edges", data: { id: edge.id(), source: String(edge.data("source")), target: String(edge.data("target")) } }))
      .filter(({ data }) => ids.has(String(data["source"])) && ids.has(String(data["target"])));
    return [...nodes, ...edges];
  },
};
