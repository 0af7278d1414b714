/**
 * What formatters do to generated notes, each as a small change of the text. They were held against the programs' own
 * output for the notes of the sample map: Prettier 3, markdownlint-cli2 (`--fix`), and rules of the Linter plugin. What
 * no program is named for is what Markdown allows, or what plugins are documented to write.
 */

type Change = (text: string) => string;

/** Front matter and the rest. */
function parted(text: string): readonly [string, string] {
  const front = /^\uFEFF?---\r?\n[^]*?\n---\r?\n/.exec(text)?.[0] ?? "";
  return [front, text.slice(front.length)];
}

/** Changes the rest alone. */
function body(change: Change): Change {
  return (text) => {
    const [front, rest] = parted(text);
    return front + change(rest);
  };
}

const withoutTrailingSpaces: Change = (text) => text.replace(/[ \t]+$/gm, "");

/** Nested bullets by two spaces instead of four. */
const indentedByTwo: Change = (text) => text.replace(/^( {4})+(?=[-*+] )/gm, (indent) => indent.slice(indent.length / 2));

/** A callout is a block of its own. */
const calloutsApart: Change = (text) => text.replace(/^([^>\n][^\n]*)\n(> )/gm, "$1\n\n$2");

/** A heading ends a paragraph. */
const headingsApart: Change = (text) => text.replace(/^(#{1,6} .*)\n(?!\n)/gm, "$1\n\n").replace(/([^\n])\n(?=#{1,6} )/g, "$1\n\n");

/** Lines of at most so many characters; 0: one line a paragraph. */
function wrapped(width: number): Change {
  return (text) => headingsApart(text).split(/\n{2,}/).map((block) => {
    if (/^(?:#{1,6} |>|$)/.test(block.trim())) return block;
    const items = block.split(/^\s*[-*+] /.test(block) ? /\n(?=\s*[-*+] )/ : /\n(?=<!--)/);
    return items.map((item) => fill(item, width)).join("\n");
  }).join("\n\n");
}

function fill(item: string, width: number): string {
  const indent = " ".repeat((/^\s*[-*+] (?:\[.\] )?/.exec(item)?.[0] ?? "").length);
  const lead = /^\s*(?:[-*+] (?:\[.\] )?)?/.exec(item)?.[0] ?? "";
  const lines: string[] = [];
  let line = lead;
  for (const word of item.slice(lead.length).match(/(?:\[\[[^\]]*\]\]|\S)+/g) ?? []) {
    if (line !== lead && width > 0 && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent + word;
    } else line += line === lead ? word : ` ${word}`;
  }
  return [...lines, line].join("\n");
}

/** Each line of a paragraph on its own, unless it is part of a list, a quote, a comment, a heading. */
const paragraphsApart: Change = (text) => text.split("\n").reduce<string[]>((lines, line) => {
  const before = lines.at(-1) ?? "";
  const isText = (one: string): boolean => one.trim() !== "" && !/^\s*(?:[-*+] |>|#{1,6} |%%|~~~|```)/.test(one);
  return before.trim() !== "" && (isText(line) || isText(before)) && (isText(line) || !line.startsWith(" ")) && line.trim() !== "" ? [...lines, "", line] : [...lines, line];
}, []).join("\n");

/** The mark of a line break at the end of each line that another line of the paragraph follows. */
const hardBreaks = (mark: string): Change => (text) => text.replace(/^(?![#>]|\s*[-*+] )([^\n]*?\S)(?:[ \t]|<br\/?>|\\)*(?=\n(?![#>\n]|<!--|\s*[-*+] |$(?!\n)))/gm, (_all, line: string) => line + mark);

/** Headings as CommonMark may spell them, too (0.31, sections 4.2 and 4.3). */
const underlined: Change = (text) => text.replace(/^## (.*)$/gm, "$1\n---");
const closed: Change = (text) => text.replace(/^(#+) (.*?)(?: #+)?$/gm, "$1 $2 $1");

/** Small words stay as they are. */
const capitalized: Change = (text) => text.replace(/^(#{1,6} )(.*)$/gm, (_all, marks: string, words: string) => marks + words.replace(/(^|\s)(?!and\b|of\b|the\b|in\b|as\b)(\p{Ll})/gu, (_one, space: string, letter: string) => space + letter.toUpperCase()));

/** Deck tags go from their lines into the list of the front matter (with its option “Remove whole tag”). */
const tagsInFront: Change = (text) => {
  const [front, rest] = parted(text);
  const tags = [...rest.matchAll(/^#([^\s#]+)$/gm)].map(([, tag]) => tag ?? "");
  return front.replace(/^tags:\n {2}- (.*)$/m, (_all, first: string) => `tags: [${[first, ...tags].join(", ")}]`) + rest.replace(/^#[^\s#]+\n/gm, "\n");
};

export const FORMATTERS: Readonly<Record<string, Change>> = {
  "Prettier": body((text) => indentedByTwo(calloutsApart(withoutTrailingSpaces(text)))),
  "Prettier, wrapping prose": body((text) => wrapped(80)(indentedByTwo(calloutsApart(withoutTrailingSpaces(text))))),
  "Prettier, wrapping prose at 40 columns": body((text) => wrapped(40)(indentedByTwo(calloutsApart(withoutTrailingSpaces(text))))),
  "Prettier, unwrapping prose": body((text) => wrapped(0)(indentedByTwo(calloutsApart(withoutTrailingSpaces(text))))),
  "markdownlint": body((text) => indentedByTwo(withoutTrailingSpaces(text)).replace(/^#(?=[^\s#])/gm, "# ")),
  "Linter: paragraph blank lines": body(paragraphsApart),
  "Linter: two spaces between lines": body(hardBreaks("  ")),
  "Linter: two spaces between lines, as tags of HTML": body(hardBreaks("<br/>")),
  "Linter: two spaces between lines, as backslashes": body(hardBreaks("\\")),
  "Linter: header increment": body((text) => text.replace(/^#(#+ )/gm, "$1")),
  "Linter: blank lines around quotes": body(calloutsApart),
  "Linter: move tags to YAML": tagsInFront,
  "Linter: capitalize headings": body(capitalized),
  "headings underlined": body(underlined),
  "headings underlined, and two spaces between lines, as tags of HTML": body((text) => hardBreaks("<br/>")(underlined(text))),
  "headings closed by hashes": body(closed),
  "headings indented": body((text) => text.replace(/^ ?(#+ )/gm, " $1")),
  "headings one level deeper": body((text) => /^#{2} /m.test(text) ? text.replace(/^(#+ )/gm, "#$1") : text),
  "headings with a comment": body((text) => text.replace(/^(#+ .*?)(?: %% fold %%)?$/gm, "$1 %% fold %%")),
  "Linter: tabs": body((text) => text.replace(/^(?: {4})+/gm, (spaces) => "\t".repeat(spaces.length / 4))),
};
