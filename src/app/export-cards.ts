/**
 * Cards as a file in the study folder for another program. Always a new one, so that nothing is lost that somebody still
 * wants to import. Suspended cards are left out: when a card is asked in Anki is Anki's to say, and not to be asked means
 * most simply not to be there. One that was imported before stays there as it is.
 */
import { strings } from "../core/base/strings";
import { forEachChunk } from "../core/base/jobs";
import type { NotePath } from "../core/base/note-path";
import type { CardExporter, CardFile, CardRequest, PlacedCard } from "../core/cards/card-exporter";
import type { CardId } from "../core/cards/card";
import { tagsPrint } from "../core/cards/card-place";
import { whyEmpty } from "../core/index/empty-map";
import type { ConceptMap } from "../core/index/concept-index";
import { lineWords, unspaced, wordsOfParts } from "../core/text/words-of-line";
import { mapLabels } from "../core/index/map-labels";
import { CARD_EXPORTERS } from "../core/registry";
import type { LogEvent } from "../core/study/log-record";
import { outdatedIn } from "./edit-card";
import type { LiveIndex } from "./live-index";
import { collectPictures, aboutPictures, NO_PICTURES } from "./picture-source";
import { writeNewFile } from "./new-file";
import { done, isInSections, refusal, type Sections } from "./outcomes";
import { fileName } from "./save-picture";
import type { Outcome, WorkProgress } from "./services";
import type { AppContext } from "./write-note";

export interface ChosenCards {
  readonly cards: readonly PlacedCard[];
  /** How many were left out. */
  readonly suspended: number;
}

/** Concepts whose cards are chosen between two pauses. */
const STEP = 200;

/** The cards of the types that are on, as they are asked; `sections` by the first name of the trail. */
export function* chosenCardsJob(liveIndex: LiveIndex, maps: readonly ConceptMap[], sections: Sections): Generator<void, ChosenCards> {
  const { learner } = liveIndex;
  const labels = mapLabels(liveIndex.current().maps);
  const cards: PlacedCard[] = [];
  let suspended = 0;
  for (const map of maps) yield* forEachChunk(map.concepts, STEP, (concept) => {
    for (const card of isInSections(concept.headingPath, sections) ? learner.cardsOf(concept.id) : []) {
      if (learner.isSuspended(card.id)) suspended++;
      else cards.push({ card, concept, map, label: labels.get(map.path) ?? map.title });
    }
  });
  return { cards, suspended };
}
/** `mapPath` null: all maps in one file. */
export async function exportCards(context: AppContext, exporterId: string, mapPath: NotePath | null, sections: Sections, progress: WorkProgress): Promise<Outcome> {
  const { liveIndex } = context;
  await liveIndex.settled();
  const exporter = CARD_EXPORTERS.find(({ id }) => id === exporterId);
  const maps = liveIndex.current().maps.filter(({ path }) => mapPath === null || path === mapPath);
  if (exporter === undefined || maps.length === 0) return refusal(mapPath === null ? strings.common.noMaps : strings.done.noMapCards);
  await liveIndex.jobs.run(liveIndex.learner.prepareCardsJob(maps));
  const chosen = await liveIndex.jobs.run(chosenCardsJob(liveIndex, maps, sections));
  if (chosen.cards.length === 0) return refusal((maps.length === 1 ? maps.map(whyEmpty)[0] : null) ?? nothingIn(chosen));
  const pictures = exporter.hasMedia ? await collectPictures(context.pictures, chosen.cards, liveIndex.jobs) : NO_PICTURES;
  const request = { ...requestOf(liveIndex, chosen), decks: context.settings.current(), media: pictures.media };
  const file = await liveIndex.jobs.run(untilCancelled(exporter.render(request), chosen.cards.length * exporter.stepsPerCard, progress));
  if (file === null) return refusal(strings.done.cancelled);
  const outcome = await written(context, exporter, titleOf(maps, mapPath, sections), file, chosen, `${aboutChanged(request.changed.size, exporter)}${aboutPictures(pictures)}${outdatedIn(context, maps)}`);
  if (!outcome.ok || request.unlogged.length === 0) return outcome;
  // Else all concepts that were never studied would be written down in one step.
  const paths = new Set(chosen.cards.map(({ concept }) => concept.map));
  for (const map of maps) if (paths.has(map.path)) await liveIndex.recordSnapshots(map);
  await liveIndex.record(...request.unlogged);
  return outcome;
}

/** That Anki takes a note as a whole; empty where no card changed since it was exported. */
export function aboutChanged(changed: number, { hasMedia }: Pick<CardExporter, "hasMedia">): string {
  return changed === 0 ? "" : strings.done.replaces(changed, hasMedia);
}

/** What a file of an earlier export says of a card: since when (seconds since 1970), and whether it reads as it does now. */
export interface Standing {
  readonly since: number;
  readonly isSame: boolean;
  /** `tagsPrint` of its own tags. */
  readonly tags: string;
  /** When it was first exported, in milliseconds since 1970; null where the file does not say. */
  readonly added: number | null;
}

export type FindStanding = (card: CardId, words: string) => Standing | null;

interface Requested extends Omit<CardRequest, "media" | "decks"> {
  readonly unlogged: readonly LogEvent[];
  /** Cards that had other words when they were exported, once the request was rendered. */
  readonly changed: ReadonlySet<CardId>;
}

/**
 * What a card said when it was last exported stands in the study log with the time: a note that says the same keeps its
 * time, and Anki leaves it alone; one that says something else is later than it ever was. One that has other tags is a
 * second later: Anki takes it where nobody touched the note, and keeps what a learner wrote there. `unlogged` are the
 * lines to add; `standing` looks into a file of an earlier export, for a program that adds none.
 */
export function requestOf({ learner }: LiveIndex, { cards }: ChosenCards, standing: FindStanding = () => null): Requested {
  const now = learner.now();
  const { sent } = learner.logState();
  const unlogged: LogEvent[] = [];
  const changed = new Set<CardId>();
  return { cards, now, unlogged, changed, history(placed, words) {
    const { id: card } = placed.card;
    const [logged, tags] = [sent.get(card), tagsPrint(placed.concept.tags)];
    const isSame = logged?.fingerprint === words;
    const stood = isSame ? null : standing(card, words);
    const same = isSame || (logged !== undefined && isAsSent(placed, logged.since, learner)) ? logged : stood?.isSame === true ? stood : undefined;
    const isTagged = same?.tags === tags;
    const since = same === undefined ? Math.max(Math.floor(now / 1000), (logged?.since ?? 0) + 1, (stood?.since ?? 0) + 1) : same.since + (isTagged ? 0 : 1);
    if (!isSame || !isTagged) unlogged.push({ kind: "sent", subject: card, print: words, since, tags });
    const change = same !== undefined ? "none" : logged === undefined && stood === null ? "new" : "changed";
    if (change === "changed") changed.add(card);
    return { since: since * 1000, added: (logged ?? stood)?.added ?? since * 1000, change };
  } };
}

/**
 * Whether the first versions sent a card of the very line that stands there now: their fingerprints were of all that was
 * exported, and they wrote no context. A reader that takes the line apart otherwise is no reason to send it again.
 */
function isAsSent({ card, concept }: PlacedCard, since: number, { log }: LiveIndex["learner"]): boolean {
  const until = since * 1000 + 999;
  const text = log.textAt(concept.id, until);
  if (text === null || text.context !== undefined || log.newestEdit(card.id) > until) return false;
  // What stands in blocks below the line was no part of a card.
  return card.isFromNote !== true && !`${card.front}${card.back}`.includes("\n") && unspaced(wordsOfParts(text)) === unspaced(lineWords(concept.written));
}

function nothingIn({ suspended }: ChosenCards): string {
  return suspended > 0 ? strings.done.allSuspended(suspended) : strings.done.noCards;
}

/** Null where the learner thought better of it. */
function* untilCancelled<T>(steps: Generator<void, T>, expected: number, progress: WorkProgress): Generator<void, T | null> {
  for (let at = 1; ; at++) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (progress.isCancelled()) return null;
    progress.report(Math.min(at, expected), expected);
    yield;
  }
}

/** @format The name of the file that has the cards of all maps. */
const ALL_MAPS = "All maps";

function titleOf([map]: readonly ConceptMap[], mapPath: NotePath | null, sections: Sections): string {
  if (map === undefined || mapPath === null) return ALL_MAPS;
  const [section = ""] = sections === "all" ? [] : sections;
  return section === "" ? map.title : `${map.title} – ${section}`;
}

async function written({ settings, noteStore }: AppContext, { suffix, extension }: CardExporter, title: string, { content, cards, unchanged, leftOut }: CardFile, { suspended }: ChosenCards, beneath: string): Promise<Outcome> {
  const path = `${settings.current().studyFolder}/${fileName(title)} – ${suffix}`;
  const sentence = (place: string): string => [
    title === ALL_MAPS ? strings.done.exportedAll(cards, place) : strings.done.exported(cards, title, place),
    ...suspended === 0 ? [] : [strings.done.suspendedOut(suspended)],
    ...unchanged === 0 ? [] : [strings.done.unchangedOut(unchanged)],
    ...leftOut.length === 0 ? [] : [strings.done.moreOut(leftOut.length, leftOut[0]?.reason ?? "")],
  ].join(" ") + beneath;
  const result = await writeNewFile(noteStore, path, `.${extension}`, typeof content === "string" ? content : content.slice().buffer);
  return result.kind === "refused" ? refusal(result.why, result.path) : done(sentence(result.path), result.path);
}
