/** One generated note of a map: where it stands, written through the note store, and taken back. */
import { strings } from "../core/base/strings";
import type { ConceptMap } from "../core/index/concept-index";
import { notePath, type NotePath } from "../core/base/note-path";
import { folderOf } from "../core/index/notes";
import { readItems, tickItems } from "../core/notes/checklist-items";
import type { NoteExporter, NoteRequest, Rendered } from "../core/notes/note-exporter";
import type { LiveIndex } from "./live-index";
import { done, refusal, type Sections } from "./outcomes";
import type { Outcome, SettingsStore } from "./services";
import type { Edited, NoteStore } from "./note-store";
import type { PictureSource } from "./picture-source";
import { isWanted } from "../core/study/is-studied";

/** A result with the note it happened in. */
export type Placed<T extends Edited = Edited> = T & { readonly path: NotePath };
export type Written = Placed<Extract<Edited, { kind: "written" }>>;

export interface AppContext {
  readonly liveIndex: LiveIndex;
  readonly settings: SettingsStore;
  readonly noteStore: NoteStore;
  readonly pictures: PictureSource;
}

export type Place = { readonly path: NotePath } | { readonly refused: string; readonly path: NotePath };

/** The note that stands in the vault, wherever its author moved it; else where a new one goes. Refused where a note may be meant, and nobody can tell. */
export function placeOf(context: AppContext, exporter: NoteExporter, map: ConceptMap): Place {
  const found = context.liveIndex.generated.noteOf(exporter.id, map.path);
  if (found.kind === "note") return { path: found.path };
  return found.kind === "doubt" ? { refused: found.why, path: found.path } : { path: newPathOf(context, exporter, map) };
}

/** A name that no other generated note has. Of maps of one name, those in folders are told apart by them. */
function newPathOf({ liveIndex, settings }: AppContext, exporter: NoteExporter, map: ConceptMap): NotePath {
  const taken = new Set([...liveIndex.generated.all()].map(({ path }) => path.toLowerCase()));
  const folder = folderOf(map.path);
  const hasTwin = liveIndex.current().maps.some((other) => other.path !== map.path && other.name.toLowerCase() === map.name.toLowerCase());
  const { studyFolder, [exporter.nameSetting]: start } = settings.current();
  const name = `${studyFolder}/${start} – ${map.name}${hasTwin && folder !== "" ? ` (${folder.replace(/\//g, " - ")})` : ""}`;
  for (let nth = 1; ; nth++) {
    const path = notePath(`${name}${nth === 1 ? "" : ` ${nth}`}.md`);
    if (!taken.has(path.toLowerCase())) return path;
  }
}

export function requestOf({ liveIndex, settings }: AppContext, map: ConceptMap, sections: Sections, path: NotePath): NoteRequest {
  const { learner } = liveIndex;
  return {
    map, sections, notePath: path, index: liveIndex.current(), settings: settings.current(),
    tickOf: (concept) => liveIndex.tickOf(concept) ?? " ",
    newerTick: (concept, standing) => learner.newerTick(concept, standing, path),
    formerTerms: (concept) => learner.formerTerms(concept),
    isKnown: (id) => learner.logState().known.has(id),
    readingsOf: (id) => learner.readingsOf(id),
    idOf: (id) => learner.log.idOf(id),
    edits: learner.logState().edits,
    isStudied: (card) => isWanted(learner.logState(), card),
  };
}

export async function editNote({ noteStore, liveIndex }: AppContext, path: NotePath, render: (old: string | null) => Rendered): Promise<Placed> {
  const edited = await noteStore.edit(path, render);
  // The vault tells of the change a moment later; whoever looks now should already see it.
  if (edited.kind !== "written") return { ...edited, path };
  await liveIndex.upsert(edited.path, edited.after);
  return edited;
}

/** The way back from what was written, or null if nothing was. */
export function undoOf(context: AppContext, written: readonly Written[]): (() => Promise<Outcome>) | null {
  return written.length === 0 ? null : () => takeBack(context, written);
}

async function takeBack(context: AppContext, written: readonly Written[]): Promise<Outcome> {
  const refusals: string[] = [];
  for (const one of [...written].reverse()) refusals.push(...await restored(context, one));
  if (refusals.length === 0) return done(written.some(({ before }) => before === null) ? strings.done.undoneNew : strings.common.undone);
  const [first = ""] = refusals;
  return refusal(refusals.length === 1 ? first : strings.done.notUndone(refusals.length, first), written[0]?.path ?? null);
}

/** Only where the note still reads as it was written: what anybody wrote since is never taken away. Gives why it was not. */
async function restored(context: AppContext, { path, before, after }: Written): Promise<string[]> {
  const changed = strings.done.changedSince(path);
  if (before === null) {
    const trashed = await context.noteStore.trash(path, after);
    if (trashed.kind === "trashed") await context.liveIndex.remove(path);
    return trashed.kind === "trashed" ? [] : [trashed.kind === "refused" ? trashed.why : changed];
  }
  const result = await editNote(context, path, (now) => now === after ? plain(withLaterTicks(context, before, after)) : { kind: "refused", why: changed });
  return result.kind === "refused" ? [result.why] : [];
}

/** The text as it was, but with boxes as the log has them where other devices ticked: to bring an older box back would be a tick. */
function withLaterTicks({ liveIndex: { learner } }: AppContext, before: string, after: string): string {
  const written = new Map(readItems(after).items.map(({ id, tick }) => [id, tick]));
  const later = readItems(before).items.flatMap(({ id, tick }) => {
    const logged = learner.logState().ticks.get(learner.log.idOf(id))?.character ?? tick;
    return logged === tick || (written.get(id) ?? tick) === tick ? [] : [[id, logged] as const];
  });
  return tickItems(before, new Map(later)).text;
}

/** Text without anything to count. */
export function plain(text: string): Rendered {
  return { kind: "text", text, counts: { total: 0, added: 0, orphaned: 0, kept: 0 } };
}
