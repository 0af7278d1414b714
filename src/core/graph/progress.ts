/** How much is known of what stands below a heading. */
import { STATES, type State } from "../concept/concept";
import type { Graph, GraphNode, StateCounts } from "./graph";
import type { Palette } from "./palette";
import type { Line } from "./scene";

/** The order in which parts of a bar or a ring follow. New and skipped concepts are its empty part. */
const PARTS: readonly State[] = ["known", "learning", "due"];

/** The order of all states in a bar. */
export const BAR_ORDER: readonly State[] = [...PARTS, "new", "skipped"];

/** “3 / 7”: known of all. Empty for a node without counts. */
export function learnedShare({ stateCounts }: Pick<GraphNode, "stateCounts">): string {
  return stateCounts === undefined ? "" : `${stateCounts.known} / ${sizeOf(stateCounts)}`;
}

/** The number of concepts that the counts add up to. */
export function sizeOf(counts: StateCounts): number {
  return STATES.reduce((sum, state) => sum + counts[state], 0);
}

/** The states that a bar or a ring shows, with their shares of the whole. */
export function progressParts(counts: StateCounts): { readonly state: State; readonly share: number }[] {
  const all = sizeOf(counts);
  return PARTS.flatMap((state) => counts[state] === 0 ? [] : [{ state, share: counts[state] / all }]);
}

/** By id of a heading: how many of the concepts shown below it are in which state. */
export function countsBelow({ nodes }: Graph): ReadonlyMap<string, StateCounts> {
  const parents = new Map(nodes.map(({ id, parent }) => [id, parent]));
  const counts = new Map<string, Record<State, number>>();
  for (const { id, parent, state, stateCounts } of nodes) {
    const seen = new Set([id]);
    for (let at = parent; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
      const own = counts.get(at) ?? { new: 0, learning: 0, due: 0, known: 0, skipped: 0 };
      counts.set(at, own);
      if (state !== null) own[state]++;
      if (stateCounts !== undefined) for (const one of STATES) own[one] += stateCounts[one];
      seen.add(at);
    }
  }
  return counts;
}

/** A ring around a point: `r` to the middle of its line. */
export function ringLines(counts: StateCounts, { x, y, r, width }: { readonly x: number; readonly y: number; readonly r: number; readonly width: number }, { states, track }: Pick<Palette, "states" | "track">): Line[] {
  const lines: Line[] = [{ d: arc(x, y, r, 0, 1), stroke: track, width, isFlat: true }];
  let from = 0;
  for (const { state, share } of progressParts(counts)) {
    lines.push({ d: arc(x, y, r, from, from + share), stroke: states[state], width, isFlat: true });
    from += share;
  }
  return lines;
}

/** Shares of a turn, from the top to the right. A whole turn is two arcs, since one would end where it starts. */
function arc(x: number, y: number, r: number, from: number, to: number): string {
  const at = (share: number): string => `${round(x + r * Math.sin(2 * Math.PI * share))} ${round(y - r * Math.cos(2 * Math.PI * share))}`;
  const middle = (from + to) / 2;
  return `M${at(from)}A${r} ${r} 0 0 1 ${at(middle)}A${r} ${r} 0 0 1 ${at(to)}`;
}

function round(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}
