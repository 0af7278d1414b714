/**
 * Whether what a line says is enough to be asked, by weights. No evidence decides alone: a text that defines is asked
 * wherever it stands, a short one where its list or its map is made of definitions. The weights were set by hand on
 * judged cards of public vaults.
 *
 *   - **Bound** — lower limit            asked in a map of such lines, by its form alone
 *   - Humus — a dark soil                asked: it begins as a definition does
 *   - Platform: Garden Five              not asked: a label and a name
 *   - Prices — rising importance         not asked: words that tell no more than that something is told
 */
import type { Concept } from "../concept/concept";
import { plainText } from "../text/normalize";
import { textBlocks } from "../text/text-blocks";
import { splitWords, UNSPACED } from "../text/words";
import { tellingWords } from "./clue";
import { isDefining, isSaidOf, PARTS, SAYS } from "./link-comment";
import { isLabelWord } from "./no-name";
import { isNameInFull } from "./tells-little";

/** How a term is parted from its text: bold words behind which a sign stands, a dash or a colon. */
export type Form = "bold" | "dash" | "label" | "other";

export interface LineEvidence {
  /** What the text weighs itself: 0 for hardly anything, 1 for some words, 2 for a sentence, more for a definition. */
  readonly amountTold: number;
  readonly lineForm: Form;
  /** A colon parts the term from its text, behind bold words or others. */
  readonly isColon: boolean;
}

/** What a definition weighs: more than all that stands beside it. */
const DEFINED = 7;

/** Characters by which a text is known again in its line. */
const BEGINNING = 6;

/** Telling words of a sentence, of a list, and of a short text. */
const ENOUGH_OF_SENTENCE = 5;
const ENOUGH = 7;
const SOME = 3;

/** How a line says what it says; null for text that does not stand in it. */
export function toldIn(asked: Concept): LineEvidence | null {
  const { written, term, definition, noteDefinition } = asked;
  const at = written.indexOf(definition.slice(0, BEGINNING), term.length);
  if (noteDefinition !== undefined || definition === "" || at < 0 || textBlocks(definition)[0]?.kind !== "text") return null;
  const before = written.slice(0, at).trimEnd();
  const isColon = /[:：][\s*_→]*$/.test(before);
  const isBold = /^[^\p{L}\p{N}[]*(?:\*\*|__)/u.test(written);
  const lineForm = isColon || /[—–-][\s*_→>]*$/.test(before) ? (isBold ? "bold" : isColon ? "label" : "dash") : "other";
  const text = plainText(definition);
  const parts = text.split(PARTS).length;
  const words = splitWords(text);
  const telling = tellingWords(asked) - words.filter(isLabelWord).length;
  const isRoute = /→|->/.test(text);
  if ((isDefining(text) && !isLabelWord(words[0] ?? "")) || isSaidOf(asked) || written.startsWith("`") || (lineForm !== "label" && isNameInFull(asked, text))) return { amountTold: DEFINED, lineForm, isColon };
  const isSentence = !isRoute && telling >= (SAYS.test(text) || parts <= 2 ? ENOUGH_OF_SENTENCE : ENOUGH);
  const isSome = (isRoute && parts >= SOME) || telling >= (UNSPACED.test(text) || /^\[[^\]]*\]\(/.test(written) ? SOME - 1 : SOME);
  return { amountTold: isSentence ? 2 : Number(isSome), lineForm, isColon };
}

export interface ListEvidence {
  /** Of the list. */
  readonly saying: number;
  readonly strongOnes: number;
  readonly properties: number;
  /** Of the map. */
  readonly ofMap: { readonly saying: number; readonly boldOnes: number; readonly dashOnes: number };
}

/** A weight beside that of the text, and where it counts. */
type Evidence = readonly [number, (line: LineEvidence, around: ListEvidence) => boolean];

const EVIDENCE: readonly Evidence[] = [
  // In a map of definitions, most of them behind bold words, its author calls every such line one, however short.
  [1, ({ lineForm }) => lineForm === "bold"],
  [1, ({ lineForm }, { ofMap }) => lineForm === "bold" && ofMap.boldOnes * 2 > ofMap.saying],
  [1, ({ lineForm }, { ofMap }) => lineForm === "dash" && (ofMap.boldOnes + ofMap.dashOnes) * 2 > ofMap.saying],
  // What stands beside it.
  [1, (_line, { saying, strongOnes }) => saying > 2 && strongOnes * 2 >= saying],
  [-3, (_line, { properties, saying }) => properties > 0 && properties * 3 >= saying],
];

const NEEDED = 2;

export function isToldEnough(line: LineEvidence, around: ListEvidence): boolean {
  return EVIDENCE.reduce((sum, [weight, holds]) => sum + (holds(line, around) ? weight : 0), line.amountTold) >= NEEDED;
}
