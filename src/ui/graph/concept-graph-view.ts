/**
 * The graph pane: pickers and filter above, the drawn graph or its list below, the chosen concept's card beside it.
 *
 *   ┌ map ▾  section ▾   ⌕ filter           ▤ ⤢ ┐
 *   │ ○ 12 to learn  ◐ 3 learning  ✓ 5 known   │
 *   │ ╭ Memory ─────╮ ╭ Files ──────╮ ┌ card ┐ │
 *   └──────────────────────────────────────────┘
 *
 * What it shows travels with the pane (`getState`). It writes nothing: a tick goes through `services.study`.
 */
import { ItemView, Platform, type ViewStateResult, type WorkspaceLeaf } from "obsidian";
import type { Services } from "../../app/services";
import type { Scope } from "../../core/graph/graph";
import { LAYOUTS } from "../../core/registry";
import type { Direction } from "./concept-canvas";
import { NO_MAPS } from "../no-maps";
import { cardOf, spokenChoice } from "./chosen";
import { drawCard } from "./concept-card";
import { ConceptVerbs } from "./concept-verbs";
import { GraphModel, type Shown } from "./graph-model";
import { drawLegend } from "./legend";
import { PaneBody } from "./pane-body";
import { listenToKeys } from "./pane-keys";
import { buildPane, type PaneParts } from "./pane-parts";
import { foldedIn, readPaneState, scopeIn, toggled, withFold, type PaneState } from "./pane-state";
import { workerOf } from "./placing";
import { readTheme } from "./theme";
import placingWorker from "worker:./placing-worker";

export const CONCEPT_GRAPH = "moc-study-graph";

export class ConceptGraphView extends ItemView {
  override navigation = false;
  override icon = "waypoints";
  private pane: PaneState = { scope: null, filter: "", list: Platform.isPhone, layout: LAYOUTS[0]?.id ?? "", folded: [], opened: [] };
  private readonly model: GraphModel;
  private readonly verbs: ConceptVerbs;
  private chosen: string | null = null;
  private shown: Shown | null = null;
  private parts: PaneParts | null = null;
  private body: PaneBody | null = null;

  constructor(leaf: WorkspaceLeaf, private readonly services: Services) {
    super(leaf);
    this.model = new GraphModel(services, () => workerOf(placingWorker));
    this.verbs = new ConceptVerbs(this.app, services);
  }

  getViewType(): string {
    return CONCEPT_GRAPH;
  }

  /** The pickers say what is shown; a tab's title is asked for once only. */
  getDisplayText(): string {
    return "Concept graph";
  }

  override getState(): Record<string, unknown> {
    return { ...this.pane };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    await super.setState(state, result);
    this.take(readPaneState(state, this.pane));
  }

  /** Shows a scope, for the commands. */
  show(scope: Scope, filter: string, chosen: string | null): void {
    this.chosen = chosen;
    this.take({ ...this.pane, scope, filter });
  }

  /** Places the graph by another layout. */
  use(layout: string): void {
    this.take({ ...this.pane, layout, list: false });
  }

  protected override onOpen(): Promise<void> {
    this.parts = this.build();
    this.body = new PaneBody(this.parts, this.contentEl, this.model, { choose: (id) => this.choose(id), goBack: (layout) => this.use(layout) });
    this.parts.filter.set(this.pane.filter);
    this.register(this.services.library.changed.subscribe(() => void this.refresh()));
    this.register(this.services.library.progressed.subscribe(() => { if (this.shown === null) void this.refresh(); }));
    this.registerEvent(this.app.workspace.on("css-change", () => this.retheme()));
    this.register(this.containerEl.onWindowMigrated(() => this.rebuild()));
    void this.refresh();
    return Promise.resolve();
  }

  protected override async onClose(): Promise<void> {
    this.body?.close();
    [this.body, this.parts] = [null, null];
    this.contentEl.empty();
    return super.onClose();
  }

  override onResize(): void {
    void this.drawShown();
  }

  private take(pane: PaneState): void {
    this.pane = pane;
    this.parts?.filter.set(pane.filter);
    this.app.workspace.requestSaveLayout();
    void this.refresh();
  }

  private build(): PaneParts {
    const parts = buildPane(this.contentEl, {
      context: () => this.model.context(),
      scope: (scope) => { this.chosen = null; this.take({ ...this.pane, scope }); },
      filter: (text) => { if (text !== this.pane.filter) this.take({ ...this.pane, filter: text }); },
      list: () => this.take({ ...this.pane, list: !this.pane.list }),
      layout: (layout) => this.use(layout),
      giveUp: () => this.body?.giveUp(),
      fold: (id) => this.fold(id),
      choose: (id) => this.choose(id),
      open: (id) => this.verbs.openNote(id),
      menu: (id, event) => this.verbs.menu(id, event, () => this.choose(id)),
      hover: (id, event) => this.verbs.preview(id, event, this.contentEl),
    });
    listenToKeys(parts, {
      move: (direction) => this.move(direction),
      enter: () => this.enterCard(),
      leave: () => this.choose(null),
    });
    return parts;
  }

  private async refresh(): Promise<void> {
    const index = this.services.library.index();
    const scope = scopeIn(index.maps, this.pane.scope);
    if (this.parts === null || scope === null) return this.say();
    this.pane = { ...this.pane, scope };
    const shown = await this.model.show(scope, this.pane.filter);
    if (shown === null || this.parts === null) return;
    this.shown = shown;
    this.parts.pickers.show(index, scope);
    this.parts.layout.value = this.pane.layout;
    this.parts.filter.showChips(shown.filtered.filtered.chips);
    drawLegend(this.parts.legend, shown.filtered, (state) => this.take({ ...this.pane, filter: toggled(this.pane.filter, `is:${state}`) }));
    await this.drawShown();
    this.drawCard();
  }

  /** Why there is nothing to draw. */
  private say(): void {
    const progress = this.services.library.progress();
    this.body?.message(progress === null ? NO_MAPS : `Reading notes: ${progress.done} of ${progress.total}.`);
  }

  private async drawShown(): Promise<void> {
    if (this.shown !== null) await this.body?.draw(this.pane, this.shown);
  }

  private drawCard(): void {
    const { parts, shown } = this;
    const concept = this.verbs.conceptOf(this.chosen);
    if (parts === null || shown === null) return;
    parts.body.toggleClass("has-card", concept !== null);
    parts.canvas.choose(this.chosen, true);
    if (concept === null) {
      parts.card.empty();
      return;
    }
    const focused = parts.card.doc.activeElement?.getAttribute("data-state") ?? null;
    drawCard(this.app, parts.card, this, cardOf(this.services.library, shown.whole, concept), {
      tick: (character) => this.verbs.tick(concept.id, character),
      travel: (id) => this.choose(id),
      openMap: () => this.verbs.openMap(concept.id),
      openNote: () => this.verbs.openNote(concept.id),
      close: () => this.choose(null),
    });
    // The card is drawn anew after a tick: whoever pressed a key there is still there.
    if (focused !== null) parts.card.querySelector<HTMLElement>('[role="radio"][aria-checked="true"]')?.focus();
  }

  private choose(id: string | null): void {
    const had = this.chosen !== null;
    this.chosen = id;
    this.drawCard();
    this.announceChoice(id);
    if (id === null && had) (this.pane.list ? this.parts?.list : this.parts?.drawing)?.focus();
  }

  private move(direction: Direction): void {
    this.chosen = this.parts?.canvas.next(direction) ?? this.chosen;
    this.parts?.canvas.choose(this.chosen, true);
    this.announceChoice(this.chosen);
  }

  private enterCard(): void {
    if (this.chosen !== null && this.verbs.conceptOf(this.chosen) === null) return this.fold(this.chosen);
    this.drawCard();
    this.parts?.card.querySelector<HTMLElement>('[role="radio"][tabindex="0"]')?.focus();
  }

  private fold(id: string): void {
    if (this.shown !== null) this.take(withFold(this.pane, id, this.shown.whole));
  }

  private announceChoice(id: string | null): void {
    if (this.shown !== null) this.parts?.live.setText(spokenChoice(this.services, this.shown.whole, this.verbs.conceptOf(id), id, foldedIn(this.pane, this.shown.whole)));
  }

  private retheme(): void {
    const { parts } = this;
    if (parts === null) return;
    parts.canvas.restyle(readTheme(parts.drawing));
    this.body?.forget();
    void this.drawShown();
  }

  private rebuild(): void {
    this.body?.rebuild();
    void this.drawShown();
  }
}
