/** What travels with the pane in the workspace: what it shows, filtered how, in which layout, as graph or list. */
import type { Scope } from "../../core/graph/graph";
import type { ConceptMap } from "../../core/index/concept-index";
import { ROOT } from "../../core/graph/tree";
import { LAYOUTS } from "../../core/registry";

export interface PaneState {
  readonly scope: Scope | null;
  readonly filter: string;
  readonly list: boolean;
  /** A layout's id. */
  readonly layout: string;
  /** Ids of headings and concepts whose branches are folded away. */
  readonly folded: readonly string[];
}

/** From whatever the workspace kept: wrong or missing parts fall back. */
export function readPaneState(saved: unknown, before: PaneState): PaneState {
  if (typeof saved !== "object" || saved === null) return before;
  const given = new Map<string, unknown>(Object.entries(saved));
  const [map, filter, list, layout] = ["map", "filter", "list", "layout"].map((key) => given.get(key));
  const trail = texts(given.get("heading"));
  return {
    scope: typeof map === "string" ? { map, heading: trail } : before.scope,
    filter: typeof filter === "string" ? filter : before.filter,
    list: typeof list === "boolean" ? list : before.list,
    layout: LAYOUTS.find(({ id }) => id === layout)?.id ?? before.layout,
    folded: texts(given.get("folded")) ?? before.folded,
  };
}

function texts(value: unknown): readonly string[] | null {
  return Array.isArray(value) && value.every((one) => typeof one === "string") ? value : null;
}

export function writePaneState({ scope, filter, list, layout, folded }: PaneState): Record<string, unknown> {
  return { map: scope?.map ?? null, heading: scope?.heading ?? null, filter, list, layout, folded };
}

/** The wanted scope while it is there, its map where the heading is gone; else the first section of the largest map. */
export function scopeIn(maps: readonly ConceptMap[], wanted: Scope | null): Scope | null {
  const there = maps.find((map) => map.path === wanted?.map);
  if (wanted !== null && there !== undefined) {
    const heading = JSON.stringify(wanted.heading);
    return wanted.heading === null || there.headings.some(({ trail }) => JSON.stringify(trail) === heading) ? wanted : { map: there.path, heading: null };
  }
  const map = [...maps].sort((a, b) => b.concepts.length - a.concepts.length)[0];
  return map === undefined || map.concepts.length === 0 ? null : firstSection(map);
}

/** What a map opens with: one section at a time is what can be read. */
export function firstSection(map: ConceptMap): Scope {
  return { map: map.path, heading: map.concepts.find(({ trail }) => trail.length > 0)?.trail.slice(0, 1) ?? null };
}

/** A filter with a term put in, or taken out where it stands already. */
export function toggled(filter: string, term: string): string {
  const terms = filter.split(/\s+/).filter((one) => one !== "");
  return terms.includes(term) ? terms.filter((one) => one !== term).join(" ") : [...terms, term].join(" ");
}

/** A branch folded away, or brought back; the root stays as it is. */
export function withFold(pane: PaneState, id: string): PaneState {
  if (id === ROOT) return pane;
  return { ...pane, folded: pane.folded.includes(id) ? pane.folded.filter((one) => one !== id) : [...pane.folded, id] };
}
