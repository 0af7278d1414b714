/** New files with their folders: whole, or not there. */
import { strings } from "../core/base/strings";
import type { App } from "obsidian";
import { otherCase } from "../core/base/study-folder";

/** Rejects where the disk refuses; then no part of the file is left. */
export async function createWhole({ vault }: App, path: string, content: string | ArrayBuffer): Promise<void> {
  const { adapter } = vault;
  await makeFolderOf(vault, path);
  if (await adapter.exists(path)) throw new Error("File already exists.");
  try {
    if (typeof content === "string") await vault.create(path, content);
    else await vault.createBinary(path, content);
  } catch (error) {
    if (await adapter.exists(path) && isPart(await adapter.readBinary(path), content)) await adapter.remove(path);
    throw error;
  }
}

function isPart(part: ArrayBuffer, content: string | ArrayBuffer): boolean {
  const [some, all] = [new Uint8Array(part), typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content)];
  return some.length < all.length && some.every((byte, at) => byte === all[at]);
}

async function makeFolderOf(vault: App["vault"], path: string): Promise<void> {
  const folder = path.split("/").slice(0, -1).join("/");
  if (folder === "" || vault.getFolderByPath(folder) !== null) return;
  const other = otherCase(folder, vault.getAllFolders().map(({ path: one }) => one));
  if (other !== null) throw new Error(strings.files.otherCase(other));
  try {
    await vault.createFolder(folder);
  } catch (error) {
    // A sync service may have made it a moment ago, or the disk takes a name of other case for the same.
    if (!(await vault.adapter.exists(folder))) throw error;
  }
}
