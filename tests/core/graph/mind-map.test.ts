import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { notePath } from "../../../src/core/base/note-path";
import { branchShapes } from "../../../src/core/graph/drawing/branches";
import type { Box, Graph, GraphNode } from "../../../src/core/graph/graph";
import { mindMap } from "../../../src/core/graph/layout/mind-map";
import { estimateText } from "../../../src/core/graph/measure";
import { tintIn } from "../../../src/core/graph/palette";
import { READABLE } from "../../../src/core/graph/style";
import { foldedAtFirst, graphForLayout, ROOT, rooted } from "../../../src/core/graph/shaped";
import { LIGHT } from "./palettes";
import { heading, leaf } from "./samples";
import { requestsOf, VAULTS } from "./scopes";

const label = fc.oneof(
  { weight: 6, arbitrary: fc.string({ maxLength: 24 }) },
  { weight: 1, arbitrary: fc.constantFrom("", "W".repeat(500), "漢字".repeat(40), "👩‍👩‍👧‍👦".repeat(9), "العربية", "line\nbreak") },
);

const graphs: fc.Arbitrary<Graph> = fc.array(fc.record({ isHeading: fc.boolean(), where: fc.nat(40), under: fc.option(fc.nat(40)), label }), { minLength: 1, maxLength: 50 }).map((parts) => {
  const headings: GraphNode[] = [];
  const leaves: GraphNode[] = [];
  const nodes = parts.map(({ isHeading, where, under, label: text }, i) => {
    const parent = headings[where]?.id ?? null;
    const node = isHeading ? heading(`h${i}`, parent, text) : leaf(`c${i}`, parent, text, leaves[under ?? -1]?.id ?? null);
    (isHeading ? headings : leaves).push(node);
    return node;
  });
  return { nodes, edges: [] };
});

const panes = fc.constantFrom([1200, 800], [360, 700], [3000, 60], [0, 0], [NaN, 500]).map(([width = 0, height = 0]) => ({ width, height }));

/** What is wrong with the places, in words: for every node, and every branch. */
function faults(graph: Graph, boxes: ReadonlyMap<string, Box>): string[] {
  const wrong: string[] = [];
  const all = [...boxes];
  for (const { id } of graph.nodes) if (!boxes.has(id)) wrong.push(`${id} has no place`);
  for (const [id, { x, y, width, height }] of all) if (![x, y, width / 2, height / 2].every(Number.isInteger)) wrong.push(`${id} is not on whole numbers`);
  for (const [n, [id, a]] of all.entries()) for (const [other, b] of all.slice(n + 1)) {
    if (Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height) wrong.push(`${id} overlaps ${other}`);
  }
  for (const { d } of branchShapes({ graph, boxes, focus: null }, LIGHT)) {
    const points = pointsOf(d);
    const inside = all.filter(([, box]) => points.some(([x, y]) => Math.abs(x - box.x) < box.width / 2 - 1 && Math.abs(y - box.y) < box.height / 2 - 1)).map(([id]) => id);
    if (inside.length > 0) wrong.push(`the branch ${d} runs through ${inside.join(", ")}`);
  }
  return wrong;
}

/** Points of a path of `M`, `C`, `V`, `Q` and `H`, close enough to find what it runs through. */
function pointsOf(d: string): [number, number][] {
  const points: [number, number][] = [];
  let at: [number, number] = [0, 0];
  for (const [, letter = "", numbers = ""] of d.matchAll(/([MCVQH])([^MCVQH]*)/g)) {
    const n = numbers.trim().split(/ /).map(Number);
    const [a, b, c, e, f, g] = [n[0] ?? 0, n[1] ?? 0, n[2] ?? 0, n[3] ?? 0, n[4] ?? 0, n[5] ?? 0];
    const [from, to] = [at, ({ M: [a, b], C: [f, g], V: [at[0], a], Q: [c, e], H: [a, at[1]] } as Record<string, [number, number]>)[letter] ?? at];
    const [one, two] = letter === "C" ? [[a, b], [c, e]] as const : letter === "Q" ? [[a, b], [a, b]] as const : [from, to];
    for (let step = letter === "M" ? 24 : 0; step <= 24; step++) {
      const t = step / 24, u = 1 - t;
      const value = (i: 0 | 1): number => letter === "C" || letter === "Q" ? u ** 3 * from[i] + 3 * u * u * t * one[i] + 3 * u * t * t * two[i] + t ** 3 * to[i] : u * from[i] + t * to[i];
      points.push([value(0), value(1)]);
    }
    at = to;
  }
  return points;
}

const arrange = (graph: Graph, pane = { width: 1200, height: 800 }): ReadonlyMap<string, Box> => mindMap.arrange(graph, pane, estimateText);

describe("a mind map", () => {
  it("lets nothing overlap, and no line of the tree cross a label, whatever the graph", () => {
    fc.assert(fc.property(graphs, panes, (graph, pane) => {
      const tree = rooted(graph, "Everything");
      expect(faults(tree, arrange(tree, pane))).toEqual([]);
      expect(faults(graph, arrange(graph, pane))).toEqual([]);
    }));
  });

  it("is the same for the same graph", () => {
    fc.assert(fc.property(graphs, panes, (graph, pane) => { expect([...arrange(graph, pane)]).toEqual([...arrange(graph, pane)]); }));
  });

  it("has its root in the middle, and what opens moves no heading", () => {
    const sections = ["A", "B", "C"].flatMap((id) => [heading(id, null), ...["1", "2", "3"].map((n) => heading(`${id}${n}`, id))]);
    const whole: Graph = { nodes: sections.flatMap((node) => node.parent === null ? [node] : [node, ...Array.from({ length: 9 }, (_, n) => leaf(`${node.id}-${n}`, node.id))]), edges: [] };
    const folded = foldedAtFirst(mindMap, { map: notePath("Map.md"), heading: null }, whole) ?? new Set<string>();
    expect([...folded].sort()).toEqual(["A1", "A2", "A3", "B1", "B2", "B3", "C1", "C2", "C3"]);
    const shown = (opened: readonly string[]): Graph => graphForLayout(mindMap, whole, "Map", new Set([...folded].filter((id) => !opened.includes(id))));
    const closed = arrange(shown([]));
    for (const opened of [["A2"], ["A1", "A2"], [...folded]]) {
      const open = arrange(shown(opened));
      for (const [id, box] of closed) expect([id, open.get(id)]).toEqual([id, box]);
      expect(faults(shown(opened), open)).toEqual([]);
      for (const id of opened) for (let n = 0; n < 9; n++) expect(Math.abs(open.get(`${id}-${n}`)?.x ?? 0)).toBeGreaterThan(Math.abs(open.get(id)?.x ?? 0) + 144);
    }
    expect(closed.get(ROOT)).toMatchObject({ x: 0, y: 0 });
  });

  it("lets no concept that stands in a column with wider headings open over them, and draws its lines at the side of the root", () => {
    const folded = (id: string, parent: string): GraphNode => ({ ...heading(id, parent), stateCounts: { new: 4, learning: 0, due: 0, known: 0, skipped: 0 } });
    const sections = ["A", "B", "C", "D"].flatMap((id): GraphNode[] => [heading(id, null), leaf(`${id}-c`, id), leaf(`${id}-d`, id, "Below it", `${id}-c`), folded(`${id}1`, id), folded(`${id}2`, id)]);
    const tree = rooted({ nodes: sections, edges: [] }, "Everything");
    const boxes = arrange(tree, { width: 1600, height: 900 });
    expect(faults(tree, boxes)).toEqual([]);
    expect([...boxes.values()].some(({ x }) => x < 0)).toBe(true);
    // Corners are for what stands in one column, from the left to the right.
    expect(branchShapes({ graph: tree, boxes, focus: null }, LIGHT).filter(({ d }) => d.includes("Q"))).toEqual([]);
  });

  it("has branches on both sides of its root in a wide pane, on one in a narrower one, and below it on a phone", () => {
    const graph = rooted({ nodes: ["a", "b", "c", "d"].flatMap((id) => [heading(id, null, `Heading ${id}`), leaf(`${id}1`, id, "One"), leaf(`${id}2`, id, "Two")]), edges: [] }, "Everything");
    const sides = (pane: { width: number; height: number }): number[] => {
      const boxes = arrange(graph, pane);
      return ["a", "b", "c", "d"].map((id) => Math.sign((boxes.get(id)?.x ?? 0) - (boxes.get(ROOT)?.x ?? 0)));
    };
    expect(sides({ width: 1200, height: 500 })).toEqual([1, 1, -1, -1]);
    expect(sides({ width: 800, height: 700 })).toEqual([1, 1, 1, 1]);
    const phone = arrange(graph, { width: 390, height: 700 });
    const tops = graph.nodes.map(({ id }) => phone.get(id)?.y ?? 0);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
  });

  it("shows siblings in several columns on one ground with one branch, and no line from one to another", () => {
    const graph = rooted({ nodes: [heading("h", null, "Heading"), heading("s", "h", "Subsection"), ...Array.from({ length: 20 }, (_one, n) => leaf(`c${n}`, "s", `Concept ${n}`)), heading("t", "h", "Other"), leaf("one", "t"), leaf("two", "t")], edges: [] }, "Everything");
    const boxes = arrange(graph);
    const own = [...boxes].filter(([id]) => /^c\d/.test(id)).map(([, box]) => box);
    expect(new Set(own.map(({ x }) => x)).size).toBeGreaterThan(1);
    const shapes = branchShapes({ graph, boxes, focus: null }, LIGHT);
    expect(shapes.filter(({ fill }) => fill !== undefined)).toHaveLength(1);
    expect(shapes.filter(({ stroke, d }) => stroke !== undefined && own.some((box) => pointsOf(d).some(([x, y]) => Math.abs(x - box.x) <= box.width / 2 + 1 && Math.abs(y - box.y) <= box.height / 2 + 1)))).toEqual([]);
    // Root, heading, its two subsections, the ground, and the two beside it.
    expect(shapes.filter(({ stroke }) => stroke !== undefined)).toHaveLength(1 + 2 + 1 + 2);
  });

  it("halves the many concepts of a root without subsections, each half on a ground of its own beside the root", () => {
    for (const [count, columns] of [[40, 1], [300, 2]] as const) {
      const graph = rooted({ nodes: Array.from({ length: count }, (_one, n) => leaf(`c${n}`, null, `A concept, number ${n}`)), edges: [] }, "Everything");
      const boxes = arrange(graph, { width: 1200, height: 700 });
      const places = [...boxes].flatMap(([id, box]) => id === ROOT ? [] : [box]);
      expect(places.filter(({ x }) => x > 0)).toHaveLength(count / 2);
      expect(new Set(places.map(({ x }) => x)).size).toBeGreaterThanOrEqual(2 * columns);
      const grounds = branchShapes({ graph, boxes, focus: null }, LIGHT).filter(({ fill }) => fill !== undefined).map(({ d }) => pointsOf(d).map(([x]) => x));
      expect(grounds).toHaveLength(2);
      for (const xs of grounds) expect(Math.max(...xs) < -88 || Math.min(...xs) > 88).toBe(true);
      expect(faults(graph, boxes)).toEqual([]);
    }
  });

  it("hangs the many concepts of a section from one trunk beside them, on the side of the root", () => {
    const section = (id: string, count: number): GraphNode[] => [heading(id, null), heading(`${id}s`, id), leaf(`${id}-in`, `${id}s`), ...Array.from({ length: count }, (_one, n) => leaf(`${id}${n}`, id, `Concept ${n}`))];
    const graph = rooted({ nodes: [...section("a", 30), ...section("b", 30)], edges: [] }, "Everything");
    const boxes = arrange(graph, { width: 1600, height: 900 });
    expect(faults(graph, boxes)).toEqual([]);
    const lines = branchShapes({ graph, boxes, focus: null }, LIGHT).filter(({ fill }) => fill === undefined);
    for (const side of [1, -1]) {
      const edge = Math.min(...[...boxes].flatMap(([id, box]) => id !== ROOT && Math.sign(box.x) === side ? [Math.abs(box.x) - box.width / 2] : []));
      const beside = lines.filter(({ d }) => pointsOf(d).every(([x]) => x * side > 100 && x * side <= edge));
      // One trunk, and a corner for each of the concepts and the subsection.
      expect(beside).toHaveLength(1 + 31);
      expect(Math.min(...beside.flatMap(({ d }) => pointsOf(d).map(([x]) => x * side)))).toBe(edge - 10);
    }
  });

  it("shows all of a small whole map within the width of its pane, where one side has room for that and two have not", () => {
    const nodes = ["a", "b", "c"].flatMap((id) => [heading(id, null, `Section ${id}`), ...Array.from({ length: 5 }, (_one, n) => leaf(`${id}${n}`, id, `A concept with a name of some length ${n}`))]);
    const graph = rooted({ nodes, edges: [] }, "Everything");
    const boxes = [...arrange(graph, { width: 960, height: 600 }).values()];
    const width = Math.max(...boxes.map((box) => box.x + box.width / 2)) - Math.min(...boxes.map((box) => box.x - box.width / 2));
    expect(width * READABLE).toBeLessThanOrEqual(960);
  });

  it("has no more columns of concepts than a pane has room for, of a whole map as well; where there is one, all hang from one branch", () => {
    const graph = rooted({ nodes: [heading("h", null, "Notes"), ...Array.from({ length: 30 }, (_one, n) => leaf(`c${n}`, "h", `What a long name of a note has to say of it, number ${n}`))], edges: [] }, "Everything");
    for (const [width, columns] of [[1000, 1], [1900, 4]] as const) {
      const boxes = arrange(graph, { width, height: 700 });
      const concepts = [...boxes].filter(([id]) => id.startsWith("c")).map(([, box]) => box);
      expect(new Set(concepts.map(({ x }) => x)).size).toBe(columns);
      const [first, last] = [Math.min(...[...boxes.values()].map((box) => box.x - box.width / 2)), Math.max(...[...boxes.values()].map((box) => box.x + box.width / 2))];
      expect((last - first) * READABLE).toBeLessThan(width);
      expect(branchShapes({ graph, boxes, focus: null }, LIGHT).filter(({ stroke }) => stroke !== undefined)).toHaveLength(2);
    }
  });

  it("hangs what stands in one column on one trunk: grey where it has several tints, and never in the tint of the last", () => {
    const graph = rooted({ nodes: [{ ...heading("a", "x"), hue: 0 }, { ...leaf("a1", "a"), hue: 0 }, { ...leaf("a2", "a"), hue: 0 }, { ...heading("b", "x"), hue: 1 }].map((node) => node.parent === "x" ? { ...node, parent: null } : node), edges: [] }, "Everything");
    const trunks = branchShapes({ graph, boxes: arrange(graph, { width: 390, height: 700 }), focus: null }, LIGHT).filter(({ d }) => /^M[\d.]+ [\d.]+V[\d.]+$/.test(d));
    expect(trunks.map(({ stroke }) => stroke)).toEqual([LIGHT.relation, tintIn(LIGHT, 0).line]);
  });

  it("has room for twenty thousand under one heading", () => {
    const graph: Graph = { nodes: [heading("h", null, "All"), ...Array.from({ length: 20_000 }, (_one, n) => leaf(`c${n}`, "h", `Concept ${n}`))], edges: [] };
    expect(arrange(graph).size).toBe(20_001);
  });
});

describe.each(VAULTS)("every section and map of %s", async (_name, files) => {
  const requests = (await requestsOf(files)).filter(({ layout }) => layout === mindMap);

  it("is a mind map without a fault", () => {
    expect(requests.length).toBeGreaterThan(3);
    for (const { graph, boxes } of requests) expect(faults(graph, boxes)).toEqual([]);
  });
});
