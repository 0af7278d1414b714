/**
 * The review pane: one card at a time, asked, answered, graded.
 *
 *   ┌ what to review ▾                  ↶ ⏭ ⏸ ✎ ┐
 *   │ ▓▓▓▓▓░░░░░░ 12 of 40 · about 6 minutes left │
 *   │      Memory › Paging, question, answer      │
 *   │  Again 1 min  Hard 6 min  Good 10 min  Easy │
 *   └─────────────────────────────────────────────┘
 *
 * Space shows the answer, 1 to 4 grade it, Z takes back, S suspends, B puts off until tomorrow, E opens the map.
 */
import { ItemView, type Notice, type ViewStateResult, type WorkspaceLeaf } from "obsidian";
import type { ReviewScope, Services, Session } from "../../app/services";
import type { Card } from "../../core/cards/card";
import { strings } from "../../core/base/strings";
import type { Grade } from "../../core/study/log-record";
import { hasConcepts } from "../../core/index/concept-index";
import { durationWords } from "../../core/study/interval";
import { say } from "../announce";
import { drawSafely } from "../draw-safely";
import { openNote } from "../open";
import { runAction } from "../run-action";
import { AnswerSheet } from "./answer-sheet";
import { drawEnd } from "./review-end";
import { buildReview, type ReviewActions, type ReviewElements } from "./review-elements";
import { reviewKeys } from "./review-keys";
import { REVIEW, type ReviewPane } from "./open-review";
import { ALL, fromState, isSameScope, toState } from "./scope-state";

export class ReviewView extends ItemView implements ReviewPane {
  override navigation = false;
  override icon = "graduation-cap";
  private reviewScope: ReviewScope = ALL;
  private session: Session | null = null;
  private parts: ReviewElements | null = null;
  private sheet: AnswerSheet | null = null;
  private asked: Card | null = null;
  private shownAt = 0;
  /** What was done is on its way into the log, or the next card is being worked out: no key may grade a card that nobody has seen. */
  private busy = false;
  /** A key pressed meanwhile that is about no card yet: it runs when the next card is drawn. The last one counts. */
  private pending: (() => void) | null = null;
  private announcement = "";
  private notice: Notice | null = null;

  private readonly actions: ReviewActions = {
    chooseScope: (scope) => this.show(scope),
    answer: () => this.answer(),
    answerOrGood: () => { if (!this.busy && this.sheet?.isAnswered() === true) this.grade(3); else this.answer(); },
    grade: (grade) => this.grade(grade),
    undo: () => this.undo(),
    suspend: () => this.setAside("suspend"),
    bury: () => this.setAside("bury"),
    edit: () => this.edit(),
  };

  constructor(leaf: WorkspaceLeaf, private readonly services: Services) {
    super(leaf);
    this.scope = reviewKeys(this.app.scope, this.actions);
  }

  getViewType(): string {
    return REVIEW;
  }

  getDisplayText(): string {
    return strings.review.name;
  }

  override getState(): Record<string, unknown> {
    return toState(this.reviewScope);
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    await super.setState(state, result);
    const scope = fromState(state);
    // Not waited for: the workspace stands before the vault is read, and the first card needs both.
    if (scope !== null) this.show(scope);
  }

  /** Begins a review of what is within reach; goes on with the one that is under way where it is the same. */
  show(scope: ReviewScope): void {
    this.draw(() => this.begin(scope));
  }

  protected override onOpen(): Promise<void> {
    const elements = buildReview(this.contentEl, this.actions);
    [this.parts, this.sheet] = [elements, new AnswerSheet(this.app, elements.sheet, this, this.services.liveIndex)];
    const refresh = (): void => { if (!this.busy) this.draw(() => this.refresh()); };
    this.register(this.services.liveIndex.changed.subscribe(refresh));
    this.register(this.services.settings.changed.subscribe(refresh));
    this.register(this.services.liveIndex.progressed.subscribe(() => this.draw(() => this.refresh())));
    this.show(this.reviewScope);
    return Promise.resolve();
  }

  protected override async onClose(): Promise<void> {
    [this.parts, this.sheet] = [null, null];
    this.contentEl.empty();
    return super.onClose();
  }

  private async begin(scope: ReviewScope): Promise<void> {
    if (this.session === null || !isSameScope(this.reviewScope, scope)) {
      this.reviewScope = scope;
      this.session = null;
      this.app.workspace.requestSaveLayout();
      const session = await this.services.review(scope);
      if (!isSameScope(this.reviewScope, scope)) return;
      this.session = session;
    }
    await this.refresh();
  }

  private draw(action: () => unknown): void {
    drawSafely(this.contentEl, strings.review.drawing, action);
  }

  private async refresh(): Promise<void> {
    const { parts: elements, session, sheet } = this;
    if (elements === null || sheet === null) return;
    elements.picker.show(this.services.liveIndex.current(), this.reviewScope);
    const reading = this.services.liveIndex.progress();
    if (session === null || reading !== null) {
      elements.message.setText(reading === null ? "" : strings.common.reading(reading.done, reading.total));
      elements.root.toggleClass("is-waiting", true);
      return;
    }
    await session.update();
    // Another review may have begun meanwhile, or the pane been closed.
    if (this.session !== session || this.parts !== elements) return;
    elements.root.toggleClass("is-waiting", false);
    this.drawCard(elements, session, sheet);
  }

  private drawCard(elements: ReviewElements, session: Session, sheet: AnswerSheet): void {
    this.drawProgress(elements, session);
    const card = session.current();
    const concept = card === null ? null : this.services.liveIndex.current().concepts.get(card.concept) ?? null;
    elements.root.toggleClass("is-done", card === null);
    elements.root.toggleClass("is-first", !hasConcepts(this.services.liveIndex.current()));
    if (card === null || concept === null) {
      this.asked = null;
      sheet.clear();
      drawEnd(this.app, elements.end, this.services, session, this.reviewScope);
      return;
    }
    if (sheet.ask(card, concept)) {
      this.asked = card;
      this.shownAt = this.services.liveIndex.learner.now();
      elements.live.setText(`${this.announcement} ${sheet.question()}`.trim());
      this.announcement = "";
    }
    this.drawButtons(elements, card, session);
  }

  private drawProgress({ bar, progress, counts, undo }: ReviewElements, session: Session): void {
    const { done, total, remaining, share } = session.sessionCounts();
    bar.setAttribute("value", String(share));
    progress.setText(total === 0 ? "" : done === total ? strings.common.of(done, total) : strings.review.left(done, total, durationWords(remaining)));
    counts.show(session.queue());
    undo.toggleAttribute("disabled", !session.canUndo());
  }

  private drawButtons({ root, buttons }: ReviewElements, card: Card, session: Session): void {
    const shown = this.sheet?.isAnswered() ?? false;
    root.toggleClass("is-answered", shown);
    if (shown) buttons.showDue(session.previewDue(card), this.services.liveIndex.learner);
  }

  private answer(): void {
    this.whenDrawn(() => {
      const { parts: elements, sheet, session, asked } = this;
      if (elements === null || sheet === null || session === null || asked === null || sheet.isAnswered()) return;
      this.draw(() => {
        sheet.answer();
        this.drawButtons(elements, asked, session);
        elements.live.setText(sheet.answerText());
        elements.buttons.focusGood();
      });
    });
  }

  private grade(grade: Grade): void {
    const took = this.services.liveIndex.learner.now() - this.shownAt;
    if (this.sheet?.isAnswered() === true) this.act(strings.review.gradeCard, (session, card) => session.grade(card, grade, took));
  }

  private setAside(how: "suspend" | "bury"): void {
    this.act(how === "suspend" ? strings.review.suspendCard : strings.review.buryCard, async (session, card) => {
      await session[how](card);
      this.say(how === "suspend" ? strings.review.suspended : strings.review.buried, true);
    });
  }

  private undo(): void {
    this.whenDrawn(() => this.work(strings.common.undo, async (session) => {
      if (!(await session.undo())) this.say(strings.review.nothingToUndo, false);
    }));
  }

  /** To the eye at once, to a screen reader in front of the next question. */
  private say(sentence: string, isUndoable: boolean): void {
    this.notice = say(sentence, isUndoable ? [{ text: strings.common.undo, run: () => this.undo() }] : []);
    this.announcement = sentence;
  }

  private whenDrawn(action: () => void): void {
    if (this.busy) this.pending = action;
    else action();
  }

  private act(what: string, doing: (session: Session, card: Card) => Promise<unknown>): void {
    const { asked } = this;
    if (asked !== null) this.work(what, (session) => doing(session, asked));
  }

  private work(what: string, doing: (session: Session) => Promise<unknown>): void {
    const { session } = this;
    if (session === null || this.busy) return;
    this.busy = true;
    // Its “Undo” would take back what is done now.
    this.notice?.hide();
    // A grade's button is about to be hidden, and would swallow the next key.
    if (this.parts?.buttons.hasFocus() === true) this.parts.sheet.focus({ preventScroll: true });
    runAction(what, async () => {
      try {
        await doing(session);
      } finally {
        this.sheet?.clear();
        this.draw(() => this.next());
      }
    });
  }

  private async next(): Promise<void> {
    try {
      await this.refresh();
    } finally {
      const { pending } = this;
      [this.busy, this.pending] = [false, null];
      pending?.();
    }
  }

  private edit(): void {
    const concept = this.asked === null ? undefined : this.services.liveIndex.current().concepts.get(this.asked.concept);
    if (concept !== undefined) runAction(strings.review.editCard, () => openNote(this.app, concept.map, concept.line));
  }
}
