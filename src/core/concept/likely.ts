/** Which concepts a lost one most likely is, for a learner who joins the two by hand. Nothing is decided here. */
import { forEachChunk } from "../base/jobs";
import { normalizeText } from "../text/normalize";
import { bigramsOf, similarity } from "./alike";
import type { Concept } from "./concept";
import type { ConceptSnapshot } from "./snapshot";

/** Concepts between two pauses. */
const STEP = 50;

/** What the same map counts, beside a term or a definition that is wholly alike: 1 each. */
const SAME_MAP = 0.25;

/** The most likely first; equally likely ones in the order given. */
export function* likelyJob(lost: ConceptSnapshot, concepts: Iterable<Concept>): Generator<void, Concept[]> {
  const [term, definition] = [bigramsOf(normalizeText(lost.term)), bigramsOf(normalizeText(lost.definition))];
  const rated: { readonly concept: Concept; readonly score: number }[] = [];
  yield* forEachChunk(concepts, STEP, (concept) => {
    const likeness = similarity(term, bigramsOf(normalizeText(concept.term))) + (definition.text === "" ? 0 : similarity(definition, bigramsOf(normalizeText(concept.definition))));
    rated.push({ concept, score: likeness + (concept.map === lost.map ? SAME_MAP : 0) });
  });
  return rated.sort((a, b) => b.score - a.score).map(({ concept }) => concept);
}
