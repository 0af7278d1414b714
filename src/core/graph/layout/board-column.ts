/** The board in one column, for a phone: frames below each other, with one concept a row. It is shown larger. */
import { oneLine } from "../../text/normalize";
import type { GraphNode, Measure } from "../graph";
import { captionRoom, secondLine } from "../measure";
import { sizeOf } from "../progress";
import { COLUMN, FRAME, PILL, pillRoom } from "../style";
import type { Branch } from "./heading-tree";
import { even, type PlaceFn, type Size } from "./sized-box";

export function placeColumn(branch: Branch, pane: Size, measure: Measure, put: PlaceFn): void {
  place(branch, { left: 0, top: 0, width: even(Math.max(leastWidth(branch), pane.width * COLUMN.scale - 1)) }, measure, put);
}

/** Of a frame with all that stands in it. */
function leastWidth({ heading, concepts, branches, depths }: Branch): number {
  const pad = heading === null ? 0 : 2 * COLUMN.padding;
  const inner = concepts.reduce<number>((most, { id }) => Math.max(most, shiftOf(id, depths) + PILL.minWidth), PILL.minWidth);
  return pad + branches.reduce((most, one) => Math.max(most, leastWidth(one)), inner);
}

function shiftOf(id: string, depths: Branch["depths"]): number {
  return Math.min(depths.get(id) ?? 0, PILL.maxDepth) * COLUMN.indent;
}

interface Space {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

/** Returns the height. */
function place(branch: Branch, { left, top, width }: Space, measure: Measure, put: PlaceFn): number {
  const { heading, concepts, branches, depths, bold } = branch;
  const caption = heading === null ? 0 : captionHeight(heading, width, heading.stateCounts === undefined ? sizeBelow(branch) : sizeOf(heading.stateCounts), measure);
  const ownPlace = { left: FRAME.subsection.padding + 2, middle: caption / 2 };
  if (heading?.stateCounts !== undefined) {
    put(heading.id, { left, top, width, height: caption, caption: ownPlace });
    return caption;
  }
  const pad = heading === null ? 0 : COLUMN.padding;
  let at = top + caption;
  for (const { id, label } of concepts) {
    const shift = pad + shiftOf(id, depths);
    const wide = width - shift - pad;
    const height = COLUMN.pill + secondLine(oneLine(label), pillRoom(wide), bold.has(id) ? "subsection" : "concept", measure);
    put(id, { left: left + shift, top: at, width: wide, height });
    at += height + COLUMN.gap;
  }
  for (const one of branches) at += place(one, { left: left + pad, top: at, width: width - 2 * pad }, measure, put) + COLUMN.frameGap;
  const filled = concepts.length + branches.length === 0 ? at : at - (branches.length > 0 ? COLUMN.frameGap : COLUMN.gap);
  const height = even(filled + pad - top);
  if (heading !== null) put(heading.id, { left, top, width, height, caption: ownPlace });
  return height;
}

/** A long name has two lines. */
function captionHeight({ kind, label }: GraphNode, width: number, all: number, measure: Measure): number {
  if (kind === "concept") return 0;
  const { padding, caption } = FRAME[kind];
  return caption + secondLine(oneLine(label), captionRoom(width - 2 * padding - 2, all, measure), kind, measure);
}

function sizeBelow({ concepts, branches }: Branch): number {
  return branches.reduce((sum, one) => sum + sizeBelow(one), concepts.length);
}
