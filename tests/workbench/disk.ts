/**
 * The vault's folder behind the server, and the small store of the browser for what is not the author's: settings and
 * layout, under `.obsidian`, so that looking at a sample vault leaves nothing in it.
 */
import type { Entry } from "../../scripts/workbench-entries";
import type { FolderEvent, StoredNote } from "../../scripts/workbench-folder";

export type { Entry, FolderEvent };

/** Distinguishes this page's own writes from those of another. */
const CLIENT = crypto.randomUUID();

export class Disk {
  /** Paths below one of these cannot be written: for tests of what the plugin says then. */
  failing: string[] = [];
  private pending = 0;

  list(): Promise<Entry[]> {
    return ask("GET", "list").then((answer) => answer.json() as Promise<Entry[]>);
  }

  notes(): Promise<Record<string, StoredNote>> {
    return ask("GET", "notes").then((answer) => answer.json() as Promise<Record<string, StoredNote>>);
  }

  async read(path: string): Promise<string> {
    return (await ask("GET", "file", { path })).text();
  }

  async readBinary(path: string): Promise<ArrayBuffer> {
    return (await ask("GET", "file", { path })).arrayBuffer();
  }

  /** `unchanged` refuses the write, with null, where the file is newer than that. */
  write(path: string, data: string | ArrayBuffer, unchanged?: Entry): Promise<Entry | null> {
    return this.writing(path, async () => {
      const headers: Record<string, string> = unchanged ? { "x-if-unchanged": `${unchanged.mtime}:${unchanged.size}` } : {};
      // A blob is handed over beside the page; a buffer is copied by it, which took 50 ms for a megabyte.
      const answer = await ask("PUT", "file", { path }, { body: new Blob([data]), headers }, [409]);
      return answer.status === 409 ? null : answer.json() as Promise<Entry>;
    });
  }

  makeFolder(path: string): Promise<Entry> {
    return this.writing(path, async () => (await ask("PUT", "folder", { path })).json() as Promise<Entry>);
  }

  remove(path: string): Promise<void> {
    return this.writing(path, async () => { await ask("DELETE", "file", { path }); });
  }

  rename(from: string, to: string): Promise<Entry> {
    return this.writing(to, async () => (await ask("POST", "rename", { from, to })).json() as Promise<Entry>);
  }

  watch(listener: (event: FolderEvent) => void): void {
    const source = new EventSource(`vault/events?client=${CLIENT}`);
    source.onmessage = ({ data }) => { listener(JSON.parse(String(data)) as FolderEvent); };
  }

  idle(): boolean {
    return this.pending === 0;
  }

  resourcePath(path: string): string {
    return `vault/file?path=${encodeURIComponent(path)}`;
  }

  private async writing<T>(path: string, work: () => Promise<T>): Promise<T> {
    if (this.failing.some((prefix) => path.startsWith(prefix))) throw new Error(`EACCES: permission denied, open '${path}'`);
    this.pending++;
    try {
      return await work();
    } finally {
      this.pending--;
    }
  }
}

interface Sent {
  readonly body?: BodyInit;
  readonly headers?: Record<string, string>;
}

async function ask(method: string, route: string, query: Record<string, string> = {}, { body, headers }: Sent = {}, allowed: readonly number[] = []): Promise<Response> {
  const answer = await fetch(`vault/${route}?${new URLSearchParams(query).toString()}`, {
    method, headers: { "x-workbench": CLIENT, ...headers }, ...(body === undefined ? {} : { body }),
  });
  if (!answer.ok && !allowed.includes(answer.status)) throw new Error(await answer.text());
  return answer;
}

/** What the app keeps in its configuration folder, kept in this browser instead, by vault. */
export class ConfigStore {
  constructor(private readonly vaultKey: string) {}

  private key(path: string): string {
    return `workbench:${this.vaultKey}:${path}`;
  }

  read(path: string): string | null {
    return localStorage.getItem(this.key(path));
  }

  write(path: string, text: string): void {
    localStorage.setItem(this.key(path), text);
  }

  remove(path: string): void {
    localStorage.removeItem(this.key(path));
  }

  paths(): string[] {
    const prefix = this.key("");
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
  }

  /** Another tab changed one of these. */
  watch(listener: (path: string) => void): void {
    window.addEventListener("storage", ({ key }) => { if (key?.startsWith(this.key("")) === true) listener(key.slice(this.key("").length)); });
  }

  clear(): void {
    for (const path of this.paths()) this.remove(path);
  }
}
