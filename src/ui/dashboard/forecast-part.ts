/** The forecast to a chosen day: the pace of new cards, the reviews a day, and the share remembered then. */
import type { Overview } from "../../core/study/overview";
import type { Forecast } from "../../core/study/forecast";
import { drawDayChart, dateText } from "./day-chart";
import type { Services } from "../../app/services";

export interface ForecastContext {
  readonly services: Services;
  /** `YYYY-MM-DD`, or empty. */
  readonly target: string;
  readonly aim: (target: string) => void;
}

export function drawForecast(section: HTMLElement, { forecast, ahead, states }: Overview, { target, aim, services }: ForecastContext): void {
  const label = section.createEl("label", { cls: "moc-study-target" });
  label.createSpan({ text: "I want to be through by" });
  const input = label.createEl("input", { type: "date", value: target, attr: { "data-focus": "target" } });
  input.addEventListener("change", () => aim(input.value));
  const today = ahead[0]?.day ?? 0;
  if (forecast === null) {
    section.createEl("p", { text: "Choose a day to see what it takes." });
    return;
  }
  for (const sentence of sentences(forecast, today, states.new, services.settings.current().newPerDay)) section.createEl("p", { text: sentence });
  if (forecast.days < 2) return;
  const most = Math.max(...forecast.reviews);
  drawDayChart(section, {
    summary: `Up to ${most} ${most === 1 ? "review" : "reviews"} a day, if each card is remembered when it comes due.`,
    days: forecast.reviews.slice(0, MOST_BARS).map((many, at) => ({ day: today + at, many })), unit: ["review", "reviews"], cls: "is-forecast", choose: null,
  });
}

/** With more days the bars would be too thin. */
const MOST_BARS = 62;

function sentences({ days, lastNew, needed, begun, remembered }: Forecast, today: number, fresh: number, perDay: number): string[] {
  const end = dateText(today + days - 1);
  const start = fresh === 0 ? "Every concept is begun."
    : lastNew === null ? "With no new cards a day, nothing new is begun. The settings change that."
      : lastNew < days ? `At ${perDay} new cards a day the last one is begun on ${dateText(today + lastNew)}, in time.`
        : `At ${perDay} new cards a day the last one is begun on ${dateText(today + lastNew)}. To be through by ${end} it takes ${needed} a day.`;
  return [start, ...remembered === null ? [] : [`By ${end}, ${begun} cards are begun, and about ${Math.round(100 * remembered)} of 100 are remembered on that day.`]];
}
