/**
 * The relations of what is pointed at on a mind map: a curve from one column to another, or a way in the gutters where a
 * name stands between them.
 */
import type { Box, SceneInput } from "../graph";
import type { Palette } from "../palette";
import { joinedEdges, type Joined } from "../relation-look";
import type { Point } from "../road-path";
import type { Line } from "../scene";
import { BRANCH } from "../style";
import { guttersOf, type Gutters } from "./gutters";
import { endShapes, relationShapes, routedShapes } from "./relation-shapes";
import { routesFrom } from "./routes";

interface Colors {
  readonly stroke: string;
  readonly ground: string;
}

export function mindLines({ graph, boxes, focus, relations }: SceneInput, { accent, background }: Palette): Line[] {
  const own = boxes.get(focus ?? "");
  const [all, colors] = [[...boxes.values()], { stroke: accent, ground: background }];
  return joinedEdges(graph.edges.filter(({ source, target }) => source === focus || target === focus), relations).flatMap((edge) => {
    const [from, to] = [boxes.get(edge.source), boxes.get(edge.target)];
    if (own === undefined || from === undefined || to === undefined) return [];
    const curve = handlesBetween(from, to);
    if (isFacing(from, to) && isClear(pointsOf(curve), all.filter((box) => box !== from && box !== to))) return curveShapes(curve, edge, colors);
    const gutters = guttersAmong(boxes);
    const way = gutters === null ? undefined : routesFrom(gutters, own, [own === from ? to : from], new Set([0])).get(0);
    return way === undefined ? [] : routedShapes(way, edge, own === from, 0, colors);
  });
}

/** Whether a line can leave at sides that face each other, so that it runs between columns and not through names. */
function isFacing(a: Box, b: Box): boolean {
  return Math.abs(a.x - b.x) * 2 >= a.width + b.width;
}

/** End, handles and end of the curve between sides that face each other. */
function handlesBetween(from: Box, to: Box): readonly Point[] {
  const side = to.x > from.x ? 1 : -1;
  const [a, b] = [from.x + (side * from.width) / 2, to.x - (side * to.width) / 2];
  const bend = side * Math.max(24, Math.round(Math.abs(b - a) / 2));
  return [[a, from.y], [a + bend, from.y], [b - bend, to.y], [b, to.y]];
}

/** So many on the way of a curve tell whether it meets a name. */
const SAMPLES = 32;

/** Of the cubic curve with these handles. */
function pointsOf([a = [0, 0], b = a, c = b, d = c]: readonly Point[]): Point[] {
  return Array.from({ length: SAMPLES + 1 }, (_, n) => {
    const t = n / SAMPLES, u = 1 - t;
    const at = (axis: 0 | 1): number => a[axis] * u ** 3 + 3 * b[axis] * u * u * t + 3 * c[axis] * u * t * t + d[axis] * t ** 3;
    return [at(0), at(1)];
  });
}

/** Whether no stretch from one point to the next comes near a box. */
function isClear(points: readonly Point[], boxes: readonly Box[]): boolean {
  return points.slice(1).every(([x, y], n) => {
    const [fromX, fromY] = points[n] ?? [x, y];
    return !boxes.some((box) => Math.abs((x + fromX) / 2 - box.x) * 2 < box.width + Math.abs(x - fromX) && Math.abs((y + fromY) / 2 - box.y) * 2 < box.height + Math.abs(y - fromY));
  });
}

/** From a box to the lines beside it, and between two rows. */
const GAP = { x: BRANCH.reach / 4, y: BRANCH.pillGap / 2 };

/** Built when a name first stands in the way, once for a layout. */
const built = new WeakMap<ReadonlyMap<string, Box>, Gutters | null>();

function guttersAmong(boxes: ReadonlyMap<string, Box>): Gutters | null {
  let gutters = built.get(boxes);
  if (gutters === undefined) {
    const all = [...boxes.values()];
    built.set(boxes, gutters = guttersOf([{ frame: null, boxes: all, stops: all, words: [], gap: GAP, outside: GAP, isOuter: false }]));
  }
  return gutters;
}

function curveShapes([a = [0, 0], b = a, c = b, d = c]: readonly Point[], { look, ends, reason }: Joined, colors: Colors): Line[] {
  const side = Math.sign(d[0] - a[0]);
  return [
    ...relationShapes(`M${a.join(" ")}C${[b, c, d].map((point) => point.join(" ")).join(" ")}`, look, { ...colors, reason }),
    ...ends[0] ? endShapes(look.end, a, [a[0] + side, a[1]], colors.stroke) : [], ...ends[1] ? endShapes(look.end, d, [d[0] - side, d[1]], colors.stroke) : [],
  ];
}
