/** What is done with several concepts at once, told in one sentence and taken back as one. */
import { strings } from "../core/base/strings";
import type { CardId } from "../core/cards/card";
import type { ConceptId } from "../core/concept/concept";
import type { LogEvent } from "../core/study/log-record";
import { recordByHand } from "./by-hand";
import { done, refusal } from "./outcomes";
import type { Ask, Outcome } from "./services";
import { tickConcepts } from "./tick-concept";
import type { AppContext } from "./write-note";

/** Those whose note cannot be written stay as they were; the others are ticked. */
export async function tickSeveral(context: AppContext, ids: readonly ConceptId[], character: string): Promise<Outcome> {
  const { outcomes, made } = await tickConcepts(context, ids, character);
  const [only] = outcomes;
  if (only === undefined) return refusal(strings.done.nonePicked);
  if (outcomes.length === 1) return { ...only, sentence: only.sentence + made };
  const failures = outcomes.filter(({ ok }) => !ok);
  const written = outcomes.filter(({ ok, undo }) => ok && undo !== null);
  const undo = written.length === 0 ? null : (): Promise<Outcome> => undoAll(written);
  const sentence = strings.done.changed(written.length, outcomes.length - written.length - failures.length);
  return { ok: failures.length === 0, sentence: [sentence, ...new Set(failures.map((one) => one.sentence))].join(" ") + made, path: only.path, undo };
}

/** Each note once. Where some cannot be undone, the others are, and it says for how many concepts. */
async function undoAll(outcomes: readonly Outcome[]): Promise<Outcome> {
  const undone = new Map<Outcome["undo"], Outcome>();
  for (const { undo } of outcomes) if (undo !== null && !undone.has(undo)) undone.set(undo, await undo());
  const results = [...undone.values()];
  const failures = results.filter(({ ok }) => !ok);
  const [first] = failures;
  if (first === undefined) return results.find(({ sentence }) => sentence !== strings.common.undone) ?? done(strings.common.undone);
  const why = [...new Set(failures.map(({ sentence }) => sentence))].join(" ");
  if (failures.length === results.length) return refusal(why, first.path);
  return refusal(`${strings.done.undoneSome(outcomes.filter(({ undo }) => undone.get(undo)?.ok).length, outcomes.length)} ${why}`, first.path);
}

/** Their cards are asked no more, or (`isInactive` false) asked again. */
export async function suspendSeveral({ liveIndex }: AppContext, ids: readonly ConceptId[], isInactive: boolean): Promise<Outcome> {
  await liveIndex.settled();
  return suspendCards({ liveIndex }, ids.flatMap((id) => liveIndex.learner.cardsOf(id)).map(({ id }) => id), isInactive);
}

/** The same for cards, by their ids. */
export async function suspendCards({ liveIndex }: Pick<AppContext, "liveIndex">, ids: readonly CardId[], isInactive: boolean): Promise<Outcome> {
  const { learner } = liveIndex;
  const cards = ids.filter((id) => learner.isSuspended(id) !== isInactive);
  if (cards.length === 0) return done(isInactive ? strings.done.noneSuspended : strings.done.noneUnsuspended);
  await liveIndex.record(...suspensionEvents(cards, isInactive));
  const sentence = isInactive ? strings.done.suspended(cards.length) : strings.done.unsuspended(cards.length);
  return done(sentence, null, async () => {
    await liveIndex.record(...suspensionEvents(cards, !isInactive));
    return done(strings.common.undone);
  });
}

/**
 * Cards of concepts that are skipped since they are poor are asked all the same. A line for each says that the card is
 * resumed, which earlier versions can read, too.
 */
export async function askAnyway({ liveIndex }: Pick<AppContext, "liveIndex">, asks: readonly Ask[]): Promise<Outcome> {
  await liveIndex.settled();
  const [concept] = asks.flatMap(({ concept: id }) => liveIndex.current().concepts.get(id) ?? []);
  if (concept === undefined) return refusal(strings.common.conceptGone);
  const cards = new Set(asks.flatMap(({ concept: id, types }) => liveIndex.learner.candidatesOf(id).flatMap(({ card, computed, type, isPoor }) => card === null && computed !== null && isPoor && (types === null || types.includes(type)) ? [computed.id] : [])));
  if (cards.size === 0) return done(strings.done.noneSkipped(concept.term), concept.map);
  const sentence = asks.length === 1 ? strings.done.askedAnyway(concept.term, cards.size) : strings.done.askedSeveral(cards.size);
  return recordByHand(liveIndex, suspensionEvents([...cards], false), { sentence, path: concept.map });
}

function suspensionEvents(cards: readonly CardId[], isInactive: boolean): LogEvent[] {
  return cards.map((subject) => ({ kind: isInactive ? "suspend" : "resume", subject }));
}
