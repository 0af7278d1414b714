/**
 * Texts made safe for the grammar of the Spaced Repetition plugin, for Obsidian's, and for Markdown's: whoever reads the
 * card sees the text to the letter.
 *
 *   `::` starts another card              std::move            → `std::move`
 *   `%%` hides what follows               50%% of it           → 50%\% of it
 *   `<!--`, `<pre>`, `$$`, `[^1]:` swallow what follows, and a leading mark starts a list, a quote, a heading
 *   ` ^moc-…` names another card          see ^moc-1a2b3c4d5e-def → see \^moc-1a2b3c4d5e-def
 */
import { escapedStart } from "../text/escape";
import { literalsIn, shelve, type Literal } from "../text/literals";
import { oneLine } from "../text/normalize";

export function flashcardText(text: string): string {
  return escapedBlock(withoutParting(withoutHiding(oneLine(text))));
}

/** In a heading, a tag would change the deck of all cards below. */
export function flashcardHeading(text: string): string {
  const { text: bare, written } = shelve(withoutParting(text));
  return written(bare.replace(/(^|\s)#(?=[^\s#])/g, "$1\\#"));
}

/** Comments of either kind, formulas that nobody closed, and ids. */
function withoutHiding(line: string): string {
  const { text, written } = shelve(line);
  return written(text.replace(/%(?=%)/g, "%\\").replace(/<!--/g, "\\<!--").replace(/\$(?=\$)/g, "\\$\\").replace(/(^|\s)\^(?=[A-Za-z0-9-]+(?:\s|$))/g, "$1\\^"));
}

/** What begins a block of HTML (CommonMark 0.31, section 4.6), a footnote or the target of a link. */
const BLOCK_HTML = /^<(?=[?!]|\/?(?:pre|script|style|textarea|address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:[\s/>]|$))/i;
const DEFINES = /^\[(?=[^\]]+\]:)/;
const RULE = /^(?=(?:-[ \t]*){2,}$|(?:=[ \t]*)+$|(?:\*[ \t]*){3,}$|(?:_[ \t]*){3,}$)/;

function escapedBlock(line: string): string {
  const escaped = line.replace(BLOCK_HTML, "\\<").replace(DEFINES, "\\[").replace(RULE, "\\");
  return escaped === line ? escapedStart(line) : escaped;
}

/**
 * A line with `::` that the Spaced Repetition plugin takes for no separator. It looks at the first one of a line alone,
 * and takes it for code where an odd number of backticks stands on both sides.
 */
export function withoutParting(line: string): string {
  if (!line.includes("::")) return line;
  const literals = literalsIn(line);
  const isStray = oddTicksOutside(line, literals);
  let result = "";
  let end = 0;
  for (const literal of literals) {
    result += partedText(line.slice(end, literal.from), isStray) + partedLiteral(line.slice(literal.from, literal.to), literal.shown);
    end = literal.to;
  }
  result += partedText(line.slice(end), isStray);
  return isSafe(result) ? result : withColons(result);
}

function oddTicksOutside(line: string, literals: readonly Literal[]): boolean {
  let outside = "";
  let end = 0;
  for (const { from, to } of literals) {
    outside += line.slice(end, from);
    end = to;
  }
  return (outside + line.slice(end)).includes("`");
}

/** Words with `::` as code; beside a backtick that opens nothing, with a backslash. */
function partedText(text: string, isStray: boolean): string {
  return isStray ? text.replace(/:(?=:)/g, ":\\") : text.replace(/[^\s`]*::[^\s`]*/g, inCode);
}

function inCode(word: string): string {
  const [, open = "", middle = "", close = ""] = /^([("'[]*)(.*?)([)"'\],.;]*)$/.exec(word) ?? [];
  return middle === "" ? word : `${open}\`${middle}\`${close}`;
}

/** Code keeps its text: one tick around it is odd, two are even. */
function partedLiteral(written: string, shown: string): string {
  if (!written.includes("::")) return written;
  if (!written.startsWith("`")) return written.replace(/:(?=:)/g, ":{}");
  return shown.includes("`") ? written : `\`${shown}\``;
}

/** Whether the first `::` is code for the plugin, or none is there. */
function isSafe(line: string): boolean {
  const at = line.indexOf("::");
  if (at < 0) return true;
  const ticks = (part: string): number => part.split("`").length - 1;
  return ticks(line.slice(0, at)) % 2 === 1 && ticks(line.slice(at)) % 2 === 1;
}

/** The last resort: no two colons stand beside each other. In code they are written in HTML, which shows the same. */
function withColons(line: string): string {
  const { text } = shelve(line);
  const parts = literalsIn(line).map(({ from, to, shown }) => ({ written: line.slice(from, to), shown }));
  const html = (code: string): string => `<code>${code.replace(/[&<>"\\`*_~=$%[\]^|#:]/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`)}</code>`;
  return text.replace(/:(?=:)/g, ":\\").replace(/\uFDD0(\d+)\uFDD1/g, (_all, n: string) => {
    const { written, shown } = parts[Number(n)] ?? { written: "", shown: "" };
    return written.startsWith("`") && written.includes("::") ? html(shown) : written;
  });
}
