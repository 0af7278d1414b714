/** Home notes and trees of maps: notes whose items nearly all lead to maps. They are no study material. */
import { strings } from "../base/strings";
import type { NotePath } from "../base/note-path";
import { type SkippedLine } from "../map/reading";
import type { ConceptMap } from "./concept-index";

/** Fewer links to maps may stand in any map. */
const LEAST = 3;

/** So many links to maps for each other item. */
const SHARE = 3;

export function isMapList({ concepts, skippedLines }: ConceptMap, isMap: (path: NotePath) => boolean): boolean {
  const linked = concepts.filter(({ note }) => note !== null && isMap(note)).length;
  const links = linked + skippedLines.filter(({ why }) => why === strings.skippedLines.mapLink).length;
  return links >= LEAST && links >= SHARE * (concepts.length - linked);
}

/** The map with its concepts among the lines that were passed over. */
export function asMapList(map: ConceptMap): ConceptMap {
  const lines = map.concepts.map(({ line }): SkippedLine => ({ line, why: strings.skippedLines.listsMaps }));
  return { ...map, concepts: [], isMapList: true, skippedLines: [...map.skippedLines, ...lines].sort((a, b) => a.line - b.line) };
}
