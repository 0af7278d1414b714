/** Why nothing was read of a map, and what would help. No map is silently empty. */
import type { Problem } from "../base/problem";
import { strings } from "../base/strings";
import { MAP_PROPERTY } from "../map/map-rule";
import { isElsewhere, isOfBlock, isOfProse, isOfTable } from "../map/skip-reasons";
import type { ConceptMap } from "./concept-index";

/** By the reasons of its lines: the sentence for a map of which most lines have one of them. */
const HELP: readonly (readonly [isReason: (why: string) => boolean, help: () => string])[] = [
  [isOfTable, () => strings.mapProblems.helpTables],
  [(why) => why === strings.skippedLines.mapLink, () => strings.mapProblems.helpMaps],
  [isOfProse, () => strings.mapProblems.helpProse],
  [isOfBlock, () => strings.mapProblems.helpCode],
  [isElsewhere, () => strings.mapProblems.helpElsewhere],
];

/** A sentence or two; null where the map has concepts. */
export function whyEmpty(map: ConceptMap): string | null {
  if (map.concepts.length > 0) return null;
  if (map.isMapList === true) return strings.mapProblems.listsMaps(MAP_PROPERTY);
  const counts = HELP.map(([isReason]) => map.skippedLines.filter(({ why }) => isReason(why)).length);
  const most = Math.max(0, ...counts);
  return strings.mapProblems.namesNone(most === 0 ? strings.mapProblems.helpNothing : HELP[counts.indexOf(most)]?.[1]() ?? "");
}

/** Whether a sentence about a map says that the setting *Read tables* helps. */
export function asksForTables(why: string): boolean {
  return why.endsWith(strings.mapProblems.helpTables) || why === strings.mapProblems.tables;
}

/** None where the map's own problem says the same of its tables. */
export function emptyProblems(map: ConceptMap): readonly Problem[] {
  const message = whyEmpty(map);
  return message === null || map.problems.some((problem) => problem.message === strings.mapProblems.tables) ? [] : [{ path: map.path, line: map.skippedLines[0]?.line ?? 0, message }];
}
