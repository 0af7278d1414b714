/** A filter: `key:value` in the filter box. One file, one line in the registry. */
import type { Concept, State } from "../concept/concept";
import type { GraphEdge, Scope } from "../graph/graph";
import type { ConceptIndex } from "../index/concept-index";

export interface FilterContext {
  readonly index: ConceptIndex;
  readonly scope: Scope;
  /** The concepts of the scope, before filtering. */
  readonly concepts: readonly Concept[];
  /** Edges among them, of all relations. */
  readonly edges: readonly GraphEdge[];
  stateOf(concept: Concept): State;
}

export interface Filter {
  /** What stands before the colon. The last filter of the registry has the empty key: bare words. */
  readonly key: string;
  /** One line of help, e.g. “state: new, learning, due, known or skipped”. */
  readonly hint: string;
  /** Values offered while typing. */
  suggest(context: FilterContext): readonly string[];
  /** Which concepts stay; null where the value means nothing (the box then says so). */
  concepts?(value: string, context: FilterContext): ((concept: Concept) => boolean) | null;
  /** Which relations stay (`kind:`). */
  edges?(value: string, context: FilterContext): ((edge: GraphEdge) => boolean) | null;
  readonly examples: readonly { readonly text: string; readonly means: string }[];
}
