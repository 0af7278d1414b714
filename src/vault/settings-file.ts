/**
 * `data.json`, read through one door. A broken file is set aside under another name, never overwritten, and said. Then
 * the settings count that this device kept beside the vault when it last read or saved the file.
 *
 * A save reads the file again and replaces in it only what was changed here. So what another device saved a moment
 * before stays, and what a newer version of the plugin saved stays too. Saves wait for each other.
 */
import type { Plugin } from "obsidian";
import { isEqual } from "../app/equality";
import type { SettingsStore } from "../app/services";
import { createSignal } from "../app/signal";
import { DEFAULTS, mergeIntoSaved, migrate, type Settings } from "../core/base/settings";
import { reasonOf } from "./reason";

export interface SettingsFile extends SettingsStore {
  /** Reads the file; a sentence if it could not be read. */
  load(): Promise<string | null>;
}

/** Where a device keeps the content of `data.json` for itself. */
const KEY = "moc-study-settings";

/** `onFailure` is called with a sentence when settings cannot be saved: once, until they can be again. */
export function createSettingsFile(plugin: Plugin, onFailure: (sentence: string) => void): SettingsFile {
  const changed = createSignal<Settings>();
  let settings = DEFAULTS;
  /** Content of the file when it could last be read or written. */
  let saved: unknown = null;
  /** What was changed here and is not in the file yet. */
  let unsaved: Partial<Settings> = {};
  let isFailing = false;
  let queueTail: Promise<void> = Promise.resolve();

  function keep(content: unknown): void {
    saved = content;
    plugin.app.saveLocalStorage(KEY, content);
  }

  /** Null where the file could be read; else where it is kept now. */
  async function read(): Promise<Broken | null> {
    try {
      keep(await plugin.loadData());
      return null;
    } catch {
      saved ??= plugin.app.loadLocalStorage(KEY) as unknown;
      return { keptAs: await setAside(plugin) };
    }
  }

  async function save(): Promise<void> {
    const wanted = unsaved;
    try {
      if ((await read())?.keptAs === null) throw new Error("the file is broken, and no copy of it could be made.");
      const content = mergeIntoSaved(saved, settings, wanted);
      await plugin.saveData(content);
      keep(content);
      unsaved = changesOf(wanted, unsaved);
      isFailing = false;
    } catch (error) {
      if (!isFailing) onFailure(`The settings could not be saved: ${reasonOf(error)} They hold until the app is closed, and are saved with your next change if that is possible again.`);
      isFailing = true;
    }
  }

  return {
    current: () => settings,
    changed,
    async load() {
      const broken = await read();
      const next = migrate(mergeIntoSaved(saved, DEFAULTS, unsaved));
      const isNew = !isEqual(settings, next);
      settings = next;
      if (isNew) changed.emit(settings);
      return broken === null ? null : brokenSentence(broken, saved !== null);
    },
    async change(part) {
      const next = migrate({ ...settings, ...part });
      if (isEqual(settings, next)) return;
      unsaved = { ...unsaved, ...changesOf(settings, next) };
      settings = next;
      changed.emit(settings);
      queueTail = queueTail.then(save);
      await queueTail;
    },
  };
}

/** Path of the copy of a broken file; null where none could be made. */
interface Broken {
  readonly keptAs: string | null;
}

function brokenSentence({ keptAs }: Broken, areKnown: boolean): string {
  const inUse = areKnown ? "those that were last in use on this device are in use" : "the defaults are in use";
  return keptAs === null
    ? `The saved settings could not be read, and no copy of them could be made. Instead, ${inUse}, and nothing is saved until you mend or delete the file.`
    : `The saved settings could not be read. They are kept as “${keptAs}”, and ${inUse}.`;
}

/** What is different in `after`. */
function changesOf(before: Partial<Settings>, after: Partial<Settings>): Partial<Settings> {
  const known = new Map<string, unknown>(Object.entries(before));
  return Object.fromEntries(Object.entries(after).filter(([key, value]) => !isEqual(known.get(key), value)));
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
