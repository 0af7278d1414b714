/** What is drawn and what the pointer meets of it: which node answers, what moves when a node is dragged, what is in view. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Box, Graph, GraphNode, Layout, Measure } from "../../src/core/graph/graph";
import { board } from "../../src/core/graph/layout/board";
import { mindMap } from "../../src/core/graph/layout/mind-map";
import { web } from "../../src/core/graph/layout/web";
import { prepareWebJob } from "../../src/core/graph/drawing/web-scene";
import { runSync } from "../../src/core/base/jobs";
import { CanvasModel } from "../../src/ui/graph/canvas/canvas-model";
import { Dragging, type Move } from "../../src/ui/graph/canvas/dragging";
import { conceptsIn, litBy, targetAt, type Target } from "../../src/ui/graph/canvas/targets";
import { extentOf, toDrawing, toStage, wheelFactor, ZOOM, zoomed } from "../../src/ui/graph/canvas/view-box";
import { heading, leaf } from "../core/graph/samples";
import { Clock } from "./clock";

const measure: Measure = (text) => ({ width: 8 * text.length, height: 18 });
const box = (x: number, y: number, width = 100, height = 28): Box => ({ x, y, width, height });

/** A frame “Memory” with two concepts in it, and one concept beside it. */
const NODES: readonly GraphNode[] = [heading("Memory", null), leaf("Paging", "Memory"), leaf("Segment", "Memory"), leaf("Thread", null)];
const BOXES: ReadonlyMap<string, Box> = new Map([["Memory", box(200, 100, 300, 200)], ["Paging", box(200, 80)], ["Segment", box(200, 120)], ["Thread", box(500, 100)]]);
const GRAPH: Graph = { nodes: NODES, edges: [] };

function modelOf({ shown = GRAPH, layout = board, boxes = BOXES, isFixed }: { shown?: Graph; layout?: Layout; boxes?: ReadonlyMap<string, Box>; isFixed?: boolean } = {}): CanvasModel {
  return new CanvasModel({ graph: GRAPH, boxes, layout, ...isFixed === undefined ? {} : { isFixed } }, shown, measure);
}

const named = (target: Target | null): string => target === null ? "ground" : `${target.part} ${target.node.id}`;
const at = (model: CanvasModel, x: number, y: number, rim = 0): string => named(targetAt(model.targets, { x, y }, rim));

describe("the hulls of a web", () => {
  it("are found once, for fitting the view, preparing the lines and drawing them", () => {
    const nodes = ["Paging", "Segment", "Thread", "Process"].map((id, n): GraphNode => ({ ...leaf(id, null), within: heading(n < 2 ? "Memory" : "Threads", null) }));
    const graph: Graph = { nodes, edges: [] };
    const boxes = new Map(nodes.map(({ id }, n) => [id, box(200 * n, 100, 80, 40)]));
    const asked: string[] = [];
    const model = new CanvasModel({ graph, boxes, layout: web }, graph, (text, kind) => { asked.push(`${kind} ${text}`); return measure(text, kind); });
    const headings = (): string[] => asked.filter((one) => one.startsWith("subsection"));
    expect(model.bounds()).not.toBeNull();
    expect(headings()).toEqual(["subsection Memory", "subsection Threads"]);
    runSync(prepareWebJob({ graph: model.graph, boxes: model.boxes, focus: null, relations: [] }, model.measure));
    expect(model.bounds()).not.toBeNull();
    expect(headings()).toEqual(["subsection Memory", "subsection Threads"]);
  });

  it("hold what the filter left", () => {
    const nodes = ["Paging", "Segment", "Thread"].map((id): GraphNode => leaf(id, null));
    const model = new CanvasModel({ graph: { nodes, edges: [] }, boxes: new Map(nodes.map(({ id }, n) => [id, box(1000 * n, 100)])), layout: web }, { nodes: nodes.slice(0, 2), edges: [] }, measure);
    expect(model.bounds()).toEqual({ x: 500, y: 100, width: 1100, height: 28 });
  });
});

describe("what the pointer meets", () => {
  it("is the concept, the words of its frame, or the ground, which is also what the frame holds besides", () => {
    const model = modelOf();
    expect(at(model, 200, 80)).toBe("concept Paging");
    // A frame's caption stands at its top left.
    expect(at(model, 70, 18)).toBe("caption Memory");
    expect(at(model, 330, 180)).toBe("ground");
    expect(at(model, 800, 800)).toBe("ground");
  });

  it("has a rim", () => {
    expect([at(modelOf(), 200, 60), at(modelOf(), 200, 60, 8)]).toEqual(["ground", "concept Paging"]);
  });

  it("is what the pointer is on, however wide the rim of the next one is, and else the nearest", () => {
    expect([at(modelOf(), 200, 92, 16), at(modelOf(), 200, 97, 16), at(modelOf(), 200, 103, 16)]).toEqual(["concept Paging", "concept Paging", "concept Segment"]);
  });

  it("is a frame as a whole where it is so far away that its concepts are not drawn", () => {
    const model = modelOf();
    const met = (zoom: number, x: number, y: number): string => named(targetAt(model.targetsAt(zoom), { x, y }, 2 / zoom));
    expect([met(1, 200, 80), met(0.5, 200, 80), met(0.5, 330, 180), met(0.5, 500, 100), met(0.5, 800, 800)]).toEqual(["concept Paging", "frame Memory", "frame Memory", "ground", "ground"]);
    model.move(new Map([["Memory", { x: 900, y: 900 }]]), false);
    expect([met(0.5, 200, 80), met(0.5, 900, 900)]).toEqual(["ground", "frame Memory"]);
    expect(litBy({ node: NODES[0] ?? heading("", null), part: "frame", box: box(0, 0) })).toBeNull();
  });

  it("is never what a filter left out", () => {
    const model = modelOf({ shown: { nodes: NODES.filter(({ id }) => id !== "Paging"), edges: [] } });
    expect(at(model, 200, 80)).toBe("ground");
    expect([model.isShown("Paging"), model.isShown("Segment")]).toEqual([false, true]);
  });

  it("is a concept rather than a caption below it, and of two concepts the later one", () => {
    const boxes = new Map([...BOXES, ["Thread", box(70, 18)], ["Segment", box(210, 80)]]);
    expect([at(modelOf({ boxes }), 70, 18), at(modelOf({ boxes }), 205, 80)]).toEqual(["concept Thread", "concept Segment"]);
  });

  it("is a whole heading where the layout draws it so, or where it is folded", () => {
    expect(at(modelOf({ layout: mindMap }), 330, 180)).toBe("heading Memory");
    const folded = { ...heading("Memory", null), stateCounts: { new: 2, learning: 0, due: 0, known: 0, skipped: 0 } };
    const model = modelOf({ shown: { nodes: [folded, leaf("Thread", null)], edges: [] } });
    expect(at(model, 330, 180)).toBe("heading Memory");
    expect(model.targets.map(litBy)).toEqual(["Memory", "Thread"]);
    expect(modelOf({ layout: mindMap }).targets.map(litBy)).toEqual([null, "Paging", "Segment", "Thread"]);
  });

  it("is found with one look at each node, however many there are", () => {
    let looks = 0;
    const targets = Array.from({ length: 5000 }, (_, n): Target => ({ node: leaf(`c${n}`, null), part: "concept", get box() { looks++; return box(200 * (n % 50), 40 * Math.floor(n / 50)); } }));
    expect(named(targetAt(targets, { x: -1000, y: -1000 }, 8))).toBe("ground");
    // Side by side, then one above the other.
    expect(looks).toBeLessThanOrEqual(4 * 5000);
  });

  it("by a box are the concepts that lie in it as a whole", () => {
    const { targets } = modelOf();
    expect(conceptsIn(targets, box(200, 100, 100, 68))).toEqual(["Paging", "Segment"]);
    expect(conceptsIn(targets, box(200, 100, 99, 68))).toEqual([]);
    expect(conceptsIn(targets, box(350, 100, 700, 400))).toEqual(["Paging", "Segment", "Thread"]);
  });
});

/** A drag of the model that `draw` puts in last. */
function hand(first: CanvasModel, picked: readonly string[] = []) {
  const told: (readonly Move[])[] = [];
  const clock = new Clock();
  let model: CanvasModel | null = first;
  const dragging = new Dragging({ model: () => model, picked: () => new Set(picked), redraw: () => undefined, moved: (moves) => { told.push(moves); }, after: clock.after });
  const draw = (graph: Graph, boxes: ReadonlyMap<string, Box>): CanvasModel => {
    const next = new CanvasModel({ graph, boxes, layout: board }, graph, measure, dragging.places);
    model = next;
    return next;
  };
  return { told, clock, dragging, draw };
}

const placeOf = (model: CanvasModel, id: string): string => `${model.boxes.get(id)?.x ?? ""} ${model.boxes.get(id)?.y ?? ""}`;

describe("what is dragged", () => {
  it("moves with all that is below it, its caption too, and is told once", () => {
    const model = modelOf();
    const { told, dragging } = hand(model);
    dragging.begin("Memory");
    dragging.moveTo({ x: 5, y: 5 });
    dragging.moveTo({ x: 10, y: -20 });
    expect(["Memory", "Paging", "Segment", "Thread"].map((id) => placeOf(model, id))).toEqual(["210 80", "210 60", "210 100", "500 100"]);
    expect(at(model, 80, -2)).toBe("caption Memory");
    expect([told, model.isMoving]).toEqual([[], true]);
    dragging.end();
    expect(model.isMoving).toBe(false);
    expect(told).toEqual([[{ id: "Memory", from: { x: 200, y: 100 }, to: { x: 210, y: 80 } }]]);
    expect(placeOf(model, "Paging")).toBe("210 60");
    dragging.end();
    expect(told).toHaveLength(1);
  });

  it("keeps its size, and where its caption stands", () => {
    const model = modelOf({ boxes: new Map([...BOXES, ["Memory", { ...box(200, 100, 300, 200), caption: { left: 40, middle: 20 } }]]) });
    const { dragging } = hand(model);
    dragging.begin("Memory");
    dragging.moveTo({ x: 10, y: 0 });
    expect(model.boxes.get("Memory")).toEqual({ ...box(210, 100, 300, 200), caption: { left: 40, middle: 20 } });
  });

  it("takes along what is picked, if it is picked itself", () => {
    const both = hand(modelOf(), ["Paging", "Thread"]);
    both.dragging.begin("Paging");
    both.dragging.moveTo({ x: 10, y: 0 });
    both.dragging.end();
    expect(both.told[0]?.map(({ id, to }) => [id, to.x])).toEqual([["Paging", 210], ["Thread", 510]]);
    const other = hand(modelOf(), ["Paging", "Thread"]);
    other.dragging.begin("Segment");
    other.dragging.moveTo({ x: 10, y: 0 });
    other.dragging.end();
    expect(other.told[0]?.map(({ id }) => id)).toEqual(["Segment"]);
  });

  it("by a trembling hand, or given up, goes back and is not told", () => {
    for (const [by, end] of [[1, "end"], [50, "cancel"]] as const) {
      const model = modelOf();
      const { told, dragging } = hand(model);
      dragging.begin("Paging");
      dragging.moveTo({ x: by, y: 0 });
      dragging[end]();
      expect([placeOf(model, "Paging"), told]).toEqual(["200 80", []]);
    }
  });

  it("stays in the hand while the drawing changes, and ends where it is let go", () => {
    const { told, dragging, draw } = hand(modelOf());
    dragging.begin("Paging");
    dragging.moveTo({ x: 30, y: 0 });
    const next = draw(GRAPH, new Map([...BOXES, ["Paging", box(400, 400)], ["Thread", box(600, 100)]]));
    expect([placeOf(next, "Paging"), placeOf(next, "Thread")]).toEqual(["230 80", "600 100"]);
    dragging.moveTo({ x: 40, y: 0 });
    dragging.end();
    expect([placeOf(next, "Paging"), told[0]?.[0]?.to]).toEqual(["240 80", { x: 240, y: 80 }]);
    expect(placeOf(draw(GRAPH, BOXES), "Paging")).toBe("200 80");
  });

  it("given up after the drawing changed goes to where it belongs now", () => {
    const { dragging, draw } = hand(modelOf());
    dragging.begin("Paging");
    dragging.moveTo({ x: 30, y: 0 });
    const next = draw(GRAPH, new Map([...BOXES, ["Paging", box(400, 400)]]));
    dragging.cancel();
    expect(placeOf(next, "Paging")).toBe("400 400");
  });

  it("that is gone from the drawing meanwhile is told no more", () => {
    const { told, dragging, draw } = hand(modelOf());
    dragging.begin("Paging");
    dragging.moveTo({ x: 30, y: 0 });
    const next = draw({ nodes: NODES.filter(({ id }) => id !== "Paging"), edges: [] }, new Map([...BOXES].filter(([id]) => id !== "Paging")));
    dragging.moveTo({ x: 60, y: 0 });
    dragging.end();
    expect([told, next.boxes.has("Paging")]).toEqual([[], false]);
  });

  it("by key goes step by step and counts as one move, which ends by itself or with another node", () => {
    const model = modelOf();
    const { told, clock, dragging } = hand(model);
    for (const direction of ["right", "right", "down"] as const) dragging.nudge("Paging", direction);
    expect([placeOf(model, "Paging"), told]).toEqual(["220 90", []]);
    clock.pass();
    expect(told).toEqual([[{ id: "Paging", from: { x: 200, y: 80 }, to: { x: 220, y: 90 } }]]);
    dragging.nudge("Paging", "left");
    dragging.nudge("Thread", "up");
    dragging.nudge("Thread", null);
    expect(told.slice(1).map((moves) => moves.map(({ id, to }) => `${id} ${to.x} ${to.y}`))).toEqual([["Paging 210 90"], ["Thread 500 90"]]);
    clock.pass();
    expect(told).toHaveLength(3);
  });

  it("is nothing where places mean something", () => {
    const model = modelOf({ isFixed: true });
    const { told, dragging } = hand(model);
    dragging.begin("Paging");
    dragging.moveTo({ x: 30, y: 0 });
    dragging.end();
    expect([model.isFixed, placeOf(model, "Paging"), told]).toEqual([true, "200 80", []]);
  });
});

describe("the view", () => {
  const PLACE = fc.record({ x: fc.integer({ min: -3000, max: 3000 }), y: fc.integer({ min: -3000, max: 3000 }) });
  const VIEW = fc.record({ zoom: fc.double({ min: ZOOM.min, max: ZOOM.max, noNaN: true }), pan: PLACE });

  it("zooms towards a place, which stays where it is, within the limits", () => {
    fc.assert(fc.property(VIEW, PLACE, fc.double({ min: 0.01, max: 100, noNaN: true }), (view, place, factor) => {
      const next = zoomed(view, factor, place);
      expect(next.zoom).toBeGreaterThanOrEqual(ZOOM.min);
      expect(next.zoom).toBeLessThanOrEqual(ZOOM.max);
      const [before, after] = [toDrawing(view, place), toDrawing(next, place)];
      expect(Math.abs(after.x - before.x) + Math.abs(after.y - before.y)).toBeLessThan(0.001);
    }));
  });

  it("leads from the stage to the drawing and back, and shows what lies between its corners", () => {
    fc.assert(fc.property(VIEW, PLACE, (view, place) => {
      const back = toStage(view, toDrawing(view, place));
      expect(Math.abs(back.x - place.x) + Math.abs(back.y - place.y)).toBeLessThan(0.001);
      const { x, y, width, height } = extentOf(view, { width: 900, height: 600 });
      const corner = toStage(view, { x: x + width / 2, y: y + height / 2 });
      expect(Math.abs(corner.x - 900) + Math.abs(corner.y - 600)).toBeLessThan(0.001);
    }));
  });

  it("zooms by a twentieth for each notch of a wheel, and finely for a trackpad", () => {
    for (const notch of [40, 100, 120, 1000]) expect(wheelFactor(-notch)).toBeCloseTo(1.047, 3);
    expect(wheelFactor(-1)).toBeCloseTo(1.009, 3);
    expect(wheelFactor(0)).toBe(1);
    expect(wheelFactor(120) * wheelFactor(-120)).toBeCloseTo(1);
  });
});
