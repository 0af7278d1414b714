/** The vault's side of the one door: every note is written through `Vault.process`, or made new with its folders. */
import { normalizePath, TFile, TFolder, type App } from "obsidian";
import type { Edited, NoteStore } from "../app/note-store";
import type { Rendered } from "../core/notes/note-exporter";
import { reasonOf } from "./reason";

export function createNoteStore(app: App): NoteStore {
  return {
    edit: (path, render) => edit(app, normalizePath(path), render),
    read: async (path) => {
      const file = app.vault.getFileByPath(normalizePath(path));
      return file === null ? null : app.vault.read(file);
    },
    make: (path, content) => makeBinary(app, normalizePath(path), content),
    trash: async (path, text) => {
      const file = app.vault.getFileByPath(normalizePath(path));
      if (file === null || (await app.vault.read(file)) !== text) return false;
      await app.fileManager.trashFile(file);
      return true;
    },
  };
}

async function edit(app: App, path: string, render: (old: string | null) => Rendered): Promise<Edited> {
  try {
    const there = app.vault.getAbstractFileByPath(path);
    if (there instanceof TFolder) return { kind: "refused", why: `“${path}” is a folder, so no note can be written there.` };
    return there instanceof TFile ? await rewrite(app, there, render) : await make(app, path, render);
  } catch (error) {
    return { kind: "refused", why: `“${path}” could not be written: ${reasonOf(error)}` };
  }
}

async function rewrite({ vault }: App, file: TFile, render: (old: string) => Rendered): Promise<Edited> {
  // Equal text is not written at all: no new time on the file, nothing for a sync service to carry.
  const first = answer(await vault.read(file), render);
  if (first.kind !== "written") return first;
  let result: Edited = first;
  await vault.process(file, (now) => {
    result = answer(now, render);
    return result.kind === "written" ? result.after : now;
  });
  return result;
}

async function makeBinary({ vault }: App, path: string, content: ArrayBuffer): ReturnType<NoteStore["make"]> {
  try {
    if (vault.getAbstractFileByPath(path) !== null) return null;
    await makeFolderOf(vault, path);
    await vault.createBinary(path, content);
    return { kind: "made" };
  } catch (error) {
    return { kind: "refused", why: `“${path}” could not be written: ${reasonOf(error)}` };
  }
}

async function makeFolderOf(vault: App["vault"], path: string): Promise<void> {
  const folder = path.split("/").slice(0, -1).join("/");
  if (folder !== "" && vault.getFolderByPath(folder) === null) await vault.createFolder(folder);
}

async function make({ vault }: App, path: string, render: (old: null) => Rendered): Promise<Edited> {
  const rendered = render(null);
  if (rendered.kind === "refused") return rendered;
  await makeFolderOf(vault, path);
  await vault.create(path, rendered.text);
  return { kind: "written", before: null, after: rendered.text, rendered };
}

function answer(old: string, render: (old: string) => Rendered): Edited {
  const rendered = render(old);
  if (rendered.kind === "refused") return rendered;
  return rendered.text === old ? { kind: "same", rendered } : { kind: "written", before: old, after: rendered.text, rendered };
}
