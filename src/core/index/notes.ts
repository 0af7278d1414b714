/**
 * The vault's notes, found by link as Obsidian finds them: a path from the vault's root, a path relative to the note
 * that links (`./`, `../`), or the end of a path; the linking note's own folder first, then the shortest path.
 */

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.md$/i, "");
}

export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** What a link's last part is compared by: the file name without folder and ending, in lower case. */
export function linkNameKey(linkpath: string): string {
  return nameOf(linkpath.trim()).toLowerCase();
}

/** Paths of the notes with a file name, whatever its case. */
export type Named = (name: string) => readonly string[];

/** Path of the note that a link target means when written in the note at `from`, or null. */
export function resolveLink(linkpath: string, from: string, named: Named): string | null {
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
export function shortestLink(path: string, named: Named): string {
  const whole = path.replace(/\.md$/i, "");
  const parts = whole.split("/");
  for (let take = 1; take < parts.length; take++) {
    const tail = parts.slice(-take).join("/");
    const meant = ending(tail, named);
    if (meant.length === 1 && exact(tail, named) === null) return tail;
  }
  return whole;
}
