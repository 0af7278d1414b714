/** A heading seen from afar: its caption on as many lines as it needs, with its count and its bar below. */
import { oneLine } from "../../text/normalize";
import type { Box, GraphNode, Measure, StateCounts } from "../graph";
import { inLines, withBreaks } from "../measure";
import { tintIn, type Palette } from "../palette";
import { learnedShare } from "../progress";
import type { SceneShape, Words } from "../scene";
import { captionPlace, FRAME, TEXT } from "../style";
import { barShapes, isHeading } from "./heading-shapes";

/** Pixels of the screen: of a caption, the first that fits, of a count, and of a bar. */
const WANTED = { captions: [13, 12, 11], section: 15, count: 12, bar: 4 };

/** Height of a line, for letters of height 1. */
const LINE = 1.25;

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
  const [height, width] = [box.height * 0.92, box.width * 0.92];
  const inSize = (pixels: number, breaks: boolean): { readonly size: number; readonly lines: readonly string[] } => {
    const size = Math.min(pixels / zoom, height / LINE);
    const wide = (width * own) / size;
    return { size, lines: inLines(breaks ? withBreaks(label, wide, node.kind, measure) : label, wide, Math.max(1, Math.floor(height / (LINE * size))), node.kind, measure) };
  };
  // A word that is too long for its line goes on in the next one, where there is room for that.
  const { size, lines: shown } = WANTED.captions.map((pixels) => inSize(pixels, false)).find(({ lines }) => lines.join(" ") === label) ?? inSize(WANTED.count, true);
  const below = counts === undefined || width < 48 / zoom || height < LINE * size * shown.length + 18 / zoom ? 0 : 18 / zoom;
  const top = box.y - (LINE * size * shown.length + below) / 2;
  const words = shown.map((text, n): Words => ({ text, x: box.x, y: round(top + LINE * size * (n + 0.5)), size: round(size), weight, color, anchor: "middle", ...n === 0 ? { title: label } : {} }));
  return counts === undefined || below === 0 ? words : [...words, ...countBelow(counts, { x: box.x, y: top + LINE * size * shown.length + below / 2, width }, zoom, palette)];
}

/** “3 / 7”, and a bar beside it where there is room for one. */
function countBelow(counts: StateCounts, { x, y, width }: { readonly x: number; readonly y: number; readonly width: number }, zoom: number, palette: Palette): SceneShape[] {
  const pixel = 1 / zoom;
  const hasBar = width >= 96 * pixel;
  const words: Words = { text: learnedShare({ stateCounts: counts }), x: round(hasBar ? x - 4 * pixel : x), y: round(y), size: round(WANTED.count * pixel), weight: 400, color: palette.quietText, anchor: hasBar ? "end" : "middle" };
  return hasBar ? [words, ...barShapes(counts, { x: round(x + 4 * pixel), y: round(y), width: round(40 * pixel), height: round(WANTED.bar * pixel) }, palette)] : [words];
}

function round(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}
