/** The size of a node that stands alone: a concept's pill, or a heading that is no frame. */
import type { GraphNode, Measure } from "../graph";
import { BRANCH, MAX_CAPTION } from "../style";
import { pillSize } from "./pill-list";
import { even, type Size } from "./sized-box";

export function nodeSize({ kind, label }: GraphNode, measure: Measure): Size {
  if (kind === "concept") return pillSize(label, measure);
  const { width, height } = measure(label, kind);
  return { width: even(Math.min(MAX_CAPTION, width) + 4 + 2 * BRANCH.padding.x), height: even(height + 2 * BRANCH.padding.y) };
}
