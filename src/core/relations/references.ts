/**
 * What a definition refers to, in the order of its text.
 *
 *   HTTP/2 based (see [[API Design]]) → [[Streams|streams]], like [[Sockets]]
 *                     also                  also                  not also
 */
import { fileTarget, MARKDOWN_LINK } from "../text/links";
import { barred } from "../text/literals";

export interface Reference {
  /** Link target without `#heading`, or null for a name without a link (`see Paging`). */
  readonly link: string | null;
  /** What a reader sees. */
  readonly text: string;
  /** Whether it follows `see` or an arrow. */
  readonly also: boolean;
  readonly from: number;
  readonly to: number;
}

/**
 * `[[target#heading|shown]]`, or `[shown](target)`. No part matches across a bracket, so that a text full of brackets
 * stays linear.
 */
const LINK = new RegExp(`!?\\[\\[([^[\\]|#^]*)(?:[#^][^[\\]|]*)?(?:\\|([^[\\]]*))?\\]\\]|!?${MARKDOWN_LINK}`, "g");
const ALSO = /(?:(?:^|[^\p{L}\p{N}])(?:see|see also|cf\.?)|→|⇒|->|=>):?\s*$/iu;
/** Characters: enough for “see also: ” and the word before it. */
const BEFORE = 16;
/** Between two links of one enumeration: “see [[A]], [[B]] and [[C]]”. */
const LISTED = /^\s*(?:,|;|\/|\+|&|and|or|,\s*and)\s*$/i;

export function referencesOf(definition: string): Reference[] {
  const links = linksOf(definition);
  return [...links, ...writtenOut(definition, links)].sort((a, b) => a.from - b.from);
}

function linksOf(definition: string): Reference[] {
  const found: Reference[] = [];
  if (!definition.includes("[")) return found;
  const readable = barred(definition);
  for (const match of definition.matchAll(LINK)) {
    const [all, wiki, alias, shown, address] = match;
    if (!readable.startsWith("[", match.index + (all.startsWith("!") ? 1 : 0))) continue;
    const link = wiki ?? fileTarget(address ?? "");
    const last = found.at(-1);
    const between = definition.slice(last?.to ?? 0, match.index);
    const also = ALSO.test(definition.slice(Math.max(0, match.index - BEFORE), match.index)) || (last?.also === true && LISTED.test(between));
    found.push({ link, text: (alias ?? shown ?? link ?? "").trim(), also, from: match.index, to: match.index + all.length });
  }
  return found;
}

/** `see Paging and Segmentation`: each name by itself. The caller decides whether it is the name of a concept. */
function writtenOut(definition: string, links: readonly Reference[]): Reference[] {
  const found: Reference[] = [];
  for (const match of definition.matchAll(/(?:^|[\s(])(?:see also|see|cf\.)\s+([^()[\];.]+)/gi)) {
    const names = match[1] ?? "";
    let from = match.index + match[0].length - names.length;
    for (const name of names.split(/(,|\band\b|\bor\b)/)) {
      const to = from + name.length;
      const isLink = links.some((link) => link.from < to && from < link.to);
      if (!isLink && /\p{L}/u.test(name) && !/^(?:and|or)$/.test(name)) found.push({ link: null, text: name.trim().replace(/^the\s+/i, ""), also: true, from, to });
      from = to;
    }
  }
  return found;
}
