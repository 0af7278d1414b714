/** Ticks from a graph, a list or a card: known at once, then written into the concepts' checklists. */
import { strings } from "../core/base/strings";
import { grouped } from "../core/base/grouped";
import type { NotePath } from "../core/base/note-path";
import type { Concept, ConceptId } from "../core/concept/concept";
import { mapAt, type ConceptMap } from "../core/index/concept-index";
import { CHECKLIST } from "../core/notes/checklist-note";
import { readItems, tickItems } from "../core/notes/checklist-items";
import type { NoteRequest, Rendered } from "../core/notes/note-exporter";
import type { LogRecord } from "../core/study/log-record";
import { today } from "./clock";
import type { Edited } from "./note-store";
import { done, refusal } from "./outcomes";
import type { Outcome } from "./services";
import { editNote, placeOf, plain, requestOf, undoOf, type AppContext, type Placed } from "./write-note";

export interface Ticked {
  /** One for each concept, in their order. Those that were written together have the same `undo`, for all of them. */
  readonly outcomes: readonly Outcome[];
  /** What was made besides and where, to be said behind them; empty for nothing. */
  readonly made: string;
}

type TickRecord = Extract<LogRecord, { kind: "tick" }>;

interface WantedTick {
  readonly id: ConceptId;
  readonly term: string;
  /** The tick as it was recorded; null where it was so before. */
  readonly record: TickRecord | null;
}

type Rewritten = Placed<Exclude<Edited, { kind: "refused" }>>;

/**
 * All are known at once, whatever is being read; then each note is written once, with all that it has of them. Else the
 * checklist is made, or renewed, for their sections. Where a note cannot be written, its ticks are what they were.
 */
export async function tickConcepts(context: AppContext, ids: readonly ConceptId[], character: string): Promise<Ticked> {
  const { liveIndex } = context;
  const hadLog = liveIndex.learner.log.started();
  const made: NotePath[] = [];
  const outcomes = new Map(ids.map((id) => [id, refusal(strings.common.conceptGone)]));
  const shown = [...outcomes.keys()].flatMap((id) => liveIndex.current().concepts.get(id) ?? []);
  const changed = shown.filter((concept) => liveIndex.tickOf(concept) !== character);
  const records = changed.length === 0 ? [] : await liveIndex.record(...changed.map(({ id }) => ({ kind: "tick" as const, subject: id, character })));
  const recordOf = new Map(records.flatMap((record) => record.kind === "tick" ? [[record.subject, record] as const] : []));
  for (let waiting = shown.map(({ id, term }): WantedTick => ({ id, term, record: recordOf.get(id) ?? null })); waiting.length > 0;) {
    // A map may change while the note of another is written.
    await liveIndex.settled();
    const [[path, ofMap] = ["", []], ...others] = grouped(waiting, ({ id }) => conceptOf(context, id)?.map ?? "");
    const map = mapAt(liveIndex.current(), path);
    for (const [id, outcome] of await write(context, map, ofMap, character, made)) outcomes.set(id, outcome);
    waiting = others.flatMap(([, some]) => some);
  }
  const parts = [...made.length === 0 ? [] : [strings.done.checklistsMade(made)], ...hadLog || records.length === 0 ? [] : [strings.done.logMade(`${context.settings.current().studyFolder}/Log`)]];
  return { outcomes: [...outcomes.values()], made: parts.map((part) => ` ${part}`).join("") };
}

/** What a shown id stands for by now. */
function conceptOf({ liveIndex }: AppContext, id: ConceptId): Concept | undefined {
  return liveIndex.current().concepts.get(liveIndex.learner.log.idOf(id));
}

/** `map`: of all that are wanted; undefined where they are gone, which gives no outcome. `made` gets the checklist that was made. */
async function write(context: AppContext, map: ConceptMap | undefined, wanted: readonly WantedTick[], character: string, made: NotePath[]): Promise<(readonly [ConceptId, Outcome])[]> {
  const result = map === undefined ? null : await writeTicks(context, map, wanted.flatMap(({ id }) => conceptOf(context, id) ?? []), character);
  if (map === undefined || result === null || result.kind === "refused") {
    await takeBack(context, recordsOf(wanted));
    return result?.kind === "refused" ? wanted.map(({ id }) => [id, refusal(result.why, result.path)]) : [];
  }
  const { path, kind, rendered: { text } } = result;
  if (kind === "written" && result.before === null) made.push(path);
  const isTicked = tickedIn(context, text, character);
  const failures = wanted.filter((one) => !isTicked(one));
  await takeBack(context, recordsOf(failures));
  const wasTicked = tickedIn(context, kind === "written" ? result.before ?? "" : text, character);
  const undo = undoTicks(context, wanted.filter(isTicked), result);
  const why = failures.length === 0 ? null : CHECKLIST.render(text, requestOf(context, map, [], path));
  return wanted.map((one) => {
    if (!isTicked(one)) return [one.id, refusal(why?.kind === "refused" ? why.why : strings.done.boxUnread(one.term), path)];
    return [one.id, one.record === null && wasTicked(one) ? done(strings.done.stateAlready(one.term)) : done(strings.done.ticked(one.term, tickSentence(character)), path, undo)];
  });
}

/** Whether a note's box has the character. */
function tickedIn({ liveIndex: { learner } }: AppContext, text: string, character: string): (one: WantedTick) => boolean {
  const boxes = new Map(readItems(text).items.map(({ id, tick }) => [id, tick]));
  return ({ id }) => boxes.get(learner.log.idOf(id)) === character;
}

/** Takes back what was recorded for the ticks themselves; that the concepts were met stays. */
async function takeBack({ liveIndex }: AppContext, records: readonly TickRecord[]): Promise<void> {
  if (records.length > 0) await liveIndex.record(...records.map(({ time, device }) => ({ kind: "undo" as const, subject: { time, device } })));
}

function recordsOf(ticks: readonly WantedTick[]): TickRecord[] {
  return ticks.flatMap(({ record }) => record ?? []);
}

/** The log as it was, then the note as it was. Where the note changed since, or a concept was ticked again, both stay. */
function undoTicks(context: AppContext, ticks: readonly WantedTick[], written: Rewritten): Outcome["undo"] {
  const { liveIndex } = context;
  const { path, rendered } = written;
  const records = recordsOf(ticks);
  const times = new Set(records.map(({ time }) => time));
  return async () => {
    const { learner } = liveIndex;
    const again = ticks.find(({ id, record }) => record !== null && !times.has(learner.logState().ticks.get(learner.log.idOf(id))?.time ?? 0));
    const changed = again?.term ?? (await context.noteStore.read(path) === rendered.text ? null : path);
    if (changed !== null) return refusal(strings.done.changedSince(changed), path);
    await takeBack(context, records);
    // The note had the ticks already, as where it was made for others that were recorded together with these.
    const outcome = await (written.kind === "written" ? undoOf(context, [written]) : null)?.() ?? done(strings.common.undone);
    if (!outcome.ok) await liveIndex.record(...records.map(({ subject, character }) => ({ kind: "tick" as const, subject, character })));
    return outcome;
  };
}

/** Those whose box cannot be read are left out. */
async function writeTicks(context: AppContext, map: ConceptMap, concepts: readonly Concept[], character: string): Promise<Placed> {
  const { liveIndex, settings } = context;
  const place = placeOf(context, CHECKLIST, map);
  if ("refused" in place) return { kind: "refused", why: place.refused, path: place.path };
  const request = requestOf(context, map, [], place.path);
  const day = { day: today(liveIndex.learner.clock), isAlways: settings.current().tickDates };
  const set = (text: string, some: readonly Concept[]): ReturnType<typeof tickItems> => tickItems(text, new Map(some.map(({ id }) => [id, character])), day);
  return editNote(context, place.path, (old) => {
    if (old === null) return renewed(old, concepts, request, set);
    // Renewing brings an id home that stands behind other words.
    const { text, ticked } = set(old, concepts.filter(({ id }) => !liveIndex.generated.isStray(place.path, id)));
    const result = renewed(text, concepts.filter(({ id }) => !ticked.has(id)), request, set);
    return result.kind === "refused" && ticked.size > 0 ? plain(text) : result;
  });
}

/** The renewed note with the ticks in it. Renewing mends a box that could not be read; outside of the marks it cannot. */
function renewed(text: string | null, concepts: readonly Concept[], request: NoteRequest, set: (text: string, some: readonly Concept[]) => ReturnType<typeof tickItems>): Rendered {
  if (concepts.length === 0) return text === null ? { kind: "refused", why: strings.common.conceptGone } : plain(text);
  const rendered = CHECKLIST.render(text, { ...request, sections: concepts.map(({ headingPath: [first = ""] }) => first) });
  if (rendered.kind === "refused") return rendered;
  const { text: after, ticked } = set(rendered.text, concepts);
  // Sections that only the others call for stay as they are.
  return concepts.every(({ id }) => ticked.has(id)) ? { ...rendered, text: after } : renewed(text, concepts.filter(({ id }) => ticked.has(id)), request, set);
}

function tickSentence(character: string): string {
  switch (character) {
    case "x": return strings.done.ticks.x;
    case "/": return strings.done.ticks["/"];
    case "-": return strings.done.ticks["-"];
    default: return strings.done.ticks[" "];
  }
}
