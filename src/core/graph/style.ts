/**
 * Sizes that the pane, the pictures and the tests share. Pixels at zoom 1, all even, so that centres and halves are
 * whole numbers.
 *
 *   ┌ frame ───────────────┐   A frame is the box of a heading. Its caption stands in a band at the top,
 *   │ Memory               │   left-aligned, `padding` from the side. A concept is a pill of one line, with
 *   │ ╭ ◐ Paging ────────╮ │   space for the mark of its state at the left.
 *   │ ╰──────────────────╯ │
 *   └──────────────────────┘
 */
import type { Box, NodeKind } from "./graph";

export interface TextStyle {
  readonly size: number;
  readonly weight: number;
  /** Height of a line. */
  readonly line: number;
}

export const TEXT: Readonly<Record<NodeKind, TextStyle>> = {
  map: { size: 20, weight: 600, line: 28 },
  section: { size: 16, weight: 600, line: 22 },
  subsection: { size: 13, weight: 600, line: 18 },
  concept: { size: 13, weight: 500, line: 18 },
};

export const PILL = {
  height: 26,
  /** Between pills of a column. */
  gap: 6,
  /** Between columns of a frame. */
  columnGap: 10,
  /** From the left edge to the text. The state's mark stands in between. */
  textLeft: 26,
  textRight: 12,
  /** From the left edge to the middle of the mark. */
  markX: 14,
  markSize: 10,
  radius: 7,
  /** A nested pill starts this much further right. */
  indent: 18,
  /** Deeper nesting is drawn at this depth, so that a column stays in sight. */
  maxDepth: 6,
  minWidth: 88,
  /** A longer text ends in an ellipsis. About 48 letters: more than any of the 784 names of the reference vault has. */
  maxText: 320,
  /** A wider pill looks like a bar and not like a name, so extra space stays empty. */
  maxWidth: 380,
} as const;

/** For the mind map. */
export const BRANCH = {
  /** Around a heading's text. */
  padding: { x: 14, y: 8 },
  /** From a node to its children. The line turns half-way. */
  reach: 44,
  /** Between neighbours, and between branches that have branches. */
  gap: 8,
  wideGap: 18,
  radius: 13,
} as const;

export interface FrameStyle {
  readonly padding: number;
  /** Height of the caption's band, from the frame's top to its content. */
  readonly caption: number;
  /** Between the frames or columns inside. */
  readonly gap: number;
  readonly radius: number;
}

export const FRAME: Readonly<Record<Exclude<NodeKind, "concept">, FrameStyle>> = {
  map: { padding: 20, caption: 52, gap: 20, radius: 14 },
  section: { padding: 12, caption: 40, gap: 12, radius: 12 },
  subsection: { padding: 10, caption: 32, gap: 10, radius: 9 },
};

/** Between frames at the top level. */
export const ROOT_GAP = 16;

/** A longer caption ends in an ellipsis. */
export const MAX_CAPTION = 420;

/** Where the caption of a frame starts, the middle of its line, and its greatest width. */
export function captionPlace(box: Box, kind: Exclude<NodeKind, "concept">): { readonly left: number; readonly middle: number; readonly width: number } {
  const { padding, caption } = FRAME[kind];
  return { left: box.x - box.width / 2 + padding + 2, middle: box.y - box.height / 2 + caption / 2, width: box.width - 2 * padding - 2 };
}
