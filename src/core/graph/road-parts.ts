/** What the parts of the learning path's drawing share. */
import type { Box, Graph, Measure } from "./graph";
import type { Palette } from "./palette";
import { between, type Stop } from "./road-path";
import type { Line } from "./scene";
import { markOf } from "./pill-look";
import { markColor, markLines } from "./state-mark";

/** What the parts of the drawing need. */
export interface RoadContext {
  readonly graph: Graph;
  readonly boxes: ReadonlyMap<string, Box>;
  readonly stops: readonly Stop[];
  readonly palette: Palette;
  readonly measure: Measure;
  /** The titles with their counts, which nothing may cover. */
  readonly titles: readonly Box[];
}

/** Between two stops: a line where both were begun, else dots. */
export function piece(from: Stop, to: Stop, stroke: string): Line {
  return from.isBegun && to.isBegun ? { d: between(from, to, 0), stroke, width: 5 } : { d: between(from, to, 8), stroke, width: 3.5, dash: [0.1, 8.5] };
}

export function rounded(left: number, top: number, width: number, height: number, r: number): string {
  return `M${left + r} ${top}h${width - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${height - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}h${2 * r - width}a${r} ${r} 0 0 1 ${-r} ${-r}v${2 * r - height}a${r} ${r} 0 0 1 ${r} ${-r}z`;
}

/** An arrow at the corner of what needs something that comes later. */
export function laterMarks(stops: readonly Stop[], { states, background }: Palette): Line[] {
  return stops.flatMap(({ node, box }) => {
    if (node.later === undefined) return [];
    const [x, y] = [box.x + box.width / 2 - 4, box.y - box.height / 2 + 1];
    return [
      { d: `M${x - 7} ${y}a7 7 0 1 1 14 0a7 7 0 1 1 -14 0z`, fill: background, stroke: states.due, width: 1.5, isAbove: true, title: node.later },
      { d: `M${x - 3.5} ${y}h6.5m-2.5 -2.5l2.5 2.5l-2.5 2.5`, stroke: states.due, width: 1.5, isAbove: true },
    ];
  });
}

/** The mark of a concept on the path. */
export function roadMark({ node, box }: Stop, x: number, size: number, palette: Palette): Line[] {
  const mark = markOf(node);
  return markLines(mark, x, box.y, size, markColor(mark, palette), palette.background);
}
