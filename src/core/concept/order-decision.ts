/** What a learner decided about the order of two concepts, as the study log keeps it. */
import type { ConceptId } from "./concept";

/** `before`: the first is learned before the second. `none`: neither comes before the other, whatever the texts say. */
export interface OrderDecision {
  /** Concept ids. */
  readonly before: ConceptId;
  readonly after: ConceptId;
  readonly what: "before" | "none";
  /** When it was decided; milliseconds since 1970. */
  readonly time: number;
}

/** One key for two concepts, in either order. */
export function pairKey(one: ConceptId, other: ConceptId): string {
  return one < other ? `${one}|${other}` : `${other}|${one}`;
}
