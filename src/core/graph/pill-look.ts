/**
 * How a concept looks, the same in pane and pictures: its state by the mark alone, its subsection by the border, its
 * place on the learning path by fill and border.
 */
import type { GraphNode } from "./graph";
import { tintIn, type Palette } from "./palette";
import type { Mark } from "./state-mark";

export interface PillLook {
  readonly fill: string;
  readonly border: string;
  readonly width: number;
  readonly dash: boolean;
  readonly text: string;
  readonly mark: Mark;
}

export function pillLook(node: Pick<GraphNode, "kind" | "state" | "hue" | "step">, palette: Palette): PillLook {
  const plain: PillLook = { fill: palette.pill, border: tintIn(palette, node.hue).edge, width: 1, dash: false, text: palette.text, mark: markOf(node) };
  switch (node.state === "skipped" ? undefined : node.step) {
    case "here": return { ...plain, fill: palette.here, border: palette.here, text: "#ffffff" };
    case "next": return { ...plain, fill: palette.next.fill, border: palette.accent, width: 2, text: palette.next.text };
    case "waiting":
    case undefined: return node.state === "skipped" || (node.state === null && node.kind === "concept") ? { ...plain, dash: true, text: palette.quietText } : plain;
  }
}

/** What a concept's mark says. */
export function markOf({ state, step }: Pick<GraphNode, "state" | "step">): Mark {
  if (state !== "new" || step === undefined) return state ?? "note";
  return step === "waiting" ? "waiting" : "next";
}
