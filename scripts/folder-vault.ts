/**
 * Reads a folder of Markdown files as a vault: the notes that Obsidian would show, and a problem for whatever cannot be
 * read. Never throws: an unreadable file, a dangling link, a pipe named `.md` and binary content each give a sentence,
 * and the rest is read. Each linked folder is read once, so that cycles of links end.
 */
import { type NotePath, notePath } from "../src/core/base/note-path";
import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import type { Problem } from "../src/core/base/problem";

export interface FolderVault {
  /** In order of path; paths are relative to the folder, with forward slashes. */
  readonly notes: readonly { readonly path: NotePath; readonly text: string }[];
  readonly problems: readonly Problem[];
}

interface Walk {
  readonly root: string;
  readonly files: string[];
  readonly problems: Problem[];
  /** Real paths of the folders that were read. */
  readonly entered: Set<string>;
}

/** Folders of programs, not of the author. */
const SKIPPED = new Set(["node_modules"]);

export function readFolder(folder: string): FolderVault {
  const walk: Walk = { root: folder, files: [], problems: [], entered: new Set() };
  enter(walk, "");
  const notes: { path: NotePath; text: string }[] = [];
  for (const file of walk.files.sort()) {
    const text = attempt(walk, file, () => readText(path.join(folder, file)));
    if (text !== null) notes.push({ path: notePath(file), text });
  }
  return { notes, problems: walk.problems.sort((a, b) => (a.path < b.path ? -1 : 1)) };
}

function enter(walk: Walk, folder: string): void {
  const names = attempt(walk, folder, () => {
    const real = realpathSync(path.join(walk.root, folder));
    if (walk.entered.has(real) || holds(real, realpathSync(walk.root), folder)) return [];
    walk.entered.add(real);
    return readdirSync(real);
  });
  for (const name of names ?? []) {
    if (name.startsWith(".") || SKIPPED.has(name)) continue;
    look(walk, folder === "" ? name : `${folder}/${name}`);
  }
}

/** A link to a folder above the vault contains the vault itself, and maybe the whole disk. */
function holds(real: string, root: string, folder: string): boolean {
  return folder !== "" && (root === real || root.startsWith(real.endsWith(path.sep) ? real : real + path.sep));
}

function look(walk: Walk, place: string): void {
  const isNote = /\.md$/i.test(place);
  const full = path.join(walk.root, place);
  // A dangling link that is no note needs no problem.
  const stats = attempt(walk, place, () => (isNote ? statSync(full) : statSync(full, { throwIfNoEntry: false })));
  if (stats?.isDirectory()) enter(walk, place);
  else if (stats?.isFile() && isNote) walk.files.push(place);
  else if (stats && isNote) walk.problems.push({ path: place, line: 0, message: "This is not a file but a device or a pipe, so it was not read." });
}

/** Strict, since guessed letters would become terms. A byte order mark is left out. */
function readText(file: string): string {
  const bytes = readFileSync(file);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Error("its bytes are not UTF-8 text");
  }
}

function attempt<T>(walk: Walk, place: string, work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    walk.problems.push({ path: place, line: 0, message: `This could not be read: ${reason(error)}. Everything else was.` });
    return null;
  }
}

/** The system's message; words where it only gives a code. */
export function reason(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const known: Readonly<Record<string, string>> = {
    EACCES: "there is no leave to open it",
    EPERM: "there is no leave to open it",
    ENOENT: "it is not there",
    ENOTDIR: "it is not a folder",
    EISDIR: "it is a folder",
    ELOOP: "it is a link to itself",
    EROFS: "the disk can only be read",
    ENOSPC: "the disk is full",
    ENAMETOOLONG: "its name is too long",
    ERR_STRING_TOO_LONG: "it is too large for one text",
  };
  return known[code] ?? (error instanceof Error ? error.message : String(error));
}
