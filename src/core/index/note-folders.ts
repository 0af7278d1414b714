/** The notes of each folder, those of the folders in it too: found without a look at all notes. */
import { ValueSets } from "../base/value-sets";
import { folderOf } from "./notes";

export class NoteFolders {
  /** By path of a folder: the notes and folders right in it. */
  private readonly entries = new ValueSets<string, string>();

  add(path: string): void {
    for (let [one, isNew] = [path, true]; one !== "" && isNew; one = folderOf(one)) {
      isNew = !this.entries.has(folderOf(one));
      this.entries.add(folderOf(one), one);
    }
  }

  /** A folder is gone with the last note in it. */
  delete(path: string): void {
    for (let one = path; one !== "" && !this.entries.has(one); one = folderOf(one)) this.entries.delete(folderOf(one), one);
  }

  /** Paths of all notes in a folder and of all folders in it. */
  *under(folder: string): Generator<string> {
    for (const one of this.entries.get(folder)) {
      yield one;
      yield* this.under(one);
    }
  }
}
