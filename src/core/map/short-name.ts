/** Whether a text without any mark is short enough, and reads enough like one, to be a name: `SWOT analysis`. */
import { AFTER_VERB, COUNTING, IMPERATIVES, NEVER_FIRST, SENTENCE_WORDS, STEPS } from "./line-words";

/** Longest name without marks: in words, and in characters where a script sets no spaces. */
const MOST_WORDS = 7;
/** In words, where each has a capital as in a title. */
const MOST_TITLED = 10;
const MOST_UNSPACED = 14;

/** Signs of such a script beside words of another. */
const MOST_SIGNS = 8;
const NO_SIGN = /[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** What a step begins with in Chinese, and what asks. */
const STEP_UNSPACED = /^(?:学习|學習|掌握|確保|避免|理解|了解|查看|点击|使用|设计|建立|实践|阅读|检查|尝试|确保|深入|熟悉)/;
const ASKS_UNSPACED = /什么|什麼|怎么|怎麼|如何|是否|哪些|吗$|嗎$/;
const FIRST_UNSPACED = /^(?:先|再|然后|最后|请)\p{Script=Han}/u;

const IS_UNSPACED = /\p{Script=Han}{2}是\p{Script=Han}{3}/u;

/** Brackets behind a name tell more of it, and count for nothing. */
const BRACKETS = /\s*[(（][^()（）]*[)）]/g;

/** `text` as a reader sees it. */
export function isShortName(text: string): boolean {
  const bare = text.replace(BRACKETS, "").trim();
  if (bare === "" || /[.!?:;,…。！？；：，、،؛؟]$/u.test(bare) || !/\p{L}/u.test(bare)) return false;
  // A number in front makes an entry of a list out of it: `160 Days, times, places`.
  if (!/^\d/.test(bare) && /[,;!?，、；。،]/u.test(bare)) return false;
  if (/\s[=+<>→≠]\s|^\d+ ?%/.test(bare) || (bare.length > 5 && STEP_UNSPACED.test(bare)) || isUnspacedSentence(bare)) return false;
  if (UNSPACED.test(bare) && !bare.includes(" ")) return bare.length <= MOST_UNSPACED;
  if (UNSPACED.test(bare) && bare.replace(NO_SIGN, "").length > MOST_SIGNS) return false;
  const words = bare.replace(/^\d[\d.]*\s+/, "").split(/\s+/);
  if (words.length > 2 && /[가-힣]다$/.test(bare)) return false;
  return words.length <= (isTitled(words) ? MOST_TITLED : MOST_WORDS) && !isClause(words);
}

/** Whether plain words in front of a separator read as a sentence: `Holds two or three of a kind using one rope`. */
export function isSentence(text: string): boolean {
  const words = text.replace(BRACKETS, "").trim().split(/\s+/);
  return UNSPACED.test(text) ? isUnspacedSentence(text) : (words.length >= 5 && isClause(words)) || isPassive(words);
}

function isUnspacedSentence(text: string): boolean {
  return ASKS_UNSPACED.test(text) || FIRST_UNSPACED.test(text) || IS_UNSPACED.test(text);
}

function isClause(words: readonly string[]): boolean {
  return words.some((word) => SENTENCE_WORDS.has(word)) || isPhrase(words);
}

/** Whether the longer words of a name begin with capitals. */
export function isTitled(words: readonly string[]): boolean {
  return words.every((word) => word.length < 4 || /^[^\p{L}]*\p{Lu}/u.test(word));
}

/** `Chapter 3`, `VL 12`, `第3章`: of a part of something, which number it is. */
const COUNTED = new RegExp(`^(?:${[...COUNTING, ...STEPS].join("|")})s?\\s*(?:\\d+|[ivx]+)(?:\\s?[.,–-]\\s?\\d+)*[章节課课回]?$`, "iu");
const STEP = new RegExp(`^(?:(?:${STEPS.join("|")})\\s*\\d+|第\\s*\\d+\\s*步)$`, "iu");

export function isCounted(text: string): boolean {
  return COUNTED.test(text);
}

export function isStep(text: string): boolean {
  return STEP.test(text);
}

/** Short names with commas between them: none of them is the name of the item. */
export function isEnumeration(text: string): boolean {
  const names = text.replace(BRACKETS, "").split(/,\s+|[，、،]\s*/);
  return names.length > 1 && !/^\d/.test(text) && !/[.!?;:。]$/.test(text) && names.every((name) => name !== "" && name.split(/\s+/).length <= 4);
}

/** Whether a name of two words and more begins with what is to be done: among others that do it is a step. */
export function isInstruction(term: string): boolean {
  const [first = "", second] = term.toLowerCase().split(/\s+/);
  return second !== undefined && (IMPERATIVES.has(first) || ALWAYS.test(first) || BEGINS_STEP.test(first));
}

const ALWAYS = /^(?:always|never|don['’]t|siempre|nunca|immer|niemals|toujours|jamais|всегда|никогда)$/u;

/** Other words that a step begins with, though names among names may, too. */
const BEGINS_STEP = /^(?:sempre|mai|run|click|list|know|open|press|check|link|answer|start|stop|increase|manage|fix|resolve)$/u;

/** Whether a name of three words and more tells to do something: `Always water at night`, `Know your soil`. */
export function isAdvice(term: string): boolean {
  const words = term.toLowerCase().split(/\s+/);
  const [first = "", second = ""] = words;
  return words.length > 2 && (INFINITIVE.test(term) || ALWAYS.test(first) || /^(?:your|our|my|tus?|ihre?|tes|votre)$/.test(second) || (IMPERATIVES.has(first) && AFTER_VERB.has(second)) || /,\s(?:don['’]t|not)\s/.test(term));
}

/** `Regar las raíces`: of an infinitive of a Romance language and what is to be done with it a name is rarely made. */
const INFINITIVE = /^\p{L}+(?:[aei]r|re)\s(?:el|la|los|las|les?|una?|il|lo|gli|os?|uma?)\s\p{Ll}/u;

/** A verb that asks for something, where its form alone tells: in Russian. */
const TOLD_TO_DO = /(?:овать|ивать|ывать|йте|йтесь|ться)$/;

/** `Used for plates`, `Founded in 1905`: what was done with what stands above. */
function isPassive([first = "", second = ""]: readonly string[]): boolean {
  return /^(?:used|..+[^aeio]ed)$/i.test(first) && /^(?:in|on|by|for|with|to|from|as|at)$/.test(second);
}

/** A noun behind which “a” is no article: `Contas a pagar`, `Derecho a la vida`. */
const ROMANCE = /(?:\p{L}{2}[ao]s?|ç[aã]o|ción|dade?s?)$/u;

/** A sentence without a subject, as a step or a remark is. Beside letters that English has not, “a” is no article: in Czech it is “and”. */
function isPhrase(words: readonly string[]): boolean {
  const [first = "", second = "", third = ""] = words.map((word) => word.toLowerCase());
  if (words.length === 1) return false;
  if (NEVER_FIRST.has(first) || IMPERATIVES.has(first) || TOLD_TO_DO.test(first) || isPassive(words)) return true;
  if (words.length > 2 && /^(?:el|la|los|las)$/.test(second) && /[ae]$/.test(first) && !/^(?:desde|entre|ante|contra|toda)$/.test(first)) return true;
  if (/(?:[aei]r|re)$/.test(first) && /^(?:el|la|los|las|una?|les?|il|lo|gli|os?|as|uma?)$/.test(second)) return true;
  const isA = (word: string): boolean => word === "a" && !/[^ -~]/.test(words.join(""));
  if (first.endsWith("ing") && AFTER_VERB.has(second)) return true;
  if (/^(?:an|the|your|their|its|his|her|some|any)$/.test(second) || (isA(second) && !ROMANCE.test(first))) return true;
  return words.length > 3 && (isA(third) || /^(?:an|the|your)$/.test(third)) && !/^(?:of|and|in|for|at|by|on|to)$/.test(second);
}
