/**
 * The link to a concept in a generated note: to its note, else to its heading in the map.
 *
 *   [[Paging]]   [[Paging|Pages]]   [[Systems MOC#Memory Management|OOM Killer]]
 */
import type { Concept } from "../concept/concept";
import { normalizeText, oneLine } from "../text/normalize";
import { grouped } from "../base/grouped";
import { headingAt } from "../map/heading-at";
import type { MapHeading } from "../map/reading";
import type { ConceptIndex, ConceptMap } from "./concept-index";
import { folderOf } from "./notes";
import { isLinkable, linkTarget } from "../text/links";

export function linkOf(concept: Concept, map: ConceptMap, { notes }: ConceptIndex): string {
  const shown = shownText(concept.term);
  const target = concept.note === null ? null : notes.linkpath(concept.note);
  if (target !== null && isLinkable(target)) return target === shown ? `[[${target}]]` : `[[${target}|${shown}]]`;
  const mapTarget = notes.linkpath(map.path);
  if (!isLinkable(mapTarget)) return shown;
  return `[[${mapTarget}${subpath(concept, map)}|${shown}]]`;
}

/** Whether an existing link leads where ours would. Then it stays, whatever text it shows. */
export function sameTarget(standing: string, wanted: string, path: string, { notes }: ConceptIndex): boolean {
  if (standing === wanted) return true;
  const from = `${folderOf(path)}/x.md`;
  const meant = (link: string): string | null => notes.resolve(linkTarget(link.slice(2, -2)), from);
  return meant(standing) !== null && meant(standing) === meant(wanted) && headingOf(standing) === headingOf(wanted);
}

function headingOf(link: string): string {
  return normalizeText(/#([^|\]]*)/.exec(link)?.[1] ?? "");
}

/** The headings of each map, grouped once. A map is immutable. */
const grouping = new WeakMap<ConceptMap, ReadonlyMap<string, readonly MapHeading[]>>();

function headingsByText(map: ConceptMap): ReadonlyMap<string, readonly MapHeading[]> {
  const known = grouping.get(map) ?? grouped(map.headings, ({ text }) => normalizeText(text));
  grouping.set(map, known);
  return known;
}

/** The heading above the concept, or its whole heading path if the heading stands several times in the map. */
function subpath(concept: Concept, map: ConceptMap): string {
  const heading = headingAt(map.headings, concept.line);
  if (heading === null) return "";
  const twin = (headingsByText(map).get(normalizeText(heading.text)) ?? []).length > 1;
  return (twin ? heading.headingPath : [heading.text]).map((text) => `#${anchor(text)}`).join("");
}

/** Obsidian leaves these characters out of its own links to headings. */
function anchor(heading: string): string {
  return oneLine(heading.replace(/[#|^:[\]\\%]+/g, " "));
}

const RAISED: Readonly<Record<string, string>> = { 0: "⁰", 1: "¹", 2: "²", 3: "³", 4: "⁴", 5: "⁵", 6: "⁶", 7: "⁷", 8: "⁸", 9: "⁹", n: "ⁿ" };

/** A term inside a link. Another plugin would read a `^` in a task's line, and all behind it, as a block id. */
export function shownText(term: string): string {
  return term
    .replace(/\^([0-9n])(?![\p{L}\p{N}])/gu, (_all, digit: string) => RAISED[digit] ?? digit)
    .replace(/\^/g, "ˆ")
    .replace(/\[/g, "(")
    .replace(/\]/g, ")")
    .replace(/\|/g, "/")
    .replace(/%%+/g, "%")
    .replace(/\s+/g, " ")
    .trim();
}
