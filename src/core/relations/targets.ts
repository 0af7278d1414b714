/** Which of the given concepts a link or a written name means. Of several, the nearest to the place of writing. */
import { addToGroup } from "../base/grouped";
import type { Concept } from "../concept/concept";
import { normalizePlain } from "../text/normalize";
import type { RelationSource } from "../index/concept-index";
import { compactKey, withoutBracket } from "../text/words";
import { STEP } from "./edge";

export interface Targets {
  /** Finds by the note that the link leads to. Where there is no such note, finds by the link's own words. */
  byLink(linkpath: string, from: string): readonly Concept[];
  byName(name: string): readonly Concept[];
}

/** A job, since normalizing the names of a large map takes long. */
export function* targetsAmong(concepts: readonly Concept[], index: RelationSource): Generator<void, Targets> {
  const ofNote = yield* groups(concepts, (concept) => (concept.note === null ? [] : [concept.note]));
  const ofName = yield* groups(concepts, (concept) => new Set(spellingsOf(concept).map(compactKey)));
  const byName = (name: string): readonly Concept[] => ofName.get(compactKey(name)) ?? [];
  const byLink = (linkpath: string, from: string): readonly Concept[] => {
    const path = index.notes.resolve(linkpath, from);
    const meant = path === null ? [] : ofNote.get(path) ?? [];
    if (meant.length > 0) return meant;
    // A concept with another note is another thing with the same name.
    return byName(linkpath.slice(linkpath.lastIndexOf("/") + 1)).filter((concept) => concept.note === null);
  };
  return { byLink, byName };
}

/** The term, the term without its bracket, and the aliases. */
export function spellingsOf(concept: Concept): string[] {
  return [...new Set([concept.term, withoutBracket(concept.term), ...concept.aliases])].filter((name) => compactKey(name) !== "");
}

function* groups(concepts: readonly Concept[], keysOf: (concept: Concept) => Iterable<string>): Generator<void, Map<string, Concept[]>> {
  const found = new Map<string, Concept[]>();
  let count = 0;
  for (const concept of concepts) {
    if (++count % STEP === 0) yield;
    for (const key of keysOf(concept)) addToGroup(found, key, concept);
  }
  return found;
}

/**
 * 0 for another map, 1 for the same map, 2 for the same section, and one more for each shared heading. The same heading
 * counts most.
 */
export function nearness(a: Concept, b: Concept): number {
  if (a.map !== b.map) return 0;
  let shared = 0;
  while (shared < a.headingPath.length && shared < b.headingPath.length && normalizePlain(a.headingPath[shared] ?? "") === normalizePlain(b.headingPath[shared] ?? "")) shared++;
  return shared === a.headingPath.length && shared === b.headingPath.length ? SAME_HEADING : 1 + shared;
}

export const SAME_SECTION = 2;
export const SAME_HEADING = 100;

/** The candidates nearest to the concept, without the concept itself: one, or several that are equally near. */
export function nearestTo(concept: Concept, candidates: readonly Concept[]): Concept[] {
  let nearest: Concept[] = [];
  let best = -1;
  for (const candidate of candidates) {
    if (candidate.id === concept.id) continue;
    const near = nearness(concept, candidate);
    if (near > best) [nearest, best] = [[candidate], near];
    else if (near === best) nearest.push(candidate);
  }
  return nearest;
}
