/**
 * All maps as tiles. At rest there are no lines. While a section or a map is pointed at, all that is related to it says
 * how often, and lines lead there in the gutters between the tiles.
 */
import { addToGroup } from "../../base/grouped";
import { strings } from "../../base/strings";
import { oneLine } from "../../text/normalize";
import { mix } from "../color";
import type { Box, Graph, GraphNode, Measure, SceneInput, StateCounts } from "../graph";
import { fitText } from "../measure";
import { tintIn, type Palette } from "../palette";
import { countsBelow, ringLines, sizeOf } from "../progress";
import { joinedEdges } from "../relation-look";
import { rounded, type Line, type SceneShape, type Words } from "../scene";
import { pillLook } from "../pill-look";
import { markColor, markLines } from "../state-mark";
import { TEXT } from "../style";
import { TILE, tileHead } from "../tile";
import { gutterLines } from "./gutter-lines";
import { guttersJob, type Group } from "./gutters";
import { barShapes, boxShape } from "./heading-shapes";
import { isInView } from "./visible";

export function tilesScene(seen: SceneInput, palette: Palette, measure: Measure): readonly SceneShape[] {
  const { graph, boxes, focus } = seen;
  const counts = countsBelow(graph);
  const related = focus === null ? null : relatedTo(focus, graph);
  const tiles = graph.nodes.filter(({ kind }) => kind === "map").flatMap((node) => { const box = boxes.get(node.id); return isInView(seen, box) ? tileShapes(node, box, { counts: node.stateCounts ?? counts.get(node.id), isLit: node.id === focus }, palette, measure) : []; });
  const rows = graph.nodes.filter(({ kind }) => kind !== "map").flatMap((node) => { const box = boxes.get(node.id); return isInView(seen, box) ? rowShapes(node, box, { counts: node.stateCounts ?? counts.get(node.id), related, seen }, palette, measure) : []; });
  return [...tiles, ...focus === null || related === null ? [] : linesTo(focus, related, seen, palette, measure), ...rows];
}

/** By id of a row: how many relations join it to what is pointed at. Of a map: to all that stands in it. */
function relatedTo(focus: string, { nodes, edges }: Graph): ReadonlyMap<string, number> {
  const parents = new Map(nodes.map(({ id, parent }) => [id, parent]));
  const isInside = (id: string): boolean => {
    let at: string | null = id;
    while (at !== null && at !== focus) at = parents.get(at) ?? null;
    return at !== null;
  };
  const counts = new Map<string, number>();
  for (const { source, target, weight } of joinedEdges(edges)) {
    const [from, to] = [isInside(source), isInside(target)];
    if (from === to) continue;
    const other = from ? target : source;
    counts.set(other, (counts.get(other) ?? 0) + weight);
  }
  return counts;
}

function tileShapes(node: GraphNode, box: Box, { counts, isLit }: { readonly counts: StateCounts | undefined; readonly isLit: boolean }, palette: Palette, measure: Measure): SceneShape[] {
  const [left, top] = [box.x - box.width / 2, box.y - box.height / 2];
  const { lines } = tileHead(node, measure);
  const tint = tintIn(palette, node.hue);
  const name = lines.map((text, n): Words => ({ text, x: left + TILE.textLeft, y: top + 10 + TILE.line * (n + 0.5), size: TEXT.map.size, weight: TEXT.map.weight, color: tint.ink, ...n === 0 ? { title: oneLine(node.label) } : {} }));
  return [
    boxShape(box, tint, isLit ? { stroke: palette.accent, width: 2 } : {}), ...name,
    ...counts === undefined ? [] : [
      ...ringLines(counts, { x: left + TILE.ring.x, y: top + TILE.ring.y, r: TILE.ring.r, width: TILE.ring.width }, { states: palette.states, track: mix(tint.line, 0.28, palette.background) }),
      { text: tileSummary(node, counts), x: left + TILE.textLeft, y: top + 10 + lines.length * TILE.line + 8, size: 12, weight: 400, color: palette.quietText },
    ],
  ];
}

/** “04 · 119 concepts · 24% known”. */
function tileSummary({ number }: Pick<GraphNode, "number">, counts: StateCounts): string {
  const all = sizeOf(counts);
  return [...number === undefined ? [] : [number], strings.common.concepts(all), strings.pictures.knownShare(counts.known / Math.max(1, all))].join(" · ");
}

interface RowDrawing {
  readonly counts: StateCounts | undefined;
  readonly related: ReadonlyMap<string, number> | null;
  readonly seen: SceneInput;
}

function rowShapes(node: GraphNode, box: Box, { counts, related, seen }: RowDrawing, palette: Palette, measure: Measure): SceneShape[] {
  const [left, right] = [box.x - box.width / 2, box.x + box.width / 2];
  const many = related?.get(node.id);
  const isFocus = node.id === seen.focus || node.id === seen.chosen || seen.picked?.has(node.id) === true;
  const isLit = isFocus || many !== undefined;
  const isOpen = node.kind !== "concept" && node.stateCounts === undefined;
  const kind = isFocus || isOpen ? "subsection" : "concept";
  const label = oneLine(node.label);
  const look = pillLook(node, palette);
  const textLeft = node.kind === "concept" ? 26 : 7;
  const caption = many === undefined || isFocus ? null : strings.common.relations(many);
  const free = node.kind === "concept" && caption === null ? 7 : caption === null ? 84 : measure(caption, "subsection").width + 16;
  const text = fitText(label, box.width - textLeft - free, kind, measure);
  const color = related !== null && !isLit ? palette.quietText : node.kind === "concept" ? look.text : palette.text;
  return [
    ...isLit ? [{ d: rounded(left, box.y - box.height / 2 + 2, box.width, box.height - 4, 6), fill: palette.background, stroke: palette.accent, width: isFocus ? 2 : 1.5 }] : [],
    ...node.kind === "concept" ? markLines(look.mark, left + 13, box.y, 12, markColor(look.mark, palette), palette.background) : [],
    { text, x: left + textLeft, y: box.y, size: 13, weight: TEXT[kind].weight, color, ...text === label ? {} : { title: label } },
    ...caption !== null ? [{ text: caption, x: right - 7, y: box.y, size: 12, weight: 500, color: palette.text, anchor: "end" as const }] : counts === undefined ? [] : [
      ...barShapes(counts, { x: right - 74, y: box.y, width: 36, height: 4 }, palette),
      { text: String(sizeOf(counts)), x: right - 7, y: box.y, size: 12, weight: 400, color: palette.quietText, anchor: "end" as const },
    ],
  ];
}

// ── Lines between tiles ─────────────────────────────────────────────────────────────────────────────────────────

const GROUPS = new Set([0]);

export const tileLines = gutterLines(function* ({ graph, boxes }, measure) {
  return { gutters: yield* guttersJob(groupsOf(graph, boxes, measure)), groupsOf: () => GROUPS };
});

function linesTo(focus: string, related: ReadonlyMap<string, number>, seen: SceneInput, palette: Palette, measure: Measure): Line[] {
  const { graph, boxes } = seen;
  const node = graph.nodes.find(({ id }) => id === focus);
  const own = boxes.get(focus);
  const edges = [...related].map(([target, weight]) => ({ id: target, kind: "", source: focus, target, label: "", reason: "", weight }));
  return tileLines.draw({ ...seen, graph: { ...graph, edges } }, palette, measure, own !== undefined && node?.kind === "map" ? headOf(node, own, measure) : own);
}

function groupsOf({ nodes }: Graph, boxes: ReadonlyMap<string, Box>, measure: Measure): Group[] {
  const tiles = nodes.filter(({ kind }) => kind === "map").flatMap((node) => { const box = boxes.get(node.id); return box === undefined ? [] : [{ node, box }]; });
  // One column has only the pane's margin beside it.
  const isColumn = tiles.every(({ box }) => box.x === tiles[0]?.box.x);
  const between = { x: isColumn ? TILE.alone : TILE.gap.x / 2, y: TILE.gap.y / 2 };
  const rows = nodes.filter(({ kind }) => kind !== "map").flatMap(({ id }) => boxes.get(id) ?? []);
  const heads = tiles.map(({ node, box }) => headOf(node, box, measure));
  // Rows stand inset, and indented where they are deeper: each has the gap that leads out of its tile.
  const sides = new Map<number, Box[]>([[TILE.inset + between.x, heads]]);
  for (const row of rows) addToGroup(sides, TILE.width - row.width - TILE.inset + between.x, row);
  return [
    { frame: null, boxes: tiles.flatMap(({ box }, n) => columnsOf(box, heads[n])), stops: [], words: [], gap: between, outside: between, isOuter: true },
    ...[...sides].map(([x, some]): Group => ({ frame: null, boxes: some, stops: some, words: [], gap: { x, y: 0 }, outside: between, isOuter: false, isClosed: true })),
  ];
}

/** A tile of several columns has gutters between them, below its head. */
function columnsOf(box: Box, head: Box | undefined): Box[] {
  const count = Math.round((box.width + TILE.gap.x) / (TILE.width + TILE.gap.x));
  if (count < 2 || head === undefined) return [box];
  const [height, left] = [box.height - head.height, box.x - box.width / 2];
  return [{ ...head, width: box.width }, ...Array.from({ length: count }, (_, n): Box => ({ x: left + n * (TILE.width + TILE.gap.x) + TILE.width / 2, y: box.y + head.height / 2, width: TILE.width, height }))];
}

/** The head of a tile, from which the lines of a whole map start. */
function headOf(node: GraphNode, box: Box, measure: Measure): Box {
  const { height } = tileHead(node, measure);
  return { x: box.x, y: box.y - box.height / 2 + height / 2, width: box.width - 2 * TILE.inset, height };
}
