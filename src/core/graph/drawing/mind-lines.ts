/** Relations on a mind map, in the gutters between all that stands there. */
import { BRANCH } from "../style";
import { gutterLines } from "./gutter-lines";
import { guttersJob } from "./gutters";

/** From a box to the lines beside it, and between two rows. */
const GAP = { x: BRANCH.reach / 4, y: BRANCH.pillGap / 2 };

const GROUPS = new Set([0]);

export const mindLines = gutterLines(function* ({ boxes }) {
  const all = [...boxes.values()];
  return { gutters: yield* guttersJob([{ frame: null, boxes: all, stops: all, words: [], gap: GAP, outside: GAP, isOuter: false, isRagged: true }]), groupsOf: () => GROUPS };
});
