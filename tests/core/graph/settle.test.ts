import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runSync } from "../../../src/core/base/jobs";
import { around } from "../../../src/core/graph/bounds";
import { discBox, nameIn, type WebNode } from "../../../src/core/graph/disc";
import { isThrough } from "../../../src/core/graph/drawing/obstacles";
import type { Box } from "../../../src/core/graph/graph";
import { removeOverlapsJob } from "../../../src/core/graph/layout/remove-overlaps";
import { settleJob, type DiscPlace, type Line } from "../../../src/core/graph/layout/settle";
import { leaf } from "./samples";

const GAP = { x: 16, y: 14 };
const SIZE = 16;

interface Drawing {
  readonly nodes: WebNode[];
  readonly places: DiscPlace[];
  readonly lines: Line[];
}

function nodeOf(n: number, name: number): WebNode {
  return { node: leaf(`c${n}`, null), look: { size: SIZE, text: 12, weight: 400 }, name: { width: name, height: 18 }, width: Math.max(SIZE, name), height: 36 };
}

/** Discs with their names below that do not overlap, and lines between some of them. */
const drawings: fc.Arbitrary<Drawing> = fc.record({
  wanted: fc.array(fc.record({ x: fc.integer({ min: -150, max: 150 }), y: fc.integer({ min: -100, max: 100 }), half: fc.integer({ min: 5, max: 90 }) }), { minLength: 1, maxLength: 15 }),
  pairs: fc.array(fc.tuple(fc.nat(14), fc.nat(14)), { maxLength: 25 }),
}).map(({ wanted, pairs }) => {
  const nodes = wanted.map(({ half }, n) => nodeOf(n, 2 * half));
  const places = runSync(removeOverlapsJob(wanted.map(({ x, y }, n) => ({ x: 2 * x, y: 2 * y, width: nodes[n]?.width ?? 0, height: 36 })), GAP)).map(({ x, y }): DiscPlace => ({ x, y: y - 10, side: "below" }));
  const lines = pairs.filter(([a, b]) => a < b && b < nodes.length).map(([source, target]) => ({ source, target }));
  return { nodes, places, lines: [...new Map(lines.map((line) => [`${line.source} ${line.target}`, line])).values()] };
});

function boxesOf({ nodes }: Pick<Drawing, "nodes">, places: readonly DiscPlace[]): Box[] {
  return nodes.flatMap(({ look, name }, n) => { const place = places[n]; return place === undefined ? [] : [discBox(place.x, place.y, look.size, name, place.side)]; });
}

function settled({ nodes, places, lines }: Drawing, isFixed = false, bounds = around(boxesOf({ nodes }, places))): DiscPlace[] {
  return runSync(settleJob({ nodes, places, lines, bounds: nodes.map(() => bounds), words: [], gap: GAP, rounds: 3, isFixed }));
}

function behind(drawing: Drawing, places: readonly DiscPlace[]): number {
  const names = boxesOf(drawing, places).flatMap((box) => nameIn(box) ?? []);
  return drawing.lines.reduce((sum, { source, target }) => {
    const [from, to] = [places[source], places[target]];
    return from === undefined || to === undefined ? sum : sum + names.filter(({ x, y, width, height }) => isThrough(from, to, x, y, width, height)).length;
  }, 0);
}

describe("a web whose names are settled", () => {
  it("has every disc with its name at its gap from the others, on whole numbers, within what the web filled before", () => {
    fc.assert(fc.property(drawings, (drawing) => {
      const after = boxesOf(drawing, settled(drawing));
      const close = after.flatMap((a, n) => after.slice(n + 1).filter((b) => Math.abs(a.x - b.x) < (a.width + b.width) / 2 + GAP.x && Math.abs(a.y - b.y) < (a.height + b.height) / 2 + GAP.y));
      expect(close).toEqual([]);
      expect(after.every(({ x, y }) => Number.isInteger(x) && Number.isInteger(y))).toBe(true);
      const before = around(boxesOf(drawing, drawing.places));
      expect(around([...after, ...before === null ? [] : [before]])).toEqual(before);
    }));
  });

  it("is left as it is where there are no lines, and is always the same", () => {
    fc.assert(fc.property(drawings, (drawing) => {
      expect(settled({ ...drawing, lines: [] })).toEqual(drawing.places);
      expect(settled(drawing)).toEqual(settled(drawing));
    }));
  });

  it("leaves discs where they are if it is told so, and moves their names alone", () => {
    fc.assert(fc.property(drawings, (drawing) => {
      expect(settled(drawing, true).map(({ x, y }) => ({ x, y }))).toEqual(drawing.places.map(({ x, y }) => ({ x, y })));
    }));
  });

  it("puts a name at another side of its disc where a line runs below", () => {
    const nodes = [nodeOf(0, 60), nodeOf(1, 60), nodeOf(2, 10)];
    const drawing: Drawing = { nodes, places: [{ x: 0, y: 0, side: "below" }, { x: 0, y: 160, side: "below" }, { x: 200, y: 80, side: "below" }], lines: [{ source: 0, target: 1 }] };
    expect(behind(drawing, drawing.places)).toBe(1);
    expect(behind(drawing, settled(drawing, true, { x: 0, y: 0, width: 1000, height: 1000 }))).toBe(0);
  });

  it("lets a disc step out of a line's way", () => {
    const nodes = [0, 1, 2, 3, 4].map((n) => nodeOf(n, 80));
    const places = [[0, 0], [400, 0], [200, -10], [200, 200], [200, -200]].map(([x = 0, y = 0]): DiscPlace => ({ x, y, side: "right" }));
    const drawing: Drawing = { nodes, places, lines: [{ source: 0, target: 1 }] };
    expect(behind(drawing, places)).toBeGreaterThan(0);
    expect(behind(drawing, settled(drawing))).toBe(0);
  });

  it("knows whether a line runs behind a name: as when it is walked pixel by pixel", () => {
    const point = fc.record({ x: fc.integer({ min: -60, max: 60 }), y: fc.integer({ min: -60, max: 60 }) });
    const box = fc.record({ x: fc.integer({ min: -40, max: 40 }), y: fc.integer({ min: -40, max: 40 }), width: fc.integer({ min: 1, max: 30 }), height: fc.integer({ min: 1, max: 30 }) });
    fc.assert(fc.property(point, point, box, (from, to, { x, y, width, height }) => {
      const walked = (air: number): boolean => Array.from({ length: 2001 }, (_one, n) => n / 2000).some((share) => Math.abs(from.x + share * (to.x - from.x) - x) < width / 2 + air && Math.abs(from.y + share * (to.y - from.y) - y) < height / 2 + air);
      // A line that only grazes an edge may count either way in steps of a pixel's part; one that enters may not.
      if (walked(1.9)) expect(isThrough(from, to, x, y, width, height)).toBe(true);
      if (!walked(2.1)) expect(isThrough(from, to, x, y, width, height)).toBe(false);
    }));
  });
});
