/**
 * The text of one item, marker and checkbox off, taken apart:
 *
 *   #seed 🌱 **Paging** — Blocks of one size[^1] #memory ✅ 2026-05-01 ^a1
 *   in front  head        definition         at the end
 *
 * What stands in front and at the end belongs to neither term nor definition, nor do comments and footnote marks.
 */
import { strings } from "../base/strings";
import { headKey, termKey } from "./concept-key";
import { splitHead } from "./head";
import { namesNothing } from "./line-kinds";
import { separatorAt } from "./separator";
import { shelve } from "../text/literals";
import { addressesIn, linksIn, soleLink, soleSubpath, tagsOf, withoutClosingTags, withoutLeadingTags } from "../text/links";
import { normalizePlain } from "../text/normalize";
import type { Split } from "./split";
import { termOf, withoutInvisible } from "./term";
import type { Unnamed } from "./unnamed";

export interface Named {
  readonly term: string;
  /** The term's part of the concept's key (`headKey`). */
  readonly key: string;
  /** The term as it is compared. */
  readonly compared: string;
  readonly aliases: readonly string[];
  readonly link: string | null;
  readonly subpath?: string;
  readonly definition: string;
  readonly blockId: string | null;
  readonly tags: readonly string[];
  readonly references: readonly string[];
  /** What else must be there to make a concept of it (`Split.needs`). */
  readonly needs: Split["needs"];
  readonly isPlain: boolean;
  readonly isLoose: boolean;
  /** The whole, as the definition of another item. */
  readonly text: string;
}

/** An item that names nothing, and what it says all the same; null where it says nothing. */
export interface Remark {
  readonly why: string;
  readonly text: string | null;
}

/** `more` are the lines that continue the item, joined by spaces. */
export function readItemText(body: string, more: string): Named | Remark {
  const own = ownText(body.startsWith("![") ? body.replace(PICTURES, "") : body, more);
  if (own.text === "") return { why: strings.skippedLines.nothing, text: null };
  const nothing = namesNothing(own.text);
  if (nothing !== null) return { why: nothing, text: nothing === strings.elsewhereLines.embed ? wholeText(own) : null };
  const split = splitHead(withoutEnumerator(withoutOrnaments(own.text)), own.more);
  if ("why" in split) return remark(split, own);
  return named(split, own, body, more);
}

/** Pictures in front of a bold term or a link. */
const PICTURES = /^(?:!\[\[[^[\]]*\]\]\s*|!\[[^[\]]*\]\([^()]*\)\s*)+(?=\*\*|__|\[)/;

function named(split: Split, own: OwnText, body: string, more: string): Named | Remark {
  const { also, rest } = split;
  const closed = withoutClosingTags(split.head);
  const head = closed.charCodeAt(closed.length - 1) > 0x2000 ? closed.replace(BEHIND, "$1") : closed;
  const { term, aliases, isSimple } = termOf(head);
  if (term === "") return { why: strings.skippedLines.noTerm, text: null };
  const key = isSimple ? termKey(term) : headKey(head, term);
  const written = own.more === "" ? rest : rest === "" ? own.more : `${rest} ${own.more}`;
  const named = {
    term,
    key,
    // Of plain signs, both are made alike.
    compared: isSimple ? key : normalizePlain(term),
    aliases: also === undefined ? aliases : termOf(`${head} (${also})`).aliases,
    link: split.link ?? soleLink(head),
    definition: withoutInvisible(own.isBare ? separated(written) : withoutBreaks(separated(written))),
    blockId: own.blockId,
    tags: own.isBare ? NONE : tagsOf(more === "" ? body : `${body} ${more}`),
    references: isSimple && own.isBare ? NONE : referencesIn(head, written, term, isSimple),
    needs: split.needs,
    isPlain: split.isPlain === true,
    isLoose: split.isLoose === true,
    text: wholeText(own),
  };
  const subpath = soleSubpath(head);
  return subpath === "" ? named : { ...named, subpath };
}

/** Emoji behind a head: stars, how far somebody is. */
const BEHIND = /(\S)(?:\s+[\p{Extended_Pictographic}\uFE0F\u200D]+)+$/u;

/** A simple head leads to nothing but what it names. */
function referencesIn(head: string, written: string, term: string, isSimple: boolean): readonly string[] {
  if (isSimple && !written.includes("://")) return NONE;
  return [...linksIn(head), ...addressesIn(`${head} ${written}`)].filter((target) => normalizePlain(target) !== normalizePlain(term));
}

const NONE: readonly string[] = [];

function remark({ why, isProse }: Unnamed, own: OwnText): Remark {
  return { why, text: isProse === true ? wholeText(own) : null };
}

function wholeText({ text, more }: OwnText): string {
  return more === "" ? text : `${text} ${more}`;
}

/**
 * A heading, or the title of a callout: a link that it starts with and what follows, else the whole of it. A number in
 * front of it orders it, and is no part of its name.
 */
export function readTitle(markdown: string): Named | Remark {
  const text = withoutOrnaments(withoutMarks(markdown).trim()).replace(/^\d+[a-z]?(?:\.\d+)*[.)]\s+(?=\S)/, "");
  const split = /^(?:\*\*)?\[/.test(text) ? splitHead(text, "") : null;
  const isLinked = split !== null && "head" in split && split.needs === null;
  return named(isLinked ? split : { head: text.trim(), rest: "", needs: "names" }, { text, more: "", blockId: null, isBare: false }, markdown, "");
}

/** Breaks at its ends only part it from what is around. */
function withoutBreaks(text: string): string {
  return text.includes("<") ? text.replace(/^(?:\s*<\/?br ?\/?>)+|(?:<\/?br ?\/?>\s*)+$/gi, "") : text;
}

/** Where the first line only names the term, the next may start with the separator. */
function separated(text: string): string {
  const separator = separatorAt(text, 0);
  return separator === null || separator.end === 0 ? text : text.slice(separator.end);
}

interface OwnText {
  readonly text: string;
  readonly more: string;
  readonly blockId: string | null;
  /** It has none of `MARKS`. */
  readonly isBare: boolean;
}

/** Signs of comments, footnotes, tags, block ids, breaks and addresses: most texts have none. */
const MARKS = /[#%^<]|:\/\//;

/** The text without what belongs to neither term nor definition. A block id and tags close its last line. */
function ownText(body: string, more: string): OwnText {
  const isOne = more === "";
  if (isOne && !MARKS.test(body)) return { text: withoutDates(body).trim() || body.trim(), more, blockId: null, isBare: true };
  const last = isOne ? body : more;
  const found = last.includes("^") ? /(?:^|\s)\^([A-Za-z0-9-]+)\s*$/.exec(last) : null;
  const closed = withoutMarks(found === null ? last : last.slice(0, found.index));
  const end = withoutDates(withoutClosingTags(closed)).trim() || closed.trim();
  return { text: isOne ? end : withoutMarks(body).trim(), more: isOne ? "" : end, blockId: found?.[1] ?? null, isBare: false };
}

const COMMENTS = /%%[^%]*%%|<!--[^>]*-->/g;
const FOOTNOTES = /\[\^[^\][\s]+\]|\^\[[^\][]*\]/g;

/** Comments and footnote marks inside a line say nothing to a reader; in code and formulas they are none. */
function withoutMarks(text: string): string {
  const isMarked = text.includes("%%") || text.includes("<!--") || text.includes("[^") || text.includes("^[");
  if (!isMarked) return text;
  const shelved = shelve(text);
  return shelved.written(shelved.text.replace(COMMENTS, "").replace(FOOTNOTES, ""));
}

/** The dates that the Tasks plugin writes behind an item, and its priority. */
const DONE = /(?:\s*(?:(?:[✅❌➕📅⏳🛫]\uFE0F?\s*\d{4}-\d\d-\d\d)|[🔺⏫🔼🔽⏬]\uFE0F?))+\s*$/u;

function withoutDates(text: string): string {
  const code = text.charCodeAt(text.length - 1);
  return (code >= 48 && code <= 57 && text.charAt(text.length - 3) === "-") || code > 0x2000 ? text.replace(DONE, "") : text;
}

/** Emoji and `:shortcodes:` in front of a head, and marks of a heading inside a list item. */
const ORNAMENT = /^(?:(?:[☐☒□■◻◆◇★☆✓✗✘\p{Extended_Pictographic}\u{FE0F}\u{200D}]+|[\d#*]\uFE0F?\u20E3|:[a-z0-9_+-]+:|#{1,6}(?=\s))\s*)+(?=\S)/u;

/** What numbers an item within its text, and the mark of a quote: `①`, `（1）`, `1、`, `(a)`, `1.2.`. */
const ENUMERATOR = /^(?:>\s*|[①-⑳]\s*|（\d\d?）\s*|\d\d?、|\d\d?．(?=\D)|\(?[a-zа-я]\)\s+|\(?\d\d?\)\s+|[٠-٩]{1,2}\s?[-.)]\s+|\d\d?(?:\.\d\d?)+(?:\.\s+|\s+(?=\p{Lu}\p{Ll}{3}|\p{Lo}|\[\[)))(?=[\p{L}*_[「【《])/u;

/** How far somebody is with an item, in capitals. */
const STATUS = /^(?:TODO|DOING|DONE|WIP|DRAFT|FIXME|LATER|NOW|WAITING|CANCELLED|STUB)\b:?\s+(?=[\p{L}\p{N}[*_`])/u;

/** `2010 · [[Title]]`, `01 - [[Title]]`: a date or a number that orders a list. */
const DATE = /^~?\d[\d./-]*\s*(?:[·•|]\s*|\s[-–—]\s+)(?=\[\[|\*\*)/;

/** `<mark style="…">Term</mark>`: a head that is marked with tags of HTML. */
const TAGGED = /^<(mark|b|strong|u|font|span)(?:\s[^<>]*)?>((?:(?!<\/?\1[\s>]).)+)<\/\1>/i;

function withoutEnumerator(text: string): string {
  return STARTS_HEAD.test(text) ? text : text.replace(ENUMERATOR, "");
}

/** Bold text, a link or a capital: no number. */
const STARTS_HEAD = /^[*[A-Z]/;

function withoutOrnaments(text: string): string {
  const code = text.charCodeAt(0);
  if (code === 60) return text.replace(TAGGED, (_all, tag: string, head: string) => /^mark$/i.test(tag) ? `==${head}==` : `**${head}**`);
  if (code === 42 || code === 91 || (code > 96 && code < 123)) return text;
  if (code > 0x2000 || code === 58) return text.replace(ORNAMENT, "");
  if (code === 35) {
    const bare = withoutLeadingTags(text.replace(ORNAMENT, ""));
    return bare === text ? text : withoutOrnaments(bare);
  }
  return (text.includes("\u20E3") ? text.replace(ORNAMENT, "") : text.replace(STATUS, "")).replace(DATE, "");
}

