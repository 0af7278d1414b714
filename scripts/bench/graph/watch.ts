/**
 * Runs in the page, for our pane and for plain cytoscape: when a frame shows the result, the frame rate of a moving
 * view, and long tasks.
 */
import type { Core } from "cytoscape";

/** Milliseconds for which a view is moved. */
const MOVING = 1500;
/** Pixels: the radius of the mouse's circle; and its rounds a second. */
const ROUND = { radius: 90, turns: 0.7 };
/** Milliseconds after which the result will not come. */
const LIMIT = 30_000;

export type Gesture = "pan" | "zoom";

export function nextFrame(): Promise<number> {
  return new Promise((resolve) => { requestAnimationFrame(resolve); });
}

/** Waits for the next task. What was drawn in a frame is on its way to the screen by then. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { resolve(); };
    port2.postMessage(null);
  });
}

export async function rest(milliseconds: number): Promise<void> {
  await new Promise((resolve) => { setTimeout(resolve, milliseconds); });
  await nextFrame();
}

/** Milliseconds until a frame was drawn in which `isThere` holds; NaN if none came. */
export async function untilDrawn(find: () => Core | null, isThere: (core: Core) => boolean, start: number): Promise<number> {
  for (let core = find(); ; core = find()) {
    if (core !== null) {
      const end = await drawn(core, isThere, start);
      if (end !== null) return end;
    }
    if (performance.now() - start > LIMIT) return NaN;
    await nextFrame();
  }
}

/** Null if this drawing was replaced by another. */
function drawn(core: Core, isThere: (core: Core) => boolean, start: number): Promise<number | null> {
  return new Promise((resolve) => {
    const end = (found: number | null): void => {
      core.off("render destroy", look);
      clearTimeout(timer);
      resolve(found);
    };
    const look = (event: { readonly type: string }): void => {
      if (event.type === "destroy") return end(null);
      if (isThere(core)) void nextTask().then(() => { end(performance.now() - start); });
    };
    const timer = setTimeout(() => { end(NaN); }, LIMIT);
    core.on("render destroy", look);
  });
}

/** Frames a second that cytoscape draws while a mouse drags the background or its wheel turns. */
export async function frameRate(core: Core, gesture: Gesture): Promise<number> {
  const container = core.container();
  if (container === null) return NaN;
  const middle = freePlace(core, container.getBoundingClientRect());
  let frames = 0;
  const count = (): void => { frames++; };
  core.on("render", count);
  const move = gesture === "pan" ? dragging(container, middle) : turning(container, middle);
  const start = performance.now();
  let now = start;
  while (now - start < MOVING) {
    move.to((now - start) / 1000);
    await nextFrame();
    now = performance.now();
  }
  core.off("render", count);
  move.end();
  await rest(400);
  return frames / ((now - start) / 1000);
}

interface Place {
  readonly x: number;
  readonly y: number;
}

function dragging(container: HTMLElement, { x, y }: Place): { to(seconds: number): void; end(): void } {
  const send = (type: string, target: EventTarget, at: Place, buttons: number): void => {
    target.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, view: window, clientX: at.x, clientY: at.y, button: 0, buttons }));
  };
  const around = (seconds: number): Place => {
    const angle = seconds * ROUND.turns * 2 * Math.PI;
    return { x: x + ROUND.radius * Math.sin(angle), y: y + ROUND.radius * (1 - Math.cos(angle)) };
  };
  const canvas = container.querySelector("canvas") ?? container;
  send("mousemove", canvas, { x, y }, 0);
  send("mousedown", canvas, { x, y }, 1);
  return { to: (seconds) => { send("mousemove", canvas, around(seconds), 1); }, end: () => { send("mouseup", canvas, { x, y }, 0); } };
}

function turning(container: HTMLElement, { x, y }: Place): { to(seconds: number): void; end(): void } {
  const canvas = container.querySelector("canvas") ?? container;
  const to = (seconds: number): void => {
    const deltaY = seconds % 1 < 0.5 ? -40 : 40;
    canvas.dispatchEvent(new WheelEvent("wheel", { bubbles: true, cancelable: true, view: window, clientX: x, clientY: y, deltaY }));
  };
  return { to, end: () => undefined };
}

/** A place near the middle without a node. Pressing the mouse there moves the view. */
function freePlace(core: Core, { left, top, width, height }: DOMRect): Place {
  const boxes = core.nodes(":visible").filter((node) => String(node.renderedStyle("events")) !== "no").map((node) => node.renderedBoundingBox());
  for (let away = 0; away < Math.min(width, height) / 2 - 10; away += 3) {
    for (let step = 0; step < 16; step++) {
      const x = width / 2 + away * Math.cos(step), y = height / 2 + away * Math.sin(step);
      if (!boxes.some(({ x1, x2, y1, y2 }) => x > x1 - 3 && x < x2 + 3 && y > y1 - 3 && y < y2 + 3)) return { x: left + x, y: top + y };
    }
  }
  return { x: left + 4, y: top + 4 };
}

/** Tasks of 50 ms and more, in milliseconds, in the order in which they came, while the work goes on. */
export async function longTasksDuring<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly tasks: readonly number[] }> {
  const tasks: number[] = [];
  const observer = new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) tasks.push(duration); });
  await rest(100);
  observer.observe({ type: "longtask" });
  const result = await work();
  await rest(200);
  observer.disconnect();
  return { result, tasks };
}
