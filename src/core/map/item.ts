/** What may name something in a map, with what encloses it and what stands below it. */
import { strings } from "../base/strings";
import { isOfProse } from "./skip-reasons";
import { isInstruction } from "./short-name";
import type { Named, Remark } from "./item-text";
import type { Section } from "./sections";

/** Items beside each other: whether their texts are names or prose. */
export interface List {
  /** Marked, or with a separator. */
  marked: number;
  /** Short texts that may be names. */
  bare: number;
  prose: number;
  /** Of the marked ones in a numbered list, and of the boxes, those that begin with what is to be done. */
  instructions: number;
  /** Texts behind a Roman numeral: `II - …`. */
  romans: number;
  /** Bold words that may begin a sentence, and sentences with bold words. */
  loose: number;
  emphasised: number;
  /** Properties of the note. */
  properties: number;
  readonly isNumbered: boolean;
}

export interface Item {
  readonly line: number;
  readonly body: string;
  /** Lines that continue the first, each behind a blank. */
  more: string;
  readonly box: string | null;
  readonly parent: Item | null;
  readonly list: List;
  readonly section: Section;
  /** The heading that this is, where it is one. */
  readonly heading: Section | null;
  /** Paragraphs, formulas, code, quotes and tables below it, as written, without its indentation. */
  readonly blocks: string[];
  /** Characters of the blocks. */
  size: number;
  read: Named | Remark;
  /** The items right below it; null where there are none. */
  below: Item[] | null;
  /** Line of this item if it is a concept, else that of the next one outside that is; set when it is decided. */
  concept: number | null;
}

export function newList(isNumbered: boolean): List {
  return { marked: 0, bare: 0, prose: 0, instructions: 0, romans: 0, loose: 0, emphasised: 0, properties: 0, isNumbered };
}

export function count({ list, read, box, body }: Item): void {
  if (box !== null && read.text !== null && isInstruction(read.text)) list.instructions++;
  if ("why" in read) {
    if (read.why === strings.skippedLines.property) list.properties++;
    list.prose += isOfProse(read.why) ? 1 : 0;
    list.emphasised += read.text !== null && body.includes("**") ? 1 : 0;
  } else if (read.needs === "names") list.bare++;
  else if (read.needs === null) {
    list.marked++;
    if (read.isLoose) list.loose++;
    if (isRoman(read)) list.romans++;
    if (list.isNumbered && isInstruction(read.term)) list.instructions++;
  }
}

/** Whether a text stands behind a Roman numeral: among others that do, it is numbered and not named. */
export function isRoman({ term, isPlain }: Named): boolean {
  return isPlain && /^[IVX]+$/.test(term);
}

/** A marked term with a definition, and no link in the line: it leads nowhere. */
export function isDefinedThere({ body }: Item, { isPlain, definition }: Named): boolean {
  return !isPlain && definition !== "" && !/\]|\.md/.test(body);
}

/** The list of what stands in none. */
export const ALONE: List = newList(false);
