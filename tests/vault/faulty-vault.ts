/**
 * A vault on a disk in memory that can fail: `strike` is called at the moment of each write, after all that the plugin
 * read before it. It may change the disk, reject, or never settle. A write is not atomic: it may stop midway.
 */
import type { App, Plugin } from "obsidian";
import { parentPath, TFile, TFolder } from "../workbench/files";

export type Content = string | Uint8Array;

export interface Write {
  /** As the code calls it: `vault.process`, `plugin.saveData` … */
  readonly call: string;
  readonly path: string;
  /** Puts the first half of what is to be written on the disk. */
  readonly half: () => void;
}

export const CONFIG = ".obsidian";
const DATA = `${CONFIG}/plugins/moc-study/data.json`;

export class FaultyVault {
  readonly configDir = CONFIG;
  strike: (write: Write) => Promise<void> | void = () => undefined;
  /** Bytes that are still free; what does not fit is cut off, and the write rejects. */
  free = Infinity;
  /** Calls of writes to any vault, once each. */
  static readonly seen = new Set<string>();
  readonly localStorage: Map<string, unknown>;
  private readonly handles = new Map<string, TFile | TFolder>();

  /** `disk`: by path. A second vault on the same disk is the app after a restart, or another program. */
  constructor(readonly disk: Map<string, Content>, { localStorage }: { readonly localStorage: Map<string, unknown> } = { localStorage: new Map() }) {
    this.localStorage = localStorage;
  }

  // ── What `src/vault` calls ─────────────────────────────────────────────────────────────────────────────────────

  readonly getAbstractFileByPath = (path: string): TFile | TFolder | null => this.getFileByPath(path) ?? this.getFolderByPath(path);
  readonly getFileByPath = (path: string): TFile | null => this.disk.has(path) && !path.startsWith(".") ? this.handle(path, () => new TFile(this.asVault(), path, { ctime: 0, mtime: 0, size: 0 })) : null;
  readonly getFolderByPath = (path: string): TFolder | null => this.isFolder(path) ? this.handle(path, () => new TFolder(this.asVault(), path)) : null;
  readonly getAllFolders = (): TFolder[] => [...new Set([...this.disk.keys()].flatMap((path) => path.split("/").map((_name, many, names) => names.slice(0, many).join("/"))))]
    .flatMap((path) => path === "" || path.startsWith(".") ? [] : this.getFolderByPath(path) ?? []);
  readonly read = async (file: TFile): Promise<string> => this.textAt(file.path);
  readonly readBinary = async (file: TFile): Promise<ArrayBuffer> => bytesOf(this.at(file.path)).slice().buffer;

  readonly process = async (file: TFile, change: (text: string) => string): Promise<string> => {
    await this.about({ call: "vault.process", path: file.path, half: () => { this.disk.set(file.path, firstHalf(change(this.textAt(file.path)))); } });
    const after = change(this.textAt(file.path));
    this.put(file.path, after);
    return after;
  };

  readonly append = async (file: TFile, text: string): Promise<void> => {
    await this.about({ call: "vault.append", path: file.path, half: () => { this.disk.set(file.path, this.textAt(file.path) + firstHalf(text)); } });
    this.put(file.path, this.textAt(file.path) + text);
  };

  readonly create = (path: string, text: string): Promise<TFile> => this.make("vault.create", path, text);
  readonly createBinary = (path: string, data: ArrayBuffer): Promise<TFile> => this.make("vault.createBinary", path, new Uint8Array(data));

  readonly createFolder = async (path: string): Promise<TFolder> => {
    await this.about({ call: "vault.createFolder", path, half: () => undefined });
    if (this.disk.has(`${path}/`) || this.isFolder(path)) throw new Error("Folder already exists.");
    this.disk.set(`${path}/`, "");
    return this.handle(path, () => new TFolder(this.asVault(), path));
  };

  readonly adapter = {
    exists: async (path: string): Promise<boolean> => this.disk.has(path) || this.isFolder(path),
    read: async (path: string): Promise<string> => this.textAt(path),
    readBinary: async (path: string): Promise<ArrayBuffer> => bytesOf(this.at(path)).slice().buffer,
    write: async (path: string, text: string): Promise<void> => {
      await this.about({ call: "adapter.write", path, half: () => { this.disk.set(path, firstHalf(text)); } });
      this.put(path, text);
    },
    process: async (path: string, change: (text: string) => string): Promise<string> => {
      await this.about({ call: "adapter.process", path, half: () => { this.disk.set(path, firstHalf(change(this.textAt(path)))); } });
      const after = change(this.textAt(path));
      this.put(path, after);
      return after;
    },
    remove: async (path: string): Promise<void> => {
      await this.about({ call: "adapter.remove", path, half: () => undefined });
      this.at(path);
      this.disk.delete(path);
    },
  };

  app(): App {
    return {
      vault: this, appId: "faulty",
      fileManager: { trashFile: async (file: TFile): Promise<void> => {
        await this.about({ call: "fileManager.trashFile", path: file.path, half: () => undefined });
        this.disk.set(`.trash/${file.name}`, this.at(file.path));
        this.disk.delete(file.path);
      } },
      loadLocalStorage: (key: string): unknown => this.localStorage.get(key) ?? null,
      saveLocalStorage: (key: string, value: unknown): void => {
        FaultyVault.seen.add("app.saveLocalStorage");
        if (value === null) this.localStorage.delete(key);
        else this.localStorage.set(key, value);
      },
    } as unknown as App;
  }

  plugin(): Plugin {
    return {
      app: this.app(), manifest: { id: "moc-study", dir: `${CONFIG}/plugins/moc-study` },
      loadData: async (): Promise<unknown> => this.disk.has(DATA) ? JSON.parse(this.textAt(DATA)) as unknown : null,
      saveData: async (data: unknown): Promise<void> => {
        const text = JSON.stringify(data);
        await this.about({ call: "plugin.saveData", path: DATA, half: () => { this.disk.set(DATA, firstHalf(text)); } });
        this.put(DATA, text);
      },
    } as unknown as Plugin;
  }

  // ── What happens elsewhere ────────────────────────────────────────────────────────────────────────────────────

  /** Renames a file inside the app: its handle goes with it. */
  rename(from: string, to: string): void {
    const content = this.at(from);
    this.disk.delete(from);
    this.disk.set(to, content);
    const file = this.handles.get(from);
    if (file === undefined) return;
    file.setPath(to);
    this.handles.delete(from);
    this.handles.set(to, file);
  }

  textAt(path: string): string {
    const content = this.at(path);
    return typeof content === "string" ? content : new TextDecoder().decode(content);
  }

  // ── Inside ────────────────────────────────────────────────────────────────────────────────────────────────────

  private async make(call: string, path: string, content: Content): Promise<TFile> {
    await this.about({ call, path, half: () => { this.disk.set(path, firstHalf(content)); } });
    if (this.disk.has(path)) throw new Error("File already exists.");
    if (!this.isFolder(parentPath(path))) throw new Error(`ENOENT: no such file or directory, open '${path}'`);
    this.put(path, content);
    return this.handle(path, () => new TFile(this.asVault(), path, { ctime: 0, mtime: 0, size: 0 }));
  }

  private async about(write: Write): Promise<void> {
    FaultyVault.seen.add(write.call);
    await this.strike(write);
  }

  private put(path: string, content: Content): void {
    const before = this.disk.get(path);
    const fits = (before?.length ?? 0) + this.free;
    this.disk.set(path, content.slice(0, fits));
    if (content.length > fits) throw new Error("ENOSPC: no space left on device, write");
  }

  private at(path: string): Content {
    const content = this.disk.get(path);
    if (content === undefined) throw new Error(`ENOENT: no such file or directory, open '${path}'`);
    return content;
  }

  private isFolder(path: string): boolean {
    return path === "/" || [...this.disk.keys()].some((one) => one.startsWith(`${path}/`));
  }

  private handle<T extends TFile | TFolder>(path: string, make: () => T): T {
    const known = this.handles.get(path) as T | undefined;
    const file = known ?? make();
    this.handles.set(path, file);
    return file;
  }

  private asVault(): App["vault"] {
    return this as unknown as App["vault"];
  }
}

function firstHalf<T extends Content>(content: T): T {
  return content.slice(0, Math.ceil(content.length / 2)) as T;
}

function bytesOf(content: Content): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : content;
}
