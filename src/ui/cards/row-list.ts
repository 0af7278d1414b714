/** The rows of the card browser as buttons below their headings. Arrows go from one to the next. */
import { strings } from "../../core/base/strings";
import type { Row } from "../../core/cards/browse";
import { nameOf } from "../../core/index/notes";
import { drawLine, drawTerm } from "../draw-line";
import { cardTypeNames } from "../words";

/** Rows that are drawn at first and with each “Show more”: a vault may have ten thousand. */
const PAGE = 100;

export class RowList {
  private rows: readonly Row[] = [];
  private many = PAGE;
  private chosen: string | null = null;

  constructor(private readonly root: HTMLElement, private readonly choose: (row: Row) => void) {
    root.addEventListener("keydown", (event) => {
      const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
      if (step === 0) return;
      const buttons = this.buttons();
      const next = buttons[buttons.findIndex((one) => one === root.doc.activeElement) + step];
      if (next === undefined) return;
      event.preventDefault();
      next.focus();
    });
  }

  show(rows: readonly Row[], chosen: string | null): void {
    this.rows = rows;
    this.chosen = chosen;
    this.draw();
  }

  /** Another query starts at the top. */
  restart(): void {
    this.many = PAGE;
    this.root.scrollTop = 0;
  }

  focus(key: string | null): void {
    const buttons = this.buttons();
    (buttons.find((button) => button.getAttribute("data-key") === key) ?? buttons[0])?.focus();
  }

  private draw(): void {
    const { root, rows, many } = this;
    const focused = root.doc.activeElement?.getAttribute("data-key") ?? null;
    const { scrollTop } = root;
    root.empty();
    const isSeveral = new Set(rows.map(({ term }) => term.map)).size > 1;
    let place = "";
    let list: HTMLElement | null = null;
    for (const row of rows.slice(0, many)) {
      const here = [...isSeveral ? [nameOf(row.term.map)] : [], ...row.term.headingPath].join(" › ");
      if (list === null || here !== place) {
        if (here !== "") drawTerm(root.createEl("h3", { cls: "moc-study-list-heading" }), here);
        list = root.createEl("ul", { cls: "moc-study-list" });
      }
      place = here;
      this.item(list, row);
    }
    if (rows.length > many) this.more(rows.length - many);
    root.scrollTop = scrollTop;
    if (focused !== null) this.focus(focused);
  }

  private item(list: HTMLElement, row: Row): void {
    const { card, computed, term, key, checks } = row;
    const shown = card ?? computed;
    const button = list.createEl("li").createEl("button", { cls: ["moc-study-list-item", ...card === null ? ["is-none"] : []], attr: { "data-key": key, "aria-current": String(key === this.chosen) } });
    const text = button.createDiv();
    drawLine(text.createSpan({ cls: "moc-study-list-term", attr: { dir: "auto" } }), shown?.front ?? term.term);
    drawLine(text.createSpan({ cls: "moc-study-list-definition", attr: { dir: "auto" } }), shown?.back ?? "");
    const marks = [cardTypeNames(row.types), ...card === null ? [strings.cards.skipped(checks.join("; "))] : [], ...marksOf(row)];
    text.createDiv({ cls: "moc-study-row-marks", text: marks.join(" · ") });
    button.addEventListener("click", () => this.choose(row));
  }

  private more(left: number): void {
    const button = this.root.createEl("button", { cls: "moc-study-more", text: strings.cards.more(Math.min(left, PAGE), left) });
    button.addEventListener("click", () => {
      const first = this.many;
      this.many += PAGE;
      this.draw();
      this.focus(this.rows[first]?.key ?? null);
    });
  }

  private buttons(): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>("button.moc-study-list-item")];
  }
}

export function marksOf({ card, computed, isEdited, isOutdated, isSuspended }: Row): string[] {
  return [...(card ?? computed)?.isFromNote === true ? [strings.common.fromNote] : [], ...isOutdated ? [strings.cards.editedOutdated] : isEdited ? [strings.cards.edited] : [], ...isSuspended ? [strings.cards.suspended] : []];
}
