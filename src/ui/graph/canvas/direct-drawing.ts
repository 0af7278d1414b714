/**
 * The first frames are drawn directly, without detour. Cytoscape keeps a picture of every element; it makes them
 * one by one in the midst of a frame, and reading a canvas that was just written to costs more than the element itself:
 * of a first frame it was nine tenths. Once something is to be seen, it may make its pictures: a moving view needs them.
 *
 * It reaches into cytoscape's renderer (3.34), which has no setting for it; where that looks otherwise, nothing changes.
 */
import type { Core } from "cytoscape";

interface Span {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}

interface Drawable {
  visible(): boolean;
  boundingBox(): Span;
}

interface Renderer {
  drawElement(brush: CanvasRenderingContext2D, element: Drawable, at: null, label: boolean): void;
  /** False for letters below `min-zoomed-font-size`. */
  eleTextBiggerThanMin(element: Drawable): boolean;
  drawCachedElements(brush: CanvasRenderingContext2D, elements: ArrayLike<Drawable>, ratio: number, extent?: Span): void;
  render(options?: object): void;
  readonly data: { readonly lyrTxrCache: { firstGet: boolean } };
}

export interface Drawing {
  /** While anybody holds it nothing is drawn, and what was drawn stays. */
  held: number;
}

/** Milliseconds after the first frame: what opens a pane has drawn by then. */
const OPENING = 400;

export function drawDirectly(core: Core): Drawing {
  const drawing: Drawing = { held: 0 };
  const renderer = rendererOf(core);
  if (renderer === null) return drawing;
  const render = renderer.render.bind(renderer);
  renderer.render = (options) => { if (drawing.held === 0) render(options); };
  // Its very first frame would not be shown before all pictures are made.
  renderer.data.lyrTxrCache.firstGet = false;
  let isOpening = true;
  core.one("render", () => { window.setTimeout(() => { isOpening = false; }, OPENING); });
  const fromPictures = renderer.drawCachedElements.bind(renderer);
  renderer.drawCachedElements = (brush, elements, ratio, extent) => {
    if (!isOpening) return fromPictures(brush, elements, ratio, extent);
    for (const element of Array.from(elements)) {
      if (element.visible() && (extent === undefined || meet(element.boundingBox(), extent))) renderer.drawElement(brush, element, null, renderer.eleTextBiggerThanMin(element));
    }
  };
  return drawing;
}

function rendererOf(core: Core): Renderer | null {
  const found = (core as unknown as { renderer?: () => Partial<Renderer> }).renderer?.();
  const isKnown = typeof found?.drawElement === "function" && typeof found.drawCachedElements === "function" && typeof found.render === "function" && typeof found.eleTextBiggerThanMin === "function" && typeof found.data?.lyrTxrCache.firstGet === "boolean";
  return isKnown ? found as Renderer : null;
}

function meet(a: Span, b: Span): boolean {
  return a.x1 <= b.x2 && b.x1 <= a.x2 && a.y1 <= b.y2 && b.y1 <= a.y2;
}
