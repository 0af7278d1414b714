/**
 * The card browser: all cards of a section or map, made and not made with the reasons, beside the chosen one.
 *
 *   ┌ whose ▾  which ▾  words…               ┐
 *   │ 240: 238 made, 2 not made, 1 edited    │
 *   │ Memory             │ Paging          × │
 *   │  Paging            │  question, answer │
 *   │  Segmentation      │  Edit  Suspend    │
 *   └────────────────────────────────────────┘
 *
 * `/` focuses the search field, arrows go from card to card, Enter shows one, E edits it, S suspends it, Escape goes
 * back.
 */
import { strings } from "../../core/base/strings";
import { ItemView, Scope as KeyScope, type ViewStateResult, type WorkspaceLeaf } from "obsidian";
import type { Outcome, ReviewScope, Services } from "../../app/services";
import type { Browsed, Row, ShownId } from "../../core/cards/browse";
import { hasConcepts } from "../../core/index/concept-index";
import { announce } from "../announce";
import { isTyped } from "../controls";
import { drawSafely } from "../draw-safely";
import { drawFirstSteps } from "../first-steps";
import { showMap } from "../graph/open-graph";
import { debounceFor, runAction } from "../run-action";
import { ALL, fromState, toState } from "../review/scope-state";
import { CardDetail } from "./card-detail";
import { buildCards, countText, shownId, type CardsElements } from "./cards-elements";
import { CARDS, type CardsPane } from "./open-cards";
import { RowList } from "./row-list";

/** Milliseconds without a keystroke before the search runs. */
const TYPING = 150;

export class CardsView extends ItemView implements CardsPane {
  override navigation = false;
  override icon = "layers";
  private reviewScope: ReviewScope = ALL;
  private shown: ShownId = "all";
  private chosen: string | null = null;
  private parts: CardsElements | null = null;
  private list: RowList | null = null;
  private detail: CardDetail | null = null;
  private asked = 0;
  /** The rows of the list. A choice is answered from these at once, before the next key. */
  private browsed: Browsed | null = null;

  constructor(leaf: WorkspaceLeaf, private readonly services: Services) {
    super(leaf);
    this.scope = this.keys();
  }

  getViewType(): string {
    return CARDS;
  }

  getDisplayText(): string {
    return strings.cards.name;
  }

  override getState(): Record<string, unknown> {
    return { ...toState(this.reviewScope), shown: this.shown };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    await super.setState(state, result);
    const scope = fromState(state);
    if (typeof state === "object" && state !== null && "shown" in state) this.shown = shownId(state.shown);
    // Not awaited, since the workspace opens before the vault is read.
    if (scope !== null) this.show(scope);
  }

  show(scope: ReviewScope, shown = this.shown): void {
    [this.reviewScope, this.shown] = [scope, shown];
    this.query();
  }

  protected override onOpen(): Promise<void> {
    const later = debounceFor(this, strings.background.searchCards, () => this.query(), TYPING, true);
    const elements = buildCards(this.contentEl, {
      chooseScope: ({ scope }) => this.show({ ...this.reviewScope, scope }),
      words: (filter) => { this.reviewScope = { ...this.reviewScope, filter }; later(); },
      shown: (shown) => { this.shown = shown; this.query(); },
      askAll: () => this.change(strings.cards.askAnyway, () => this.services.study.askSeveral(this.skipped().map(({ concept, types }) => ({ concept, types })))),
    });
    this.parts = elements;
    this.list = new RowList(elements.list, (row) => this.choose(row));
    this.detail = new CardDetail(this.app, elements.detail, this, {
      save: ({ computed }, text) => { if (computed !== null) this.change(strings.cards.saveCard, () => this.services.study.editCard(computed.id, text), true); },
      suspend: ({ card }, isInactive) => { if (card !== null) this.change(isInactive ? strings.cards.suspend : strings.cards.unsuspend, () => this.services.study.suspendCards([card.id], isInactive)); },
      ask: ({ concept, types }) => { this.change(strings.cards.askAnyway, () => this.services.study.askAnyway(concept, types)); },
      close: () => this.closeCard(),
    });
    this.register(this.services.liveIndex.changed.subscribe(() => this.redraw()));
    this.register(this.services.liveIndex.progressed.subscribe(() => this.redraw()));
    this.redraw();
    return Promise.resolve();
  }

  protected override async onClose(): Promise<void> {
    this.parts = this.list = this.detail = this.browsed = null;
    this.contentEl.empty();
    return super.onClose();
  }

  private query(): void {
    this.list?.restart();
    this.app.workspace.requestSaveLayout();
    this.redraw();
  }

  private redraw(action: () => unknown = () => this.refresh()): void {
    drawSafely(this.contentEl, strings.cards.list, action);
  }

  private async refresh(): Promise<void> {
    const asked = ++this.asked;
    const reading = this.services.liveIndex.progress();
    if (reading !== null) this.parts?.message.setText(strings.common.reading(reading.done, reading.total));
    this.parts?.body.toggleClass("has-message", reading !== null);
    const { scope, filter: words } = this.reviewScope;
    const browsed = await this.services.cards({ scope, words, shown: this.shown });
    if (asked !== this.asked || this.services.liveIndex.progress() !== null) return;
    this.browsed = browsed;
    this.draw();
  }

  private draw(): void {
    const { parts: elements, browsed } = this;
    if (elements === null || browsed === null) return;
    const { picker, words, shown, count, askAll, body, message } = elements;
    const index = this.services.liveIndex.current();
    picker.show(index, { scope: this.reviewScope.scope, filter: "" });
    if (words.value !== this.reviewScope.filter) words.value = this.reviewScope.filter;
    shown.value = this.shown;
    count.setText(countText(browsed));
    askAll.setText(strings.cards.askAll(this.skipped().length));
    askAll.toggle(this.shown === "none" && this.skipped().length > 0);
    const chosen = browsed.rows.find(({ key }) => key === this.chosen) ?? null;
    const isFirst = !hasConcepts(index);
    if (isFirst) drawFirstSteps(message, this.app, this.services, showMap(this.app, this.services));
    else message.setText(browsed.rows.length > 0 ? "" : strings.cards.none);
    this.contentEl.toggleClass("is-first", isFirst);
    body.toggleClass("has-message", isFirst || browsed.rows.length === 0);
    body.toggleClass("has-card", chosen !== null);
    this.list?.show(browsed.rows, chosen === null ? null : this.chosen);
    this.detail?.show(chosen);
  }

  /** Rows that could be asked all the same. */
  private skipped(): readonly Row[] {
    return this.browsed?.rows.filter(({ isPoor, card }) => isPoor && card === null) ?? [];
  }

  private choose(row: Row): void {
    this.chosen = row.key;
    this.redraw(() => {
      this.draw();
      this.detail?.focus();
    });
  }

  private closeCard(): void {
    const before = this.chosen;
    this.chosen = null;
    this.redraw(() => {
      this.draw();
      this.list?.focus(before);
    });
  }

  private change(what: string, action: () => Promise<Outcome>, isEdit = false): void {
    runAction(what, async () => {
      const outcome = await action();
      announce(this.app, outcome);
      // A refused text stays in its fields.
      if (isEdit && outcome.ok) this.detail?.stop();
      await this.refresh();
      if (isEdit && outcome.ok) this.detail?.focus();
    });
  }

  private keys(): KeyScope {
    const scope = new KeyScope(this.app.scope);
    const on = (key: string, run: () => void): void => {
      scope.register([], key, (event) => {
        if (isTyped(event)) return;
        run();
        return false;
      });
    };
    on("/", () => this.parts?.words.focus());
    on("e", () => this.detail?.edit());
    on("s", () => this.parts?.detail.querySelector<HTMLElement>("[data-suspend]")?.click());
    scope.register([], "Escape", () => {
      if (this.detail?.isEditing() === true) this.detail.stop();
      else if (this.chosen !== null) this.closeCard();
      else return;
      return false;
    });
    return scope;
  }
}
