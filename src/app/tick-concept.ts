/** Ticks from a graph, a list or a card: known at once, then written into the concepts' checklists. */
import { strings } from "../core/base/strings";
import type { NotePath } from "../core/base/note-path";
import type { Concept, ConceptId } from "../core/concept/concept";
import { CHECKLIST } from "../core/notes/checklist-note";
import { tickItem } from "../core/notes/checklist-items";
import type { Rendered } from "../core/notes/note-exporter";
import type { LogRecord } from "../core/study/log-record";
import { calendarOf } from "./clock";
import type { Edited } from "./note-store";
import { done, refusal } from "./outcomes";
import type { Outcome } from "./services";
import { editNote, placeOf, plain, requestOf, undoOf, type AppContext, type Placed, type Written } from "./write-note";

export interface Ticked {
  /** One for each concept, in their order. */
  readonly outcomes: readonly Outcome[];
  /** What was made besides and where, to be said behind them; empty for nothing. */
  readonly made: string;
}

type TickRecord = Extract<LogRecord, { kind: "tick" }>;

/**
 * All are known at once, whatever is being read; then each is written into the item where the checklist has it. Else the
 * checklist is made, or renewed, for the concept's section. Where a note cannot be written, the tick is what it was.
 */
export async function tickConcepts(context: AppContext, ids: readonly ConceptId[], character: string): Promise<Ticked> {
  const { liveIndex } = context;
  const hadLog = liveIndex.learner.log.started();
  const made: NotePath[] = [];
  const shown = [...new Set(ids)].map((id) => [id, liveIndex.current().concepts.get(id)] as const);
  const changed = new Set(shown.flatMap(([id, concept]) => concept !== undefined && liveIndex.tickOf(concept) !== character ? [id] : []));
  const records = changed.size === 0 ? [] : await liveIndex.record(...[...changed].map((subject) => ({ kind: "tick" as const, subject, character })));
  const recordOf = new Map(records.flatMap((record) => record.kind === "tick" ? [[record.subject, record] as const] : []));
  const outcomes: Outcome[] = [];
  for (const [id, concept] of shown) {
    await liveIndex.settled();
    outcomes.push(concept === undefined ? refusal(strings.common.conceptGone) : await write(context, concept, character, recordOf.get(id) ?? null, made));
  }
  const parts = [...made.length === 0 ? [] : [strings.done.checklistsMade(made)], ...hadLog || records.length === 0 ? [] : [strings.done.logMade(`${context.settings.current().studyFolder}/Log`)]];
  return { outcomes, made: parts.map((part) => ` ${part}`).join("") };
}

/** `record`: the tick as it was recorded; null where it was so before. `made` gets the checklist that it made. */
async function write(context: AppContext, { id, term }: Concept, character: string, record: TickRecord | null, made: NotePath[]): Promise<Outcome> {
  const result = await writeTick(context, context.liveIndex.learner.log.idOf(id), character);
  if (result?.kind === "written" && result.before === null) made.push(result.path);
  if (result === null || result.kind === "refused") {
    await takeBack(context, record);
    return result === null ? refusal(strings.common.conceptGone) : refusal(result.why, result.path);
  }
  if (result.kind === "same" && record === null) return done(strings.done.stateAlready(term));
  return done(strings.done.ticked(term, tickSentence(character)), result.path, result.kind === "written" ? undoTick(context, term, result, record) : undoRecord(context, term, result, record));
}

/** Takes back what was recorded for the tick itself; that the concept was met stays. */
async function takeBack({ liveIndex }: AppContext, record: TickRecord | null): Promise<void> {
  if (record !== null) await liveIndex.record({ kind: "undo", subject: { time: record.time, device: record.device } });
}

/** Whether the concept was not ticked again, here or elsewhere. */
function isNewest({ liveIndex: { learner } }: AppContext, record: TickRecord | null): boolean {
  return record === null || learner.logState().ticks.get(learner.log.idOf(record.subject))?.time === record.time;
}

/** The log as it was, then the note as it was. Where the note changed since, or the concept was ticked again, both stay. */
function undoTick(context: AppContext, term: string, written: Written, record: TickRecord | null): Outcome["undo"] {
  const undo = undoOf(context, [written]);
  if (undo === null) return null;
  return async () => {
    if (!isNewest(context, record)) return refusal(strings.done.changedSince(term), written.path);
    const isTakenBack = await context.noteStore.read(written.path) === written.after;
    if (isTakenBack) await takeBack(context, record);
    const outcome = await undo();
    if (!outcome.ok && isTakenBack && record !== null) await context.liveIndex.record({ kind: "tick", subject: record.subject, character: record.character });
    return outcome;
  };
}

/** The note had the tick already, as where it was made for one that was recorded together with this. */
function undoRecord(context: AppContext, term: string, { path, rendered }: Placed<Extract<Edited, { kind: "same" }>>, record: TickRecord | null): Outcome["undo"] {
  return async () => {
    if (!isNewest(context, record)) return refusal(strings.done.changedSince(term), path);
    if (await context.noteStore.read(path) !== rendered.text) return refusal(strings.done.changedSince(path), path);
    await takeBack(context, record);
    return done(strings.common.undone);
  };
}

/** Null where the concept is gone. */
async function writeTick(context: AppContext, conceptId: ConceptId, character: string): Promise<Placed | null> {
  const { liveIndex } = context;
  const concept = liveIndex.current().concepts.get(conceptId);
  const map = liveIndex.current().maps.find((one) => one.path === concept?.map);
  if (concept === undefined || map === undefined) return null;
  const place = placeOf(context, CHECKLIST, map);
  if ("refused" in place) return { kind: "refused", why: place.refused, path: place.path };
  const request = requestOf(context, map, [concept.headingPath[0] ?? ""], place.path);
  const today = { day: dayOf(liveIndex.learner), isAlways: context.settings.current().tickDates };
  const set = (text: string): string | null => tickItem(text, conceptId, character, today);
  return editNote(context, place.path, (old) => {
    // Renewing brings an id home that stands behind other words.
    const isStray = liveIndex.generated.isStray(place.path, conceptId);
    const ticked = old === null || isStray ? null : set(old);
    return ticked === null ? ticking(CHECKLIST.render(old, request), concept, set) : plain(ticked);
  });
}

/** As `2026-11-24`. */
function dayOf(learner: AppContext["liveIndex"]["learner"]): string {
  const { year, month, day } = calendarOf(learner.clock, learner.now());
  return [year, month, day].map((part) => String(part).padStart(2, "0")).join("-");
}

/** The renewed note with the tick in it. Renewing mends a box that could not be read; outside of the marks it cannot. */
function ticking(rendered: Rendered, { term }: Concept, set: (text: string) => string | null): Rendered {
  if (rendered.kind === "refused") return rendered;
  const text = set(rendered.text);
  return text === null ? { kind: "refused", why: strings.done.boxUnread(term) } : { ...rendered, text };
}

function tickSentence(character: string): string {
  switch (character) {
    case "x": return strings.done.ticks.x;
    case "/": return strings.done.ticks["/"];
    case "-": return strings.done.ticks["-"];
    default: return strings.done.ticks[" "];
  }
}
