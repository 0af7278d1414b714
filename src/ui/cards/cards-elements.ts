/** The elements of the card browser: created once, filled by the view. */
import { SHOWN, type Browsed, type ShownId } from "../../core/cards/browse";
import type { ReviewScope } from "../../app/services";
import { ReviewScopePicker } from "../review/scope-picker";

export interface CardsElements {
  readonly picker: ReviewScopePicker;
  readonly words: HTMLInputElement;
  readonly shown: HTMLSelectElement;
  readonly count: HTMLElement;
  readonly body: HTMLElement;
  readonly list: HTMLElement;
  readonly detail: HTMLElement;
  readonly message: HTMLElement;
}

export interface CardsActions {
  readonly chooseScope: (scope: ReviewScope) => void;
  readonly words: (words: string) => void;
  readonly shown: (shown: ShownId) => void;
}

export function buildCards(root: HTMLElement, actions: CardsActions): CardsElements {
  root.addClass("moc-study-pane", "moc-study-cards", "is-list");
  const head = root.createDiv({ cls: "moc-study-head" });
  const picker = new ReviewScopePicker(head, actions.chooseScope, "Whose cards");
  const shown = head.createEl("select", { cls: "dropdown", attr: { "aria-label": "Which cards" } });
  for (const { id, name } of SHOWN) shown.createEl("option", { text: name, value: id });
  shown.addEventListener("change", () => actions.shown(shownId(shown.value)));
  const words = head.createDiv({ cls: "moc-study-filter" }).createEl("input", { cls: "moc-study-filter-input", type: "text", placeholder: "Words of a card or a reason", attr: { "aria-label": "Filter cards" } });
  words.addEventListener("input", () => actions.words(words.value));
  const count = root.createDiv({ cls: "moc-study-count-line", attr: { "aria-live": "polite" } });
  const body = root.createDiv({ cls: ["moc-study-body", "is-list"] });
  const list = body.createDiv({ cls: "moc-study-list-pane", attr: { role: "region", "aria-label": "Cards" } });
  const detail = body.createDiv({ cls: "moc-study-card", attr: { role: "region", "aria-label": "Card" } });
  const message = body.createDiv({ cls: "moc-study-message" });
  return { picker, words, shown, count, body, list, detail, message };
}

export function shownId(value: unknown): ShownId {
  return SHOWN.find(({ id }) => id === value)?.id ?? "all";
}

/** “12 of 240 shown: 238 made, 2 not made, 1 edited, 3 suspended”. */
export function countText({ rows, counts }: Browsed): string {
  const parts = SHOWN.slice(1).filter(({ id }) => id === "made" || counts[id] > 0).map(({ id, name }) => `${counts[id]} ${name.toLowerCase()}`);
  return `${rows.length === counts.all ? `${counts.all}` : `${rows.length} of ${counts.all} shown`}: ${parts.join(", ")}`;
}
