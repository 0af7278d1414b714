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
  concept: { size: 13, weight: 400, line: 18 },
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

/** For the learning path. A stretch is a band behind the pills of a subsection. */
export const ROAD = {
  /** From a pill to the edge of its stretch, above and below. */
  pad: 5,
  /** Between the stretches of two rows. */
  gutter: 10,
  /** Between pills of a row: at least, where there is room, and at most; for folded subsections at most `folded`. */
  gap: { least: 22, usual: 54, most: 190, folded: 80 },
  /** From the left edge to the pills; the road between two rows runs `lane` to the left of them, or to the right. */
  left: 40, lane: 26,
  /** Height of a subsection's title, of a section's, and of a road that returns from the right. */
  title: 20, section: 30, back: 10,
  /** Around folded subsections, above and below. */
  around: 2,
  /**
   * Below this width of the pane there is one column: where its road runs and its pills start, how high a pill and a
   * folded subsection are. It is shown larger, so it is laid out `scale` times as wide.
   */
  column: { below: 520, scale: 13 / 14, road: 12, left: 36, textLeft: 12, height: 34, radius: 10, folded: 42, gap: 8, title: 36 },
} as const;

/** Tints that are told apart. */
export const HUES = 8;

/** Pixels of the screen that stay free around the whole. */
export const MARGIN = 18;

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

/** Where the caption of a heading starts, the middle of its line, and its greatest width. */
export function captionPlace({ x, y, width, height, caption }: Box, kind: Exclude<NodeKind, "concept">): { readonly left: number; readonly middle: number; readonly width: number } {
  const { padding, caption: band } = FRAME[kind];
  const { left, middle } = caption ?? { left: padding + 2, middle: band / 2 };
  return { left: x - width / 2 + left, middle: y - height / 2 + middle, width: width - left - padding };
}
