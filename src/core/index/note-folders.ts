/** The notes of each folder, those of the folders in it too: found without a look at all notes. */
import { ValueSets } from "../base/value-sets";
import { folderOf } from "./notes";

export class NoteFolders {
  /** By path of a folder: the notes and folders right in it. */
  private readonly entries = new ValueSets<string, string>();

  /** A folder is there with the first note in it. Nothing changes where the note is there. */
  add(path: string): void {
    const folder = folderOf(path);
    if (folder !== "" && !this.entries.has(folder)) this.add(folder);
    this.entries.add(folder, path);
  }

  /** A folder is gone with the last note in it. */
  delete(path: string): void {
    const folder = folderOf(path);
    this.entries.delete(folder, path);
    if (folder !== "" && !this.entries.has(folder)) this.delete(folder);
  }

  /** Paths of all notes in a folder and of all folders in it. */
  *under(folder: string): Generator<string> {
    for (const one of this.entries.get(folder)) {
      yield one;
      yield* this.under(one);
    }
  }
}
