/** The graph as a list, for screen readers and for screens too small for a picture. */
import type { Concept, State } from "../concept/concept";
import type { Graph } from "./graph";

export interface ListItem {
  readonly id: string;
  readonly label: string;
  readonly state: State;
  readonly concept: Concept | null;
  /** How many shown concepts it is nested under. */
  readonly depth: number;
  /** One sentence for each outgoing relation. */
  readonly relations: readonly string[];
}

export interface ListGroup {
  /** Id of the heading's node; null for concepts without a heading. */
  readonly id: string | null;
  readonly heading: string;
  /** 1 at the top, 2 below it, and so on; 0 without heading. */
  readonly level: number;
  /** Its tint among the eight hues; missing for a map, and for what is neutral. */
  readonly hue?: number;
  readonly items: readonly ListItem[];
}

/**
 * Groups in the author's order. A heading without concepts of its own is included, since other headings are below it.
 */
export function listOf(graph: Graph): ListGroup[] {
  const loose: ListItem[] = [];
  const groups: (ListGroup & { readonly items: ListItem[] })[] = [{ id: null, heading: "", level: 0, items: loose }];
  const byId = new Map<string | null, (typeof groups)[number]>();
  const depths = new Map<string, number>();
  const reasons = reasonsOf(graph);
  for (const { id, kind, label, parent, state, concept, hue } of graph.nodes) {
    const holder = byId.get(parent);
    if (kind === "concept") {
      const depth = concept?.parent == null ? 0 : (depths.get(concept.parent) ?? -1) + 1;
      depths.set(id, depth);
      (holder?.items ?? loose).push({ id, label, state: state ?? "new", concept, depth, relations: reasons.get(id) ?? [] });
      continue;
    }
    const group = { id, heading: label, level: (holder?.level ?? 0) + 1, items: [], ...hue === undefined || kind === "map" ? {} : { hue } };
    byId.set(id, group);
    groups.push(group);
  }
  return loose.length === 0 ? groups.slice(1) : groups;
}

function reasonsOf(graph: Graph): Map<string, string[]> {
  const reasons = new Map<string, string[]>();
  for (const { source, reason } of graph.edges) {
    const own = reasons.get(source);
    if (own === undefined) reasons.set(source, [reason]);
    else own.push(reason);
  }
  return reasons;
}
