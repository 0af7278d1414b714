/** A tick from a graph, a list or a card: known at once, then written into the concept's checklist. */
import type { Concept, ConceptId } from "../core/concept/concept";
import { CHECKLIST } from "../core/notes/checklist-note";
import { tickItem } from "../core/notes/checklist-items";
import type { Rendered } from "../core/notes/note-exporter";
import type { LogRecord } from "../core/study/log-record";
import { calendarOf } from "./clock";
import { done, refusal } from "./outcomes";
import type { Outcome } from "./services";
import { editNote, placeOf, plain, requestOf, undoOf, type AppContext, type Placed, type Written } from "./write-note";

const GONE = "This concept is no longer in the map.";

/**
 * Known at once, whatever is being read; then written into the item where the checklist has it. Else the checklist is made,
 * or renewed, for the concept's section. Where the note cannot be written, the tick is what it was.
 */
export async function tick(context: AppContext, conceptId: ConceptId, character: string): Promise<Outcome> {
  const { liveIndex } = context;
  const shown = liveIndex.current().concepts.get(conceptId);
  if (shown === undefined) return refusal(GONE);
  const isSame = liveIndex.tickOf(shown) === character;
  const records = isSame ? [] : await liveIndex.record({ kind: "tick", subject: conceptId, character });
  await liveIndex.settled();
  const result = await writeTick(context, liveIndex.learner.log.idOf(conceptId), character);
  if (result === null || result.kind === "refused") {
    await takeBack(context, records);
    return result === null ? refusal(GONE) : refusal(result.why, result.path);
  }
  if (result.kind === "same" && isSame) return done(`“${shown.term}” is already so.`);
  return done(`“${shown.term}” ${tickSentence(character)}.`, result.path, result.kind === "written" ? undoTick(context, result, records) : null);
}

/** Takes back what was recorded for the tick itself; that the concept was met stays. */
async function takeBack({ liveIndex }: AppContext, records: readonly LogRecord[]): Promise<void> {
  await liveIndex.record(...records.flatMap(({ kind, time, device }) => kind === "tick" ? [{ kind: "undo" as const, subject: { time, device } }] : []));
}

/** The log as it was, then the note as it was. Where the note changed since, both stay. */
function undoTick(context: AppContext, written: Written, records: readonly LogRecord[]): Outcome["undo"] {
  const undo = undoOf(context, [written]);
  if (undo === null) return null;
  return async () => {
    const isTakenBack = await context.noteStore.read(written.path) === written.after;
    if (isTakenBack) await takeBack(context, records);
    const outcome = await undo();
    if (!outcome.ok && isTakenBack) await context.liveIndex.record(...records.flatMap(({ time: _time, device: _device, ...event }) => event.kind === "tick" ? [event] : []));
    return outcome;
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
    const ticked = old === null ? null : set(old);
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
  return text === null ? { kind: "refused", why: `The box of “${term}” in its checklist cannot be read, so it was not ticked. Write it as “- [ ]”.` } : { ...rendered, text };
}

function tickSentence(character: string): string {
  switch (character) {
    case "x": return "is marked as known";
    case "/": return "is marked as learning";
    case "-": return "is skipped";
    default: return "is to learn again";
  }
}
