/**
 * Lines without a marker of a list that are items all the same, where no sentence runs through them:
 *
 *   [[Bud]]                                a link
 *   [[Stem]] — carries both                a link and its definition
 *   [[Bark]] is what keeps a tree dry.     a sentence about its link
 *   Osmosis:: water through a skin         a field
 *   **Taproot** — goes straight down       a bold term and its definition
 *   **Buttress.** It holds a tall tree.    the same, where another such line stands beside it
 *   **Rhizoid:**                           the same, with the text or the formula right below it
 */
import { IS } from "./head-patterns";
import { isColonProperty, isLabelWord, isMetadata, underline } from "./line-kinds";
import { SENTENCE_WORDS } from "./line-words";
import type { Items } from "./items";
import type { LinePrefix } from "./line-prefix";
import type { Lines } from "../text/lines";
import { MARKDOWN_LINK, noteTarget } from "../text/links";
import { ENDS, type Paragraphs } from "./paragraphs";
import type { Sections } from "./sections";
import { beginsWithOne } from "../text/languages";
import { separatorAt } from "./separator";
import { isShortName } from "./short-name";
import { skipSpan } from "./spans";
import { shownTerm } from "./term";

/** Lines of text below a bold term, among which another is looked for. */
const LOOKED_AT = 4;

export class BareLines {
  /** Whether this section has a bold term with its definition. */
  private isDefinedAbove = false;

  constructor(private readonly lines: Lines, private readonly items: Items, private readonly paragraphs: Paragraphs, private readonly sections: Sections) {}

  /** At a heading. */
  begin(): void {
    this.isDefinedAbove = false;
  }

  /** The item's text, or null where the line is none. */
  bodyOf(prefix: LinePrefix, text: string): string | null {
    const next = this.lines.peek()?.trim() ?? "";
    if (prefix.depth === 0 && underline(next) !== null) return null;
    if (prefix.depth === 0 && this.isDefinedAbove && this.items.isBehindLine(prefix) && definedLine(text, next) !== null) return this.definedBody(text, next);
    if (!this.items.mayStart(prefix)) return null;
    if (isLinkLine(text) || isFieldLine(text) || this.isDefinedLink(prefix, text, next)) return this.paragraphs.runsOn && !isLinkLine(next) ? null : text;
    return prefix.depth > 0 || this.paragraphs.runsOn ? null : this.definedBody(text, next);
  }

  /** Behind a colon a bold term may be a remark (“Note: …”): it needs another beside it. */
  private definedBody(text: string, next: string): string | null {
    const found = definedLine(text, next);
    if (found === null || (found.isColon && !this.isDefinedAbove && !this.isAlone(found.body) && !this.isDefinedBelow())) return null;
    this.isDefinedAbove = true;
    return found.body;
  }

  /** Whether a line, all that stands in its section, defines a term there: it is no remark, no property, and not the heading itself. */
  private isAlone(body: string): boolean {
    const [, bold = "", first = ""] = ALONE.exec(body) ?? [];
    if (this.sections.isBegun() || SENTENCE_WORDS.has(first) || bold === this.sections.current.text || !isName(bold) || LABELS.test(bold)) return false;
    const ahead = this.lines.fork();
    let next = "";
    while (next === "" && ahead.advance()) next = ahead.content().trim();
    return next === "" || next.startsWith("#");
  }

  /** Whether such a line stands a few lines below, in the same section. */
  private isDefinedBelow(): boolean {
    const ahead = this.lines.fork();
    let isAtStart = true;
    for (let seen = 0; seen < LOOKED_AT && ahead.advance();) {
      const text = ahead.content().trim();
      if (text.startsWith("#")) return false;
      if (isAtStart && definedLine(text, ahead.peek()?.trim() ?? "") !== null) return true;
      isAtStart = text === "" || ENDS.test(text);
      if (text !== "") seen++;
    }
    return false;
  }

  /** A paragraph of one line that says what its link is. The first below a heading belongs to the heading. */
  private isDefinedLink(prefix: LinePrefix, text: string, next: string): boolean {
    return isSentenceOfLink(text) && !this.paragraphs.isOpen && next === "" && prefix.depth === 0 && this.sections.isBegun() && this.items.above() === null && this.items.enclosing(prefix) === null;
  }
}

const BARE_LINK = new RegExp(`^(?:[\\p{Extended_Pictographic}\\u{FE0F}\\u{200D}]+\\s*)?(\\*\\*|__)?(?:\\[\\[[^#[\\]][^[\\]]*\\]\\]|${MARKDOWN_LINK})\\1`, "u");

/** A line that is one link to a note, or starts with one and a separator; not a link within the note. */
function isLinkLine(text: string): boolean {
  const [all, , , inside] = (text.includes("[") ? BARE_LINK.exec(text) : null) ?? [];
  if (all === undefined || (inside !== undefined && noteTarget(inside) === null)) return false;
  const end = all.length;
  return /^\s*(?:\([^()]*\)\s*)?[\\$<>=*←→-]*$/.test(text.slice(end)) || separatorAt(text, end) !== null;
}

/** `[[Bark]] is what keeps a tree dry.`: a line that is a sentence about the link that it starts with. */
function isSentenceOfLink(text: string): boolean {
  const link = text.includes("[[") ? LINK_FIRST.exec(text)?.[0].length : undefined;
  return link !== undefined && IS.test(text.slice(link));
}

const LINK_FIRST = /^(?:\*\*|__)?\[\[[^#[\]][^[\]]*\]\](?:\*\*|__)?/;

/** `Osmosis:: water through a skin` in a line of its own: a term, where the value is text. What it says of the note is none. */
function isFieldLine(text: string): boolean {
  const [, key = "", value = ""] = text.includes("::") ? /^([\p{L}*_][^:`[\]()$|<>]{0,59})::\s+(.+)$/u.exec(text) ?? [] : [];
  return key !== "" && /\p{L}.*\s.*\p{L}|[^ -~]{4}/u.test(value) && !isMetadata(value) && !isColonProperty(key.replace(/[*_]/g, "").trim(), value, true) && !OF_THE_NOTE.test(key);
}

const OF_THE_NOTE = /^[*_]*(?:summary|description|definition|abstract|title|subtitle|question|answer|citation|cover|address|location)[*_]*$/i;

/** `**Alkali**: base that dissolves in water`: a colon within or behind the bold name, and words in small letters. */
const ALONE = /^(?:\*\*|__)([^*_:]+)(?::(?:\*\*|__)|(?:\*\*|__):)\s(\p{Ll}\S*)\s/u;
const LABELS = beginsWithOne(["labels", "empty", "elsewhere", "fields", "aspects", "chores", "readings"]);

/** What people put in front of a line that Markdown makes no list of: a dash, a letter, a number in brackets. */
const NO_MARKER = /^(?:[–—·]|\(\d{1,2}\)|\(?[a-z]\)|[A-Z]\.)[ \t]+(?=\*\*|__)/;

/** Of `**Osmosis** — water through a skin` in a line of its own: that text, and whether a colon parts it, or the end of the line. Null for others. */
function definedLine(text: string, next: string): { readonly body: string; readonly isColon: boolean } | null {
  const body = text.replace(NO_MARKER, "");
  if (!/^(?:\*\*|__)[^\s*_]/.test(body)) return null;
  const end = skipSpan(body, 0);
  if (/^\s*[:：]?\s*$/.test(body.slice(end))) return TEXT.test(next) && isName(body.slice(0, end)) ? { body, isColon: true } : null;
  if (/[:：.?？]\s*(?:\*\*|__)$/.test(body.slice(0, end))) return { body, isColon: true };
  const behind = end + (/^\s\([^()]*\)/.exec(body.slice(end))?.[0].length ?? 0);
  const separator = separatorAt(body, behind);
  return separator === null || separator.end >= body.length ? null : { body, isColon: separator.isColon };
}

/** A paragraph or a formula: no list, heading, quote, table, picture, link, code or rule. */
const TEXT = /^(?:\$\$|[^\s\-*+>|#!`<~_=:[(\d]|\((?!\d+\))|\d+(?![\d.)]))/;

/** Whether bold words name something: shortly, or as a question, and not what stands below any heading. */
function isName(bold: string): boolean {
  const name = shownTerm(bold).replace(/\s*[:：]$/, "");
  return (isShortName(name) || /[?？]$/.test(name)) && !isLabelWord(name.toLowerCase());
}
