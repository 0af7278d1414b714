/** A heading seen from afar: its caption as large as its frame allows, with its count and its bar below. */
import { oneLine } from "../../text/normalize";
import type { Box, GraphNode, Measure, StateCounts } from "../graph";
import { fitText } from "../measure";
import { tintIn, type Palette } from "../palette";
import { learnedShare } from "../progress";
import type { SceneShape, Words } from "../scene";
import { captionPlace, FRAME, TEXT } from "../style";
import { barShapes, isHeading } from "./heading-shapes";

/** Pixels of the screen: of a caption, of a count, and of a bar. */
const WANTED = { caption: 13, section: 15, count: 12, bar: 4 };

/** Height of a line, for letters of height 1. */
const LINE = 1.3;

/** `holdsFrames`: frames stand in it, so that its caption stays in its band. */
export function farShapes(node: GraphNode, box: Box, counts: StateCounts | undefined, { holdsFrames, zoom }: { readonly holdsFrames: boolean; readonly zoom: number }, palette: Palette, measure: Measure): SceneShape[] {
  if (!isHeading(node)) return [];
  const label = oneLine(node.label);
  const { size: own, weight } = TEXT[node.kind];
  const color = tintIn(palette, node.hue).ink;
  const wide = measure(label, node.kind).width / own;
  if (holdsFrames) {
    const { left, middle } = captionPlace(box, node.kind);
    const size = Math.min(WANTED.section / zoom, FRAME[node.kind].caption * 0.8, (box.width - 2 * FRAME[node.kind].padding) / wide);
    return [{ text: label, x: left, y: middle, size: round(size), weight, color }];
  }
  const lines = halved(label, node.kind, measure);
  const [room, width] = [box.height * 0.92, box.width * 0.92];
  const sized = (some: readonly string[]): number => Math.min(WANTED.caption / zoom, room / (LINE * some.length), width / Math.max(...some.map((line) => measure(line, node.kind).width / own)));
  const [one, two] = [sized([label]), sized(lines)];
  const shown = two > one ? lines : [label];
  const size = Math.max(one, two);
  const below = counts === undefined || room < LINE * (size * shown.length + 1.4 * size) ? 0 : 1.4 * size;
  const top = box.y - (LINE * size * shown.length + below) / 2;
  const words = shown.map((text, n): Words => ({ text: fitText(text, (width * own) / size, node.kind, measure), x: box.x, y: round(top + LINE * size * (n + 0.5)), size: round(size), weight, color, anchor: "middle" }));
  return counts === undefined || below === 0 ? words : [...words, ...countBelow(counts, { x: box.x, y: top + LINE * size * shown.length + below / 2, width }, zoom, palette)];
}

/** “3 / 7”, and a bar beside it. */
function countBelow(counts: StateCounts, { x, y, width }: { readonly x: number; readonly y: number; readonly width: number }, zoom: number, palette: Palette): SceneShape[] {
  const scale = Math.min(1 / zoom, width / 96);
  const [size, bar] = [WANTED.count * scale, 40 * scale];
  return [
    { text: learnedShare({ stateCounts: counts }), x: round(x - 4 * scale), y: round(y), size: round(size), weight: 400, color: palette.quietText, anchor: "end" },
    ...barShapes(counts, { x: round(x + 4 * scale), y: round(y), width: round(bar), height: round(WANTED.bar * scale) }, palette),
  ];
}

/** Parted at the space that leaves the longer line shortest. */
function halved(label: string, kind: GraphNode["kind"], measure: Measure): string[] {
  const parted = [...label.matchAll(/ /g)].map(({ index }) => [label.slice(0, index), label.slice(index + 1)]);
  const long = (lines: readonly string[]): number => Math.max(...lines.map((line) => measure(line, kind).width));
  return parted.reduce((best, one) => long(one) < long(best) ? one : best, [label]);
}

function round(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}
