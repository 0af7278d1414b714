import { describe, expect, it } from "vitest";
import { UNPACED, createJobRunner, type JobRunner } from "../../src/app/job-runner";
import type { Box, Graph } from "../../src/core/graph/graph";
import { board } from "../../src/core/graph/layout/board";
import { web } from "../../src/core/graph/layout/web";
import { estimateText } from "../../src/core/graph/measure";
import { AsyncLayoutCache } from "../../src/ui/graph/placement/async-layout-cache";
import { layoutJob, type WorkerHandle } from "../../src/ui/graph/placement/layout-job";
import { answer, layoutRequestOf, type Answer, type LayoutRequest } from "../../src/ui/graph/placement/layout-request";
import { leaf } from "../core/graph/samples";

const PANE = { width: 1200, height: 800 };
const jobs = createJobRunner(UNPACED);

function ringOf(count: number): Graph {
  const nodes = Array.from({ length: count }, (_one, n) => leaf(`c${n}`, null, `Concept ${n}`));
  return { nodes, edges: nodes.map(({ id }, n) => ({ id: `e${n}`, kind: "names", source: id, target: `c${(n + 1) % count}`, label: "", reason: "" })) };
}

const GRAPH = ringOf(12);
const ORDER = layoutRequestOf(web, GRAPH, PANE, estimateText, {});

/** A worker that copies what it is sent as a real one does, and answers only when told to. */
class FakeHand implements WorkerHandle {
  onmessage: WorkerHandle["onmessage"] = null;
  onerror: WorkerHandle["onerror"] = null;
  order: LayoutRequest | null = null;
  ended = false;

  postMessage(order: LayoutRequest): void {
    this.order = structuredClone(order);
  }

  terminate(): void {
    this.ended = true;
  }

  work(): void {
    if (this.order !== null) answer(this.order, (told) => { this.say(told); });
  }

  say(told: Answer): void {
    this.onmessage?.({ data: structuredClone(told) });
  }

  fail(): void {
    this.onerror?.({ preventDefault: () => undefined });
  }
}

describe("placing in a worker", () => {
  it("gives the places that the layout gives, tells how far it is, and lets the worker go", async () => {
    const hand = new FakeHand();
    const told: number[] = [];
    const placing = layoutJob(ORDER, (done) => told.push(done), { createWorker: () => hand, jobs });
    hand.work();
    expect([...await placing.boxes ?? []]).toEqual([...web.arrange(GRAPH, PANE, estimateText)]);
    expect(told.length).toBeGreaterThan(20);
    expect(told.length).toBeLessThanOrEqual(100);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(hand.ended).toBe(true);
  });

  it("measures before it sends: the worker has the pane's sizes, not its font", async () => {
    const hand = new FakeHand();
    const placing = layoutJob(layoutRequestOf(web, GRAPH, PANE, () => ({ width: 200, height: 18 }), {}), () => undefined, { createWorker: () => hand, jobs });
    hand.work();
    expect(new Set([...await placing.boxes ?? []].map(([, { width }]) => width))).toEqual(new Set([238]));
  });

  it("cancelled, it ends the worker and gives nothing, and what the worker still says is not heard", async () => {
    const hand = new FakeHand();
    const told: number[] = [];
    const placing = layoutJob(ORDER, (done) => told.push(done), { createWorker: () => hand, jobs });
    hand.say({ done: 0.3 });
    placing.cancel();
    expect(hand.ended).toBe(true);
    hand.work();
    expect(await placing.boxes).toBeNull();
    expect(told).toEqual([0.3]);
  });

  it("does the work here where a worker cannot be made, or cannot start", async () => {
    const expected = [...web.arrange(GRAPH, PANE, estimateText)];
    for (const hire of [() => null, () => { throw new Error("refused by the page's rules"); }]) {
      const told: number[] = [];
      expect([...await layoutJob(ORDER, (done) => told.push(done), { createWorker: hire, jobs }).boxes ?? []]).toEqual(expected);
      expect(told.length).toBeGreaterThan(100);
    }
    const hand = new FakeHand();
    const placing = layoutJob(ORDER, () => undefined, { createWorker: () => hand, jobs });
    hand.fail();
    expect(hand.ended).toBe(true);
    expect([...await placing.boxes ?? []]).toEqual(expected);
  });

  it("pauses between its slices there, and stops when it is cancelled", async () => {
    let pauses = 0;
    let clock = 0;
    const told: number[] = [];
    const placing = layoutJob(ORDER, (done) => told.push(done), {
      createWorker: () => null,
      jobs: createJobRunner({ now: () => clock++, pause: () => { if (++pauses === 3) placing.cancel(); return Promise.resolve(); } }),
    });
    expect(await placing.boxes).toBeNull();
    expect(pauses).toBe(3);
    expect(told.length).toBeLessThan(40);
  });

  it("says nothing but places for a layout that takes no time, and none for one that is unknown", () => {
    const answers: Answer[] = [];
    answer(layoutRequestOf(board, GRAPH, PANE, estimateText, {}), (told) => answers.push(told));
    answer({ ...ORDER, layout: "nobody" }, (told) => answers.push(told));
    expect(answers).toEqual([{ boxes: board.arrange(GRAPH, PANE, estimateText) }, { boxes: new Map() }]);
  });
});

describe("places that take long", () => {
  function places(): { long: AsyncLayoutCache; orders: LayoutRequest[]; ask: (graph: Graph, scope?: string, width?: number, told?: (done: number) => void) => ReturnType<AsyncLayoutCache["of"]> } {
    const orders: LayoutRequest[] = [];
    let clock = 0;
    const slow: JobRunner = createJobRunner({ now: () => clock++, pause: () => Promise.resolve() });
    const long = new AsyncLayoutCache((order, told) => {
      orders.push(order);
      return layoutJob(order, told, { createWorker: () => null, jobs: slow });
    }, (a, b) => a.width !== b.width);
    return { long, orders, ask: (graph, scope = "a", width = 1200, told = () => undefined) => long.of(web, scope, graph, { width, height: 800 }, estimateText, told) };
  }

  it("are found once for one content, one scope and one shape of pane", async () => {
    const { orders, ask } = places();
    const found = await ask(GRAPH);
    expect(ask({ ...GRAPH, nodes: [...GRAPH.nodes] })).toBe(found);
    expect(orders).toHaveLength(1);
    await ask(GRAPH, "b");
    await ask(GRAPH, "b", 600);
    expect(orders).toHaveLength(3);
    expect(orders.map(({ hints }) => hints)).toEqual([{}, {}, {}]);
  });

  it("asked again while they are sought, the work under way is joined, and tells whoever asked last", async () => {
    const { orders, ask } = places();
    const [first, second]: number[][] = [[], []];
    const found = Promise.all([ask(GRAPH, "a", 1200, (done) => first?.push(done)), ask(GRAPH, "a", 1200, (done) => second?.push(done))]);
    const [a, b] = await found;
    expect(a).toBe(b);
    expect(orders).toHaveLength(1);
    expect(second?.length).toBeGreaterThan(100);
  });

  it("a newer question ends the one before, which is answered with nothing", async () => {
    const { ask } = places();
    const [older, newer] = [ask(GRAPH), ask(ringOf(5))];
    expect(await older).toBeNull();
    expect((await newer as ReadonlyMap<string, Box>).size).toBe(5);
  });

  it("of an edited map what stood stays, and only what is new is placed", async () => {
    const { ask } = places();
    const before = await ask(GRAPH) as ReadonlyMap<string, Box>;
    const after = await ask({ nodes: [...GRAPH.nodes, leaf("new", null)], edges: GRAPH.edges }) as ReadonlyMap<string, Box>;
    expect([...after].filter(([id]) => id !== "new")).toEqual([...before]);
    expect(after.has("new")).toBe(true);
  });

  it("cancelled or forgotten, they are sought from the beginning", async () => {
    const { long, orders, ask } = places();
    const waited = ask(GRAPH);
    long.cancel();
    expect(await waited).toBeNull();
    await ask(GRAPH);
    long.forget();
    await ask(GRAPH);
    expect(orders).toHaveLength(3);
  });
});
