/**
 * The vault's notes, found by link as Obsidian finds them: a path from the vault's root, a path relative to the note
 * that links (`./`, `../`), or the end of a path; the linking note's own folder first, then the shortest path.
 */
import type { Notes } from "./concept-index";
import type { NoteFacts } from "./note-facts";

/** Builds in steps (one a few hundred notes). `facts` stays live: only its paths are remembered here. */
export function* notesJob(facts: ReadonlyMap<string, NoteFacts>): Generator<void, Notes> {
  const byName = new Map<string, string[]>();
  let count = 0;
  for (const path of facts.keys()) {
    const key = nameOf(path).toLowerCase();
    const paths = byName.get(key);
    if (paths === undefined) byName.set(key, [path]);
    else paths.push(path);
    if (++count % 500 === 0) yield;
  }
  const named = (name: string): readonly string[] => byName.get(name.toLowerCase()) ?? [];
  return {
    facts,
    resolve: (linkpath, from) => resolve(linkpath, from, named),
    linkpath: (path) => shortest(path, named),
  };
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.md$/i, "");
}

export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

type Named = (name: string) => readonly string[];

function resolve(linkpath: string, from: string, named: Named): string | null {
  const target = linkpath.trim().replace(/\.md$/i, "").replace(/\\/g, "/");
  if (target === "") return null;
  const here = folderOf(from);
  if (/^\.{1,2}\//.test(target)) return exact(relative(here, target), named);
  if (target.startsWith("/")) return exact(target.slice(1), named);
  return exact(target, named) ?? nearest(ending(target, named), here);
}

function exact(target: string, named: Named): string | null {
  const wanted = `${target.toLowerCase()}.md`;
  return named(nameOf(target)).find((path) => path.toLowerCase() === wanted) ?? null;
}

function ending(target: string, named: Named): readonly string[] {
  const end = `/${target.toLowerCase()}.md`;
  return named(nameOf(target)).filter((path) => `/${path.toLowerCase()}`.endsWith(end));
}

function nearest(paths: readonly string[], here: string): string | null {
  const beside = paths.find((path) => folderOf(path) === here);
  if (beside !== undefined) return beside;
  return [...paths].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0] ?? null;
}

function relative(folder: string, target: string): string {
  const parts = folder === "" ? [] : folder.split("/");
  for (const part of target.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}

/** The name alone where one note has it, else as many folders in front as tell it from the others. */
function shortest(path: string, named: Named): string {
  const whole = path.replace(/\.md$/i, "");
  const parts = whole.split("/");
  for (let take = 1; take < parts.length; take++) {
    const tail = parts.slice(-take).join("/");
    const meant = ending(tail, named);
    if (meant.length === 1 && exact(tail, named) === null) return tail;
  }
  return whole;
}
