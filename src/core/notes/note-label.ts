/**
 * The properties by which a generated note is known, wherever it is moved:
 *
 *   moc-study: checklist               its kind, an exporter's id
 *   map: "[[Systems MOC]]"             its map, as a link; as a plain text where no link can hold the name (`C# MOC`)
 *   map-id: map-7k2m9x0gq4             its map's id
 *
 * Values are written as JSON, which is YAML whatever stands in it (YAML 1.2, section 1.3).
 */
import type { NotePath } from "../base/note-path";
import { mapIdsOf } from "../index/map-ids";
import { frontMatterOf } from "../text/front-matter";
import { lineEndOf } from "../text/lines";
import { isLinkable, linkTarget, soleLink, wikiLink } from "../text/links";
import type { Notes } from "../index/concept-index";
import { linksOf, textsOf, type Properties } from "../text/properties";
import type { NoteRequest } from "./note-exporter";

export interface NoteLabel {
  /** Exporter's id; null where the property is missing or says something else. */
  readonly kind: string | null;
  /** What the property `map` names: the inside of a link, or a text. */
  readonly map: string | null;
  /** Whether `map` is a link, so that a `#` in it may begin a heading. */
  readonly isLink: boolean;
  readonly mapId: string | null;
}

const KINDS: readonly string[] = ["checklist", "flashcards"];

export function labelOf(properties: Properties): NoteLabel {
  const [property] = linksOf(properties, "map");
  const link = property === undefined ? null : wikiLink(property)?.replace(/\|.*/, "") ?? soleLink(property);
  const kind = textsOf(properties, "moc-study")[0]?.toLowerCase() ?? "";
  const [mapId = null] = textsOf(properties, "map-id");
  return { kind: KINDS.includes(kind) ? kind : null, map: link ?? property ?? null, isLink: link !== null, mapId };
}

/** The lines of front matter that a note of a kind has. */
export function labelLines(kind: string, { map, index }: NoteRequest): readonly string[] {
  const target = index.notes.linkpath(map.path);
  return [`moc-study: ${kind}`, `map: ${JSON.stringify(isLinkable(target) ? `[[${target}]]` : target)}`, `map-id: ${mapIdsOf(index).idOf(map.path)}`];
}

/** Path of what a label's `map` names. Names with a `#` are tried whole first: older notes link to them so. */
export function namedBy({ map, isLink }: Pick<NoteLabel, "map" | "isLink">, from: NotePath, notes: Notes): NotePath | null {
  if (map === null) return null;
  return notes.resolve(map, from) ?? (isLink ? notes.resolve(linkTarget(map), from) : null);
}

/**
 * The note with the properties that it lacks, and with those of its map renewed where they say something else. A value of
 * several lines stays, and so does the kind that somebody wrote. `others` are added where all properties are gone.
 */
export function withLabel(text: string, kind: string, request: NoteRequest, others: readonly string[]): string {
  const lines = labelLines(kind, request);
  const newline = lineEndOf(text);
  const bom = text.startsWith("\uFEFF") ? "\uFEFF" : "";
  const { end, yaml } = frontMatterOf(text);
  if (end === 0) return `${bom}${["---", ...lines, ...others, "---", "", ""].join(newline)}${text.slice(bom.length)}`;
  const start = /\r\n|\n|\r/.exec(text);
  const from = start === null ? end : start.index + start[0].length;
  return text.slice(0, from) + renewed(yaml, lines, request, newline) + text.slice(from + yaml.length);
}

function renewed(yaml: string, lines: readonly string[], request: NoteRequest, newline: string): string {
  let text = yaml;
  const missing: string[] = [];
  for (const line of lines) {
    const key = line.slice(0, line.indexOf(":"));
    const standing = new RegExp(`^${key}[ \\t]*:[ \\t]*(.*)$`, "im").exec(text);
    if (standing === null) missing.push(line);
    else if (key === "map-id" || (key === "map" && isOutdated(standing[1] ?? "", request))) text = text.replace(standing[0], () => line);
  }
  return missing.length === 0 ? text : [...missing, ...text === "" ? [""] : [text]].join(newline);
}

/** A text in one line that leads to another note than the map, or to none. */
function isOutdated(value: string, { map, index, notePath }: NoteRequest): boolean {
  const text = value.trim().replace(/^(["'])(.*)\1$/, "$2");
  if (text === "") return false;
  const link = wikiLink(text)?.replace(/\|.*/, "") ?? soleLink(text);
  return namedBy({ map: link ?? text, isLink: link !== null }, notePath ?? map.path, index.notes) !== map.path;
}
