/** A relation as shapes: its line by kind, and its ends. */
import { cornered, type Point } from "../road-path";
import type { Line } from "../scene";
import type { Joined, RelationLook } from "../relation-look";

/** Along a path. The ends are those of the path, and the directions in which it arrives there. */
export function relationShapes(d: string, look: RelationLook, { stroke, ground, reason }: { readonly stroke: string; readonly ground: string; readonly reason?: string }): Line[] {
  const line: Line = { d, stroke, width: look.width, ...look.dash === undefined ? {} : { dash: look.dash }, ...reason === undefined || reason === "" ? {} : { title: reason } };
  return look.isDouble === true ? [line, { d, stroke: ground, width: 1.6 }] : [line];
}

/** An arrow at `tip`, coming from `from`. */
export function endShapes(end: RelationLook["end"], [x, y]: Point, from: Point, stroke: string): Line[] {
  if (end === "none") return [];
  const length = Math.hypot(x - from[0], y - from[1]) || 1;
  const [ux, uy] = [(x - from[0]) / length, (y - from[1]) / length];
  const side = (way: 1 | -1): string => `${round(x - 8 * ux + way * 4 * uy)} ${round(y - 8 * uy - way * 4 * ux)}`;
  return [end === "filled" ? { d: `M${x} ${y}L${side(1)}L${side(-1)}z`, fill: stroke } : { d: `M${side(1)}L${x} ${y}L${side(-1)}`, stroke, width: 1.25 }];
}

/** Through the gutters. `lane`: pixels by which it stands aside, so that lines of other kinds can run beside it. */
export function routedShapes(way: readonly Point[], { look, ends, reason }: Joined, isFromSource: boolean, lane: number, colors: { readonly stroke: string; readonly ground: string }): Line[] {
  const points = way.map(([x, y], n): Point => [n === 0 || n === way.length - 1 ? x : x + lane, y + lane]);
  const [first, second, last, before] = [points[0], points[1], points.at(-1), points.at(-2)];
  if (first === undefined || second === undefined || last === undefined || before === undefined) return [];
  const [atFirst, atLast] = isFromSource ? ends : [ends[1], ends[0]];
  return [
    ...relationShapes(cornered(points, 6), look, { ...colors, reason }),
    ...atFirst ? endShapes(look.end, first, second, colors.stroke) : [], ...atLast ? endShapes(look.end, last, before, colors.stroke) : [],
  ];
}

function round(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}
