/**
 * A side of a card, from Markdown to the HTML that Anki keeps in its fields.
 *
 *   "**bold** and `code`"  →  "<b>bold</b> and <code>code</code>"
 *   "[[DNS|names]] are $O(n)$"  →  "names are \(O(n)\)"
 *
 * Bold, italic, struck and marked text, code, formulas for MathJax, line breaks; links and pictures are their text.
 * Everything else is text: nothing in it can be a tag, a field (`{{…}}`), a sound (`[sound:…]`) or LaTeX of Anki's.
 */
import { clean, cleanWithGaps, PARTS } from "./clean";
import { gapMarks } from "./cloze";
import { LITERAL } from "./literals";

export function ankiHtml(markdown: string): string {
  return converted(clean(markdown), new Shelf());
}

/** Gaps stay gaps. */
export function ankiClozeHtml(markdown: string): string {
  const text = cleanWithGaps(markdown);
  const shelf = new Shelf();
  let out = "";
  let at = 0;
  for (const { from, to, opens } of gapMarks(text)) {
    out += text.slice(at, from) + shelf.put(opens === null ? "}}" : `{{c${opens}::`);
    at = to;
  }
  return converted(out + text.slice(at), shelf);
}

/** The text that Anki sees in a field: its sort field and checksum are made of it. Entities are those that are written above. */
export function withoutHtml(html: string): string {
  return html.replace(/<[^>]*>/g, "").replace(/&#(\d+);|&(amp|lt|gt|quot);/g, (_all, code: string | undefined, name: string | undefined) =>
    code !== undefined ? String.fromCharCode(Number(code)) : NAMED[name ?? ""] ?? "");
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };

/** Finished pieces, kept out of the way of what is still to be done. Signs that Unicode keeps for such uses stand for each. */
class Shelf {
  private readonly pieces: string[] = [];

  put(piece: string): string {
    this.pieces.push(piece);
    return `\u{FDD0}${this.pieces.length - 1}\u{FDD1}`;
  }

  /** Pieces may hold pieces put down before them. */
  back(text: string): string {
    return text.replace(/\u{FDD0}(\d+)\u{FDD1}/gu, (_all, n: string) => this.back(this.pieces[Number(n)] ?? ""));
  }
}

function converted(text: string, shelf: Shelf): string {
  const safe = escaped(withLinksAsText(withoutLiterals(text, shelf)));
  return shelf.back(emphasised(safe).replace(/\n/g, "<br>"));
}

const LITERALS = new RegExp(LITERAL, "gm");

function withoutLiterals(text: string, shelf: Shelf): string {
  return text.replace(LITERALS, (all: string, ...groups: readonly unknown[]) => {
    const [, lines, , code, display, inline, sign] = groups.map((group) => (typeof group === "string" ? group : undefined));
    if (lines !== undefined) return shelf.put(`<pre><code>${inCode(lines)}</code></pre>`);
    if (code !== undefined) return shelf.put(`<code>${inCode(trimmedCode(code))}</code>`);
    if (display !== undefined) return shelf.put(`\\[${inFormula(display)}\\]`);
    if (inline !== undefined) return shelf.put(`\\(${inFormula(inline)}\\)`);
    if (sign !== undefined) return shelf.put(/[:{}[\]]/.test(sign) ? entity(sign) : escaped(sign));
    return all.startsWith("<") ? shelf.put("<br>") : all;
  });
}

/** One space at both ends is for code that begins or ends with a tick. */
function trimmedCode(code: string): string {
  return /^ .*\S.* $/s.test(code) ? code.slice(1, -1) : code;
}

/** Colons would begin a hint, were the code in a gap. */
function inCode(code: string): string {
  return escaped(code).replace(/::/g, "&#58;&#58;");
}

/**
 * Space means nothing in a formula, so it parts the brackets that Anki would take for its own, as its manual advises. Anki
 * decodes entities in the formulas of a gap's card, so that a `<` must not be followed by what makes it a tag.
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

/** Links to notes and addresses, pictures too: the package carries none. */
function withLinksAsText(text: string): string {
  return text
    .replace(/!?\[\[([^[\]|]*)(?:\|([^[\]]*))?\]\]/g, (_all, link: string, shown: string | undefined) => shown ?? link)
    .replace(/!?\[([^[\]]*)\]\((?:[^()]|\([^()]*\))*\)/g, "$1")
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
