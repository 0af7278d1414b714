/** What is being read or edited: the section of a map under the cursor, or the concept of a note. */
import type { ConceptId } from "../../../core/concept/concept";
import { MarkdownView, type App } from "obsidian";
import { type Scope, sectionScope } from "../../../core/index/scope";
import { allConcepts, type ConceptIndex, mapAt } from "../../../core/index/concept-index";
import { headingAt } from "../../../core/map/heading-at";
import { readScope } from "./pane-state";

/** Milliseconds between two looks at what is being read: no event tells of a cursor that moves. */
export const LOOK = 500;

export interface Followed {
  readonly scope: Scope;
  /** The concept of the line or note; null if there is none. */
  readonly concept: ConceptId | null;
}

/** Calls `onChange` when the read place changed. It polls, since no event reports that the cursor moved. */
export class Follower {
  private last = "";

  constructor(private readonly app: App, private readonly index: () => ConceptIndex, private readonly onChange: (followed: Followed) => void) {}

  poll(): void {
    const found = placeRead(this.app.workspace.getActiveViewOfType(MarkdownView), this.index());
    const now = JSON.stringify(found);
    if (found === null || now === this.last) return;
    this.last = now;
    this.onChange(found);
  }

  forget(): void {
    this.last = "";
  }
}

/** Null if the note has nothing to do with any map. */
export function placeRead(view: MarkdownView | null, index: ConceptIndex): Followed | null {
  const path = view?.file?.path;
  if (view === null || path === undefined) return null;
  const map = mapAt(index, path);
  if (map === undefined) {
    const concept = allConcepts(index).find(({ note }) => note === path);
    return concept === undefined ? null : { scope: sectionScope(concept.map, concept.headingPath), concept: concept.id };
  }
  const line = view.getMode() === "source" ? view.editor.getCursor().line : Math.floor(view.currentMode.getScroll());
  const headingPath = headingAt(map.headings, line)?.headingPath ?? [];
  return { scope: readScope(map, headingPath), concept: map.concepts.find((concept) => concept.line === line)?.id ?? null };
}
