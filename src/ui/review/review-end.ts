/** The end of a review: why no card remains, when the next one comes, and where to go from here. */
import { strings } from "../../core/base/strings";
import type { App } from "obsidian";
import type { Services, Session } from "../../app/services";
import { intervalWords } from "../../core/study/interval";
import { openDashboard } from "../dashboard/open-dashboard";
import { openGraph } from "../graph/open-graph";
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
  parent.createEl("h2", { text: done > 0 ? strings.review.done : strings.review.nothing });
  for (const sentence of sentencesOf(services, session)) parent.createEl("p", { text: sentence });
  const buttons = parent.createDiv({ cls: "moc-study-review-end-buttons" });
  textButton(buttons, strings.review.openDashboard, () => openDashboard(app));
  textButton(buttons, strings.commands.openGraph, () => openGraph(app, null));
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
