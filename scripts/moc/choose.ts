/** Finds what a typed name means. An unknown or ambiguous name lists what there is. */
import { normalizeText } from "../../src/core/text/normalize";
import type { Layout } from "../../src/core/graph/graph";
import type { ConceptIndex, ConceptMap } from "../../src/core/index/concept-index";
import { firstOfEach, headingsNamed, mapsNamed } from "../../src/core/index/find";
import type { MapHeading } from "../../src/core/map/reading";
import { layoutNamed } from "../../src/core/graph/layout/layout-named";
import { LAYOUTS } from "../../src/core/registry";
import { WrongUse, type Request } from "./arguments";

/** Without a name: the only map. */
export function chooseMap(index: ConceptIndex, name: string | null): ConceptMap {
  const { maps } = index;
  const list = maps.map((map) => `  ${map.path}${map.title === map.name ? "" : ` — ${map.title}`}`).join("\n");
  if (maps.length === 0) throw new WrongUse("No note in this folder is a map. A map has “MOC” or “Map of Content” in its name, unless the settings say otherwise.");
  if (name === null) return only(maps, `Which map? --map NAME takes one of:\n${list}`);
  const found = mapsNamed(maps, name);
  if (found.length === 0) throw new WrongUse(`No map is called “${name}”. There ${maps.length === 1 ? "is" : "are"}:\n${list}`);
  return only(found, `“${name}” could be several maps; give the path:\n${found.map((map) => `  ${map.path}`).join("\n")}`);
}

/** Whether every map is meant. */
export function wantsAll({ all, map, section }: Pick<Request, "all" | "map" | "section">): boolean {
  if (all && (map !== null || section !== null)) throw new WrongUse("--all takes every map, so --map and --section mean nothing beside it.");
  return all;
}

export function chooseHeading(map: ConceptMap, name: string): MapHeading {
  const list = (some: readonly MapHeading[]): string => some.map(({ headingPath }) => `  ${headingPath.join(" > ")}`).join("\n");
  const found = headingsNamed(map.headings, name);
  const all = firstOfEach(map.headings);
  if (found.length === 0) throw new WrongUse(`“${map.title}” has no heading “${name}”. ${all.length === 0 ? "It has none at all." : `There are:\n${list(all)}`}`);
  return only(found, `“${name}” stands several times; give the trail:\n${list(all.filter(({ text }) => normalizeText(text) === normalizeText(name)))}`);
}

export function chooseLayout(name: string | null): Layout {
  const layout = layoutNamed(name);
  if (!layout) throw new WrongUse(`There is no layout “${name ?? ""}”; there is ${LAYOUTS.map(({ id }) => id).join(", ")}.`);
  return layout;
}

function only<T>(some: readonly T[], otherwise: string): T {
  const [one] = some;
  if (one === undefined || some.length > 1) throw new WrongUse(otherwise);
  return one;
}
