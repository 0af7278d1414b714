/** A vault's notes as one piece of work looks at them: it tells afterwards whether a change of notes can touch the result. */
import type { NotePath } from "../base/note-path";
import type { LinkedNotes } from "./concept-index";
import { linkNameKey } from "./notes";

export class SeenNotes implements LinkedNotes {
  private readonly paths = new Set<NotePath>();
  /** Keys of the links that were followed, wherever they led. */
  private readonly links = new Set<string>();
  readonly facts: LinkedNotes["facts"];

  constructor(private readonly notes: LinkedNotes) {
    this.facts = {
      get: (path) => {
        this.paths.add(path);
        return notes.facts.get(path);
      },
    };
  }

  resolve(linkpath: string, from: string): NotePath | null {
    this.links.add(linkNameKey(linkpath));
    return this.notes.resolve(linkpath, from);
  }

  /** `changed`: paths of notes that came, went or read otherwise. */
  isTouchedBy(changed: Iterable<NotePath>): boolean {
    for (const path of changed) if (this.paths.has(path) || this.links.has(linkNameKey(path))) return true;
    return false;
  }
}
