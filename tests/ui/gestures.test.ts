/** What pointers on the graph mean: clicks, long presses, drags, boxes, moving and zooming the view. */
import { describe, expect, it } from "vitest";
import { Clicks } from "../../src/ui/graph/canvas/clicks";
import { Gestures, type PointerAt } from "../../src/ui/graph/canvas/gestures";
import type { Target } from "../../src/ui/graph/canvas/targets";
import { Clock } from "./clock";

function target(id: string, part: Target["part"] = "concept"): Target {
  return { node: { id, kind: part === "concept" ? "concept" : "section", label: id, state: null, parent: null, concept: null }, part, box: { x: 0, y: 0, width: 10, height: 10 } };
}

/** A stage with one concept, “Paging”, left of x = 100, and its frame's caption left of x = 200. */
function stage(can: { readonly drag?: boolean; readonly box?: boolean; readonly pan?: boolean } = {}) {
  const said: string[] = [];
  const clock = new Clock();
  const round = (...numbers: readonly number[]): string => numbers.map((one) => String(Math.round(one * 100) / 100)).join(" ");
  const gestures = new Gestures({
    targetAt: ({ x }) => x < 100 ? target("Paging") : x < 200 ? target("Memory", "caption") : null,
    canDrag: () => can.drag ?? true, canBox: () => can.box ?? true, canPan: () => can.pan ?? true,
    pan: ({ x, y }) => { said.push(`pan ${round(x, y)}`); },
    zoom: (factor, { x, y }) => { said.push(`zoom ${round(factor)} at ${round(x, y)}`); },
    grab: ({ node }) => { said.push(`grab ${node.id}`); },
    drag: ({ x, y }) => { said.push(`drag ${round(x, y)}`); },
    drop: (isDone) => { said.push(isDone ? "drop" : "put back"); },
    box: (corners) => { said.push(corners === null ? "no box" : `box ${round(corners[0].x, corners[0].y, corners[1].x, corners[1].y)}`); },
    pickIn: ([from, to]) => { said.push(`pick ${round(from.x, from.y, to.x, to.y)}`); },
    click: (at, isAdding) => { said.push(`click ${at?.node.id ?? "ground"}${isAdding ? " to add" : ""}`); },
    longPress: ({ node }) => { said.push(`long press ${node.id}`); },
    after: clock.after,
  });
  const at = (x: number, y: number, { id = 1, isFinger = false, isAdding = false }: Partial<PointerAt> = {}): PointerAt => ({ id, x, y, isFinger, isAdding });
  return { said, clock, gestures, at };
}

describe("a press", () => {
  it("that is let go where it was is a click, also by a trembling hand", () => {
    const { said, gestures, at } = stage();
    gestures.press(at(10, 10));
    gestures.move(at(12, 13));
    gestures.release(at(12, 13));
    gestures.press(at(300, 10));
    gestures.release(at(300, 10, { isAdding: true }));
    expect(said).toEqual(["click Paging", "click ground to add"]);
  });

  it("on a node drags it, from where it was pressed", () => {
    const { said, gestures, at } = stage();
    gestures.press(at(10, 10));
    for (const x of [12, 20, 30]) gestures.move(at(x, 10));
    gestures.release(at(30, 10));
    expect(said).toEqual(["grab Paging", "drag 10 0", "drag 20 0", "drop"]);
  });

  it("on the ground moves the view, and what was pressed stays below the pointer", () => {
    const { said, gestures, at } = stage();
    gestures.press(at(300, 10));
    gestures.move(at(303, 10));
    gestures.move(at(310, 20));
    gestures.move(at(315, 20));
    gestures.release(at(315, 20));
    expect(said).toEqual(["pan 10 10", "pan 5 0"]);
  });

  it("on a node that cannot be moved moves the view", () => {
    const { said, gestures, at } = stage({ drag: false });
    gestures.press(at(10, 10));
    gestures.move(at(30, 10));
    gestures.release(at(30, 10));
    expect(said).toEqual(["pan 20 0"]);
  });

  it("with Shift draws a box, on a node too, and picks what lies in it", () => {
    const { said, gestures, at } = stage();
    for (const x of [300, 10]) {
      gestures.press(at(x, 10, { isAdding: true }));
      gestures.move(at(x + 40, 50, { isAdding: true }));
      // Whoever lets Shift go goes on drawing.
      gestures.move(at(x + 50, 60));
      gestures.release(at(x + 50, 60));
    }
    expect(said).toEqual(["box 300 10 340 50", "box 300 10 350 60", "no box", "pick 300 10 350 60", "box 10 10 50 50", "box 10 10 60 60", "no box", "pick 10 10 60 60"]);
  });

  it("with Shift moves the view where nothing can be picked", () => {
    const { said, gestures, at } = stage({ box: false });
    gestures.press(at(300, 10, { isAdding: true }));
    gestures.move(at(310, 10, { isAdding: true }));
    expect(said).toEqual(["pan 10 0"]);
  });

  it("where nothing may happen, such as a finger in a note that scrolls, is nothing once it moves", () => {
    const { said, gestures, at } = stage({ drag: false, box: false, pan: false });
    gestures.press(at(10, 10, { isFinger: true }));
    gestures.move(at(10, 90, { isFinger: true }));
    gestures.release(at(10, 90, { isFinger: true }));
    expect(said).toEqual([]);
  });
});

describe("a finger", () => {
  it("may tremble more than a mouse", () => {
    const { said, gestures, at } = stage();
    gestures.press(at(10, 10, { isFinger: true }));
    gestures.move(at(16, 10, { isFinger: true }));
    gestures.release(at(16, 10, { isFinger: true }));
    expect(said).toEqual(["click Paging"]);
  });

  it("that rests on a concept asks for its menu, and lifting it is no click", () => {
    const { said, gestures, clock, at } = stage();
    gestures.press(at(10, 10, { isFinger: true }));
    expect(gestures.isByFinger).toBe(true);
    clock.pass();
    expect(gestures.isByFinger).toBe(true);
    gestures.move(at(60, 10, { isFinger: true }));
    gestures.release(at(60, 10, { isFinger: true }));
    expect(said).toEqual(["long press Paging"]);
    gestures.press(at(300, 10));
    expect(gestures.isByFinger).toBe(false);
  });

  it("asks for no menu once it has moved, was lifted, or a second one came, nor on a caption or the ground", () => {
    const { said, gestures, clock, at } = stage();
    const finger = (x: number, id = 1): PointerAt => at(x, 10, { id, isFinger: true });
    gestures.press(finger(10));
    gestures.move(finger(40));
    clock.pass();
    gestures.release(finger(40));
    gestures.press(finger(10));
    gestures.release(finger(10));
    clock.pass();
    gestures.press(finger(10));
    gestures.press(finger(60, 2));
    clock.pass();
    gestures.cancel();
    for (const x of [150, 300]) {
      gestures.press(finger(x));
      clock.pass();
      gestures.cancel();
    }
    expect(said).toEqual(["grab Paging", "drag 30 0", "drop", "click Paging"]);
  });

  it("a mouse that rests asks for nothing: it has a right button", () => {
    const { said, gestures, clock, at } = stage();
    gestures.press(at(10, 10));
    clock.pass();
    expect(said).toEqual([]);
  });
});

describe("two fingers", () => {
  it("zoom by their distance, and move the view with what is between them", () => {
    const { said, gestures, at } = stage();
    gestures.press(at(300, 100, { id: 1, isFinger: true }));
    gestures.press(at(400, 100, { id: 2, isFinger: true }));
    gestures.move(at(500, 100, { id: 2, isFinger: true }));
    gestures.move(at(300, 140, { id: 1, isFinger: true }));
    expect(said).toEqual(["pan 50 0", "zoom 2 at 400 100", "pan 0 20", "zoom 1.02 at 400 120"]);
  });

  it("go on as one once one is lifted, and none of them clicks", () => {
    const { said, gestures, at } = stage();
    gestures.press(at(300, 100, { id: 1, isFinger: true }));
    gestures.press(at(400, 100, { id: 2, isFinger: true }));
    gestures.release(at(300, 100, { id: 1, isFinger: true }));
    gestures.move(at(405, 102, { id: 2, isFinger: true }));
    gestures.release(at(405, 102, { id: 2, isFinger: true }));
    expect(said).toEqual(["pan 5 2"]);
  });

  it("put back what the first one had dragged, and take away its box", () => {
    for (const [isAdding, end] of [[false, "put back"], [true, "no box"]] as const) {
      const { said, gestures, at } = stage();
      gestures.press(at(10, 10, { isAdding }));
      gestures.move(at(60, 10, { isAdding }));
      gestures.press(at(80, 10, { id: 2 }));
      expect(said.at(-1)).toBe(end);
      gestures.release(at(60, 10));
      gestures.release(at(80, 10, { id: 2 }));
      expect(said.at(-1)).toBe(end);
    }
  });

  it("in one place do not zoom without end", () => {
    const { said, gestures, at } = stage();
    gestures.press(at(300, 100, { id: 1, isFinger: true }));
    gestures.press(at(300, 100, { id: 2, isFinger: true }));
    gestures.move(at(303, 104, { id: 2, isFinger: true }));
    expect(said).toEqual(["pan 1.5 2", "zoom 5 at 301.5 102"]);
  });

  it("and a third: the first two count, and after them the rest", () => {
    const { said, gestures, at } = stage();
    for (const id of [1, 2, 3]) gestures.press(at(200 + 100 * id, 100, { id, isFinger: true }));
    gestures.move(at(700, 100, { id: 3, isFinger: true }));
    expect(said).toEqual(["pan 0 0", "zoom 1 at 350 100"]);
    gestures.release(at(300, 100, { id: 1, isFinger: true }));
    gestures.move(at(600, 100, { id: 3, isFinger: true }));
    expect(said.slice(2)).toEqual(["pan -50 0", "zoom 0.67 at 500 100"]);
  });
});

describe("what is given up in the middle", () => {
  it("leaves everything as it was, whatever the pointer does until it is pressed again", () => {
    const { said, gestures, at } = stage();
    gestures.press(at(10, 10));
    gestures.move(at(60, 10));
    expect(gestures.isMoving).toBe(true);
    gestures.cancel();
    expect([gestures.isMoving, gestures.isPressed]).toEqual([false, false]);
    gestures.move(at(70, 10));
    gestures.release(at(70, 10));
    expect(said).toEqual(["grab Paging", "drag 50 0", "put back"]);
    gestures.press(at(10, 10));
    gestures.release(at(10, 10));
    expect(said.at(-1)).toBe("click Paging");
  });

  it("is so where the browser takes a pointer away, and not where that pointer was let go before", () => {
    const { said, gestures, at } = stage();
    gestures.press(at(10, 10));
    gestures.move(at(60, 10));
    gestures.lose(2);
    expect(said.at(-1)).toBe("drag 50 0");
    gestures.lose(1);
    expect(said.at(-1)).toBe("put back");
    gestures.lose(1);
    expect(said.filter((one) => one === "put back")).toHaveLength(1);
  });

  it("a press that is given up is no click and no long press", () => {
    const { said, gestures, clock, at } = stage();
    gestures.press(at(10, 10, { isFinger: true }));
    gestures.cancel();
    clock.pass();
    gestures.release(at(10, 10, { isFinger: true }));
    expect(said).toEqual([]);
  });
});

describe("clicks", () => {
  function clicks() {
    const said: string[] = [];
    const clock = new Clock();
    const heard = new Clicks({
      choose: (id) => { said.push(`choose ${id ?? "none"}`); }, pick: (ids) => { said.push(`pick ${ids.join()}`); },
      open: (id) => { said.push(`open ${id}`); }, fold: (id) => { said.push(`fold ${id}`); }, enter: ({ width }) => { said.push(`enter ${width}`); }, after: clock.after,
    });
    return { said, clock, heard };
  }

  it("on a frame that is seen from afar brings it near", () => {
    const { said, heard } = clicks();
    heard.click(target("Memory", "frame"), false);
    expect(said).toEqual(["enter 10"]);
  });

  it("one on a concept chooses it, or picks it, once no second one can come", () => {
    const { said, clock, heard } = clicks();
    heard.click(target("Paging"), false);
    expect(said).toEqual([]);
    clock.pass();
    heard.click(target("Paging"), true);
    clock.pass();
    expect(said).toEqual(["choose Paging", "pick Paging"]);
  });

  it("two on a concept open it, and choose nothing", () => {
    const { said, clock, heard } = clicks();
    heard.click(target("Paging"), false);
    heard.click(target("Paging"), false);
    clock.pass();
    expect(said).toEqual(["open Paging"]);
  });

  it("two on two concepts are two clicks", () => {
    const { said, clock, heard } = clicks();
    heard.click(target("Paging"), true);
    heard.click(target("Segmentation"), true);
    clock.pass();
    expect(said).toEqual(["pick Paging", "pick Segmentation"]);
  });

  it("on captions, headings and the ground count at once, each of them", () => {
    const { said, heard } = clicks();
    heard.click(target("Memory", "caption"), false);
    heard.click(target("Memory", "heading"), false);
    heard.click(null, false);
    expect(said).toEqual(["fold Memory", "fold Memory", "choose none"]);
  });

  it("that wait are forgotten when the graph is closed", () => {
    const { said, clock, heard } = clicks();
    heard.click(target("Paging"), false);
    heard.stop();
    clock.pass();
    expect(said).toEqual([]);
  });
});
