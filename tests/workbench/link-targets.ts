/** Which file a link means: the plugin's own resolver, over all files of the vault. */
import { notePath } from "../../src/core/base/note-path";
import { LinkTargets as Paths } from "../../src/core/index/link-targets";

export class LinkTargets<File extends { readonly path: string }> {
  private readonly paths = new Paths();
  private readonly files = new Map<string, File>();

  constructor(files: readonly File[]) {
    for (const file of files) {
      this.paths.add(notePath(file.path));
      this.files.set(file.path, file);
    }
  }

  /** Files of a name, with its ending or as a note's without. */
  named(name: string): readonly File[] {
    return this.paths.named(name).flatMap((path) => this.files.get(path) ?? []);
  }

  find(linkpath: string, sourcePath: string): File | null {
    return this.files.get(this.paths.find(linkpath, sourcePath) ?? "") ?? null;
  }
}
