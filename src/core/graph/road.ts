/**
 * The road of the learning path, drawn below its pills: the stretches, the road with its direction, titles' counts,
 * folded subsections, where the learner is, and the arrows of the concept that is pointed at. All of it follows from
 * the boxes that the layout gave.
 */
import type { Box, Graph, GraphNode, Measure } from "./graph";
import { stretchesOf } from "./layout/stretches";
import { tintIn, type Palette } from "./palette";
import { countsBelow, learnedShare, ringLines } from "./progress";
import { arrowsOf } from "./road-arrows";
import { columnScene } from "./road-column";
import { laterMarks, piece, rounded, type RoadContext } from "./road-parts";
import { across, end, start, type Stop } from "./road-path";
import type { Line, SceneShape, Words } from "./scene";
import { captionPlace, PILL, ROAD, TEXT } from "./style";

export function roadScene({ graph, boxes, focus }: { readonly graph: Graph; readonly boxes: ReadonlyMap<string, Box>; readonly focus: string | null }, palette: Palette, measure: Measure): readonly SceneShape[] {
  const stops = stopsOf(graph, boxes);
  const counts = headingCounts(graph, boxes, palette, measure);
  const context: RoadContext = { graph, boxes, stops, palette, measure, titles: counts.map(({ title }) => title) };
  const [first] = stops;
  const words = counts.map(({ words: one }) => one);
  if (first !== undefined && first.box.height === (first.isFolded ? ROAD.column.folded : ROAD.column.height)) return [...columnScene(context, focus), ...words];
  return [
    ...tubes(stops, palette), ...road(stops, palette), ...words, ...stops.filter(({ isFolded }) => isFolded).flatMap((stop) => folded(stop, palette)),
    ...arrowsOf(context, focus), ...here(context), ...flag(stops.at(-1), palette), ...laterMarks(stops, palette),
  ];
}

function stopsOf(graph: Graph, boxes: ReadonlyMap<string, Box>): Stop[] {
  const stops: Stop[] = [];
  for (const [stretch, { stops: nodes, isFolded }] of stretchesOf(graph).entries()) {
    let [row, y] = [-1, -Infinity];
    for (const node of nodes) {
      const box = boxes.get(node.id);
      if (box === undefined) continue;
      if (box.y !== y) [row, y] = [row + 1, box.y];
      stops.push({ node, box, stretch, row, direction: row % 2 === 0 ? 1 : -1, isFolded, isBegun: isBegun(node) });
    }
  }
  return stops;
}

function isBegun({ state, stateCounts }: GraphNode): boolean {
  return stateCounts === undefined ? state !== null && state !== "new" && state !== "skipped" : stateCounts.new === 0;
}

// ── Stretches and road ──────────────────────────────────────────────────────────────────────────────────────────

function tubes(stops: readonly Stop[], palette: Palette): Line[] {
  return stops.flatMap((stop, n) => {
    if (stop.isFolded || stops[n - 1]?.stretch === stop.stretch) return [];
    const own = stops.filter(({ stretch }) => stretch === stop.stretch);
    const last = own.at(-1) ?? stop;
    const inset = PILL.height / 2 - 3;
    const d = own.map((one, at) => at === 0 ? `M${start(one) + one.direction * inset} ${one.box.y}` : across(own[at - 1] ?? one, one)).join("") + `H${end(last) - last.direction * inset}`;
    return [{ d, stroke: tintIn(palette, stop.node.hue).fill, width: PILL.height + 2 * ROAD.pad }];
  });
}

function road(stops: readonly Stop[], palette: Palette): Line[] {
  return stops.slice(1).flatMap((stop, n) => {
    const before = stops[n];
    return before === undefined ? [] : [piece(before, stop, before.isBegun && stop.isBegun ? palette.states.known : palette.relation), ...chevron(before, stop, before.isBegun && stop.isBegun ? palette.states.known : palette.relation)];
  });
}

/** Pixels between two pills from which on a chevron says which way the road runs. */
const CHEVRON = 20;

function chevron(from: Stop, to: Stop, stroke: string): Line[] {
  if (from.stretch !== to.stretch || from.row !== to.row || Math.abs(start(to) - end(from)) < CHEVRON) return [];
  const [x, y, way] = [(end(from) + start(to)) / 2, from.box.y, from.direction];
  return [{ d: `M${x - 3 * way} ${y - 5}L${x + 3 * way} ${y}L${x - 3 * way} ${y + 5}`, stroke, width: 2.25 }];
}

function flag(last: Stop | undefined, { quietText }: Palette): Line[] {
  if (last === undefined) return [];
  const x = end(last) + last.direction * (PILL.height - 4) - 6, { y } = last.box;
  return [{ d: `M${x} ${y + 9}V${y - 9}h13l-3.5 4.5l3.5 4.5h-13`, stroke: quietText, width: 1.75 }];
}

// ── Words and marks ─────────────────────────────────────────────────────────────────────────────────────────────

/** Known of all beside each title, and the box of both. */
function headingCounts(graph: Graph, boxes: ReadonlyMap<string, Box>, palette: Palette, measure: Measure): { readonly words: Words; readonly title: Box }[] {
  const counts = countsBelow(graph);
  return graph.nodes.flatMap(({ id, kind, label, stateCounts }) => {
    const [box, own] = [boxes.get(id), counts.get(id)];
    if (kind === "concept" || stateCounts !== undefined || box === undefined || own === undefined) return [];
    const { left, middle, width } = captionPlace(box, kind);
    const x = left + Math.min(width - COUNT, measure(label, kind).width) + 14;
    const text = learnedShare({ stateCounts: own });
    const right = x + measure(text, "concept").width;
    return [{ words: { text, x, y: middle, size: 12, weight: 400, color: palette.quietText }, title: { x: (left + right) / 2, y: middle, width: right - left, height: TEXT[kind].line } }];
  });
}

/** Pixels that a title leaves free for its count. */
const COUNT = 70;

function folded({ node, box: { x, y, width, height } }: Stop, palette: Palette): SceneShape[] {
  const { fill, edge } = tintIn(palette, node.hue);
  const isNext = node.step === "here" || node.step === "next";
  return [
    { d: rounded(x - width / 2, y - height / 2, width, height, 8), fill, stroke: isNext ? palette.accent : edge, width: isNext ? 2 : 1 },
    ...node.stateCounts === undefined ? [] : ringLines(node.stateCounts, { x: x - width / 2 + PILL.markX, y, r: 5, width: 3 }, palette),
    { text: learnedShare(node), x: x + width / 2 - PILL.textRight, y, size: 12, weight: 400, color: palette.quietText, isEnd: true },
  ];
}

/** A pin above what is open next, and a halo around it. */
function here({ stops, titles, palette }: RoadContext): Line[] {
  const stop = stops.find(({ node }) => node.step === "here");
  if (stop === undefined) return [];
  const { x, y, width, height } = stop.box;
  const halo: Line[] = stop.isFolded ? [] : [{ d: rounded(x - width / 2 - 2, y - height / 2 - 2, width + 4, height + 4, height / 2 + 2), stroke: palette.halo, width: 4 }];
  const tip = y - height / 2 - 4;
  const free = [x - width / 2 + PILL.markX, x + width / 2 - PILL.markX, x].find((at) => !titles.some((title) => Math.abs(title.x - at) < title.width / 2 + 9 && Math.abs(title.y - tip + 9) < title.height / 2 + 9));
  return free === undefined ? halo : [...halo, ...pinLines(free, tip, palette)];
}

function pinLines(x: number, tip: number, { accent, background }: Palette): Line[] {
  return [
    { d: `M${x} ${tip}l-5 -7a6.25 6.25 0 1 1 10 0z`, fill: accent },
    { d: `M${x - 2.25} ${tip - 10.5}a2.25 2.25 0 1 1 4.5 0a2.25 2.25 0 1 1 -4.5 0z`, fill: background },
  ];
}
