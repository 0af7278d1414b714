/** What is done with several concepts at once, told in one sentence and taken back as one. */
import type { CardId } from "../core/cards/card";
import type { ConceptId } from "../core/concept/concept";
import type { LogEvent } from "../core/study/log-record";
import { count, done, refusal } from "./outcomes";
import type { Outcome } from "./services";
import { tickConcepts } from "./tick-concept";
import type { AppContext } from "./write-note";

/** Those whose note cannot be written stay as they were; the others are ticked. */
export async function tickSeveral(context: AppContext, ids: readonly ConceptId[], character: string): Promise<Outcome> {
  const outcomes = await tickConcepts(context, ids, character);
  const [only] = outcomes;
  if (only === undefined) return refusal("Nothing is picked.");
  if (outcomes.length === 1) return only;
  const failures = outcomes.filter(({ ok }) => !ok);
  const written = outcomes.filter(({ ok, undo }) => ok && undo !== null);
  const undo = written.length === 0 ? null : (): Promise<Outcome> => undoAll(written);
  const sentence = `${count(written.length, ["concept", "concepts"])} changed, ${outcomes.length - written.length - failures.length} already so.`;
  return { ok: failures.length === 0, sentence: [sentence, ...new Set(failures.map((one) => one.sentence))].join(" "), path: only.path, undo };
}

/** The last first: each finds the note as it left it. */
async function undoAll(outcomes: readonly Outcome[]): Promise<Outcome> {
  let last: Outcome = done("Taken back.");
  for (const { undo } of [...outcomes].reverse()) {
    if (undo === null) continue;
    last = await undo();
    if (!last.ok) break;
  }
  return last;
}

/** Their cards are asked no more, or (`aside` false) asked again. */
export async function suspendSeveral({ liveIndex }: AppContext, ids: readonly ConceptId[], aside: boolean): Promise<Outcome> {
  await liveIndex.settled();
  return suspendCards({ liveIndex }, ids.flatMap((id) => liveIndex.learner.cardsOf(id)).map(({ id }) => id), aside);
}

/** The same for cards, by their ids. */
export async function suspendCards({ liveIndex }: Pick<AppContext, "liveIndex">, ids: readonly CardId[], aside: boolean): Promise<Outcome> {
  const { learner } = liveIndex;
  const cards = ids.filter((id) => learner.isSuspended(id) !== aside);
  if (cards.length === 0) return done(aside ? "None of their cards is asked now." : "All of their cards are asked already.");
  await liveIndex.record(...suspensionEvents(cards, aside));
  const sentence = `${count(cards.length, ["card is", "cards are"])} ${aside ? "no longer asked" : "asked again"}.`;
  return done(sentence, null, async () => {
    await liveIndex.record(...suspensionEvents(cards, !aside));
    return done("Taken back.");
  });
}

function suspensionEvents(cards: readonly CardId[], aside: boolean): LogEvent[] {
  return cards.map((subject) => ({ kind: aside ? "suspend" : "resume", subject }));
}
