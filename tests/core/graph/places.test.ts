import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Box, Graph } from "../../../src/core/graph/graph";
import { nameOfNode, placesIn, withPlaces } from "../../../src/core/graph/places";
import { type Spot, spotKey } from "../../../src/core/graph/spot";
import { heading, leaf } from "./samples";

const box = (x: number, y: number, width = 100, height = 40): Box => ({ x, y, width, height });

const GRAPH: Graph = { nodes: [heading("memory", null), leaf("paging", "memory"), leaf("lru", "memory"), heading("files", null), leaf("inode", "files")], edges: [] };
const BOXES = new Map([["memory", box(100, 100, 200, 200)], ["paging", box(100, 60)], ["lru", box(100, 120)], ["files", box(320, 100, 200, 200)], ["inode", box(320, 60)]]);

describe("what was dragged", () => {
  it("stands where it was put, and nothing else moves", () => {
    const placed = withPlaces(GRAPH, BOXES, new Map([["lru", { x: 130, y: 150 }]]));
    expect(placed.get("lru")).toEqual(box(130, 150));
    for (const id of ["memory", "paging", "files", "inode"]) expect(placed.get(id)).toEqual(BOXES.get(id));
  });

  it("takes along what hangs from it, but for what was dragged itself", () => {
    const placed = withPlaces(GRAPH, BOXES, new Map([["memory", { x: 100, y: 400 }], ["lru", { x: 0, y: 0 }]]));
    expect([placed.get("memory")?.y, placed.get("paging")?.y, placed.get("lru")]).toEqual([400, 360, box(0, 0)]);
  });

  it("makes what stood there take the nearest free place, with all that is in it", () => {
    const placed = withPlaces(GRAPH, BOXES, new Map([["memory", { x: 180, y: 100 }]]));
    const files = placed.get("files");
    expect(placed.get("memory")).toEqual(box(180, 100, 200, 200));
    expect(files?.x).toBeGreaterThanOrEqual(180 + 200);
    expect(placed.get("inode")).toEqual(box((files?.x ?? 0), 60 + (files?.y ?? 0) - 100));
  });

  it("that the map no longer has changes nothing", () => {
    expect(withPlaces(GRAPH, BOXES, new Map([["gone", { x: 0, y: 0 }]]))).toBe(BOXES);
  });

  it("never ends up under anything else that stands at the top, and stays put whatever joins the map", () => {
    const grid = fc.integer({ min: 2, max: 24 }).map((count) => Array.from({ length: count }, (_, n) => n));
    fc.assert(fc.property(grid, fc.array(fc.record({ which: fc.nat(23), x: fc.integer({ min: -200, max: 900 }), y: fc.integer({ min: -200, max: 400 }) }), { minLength: 1, maxLength: 1 }), (all, drags) => {
      const graph: Graph = { nodes: all.map((n) => leaf(`n${n}`, null)), edges: [] };
      const boxes = new Map(all.map((n) => [`n${n}`, box((n % 6) * 120, Math.floor(n / 6) * 60)]));
      const dragged = new Map(drags.map(({ which, x, y }) => [`n${which % all.length}`, { x, y }]));
      const placed = [...withPlaces(graph, boxes, dragged).values()];
      for (const [id, place] of dragged) expect(withPlaces(graph, boxes, dragged).get(id)).toMatchObject(place);
      for (const [n, a] of placed.entries()) for (const b of placed.slice(n + 1)) expect(Math.abs(a.x - b.x) >= (a.width + b.width) / 2 || Math.abs(a.y - b.y) >= (a.height + b.height) / 2).toBe(true);
    }));
  });
});

describe("a place is remembered", () => {
  const placed = (node: string, layout = "board", level = 1): [string, { spot: Spot; at: { x: number; y: number } }] => {
    const spot = { layout, level, node };
    return [spotKey(spot), { spot, at: { x: 7, y: 8 } }];
  };

  it("by the concept, and of a heading by a concept below it and its depth, whatever the heading is called", () => {
    expect(["paging", "files", "memory", "root"].map((id) => nameOfNode(GRAPH, id))).toEqual(["paging", "inode^1", "paging^1", "root"]);
    const nested: Graph = { nodes: [heading("os", null), heading("memory", "os"), leaf("paging", "memory")], edges: [] };
    expect(["os", "memory"].map((id) => nameOfNode(nested, id))).toEqual(["paging^1", "paging^2"]);
    expect([...placesIn(nested, new Map([placed("paging^2"), placed("paging^1"), placed("paging^3"), placed("gone^1")]), "board", 1).keys()]).toEqual(["memory", "os"]);
  });

  it("for each layout and each depth of picture by itself", () => {
    const places = new Map([placed("paging"), placed("lru", "web"), placed("inode", "board", 0)]);
    expect([...placesIn(GRAPH, places, "board", 1)].map(([id, { at }]) => [id, at])).toEqual([["paging", { x: 7, y: 8 }]]);
  });
});
