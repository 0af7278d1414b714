/**
 * The body of the pane: the drawing, the list, or a sentence that says why there is neither. While a slow layout runs,
 * the last drawing stays, with a progress line. Cancelling returns to that drawing.
 */
import { strings } from "../../../core/base/strings";
import { graphForList } from "../../../core/graph/shaped";
import { NARROW } from "../../../core/graph/style";
import { around } from "../../../core/graph/bounds";
import { foldedAway } from "../../../core/graph/folding";
import type { Graph, Measure } from "../../../core/graph/graph";
import { drawSafely } from "../../draw-safely";
import { WINDOW_PACING } from "../../run-action";
import { ConceptList, listContent } from "../card/concept-list";
import { isQuick, layoutOf, QUICK, type Arranged, type GraphModel, type Shown } from "./graph-model";
import { fontKey, forgetMeasures, textMeasure } from "../placement/measure-text";
import type { PaneElements } from "./pane-elements";
import { foldedIn, MOST_DRAWN, type PaneState } from "./pane-state";
import type { ExportSnapshot } from "./share";
import { LARGE } from "../canvas/canvas-model";
import { readTheme, type Theme } from "../canvas/theme";
import { fitOf } from "../canvas/view-box";
import { PaneMessage } from "./pane-message";

/** What a pane and a block in a note share. */
export type BodyElements = Pick<PaneElements, "body" | "drawing" | "canvas" | "list" | "message" | "layoutProgress" | "live">;

export interface BodyEvents {
  choose(id: string): void;
  /** The user cancelled; this layout is shown instead. */
  goBack(layout: string): void;
  /** There is no map at all: the way to one takes the pane's place. */
  readonly firstSteps?: (parent: HTMLElement) => void;
}

/** Milliseconds before a wait is shown: a shorter one needs no words. */
const PATIENCE = 200;

/** What one drawing needs. */
interface DrawContext {
  readonly pane: PaneState;
  readonly shown: Shown;
  readonly folded: ReadonlySet<string>;
  readonly size: { readonly width: number; readonly height: number };
  readonly measure: Measure;
  readonly theme: Theme;
}

export class PaneBody {
  /** What the view was last fitted to. An edit or a tick must not move the view. */
  private fitted = "";
  /** The font that the sizes were measured in. */
  private letters = "";
  /** The scope on the canvas. */
  private drawn = "";
  /** Its layout and filter. */
  private drawnContent = "";
  /** The relations that are drawn: with others a board may be arranged anew. */
  private drawnLines: PaneState["lines"] = {};
  private arranged: Arranged | null = null;
  /** A heading that was folded or unfolded. */
  private kept: string | null = null;
  /** Counts drawings, so that one that waited knows whether it is still the newest. */
  private drawNumber = 0;
  /** What is awaited. */
  private waiting: PaneState | null = null;
  /** The last quick layout that was shown: it stands while another runs, and after a cancel. */
  private before = QUICK;
  private readonly list: ConceptList;
  /** What stands in place of the drawing. */
  readonly sentence: PaneMessage;

  constructor(private readonly parts: BodyElements, private readonly root: HTMLElement, private readonly model: GraphModel, private readonly events: BodyEvents) {
    this.sentence = new PaneMessage(parts, root, events.firstSteps);
    this.list = new ConceptList(parts.list, (id) => { events.choose(id); });
    root.addEventListener("keydown", (event) => {
      // In a field, and in what hangs over the graph, Escape is theirs.
      if (event.key !== "Escape" || this.waiting === null || root.querySelector("input:focus, [role=dialog]:focus-within") !== null) return;
      event.preventDefault();
      event.stopPropagation();
      this.cancelLayout();
    }, true);
  }

  /** The drawing for sharing; null if nothing is drawn. */
  picture(): ExportSnapshot["picture"] {
    const measure = this.parts.canvas.model?.measure;
    return this.arranged === null ? null : { ...this.arranged, title: this.model.title(), ...measure === undefined ? {} : { measure } };
  }

  get isMovable(): boolean {
    return this.arranged?.isFixed === false;
  }

  /** The next drawing leaves this heading where it stands on the screen. */
  keepInPlace(id: string): void {
    this.kept = id;
  }

  /** `isMoving`: nodes travel to their new places. */
  async draw(pane: PaneState, shown: Shown, isMoving = false): Promise<void> {
    const { parts: elements } = this;
    const folded = foldedIn(pane, shown);
    // Folding only removes nodes, so most graphs need not be folded to be counted.
    const tooMany = shown.filtered.nodes.length > MOST_DRAWN && foldedAway(shown.filtered, folded).nodes.length > MOST_DRAWN;
    const asList = pane.list || tooMany;
    const nothing = !shown.filtered.nodes.some(({ kind }) => kind === "concept");
    this.sentence.show(nothing ? strings.common.noConceptsMatch : "");
    for (const element of [elements.body, this.root]) element.toggleClass("is-list", asList);
    if (asList) {
      this.stopWaiting();
      const layout = layoutOf(pane);
      const listed = tooMany ? shown.filtered : graphForList(layout, shown.filtered, shown.whole);
      this.list.show(listContent(listed, tooMany), JSON.stringify([pane.scope, pane.filter]));
      return;
    }
    if (!nothing) await this.drawCanvas(pane, shown, folded, isMoving);
  }

  /** Another theme: its colours now. With another font all is placed again at the next drawing. */
  retheme(): void {
    const theme = readTheme(this.parts.drawing);
    this.parts.canvas.restyle(theme);
    forgetMeasures();
    if (fontKey(theme.font) === this.letters) return;
    this.model.forgetPlaces();
    this.fitted = "";
  }

  /** A drawing that moved to another window is drawn by that one. */
  rebuild(): void {
    this.parts.canvas.destroy();
    [this.fitted, this.drawn] = ["", ""];
  }

  close(): void {
    this.stopWaiting();
    this.parts.canvas.destroy();
  }

  /** Returns to the last drawing, if a layout runs. Where only the filter changed, that is the same layout. */
  cancelLayout(): void {
    const { waiting, arranged } = this;
    if (waiting === null) return;
    const isKept = arranged?.layout.id === waiting.layout && this.drawn === scopeOf(waiting) && this.model.settleFor(arranged);
    this.stopWaiting();
    this.events.goBack(isKept ? waiting.layout : this.before);
  }

  private stopWaiting(): void {
    this.drawNumber++;
    this.rest();
    this.model.cancel();
  }

  private rest(): void {
    this.waiting = null;
    this.parts.layoutProgress.hide();
  }

  private async drawCanvas(pane: PaneState, shown: Shown, folded: ReadonlySet<string>, isMoving: boolean): Promise<void> {
    const { clientWidth: width, clientHeight: height } = this.parts.drawing;
    // A hidden pane has no size. `onResize` comes when it has one.
    if (width === 0 || height === 0) return;
    const layout = layoutOf(pane);
    if (isQuick(layout)) this.stopWaiting();
    const turn = ++this.drawNumber;
    const theme = readTheme(this.parts.drawing);
    this.letters = fontKey(theme.font);
    const drawContext: DrawContext = { pane, shown, folded, size: { width, height }, measure: textMeasure(theme.font), theme };
    if (!await this.isNewest(turn, shown)) return;
    const found = this.model.arrange(shown, { layout: pane.layout, folded, lines: pane.lines, isBeside: width < this.parts.body.clientWidth }, drawContext.size, drawContext.measure, (done) => { this.parts.layoutProgress.report(done); });
    if (!(found instanceof Promise)) {
      this.rest();
      if (!await this.isNewest(turn, shown)) return;
      return this.showPlaces(drawContext, found, isMoving);
    }
    const arranged = await this.patiently(drawContext, found, turn);
    if (arranged !== null && turn === this.drawNumber) this.showPlaces(drawContext, arranged, true);
  }

  /** Whether this drawing is still the newest. A large graph is filtered, placed and drawn in one turn of the window each: together they would hold it. */
  private async isNewest(turn: number, { filtered }: Shown): Promise<boolean> {
    if (filtered.nodes.length > LARGE) await WINDOW_PACING.pause();
    return turn === this.drawNumber;
  }

  /** Shows the wait after a moment. A scope that is not drawn yet is shown by a quick layout meanwhile. */
  private async patiently(drawContext: DrawContext, found: Promise<Arranged | null>, turn: number): Promise<Arranged | null> {
    const { layoutProgress: arranging, drawing, live } = this.parts;
    this.waiting = drawContext.pane;
    const timer = window.setTimeout(() => {
      if (turn !== this.drawNumber) return;
      arranging.show();
      live.setText(strings.graph.arrangingStarts);
      // The pane only gets Escape if it has the focus, and the palette leaves the focus nowhere.
      if (drawing.doc.activeElement === drawing.doc.body) drawing.focus();
      if (this.drawn !== scopeOf(drawContext.pane)) drawSafely(this.root, strings.graph.drawing, () => this.showMeanwhile(drawContext, turn));
    }, PATIENCE);
    // What the filter leaves out is away at once, also where the rest is still being arranged.
    const { arranged: before } = this;
    const { shown, folded, measure, theme } = drawContext;
    const left = foldedAway(shown.filtered, folded);
    if (before !== null && this.drawn === scopeOf(drawContext.pane) && !looksLike(left, this.parts.canvas.model?.graph)) this.parts.canvas.draw(before, left, measure, theme);
    try {
      return await found;
    } finally {
      window.clearTimeout(timer);
      if (turn === this.drawNumber) this.rest();
    }
  }

  private async showMeanwhile(drawContext: DrawContext, turn: number): Promise<void> {
    const pane = { ...drawContext.pane, layout: this.before };
    const quick = this.model.arrange(drawContext.shown, { layout: pane.layout, folded: foldedIn(pane, drawContext.shown) }, drawContext.size, drawContext.measure, () => undefined);
    if (quick instanceof Promise) return;
    if (!await this.isNewest(turn, drawContext.shown) || this.waiting === null) return;
    this.showPlaces({ ...drawContext, pane }, quick);
  }

  private showPlaces({ pane, shown, size, measure, theme }: DrawContext, arranged: Arranged, animate = false): void {
    const { canvas } = this.parts;
    const before = canvas.snapshot();
    const { kept } = this;
    const content = JSON.stringify([pane.layout, shown.isFiltered ? pane.filter : ""]);
    const fit = JSON.stringify([pane.scope, content, size]);
    const isOther = fit !== this.fitted || (pane.lines !== this.drawnLines && before !== null && JSON.stringify(around(before.boxes.values())) !== JSON.stringify(around(arranged.boxes.values())));
    this.kept = null;
    canvas.draw(arranged, arranged.graph, measure, theme);
    this.arranged = arranged;
    const isChange = this.drawn === scopeOf(pane) && this.drawnContent !== content;
    [this.fitted, this.drawn, this.drawnContent, this.drawnLines] = [fit, scopeOf(pane), content, pane.lines];
    if (isOther) canvas.fit(fitOf(arranged, size.width < NARROW));
    else if (kept !== null && before !== null) canvas.keep(kept, before);
    const layout = layoutOf(pane);
    if (isQuick(layout)) this.before = layout.id;
    if (before !== null && (animate || isChange)) canvas.animate(before);
  }
}

function scopeOf({ scope }: PaneState): string {
  return JSON.stringify(scope);
}

function looksLike(a: Graph, b: Graph | undefined): boolean {
  return a.edges.length === b?.edges.length && a.nodes.length === b.nodes.length && a.nodes.every(({ id, state }, n) => id === b.nodes[n]?.id && state === b.nodes[n].state);
}
