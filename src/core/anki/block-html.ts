/**
 * The blocks of a side as HTML: quotes, tables and code stand for themselves, between texts is an empty line.
 *
 * @format
 */
import { cellsOf, textBlocks, type TextBlock } from "../text/text-blocks";

export interface InlineHtml {
  readonly text: (markdown: string) => string;
  readonly code: (lines: string) => string;
}

export function blockHtml(markdown: string, inline: InlineHtml): string {
  const blocks = textBlocks(markdown);
  return blocks.map((block, at) => `${between(blocks[at - 1], block)}${htmlOf(block, inline)}`).join("");
}

function between(before: TextBlock | undefined, block: TextBlock): string {
  return before !== undefined && isLines(before) && isLines(block) ? "<br><br>" : "";
}

function isLines({ kind }: TextBlock): boolean {
  return kind === "text" || kind === "formula";
}

function htmlOf({ kind, lines }: TextBlock, inline: InlineHtml): string {
  switch (kind) {
    case "code": return `<pre><code>${inline.code(lines.join("\n"))}</code></pre>`;
    case "quote": return `<blockquote>${blockHtml(lines.join("\n"), inline)}</blockquote>`;
    case "table": return `<table border="1">${lines.map((row, at) => rowHtml(cellsOf(row).map((cell) => inline.text(cell)), at === 0 ? "th" : "td")).join("")}</table>`;
    case "formula": case "text": return inline.text(lines.join("\n"));
  }
}

function rowHtml(cells: readonly string[], tag: string): string {
  return `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join("")}</tr>`;
}
