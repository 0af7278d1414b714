/** Which notes a concept most likely means, for a learner who chooses one. Nothing is decided here. */
import { forEachChunk } from "../base/jobs";
import type { NotePath } from "../base/note-path";
import type { Concept } from "../concept/concept";
import { nameWordsOf } from "../text/words";
import type { ConceptIndex } from "./concept-index";
import { distanceOf } from "./note-place";

/** Notes between two pauses. */
const STEP = 200;

/** By the words that name and term share, then by the way to the map's folder, then by path. Maps are left out. */
export function* likelyNotesJob({ term, aliases, map }: Concept, { maps, notes }: Pick<ConceptIndex, "maps" | "notes">): Generator<void, NotePath[]> {
  const wanted = new Set([term, ...aliases].flatMap(nameWordsOf));
  const left = new Set(maps.map(({ path }) => path));
  const rated: { readonly path: NotePath; readonly score: number; readonly distance: number }[] = [];
  yield* forEachChunk(notes.facts.values(), STEP, ({ path, name }) => {
    if (left.has(path)) return;
    const words = nameWordsOf(name);
    const shared = words.filter((word) => wanted.has(word)).length;
    rated.push({ path, score: shared / Math.max(words.length, wanted.size, 1), distance: distanceOf(path, map) });
  });
  return rated.sort((a, b) => b.score - a.score || a.distance - b.distance || (a.path < b.path ? -1 : 1)).map(({ path }) => path);
}
