/** Why nothing was read of a map, and what would help. No map is silently empty. */
import type { Problem } from "../base/problem";
import { MAP_LINK } from "../map/reading";
import { MAP_PROPERTY } from "../map/map-rule";
import type { ConceptMap } from "./concept-index";

/** By how the reasons of its lines begin: the sentence for a map of which most lines have it. */
const HELP: readonly (readonly [reason: RegExp, help: string])[] = [
  [/^a table row|^the head of a table/, "Its lines are rows of a table. Switch on “Read tables” in the settings to take each row as a concept."],
  [new RegExp(`^${MAP_LINK}`), `Its items only lead to other maps. Those are read by themselves.`],
  [/^prose/, "Its bullets are prose, without a dash or colon behind a name. Write them as “- **Term** — definition”, or choose “This is a concept” for a line."],
  [/^inside|^opens|code/, "Its lines stand in blocks of code, of math or in comments, which are not read."],
  [/navigation|pointer|tags|contents|embed|callout/, "Its lines only lead elsewhere: navigation, tags, embeds."],
];

/** A sentence or two; null where the map has concepts. */
export function whyEmpty(map: ConceptMap): string | null {
  if (map.concepts.length > 0) return null;
  if (map.isMapList === true) return `Nearly all items of this map lead to other maps, so it is not studied itself. To study it all the same, set its property “${MAP_PROPERTY}” to true, or switch on “Study notes that list maps” in the settings.`;
  const counts = HELP.map(([reason]) => map.skippedLines.filter(({ why }) => reason.test(why)).length);
  const most = Math.max(0, ...counts);
  const help = most === 0 ? "It has no bullets, links or headings that name one. Write bullets such as “- **Term** — definition” or “- [[Note]]”. What a query lists is not read." : HELP[counts.indexOf(most)]?.[1] ?? "";
  return `This map names no concepts yet. ${help}`;
}

export function emptyProblems(map: ConceptMap): readonly Problem[] {
  const message = whyEmpty(map);
  return message === null ? [] : [{ path: map.path, line: map.skippedLines[0]?.line ?? 0, message }];
}
