import fc from "fast-check";
import { expect, test } from "vitest";
import { pngSize } from "../../src/ui/graph/canvas/view-box";

test("a picture is twice as large as the drawing", () => {
  expect(pngSize(900, 650)).toEqual({ width: 1800, height: 1300 });
});

test("a picture stays below what a phone can draw, and keeps its proportions", () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 60_000 }), fc.integer({ min: 1, max: 60_000 }), (width, height) => {
    const size = pngSize(width, height);
    expect(size.width * size.height).toBeLessThan(4096 * 4096);
    expect(Math.max(size.width, size.height)).toBeLessThanOrEqual(8000);
    expect(Math.min(size.width, size.height)).toBeGreaterThanOrEqual(1);
    // Off by less than the pixel that rounding takes.
    expect(Math.abs(size.width * height - size.height * width)).toBeLessThanOrEqual(Math.max(width, height));
  }));
});
