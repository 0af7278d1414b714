/** A filter: `key:value` in the filter box. One file, one line in the registry. */
import type { Concept, State } from "../concept/concept";
import type { ConceptEdge } from "../relations/relation";
import type { Scope } from "../index/scope";
import type { ConceptIndex } from "../index/concept-index";

/** One term of the filter box, as typed: `-in:"Memory Management"` is key `in`, value `Memory Management`, negated. */
export interface FilterTerm {
  /** Empty for bare words. */
  readonly key: string;
  readonly value: string;
  readonly negated: boolean;
  /** Place in the text, the leading `-` included. */
  readonly from: number;
  readonly to: number;
}

export interface FilterContext {
  readonly index: ConceptIndex;
  readonly scope: Scope;
  /** The concepts of the scope, before filtering. */
  readonly concepts: readonly Concept[];
  /** Edges among them, of all relations. */
  readonly edges: readonly ConceptEdge[];
  /** The kinds of relations for `kind:`. Without them, the kinds of the edges. */
  readonly kinds?: readonly { readonly id: string; readonly name: string }[];
  /** Ids of the kinds whose edges are left out unless a `kind:` names them. */
  readonly quiet?: readonly string[];
  /** All terms of the text, for a filter that reads the value of another, as `near:` reads `depth:`. */
  readonly terms?: readonly FilterTerm[];
  stateOf(concept: Concept): State;
}

export interface FilterExample {
  readonly text: string;
  /** What the example shows, for the manual. */
  readonly means: string;
  /** For the tests: the terms that remain of a small map; behind `;` the relations, where they matter. */
  readonly finds: string;
}

export interface Filter {
  /** The word before the colon. The last filter of the list has the empty key, for bare words. */
  readonly key: string;
  /** One line of help, e.g. “state: new, learning, due, known or skipped”. */
  readonly hint: string;
  /** Not suggested and not listed: nobody types it by hand. */
  readonly unlisted?: boolean;
  /** Whether all values of this key must match (bare words). Otherwise one is enough. */
  readonly every?: boolean;
  /** Values to suggest while typing. */
  suggest(context: FilterContext): readonly string[];
  /** A test for concepts. Null where the value has no meaning; the box then says so. */
  concepts?(value: string, context: FilterContext): ((concept: Concept) => boolean) | null;
  /** A test for relations (`kind:`). */
  edges?(value: string, context: FilterContext): ((edge: ConceptEdge) => boolean) | null;
  readonly examples: readonly FilterExample[];
}
