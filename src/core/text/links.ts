/** Links and tags in a piece of Markdown. */
import { barred } from "./literals";

/** `[shown](address)`, with what it shows and what stands in the parentheses: brackets within are pairs. */
export const MARKDOWN_LINK = "\\[((?:[^[\\]]|\\[[^[\\]]*\\])*)\\]\\((<[^<>]*>[^()<>]*|(?:[^()<>]|\\((?:[^()<>]|\\([^()<>]*\\))*\\))*)\\)";
const SOLE_LINK = new RegExp(`^${MARKDOWN_LINK}$`);
const SOLE_WIKI_LINK = /^(?:\*\*|__)?\s*\[\[([^\]]*)\]\]\s*(?:\*\*|__)?$/;
const WIKI_LINK = /\[\[([^\][]*)\]\]/g;
const LINKS = new RegExp(MARKDOWN_LINK, "g");

/** Target of a link without heading, block and shown text: `OS/Paging#Faults|pages` → `OS/Paging`. */
export function linkTarget(inside: string): string {
  const end = inside.search(/[|#^]/);
  const target = end < 0 ? inside : inside.slice(0, end);
  return (target.endsWith("\\") ? target.slice(0, -1) : target).trim();
}

/** What no target of a link can hold: there it would end, or mean a heading or a block. */
const BREAKS_LINK = /[[\]|#^]|%%/;

export function isLinkable(target: string): boolean {
  return !BREAKS_LINK.test(target);
}

/** What stands in the brackets of a text that is one link of Obsidian's and nothing else; null otherwise. */
export function wikiLink(text: string): string | null {
  return /^\[\[([^\]]*)\]\]$/.exec(text)?.[1] ?? null;
}

/** Target of a text that is one link and nothing else, bold or not; null otherwise and for addresses of the web. */
export function soleLink(markdown: string): string | null {
  if (!markdown.includes("[")) return null;
  const wiki = SOLE_WIKI_LINK.exec(markdown)?.[1];
  if (wiki !== undefined) return linkTarget(wiki) || null;
  return markdown.includes("](") ? noteTarget(SOLE_LINK.exec(withoutBold(markdown))?.[2] ?? "") : null;
}

function withoutBold(markdown: string): string {
  return markdown.replace(/^(?:\*\*|__)|(?:\*\*|__)$/g, "").trim();
}

/** What stands behind `#` in a text that is one link to a note; empty without it. */
export function soleSubpath(markdown: string): string {
  if (!markdown.includes("#")) return "";
  const text = withoutBold(markdown);
  const wiki = /^[^|#]+#([^|]*)/.exec(wikiLink(text) ?? "")?.[1];
  const inside = SOLE_LINK.exec(text)?.[2] ?? "";
  return (wiki ?? (noteTarget(inside) === null ? "" : decoded(/#(.*)/.exec(addressOf(inside))?.[1] ?? ""))).trim();
}

/** What stands in a Markdown link's parentheses, if it leads to a note: `<../OS/Paging.md#x> "Pages"` → `../OS/Paging`, else null. */
export function noteTarget(inside: string): string | null {
  const target = fileTarget(inside);
  const path = /^[^#]*/.exec(addressOf(inside))?.[0] ?? "";
  // Without an ending it is a note, too, but no address of the web.
  return /\.md$/i.test(path) || /^(?![^/]+\.[a-z]{2,}\/)(?:[^\s?]*\/)?[^\s/.?]+$/i.test(inside.startsWith("<") ? path.replaceAll(" ", "-") : path) ? target : null;
}

/** The same of any file. */
export function fileTarget(inside: string): string | null {
  const address = addressOf(inside);
  if (/^[a-z][a-z0-9+.-]*:|^#|^$/i.test(address)) return null;
  return decoded(address.replace(/#.*$/, "").trim().replace(/\.md$/i, ""));
}

/** Without angle brackets, title and backslashes. */
function addressOf(inside: string): string {
  const text = inside.trim();
  if (text.startsWith("<")) return text.slice(1, text.indexOf(">"));
  const title = text.search(/\s["']/);
  return (title < 0 ? text : text.slice(0, title)).replace(/\\([()])/g, "$1");
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** What ends a tag for Obsidian: white space and punctuation of ASCII and Unicode. Joiners of emoji do not. */
const ENDS_TAG = "\\u2000-\\u200C\\u200E-\\u206F\\u2E00-\\u2E7F\\u3000-\\u3003'!\"#$%&()*+,.:;<=>?@^`{|}~[\\]\\\\\\s";
const TAG_TEXT = `(?=[0-9]*[^0-9${ENDS_TAG}])([^${ENDS_TAG}]+)`;
const TAG = new RegExp(`(?:^|\\s)#${TAG_TEXT}`, "g");
const CLOSING_TAGS = new RegExp(`(?:(?:^|\\s+)#${TAG_TEXT})+\\s*$`);
const LEADING_TAGS = new RegExp(`^(?:#${TAG_TEXT}\\s+)+`);
const TAG_LINE = new RegExp(`^#${TAG_TEXT}(?:[\\s,]+#${TAG_TEXT})*$`);

const NONE: readonly string[] = [];

/** Not the marks of a heading. */
const MAY_TAG = /#[^\s#]/;

/** Without `#`, composed (NFC), once each; what stands in code or in a formula is none. */
export function tagsOf(text: string): readonly string[] {
  return text.includes("#") && MAY_TAG.test(text) ? [...new Set([...barred(text).matchAll(TAG)].map((match) => (match[1] ?? "").normalize("NFC")))] : NONE;
}

/** Tags at the end belong to the bullet, not to what it says. */
export function withoutClosingTags(text: string): string {
  return text.includes("#") ? text.replace(CLOSING_TAGS, "") : text;
}

/** Tags in front of a text, which say how far somebody is with it. */
export function withoutLeadingTags(text: string): string {
  return text.replace(LEADING_TAGS, "");
}

export function isTagLine(text: string): boolean {
  return TAG_LINE.test(text);
}

/** Targets of links to notes, once each. */
export function linksIn(markdown: string): string[] {
  if (!markdown.includes("[")) return [];
  const bare = barred(markdown);
  const found = new Set<string>();
  for (let link = WIKI_LINK.exec(bare); link !== null; link = WIKI_LINK.exec(bare)) found.add(linkTarget(link[1] ?? ""));
  if (bare.includes("](")) for (const [, , inside] of bare.matchAll(LINKS)) found.add(noteTarget(inside ?? "") ?? "");
  found.delete("");
  return [...found];
}

/** Addresses of the web, once each, without `https://` and what closes them. */
export function addressesIn(markdown: string): string[] {
  if (!markdown.includes("://")) return [];
  const found = [...barred(markdown).matchAll(/https?:\/\/([^\s<>()[\]"]+)/gi)].map(([, address]) => (address ?? "").replace(/[.,;:!?/]+$/, ""));
  return [...new Set(found)].filter((address) => address !== "");
}
