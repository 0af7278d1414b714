/**
 * The parts of a definition, outside links, code and brackets.
 *
 *   PID, network, mount — basis of containers        items PID · network · mount
 *   carries frames: Ethernet, Wi-Fi and ARP          items Ethernet · Wi-Fi · ARP
 *   resolver → root → TLD                            steps resolver · root · TLD
 *   HTTP/2 based, streaming (see [[API Design]])     without references “HTTP/2 based, streaming”
 */
import { skipSpan } from "../map/spans";
import { atomsIn } from "../text/atoms";
import { shelve } from "../text/literals";
import { withoutSources } from "./sources";

/** A piece of a text, its edges trimmed. */
export interface Part {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const COMMA = /,\s+/y;
const SEMICOLON = /;\s+/y;
const COLON = /:\s+/y;
const DASH = /\s+(?:[—–]|--?)\s+/y;
const ARROW = /\s*→\s*|\s+-+>\s+/y;
const NUMBER = /(?:^|[,;]?\s+)\(?[1-9][.)]\s+/y;
const VERSUS = /\s+(?:vs\.?|versus)\s+/iy;
const AND = /,?\s+(?:and|or|&)\s+/y;

const LINK = "(?:\\[\\[[^[\\]]*\\]\\]|\\[[^[\\]]*\\]\\([^()\\s]*\\.md(?:#[^()]*)?\\)|`[^`]*\\.md`)";
const LINKS = `${LINK}(?:(?:,| and|, and|、| 与) ?${LINK})*`;
const SEE = "(?:see(?: also)?|siehe|vgl\\.|véase|voir|vedi|см\\.|见|參見|参见)[:：]? ?";
const ONLY_NOTE = /^(?:`[^`]*\.md`|\[[^[\]]*\]\(https?:[^()\s]*\)\.?)$/;
const SEE_BRACKET = new RegExp(` ?[(（](?:→ ?|${SEE})${LINKS}[)）]`, "gi");
const SEE_LAST = new RegExp(`(?:^|[,;.]? (?:[—–-] )?|[。；，])${SEE}${LINKS}[.。]? ?$`, "i");
const ARROW_LAST = new RegExp(`^([^→]*?)[；;]?→ ?${LINK} ?$`);

/** Removes what only refers elsewhere: a question should not have it, and an answer need not. */
export function withoutReferences(definition: string): string {
  const statement = withoutSources(definition).replace(ONLY_NOTE, "");
  if (!/\[\[|\.md| {2}/.test(statement)) return statement.trim();
  return statement.replace(/[^\S\n]+/g, " ").replace(SEE_BRACKET, "").replace(SEE_LAST, "").replace(ARROW_LAST, "$1").trim();
}

/** Replaces links by their text, since a link in a question would lead to its answer. Pictures stay. */
export function withoutLinks(text: string): string {
  if (!text.includes("[")) return text;
  const shelved = shelve(text);
  return shelved.written(shelved.text
    .replace(/!?\[\[([^[\]|]*)(?:\|([^[\]]*))?\]\]/g, (all, target: string, shown: string | undefined) => all.startsWith("!") ? all : shown ?? pageOf(target))
    .replace(/!?\[([^[\]]+)\]\((?:[^()]|\([^()]*\))*\)/g, (all, shown: string) => all.startsWith("!") ? all : shown));
}

function pageOf(target: string): string {
  const page = (/^[^#^]*/.exec(target)?.[0] ?? "").trim();
  return page.slice(page.lastIndexOf("/") + 1).replace(/\.md$/i, "") || target;
}

/** The items of a definition that is a list, or of the list behind its colon. */
export function itemsOf(text: string): { readonly items: readonly Part[]; readonly led: boolean } {
  if (parted(text, ARROW).length > 1 || numbered(text) !== null || isOfBullets(text)) return { items: [], led: false };
  const colons = parted(text, COLON);
  const body = first(colons.at(-1), text, DASH);
  const rows = within(text, body, SEMICOLON);
  const list = rows.length >= 3 ? rows : within(text, rows[0] ?? body, COMMA);
  const items = list.length < 2 ? list : [...list.slice(0, -1), ...closing(text, list.at(-1) ?? body)];
  return { items: items.filter(({ text }) => /[\p{L}\p{N}]/u.test(text) && !/^etc\b/i.test(text)), led: colons.length > 1 };
}

/** Whether a definition is made of several bullets below its term. */
export function isOfBullets(text: string): boolean {
  return /^(?:- .*\n(?: .*\n|\n)*- |1\. .*\n(?: .*\n|\n)*2\. )/.test(text);
}

/** Steps that the author ordered by arrows or numbers; none if there are fewer than three. */
export function stepsOf(text: string): readonly Part[] {
  const counted = numbered(text);
  if (counted !== null) return counted;
  const steps = parted(text, ARROW);
  if (steps.length < 3) return [];
  return steps.map((step, at) => at === 0 ? within(text, step, COLON).at(-1) ?? step : at === steps.length - 1 ? first(step, text, DASH) : step);
}

/** The sides of “a vs b”; a single one if nothing is compared. */
export function sidesOf(text: string): readonly Part[] {
  return parted(first({ text, from: 0, to: text.length }, text, DASH).text, VERSUS);
}

/** Names in a list: “a, b and c”. */
export function namesIn(list: string): string[] {
  return parted(list, /[,;]\s+/y).flatMap((part) => within(list, part, AND)).map(({ text }) => text.replace(/^(?:and|or)\s+/, "")).filter((name) => !/^(?:etc\.?)?$/.test(name));
}

/** Whether a comma or semicolon stands outside brackets. */
export function isList(text: string): boolean {
  return parted(text, /[,;]\s+/y).length > 1;
}

/** “1. a, 2. b, 3. c”: only if the numbers count from 1 to at least 3. */
function numbered(text: string): readonly Part[] | null {
  const marks = [...text.matchAll(/(?:^|[\s,;])\(?([1-9])[.)]\s+/g)].map(([, digit]) => Number(digit));
  if (marks.length < 3 || marks.some((mark, at) => mark !== at + 1)) return null;
  return parted(text, NUMBER).slice(-marks.length).map((step) => ({ ...step, text: step.text.replace(/[,;]$/, "") }));
}

/** “sockets and signals” at the end of a list are two. */
function closing(text: string, last: Part): readonly Part[] {
  const withoutAnd = last.text.replace(/^(?:and|or|&)\s+/, "");
  const whole = { text: withoutAnd, from: last.to - withoutAnd.length, to: last.to };
  const two = within(text, whole, AND);
  return withoutAnd === last.text && two.length === 2 && two.every((part) => wordCount(part.text) <= 3) ? two : [whole];
}

/** Of a side of a card. Longer ones are read, not remembered: Wozniak's minimum information principle (1999). */
export const MOST_WORDS = 40;

/** A formula or a piece of code is one: it is looked at, not read. */
export function wordCount(text: string): number {
  return shelve(text).text.split(/\s+/).filter((word) => word !== "").length;
}

function first(part: Part | undefined, text: string, mark: RegExp): Part {
  const whole = part ?? { text, from: 0, to: text.length };
  return within(text, whole, mark)[0] ?? whole;
}

function within(text: string, { from, to }: Part, mark: RegExp): Part[] {
  return parted(text.slice(from, to), mark).map((part) => ({ text: part.text, from: part.from + from, to: part.to + from }));
}

/** The pieces between marks outside links, code, brackets and bold. `mark` is a sticky pattern. */
function parted(text: string, mark: RegExp): Part[] {
  const parts: Part[] = [];
  const atoms = new Map(atomsIn(text).map((atom) => [atom.from, atom.to]));
  let from = 0;
  for (let at = 0; at < text.length;) {
    const behind = atoms.get(at);
    mark.lastIndex = at;
    const found = behind === undefined ? mark.exec(text)?.[0] ?? "" : "";
    if (found === "") at = behind ?? behindBrackets(text, at);
    else {
      parts.push(trimmed(text, from, at));
      at += found.length;
      from = at;
    }
  }
  parts.push(trimmed(text, from, text.length));
  return parts.filter((part) => part.text !== "");
}

/** Brackets may stand in one another. */
function behindBrackets(text: string, at: number): number {
  const plain = skipSpan(text, at);
  if (!"([{（".includes(text.charAt(at)) || plain === at + 1) return plain;
  let depth = 0;
  for (let end = at; end < text.length; end++) {
    if ("([{（".includes(text.charAt(end))) depth++;
    else if (")]}）".includes(text.charAt(end)) && --depth === 0) return end + 1;
  }
  return plain;
}

function trimmed(text: string, from: number, to: number): Part {
  const raw = text.slice(from, to);
  const start = from + raw.length - raw.trimStart().length;
  const end = raw.trim().replace(/[.;,]$/, "");
  return { text: end, from: start, to: start + end.length };
}
