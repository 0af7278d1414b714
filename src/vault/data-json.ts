/** `data.json` on the disk: changed in one step, put back where a write fails, set aside where it is broken. */
import { strings } from "../core/base/strings";
import type { DataAdapter, Plugin } from "obsidian";

/** Gives the content to be saved for the content that the file has. */
export type MergeData = (saved: unknown) => unknown;

/**
 * Gives what was saved. `known`: the content where the file is missing or broken. Rejects where the disk refuses, and
 * where a broken file could not be set aside first.
 */
export async function updateData(plugin: Plugin, merge: MergeData, known: unknown): Promise<unknown> {
  const { adapter } = plugin.app.vault;
  const path = dataPath(plugin);
  if (!(await adapter.exists(path))) return create(plugin, merge(known));
  if (parsed(await adapter.read(path)) === undefined && (await setAside(plugin)) === null) throw new Error(strings.files.noCopy);
  let [before, content]: [string | null, unknown] = [null, null];
  try {
    // Read and written in one step: what another device saved a moment before is not lost.
    await adapter.process(path, (text) => {
      before = text;
      content = merge(parsed(text) ?? known);
      return JSON.stringify(content, null, 2);
    });
  } catch (error) {
    if (!(await adapter.exists(path))) return create(plugin, merge(known));
    await restore(adapter, path, before);
    throw error;
  }
  return content;
}

async function create(plugin: Plugin, content: unknown): Promise<unknown> {
  await plugin.saveData(content);
  return content;
}

/** Where only a part of the new text was written. */
async function restore(adapter: DataAdapter, path: string, before: string | null): Promise<void> {
  if (before !== null && await adapter.exists(path) && parsed(await adapter.read(path)) === undefined) await adapter.write(path, before);
}

/** Undefined where the text is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function dataPath({ app, manifest }: Plugin): string {
  return `${manifest.dir ?? /* @key */ `${app.vault.configDir}/plugins/${manifest.id}`}/data.json`;
}

/** Path of a copy of the broken file, of an earlier one if it is the same; null if none could be made. */
export async function setAside(plugin: Plugin): Promise<string | null> {
  const { adapter } = plugin.app.vault;
  try {
    const broken = await adapter.read(dataPath(plugin));
    for (let n = 1; ; n++) {
      const kept = dataPath(plugin).replace(/\.json$/, `.broken-${n}.json`);
      if (!(await adapter.exists(kept)) || broken.startsWith(await adapter.read(kept))) await writeWhole(adapter, kept, broken);
      if ((await adapter.read(kept)) === broken) return kept;
    }
  } catch {
    return null;
  }
}

/** A copy that was not completed is the beginning of the text. None of it is left where the disk refuses. */
async function writeWhole(adapter: DataAdapter, path: string, text: string): Promise<void> {
  try {
    await adapter.write(path, text);
  } catch (error) {
    if (await adapter.exists(path) && text.startsWith(await adapter.read(path))) await adapter.remove(path);
    throw error;
  }
}
