/** The concepts behind a number of the dashboard; each leads to the graph. */
import { strings } from "../../core/base/strings";
import type { ConceptId } from "../../core/concept/concept";
import { Modal, type App } from "obsidian";
import { allConcepts } from "../../core/index/concept-index";
import { sectionScope } from "../../core/index/scope";
import { conceptOfCard } from "../../core/cards/card";
import type { Grade } from "../../core/study/log-record";
import { repeatedReviews, RETENTION_DAYS } from "../../core/study/statistics";
import { openGraph, type GraphServices } from "../graph/open-graph";
import { textButton } from "../controls";
import { cardTypeName } from "../words";

interface Row {
  readonly id: ConceptId;
  /** The text beside the term. */
  readonly note: string;
}

function gradeName(grade: Grade): string {
  return strings.review.grades[grade].toLowerCase();
}

export function showDue(app: App, services: GraphServices, day: number): void {
  const { liveIndex, liveIndex: { learner } } = services;
  const cards = allConcepts(liveIndex.current()).flatMap(({ id }) => learner.cardsOf(id));
  const rows = cards.flatMap((card): Row[] => {
    const due = learner.isInactive(card.id) ? undefined : learner.scheduleOf(card.id)?.due;
    return due !== undefined && learner.dayOf(due) === day ? [{ id: card.concept, note: cardTypeName(card.type).toLowerCase() }] : [];
  });
  new CountedModal(app, services, strings.dashboard.dueOn(day), rows).open();
}

export function showReviewed(app: App, services: GraphServices, day: number): void {
  const { learner } = services.liveIndex;
  const rows = [...learner.reviews()].flatMap(([card, reviews]): Row[] => {
    const grades = reviews.filter(({ time }) => learner.dayOf(time) === day).map(({ grade }) => gradeName(grade));
    return grades.length === 0 ? [] : [{ id: conceptOfCard(card), note: grades.join(", ") }];
  });
  new CountedModal(app, services, strings.dashboard.reviewedOn(day), rows).open();
}

/** Forgotten concepts come first, since the learner looks for them. */
export function showRemembered(app: App, services: GraphServices): void {
  const { learner } = services.liveIndex;
  const asked = [...repeatedReviews({ reviews: learner.reviews() }, learner, learner.now(), RETENTION_DAYS)].sort((a, b) => a.review.grade - b.review.grade || b.review.time - a.review.time);
  const rows = asked.map(({ card, review }): Row => ({ id: conceptOfCard(card), note: strings.dashboard.graded(gradeName(review.grade), learner.dayOf(review.time)) }));
  new CountedModal(app, services, strings.dashboard.askedAgain(RETENTION_DAYS), rows).open();
}

export function showBegun(app: App, services: GraphServices): void {
  const { liveIndex } = services;
  const rows = allConcepts(liveIndex.current()).flatMap((concept): Row[] => {
    const state = liveIndex.stateOf(concept);
    return state === "new" || state === "skipped" ? [] : [{ id: concept.id, note: strings.states[state].toLowerCase() }];
  });
  new CountedModal(app, services, strings.dashboard.conceptsStarted, rows).open();
}

class CountedModal extends Modal {
  constructor(app: App, private readonly services: GraphServices, title: string, private readonly rows: readonly Row[]) {
    super(app);
    this.setTitle(title);
  }

  override onOpen(): void {
    this.contentEl.addClass("moc-study-problems");
    const list = this.contentEl.createEl("ul");
    for (const row of this.rows) this.draw(list, row);
    if (this.rows.length === 0) this.contentEl.createEl("p", { text: strings.dashboard.nothingCounted });
  }

  private draw(list: HTMLElement, { id, note }: Row): void {
    const concept = this.services.liveIndex.current().concepts.get(id);
    const item = list.createEl("li");
    if (concept === undefined) item.createSpan({ text: this.services.liveIndex.learner.termOf(id) ?? id });
    else {
      textButton(item, concept.term, () => {
        this.close();
        return openGraph(this.app, this.services, sectionScope(concept.map, concept.headingPath), "", id);
      }).addClass("moc-study-link");
    }
    item.createSpan({ text: note });
  }

  override onClose(): void {
    this.contentEl.empty();
  }
}
