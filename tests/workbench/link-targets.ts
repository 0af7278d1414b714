/** Which file a link means: found by its name, then told apart by what the link says of its folders. */

interface Named {
  readonly path: string;
  readonly name: string;
  readonly basename: string;
  readonly extension: string;
}

export class LinkTargets<File extends Named> {
  /** Files by lower-cased name, with and without the ending of a note. */
  private readonly byName = new Map<string, File[]>();

  constructor(files: readonly File[]) {
    for (const file of files) {
      for (const key of new Set([file.name.toLowerCase(), file.extension === "md" ? file.basename.toLowerCase() : file.name.toLowerCase()])) {
        const there = this.byName.get(key);
        if (there) there.push(file);
        else this.byName.set(key, [file]);
      }
    }
  }

  named(name: string): readonly File[] {
    return this.byName.get(name.toLowerCase()) ?? [];
  }

  /** The nearest: an exact path, then what lies below the note's own folder, then the shortest path. */
  find(linkpath: string, sourcePath: string): File | null {
    const wanted = fromHere(linkpath, sourcePath).normalize("NFC").toLowerCase();
    const found = this.named(wanted.slice(wanted.lastIndexOf("/") + 1)).filter((file) => endsWithPath(file.path.toLowerCase(), wanted));
    const exact = found.find((file) => file.path.toLowerCase() === wanted || file.path.toLowerCase() === `${wanted}.md`);
    if (exact) return exact;
    if (/^\.{0,2}\//.test(linkpath)) return null;
    const folder = sourcePath.slice(0, sourcePath.lastIndexOf("/") + 1);
    const below = (file: File): number => file.path.startsWith(folder) ? 0 : 1;
    return found.sort((a, b) => below(a) - below(b) || a.path.length - b.path.length || (a.path < b.path ? -1 : 1))[0] ?? null;
  }
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
