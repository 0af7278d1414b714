/** What the card browser shows: the cards within reach, made and not made. */
import { browseSteps, type Browsed } from "../core/cards/browse";
import type { OpenLibrary } from "./live-index";
import type { CardQuery } from "./services";

export async function browseCards(library: OpenLibrary, { scope, words, shown }: CardQuery): Promise<Browsed> {
  await library.ready;
  const { memory } = library;
  const { suspended } = memory.fold();
  return library.slicer.run(browseSteps({
    maps: library.index().maps.filter(({ path }) => scope === null || scope.map === null || path === scope.map),
    below: scope?.heading ?? [], words, shown,
    offersOf: (map) => memory.deck.ofMap(map),
    isSuspended: (card) => suspended.has(card),
  }));
}
