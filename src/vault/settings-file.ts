/**
 * `data.json`, read through one door. A broken file is set aside under another name, never overwritten, and said;
 * settings saved by another device arrive here too.
 */
import type { Plugin } from "obsidian";
import { same } from "../app/same";
import type { SettingsStore } from "../app/services";
import { createSignal } from "../app/signal";
import { DEFAULTS, migrate, type Settings } from "../core/settings";

export interface SettingsFile extends SettingsStore {
  /** Reads the file; a sentence if it could not be read. */
  load(): Promise<string | null>;
}

export function createSettingsFile(plugin: Plugin): SettingsFile {
  const changed = createSignal<Settings>();
  let settings = DEFAULTS;

  function take(next: Settings): boolean {
    if (same(settings, next)) return false;
    settings = next;
    return true;
  }

  return {
    current: () => settings,
    changed,
    async load() {
      let problem: string | null = null;
      let saved: unknown = null;
      try {
        saved = await plugin.loadData();
      } catch {
        problem = await setAside(plugin);
      }
      if (take(migrate(saved))) changed.emit(settings);
      return problem;
    },
    async change(part) {
      if (!take(migrate({ ...settings, ...part }))) return;
      await plugin.saveData(settings);
      changed.emit(settings);
    },
  };
}

async function setAside(plugin: Plugin): Promise<string> {
  const { adapter, configDir } = plugin.app.vault;
  const folder = plugin.manifest.dir ?? `${configDir}/plugins/${plugin.manifest.id}`;
  const broken = `${folder}/data.json`;
  try {
    const kept = await freeName(folder, (path) => adapter.exists(path));
    await adapter.copy(broken, kept);
    return `The saved settings could not be read. They are kept as “${kept}”, and the defaults are in use.`;
  } catch {
    return "The saved settings could not be read. The defaults are in use until you change a setting.";
  }
}

async function freeName(folder: string, taken: (path: string) => Promise<boolean>): Promise<string> {
  for (let n = 1; ; n++) {
    const path = `${folder}/data.broken-${n}.json`;
    if (!(await taken(path))) return path;
  }
}
