/** The vault's notes, by path and by link. */
import type { NotePath } from "../base/note-path";
import { comparedPath, type LinkTargets } from "./link-targets";

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.md$/i, "");
}

/** Names of notes that stand for their folders. */
export const INDEX = /^_?(?:index|readme)$/i;

/** What a link's last part is compared by: the file name without folder and ending. */
export function linkNameKey(linkpath: string): string {
  return comparedPath(nameOf(linkpath.trim().replace(/\\/g, "/")));
}

export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/**
 * The name alone where one note has it, else as many folders in front as lead to this note from wherever they are
 * written. A name that reads like the start of a path (`./x`), or one that ends like a file, is told with its ending.
 */
export function shortestLink(path: NotePath, targets: LinkTargets): string {
  const whole = path.replace(/\.md$/i, "");
  const parts = whole.split("/");
  for (let take = 1; take < parts.length; take++) {
    const tail = parts.slice(-take).join("/");
    if (targets.named(parts.at(-1) ?? "").filter((other) => isTail(other, tail)).length === 1 && targets.find(tail, "") === path) return tail;
  }
  return targets.find(whole, "") === path ? whole : path;
}

function isTail(path: string, tail: string): boolean {
  return `/${path.replace(/\.md$/i, "")}`.toLowerCase().endsWith(`/${tail}`.toLowerCase());
}
