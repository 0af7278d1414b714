/** Errors of the user's text, as values. */

/** What the user's text is to blame for: a place (`line` counts from 0) and a sentence that helps. */
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
