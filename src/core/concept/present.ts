/** The concepts of one map as they are matched: with the items above them, their neighbours, and what they point at. */
import { grouped } from "../base/grouped";
import { forEachChunk } from "../base/jobs";
import type { MapHeading } from "../map/reading";
import { companiesIn } from "./company";
import type { Concept, ConceptId } from "./concept";
import type { PresentConcept } from "./entry";
import { abovePrint, comparedTerm, placeKey, wordPrint } from "./prints";

/** Concepts between two pauses. */
const STEP = 200;

export interface PresentOptions {
  /** By concept: the id that the same bullet was shown by until now. */
  readonly shownIds?: Pick<ReadonlyMap<Concept, ConceptId>, "get">;
  /** The ids that the rule before today's gives a concept. */
  readonly formerIdsOf?: (concept: Concept) => readonly ConceptId[];
  /** Whether heading paths begin with headings that older versions of the reader left out (`MapReading.isTopALevel`). */
  readonly isTopALevel?: boolean | undefined;
  /** Of the map. */
  readonly headings?: readonly MapHeading[];
  /** Those that are asked for; all where it is missing. */
  readonly wanted?: { has(concept: Concept): boolean };
}

/** `concepts`: all of the map, in its order. */
export function* presentConceptsJob(concepts: readonly Concept[], { shownIds = new Map(), formerIdsOf = () => [], isTopALevel = false, headings = [], wanted }: PresentOptions = {}): Generator<void, PresentConcept[]> {
  const parentOf = parents(concepts);
  const headingLines = new Set(headings.map(({ line }) => line));
  const neighbours = neighboursIn(concepts, headings);
  const companyOf = companiesIn(concepts);
  const present: PresentConcept[] = [];
  yield* forEachChunk(concepts, STEP, (concept, at) => {
    if (wanted?.has(concept) === false) return;
    const parent = parentOf(concept);
    const above: string[] = [];
    for (let one = parent; one !== null; one = parentOf(one)) above.unshift(one.term);
    present.push({
      snapshot: concept, parent,
      parentId: parent === null ? null : shownIds.get(parent) ?? parent.id,
      above: abovePrint(above),
      references: concept.references.map(wordPrint),
      neighbours: neighbours(at),
      written: concept.written,
      isHeading: headingLines.has(concept.line),
      olderPlace: isTopALevel && concept.headingPath.length > 0 ? placeKey(concept.map, concept.headingPath.slice(1)) : null,
      shown: shownIds.get(concept) ?? null,
      textIds: [concept.id, ...formerIdsOf(concept)],
      company: () => companyOf(concept, parent),
    });
  });
  return present;
}

/** The item that a concept is nested under, which stands above it. Most maps are flat, and need no table for it. */
function parents(concepts: readonly Concept[]): (concept: Concept) => Concept | null {
  let byId: ReadonlyMap<ConceptId, Concept> | null = null;
  return ({ parent }) => {
    if (parent === null) return null;
    byId ??= new Map(concepts.map((concept) => [concept.id, concept]));
    return byId.get(parent) ?? null;
  };
}

/** The prints of the terms before and behind one in its section; empty where there is none. Another section may have its name. */
export function neighboursIn(concepts: readonly Concept[], headings: readonly MapHeading[]): (at: number) => readonly [string, string] {
  const sections = grouped(headings, ({ headingPath }) => headingPath.join("\n"));
  return (at) => {
    const one = concepts[at];
    const path = one?.headingPath.join("\n");
    const isBetween = (a: number, b: number): boolean => sections.get(path ?? "")?.some(({ line }) => line > a && line < b) === true;
    const print = (other: Concept | undefined): string => {
      if (one === undefined || other === undefined || other.headingPath.join("\n") !== path) return "";
      return isBetween(Math.min(one.line, other.line), Math.max(one.line, other.line)) ? "" : wordPrint(comparedTerm(other.term));
    };
    return [print(concepts[at - 1]), print(concepts[at + 1])];
  };
}
