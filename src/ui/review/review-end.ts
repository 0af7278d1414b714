/** The end of a review: why no card remains, when the next one comes, and where to go from here. */
import type { App } from "obsidian";
import type { Services, Session } from "../../app/services";
import { intervalWords } from "../../core/study/interval";
import { openDashboard } from "../dashboard/open-dashboard";
import { OPEN_GRAPH, openGraph } from "../graph/open-graph";
import { textButton } from "../controls";
import { drawFirstSteps } from "../first-steps";

export function drawEnd(app: App, parent: HTMLElement, services: Services, session: Session): void {
  const { done } = session.sessionCounts();
  const maps = services.liveIndex.current().maps.some(({ concepts }) => concepts.length > 0);
  if (!maps) {
    drawFirstSteps(parent, app, services, (map) => openGraph(app, { map, heading: null }));
    return;
  }
  parent.empty();
  parent.createEl("h2", { text: done > 0 ? "Done for today" : "Nothing to review here" });
  for (const sentence of sentencesOf(services, session)) parent.createEl("p", { text: sentence });
  const buttons = parent.createDiv({ cls: "moc-study-review-end-buttons" });
  textButton(buttons, "Open dashboard", () => openDashboard(app));
  textButton(buttons, OPEN_GRAPH, () => openGraph(app, null));
}

function sentencesOf({ liveIndex, settings }: Services, session: Session): string[] {
  const { buriedSiblings: apart, overLimit, later } = session.queue();
  const { learner } = liveIndex;
  const now = learner.now();
  const next = later ?? session.nextDue();
  const cards = (many: number): string => many === 1 ? "1 card" : `${many} cards`;
  return [
    ...next === null ? [] : [`The next card comes ${intervalWords(next - now, learner.dayOf(next) - learner.dayOf(now))}.`],
    ...apart === 0 ? [] : [`${cards(apart)} of concepts that you saw today ${apart === 1 ? "waits" : "wait"} until tomorrow, so that one does not give the other away.`],
    ...overLimit === 0 ? [] : [`${cards(overLimit)} more ${overLimit === 1 ? "is" : "are"} over the daily limits of ${settings.current().newPerDay} new and ${settings.current().reviewsPerDay} due. The settings change them.`],
  ];
}
