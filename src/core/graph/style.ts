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
  map: { size: 15, weight: 600, line: 20 },
  section: { size: 15, weight: 600, line: 20 },
  subsection: { size: 13, weight: 600, line: 18 },
  concept: { size: 13, weight: 400, line: 18 },
};

export const PILL = {
  height: 28,
  /** Between pills of a column. */
  gap: 8,
  /** Between columns of a frame. */
  columnGap: 16,
  /** From the left edge to the text. The state's mark stands in between. */
  textLeft: 30,
  textRight: 12,
  /** From the left edge to the middle of the mark. */
  markX: 16,
  markSize: 12,
  radius: 6,
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

/** How wide a name in a pill may be. */
export function pillRoom(width: number, textLeft: number = PILL.textLeft): number {
  return width - textLeft - PILL.textRight + 2;
}

/** For the mind map. */
export const BRANCH = {
  root: { width: 176, height: 80 },
  /** A section that heads a column, and a subsection below it; where they head none, as wide as they need, from `least` on. */
  head: { width: 288, height: 44, least: 240 }, row: { width: 288, height: 28, least: 120 },
  /** Long names widen the root and the columns up to this. */
  rootMost: 280, widest: 380,
  /** Of the root: what its ring takes beside its name. */
  ringRoom: 64,
  /** From the root to what hangs from it, and from another node to its children. */
  rootReach: 60, reach: 28,
  /** Between sections of a column, below a section's head, between subsections, and between concepts. */
  sectionGap: 32, headGap: 12, gap: 8, pillGap: 4,
  /** Between groups of concepts. */
  groupGap: 16,
  /** More concepts of one subsection stand in several columns. */
  column: 8, columns: 8, columnGap: 16,
  /** Of a subsection: what its bar and its count take. */
  countRoom: 66,
  /** Below this width of the pane all branches go to the right. */
  oneSided: 900,
} as const;

/** For the learning path. A stretch is a band behind the pills of a subsection. */
export const ROAD = {
  /** From a pill to the edge of its stretch, above and below. */
  pad: 4,
  /** Between the stretches of two rows. */
  gutter: 8,
  /** Between pills of a row: at least, where there is room, and at most; for folded subsections at most `folded`. */
  gap: { least: 22, usual: 54, most: 190, folded: 80 },
  /** From the left edge to the pills; the road between two rows runs `lane` to the left of them, or to the right. */
  left: 40, lane: 26,
  /** Height of a subsection's title, of a section's, and of a road that returns from the right. */
  title: 18, section: 30, back: 10,
  /** Around folded subsections, above and below. */
  around: 2,
  /** What a title leaves free for its count. */
  count: 60,
  /**
   * Below this width of the pane there is one column: where its road runs and its pills start, how high a pill and a
   * folded subsection are. It is shown larger, so it is laid out `scale` times as wide.
   */
  column: { below: 520, scale: 13 / 14, road: 12, left: 36, textLeft: 12, height: 34, radius: 10, folded: 42, gap: 8, title: 36 },
} as const;

/**
 * The board of a narrow pane, which is shown larger: so it is laid out `scale` times as wide. Letters are 16 pixels of
 * the screen then, and pills 40 high.
 */
export const COLUMN = { scale: 13 / 16, pill: 32, gap: 4, frameGap: 10, padding: 8, indent: 12 } as const;

/** Tints that are told apart. */
export const HUES = 8;

/** Below this zoom names are too small to read. */
export const READABLE = 0.85;
/** A web's smallest letters have 11 pixels at this zoom. */
export const LEGIBLE = 0.92;
/** Below this one names of concepts are not drawn. */
export const FAR = 0.6;
/** A mind map has its names in columns, with air around each: of what is seen whole they are read a little longer. */
export const FAR_COLUMNS = 0.5;

/** Pixels of a pane below which it counts as a phone: one column. */
export const NARROW = 520;

/** Pixels of the screen that stay free around the whole, in a pane of this width. */
export function marginOf(width: number): number {
  return width < NARROW ? 12 : 24;
}

export interface FrameStyle {
  readonly padding: number;
  /** Height of the caption's band, from the frame's top to its content. */
  readonly caption: number;
  /** Between the frames or columns inside. */
  readonly gap: number;
  readonly radius: number;
}

export const FRAME: Readonly<Record<Exclude<NodeKind, "concept">, FrameStyle>> = {
  map: { padding: 16, caption: 40, gap: 24, radius: 8 },
  section: { padding: 16, caption: 40, gap: 24, radius: 8 },
  subsection: { padding: 12, caption: 36, gap: 24, radius: 8 },
};

/** Between frames at the top level. */
export const ROOT_GAP = 24;

/** Pixels that a frame has beside its caption, for “3 / 7” and a ring. */
export const COUNT_ROOM = 84;

/** A longer caption ends in an ellipsis. */
export const MAX_CAPTION = 420;

/** Where the caption of a heading starts, the middle of its line, and its greatest width. */
export function captionPlace({ x, y, width, height, caption }: Box, kind: Exclude<NodeKind, "concept">): { readonly left: number; readonly middle: number; readonly width: number } {
  const { padding, caption: band } = FRAME[kind];
  const { left, middle } = caption ?? { left: padding + 2, middle: band / 2 };
  return { left: x - width / 2 + left, middle: y - height / 2 + middle, width: width - left - padding };
}

/** Lines that the caption of a heading may have. */
export function captionLines({ caption }: Box, kind: Exclude<NodeKind, "concept">): 1 | 2 {
  return caption !== undefined && 2 * caption.middle >= FRAME[kind].caption + TEXT[kind].line ? 2 : 1;
}
