/** The elements of the card browser: created once, filled by the view. */
import { strings } from "../../core/base/strings";
import { SHOWN, type Browsed, type ShownId } from "../../core/cards/browse";
import type { ReviewScope } from "../../app/services";
import { textButton } from "../controls";
import { ReviewScopePicker } from "../review/scope-picker";

export interface CardsElements {
  readonly picker: ReviewScopePicker;
  readonly words: HTMLInputElement;
  readonly shown: HTMLSelectElement;
  readonly count: HTMLElement;
  /** Asks all skipped cards that are shown. */
  readonly askAll: HTMLElement;
  readonly body: HTMLElement;
  readonly list: HTMLElement;
  readonly detail: HTMLElement;
  readonly message: HTMLElement;
}

export interface CardsActions {
  readonly chooseScope: (scope: ReviewScope) => void;
  readonly words: (words: string) => void;
  readonly shown: (shown: ShownId) => void;
  readonly askAll: () => void;
}

export function buildCards(root: HTMLElement, actions: CardsActions): CardsElements {
  root.addClass("moc-study-pane", "moc-study-cards", "is-list");
  const head = root.createDiv({ cls: "moc-study-head" });
  const picker = new ReviewScopePicker(head, actions.chooseScope, strings.cards.whose);
  const shown = head.createEl("select", { cls: "dropdown", attr: { "aria-label": strings.cards.which } });
  for (const { id } of SHOWN) shown.createEl("option", { text: strings.cards.shown[id], value: id });
  shown.addEventListener("change", () => actions.shown(shownId(shown.value)));
  const words = head.createDiv({ cls: "moc-study-filter" }).createEl("input", { cls: "moc-study-filter-input", type: "text", placeholder: strings.cards.search, attr: { "aria-label": strings.cards.search } });
  words.addEventListener("input", () => actions.words(words.value));
  const line = root.createDiv({ cls: "moc-study-count-line" });
  const count = line.createSpan({ attr: { "aria-live": "polite" } });
  const askAll = textButton(line, strings.cards.askAnyway, actions.askAll, { class: "moc-study-link" });
  const body = root.createDiv({ cls: ["moc-study-body", "is-list"] });
  const list = body.createDiv({ cls: "moc-study-list-pane", attr: { role: "region", "aria-label": strings.cards.name } });
  const detail = body.createDiv({ cls: "moc-study-card", attr: { role: "region", "aria-label": strings.cards.card } });
  const message = body.createDiv({ cls: "moc-study-message" });
  return { picker, words, shown, count, askAll, body, list, detail, message };
}

export function shownId(value: unknown): ShownId {
  return SHOWN.find(({ id }) => id === value)?.id ?? "all";
}

/** “12 of 240 cards: 235 active, 2 skipped, 1 edited, 3 suspended”. */
export function countText({ rows, counts }: Browsed): string {
  const parts = SHOWN.slice(1).filter(({ id }) => id === "made" || counts[id] > 0).map(({ id }) => strings.cards.part(counts[id], strings.cards.shown[id]));
  return rows.length === counts.all ? strings.cards.every(counts.all, parts) : strings.cards.some(rows.length, counts.all, parts);
}
