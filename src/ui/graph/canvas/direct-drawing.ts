/**
 * Draws the first frames directly. Cytoscape keeps a picture of every element, and makes these pictures one by one
 * during a frame. Reading from a canvas that was just written costs more than the element itself: nine tenths of a
 * first frame. After that, cytoscape may make its pictures, since a moving view needs them.
 *
 * This reaches into cytoscape's renderer (3.34), which has no setting for it. If the renderer looks different, nothing
 * changes.
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
  /** While this is above 0, nothing is drawn and the last frame stays. */
  held: number;
}

/** Milliseconds after the first frame. A pane that opens has finished drawing by then. */
const OPENING = 400;

export function drawDirectly(core: Core): Drawing {
  const drawing: Drawing = { held: 0 };
  const renderer = rendererOf(core);
  if (renderer === null) return drawing;
  const render = renderer.render.bind(renderer);
  renderer.render = (options) => { if (drawing.held === 0) render(options); };
  // Otherwise cytoscape would show its very first frame only after making all pictures.
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
