/**
 * `data.json`, read in one place. A broken file is set aside under another name, never overwritten, and said. Then
 * the settings count that this device kept beside the vault when it last read or saved the file.
 *
 * A save replaces in the file only what was changed here. So what another device saved a moment
 * before stays, and what a newer version of the plugin saved stays too. Saves wait for each other.
 */
import { strings } from "../core/base/strings";
import type { Plugin } from "obsidian";
import { isEqual } from "../app/equality";
import type { SettingsStore } from "../app/services";
import { createSignal } from "../app/signal";
import { DEFAULTS, mergeIntoSaved, migrate, unusableFolder, type Settings } from "../core/base/settings";
import { setAside, updateData } from "./data-json";
import { reasonOf } from "../core/base/reason";

export interface SettingsFile extends SettingsStore {
  /** Reads the file; a sentence if it could not be read. */
  load(): Promise<string | null>;
  /** Settled when every change is in the file, or the disk refused it once more. Never rejects. */
  flush(): Promise<void>;
}

/** Where a device keeps the content of `data.json` for itself. */
const KEY = "moc-study-settings";

/** `onFailure` is called with a sentence when settings cannot be saved: once, until they can be again. */
export function createSettingsFile(plugin: Plugin, onFailure: (sentence: string) => void): SettingsFile {
  return new DataFile(plugin, onFailure);
}

class DataFile implements SettingsFile {
  readonly changed = createSignal<Settings>();
  private settings = DEFAULTS;
  /** Content of the file when it could last be read or written. */
  private saved: unknown = null;
  /** What was changed here and is not in the file yet. */
  private unsaved: Partial<Settings> = {};
  private isFailing = false;
  private queueTail: Promise<void> = Promise.resolve();

  constructor(private readonly plugin: Plugin, private readonly onFailure: (sentence: string) => void) {}

  current(): Settings {
    return this.settings;
  }

  /** Waits for saves: a text that was read before one of them would take back what it saved. */
  load(): Promise<string | null> {
    const loaded = this.queueTail.then(() => this.reload());
    this.queueTail = loaded.then(() => undefined, () => undefined);
    return loaded;
  }

  private async reload(): Promise<string | null> {
    const broken = await this.read();
    this.use(migrate(mergeIntoSaved(this.saved, DEFAULTS, this.unsaved)));
    return broken === null ? unusableFolder(this.saved) : brokenSentence(broken, this.saved !== null);
  }

  async change(part: Partial<Settings>): Promise<void> {
    const before = this.settings;
    if (!this.use(migrate({ ...before, ...part }))) return;
    this.unsaved = { ...this.unsaved, ...changesOf(before, this.settings) };
    await this.flush();
  }

  flush(): Promise<void> {
    this.queueTail = this.queueTail.then(() => isEqual(this.unsaved, {}) ? undefined : this.save());
    return this.queueTail;
  }

  private use(next: Settings): boolean {
    if (isEqual(this.settings, next)) return false;
    this.settings = next;
    this.changed.emit(next);
    return true;
  }

  private keep(content: unknown): void {
    this.saved = content;
    try {
      this.plugin.app.saveLocalStorage(KEY, content);
    } catch {
      // The browser's storage is full. Then a broken file leaves the defaults.
    }
  }

  /** Null where the file could be read; else where it is kept now. */
  private async read(): Promise<Broken | null> {
    try {
      this.keep(await this.plugin.loadData());
      return null;
    } catch {
      this.saved ??= this.plugin.app.loadLocalStorage(KEY) as unknown;
      return { keptAs: await setAside(this.plugin) };
    }
  }

  /** Never rejects. */
  private async save(): Promise<void> {
    const wanted = this.unsaved;
    try {
      this.keep(await updateData(this.plugin, (saved) => mergeIntoSaved(saved, this.settings, wanted), this.saved));
      this.unsaved = changesOf(wanted, this.unsaved);
      this.isFailing = false;
    } catch (error) {
      if (!this.isFailing) this.onFailure(strings.files.unsaved(reasonOf(error)));
      this.isFailing = true;
    }
  }
}

/** Path of the copy of a broken file; null where none could be made. */
interface Broken {
  readonly keptAs: string | null;
}

function brokenSentence({ keptAs }: Broken, areKnown: boolean): string {
  const inUse = areKnown ? strings.files.lastSettings : strings.files.defaults;
  return keptAs === null
    ? strings.files.settingsLost(inUse)
    : strings.files.settingsBroken(keptAs, inUse);
}

/** What is different in `after`. */
function changesOf(before: Partial<Settings>, after: Partial<Settings>): Partial<Settings> {
  const known = new Map<string, unknown>(Object.entries(before));
  return Object.fromEntries(Object.entries(after).filter(([key, value]) => !isEqual(known.get(key), value)));
}
