/** The forecast to a chosen day: the pace of new cards, the reviews a day, and the share remembered then. */
import { strings } from "../../core/base/strings";
import type { Overview } from "../../core/study/overview";
import type { Forecast } from "../../core/study/forecast";
import { drawDayChart } from "./day-chart";
import type { Services } from "../../app/services";

export interface ForecastContext {
  readonly services: Services;
  /** `YYYY-MM-DD`, or empty. */
  readonly target: string;
  readonly aim: (target: string) => void;
}

export function drawForecast(section: HTMLElement, { forecast, ahead, states }: Overview, { target, aim, services }: ForecastContext): void {
  const label = section.createEl("label", { cls: "moc-study-target" });
  label.createSpan({ text: strings.dashboard.finishBy });
  const input = label.createEl("input", { type: "date", value: target, attr: { "data-focus": "target" } });
  input.addEventListener("change", () => aim(input.value));
  const today = ahead[0]?.day ?? 0;
  if (forecast === null) {
    section.createEl("p", { text: strings.dashboard.chooseDay });
    return;
  }
  for (const sentence of sentences(forecast, today, states.new, services.settings.current().newPerDay)) section.createEl("p", { text: sentence });
  if (forecast.days < 2) return;
  const most = Math.max(...forecast.reviews);
  drawDayChart(section, {
    summary: strings.dashboard.upTo(most),
    days: forecast.reviews.slice(0, MOST_BARS).map((many, at) => ({ day: today + at, many })), count: strings.common.reviews, cls: "is-forecast", choose: null,
  });
}

/** With more days the bars would be too thin. */
const MOST_BARS = 62;

function sentences({ days, lastNew, needed, begun, remembered }: Forecast, today: number, fresh: number, perDay: number): string[] {
  const end = today + days - 1;
  const start = fresh === 0 ? strings.dashboard.everyStarted
    : lastNew === null ? strings.dashboard.noNew
      : lastNew < days ? strings.dashboard.inTime(perDay, today + lastNew)
        : strings.dashboard.tooLate(perDay, today + lastNew, end, needed);
  return [start, ...remembered === null ? [] : [strings.dashboard.remembered(end, begun, remembered)]];
}
