/**
 * The text of the filter box → terms.
 *
 *   paging lru            two words; both must be found
 *   in:memory is:new      two keys; both must hold
 *   is:new is:due         one key twice; one of them is enough
 *   in:"File Systems"     a value with spaces
 *   -is:known             without what is known
 *
 * Never throws. An unknown key is a problem, and is searched for as words. A key without a value is not finished, and
 * has no effect yet.
 */
import { strings } from "../base/strings";
import { shortened } from "../text/normalize";
import type { FilterTerm } from "./filter";

export interface FilterProblem {
  /** A sentence that says what is wrong and what helps. */
  readonly message: string;
  readonly from: number;
  readonly to: number;
}

export interface ParsedFilter {
  readonly terms: readonly FilterTerm[];
  readonly problems: readonly FilterProblem[];
}

/** Also curly quotes, which keyboards of phones write. */
const QUOTED = "[\"“”„][^\"“”„]*(?:[\"“”„]|$)";
const TERM = new RegExp(`-?(?:(\\p{L}[\\p{L}-]*):(?!//)(${QUOTED}|[^\\s"“”„]*)|(${QUOTED})|([^\\s"“”„]+))`, "gu");

/** `named`: the keys that a problem lists, where these are not all. */
export function parseFilter(text: string, keys: readonly string[], named: readonly string[] = keys): ParsedFilter {
  const terms: FilterTerm[] = [];
  const problems: FilterProblem[] = [];
  for (const match of text.matchAll(TERM)) {
    const [all, key, value = "", quoted, bare] = match;
    const place = { from: match.index, to: match.index + all.length, negated: all.startsWith("-") };
    const known = key === undefined ? "" : keys.find((one) => one !== "" && one === key.toLowerCase());
    if (known === undefined) problems.push({ message: strings.filters.unknown(shortened(key ?? ""), listed(named)), from: place.from, to: place.to });
    const words = key === undefined ? unquoted(quoted ?? bare ?? "") : known === undefined ? `${key}:${unquoted(value)}` : unquoted(value);
    if (/[\p{L}\p{N}\p{S}\p{P}]/u.test(words) && words !== "-") terms.push({ ...place, key: known ?? "", value: words });
  }
  return { terms, problems };
}

function unquoted(value: string): string {
  return value.replace(/["“”„]/g, "").trim();
}

function listed(keys: readonly string[]): string {
  return keys.filter((key) => key !== "").map((key) => `${key}:`).join(", ");
}

/** A value in the form in which it must be typed. */
export function quote(value: string): string {
  // Two slashes behind a colon are an address, not a value.
  return /[\s"“”„]|^\/\//.test(value) || value === "" ? `"${value.replace(/["“”„]/g, "")}"` : value;
}
