/**
 * Whether a line says what a term is, or makes a point. In notes of a lecture, in reports and in manuals most labels name
 * nothing beyond their line: “Personal growth — fits the work of anybody.” So a term must be shown to be one, by the vault
 * or by its line. The weights were set on judged cards of public vaults; a map in which most terms are shown to be some
 * speaks for the others (`lists`).
 *
 *   [[Bound]]                             a note of its own
 *   Bound: the lower limit of a set       begins as a definition does
 *   **Bound** — lower limit               a term and what it is, set apart by its author
 *   **Bound:** lower limit                in a note that is not called a map: a label, parted from what is told; so is a name above its text
 *   Search for bounds on long days: …     a point, by its long name
 *   Bound: lower limit.                   a plain name and what is told of it
 *   `dig()`: goes down one foot.          a name in code
 *   lazy: whether to wait                 what somebody may choose in one program
 */
import type { Concept } from "../concept/concept";
import { plainText } from "../text/normalize";
import { splitWords, UNSPACED, withoutBracket } from "../text/words";
import { isBold, isUnmarked } from "./bullet-shape";
import { isDefining, isSaidOf } from "./link-comment";
import { isNoName } from "./no-name";
import { stepsOf } from "./parts";
import { isNameInFull } from "./tells-little";
import type { LineEvidence } from "./told-enough";

/** What a line must weigh, or one less in a map of terms. */
export const NEEDED = 1;

export interface Standing {
  /** How much shows that a line says what a term is. */
  readonly weight: number;
  /** Whether vault or text show it by themselves. */
  readonly isShown: boolean;
  /** Not shown, and a colon or the end of the line parts it from what is told. */
  readonly isLabel: boolean;
  /** A short name and enough of it, as an entry of a list has them. */
  readonly isEntry: boolean;
}

/** `line`: how the term is parted from its text, if that stands in its line. */
export function standingOf(asked: Concept, line: LineEvidence | null): Standing {
  const { definition, headingPath, note, parent, term, written } = asked;
  const isPlain = isUnmarked(asked);
  const name = withoutBracket(term);
  const isDefined = isDefinition(asked);
  const isShown = note !== null || isDefined;
  const form = line?.lineForm;
  const weights: readonly (readonly [number, boolean])[] = [
    [2, note !== null],
    [2, isDefined],
    [1, form === "dash" || written.startsWith("|") || !(isPlain || CODE.test(written))],
    [AS_IT_STANDS, CODE.test(written) || !(form === "bold" || form === "dash" || isBold(asked))],
    [-1, form === "label" && isPlain],
    [-1, /[.!。！]\s*$/.test(definition) && !/[.!。！]$/.test(term)],
    [-1, headingPath.length > DEEP || (parent !== null && isPlain)],
    [-1, isPlain && splitWords(name).length > LONGEST],
    [-1, !isDefined && isPlain && note === null && isClauseWise(name)],
    [-1, !isDefined && UNSPACED.test(term) && (term.length > LONGEST_SIGNS || CLAUSE_SIGNS.test(term))],
    [-1, !isDefined && !written.startsWith("[") && ADDRESSES.test(definition)],
    [-6, OF_PROGRAM.test(definition)],
  ];
  return { weight: weights.reduce((sum, [weight, holds]) => holds ? sum + weight : sum, 0), isShown, isLabel: !isShown && (line?.isColon ?? true), isEntry: (line?.amountTold ?? 0) > 0 && name.length <= LONGEST_ENTRY && !isNoName(term) && !ADDRESSES.test(definition) };
}

/** Also the kinds of what is many, and what comes after what. */
function isDefinition(asked: Concept): boolean {
  const text = plainText(asked.definition);
  return isDefining(text) || isSaidOf(asked) || isNameInFull(asked, text) || stepsOf(asked.definition).length > 0;
}

/** Bold words and a dash set off points, too. Whoever writes `Bound: the lower limit`, or a text below a plain name, says what it is. */
const AS_IT_STANDS = 3;
const CODE = /^[*_]*`/;

/** Headings above. */
const DEEP = 2;

/** Words of a name. */
const LONGEST = 5;

/** Signs of a name that is an entry: three words, or some more where words are not parted. */
const LONGEST_ENTRY = 25;

/** “Roots should never dry out”, “if you water it”, “yes, this helps”: what is told somebody. */
const ADDRESSES = /[你您]|应该|应当|해야|(?:^|\W |\bif )(?:you|we|this|yes)\P{L}/iu;

/** `roots that drink`, `뿌리는 밤에 물을 마신다`: some words without a capital, as a clause has them. */
function isClauseWise(term: string): boolean {
  return term.split(/\s+/).length > (/^\p{Ll}/u.test(term) ? 2 : /^\p{Lo}/u.test(term) ? 3 : LONGEST);
}

/** Signs of a name where words are not parted, and some of a clause. */
const LONGEST_SIGNS = 10;
const CLAUSE_SIGNS = /[很太但把被]|必须|不[会能受再要]/;

/** `src/beds.ts`, `beds.ts:12`: where something stands in a program; and what somebody may choose there. */
const OF_PROGRAM = /\w\/[\w.-]+\.(?:[jt]sx?|py|ya?ml|json)(?![\w/])|\w\.\w{1,4}:\d|defaults to |^whether /i;
