/** The cards that a bar of the dashboard counts; each leads to its concept in the graph. */
import { Modal, type App } from "obsidian";
import type { Library } from "../../app/services";
import { conceptOfCard } from "../../core/study/memories";
import { CARD_TYPES } from "../../core/registry";
import type { Grade } from "../../core/study/log-line";
import { openGraph } from "../graph/open-graph";
import { dateText } from "./day-chart";

interface Row {
  readonly card: string;
  /** What stands beside the term. */
  readonly note: string;
}

const GRADES: Readonly<Record<Grade, string>> = { 1: "again", 2: "hard", 3: "good", 4: "easy" };

export function showDue(app: App, library: Library, day: number): void {
  const { memory } = library;
  const scheduler = memory.scheduler();
  const now = memory.clock.now();
  const rows = memory.deck.all().flatMap((card): Row[] => {
    const due = memory.isAside(card.id, now) ? undefined : memory.memoryOf(card.id)?.due;
    return due !== undefined && scheduler.dayOf(due) === day ? [{ card: card.id, note: nameOfType(card.type) }] : [];
  });
  new DayModal(app, library, `Due on ${dateText(day)}`, rows).open();
}

export function showReviewed(app: App, library: Library, day: number): void {
  const { memory } = library;
  const scheduler = memory.scheduler();
  const rows = [...memory.fold().reviews].flatMap(([card, reviews]): Row[] => {
    const grades = reviews.filter(({ time }) => scheduler.dayOf(time) === day).map(({ grade }) => GRADES[grade]);
    return grades.length === 0 ? [] : [{ card, note: grades.join(", ") }];
  });
  new DayModal(app, library, `Reviewed on ${dateText(day)}`, rows).open();
}

function nameOfType(type: string): string {
  return CARD_TYPES.find(({ id }) => id === type)?.name.toLowerCase() ?? type;
}

class DayModal extends Modal {
  constructor(app: App, private readonly library: Library, title: string, private readonly rows: readonly Row[]) {
    super(app);
    this.setTitle(title);
  }

  override onOpen(): void {
    this.contentEl.addClass("moc-study-problems");
    const list = this.contentEl.createEl("ul");
    for (const row of this.rows) this.draw(list, row);
    if (this.rows.length === 0) this.contentEl.createEl("p", { text: "No card is left of this day." });
  }

  private draw(list: HTMLElement, { card, note }: Row): void {
    const id = conceptOfCard(card);
    const concept = this.library.index().concepts.get(id);
    const item = list.createEl("li");
    if (concept === undefined) item.createSpan({ text: this.library.memory.fold().known.get(id)?.term ?? id });
    else {
      item.createEl("button", { cls: "moc-study-link", text: concept.term }).addEventListener("click", () => {
        this.close();
        void openGraph(this.app, { map: concept.map, heading: concept.trail.length === 0 ? null : concept.trail.slice(0, 1) }, "", id);
      });
    }
    item.createSpan({ text: note });
  }

  override onClose(): void {
    this.contentEl.empty();
  }
}
