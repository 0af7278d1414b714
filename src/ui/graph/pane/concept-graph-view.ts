/**
 * The graph pane: a toolbar above, the drawn graph or its list below, the chosen concept's card beside it.
 *   ┌ map › section ▾   ⌕ filter            ⤢ ⋮ ┐
 *   │ ╭ Memory ─────╮ ╭ Files ──────╮ ┌ card ┐ │
 *   └──────────────────────────────────────────┘
 * What it shows travels with the pane (`getState`). It writes nothing: a tick goes through `services.study`.
 */
import { strings } from "../../../core/base/strings";
import { ItemView, type Menu, type ViewStateResult, type WorkspaceLeaf } from "obsidian";
import type { Services } from "../../../app/services";
import type { Concept } from "../../../core/concept/concept";
import { quote } from "../../../core/filters/parse-filter";
import { findNodes } from "../../../core/graph/find-nodes";
import type { Scope } from "../../../core/index/scope";
import { Choice } from "./choice";
import { conceptMenu } from "../card/concept-menu";
import { ConceptActions } from "../card/concept-actions";
import { Follower, LOOK } from "./follow";
import { drawFirstSteps, tablesButton } from "../../first-steps";
import { GraphModel, type Shown } from "./graph-model";
import { Moves } from "../placement/moves";
import { moreMenu } from "./more-menu";
import { nothingContent, toolbarContent } from "./toolbar-content";
import { PaneBody } from "./pane-body";
import { listenToKeys } from "./pane-keys";
import { buildPane, type PaneActions, type PaneElements } from "./pane-elements";
import { ALWAYS, openingScope, PANE, readPaneState, rememberPane, scopeIn, shownAs, toggled, toggledIn, whyNothing, withAllFolded, withFold, withFound, withLine, type PaneState } from "./pane-state";
import { workerOf } from "../placement/layout-job";
import type { ExportSnapshot } from "./share";
import { drawPartSafely } from "../../draw-safely";
import { runAction, runInBackground } from "../../run-action";
import { readTheme } from "../canvas/theme";
import layoutWorker from "worker:../placement/layout-worker";

export const CONCEPT_GRAPH = "moc-study-graph";

export class ConceptGraphView extends ItemView {
  override navigation = false;
  override icon = "waypoints";
  private pane: PaneState = PANE;
  private readonly model: GraphModel;
  private readonly verbs: ConceptActions;
  readonly moves: Moves;
  private readonly choice: Choice;
  private opening = 0;
  /** The branch that a search opened. */
  private found: string | null = null;
  private shown: Shown | null = null;
  /** For what that was found: another scope is drawn once its graph is there. */
  private shownFor: PaneState = PANE;
  private parts: PaneElements | null = null;
  private body: PaneBody | null = null;
  private readonly follower: Follower;

  constructor(leaf: WorkspaceLeaf, private readonly services: Services) {
    super(leaf);
    this.model = new GraphModel(services, () => workerOf(layoutWorker));
    this.verbs = new ConceptActions(this.app, services, this.concepts);
    this.moves = new Moves(services, () => this.shown === null || this.pane.scope === null ? null : { whole: this.shown.whole, scope: this.pane.scope, layout: this.pane.layout }, (canUndo, sentence) => {
      this.parts?.toolbar.undo.toggle(canUndo);
      if (sentence !== undefined) this.parts?.live.setText(sentence);
    });
    this.follower = new Follower(this.app, () => services.liveIndex.current(), ({ scope, concept }) => this.show(scope, this.pane.filter, concept));
    this.choice = new Choice({ app: this.app, view: this, services, verbs: this.verbs, parts: () => this.parts, shown: () => this.shown, pane: () => this.pane, fold: (id) => this.fold(id), resized: () => this.redraw(() => this.drawShown(true)) });
  }

  getViewType(): string {
    return CONCEPT_GRAPH;
  }

  /** The toolbar says what is shown; a tab's title is asked for once only. */
  getDisplayText(): string {
    return strings.graph.name;
  }

  override getState(): Record<string, unknown> {
    return { ...this.pane };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    await super.setState(state, result);
    this.change(readPaneState(state, this.pane));
  }

  show(scope: Scope, filter: string, chosen: string | null): void {
    this.choice.show(chosen);
    this.change({ scope, filter });
  }

  change(part: Partial<PaneState>): void {
    window.clearTimeout(this.opening);
    // A move belongs to the picture in which it began.
    this.parts?.canvas.endMove();
    const { scope, layout, filter } = this.pane;
    this.pane = { ...this.pane, ...part };
    if (this.pane.filter !== filter) this.pane = { ...this.pane, refolded: [] };
    // Another picture is fitted into the pane.
    if (this.pane.scope !== scope || this.pane.layout !== layout) this.choice.forgetView();
    this.parts?.toolbar.filter.set(this.pane.filter);
    this.app.workspace.requestSaveLayout();
    this.redraw();
  }

  /** What stands in the pane, for the palette; null while it is closed. */
  get elements(): PaneElements | null {
    return this.parts;
  }

  get isFollowing(): boolean {
    return this.pane.follow;
  }

  toggleFollow(): void {
    this.follower.forget();
    this.change({ follow: !this.pane.follow });
  }

  unfoldChosen(): void {
    const { id } = this.choice;
    if (id !== null) this.change({ unfolded: toggledIn(this.pane.unfolded, id) });
  }

  exportSnapshot(): ExportSnapshot | null {
    const { parts: elements, shown } = this;
    if (elements === null || shown === null) return null;
    return { picture: this.pane.list ? null : this.body?.picture() ?? null, name: this.model.fullTitle(), theme: readTheme(elements.drawing) };
  }

  protected override onOpen(): Promise<void> {
    this.parts = this.build();
    this.body = new PaneBody(this.parts, this.contentEl, this.model, { choose: (id) => this.choice.choose(id), goBack: (layout) => this.change({ layout }), firstSteps: (parent) => { drawFirstSteps(parent, this.app, this.services, (map) => this.show({ map, heading: null }, "", null)); } });
    this.parts.toolbar.filter.set(this.pane.filter);
    this.register(this.model.follow(() => this.redraw()));
    this.register(this.services.liveIndex.progressed.subscribe(() => { if (this.shown === null) this.redraw(); }));
    this.registerEvent(this.app.workspace.on("css-change", () => this.redraw(() => { this.body?.retheme(); return this.drawShown(); })));
    this.register(this.containerEl.onWindowMigrated(() => this.redraw(() => { this.body?.rebuild(); return this.drawShown(); })));
    this.registerInterval(window.setInterval(() => { if (this.pane.follow) runInBackground(strings.graph.follow, () => this.follower.poll()); }, LOOK));
    // What it begins with comes a moment later: another section must not flash up before.
    this.opening = window.setTimeout(() => this.redraw(), 0);
    return Promise.resolve();
  }

  protected override async onClose(): Promise<void> {
    window.clearTimeout(this.opening);
    rememberPane(this.app, this.pane);
    this.body?.close();
    [this.body, this.parts] = [null, null];
    this.contentEl.empty();
    return super.onClose();
  }

  override onResize(): void {
    this.redraw(() => this.drawShown());
  }

  private build(): PaneElements {
    const [elements, choice] = [buildPane(this.contentEl, this.actions(), { app: this.app, learner: this.services.liveIndex.learner }), this.choice];
    listenToKeys(elements, {
      move: (direction, alongRelations) => choice.move(direction, alongRelations), step: (by) => choice.step(by),
      nudge: (direction) => { if (choice.id !== null && this.body?.isMovable === true) elements.canvas.nudge(choice.id, direction); },
      enter: () => choice.enter(), leave: () => choice.leave(), fold: () => choice.fold(),
      pick: () => { if (choice.id !== null) choice.pick([choice.id]); },
      menu: () => { if (choice.id !== null) this.menuOf(choice.id).showAtPosition(elements.canvas.onScreen(choice.id)); },
      find: () => elements.find.open(), filter: () => elements.toolbar.focusFilter(),
      undo: () => runAction(strings.common.undo, () => this.moves.undo()),
    });
    return elements;
  }

  private actions(): PaneActions {
    return {
      context: () => this.model.context(),
      scope: (scope) => { this.choice.show(null); this.change({ scope }); },
      filter: (filter) => { if (filter !== this.pane.filter) this.change({ filter }); },
      state: (state) => this.change({ filter: toggled(this.pane.filter, `is:${state}`) }),
      kind: (id) => this.change({ lines: withLine(this.pane.lines, id, [...this.services.settings.current().quietRelations, ALWAYS]) }),
      clearFilter: () => this.change({ filter: "" }), unhide: () => this.change({ hidden: [] }),
      foldAll: () => { if (this.shown !== null) this.change(withAllFolded(this.pane, this.shown)); },
      view: (id) => this.change(shownAs(id)),
      undo: () => runAction(strings.common.undo, () => this.moves.undo()),
      giveUp: () => this.body?.cancelLayout(), fold: (id) => this.fold(id),
      choose: (id) => this.choice.choose(id), open: (id) => this.verbs.openNote(id),
      menu: (id, event) => runAction(strings.background.menu, () => this.menuOf(id).showAtMouseEvent(event)),
      hover: (id, event) => this.verbs.preview(id, event, this.contentEl),
      pick: (ids) => this.choice.pick(ids),
      moved: (moves) => runAction(strings.background.move, () => this.moves.moved(moves)),
      find: (text) => this.shown === null ? [] : findNodes(this.shown.filtered, text),
      go: (id) => this.goTo(id),
      more: (event) => moreMenu(this.app, this.services, this, this.pane.scope?.map ?? null).showAtMouseEvent(event),
    };
  }

  private redraw(part?: () => unknown): void {
    drawPartSafely(this.contentEl, strings.graph.drawing, () => this.refresh(), part);
  }

  private async refresh(): Promise<void> {
    const [index, settings] = [this.services.liveIndex.current(), this.services.settings.current()];
    const scope = scopeIn(index.maps, this.pane.scope, settings);
    this.parts?.toolbar.showScope(index.maps, scope, (map) => openingScope(map, settings));
    const why = whyNothing(index.maps, scope);
    if (this.parts === null || scope === null || why !== null) {
      this.shown = null;
      this.parts?.toolbar.show(nothingContent(this.pane));
      this.parts?.firstMinute.hide();
      return this.body?.sentence.nothing(this.services.liveIndex.progress(), why, (parent) => { tablesButton(parent, this.app, this.services, why ?? ""); });
    }
    const pane = { ...this.pane, scope };
    this.pane = pane;
    const shown = await this.model.show(scope, pane);
    if (shown === null || this.parts === null) return;
    [this.shown, this.shownFor] = [shown, pane];
    this.parts.firstMinute.show();
    this.parts.toolbar.filter.showChips(shown.filtered.filtered.chips);
    this.parts.toolbar.show(toolbarContent(this.pane, shown));
    this.parts.toolbar.undo.toggle(this.moves.canUndo);
    await this.drawShown();
    this.choice.draw();
  }

  private readonly drawShown = (isMoving = false): unknown => this.shown === null ? null : this.body?.draw(this.shownFor, this.shown, isMoving);

  private fold(id: string): void {
    if (this.shown === null) return;
    this.body?.keepInPlace(id);
    this.change(withFold(this.pane, id, this.shown));
  }

  /** A match of a search, also in a branch that is folded. A branch that the last match opened is folded again. */
  private goTo(id: string): void {
    const { shown, pane } = this;
    if (shown === null) return;
    const { pane: next, opened } = withFound(pane, id, this.found, shown);
    this.found = opened;
    this.choice.fly(id);
    if (next !== pane) this.change(next);
  }

  private menuOf(id: string): Menu {
    const { app, services, verbs: actions, choice: { picked, id: chosen } } = this;
    const ids = picked.has(id) ? [...picked] : [id];
    return conceptMenu(ids.flatMap((one) => actions.conceptOf(one) ?? []), {
      app, services, verbs: actions, chosen, shown: this.concepts(), unfolded: this.pane.unfolded,
      showCard: (one) => this.choice.choose(one), focusOn: ({ map, term }) => this.show({ map, heading: null }, `near:${quote(term)}`, null),
      unfold: (one) => this.change({ unfolded: toggledIn(this.pane.unfolded, one) }), hide: (hidden) => this.change({ hidden: [...this.pane.hidden, ...hidden] }),
    });
  }

  private readonly concepts = (): readonly Concept[] => this.shown?.whole.nodes.flatMap(({ concept }) => concept ?? []) ?? [];
}
