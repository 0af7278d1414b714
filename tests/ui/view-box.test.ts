import fc from "fast-check";
import { expect, test } from "vitest";
import { marginOf } from "../../src/core/graph/style";
import { keepingView, panned, pngSize, seeing, serves, viewOf } from "../../src/ui/graph/canvas/view-box";

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

const MARGIN = marginOf(900);
const LENGTH = fc.integer({ min: 40, max: 4000 });
const PLACE = fc.record({ x: fc.integer({ min: -2000, max: 2000 }), y: fc.integer({ min: -2000, max: 2000 }) });
const SIDES = ["x", "y"] as const;

test("what was opened stays below the pointer, unless the whole must move to be seen", () => {
  const pane = { width: 900, height: 650 };
  fc.assert(fc.property(PLACE, LENGTH, LENGTH, fc.double({ min: 0.85, max: 1.25, noNaN: true }), PLACE, (center, width, height, zoom, at) => {
    const view = keepingView({ ...center, width, height }, pane, zoom, center, at);
    expect(view.zoom).toBeLessThanOrEqual(zoom);
    for (const side of SIDES) {
      const [length, size] = side === "x" ? [width, pane.width] : [height, pane.height];
      const middle = view.pan[side] + view.zoom * center[side];
      const [start, end] = [middle - (view.zoom * length) / 2, middle + (view.zoom * length) / 2];
      const fits = end - start <= size - 2 * MARGIN + 0.01;
      if (fits) expect(Math.min(start - MARGIN, size - MARGIN - end)).toBeGreaterThanOrEqual(-0.01);
      else expect(Math.max(start - MARGIN, size - MARGIN - end)).toBeLessThanOrEqual(0.01);
      // Only an edge of the pane is a reason to move it.
      if (Math.abs(middle - at[side]) > 0.01) expect([start - MARGIN, end - size + MARGIN].some((gap) => Math.abs(gap) < 0.01)).toBe(true);
    }
  }));
});

test("letters keep their size where what was opened could not be seen as a whole anyway", () => {
  const [pane, center] = [{ width: 900, height: 650 }, { x: 400, y: 600 }];
  expect(keepingView({ ...center, width: 800, height: 1200 }, pane, 1, center, { x: 450, y: 300 }).zoom).toBe(1);
  expect(keepingView({ ...center, width: 800, height: 650 }, pane, 1, center, { x: 450, y: 300 }).zoom).toBeCloseTo((650 - 2 * MARGIN) / 650);
});

test("whoever moves the view keeps some of the drawing in the pane; one column on a phone scrolls up and down alone, to its ends", () => {
  const [pane, phone, view] = [{ width: 900, height: 650 }, { width: 390, height: 700 }, { zoom: 1, pan: { x: 40, y: 40 } }];
  const whole = { x: 150, y: 1000, width: 300, height: 2000 };
  expect(panned(view, { x: 20, y: -30 }, whole, pane, false).pan).toEqual({ x: 60, y: 10 });
  fc.assert(fc.property(PLACE, (by) => {
    const { pan } = panned(view, by, whole, pane, false);
    expect([pan.x + 300 > 0, pan.x < pane.width, pan.y + 2000 > 0, pan.y < pane.height]).toEqual([true, true, true, true]);
    const scrolled = panned(view, by, whole, phone, true).pan;
    expect([scrolled.x, scrolled.y <= 40, scrolled.y + 2000 >= phone.height - marginOf(phone.height)]).toEqual([40, true, true]);
  }));
});

test("what a filter leaves is shown whole and in the middle, and no larger than the rest was", () => {
  const pane = { width: 900, height: 650 };
  fc.assert(fc.property(PLACE, LENGTH, LENGTH, (center, width, height) => {
    const { zoom, pan } = viewOf({ ...center, width, height }, pane, {});
    expect(zoom).toBeLessThanOrEqual(1);
    for (const side of SIDES) expect(pan[side] + zoom * center[side]).toBeCloseTo((side === "x" ? pane.width : pane.height) / 2);
    expect(zoom * width).toBeLessThanOrEqual(pane.width);
    expect(zoom * height).toBeLessThanOrEqual(pane.height);
  }));
});

test("a drawing that hardly fits is shown whole where that says most, and else as large as its names are read", () => {
  const [pane, whole] = [{ width: 965, height: 660 }, { x: 665, y: 400, width: 1330, height: 800 }];
  const fit = { readable: true, start: whole };
  expect(viewOf(whole, pane, fit).zoom).toBe(0.85);
  const shown = viewOf(whole, pane, { ...fit, wholeFrom: 0.66 });
  expect(shown.zoom).toBeCloseTo((965 - 2 * marginOf(965)) / 1330);
  expect(shown.pan.x + shown.zoom * whole.x).toBeCloseTo(965 / 2);
});

test("a drawing that is too high is shown from its top where the place that it begins with is seen from there", () => {
  const [pane, whole] = [{ width: 900, height: 650 }, { x: 0, y: 0, width: 800, height: 900 }];
  const topOf = (y: number): number => { const { zoom, pan } = viewOf(whole, pane, { readable: true, start: { y } }); return pan.y - zoom * 450; };
  expect([topOf(-200), topOf(0), topOf(100)]).toEqual([MARGIN, MARGIN, MARGIN]);
  expect(topOf(400)).toBeLessThan(0);
});

test("on a phone one column has letters of one size, whether all of it fits or not", () => {
  const pane = { width: 390, height: 700 };
  const zoomOf = (height: number): number => viewOf({ x: 150, y: height / 2, width: 297, height }, pane, { readable: true, filling: true }).zoom;
  expect(new Set([200, 560, 640, 900, 4000].map(zoomOf)).size).toBe(1);
});

test("what was drawn for one zoom is drawn at another: near for good, from afar until the zoom rests, and never across", () => {
  expect([serves(1, 0.7), serves(0.62, 2.5), serves(0.3, 0.3)]).toEqual(["always", "always", "always"]);
  expect([serves(0.3, 0.32), serves(0.3, 0.27)]).toEqual(["meanwhile", "meanwhile"]);
  expect([serves(0.3, 0.4), serves(0.61, 0.59), serves(0.59, 0.61)]).toEqual(["never", "never", "never"]);
});

test("a branch that was opened comes into the pane, in each direction in which all of it has room", () => {
  const [pane, view] = [{ width: 900, height: 650 }, { zoom: 1, pan: { x: 0, y: 0 } }];
  // A column that opened to the right of the pane, and one that is higher than the pane.
  expect(seeing(view, { x: 950, y: 300, width: 300, height: 200 }, pane).pan).toEqual({ x: 900 - marginOf(900) - 1100, y: 0 });
  expect(seeing(view, { x: -50, y: 500, width: 300, height: 900 }, pane).pan).toEqual({ x: marginOf(900) + 200, y: 0 });
  expect(seeing(view, { x: 450, y: 300, width: 300, height: 200 }, pane).pan).toEqual(view.pan);
});
