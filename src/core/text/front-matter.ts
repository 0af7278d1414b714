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

export function frontMatterOf(text: string): FrontMatter {
  const open = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/.exec(text);
  if (open === null) return NONE;
  const start = open[0].length;
  const close = /(?:^|\r\n|\n|\r)(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/.exec(text.slice(start, start + LONGEST));
  if (close === null) return NONE;
  return { end: start + close.index + close[0].length, yaml: text.slice(start, start + close.index) };
}
