/** The size of a node that stands alone: a concept's pill, or a heading that is no frame. */
import { oneLine } from "../../text/normalize";
import type { GraphNode, Measure } from "../graph";
import { ROOT } from "../shaped";
import { BRANCH } from "../style";
import { pillSize } from "./pill-list";
import { even, type Size } from "./sized-box";

export function nodeSize({ id, kind, label }: GraphNode, measure: Measure): Size {
  if (kind === "concept") return pillSize(label, measure);
  const { height } = measure(label, kind);
  const { width, height: least } = id === ROOT ? BRANCH.root : kind === "subsection" ? BRANCH.row : BRANCH.head;
  return { width, height: even(Math.max(least, height + 8)) };
}

/** As wide as its name, its bar and its count, within limits. */
export function headingWidth({ kind, label }: GraphNode, measure: Measure): number {
  const { width } = measure(oneLine(label), kind);
  const { least, width: most } = kind === "subsection" ? BRANCH.row : BRANCH.head;
  return even(Math.max(least, Math.min(most, width + (kind === "subsection" ? 14 + BRANCH.countRoom : 26))));
}
