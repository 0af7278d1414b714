/** Names hidden in a text: whole words, in any case, with the endings that English gives them. */
import { withoutBracket } from "../index/words";

export const BLANK = "…";

/** Shorter names than this would hide half of the text. */
const SHORTEST = 2;

export function masked(text: string, names: readonly string[]): string {
  const wanted = [...new Set(names.flatMap((name) => [name, withoutBracket(name)]))]
    .filter((name) => name.length >= SHORTEST)
    .sort((a, b) => b.length - a.length);
  return wanted.reduce(hide, text).replace(new RegExp(`${BLANK}(?:[\\s/&-]*${BLANK})+`, "g"), BLANK).replace(/\s+/g, " ").trim();
}

function hide(text: string, name: string): string {
  const stem = name.replace(/(?:ies|y)$/i, "").replace(/(?:ing|ed|es|s|e)$/i, "");
  const root = stem.length >= 4 ? stem : name;
  const words = root.split(/[\s-]+/).map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join("[\\s-]+");
  const ending = root.length >= 4 ? "(?:y|ies|ing|ings|ed|es|s|e|er|ers)?" : "s?";
  const pattern = new RegExp(`(^|[^\\p{L}\\p{N}])(?:\\[\\[)?${words}${ending}(?![\\p{L}\\p{N}])(?:\\]\\])?`, "giu");
  return text.replace(pattern, `$1${BLANK}`);
}
