/**
 * Gaps that the author made: `==marked==`, and Anki's `{{c1::answer::hint}}`. Not in code, formulas and links.
 */
import { shelveAtoms } from "../text/atoms";

export interface AuthorGap {
  /** Gaps with one number are asked together; marked text has none. */
  readonly number: string | null;
  readonly answer: string;
  readonly hint: string;
}

const GAPS = /\{\{c([1-9]\d{0,2})::((?:(?!\{\{c|\}\}|::)[^])+)(?:::((?:(?!\}\})[^])+))?\}\}|==(?=[^\s=])((?:[^=]|=(?!=))*[^\s=])==/gi;

/** In the order of the text. */
export function gapsOf(definition: string): readonly AuthorGap[] {
  const gaps: AuthorGap[] = [];
  withGapsAs(definition, (gap) => {
    gaps.push(gap);
    return "";
  });
  return gaps;
}

/** The text with something else in the place of each gap. `n` counts from 0. */
export function withGapsAs(definition: string, shown: (gap: AuthorGap, n: number) => string): string {
  if (!/\{\{c|==/i.test(definition)) return definition;
  const { text, back } = shelveAtoms(definition);
  if (text.includes("===")) return definition;
  const written = (some: string): string => back(some, (_atom, whole) => whole);
  let n = 0;
  return written(text.replace(GAPS, (_all, number: string | undefined, answer: string | undefined, hint: string | undefined, marked: string | undefined) =>
    shown({ number: number ?? null, answer: written(answer ?? marked ?? ""), hint: written(hint ?? "") }, n++)));
}

/** Gaps of Anki's form as their answers: what a reader of the map means. Marked text stays. */
export function withoutGaps(definition: string): string {
  return withGapsAs(definition, ({ number, answer }) => number === null ? `==${answer}==` : answer);
}
