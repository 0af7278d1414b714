/** The vault: a tree of files over the disk, with the app's rules for what may be made where, and its events. */
import type * as obs from "obsidian";
import { createAdapter } from "./adapter";
import type { ConfigStore, Disk, Entry, FolderEvent } from "./disk";
import { Events, rethrowLater } from "./events";
import { parentPath, TFile, TFolder, type TAbstractFile } from "./files";
import { normalizePath } from "./words";

export class Vault extends Events implements obs.Vault {
  readonly configDir = ".obsidian";
  readonly adapter: obs.DataAdapter;
  private readonly root: TFolder;
  private readonly byPath = new Map<string, TAbstractFile>();
  /** Texts of notes as last seen; what is not here is asked of the disk. */
  private readonly texts = new Map<string, string>();
  /** Metadata that was there before the vault was opened, by text. */
  private readonly caches = new Map<string, obs.CachedMetadata>();
  private readonly turns = new Map<string, Promise<unknown>>();

  constructor(private readonly name: string, private readonly disk: Disk, config: ConfigStore) {
    super();
    this.root = new TFolder(this, "/");
    this.byPath.set("/", this.root);
    this.adapter = createAdapter(this, disk, config);
  }

  /** Reads the folder; `create` fires for everything that is there, as in the app. */
  async load(): Promise<void> {
    // Listened to first: what changes while the list is on its way is heard as well.
    this.disk.watch((event) => { this.fromOutside(event).catch(rethrowLater); });
    const [entries, notes] = await Promise.all([this.disk.list(), this.disk.notes()]);
    for (const [path, { text, cache }] of Object.entries(notes)) {
      this.texts.set(path, text);
      if (cache !== undefined) this.caches.set(text, cache);
    }
    for (const entry of entries) this.trigger("create", this.put(entry));
  }

  /** Whether no write is on its way. */
  idle(): boolean {
    return this.disk.idle() && this.turns.size === 0;
  }

  getName(): string {
    return this.name;
  }

  getRoot(): TFolder {
    return this.root;
  }

  getAbstractFileByPath(path: string): TAbstractFile | null {
    return this.byPath.get(path) ?? null;
  }

  getFileByPath(path: string): TFile | null {
    const file = this.byPath.get(path);
    return file instanceof TFile ? file : null;
  }

  getFolderByPath(path: string): TFolder | null {
    const folder = this.byPath.get(path);
    return folder instanceof TFolder ? folder : null;
  }

  getAllLoadedFiles(): TAbstractFile[] {
    return [...this.byPath.values()];
  }

  getFiles(): TFile[] {
    return this.getAllLoadedFiles().filter((file) => file instanceof TFile);
  }

  getMarkdownFiles(): TFile[] {
    return this.getFiles().filter(({ extension }) => extension === "md");
  }

  getAllFolders(includeRoot = false): TFolder[] {
    return this.getAllLoadedFiles().filter((file) => file instanceof TFolder).filter((folder) => includeRoot || !folder.isRoot());
  }

  static recurseChildren(root: obs.TFolder, visit: (file: obs.TAbstractFile) => unknown): void {
    visit(root);
    for (const child of root.children) {
      if (child instanceof TFolder) Vault.recurseChildren(child, visit);
      else visit(child);
    }
  }

  getResourcePath(file: obs.TFile): string {
    return this.disk.resourcePath(file.path);
  }

  async read(file: obs.TFile): Promise<string> {
    const before = this.texts.get(file.path);
    const text = await this.disk.read(file.path);
    // What this page wrote while the other text was on its way is newer.
    if (this.texts.get(file.path) === before) this.texts.set(file.path, text);
    return text;
  }

  async cachedRead(file: obs.TFile): Promise<string> {
    return this.texts.get(file.path) ?? this.read(file);
  }

  /** For the metadata of a note whose text is here already. */
  textOf(path: string): string | undefined {
    return this.texts.get(path);
  }

  storedCache(text: string): obs.CachedMetadata | undefined {
    return this.caches.get(text);
  }

  readBinary(file: obs.TFile): Promise<ArrayBuffer> {
    return this.disk.readBinary(file.path);
  }

  create(path: string, data: string): Promise<TFile> {
    return this.make(path, data);
  }

  createBinary(path: string, data: ArrayBuffer): Promise<TFile> {
    return this.make(path, data);
  }

  async createFolder(path: string): Promise<TFolder> {
    const at = normalizePath(path);
    if (this.byPath.has(at)) throw new Error("Folder already exists.");
    const up = parentPath(at);
    if (!this.byPath.has(up)) await this.createFolder(up);
    const folder = this.put(await this.disk.makeFolder(at));
    this.trigger("create", folder);
    if (!(folder instanceof TFolder)) throw new Error("A file stands where the folder should be.");
    return folder;
  }

  async modify(file: obs.TFile, data: string): Promise<void> {
    await this.inTurn(file.path, async () => { await this.write(file, data); });
  }

  async modifyBinary(file: obs.TFile, data: ArrayBuffer): Promise<void> {
    await this.inTurn(file.path, async () => { await this.write(file, data); });
  }

  async append(file: obs.TFile, data: string): Promise<void> {
    await this.process(file, (text) => text + data);
  }

  async appendBinary(file: obs.TFile, data: ArrayBuffer): Promise<void> {
    await this.inTurn(file.path, async () => {
      await this.write(file, await new Blob([await this.disk.readBinary(file.path), data]).arrayBuffer());
    });
  }

  /** Between the reading and the writing nobody else comes; where another program did, the text is read again. */
  process(file: obs.TFile, change: (data: string) => string): Promise<string> {
    return this.inTurn(file.path, async () => {
      for (;;) {
        const { mtime, size } = file.stat;
        const before = await this.disk.read(file.path);
        const after: unknown = change(before);
        if (typeof after !== "string") throw new Error("The callback of process must answer with a text, at once.");
        if (after === before) return after;
        if (await this.write(file, after, { path: file.path, type: "file", ctime: file.stat.ctime, mtime, size })) return after;
        await this.refresh(file);
      }
    });
  }

  async delete(file: obs.TAbstractFile): Promise<void> {
    await this.removeNow(file);
  }

  async removeNow(file: obs.TAbstractFile): Promise<void> {
    await this.disk.remove(file.path);
    this.drop(file.path);
  }

  /** The system's bin is out of reach of a browser: what is put there is gone. */
  async trash(file: obs.TAbstractFile): Promise<void> {
    await this.removeNow(file);
  }

  async rename(file: obs.TAbstractFile, newPath: string): Promise<void> {
    const to = normalizePath(newPath);
    if (to === file.path) return;
    if (this.byPath.has(to) && to.toLowerCase() !== file.path.toLowerCase()) throw new Error("Destination file already exists!");
    this.demandFolder(to);
    const from = file.path;
    await this.disk.rename(from, to);
    this.move(from, to);
  }

  async copy<T extends obs.TAbstractFile>(file: T, newPath: string): Promise<T> {
    if (!(file instanceof TFile)) throw new Error("The workbench copies files only.");
    return await this.make(newPath, await this.disk.readBinary(file.path)) as obs.TAbstractFile as T;
  }

  // ── What happens elsewhere ────────────────────────────────────────────────────────────────────────────────────

  private async fromOutside({ kind, entry, from }: FolderEvent): Promise<void> {
    if (kind === "delete") this.drop(entry.path);
    else if (kind === "rename" && from !== undefined && this.byPath.has(from)) this.move(from, entry.path);
    else {
      const known = this.byPath.has(entry.path);
      if (entry.type === "file" && /\.md$/i.test(entry.path)) await this.readAnew(entry.path);
      const file = this.put(entry);
      if (!known || entry.type === "file") this.trigger(known ? "modify" : "create", file);
    }
  }

  /** What this page wrote while the other text was on its way is newer: then it is read again. */
  private async readAnew(path: string): Promise<void> {
    for (;;) {
      const before = this.texts.get(path);
      const text = await this.disk.read(path);
      if (this.texts.get(path) !== before) continue;
      this.texts.set(path, text);
      return;
    }
  }

  // ── Inside ────────────────────────────────────────────────────────────────────────────────────────────────────

  private async make(path: string, data: string | ArrayBuffer): Promise<TFile> {
    const at = normalizePath(path);
    if (this.byPath.has(at)) throw new Error("File already exists.");
    this.demandFolder(at);
    return this.inTurn(at, async () => {
      const entry = await this.disk.write(at, data);
      if (typeof data === "string") this.texts.set(at, data);
      const file = this.put(entry ?? { path: at, type: "file", ctime: 0, mtime: 0, size: 0 });
      this.trigger("create", file);
      if (!(file instanceof TFile)) throw new Error("A folder stands where the file should be.");
      return file;
    });
  }

  private demandFolder(path: string): void {
    if (!(this.byPath.get(parentPath(path)) instanceof TFolder)) throw new Error(`ENOENT: no such file or directory, open '${path}'`);
  }

  /** False where the file is newer than `unchanged`. */
  private async write(file: obs.TFile, data: string | ArrayBuffer, unchanged?: Entry): Promise<boolean> {
    const entry = await this.disk.write(file.path, data, unchanged);
    if (!entry) return false;
    if (typeof data === "string") this.texts.set(file.path, data);
    else this.texts.delete(file.path);
    Object.assign(file.stat, statsOf(entry));
    this.trigger("modify", file);
    return true;
  }

  private async refresh(file: obs.TFile): Promise<void> {
    const stat = await this.disk.list().then((entries) => entries.find(({ path }) => path === file.path));
    if (stat) Object.assign(file.stat, statsOf(stat));
  }

  /** One after another for each file. */
  private inTurn<T>(path: string, work: () => Promise<T>): Promise<T> {
    const mine = (this.turns.get(path) ?? Promise.resolve()).then(work, work);
    const settled = mine.then(() => undefined, () => undefined).then(() => { if (this.turns.get(path) === settled) this.turns.delete(path); });
    this.turns.set(path, settled);
    return mine;
  }

  private put(entry: Entry): TAbstractFile {
    const known = this.byPath.get(entry.path);
    if (known instanceof TFile) Object.assign(known.stat, statsOf(entry));
    if (known) return known;
    const file = entry.type === "folder" ? new TFolder(this, entry.path) : new TFile(this, entry.path, statsOf(entry));
    this.attach(file);
    return file;
  }

  private attach(file: TAbstractFile): void {
    const parent = this.byPath.get(parentPath(file.path));
    file.parent = parent instanceof TFolder ? parent : this.root;
    file.parent.children.push(file);
    this.byPath.set(file.path, file);
  }

  private drop(path: string): void {
    const file = this.byPath.get(path);
    if (!file) return;
    if (file instanceof TFolder) for (const child of [...file.children]) this.drop(child.path);
    file.parent?.children.remove(file);
    this.byPath.delete(path);
    this.texts.delete(path);
    this.trigger("delete", file);
  }

  /** A folder tells of itself, then of each thing in it. */
  private move(from: string, to: string): void {
    const file = this.byPath.get(from);
    if (!file) return;
    file.parent?.children.remove(file);
    const moved: [TAbstractFile, string][] = [];
    const visit = (one: TAbstractFile): void => {
      const old = one.path;
      moved.push([one, old]);
      one.setPath(to + old.slice(from.length));
      this.byPath.delete(old);
      this.byPath.set(one.path, one);
      const text = this.texts.get(old);
      if (text !== undefined) {
        this.texts.delete(old);
        this.texts.set(one.path, text);
      }
      if (one instanceof TFolder) for (const child of one.children) visit(child);
    };
    visit(file);
    this.attach(file);
    for (const [one, old] of moved) this.trigger("rename", one, old);
  }
}

function statsOf({ ctime, mtime, size }: Entry): obs.FileStats {
  return { ctime, mtime, size };
}
