/** What a head is parted into, and the heads that are told by what stands behind them: numbers, questions. */
import { strings } from "../base/strings";
import { soleLink } from "../text/links";
import { isCounted, isShortName, isStep } from "./short-name";
import { shownTerm } from "./term";
import type { Unnamed } from "./unnamed";

export interface Split {
  readonly head: string;
  readonly rest: string;
  /** Null where it is a concept by itself. Without mark and separator it is one only among names, with a colon or as a question only above a text. */
  readonly needs: "names" | "text" | null;
  /** Neither mark nor link: words in front of a separator. In a numbered list of steps they are one more step. */
  readonly isPlain?: boolean;
  /** Bold words that a sentence begins with: among other sentences with bold words they are no term. */
  readonly isLoose?: boolean;
  /** The note of the name, where its link stands behind it. */
  readonly link?: string | null;
  /** What stands in brackets behind a link: perhaps its short or long form. */
  readonly also?: string;
}

/** What leads from one to the next. */
export const ARROW = /[→⇒⟶➜]|[-=]>/;
export const LEADS_ON: Unnamed = { get why() { return strings.proseLines.leads; }, isProse: true };

/** Longest bold text that is counted, with its marks: `**Chapter 287**`. */
const LONGEST_COUNTED = 26;

/** Whether a bold text is short and ends in a number, perhaps a Roman one. */
export function mayBeCounted(head: string): boolean {
  return head.length > 7 && head.length <= LONGEST_COUNTED && /[\dIVXivx][:：]?(?:\*\*|__)$/.test(head);
}

/** `Chapter 3`: what stands behind it is named, and not the number. */
export function isPartOf(label: string): boolean {
  return isCounted(label) && !isStep(label);
}

/** What `Chapter 3` is called; null where it is more than a name. */
export function partOf(rest: string): Split | Unnamed | null {
  if (rest === "") return { why: strings.skippedLines.counts };
  if (ARROW.test(rest)) return LEADS_ON;
  return isShortName(shownTerm(rest)) ? { head: rest, rest: "", needs: "names" } : null;
}

/** `"What is silt?" → [[Silt]]`: the note answers the question. */
export function answered(head: string, rest: string): Split | null {
  const [, question] = /^["“„«]?([^"“”„«»]+[?？])["”“»]?$/.exec(head) ?? [];
  const link = question === undefined ? null : soleLink(rest);
  return question === undefined || link === null ? null : { head: question, rest: "", link, needs: null };
}
