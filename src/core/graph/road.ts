/**
 * The learning path as shapes: the stretches, the road with its direction, titles with counts, folded subsections, the
 * arrows of the concept that is pointed at, the concepts, and where the learner is. All of it follows from the boxes that
 * the layout gave.
 */
import { oneLine } from "../text/normalize";
import { around } from "./bounds";
import { borderOf, emphasisOf } from "./drawing/board-scene";
import { pillShapes } from "./drawing/pill-shapes";
import { isInView } from "./drawing/visible";
import { emphasisIn, type Emphasis } from "./emphasis";
import type { Box, Graph, GraphNode, Measure, SceneInput } from "./graph";
import { fitText, inLines } from "./measure";
import { stretchesOf } from "./layout/stretches";
import { LIGHT, paletteOf, tintIn, type Palette } from "./palette";
import { countsBelow, learnedShare, ringLines } from "./progress";
import { arrowsOf } from "./road-arrows";
import { columnScene } from "./road-column";
import { laterMarks, piece, stretchTint, type RoadContext } from "./road-parts";
import { across, end, start, type Stop } from "./road-path";
import { nameLines, rounded, type Line, type SceneShape, type Words } from "./scene";
import { captionPlace, PILL, ROAD, TEXT } from "./style";
import { headingName } from "./tile";

export function roadScene(seen: SceneInput, palette: Palette, measure: Measure): readonly SceneShape[] {
  const { graph, boxes, focus } = seen;
  const stops = stopsOf(graph, boxes);
  const inColumn = isColumn(stops);
  const titles = titlesOf(graph, boxes, inColumn ? 2 : 1, palette, measure);
  const context: RoadContext = { graph, boxes, stops, palette, measure, titles: titles.map(({ title }) => title) };
  const words = titles.flatMap(({ words: some }) => some);
  const emphasis = emphasisIn({ nodes: graph.nodes, edges: graph.order ?? [] }, focus);
  const pills = stops.flatMap((stop) => stopShapes(stop, { seen, inColumn, emphasis }, palette, measure));
  const here = stops.filter(({ node }) => node.step === "here");
  if (inColumn) return [...columnScene(context, focus), ...words, ...pills, ...laterMarks(stops, palette)];
  return [
    ...tubes(graph, stops, palette), ...stops.slice(1).flatMap((stop, n) => { const before = stops[n]; return before === undefined ? [] : piece(before, stop, palette); }), ...words,
    ...arrowsOf(context, focus), ...here.flatMap((stop) => halo(stop, palette)), ...pills, ...here.flatMap((stop) => pin(stop, context)), ...flag(stops.at(-1), palette), ...laterMarks(stops, palette),
  ];
}

/** What is drawn: frames of a road are as wide as its pane, and nothing is drawn of them. */
export function roadExtent(graph: Graph, boxes: ReadonlyMap<string, Box>, measure: Measure): Box | null {
  const whole = around(boxes.values());
  const stops = stopsOf(graph, boxes);
  if (whole === null || isColumn(stops)) return whole;
  const left = whole.x - whole.width / 2;
  const ends = [...stops.map(({ box }) => box.x + box.width / 2 + ROAD.left), ...titlesOf(graph, boxes, 1, paletteOf(LIGHT), measure).map(({ title }) => title.x + title.width / 2)];
  const width = Math.min(whole.width, Math.max(0, ...ends) - left);
  return { ...whole, x: left + width / 2, width };
}

function isColumn([first]: readonly Stop[]): boolean {
  return first !== undefined && first.box.x - first.box.width / 2 < ROAD.left;
}

/** A concept, or a folded subsection. On a phone the marks stand on the road. */
function stopShapes(stop: Stop, { seen, inColumn, emphasis }: { readonly seen: SceneInput; readonly inColumn: boolean; readonly emphasis: (id: string) => Emphasis }, palette: Palette, measure: Measure): SceneShape[] {
  const { node, box, isFolded } = stop;
  if (!isInView(seen, box)) return [];
  if (isFolded) return folded(stop, inColumn, borderOf(node, emphasis(node.id), seen, palette), palette, measure);
  const look = inColumn ? { radius: ROAD.column.radius, textLeft: ROAD.column.textLeft, hasMark: false } : { radius: box.height / 2 };
  return pillShapes(node, box, { emphasis: emphasisOf(node, emphasis, seen), isPicked: seen.picked?.has(node.id) === true, ...look }, palette, measure);
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

function tubes(graph: Graph, stops: readonly Stop[], palette: Palette): Line[] {
  return stops.flatMap((stop, n) => {
    if (stop.isFolded || stops[n - 1]?.stretch === stop.stretch) return [];
    const own = stops.filter(({ stretch }) => stretch === stop.stretch);
    const last = own.at(-1) ?? stop;
    const inset = PILL.height / 2 - 3;
    const d = own.map((one, at) => at === 0 ? `M${start(one) + one.direction * inset} ${one.box.y}` : across(own[at - 1] ?? one, one)).join("") + `H${end(last) - last.direction * inset}`;
    return [{ d, stroke: stretchTint(own, graph, palette).fill, width: PILL.height + 2 * ROAD.pad }];
  });
}

function flag(last: Stop | undefined, { quietText }: Palette): Line[] {
  if (last === undefined) return [];
  const x = end(last) + last.direction * (PILL.height - 4) - 6, { y } = last.box;
  return [{ d: `M${x} ${y + 9}V${y - 9}h13l-3.5 4.5l3.5 4.5h-13`, stroke: quietText, width: 1.75 }];
}

// ── Words and marks ─────────────────────────────────────────────────────────────────────────────────────────────

/** The headings of stretches, with the known of all beside them, and the box of both. */
function titlesOf(graph: Graph, boxes: ReadonlyMap<string, Box>, most: 1 | 2, palette: Palette, measure: Measure): { readonly words: readonly Words[]; readonly title: Box }[] {
  const counts = countsBelow(graph);
  return graph.nodes.flatMap((node) => {
    const { id, kind, stateCounts, hue } = node;
    const [box, own] = [boxes.get(id), counts.get(id)];
    if (kind === "concept" || stateCounts !== undefined || box === undefined || own === undefined) return [];
    const { left, middle, width } = captionPlace(box, kind);
    const label = headingName(node);
    const lines = inLines(label, width - ROAD.count, most, kind, measure);
    const x = left + Math.max(...lines.map((shown) => measure(shown, kind).width)) + 14;
    const text = learnedShare({ stateCounts: own });
    const right = x + measure(text, "concept").width;
    const { size, weight, line } = TEXT[kind];
    const words: readonly Words[] = [
      ...nameLines(lines, label, line, { x: left, y: middle, size, weight, color: tintIn(palette, hue).ink }),
      { text, x, y: middle, size: 12, weight: 400, color: palette.quietText },
    ];
    return [{ words, title: { x: (left + right) / 2, y: middle, width: right - left, height: line * lines.length } }];
  });
}

function folded({ node, box: { x, y, width, height } }: Stop, inColumn: boolean, rim: { readonly stroke?: string; readonly width?: number }, palette: Palette, measure: Measure): SceneShape[] {
  const { fill, edge, ink } = tintIn(palette, node.hue);
  const isNext = node.step === "here" || node.step === "next";
  const left = x - width / 2 + (inColumn ? ROAD.column.left : PILL.textLeft);
  const count = learnedShare(node);
  const end = x + width / 2 - PILL.textRight;
  const label = oneLine(node.label);
  const text = fitText(label, end - measure(count, "concept").width - 8 - left, "subsection", measure);
  const border = { stroke: isNext ? palette.accent : edge, width: isNext ? 2 : 1, ...rim };
  return [
    ...inColumn ? isNext || rim.stroke !== undefined ? [{ d: rounded(x - width / 2 - 9, y - height / 2, width + 18, height, 14), ...border }] : [] : [{ d: rounded(x - width / 2, y - height / 2, width, height, 8), fill, ...border }],
    ...inColumn || node.stateCounts === undefined ? [] : ringLines(node.stateCounts, { x: x - width / 2 + PILL.markX, y, r: 5, width: 3 }, palette),
    { text, x: left, y, size: TEXT.subsection.size, weight: TEXT.subsection.weight, color: ink, ...text === label ? {} : { title: label } },
    { text: count, x: end, y, size: 12, weight: 400, color: palette.quietText, anchor: "end" },
  ];
}

/** Around what is open next. */
function halo(stop: Stop, palette: Palette): Line[] {
  const { x, y, width, height } = stop.box;
  return stop.isFolded ? [] : [{ d: rounded(x - width / 2 - 2, y - height / 2 - 2, width + 4, height + 4, height / 2 + 2), stroke: palette.halo, width: 4 }];
}

/** Above what is open next, where it covers neither a title nor, if that can be, a pill of the row above. */
function pin({ box: { x, y, width, height } }: Stop, { stops, titles, palette }: RoadContext): Line[] {
  const tip = y - height / 2 - 4;
  const inset = width / 2 - PILL.markX;
  const isFree = (at: number, some: readonly Box[]): boolean => !some.some((one) => Math.abs(one.x - at) < one.width / 2 + 9 && Math.abs(one.y - tip + 9) < one.height / 2 + 9);
  const places = [-1, 1, 0].map((share) => x + share * inset).filter((at) => isFree(at, titles));
  const above = stops.flatMap(({ box }) => box.y < y ? [box] : []);
  const at = places.find((place) => isFree(place, above)) ?? places[0];
  return at === undefined ? [] : pinLines(at, tip, palette);
}

function pinLines(x: number, tip: number, { accent, background }: Palette): Line[] {
  return [
    { d: `M${x} ${tip}l-5 -7a6.25 6.25 0 1 1 10 0z`, fill: accent },
    { d: `M${x - 2.25} ${tip - 10.5}a2.25 2.25 0 1 1 4.5 0a2.25 2.25 0 1 1 -4.5 0z`, fill: background },
  ];
}
