/**
 * Runs in the page, for our pane and for plain cytoscape: when a frame shows the result, the frame rate of a moving
 * view, and long tasks.
 */

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** What is drawn, ours or theirs. */
export interface Watched {
  readonly container: HTMLElement;
  /** Calls after each frame that is drawn; returns what ends it. */
  readonly onFrame: (call: () => void) => () => void;
  /** A place in the window without a node: pressing the mouse there moves the view. */
  readonly ground: () => Place;
}

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

/** Milliseconds until a frame was drawn in which `isThere` holds; NaN if none came. `find`: null before anything is drawn. */
export async function untilDrawn(find: () => Watched | null, isThere: () => boolean, start: number): Promise<number> {
  for (let watched = find(); ; watched = find()) {
    if (watched !== null) {
      const end = await drawn(watched, isThere, start);
      if (!Number.isNaN(end)) return end;
    }
    if (performance.now() - start > LIMIT) return NaN;
    await nextFrame();
  }
}

/** NaN where no frame comes for a while: this drawing may have been replaced by another. */
function drawn({ onFrame }: Watched, isThere: () => boolean, start: number): Promise<number> {
  return new Promise((resolve) => {
    const end = (found: number): void => {
      stop();
      clearTimeout(timer);
      resolve(found);
    };
    const stop = onFrame(() => { if (isThere()) void nextTask().then(() => { end(performance.now() - start); }); });
    const timer = setTimeout(() => { end(NaN); }, LIMIT);
  });
}

/** Frames a second that are drawn while a mouse drags the background or its wheel turns. */
export async function frameRate({ container, onFrame, ground }: Watched, gesture: Gesture): Promise<number> {
  const middle = ground();
  let frames = 0;
  const stop = onFrame(() => { frames++; });
  const move = gesture === "pan" ? dragging(container, middle) : turning(container, middle);
  const start = performance.now();
  let now = start;
  while (now - start < MOVING) {
    move.to((now - start) / 1000);
    await nextFrame();
    now = performance.now();
  }
  stop();
  move.end();
  await rest(400);
  return frames / ((now - start) / 1000);
}

function dragging(container: HTMLElement, { x, y }: Place): { to(seconds: number): void; end(): void } {
  // We hear pointers, cytoscape hears the mouse.
  const send = (type: "down" | "move" | "up", target: EventTarget, at: Place, buttons: number): void => {
    const event = { bubbles: true, cancelable: true, view: window, clientX: at.x, clientY: at.y, button: 0, buttons };
    target.dispatchEvent(new PointerEvent(`pointer${type}`, { ...event, pointerId: 1, pointerType: "mouse" }));
    target.dispatchEvent(new MouseEvent(`mouse${type}`, event));
  };
  const around = (seconds: number): Place => {
    const angle = seconds * ROUND.turns * 2 * Math.PI;
    return { x: x + ROUND.radius * Math.sin(angle), y: y + ROUND.radius * (1 - Math.cos(angle)) };
  };
  const canvas = container.querySelector("canvas") ?? container;
  send("move", canvas, { x, y }, 0);
  send("down", canvas, { x, y }, 1);
  return { to: (seconds) => { send("move", canvas, around(seconds), 1); }, end: () => { send("up", canvas, { x, y }, 0); } };
}

function turning(container: HTMLElement, { x, y }: Place): { to(seconds: number): void; end(): void } {
  const canvas = container.querySelector("canvas") ?? container;
  const to = (seconds: number): void => {
    const deltaY = seconds % 1 < 0.5 ? -40 : 40;
    canvas.dispatchEvent(new WheelEvent("wheel", { bubbles: true, cancelable: true, view: window, clientX: x, clientY: y, deltaY }));
  };
  return { to, end: () => undefined };
}

/** A place of the window near the middle of a container that lies in none of the boxes, which are given from its corner. */
export function freePlace(container: HTMLElement, boxes: readonly { readonly x1: number; readonly x2: number; readonly y1: number; readonly y2: number }[]): Place {
  const { left, top, width, height } = container.getBoundingClientRect();
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
