/** A little vault written as text, and the index of it: `path` → text. */
import { notePath } from "../../../src/core/base/note-path";
import { createLiveIndex } from "../../../src/app/live-index";
import type { ConceptIndex } from "../../../src/core/index/concept-index";
import { parseYaml } from "../../../scripts/parse-yaml";
import { DEFAULTS, type Settings } from "../../../src/core/base/settings";

export async function indexOf(files: Record<string, string>, settings: Partial<Settings> = {}): Promise<ConceptIndex> {
  const liveIndex = createLiveIndex({ ...DEFAULTS, ...settings }, parseYaml, { now: () => 0, offsetAt: () => 0 });
  await liveIndex.load(Object.entries(files).map(([path, text]) => ({ path: notePath(path), read: () => Promise.resolve(text) })));
  return liveIndex.current();
}

/** `Term → note` for each concept of the index, `—` where there is none. */
export function notesOf(index: ConceptIndex): string[] {
  return index.maps.flatMap((map) => map.concepts.map((concept) => `${concept.term} → ${concept.note ?? "—"}`));
}
