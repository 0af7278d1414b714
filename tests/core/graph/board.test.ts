import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Box, Graph, GraphNode, Measure } from "../../../src/core/graph/graph";
import { board } from "../../../src/core/graph/layout/board";
import { estimateText } from "../../../src/core/graph/measure";
import { captionPlace, COLUMN, FRAME, MAX_CAPTION, NARROW, PILL } from "../../../src/core/graph/style";
import { RUNS } from "../runs";
import { heading, leaf } from "./samples";

// ── Hostile graphs ──────────────────────────────────────────────────────────────────────────────────────────────

const label = fc.oneof(
  { weight: 6, arbitrary: fc.string({ maxLength: 24 }) },
  { weight: 1, arbitrary: fc.constantFrom("", " ", "A", "W".repeat(500), "漢字".repeat(40), "👩‍👩‍👧‍👦".repeat(9), "العربية", "line\nbreak", "\u202eright to left") },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 80 }) },
);

/** Numbers that say where each node goes: under an earlier heading, at the top, or nested under an earlier concept. */
const graphs: fc.Arbitrary<Graph> = fc.array(fc.record({ isHeading: fc.boolean(), where: fc.nat(40), under: fc.option(fc.nat(40)), label }), { maxLength: 60 }).map((parts) => {
  const headings: GraphNode[] = [];
  const leaves: GraphNode[] = [];
  const nodes = parts.map(({ isHeading, where, under, label: text }, i) => {
    const parent = headings[where]?.id ?? headings[where % Math.max(1, headings.length * 2)]?.id ?? null;
    const node = isHeading ? heading(`h${i}`, parent, text) : leaf(`c${i}`, parent, text, leaves[under ?? -1]?.id ?? null);
    (isHeading ? headings : leaves).push(node);
    return node;
  });
  return { nodes, edges: [] };
});

const panes = fc.constantFrom([1, 1], [360, 700], [1200, 800], [3000, 60], [60, 3000], [0, 0], [NaN, 500]).map(([width = 0, height = 0]) => ({ width, height }));


function overlap(a: Box, b: Box): boolean {
  return Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height;
}

function inside(inner: Box, outer: Box, top: number): boolean {
  return inner.x - inner.width / 2 >= outer.x - outer.width / 2 && inner.x + inner.width / 2 <= outer.x + outer.width / 2 &&
    inner.y - inner.height / 2 >= outer.y - outer.height / 2 + top && inner.y + inner.height / 2 <= outer.y + outer.height / 2;
}

/** What is wrong with the boxes, in words. */
function faults(graph: Graph, boxes: ReadonlyMap<string, Box>): string[] {
  const wrong: string[] = [];
  const byId = new Map(graph.nodes.map((node) => [node.id, node]));
  for (const node of graph.nodes) {
    const box = boxes.get(node.id);
    if (box === undefined) { wrong.push(`${node.id} has no place`); continue; }
    if (![box.x, box.y, box.width / 2, box.height / 2].every(Number.isInteger)) wrong.push(`${node.id} is not on whole numbers`);
    if (box.x - box.width / 2 < 0 || box.y - box.height / 2 < 0) wrong.push(`${node.id} is above or left of the origin`);
    const outer = node.parent === null ? undefined : boxes.get(node.parent);
    const kind = byId.get(node.parent ?? "")?.kind;
    if (outer !== undefined && kind !== undefined && kind !== "concept" && !inside(box, outer, FRAME[kind].caption)) wrong.push(`${node.id} is not inside ${node.parent ?? ""}, below its caption`);
  }
  const siblings = groupBy(graph.nodes);
  for (const group of siblings.values()) {
    for (const [i, a] of group.entries()) {
      for (const b of group.slice(i + 1)) {
        const [first, second] = [boxes.get(a.id), boxes.get(b.id)];
        if (first !== undefined && second !== undefined && overlap(first, second)) wrong.push(`${a.id} overlaps ${b.id}`);
      }
    }
  }
  return wrong;
}

function groupBy(nodes: readonly GraphNode[]): Map<string | null, GraphNode[]> {
  const groups = new Map<string | null, GraphNode[]>();
  for (const node of nodes) groups.set(node.parent, [...(groups.get(node.parent) ?? []), node]);
  return groups;
}

const arrange = (graph: Graph, width = 1200, height = 800, measure: Measure = estimateText): ReadonlyMap<string, Box> => board.arrange(graph, { width, height }, measure);

describe("whatever the graph and the pane", () => {
  it("nothing overlaps, all stands inside its frame below the caption, on whole numbers", () => {
    fc.assert(fc.property(graphs, panes, (graph, pane) => {
      expect(faults(graph, board.arrange(graph, pane, estimateText))).toEqual([]);
    }), { numRuns: RUNS * 3 });
  });

  it("the same graph in the same pane always looks the same", () => {
    fc.assert(fc.property(graphs, panes, (graph, pane) => {
      expect([...board.arrange(graph, pane, estimateText)]).toEqual([...board.arrange(graph, pane, estimateText)]);
    }));
  });

  it("every label and every caption has the room it asks for, up to the length where it ends in an ellipsis", () => {
    // A narrow pane has its own width: there longer names end in an ellipsis.
    fc.assert(fc.property(graphs, panes.filter(({ width }) => width >= NARROW), (graph, pane) => {
      const boxes = board.arrange(graph, pane, estimateText);
      const tight = graph.nodes.filter((node) => {
        const box = boxes.get(node.id);
        const wanted = estimateText(node.label, node.kind).width;
        if (box === undefined) return true;
        if (node.kind !== "concept") return captionPlace(box, node.kind).width < Math.min(MAX_CAPTION, wanted);
        return box.width - PILL.textLeft - PILL.textRight < Math.min(PILL.maxText, wanted);
      });
      expect(tight.map(({ label: text }) => text)).toEqual([]);
    }));
  });

  it("parents in a ring, unknown parents and nodes that stand twice are placed all the same", () => {
    const graph: Graph = { nodes: [heading("a", "b"), heading("b", "a"), leaf("x", "a"), leaf("y", "nowhere"), leaf("x", "a")], edges: [] };
    expect([...arrange(graph).keys()].sort()).toEqual(["a", "b", "x", "y"]);
  });
});

// ── How it looks ────────────────────────────────────────────────────────────────────────────────────────────────

/** `4 2` — two frames with four and two concepts. */
function frames(sizes: string, parent: string | null = null): Graph {
  const nodes = sizes.split(" ").flatMap((size, f) => {
    const frame = heading(`${parent ?? ""}f${f}`, parent, `Frame ${f}`);
    return [frame, ...Array.from({ length: Number(size) }, (_, i) => leaf(`${frame.id}-${i}`, frame.id, `Concept number ${i}`))];
  });
  return { nodes, edges: [] };
}

/** Ids in the order of reading: frames from left to right, row by row. */
function reading(graph: Graph, boxes: ReadonlyMap<string, Box>): string[] {
  const topLeft = (id: string): [number, number] => {
    const box = boxes.get(id);
    return box === undefined ? [0, 0] : [box.y - box.height / 2, box.x - box.width / 2];
  };
  return graph.nodes.filter((node) => node.kind !== "concept").map(({ id }) => id).sort((a, b) => topLeft(a)[0] - topLeft(b)[0] || topLeft(a)[1] - topLeft(b)[1]);
}

describe("the board", () => {
  it("an empty graph has no boxes", () => {
    expect(arrange({ nodes: [], edges: [] }).size).toBe(0);
  });

  it("frames stand in the author's order, from left to right and from top to bottom", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 30 }), panes, (sizes, pane) => {
      const graph = frames(sizes.join(" "));
      const ids = graph.nodes.filter((node) => node.kind !== "concept").map(({ id }) => id);
      expect(reading(graph, board.arrange(graph, pane, estimateText))).toEqual(ids);
    }));
  });

  it("no ragged edges: each row of frames reaches from the left edge to the right one, all equally tall", () => {
    const graph = frames("7 3 6 6 5 9 2 4");
    const boxes = [...arrange(graph)].filter(([id]) => !id.includes("-")).map(([, box]) => box);
    const right = Math.max(...boxes.map((box) => box.x + box.width / 2));
    for (const top of new Set(boxes.map((box) => box.y - box.height / 2))) {
      const row = boxes.filter((box) => box.y - box.height / 2 === top);
      expect(new Set(row.map((box) => box.height)).size).toBe(1);
      expect(Math.min(...row.map((box) => box.x - box.width / 2))).toBe(0);
      expect(Math.max(...row.map((box) => box.x + box.width / 2))).toBe(right);
    }
  });

  it("within a frame concepts run down the columns in the author's order, equally wide in a column", () => {
    const graph = frames("14");
    const boxes = arrange(graph, 600, 300);
    const places = graph.nodes.filter((node) => node.kind === "concept").map(({ id }) => boxes.get(id));
    const order = [...places].sort((a, b) => (a?.x ?? 0) - (b?.x ?? 0) || (a?.y ?? 0) - (b?.y ?? 0));
    expect(places).toEqual(order);
    expect(new Set(places.map((box) => box?.x)).size).toBeGreaterThan(1);
    for (const x of new Set(places.map((box) => box?.x))) expect(new Set(places.filter((box) => box?.x === x).map((box) => box?.width)).size).toBe(1);
  });

  it("concepts directly under a section come before its subsections, without a frame of their own", () => {
    const graph: Graph = { nodes: [heading("s", null), leaf("loose", "s"), ...frames("3 3", "s").nodes], edges: [] };
    const boxes = arrange(graph);
    expect(boxes.size).toBe(graph.nodes.length);
    expect(faults(graph, boxes)).toEqual([]);
    const [loose, first] = [boxes.get("loose"), boxes.get("sf0")];
    expect((loose?.x ?? 0) < (first?.x ?? 0) || (loose?.y ?? 0) < (first?.y ?? 0)).toBe(true);
  });

  it("a deep list fills its frame: a column ends in front of an outer concept", () => {
    const depths = [0, 1, 2, 3, 1, 2, 3, 2, 1, 2, 3, 3];
    const graph: Graph = { nodes: [heading("s", null), ...depths.map((depth, n) => leaf(`c${n}`, "s", `Concept number ${n}`, depth === 0 ? null : `c${depths.lastIndexOf(depth - 1, n - 1)}`))], edges: [] };
    const boxes = arrange(graph, 900, 300);
    const tops = depths.flatMap((depth, n) => boxes.get(`c${n}`)?.y === boxes.get("c0")?.y ? [depth] : []);
    expect(tops).toEqual([0, 1, 1]);
    expect(faults(graph, boxes)).toEqual([]);
  });

  it("a concept under another one is indented below it", () => {
    const graph: Graph = { nodes: [heading("s", null), leaf("outer", "s"), leaf("inner", "s", "inner", "outer"), leaf("next", "s")], edges: [] };
    const [outer, inner] = ["outer", "inner"].map((id) => arrange(graph, 700, 800).get(id));
    const left = (box: Box | undefined): number => (box?.x ?? 0) - (box?.width ?? 0) / 2;
    expect(left(inner)).toBe(left(outer) + PILL.indent);
  });

  it("a phone's board has one column: pills as wide as the pane, with text of 16 pixels and 40 high once they fill it", () => {
    const graph = frames("4 2");
    const boxes = arrange(graph, 390, 780);
    const pills = graph.nodes.filter(({ kind }) => kind === "concept").flatMap(({ id }) => boxes.get(id) ?? []);
    expect(new Set(pills.map(({ x, width, height }) => `${x} ${width} ${height}`)).size).toBe(1);
    const zoom = (390 - 24) / Math.max(...[...boxes.values()].map(({ width }) => width));
    expect(13 * zoom).toBeCloseTo(16, 0);
    expect(COLUMN.pill * zoom).toBeCloseTo(40, -0.5);
  });

  it("a narrow pane gets a tall board, a wide pane a wide one", () => {
    const graph = frames("6 6 6 6 6 6 6 6");
    const proportion = (width: number, height: number): number => {
      const boxes = [...arrange(graph, width, height).values()];
      return Math.max(...boxes.map((box) => box.x + box.width / 2)) / Math.max(...boxes.map((box) => box.y + box.height / 2));
    };
    expect(proportion(360, 700)).toBeLessThan(0.8);
    expect(proportion(1200, 800)).toBeGreaterThan(1);
    expect(proportion(2400, 400)).toBeGreaterThan(3);
  });

  it("every one of twenty thousand concepts has its place", () => {
    const graph: Graph = { nodes: Array.from({ length: 480 }, (_, s) => [heading(`s${s}`, null), ...frames("6 6 6 6 6 6 6", `s${s}`).nodes]).flat(), edges: [] };
    expect(arrange(graph).size).toBe(480 * 50);
  });

  it("a list of thousands without any heading is placed too", () => {
    const graph: Graph = { nodes: Array.from({ length: 3548 }, (_, i) => leaf(`c${i}`, null, `Concept ${i}`)), edges: [] };
    expect(arrange(graph).size).toBe(3548);
  });
});
