/**
 * Runs in an empty page: the same nodes and edges in plain cytoscape, with labels, placed by its own `cose`, by d3-force,
 * or in layers by ELK.
 */
import cytoscape, { type Core, type ElementDefinition } from "cytoscape";
import ELK from "elkjs/lib/elk.bundled.js";
import { forceCenter, forceLink, forceManyBody, forceSimulation, type SimulationNodeDatum } from "d3-force";
import { frameRate, freePlace, rest, untilDrawn, type Gesture, type Watched } from "./watch";

/** `given`: the positions of our pane. */
export type Placing = "given" | "cose" | "d3-force" | "elk";

export interface PlainBench {
  /** Milliseconds until the frame. */
  open(elements: readonly ElementDefinition[], placing: Placing): Promise<number>;
  rate(gesture: Gesture): Promise<number>;
  /** Hides every other node, or shows all again. */
  filter(half: boolean): Promise<number>;
  tick(nth: number): Promise<number>;
}

/** The number of steps after which d3-force stops by itself. */
const TICKS = 300;

let core: Core | null = null;

function drawing(): Core {
  if (core === null) throw new Error("Nothing is drawn.");
  return core;
}

function watched(): Watched | null {
  const container = core?.container() ?? null;
  return container === null ? null : {
    container,
    onFrame(call) {
      drawing().on("render", call);
      return () => { drawing().off("render", call); };
    },
    ground: () => freePlace(container, drawing().nodes(":visible").map((node) => node.renderedBoundingBox())),
  };
}

export const bench: PlainBench = {
  async open(elements, placing) {
    core?.destroy();
    const container = document.createElement("div");
    container.setAttribute("style", "position:fixed;inset:0");
    document.body.replaceChildren(container);
    const copy = structuredClone(elements) as ElementDefinition[];
    await rest(150);
    const start = performance.now();
    if (placing === "d3-force") placeByForces(copy);
    if (placing === "elk") await placeInLayers(copy);
    core = cytoscape({
      container, elements: copy,
      style: [{ selector: "node", style: { label: "data(label)" } }, { selector: ".hidden", style: { display: "none" } }, { selector: ".known", style: { "background-color": "green" } }],
      layout: placing === "cose" ? { name: "cose", animate: false } : { name: "preset" },
    });
    return untilDrawn(watched, () => true, start);
  },
  async rate(gesture) {
    drawing().fit();
    await rest(400);
    const theirs = watched();
    return theirs === null ? NaN : frameRate(theirs, gesture);
  },
  async filter(half) {
    const start = performance.now();
    drawing().batch(() => { drawing().nodes().forEach((node, at) => { node.toggleClass("hidden", half && at % 2 === 1); }); });
    return untilDrawn(watched, () => true, start);
  },
  async tick(nth) {
    const start = performance.now();
    drawing().nodes().eq(nth).toggleClass("known");
    return untilDrawn(watched, () => true, start);
  },
};

const elk = new ELK();

async function placeInLayers(elements: ElementDefinition[]): Promise<void> {
  const children = elements.filter(({ group }) => group === "nodes").map(({ data: { id = "", width, height } }) => ({ id, width: Number(width), height: Number(height) }));
  const edges = elements.filter(({ group }) => group === "edges").map(({ data }) => ({ id: String(data.id), sources: [String(data["source"])], targets: [String(data["target"])] }));
  const placed = await elk.layout({ id: "root", layoutOptions: { "elk.algorithm": "layered" }, children, edges });
  const places = new Map(placed.children?.map(({ id, x = 0, y = 0 }) => [id, { x, y }]));
  for (const element of elements) {
    const place = places.get(element.data.id ?? "");
    if (place !== undefined) element.position = place;
  }
}

interface Body extends SimulationNodeDatum {
  readonly id: string;
}

function placeByForces(elements: ElementDefinition[]): void {
  const bodies = elements.filter(({ group }) => group === "nodes").map((element): Body => ({ id: element.data.id ?? "" }));
  const ties = elements.filter(({ group }) => group === "edges").map(({ data }) => ({ source: String(data["source"]), target: String(data["target"]) }));
  forceSimulation(bodies).force("link", forceLink<Body, { source: string; target: string }>(ties).id(({ id }) => id)).force("charge", forceManyBody()).force("center", forceCenter()).stop().tick(TICKS);
  const places = new Map(bodies.map(({ id, x = 0, y = 0 }) => [id, { x: 4 * x, y: 4 * y }]));
  for (const element of elements) {
    const place = places.get(element.data.id ?? "");
    if (place !== undefined) element.position = place;
  }
}
