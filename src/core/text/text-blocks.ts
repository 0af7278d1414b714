/**
 * A definition as its blocks, and as one line of Markdown, for notes in which a line is an item or a side of a card.
 *
 *   paragraph, formula       as it is; a formula in one line
 *   code                     each line as code, its indentation in hard spaces
 *   quote, callout           its lines without marks, its title in bold
 *   table                    its rows, ` | ` between their cells, the head in bold
 *
 * In one line, `<br>` stands between blocks, and between the lines of a block that has its own.
 */
import { oneLine, plainText } from "./normalize";

export interface TextBlock {
  readonly kind: "text" | "formula" | "code" | "quote" | "table";
  /** Of code without its fences, of quotes without their marks, of tables without the row of dashes. */
  readonly lines: readonly string[];
}

/** Code that is closed in its line opens no fence. */
const FENCE = /^[ \t]*(`{3,}(?=[^`]*$)|~{3,})/;
const FENCE_END = /^[ \t]*(`{3,}|~{3,})[ \t]*$/;
const TABLE_RULE = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

export function textBlocks(markdown: string): TextBlock[] {
  // A line alone is text, whatever it starts with: “> 5 MB”.
  if (!markdown.includes("\n") && !markdown.startsWith("> [!")) return [{ kind: "text", lines: [markdown] }];
  const lines = markdown.split("\n");
  const blocks: TextBlock[] = [];
  for (let at = 0; at < lines.length;) {
    const kind = kindAt(lines, at);
    const end = kind === null ? at + 1 : endOf(kind, lines, at);
    if (kind !== null) blocks.push({ kind, lines: insideOf(kind, lines.slice(at, end)) });
    at = end;
  }
  return blocks;
}

/** Null for a blank line. */
function kindAt(lines: readonly string[], at: number): TextBlock["kind"] | null {
  const line = lines[at] ?? "";
  if (line.trim() === "") return null;
  if (FENCE.test(line)) return "code";
  if (/^[ \t]*>/.test(line)) return "quote";
  if (/^[ \t]*\$\$/.test(line) && closes(lines, at, line.trim().slice(2))) return "formula";
  return line.includes("|") && (lines[at + 1] ?? "").includes("|") && TABLE_RULE.test(lines[at + 1] ?? "") ? "table" : "text";
}

/** Whether a formula that opens at a line fills whole lines. */
function closes(lines: readonly string[], at: number, rest: string): boolean {
  return rest.includes("$$") ? rest.endsWith("$$") : lines.slice(at + 1).some((line) => line.trimEnd().endsWith("$$"));
}

function endOf(kind: TextBlock["kind"], lines: readonly string[], at: number): number {
  const first = lines[at] ?? "";
  let end = at + 1;
  if (kind === "code") {
    const marks = FENCE.exec(first)?.[1] ?? "";
    while (end < lines.length && FENCE_END.exec(lines[end] ?? "")?.[1]?.startsWith(marks) !== true) end++;
    return end + 1;
  }
  if (kind === "formula") {
    if (first.trim().slice(2).includes("$$")) return end;
    while (end < lines.length && !(lines[end] ?? "").includes("$$")) end++;
    return end + 1;
  }
  if (kind === "table") while (end < lines.length && (lines[end] ?? "").includes("|")) end++;
  else while (end < lines.length && kindAt(lines, end) === kind) end++;
  return end;
}

function insideOf(kind: TextBlock["kind"], lines: readonly string[]): readonly string[] {
  if (kind === "code") return lines.slice(1, FENCE_END.test(lines.at(-1) ?? "") && lines.length > 1 ? -1 : undefined);
  if (kind === "quote") return quoted(lines.map((line) => line.replace(/^[ \t]*>[ \t]?/, "")));
  return kind === "table" ? lines.filter((_line, at) => at !== 1) : lines;
}

/** `[!note] Title`: the title in bold, and where it has none its kind. */
function quoted([first = "", ...more]: readonly string[]): readonly string[] {
  const [, kind = "", title = ""] = /^\[!([^\]|]+)[^\]]*\][+-]?[ \t]*(.*)$/.exec(first) ?? [];
  if (kind === "") return [first, ...more];
  const name = title === "" ? kind.charAt(0).toUpperCase() + kind.slice(1).toLowerCase() : title;
  return [name.includes("**") ? name : `**${name}**`, ...more];
}

/** Texts of a row's cells; a `|` inside a link or code, or behind a backslash, parts nothing. */
export function cellsOf(row: string): string[] {
  const cells = row.trim().replace(/^\|/, "").replace(/\|$/, "").match(/(?:\\.|`[^`]*`|\[\[[^\]]*\]\]|[^|])*\|?/g) ?? [];
  return cells.map((cell) => cell.replace(/\|$/, "").replace(/\\\|/g, "|").trim()).filter((cell, at, all) => cell !== "" || at < all.length - 1);
}

/** `between`: what stands between blocks and lines. */
export function inOneLine(markdown: string, between = "<br>"): string {
  return textBlocks(markdown).map((block) => flattened(block, between)).filter((text) => text !== "").join(between);
}

/** The first block in one line, with a sign that more follows. */
export function firstBlock(markdown: string): string {
  const [first, ...more] = textBlocks(markdown);
  return first === undefined ? "" : `${flattened(first, " ")}${more.length === 0 ? "" : " …"}`;
}

/** As a reader sees it who has no room for blocks. */
export function plainLine(markdown: string): string {
  return plainText(inOneLine(markdown, " "));
}

function flattened({ kind, lines }: TextBlock, between: string): string {
  switch (kind) {
    case "code": return lines.filter((line) => line.trim() !== "").map(inCode).join(between);
    case "quote": return lines.map((line) => textBlocks(line).map((block) => flattened(block, between)).join(between)).filter((line) => line !== "").join(between);
    case "table": return lines.map((row, at) => cellsOf(row).map((cell) => at > 0 || cell === "" ? cell : `**${cell}**`).join(" | ")).join(between);
    // In a formula, a `%` hides what follows in its line.
    case "formula": return oneLine(lines.map((line) => line.replace(/(^|[^\\])%.*$/, "$1")).join(" "));
    case "text": return oneLine(lines.join(" "));
  }
}

/** A line of code between as many ticks as it needs. */
function inCode(line: string): string {
  const code = line.trimEnd().replace(/^[ \t]+/, (space) => "\u00A0".repeat(space.replace(/\t/g, "    ").length));
  const runs = new Set((code.match(/`+/g) ?? []).map(({ length }) => length));
  let length = 1;
  while (runs.has(length)) length++;
  const [ticks, space] = ["`".repeat(length), /^`|`$/.test(code) ? " " : ""];
  return ticks + space + code + space + ticks;
}
