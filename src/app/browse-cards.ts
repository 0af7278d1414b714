/** What the card browser shows: the cards within reach, made and not made. */
import { browseJob, type Browsed } from "../core/cards/browse";
import type { LiveIndex } from "./live-index";
import type { CardQuery } from "./services";

export async function browseCards(liveIndex: LiveIndex, { scope, words, shown }: CardQuery): Promise<Browsed> {
  await liveIndex.ready;
  const { learner } = liveIndex;
  const { suspended } = learner.logState();
  const maps = liveIndex.current().maps.filter(({ path }) => scope === null || scope.map === null || path === scope.map);
  await liveIndex.jobs.run(learner.prepareCardsJob(maps));
  return liveIndex.jobs.run(browseJob({
    maps, below: scope?.heading ?? [], words, shown,
    candidatesOf: (map) => learner.candidatesIn(map),
    isSuspended: (card) => suspended.has(card),
  }));
}
