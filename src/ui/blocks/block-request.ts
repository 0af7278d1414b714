/**
 * What the code blocks ask for, line by line, each line a key and a value.
 *
 *   ```moc-graph
 *   map: Systems and Infrastructure     the map that it stands in, else all maps, without it
 *   section: Memory                     the whole map without it
 *   filter: is:due                      as in the filter box
 *   layout: mind map                    Board without it
 *   height: 400                         pixels
 *   ```
 *
 *   ```moc-progress
 *   map: Systems and Infrastructure     all maps without it
 *   section: Operating Systems          its sections one by one without it
 *   ```
 */
import { strings } from "../../core/base/strings";
import { normalizeText, shortened } from "../../core/text/normalize";
import type { Layout } from "../../core/graph/graph";
import type { Scope } from "../../core/index/scope";
import type { ConceptMap } from "../../core/index/concept-index";
import { headingsNamed, mapsNamed } from "../../core/index/find";
import { nameOf } from "../../core/index/notes";
import type { Overview, Part } from "../../core/study/overview";
import { layoutNamed } from "../../core/graph/layout/layout-named";
import { LAYOUTS } from "../../core/registry";

export interface GraphBlockRequest {
  readonly scope: Scope;
  readonly filter: string;
  readonly layout: Layout["id"];
  /** Pixels. */
  readonly height: number;
}

const HEIGHT = { least: 160, usual: 420, most: 2000 };

/** `path`: the note with the block. Returns a sentence if the block names something that does not exist. */
export function graphBlockRequest(source: string, maps: readonly ConceptMap[], path: string): GraphBlockRequest | string {
  const asked = readBlock(source, ["map", "section", "filter", "layout", "height"]);
  if (typeof asked === "string") return asked;
  if (maps.length === 0) return strings.common.noMaps;
  const scope = scopeOf(asked.get("map"), asked.get("section"), maps, path);
  if (typeof scope === "string") return scope;
  const name = asked.get("layout");
  const layout = layoutNamed(name ?? null);
  if (layout === undefined) return strings.blocks.noLayout(name ?? "", LAYOUTS.map((one) => one.name));
  const height = Number.parseInt(asked.get("height") ?? "", 10);
  return { scope, filter: asked.get("filter") ?? "", layout: layout.id, height: Number.isNaN(height) ? HEIGHT.usual : Math.min(HEIGHT.most, Math.max(HEIGHT.least, height)) };
}

function scopeOf(name: string | undefined, section: string | undefined, maps: readonly ConceptMap[], path: string): Scope | string {
  const own = maps.find((map) => map.path === path);
  const found = name === undefined ? [own ?? maps].flat() : mapsNamed(maps, name);
  if (found.length === 0) return strings.blocks.noMap(name ?? "");
  if (section === undefined) return found.length > 1 && name === undefined ? { map: null, heading: null } : { map: found[0]?.path ?? null, heading: null };
  const places = found.flatMap((map) => headingsNamed(map.headings, section).map(({ headingPath }): Scope => ({ map: map.path, heading: headingPath })));
  const [first] = places;
  if (first === undefined) return noSection(section, found.length === 1 ? found[0]?.title ?? "" : null);
  return places.length === 1 ? first : strings.blocks.severalSections(section);
}

function noSection(title: string, map: string | null): string {
  return map === null ? strings.blocks.noSection(title) : strings.blocks.noSectionIn(title, map);
}

/** What a progress block shows, or a sentence that says why it cannot. `path`: of the note that holds the block. */
export function progressPartsFor({ maps }: Pick<Overview, "maps">, source: string, path: string): readonly Part[] | string {
  if (maps.length === 0) return strings.common.noMaps;
  const asked = readBlock(source, ["map", "section"]);
  if (typeof asked === "string") return asked;
  const [name, title] = [asked.get("map"), asked.get("section")];
  const own = maps.find((map) => map.map === path);
  const map = name === undefined ? own ?? null : mapsNamed(maps.map((one) => ({ ...one, path: one.map, name: nameOf(one.map) })), name)[0];
  if (map === undefined) return strings.blocks.noMap(name ?? "");
  if (title === undefined) return map === null ? maps : map.parts.length > 1 ? map.parts : [map];
  const sections = (map === null ? maps : [map]).flatMap((one) => one.parts).filter((one) => normalizeText(one.title) === normalizeText(title));
  return sections.length === 0 ? noSection(title, map?.title ?? null) : sections;
}

/** A block's lines `key: value`, or a sentence about the first line that is none of them. */
function readBlock(source: string, keys: readonly string[]): ReadonlyMap<string, string> | string {
  const given = new Map<string, string>();
  for (const line of source.split("\n").map((one) => one.trim()).filter((one) => one !== "")) {
    const [, key = "", value = ""] = /^([a-z]+)\s*:\s*(.*)$/i.exec(line) ?? [];
    if (!keys.includes(key.toLowerCase())) return strings.blocks.notUnderstood(shortened(line), keys);
    if (value.trim() !== "") given.set(key.toLowerCase(), value.trim());
  }
  return given;
}
