/** The boxes of generated notes whose ids stand on the line of another concept (`core/notes/stray-ids`). */
import { strings } from "../core/base/strings";
import type { Problem } from "../core/base/problem";
import type { ConceptId } from "../core/concept/concept";
import type { ConceptIndex } from "../core/index/concept-index";
import { straysIn, type Reading, type Stray } from "../core/notes/stray-ids";
import type { ReadNote } from "./read-generated";

export class StrayItems {
  private readonly known = new WeakMap<ReadNote, { readonly index: ConceptIndex; readonly strays: readonly Stray[] }>();

  constructor(private readonly index: () => ConceptIndex, private readonly readingsOf: (id: ConceptId) => readonly Reading[]) {}

  of(note: ReadNote): readonly Stray[] {
    const index = this.index();
    const known = this.known.get(note);
    if (known?.index === index) return known.strays;
    const strays = straysIn(note.items, { index, notePath: note.path, readingsOf: this.readingsOf });
    this.known.set(note, { index, strays });
    return strays;
  }

  /** Undefined where a note has no box for a concept, or nobody can tell which. */
  boxIn(note: ReadNote, id: ConceptId): string | undefined {
    const stray = this.of(note).find((one) => one.id === id);
    return stray === undefined ? note.boxes.get(id) : stray.home?.tick ?? undefined;
  }

  problems(note: ReadNote): readonly Problem[] {
    return this.of(note).map(({ id, item, home }) => ({ path: note.path, line: item.idLine, message: strings.notes.stray(this.index().concepts.get(id)?.term ?? id, home?.line) }));
  }
}
