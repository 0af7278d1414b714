/**
 * A side of a card, from Markdown to the HTML of Anki's fields.
 *
 *   "**bold** and `code`"  →  "<b>bold</b> and <code>code</code>"
 *   "[[DNS|names]] are $O(n)$"  →  "names are \(O(n)\)"
 *
 * Converted are bold, italic, struck and marked text, code, formulas for MathJax, line breaks, tags of plain text such as
 * `sub`, signs written by name (`&nbsp;`), pictures and sounds that go along or are of the web, and blocks
 * (`block-html`). Links and other pictures become their text. Everything else is text: nothing in it can be another tag, a field (`{{…}}`), a sound
 * (`[sound:…]`) or LaTeX.
 */
import { blockHtml } from "./block-html";
import { clean, cleanWithGaps, PARTS } from "./clean";
import { isOfWeb, isPlayed, withPicturesAs, type Picture } from "../text/pictures";
import { gapMarks } from "./cloze";
import { LITERAL } from "./literals";

const NONE: ReadonlySet<string> = new Set();

/** `pictures`: names of the pictures that go along; others become their text. */
export function ankiHtml(markdown: string, pictures: ReadonlySet<string> = NONE): string {
  return converted(clean(markdown), new FinishedPieces(), pictures);
}

/** Keeps gaps as gaps. */
export function ankiClozeHtml(markdown: string, pictures: ReadonlySet<string> = NONE): string {
  const text = cleanWithGaps(markdown);
  const pieces = new FinishedPieces();
  let out = "";
  let at = 0;
  for (const { from, to, opens } of gapMarks(text)) {
    out += text.slice(at, from) + pieces.put(opens === null ? "}}" : `{{c${opens}::`);
    at = to;
  }
  return converted(out + text.slice(at), pieces, pictures);
}

/**
 * The text that Anki sees in a field; its sort field and checksum are made of it. Decodes the entities that this file
 * writes.
 */
export function withoutHtml(html: string): string {
  return html.replace(/<[^>]*>/g, "").replace(/&#(\d+);|&(amp|lt|gt|quot);/g, (_all, code: string | undefined, name: string | undefined) =>
    code !== undefined ? String.fromCharCode(Number(code)) : NAMED[name ?? ""] ?? "");
}

/** As Anki reads a field for its sort field and checksum: a picture counts as its name. */
export function withPictureNames(html: string): string {
  return html.replace(/<img src="([^"]*)"[^>]*>/g, " $1 ");
}

/** The letters and signs of a field that a reader sees, and the names of its pictures: neither markup nor gaps nor white space. */
export function shownWords(html: string): string {
  const text = withoutHtml(withPictureNames(html).replace(/\{\{c\d+::|\}\}/g, ""));
  return text.replace(/<\/?(?:sub|sup|u|kbd|mark|br) ?\/?>|\\[()[\]]|[\s…]/gi, "");
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };

/**
 * Finished pieces of HTML, so that later steps do not change them. Noncharacters of Unicode stand for each in the text.
 */
class FinishedPieces {
  private readonly pieces: string[] = [];

  put(piece: string): string {
    this.pieces.push(piece);
    return `\u{FDD0}${this.pieces.length - 1}\u{FDD1}`;
  }

  /** A piece may contain earlier pieces. */
  back(text: string): string {
    return text.replace(/\u{FDD0}(\d+)\u{FDD1}/gu, (_all, n: string) => this.back(this.pieces[Number(n)] ?? ""));
  }
}

function converted(text: string, pieces: FinishedPieces, pictures: ReadonlySet<string>): string {
  const inline = (some: string): string => withTags(emphasised(escaped(withLinksAsText(withoutLiterals(some, pieces))))).replace(/&amp;(#\d+|#x[\da-f]+|[a-z]+\d*);/gi, "&$1;").replace(/\n/g, "<br>");
  return pieces.back(blockHtml(withPictures(text, pieces, pictures), { text: inline, code: (lines) => pieces.put(inCode(lines)) }));
}

function withPictures(text: string, pieces: FinishedPieces, pictures: ReadonlySet<string>): string {
  return withPicturesAs(text, (picture) => pictures.has(picture.link) || isOfWeb(picture.link) ? pieces.put(mediaHtml(picture)) : text.slice(picture.from, picture.to));
}

/** What Anki plays has a form of its own, for files alone; pictures of the web it shows where it is online. */
function mediaHtml({ link, alt, width }: Picture): string {
  const address = inCode(link);
  if (!isPlayed(link)) return `<img src="${address}" alt="${escaped(alt)}"${width === null ? "" : ` width="${width}"`}>`;
  return isOfWeb(link) ? `<a href="${address}">${alt === "" ? address : escaped(alt)}</a>` : `[sound:${link}]`;
}

const NAME = "(a|sub|sup|kbd|u|mark|b|i|em|strong|s|del|ins|small|font|span)";
const OPENS = `&lt;${NAME}(?: (?:(?!&[lg]t;)[^<])*)?&gt;`;
const TAGS = new RegExp(`${OPENS}((?:(?!${OPENS})[^])*?)&lt;/\\1&gt;`, "gi");

/** Tags that Obsidian shows, without their attributes, from the innermost: only where both ends are there. */
function withTags(safe: string): string {
  const html = safe.includes("&lt;") ? safe.replace(TAGS, (_all, tag: string, inside: string) => `<${tag.toLowerCase()}>${inside}</${tag.toLowerCase()}>`) : safe;
  return html === safe ? html : withTags(html);
}

const LITERALS = new RegExp(LITERAL, "gm");

function withoutLiterals(text: string, pieces: FinishedPieces): string {
  return text.replace(LITERALS, (all: string, ...groups: readonly unknown[]) => {
    const [, lines, , code, display, inline, sign] = groups.map((group) => (typeof group === "string" ? group : undefined));
    if (lines !== undefined) return pieces.put(`<pre><code>${inCode(lines)}</code></pre>`);
    if (code !== undefined) return pieces.put(`<code>${inCode(trimmedCode(code))}</code>`);
    if (display !== undefined) return pieces.put(`\\[${inFormula(display)}\\]`);
    if (inline !== undefined) return pieces.put(`\\(${inFormula(inline)}\\)`);
    if (sign !== undefined) return pieces.put(/[:{}[\]]/.test(sign) ? entity(sign) : escaped(sign));
    return all.startsWith("<") ? pieces.put("<br>") : all;
  });
}

/** One space at both ends is for code that begins or ends with a backtick. */
function trimmedCode(code: string): string {
  return /^ .*\S.* $/s.test(code) ? code.slice(1, -1) : code;
}

/** In a gap, colons would begin a hint. */
function inCode(code: string): string {
  return escaped(code).replace(/::/g, "&#58;&#58;");
}

/**
 * Spaces have no meaning in a formula. So one separates brackets that Anki would read as its own, as its manual
 * advises. Anki decodes entities in the formulas of a gap's card, so a `<` must not be followed by the beginning of a
 * tag.
 */
function inFormula(formula: string): string {
  const parted = formula.replace(/\{(?=[{\u{FDD0}\u{FDD2}])/gu, "{ ").replace(/\}(?=[}\u{FDD0}])/gu, "} ").replace(/<(?=[A-Za-z/!?])/g, "< ");
  return escaped(parted).replace(/::/g, "&#58;&#58;");
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
    .replace(/\{\{+|\}\}+|[{}](?=\u{FDD0})|\{(?=\u{FDD2})/gu, (braces) => [...braces].map(entity).join("")).replaceAll(PARTS, "")
    .replace(/\[(?=sound:|anki:|latex\]|\${1,2}\])/gi, entity);
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function entity(sign: string): string {
  return `&#${sign.charCodeAt(0)};`;
}

const ADDRESS = /!?\[([^[\]]*)\]\((?:[^()]|\([^()]*\))*\)/g;

/** Links to notes and addresses, and pictures that do not go along. A picture may be what a link shows. */
function withLinksAsText(text: string): string {
  return text
    .replace(/!?\[\[([^[\]|]*)(?:\|([^[\]]*))?\]\]/g, (_all, link: string, shown: string | undefined) => shown ?? link)
    .replace(ADDRESS, "$1").replace(ADDRESS, "$1")
    .replace(/<(https?:[^\s<>]*)>/g, "$1");
}

/** A function, so that the patterns are made when a text is first written. */
const emphases = (): readonly (readonly [RegExp, string])[] => [
  [/\*\*\*(?=[^\s*])([^*]*[^\s*])\*\*\*/g, "<b><i>$1</i></b>"],
  [/\*\*(?=[^\s*]|\*[^\s*])((?:[^*]|\*(?!\*))*[^\s*]\*?)\*\*(?!\*)/g, "<b>$1</b>"],
  [/(^|[^\p{L}\p{N}_])__(?=[^\s_])((?:[^_]|_(?!_))*[^\s_])__(?![\p{L}\p{N}_])/gu, "$1<b>$2</b>"],
  [/\*(?=[^\s*])([^*]*[^\s*])\*/g, "<i>$1</i>"],
  [/(^|[^\p{L}\p{N}_])_(?=[^\s_])([^_]*[^\s_])_(?![\p{L}\p{N}_])/gu, "$1<i>$2</i>"],
  [/~~(?=[^\s~])([^~]*[^\s~])~~/g, "<s>$1</s>"],
  [/==(?=[^\s=])((?:[^=]|=(?!=))*[^\s=])==/g, "<mark>$1</mark>"],
];

function emphasised(text: string): string {
  return emphases().reduce((out, [pattern, html]) => out.replace(pattern, html), text);
}
