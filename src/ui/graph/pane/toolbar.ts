/**
 * What stands above the graph: a row of controls, and a row of states. By the pane's width words become icons, and the
 * filter and the layouts open from buttons; on a phone all but the filter is in one sheet.
 *
 *   [▯ map › section ▾] [▤ Board │ ⌇ │ ⋔ │ ∴ │ ≡] [⌕ Filter        2 of 27] [Relations 4 of 6 ▾] − ⤢ + ⋮
 *   ○ New 5  ◐ Learning 3  ◆ Due 5  ✓ Known 13                                    Clear filter
 */
import { strings } from "../../../core/base/strings";
import { Menu, Platform, setIcon } from "obsidian";
import type { ConceptMap } from "../../../core/index/concept-index";
import type { Scope } from "../../../core/index/scope";
import { iconButton } from "../../controls";
import { FilterBox } from "./filter-box";
import { drawLineSwitches } from "./line-switches";
import { drawPaneSheet, drawViews } from "./pane-sheet";
import { Popover } from "./popover";
import type { OpeningOf } from "./scope-entries";
import { drawScopeList } from "./scope-list";
import { drawRowEnd, drawStates } from "./state-row";
import { namesOf, VIEWS, type ToolbarActions, type ToolbarContent } from "./toolbar-content";

/** What a zoom button multiplies by. */
const ZOOM = 1.25;

export class Toolbar {
  readonly filter: FilterBox;
  readonly undo: HTMLElement;
  private readonly row: HTMLElement;
  private readonly states: HTMLElement;
  private readonly scope: Popover;
  private readonly lines: Popover;
  private readonly names: { readonly map: HTMLElement; readonly section: HTMLElement; readonly count: HTMLElement };
  private readonly views: ReturnType<typeof drawViews>;
  private readonly view: HTMLElement;
  private readonly filterButton: HTMLElement;
  private readonly relations: HTMLElement;
  private content: ToolbarContent | null = null;
  private drawn = "";
  private maps: readonly ConceptMap[] = [];
  private shown: Scope = { map: null, heading: null };
  private openingOf: OpeningOf | undefined;

  constructor(root: HTMLElement, private readonly actions: ToolbarActions) {
    const row = root.createDiv({ cls: "moc-study-toolbar", attr: { role: "toolbar", "aria-label": strings.graph.toolbar } });
    this.row = row;
    const scope = row.createEl("button", { cls: "moc-study-scope-button" });
    setIcon(scope.createSpan({ cls: "moc-study-scope-icon" }), "map");
    this.names = { map: scope.createSpan({ cls: "moc-study-scope-map" }), section: scope.createSpan({ cls: "moc-study-scope-section" }), count: scope.createSpan({ cls: "moc-study-count" }) };
    setIcon(scope.createSpan({ cls: "moc-study-chevron" }), "chevron-down");
    this.scope = new Popover(root, scope, strings.graph.shown, (box) => this.drawScope(box));
    this.views = drawViews(row, actions.view);
    this.view = iconButton(row, "list", strings.graph.layout, (event) => this.viewMenu().showAtMouseEvent(event), "moc-study-narrow");
    this.filter = new FilterBox(row, { context: actions.context, changed: actions.filter, leave: () => this.leaveFilter() });
    this.filterButton = iconButton(row, "search", strings.graph.filter, () => this.focusFilter(), "moc-study-narrow moc-study-phone");
    const lines = row.createEl("button", { cls: "moc-study-lines-button clickable-icon is-drawing" });
    setIcon(lines, "sliders-horizontal");
    this.relations = lines.createSpan({ cls: "moc-study-word" });
    this.lines = new Popover(root, lines, strings.graph.relations, (box) => this.drawLines(box));
    this.undo = iconButton(row, "undo-2", strings.graph.undoMove, actions.undo, "moc-study-phone");
    iconButton(row, "zoom-out", strings.graph.zoomOut, () => actions.zoom(1 / ZOOM), "is-drawing moc-study-wide");
    iconButton(row, "maximize", strings.common.showEverything, actions.fit, "is-drawing moc-study-fit");
    iconButton(row, "zoom-in", strings.graph.zoomIn, () => actions.zoom(ZOOM), "is-drawing moc-study-wide");
    iconButton(row, "ellipsis-vertical", strings.graph.more, actions.more, "moc-study-phone");
    this.states = root.createDiv({ cls: "moc-study-state-row" });
    row.addEventListener("focusout", ({ relatedTarget }) => { if (row.doc.hasFocus() && !row.contains(relatedTarget as Node | null)) row.removeClass("is-filtering"); });
    this.undo.hide();
  }

  /** Null: there is no map. */
  showScope(maps: readonly ConceptMap[], shown: Scope | null, openingOf: OpeningOf): void {
    this.row.toggleClass("is-empty", shown === null);
    if (shown === null) return;
    [this.maps, this.shown, this.openingOf] = [maps, shown, openingOf];
    const { map, section } = namesOf(maps, shown);
    this.names.map.setText(map);
    this.names.section.setText(section);
    this.row.toggleClass("has-section", section !== "");
  }

  show(content: ToolbarContent): void {
    const drawn = JSON.stringify(content);
    if (drawn === this.drawn) return;
    const focused = this.states.doc.activeElement?.getAttribute("data-key") ?? null;
    this.content = content;
    this.drawRow(content);
    this.states.empty();
    // On a phone this row is in the sheet, but for what was not understood.
    this.states.toggleClass("has-problem", content.problems.length > 0);
    drawStates(this.states, content.states, this.actions.state);
    drawRowEnd(this.states, content, this.actions);
    if (focused !== null) this.states.querySelector<HTMLElement>(`[data-key="${focused}"]`)?.focus();
    for (const popover of [this.scope, this.lines]) popover.update();
    // Only now: what could not be drawn is drawn again.
    this.drawn = drawn;
  }

  openScope(): void {
    this.scope.open();
  }

  openLines(): void {
    (Platform.isPhone ? this.scope : this.lines).open();
  }

  /** In a narrow pane it opens over the row. */
  focusFilter(): void {
    this.row.addClass("is-filtering");
    this.filter.focus();
  }

  private leaveFilter(): void {
    this.row.removeClass("is-filtering");
    this.actions.leave();
  }

  private drawRow({ view, counts, isFiltered, relations }: ToolbarContent): void {
    const some = strings.common.of(counts.matching, counts.all);
    this.names.count.setText(isFiltered ? some : `${counts.known} / ${counts.all}`);
    this.row.toggleClass("is-filtered", isFiltered);
    this.views.show(view);
    const { icon = "list", name = "" } = VIEWS.find(({ id }) => id === view) ?? {};
    setIcon(this.view, icon);
    this.view.setAttribute("aria-label", strings.graph.layoutNamed(name));
    this.filterButton.setAttribute("aria-label", isFiltered ? strings.graph.filterCount(counts.matching, counts.all) : strings.graph.filter);
    this.filterButton.toggleClass("is-active", isFiltered);
    this.filter.showCount(isFiltered ? some : "");
    const drawn = strings.common.of(relations.filter(({ isDrawn }) => isDrawn).length, relations.length);
    this.relations.parentElement?.setAttribute("aria-label", strings.graph.relationsCount(drawn));
    this.relations.setText(`${strings.graph.relations} `);
    this.relations.createEl("strong", { text: drawn });
  }

  private drawScope(box: HTMLElement): void {
    const choose = (scope: Scope): void => { this.scope.close(true); this.actions.scope(scope); };
    if (!Platform.isPhone) {
      box.empty();
      return this.drawScopes(box, choose);
    }
    if (this.content !== null) drawPaneSheet(box, namesOf(this.maps, this.shown), this.content, { ...this.actions, drawScopes: (list) => { this.drawScopes(list, choose); }, close: () => { this.scope.close(true); } });
  }

  private drawScopes(box: HTMLElement, choose: (scope: Scope) => void): void {
    drawScopeList(box, () => this.maps, this.shown, this.openingOf, choose);
  }

  private drawLines(box: HTMLElement): void {
    if (this.content === null) return;
    box.empty();
    box.createDiv({ cls: "moc-study-popover-title", text: strings.graph.lines });
    drawLineSwitches(box, this.content, this.actions.kind);
  }

  private viewMenu(): Menu {
    const menu = new Menu();
    for (const { id, name, icon } of VIEWS) menu.addItem((item) => item.setTitle(name).setIcon(icon).setChecked(id === this.content?.view).onClick(() => this.actions.view(id)));
    return menu;
  }
}
