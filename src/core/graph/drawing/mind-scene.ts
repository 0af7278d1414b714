/** The mind map as shapes: curved branches in the tints of what they lead to, heads, rows, and concepts as pills. */
import { once } from "../../base/remembering";
import { strings } from "../../base/strings";
import { oneLine } from "../../text/normalize";
import { emphasisIn } from "../emphasis";
import { sizeOf } from "../progress";
import type { Box, Graph, GraphNode, Measure, SceneInput, StateCounts } from "../graph";
import { inLines } from "../measure";
import { tintIn, type Palette } from "../palette";
import { countsBelow, learnedShare, ringLines } from "../progress";
import { nameLines, type SceneShape } from "../scene";
import { ROOT } from "../shaped";
import { BRANCH, TEXT } from "../style";
import { headingName, mapName } from "../tile";
import { borderOf, emphasisOf } from "./board-scene";
import { branchShapes } from "./branches";
import { farShapes } from "./far-shapes";
import { barShapes, boxShape } from "./heading-shapes";
import { mindLines } from "./mind-lines";
import { pillShapes } from "./pill-shapes";
import { isFarBranch, isInView } from "./visible";

export function mindScene(seen: SceneInput, palette: Palette, measure: Measure): readonly SceneShape[] {
  const { graph, boxes, focus, picked } = seen;
  const counts = countsBelow(graph);
  const emphasis = emphasisIn(graph, focus);
  const open = new Set(graph.nodes.flatMap(({ kind, parent }) => kind === "concept" && parent !== null ? [parent] : []));
  const far = isFarBranch(seen);
  return [...branchShapes(far ? { ...seen, graph: headingsOf(graph) } : seen, palette), ...graph.nodes.flatMap((node): readonly SceneShape[] => {
    const box = boxes.get(node.id);
    if (!isInView(seen, box)) return [];
    if (node.kind === "concept") return far ? [] : pillShapes(node, box, { emphasis: emphasisOf(node, emphasis, seen), isPicked: picked?.has(node.id) === true }, palette, measure);
    const own = node.stateCounts ?? counts.get(node.id);
    const border = borderOf(node, emphasis(node.id), seen, palette);
    const rim = open.has(node.id) && node.kind === "subsection" && border.stroke === undefined ? { stroke: tintIn(palette, node.hue).line, width: 1.5 } : border;
    if (far) return [boxShape(box, tintIn(palette, node.hue), { ...rim, radius: 6 }), ...farShapes(node, box, own, { holdsFrames: false, zoom: seen.zoom ?? 1 }, palette, measure)];
    return node.id === ROOT ? rootShapes(node, box, own, palette, measure) : node.kind === "subsection" ? rowShapes(node, box, { counts: own, rim }, palette, measure) : headShapes(node, box, { counts: own, rim }, palette, measure);
  }), ...far && focus === null ? [] : mindLines.draw(seen, palette, measure)];
}

/** Without concepts: a branch that leads to nothing that is drawn says nothing. */
const headingsOf = once((graph: Graph): Graph => ({ ...graph, nodes: graph.nodes.filter(({ kind }) => kind !== "concept") }));

interface Drawing {
  readonly counts: StateCounts | undefined;
  readonly rim: { readonly stroke?: string; readonly width?: number };
}

/** “119 concepts · 28 known”. */
function summary(counts: StateCounts): string {
  const all = sizeOf(counts);
  return `${strings.common.concepts(all)} · ${strings.pictures.known(counts.known)}`;
}

function rootShapes(node: GraphNode, box: Box, counts: StateCounts | undefined, palette: Palette, measure: Measure): SceneShape[] {
  const left = box.x - box.width / 2 + 16;
  const ring = box.x + box.width / 2 - 29;
  const [name, width] = [mapName(node.label), ring - 18 - left];
  const isLow = box.height < 64;
  const shown = inLines(name, width, isLow ? 1 : 2, "map", measure);
  const top = box.y - (shown.length * 20 + 18) / 2;
  const free = isLow ? width + 16 : box.width - 32;
  return [
    boxShape(box, { fill: palette.background, edge: palette.text }, { width: 1.5 }),
    ...shown.map((text, n) => ({ text, x: left, y: top + 20 * n + 10, size: TEXT.map.size, weight: TEXT.map.weight, color: palette.text, ...n === 0 ? { title: oneLine(node.label) } : {} })),
    ...counts === undefined ? [] : [
      { text: (measure(summary(counts), "concept").width * 12) / 13 <= free ? summary(counts) : learnedShare({ stateCounts: counts }), x: left, y: top + 20 * shown.length + 9, size: 12, weight: 400, color: palette.quietText },
      ...ringLines(counts, { x: ring, y: isLow ? box.y : top + (shown.length === 1 ? 6 : 20), r: 11, width: 4 }, palette),
    ],
  ];
}

function headShapes(node: GraphNode, box: Box, { counts, rim }: Drawing, palette: Palette, measure: Measure): SceneShape[] {
  const [left, right] = [box.x - box.width / 2 + 12, box.x + box.width / 2 - 12];
  const label = headingName(node);
  const { size, weight, line } = TEXT.section;
  const lines = inLines(label, box.width - 24, box.height > BRANCH.head.height + 8 ? 2 : 1, node.kind, measure);
  const below = counts === undefined ? 0 : 9;
  const tint = tintIn(palette, node.hue);
  return [
    boxShape(box, tint, { ...rim, radius: 6 }),
    ...nameLines(lines, label, line, { x: left, y: box.y - below, size, weight, color: tint.ink }),
    ...counts === undefined ? [] : countShapes(counts, left, right, box.y + 10 + ((lines.length - 1) * line) / 2, palette, measure),
  ];
}

/** Concepts and known ones, and a bar in what is left: where that is little, the two numbers alone. */
function countShapes(counts: StateCounts, left: number, right: number, y: number, palette: Palette, measure: Measure): SceneShape[] {
  const roomBeside = (words: string): number => Math.min(64, Math.floor(right - left - measure(words, "concept").width - 8));
  const text = [summary(counts), learnedShare({ stateCounts: counts })].find((words) => roomBeside(words) >= 32) ?? "";
  const width = roomBeside(text);
  return [{ text, x: left, y, size: 12, weight: 400, color: palette.quietText }, ...barShapes(counts, { x: right - width, y, width, height: 4 }, palette)];
}

function rowShapes(node: GraphNode, box: Box, { counts, rim }: Drawing, palette: Palette, measure: Measure): SceneShape[] {
  const [left, right] = [box.x - box.width / 2 + 12, box.x + box.width / 2 - 10];
  const label = oneLine(node.label);
  const { size, weight, line } = TEXT.subsection;
  const lines = inLines(label, box.width - 12 - (counts === undefined ? 12 : BRANCH.countRoom), box.height > 2 * line + 8 ? 2 : 1, node.kind, measure);
  const tint = tintIn(palette, node.hue);
  return [
    boxShape(box, tint, { ...rim, radius: 6 }),
    ...nameLines(lines, label, line, { x: left, y: box.y, size, weight, color: tint.ink }),
    ...counts === undefined ? [] : [
      ...barShapes(counts, { x: right - 50, y: box.y, width: 26, height: 4 }, palette),
      { text: String(sizeOf(counts)), x: right, y: box.y, size: 12, weight: 400, color: palette.quietText, anchor: "end" as const },
    ],
  ];
}
