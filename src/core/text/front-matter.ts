/**
 * Where the properties of a note stand: YAML between two lines of `---` at its very start (Obsidian's help, “Properties”).
 * A line of `...` ends them, too, as it ends a document of YAML.
 */

export interface FrontMatter {
  /** Offset behind its last line; 0 without front matter. */
  readonly end: number;
  /** What stands between the two lines, as written; empty without front matter. */
  readonly yaml: string;
}

const NONE: FrontMatter = { end: 0, yaml: "" };

/** Longer front matter is none: such a note starts with a rule. A search through it all would cost each note as much. */
const LONGEST = 100_000;

const OPEN = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/;

export function frontMatterOf(text: string): FrontMatter {
  const open = OPEN.exec(text);
  if (open === null) return NONE;
  const start = open[0].length;
  const close = /(?:^|\r\n|\n|\r)(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/.exec(text.slice(start, start + LONGEST));
  if (close === null) return NONE;
  return { end: start + close.index + close[0].length, yaml: text.slice(start, start + close.index) };
}

/**
 * The text with a property that is true or false, every other byte as it was: comments and quotation marks of the YAML
 * stay, which the app's own writer drops. In a record in braces it stands first. Null where the property holds a list,
 * several lines, or is in such a record already.
 */
export function withFlag(text: string, key: string, value: boolean): string | null {
  const { end, yaml } = frontMatterOf(text);
  const newline = /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";
  const line = `${key}: ${String(value)}`;
  if (end === 0) {
    const mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
    return `${mark}---${newline}${line}${newline}---${newline}${text.slice(mark.length)}`;
  }
  const start = OPEN.exec(text)?.[0].length ?? 0;
  const brace = /^\s*\{/.exec(yaml)?.[0].length ?? 0;
  if (brace > 0) {
    if (/^\s*\{\s*\}\s*$/.test(yaml)) return text.slice(0, start) + line + text.slice(start + yaml.length);
    return new RegExp(`\\b${key}\\b`, "i").test(yaml) ? null : `${text.slice(0, start + brace)}${line}, ${text.slice(start + brace)}`;
  }
  const there = new RegExp(`^(["']?${key}["']?[ \\t]*:)([^\\r\\n]*?)([ \\t]+#[^\\r\\n]*)?$`, "im").exec(yaml);
  if (there === null) return text.slice(0, start) + (yaml === "" ? line + newline : yaml + newline + line) + text.slice(start + yaml.length);
  const behind = start + there.index + there[0].length;
  if (/^(?:\r\n|\n|\r)(?:[ \t]+\S|-[ \t])/.test(text.slice(behind)) || /^[ \t]*[[{|>]/.test(there[2] ?? "")) return null;
  return `${text.slice(0, start + there.index)}${there[1] ?? ""} ${String(value)}${there[3] ?? ""}${text.slice(behind)}`;
}
