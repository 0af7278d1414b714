/** What travels with the pane in the workspace: what it shows, filtered how, as graph or list. */
import type { Scope } from "../../core/graph/graph";

export interface PaneState {
  readonly scope: Scope | null;
  readonly filter: string;
  readonly list: boolean;
}

/** From whatever the workspace kept: wrong or missing parts fall back. */
export function readPaneState(saved: unknown, before: PaneState): PaneState {
  if (typeof saved !== "object" || saved === null) return before;
  const given = new Map<string, unknown>(Object.entries(saved));
  const [map, heading, filter, list] = [given.get("map"), given.get("heading"), given.get("filter"), given.get("list")];
  const trail = Array.isArray(heading) && heading.every((one) => typeof one === "string") ? heading : null;
  return {
    scope: typeof map === "string" ? { map, heading: trail } : before.scope,
    filter: typeof filter === "string" ? filter : before.filter,
    list: typeof list === "boolean" ? list : before.list,
  };
}

export function writePaneState({ scope, filter, list }: PaneState): Record<string, unknown> {
  return { map: scope?.map ?? null, heading: scope?.heading ?? null, filter, list };
}
