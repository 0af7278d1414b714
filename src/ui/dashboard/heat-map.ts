/**
 * Reviews of half a year, a square a day, a column a week from Monday on. One square is in the order of Tab; arrows lead
 * from day to day.
 */
import { dateText, monthText, weekdayText } from "../../core/base/language";
import { strings } from "../../core/base/strings";
import { weekdayOf, type Day } from "../../core/study/statistics";
import { runAction } from "../run-action";

/** Reviews from which a square is so full: none, 1 to 5, 6 to 12, 13 to 20, more. */
const STEPS = [1, 6, 13, 21] as const;

const ARROWS: Readonly<Record<string, number>> = { ArrowLeft: -7, ArrowRight: 7, ArrowUp: -1, ArrowDown: 1 };

export function drawHeatMap(parent: HTMLElement, days: readonly Day[], choose: (day: Day) => unknown): void {
  const done = days.reduce((sum, { many }) => sum + many, 0);
  const grid = parent.createDiv({ cls: "moc-study-heat", attr: { role: "group", "aria-label": strings.dashboard.behind } });
  for (const row of [0, 2, 4]) label(grid, weekdayText((days[0]?.day ?? 0) + row), row + 2, 1);
  const cells = days.map((day, at) => {
    const isNewMonth = at % 7 === 0 && monthText(day.day) !== monthText(day.day - 7);
    if (isNewMonth && at + 14 < days.length) label(grid, monthText(day.day), 1, at / 7 + 2);
    const text = strings.dashboard.bar(day.day, strings.common.reviews(day.many));
    const cell = grid.createEl("button", { cls: ["moc-study-heat-day", `is-step-${STEPS.filter((step) => day.many >= step).length}`], attr: { "aria-label": text, tabindex: "-1", "data-focus": `day-${day.day}` } });
    cell.setCssProps({ "--moc-study-row": String(weekdayOf(day.day) + 2), "--moc-study-column": String(Math.floor(at / 7) + 2) });
    cell.addEventListener("click", () => { runAction(dateText(day.day), () => choose(day)); });
    return cell;
  });
  cells.at(-1)?.addClass("is-today");
  cells.at(-1)?.setAttr("tabindex", "0");
  grid.addEventListener("keydown", (event) => { walk(event, cells); });
  grid.scrollLeft = grid.scrollWidth;
  const foot = parent.createDiv({ cls: "moc-study-heat-foot" });
  foot.createSpan({ text: strings.dashboard.behindCounts(done, days.filter(({ many }) => many > 0).length, Math.ceil(days.length / 7)) });
  const [least = "", most = ""] = strings.dashboard.scale;
  const scale = foot.createSpan({ cls: "moc-study-heat-scale", attr: { "aria-hidden": "true" } });
  scale.createSpan({ text: least });
  for (let step = 0; step <= STEPS.length; step++) scale.createSpan({ cls: ["moc-study-heat-day", `is-step-${step}`] });
  scale.createSpan({ text: most });
}

function label(grid: HTMLElement, text: string, row: number, column: number): void {
  grid.createSpan({ cls: "moc-study-heat-label", text, attr: { "aria-hidden": "true" } }).setCssProps({ "--moc-study-row": String(row), "--moc-study-column": String(column) });
}

function walk(event: KeyboardEvent, cells: readonly HTMLElement[]): void {
  const by = ARROWS[event.key];
  const at = cells.findIndex((cell) => cell === event.targetNode);
  const next = by === undefined ? undefined : cells[at + by];
  if (at < 0 || next === undefined) return;
  event.preventDefault();
  cells[at]?.setAttr("tabindex", "-1");
  next.setAttr("tabindex", "0");
  next.focus();
}
