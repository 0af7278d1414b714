/**
 * Texts made safe for the grammar of the Spaced Repetition plugin, for Obsidian's, and for Markdown's: whoever reads the
 * card sees the text to the letter.
 *
 *   `::` starts another card              std::move            → `std::move`
 *   `%%` hides what follows               50%% of it           → 50%\% of it
 *   `<!--`, `<pre>`, `$$`, `[^1]:` swallow what follows, and a leading mark starts a list, a quote, a heading
 *   `<!--SR:` is a schedule for the plugin, in code too
 *   ` ^moc-…` names another card          see ^moc-1a2b3c4d5e-def → see \^moc-1a2b3c4d5e-def
 */
import { escapedStart } from "../text/escape";
import { literalsIn, shelve } from "../text/literals";
import { inOneLine } from "../text/text-blocks";

/** `deckTag`, without `#`: its tags would send all cards below into another deck. */
export function flashcardText(text: string, deckTag: string): string {
  return escapedBlock(withoutHiding(withoutParting(inOneLine(text)), deckTag));
}

/** In a heading, a tag would change the deck of all cards below, and a text between `==` would be a card. */
export function flashcardHeading(text: string): string {
  const escaped = (part: string): string => part.replace(/(^|\s)#(?=[^\s#])/g, "$1\\#").replace(/=(?==)/g, "=\\");
  return mapped(withoutParting(text), escaped, (shown, written) => shown.includes("==") ? inHtml(shown) : written);
}

/** Comments of either kind, formulas that nobody closed, ids, and tags of decks. */
function withoutHiding(line: string, deckTag: string): string {
  const { text, written } = shelve(line.includes("<!--SR:") ? mapped(line, (part) => part.replace(/<(?=!--SR:)/g, "<\\"), (shown, code) => shown.includes("<!--SR:") ? inHtml(shown) : code) : line);
  const escaped = text.replace(/%(?=%)/g, "%\\").replace(/<!--/g, "\\<!--").replace(/\$(?=\$)/g, "\\$\\").replace(/(^|\s)\^(?=moc-|[A-Za-z0-9-]+(?:\s|$))/g, "$1\\^")
    .replace(/(^|[^\w\\/&#])#/g, (sign, before: string, at: number, whole: string) => whole.slice(at + sign.length).toLowerCase().startsWith(deckTag.toLowerCase()) ? `${before}\\#` : sign);
  // In code a backslash would be shown; behind a hard space nothing is an id.
  return written(escaped).replace(/[ \t]\^(?=moc-)/g, "\u00A0^");
}

/** What begins a block of HTML (CommonMark 0.31, section 4.6), a footnote or the target of a link. */
const BLOCK_HTML = /^<(?=[?!]|\/?(?:pre|script|style|textarea|address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:[\s/>]|$))/i;
/** What a formatter may make of the line between front and back. */
const BROKEN_PART = /^\?(?=[ \t]*(?:<br ?\/?>|\\)$)/;
const DEFINES = /^\[(?=[^\]]+\]:)/;
const RULE = /^(?=(?:-[ \t]*){2,}$|(?:=[ \t]*)+$|(?:\*[ \t]*){3,}$|(?:_[ \t]*){3,}$)/;

function escapedBlock(line: string): string {
  const escaped = line.replace(BLOCK_HTML, "\\<").replace(BROKEN_PART, "\\?").replace(/^>/, "\\>").replace(DEFINES, "\\[").replace(RULE, "\\");
  return escaped === line ? escapedStart(line) : escaped;
}

/**
 * A line with `::` that the Spaced Repetition plugin takes for no separator. It looks at the first one of a line alone,
 * and takes it for code where an odd number of backticks stands on both sides. Where that cannot be had, no two colons
 * stand beside each other.
 */
function withoutParting(line: string): string {
  if (!line.includes("::") && !line.startsWith("```")) return line;
  const isStray = mapped(line, (text) => text, () => "").includes("`");
  const asCode = mapped(line, (text) => isStray ? apart(text) : text.replace(/[^\s`]*::[^\s`]*/g, inCode), refenced);
  return isSafe(asCode) ? asCode : mapped(line, apart, (shown, written) => shown.includes("::") || written.startsWith("```") ? inHtml(shown) : written);
}

/** The line with its plain text and its code changed. Formulas never hold two colons or equal signs beside each other. */
function mapped(line: string, text: (part: string) => string, code: (shown: string, written: string, at: number) => string): string {
  let result = "";
  let end = 0;
  for (const { from, to, shown } of literalsIn(line)) {
    const written = line.slice(from, to);
    result += text(line.slice(end, from)) + (written.startsWith("`") ? code(shown, written, from) : written.replace(/:(?=:)|=(?==)/g, "$&{}"));
    end = to;
  }
  return result + text(line.slice(end));
}

function apart(text: string): string {
  return text.replace(/:(?=:)/g, ":\\");
}

/** A word as code; one with markup in it keeps its markup. */
function inCode(word: string): string {
  const [, open = "", middle = "", close = ""] = /^([("']*)(.*?)([)"',.;]*)$/.exec(word) ?? [];
  if (middle === "") return word;
  return /[\\*_~=$[\]<>%^|&]/.test(middle) ? apart(word) : `${open}\`${middle}\`${close}`;
}

/** Code with an odd number of ticks in front of its colons; three in front of a line would open a fence. */
function refenced(shown: string, written: string, at: number): string {
  const before = ticksIn(shown.slice(0, Math.max(0, shown.indexOf("::"))));
  if (!shown.includes("::") && !(at === 0 && written.startsWith("```"))) return written;
  const runs = new Set((shown.match(/`+/g) ?? []).map(({ length }) => length));
  const length = [1, 2, 3, 4].find((ticks) => !runs.has(ticks) && (at > 0 || ticks < 3) && (!shown.includes("::") || (ticks + before) % 2 === 1));
  if (length === undefined) return inHtml(shown);
  const [ticks, space] = ["`".repeat(length), /^`|`$|^ .* $/.test(shown) ? " " : ""];
  return ticks + space + shown + space + ticks;
}

function inHtml(code: string): string {
  return `<code>${code.replace(/[^\p{L}\p{N} ]/gu, (sign) => `&#${sign.codePointAt(0) ?? 0};`)}</code>`;
}

/** Whether the first `::` is code for the plugin, or none is there. */
function isSafe(line: string): boolean {
  const at = line.indexOf("::");
  return at < 0 || (ticksIn(line.slice(0, at)) % 2 === 1 && ticksIn(line.slice(at)) % 2 === 1);
}

function ticksIn(text: string): number {
  return text.split("`").length - 1;
}
