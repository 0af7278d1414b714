/**
 * Tells the library what happens to notes: the first reading when the workspace stands, then each change once.
 * `changed` of the metadata cache does not come for a rename or a deletion, so those are asked of the vault.
 */
import { TFile, TFolder, type App, type Component, type TAbstractFile } from "obsidian";
import type { LiveIndex, Source } from "../app/live-index";

export function watchVault(app: App, liveIndex: LiveIndex, owner: Component): void {
  const { vault, metadataCache, workspace } = app;
  workspace.onLayoutReady(() => {
    void liveIndex.load(sourcesOf(app));
    owner.registerEvent(metadataCache.on("changed", (file, text) => void liveIndex.upsert(file.path, text)));
    owner.registerEvent(vault.on("create", (file) => void reread(file)));
    owner.registerEvent(vault.on("delete", (file) => { if (isNote(file)) void liveIndex.remove(file.path); }));
    owner.registerEvent(vault.on("rename", (file, from) => void renamed(file, from)));
  });

  /** A new note without any text has no metadata to change, so `changed` may not come for it. */
  async function reread(file: TAbstractFile): Promise<void> {
    if (isNote(file)) await liveIndex.upsert(file.path, await vault.cachedRead(file));
  }

  async function renamed(file: TAbstractFile, from: string): Promise<void> {
    // A renamed folder tells of itself only; of what is in it where the app does not.
    if (file instanceof TFolder) await Promise.all(notesIn(file).map((note) => renamed(note, from + note.path.slice(file.path.length))));
    else if (isNote(file)) await liveIndex.rename(from, file.path, await vault.cachedRead(file));
    else await liveIndex.remove(from);
  }
}

/** All notes of the vault, to be read when their turn comes. */
export function sourcesOf(app: App): Source[] {
  return app.vault.getMarkdownFiles().map((file) => ({
    path: file.path,
    read: async () => app.vault.getFileByPath(file.path) === null ? null : app.vault.cachedRead(file),
  }));
}

function isNote(file: TAbstractFile): file is TFile {
  return file instanceof TFile && file.extension === "md";
}

function notesIn(folder: TFolder): TFile[] {
  return folder.children.flatMap((child) => child instanceof TFolder ? notesIn(child) : isNote(child) ? [child] : []);
}
