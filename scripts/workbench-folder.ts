/**
 * A vault's folder for the workbench: listed, read, written and watched. Nothing outside the folder is touched.
 *
 * An event names the page that caused it; a change by another program names none. Writes and scans run one after
 * another, so that an own write is never taken for a foreign one.
 */
import { watch, type Stats } from "node:fs";
import { lstat, mkdir, readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { entryOf, walk, type Entry } from "./workbench-entries";
import { storedCache, type StoredCache } from "./workbench-metadata";

export interface StoredNote {
  readonly text: string;
  /** Absent in a large vault, and of a long note: the page reads it in a worker, while it is looked at. */
  readonly cache?: StoredCache;
}

export interface FolderEvent {
  readonly kind: "create" | "modify" | "delete" | "rename";
  readonly entry: Entry;
  readonly from?: string;
  /** The page that caused it; empty for another program. */
  readonly by: string;
}

export interface Folder {
  list(): Promise<Entry[]>;
  /** All notes by path: one answer instead of thousands. */
  notes(): Promise<Record<string, StoredNote>>;
  read(file: string): Promise<Buffer>;
  /** `unchanged` is the stamp that the writer last saw. If the file is newer, the write is refused with 409. */
  write(file: string, data: Buffer, unchanged: string, by: string): Promise<Entry>;
  makeFolder(folder: string, by: string): Promise<Entry>;
  remove(file: string, by: string): Promise<void>;
  rename(from: string, to: string, by: string): Promise<Entry>;
  subscribe(listener: (event: FolderEvent) => void): () => void;
  close(): void;
}

/** An error with the HTTP status of the response; the message is for a person. */
export class Refused extends Error {
  constructor(readonly status: number, message: string) {
    super(message);
  }
}

/** Milliseconds from a change event to the scan, since programs write in several steps. */
const QUIET = 60;
/** Milliseconds between scans without an event: some file systems send none. */
const PATROL = 2000;

/** So many notes, each of so many characters, are read before a page opens. */
const FEW = 500;
const LONG = 100_000;

export async function openFolder(root: string): Promise<Folder> {
  const real = await realpath(root);
  return new WatchedFolder(real, look(real));
}

type Known = Map<string, Entry>;

function look(root: string): Known {
  return new Map(walk(root).map((entry) => [entry.path, entry]));
}

class WatchedFolder implements Folder {
  private readonly listeners = new Set<(event: FolderEvent) => void>();
  private turn: Promise<unknown> = Promise.resolve();
  private hint: NodeJS.Timeout | undefined;
  private readonly watcher: ReturnType<typeof watch> | null;
  private readonly patrol: NodeJS.Timeout;

  constructor(private readonly root: string, private known: Known) {
    this.watcher = watchQuietly(root, () => {
      clearTimeout(this.hint);
      this.hint = setTimeout(() => void this.lookAround(), QUIET);
    });
    this.patrol = setInterval(() => void this.lookAround(), PATROL);
  }

  list(): Promise<Entry[]> {
    return this.lookAround().then(() => [...this.known.values()]);
  }

  async notes(): Promise<Record<string, StoredNote>> {
    const notes = [...this.known.values()].filter((entry) => entry.type === "file" && /\.md$/i.test(entry.path));
    return Object.fromEntries(await Promise.all(notes.map(async ({ path: file }) => {
      const text = await readFile(path.join(this.root, file), "utf8");
      return [file, notes.length > FEW || text.length > LONG ? { text } : { text, cache: storedCache(text) }] as const;
    })));
  }

  async read(file: string): Promise<Buffer> {
    return readFile(await inside(this.root, file)).catch(missing);
  }

  write(file: string, data: Buffer, unchanged: string, by: string): Promise<Entry> {
    return this.inTurn(async () => {
      const target = await inside(this.root, file);
      const there = await stat(target).catch(() => null);
      if (there?.isDirectory()) throw new Refused(400, `EISDIR: illegal operation on a directory, open '${file}'`);
      if (unchanged !== "" && there && unchanged !== stamp(there)) throw new Refused(409, "The file has changed meanwhile.");
      await writeFile(target, data).catch(missing);
      return this.took(file, there ? "modify" : "create", by);
    });
  }

  makeFolder(folder: string, by: string): Promise<Entry> {
    return this.inTurn(async () => {
      await mkdir(await inside(this.root, folder), { recursive: true });
      return this.took(folder, "create", by);
    });
  }

  remove(file: string, by: string): Promise<void> {
    return this.inTurn(async () => {
      const target = await inside(this.root, file);
      const entry = this.known.get(file) ?? entryOf(file, await stat(target).catch(missing));
      await rm(target, { recursive: true });
      for (const other of [...this.known.keys()]) if (other === file || other.startsWith(`${file}/`)) this.known.delete(other);
      this.tell({ kind: "delete", entry, by });
    });
  }

  rename(from: string, to: string, by: string): Promise<Entry> {
    return this.inTurn(async () => {
      await rename(await inside(this.root, from), await inside(this.root, to)).catch(missing);
      for (const [other, entry] of [...this.known]) {
        if (other !== from && !other.startsWith(`${from}/`)) continue;
        const moved = to + other.slice(from.length);
        this.known.delete(other);
        this.known.set(moved, { ...entry, path: moved });
      }
      return this.took(to, "rename", by, from);
    });
  }

  subscribe(listener: (event: FolderEvent) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  close(): void {
    clearTimeout(this.hint);
    clearInterval(this.patrol);
    this.watcher?.close();
  }

  private inTurn<T>(work: () => T | Promise<T>): Promise<T> {
    const mine = this.turn.then(work, work);
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  private tell(event: FolderEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  private lookAround(): Promise<void> {
    return this.inTurn(() => {
      const before = this.known;
      this.known = look(this.root);
      for (const event of differences(before, this.known)) this.tell(event);
    });
  }

  private async took(file: string, kind: "create" | "modify" | "rename", by: string, from?: string): Promise<Entry> {
    const entry = entryOf(file, await stat(path.join(this.root, file)));
    this.known.set(file, entry);
    this.tell({ kind, entry, by, ...(from === undefined ? {} : { from }) });
    return entry;
  }
}

function differences(before: ReadonlyMap<string, Entry>, now: ReadonlyMap<string, Entry>): FolderEvent[] {
  const gone = [...before.values()].filter((entry) => !now.has(entry.path)).reverse();
  const come = [...now.values()].filter((entry) => before.get(entry.path)?.type !== entry.type);
  const changed = [...now.values()].filter((entry) => {
    const old = before.get(entry.path);
    return entry.type === "file" && old?.type === "file" && (old.mtime !== entry.mtime || old.size !== entry.size);
  });
  const event = (kind: FolderEvent["kind"]) => (entry: Entry): FolderEvent => ({ kind, entry, by: "" });
  return [...gone.map(event("delete")), ...come.map(event("create")), ...changed.map(event("modify"))];
}

function stamp(stats: Stats): string {
  return `${stats.mtimeMs}:${stats.size}`;
}

/**
 * The place of a vault path on the disk. Refuses paths that lead out: by dots, as an absolute path, or through a link.
 */
async function inside(root: string, file: string): Promise<string> {
  const parts = file.split("/");
  if (file === "" || file.includes("\\") || file.includes("\0") || path.isAbsolute(file) || parts.some((part) => part === "" || part.startsWith("."))) {
    throw new Refused(403, `“${file}” is not a path of the vault.`);
  }
  let place = root;
  for (const part of parts) {
    place = path.join(place, part);
    const stats = await lstat(place).catch(() => null);
    if (stats?.isSymbolicLink()) throw new Refused(403, `“${file}” leads out of the vault.`);
  }
  return place;
}

function missing(error: unknown): never {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT" || code === "ENOTDIR") throw new Refused(404, "ENOENT: no such file or directory");
  throw error;
}

/** Events only speed things up: where the system cannot watch a tree, the regular scan finds changes later. */
function watchQuietly(root: string, hint: () => void): ReturnType<typeof watch> | null {
  try {
    const watcher = watch(root, { recursive: true }, hint);
    watcher.on("error", () => undefined);
    return watcher;
  } catch {
    return null;
  }
}
