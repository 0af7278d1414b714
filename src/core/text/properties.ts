/**
 * The properties of a note as values. Their YAML is read by a parser that is given: the app's own in the plugin, the
 * `yaml` package on the command line. Here stands only what is needed to ask for them.
 */
import { strings } from "../base/strings";
import type { LineProblem } from "../base/problem";
import { frontMatterOf } from "./front-matter";

/** Values by key, as YAML gives them: texts, numbers, true and false, null, lists, records. */
export type Properties = Readonly<Record<string, unknown>>;

/** Reads YAML; throws where it cannot be read. */
export type ParseYaml = (yaml: string) => unknown;

export interface ReadProperties {
  /** Offset behind the front matter; 0 without it. */
  readonly end: number;
  readonly properties: Properties;
  /** What could not be read of the YAML, as written; empty where all was. */
  readonly unread: string;
  /** Why; null where all was read. */
  readonly problem: LineProblem | null;
}

const NO_PROPERTIES: Properties = {};

/**
 * Characters of YAML that are read, whatever they are: a parser takes up to 5 ms for a thousand of them, and holds the
 * window meanwhile. Of more only as many marks, which is what takes it the time.
 */
const LONGEST_YAML = 16_000;
const MOST_MARKS = 3000;

/** Characters and entries that are read one by one. An entry takes a parser about 0.1 ms, whatever is in it. */
const LONGEST_BY_ENTRY = 4_000;
const MOST_ENTRIES = 100;

/**
 * Never throws: of YAML that cannot be read as a whole each entry at the left edge is read by itself. The parser is
 * called once for the whole, and once more for each of at most `MOST_ENTRIES` entries: no text comes to it three times.
 */
export function propertiesOf(text: string, parseYaml: ParseYaml): ReadProperties {
  const { end, yaml: written } = frontMatterOf(text);
  const yaml = written.replace(/\r\n?/g, "\n");
  if (yaml.trim() === "") return { end, properties: NO_PROPERTIES, unread: "", problem: null };
  if (yaml.length > LONGEST_YAML && (yaml.match(/[\n,:[{]/g) ?? []).length > MOST_MARKS) {
    const message = strings.mapProblems.longProperties(LONGEST_YAML);
    return { end, properties: NO_PROPERTIES, unread: yaml, problem: { line: 0, message } };
  }
  try {
    return { end, properties: recordOf(parseYaml(yaml)), unread: "", problem: null };
  } catch (error) {
    return { end, ...readByEntry(yaml, parseYaml, error) };
  }
}

/** A key that stands twice counts as it does first. */
function readByEntry(yaml: string, parseYaml: ParseYaml, error: unknown): Omit<ReadProperties, "end"> {
  const entries = yaml.length > LONGEST_BY_ENTRY ? [] : entriesOf(yaml);
  if (entries.length === 0 || entries.length > MOST_ENTRIES) return noneRead(yaml, error);
  const properties = new Map<string, unknown>();
  const wrong: Entry[] = [];
  for (const entry of entries) {
    const read = attempt(entry.yaml, parseYaml);
    if (read === null || Object.keys(read).some((key) => properties.has(key))) wrong.push(entry);
    for (const [key, value] of Object.entries(read ?? {})) if (!properties.has(key)) properties.set(key, value);
  }
  return { properties: Object.fromEntries(properties), unread: wrong.map((entry) => entry.yaml).join("\n"), problem: { line: (wrong[0]?.line ?? 0) + 1, message: strings.mapProblems.property(reasonOf(error).reason) } };
}

/** One problem for the whole, at the line that the parser names. */
function noneRead(unread: string, error: unknown): Omit<ReadProperties, "end"> {
  const { reason, line } = reasonOf(error);
  const message = strings.mapProblems.properties(reason);
  return { properties: NO_PROPERTIES, unread, problem: { line, message } };
}

/** A parser's first line without the place that it names at its end, and that line of the YAML, from 1; 0 without it. */
function reasonOf(error: unknown): { readonly reason: string; readonly line: number } {
  if (!(error instanceof Error)) return { reason: String(error), line: 0 };
  const [firstLine = ""] = error.message.split("\n");
  const place = / at line (\d+), column \d+:?\s*$/.exec(firstLine);
  return { reason: firstLine.slice(0, place?.index).replace(/:?\s*$/, ""), line: Number(place?.[1] ?? 0) };
}

interface Entry {
  /** From the first line of the YAML, from 0. */
  readonly line: number;
  readonly yaml: string;
}

/** A line at the left edge that is no item of a list begins an entry; all below it belongs to it. */
function entriesOf(yaml: string): Entry[] {
  const entries: { line: number; yaml: string }[] = [];
  for (const [line, text] of yaml.split("\n").entries()) {
    const last = entries.at(-1);
    if (last !== undefined && !/^[^\s#\-\]}]|^-\S/.test(text)) last.yaml += `\n${text}`;
    else if (text.trim() !== "") entries.push({ line, yaml: text });
  }
  return entries;
}

/**
 * What YAML that cannot be read seems to say, by line and as texts: enough to tell what kind of note it stands in. Keys
 * stand at the left edge, or anywhere in a record in braces.
 */
export function roughProperties(yaml: string): Properties {
  const properties: Record<string, string[]> = {};
  const edge = new RegExp(`^${/^\s*\{/.test(yaml) ? "[\\s{]*" : ""}["']?([^\\s"'{:#-][^"':]*)["']?\\s*:`);
  let last: string[] = [];
  for (const line of yaml.split("\n")) {
    const key = edge.exec(line);
    if (key !== null) last = properties[key[1] ?? ""] = [];
    last.push(...line.slice(key?.[0].length ?? 0).replace(/\s#.*/, "").split(",").map((text) => text.replace(/^[\s"'[-]+|[\s"'\]]+$/g, "")));
  }
  return properties;
}

function attempt(yaml: string, parseYaml: ParseYaml): Properties | null {
  try {
    return recordOf(parseYaml(yaml));
  } catch {
    return null;
  }
}

function recordOf(value: unknown): Properties {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.fromEntries<unknown>(Object.entries(value)) : NO_PROPERTIES;
}

/** The value of a key in whatever case, as the app finds it; undefined where no such key stands. */
export function valueOf(properties: Properties, key: string): unknown {
  if (Object.hasOwn(properties, key)) return properties[key];
  const wanted = key.toLowerCase();
  const found = Object.keys(properties).find((one) => one.toLowerCase() === wanted);
  return found === undefined ? undefined : properties[found];
}

/** The texts of some keys, one after another: of lists each item's, however deep; numbers as they are told; no empty ones. */
export function textsOf(properties: Properties, ...keys: readonly string[]): string[] {
  // Most notes have no properties, and each is asked for a dozen.
  return properties === NO_PROPERTIES ? [] : keys.flatMap((key) => textsIn(valueOf(properties, key)));
}

/** The tags that a note gives itself, without `#`; several in one text are parted by commas or spaces. */
export function tagsIn(properties: Properties): string[] {
  return textsOf(properties, "tags", "tag").flatMap((value) => value.split(/[\s,]+/)).map((tag) => tag.replace(/^#/, "")).filter((tag) => tag !== "");
}

/**
 * As `textsOf`, of keys that hold links. A link without quotation marks is, for YAML, a list in a list:
 *
 *   up: [[Home]]      → [["Home"]]      → `[[Home]]`
 */
export function linksOf(properties: Properties, ...keys: readonly string[]): string[] {
  return properties === NO_PROPERTIES ? [] : keys.flatMap((key) => linksIn(valueOf(properties, key)));
}

function linksIn(value: unknown): string[] {
  if (!Array.isArray(value)) return textsIn(value);
  const list: readonly unknown[] = value;
  const [only] = list;
  if (list.length === 1 && Array.isArray(only) && only.every((inner) => !Array.isArray(inner))) return [`[[${textsIn(only).join(", ")}]]`];
  return list.flatMap(linksIn);
}

function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value === "number" || typeof value === "boolean") return [String(value)];
  const text = typeof value === "string" ? value.trim() : "";
  return text === "" ? [] : [text];
}
