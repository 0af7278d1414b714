import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { removeOverlapsJob, type Place, type DesiredPlace } from "../../../src/core/graph/layout/remove-overlaps";
import { runsBehind, reduceCrossingsJob, type Line } from "../../../src/core/graph/layout/reduce-crossings";
import { runSync } from "../../../src/core/base/jobs";

const GAP = { x: 16, y: 14 };

/** Boxes that do not overlap, and lines between some of them. */
const drawings: fc.Arbitrary<{ boxes: DesiredPlace[]; lines: Line[] }> = fc.record({
  wanted: fc.array(fc.record({ x: fc.integer({ min: -300, max: 300 }), y: fc.integer({ min: -200, max: 200 }), half: fc.integer({ min: 44, max: 150 }) }), { minLength: 1, maxLength: 25 }),
  pairs: fc.array(fc.tuple(fc.nat(24), fc.nat(24)), { maxLength: 40 }),
}).map(({ wanted, pairs }) => {
  const loose = wanted.map(({ x, y, half }): DesiredPlace => ({ x, y, width: 2 * half, height: 26 }));
  const boxes = at(loose, runSync(removeOverlapsJob(loose, GAP)));
  const lines = pairs.filter(([a, b]) => a < b && b < boxes.length).map(([source, target]) => ({ source, target }));
  return { boxes, lines: [...new Map(lines.map((line) => [`${line.source} ${line.target}`, line])).values()] };
});

function at(boxes: readonly DesiredPlace[], places: readonly Place[]): DesiredPlace[] {
  return boxes.map((box, n) => ({ ...box, ...places[n] }));
}

const untangled = (boxes: readonly DesiredPlace[], lines: readonly Line[]): DesiredPlace[] => at(boxes, runSync(reduceCrossingsJob(boxes, lines, GAP)));

function behind(boxes: readonly DesiredPlace[], lines: readonly Line[]): number {
  return lines.reduce((sum, { source, target }) => sum + boxes.filter((box, n) => n !== source && n !== target && runsBehind(boxes[source] ?? box, boxes[target] ?? box, box)).length, 0);
}

function extent(boxes: readonly DesiredPlace[]): number[] {
  return [Math.min(...boxes.map(({ x, width }) => x - width / 2)), Math.max(...boxes.map(({ x, width }) => x + width / 2)), Math.min(...boxes.map(({ y, height }) => y - height / 2)), Math.max(...boxes.map(({ y, height }) => y + height / 2))];
}

describe("a drawing that is untangled", () => {
  it("has every box at its gap from the others, on whole numbers, within what the drawing filled before", () => {
    fc.assert(fc.property(drawings, ({ boxes, lines }) => {
      const after = untangled(boxes, lines);
      const close = after.flatMap((a, n) => after.slice(n + 1).filter((b) => Math.abs(a.x - b.x) < (a.width + b.width) / 2 + GAP.x && Math.abs(a.y - b.y) < (a.height + b.height) / 2 + GAP.y));
      expect(close).toEqual([]);
      expect(after.every(({ x, y }) => Number.isInteger(x) && Number.isInteger(y))).toBe(true);
      const [[left = 0, right = 0, top = 0, bottom = 0], now] = [extent(boxes), extent(after)];
      expect([(now[0] ?? NaN) >= left, (now[1] ?? NaN) <= right, (now[2] ?? NaN) >= top, (now[3] ?? NaN) <= bottom]).toEqual([true, true, true, true]);
    }));
  });

  it("is left as it is where there are no lines, and is always the same", () => {
    fc.assert(fc.property(drawings, ({ boxes, lines }) => {
      expect(untangled(boxes, [])).toEqual(boxes);
      expect(untangled(boxes, lines)).toEqual(untangled(boxes, lines));
    }));
  });

  it("lets a label step out of a line's way", () => {
    const boxes = [[0, 0], [400, 0], [200, 0], [200, 200], [200, -200]].map(([x = 0, y = 0]): DesiredPlace => ({ x, y, width: 100, height: 26 }));
    const lines = [{ source: 0, target: 1 }];
    expect(behind(boxes, lines)).toBe(1);
    const after = untangled(boxes, lines);
    expect(behind(after, lines)).toBe(0);
    expect([after[3], after[4]]).toEqual([boxes[3], boxes[4]]);
  });

  it("knows whether a line runs behind a label: as when it is walked pixel by pixel", () => {
    const point = fc.record({ x: fc.integer({ min: -60, max: 60 }), y: fc.integer({ min: -60, max: 60 }) });
    const box = fc.record({ x: fc.integer({ min: -40, max: 40 }), y: fc.integer({ min: -40, max: 40 }), width: fc.integer({ min: 1, max: 30 }).map((half) => 2 * half), height: fc.integer({ min: 1, max: 30 }).map((half) => 2 * half) });
    fc.assert(fc.property(point, point, box, (from, to, label) => {
      const inside = Array.from({ length: 2001 }, (_one, n) => n / 2000).some((share) =>
        Math.abs(from.x + share * (to.x - from.x) - label.x) < label.width / 2 - 0.1 && Math.abs(from.y + share * (to.y - from.y) - label.y) < label.height / 2 - 0.1);
      // A line that only grazes an edge may count either way in steps of a pixel's part; one that enters may not.
      if (inside) expect(runsBehind(from, to, label)).toBe(true);
      const near = Array.from({ length: 2001 }, (_one, n) => n / 2000).some((share) =>
        Math.abs(from.x + share * (to.x - from.x) - label.x) < label.width / 2 + 0.1 && Math.abs(from.y + share * (to.y - from.y) - label.y) < label.height / 2 + 0.1);
      if (!near) expect(runsBehind(from, to, label)).toBe(false);
    }));
  });
});
