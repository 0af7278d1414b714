/** Every section and every map, in every layout: nothing overlaps, the same again, and an edit leaves what was dragged where it is. */
import { conceptIdOf } from "../../ids";
import { describe, expect, it } from "vitest";
import type { Concept } from "../../../src/core/concept/concept";
import type { Box, Graph } from "../../../src/core/graph/graph";
import { estimateText } from "../../../src/core/graph/measure";
import { withPlaces } from "../../../src/core/graph/places";
import { captionPlace } from "../../../src/core/graph/style";
import { requestsOf, VAULTS } from "./scopes";

const PANE = { width: 1200, height: 800 };

interface Rect {
  readonly name: string;
  readonly box: Box;
}

/** All that must stand apart: pills, headings that are nodes, captions; frames but for those that they stand in. */
function apart({ nodes }: Graph, boxes: ReadonlyMap<string, Box>, headings: string): Rect[] {
  return nodes.flatMap(({ id, label, kind }): Rect[] => {
    const box = boxes.get(id);
    if (box === undefined) return [{ name: `${label} has no place`, box: { x: 0, y: 0, width: Infinity, height: Infinity } }];
    if (kind === "concept" || headings === "nodes") return [{ name: label, box }];
    const { left, middle, width } = captionPlace(box, kind);
    const size = estimateText(label, kind);
    const shown = Math.min(width, size.width);
    return [{ name: `caption ${label}`, box: { x: left + shown / 2, y: middle, width: shown, height: size.height } }];
  });
}

function overlaps(rects: readonly Rect[]): string[] {
  return rects.flatMap((a, n) => rects.slice(n + 1).filter((b) => overlap(a.box, b.box)).map((b) => `${a.name} × ${b.name}`));
}

function overlap(a: Box, b: Box): boolean {
  return Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2;
}

/** Frames that stand in one frame, or at the top. */
function frames({ nodes }: Graph, boxes: ReadonlyMap<string, Box>): Rect[][] {
  const by = new Map<string | null, Rect[]>();
  for (const { id, label, parent, kind } of nodes) {
    const box = boxes.get(id);
    if (kind !== "concept" && box !== undefined) by.set(parent, [...by.get(parent) ?? [], { name: label, box }]);
  }
  return [...by.values()];
}

function withOneMore(graph: Graph): Graph {
  const last = graph.nodes.filter(({ kind }) => kind === "concept").at(-1);
  if (last?.concept == null) return graph;
  const concept: Concept = { ...last.concept, id: conceptIdOf("moc-onemore000"), term: "One more", parent: null };
  return { ...graph, nodes: [...graph.nodes, { ...last, id: concept.id, label: concept.term, concept }] };
}

describe.each(VAULTS)("each section and each map of %s", async (_name, files) => {
  const requests = await requestsOf(files);
  /** Slow layouts are tried again where there is little: `web.test` has more of them. */
  const again = requests.filter(({ layout, graph: { nodes } }) => layout.arrangeJob === undefined || nodes.length < 30);

  it("has no two labels, no two nodes and no two frames over each other", () => {
    expect(requests.length).toBeGreaterThan(0);
    for (const { graph, layout, boxes } of requests) {
      expect(overlaps(apart(graph, boxes, layout.headings))).toEqual([]);
      if (layout.headings === "frames") expect(frames(graph, boxes).flatMap(overlaps)).toEqual([]);
    }
  });

  it("stands in the same places the next time", () => {
    for (const { graph, layout, boxes } of again) expect([...layout.arrange(graph, PANE, estimateText)]).toEqual([...boxes]);
  });

  it("keeps frames in their order, and all that was dragged in its place, when a concept joins", () => {
    for (const { graph, layout, boxes } of again) {
      const dragged = new Map([...boxes].filter((_, n) => n % 5 === 2).map(([id, { x, y }]) => [id, { x: x + 40, y: y - 30 }]));
      const more = withOneMore(graph);
      const after = withPlaces(more, layout.arrange(more, PANE, estimateText), dragged);
      for (const [id, place] of dragged) expect(after.get(id)).toMatchObject(place);
      if (layout.headings !== "frames") continue;
      const order = (some: ReadonlyMap<string, Box>): string[] => [...some.keys()].filter((id) => id.startsWith("sec-"));
      expect(order(layout.arrange(more, PANE, estimateText))).toEqual(order(boxes));
    }
  });
});
