/** `study`: what the study log of all devices says of each concept, at a time. */
import { matchSteps } from "../../src/core/concept/identity";
import type { Concept } from "../../src/core/concept/concept";
import type { Trace } from "../../src/core/concept/trace";
import { foldLogSteps, type Fold } from "../../src/core/study/fold-log";
import { isLogNote, readLogSteps } from "../../src/core/study/log-note";
import type { Entry } from "../../src/core/study/log-line";
import { memoriesSteps, stateOf } from "../../src/core/study/memories";
import { createScheduler, RULES, type Scheduler } from "../../src/core/study/schedule";
import { atOnce } from "../../src/core/steps";
import { answer, type Answer } from "./answer";
import { WrongUse, type Request } from "./arguments";
import type { OpenVault } from "./open-vault";

export function studyCommand(vault: OpenVault, request: Request): Answer {
  const now = request.now === null ? Date.now() : Date.parse(request.now);
  if (Number.isNaN(now)) throw new WrongUse(`“${request.now ?? ""}” is no time. --now takes one such as 2026-11-24T15:00:00Z.`);
  const { entries, problems } = readLogs(vault);
  const fold = atOnce(foldLogSteps(entries));
  const scheduler = createScheduler(RULES, { offsetAt: (time) => -new Date(time).getTimezoneOffset(), startHour: 4 });
  const index = vault.library.index();
  const present: Concept[] = [...index.concepts.values()];
  const { matched, orphans } = atOnce(matchSteps([...fold.known.values()], present, new Map(index.maps.map(({ path, headings }) => [path, headings]))));
  const knownAs = new Map<Trace, string>(matched.flatMap(({ known, present: there }) => there === null ? [] : [[there, known.id] as const]));
  const concepts = conceptRows(vault, present, knownAs, fold, scheduler, now);
  const data = { concepts, orphans: orphans.map(({ id, term, trail, map }) => ({ id, term, trail, path: map })), problems };
  const many = (state: string): string => `${concepts.filter((one) => one.state === state).length} ${state}`;
  return answer(data, [...problems.map(({ path, line, message }) => `${path}:${line + 1}: ${message}`), `${concepts.length} concepts: ${["new", "learning", "due", "known", "skipped"].map(many).join(", ")}; ${orphans.length} no longer there`].join("\n"));
}

function conceptRows(vault: OpenVault, present: readonly Concept[], knownAs: ReadonlyMap<Trace, string>, fold: Fold, scheduler: Scheduler, now: number) {
  const memories = atOnce(memoriesSteps(fold, scheduler));
  return present.map((concept) => {
    const id = knownAs.get(concept) ?? concept.id;
    const tick = vault.library.tickOf({ ...concept, id }) ?? fold.ticks.get(id)?.character ?? null;
    const cards = memories.get(id) ?? [];
    const [first] = cards;
    return {
      id, term: concept.term, state: stateOf(tick, cards, now, scheduler), tick,
      due: first === undefined ? null : new Date(first.due).toISOString(), stability: first?.stability ?? null, difficulty: first?.difficulty ?? null,
    };
  });
}

function readLogs({ notes, settings }: OpenVault): { readonly entries: readonly Entry[]; readonly problems: readonly { path: string; line: number; message: string }[] } {
  const logs = notes.filter(({ path }) => isLogNote(path, settings.studyFolder)).map(({ path, text }) => ({ path, ...atOnce(readLogSteps(text)) }));
  return { entries: logs.flatMap(({ entries }) => entries), problems: logs.flatMap(({ path, problems }) => problems.map((problem) => ({ path, ...problem }))) };
}
