/** Names that a person types → what they mean; an unknown or doubtful one lists what there is. */
import { fold } from "../../src/core/concept/fold";
import type { Layout } from "../../src/core/graph/graph";
import type { ConceptIndex, ConceptMap } from "../../src/core/index/concept-index";
import type { MapHeading } from "../../src/core/map/reading";
import { LAYOUTS } from "../../src/core/registry";
import { WrongUse } from "./arguments";

/** By path, then file name, then title; as written first, then folded. Without a name: the only map there is. */
export function chooseMap(index: ConceptIndex, name: string | null): ConceptMap {
  const { maps } = index;
  const list = maps.map((map) => `  ${map.path}${map.title === map.name ? "" : ` — ${map.title}`}`).join("\n");
  if (maps.length === 0) throw new WrongUse("No note in this folder is a map. A map has “MOC” or “Map of Content” in its name, unless the settings say otherwise.");
  if (name === null) return only(maps, `Which map? --map NAME takes one of:\n${list}`);
  const wanted = name.replace(/^\.\//, "");
  const ways: readonly ((map: ConceptMap) => boolean)[] = [
    (map) => map.path === wanted || map.path === `${wanted}.md`,
    (map) => map.name === wanted || `${map.name}.md` === wanted,
    (map) => map.title === wanted,
    (map) => [map.path, map.name, map.title].some((text) => fold(text) === fold(wanted)),
  ];
  const found = ways.map((way) => maps.filter(way)).find((some) => some.length > 0);
  if (!found) throw new WrongUse(`No map is called “${name}”. There ${maps.length === 1 ? "is" : "are"}:\n${list}`);
  return only(found, `“${name}” could be several maps; give the path:\n${found.map((map) => `  ${map.path}`).join("\n")}`);
}

/** By trail, then by text; of several with one text the outermost, if it is the only one at its level. */
export function chooseHeading(map: ConceptMap, name: string): MapHeading {
  const trailOf = (heading: MapHeading): string => heading.trail.join(" > ");
  const wanted = name.split(/\s+>\s+/).map(fold).join(" > ");
  const headings = firstOfEach(map.headings, trailOf);
  const byTrail = headings.find((heading) => heading.trail.map(fold).join(" > ") === wanted);
  if (byTrail) return byTrail;
  const byText = headings.filter((heading) => fold(heading.text) === wanted);
  const list = (some: readonly MapHeading[]): string => some.map((heading) => `  ${trailOf(heading)}`).join("\n");
  if (byText.length === 0) throw new WrongUse(`“${map.title}” has no heading “${name}”. ${headings.length === 0 ? "It has none at all." : `There are:\n${list(headings)}`}`);
  const outermost = Math.min(...byText.map((heading) => heading.trail.length));
  return only(byText.filter((heading) => heading.trail.length === outermost), `“${name}” stands several times; give the trail:\n${list(byText)}`);
}

export function chooseLayout(name: string | null): Layout {
  const layout = name === null ? LAYOUTS[0] : LAYOUTS.find(({ id, name: shown }) => id === name || fold(shown) === fold(name));
  if (!layout) throw new WrongUse(`There is no layout “${name ?? ""}”; there is ${LAYOUTS.map(({ id }) => id).join(", ")}.`);
  return layout;
}

function firstOfEach(headings: readonly MapHeading[], keyOf: (heading: MapHeading) => string): MapHeading[] {
  const first = new Map<string, MapHeading>();
  for (const heading of headings) if (!first.has(keyOf(heading))) first.set(keyOf(heading), heading);
  return [...first.values()];
}

function only<T>(some: readonly T[], otherwise: string): T {
  const [one] = some;
  if (one === undefined || some.length > 1) throw new WrongUse(otherwise);
  return one;
}
