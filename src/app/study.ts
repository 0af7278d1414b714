/**
 * What can be done with what was read: generate and renew notes, set ticks. Every verb ends with one sentence that
 * counts what happened, the note it happened in, and a way back.
 */
import type { Concept } from "../core/concept/concept";
import type { ConceptMap } from "../core/index/concept-index";
import { tickItem } from "../core/notes/checklist-note";
import type { NoteExporter, Rendered } from "../core/notes/note-exporter";
import { NOTE_EXPORTERS } from "../core/registry";
import { reviewsCsv } from "../core/study/reviews-csv";
import { calendarOf } from "./clock";
import { decideOrder } from "./decide-order";
import { editCard, outdatedIn } from "./edit-card";
import { exportCards } from "./export-cards";
import { savePicture } from "./save-picture";
import { suspendCards, suspendSeveral, tickSeveral } from "./several";
import { writeNewFile } from "./new-file";
import { capital, count, counted, done, refusal, type Sections } from "./outcomes";
import type { Outcome, Study, Work } from "./services";
import { editNote, pathOf, plain, requestOf, undoOf, writeNote, type Desk, type Placed, type Written } from "./write-note";

export function createStudy(desk: Desk): Study {
  return {
    generate: (exporterId, mapPath, sections) => generate(desk, exporterId, mapPath, sections),
    generateAll: (exporterId, work) => generateAll(desk, exporterId, work),
    updateAll: (work) => updateAll(desk, work),
    tick: (conceptId, character) => tick(desk, conceptId, character),
    tickSeveral: (ids, character) => tickSeveral(ids, (id) => tick(desk, id, character)),
    suspend: (ids, aside) => suspendSeveral(desk, ids, aside),
    suspendCards: (ids, aside) => suspendCards(desk, ids, aside),
    editCard: (cardId, text) => editCard(desk, cardId, text),
    savePicture: (name, extension, content) => savePicture(desk, name, extension, content),
    order: (before, after, what) => decideOrder(desk, before, after, what),
    place: (moves) => desk.library.learn(...moves.map(({ spot, at }) => ({ kind: "place", spot, at }) as const)),
    exportCards: (exporterId, mapPath, sections, work) => exportCards(desk, exporterId, mapPath, sections, work),
    exportReviews: () => exportReviews(desk),
  };
}

async function generate(desk: Desk, exporterId: string, mapPath: string, sections: Sections): Promise<Outcome> {
  await desk.library.settled();
  const exporter = exporterOf(exporterId);
  const map = desk.library.index().maps.find((one) => one.path === mapPath);
  if (exporter === undefined || map === undefined) return refusal("This note is not a map, so there is nothing to generate from.");
  const why = nothingIn(map, sections);
  if (why !== null) return refusal(why);
  const result = await writeNote(desk, exporter, map, sections);
  if (result.kind !== "refused") await desk.library.remember(map.concepts);
  return told(desk, exporter, map, result);
}

function nothingIn(map: ConceptMap, sections: Sections): string | null {
  if (map.concepts.length === 0) return `“${map.title}” names no concepts yet. Write bullets such as “- **Term** — definition”.`;
  if (sections === "all" || map.concepts.some((concept) => sections.includes(concept.trail[0] ?? ""))) return null;
  return `No concepts stand here in “${map.title}”. Put the cursor into a section that has some.`;
}

function told(desk: Desk, exporter: NoteExporter, map: ConceptMap, result: Placed): Outcome {
  if (result.kind === "refused") return refusal(result.why, result.path);
  const lead = `${capital(exporter.name)} of “${map.title}”`;
  const counts = counted(result.rendered.counts, exporter);
  const beneath = exporter.id === "flashcards" ? outdatedIn(desk, [map]) : "";
  if (result.kind === "same") return done(`${lead} is up to date: ${counts}.${beneath}`, result.path);
  return done(`${lead}: ${counts}.${beneath}`, result.path, undoOf(desk, [result]));
}

async function generateAll(desk: Desk, exporterId: string, work: Work): Promise<Outcome> {
  await desk.library.settled();
  const exporter = exporterOf(exporterId);
  const maps = desk.library.index().maps.filter((map) => map.concepts.length > 0);
  if (exporter === undefined || maps.length === 0) return refusal("No map names any concepts yet. The settings say which notes are maps.");
  return many(desk, maps.map((map) => ({ exporter, map, sections: "all" })), work);
}

async function updateAll(desk: Desk, work: Work): Promise<Outcome> {
  await desk.library.settled();
  const { maps, notes } = desk.library.index();
  const jobs = maps.flatMap((map) => NOTE_EXPORTERS
    .filter((exporter) => desk.library.generated.noteOf(exporter.id, map, notes) !== null)
    .map((exporter) => ({ exporter, map, sections: [] })));
  return jobs.length === 0 ? refusal("There are no generated notes yet. Generate a study checklist or flashcards first.") : many(desk, jobs, work);
}

interface Job {
  readonly exporter: NoteExporter;
  readonly map: ConceptMap;
  readonly sections: Sections;
}

async function many(desk: Desk, jobs: readonly Job[], work: Work): Promise<Outcome> {
  const results: Placed[] = [];
  for (const [at, { exporter, map, sections }] of jobs.entries()) {
    if (work.cancelled()) break;
    work.step(at, jobs.length);
    const result = await writeNote(desk, exporter, map, sections);
    if (result.kind !== "refused") await desk.library.remember(map.concepts);
    results.push(result);
  }
  const written = results.filter((one): one is Written => one.kind === "written");
  const refused = results.find((one) => one.kind === "refused");
  const sentence = summary(results, jobs.length);
  const path = written[0]?.path ?? refused?.path ?? null;
  return { ...done(sentence, path, undoOf(desk, written)), ok: refused === undefined };
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

/** Into the item where the checklist has it; else the checklist is made, or renewed, for the concept's section. */
async function tick(desk: Desk, conceptId: string, character: string): Promise<Outcome> {
  const { library } = desk;
  await library.settled();
  const concept = library.index().concepts.get(conceptId);
  const map = library.index().maps.find((one) => one.path === concept?.map);
  const checklist = exporterOf("checklist");
  if (concept === undefined || map === undefined || checklist === undefined) return refusal("This concept is no longer in the map.");
  const same = done(`“${concept.term}” is already so.`);
  if (library.tickOf(concept) === character) return same;
  const request = requestOf(desk, map, [concept.trail[0] ?? ""]);
  const result = await editNote(desk, pathOf(desk, checklist, map), (old) =>
    ticked(old, concept, character) ?? withTick(checklist.render(old, request), concept, character));
  if (result.kind === "refused") return refusal(result.why, result.path);
  // Known from now on, so that the tick is taken down when the vault tells of it, also where it is the first of all.
  await library.remember([concept]);
  return result.kind === "same" ? same : done(`“${concept.term}” ${spoken(character)}.`, result.path, undoOf(desk, [result]));
}

function ticked(old: string | null, { id }: Concept, character: string): Rendered | null {
  const text = old === null ? null : tickItem(old, id, character);
  return text === null ? null : plain(text);
}

function withTick(rendered: Rendered, { id }: Concept, character: string): Rendered {
  if (rendered.kind === "refused") return rendered;
  return { ...rendered, text: tickItem(rendered.text, id, character) ?? rendered.text };
}

async function exportReviews(desk: Desk): Promise<Outcome> {
  const { library: { memory }, settings, door } = desk;
  await desk.library.settled();
  const many = [...memory.fold().reviews.values()].reduce((sum, list) => sum + list.length, 0);
  if (many === 0) return refusal("There are no reviews yet.");
  const { year, month, day } = calendarOf(memory.clock, memory.clock.now());
  const date = [year, month, day].map((part) => String(part).padStart(2, "0")).join("-");
  const text = reviewsCsv(memory.fold(), (id) => desk.library.index().concepts.get(id) ?? null);
  const result = await writeNewFile(door, `${settings.current().studyFolder}/Reviews ${date}`, ".csv", text);
  if (result.kind === "refused") return refusal(result.why, result.path);
  return done(`${count(many, ["review", "reviews"])} in “${result.path}”.`, result.path);
}

function exporterOf(id: string): NoteExporter | undefined {
  return NOTE_EXPORTERS.find((exporter) => exporter.id === id);
}

function spoken(character: string): string {
  switch (character) {
    case "x": return "is marked as known";
    case "/": return "is marked as learning";
    case "-": return "is skipped";
    default: return "is to learn again";
  }
}
