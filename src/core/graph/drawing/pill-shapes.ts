/** A concept as a pill: its mark at the left, its name beside it. */
import { strings } from "../../base/strings";
import { oneLine } from "../../text/normalize";
import type { Emphasis } from "../emphasis";
import type { Box, GraphNode, Measure } from "../graph";
import { mix } from "../color";
import { inLines } from "../measure";
import type { Palette } from "../palette";
import { pillLook } from "../pill-look";
import { nameLines, rounded, type SceneShape } from "../scene";
import { markColor, markLines } from "../state-mark";
import { pillRoom, TEXT, PILL } from "../style";

export interface PillDrawing {
  readonly emphasis: Emphasis;
  readonly isBold?: boolean;
  readonly isPicked?: boolean;
  readonly radius?: number;
  /** Where its name starts, from its left edge; a pill without a mark has its own. */
  readonly textLeft?: number;
  readonly hasMark?: boolean;
}

export function pillShapes(node: GraphNode, box: Box, { emphasis, isBold = false, isPicked = false, radius = PILL.radius, textLeft = PILL.textLeft, hasMark = true }: PillDrawing, palette: Palette, measure: Measure): SceneShape[] {
  const { fill, border, width, dash, text, mark } = pillLook(node, palette);
  const [left, top] = [box.x - box.width / 2, box.y - box.height / 2];
  const isMuted = emphasis === "muted" && !isPicked;
  const own = markColor(mark, palette);
  const kind = isBold ? "subsection" : "concept";
  const label = oneLine(node.label);
  const { size, line } = TEXT[kind];
  const lines = inLines(label, pillRoom(box.width, textLeft), box.height > 2 * line + 8 ? 2 : 1, kind, measure);
  const isHere = node.step === "here" && !isMuted;
  const rim = isPicked || emphasis === "lit" ? { stroke: palette.accent, width: 2 } : emphasis === "near" ? { stroke: palette.accent, width: 1.5 } : { stroke: border, width, ...dash ? { dash: [3, 3] } : {} };
  const shape: SceneShape = { d: rounded(left, top, box.width, box.height, Math.min(radius, box.height / 2)), title: `${label} (${strings.pictures.states[node.state ?? "note"]})`, ...isMuted ? {} : { fill, ...rim } };
  return [
    shape,
    ...hasMark ? markLines(mark, left + PILL.markX, box.y, PILL.markSize, isMuted ? mix(own, 0.75, palette.background) : isHere ? text : own, isMuted ? palette.background : fill) : [],
    ...nameLines(lines, label, line, { x: left + textLeft, y: box.y, size, weight: isBold ? 600 : isHere || node.step === "next" ? 500 : TEXT.concept.weight, color: isMuted ? palette.quietText : text }),
  ];
}
