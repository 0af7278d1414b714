/**
 * What can be done with what was read: generate and renew notes, set ticks. Every verb ends with one sentence that
 * counts what happened, the note it happened in, and a way back.
 */
import type { NotePath } from "../core/base/note-path";
import type { Concept, ConceptId } from "../core/concept/concept";
import type { ConceptMap } from "../core/index/concept-index";
import { tickItem } from "../core/notes/checklist-note";
import type { NoteExporter, Rendered } from "../core/notes/note-exporter";
import { NOTE_EXPORTERS } from "../core/registry";
import { reviewsCsv } from "../core/study/reviews-csv";
import { joinConcepts, splitConcept } from "./by-hand";
import { calendarOf } from "./clock";
import { decideOrder } from "./decide-order";
import { editCard, outdatedIn } from "./edit-card";
import { exportCards } from "./export-cards";
import { savePicture } from "./save-picture";
import { suspendCards, suspendSeveral, tickSeveral } from "./several";
import { writeNewFile } from "./new-file";
import { capital, count, formatCounts, done, refusal, type Sections } from "./outcomes";
import type { Outcome, Study, WorkProgress } from "./services";
import { editNote, pathOf, plain, requestOf, undoOf, writeNote, type AppContext, type Placed, type Written } from "./write-note";

export function createStudy(context: AppContext): Study {
  return {
    generate: (exporterId, mapPath, sections) => generate(context, exporterId, mapPath, sections),
    generateAll: (exporterId, progress) => generateAll(context, exporterId, progress),
    updateAll: (progress) => updateAll(context, progress),
    tick: (conceptId, character) => tick(context, conceptId, character),
    tickSeveral: (ids, character) => tickSeveral(ids, (id) => tick(context, id, character)),
    suspend: (ids, aside) => suspendSeveral(context, ids, aside),
    suspendCards: (ids, aside) => suspendCards(context, ids, aside),
    editCard: (cardId, text) => editCard(context, cardId, text),
    savePicture: (name, extension, content) => savePicture(context, name, extension, content),
    order: (before, after, what) => decideOrder(context, before, after, what),
    place: (moves) => context.liveIndex.record(...moves.map(({ spot, at }) => ({ kind: "place", subject: spot, at }) as const)),
    exportCards: (exporterId, mapPath, sections, progress) => exportCards(context, exporterId, mapPath, sections, progress),
    join: (orphan, concept) => joinConcepts(context, orphan, concept),
    split: (concept) => splitConcept(context, concept),
    exportReviews: () => exportReviews(context),
  };
}

async function generate(context: AppContext, exporterId: string, mapPath: NotePath, sections: Sections): Promise<Outcome> {
  await context.liveIndex.settled();
  const exporter = exporterOf(exporterId);
  const map = context.liveIndex.current().maps.find((one) => one.path === mapPath);
  if (exporter === undefined || map === undefined) return refusal("This note is not a map, so there is nothing to generate from.");
  const why = nothingIn(map, sections);
  if (why !== null) return refusal(why);
  const result = await writeNote(context, exporter, map, sections);
  if (result.kind !== "refused") await context.liveIndex.recordSnapshots(map);
  return formatOutcome(context, exporter, map, result);
}

function nothingIn(map: ConceptMap, sections: Sections): string | null {
  if (map.concepts.length === 0) return `“${map.title}” names no concepts yet. Write bullets such as “- **Term** — definition”.`;
  if (sections === "all" || map.concepts.some((concept) => sections.includes(concept.headingPath[0] ?? ""))) return null;
  return `No concepts stand here in “${map.title}”. Put the cursor into a section that has some.`;
}

function formatOutcome(context: AppContext, exporter: NoteExporter, map: ConceptMap, result: Placed): Outcome {
  if (result.kind === "refused") return refusal(result.why, result.path);
  const lead = `${capital(exporter.name)} of “${map.title}”`;
  const counts = formatCounts(result.rendered.counts, exporter);
  const beneath = exporter.id === "flashcards" ? outdatedIn(context, [map]) : "";
  if (result.kind === "same") return done(`${lead} is up to date: ${counts}.${beneath}`, result.path);
  return done(`${lead}: ${counts}.${beneath}`, result.path, undoOf(context, [result]));
}

async function generateAll(context: AppContext, exporterId: string, progress: WorkProgress): Promise<Outcome> {
  await context.liveIndex.settled();
  const exporter = exporterOf(exporterId);
  const maps = context.liveIndex.current().maps.filter((map) => map.concepts.length > 0);
  if (exporter === undefined || maps.length === 0) return refusal("No map names any concepts yet. The settings say which notes are maps.");
  return generateSeveral(context, maps.map((map) => ({ exporter, map, sections: "all" })), progress);
}

async function updateAll(context: AppContext, progress: WorkProgress): Promise<Outcome> {
  await context.liveIndex.settled();
  const { maps, notes } = context.liveIndex.current();
  const jobs = maps.flatMap((map) => NOTE_EXPORTERS
    .filter((exporter) => context.liveIndex.generated.noteOf(exporter.id, map, notes) !== null)
    .map((exporter) => ({ exporter, map, sections: [] })));
  return jobs.length === 0 ? refusal("There are no generated notes yet. Generate a study checklist or flashcards first.") : generateSeveral(context, jobs, progress);
}

interface Job {
  readonly exporter: NoteExporter;
  readonly map: ConceptMap;
  readonly sections: Sections;
}

async function generateSeveral(context: AppContext, jobs: readonly Job[], progress: WorkProgress): Promise<Outcome> {
  const results: Placed[] = [];
  for (const [at, { exporter, map, sections }] of jobs.entries()) {
    if (progress.isCancelled()) break;
    progress.report(at, jobs.length);
    const result = await writeNote(context, exporter, map, sections);
    if (result.kind !== "refused") await context.liveIndex.recordSnapshots(map);
    results.push(result);
  }
  const written = results.filter((one): one is Written => one.kind === "written");
  const refused = results.find((one) => one.kind === "refused");
  const sentence = summary(results, jobs.length);
  const path = written[0]?.path ?? refused?.path ?? null;
  return { ...done(sentence, path, undoOf(context, written)), ok: refused === undefined };
}

function summary(results: readonly Placed[], wanted: number): string {
  const written = results.flatMap((one) => one.kind === "written" ? [one.rendered.counts] : []);
  const refusals = results.flatMap((one) => one.kind === "refused" ? [one.why.replace(/\.$/, "")] : []);
  const added = written.reduce((sum, counts) => sum + counts.added, 0);
  const parts = [`${count(written.length, ["note", "notes"])} written`, `${added} new`, `${results.length - written.length - refusals.length} already up to date`];
  if (results.length < wanted) parts.push(`${wanted - results.length} left out because you cancelled`);
  if (refusals.length > 0) parts.push(`${refusals.length} refused: ${refusals[0] ?? ""}`);
  return `${parts.join(", ")}.`;
}

/**
 * Known at once, whatever is being read; then written into the item where the checklist has it. Else the checklist is made,
 * or renewed, for the concept's section. Where the note cannot be written, the tick is what it was.
 */
async function tick(context: AppContext, conceptId: ConceptId, character: string): Promise<Outcome> {
  const { liveIndex } = context;
  const shown = liveIndex.current().concepts.get(conceptId);
  if (shown === undefined) return refusal(GONE);
  const before = liveIndex.tickOf(shown);
  const isSame = before === character;
  if (!isSame) await liveIndex.record({ kind: "tick", subject: conceptId, character });
  await liveIndex.settled();
  const result = await writeTick(context, liveIndex.learner.log.idOf(conceptId), character);
  if (result === null || result.kind === "refused") {
    if (!isSame) await liveIndex.record({ kind: "tick", subject: conceptId, character: before ?? " " });
    return result === null ? refusal(GONE) : refusal(result.why, result.path);
  }
  const same = done(`“${shown.term}” is already so.`);
  return result.kind === "same" && isSame ? same : done(`“${shown.term}” ${tickSentence(character)}.`, result.path, result.kind === "written" ? undoTick(context, result, shown, before) : null);
}

/** The note as it was, and the tick as it was, also where the note held none. */
function undoTick(context: AppContext, written: Written, concept: Concept, before: string | null): Outcome["undo"] {
  const undo = undoOf(context, [written]);
  return undo === null ? null : async () => {
    const outcome = await undo();
    if (outcome.ok && context.liveIndex.tickOf(concept) !== before) await context.liveIndex.record({ kind: "tick", subject: concept.id, character: before ?? " " });
    return outcome;
  };
}

const GONE = "This concept is no longer in the map.";

/** Null where the concept is gone. */
async function writeTick(context: AppContext, conceptId: ConceptId, character: string): Promise<Placed | null> {
  const { liveIndex } = context;
  const concept = liveIndex.current().concepts.get(conceptId);
  const map = liveIndex.current().maps.find((one) => one.path === concept?.map);
  const checklist = exporterOf("checklist");
  if (concept === undefined || map === undefined || checklist === undefined) return null;
  const request = requestOf(context, map, [concept.headingPath[0] ?? ""]);
  return editNote(context, pathOf(context, checklist, map), (old) => ticked(old, concept, character) ?? withTick(checklist.render(old, request), concept, character));
}

function ticked(old: string | null, { id }: Concept, character: string): Rendered | null {
  const text = old === null ? null : tickItem(old, id, character);
  return text === null ? null : plain(text);
}

function withTick(rendered: Rendered, { id }: Concept, character: string): Rendered {
  if (rendered.kind === "refused") return rendered;
  return { ...rendered, text: tickItem(rendered.text, id, character) ?? rendered.text };
}

async function exportReviews(context: AppContext): Promise<Outcome> {
  const { liveIndex: { learner }, settings, noteStore } = context;
  await context.liveIndex.settled();
  const many = [...learner.logState().reviews.values()].reduce((sum, list) => sum + list.length, 0);
  if (many === 0) return refusal("There are no reviews yet.");
  const { year, month, day } = calendarOf(learner.clock, learner.now());
  const date = [year, month, day].map((part) => String(part).padStart(2, "0")).join("-");
  const text = reviewsCsv(learner.logState(), (id) => context.liveIndex.current().concepts.get(id) ?? null);
  const result = await writeNewFile(noteStore, `${settings.current().studyFolder}/Reviews ${date}`, ".csv", text);
  if (result.kind === "refused") return refusal(result.why, result.path);
  return done(`${count(many, ["review", "reviews"])} in “${result.path}”.`, result.path);
}

function exporterOf(id: string): NoteExporter | undefined {
  return NOTE_EXPORTERS.find((exporter) => exporter.id === id);
}

function tickSentence(character: string): string {
  switch (character) {
    case "x": return "is marked as known";
    case "/": return "is marked as learning";
    case "-": return "is skipped";
    default: return "is to learn again";
  }
}
