/** Headings: frames with their captions, “3 / 7” with a ring, and bars. */
import { oneLine } from "../../text/normalize";
import type { Box, GraphNode, Measure, StateCounts } from "../graph";
import { captionRoom, inLines } from "../measure";
import type { Palette, Tint } from "../palette";
import { tintIn } from "../palette";
import { learnedShare, progressParts, ringLines, sizeOf } from "../progress";
import { nameLines, rounded, type SceneShape, type Words } from "../scene";
import { captionLines, captionPlace, FRAME, TEXT } from "../style";

type Heading = GraphNode & { readonly kind: Exclude<GraphNode["kind"], "concept"> };

export function isHeading(node: GraphNode): node is Heading {
  return node.kind !== "concept";
}

/** The box of a heading, without words. */
export function boxShape({ x, y, width, height }: Box, { fill, edge }: Pick<Tint, "fill" | "edge">, more: { readonly stroke?: string; readonly width?: number; readonly radius?: number; readonly title?: string } = {}): SceneShape {
  const { radius = FRAME.section.radius, ...line } = more;
  return { d: rounded(x - width / 2, y - height / 2, width, height, radius), fill, stroke: edge, ...line };
}

/** The caption of a frame, at its left, and at its right the known share of all with a ring. */
export function captionShapes(node: Heading, box: Box, counts: StateCounts | undefined, palette: Palette, measure: Measure): SceneShape[] {
  const { left, middle, width } = captionPlace(box, node.kind);
  const label = oneLine(node.label);
  const lines = inLines(label, captionRoom(width, counts === undefined ? 0 : sizeOf(counts), measure), captionLines(box, node.kind), node.kind, measure);
  const { size, weight, line } = TEXT[node.kind];
  const words = nameLines(lines, label, line, { x: left, y: middle, size, weight, color: tintIn(palette, node.hue).ink });
  if (counts === undefined) return words;
  const right = box.x + box.width / 2 - FRAME[node.kind].padding;
  return [...words, countWords(counts, right - 22, middle, palette), ...ringLines(counts, { x: right - 8, y: middle, r: 6, width: 3 }, palette)];
}

/** “3 / 7”, which ends at `x`. */
function countWords(counts: StateCounts, x: number, y: number, { quietText }: Palette): Words {
  return { text: learnedShare({ stateCounts: counts }), x, y, size: 12, weight: 400, color: quietText, anchor: "end" };
}

/** Pixels between the parts of a bar, and of a part at least. */
const PART = { gap: 0.75, least: 2 };

/** A bar: known, learning and due; the rest is empty. `y` is its middle. */
export function barShapes(counts: StateCounts, { x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }, { states, track }: Pick<Palette, "states" | "track">): SceneShape[] {
  let at = x;
  const part = (from: number, long: number, fill: string): SceneShape => ({ d: rounded(from, y - height / 2, Math.max(long, PART.least), height, Math.min(height, Math.max(long, PART.least)) / 2), fill });
  return [part(x, width, track), ...progressParts(counts).map(({ state, share }) => {
    const long = Math.max(PART.least, share * width - PART.gap);
    const from = Math.min(at, x + width - long);
    at = from + long + PART.gap;
    return part(round(from), round(long), states[state]);
  })];
}

function round(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}
