/**
 * What can be done with what was read: generate and renew notes, set ticks. Every verb ends with one sentence that
 * counts what happened, the note it happened in, and a way back.
 */
import type { Concept } from "../core/concept/concept";
import type { ConceptMap } from "../core/index/concept-index";
import { tickItem } from "../core/notes/checklist-note";
import type { Counts, NoteExporter, NoteRequest, Rendered } from "../core/notes/note-exporter";
import { NOTE_EXPORTERS } from "../core/registry";
import type { OpenLibrary } from "./library";
import type { Outcome, SettingsStore, Study, Work } from "./services";
import type { Edited, VaultDoor } from "./vault-door";

type Sections = readonly string[] | "all";
type Written = Extract<Edited, { kind: "written" }>;

export function createStudy(library: OpenLibrary, settings: SettingsStore, door: VaultDoor): Study {
  function pathOf(exporter: NoteExporter, map: ConceptMap): string {
    const index = library.index();
    const standing = library.generated.noteOf(exporter.id, map, index.notes);
    if (standing !== null) return standing;
    const twin = index.maps.some((other) => other.path !== map.path && other.name.toLowerCase() === map.name.toLowerCase());
    const folder = twin ? ` (${map.path.split("/").slice(0, -1).join(" - ") || "top"})` : "";
    return `${settings.current().studyFolder}/${map.name}${folder} – ${exporter.suffix}.md`;
  }

  function requestOf(map: ConceptMap, sections: Sections): NoteRequest {
    const tickOf = (concept: Concept): string => library.tickOf(concept) ?? " ";
    return { map, index: library.index(), settings: settings.current(), sections, tickOf };
  }

  async function write(exporter: NoteExporter, map: ConceptMap, sections: Sections): Promise<Edited & { path: string }> {
    const path = pathOf(exporter, map);
    const request = requestOf(map, sections);
    const edited = await door.edit(path, (old) => exporter.render(old, request));
    // The vault tells of the change a moment later; whoever looks now should already see it.
    if (edited.kind === "written") await library.put(path, edited.after);
    return { ...edited, path };
  }

  function undoOf(written: readonly (Written & { path: string })[]): (() => Promise<Outcome>) | null {
    return written.length === 0 ? null : () => takeBack(written);
  }

  async function takeBack(written: readonly (Written & { path: string })[]): Promise<Outcome> {
    let kept = 0;
    for (const { path, before, after } of written) {
      const done = before === null ? await door.trash(path, after) : await restore(path, before, after);
      if (!done) kept += 1;
      else if (before === null) await library.remove(path);
      else await library.put(path, before);
    }
    const sentence = kept === 0 ? "Undone." : `${count(kept, ["note was", "notes were"])} changed since, so nothing was taken back there.`;
    return { ok: kept === 0, sentence, path: null, undo: null };
  }

  async function restore(path: string, before: string, after: string): Promise<boolean> {
    const result = await door.edit(path, (now) => now === after ? plain(before) : { kind: "refused", why: "The note changed since." });
    return result.kind !== "refused";
  }

  async function generate(exporterId: string, mapPath: string, sections: Sections): Promise<Outcome> {
    await library.settled();
    const exporter = NOTE_EXPORTERS.find((one) => one.id === exporterId);
    const map = library.index().maps.find((one) => one.path === mapPath);
    if (exporter === undefined || map === undefined) return refusal("This note is not a map, so there is nothing to generate from.");
    if (map.concepts.length === 0) return refusal(`“${map.title}” names no concepts yet. Write bullets such as “- **Term** — definition”.`);
    const result = await write(exporter, map, sections);
    if (result.kind === "refused") return { ok: false, sentence: result.why, path: result.path, undo: null };
    const told = counted(result.rendered.counts, exporter);
    const lead = `${capital(exporter.name)} of “${map.title}”`;
    if (result.kind === "same") return { ok: true, sentence: `${lead} is up to date: ${told}.`, path: result.path, undo: null };
    return { ok: true, sentence: `${lead}: ${told}.`, path: result.path, undo: undoOf([result]) };
  }

  async function many(jobs: readonly { exporter: NoteExporter; map: ConceptMap; sections: Sections }[], work: Work): Promise<Outcome> {
    const results: (Edited & { path: string })[] = [];
    for (const [done, job] of jobs.entries()) {
      if (work.cancelled()) break;
      work.step(done, jobs.length);
      results.push(await write(job.exporter, job.map, job.sections));
    }
    return summary(results, jobs.length);
  }

  function summary(results: readonly (Edited & { path: string })[], wanted: number): Outcome {
    const written = results.filter((one): one is Written & { path: string } => one.kind === "written");
    const refused = results.filter((one) => one.kind === "refused");
    const added = written.reduce((sum, one) => sum + one.rendered.counts.added, 0);
    const same = results.length - written.length - refused.length;
    const parts = [`${count(written.length, ["note", "notes"])} written`, `${added} new`, `${same} already up to date`];
    if (results.length < wanted) parts.push(`${wanted - results.length} left out because you cancelled`);
    const first = refused[0];
    if (first?.kind === "refused") parts.push(`${refused.length} refused: ${first.why.replace(/\.$/, "")}`);
    return { ok: refused.length === 0, sentence: `${parts.join(", ")}.`, path: written[0]?.path ?? first?.path ?? null, undo: undoOf(written) };
  }

  async function tick(conceptId: string, character: string): Promise<Outcome> {
    await library.settled();
    const concept = library.index().concepts.get(conceptId);
    const map = library.index().maps.find((one) => one.path === concept?.map);
    const exporter = NOTE_EXPORTERS.find((one) => one.id === "checklist");
    if (concept === undefined || map === undefined || exporter === undefined) return refusal("This concept is no longer in the map.");
    if (library.tickOf(concept) === character) return { ok: true, sentence: `“${concept.term}” is already set so.`, path: null, undo: null };
    const path = pathOf(exporter, map);
    const request = { ...requestOf(map, [concept.trail[0] ?? ""]), tickOf: (one: Concept) => one.id === conceptId ? character : library.tickOf(one) ?? " " };
    const edited = await door.edit(path, (old) => ticked(old, conceptId, character) ?? renderedTick(exporter.render(old, request), conceptId, character));
    if (edited.kind === "refused") return { ok: false, sentence: edited.why, path, undo: null };
    if (edited.kind === "same") return { ok: true, sentence: `“${concept.term}” is already set so.`, path, undo: null };
    await library.put(path, edited.after);
    return { ok: true, sentence: `“${concept.term}” ${spoken(character)}.`, path, undo: undoOf([{ ...edited, path }]) };
  }

  return {
    generate,
    tick,
    async generateAll(exporterId, work) {
      await library.settled();
      const exporter = NOTE_EXPORTERS.find((one) => one.id === exporterId);
      const maps = library.index().maps.filter((map) => map.concepts.length > 0);
      if (exporter === undefined || maps.length === 0) return refusal("No map names any concepts yet. The settings say which notes are maps.");
      return many(maps.map((map) => ({ exporter, map, sections: "all" as const })), work);
    },
    async updateAll(work) {
      await library.settled();
      const index = library.index();
      const jobs = index.maps.flatMap((map) => NOTE_EXPORTERS
        .filter((exporter) => library.generated.noteOf(exporter.id, map, index.notes) !== null)
        .map((exporter) => ({ exporter, map, sections: [] })));
      return jobs.length === 0 ? refusal("There are no generated notes yet. Generate a study checklist or flashcards first.") : many(jobs, work);
    },
  };
}

const NO_COUNTS: Counts = { total: 0, added: 0, gone: 0 };

function plain(text: string): Rendered {
  return { kind: "text", text, counts: NO_COUNTS };
}

function ticked(old: string | null, id: string, character: string): Rendered | null {
  const text = old === null ? null : tickItem(old, id, character);
  return text === null ? null : plain(text);
}

/** A renewed note keeps ticks it finds; the one asked for is set on top. */
function renderedTick(rendered: Rendered, id: string, character: string): Rendered {
  if (rendered.kind === "refused") return rendered;
  return { ...rendered, text: tickItem(rendered.text, id, character) ?? rendered.text };
}

function refusal(sentence: string): Outcome {
  return { ok: false, sentence, path: null, undo: null };
}

function counted(counts: Counts, exporter: NoteExporter): string {
  const parts = [count(counts.total, exporter.unit)];
  if (counts.added > 0) parts.push(`${counts.added} new`);
  if (counts.gone > 0) parts.push(`${counts.gone} no longer in the map`);
  return parts.join(", ");
}

function count(n: number, unit: readonly [one: string, many: string]): string {
  return `${n} ${n === 1 ? unit[0] : unit[1]}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function spoken(character: string): string {
  switch (character) {
    case "x": return "is marked as known";
    case "/": return "is marked as learning";
    case "-": return "is skipped";
    default: return "is to learn again";
  }
}
