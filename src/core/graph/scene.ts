/** What is drawn below the nodes of a graph, as plain data: the pane draws it on a canvas, an SVG file as its elements. */
export type SceneShape = Line | Words;

/** A path in SVG's notation, filled, drawn as a line, or both. */
export interface Line {
  readonly d: string;
  readonly fill?: string;
  readonly stroke?: string;
  /** Pixels; 1 where it is missing. */
  readonly width?: number;
  readonly dash?: readonly number[];
  /** Its ends are flat; round where this is missing. */
  readonly isFlat?: boolean;
  /** It lies above the nodes. */
  readonly isAbove?: boolean;
  /** What it says, for whoever points at it in a file. */
  readonly title?: string;
}

/** One line of text; `y` is its middle. */
export interface Words {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight: number;
  readonly color: string;
  /** `x` is the end of the text instead of its start. */
  readonly isEnd?: boolean;
}
