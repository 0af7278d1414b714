/** One generated note of a map: where it stands, written through the door, and taken back. */
import { notePath, type NotePath } from "../core/base/note-path";
import type { Concept } from "../core/concept/concept";
import type { ConceptMap } from "../core/index/concept-index";
import type { NoteExporter, NoteRequest, Rendered } from "../core/notes/note-exporter";
import type { LiveIndex } from "./live-index";
import { count, done, type Sections } from "./outcomes";
import type { Outcome, SettingsStore } from "./services";
import type { Edited, NoteStore } from "./note-store";

/** A result with the note it happened in. */
export type Placed<T extends Edited = Edited> = T & { readonly path: NotePath };
export type Written = Placed<Extract<Edited, { kind: "written" }>>;

export interface AppContext {
  readonly liveIndex: LiveIndex;
  readonly settings: SettingsStore;
  readonly noteStore: NoteStore;
}

/** The note that stands in the vault, wherever its author moved it; else where a new one goes. */
export function pathOf({ liveIndex, settings }: AppContext, exporter: NoteExporter, map: ConceptMap): NotePath {
  const index = liveIndex.current();
  const standing = liveIndex.generated.noteOf(exporter.id, map, index.notes);
  if (standing !== null) return standing;
  const twin = index.maps.some((other) => other.path !== map.path && other.name.toLowerCase() === map.name.toLowerCase());
  const folder = twin ? ` (${map.path.split("/").slice(0, -1).join(" - ") || "top"})` : "";
  return notePath(`${settings.current().studyFolder}/${map.name}${folder} – ${exporter.suffix}.md`);
}

export function requestOf({ liveIndex, settings }: AppContext, map: ConceptMap, sections: Sections): NoteRequest {
  const tickOf = (concept: Concept): string => liveIndex.tickOf(concept) ?? " ";
  const newerTick: NoteRequest["newerTick"] = (concept, standing) => liveIndex.learner.newerTick(concept, standing);
  return { map, index: liveIndex.current(), settings: settings.current(), sections, tickOf, newerTick, formerTerms: (concept) => liveIndex.learner.formerTerms(concept), isKnown: (id) => liveIndex.learner.logState().known.has(id), edits: liveIndex.learner.logState().edits };
}

export async function writeNote(context: AppContext, exporter: NoteExporter, map: ConceptMap, sections: Sections): Promise<Placed> {
  const request = requestOf(context, map, sections);
  return editNote(context, pathOf(context, exporter, map), (old) => exporter.render(old, request));
}

export async function editNote({ noteStore, liveIndex }: AppContext, path: NotePath, render: (old: string | null) => Rendered): Promise<Placed> {
  const edited = await noteStore.edit(path, render);
  // The vault tells of the change a moment later; whoever looks now should already see it.
  if (edited.kind === "written") await liveIndex.upsert(path, edited.after);
  return { ...edited, path };
}

/** The way back from what was written, or null if nothing was. */
export function undoOf(context: AppContext, written: readonly Written[]): (() => Promise<Outcome>) | null {
  return written.length === 0 ? null : () => takeBack(context, written);
}

async function takeBack(context: AppContext, written: readonly Written[]): Promise<Outcome> {
  let kept = 0;
  for (const one of written) if (!(await restored(context, one))) kept += 1;
  if (kept === 0) return done("Undone.");
  return { ...done(`${count(kept, ["note", "notes"])} changed since, so nothing was taken back there.`), ok: false };
}

/** Only where the note still reads as it was written: what anybody wrote since is never taken away. */
async function restored(context: AppContext, { path, before, after }: Written): Promise<boolean> {
  if (before === null) {
    const gone = await context.noteStore.trash(path, after);
    if (gone) await context.liveIndex.remove(path);
    return gone;
  }
  const result = await editNote(context, path, (now) => now === after ? plain(before) : { kind: "refused", why: "The note changed since." });
  return result.kind !== "refused";
}

/** Text without anything to count. */
export function plain(text: string): Rendered {
  return { kind: "text", text, counts: { total: 0, added: 0, orphaned: 0, kept: 0 } };
}
