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

/** A weight, and the lines that have it. */
type Weight = readonly [number, (asked: Concept) => boolean];

const WEIGHTS: readonly Weight[] = [
  [2, ({ note }) => note !== null],
  [2, (asked) => isDefinition(asked)],
  [1, ({ written, term }) => SIGNS.test(written) || DASH.test(behind(written, term))],
  [-1, ({ written, term }) => !SIGNS.test(written) && !CODE.test(written) && COLON.test(behind(written, term))],
  [-1, ({ definition }) => /[.!。！]\s*$/u.test(definition)],
  [-1, ({ headingPath, parent, written }) => headingPath.length > DEEP || (parent !== null && !BOLD.test(written))],
  [-1, ({ written, term }) => !BOLD.test(written) && withoutBracket(term).split(SIDES).some((side) => splitWords(side).length > LONGEST)],
  [-2, ({ written, definition }) => !BOLD.test(written) && TOLD_OF.test(definition)],
  [-4, (asked) => isLinkLine(asked) && FILE_NAME.test(asked.term)],
  [-6, ({ definition }) => SOURCE.test(definition) || SETTING.test(definition)],
];

/** What a line must weigh, or one less in a map of terms. */
export const NEEDED = 1;

/** How much shows that a line says what a term is; nothing said weighs enough. */
export function weightOf(asked: Concept): number {
  return asked.definition === "" ? NEEDED : WEIGHTS.reduce((sum, [weight, holds]) => holds(asked) ? sum + weight : sum, 0);
}

/** Whether vault or text show it by themselves. */
export function isShown(asked: Concept): boolean {
  return asked.note !== null || isDefinition(asked);
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

const SIDES = /\s*[/,&]\s*|\s+vs\.?\s+/i;

/** Bold words, a link, the cell of a table. */
const SIGNS = /^[^\p{L}\p{N}]*(?:\*\*|__|\[|\|)/u;
const CODE = /^[^\p{L}\p{N}]*`/u;
const BOLD = /^[^\p{L}\p{N}]*(?:\*\*|__)/u;
const COLON = /^[^\p{L}\p{N}]*[:：]/u;
const DASH = /^[^\p{L}\p{N}]*(?:[—–-]|::)\s/u;

function behind(written: string, term: string): string {
  const at = written.indexOf(term);
  return at < 0 ? "" : written.slice(at + term.length);
}

/** “are often made of wood”: what is told of a thing, and not what it is. */
const TOLD_OF = /^(?:are|is|was|were|has|have|can|may|must)\s(?!an?\s|the\s|any\s|one\s)/i;

/** `soil_notes`, `three-beds`, `08 Seeds`: how a file is named. */
const FILE_NAME = /_|^[\p{Ll}\d]+(?:-[\p{Ll}\d]+)+$|^\d+[\s-]/u;

/** `src/beds.ts`, `beds.ts:12`: where something stands in a program. */
const SOURCE = /[\w-]\/[\w.-]+\.(?:[jt]sx?|py|rs|go|java|kt|rb|c|cpp|h|ya?ml|json|toml|sh)(?![\w/])|\w\.\w{1,4}:\d/u;

/** What somebody may choose in one program. */
const SETTING = /(?:^|[\s(])defaults? to |\(default\)|^whether |if `(?:true|false)`/iu;
