/** The vault's side of the one door: every note is written through `Vault.process`, or made new with its folders. */
import { normalizePath, TFile, TFolder, type App } from "obsidian";
import type { Edited, VaultDoor } from "../app/vault-door";
import type { Rendered } from "../core/notes/note-exporter";

export function createVaultDoor(app: App): VaultDoor {
  const { vault } = app;

  async function edit(path: string, render: (old: string | null) => Rendered): Promise<Edited> {
    const at = normalizePath(path);
    try {
      const there = vault.getAbstractFileByPath(at);
      if (there instanceof TFolder) return { kind: "refused", why: `“${at}” is a folder, so no note can be written there.` };
      return there instanceof TFile ? await rewrite(there, render) : await make(at, render);
    } catch (error) {
      return { kind: "refused", why: `“${at}” could not be written: ${reason(error)}` };
    }
  }

  async function rewrite(file: TFile, render: (old: string) => Rendered): Promise<Edited> {
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

  async function make(path: string, render: (old: null) => Rendered): Promise<Edited> {
    const rendered = render(null);
    if (rendered.kind === "refused") return rendered;
    await makeFolder(path.split("/").slice(0, -1).join("/"));
    await vault.create(path, rendered.text);
    return { kind: "written", before: null, after: rendered.text, rendered };
  }

  async function makeFolder(folder: string): Promise<void> {
    if (folder !== "" && vault.getFolderByPath(folder) === null) await vault.createFolder(folder);
  }

  return {
    edit,
    async read(path) {
      const file = vault.getFileByPath(normalizePath(path));
      return file === null ? null : vault.read(file);
    },
    async trash(path, text) {
      const file = vault.getFileByPath(normalizePath(path));
      if (file === null || (await vault.read(file)) !== text) return false;
      await app.fileManager.trashFile(file);
      return true;
    },
  };
}

function answer(old: string, render: (old: string) => Rendered): Edited {
  const rendered = render(old);
  if (rendered.kind === "refused") return rendered;
  return rendered.text === old ? { kind: "same", rendered } : { kind: "written", before: old, after: rendered.text, rendered };
}

function reason(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return /[.?]$/.test(text) ? text : `${text}.`;
}
