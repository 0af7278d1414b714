/** Errors of the user's text, as values. */

/** An error in the user's text: its place (`line` counts from 0) and a sentence that helps. */
export interface Problem {
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

export interface LineProblem {
  readonly line: number;
  /** A whole sentence that says what is wrong and what helps. */
  readonly message: string;
}
