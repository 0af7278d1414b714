/** The map or heading that a typed name means. Several if it could be any of them; none if nothing matches. */
import type { NotePath } from "../base/note-path";
import { normalizeText } from "../text/normalize";
import type { MapHeading } from "../map/reading";

export interface Named {
  readonly path: NotePath;
  /** File name without folder and `.md`. */
  readonly name: string;
  readonly title: string;
}

/** By path, then by file name, then by title; as written first, then normalized. Brackets of a link are ignored. */
export function mapsNamed<T extends Named>(maps: readonly T[], typed: string): readonly T[] {
  const wanted = typed.trim().replace(/^\[\[([^|\]]*)(?:\|[^\]]*)?\]\]$/, "$1").replace(/^\.\//, "");
  const matchers: readonly ((map: T) => boolean)[] = [
    ({ path }) => path === wanted || path === `${wanted}.md`,
    ({ name }) => name === wanted || `${name}.md` === wanted,
    ({ title }) => title === wanted,
    ({ path, name, title }) => [path, name, title].some((text) => normalizeText(text) === normalizeText(wanted)),
  ];
  return matchers.map((matcher) => maps.filter(matcher)).find((some) => some.length > 0) ?? [];
}

/** By heading path (`Memory > Pages`), then by text. Of several with one text, the outermost. */
export function headingsNamed(headings: readonly MapHeading[], typed: string): readonly MapHeading[] {
  const wanted = typed.split(/\s+>\s+/).map(normalizeText).join(" > ");
  const once = firstOfEach(headings);
  const byTrail = once.find(({ headingPath }) => headingPath.map(normalizeText).join(" > ") === wanted);
  if (byTrail !== undefined) return [byTrail];
  const byText = once.filter(({ text }) => normalizeText(text) === wanted);
  const outermost = byText.reduce((least, { headingPath }) => Math.min(least, headingPath.length), Infinity);
  return byText.filter(({ headingPath }) => headingPath.length === outermost);
}

/** A heading that stands twice under the same headings counts once. */
export function firstOfEach(headings: readonly MapHeading[]): readonly MapHeading[] {
  const first = new Map<string, MapHeading>();
  for (const heading of headings) {
    const key = JSON.stringify(heading.headingPath);
    if (!first.has(key)) first.set(key, heading);
  }
  return [...first.values()];
}
