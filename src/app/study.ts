/**
 * What can be done with what was read: generate and renew notes, set ticks. Every verb ends with one sentence that
 * counts what happened, the note it happened in, and a way back.
 */
import { strings } from "../core/base/strings";
import type { NotePath } from "../core/base/note-path";
import { whyEmpty } from "../core/index/empty-map";
import { mapAt, type ConceptMap } from "../core/index/concept-index";
import { FLASHCARDS } from "../core/notes/flashcards-note";
import type { NoteExporter } from "../core/notes/note-exporter";
import { NOTE_EXPORTERS } from "../core/registry";
import { reviewsCsv } from "../core/study/reviews-csv";
import { joinConcepts, splitConcept } from "./by-hand";
import { today } from "./clock";
import { chooseNote } from "./choose-note";
import { decideLine } from "./decide-line";
import { useAsMap } from "./use-as-map";
import { decideOrder } from "./decide-order";
import { editCard, outdatedIn } from "./edit-card";
import { createExample } from "./example-map";
import { chosenCardsJob, exportCards } from "./export-cards";
import { readTables, withTables } from "./read-tables";
import { savePicture } from "./save-picture";
import { askAnyway, suspendCards, suspendSeveral, tickSeveral } from "./several";
import { writeNewFile } from "./new-file";
import { formatCounts, done, isInSections, refusal, type Sections } from "./outcomes";
import type { Outcome, Study, WorkProgress } from "./services";
import { renewNote, type Renewed } from "./renew-note";
import { undoOf, type AppContext } from "./write-note";

export function createStudy(context: AppContext): Study {
  return {
    generate: (exporterId, mapPath, sections) => withTables(context, generate(context, exporterId, mapPath, sections)),
    generateAll: (exporterId, progress) => generateAll(context, exporterId, progress),
    updateAll: (progress) => updateAll(context, progress),
    tick: (conceptId, character) => tickSeveral(context, [conceptId], character),
    tickSeveral: (ids, character) => tickSeveral(context, ids, character),
    suspend: (ids, isInactive) => suspendSeveral(context, ids, isInactive),
    suspendCards: (ids, isInactive) => suspendCards(context, ids, isInactive),
    askAnyway: (concept, types) => askAnyway(context, [{ concept, types }]),
    askSeveral: (asks) => askAnyway(context, asks),
    editCard: (cardId, text) => editCard(context, cardId, text),
    savePicture: (name, extension, content) => savePicture(context, name, extension, content),
    order: (before, after, what) => decideOrder(context, before, after, what),
    place: async (moves) => { await context.liveIndex.record(...moves.map(({ spot, at }) => ({ kind: "place", subject: spot, at }) as const)); },
    exportCards: (exporterId, mapPath, sections, progress) => withTables(context, exportCards(context, exporterId, mapPath, sections, progress)),
    join: (orphan, concept) => joinConcepts(context, orphan, concept),
    chooseNote: (concept, chosen) => chooseNote(context, concept, chosen),
    split: (concept) => splitConcept(context, concept),
    decideLine: (map, line, isConcept, picked) => decideLine(context, map, line, isConcept, picked),
    useAsMap: (path, isMap) => withTables(context, useAsMap(context, path, isMap)),
    createExample: () => createExample(context),
    readTables: () => readTables(context),
    exportReviews: () => exportReviews(context),
    undoAhead: () => undoAhead(context),
  };
}

async function generate(context: AppContext, exporterId: string, mapPath: NotePath, sections: Sections): Promise<Outcome> {
  await context.liveIndex.settled();
  const exporter = exporterOf(exporterId);
  const map = mapAt(context.liveIndex.current(), mapPath);
  if (exporter === undefined || map === undefined) return refusal(strings.done.noMapGenerate);
  const why = nothingIn(map, sections);
  if (why !== null) return refusal(why);
  if (exporter === FLASHCARDS && await hasNoCards(context, map, sections)) return refusal(strings.done.noCards, mapPath);
  const result = await renewNote(context, exporter, map, sections);
  if (result.kind !== "refused") await context.liveIndex.recordSnapshots(map);
  return formatOutcome(context, exporter, map, sections, result);
}

function nothingIn(map: ConceptMap, sections: Sections): string | null {
  const why = whyEmpty(map);
  if (why !== null) return strings.done.empty(map.title, why);
  if (sections === "all" || map.concepts.some(({ headingPath }) => isInSections(headingPath, sections))) return null;
  return strings.done.emptySection(map.title);
}

/** Also no note whose cards would be gone. */
async function hasNoCards({ liveIndex }: AppContext, map: ConceptMap, sections: Sections): Promise<boolean> {
  if (liveIndex.generated.noteOf(FLASHCARDS.id, map.path).kind !== "none") return false;
  await liveIndex.jobs.run(liveIndex.learner.prepareCardsJob([map]));
  return (await liveIndex.jobs.run(chosenCardsJob(liveIndex, [map], sections))).cards.length === 0;
}

function formatOutcome(context: AppContext, exporter: NoteExporter, map: ConceptMap, sections: Sections, result: Renewed): Outcome {
  const undo = undoOf(context, result.written);
  if (result.kind === "refused") return { ...refusal(result.why, result.path), undo };
  const names = sections === "all" ? [] : sections.filter((section) => section !== "");
  const lead = strings.done.lead(exporter.name, [map.title, ...names.length === 1 ? names : []].join(" › "));
  const counts = formatCounts(result.rendered.counts, exporter);
  const beneath = exporter === FLASHCARDS ? withoutCards(context, map, sections) + outdatedIn(context, [map]) : "";
  const sentence = result.kind === "same" ? strings.done.upToDate(lead, counts) : strings.done.generated(lead, counts);
  return done(sentence + beneath, result.path, undo);
}

/** How many concepts have no card; empty where each has one. */
function withoutCards({ liveIndex: { learner } }: AppContext, map: ConceptMap, sections: Sections): string {
  const many = map.concepts.filter(({ id, headingPath }) => learner.cardsOf(id).length === 0 && isInSections(headingPath, sections)).length;
  return many === 0 ? "" : strings.done.withoutCards(many);
}

async function generateAll(context: AppContext, exporterId: string, progress: WorkProgress): Promise<Outcome> {
  await context.liveIndex.settled();
  const exporter = exporterOf(exporterId);
  const maps = context.liveIndex.current().maps.filter((map) => map.concepts.length > 0);
  if (exporter === undefined || maps.length === 0) return refusal(strings.common.noMaps);
  return generateSeveral(context, maps.map((map) => ({ exporter, map, sections: "all" })), progress);
}

async function updateAll(context: AppContext, progress: WorkProgress): Promise<Outcome> {
  await context.liveIndex.settled();
  const { maps } = context.liveIndex.current();
  const jobs = maps.flatMap((map) => NOTE_EXPORTERS
    .filter((exporter) => context.liveIndex.generated.noteOf(exporter.id, map.path).kind !== "none")
    .map((exporter) => ({ exporter, map, sections: [] })));
  return jobs.length === 0 ? refusal(strings.done.noneGenerated) : generateSeveral(context, jobs, progress);
}

interface Job {
  readonly exporter: NoteExporter;
  readonly map: ConceptMap;
  readonly sections: Sections;
}

async function generateSeveral(context: AppContext, jobs: readonly Job[], progress: WorkProgress): Promise<Outcome> {
  const results: Renewed[] = [];
  let without = 0;
  for (const [at, { exporter, map, sections }] of jobs.entries()) {
    if (progress.isCancelled()) break;
    progress.report(at, jobs.length);
    if (exporter === FLASHCARDS && await hasNoCards(context, map, sections)) {
      without++;
      continue;
    }
    const result = await renewNote(context, exporter, map, sections);
    if (result.kind !== "refused") await context.liveIndex.recordSnapshots(map);
    results.push(result);
  }
  if (without > 0 && without === jobs.length) return refusal(strings.done.noCards);
  const written = results.flatMap((one) => one.written);
  const refused = results.find((one) => one.kind === "refused");
  const sentence = summary(results, without, jobs.length);
  const path = written[0]?.path ?? refused?.path ?? null;
  return { ...done(sentence, path, undoOf(context, written)), ok: refused === undefined };
}

/** `without`: maps that have no cards. */
function summary(results: readonly Renewed[], without: number, wanted: number): string {
  const written = results.flatMap((one) => one.kind === "written" ? [one.rendered.counts] : []);
  const refusals = results.flatMap((one) => one.kind === "refused" ? [one.why.replace(/\.$/, "")] : []);
  const added = written.reduce((sum, counts) => sum + counts.added, 0);
  const current = results.length - written.length - refusals.length;
  const parts = written.length === 0 ? [] : [strings.done.written(written.length, added)];
  if (current > 0) parts.push(strings.done.alreadyCurrent(current));
  if (without > 0) parts.push(strings.done.mapsWithoutCards(without));
  if (results.length + without < wanted) parts.push(strings.done.leftOut(wanted - results.length - without));
  if (refusals.length > 0) parts.push(strings.done.refused(refusals.length, refusals[0] ?? ""));
  return `${parts.join(", ")}.`;
}

async function exportReviews(context: AppContext): Promise<Outcome> {
  const { liveIndex: { learner }, settings, noteStore } = context;
  await context.liveIndex.settled();
  const many = [...learner.logState().reviews.values()].reduce((sum, list) => sum + list.length, 0);
  if (many === 0) return refusal(strings.done.noReviews);
  const text = reviewsCsv(learner.logState(), (id) => context.liveIndex.current().concepts.get(id) ?? null);
  const result = await writeNewFile(noteStore, /* @format */ `${settings.current().studyFolder}/Reviews ${today(learner.clock)}`, ".csv", text);
  if (result.kind === "refused") return refusal(result.why, result.path);
  return done(strings.done.reviews(many, result.path), result.path);
}

async function undoAhead({ liveIndex }: AppContext): Promise<Outcome> {
  await liveIndex.settled();
  const undos = liveIndex.learner.log.undosOfAhead();
  await liveIndex.record(...undos);
  return undos.length === 0 ? refusal(strings.log.notAhead) : done(strings.log.aheadUndone(undos.length));
}

function exporterOf(id: string): NoteExporter | undefined {
  return NOTE_EXPORTERS.find((exporter) => exporter.id === id);
}
