/**
 * Labels by how far away one looks from. Near, all is as it was laid out. Where concepts could not be read any more, their
 * words go, and each innermost heading is written as large as its frame allows, over what it holds; the headings around
 * those stay in their bands. Frames do not overlap, so neither do these words.
 */
import type { Core, NodeSingular } from "cytoscape";
import { TEXT } from "../../core/graph/style";

/** What a caption's data hold for this. */
export interface CaptionData {
  readonly near: { readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly size: number };
  /** The frame around it, and the band at its top. */
  readonly frame: { readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly band: number };
  readonly holdsFrames: boolean;
}

/** Pixels of letters on the screen that can just be read; below it concepts have no words. */
const LEGIBLE = 6;

/** Pixels that a heading seen from afar has on the screen, if its frame is large enough. */
const WANTED = 13;

/** A step further away makes letters a fifth larger. */
const STEP = 1.2;

const FAR = LEGIBLE / TEXT.concept.size;

export function keepLegible(core: Core): () => void {
  let level = 0;
  const apply = (): void => {
    const size = level === 0 ? 0 : (WANTED / FAR) * STEP ** (level - 1);
    core.batch(() => {
      core.nodes(".concept").toggleClass("wordless", size > 0);
      core.nodes(".caption").forEach((caption) => { write(caption, size); });
    });
  };
  core.on("zoom", () => {
    const next = levelOf(core.zoom());
    if (next === level) return;
    level = next;
    apply();
  });
  // What was just drawn anew stands as it is near.
  return () => {
    level = levelOf(core.zoom());
    if (level > 0) apply();
  };
}

function levelOf(zoom: number): number {
  return zoom >= FAR ? 0 : 1 + Math.floor(Math.log(FAR / zoom) / Math.log(STEP));
}

/** `size`: pixels at zoom 1, 0 for near. */
function write(caption: NodeSingular, size: number): void {
  const { near, frame, holdsFrames } = caption.data() as CaptionData;
  caption.toggleClass("far", size > 0);
  if (size === 0) {
    caption.data({ size: near.size, width: near.width, height: near.height });
    caption.position({ x: near.x, y: near.y });
    return;
  }
  const room = holdsFrames ? frame.band : frame.height;
  const fitting = Math.min(size, (0.9 * room) / 1.3, (0.92 * frame.width * near.size) / near.width);
  const grown = Math.max(near.size, fitting) / near.size;
  const [width, height] = [near.width * grown, near.height * grown];
  caption.data({ size: near.size * grown, width, height });
  caption.position(holdsFrames ? { x: near.x + (width - near.width) / 2, y: near.y } : { x: frame.x, y: frame.y });
}
