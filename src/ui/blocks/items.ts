/** The items of checklists as lines of text, and what is shown beside them. */
import { strings } from "../../core/base/strings";
import type { Services } from "../../app/services";
import { briefDefinition } from "../../core/cards/asked-concept";
import { isFromNote, parseConceptId, type ConceptId } from "../../core/concept/concept";
import { drawLine } from "../draw-line";

const ANY_ITEM = /^[\s>]*(?:[-*+]|\d+[.)])\s+\[.\]\s/;
const ID = /\s\^(moc-[0-9a-z]{10})(?=\s|$)/;

export function isItem(line: string): boolean {
  return ANY_ITEM.test(line);
}

/** The id of an item's concept. Null for any other line, and if the line below has the definition. */
export function conceptOfItem(line: string, below: string): ConceptId | null {
  const id = isItem(line) ? parseConceptId(ID.exec(line)?.[1] ?? "") : null;
  return id === null || below.includes(`^${id}-text`) ? null : id;
}

/** Where the block id begins in an item's line, with the space before it. */
export function idAt(line: string): number {
  return ID.exec(line)?.index ?? line.length;
}

export interface ShownDefinition {
  /** Markdown; empty if none is shown. */
  readonly text: string;
  readonly isFromNote: boolean;
}

export function definitionFor({ settings, liveIndex }: Services, id: ConceptId | null): ShownDefinition {
  const concept = id === null || settings.current().definitions === "hidden" ? undefined : liveIndex.current().concepts.get(id);
  return concept === undefined ? { text: "", isFromNote: false } : { text: briefDefinition(concept), isFromNote: isFromNote(concept) };
}

/** Fills the element that a definition stands in. */
export function drawDefinition(shown: HTMLElement, { text, isFromNote: isMarked }: ShownDefinition): void {
  shown.dir = "auto";
  shown.empty();
  drawLine(shown, text);
  if (isMarked) shown.createSpan({ cls: "moc-study-from-note", text: strings.common.fromNote });
}
