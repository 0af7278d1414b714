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
import { ItemView, Menu, Platform, setIcon, type ViewStateResult, type WorkspaceLeaf } from "obsidian";
import type { Services } from "../../app/services";
import type { Concept } from "../../core/concept/concept";
import { relationsOf } from "../../core/graph/neighbours";
import type { Scope } from "../../core/graph/graph";
import { announce } from "../announce";
import { ConceptCanvas, type Direction } from "./concept-canvas";
import { drawCard } from "./concept-card";
import { drawList } from "./concept-list";
import { FilterBox } from "./filter-box";
import { GraphModel, type Shown } from "./graph-model";
import { drawLegend } from "./legend";
import { textMeasure } from "./measure-text";
import { readPaneState, writePaneState, type PaneState } from "./pane-state";
import { ScopePickers } from "./scope-pickers";
import { CHOICES, STATE_NAMES } from "./state-icon";
import { readTheme } from "./theme";

export const CONCEPT_GRAPH = "moc-study-graph";

/** Beyond this a picture is a texture, not a text: sections or the list serve better. */
const MOST_DRAWN = 2500;

const ARROWS: Readonly<Record<string, Direction>> = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" };

export class ConceptGraphView extends ItemView {
  override navigation = false;
  override icon = "waypoints";
  private pane: PaneState = { scope: null, filter: "", list: Platform.isPhone };
  private readonly model: GraphModel;
  private chosen: string | null = null;
  private shown: Shown | null = null;
  private drawnWhole: Shown["whole"] | null = null;
  private parts: Parts | null = null;

  constructor(leaf: WorkspaceLeaf, private readonly services: Services) {
    super(leaf);
    this.model = new GraphModel(services);
  }

  getViewType(): string {
    return CONCEPT_GRAPH;
  }

  getDisplayText(): string {
    const name = this.pane.scope?.heading?.at(-1) ?? this.services.library.index().maps.find((map) => map.path === this.pane.scope?.map)?.title;
    return name === undefined ? "Concept graph" : `Concept graph: ${name}`;
  }

  override getState(): Record<string, unknown> {
    return writePaneState(this.pane);
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    await super.setState(state, result);
    this.take(readPaneState(state, this.pane));
  }

  /** Shows a scope, for the commands. */
  show(scope: Scope): void {
    this.chosen = null;
    this.take({ ...this.pane, scope, filter: "" });
  }

  protected override onOpen(): Promise<void> {
    this.contentEl.addClass("moc-study-pane");
    this.parts = this.build(this.contentEl);
    this.parts.filter.set(this.pane.filter);
    this.register(this.services.library.changed.subscribe(() => void this.refresh()));
    this.register(this.services.library.progressed.subscribe(() => { if (this.shown === null) void this.refresh(); }));
    this.registerEvent(this.app.workspace.on("css-change", () => this.retheme()));
    this.register(this.containerEl.onWindowMigrated(() => this.rebuild()));
    void this.refresh();
    return Promise.resolve();
  }

  protected override onClose(): Promise<void> {
    this.parts?.canvas.destroy();
    this.parts = null;
    this.contentEl.empty();
    return Promise.resolve();
  }

  override onResize(): void {
    void this.drawShown(true);
  }

  private take(pane: PaneState): void {
    this.pane = pane;
    this.parts?.filter.set(pane.filter);
    this.app.workspace.requestSaveLayout();
    void this.refresh();
  }

  private build(root: HTMLElement): Parts {
    const head = root.createDiv({ cls: "moc-study-head" });
    const pickers = new ScopePickers(head, (scope) => { this.chosen = null; this.take({ ...this.pane, scope }); });
    const filter = new FilterBox(head, {
      context: () => this.model.context(),
      changed: (text) => { if (text !== this.pane.filter) this.take({ ...this.pane, filter: text }); },
      leave: () => this.parts?.drawing.focus(),
    });
    const tools = head.createDiv({ cls: "moc-study-tools" });
    const listButton = tool(tools, "list", "Show as list", () => this.take({ ...this.pane, list: !this.pane.list }));
    tool(tools, "zoom-out", "Zoom out", () => this.parts?.canvas.zoomBy(1 / 1.25));
    tool(tools, "zoom-in", "Zoom in", () => this.parts?.canvas.zoomBy(1.25));
    tool(tools, "maximize", "Show everything", () => this.parts?.canvas.fit());
    const legend = root.createDiv({ cls: "moc-study-legend" });
    const body = root.createDiv({ cls: "moc-study-body" });
    const drawing = body.createDiv({ cls: "moc-study-drawing", attr: { tabindex: "0", role: "application", "aria-label": "Concept graph. Arrow keys move between concepts, Enter opens the card, slash goes to the filter." } });
    const stage = drawing.createDiv({ cls: "moc-study-stage" });
    const list = body.createDiv({ cls: "moc-study-list-pane" });
    const message = body.createDiv({ cls: "moc-study-message" });
    const card = body.createDiv({ cls: "moc-study-card", attr: { role: "region", "aria-label": "Concept" } });
    const live = root.createDiv({ cls: "moc-study-hidden-text", attr: { "aria-live": "polite" } });
    drawing.addEventListener("keydown", (event) => this.key(event));
    card.addEventListener("keydown", (event) => { if (event.key === "Escape") this.choose(null); });
    return { pickers, filter, legend, body, drawing, list, message, card, live, listButton, canvas: this.canvasIn(stage) };
  }

  private canvasIn(stage: HTMLElement): ConceptCanvas {
    return new ConceptCanvas(stage, {
      choose: (id) => this.choose(id),
      open: (id) => this.openNote(id),
      menu: (id, event) => this.menu(id, event),
      hover: (id, event) => this.preview(id, event, stage),
    });
  }

  private async refresh(): Promise<void> {
    const { library } = this.services;
    const index = library.index();
    const scope = scopeIn(index.maps, this.pane.scope);
    if (this.parts === null) return;
    if (scope === null) return this.say();
    this.pane = { ...this.pane, scope };
    const shown = await this.model.show(scope, this.pane.filter);
    if (shown === null || this.parts === null) return;
    this.shown = shown;
    this.parts.pickers.show(index, scope);
    this.parts.filter.showChips(shown.filtered.filtered.chips);
    drawLegend(this.parts.legend, shown.filtered, (state) => this.take({ ...this.pane, filter: toggled(this.pane.filter, `is:${state}`) }));
    await this.drawShown(shown.restructured);
    this.drawCard();
  }

  /** Why there is nothing to draw. */
  private say(): void {
    const progress = this.services.library.progress();
    const text = progress !== null
      ? `Reading notes: ${progress.done} of ${progress.total}.`
      : "No maps yet. A map is a note with “map of content” or “MOC” in its name, whose bullets read “- **Term** — definition”. The settings can name other notes as maps.";
    this.message(text);
  }

  private message(text: string): void {
    const message = this.parts?.message;
    message?.setText(text);
    this.parts?.body.toggleClass("has-message", text !== "");
  }

  private async drawShown(refit: boolean): Promise<void> {
    const { parts, shown } = this;
    if (parts === null || shown === null) return;
    const tooMany = shown.whole.nodes.length > MOST_DRAWN;
    const asList = this.pane.list || tooMany;
    this.message("");
    parts.body.toggleClass("is-list", asList);
    setIcon(parts.listButton, this.pane.list ? "waypoints" : "list");
    parts.listButton.setAttribute("aria-label", this.pane.list ? "Show as graph" : "Show as list");
    if (asList) {
      drawList(parts.list, shown.filtered, (id) => this.choose(id));
      if (tooMany) parts.list.createEl("p", { cls: "moc-study-empty", text: "This is too much for one picture. Choose a section to see it drawn.", prepend: true });
      return;
    }
    await this.drawCanvas(parts, shown, refit);
  }

  private async drawCanvas(parts: Parts, shown: Shown, refit: boolean): Promise<void> {
    const { clientWidth: width, clientHeight: height } = parts.drawing;
    // A pane that is not shown has no size; `onResize` comes when it has.
    if (width === 0 || height === 0) return;
    const theme = readTheme(parts.drawing);
    const measure = textMeasure(theme.font);
    const first = this.drawnWhole === null;
    await parts.canvas.draw(shown.whole, this.model.places(shown.whole, { width, height }, measure), measure, theme);
    this.drawnWhole = shown.whole;
    const nodes = new Set(shown.filtered.nodes.map((node) => node.id));
    parts.canvas.filter(nodes, new Set(shown.filtered.edges.map((edge) => edge.id)));
    if (first || refit) parts.canvas.fit();
  }

  private drawCard(): void {
    const { parts, shown } = this;
    const concept = this.conceptOf(this.chosen);
    if (parts === null || shown === null) return;
    parts.body.toggleClass("has-card", concept !== null);
    parts.canvas.choose(concept?.id ?? null, true);
    if (concept === null) {
      parts.card.empty();
      return;
    }
    const focused = parts.card.doc.activeElement?.getAttribute("data-state") ?? null;
    const { notes } = this.services.library.index();
    const summary = concept.note === null ? "" : notes.facts.get(concept.note)?.summary ?? "";
    drawCard(this.app, parts.card, this, { concept, summary, state: this.services.library.stateOf(concept), relations: relationsOf(shown.whole, concept.id) }, {
      tick: (character) => void this.tick(concept.id, character),
      travel: (id) => this.choose(id),
      openMap: () => void this.app.workspace.openLinkText(concept.map, "", "tab", { eState: { line: concept.line } }),
      openNote: () => this.openNote(concept.id),
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

  private announceChoice(id: string | null): void {
    const concept = this.conceptOf(id);
    if (concept === null || this.shown === null) return;
    const many = relationsOf(this.shown.whole, concept.id).length;
    this.parts?.live.setText(`${concept.term}, ${STATE_NAMES[this.services.library.stateOf(concept)]}. ${concept.definition}. ${many} ${many === 1 ? "relation" : "relations"}.`);
  }

  private async tick(id: string, character: string): Promise<void> {
    announce(this.app, await this.services.study.tick(id, character));
  }

  private conceptOf(id: string | null): Concept | null {
    return id === null ? null : this.services.library.index().concepts.get(id) ?? null;
  }

  private openNote(id: string): void {
    const concept = this.conceptOf(id);
    if (concept === null) return;
    const line = concept.note === null ? { eState: { line: concept.line } } : {};
    void this.app.workspace.openLinkText(concept.note ?? concept.map, "", "tab", line);
  }

  private preview(id: string, event: MouseEvent, targetEl: HTMLElement): void {
    const note = this.conceptOf(id)?.note ?? null;
    if (note !== null) this.app.workspace.trigger("hover-link", { event, source: "moc-study", hoverParent: this, targetEl, linktext: note, sourcePath: "" });
  }

  private menu(id: string, event: MouseEvent): void {
    const concept = this.conceptOf(id);
    if (concept === null) return;
    const menu = new Menu();
    menu.addItem((item) => item.setTitle("Show card").setIcon("panel-right").onClick(() => this.choose(id)));
    menu.addItem((item) => item.setTitle(concept.note === null ? "Open map at this line" : "Open note").setIcon("file-text").onClick(() => this.openNote(id)));
    menu.addSeparator();
    for (const { character, name, state } of CHOICES) {
      menu.addItem((item) => item.setTitle(name).setChecked(this.services.library.stateOf(concept) === state).onClick(() => void this.tick(id, character)));
    }
    menu.showAtMouseEvent(event);
  }

  private key(event: KeyboardEvent): void {
    const { parts } = this;
    if (parts === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = ARROWS[event.key];
    if (direction !== undefined) this.chosen = parts.canvas.next(direction) ?? this.chosen;
    if (direction !== undefined) { parts.canvas.choose(this.chosen, true); this.announceChoice(this.chosen); }
    else if (event.key === "Enter") { this.drawCard(); parts.card.querySelector<HTMLElement>('[role="radio"][tabindex="0"]')?.focus(); }
    else if (event.key === "/") parts.filter.focus();
    else if (event.key === "Escape") this.choose(null);
    else if (event.key === "+" || event.key === "=") parts.canvas.zoomBy(1.25);
    else if (event.key === "-") parts.canvas.zoomBy(1 / 1.25);
    else if (event.key === "0") parts.canvas.fit();
    else return;
    event.preventDefault();
  }

  private retheme(): void {
    const { parts } = this;
    if (parts === null) return;
    this.model.forgetPlaces();
    parts.canvas.restyle(readTheme(parts.drawing));
    void this.drawShown(true);
  }

  /** In another window the old drawing no longer hears the pointer. */
  private rebuild(): void {
    this.parts?.canvas.destroy();
    this.drawnWhole = null;
    void this.drawShown(true);
  }
}

interface Parts {
  readonly pickers: ScopePickers;
  readonly filter: FilterBox;
  readonly legend: HTMLElement;
  readonly body: HTMLElement;
  readonly drawing: HTMLElement;
  readonly list: HTMLElement;
  readonly message: HTMLElement;
  readonly card: HTMLElement;
  readonly live: HTMLElement;
  readonly listButton: HTMLElement;
  readonly canvas: ConceptCanvas;
}

function tool(parent: HTMLElement, icon: string, label: string, run: () => void): HTMLElement {
  const button = parent.createEl("button", { cls: "clickable-icon", attr: { "aria-label": label } });
  setIcon(button, icon);
  button.addEventListener("click", run);
  return button;
}

/** The wanted scope while its map is there; else the first section of the first map that has concepts. */
function scopeIn(maps: ReturnType<Services["library"]["index"]>["maps"], wanted: Scope | null): Scope | null {
  if (wanted !== null && maps.some((map) => map.path === wanted.map)) return wanted;
  const map = [...maps].sort((a, b) => b.concepts.length - a.concepts.length)[0];
  if (map === undefined || map.concepts.length === 0) return null;
  const first = map.concepts.find((concept) => concept.trail.length > 0)?.trail.slice(0, 1) ?? null;
  return { map: map.path, heading: first };
}

/** A filter with a term put in, or taken out where it stands already. */
function toggled(filter: string, term: string): string {
  const terms = filter.split(/\s+/).filter((one) => one !== "");
  return terms.includes(term) ? terms.filter((one) => one !== term).join(" ") : [...terms, term].join(" ");
}
