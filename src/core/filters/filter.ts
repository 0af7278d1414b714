/** A filter: `key:value` in the filter box. One file, one line in the registry. */
import type { Concept, State } from "../concept/concept";
import type { GraphEdge } from "../relations/relation";
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
  readonly edges: readonly GraphEdge[];
  /** Kinds of relations there are, for `kind:`; without them those of the edges. */
  readonly kinds?: readonly { readonly id: string; readonly name: string }[];
  /** Ids of kinds whose edges are left out unless a `kind:` names them. */
  readonly quiet?: readonly string[];
  /** All terms of the text, for a filter that reads another one's value, as `near:` reads `depth:`. */
  readonly terms?: readonly FilterTerm[];
  stateOf(concept: Concept): State;
}

export interface FilterExample {
  readonly text: string;
  /** For the reader of the manual: what it shows. */
  readonly means: string;
  /** For the tests: the terms that it leaves of their small map, and behind `;` the relations where these matter. */
  readonly finds: string;
}

export interface Filter {
  /** What stands before the colon. The last filter of the registry has the empty key: bare words. */
  readonly key: string;
  /** One line of help, e.g. “state: new, learning, due, known or skipped”. */
  readonly hint: string;
  /** Not offered and not listed: nobody types it by hand. */
  readonly unlisted?: boolean;
  /** Whether all values of this key must hold (bare words); otherwise one of them is enough. */
  readonly every?: boolean;
  /** Values offered while typing. */
  suggest(context: FilterContext): readonly string[];
  /** Which concepts stay; null where the value means nothing (the box then says so). */
  concepts?(value: string, context: FilterContext): ((concept: Concept) => boolean) | null;
  /** Which relations stay (`kind:`). */
  edges?(value: string, context: FilterContext): ((edge: GraphEdge) => boolean) | null;
  readonly examples: readonly FilterExample[];
}
