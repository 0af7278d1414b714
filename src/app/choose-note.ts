/** Which note a concept has, where the learner says it: one line of the study log. */
import { strings } from "../core/base/strings";
import type { NotePath } from "../core/base/note-path";
import type { ChosenNote } from "../core/concept/chosen-note";
import type { Concept, ConceptId } from "../core/concept/concept";
import { likelyNotesJob } from "../core/index/likely-notes";
import { nameOf } from "../core/index/notes";
import { followRenames } from "../core/study/note-line";
import type { LiveIndex } from "./live-index";
import { done, refusal } from "./outcomes";
import type { Outcome } from "./services";
import type { AppContext } from "./write-note";

type Needs = Pick<AppContext, "liveIndex">;

/** All notes that are no maps, those that a concept most likely means first. */
export function likelyNotes(concept: Concept, liveIndex: AppContext["liveIndex"]): Promise<readonly NotePath[]> {
  return liveIndex.jobs.run(likelyNotesJob(concept, liveIndex.current()));
}

/** `chosen` null: the note is found by names and places again. */
export async function chooseNote({ liveIndex }: Needs, concept: ConceptId, chosen: ChosenNote | null): Promise<Outcome> {
  await liveIndex.settled();
  const found = liveIndex.current().concepts.get(concept);
  if (found === undefined) return refusal(strings.common.conceptGone);
  if (chosen?.path != null && !liveIndex.current().notes.facts.has(chosen.path)) return refusal(strings.done.noNote(chosen.path));
  const former = liveIndex.learner.logState().notes.get(concept) ?? null;
  await record(liveIndex, concept, chosen);
  return done(sentenceOf(found, chosen), chosen?.path ?? null, async () => {
    await record(liveIndex, concept, former);
    return done(strings.done.noteAsBefore(found.term));
  });
}

/** Notes have other paths (by the old ones; null where there is none): what was chosen by hand follows them. Never rejects. */
export async function renameNotes(liveIndex: Pick<LiveIndex, "learner" | "record" | "mark">, moves: ReadonlyMap<NotePath, NotePath | null>): Promise<void> {
  const followed = followRenames(liveIndex.learner.logState().notes, moves);
  try {
    if (followed.length > 0) await liveIndex.record(...followed);
  } catch {
    // Nothing can be written down now, and the list of problems says why: the choice waits for a note at its path.
  }
  await liveIndex.mark(...[...moves].flatMap(([from, to]) => to === null ? [from] : [from, to]));
}

async function record(liveIndex: AppContext["liveIndex"], subject: ConceptId, chosen: ChosenNote | null): Promise<void> {
  await liveIndex.record({ kind: "note", subject, chosen });
  await liveIndex.mark();
}

function sentenceOf({ term }: Concept, chosen: ChosenNote | null): string {
  if (chosen === null) return strings.done.noteFound(term);
  return chosen.path === null ? strings.done.hasNoNote(term) : strings.done.noteIs(nameOf(chosen.path), term);
}
