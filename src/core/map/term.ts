/** Terms and their other names, links and tags in the text of a bullet. */
import { linkTarget } from "../text/links";
import { shelve } from "../text/literals";
import { oneLine, withoutMarkup } from "../text/normalize";

/** What a head, as Markdown, names. */
export interface TermOfHead {
  readonly term: string;
  readonly aliases: readonly string[];
  /** The head holds nothing but this name, in bold or linked or as it is: it needs no reading for its key either. */
  readonly isSimple: boolean;
}

/** By far the most heads: a name in plain signs, bold, a link to a note of this name, or both. No number sorts it (`SORTED_BY`). */
const SIMPLE = /^(?:\*\*)?(?:\[\[)?(?!\d{6}|0\d|\d\d\.\d)[A-Za-z0-9][A-Za-z0-9,.'()&+-]*(?: [A-Za-z0-9,.'()&+-]+)*(?:\]\])?(?:\*\*)?$/;

/** A link to a heading of a note: that heading is another name. */
const PART_OF_NOTE = /^(?:\*\*)?\[\[[^\][|#]+#(?:[^\][|#]*#)*([^\][|#^]+)\]\](?:\*\*)?$/;

/**
 * Other names that a head tells beside its term: both sides of a slash, and the short form or the long form in brackets.
 *
 *   Green Threads / Fibers               → Green Threads, Fibers
 *   Inter-Process Communication (IPC)    → IPC
 *   VFS (Virtual File System)            → Virtual File System
 *   [[Waiting#Spinlock]]                 → Spinlock, of “Waiting > Spinlock”
 *   `a / b`                              → none: what stands in code parts nothing
 */
export function termOf(head: string): TermOfHead {
  const name = simpleName(head);
  if (name !== null) return { term: name, aliases: name.endsWith(")") ? aliasesIn(name, asItIs) : NONE, isSimple: true };
  const { term, shown } = shelvedTerm(head);
  const heading = PART_OF_NOTE.exec(head)?.[1];
  return { term: shownFrom(term, shown), aliases: heading === undefined ? aliasesIn(term, shown) : [...aliasesIn(term, shown), heading.trim()], isSimple: false };
}

/** The name that a simple head holds; null where it is no simple one. */
function simpleName(head: string): string | null {
  // What a text is made of asks for its head several times.
  if (last.head !== head) last = { head, name: nameWithin(head) };
  return last.name;
}

let last: { readonly head: string; readonly name: string | null } = { head: "", name: null };

/** Null where the marks around it are not those that open and close it, too. */
function nameWithin(head: string): string | null {
  if (!SIMPLE.test(head)) return null;
  const bold = head.startsWith("**") ? 2 : 0;
  const marks = head.startsWith("[[", bold) ? bold + 2 : bold;
  const name = head.slice(marks, head.length - marks);
  const isClosed = bold > 0 === head.endsWith("**") && marks > bold === head.endsWith("]]", head.length - bold);
  return isClosed && !name.endsWith(".md") ? name : null;
}

const asItIs = (text: string): string => text;

/** `term` with signs in the place of code and formulas, which `shown` puts back. */
function aliasesIn(term: string, shown: (text: string) => string): readonly string[] {
  if (term.includes(" / ")) return term.split(" / ").map((part) => shown(part).trim()).filter((part) => part !== "");
  if (!term.endsWith(")")) return NONE;
  const open = term.lastIndexOf(" (");
  if (open <= 0) return NONE;
  const name = shown(term.slice(0, open)).trim();
  const inside = shown(term.slice(open + 2, -1)).trim();
  return isShortForm(inside, name) || isShortForm(name, inside) ? [inside] : NONE;
}

const NONE: readonly string[] = [];

/** Whether the first text abbreviates the second: its letters are the first letters of the words, in order. */
function isShortForm(short: string, long: string): boolean {
  if (isNumeronym(short.toLowerCase(), long.toLowerCase())) return true;
  const letters = short.replace(/s$/, "").replace(/[^\p{L}\p{N}]/gu, "");
  if (letters.length < 2 || letters.length > 8 || /\s/.test(short)) return false;
  const initials = long.split(/[\s\-/]+/).map((word) => word.charAt(0)).join("");
  if (initials.length < 2) return false;
  return isWithin(letters.toLowerCase(), initials.toLowerCase()) || (letters.length > 1 && letters === letters.toUpperCase() && isWithin(letters.toLowerCase(), long.toLowerCase()));
}

/** `K8s` for Kubernetes: the letters between the first and the last are counted. */
export function isNumeronym(short: string, long: string): boolean {
  const [, first, count, last] = /^(\p{L})(\d+)(\p{L})$/u.exec(short) ?? [];
  return first !== undefined && last !== undefined && long.length === Number(count) + 2 && long.startsWith(first) && long.endsWith(last);
}

/** Whether all letters stand in a text in this order, the first one at its start. */
function isWithin(letters: string, text: string): boolean {
  if (letters.charAt(0) !== text.charAt(0)) return false;
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** A head as a reader sees it; a link without shown text by its note's name, not by its path. */
export function shownTerm(head: string): string {
  const name = simpleName(head);
  if (name !== null) return name;
  const { term, shown } = shelvedTerm(head);
  return shownFrom(term, shown);
}

function shownFrom(term: string, shown: (text: string) => string): string {
  return withoutInvisible(oneLine(shown(term)));
}

/** What nobody sees: marks of direction, soft hyphens, spaces of no width. A joiner inside a word changes its letters, and stays. */
const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]|^[\u200C\u200D\s]+|[\u200C\u200D\s]+$/g;

export function withoutInvisible(text: string): string {
  return /[^ -~]/.test(text) ? text.replace(INVISIBLE, "").trim() : text.trim();
}

/** The term with signs in the place of its code and formulas. */
function shelvedTerm(head: string): { readonly term: string; readonly shown: (text: string) => string } {
  const { text, shown } = shelve(head);
  return { term: oneLine(withoutMarkup(text.replace(/\[\[([^\][|]*)\]\]/g, (_all, inside: string) => `[[${nameOfLink(inside)}]]`).replace(/^\[([^\][]+)\]\[[^\][]*\]$/, "$1").replace(/^\[(?:[^\][]*\/)?([^\][/]+)\.md\](?=\()/i, "[$1]"))), shown };
}

/** Digits in front of a note's name: of the time when it was made, `202301292139 Osmosis`, or of its place, `03-Osmosis`, `11.02 Osmosis`. */
const SORTED_BY = /^(?:\d{8,17}[\s_-]+|\d{6}\s+[-–—]\s+|0\d\d?[\s._)–-]+|\d\d\.\d\d\s+)(?=\D{3})/u;

/** A slash within a name: a year or a number behind it, as laws have it, or two short forms. */
const SLASHED = /[^/]*\/[^\p{L}/]{1,4}$|^[\p{Lu}\d]{1,4}\/[\p{Lu}\d]{1,4}$/u;

function nameOfLink(inside: string): string {
  const target = linkTarget(inside);
  const name = (SLASHED.exec(target)?.[0] ?? target.slice(target.lastIndexOf("/") + 1)).replace(/\.md$/i, "").replace(SORTED_BY, "");
  const [, heading = ""] = /#([^^|]+)/.exec(inside) ?? [];
  return name === "" ? inside : [name, ...heading.split("#").map((one) => one.trim()).filter((one) => one !== "")].join(" > ");
}
