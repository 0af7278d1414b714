/** The adapter of the note store: every note is written through `Vault.process`, or made new with its folders. */
import { strings } from "../core/base/strings";
import { normalizePath, TFile, TFolder, type App } from "obsidian";
import type { Edited, NoteStore } from "../app/note-store";
import { notePath } from "../core/base/note-path";
import type { Rendered } from "../core/notes/note-exporter";
import { createWhole } from "./create-whole";
import { reasonOf } from "../core/base/reason";
import { beginWrite, endWrite, textAt } from "./write-journal";

export function createNoteStore(app: App): NoteStore {
  return {
    edit: (path, render) => edit(app, normalizePath(path), render),
    read: async (path) => {
      const file = app.vault.getFileByPath(normalizePath(path));
      return file === null ? null : app.vault.read(file);
    },
    make: (path, content) => makeBinary(app, normalizePath(path), content),
    trash: (path, text) => trash(app, normalizePath(path), text),
  };
}

async function edit(app: App, path: string, render: (old: string | null) => Rendered): Promise<Edited> {
  try {
    const there = app.vault.getAbstractFileByPath(path);
    if (there instanceof TFolder) return { kind: "refused", why: strings.files.isFolder(path) };
    return there instanceof TFile ? await rewrite(app, there, render) : await make(app, path, render);
  } catch (error) {
    return refused(path, error);
  }
}

async function rewrite(app: App, file: TFile, render: (old: string) => Rendered): Promise<Edited> {
  const { vault } = app;
  // Equal text is not written at all: no new time on the file, nothing for a sync service to carry.
  const first = answer(file, await vault.read(file), render);
  if (first.kind !== "written") return first;
  let result: Edited = first;
  try {
    await vault.process(file, (now) => {
      result = answer(file, now, render);
      if (result.kind === "written") beginWrite(app, file.path, { kind: "note", text: result.after });
      return result.kind === "written" ? result.after : now;
    });
  } catch (error) {
    await restore(app, file, result);
    throw error;
  }
  endWrite(app, file.path);
  return result;
}

/** After a write that failed: where only a part of the new text stands on the disk, the old text is put back. */
async function restore(app: App, file: TFile, tried: Edited): Promise<void> {
  if (tried.kind !== "written") return;
  const { before, after } = tried;
  const there = await textAt(app, file.path);
  const isTorn = there !== null && before !== null && there !== before && there !== after && after.startsWith(there);
  if (isTorn) await app.vault.process(file, (now) => now === there ? before : now);
  endWrite(app, file.path);
}

async function trash(app: App, path: string, text: string): ReturnType<NoteStore["trash"]> {
  try {
    const file = app.vault.getFileByPath(path);
    if (file === null || (await app.vault.read(file)) !== text) return { kind: "changed" };
    beginWrite(app, path, { kind: "trash" });
    try {
      await app.fileManager.trashFile(file);
    } finally {
      endWrite(app, path);
    }
    return { kind: "trashed" };
  } catch (error) {
    return { kind: "refused", why: strings.files.notTrashed(path, reasonOf(error)) };
  }
}

async function makeBinary(app: App, path: string, content: ArrayBuffer): ReturnType<NoteStore["make"]> {
  try {
    if (await isTaken(app, path)) return null;
    await makeWhole(app, path, content);
    return { kind: "made" };
  } catch (error) {
    return refused(path, error);
  }
}

async function make(app: App, path: string, render: (old: null) => Rendered): Promise<Edited> {
  const rendered = render(null);
  if (rendered.kind === "refused") return rendered;
  if (await isTaken(app, path)) return { kind: "refused", why: strings.files.madeByOther(path) };
  await makeWhole(app, path, rendered.text);
  return { kind: "written", path: notePath(path), before: null, after: rendered.text, rendered };
}

/** Also by a file that the app was not told of yet. */
async function isTaken({ vault }: App, path: string): Promise<boolean> {
  return vault.getAbstractFileByPath(path) !== null || vault.adapter.exists(path);
}

async function makeWhole(app: App, path: string, content: string | ArrayBuffer): Promise<void> {
  beginWrite(app, path, typeof content === "string" ? { kind: "note", text: content } : { kind: "file", bytes: content.byteLength });
  try {
    await createWhole(app, path, content);
  } finally {
    endWrite(app, path);
  }
}

function answer({ path }: TFile, old: string, render: (old: string) => Rendered): Edited {
  const rendered = render(old);
  if (rendered.kind === "refused") return rendered;
  return rendered.text === old ? { kind: "same", rendered } : { kind: "written", path: notePath(path), before: old, after: rendered.text, rendered };
}

function refused(path: string, error: unknown): { readonly kind: "refused"; readonly why: string } {
  return { kind: "refused", why: strings.files.notWritten(path, reasonOf(error)) };
}
