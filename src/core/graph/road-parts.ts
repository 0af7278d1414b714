/** What the parts of the learning path's drawing share. */
import type { Box, Graph, Measure } from "./graph";
import { tintIn, type Palette, type Tint } from "./palette";
import { between, end, start, type Stop } from "./road-path";
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

/** Between two stops: a line where both were begun, else dots, in the tint of their stretch. A chevron says which way it runs. */
export function piece(from: Stop, to: Stop, palette: Palette, lit?: string): Line[] {
  const isBegun = from.isBegun && to.isBegun;
  const isInside = from.stretch === to.stretch && !from.isFolded;
  const stroke = lit ?? (isBegun ? palette.states.known : isInside ? tintIn(palette, to.node.hue).line : palette.relation);
  const [a, b] = [end(from), start(to)];
  const hasChevron = from.stretch === to.stretch && from.row === to.row && Math.abs(b - a) >= CHEVRON.from;
  const [x, y, way] = [(a + b) / 2, from.box.y, from.direction];
  const chevron: Line[] = hasChevron ? [{ d: `M${x - 3 * way} ${y - 5}L${x + 3 * way} ${y}L${x - 3 * way} ${y + 5}`, stroke, width: 2.25 }] : [];
  if (isBegun) return [{ d: between(from, to, 0), stroke, width: 5 }, ...chevron];
  const dots = { stroke, width: 3.5, dash: [0.1, 8.5] };
  if (!hasChevron) return [{ d: between(from, to, 8), ...dots }];
  // Dots in front of the chevron and behind it, counted from it, so that it touches none.
  const parts = [[x - CHEVRON.air * way, a + 7 * way], [x + CHEVRON.air * way, b - 7 * way]].filter(([near = 0, far = 0], n) => (far - near) * way * (n === 0 ? -1 : 1) >= 0);
  return [...parts.map(([near = 0, far = 0]): Line => ({ d: `M${near} ${y}H${far}`, ...dots })), ...chevron];
}

/** The tint of a stretch. What a filter leaves of several subsections has that of what holds them. */
export function stretchTint(own: readonly Stop[], { nodes }: Graph, palette: Palette): Tint {
  const [first] = own;
  const isOne = own.every(({ node }) => node.hue === first?.node.hue);
  return tintIn(palette, (isOne ? first?.node : nodes.find(({ id }) => id === first?.node.parent))?.hue);
}

/** Pixels between two pills from which on there is a chevron, and around it. */
const CHEVRON = { from: 20, air: 11 };

/** An arrow at the corner of what needs something that comes later. */
export function laterMarks(stops: readonly Stop[], { states, background }: Palette): Line[] {
  return stops.flatMap(({ node, box }) => {
    if (node.later === undefined) return [];
    const [x, y] = [box.x + box.width / 2 - 4, box.y - box.height / 2 + 1];
    return [
      { d: `M${x - 7} ${y}a7 7 0 1 1 14 0a7 7 0 1 1 -14 0z`, fill: background, stroke: states.due, width: 1.5, title: node.later },
      { d: `M${x - 3.5} ${y}h6.5m-2.5 -2.5l2.5 2.5l-2.5 2.5`, stroke: states.due, width: 1.5 },
    ];
  });
}

/** The mark of a concept on the path. */
export function roadMark({ node, box }: Stop, x: number, size: number, palette: Palette): Line[] {
  const mark = markOf(node);
  return markLines(mark, x, box.y, size, markColor(mark, palette), palette.background);
}
