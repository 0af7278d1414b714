/** What a graph looks like, as plain data: the pane draws it on a canvas, an SVG file as its elements. Later shapes cover earlier ones. */
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
  /** What of the text stands at `x`: its start where this is missing. */
  readonly anchor?: "middle" | "end";
  /** The colour of a rim that keeps lines off the letters. */
  readonly halo?: string;
  /** The whole text, where it was cut. */
  readonly title?: string;
}

/** A name on its lines, one below the other: `y` is the middle of them, and each is `line` high. */
export function nameLines(lines: readonly string[], label: string, line: number, { x, y, ...look }: Omit<Words, "text" | "title">): Words[] {
  return lines.map((text, n) => ({ text, x, y: y + line * (n - (lines.length - 1) / 2), ...look, ...text === label ? {} : { title: label } }));
}

/** A rectangle with round corners, as path data. */
export function rounded(left: number, top: number, width: number, height: number, r: number): string {
  return `M${left + r} ${top}h${width - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${height - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}h${2 * r - width}a${r} ${r} 0 0 1 ${-r} ${-r}v${2 * r - height}a${r} ${r} 0 0 1 ${r} ${-r}z`;
}
