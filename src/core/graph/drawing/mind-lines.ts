/** The relations of what is pointed at on a mind map, in the gutters between all that stands there. */
import type { Box, SceneInput } from "../graph";
import type { Palette } from "../palette";
import type { Line } from "../scene";
import { BRANCH } from "../style";
import { linesAlong } from "./frame-lines";
import { guttersOf, type Gutters } from "./gutters";

/** From a box to the lines beside it, and between two rows. */
const GAP = { x: BRANCH.reach / 4, y: BRANCH.pillGap / 2 };

/** Built when something is first pointed at, once for a layout. */
const built = new WeakMap<ReadonlyMap<string, Box>, Gutters | null>();

export function mindLines(seen: SceneInput, palette: Palette): Line[] {
  const { boxes, focus } = seen;
  if (focus === null) return [];
  let gutters = built.get(boxes);
  if (gutters === undefined) {
    const all = [...boxes.values()];
    built.set(boxes, gutters = guttersOf([{ frame: null, boxes: all, stops: all, words: [], gap: GAP, outside: GAP, isOuter: false }]));
  }
  return linesAlong(gutters, () => new Set([0]), seen, palette);
}
