/** The part of a drawing that the pane shows. A view is given in pixels of the screen from the stage's corner. */
import type { Box, Graph, Layout } from "../../../core/graph/graph";
import { hasHulls } from "../../../core/graph/drawing/hulls";
import { isSmallWeb } from "../../../core/graph/layout/web-places";
import { hasTiles } from "../../../core/graph/layout/tiles";
import { ROOT } from "../../../core/graph/shaped";
import { FAR, FAR_COLUMNS, LEGIBLE, marginOf, NARROW, READABLE } from "../../../core/graph/style";

/** Zoom levels. Names have one size, on a phone a larger one; below `readable` they are too small, and below `min` nothing can be recognised. */
export const ZOOM = { min: 0.08, max: 2.5, fit: 1, narrow: 16 / 13, readable: READABLE };

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface View {
  readonly zoom: number;
  /** Where the drawing's (0, 0) is. */
  readonly pan: Point;
}

/** A place of the stage → the place of the drawing that is there. */
export function toDrawing({ zoom, pan }: View, { x, y }: Point): Point {
  return { x: (x - pan.x) / zoom, y: (y - pan.y) / zoom };
}

/** A place of the drawing → where it is on the stage. */
export function toStage({ zoom, pan }: View, { x, y }: Point): Point {
  return { x: x * zoom + pan.x, y: y * zoom + pan.y };
}

/** What of the drawing is in view. */
export function extentOf(view: View, { width, height }: Size): Box {
  return { ...toDrawing(view, { x: width / 2, y: height / 2 }), width: width / view.zoom, height: height / view.zoom };
}

/** As large again by a factor, within the limits. What is at that place of the stage stays there. */
export function zoomed({ zoom, pan }: View, factor: number, at: Point): View {
  const to = Math.max(ZOOM.min, Math.min(ZOOM.max, zoom * factor));
  const by = to / zoom;
  return { zoom: to, pan: { x: at.x + (pan.x - at.x) * by, y: at.y + (pan.y - at.y) * by } };
}

/** Pixels of a drawing that stay in the pane, wherever its view is moved. */
const KEPT = 64;

/** A view that somebody moves. `scrolls`: one column, which moves up and down as far as it goes. */
export function panned({ zoom, pan }: View, by: Point, whole: Box, pane: Size, scrolls: boolean): View {
  const moved = (now: number, step: number, middle: number, length: number, size: number): number => {
    if (scrolls && zoom * length <= size) return now;
    const kept = scrolls ? size - marginOf(size) : KEPT;
    const [low, high] = [kept - zoom * (middle + length / 2), size - kept - zoom * (middle - length / 2)];
    return Math.max(Math.min(low, now), Math.min(Math.max(high, now), now + step));
  };
  return { zoom, pan: { x: moved(pan.x, by.x, whole.x, whole.width, pane.width), y: moved(pan.y, by.y, whole.y, whole.height, pane.height) } };
}

/** From afar words keep their size on the screen, so that shapes depend on the zoom: while it changes, they may be so much larger or smaller. */
const MEANWHILE = 1.15;

/** Whether shapes made for one zoom can be drawn at another: as they are, or until the zoom rests. */
export function serves(made: number, zoom: number): "always" | "meanwhile" | "never" {
  if (made === zoom || (made >= FAR && zoom >= FAR)) return "always";
  return made < FAR && zoom < FAR && Math.max(made / zoom, zoom / made) <= MEANWHILE ? "meanwhile" : "never";
}

/** Turns of a mouse's wheel come in hundreds of pixels, those of a trackpad in single ones. More than these count as these. */
const MOST_WHEEL = 5;

/** By how much a turn of the wheel zooms: one notch of a mouse's is a twentieth. */
export function wheelFactor(deltaY: number): number {
  return 10 ** (-Math.max(-MOST_WHEEL, Math.min(MOST_WHEEL, deltaY)) / 250);
}

/** What else decides about the view. */
export interface Fit {
  /** A graph that would be too small to read is shown larger instead, from its top. */
  readonly readable?: boolean;
  /** The zoom from which on its names can be read; those of pills, if none is given. */
  readonly least?: number;
  /** From this zoom on the whole is shown all the same. */
  readonly wholeFrom?: number | undefined;
  /** It then fills the pane's width. */
  readonly filling?: boolean;
  /** It then begins so that this place can be seen; without an x it is centred. */
  readonly start?: { readonly x?: number; readonly y: number } | undefined;
  /** It is moved so that this is seen. */
  readonly seen?: Box | undefined;
}

/** From this zoom on the captions of hulls have room in them. */
const CAPTIONS = 0.45;

/**
 * How a picture comes into the pane first: from the root of a mind map, all of a web, or where the learner goes on. A web
 * that is too small to read as a whole is scrolled, unless it is a large one: that shows its headings from afar. What a
 * filter leaves is seen whole, and a section beside its card. On a phone all is read by scrolling.
 */
export function fitOf({ graph, boxes, layout }: { readonly graph: Graph; readonly boxes: ReadonlyMap<string, Box>; readonly layout: Layout }, isNarrow: boolean): Fit {
  const isWhole = graph.isSeenWhole === true && !isNarrow;
  if (layout.headings === "none") {
    const [first = { x: 0, y: 0 }] = boxes.values();
    // Without clusters nothing would have a name from afar.
    const isRead = (isSmallWeb(boxes.size, isNarrow) || !hasHulls(graph)) && !isWhole;
    const least = isRead || isNarrow ? LEGIBLE : CAPTIONS;
    return { readable: true, filling: isRead, least, wholeFrom: isWhole ? 0 : !isNarrow ? least : isRead ? ZOOM.fit : FAR, start: isRead ? { x: first.x, y: 0 } : first };
  }
  // Counts of tiles have 11 pixels at that zoom.
  const root = boxes.get(ROOT);
  const fit: Fit = { readable: true, filling: !isWhole, wholeFrom: isWhole ? root ? FAR_COLUMNS : FAR : !isNarrow && hasTiles(graph) ? LEGIBLE : undefined };
  if (root) return root.y === 0 ? { ...fit, start: { x: root.x, y: root.y } } : fit;
  const here = boxes.get(graph.nodes.find(({ step }) => step === "here")?.id ?? "");
  return here ? { ...fit, start: { y: here.y } } : fit;
}

/** Centres the whole in the pane. */
export function viewOf({ x, y, width, height }: Box, pane: Size, { readable = false, filling = false, start, seen, ...given }: Fit): View {
  const margin = marginOf(pane.width);
  const isNarrow = pane.width < NARROW;
  const most = isNarrow ? ZOOM.narrow : ZOOM.fit;
  // One column has letters of one size, however long it is.
  const wholeFrom = given.wholeFrom ?? (isNarrow && filling ? most : ZOOM.readable);
  const wide = (pane.width - 2 * margin) / Math.max(1, width);
  const whole = Math.max(ZOOM.min, Math.min(most, wide, (pane.height - 2 * margin) / Math.max(1, height)));
  const { least = ZOOM.readable } = given;
  const zoom = readable && whole < wholeFrom ? Math.max(whole, Math.min(filling ? most : least, start?.x === undefined ? wide : Math.max(wide, least))) : whole;
  const place = (size: number, middle: number, length: number, from: number | undefined, fromStart: boolean): number => {
    const [first, last] = [margin - zoom * (middle - length / 2), size - margin - zoom * (middle + length / 2)];
    if (zoom * length <= size - 2 * margin || !readable) return size / 2 - zoom * middle;
    if (fromStart && (from === undefined || first + zoom * from < size * SEEN)) return first;
    return from === undefined ? size / 2 - zoom * middle : Math.max(last, Math.min(first, size * START - zoom * from));
  };
  const view = { zoom, pan: { x: place(pane.width, x, width, start?.x, false), y: place(pane.height, y, height, start?.y, true) } };
  return seen ? seeing(view, seen, pane, true) : view;
}

/**
 * The view that keeps a place of the drawing at a place on the screen. It is made smaller only where that brings the
 * whole into the pane, and moved only as far as that does, or as leaves no empty side where the whole is larger.
 */
export function keepingView(whole: Box, pane: Size, zoom: number, place: Point, at: Point): View {
  const margin = marginOf(pane.width);
  const wide = (pane.width - 2 * margin) / Math.max(1, whole.width);
  // One column is read by scrolling.
  const fitting = pane.width < NARROW ? wide : Math.min(wide, (pane.height - 2 * margin) / Math.max(1, whole.height));
  const level = fitting < ZOOM.readable ? zoom : Math.min(zoom, fitting);
  const kept = (center: number, length: number, size: number, from: number, to: number): number => {
    const [start, end] = [margin - level * (center - length / 2), size - margin - level * (center + length / 2)];
    return Math.max(Math.min(start, end), Math.min(Math.max(start, end), to - level * from));
  };
  return { zoom: level, pan: { x: kept(whole.x, whole.width, pane.width, place.x, at.x), y: kept(whole.y, whole.height, pane.height, place.y, at.y) } };
}

/** Where in the pane the place is that a view begins with, from the top; as far as the second, the view is from the top of all. */
const [START, SEEN] = [0.45, 0.85];

/** Browsers draw at most about this many pixels to a side. */
const MOST_TO_A_SIDE = 8000;
/** Safari on iOS gives an empty canvas above 16,777,216 pixels. */
const MOST_PIXELS = 16_000_000;

/**
 * The size of a picture of so many pixels at zoom 1: twice as large on every device, or as large as all devices can
 * draw it. Whole pixels, at least one.
 */
export function pngSize(width: number, height: number): { readonly width: number; readonly height: number } {
  const scale = Math.min(2, MOST_TO_A_SIDE / Math.max(width, height, 1), Math.sqrt(MOST_PIXELS / Math.max(width * height, 1)));
  return { width: Math.max(1, Math.floor(scale * width)), height: Math.max(1, Math.floor(scale * height)) };
}

/** The view moved as little as brings a box into the pane, in each direction in which all of it has room; with `orStart` its start in the others. */
export function seeing({ zoom, pan }: View, { x, y, width, height }: Box, pane: Size, orStart = false): View {
  const moved = (from: number, middle: number, length: number, size: number): number => {
    const start = from + zoom * (middle - length / 2);
    return !orStart && zoom * length > size - 2 * marginOf(size) ? from : from + shiftIntoView(start, start + zoom * length, size);
  };
  return { zoom, pan: { x: moved(pan.x, x, width, pane.width), y: moved(pan.y, y, height, pane.height) } };
}

/** How far a span must move to stand between the margins. If it is too long, its start counts. */
function shiftIntoView(from: number, to: number, size: number): number {
  const margin = marginOf(size);
  if (from < margin || to - from > size - 2 * margin) return margin - from;
  return Math.min(0, size - margin - to);
}
