/** What the card browser shows: the cards within reach, made and not made. */
import { browseJob, type Browsed } from "../core/cards/browse";
import type { LiveIndex } from "./live-index";
import type { CardQuery } from "./services";

export async function browseCards(liveIndex: LiveIndex, { scope, words, shown }: CardQuery): Promise<Browsed> {
  await liveIndex.ready;
  const { learner } = liveIndex;
  const { suspended } = learner.logState();
  return liveIndex.jobs.run(browseJob({
    maps: liveIndex.current().maps.filter(({ path }) => scope === null || scope.map === null || path === scope.map),
    below: scope?.heading ?? [], words, shown,
    candidatesOf: (map) => learner.deck.ofMap(map),
    isSuspended: (card) => suspended.has(card),
  }));
}
