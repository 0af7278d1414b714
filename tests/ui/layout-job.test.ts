import { describe, expect, it } from "vitest";
import { UNPACED, createJobRunner, type JobRunner } from "../../src/app/job-runner";
import { runSync } from "../../src/core/base/jobs";
import type { Box, Graph, Layout, Measure } from "../../src/core/graph/graph";
import { board } from "../../src/core/graph/layout/board";
import { web } from "../../src/core/graph/layout/web";
import { estimateText } from "../../src/core/graph/measure";
import { AsyncLayoutCache } from "../../src/ui/graph/placement/async-layout-cache";
import { layoutJob, type WorkerHandle } from "../../src/ui/graph/placement/layout-job";
import { answer, layoutRequestJob, type Answer, type LayoutRequest } from "../../src/ui/graph/placement/layout-request";
import { leaf } from "../core/graph/samples";

const PANE = { width: 1200, height: 800 };
const jobs = createJobRunner(UNPACED);

function ringOf(count: number): Graph {
  const nodes = Array.from({ length: count }, (_one, n) => leaf(`c${n}`, null, `Concept ${n}`));
  return { nodes, edges: nodes.map(({ id }, n) => ({ id: `e${n}`, kind: "names", source: id, target: `c${(n + 1) % count}`, label: "", reason: "" })) };
}

const GRAPH = ringOf(12);
const order = (graph = GRAPH, measure: Measure = estimateText, layout: Layout = web): Generator<void, LayoutRequest> => layoutRequestJob(layout, graph, PANE, measure, {});

/** A worker that copies what it is sent as a real one does, and answers only when told to. */
class FakeWorker implements WorkerHandle {
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

  /** Once it was sent something. */
  async work(): Promise<void> {
    answer(await this.sent(), (reported) => { this.say(reported); });
  }

  async sent(): Promise<LayoutRequest> {
    while (this.order === null) await Promise.resolve();
    return this.order;
  }

  say(reported: Answer): void {
    this.onmessage?.({ data: structuredClone(reported) });
  }

  fail(): void {
    this.onerror?.({ preventDefault: () => undefined });
  }
}

describe("placing in a worker", () => {
  it("gives the places that the layout gives, tells how far it is, and lets the worker go", async () => {
    const worker = new FakeWorker();
    const reported: number[] = [];
    const placing = layoutJob(order(), (done) => reported.push(done), { createWorker: () => worker, jobs });
    await worker.work();
    expect([...await placing.boxes ?? []]).toEqual([...web.arrange(GRAPH, PANE, estimateText)]);
    expect(reported.length).toBeGreaterThan(20);
    expect(reported.length).toBeLessThanOrEqual(100);
    expect(reported).toEqual([...reported].sort((a, b) => a - b));
    expect(worker.ended).toBe(true);
  });

  it("measures before it sends: the worker has the pane's sizes, not its font", async () => {
    const worker = new FakeWorker();
    const wide = () => ({ width: 200, height: 18 });
    const placing = layoutJob(order(GRAPH, wide), () => undefined, { createWorker: () => worker, jobs });
    await worker.work();
    const places = [...await placing.boxes ?? []];
    expect(places).toEqual([...web.arrange(GRAPH, PANE, wide)]);
    expect(places).not.toEqual([...web.arrange(GRAPH, PANE, estimateText)]);
  });

  it("measures every name that the layout asks for, and no other", () => {
    const asked = new Set<string>();
    const graph: Graph = { nodes: GRAPH.nodes, edges: [...GRAPH.edges, ...GRAPH.nodes.slice(2, 9).map(({ id }) => ({ id: `hub ${id}`, kind: "names", source: "c0", target: id, label: "", reason: "" }))] };
    web.arrange(graph, PANE, (text, kind) => {
      asked.add(`${kind} ${text}`);
      return estimateText(text, kind);
    });
    expect([...runSync(order(graph)).sizes.keys()].sort()).toEqual([...asked].sort());
  });

  it("cancelled, it ends the worker and gives nothing, and what the worker still says is not heard", async () => {
    const worker = new FakeWorker();
    const reported: number[] = [];
    const placing = layoutJob(order(), (done) => reported.push(done), { createWorker: () => worker, jobs });
    await worker.sent();
    worker.say({ done: 0.3 });
    placing.cancel();
    expect(worker.ended).toBe(true);
    await worker.work();
    expect(await placing.boxes).toBeNull();
    expect(reported).toEqual([0.3]);
  });

  it("does the work here where a worker cannot be made, or cannot start", async () => {
    const expected = [...web.arrange(GRAPH, PANE, estimateText)];
    for (const createWorker of [() => null, () => { throw new Error("refused by the page's rules"); }]) {
      const reported: number[] = [];
      expect([...await layoutJob(order(), (done) => reported.push(done), { createWorker, jobs }).boxes ?? []]).toEqual(expected);
      expect(reported.length).toBeGreaterThan(100);
    }
    const worker = new FakeWorker();
    const placing = layoutJob(order(), () => undefined, { createWorker: () => worker, jobs });
    await worker.sent();
    worker.fail();
    expect(worker.ended).toBe(true);
    expect([...await placing.boxes ?? []]).toEqual(expected);
  });

  it("pauses between its slices there, and stops when it is cancelled", async () => {
    let pauses = 0;
    let clock = 0;
    const reported: number[] = [];
    const placing = layoutJob(order(), (done) => reported.push(done), {
      createWorker: () => null,
      jobs: createJobRunner({ now: () => clock++, pause: () => { if (++pauses === 3) placing.cancel(); return Promise.resolve(); } }),
    });
    expect(await placing.boxes).toBeNull();
    expect(pauses).toBe(3);
    expect(reported.length).toBeLessThan(40);
  });

  it("measures in steps, so that the window acts meanwhile, and sends nothing when it is cancelled before", async () => {
    const many = ringOf(1000);
    expect([...order(many)].length).toBeGreaterThan(5);
    const worker = new FakeWorker();
    const placing = layoutJob(order(many), () => undefined, { createWorker: () => worker, jobs });
    placing.cancel();
    expect(await placing.boxes).toBeNull();
    expect(worker.order).toBeNull();
  });

  it("says nothing but places, none for a layout that takes no time, which the pane runs itself, and none for one that is unknown", () => {
    const answers: Answer[] = [];
    answer(runSync(order(GRAPH, estimateText, board)), (reported) => answers.push(reported));
    answer({ ...runSync(order()), layout: "nobody" }, (reported) => answers.push(reported));
    expect(answers).toEqual([{ boxes: new Map() }, { boxes: new Map() }]);
  });
});

describe("places that take long", () => {
  function places(keeps = true): { long: AsyncLayoutCache; orders: LayoutRequest[]; ask: (graph: Graph, scope?: string, width?: number, reported?: (done: number) => void) => ReturnType<AsyncLayoutCache["of"]> } {
    const orders: LayoutRequest[] = [];
    let clock = 0;
    const slow: JobRunner = createJobRunner({ now: () => clock++, pause: () => Promise.resolve() });
    const noted = function* (steps: Generator<void, LayoutRequest>): Generator<void, LayoutRequest> {
      const made = yield* steps;
      orders.push(made);
      return made;
    };
    const long = new AsyncLayoutCache((steps, reported) => {
      return layoutJob(noted(steps), reported, { createWorker: () => null, jobs: slow });
    }, keeps);
    return { long, orders, ask: (graph, scope = "a", width = 1200, reported = () => undefined) => long.of(web, scope, graph, { width, height: 800 }, estimateText, reported) };
  }

  it("are found once for one content and one scope, and stay where the pane becomes another size", async () => {
    const { orders, ask } = places();
    const found = await ask(GRAPH);
    expect(ask({ ...GRAPH, nodes: [...GRAPH.nodes] })).toBe(found);
    expect(orders).toHaveLength(1);
    const other = await ask(GRAPH, "b");
    expect(ask(GRAPH, "b", 600)).toBe(other);
    expect(orders).toHaveLength(2);
    expect(orders.map(({ hints }) => hints)).toEqual([{}, {}]);
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

  it("of what a filter leaves nothing is kept: it stands closer together", async () => {
    const { orders, ask } = places(false);
    await ask(GRAPH);
    await ask(ringOf(5));
    expect(orders.map(({ hints }) => hints)).toEqual([{}, {}]);
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
