import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildGraph } from "../../../src/core/graph/build-graph";
import type { Box, Graph, GraphNode } from "../../../src/core/graph/graph";
import { mindMap } from "../../../src/core/graph/layout/mind-map";
import { estimateText } from "../../../src/core/graph/measure";
import { ROOT, rooted } from "../../../src/core/graph/shaped";
import { childrenOf, parentsOf } from "../../../src/core/graph/tree";
import { RELATIONS } from "../../../src/core/registry";
import { readFolder } from "../../../scripts/folder-vault";
import { sharedIsHere, sharedVault } from "../../shared-vault";
import { indexOf } from "../index/vault-of";
import { heading, leaf } from "./samples";

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

/** What is wrong with the places, in words: for every node, and every line of the tree. */
function faults(graph: Graph, boxes: ReadonlyMap<string, Box>): string[] {
  const wrong: string[] = [];
  const all = [...boxes];
  for (const { id } of graph.nodes) if (!boxes.has(id)) wrong.push(`${id} has no place`);
  for (const [id, { x, y, width, height }] of all) {
    if (![x, y, width / 2, height / 2].every(Number.isInteger)) wrong.push(`${id} is not on whole numbers`);
    if (x - width / 2 < 0 || y - height / 2 < 0) wrong.push(`${id} is above or left of the origin`);
  }
  for (const [n, [id, a]] of all.entries()) for (const [other, b] of all.slice(n + 1)) {
    if (Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height) wrong.push(`${id} overlaps ${other}`);
  }
  for (const [child, parent] of parentsOf(graph)) {
    const [from, to] = [boxes.get(parent), boxes.get(child)];
    if (from === undefined || to === undefined) continue;
    for (const [id, box] of all) if (id !== child && id !== parent && crosses(from, to, box)) wrong.push(`the line from ${parent} to ${child} crosses ${id}`);
  }
  return wrong;
}

/** The right-angled line out of a node's side, half-way, up or down, and into the other's. */
function crosses(from: Box, to: Box, box: Box): boolean {
  const side = to.x > from.x ? 1 : -1;
  const [start, end] = [from.x + (side * from.width) / 2, to.x - (side * to.width) / 2];
  const turn = (start + end) / 2;
  const through = (x1: number, x2: number, y1: number, y2: number): boolean =>
    Math.max(x1, x2) > box.x - box.width / 2 && Math.min(x1, x2) < box.x + box.width / 2 && Math.max(y1, y2) > box.y - box.height / 2 && Math.min(y1, y2) < box.y + box.height / 2;
  return through(start, turn, from.y, from.y) || through(turn, turn, from.y, to.y) || through(turn, end, to.y, to.y);
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

  it("has what hangs from a node farther out than it, in the author's order from above", () => {
    fc.assert(fc.property(graphs, (graph) => {
      const tree = rooted(graph, "Everything");
      const boxes = arrange(tree);
      const middle = boxes.get(ROOT)?.x ?? 0;
      for (const [parent, children] of childrenOf(tree)) {
        const above = boxes.get(parent);
        const sides = [children.filter(({ id }) => (boxes.get(id)?.x ?? 0) > middle), children.filter(({ id }) => (boxes.get(id)?.x ?? 0) < middle)];
        for (const side of sides) {
          const heights = side.map(({ id }) => boxes.get(id)?.y ?? 0);
          expect(heights).toEqual([...heights].sort((a, b) => a - b));
        }
        if (above !== undefined) for (const { id } of children) expect(Math.abs((boxes.get(id)?.x ?? 0) - middle)).toBeGreaterThan(Math.abs(above.x - middle));
      }
    }));
  });

  it("has branches on both sides of its root in a wide pane, and on one side in a narrow one where that reads better", () => {
    const graph = rooted({ nodes: ["a", "b", "c", "d"].flatMap((id) => [heading(id, null, `Heading ${id}`), leaf(`${id}1`, id, "One"), leaf(`${id}2`, id, "Two")]), edges: [] }, "Everything");
    const sides = (pane: { width: number; height: number }): number[] => {
      const boxes = arrange(graph, pane);
      const middle = boxes.get(ROOT)?.x ?? 0;
      return ["a", "b", "c", "d"].map((id) => Math.sign((boxes.get(id)?.x ?? 0) - middle));
    };
    expect(sides({ width: 1200, height: 500 })).toEqual([1, 1, -1, -1]);
    expect(sides({ width: 360, height: 700 })).toEqual([1, 1, 1, 1]);
  });

  it("has room for twenty thousand under one heading", () => {
    const graph: Graph = { nodes: [heading("h", null, "All"), ...Array.from({ length: 20_000 }, (_one, n) => leaf(`c${n}`, "h", `Concept ${n}`))], edges: [] };
    expect(arrange(graph).size).toBe(20_001);
  });
});

const SAMPLE = Object.fromEntries(readFolder("examples/systems-vault").notes.map(({ path, text }) => [path, text]));

describe.each([["the sample", SAMPLE], ...sharedIsHere ? [["the reference vault", sharedVault()] as const] : []] as const)("every section and map of %s", async (_name, vault) => {
  const index = await indexOf(vault);
  const scopes = index.maps.flatMap(({ path, concepts }) => [null, ...new Set(concepts.map(({ headingPath }) => headingPath[0] ?? ""))].map((section) => ({ map: path, heading: section === null ? null : [section] })));

  it("is a mind map without a fault", () => {
    for (const scope of scopes) {
      const graph = rooted(buildGraph(index, scope, "", RELATIONS, () => "new"), "Map");
      expect(faults(graph, arrange(graph))).toEqual([]);
    }
  });
});
