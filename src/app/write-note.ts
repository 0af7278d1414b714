/** One generated note of a map: where it stands, written through the door, and taken back. */
import type { Concept } from "../core/concept/concept";
import type { ConceptMap } from "../core/index/concept-index";
import type { NoteExporter, NoteRequest, Rendered } from "../core/notes/note-exporter";
import type { OpenLibrary } from "./live-index";
import { count, done, type Sections } from "./outcomes";
import type { Outcome, SettingsStore } from "./services";
import type { Edited, VaultDoor } from "./note-store";

/** A result with the note it happened in. */
export type Placed<T extends Edited = Edited> = T & { readonly path: string };
export type Written = Placed<Extract<Edited, { kind: "written" }>>;

export interface Desk {
  readonly library: OpenLibrary;
  readonly settings: SettingsStore;
  readonly door: VaultDoor;
}

/** The note that stands in the vault, wherever its author moved it; else where a new one goes. */
export function pathOf({ library, settings }: Desk, exporter: NoteExporter, map: ConceptMap): string {
  const index = library.index();
  const standing = library.generated.noteOf(exporter.id, map, index.notes);
  if (standing !== null) return standing;
  const twin = index.maps.some((other) => other.path !== map.path && other.name.toLowerCase() === map.name.toLowerCase());
  const folder = twin ? ` (${map.path.split("/").slice(0, -1).join(" - ") || "top"})` : "";
  return `${settings.current().studyFolder}/${map.name}${folder} – ${exporter.suffix}.md`;
}

export function requestOf({ library, settings }: Desk, map: ConceptMap, sections: Sections): NoteRequest {
  const tickOf = (concept: Concept): string => library.tickOf(concept) ?? " ";
  const newerTick: NoteRequest["newerTick"] = (concept, standing) => library.memory.newerTick(concept, standing);
  return { map, index: library.index(), settings: settings.current(), sections, tickOf, newerTick, formerly: (concept) => library.memory.formerly(concept), isKnown: (id) => library.memory.fold().known.has(id), edits: library.memory.fold().edits };
}

export async function writeNote(desk: Desk, exporter: NoteExporter, map: ConceptMap, sections: Sections): Promise<Placed> {
  const request = requestOf(desk, map, sections);
  return editNote(desk, pathOf(desk, exporter, map), (old) => exporter.render(old, request));
}

export async function editNote({ door, library }: Desk, path: string, render: (old: string | null) => Rendered): Promise<Placed> {
  const edited = await door.edit(path, render);
  // The vault tells of the change a moment later; whoever looks now should already see it.
  if (edited.kind === "written") await library.put(path, edited.after);
  return { ...edited, path };
}

/** The way back from what was written, or null if nothing was. */
export function undoOf(desk: Desk, written: readonly Written[]): (() => Promise<Outcome>) | null {
  return written.length === 0 ? null : () => takeBack(desk, written);
}

async function takeBack(desk: Desk, written: readonly Written[]): Promise<Outcome> {
  let kept = 0;
  for (const one of written) if (!(await restored(desk, one))) kept += 1;
  if (kept === 0) return done("Undone.");
  return { ...done(`${count(kept, ["note", "notes"])} changed since, so nothing was taken back there.`), ok: false };
}

/** Only where the note still reads as it was written: what anybody wrote since is never taken away. */
async function restored(desk: Desk, { path, before, after }: Written): Promise<boolean> {
  if (before === null) {
    const gone = await desk.door.trash(path, after);
    if (gone) await desk.library.remove(path);
    return gone;
  }
  const result = await editNote(desk, path, (now) => now === after ? plain(before) : { kind: "refused", why: "The note changed since." });
  return result.kind !== "refused";
}

/** Text without anything to count. */
export function plain(text: string): Rendered {
  return { kind: "text", text, counts: { total: 0, added: 0, gone: 0, kept: 0 } };
}
