/** What the learner says of two concepts: that they are one, or that one id was given to two. Lines of the log, taken back like the rest. */
import { strings } from "../core/base/strings";
import type { NotePath } from "../core/base/note-path";
import { newConceptId, type Concept, type ConceptId } from "../core/concept/concept";
import { likelyJob } from "../core/concept/likely";
import { isRead } from "../core/index/describe";
import { allConcepts } from "../core/index/concept-index";
import type { Orphan } from "../core/index/identity-update";
import type { LogEvent } from "../core/study/log-record";
import { isEqual } from "./equality";
import { done, refusal } from "./outcomes";
import type { Outcome } from "./services";
import type { AppContext } from "./write-note";

/** The concepts that an orphan most likely is, the likeliest first. */
export function likelyFor(orphan: Orphan, liveIndex: AppContext["liveIndex"]): Promise<readonly Concept[]> {
  return liveIndex.jobs.run(likelyJob(orphan, allConcepts(liveIndex.current())));
}

/** An orphan is a concept that a map has now. Ticks and reviews of both are united. */
export async function joinConcepts({ liveIndex }: Pick<AppContext, "liveIndex">, orphan: ConceptId, concept: ConceptId): Promise<Outcome> {
  await liveIndex.settled();
  const lost = liveIndex.orphans().find(({ id }) => id === orphan);
  const found = liveIndex.current().concepts.get(concept);
  if (lost === undefined) return refusal(strings.done.notLost);
  if (found === undefined) return refusal(strings.common.conceptGone);
  // Of each its own id, not the one that an earlier join gave to it: that one may be undone.
  const { log } = liveIndex.learner;
  const of = (id: ConceptId): ConceptId => log.state().latestOf(id);
  const [subject, other] = [of(orphan), of(concept)];
  const text = log.textAt(subject, Infinity);
  return recordByHand(liveIndex, [{ kind: "joined", subject, other }], {
    sentence: strings.done.joined(lost.term, found.term),
    // What was written down since of both is the orphan's alone once they are parted.
    refusal: () => {
      const now = liveIndex.current().concepts.get(log.idOf(other));
      return isEqual(log.textAt(subject, Infinity), text) && (now === undefined || isRead(now, found)) ? null : strings.done.changedSince(found.term);
    },
  });
}

/** A concept that was followed to another text, or joined with it, is another one since: what was learned before stays with the old one. */
export async function splitConcept({ liveIndex }: Pick<AppContext, "liveIndex">, concept: ConceptId): Promise<Outcome> {
  await liveIndex.settled();
  const found = liveIndex.current().concepts.get(concept);
  if (found === undefined) return refusal(strings.common.conceptGone);
  const since = liveIndex.learner.log.movedSince(concept);
  if (since === null) return refusal(strings.done.neverFollowed(found.term));
  const sentence = strings.done.split(found.term);
  if ("joined" in since) {
    const undone = since.joined.map(({ time, device }): LogEvent => ({ kind: "undo", subject: { time, device } }));
    return recordByHand(liveIndex, undone, { sentence, back: since.joined.slice(0, 1).map(({ subject, other }) => ({ kind: "joined", subject, other })) });
  }
  const other = freeId(concept, (id) => liveIndex.learner.log.state().known.has(id) || liveIndex.current().concepts.has(id));
  const events = since.devices.map((by): LogEvent => ({ kind: "split", subject: concept, by, from: since.from, other }));
  // What was done with either meanwhile is kept.
  return recordByHand(liveIndex, events, { sentence, back: [{ kind: "joined", subject: concept, other }] });
}

interface ByHand {
  readonly sentence: string;
  /** The note that the sentence leads to. */
  readonly path?: NotePath;
  /** What takes it back, beside the undoing of its lines. */
  readonly back?: readonly LogEvent[];
  /** Why it can no longer be taken back; null where it can. */
  readonly refusal?: () => string | null;
  /** What is said once it was taken back. */
  readonly undone?: () => string;
}

/** Lines of the log that change what maps are shown as; undone by lines of their own. */
export async function recordByHand(liveIndex: AppContext["liveIndex"], events: readonly LogEvent[], { sentence, path, back = [], refusal: refused = () => null, undone = () => strings.common.undone }: ByHand): Promise<Outcome> {
  const records = (await liveIndex.record(...events)).slice(-events.length);
  await liveIndex.mark();
  return done(sentence, path ?? null, async () => {
    await liveIndex.settled();
    const why = refused();
    if (why !== null) return refusal(why);
    await liveIndex.record(...records.filter(({ kind }) => kind !== "undo").map(({ time, device }): LogEvent => ({ kind: "undo", subject: { time, device } })), ...back);
    await liveIndex.mark();
    return done(undone());
  });
}

function freeId(concept: ConceptId, isTaken: (id: ConceptId) => boolean): ConceptId {
  for (let nth = 1; ; nth++) {
    const id = newConceptId(concept, nth);
    if (!isTaken(id)) return id;
  }
}
