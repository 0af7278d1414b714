/** The dashboard's parts, drawn from an overview. */
import { percentage, wholeNumber } from "../../core/base/language";
import { strings } from "../../core/base/strings";
import type { NotePath } from "../../core/base/note-path";
import type { App } from "obsidian";
import type { ReviewScope } from "../../app/services";
import { briefDefinition } from "../../core/cards/asked-concept";
import { isFromNote, type Concept, type State } from "../../core/concept/concept";
import { type Scope, sectionScope } from "../../core/index/scope";
import type { MapPart, Overview, Part } from "../../core/study/overview";
import { RETENTION_DAYS } from "../../core/study/statistics";
import { plainText } from "../../core/text/normalize";
import { openGraph } from "../graph/open-graph";
import { runAction } from "../run-action";
import { drawFirstSteps } from "../first-steps";
import { queueText } from "../words";
import { ProblemsModal } from "../problems";
import { ALL } from "../review/scope-state";
import { openReview } from "../review/open-review";
import { drawDayChart } from "./day-chart";
import { drawForecast, type ForecastContext } from "./forecast-part";
import { showBegun, showDue, showRemembered, showReviewed } from "./counted-modal";
import { drawStateBar } from "./state-bar";

/** What the parts of the dashboard are given besides numbers. */
export interface DashboardContext extends ForecastContext {
  readonly app: App;
  readonly isOpen: (map: NotePath) => boolean;
  readonly toggle: (map: NotePath, open: boolean) => void;
}

export function drawDashboard(root: HTMLElement, overview: Overview, around: DashboardContext): void {
  root.empty();
  const page = root.createDiv({ cls: "moc-study-dashboard-page" });
  page.createEl("h2", { text: strings.dashboard.name });
  if (overview.maps.length === 0) {
    drawFirstSteps(page, around.app, around.services, (map) => openGraph(around.app, { map, heading: null }));
    return;
  }
  drawToday(page, overview, around);
  drawMaps(part(page, strings.dashboard.maps), overview, around);
  drawNext(part(page, strings.dashboard.next), overview, around);
  drawDays(page, overview, around);
  drawForecast(part(page, strings.dashboard.forecast), overview, around);
}

function part(page: HTMLElement, title: string): HTMLElement {
  const section = page.createEl("section", { cls: "moc-study-dashboard-part" });
  section.createEl("h3", { text: title });
  return section;
}

function drawToday(page: HTMLElement, { queue, doneToday, streak, retention, states, orphans, behind }: Overview, { app, services }: DashboardContext): void {
  const tiles = page.createDiv({ cls: "moc-study-tiles" });
  const tile = (number: string, name: string, run: (() => unknown) | null, cls = ""): void => {
    const box = run === null ? tiles.createDiv({ cls: ["moc-study-tile", ...cls === "" ? [] : [cls]] })
      : tiles.createEl("button", { cls: ["moc-study-tile", ...cls === "" ? [] : [cls]], attr: { "data-focus": `tile-${name}`, "aria-label": `${number} ${name}` } });
    box.createSpan({ cls: "moc-study-tile-number", text: number });
    box.createSpan({ cls: "moc-study-tile-name", text: name });
    if (run !== null) box.addEventListener("click", () => { runAction(name, run); });
  };
  const left = queue.learning + queue.due + queue.fresh;
  tile(wholeNumber(left), left === 0 ? strings.dashboard.leftToday : strings.dashboard.toReview(queueText(queue)), () => openReview(app, ALL), "is-first");
  const today = behind.at(-1)?.day ?? 0;
  tile(wholeNumber(doneToday), strings.dashboard.reviewedToday(doneToday), doneToday === 0 ? null : () => showReviewed(app, services.liveIndex, today));
  tile(wholeNumber(streak), strings.dashboard.streak(streak), streak === 0 ? null : () => page.querySelector(".moc-study-chart.is-behind")?.scrollIntoView());
  tile(retention.asked === 0 ? "–" : percentage(retention.remembered / retention.asked), retention.asked === 0 ? strings.dashboard.noRetention : strings.dashboard.retention(retention.asked, RETENTION_DAYS), retention.asked === 0 ? null : () => showRemembered(app, services.liveIndex));
  const begun = states.known + states.due + states.learning;
  tile(wholeNumber(begun), strings.dashboard.started(begun), begun === 0 ? null : () => showBegun(app, services.liveIndex));
  if (orphans > 0) tile(wholeNumber(orphans), strings.dashboard.lost, () => new ProblemsModal(app, services).open());
}

function drawMaps(section: HTMLElement, { maps }: Overview, around: DashboardContext): void {
  for (const map of maps) drawMap(section, map, around);
}

function drawMap(section: HTMLElement, map: MapPart, around: DashboardContext): void {
  const box = section.createDiv({ cls: "moc-study-map-part" });
  drawPart(box, map, "h4", around);
  if (map.sections.length < 2) return;
  const details = box.createEl("details");
  details.toggleAttribute("open", around.isOpen(map.map));
  details.createEl("summary", { text: strings.dashboard.sections(map.sections.length), attr: { "data-focus": `sections-${map.map}` } });
  details.addEventListener("toggle", () => around.toggle(map.map, details.open));
  for (const one of map.sections) drawPart(details.createDiv({ cls: "moc-study-section-part" }), one, "h5", around);
}

function drawPart(parent: HTMLElement, { title, map, section, states, queue }: Part, tag: "h4" | "h5", { app }: DashboardContext): void {
  const scope: Scope = { map, heading: section === null ? null : [section] };
  const head = parent.createDiv({ cls: "moc-study-part-head" });
  head.createEl(tag, { text: title === "" ? strings.dashboard.aboveSections : title });
  const reach: ReviewScope = { scope, filter: "" };
  const left = queue.learning + queue.due + queue.fresh;
  const what = left === 0 ? strings.dashboard.nothingLeft : strings.dashboard.review(queueText(queue));
  const review = head.createEl("button", { cls: "moc-study-review-these", text: what, attr: { "data-focus": `review-${map}-${section ?? ""}`, "aria-label": strings.dashboard.named(what, title) } });
  review.toggleAttribute("disabled", left === 0);
  review.addEventListener("click", () => { runAction(strings.dashboard.review(title), () => openReview(app, reach)); });
  drawStateBar(parent, { name: title, states, choose: (state: State) => openGraph(app, scope, `is:${state}`) });
}

function drawNext(section: HTMLElement, { next }: Overview, { app }: DashboardContext): void {
  if (next.length === 0) {
    section.createEl("p", { text: strings.dashboard.allStarted });
    return;
  }
  const list = section.createEl("ol", { cls: "moc-study-next" });
  for (const { concept, why } of next) {
    const item = list.createEl("li");
    const button = item.createEl("button", { cls: "moc-study-link", text: concept.term, attr: { dir: "auto", "data-focus": `next-${concept.id}` } });
    button.addEventListener("click", () => { runAction(concept.term, () => openGraph(app, sectionScope(concept.map, concept.headingPath), "", concept.id)); });
    drawMeaning(item, concept);
    item.createDiv({ cls: "moc-study-card-reason", text: why });
  }
}

function drawMeaning(item: HTMLElement, concept: Concept): void {
  const definition = plainText(briefDefinition(concept));
  if (definition === "") return;
  const line = item.createDiv({ cls: "moc-study-next-definition", text: definition, attr: { dir: "auto" } });
  if (isFromNote(concept)) line.createSpan({ cls: "moc-study-from-note", text: strings.common.fromNote });
}

function drawDays(page: HTMLElement, { ahead, behind }: Overview, { app, services }: DashboardContext): void {
  const week = ahead.slice(0, 7).reduce((sum, { many }) => sum + many, 0);
  const all = ahead.reduce((sum, { many }) => sum + many, 0);
  drawDayChart(part(page, strings.dashboard.ahead), {
    summary: all === 0 ? strings.dashboard.noneAhead : strings.dashboard.aheadCounts(ahead[0]?.many ?? 0, week, all),
    days: ahead, count: strings.dashboard.cardsDue, cls: "is-ahead",
    choose: ({ day }) => day === ahead[0]?.day ? openReview(app, ALL) : showDue(app, services.liveIndex, day),
  });
  const done = behind.reduce((sum, { many }) => sum + many, 0);
  const days = behind.filter(({ many }) => many > 0).length;
  drawDayChart(part(page, strings.dashboard.behind), {
    summary: done === 0 ? strings.dashboard.noneBehind : strings.dashboard.behindCounts(done, days, behind.length, behind[0]?.day ?? 0),
    days: behind, count: strings.common.reviews, cls: "is-behind",
    choose: ({ day }) => showReviewed(app, services.liveIndex, day),
  });
}
