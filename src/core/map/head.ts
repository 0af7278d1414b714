/**
 * Where a text names something: head and rest. What opens the text decides, then the first separator.
 *
 *   **Paging** — blocks        marked head, separator
 *   [[DNS]] is how names …     marked head, and what it is
 *   Paging: blocks             plain head, separator
 *   SWOT analysis              plain head alone: a name where the list around it is one of names
 */
import { strings } from "../base/strings";
import { isColonProperty, isLabelWord, isQuery } from "./line-kinds";
import { SENTENCE_WORDS } from "./line-words";
import { ASIDE, DATED, EMOJI_FIRST, ENDING, GOES_ON, IS, JOINS, LISTS, SAYS_NOTHING } from "./head-patterns";
import { withNote } from "./item-links";
import { firstSeparator, separatorAt, type Separator } from "./separator";
import { behindLink, skipSpace, skipSpan } from "./spans";
import { shelve } from "../text/literals";
import { isCounted, isEnumeration, isSentence, isShortName, isTitled } from "./short-name";
import { ARROW, answered, isPartOf, LEADS_ON, mayBeCounted, partOf, type Split } from "./split";
import { shownTerm } from "./term";
import { ADDRESS, BARE_ADDRESS, whyNameless, type Unnamed } from "./unnamed";

/** Longest plain head, in characters: beyond it stands prose. */
const LONGEST_HEAD = 80;

/** Longest bold text that is a name: beyond it stands a sentence that somebody wanted to be seen. */
const LONGEST_BOLD = 160;

/** Longest text between a marked head and a separator, in words, that is still part of the term. */
const MOST_BETWEEN = 6;

const SEVERAL: Unnamed = { get why() { return strings.skippedLines.several; }, isProse: true };
const PROPERTY: Unnamed = { get why() { return strings.skippedLines.property; } };
const QUERY: Unnamed = { get why() { return strings.elsewhereLines.query; } };

/** `more` are the lines that continue the text: they may start with the separator. */
export function splitHead(written: string, more: string): Split | Unnamed {
  const isRare = /^【|\.[-–—]|::/.test(written);
  const text = isRare ? written.replace(STOPPED, "$1 —").replace(LENTICULAR, "**$1** ").trim() : written;
  const field = isRare ? fieldOf(text) : null;
  if (field !== null) return isColonProperty(shownTerm(field.head), field.rest, true) ? PROPERTY : field;
  const end = headEnd(text);
  const split = end === null ? plainHead(text, more) : markedHead(text, end);
  if (!("head" in split)) return split;
  return isQuery(split.rest) ? QUERY : whyNameless(split.head, split.rest === "" ? more : split.rest) ?? split;
}

/** `Mitosis.- división`: as Spanish books set it. */
const STOPPED = /^([^.:]*\p{L}(?:\*\*|__)?)\.[-–—]+(?=(?:\*\*|__)?\s)/u;

/** `【分页】固定大小的块`: brackets that mark a term, and not what a remark is for. */
const LENTICULAR = /^【(?!重点|难点|例|注意|注】|考点|补充|提示|总结|掌握|了解|必考)([^【】]{1,40})】\s*/;

/** `[Term:: text]` and `(Term:: text)`: Dataview's fields within a line. */
function fieldOf(text: string): Split | null {
  const found = /^\[([^[\]()`$:]{1,80})::\s*(.*)\]$|^\(([^[\]()`$:]{1,80})::\s*(.*)\)$/.exec(text);
  return found === null ? null : { head: (found[1] ?? found[3] ?? "").trim(), rest: (found[2] ?? found[4] ?? "").trim(), needs: null };
}

/** Index behind the bold text, link or code that a line starts with, or null. */
function headEnd(text: string): number | null {
  switch (text.charCodeAt(0)) {
    case 42: case 95: case 61: return isBold(text) ? behindWord(text, longer(skipSpan(text, 0), 2)) : ITALIC_LABEL.exec(text)?.[0].length ?? null;
    case 96: return longer(skipSpan(text, 0), 1);
    case 91: return text.startsWith("[[") ? longer(skipSpan(text, 0), 2) ?? behindLink(text) : behindLink(text);
    default: return null;
  }
}

/** `*Term:* definition`. */
const ITALIC_LABEL = /^([*_])(?![*_\s])[^*_:：]{1,60}[:：]\1(?=\s)/;

const LETTER_IN_WORD = /^(?:\*\*|__|==)[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]{1,2}(?:\*\*|__|==)(?=\p{L})/u;

/** Two marks, with two letters between them. */
const LONGEST_LETTERS = 8;

/** `**S**ingle responsibility`: a letter that is marked in a word is no head. */
function behindWord(text: string, end: number | null): number | null {
  return end !== null && end <= LONGEST_LETTERS && LETTER_IN_WORD.test(text) ? null : end;
}

function longer(end: number, than: number): number | null {
  return end > than ? end : null;
}

function markedHead(text: string, end: number): Split | Unnamed {
  const head = text.slice(0, end);
  const separator = separatorAt(text, end);
  const equal = separator?.isColon !== false && isBold(head) ? /^\s+(?::?=|[≔≡≙])\s+(?=\S)/.exec(text.slice(end))?.[0] : undefined;
  if (equal !== undefined) return { head, rest: text.slice(end + equal.length), needs: null };
  const name = withoutColon(head);
  const part = isBold(head) && mayBeCounted(head) && isPartOf(shownTerm(name)) ? partOf(text.slice(separator?.end ?? end).trim()) : null;
  if (part !== null) return part;
  if (separator !== null) {
    const rest = text.slice(separator.end);
    return separator.isColon && isColonProperty(shownTerm(head), rest, text.startsWith("::", end)) ? PROPERTY : { head: name, rest, needs: null };
  }
  if (skipSpace(text, end) >= text.length) return question(head) ?? sentence(head) ?? label(head) ?? { head: withoutStop(name), rest: "", needs: null };
  return colonInside(head, name, text.slice(end)) ?? between(text, head, end);
}

/** `**What is silt?**`, above its answer. */
function question(head: string): Split | null {
  return isBold(head) && /[?？]\*{2,3}$/.test(head) ? { head, rest: "", needs: "text" } : null;
}

/** `**This is what matters.**`: a sentence that somebody wanted to be seen. */
function sentence(head: string): Unnamed | null {
  return isBold(head) && (/[。！？]\*{2,3}$/.test(head) || (/[.!?]\*{2,3}$/.test(head) && /^\S+\s+\S+\s+\S/.test(head)) || (head.startsWith("==") && !isShortName(shownTerm(head)))) ? { why: strings.proseLines.bold, isProse: true } : null;
}

/** `**Resources:**`: what the list below is for. */
function label(head: string): Unnamed | null {
  return /[:：]\*\*$/.test(head) && isLabelWord(shownTerm(withoutColon(head)).toLowerCase()) ? { why: strings.skippedLines.colon } : null;
}

/** `**Term:** definition`: the colon stands inside the bold. */
function colonInside(head: string, name: string, after: string): Split | Unnamed | null {
  if (name === head) return null;
  const rest = after.trim();
  return isColonProperty(shownTerm(name), rest, head.includes("::")) ? PROPERTY : { head: name, rest, needs: null };
}

/** What ends such a text, of its last few signs. */
const BEFORE_MARK = /[:：—–-]\s*[*_=]/;

function withoutColon(head: string): string {
  return !BEFORE_MARK.test(head.slice(-6)) ? head : head.replace(/\s*(?:::?|：|\s[—–-])\s*([*_=]+)$/, "$1");
}

/** `**Term.** definition`: the full stop inside the bold. Behind up to three letters, or where another stands, it may be that of an abbreviation. */
function withoutStop(head: string): string {
  return head.replace(/(^[^.]*(?:\p{Lu}{2}|\s\p{Lu}|\p{Lo}|[\d)\]])|\p{Ll}{3})[.。](\*\*|__)$/u, "$1$2");
}

/** A head, then text, and perhaps a separator further on. */
function between(text: string, head: string, headEnd: number): Split | Unnamed {
  const end = headEnd + (head.startsWith("[") || isBold(head) ? ENDING.exec(text.slice(headEnd))?.[0].length ?? 0 : 0);
  const name = isBold(head) ? text.slice(0, end) : head;
  const after = text.slice(end).replace(/<\/?br\s*\/?>/gi, " ");
  const pair = JOINS.exec(after);
  if (pair !== null) return joined(text, end + pair[0].length);
  if (/^\s*(?:<-+|←)/.test(after)) return { head, rest: "", needs: null };
  const separator = DATED.test(after) ? null : firstSeparator(text);
  if (separator !== null && separator.start > end && isTerm(text, end, separator)) return { head: text.slice(0, separator.start), rest: text.slice(separator.end), needs: null };
  const isMarkedBold = isBold(head);
  if (isMarkedBold && /^\s+\([^()]{1,60}\)\s*$/.test(after)) return { head: text, rest: "", needs: null };
  if (isMarkedBold && /^\s+(?:it|them|your|yourself|us)\s/.test(after)) return { why: strings.proseLines.beginsBold, isProse: true };
  const list = LISTS.exec(after);
  const isAside = list !== null && (/^\s*[,，]/.test(after) ? !isEnumeration(shownTerm(text)) : ASIDE.test(after));
  if (list !== null && ((isMarkedBold && !isAside) || /^(?:\*\*|__|\[|`)/.test(after.slice(list[0].length)))) return SEVERAL;
  if (head.length > LONGEST_BOLD && isMarkedBold) return SEVERAL;
  // One small word behind a link goes on with its name: `[[level set]] methods`.
  if (head.startsWith("[") && /^\s\p{Ll}{3,}$/u.test(after) && !SENTENCE_WORDS.has(after.trim())) return { head: text, rest: "", needs: null };
  if (head.startsWith("[") && DATED.test(after)) return { head: name, rest: "", needs: null };
  if (SAYS_NOTHING.test(after)) {
    const also = /^\s*\(([^()]{1,60})\)\s*$/.exec(after)?.[1];
    return also === undefined ? { head: name, rest: "", needs: null } : { head: name, rest: "", needs: null, also };
  }
  if (/^\s*(?:\*\*)?!?\[\[/.test(after)) return SEVERAL;
  if (head.startsWith("[") && /^(?:\s*\[[^\]]*\]\([^)]*\))+$/.test(after)) return { head: name, rest: "", needs: null };
  if (head.startsWith("`")) return { why: strings.proseLines.noDash, isProse: true };
  if (isMarkedBold && /^-[\p{L}\d]+$/u.test(after)) return { head: text, rest: "", needs: null };
  if (isMarkedBold && GOES_ON.test(after) && isShortName(shownTerm(text))) return { head: text, rest: "", needs: "names" };
  return { isLoose: isMarkedBold && /^\s+\p{Ll}/u.test(after) && !IS.test(after), head: isMarkedBold ? withoutStop(name) : name, rest: after.replace(EMOJI_FIRST, "").replace(/^\s*(?:[—–→,;:，；、،/|·•~≈≡≙…-]|ـ+|\.{3}|\.(?=\s))?\s*/, "").trim(), needs: null };
}

/** A head of two names, and what a separator behind them tells. */
function joined(text: string, second: number): Split {
  const separator = firstSeparator(text);
  return separator === null || separator.start <= second ? { head: text, rest: "", needs: null } : { head: text.slice(0, separator.start), rest: text.slice(separator.end), needs: null };
}

/** Whether the words between a marked head and a separator belong to the term, and are no sentence about it. */
function isTerm(text: string, end: number, separator: Separator): boolean {
  const words = text.slice(end, separator.start).trim().split(/\s+/);
  return words.length <= MOST_BETWEEN && !/^(?:is|are|was|were|has|have|can)$/.test(words[0] ?? "") && shownTerm(text.slice(0, separator.start)).length <= LONGEST_HEAD;
}

function isBold(head: string): boolean {
  const code = head.charCodeAt(0);
  return code === head.charCodeAt(1) && (code === 42 || code === 95 || code === 61);
}

/** Longest label that counts: `Chapter 287: `. */
const LONGEST_COUNT = 24;

/** What opens a sentence or an aside, never a term. */
const NO_TERM = /^(?:i\.e\.|e\.g\.|ex\.|z\.\s?B\.|(?:they|it|you|we|there)\s+\S+\s+\S)/i;

const SENTENCE_ENDS = /[!?]\s|[。！？]|(?:^|\s)(?:\p{Ll}{3,}|\p{L}{5,})\.\s/u;

/** `ZK013 — Sediment`, `1.2 - Erosion`: a number with a zero or a full stop sorts what it stands in front of. */
const SORTED_BY = /^(?:\p{Lu}{1,4}-?0\d+|\d\d?(?:\.\d\d?){1,2})$/u;

/** `BIO 101: How Plants Drink`: the code of a course with its title, and no definition. */
const COURSE = /^\p{Lu}{2,4}[ -]?\d{3}\p{Lu}?$/u;

function plainHead(text: string, more: string): Split | Unnamed {
  const marked = text.slice(0, LONGEST_COUNT).search(/\[|\*\*/);
  if (marked > 0 && isPartOf(text.slice(0, marked).replace(/[\s:：.–—-]+$/, ""))) return splitHead(text.slice(marked), more);
  const separator = firstSeparator(text);
  if (separator === null || separator.start === 0) return bareHead(text, more);
  const head = text.slice(0, separator.start).trim();
  const asked = separator.isColon ? null : answered(head, text.slice(separator.end));
  if (asked !== null) return asked;
  const shown = shownTerm(head);
  if (shown.length > LONGEST_HEAD) return { why: strings.proseLines.long, isProse: true };
  if (NO_TERM.test(head)) return { why: strings.proseLines.noTermInFront, isProse: true };
  if (SENTENCE_ENDS.test(head)) return { why: strings.proseLines.ends, isProse: true };
  if (isSentence(shelve(head).text)) return { why: strings.proseLines.sentence, isProse: true };
  const rest = text.slice(separator.end);
  if (SORTED_BY.test(shown)) {
    const split = splitHead(rest, more);
    return "head" in split && split.needs === "names" ? { ...split, needs: null, isPlain: true } : split;
  }
  if (rest === "" && more === "" && !isShortName(shown)) return { why: strings.proseLines.sentence, isProse: true };
  const part = isPartOf(shown) ? partOf(rest) : null;
  if (part !== null) return part;
  if (COURSE.test(shown) && rest.includes(" ") && isTitled(rest.split(/\s+/))) return { head: text, rest: "", needs: null, isPlain: true };
  if (BARE_ADDRESS.test(rest)) return ADDRESS;
  if (ARROW.test(text.slice(separator.start, separator.end)) && ARROW.test(rest)) return LEADS_ON;
  if (separator.isColon && isColonProperty(shown, rest, text.slice(separator.start, separator.end).includes("::"))) return PROPERTY;
  return { head, rest, needs: rest === "" && more === "" ? "text" : null, isPlain: true };
}

/** `Turgor = pressure in a cell`: words on both sides, and no formula. */
const EQUAL = /^((?:\p{Script=Han}|\p{L}[\p{L}\p{M}])[\p{L}\p{M}\p{N}'’(),. -]{1,60}?)\s*(?:\s[=≙≡≔]\s|＝)\s*(\p{L}[^=<>≤≥+*^{}\\≙≡≔＝]{2,})$/u;

/** `ページングとは、固定サイズのブロックのこと`: as Japanese defines, and does not ask. */
const TOLD = /^([^、。，：？?]{1,24})とは[、，]?((?!何|なに|どう|いう)[^？?]{4,})$/;

/** A text without any mark. */
function bareHead(text: string, more: string): Split | Unnamed {
  const [, term, definition] = EQUAL.exec(text) ?? TOLD.exec(text) ?? [];
  if (term !== undefined && definition !== undefined && !isSentence(term)) return { head: term, rest: definition, needs: null, isPlain: true };
  if ((separatorAt(text, 0)?.end ?? 0) > 0) return { why: strings.proseLines.noTermInFront, isProse: true };
  if (more !== "" && separatorAt(more, 0) !== null) return { head: text, rest: "", needs: null };
  const noted = more === "" && (text.endsWith("]]") || text.endsWith("]].")) ? withNote(text) : null;
  if (noted !== null) return { head: noted.name, rest: noted.others, link: noted.link, needs: noted.isAlike ? null : "names" };
  const shown = shownTerm(text);
  if (more === "" && isEnumeration(shown)) return SEVERAL;
  if (more === "" && isCounted(shown)) return { why: strings.skippedLines.counts };
  return more === "" && isShortName(shown) ? { head: text, rest: "", needs: "names" } : { why: strings.proseLines.noTerm, isProse: true };
}
