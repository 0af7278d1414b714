/**
 * Marks notes as changed: all of them once the workspace stands, then each that the vault tells of.
 * `changed` of the metadata cache does not come for a rename or a deletion, so those are asked of the vault.
 */
import { notePath, type NotePath } from "../core/base/note-path";
import { Notice, TFile, TFolder, type App, type Component, type TAbstractFile } from "obsidian";
import { renameNotes } from "../app/choose-note";
import type { LiveIndex } from "../app/live-index";
import type { NoteSource } from "../app/vault-reader";
import type { SettingsFile } from "./settings-file";
import { finishWrites } from "./write-journal";

export function watchVault(app: App, liveIndex: LiveIndex, settings: Pick<SettingsFile, "flush">, owner: Component): void {
  const { vault, metadataCache, workspace } = app;
  const mark = (file: TAbstractFile): void => { if (isNote(file)) void liveIndex.mark(notePath(file.path)); };
  let isGone = false;
  owner.register(() => { isGone = true; });
  workspace.onLayoutReady(() => {
    if (isGone) return;
    void start(app, liveIndex);
    owner.registerEvent(metadataCache.on("changed", mark));
    // A new note without any text has no metadata to change, so `changed` may not come for it.
    owner.registerEvent(vault.on("create", mark));
    owner.registerEvent(vault.on("delete", mark));
    owner.registerEvent(vault.on("rename", (file, from) => void renameNotes(liveIndex, renamedPaths(file, from))));
  });
  owner.registerEvent(workspace.on("quit", (tasks) => { tasks.addPromise(Promise.all([liveIndex.flush(), settings.flush()])); }));
}

/** What an earlier run began to write is completed first, so that it counts. */
async function start(app: App, liveIndex: LiveIndex): Promise<void> {
  for (const sentence of await finishWrites(app)) new Notice(sentence, 0);
  await liveIndex.load(sourcesOf(app));
}

/** All notes of the vault, to be read when their turn comes. */
export function sourcesOf(app: App): NoteSource[] {
  return app.vault.getMarkdownFiles().map((file) => toSource(app, file));
}

/** A note that was marked as changed; null where it is gone. */
export function sourceOf(app: App, path: NotePath): NoteSource | null {
  const file = app.vault.getFileByPath(path);
  return file === null ? null : toSource(app, file);
}

function toSource({ vault }: App, file: TFile): NoteSource {
  const { path, stat } = file;
  return {
    path: notePath(path),
    stamp: { modified: stat.mtime, size: stat.size },
    read: async () => vault.getFileByPath(path) === null ? null : vault.cachedRead(file),
  };
}

/** Old paths, and the new ones of notes. A renamed folder tells of itself only; of what is in it where the app does not. */
function renamedPaths(file: TAbstractFile, from: string): Map<NotePath, NotePath | null> {
  if (file instanceof TFolder) return new Map(notesIn(file).map((note) => [notePath(from + note.path.slice(file.path.length)), notePath(note.path)]));
  return new Map([[notePath(from), isNote(file) ? notePath(file.path) : null]]);
}

function isNote(file: TAbstractFile): file is TFile {
  return file instanceof TFile && file.extension === "md";
}

function notesIn(folder: TFolder): TFile[] {
  return folder.children.flatMap((child) => child instanceof TFolder ? notesIn(child) : isNote(child) ? [child] : []);
}
