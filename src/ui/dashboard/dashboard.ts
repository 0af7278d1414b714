/** The dashboard's parts, drawn from an overview. */
import { percentage, wholeNumber } from "../../core/base/language";
import { strings } from "../../core/base/strings";
import { briefDefinition } from "../../core/cards/asked-concept";
import { isFromNote, type Concept } from "../../core/concept/concept";
import { sectionScope } from "../../core/index/scope";
import type { Overview } from "../../core/study/overview";
import { answersLeft } from "../../core/study/queue";
import { durationWords } from "../../core/study/interval";
import { RETENTION_DAYS } from "../../core/study/statistics";
import { openGraph, showMap } from "../graph/open-graph";
import { textButton } from "../controls";
import { drawLine, drawTerm } from "../draw-line";
import { runAction } from "../run-action";
import { drawFirstSteps } from "../first-steps";
import { queueText } from "../words";
import { ProblemsModal } from "../problems";
import { ALL } from "../review/scope-state";
import { openReview } from "../review/open-review";
import { drawDayChart } from "./day-chart";
import { drawForecast, type ForecastContext } from "./forecast-part";
import { showBegun, showDue, showRemembered, showReviewed } from "./counted-modal";
import { drawHeatMap } from "./heat-map";
import { drawRows, drawStates, type RowsContext } from "./part-rows";

/** What the parts of the dashboard are given besides numbers. */
export type DashboardContext = ForecastContext & RowsContext;

export function drawDashboard(root: HTMLElement, overview: Overview, around: DashboardContext): void {
  root.empty();
  const page = root.createDiv({ cls: "moc-study-dashboard-page" });
  page.createEl("h2", { text: strings.dashboard.name });
  if (overview.maps.length === 0) {
    drawFirstSteps(page, around.app, around.services, showMap(around.app, around.services));
    return;
  }
  drawToday(page, overview, around);
  drawMaps(page, overview, around);
  drawNext(part(page, strings.dashboard.next), overview, around);
  drawDays(page, overview, around);
  drawForecast(part(page, strings.dashboard.forecast), overview, around);
}

function part(page: HTMLElement, title: string): HTMLElement {
  const section = page.createEl("section", { cls: "moc-study-dashboard-part" });
  section.createEl("h3", { text: title });
  return section;
}

/** What is left today, and what was done on the days before. */
function drawToday(page: HTMLElement, overview: Overview, { app, services }: DashboardContext): void {
  const { queue, pace, doneToday, streak, retention, states, orphans, behind, maps } = overview;
  const head = page.createDiv({ cls: "moc-study-today" });
  const today = head.createEl("section", { cls: "moc-study-today-box", attr: { "aria-label": strings.dashboard.today } });
  const left = queue.learning + queue.due + queue.fresh;
  const day = behind.at(-1)?.day ?? 0;
  const line = today.createDiv({ cls: "moc-study-today-line" });
  drawRing(line, doneToday, left, doneToday === 0 ? null : () => showReviewed(app, services, day));
  const words = line.createDiv({ cls: "moc-study-today-words" });
  words.createDiv({ cls: "moc-study-today-left", text: strings.dashboard.cardsLeft(left) });
  if (left > 0) {
    words.createDiv({ cls: "moc-study-today-counts", text: strings.dashboard.leftParts(queueText(queue), durationWords(answersLeft(queue) * pace)) });
    textButton(line, strings.commands.review, () => openReview(app, ALL), { class: "mod-cta", "data-focus": "review", "aria-label": strings.dashboard.review(strings.common.allMaps) });
  }
  const facts = today.createDiv({ cls: "moc-study-facts" });
  const begun = states.known + states.due + states.learning;
  drawFact(facts, strings.dashboard.days(streak), strings.dashboard.streak, null);
  if (retention.asked === 0) drawFact(facts, "–", strings.dashboard.noRetention, null);
  else drawFact(facts, percentage(retention.remembered / retention.asked), strings.dashboard.retention(RETENTION_DAYS), () => showRemembered(app, services));
  drawFact(facts, strings.common.of(begun, maps.reduce((sum, { concepts }) => sum + concepts, 0)), strings.dashboard.started, begun === 0 ? null : () => showBegun(app, services));
  if (orphans > 0) drawFact(facts, wholeNumber(orphans), strings.dashboard.lost, () => new ProblemsModal(app, services).open());
  drawHeatMap(head.createEl("section", { cls: ["moc-study-today-box", "is-weeks"], attr: { "aria-label": strings.dashboard.behind } }), behind, (one) => showReviewed(app, services, one.day));
}

/** `5 / 23`, inside a ring that is as full. `show`: what was done; null where that is nothing. */
function drawRing(parent: HTMLElement, done: number, left: number, show: (() => unknown) | null): void {
  const all = done + left;
  // Who speaks to a button says what is seen on it.
  const seen = strings.dashboard.known(done, all);
  const sentence = strings.dashboard.doneToday(done, all);
  const ring = show === null ? parent.createDiv({ cls: "moc-study-ring", attr: { role: "img", "aria-label": sentence } })
    : parent.createEl("button", { cls: "moc-study-ring", attr: { "aria-label": `${sentence} (${seen}). ${strings.dashboard.showDone}`, "data-focus": "ring" } });
  ring.setCssProps({ "--moc-study-share": String(all === 0 ? 1 : done / all) });
  ring.createSpan({ text: seen });
  if (show !== null) ring.addEventListener("click", () => { runAction(sentence, show); });
}

function drawFact(parent: HTMLElement, number: string, name: string, show: (() => unknown) | null): void {
  const box = show === null ? parent.createDiv({ cls: "moc-study-fact" }) : parent.createEl("button", { cls: "moc-study-fact", attr: { "aria-label": `${number} ${name}`, "data-focus": `fact-${name}` } });
  box.createSpan({ cls: "moc-study-fact-number", text: number });
  // What is read aloud begins with what is seen, word by word.
  box.appendText(" ");
  box.createSpan({ cls: "moc-study-fact-name", text: name });
  if (show !== null) box.addEventListener("click", () => { runAction(name, show); });
}

function drawMaps(page: HTMLElement, overview: Overview, context: DashboardContext): void {
  const section = page.createEl("section", { cls: "moc-study-dashboard-part" });
  const head = section.createDiv({ cls: "moc-study-parts-head" });
  head.createEl("h3", { text: strings.dashboard.maps });
  drawStates(head, overview, context);
  drawRows(section, overview, context);
}

function drawNext(section: HTMLElement, { next }: Overview, { app, services }: DashboardContext): void {
  if (next.length === 0) {
    section.createEl("p", { text: strings.dashboard.allStarted });
    return;
  }
  const list = section.createEl("ol", { cls: "moc-study-next" });
  for (const { concept, why } of next) {
    const item = list.createEl("li");
    const button = item.createEl("button", { cls: "moc-study-link", attr: { dir: "auto", "data-focus": `next-${concept.id}` } });
    drawTerm(button.createSpan(), concept.term);
    button.addEventListener("click", () => { runAction(concept.term, () => openGraph(app, services, sectionScope(concept.map, concept.headingPath), "", concept.id)); });
    drawMeaning(item, concept);
    item.createDiv({ cls: "moc-study-card-reason", text: why });
  }
}

function drawMeaning(item: HTMLElement, concept: Concept): void {
  const definition = briefDefinition(concept);
  if (definition === "") return;
  const line = item.createDiv({ cls: "moc-study-next-definition", attr: { dir: "auto" } });
  drawLine(line, definition);
  if (isFromNote(concept)) line.createSpan({ cls: "moc-study-from-note", text: strings.common.fromNote });
}

function drawDays(page: HTMLElement, { ahead }: Overview, { app, services }: DashboardContext): void {
  const week = ahead.slice(0, 7).reduce((sum, { many }) => sum + many, 0);
  const all = ahead.reduce((sum, { many }) => sum + many, 0);
  drawDayChart(part(page, strings.dashboard.ahead), {
    summary: all === 0 ? strings.dashboard.noneAhead : strings.dashboard.aheadCounts(ahead[0]?.many ?? 0, week, all),
    days: ahead, count: strings.dashboard.cardsDue, cls: "is-ahead",
    choose: ({ day }) => day === ahead[0]?.day ? openReview(app, ALL) : showDue(app, services, day),
  });
}
