/**
 * Labels by zoom level. Near, labels are as laid out. Far away, labels of concepts could not be read and are hidden.
 * Then each innermost heading is written as large as its frame allows, over its concepts; outer headings stay in their
 * bands. Frames do not overlap, so these captions do not either.
 */
import type { Core, NodeSingular, SingularElementArgument } from "cytoscape";
import { TEXT } from "../../../core/graph/style";
import { runInBackground } from "../../run-action";
import { changeElementsJob } from "./apply-elements";

/** The data of a caption. */
export interface CaptionData {
  readonly near: { readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly size: number; readonly label: string };
  /** The same label on two lines; null for a single word. */
  readonly halved: { readonly width: number; readonly label: string } | null;
  /** The frame around it, and the height of the band at its top. */
  readonly frame: { readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly band: number };
  readonly holdsFrames: boolean;
}

/** Pixels of letters on the screen that can just be read. Below this size, concepts have no labels. */
const LEGIBLE = 6;

/** Pixels of a caption on the screen at the far levels, if its frame is large enough. */
const WANTED = 13;

/** Line height, as a multiple of the letters' size. */
const LINE = 1.3;

/** Each further level makes letters a fifth larger. */
const STEP = 1.2;

const FAR = LEGIBLE / TEXT.concept.size;

/** Milliseconds without a turn of the wheel. Changing labels earlier would halt a view that still moves. */
const STILL = 120;

export class LabelLevels {
  private level = 0;
  private timer = 0;

  /** `run` runs the changes, at once or in pieces. */
  constructor(private readonly core: Core, private readonly run: (steps: Generator<void, void>) => Promise<void>) {
    core.on("zoom", () => {
      window.clearTimeout(this.timer);
      this.timer = window.setTimeout(() => { runInBackground("Draw labels", () => this.now()); }, STILL);
    });
    core.one("destroy", () => { window.clearTimeout(this.timer); });
  }

  /** Updates all labels for the present zoom, without waiting for the wheel to rest. */
  async now(): Promise<void> {
    window.clearTimeout(this.timer);
    const level = levelOf(this.core.zoom());
    if (level === this.level) return;
    this.level = level;
    await this.run(changeElementsJob(this.core, this.core.nodes(".concept, .caption").toArray(), (node) => this.applyLabelStyle(node)));
  }

  /** Updates one element for the present level; returns whether that changed it. */
  applyLabelStyle(element: SingularElementArgument): boolean {
    const { level } = this;
    if (element.isNode() && element.hasClass("caption")) write(element, level === 0 ? 0 : (WANTED / FAR) * STEP ** (level - 1));
    else if (!element.hasClass("concept") || element.hasClass("wordless") === level > 0) return false;
    else element.toggleClass("wordless", level > 0);
    return true;
  }
}

function levelOf(zoom: number): number {
  return zoom >= FAR ? 0 : 1 + Math.floor(Math.log(FAR / zoom) / Math.log(STEP));
}

/** `size`: pixels at zoom 1; 0 for near. */
function write(caption: NodeSingular, size: number): void {
  const { near, halved, frame, holdsFrames } = caption.data() as CaptionData;
  caption.toggleClass("far", size > 0);
  if (size === 0) {
    caption.data(near);
    caption.position({ x: near.x, y: near.y });
    return;
  }
  const room = 0.9 * (holdsFrames ? frame.band : frame.height);
  // Pixels at zoom 1, limited by height and by width.
  const fitting = ({ width }: { readonly width: number }, lines: number): number => Math.min(size, room / (LINE * lines), (0.92 * frame.width * near.size) / width);
  const one = fitting(near, 1), two = halved === null || holdsFrames ? 0 : fitting(halved, 2);
  const { width, label } = halved !== null && two > one ? halved : near;
  const grown = Math.max(near.size, one, two) / near.size;
  const box = { width: width * grown, height: near.height * grown * (label === near.label ? 1 : 2) };
  caption.data({ ...box, size: near.size * grown, label });
  caption.position(holdsFrames ? { x: near.x + (box.width - near.width) / 2, y: near.y } : { x: frame.x, y: frame.y });
}
