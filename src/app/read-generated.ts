/** Reads a generated note: what it is, which concepts and boxes it holds, and what is wrong in it. */
import { strings } from "../core/base/strings";
import type { NotePath } from "../core/base/note-path";
import type { LineProblem, Problem } from "../core/base/problem";
import type { ConceptId } from "../core/concept/concept";
import { nameOf } from "../core/index/notes";
import { readItems, type ChecklistItem } from "../core/notes/checklist-items";
import { noteIdsOf, type NoteIds } from "../core/notes/note-ids";
import { labelOf } from "../core/notes/note-label";
import type { OwnedNote } from "../core/notes/owner-of";
import { hasMarks } from "../core/text/marked-region";
import type { Properties } from "../core/text/properties";
import { isEqual } from "./equality";

export interface ReadNote extends OwnedNote {
  /** Exporter's id; null where it cannot be told. */
  readonly kind: string | null;
  /** By concept id: the character of its box. */
  readonly boxes: ReadonlyMap<ConceptId, string>;
  /** Also those without an id. */
  readonly items: readonly ChecklistItem[];
  readonly problems: readonly Problem[];
}

/** As this version calls its notes, and as older ones did. */
const NAME = /^(checklist|flashcards) – | – (checklist|flashcards)(?: \d+)?$/i;

/** Nothing for a note that has neither our marks nor our property. */
export function readGenerated(path: NotePath, text: string, properties: Properties): ReadNote | undefined {
  const label = labelOf(properties);
  if (label.kind === null && !hasMarks(text)) return undefined;
  const ids = noteIdsOf(text);
  const { items, all, problems } = readItems(text);
  return {
    path, label, concepts: ids.concepts,
    kind: label.kind ?? kindOf(ids, path),
    boxes: new Map(items.map(({ id, tick }) => [id, tick])), items: all,
    problems: [...problems, ...mergeProblems(text)].map((problem) => ({ path, ...problem })),
  };
}

function mergeProblems(text: string): LineProblem[] {
  const mark = /^<{7} /m.exec(text);
  return mark === null ? [] : [{ line: text.slice(0, mark.index).split("\n").length - 1, message: strings.notes.merge }];
}

/** Of a note without the property: by its ids; where it has none, or both, by the name that it was given. */
function kindOf({ items, cards }: NoteIds, path: NotePath): string | null {
  if (items > 0 !== cards > 0) return items > 0 ? "checklist" : "flashcards";
  const [, kind, older] = NAME.exec(nameOf(path)) ?? [];
  return (kind ?? older)?.toLowerCase() ?? null;
}

export function isSameNote(a: ReadNote, b: ReadNote): boolean {
  return a.kind === b.kind && isEqual(a.label, b.label) && isEqual([...a.concepts], [...b.concepts]) && isEqual([...a.boxes], [...b.boxes]) && isEqual(a.items, b.items) && isEqual(a.problems, b.problems);
}
