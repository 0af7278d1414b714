/**
 * What is known of each note, and which note each link means. `changed` comes some time after a note was written, and
 * never for a rename; `resolved` once nothing is left to read.
 */
import type * as obs from "obsidian";
import type { Asked } from "./cache-worker";
import { readCache } from "./cache";
import { Events } from "./events";
import { TFile } from "./files";
import { LinkTargets } from "./link-targets";
import { getLinkpath } from "./links";
import type { Vault } from "./vault";

type LinkCounts = Record<string, Record<string, number>>;

/** Milliseconds of quiet before links are resolved anew: a vault that opens makes thousands of files. */
const RESOLVE_PAUSE = 20;

export class MetadataCache extends Events implements obs.MetadataCache {
  resolvedLinks: LinkCounts = {};
  unresolvedLinks: LinkCounts = {};
  private readonly caches = new Map<string, obs.CachedMetadata>();
  /** Null once files came, went or changed their names. */
  private targets: LinkTargets<TFile> | null = null;
  private readonly reader = new Reader();
  private reading = 0;
  private timer: number | null = null;
  private readonly fresh = new Set<string>();
  private opening = true;

  constructor(private readonly vault: Vault) {
    super();
    vault.on("create", (file: obs.TAbstractFile) => { if (file instanceof TFile) this.created(file); });
    vault.on("modify", (file: obs.TAbstractFile) => { if (file instanceof TFile && isNote(file)) void this.readAgain(file); });
    vault.on("delete", (file: obs.TAbstractFile) => { if (file instanceof TFile) this.deleted(file); });
    vault.on("rename", (file: obs.TAbstractFile, from: string) => { if (file instanceof TFile) this.renamed(file, from); });
  }

  /** From here on a new note is news; what was there at the opening is not, as with the app's own stored cache. */
  opened(): void {
    this.opening = false;
  }

  /** Whether everything is read and resolved. */
  idle(): boolean {
    return this.reading === 0 && this.timer === null;
  }

  getFileCache(file: obs.TFile): obs.CachedMetadata | null {
    return this.getCache(file.path);
  }

  getCache(path: string): obs.CachedMetadata | null {
    const known = this.caches.get(path);
    if (known) return known;
    const file = this.vault.getFileByPath(path);
    const text = file && isNote(file) ? this.vault.textOf(path) : undefined;
    if (text === undefined) return null;
    const cache = readCache(text);
    this.caches.set(path, cache);
    return cache;
  }

  getFirstLinkpathDest(linkpath: string, sourcePath: string): TFile | null {
    return linkpath === "" ? this.vault.getFileByPath(sourcePath) : this.linkTargets().find(linkpath, sourcePath);
  }

  fileToLinktext(file: obs.TFile, _sourcePath: string, omitMdExtension = true): string {
    const alone = this.linkTargets().named(file.name).length === 1;
    const text = alone ? file.name : file.path;
    return omitMdExtension && file.extension === "md" ? text.replace(/\.md$/i, "") : text;
  }

  // ── News of the vault ─────────────────────────────────────────────────────────────────────────────────────────

  private created(file: TFile): void {
    this.targets = null;
    if (isNote(file)) void this.readAgain(file);
    else this.resolveSoon(file.path);
  }

  private async readAgain(file: TFile): Promise<void> {
    const atOpening = this.opening;
    this.reading++;
    try {
      const text = await this.vault.cachedRead(file);
      const cache = this.vault.storedCache(text) ?? await this.reader.read(text);
      // Renamed, removed or written again meanwhile: then another reading is on its way.
      if (this.vault.getFileByPath(file.path) !== file || this.vault.textOf(file.path) !== text) return;
      this.caches.set(file.path, cache);
      this.fresh.add(file.path);
      if (!atOpening) this.trigger("changed", file, text, cache);
    } catch (error) {
      if (this.vault.getFileByPath(file.path) === file) throw error;
    } finally {
      this.reading--;
      this.resolveSoon();
    }
  }

  private deleted(file: TFile): void {
    this.targets = null;
    const previous = this.caches.get(file.path) ?? null;
    this.forget(file.path);
    this.trigger("deleted", file, previous);
    this.resolveSoon();
  }

  private renamed(file: TFile, from: string): void {
    this.targets = null;
    const cache = this.caches.get(from);
    this.forget(from);
    if (cache) this.caches.set(file.path, cache);
    this.resolveSoon(file.path);
  }

  private forget(path: string): void {
    this.caches.delete(path);
    delete this.resolvedLinks[path];
    delete this.unresolvedLinks[path];
  }

  // ── Links ─────────────────────────────────────────────────────────────────────────────────────────────────────

  private resolveSoon(path?: string): void {
    if (path !== undefined) this.fresh.add(path);
    if (this.timer !== null) window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      this.timer = null;
      if (this.reading === 0) this.resolveAll();
    }, RESOLVE_PAUSE);
  }

  private resolveAll(): void {
    const touched = this.vault.getMarkdownFiles().filter((file) => this.resolveLinks(file) || this.fresh.has(file.path));
    this.fresh.clear();
    for (const file of touched) this.trigger("resolve", file);
    this.trigger("resolved");
  }

  /** Whether the note's links mean something else than before. */
  private resolveLinks(file: TFile): boolean {
    const cache = this.caches.get(file.path);
    const resolved: Record<string, number> = {};
    const unresolved: Record<string, number> = {};
    for (const { link } of [...cache?.links ?? [], ...cache?.embeds ?? [], ...cache?.frontmatterLinks ?? []]) {
      const path = getLinkpath(link);
      const target = this.getFirstLinkpathDest(path, file.path);
      const [into, key] = target ? [resolved, target.path] : [unresolved, path];
      into[key] = (into[key] ?? 0) + 1;
    }
    const before = JSON.stringify([this.resolvedLinks[file.path], this.unresolvedLinks[file.path]]);
    this.resolvedLinks[file.path] = resolved;
    this.unresolvedLinks[file.path] = unresolved;
    return before !== JSON.stringify([resolved, unresolved]);
  }

  private linkTargets(): LinkTargets<TFile> {
    return this.targets ??= new LinkTargets(this.vault.getFiles());
  }
}

function isNote(file: TFile): boolean {
  return file.extension === "md";
}

/** Asks the worker; answers come in the order of the questions. */
class Reader {
  private worker: Worker | null = null;
  private readonly waiting = new Map<number, (cache: obs.CachedMetadata) => void>();
  private count = 0;

  read(text: string): Promise<obs.CachedMetadata> {
    const worker = this.worker ??= this.start();
    return new Promise((resolve) => {
      const question: Asked = { id: this.count++, text };
      this.waiting.set(question.id, resolve);
      worker.postMessage(question);
    });
  }

  private start(): Worker {
    const worker = new Worker("cache-worker.js");
    worker.onmessage = ({ data }: MessageEvent<{ id: number; cache: obs.CachedMetadata }>) => {
      this.waiting.get(data.id)?.(data.cache);
      this.waiting.delete(data.id);
    };
    return worker;
  }
}
