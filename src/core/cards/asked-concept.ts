/**
 * A concept as its cards ask for it. Where the map says nothing, the note does: of its paragraph the first sentences that
 * a card can hold, of a long sentence its beginning.
 *
 *   Meiosis is a kind of cell division. It halves …      → Meiosis is a kind of cell division.
 *   A sentence of forty words, which goes on and on      → A sentence of forty words …
 */
import { isPremise } from "../index/first-paragraph";
import { definitionOf, isFromNote, type Concept } from "../concept/concept";
import { wordsOfAll } from "../text/languages";
import { shelve } from "../text/literals";
import { oneLine } from "../text/normalize";
import { firstBlock, textBlocks } from "../text/text-blocks";
import { UNSPACED } from "../text/words";
import { MOST_WORDS, wordCount } from "./parts";

const asked = new WeakMap<Concept, Concept>();

/** The same concept where the map itself says what it is, in words without colours and sizes. */
export function askedConcept(concept: Concept): Concept {
  const isColoured = `${concept.term}${definitionOf(concept)}`.search(COLOURS) >= 0;
  if (!isFromNote(concept) && !isColoured) return concept;
  const known = asked.get(concept) ?? askAnew(concept, isColoured ? withoutColours(definitionOf(concept)) : definitionOf(concept));
  asked.set(concept, known);
  return known;
}

function askAnew(concept: Concept, definition: string): Concept {
  return { ...concept, term: withoutColours(concept.term), definition: isFromNote(concept) ? firstSentences(definition) : definition };
}

/** `~={red}root=~`, `<mark style="…">root</mark>`, `<small>root</small>`: words in colours or in another size. */
const COLOURS = /~=\{[^{}]*\}|=~|<\/?(?:mark|small|font|span|div)\b[^<>]*>/g;

function withoutColours(text: string): string {
  const { text: bare, written } = shelve(text);
  return written(bare.replace(COLOURS, ""));
}

/** Of a definition of several blocks the first one, if that is text. */
export function inBrief(concept: Concept): Concept {
  const [first, ...more] = textBlocks(concept.definition);
  return first?.kind === "text" && more.length > 0 ? { ...concept, definition: oneLine(first.lines.join(" ")) } : concept;
}

/** A definition as it stands in a list: its first block; of a note's paragraph what a card would ask. */
export function briefDefinition(concept: Concept): string {
  return firstBlock(askedConcept(concept).definition);
}

/** Characters that a card can hold where words are not parted by spaces. */
const MOST_LETTERS = 80;

export function firstSentences(paragraph: string): string {
  const { text, written } = shelve(paragraph.trim().replace(BOLD_LABEL, ""));
  const fits = (some: string): boolean => wordCount(written(some)) <= MOST_WORDS && (!UNSPACED.test(some) || some.length <= MOST_LETTERS);
  const sentences = sentencesOf(text);
  // What is given first matters less than what is said of it.
  const first = Math.max(0, sentences.findIndex((sentence) => !isPremise(written(sentence))));
  const from = sentences.slice(0, first + 1).join("").length <= text.length && fits(sentences.slice(0, first + 1).join("")) ? 0 : first;
  let beginningText = "";
  for (const sentence of sentences.slice(from)) {
    if (!fits(beginningText + sentence)) break;
    beginningText += sentence;
  }
  return written(beginningText.trim() === "" ? beginning(sentences[from] ?? "", fits) : beginningText.trim());
}

/** `**What it is for.** A shoot …`: a heading in front of what it is the heading of. */
const BOLD_LABEL = /^\*\*(?!.{60})[^*]+[.!?]\*\*\s+/u;

/** With the space behind each. A full stop of an abbreviation, of an initial or of a number ends none; nor does one in brackets or in a link. */
function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let [from, depth] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (OPENING.includes(sign)) depth++;
    else if (CLOSING.includes(sign)) depth = Math.max(0, depth - 1);
    if (depth > 0 || !isEnd(text, at)) continue;
    const end = at + (/^["'”’»)*_]*\s*/.exec(text.slice(at + 1, at + 8))?.[0].length ?? 0) + 1;
    sentences.push(text.slice(from, end));
    [from, at] = [end, end - 1];
  }
  return from < text.length ? [...sentences, text.slice(from)] : sentences;
}

const OPENING = "([{（【「";
const CLOSING = ")]}）】」";
const SHORT = /(?:^|[\s(.])(?:e\.g|i\.e|etc|cf|vs|approx|ca|resp|incl|esp|fig|figs|eq|no|nr|vol|pp|al|st|mr|mrs|ms|dr|prof|inc|ltd|z\.\s?b|d\.\s?h|u\.\s?a|bzw|usw|ggf|np|tzw|itd|dot|p\.\s?ex|c\.-à-d|ej|т\.\s?е|т\.\s?д|\p{L}|\d+)$/iu;

function isEnd(text: string, at: number): boolean {
  const sign = text.charAt(at);
  if ("。！？".includes(sign)) return true;
  if (!".!?…؟۔।".includes(sign) || !/^["'”’»)*_]*(?:\s|$)/.test(text.slice(at + 1, at + 8))) return false;
  return sign !== "." || !SHORT.test(text.slice(Math.max(0, at - 12), at));
}

/** As many clauses as fit, else as many words. */
function beginning(sentence: string, fits: (some: string) => boolean): string {
  const isCut = (some: string): boolean => fits(`${some} …`) && isWhole(some);
  const clauses = [...sentence.matchAll(/[,;:—–،؛]\s|\s[—–-]\s|[，；：]/g)].map(({ index }) => index).filter((end) => isCut(sentence.slice(0, end)));
  const end = clauses.filter((one) => one >= LEAST).at(-1);
  let cut = 0;
  for (const { index } of sentence.matchAll(/\s+|(?=[\u3040-\u30ff\u4e00-\u9fff])/g)) if (index > 0 && isCut(sentence.slice(0, index))) cut = index;
  // A comma early in a row of names tells less than as many words as fit.
  if (end !== undefined && (sentence.charAt(end) !== "," || end * 2 >= cut)) return `${sentence.slice(0, end)} …`;
  return cut === 0 ? sentence : `${sentence.slice(0, cut).replace(LEADS_ON, "")} …`;
}

/** Small words in front of a cut: what they lead to is not there. */
const LEADS_ON = new RegExp(`(?:[\\s,](?:${wordsOfAll("small")}|${wordsOfAll("leads")}))+\\s*$`, "iu");

/** Characters. Less of a sentence says too little. */
const LEAST = 40;

/** Whether no bracket, link or bold text is cut through. */
function isWhole(text: string): boolean {
  const count = (signs: RegExp): number => text.match(signs)?.length ?? 0;
  return count(/[([{（]/g) === count(/[)\]}）]/g) && count(/\*\*/g) % 2 === 0 && count(/==/g) % 2 === 0;
}
