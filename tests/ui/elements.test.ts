/** What cytoscape is given to draw. */
import { describe, expect, it } from "vitest";
import type { Box } from "../../src/core/graph/graph";
import type { GraphEdge } from "../../src/core/relations/relation";
import { estimateText } from "../../src/core/graph/measure";
import { STATES } from "../../src/core/concept/concept";
import { elementsOf, type StateColors } from "../../src/ui/graph/canvas/elements";
import { leaf } from "../core/graph/samples";
import { requestsOf, VAULTS } from "../core/graph/scopes";

const COLORS = Object.fromEntries(STATES.map((state) => [state, "#888"])) as StateColors;

const edge = (kind: string, source: string, target: string): GraphEdge => ({ id: `${kind}:${source}:${target}`, kind, source, target, label: "", reason: "" });

/** Data and classes of the lines between `a` and `b`. */
function lines(a: Box, b: Box, edges: readonly GraphEdge[]): { readonly bow: number; readonly classes: string }[] {
  const graph = { nodes: [leaf("a", null), leaf("b", null)], edges };
  return elementsOf({ graph, boxes: new Map([["a", a], ["b", b]]), headings: "frames" }, estimateText, COLORS)
    .flatMap(({ group, data, classes }) => group === "edges" ? [{ bow: Number(data["bow"]), classes: String(classes) }] : []);
}

const box = (x: number, y: number, width = 100): Box => ({ x, y, width, height: 26 });

describe("a line between two concepts", () => {
  it("bows out, and the farther the more, up to a measure", () => {
    const bows = [100, 150, 900].map((y) => lines(box(0, 0), box(0, y), [edge("names", "a", "b")])[0]?.bow);
    expect(bows).toEqual([12, 18, 26]);
  });

  it("is straight between neighbours, where there is no room for an arrow either", () => {
    const [line] = lines(box(0, 0), box(0, 50), [edge("names", "a", "b")]);
    expect(line?.bow).toBe(0);
    expect(line?.classes.split(" ")).toContain("short");
  });

  it("is one, however many relations there are; where they go both ways it has no arrow", () => {
    const both = lines(box(0, 0), box(0, 400), [edge("links", "a", "b"), edge("names", "b", "a")]);
    expect(both).toHaveLength(1);
    expect(both[0]?.classes.split(" ")).toContain("mutual");
  });

  it("is straight where its bow would touch a box: it could not be drawn", () => {
    expect(lines(box(127, 109, 234), box(347, 45, 186), [edge("names", "a", "b")])[0]?.bow).toBe(0);
  });
});

describe.each(VAULTS)("every section and map of %s", async (_name, files) => {
  const requests = await requestsOf(files);

  it("has only lines whose bow is off both boxes, however cytoscape finds the middle between them", () => {
    for (const { graph, layout, boxes } of requests) {
      for (const { group, data } of elementsOf({ graph, boxes, headings: layout.headings }, estimateText, COLORS)) {
        const [from, to, bow] = [boxes.get(String(data.source)), boxes.get(String(data.target)), Number(data["bow"] ?? 0)];
        if (group !== "edges" || bow === 0 || from === undefined || to === undefined) continue;
        const top = topOf(from, to, bow);
        expect([from, to].filter((one) => contains(one, top)), String(data.id)).toEqual([]);
      }
    }
  });
});

/** Halfway between where the straight line leaves the one box and where it enters the other, found by walking along it. */
function topOf(from: Box, to: Box, bow: number): { x: number; y: number } {
  const at = (share: number) => ({ x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) });
  const shares = Array.from({ length: 1001 }, (_one, n) => n / 1000);
  const between = shares.filter((share) => ![from, to].some((one) => contains(one, at(share))));
  const middle = at(((between[0] ?? 0) + (between.at(-1) ?? 1)) / 2);
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  return { x: middle.x - bow * (to.y - from.y) / length, y: middle.y + bow * (to.x - from.x) / length };
}

/** With its border. */
function contains({ x, y, width, height }: Box, point: { readonly x: number; readonly y: number }): boolean {
  return Math.abs(point.x - x) < width / 2 + 1 && Math.abs(point.y - y) < height / 2 + 1;
}
