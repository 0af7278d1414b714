/**
 * What is known of each note, and which note each link means. `changed` comes some time after a note was written, and
 * never for a rename; `resolved` once nothing is left to read.
 */
import type * as obs from "obsidian";
import type { Asked } from "./cache-worker";
import { readCache } from "./cache";
import { Events } from "./events";
import { TFile } from "./files";
import { getLinkpath } from "./links";
import type { Vault } from "./vault";

type LinkCounts = Record<string, Record<string, number>>;

/** Milliseconds of quiet before links are resolved anew: a vault that opens makes thousands of files. */
const RESOLVE_PAUSE = 20;

export class MetadataCache extends Events implements obs.MetadataCache {
  resolvedLinks: LinkCounts = {};
  unresolvedLinks: LinkCounts = {};
  private readonly caches = new Map<string, obs.CachedMetadata>();
  /** Files by lower-cased name, with and without the ending of a note. */
  private byName = new Map<string, TFile[]>();
  private namesAreStale = true;
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

  /** The nearest: an exact path, then what lies below the note's own folder, then the shortest path. */
  getFirstLinkpathDest(linkpath: string, sourcePath: string): TFile | null {
    if (linkpath === "") return this.vault.getFileByPath(sourcePath);
    const wanted = fromHere(linkpath, sourcePath).normalize("NFC").toLowerCase();
    const name = wanted.slice(wanted.lastIndexOf("/") + 1);
    const found = this.named(name).filter((file) => endsWithPath(file.path.toLowerCase(), wanted));
    const exact = found.find((file) => file.path.toLowerCase() === wanted || file.path.toLowerCase() === `${wanted}.md`);
    if (exact) return exact;
    if (/^\.{0,2}\//.test(linkpath)) return null;
    const folder = sourcePath.slice(0, sourcePath.lastIndexOf("/") + 1);
    const below = (file: TFile): number => file.path.startsWith(folder) ? 0 : 1;
    return found.sort((a, b) => below(a) - below(b) || a.path.length - b.path.length || (a.path < b.path ? -1 : 1))[0] ?? null;
  }

  fileToLinktext(file: obs.TFile, _sourcePath: string, omitMdExtension = true): string {
    const alone = this.named(file.name.toLowerCase()).length === 1;
    const text = alone ? file.name : file.path;
    return omitMdExtension && file.extension === "md" ? text.replace(/\.md$/i, "") : text;
  }

  // ── News of the vault ─────────────────────────────────────────────────────────────────────────────────────────

  private created(file: TFile): void {
    this.namesAreStale = true;
    if (isNote(file)) void this.readAgain(file);
    else this.resolveSoon(file.path);
  }

  private async readAgain(file: TFile): Promise<void> {
    const atOpening = this.opening;
    this.reading++;
    try {
      const text = await this.vault.cachedRead(file);
      const cache = await this.reader.read(text);
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
    this.namesAreStale = true;
    const previous = this.caches.get(file.path) ?? null;
    this.forget(file.path);
    this.trigger("deleted", file, previous);
    this.resolveSoon();
  }

  private renamed(file: TFile, from: string): void {
    this.namesAreStale = true;
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

  private named(name: string): TFile[] {
    if (this.namesAreStale) {
      this.byName = new Map();
      for (const file of this.vault.getFiles()) {
        for (const key of new Set([file.name.toLowerCase(), file.extension === "md" ? file.basename.toLowerCase() : file.name.toLowerCase()])) {
          const there = this.byName.get(key);
          if (there) there.push(file);
          else this.byName.set(key, [file]);
        }
      }
      this.namesAreStale = false;
    }
    return [...this.byName.get(name) ?? []];
  }
}

function isNote(file: TFile): boolean {
  return file.extension === "md";
}

/** `./x`, `../x` and `/x` as paths of the vault; anything else as it is. */
function fromHere(linkpath: string, sourcePath: string): string {
  if (linkpath.startsWith("/")) return linkpath.slice(1);
  if (!/^\.{1,2}\//.test(linkpath)) return linkpath;
  const parts = sourcePath.split("/").slice(0, -1);
  for (const part of linkpath.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}

function endsWithPath(path: string, wanted: string): boolean {
  return [path, path.replace(/\.md$/, "")].some((one) => one === wanted || one.endsWith(`/${wanted}`));
}

/** Asks the worker; answers come in the order of the questions. */
class Reader {
  private readonly worker = new Worker("cache-worker.js");
  private readonly waiting = new Map<number, (cache: obs.CachedMetadata) => void>();
  private count = 0;

  constructor() {
    this.worker.onmessage = ({ data }: MessageEvent<{ id: number; cache: obs.CachedMetadata }>) => {
      this.waiting.get(data.id)?.(data.cache);
      this.waiting.delete(data.id);
    };
  }

  read(text: string): Promise<obs.CachedMetadata> {
    return new Promise((resolve) => {
      const question: Asked = { id: this.count++, text };
      this.waiting.set(question.id, resolve);
      this.worker.postMessage(question);
    });
  }
}
