/**
 * Concepts by term and by heading, map by map. A map never changes, so each is read once; a lookup costs one step a map.
 */
import { addToGroup } from "../base/grouped";
import { forEachChunk } from "../base/jobs";
import type { Concept } from "../concept/concept";
import { placeOfKey, type NormalizedSnapshot } from "../concept/snapshot";
import { termKey } from "../map/concept-key";
import { normalizeText } from "../text/normalize";
import type { ConceptMap } from "./concept-index";

interface MapTerms {
  readonly terms: ReadonlyMap<string, readonly Concept[]>;
  /** By `NormalizedSnapshot.under`. */
  readonly headings: ReadonlyMap<string, readonly Concept[]>;
}

/** Concepts between two pauses. */
const STEP = 500;

const termsOfMap = new WeakMap<ConceptMap, MapTerms>();

export class TermTable {
  private tables: readonly MapTerms[] = [];

  /** Takes these maps instead of those before. */
  *updateJob(maps: Iterable<ConceptMap>): Generator<void, void> {
    const tables: MapTerms[] = [];
    for (const map of maps) {
      const table = termsOfMap.get(map) ?? (yield* mapTermsJob(map));
      termsOfMap.set(map, table);
      tables.push(table);
    }
    this.tables = tables;
  }

  /** With the same term anywhere, or under the same heading. */
  like({ term, under }: NormalizedSnapshot): ReadonlySet<Concept> {
    return new Set(this.tables.flatMap(({ terms, headings }) => [...terms.get(term) ?? [], ...headings.get(under) ?? []]));
  }

  withTerm({ term }: NormalizedSnapshot): Concept[] {
    return this.tables.flatMap(({ terms }) => terms.get(term) ?? []);
  }

  /** With the same term and definition. */
  withText(one: NormalizedSnapshot): Concept[] {
    return this.withTerm(one).filter(({ definition }) => normalizeText(definition) === one.definition);
  }
}

function* mapTermsJob({ path, concepts }: ConceptMap): Generator<void, MapTerms> {
  const terms = new Map<string, Concept[]>();
  const headings = new Map<string, Concept[]>();
  yield* forEachChunk(concepts, STEP, (concept) => {
    const term = termKey(concept.term);
    addToGroup(terms, term, concept);
    addToGroup(headings, placeOfKey(path, concept.key, term), concept);
  });
  return { terms, headings };
}
