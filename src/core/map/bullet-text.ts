/**
 * The text of one bullet, marker and checkbox off, taken apart:
 *
 *   **Paging** — Blocks of one size #memory ^a1
 *   head         definition         tags    block id
 *
 * The head is bold, a link or code at the start, or what stands before the first separator. A separator right behind
 * the head parts the two; text between head and separator belongs to the term: `**Paging** (memory) — …`.
 */
import { headKey } from "./concept-key";
import { namesNothing } from "./line-kinds";
import { firstSeparator, separatorAt, skipSpace, skipSpan } from "./separator";
import { shelve } from "../text/literals";
import { addressesIn, linksIn, soleLink, noteTarget, tagsOf, withoutClosingTags } from "../text/links";
import { normalizePlain } from "../text/normalize";
import { aliasesOf, shownTerm } from "./term";

export interface Named {
  readonly term: string;
  /** The term's part of the concept's key (`headKey`). */
  readonly key: string;
  readonly aliases: readonly string[];
  readonly link: string | null;
  readonly definition: string;
  readonly blockId: string | null;
  readonly tags: readonly string[];
  readonly references: readonly string[];
}

/** Why a bullet names no concept: a clause for `PassedOver`. */
export interface Unnamed {
  readonly why: string;
}

/** Longest plain head, in characters: beyond it stands prose. */
const LONGEST_HEAD = 80;

/** Longest bold text that is a name: beyond it stands a sentence that somebody wanted to be seen. */
const LONGEST_BOLD = 160;

interface Split {
  readonly head: string;
  readonly rest: string;
}

/** `more` are the lines that continue the bullet, joined by spaces. */
export function readBulletText(body: string, more: string): Named | Unnamed {
  const { text, blockId } = withoutBlockId(withoutComments(body), more);
  if (text.text === "") return { why: "nothing stands in it" };
  const nothing = namesNothing(text.text);
  if (nothing !== null) return { why: nothing };
  const split = splitHead(text.text, text.more);
  if ("why" in split) return split;
  const term = shownTerm(split.head);
  if (term === "") return { why: "its term is empty" };
  const written = [split.rest, text.more].filter((part) => part !== "").join(" ");
  return {
    term,
    key: headKey(split.head, term),
    aliases: aliasesOf(split.head),
    link: soleLink(split.head),
    definition: withoutClosingTags(separated(written)).trim(),
    blockId,
    tags: tagsOf(body + (more === "" ? "" : ` ${more}`)),
    references: [...linksIn(split.head), ...addressesIn(`${split.head} ${written}`)].filter((target) => normalizePlain(target) !== normalizePlain(term)),
  };
}

/** Where the first line only names the term, the next may start with the separator. */
function separated(text: string): string {
  const separator = separatorAt(text, 0);
  return separator === null || separator.end === 0 ? text : text.slice(separator.end);
}

function withoutBlockId(body: string, more: string): { text: { text: string; more: string }; blockId: string | null } {
  const last = more === "" ? body : more;
  const found = last.includes("^") ? /(?:^|\s)\^([A-Za-z0-9-]+)\s*$/.exec(last) : null;
  const kept = (found === null ? last : last.slice(0, found.index)).trim();
  return { text: more === "" ? { text: kept, more: "" } : { text: body.trim(), more: kept }, blockId: found?.[1] ?? null };
}

/** Comments inside a line say nothing to a reader. */
function withoutComments(body: string): string {
  if (!body.includes("%%") && !body.includes("<!--")) return body;
  const { text, written } = shelve(body);
  return written(text.replace(/%%[^%]*%%|<!--[^>]*-->/g, ""));
}

/** Emoji and `:shortcodes:` in front of a head are ornaments. */
const ORNAMENT = /^(?:(?:[\p{Extended_Pictographic}\u{FE0F}\u{200D}]+|:[a-z0-9_+-]+:)\s*)+(?=\S)/u;

function splitHead(line: string, more: string): Split | Unnamed {
  const text = line.charCodeAt(0) > 0x2000 || line.charCodeAt(0) === 58 ? line.replace(ORNAMENT, "") : line;
  if (text.startsWith("![")) return { why: "an embed" };
  if (/^\[\[#|^\[[^\]]*\]\(#/.test(text)) return { why: "a line of a table of contents" };
  const end = headEnd(text);
  if (end === null) return plainHead(text);
  const head = text.slice(0, end);
  const separator = separatorAt(text, end);
  if (separator !== null) return { head: withoutColon(head), rest: text.slice(separator.end) };
  if (skipSpace(text, end) >= text.length) return { head: withoutColon(head), rest: "" };
  return colonInside(head, text.slice(end)) ?? between(text, head, end, more);
}

/** Index behind the bold text, link or code that a line starts with, or null. */
function headEnd(text: string): number | null {
  const end = skipSpan(text, 0);
  if (text.startsWith("**")) return end > 2 ? end : null;
  if (text.startsWith("__")) return behind(text.indexOf("__", 2), 2);
  if (text.startsWith("[[") || text.startsWith("`")) return end > 1 ? end : null;
  if (text.startsWith("[")) return /^\[[^\]]*\]\([^()]*(?:\([^()]*\)[^()]*)*\)/.exec(text)?.[0].length ?? null;
  return null;
}

function behind(found: number, length: number): number | null {
  return found < 0 ? null : found + length;
}

/** `**Term:** definition`: the colon stands inside the bold. */
function colonInside(head: string, rest: string): Split | null {
  const name = withoutColon(head);
  return name === head ? null : { head: name, rest: rest.trim() };
}

function withoutColon(head: string): string {
  return head.replace(/\s*(?:[:：]|\s[—–-])\s*(\*\*|__)$/, "$1");
}

/** A head, then text, and perhaps a separator further on. */
function between(text: string, head: string, end: number, more: string): Split | Unnamed {
  const separator = firstSeparator(text);
  if (separator !== null && separator.start > end && shownTerm(text.slice(0, separator.start)).length <= LONGEST_HEAD) {
    return { head: text.slice(0, separator.start), rest: text.slice(separator.end) };
  }
  const rest = text.slice(end);
  const bracket = /^\s+\([^()]{1,60}\)\s*$/.test(rest);
  if (isBold(head)) {
    if (bracket) return { head: text, rest: "" };
    return head.length > LONGEST_BOLD || /^[,;/&+]/.test(rest.trim()) ? { why: "several names and no definition" } : { head, rest: rest.replace(/^\s*[—–→]?\s*/, "").trim() };
  }
  if (bracket || (head.startsWith("[") && !head.startsWith("[[") && noteTarget(head) === null)) return { head, rest: rest.trim() };
  return { why: more === "" && /^\s*[,;/&+|·•]/.test(rest) ? "several names and no definition" : "prose: no dash or colon behind the name" };
}

function isBold(head: string): boolean {
  return head.startsWith("**") || head.startsWith("__");
}

function plainHead(text: string): Split | Unnamed {
  const separator = firstSeparator(text);
  if (separator === null) return { why: "prose: no term in front of a dash or colon" };
  const head = text.slice(0, separator.start).trim();
  if (shownTerm(head).length > LONGEST_HEAD) return { why: `prose: more than ${LONGEST_HEAD} characters in front of the dash or colon` };
  if (/[.!?]\s/.test(head)) return { why: "prose: a sentence ends in front of the dash or colon" };
  if (separator.end >= text.length) return { why: "nothing follows the colon" };
  return { head, rest: text.slice(separator.end) };
}
