/**
 * Which file a link means, as the app answers by `MetadataCache.getFirstLinkpathDest`:
 *
 *   1  `./x` and `../x` from the folder of the linking note, `/x` from the vault's: that place, or none
 *   2  the file at that very path from the vault's folder:  [[B]] is `B.md`, whatever lies beside the linking note
 *   3  of files whose paths end so, those in the linking note's folder or below it, then the one with the shortest path:
 *      from `x/a.md`, [[B]] is `x/deep/er/B.md`, not `y/B.md`
 *
 * Case does not matter. A name is looked for as it is, then as a note's (`Node.js`, `Node.js.md`).
 *
 * Sources: 2 and 3 were observed in Obsidian 1.13.7 (pvliesdonk/markdown-vault-mcp, pull request 1380): a path that fits
 * exactly, the note's own folder, the shortest text. That a folder counts with all below it stands in the notes on
 * `getLinkpathDest` of clintonthegeek/Corbomite; no dump of the app's cache at hand has two files of one name.
 */
import type { NotePath } from "../base/note-path";
import { ValueSets } from "../base/value-sets";

export class LinkTargets {
  /** Paths by their last part, as they are compared. */
  private readonly byName = new ValueSets<string, NotePath>();

  add(path: NotePath): void {
    this.byName.add(lastPart(comparedPath(path)), path);
  }

  delete(path: NotePath): void {
    this.byName.delete(lastPart(comparedPath(path)), path);
  }

  /** Files of a name, with its ending or as a note's without. */
  named(name: string): readonly NotePath[] {
    const wanted = comparedPath(name);
    const whole = wanted.includes(".") ? wanted : "";
    return this.byName.get(this.byName.has(whole) ? whole : `${wanted}.md`);
  }

  /** Path of the file that a link's path means when written in the note at `from`; null where there is none. */
  find(linkpath: string, from: string): NotePath | null {
    const target = linkpath.trim();
    if (target === "") return null;
    const found = this.nearest(target, from);
    // A link written on Windows; but elsewhere a name may have the stroke itself.
    return found === null && target.includes("\\") ? this.nearest(target.replace(/\\/g, "/"), from) : found;
  }

  private nearest(target: string, from: string): NotePath | null {
    const isPlace = /^\.{0,2}\//.test(target);
    const wanted = comparedPath(isPlace ? placeOf(target, from) : target);
    const named = this.named(lastPart(wanted));
    // Most names are one note's, or none's.
    if (named.length === 0 || (named.length === 1 && !wanted.includes("/"))) return named[0] ?? null;
    const found = named.filter((path) => endsWithPath(comparedPath(path), wanted));
    const exact = found.find((path) => isPath(comparedPath(path), wanted));
    if (exact !== undefined || isPlace) return exact ?? null;
    const folder = comparedPath(from.slice(0, from.lastIndexOf("/") + 1));
    const outside = (path: string): number => Number(!comparedPath(path).startsWith(folder));
    return found.sort((a, b) => outside(a) - outside(b) || a.length - b.length || (a < b ? -1 : 1))[0] ?? null;
  }
}

/** Paths are the same whatever their case and however their accents are put together; the app knows no hard spaces in them. */
export function comparedPath(path: string): string {
  return (PLAIN.test(path) ? path : path.replace(/\u00A0/g, " ").normalize("NFC")).toLowerCase();
}

const PLAIN = /^[ -~]*$/;

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** `./x`, `../x` and `/x` as paths from the vault's folder. */
function placeOf(target: string, from: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const parts = from.split("/").slice(0, -1);
  for (const part of target.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}

function isPath(path: string, wanted: string): boolean {
  return path === wanted || path === `${wanted}.md`;
}

function endsWithPath(path: string, wanted: string): boolean {
  return isPath(path, wanted) || path.endsWith(`/${wanted}`) || path.endsWith(`/${wanted}.md`);
}
