/**
 * Whether a line says what a term is, or makes a point. In notes of a lecture, in reports and in manuals most labels name
 * nothing beyond their line: “Personal growth — fits the work of anybody.” So a term must be shown to be one, by the vault
 * or by its line. The weights were set on judged cards of public vaults; a map in which most terms are shown to be some
 * speaks for the others (`lists`).
 *
 *   [[Bound]]                             a note of its own
 *   Bound: the lower limit of a set       begins as a definition does
 *   **Bound** — lower limit               a term and what it is, set apart by its author
 *   Bound: never look below it.           a point
 *   lazy: whether to wait                 what somebody may choose in one program
 */
import type { Concept } from "../concept/concept";
import { isStatement } from "../index/defines-plainly";
import { plainText } from "../text/normalize";
import { splitWords, withoutBracket } from "../text/words";
import { isLinkLine } from "./bullet-shape";
import { isDefining, isSaidOf } from "./link-comment";
import { stepsOf } from "./parts";
import { isNameInFull } from "./tells-little";
import type { Form } from "./told-enough";

/** What a line must weigh, or one less in a map of terms. */
export const NEEDED = 1;

export interface Standing {
  /** How much shows that a line says what a term is. */
  readonly weight: number;
  /** Whether vault or text show it by themselves. */
  readonly isShown: boolean;
}

/** `form`: how the term is parted from its text, if that stands in its line. */
export function standingOf(asked: Concept, form: Form | undefined): Standing {
  const { definition, headingPath, note, parent, term, written } = asked;
  const isBold = BOLD.test(written);
  const isDefined = isDefinition(asked);
  const weights: readonly (readonly [number, boolean])[] = [
    [2, note !== null],
    [2, isDefined],
    [1, isBold || form === "dash" || SIGNS.test(written)],
    [-1, form === "label" && !SIGNS.test(written) && !written.startsWith("`")],
    [-1, /[.!。！]\s*$/u.test(definition)],
    [-1, headingPath.length > DEEP || (parent !== null && !isBold)],
    [-1, !isBold && withoutBracket(term).split(SIDES).some((side) => splitWords(side).length > LONGEST)],
    [-2, !isBold && TOLD_OF.test(definition)],
    [-4, isLinkLine(asked) && FILE_NAME.test(term)],
    [-6, OF_PROGRAM.test(definition)],
  ];
  return { weight: weights.reduce((sum, [weight, holds]) => holds ? sum + weight : sum, 0), isShown: note !== null || isDefined };
}

/** Also the kinds of what is many, and what comes after what. */
function isDefinition(asked: Concept): boolean {
  const text = plainText(asked.definition);
  return (isDefining(text) && !isStatement(text)) || isSaidOf(asked) || isNameInFull(asked, text) || stepsOf(asked.definition).some(({ text: step }) => splitWords(step).length < LONGEST);
}

/** Headings above. */
const DEEP = 2;

/** Words of a name. */
const LONGEST = 5;

const SIDES = /\s*[/,&]\s*|\svs\.?\s/i;

const BOLD = /^[^\p{L}\p{N}]*(?:\*\*|__)/u;

/** A link, the cell of a table. */
const SIGNS = /^[^\p{L}\p{N}]*[[|]/u;

/** “are often made of wood”: what is told of a thing, and not what it is. */
const TOLD_OF = /^(?:are|is|was|were|has|have|can|may|must)\s(?!an?\s|the\s|any\s|one\s)/i;

/** `soil_notes`, `three-beds`, `08 Seeds`: how a file is named. */
const FILE_NAME = /_|^[\p{Ll}\d]+(?:-[\p{Ll}\d]+)+$|^\d+[\s-]/u;

/** `src/beds.ts`, `beds.ts:12`: where something stands in a program; and what somebody may choose there. */
const OF_PROGRAM = /[\w-]\/[\w.-]+\.(?:[jt]sx?|py|rs|go|java|kt|rb|c|cpp|h|ya?ml|json|toml|sh)(?![\w/])|\w\.\w{1,4}:\d|(?:^|[\s(])defaults? to |\(default\)|^whether |if `(?:true|false)`/iu;
