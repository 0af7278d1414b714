/**
 * What is being written, kept beside the vault until it stands on the disk. The disk may be full, or the app closed,
 * when a file is half written. Then the file is completed or taken away, at once or at the next start, and that is said.
 *
 * A part of a file that this plugin wrote is known by being the beginning of what was to be written. Whatever else
 * stands there is somebody's text, and stays.
 */
import { strings } from "../core/base/strings";
import type { App } from "obsidian";
import { appendLines } from "./append-lines";
import { reasonOf } from "../core/base/reason";

export type PendingWrite =
  | { readonly kind: "note"; readonly text: string }
  /** Lines for the end of a note; `header` is what a new one begins with. */
  | { readonly kind: "lines"; readonly header: string; readonly text: string }
  /** A new file that is no text. */
  | { readonly kind: "file"; readonly bytes: number }
  /** A note that goes into the trash. */
  | { readonly kind: "trash" };

const KEY = "moc-study-writing";

/** Lines come to those of the same note that are pending: whoever wrote those may be gone. All else takes the place of what was there. */
export function beginWrite(app: App, path: string, write: PendingWrite): void {
  const { [path]: pending, ...others } = pendingWrites(app);
  save(app, { ...others, [path]: pending?.kind === "lines" && write.kind === "lines" ? { ...write, text: linesBeside(pending.text, write.text) + write.text } : write });
}

/** `written`: the lines that stand on the disk now; others of the same note are still pending. Everything, where it is missing. */
export function endWrite(app: App, path: string, written?: string): void {
  const { [path]: pending, ...others } = pendingWrites(app);
  if (pending === undefined) return;
  const left = pending.kind === "lines" && written !== undefined ? linesBeside(pending.text, written) : "";
  save(app, pending.kind === "lines" && left !== "" ? { ...others, [path]: { ...pending, text: left } } : others);
}

/** The lines of a text that another does not have; each begins with its line break. */
function linesBeside(text: string, other: string): string {
  if (text === other) return "";
  const there = new Set(other.split("\n"));
  return text.split("\n").filter((line) => line !== "" && !there.has(line)).map((line) => `\n${line}`).join("");
}

/** At the start, before notes are read: ends what an earlier run began. A sentence for each file that was not complete. */
export async function finishWrites(app: App): Promise<string[]> {
  const sentences: string[] = [];
  let pending: [string, PendingWrite][] = [];
  try {
    pending = Object.entries(pendingWrites(app));
  } catch (error) {
    sentences.push(strings.files.pendingUnknown(reasonOf(error)));
  }
  for (const [path, write] of pending) {
    try {
      const outcome = await finish(app, path, write);
      if (outcome !== null) sentences.push(`${outcome[0]?.toUpperCase() ?? ""}${outcome.slice(1)}`);
      endWrite(app, path, write.kind === "lines" ? write.text : undefined);
    } catch (error) {
      sentences.push(strings.files.notCompleted(path, reasonOf(error)));
    }
  }
  return sentences;
}

async function finish(app: App, path: string, write: PendingWrite): Promise<string | null> {
  switch (write.kind) {
    case "lines": return finishLines(app, path, write);
    case "file": {
      if (!(await app.vault.adapter.exists(path))) return strings.files.notMade(path);
      if ((await app.vault.adapter.readBinary(path)).byteLength >= write.bytes) return null;
      await app.vault.adapter.remove(path);
      return strings.files.removed(path);
    }
    case "trash": return await app.vault.adapter.exists(path) ? strings.files.stillThere(path) : null;
    case "note": {
      const there = await textAt(app, path);
      if (there === write.text) return null;
      if (there === null || !write.text.startsWith(there)) return strings.files.asItIs(path);
      await app.vault.adapter.write(path, write.text);
      return strings.files.complete(path);
    }
  }
}

async function finishLines(app: App, path: string, { header, text }: Extract<PendingWrite, { kind: "lines" }>): Promise<string | null> {
  const there = new Set((await textAt(app, path) ?? "").split(/\r\n|\n|\r/));
  const missing = text.split("\n").filter((line) => line !== "" && !there.has(line));
  if (missing.length === 0) return null;
  await appendLines(app, path, header, missing.map((line) => `\n${line}`).join(""));
  return strings.log.rescued(missing.length, path);
}

/** Null where there is no such file. */
export async function textAt({ vault: { adapter } }: App, path: string): Promise<string | null> {
  return await adapter.exists(path) ? adapter.read(path) : null;
}

function pendingWrites(app: App): Record<string, PendingWrite> {
  const saved: unknown = app.loadLocalStorage(KEY);
  if (typeof saved !== "object" || saved === null) return {};
  return Object.fromEntries(Object.entries(saved).filter((entry): entry is [string, PendingWrite] => isPendingWrite(entry[1])));
}

function isPendingWrite(value: unknown): value is PendingWrite {
  if (typeof value !== "object" || value === null) return false;
  const { kind, text, header, bytes } = Object.fromEntries(Object.entries(value)) as Readonly<Record<string, unknown>>;
  return kind === "trash" || (kind === "note" && typeof text === "string") || (kind === "lines" && typeof text === "string" && typeof header === "string") || (kind === "file" && typeof bytes === "number");
}

function save(app: App, writes: Readonly<Record<string, PendingWrite>>): void {
  try {
    app.saveLocalStorage(KEY, Object.keys(writes).length === 0 ? null : writes);
  } catch {
    // The browser's storage is full. The write goes on without this help.
  }
}
