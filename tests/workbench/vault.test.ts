/** The workbench's vault, where another program's news and a write of the page itself meet. */
import { expect, it } from "vitest";
import type { ConfigStore, Disk, Entry, FolderEvent } from "./disk";
import { TFile } from "./files";
import { Vault } from "./vault";

const ENTRY: Entry = { path: "A.md", type: "file", ctime: 0, mtime: 0, size: 3 };

it.each([
  ["another program's news asked for", (_vault: Vault, _file: TFile, tell: (event: FolderEvent) => void) => { tell({ kind: "write", entry: ENTRY } as unknown as FolderEvent); }],
  ["a reader asked for", (vault: Vault, file: TFile) => { void vault.read(file); }],
])("a text that %s before the page wrote its own does not take the place of that", async (_who, ask) => {
  const texts = { disk: "old" };
  const reads: (() => void)[] = [];
  let tell: (event: FolderEvent) => void = () => undefined;
  const disk = {
    watch: (listener: typeof tell) => { tell = listener; },
    list: () => Promise.resolve([ENTRY]),
    notes: () => Promise.resolve({ "A.md": { text: "old" } }),
    // What stood there when it was asked for, given later.
    read: () => { const { disk: text } = texts; return new Promise<string>((resolve) => { reads.push(() => { resolve(text); }); }); },
    write: (_path: string, data: string) => { texts.disk = data; return Promise.resolve(ENTRY); },
    idle: () => true,
  } as unknown as Disk;
  const vault = new Vault("Test", disk, {} as ConfigStore);
  await vault.load();
  const file = vault.getFileByPath("A.md");
  if (!(file instanceof TFile)) throw new Error("The note is missing.");
  ask(vault, file, tell);
  await vault.modify(file, "new");
  while (reads.length > 0) {
    reads.shift()?.();
    await new Promise((resolve) => { setImmediate(resolve); });
  }
  expect([vault.textOf("A.md"), texts.disk]).toEqual(["new", "new"]);
});
