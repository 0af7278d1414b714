/**
 * Cards as a file in the study folder for another program. Always a new one, so that nothing is lost that somebody still
 * wants to import. Suspended cards are left out: when a card is asked in Anki is Anki's to say, and not to be asked means
 * most simply not to be there. One that was imported before stays there as it is.
 */
import type { CardExporter, CardFile, CardRequest, PlacedCard } from "../core/cards/card-exporter";
import type { ConceptMap } from "../core/index/concept-index";
import { CARD_EXPORTERS } from "../core/registry";
import type { Happening } from "../core/study/log-record";
import { outdatedIn } from "./edit-card";
import type { OpenLibrary } from "./live-index";
import { writeNewFile } from "./new-file";
import { count, done, refusal, type Sections } from "./outcomes";
import { fileName } from "./save-picture";
import type { Outcome, Work } from "./services";
import type { Desk } from "./write-note";

export interface Chosen {
  readonly cards: readonly PlacedCard[];
  /** How many were left out. */
  readonly suspended: number;
}

/** The cards of the types that are on, as they are asked; `sections` by the first name of the trail. */
export function chosenCards({ memory }: OpenLibrary, maps: readonly ConceptMap[], sections: Sections): Chosen {
  const { suspended } = memory.fold();
  const placed = maps.flatMap((map) => map.concepts.filter(({ trail }) => sections === "all" || sections.includes(trail[0] ?? ""))
    .flatMap((concept) => memory.deck.ofConcept(concept.id).map((card) => ({ card, concept, map }))));
  const cards = placed.filter(({ card }) => !suspended.has(card.id));
  return { cards, suspended: placed.length - cards.length };
}

/** `mapPath` null: all maps in one file. */
export async function exportCards(desk: Desk, exporterId: string, mapPath: string | null, sections: Sections, work: Work): Promise<Outcome> {
  const { library } = desk;
  await library.settled();
  const exporter = CARD_EXPORTERS.find(({ id }) => id === exporterId);
  const maps = library.index().maps.filter(({ path }) => mapPath === null || path === mapPath);
  if (exporter === undefined || maps.length === 0) return refusal(mapPath === null ? "There are no maps yet. The settings say which notes are maps." : "This note is not a map, so it has no cards.");
  const chosen = chosenCards(library, maps, sections);
  if (chosen.cards.length === 0) return refusal(nothingIn(chosen));
  const request = requestOf(library, chosen);
  const file = await library.slicer.run(untilCancelled(exporter.render(request), chosen.cards.length * exporter.stepsPerCard, work));
  if (file === null) return refusal("Cancelled: no file was written.");
  const outcome = await written(desk, exporter, titleOf(maps, mapPath, sections), file, chosen, outdatedIn(desk, maps));
  if (outcome.ok) await library.learn(...request.news);
  return outcome;
}

/**
 * What a card said when it was last exported stands in the study log with the time: a note that says the same keeps its
 * time, and Anki leaves it alone; one that says something else is later than it ever was. `news` are the lines to add.
 */
export function requestOf({ memory }: OpenLibrary, { cards }: Chosen): CardRequest & { readonly news: readonly Happening[] } {
  const now = memory.clock.now();
  const { sent } = memory.fold();
  const news: Happening[] = [];
  return { cards, now, news, since(card, print) {
    const before = sent.get(card);
    if (before?.print === print) return before.since * 1000;
    const since = Math.max(Math.floor(now / 1000), (before?.since ?? 0) + 1);
    news.push({ kind: "sent", sent: card, print, since });
    return since * 1000;
  } };
}

function nothingIn({ suspended }: Chosen): string {
  return suspended > 0 ? `All ${suspended} cards here are suspended, so there is nothing to export.` : "There are no cards here. “Browse cards” says why none was made.";
}

/** Null where the learner thought better of it. */
function* untilCancelled<T>(steps: Generator<void, T>, expected: number, work: Work): Generator<void, T | null> {
  for (let at = 1; ; at++) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (work.cancelled()) return null;
    work.step(Math.min(at, expected), expected);
    yield;
  }
}

function titleOf([map]: readonly ConceptMap[], mapPath: string | null, sections: Sections): string {
  if (map === undefined || mapPath === null) return "All maps";
  const [section = ""] = sections === "all" ? [] : sections;
  return section === "" ? map.title : `${map.title} – ${section}`;
}

async function written({ settings, door }: Desk, { suffix, extension }: CardExporter, title: string, { content, cards, left }: CardFile, { suspended }: Chosen, beneath: string): Promise<Outcome> {
  const path = `${settings.current().studyFolder}/${fileName(title)} – ${suffix}`;
  const sentence = (place: string): string => [
    `${count(cards, ["card", "cards"])} of ${title === "All maps" ? "all maps" : `“${title}”`} in “${place}”.`,
    ...suspended === 0 ? [] : [`${count(suspended, ["suspended card is", "suspended cards are"])} left out.`],
    ...left.length === 0 ? [] : [`${count(left.length, ["more is", "more are"])} left out: ${left[0]?.reason ?? ""}`],
  ].join(" ") + beneath;
  const result = await writeNewFile(door, path, `.${extension}`, typeof content === "string" ? content : content.slice().buffer);
  return result.kind === "refused" ? refusal(result.why, result.path) : done(sentence(result.path), result.path);
}
