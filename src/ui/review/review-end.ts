/** The end of a review: why no card remains, when the next one comes, and where to go from here. */
import { strings } from "../../core/base/strings";
import type { App } from "obsidian";
import type { ReviewScope, Services, Session } from "../../app/services";
import type { Concept } from "../../core/concept/concept";
import { conceptsIn } from "../../core/graph/build-graph";
import { allConcepts, hasConcepts, mapAt } from "../../core/index/concept-index";
import { whyEmpty } from "../../core/index/empty-map";
import { intervalWords } from "../../core/study/interval";
import { openCards } from "../cards/open-cards";
import { openDashboard } from "../dashboard/open-dashboard";
import { openGraph, showMap } from "../graph/open-graph";
import { textButton } from "../controls";
import { drawFirstSteps, tablesButton } from "../first-steps";
import { LimitsModal } from "./limits-modal";

const SAYS = "data-says";

/** `scope`: what was to be reviewed. What says the same already stays, with the button that has the keyboard. */
export function drawEnd(app: App, parent: HTMLElement, services: Services, session: Session, scope: ReviewScope): void {
  if (!hasConcepts(services.liveIndex.current())) {
    parent.removeAttribute(SAYS);
    drawFirstSteps(parent, app, services, showMap(app, services));
    return;
  }
  const concepts = conceptsOf(services, scope);
  const without = concepts.filter(({ id }) => services.liveIndex.learner.cardsOf(id).length === 0).length;
  const hasCards = without < concepts.length;
  const sentences = hasCards ? [...sentencesOf(services, session), ...without === 0 ? [] : [strings.review.someWithout(without)]] : [whyNoCards(services, scope)];
  const isOverLimit = session.queue().overLimit > 0;
  const title = session.sessionCounts().done > 0 ? strings.review.done : strings.review.nothing;
  const says = JSON.stringify([scope, title, sentences, isOverLimit]);
  if (parent.getAttribute(SAYS) === says) return;
  parent.empty();
  parent.setAttribute(SAYS, says);
  parent.createEl("h2", { text: title });
  for (const sentence of sentences) parent.createEl("p", { text: sentence });
  const buttons = parent.createDiv({ cls: "moc-study-review-end-buttons" });
  if (!hasCards) tablesButton(buttons, app, services, sentences.join());
  if (without > 0 || !hasCards) textButton(buttons, strings.review.whyNone, () => openCards(app, scope, "none"));
  if (isOverLimit) textButton(buttons, strings.review.changeLimits, () => { new LimitsModal(app, services.settings).open(); });
  textButton(buttons, strings.review.openDashboard, () => openDashboard(app));
  textButton(buttons, strings.commands.openGraph, () => openGraph(app, services, null));
}

function conceptsOf({ liveIndex }: Services, { scope }: ReviewScope): readonly Concept[] {
  const index = liveIndex.current();
  return scope === null ? allConcepts(index) : conceptsIn(index, scope);
}

function whyNoCards({ liveIndex }: Services, { scope }: ReviewScope): string {
  const map = mapAt(liveIndex.current(), scope?.map);
  return (map === undefined ? null : whyEmpty(map)) ?? strings.review.noCards;
}

function sentencesOf({ liveIndex }: Services, session: Session): string[] {
  const { buriedSiblings: apart, overLimit, later } = session.queue();
  const { learner } = liveIndex;
  const now = learner.now();
  const next = later ?? session.nextDue();
  return [
    ...next === null ? [] : [strings.review.next(intervalWords(next - now, learner.dayOf(next) - learner.dayOf(now)))],
    ...apart === 0 ? [] : [strings.review.siblings(apart)],
    ...overLimit === 0 ? [] : [strings.review.overLimit(overLimit)],
  ];
}
