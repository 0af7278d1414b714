/**
 * The properties of a note: the YAML between two lines of `---` at its very start.
 *
 *   tags: [a, b]        aliases:            up: "[[Home]]"
 *                         - IPC
 *
 * Only keys at the left edge and their texts are read; what is deeper or richer is passed over. A whole YAML parser
 * would be a third of the plugin's code, for four keys.
 */

export interface FrontMatter {
  /** Offset behind its last line; 0 without front matter. */
  readonly end: number;
  /** Values by key in lower case: one text, or a list's texts; empty texts left out. */
  readonly properties: ReadonlyMap<string, readonly string[]>;
}

const NONE: FrontMatter = { end: 0, properties: new Map() };

/** More than this is no front matter but a note that starts with a rule. */
const LONGEST = 100_000;

export function frontMatterOf(text: string): FrontMatter {
  const open = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/.exec(text);
  if (open === null) return NONE;
  const start = open[0].length;
  const close = /(?:^|[\r\n])(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/.exec(text.slice(start, start + LONGEST));
  if (close === null) return NONE;
  const yaml = text.slice(start, start + close.index);
  return { end: start + close.index + close[0].length, properties: propertiesOf(yaml.split(/\r\n|\n|\r/)) };
}

function propertiesOf(lines: readonly string[]): Map<string, readonly string[]> {
  const properties = new Map<string, string[]>();
  let values: string[] = [];
  for (const line of lines) {
    const item = /^[ \t]*-[ \t]+(.*)$/.exec(line);
    const pair = /^([^\s#:][^:]*):(?:[ \t]+(.*))?$/.exec(line);
    if (item !== null) values.push(...textOf(item[1] ?? ""));
    else if (pair !== null) {
      values = valuesOf((pair[2] ?? "").trim());
      properties.set((pair[1] ?? "").trim().toLowerCase(), values);
    }
  }
  return properties;
}

function valuesOf(value: string): string[] {
  if (!value.startsWith("[") || value.startsWith("[[")) return textOf(value);
  const inside = value.replace(/^\[|\][^\]]*$/g, "");
  return [...inside.matchAll(/\s*(?:"[^"]*"|'[^']*'|[^,]+)/g)].flatMap(([one]) => textOf(one));
}

function textOf(value: string): string[] {
  const quoted = /^(["'])(.*)\1/.exec(value.trim());
  const text = quoted === null ? value.replace(/(?:^|[ \t])#.*$/, "").trim() : quoted[2] ?? "";
  return text === "" || text === "null" ? [] : [text];
}
