/** The filter as text: terms that stand as chips (`held`), and behind them what is being typed. */
import type { Chip } from "../../../core/filters/apply-filter";
import type { Suggestion } from "../../../core/filters/suggest";

export interface FilterText {
  readonly held: string;
  readonly typed: string;
}

export function wholeText({ held, typed }: FilterText): string {
  return `${held} ${typed}`.trim();
}

/** Where what is typed begins in the text that suggestions are made for. */
export function startOfTyped({ held }: Pick<FilterText, "held">): number {
  return held === "" ? 0 : held.length + 1;
}

/** A suggestion in place of what was typed. Its last space ends the term: then all stands as chips. */
export function withSuggestion(text: FilterText, { from, to, insert }: Pick<Suggestion, "from" | "to" | "insert">): FilterText {
  const [start, { held, typed }] = [startOfTyped(text), text];
  const taken = { held, typed: typed.slice(0, Math.max(0, from - start)) + insert + typed.slice(Math.max(0, to - start)) };
  return insert.endsWith(" ") ? settled(taken) : taken;
}

/** All that is typed stands as chips. */
export function settled(text: FilterText): FilterText {
  return { held: wholeText(text), typed: "" };
}

/** As the filter reads them: a phone's keyboard writes the curly ones by itself. */
const QUOTES = "\"“”„";

/** The last chip goes back into the field, to be changed. A term may hold spaces between quotation marks. */
export function withLastOpen({ held }: Pick<FilterText, "held">): FilterText {
  let start = 0;
  let quoted = false;
  for (let at = 0; at < held.length; at++) {
    if (QUOTES.includes(held.charAt(at))) quoted = !quoted;
    else if (held.charAt(at) === " " && !quoted) start = at + 1;
  }
  return { held: held.slice(0, start).trimEnd(), typed: held.slice(start) };
}

/** Chips for what is held; a term still being typed is none yet. */
export function heldChips(chips: readonly Chip[], { held }: Pick<FilterText, "held">): readonly Chip[] {
  return chips.filter(({ to }) => to <= held.length);
}

/** The suggestion that an arrow leads to, around both ends; -1 is none. */
export function nextOffered(at: number, by: 1 | -1, count: number): number {
  return at < 0 && by < 0 ? count - 1 : (at + by + count) % count;
}
