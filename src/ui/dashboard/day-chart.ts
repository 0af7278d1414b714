/**
 * A list of days, drawn as bars; a screen reader reads it day by day. Each bar can be a button.
 *
 *   ▂ ▅ █ ▁ ▃
 *   26 Nov      3 Dec
 */
import { dateText, wholeNumber } from "../../core/base/language";
import { strings } from "../../core/base/strings";
import type { Day } from "../../core/study/statistics";
import { runAction } from "../run-action";

export interface DayChart {
  /** The content of the chart as a sentence. */
  readonly summary: string;
  readonly days: readonly Day[];
  /** “3 reviews”. */
  readonly count: (many: number) => string;
  readonly cls: string;
  /** Null: the bars lead nowhere. */
  readonly choose: ((day: Day) => unknown) | null;
}

export function drawDayChart(parent: HTMLElement, { summary, days, count, cls, choose }: DayChart): void {
  parent.createEl("p", { cls: "moc-study-chart-summary", text: summary });
  const most = Math.max(1, ...days.map(({ many }) => many));
  const list = parent.createEl("ol", { cls: ["moc-study-chart", cls] });
  for (const [at, day] of days.entries()) {
    const item = list.createEl("li");
    const text = strings.dashboard.bar(day.day, count(day.many));
    const bar = choose === null || day.many === 0 ? item.createDiv({ cls: "moc-study-bar", attr: { role: "img", "aria-label": text } })
      : item.createEl("button", { cls: "moc-study-bar", attr: { "aria-label": strings.dashboard.showThem(text) } });
    bar.setCssProps({ "--moc-study-share": String(day.many / most) });
    bar.toggleClass("is-empty", day.many === 0);
    if (day.many > 0 && (day.many === most || at === 0 || at === days.length - 1)) item.createSpan({ cls: "moc-study-bar-number", text: wholeNumber(day.many), attr: { "aria-hidden": "true" } });
    if (at % 7 === 0) item.createSpan({ cls: "moc-study-bar-date", text: dateText(day.day), attr: { "aria-hidden": "true" } });
    if (choose !== null && day.many > 0) bar.addEventListener("click", () => { runAction(text, () => choose(day)); });
  }
}
