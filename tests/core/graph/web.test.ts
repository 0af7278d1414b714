import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Box, Graph, GraphNode, Hints, SceneInput } from "../../../src/core/graph/graph";
import type { GraphEdge } from "../../../src/core/relations/relation";
import { around } from "../../../src/core/graph/bounds";
import { HULL, hullPlaces } from "../../../src/core/graph/drawing/hulls";
import { web } from "../../../src/core/graph/layout/web";
import { estimateText } from "../../../src/core/graph/measure";
import { graphForLayout } from "../../../src/core/graph/shaped";
import { runSync } from "../../../src/core/base/jobs";
import { RUNS } from "../runs";
import { LIGHT } from "./palettes";
import { heading, leaf } from "./samples";
import { requestsOf, VAULTS } from "./scopes";
import { fitOf, viewOf } from "../../../src/ui/graph/canvas/view-box";

type Places = ReadonlyMap<string, Box>;

const PANE = { width: 1200, height: 800 };

function arrange(graph: Graph, hints: Hints = {}, pane = PANE): Places {
  const steps = web.arrangeJob?.(graph, pane, estimateText, hints);
  if (steps === undefined) throw new Error("The web has no steps.");
  return runSync(steps);
}

/** What is wrong with the places, in words. */
function faults(graph: Graph, boxes: Places): string[] {
  const wrong: string[] = [];
  const all = [...boxes];
  for (const { id, kind } of graph.nodes) if (boxes.has(id) !== (kind === "concept")) wrong.push(`${id} has a place too many or too few`);
  for (const [id, { x, y, width, height }] of all) {
    if (![x, y, width / 2, height / 2].every(Number.isInteger)) wrong.push(`${id} is not on whole numbers`);
    if (x - width / 2 < 0 || y - height / 2 < 0) wrong.push(`${id} is above or left of the origin`);
  }
  if (all.length > 0 && !(all.some(([, box]) => box.x === box.width / 2) && all.some(([, box]) => box.y === box.height / 2))) wrong.push("nothing stands at the origin's edges");
  return [...wrong, ...overlaps(boxes)];
}

function overlaps(boxes: Places): string[] {
  const all = [...boxes].sort(([, a], [, b]) => a.y - b.y);
  return all.flatMap(([id, a], n) => all.slice(n + 1).flatMap(([other, b]) =>
    Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height ? [`${id} overlaps ${other}`] : []));
}

/** A concept under the headings of a trail. */
function under(id: string, headingPath: readonly string[], label = `Concept ${id}`): GraphNode {
  const node = leaf(id, null, label);
  return { ...node, concept: node.concept === null ? null : { ...node.concept, headingPath } };
}

function edge(source: string, target: string, kind = "names"): GraphEdge {
  return { id: `${kind} ${source} ${target}`, kind, source, target, label: "", reason: "" };
}

/** Concepts in subsections of six, and `n`-th relations among and beyond them. */
function mapOf(count: number): Graph {
  const nodes = Array.from({ length: count }, (_one, n) => under(`c${n}`, [`S${Math.floor(n / 42)}`, `U${Math.floor(n / 6)}`], `Concept ${"with a longer name ".repeat(n % 3)}${n}`));
  const edges = nodes.flatMap((_node, n) => n > 10 && n % 10 < 7 ? [edge(`c${n}`, `c${n % 3 === 0 ? (n * 7) % n : n - 1 - ((n * 7) % 6)}`)] : []);
  return { nodes, edges };
}

const graphs: fc.Arbitrary<Graph> = fc.record({
  nodes: fc.array(fc.record({ id: fc.nat(30), section: fc.nat(3), subsection: fc.option(fc.nat(2)), label: fc.oneof(fc.string({ maxLength: 30 }), fc.constantFrom("", "W".repeat(500), "漢字".repeat(40), "line\nbreak")) }), { maxLength: 30 }),
  edges: fc.array(fc.tuple(fc.nat(32), fc.nat(32), fc.constantFrom("names", "contains")), { maxLength: 60 }),
}).map(({ nodes, edges }) => ({
  nodes: nodes.map(({ id, section, subsection, label }) => under(`c${id}`, section === 0 ? [] : [`S${section}`, ...subsection === null ? [] : [`U${subsection}`]], label)),
  edges: edges.map(([source, target, kind]) => edge(`c${source}`, `c${target}`, kind)),
}));

const panes = fc.constantFrom([1200, 800], [360, 700], [3000, 60], [0, 0], [NaN, 500]).map(([width = 0, height = 0]) => ({ width, height }));

/** Headings of up to four concepts whose hulls are half again as large as a column of them, or larger. */
function roomy(graph: Graph, boxes: Places): string[] {
  return hullPlaces(graph, boxes, estimateText).flatMap(({ cluster: { heading: name, nodes }, inner, caption }) => {
    const own = nodes.flatMap(({ id }) => boxes.get(id) ?? []);
    const column = Math.max(caption.width, ...own.map(({ width }) => width)) * own.reduce((sum, { height }) => sum + height + 22, -22);
    return nodes.length <= 4 && Math.max(caption.width, inner.width) * inner.height > 1.5 * column ? [name] : [];
  });
}

describe("a web", () => {
  it("has hulls of a few that are no larger than a column or a row of them, related or not", () => {
    const nodes = [1, 2, 3, 4, 4, 3, 2, 9].flatMap((many, group) => Array.from({ length: many }, (_one, n) => under(`c${group}-${n}`, [`Group ${group}`], n % 2 === 0 ? `Short ${n}` : `A concept with a longer name ${n}`)));
    const edges = [edge("c1-0", "c1-1"), edge("c2-0", "c2-2"), edge("c3-0", "c4-1"), edge("c4-0", "c4-3"), edge("c4-1", "c4-2"), edge("c5-0", "c7-2"), edge("c7-0", "c7-1")];
    for (const pane of [PANE, { width: 420, height: 800 }]) expect(roomy({ nodes, edges }, arrange({ nodes, edges }, {}, pane))).toEqual([]);
  });

  it("lets no concept overlap another, whatever the graph", () => {
    fc.assert(fc.property(graphs, panes, (graph, pane) => { expect(faults(graph, arrange(graph, {}, pane))).toEqual([]); }));
  });

  it("is the same for the same graph, in steps or at once", () => {
    fc.assert(fc.property(graphs, panes, (graph, pane) => {
      const boxes = [...arrange(graph, {}, pane)];
      expect([...arrange(graph, {}, pane)]).toEqual(boxes);
      expect([...web.arrange(graph, pane, estimateText)]).toEqual(boxes);
    }), { numRuns: RUNS / 4 });
  });

  it("says how far it is, from 0 to 1 and never back", () => {
    const steps = web.arrangeJob?.(mapOf(60), PANE, estimateText);
    const progress = [...steps ?? []];
    expect(progress.length).toBeGreaterThan(100);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect([progress[0], progress.at(-1)]).toEqual([0, 1]);
  });

  it("places nothing, one alone, strangers without a relation, everybody related to everybody, and itself", () => {
    const some = Array.from({ length: 15 }, (_one, n) => under(`c${n}`, n < 8 ? ["A"] : []));
    const complete = some.flatMap(({ id }) => some.map((other) => edge(id, other.id)));
    const cases: Graph[] = [{ nodes: [], edges: [] }, { nodes: some.slice(0, 1), edges: [edge("c0", "c0"), edge("c0", "nobody")] }, { nodes: some, edges: [] }, { nodes: some, edges: complete }, { nodes: [...some, ...some], edges: [...complete, ...complete] }];
    for (const graph of cases) expect(faults(graph, arrange(graph))).toEqual([]);
    expect([...arrange({ nodes: some.slice(0, 1), edges: [] }).values()].map(({ x, y, width, height }) => [x, y, width, height])).toEqual([[arrangeWidth(some[0]) / 2, 18, arrangeWidth(some[0]), 36]]);
  });

  function arrangeWidth(node: GraphNode | undefined): number {
    return [...arrange({ nodes: node === undefined ? [] : [node], edges: [] }).values()][0]?.width ?? 0;
  }

  it("has no place for headings: they are not drawn", () => {
    const graph: Graph = { nodes: [heading("h", null), under("a", ["H"]), under("b", ["H"])], edges: [] };
    expect([...arrange(graph).keys()]).toEqual(["a", "b"]);
    expect(graphForLayout(web, graph, "", new Set()).nodes.map(({ id, parent }) => [id, parent])).toEqual([["a", null], ["b", null]]);
  });

  it("brings together what is related, though it stands under other headings", () => {
    const graph = mapOf(84);
    const strangers = [edge("c0", "c80"), edge("c1", "c80"), edge("c2", "c80"), edge("c3", "c80")];
    const boxes = arrange({ ...graph, edges: [...graph.edges, ...strangers] });
    const far = (some: readonly Pick<GraphEdge, "source" | "target">[]): number => some.reduce((sum, { source, target }) =>
      sum + Math.hypot((boxes.get(source)?.x ?? 0) - (boxes.get(target)?.x ?? 0), (boxes.get(source)?.y ?? 0) - (boxes.get(target)?.y ?? 0)) / some.length, 0);
    // Whether two strangers stand apart by chance is not asked: how far all others are from them is.
    const usual = far(strangers.flatMap(({ source }) => graph.nodes.slice(6).map(({ id }) => ({ source, target: id }))));
    expect(far(strangers)).toBeLessThan(usual * 0.6);
  });

  it("keeps a concept without relations among those of its heading", () => {
    const graph = mapOf(120);
    const lonely = graph.nodes.filter(({ id }) => !graph.edges.some(({ source, target }) => source === id || target === id)).map(({ id }) => id);
    const boxes = arrange(graph);
    const trailOf = (id: string): string => JSON.stringify(graph.nodes.find((node) => node.id === id)?.concept?.headingPath);
    const distance = (id: string, others: readonly string[]): number => others.map((other) => Math.hypot((boxes.get(id)?.x ?? 0) - (boxes.get(other)?.x ?? 0), (boxes.get(id)?.y ?? 0) - (boxes.get(other)?.y ?? 0))).reduce((a, b) => a + b, 0) / others.length;
    const ids = graph.nodes.map(({ id }) => id);
    const closer = lonely.filter((id) => distance(id, ids.filter((other) => trailOf(other) === trailOf(id) && other !== id)) < distance(id, ids) / 2);
    expect(lonely.length).toBeGreaterThan(20);
    expect(closer.length).toBeGreaterThan(lonely.length * 0.9);
  });

  it("fits the pane's proportions", () => {
    for (const [width, height] of [[1200, 800], [700, 900], [1600, 700]] as const) {
      const boxes = [...arrange(mapOf(120), {}, { width, height }).values()];
      const [right, bottom] = [Math.max(...boxes.map((box) => box.x + box.width / 2)), Math.max(...boxes.map((box) => box.y + box.height / 2))];
      expect(Math.abs(Math.log((right / bottom) / (width / height)))).toBeLessThan(0.35);
    }
  });
});

describe("a web that grows", () => {
  const graph = mapOf(90);
  const before = arrange(graph);

  it("leaves every concept where it was, and puts a new one by what it is related to", () => {
    const grown: Graph = { nodes: [...graph.nodes.slice(0, 40), under("new", ["S0", "U3"]), ...graph.nodes.slice(40)], edges: [...graph.edges, edge("new", "c20"), edge("c21", "new")] };
    const after = arrange(grown, { from: before });
    for (const [id, box] of before) expect([id, after.get(id)]).toEqual([id, box]);
    expect(overlaps(after)).toEqual([]);
    const [middle, stands] = [{ x: ((before.get("c20")?.x ?? 0) + (before.get("c21")?.x ?? 0)) / 2, y: ((before.get("c20")?.y ?? 0) + (before.get("c21")?.y ?? 0)) / 2 }, after.get("new")];
    expect(Math.hypot((stands?.x ?? NaN) - middle.x, (stands?.y ?? NaN) - middle.y)).toBeLessThan(250);
  });

  it("puts one without relations among those of its heading", () => {
    const after = arrange({ nodes: [...graph.nodes, under("new", ["S1", "U9"])], edges: graph.edges }, { from: before });
    const mates = graph.nodes.filter(({ concept }) => concept?.headingPath[1] === "U9").flatMap(({ id }) => after.get(id) ?? []);
    const middle = { x: mates.reduce((sum, { x }) => sum + x, 0) / mates.length, y: mates.reduce((sum, { y }) => sum + y, 0) / mates.length };
    expect(Math.hypot((after.get("new")?.x ?? NaN) - middle.x, (after.get("new")?.y ?? NaN) - middle.y)).toBeLessThan(250);
  });
});

describe("the web of many", () => {
  it("has a thousand concepts without an overlap", () => {
    const graph = mapOf(1000);
    expect(faults(graph, arrange(graph))).toEqual([]);
  });
});

it("a web without headings is shown so large that its names can be read, however many they are", () => {
  const graph: Graph = { nodes: Array.from({ length: 120 }, (_one, n) => leaf(`c${n}`, null, `A harbour with a rather long name, number ${n}`)), edges: [] };
  const pane = { width: 900, height: 650 };
  const boxes = arrange(graph, {}, pane);
  const all = around(boxes.values());
  if (all === null) throw new Error("Nothing is drawn.");
  const { zoom } = viewOf(all, pane, fitOf({ graph, boxes, layout: web }, false));
  expect(web.scene({ graph, boxes, focus: null, relations: [], zoom }, LIGHT, estimateText).filter((shape) => "text" in shape && shape.text.startsWith("A harbour"))).toHaveLength(120);
});

describe("the whole of a web", () => {
  it("has all hulls in it, with their captions", () => {
    const graph = mapOf(60);
    const boxes = arrange(graph);
    const whole = web.extentOf?.(graph, boxes, estimateText);
    const [top, left] = [(whole?.y ?? NaN) - (whole?.height ?? NaN) / 2, (whole?.x ?? NaN) - (whole?.width ?? NaN) / 2];
    const hulls = hullPlaces(graph, boxes, estimateText);
    expect(hulls.length).toBeGreaterThan(3);
    for (const { caption, inner } of hulls) {
      expect(caption.y - caption.height / 2 - top).toBeGreaterThanOrEqual(HULL.pad);
      expect(Math.min(caption.x - caption.width / 2, inner.x - inner.width / 2) - left).toBeGreaterThanOrEqual(HULL.pad);
    }
    expect(web.extentOf?.({ nodes: [], edges: [] }, new Map(), estimateText)).toBeNull();
  });
});

describe("the lines of a web", () => {
  const graph = mapOf(120);
  const boxes = arrange(graph);
  const draw = (seen: Partial<SceneInput>): string => JSON.stringify(web.scene({ graph, boxes, focus: null, ...seen }, LIGHT, estimateText));

  it("are found in steps before they are drawn, and are the same", () => {
    const scattered = new Map([...boxes].map(([id, box]) => [id, { ...box, x: box.x + 2 }]));
    const steps = [...web.prepareJob?.({ graph, boxes: scattered, focus: null }, estimateText) ?? []];
    expect(steps.length).toBeGreaterThan(graph.edges.length);
    expect(draw({ boxes: scattered })).toBe(draw({ boxes: new Map(scattered) }));
  });

  it("are straight as long as nodes are dragged, and led around names once they rest", () => {
    const places = new Map(boxes);
    const moving = draw({ boxes: places, isMoving: true });
    expect(moving).not.toBe(draw({}));
    expect(draw({ boxes: places })).toBe(draw({}));
  });

  it("of a small web are led around names even then", () => {
    const small = mapOf(30);
    const places = arrange(small);
    expect(draw({ graph: small, boxes: places, isMoving: true })).toBe(draw({ graph: small, boxes: places }));
  });
});

describe.each(VAULTS)("every section and map of %s", async (_name, files) => {
  const placed = (await requestsOf(files)).filter(({ layout }) => layout === web);

  it("is a web without a fault, twice the same", () => {
    expect(placed.length).toBeGreaterThan(2);
    for (const { graph, boxes } of placed) {
      expect(faults(graph, boxes)).toEqual([]);
      if (graph.nodes.length < 30) expect([...arrange(graph)]).toEqual([...boxes]);
    }
  });

  it("has hulls of a few that are no larger than a column or a row of them", () => {
    for (const { graph, boxes } of placed) expect(roomy(graph, boxes)).toEqual([]);
  });

  it("has no two hulls that touch", () => {
    for (const { graph, boxes } of placed) {
      const rects = hullPlaces(graph, boxes, estimateText).map(({ inner, caption }) => around([inner, caption])).filter((box) => box !== null);
      const apart = (a: Box, b: Box): boolean => Math.abs(a.x - b.x) >= (a.width + b.width) / 2 + 2 * HULL.pad || Math.abs(a.y - b.y) >= (a.height + b.height) / 2 + 2 * HULL.pad;
      expect(rects.flatMap((a, n) => rects.slice(n + 1).filter((b) => !apart(a, b)))).toEqual([]);
    }
  });
});
