/**
 * `data.json`, read through one door. A broken file is set aside under another name, never overwritten, and said;
 * settings saved by another device arrive here too.
 */
import type { Plugin } from "obsidian";
import { isEqual } from "../app/equality";
import type { SettingsStore } from "../app/services";
import { createSignal } from "../app/signal";
import { DEFAULTS, migrate, type Settings } from "../core/base/settings";

export interface SettingsFile extends SettingsStore {
  /** Reads the file; a sentence if it could not be read. */
  load(): Promise<string | null>;
}

export function createSettingsFile(plugin: Plugin): SettingsFile {
  const changed = createSignal<Settings>();
  let settings = DEFAULTS;
  /** Whether `data.json` may be written: not while it is broken and no copy of it could be made. */
  let safe = true;

  function take(next: Settings): boolean {
    if (isEqual(settings, next)) return false;
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
        safe = true;
      } catch {
        const kept = await setAside(plugin);
        safe = kept !== null;
        problem = kept === null
          ? "The saved settings could not be read, and no copy of them could be made. The defaults are in use, and nothing is saved until you mend or delete the file."
          : `The saved settings could not be read. They are kept as “${kept}”, and the defaults are in use.`;
      }
      if (take(migrate(saved))) changed.emit(settings);
      return problem;
    },
    async change(part) {
      if (!take(migrate({ ...settings, ...part }))) return;
      if (safe) await plugin.saveData(settings);
      changed.emit(settings);
    },
  };
}

/** Path of a copy of the broken file, of an earlier one if it is the same; null if none could be made. */
async function setAside(plugin: Plugin): Promise<string | null> {
  const { adapter, configDir } = plugin.app.vault;
  const folder = plugin.manifest.dir ?? `${configDir}/plugins/${plugin.manifest.id}`;
  try {
    const broken = await adapter.read(`${folder}/data.json`);
    for (let n = 1; ; n++) {
      const kept = `${folder}/data.broken-${n}.json`;
      if (!(await adapter.exists(kept))) await adapter.write(kept, broken);
      if ((await adapter.read(kept)) === broken) return kept;
    }
  } catch {
    return null;
  }
}
