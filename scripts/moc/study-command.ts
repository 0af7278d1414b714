/** `study`: what the study log of all devices says of each concept, at a time. */
import { isLogNote } from "../../src/core/study/log-note";
import { memoriesSteps, stateOf } from "../../src/core/study/memories";
import { createScheduler, RULES } from "../../src/core/study/schedule";
import { atOnce } from "../../src/core/steps";
import { answer, type Answer } from "./answer";
import { WrongUse, type Request } from "./arguments";
import type { OpenVault } from "./open-vault";

export function studyCommand({ library, settings, problems: all }: OpenVault, request: Request): Answer {
  const now = request.now === null ? Date.now() : Date.parse(request.now);
  if (Number.isNaN(now)) throw new WrongUse(`“${request.now ?? ""}” is no time. --now takes one such as 2026-11-24T15:00:00Z.`);
  const scheduler = createScheduler(RULES, { offsetAt: (time) => -new Date(time).getTimezoneOffset(), startHour: 4 });
  const memories = atOnce(memoriesSteps(library.log.fold(), scheduler));
  const concepts = [...library.index().concepts.values()].map((concept) => {
    const tick = library.tickOf(concept);
    const cards = memories.get(concept.id) ?? [];
    const [first] = cards;
    return {
      id: concept.id, term: concept.term, state: stateOf(tick, cards, now, scheduler), tick,
      due: first === undefined ? null : new Date(first.due).toISOString(), stability: first?.stability ?? null, difficulty: first?.difficulty ?? null,
    };
  });
  const orphans = library.orphans().map(({ id, term, trail, map }) => ({ id, term, trail, path: map }));
  const problems = all.filter(({ path }) => isLogNote(path, settings.studyFolder)).map(({ path, line, message }) => ({ path, line, message }));
  const many = (state: string): string => `${concepts.filter((one) => one.state === state).length} ${state}`;
  const text = [...problems.map(({ path, line, message }) => `${path}:${line + 1}: ${message}`), `${concepts.length} concepts: ${["new", "learning", "due", "known", "skipped"].map(many).join(", ")}; ${orphans.length} no longer there`];
  return answer({ concepts, orphans, problems }, text.join("\n"));
}
