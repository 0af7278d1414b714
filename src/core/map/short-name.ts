/** Whether a text without any mark is short enough, and reads enough like one, to be a name: `SWOT analysis`. */
import { AFTER_VERB, NEVER_FIRST, SENTENCE_WORDS } from "./line-words";

/** Longest name without marks: in words, and in characters where a script sets no spaces. */
const MOST_WORDS = 7;
const MOST_UNSPACED = 14;

/** Signs of such a script beside words of another. */
const MOST_SIGNS = 8;
const NO_SIGN = /[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** What a step begins with in Chinese. */
const STEP_UNSPACED = /^(?:学习|學習|掌握|確保|避免|理解|了解|查看|点击|使用|设计|建立|实践|阅读|检查|尝试|确保|避免|深入|熟悉)/;

/** Brackets behind a name tell more of it, and count for nothing. */
const BRACKETS = /\s*[(（][^()（）]*[)）]/g;

/** `text` as a reader sees it. */
export function isShortName(text: string): boolean {
  const bare = text.replace(BRACKETS, "").trim();
  if (bare === "" || /[.!?:;,…。！？；：，、،؛؟]$/u.test(bare) || !/\p{L}/u.test(bare)) return false;
  // A number in front makes an entry of a list out of it: `160 Days, times, places`.
  if (!/^\d/.test(bare) && /[,;!?，、；。،]/u.test(bare)) return false;
  if (/\s[=+<>→≠]\s/.test(bare) || (bare.length > 5 && STEP_UNSPACED.test(bare))) return false;
  if (UNSPACED.test(bare) && !bare.includes(" ")) return bare.length <= MOST_UNSPACED;
  if (UNSPACED.test(bare) && bare.replace(NO_SIGN, "").length > MOST_SIGNS) return false;
  const words = bare.split(/\s+/);
  return words.length <= MOST_WORDS && !words.some((word) => SENTENCE_WORDS.has(word)) && !isPhrase(words);
}

/** Short names with commas between them: none of them is the name of the item. */
export function isEnumeration(text: string): boolean {
  const names = text.replace(BRACKETS, "").split(/,\s+|[，、،]\s*/);
  return names.length > 1 && !/^\d/.test(text) && !/[.!?;:。]$/.test(text) && names.every((name) => name !== "" && name.split(/\s+/).length <= 4);
}

/** A sentence without a subject, as a step or a remark is. */
function isPhrase(words: readonly string[]): boolean {
  const [first = "", second = "", third = ""] = words.map((word) => word.toLowerCase());
  if (words.length === 1) return false;
  if (NEVER_FIRST.has(first)) return true;
  return (first.endsWith("ing") && AFTER_VERB.has(second)) || /^(?:a|an|the|your|their)$/.test(second) || (words.length > 3 && /^(?:a|an|the|your)$/.test(third) && !/^(?:of|and|in|for|at|by|on|to)$/.test(second));
}
