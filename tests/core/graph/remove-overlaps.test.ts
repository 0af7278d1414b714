import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { removeOverlapsJob, type Gap, type Place, type DesiredPlace } from "../../../src/core/graph/layout/remove-overlaps";
import { runSync } from "../../../src/core/base/jobs";

const even = (least: number, most: number): fc.Arbitrary<number> => fc.integer({ min: least / 2, max: most / 2 }).map((half) => half * 2);
const box = fc.record({ x: fc.integer({ min: -600, max: 600 }), y: fc.integer({ min: -300, max: 300 }), width: even(2, 400), height: even(2, 80) });
const boxes = fc.array(box, { maxLength: 60 });
const crowds = fc.tuple(box, fc.integer({ min: 0, max: 60 })).map(([one, count]) => Array.from({ length: count }, () => one));
const gaps = fc.record({ x: fc.nat(30), y: fc.nat(30) });

const apart = (some: readonly DesiredPlace[], gap: Gap): Place[] => runSync(removeOverlapsJob(some, gap));
const at = (some: readonly DesiredPlace[], places: readonly Place[]): DesiredPlace[] => some.map((one, n) => ({ ...one, x: places[n]?.x ?? NaN, y: places[n]?.y ?? NaN }));

/** Pairs that are closer than the gap. */
function tooClose(some: readonly DesiredPlace[], gap: Gap): string[] {
  return some.flatMap((a, n) => some.slice(n + 1).flatMap((b, m) =>
    Math.abs(a.x - b.x) < (a.width + b.width) / 2 + gap.x && Math.abs(a.y - b.y) < (a.height + b.height) / 2 + gap.y ? [`${n} and ${n + 1 + m}`] : []));
}

describe("boxes that are set apart", () => {
  it("keep their gap, however they were strewn", () => {
    fc.assert(fc.property(fc.oneof(boxes, crowds), gaps, (some, gap) => { expect(tooClose(at(some, apart(some, gap)), gap)).toEqual([]); }));
  });

  it("stand on whole numbers, and always on the same", () => {
    fc.assert(fc.property(boxes, gaps, (some, gap) => {
      const places = apart(some, gap);
      expect(places.flatMap(({ x, y }) => [x, y]).filter((number) => !Number.isInteger(number))).toEqual([]);
      expect(apart(some, gap)).toEqual(places);
    }));
  });

  it("do not move where they have room: set apart twice is set apart once", () => {
    fc.assert(fc.property(boxes, gaps, (some, gap) => {
      const once = at(some, apart(some, gap));
      expect(at(once, apart(once, gap))).toEqual(once);
    }));
  });

  it("move for nobody where they are fixed, and the others make room", () => {
    fc.assert(fc.property(boxes, boxes, gaps, (loose, pinned, gap) => {
      const some = [...loose, ...pinned.map((one) => ({ ...one, fixed: true }))];
      const after = at(some, apart(some, gap));
      expect(after.slice(loose.length)).toEqual(some.slice(loose.length));
      expect(tooClose(after, gap)).toEqual(tooClose(some, gap).filter((pair) => pair.split(" and ").every((n) => Number(n) >= loose.length)));
    }));
  });

  it("move no farther than to the nearest free place", () => {
    fc.assert(fc.property(boxes, box, gaps, (some, last, gap) => {
      const all = [...some, last];
      const places = apart(all, gap);
      const moved = places[some.length] ?? { x: NaN, y: NaN };
      const far = Math.hypot(moved.x - last.x, moved.y - last.y);
      const others = at(some, places);
      for (let turn = 0; turn < 48; turn++) {
        const angle = (turn * Math.PI) / 24;
        const nearer = { ...last, x: last.x + (far - 1) * Math.cos(angle), y: last.y + (far - 1) * Math.sin(angle) };
        if (far > 1) expect(tooClose([...others, nearer], gap).filter((pair) => pair.endsWith(`and ${some.length}`))).not.toEqual([]);
      }
    }));
  });

  it("find room for a thousand that all want the same place", () => {
    const some = Array.from({ length: 1000 }, (_one, n) => ({ x: 0, y: 0, width: 90 + 2 * (n % 90), height: 26 }));
    const after = at(some, apart(some, { x: 16, y: 14 }));
    const [width, height] = (["x", "y"] as const).map((axis) => Math.max(...after.map((one) => one[axis])) - Math.min(...after.map((one) => one[axis])));
    expect(Math.max((width ?? 0) / (height ?? 1), (height ?? 0) / (width ?? 1))).toBeLessThan(1.5);
    expect(tooClose(after, { x: 16, y: 14 })).toEqual([]);
  });
});
