/**
 * Suggests what to type next, for the term at the caret.
 *
 *   `is:|`      →  new · learning · due …          values of the key
 *   `mem|`      →  in:"Memory Management" · Memory-Mapped Files …
 *   `|`         →  in: · is: · tag: …              the keys
 */
import { applyFilter } from "./apply-filter";
import { FILTERS } from "./filters";
import type { Filter, FilterContext } from "./filter";
import { findsName, loose } from "./matching";
import { parseFilter, quote } from "./parse-filter";

export interface Suggestion {
  readonly label: string;
  /** Put in place of the text from `from` to `to`. */
  readonly insert: string;
  readonly from: number;
  readonly to: number;
  /** What the suggestion means, in a word or a line. */
  readonly hint: string;
  /** How many concepts are left once it is taken, or relations for `kind:`; null where that is not counted. */
  readonly count: number | null;
}

/** As many as the list shows without scrolling. */
const MOST = 12;

export function suggest(text: string, caret: number, context: FilterContext, filters: readonly Filter[] = FILTERS): Suggestion[] {
  const at = Math.min(Math.max(0, caret), text.length);
  const { from, to, minus, key, typed } = termAt(text, at, filters);
  const place = { from, to };
  const offer: MakeSuggestion = (label, insert, hint, counted) => ({ label, insert: minus + insert, hint, count: counted === undefined ? null : countOf(counted, text.slice(0, from) + minus + insert + text.slice(to), context), ...place });
  const filter = key === null ? undefined : filters.find((one) => one.key === key);
  if (filter !== undefined) {
    return matching(filter.suggest(context), typed).slice(0, MOST).map((value) => offer(value, `${filter.key}:${quote(value)} `, "", filter));
  }
  const keys = filters.filter((one) => one.key !== "" && one.unlisted !== true && one.key.startsWith(loose(typed)));
  const offered = keys.map((one) => offer(`${one.key}:`, `${one.key}:`, one.hint));
  return typed === "" ? offered : [...offered, ...values(typed, context, filters, offer)].slice(0, MOST);
}

/** `counted`: what the suggestion filters by. */
type MakeSuggestion = (label: string, insert: string, hint: string, counted?: Filter) => Suggestion;

/** With more concepts a count for each suggestion would be felt at each keystroke. */
const MOST_COUNTED = 3000;

function countOf(filter: Filter, text: string, context: FilterContext): number | null {
  if (context.concepts.length > MOST_COUNTED) return null;
  const { concepts, edges } = applyFilter(text, context);
  return filter.edges === undefined ? concepts.length : edges.length;
}

/** Only a few of each key, so that the list can be read at a glance. */
const FEW = 4;

function values(typed: string, context: FilterContext, filters: readonly Filter[], offer: MakeSuggestion): Suggestion[] {
  const keyed = filters.filter(({ key }) => key === "in" || key === "is" || key === "tag" || key === "");
  return keyed.flatMap((filter) => matching(filter.suggest(context), typed).slice(0, FEW).map((value) => {
    const insert = filter.key === "" ? quote(value) : `${filter.key}:${quote(value)}`;
    return offer(filter.key === "" ? value : `${filter.key}: ${value}`, `${insert} `, filter.hint, filter);
  }));
}

/** Values that begin with the text, then values with a word that begins with it. */
function matching(all: readonly string[], typed: string): string[] {
  const wanted = loose(typed);
  if (wanted === "") return [...all];
  const starting = new Set(all.filter((value) => loose(value).startsWith(wanted)));
  return [...starting, ...all.filter((value) => !starting.has(value) && findsName(typed, value))];
}

interface TermAt {
  readonly from: number;
  readonly to: number;
  readonly minus: "" | "-";
  readonly key: string | null;
  /** The part of the value, or of the bare word, before the caret. */
  readonly typed: string;
}

/** The term at the caret. Here a key without a value (`is:`) is a term too, though it filters nothing yet. */
function termAt(text: string, caret: number, filters: readonly Filter[]): TermAt {
  const from = startOfTerm(text.slice(0, caret));
  const before = text.slice(from, caret);
  const minus = before.startsWith("-") ? "-" : "";
  const written = before.slice(minus.length);
  const colon = written.indexOf(":");
  const name = written.slice(0, colon).toLowerCase();
  const key = colon > 0 && filters.some((one) => one.key === name) ? name : null;
  const typed = (key === null ? written : written.slice(colon + 1)).replace(/["“”„]/g, "");
  const whole = parseFilter(text, filters.map((one) => one.key)).terms.find((term) => term.from === from);
  return { from, to: Math.max(caret, whole?.to ?? caret), minus, key, typed };
}

/** The position behind the last space outside quotation marks. */
function startOfTerm(before: string): number {
  let start = 0;
  let quoted = false;
  for (let i = 0; i < before.length; i++) {
    if (/["“”„]/.test(before.charAt(i))) quoted = !quoted;
    else if (!quoted && /\s/.test(before.charAt(i))) start = i + 1;
  }
  return start;
}
