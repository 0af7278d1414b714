/**
 * Labels by how far away one looks from. Near, all is as it was laid out. Where concepts could not be read any more, their
 * words go, and each innermost heading is written as large as its frame allows, over what it holds; the headings around
 * those stay in their bands. Frames do not overlap, so neither do these words.
 */
import type { Core, NodeSingular, SingularElementArgument } from "cytoscape";
import { TEXT } from "../../../core/graph/style";
import { runInBackground } from "../../run-action";
import { changeElementsJob } from "./apply-elements";

/** What a caption's data hold for this. */
export interface CaptionData {
  readonly near: { readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly size: number; readonly label: string };
  /** The same words on two lines; null where there is but one word. */
  readonly halved: { readonly width: number; readonly label: string } | null;
  /** The frame around it, and the band at its top. */
  readonly frame: { readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly band: number };
  readonly holdsFrames: boolean;
}

/** Pixels of letters on the screen that can just be read; below it concepts have no words. */
const LEGIBLE = 6;

/** Pixels that a heading seen from afar has on the screen, if its frame is large enough. */
const WANTED = 13;

/** Height of a line, in parts of its letters. */
const LINE = 1.3;

/** A step further away makes letters a fifth larger. */
const STEP = 1.2;

const FAR = LEGIBLE / TEXT.concept.size;

/** Milliseconds without a turn of the wheel: labels that are written anew would halt a view that still moves. */
const STILL = 120;

export class LabelLevels {
  private level = 0;
  private timer = 0;

  /** `run` carries changes out: all at once, or in slices. */
  constructor(private readonly core: Core, private readonly run: (steps: Generator<void, void>) => Promise<void>) {
    core.on("zoom", () => {
      window.clearTimeout(this.timer);
      this.timer = window.setTimeout(() => { runInBackground("Draw labels", () => this.now()); }, STILL);
    });
    core.one("destroy", () => { window.clearTimeout(this.timer); });
  }

  /** As they are read from here; a view that was moved by no hand need not be waited for. */
  async now(): Promise<void> {
    window.clearTimeout(this.timer);
    const level = levelOf(this.core.zoom());
    if (level === this.level) return;
    this.level = level;
    await this.run(changeElementsJob(this.core, this.core.nodes(".concept, .caption").toArray(), (node) => this.applyLabelStyle(node)));
  }

  /** One element as it is read from here, and whether that changed it. */
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

/** `size`: pixels at zoom 1, 0 for near. */
function write(caption: NodeSingular, size: number): void {
  const { near, halved, frame, holdsFrames } = caption.data() as CaptionData;
  caption.toggleClass("far", size > 0);
  if (size === 0) {
    caption.data(near);
    caption.position({ x: near.x, y: near.y });
    return;
  }
  const room = 0.9 * (holdsFrames ? frame.band : frame.height);
  // In pixels at zoom 1, by height and width.
  const fitting = ({ width }: { readonly width: number }, lines: number): number => Math.min(size, room / (LINE * lines), (0.92 * frame.width * near.size) / width);
  const one = fitting(near, 1), two = halved === null || holdsFrames ? 0 : fitting(halved, 2);
  const { width, label } = halved !== null && two > one ? halved : near;
  const grown = Math.max(near.size, one, two) / near.size;
  const box = { width: width * grown, height: near.height * grown * (label === near.label ? 1 : 2) };
  caption.data({ ...box, size: near.size * grown, label });
  caption.position(holdsFrames ? { x: near.x + (box.width - near.width) / 2, y: near.y } : { x: frame.x, y: frame.y });
}
