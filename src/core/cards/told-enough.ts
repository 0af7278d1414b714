/**
 * Whether what a line says is enough to be asked, by weights. No evidence decides alone: a text that defines is asked
 * wherever it stands, a short one where its list or its map is made of definitions. The weights were set by hand on
 * judged cards of public vaults.
 *
 *   - **Bound** — lower limit            in a map of such lines: 2 by its form
 *   - Humus — a dark soil                2: it begins as a definition does
 *   - Platform: Garden Five              a label and a name
 *   - Prices — rising importance         words that tell no more than that something is told
 */
import type { Concept } from "../concept/concept";
import { plainText } from "../text/normalize";
import { textBlocks } from "../text/text-blocks";
import { splitWords, UNSPACED } from "../text/words";
import { tellingWords } from "./clue";
import { isDefining, isSaidOf, SAYS } from "./link-comment";
import { isLabelWord } from "./no-name";

/** What stands between a term and its text. */
export type Form = "bold" | "dash" | "label" | "other";

export interface Told {
  /** 0 for hardly anything, 1 for some words, 2 for a definition or a sentence. */
  readonly strength: number;
  readonly form: Form;
  /** A label with a value that is no sentence. */
  readonly isValue: boolean;
}

/** Telling words of a sentence, of a list, and of a short text. */
const ENOUGH_OF_SENTENCE = 5;
const ENOUGH = 7;
const SOME = 3;

/** How a line says what it says; null for text that does not stand in it. */
export function toldIn(asked: Concept): Told | null {
  const { definition, noteDefinition } = asked;
  if (noteDefinition !== undefined || definition === "" || textBlocks(definition)[0]?.kind !== "text") return null;
  const text = plainText(definition);
  const words = splitWords(text);
  const labels = words.filter(isLabelWord).length;
  const telling = tellingWords(asked) - labels;
  const says = SAYS.test(text);
  const isRoute = /→|->/.test(text);
  const isStrong = (isDefining(text) && !isLabelWord(words[0] ?? "")) || isSaidOf(asked) || (!isRoute && telling >= (says ? ENOUGH_OF_SENTENCE : ENOUGH));
  const form = formOf(asked);
  if (form === null) return null;
  const isAddress = /^\[[^\]]*\]\(/.test(asked.written);
  return { strength: isStrong ? 2 : telling >= (isAddress || UNSPACED.test(text) ? SOME - 1 : SOME) ? 1 : 0, form, isValue: form === "label" && !says };
}

/** Characters by which a text is known again in its line. */
const BEGINNING = 6;

function formOf({ written, term, definition }: Concept): Form | null {
  const at = written.indexOf(definition.slice(0, BEGINNING), term.length);
  if (at < 0) return null;
  const before = written.slice(0, at).replace(/[*_\s]+$/, "");
  if (/[:：→]$|->$/.test(before)) return "label";
  if (!/[—–-]$/.test(before)) return "other";
  return /^[^\p{L}\p{N}[]*(?:\*\*|__)/u.test(written) ? "bold" : "dash";
}

export interface Surroundings {
  /** Of the list. */
  readonly saying: number;
  readonly strong: number;
  readonly properties: number;
  /** Of the map. */
  readonly ofMap: { readonly saying: number; readonly bold: number; readonly dashes: number };
}

interface Evidence {
  readonly weight: number;
  readonly holds: (told: Told, around: Surroundings) => boolean;
}

const EVIDENCE: readonly Evidence[] = [
  // What the line says itself.
  { weight: 2, holds: ({ strength }) => strength > 1 },
  { weight: 1, holds: ({ strength }) => strength === 1 },
  { weight: -1, holds: ({ isValue }) => isValue },
  // In a map of definitions, most of them behind bold words and a dash, its author calls every such line one, however short.
  { weight: 2, holds: ({ form }, { ofMap }) => form === "bold" && ofMap.bold * 2 > ofMap.saying },
  { weight: 1, holds: ({ form }, { ofMap }) => (form === "dash" && (ofMap.bold + ofMap.dashes) * 2 > ofMap.saying) || (form === "bold" && ofMap.bold * 2 <= ofMap.saying) },
  // What stands beside it.
  { weight: 1, holds: (_told, { saying, strong }) => saying > 2 && strong * 2 >= saying },
  { weight: -1, holds: (_told, { properties }) => properties > 0 },
  { weight: -2, holds: (_told, { properties, saying }) => properties > 0 && properties * 3 >= saying },
];

const NEEDED = 2;

export function isToldEnough(told: Told, around: Surroundings): boolean {
  return EVIDENCE.reduce((sum, { weight, holds }) => sum + (holds(told, around) ? weight : 0), 0) >= NEEDED;
}
