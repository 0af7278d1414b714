/** The review scope as the workspace saves it. */
import { notePath } from "../../core/base/note-path";
import type { ReviewScope } from "../../app/services";

export const ALL: ReviewScope = { scope: null, filter: "" };

export function toState({ scope, filter }: ReviewScope): Record<string, unknown> {
  return { map: scope?.map ?? null, heading: scope?.heading ?? null, filter };
}

/** Null if nothing is saved. */
export function fromState(saved: unknown): ReviewScope | null {
  if (typeof saved !== "object" || saved === null) return null;
  const given = new Map<string, unknown>(Object.entries(saved));
  if (!given.has("map")) return null;
  const [map, heading, filter] = [given.get("map"), given.get("heading"), given.get("filter")];
  const headingPath = Array.isArray(heading) && heading.every((one) => typeof one === "string") ? heading : null;
  return { scope: typeof map === "string" ? { map: notePath(map), heading: headingPath } : null, filter: typeof filter === "string" ? filter : "" };
}

export function isSameScope(a: ReviewScope, b: ReviewScope): boolean {
  return JSON.stringify(toState(a)) === JSON.stringify(toState(b));
}
