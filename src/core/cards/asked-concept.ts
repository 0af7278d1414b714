/**
 * A concept as its cards ask for it. Where the map says nothing, the note does: its first sentence as a whole, and those
 * behind it that a card can hold. What is cut out of a sentence is rarely what it says.
 *
 *   Meiosis is a kind of cell division. It halves …      → Meiosis is a kind of cell division.
 */
import { isPremise } from "../index/first-paragraph";
import { definitionOf, isFromNote, type Concept } from "../concept/concept";
import { shelve } from "../text/literals";
import { oneLine } from "../text/normalize";
import { firstBlock, textBlocks } from "../text/text-blocks";
import { UNSPACED } from "../text/words";
import { wordCount } from "./parts";

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

/** Words that several sentences may have together, and characters where words are not parted by spaces. */
const MOST_WORDS = 25;
const MOST_LETTERS = 80;

export function firstSentences(paragraph: string): string {
  const { text, written } = shelve(paragraph.trim().replace(BOLD_LABEL, ""));
  const fits = (some: string): boolean => wordCount(written(some)) <= MOST_WORDS && (!UNSPACED.test(some) || some.length <= MOST_LETTERS);
  const sentences = sentencesOf(text);
  // What is given first matters less than what is said of it.
  const first = Math.max(0, sentences.findIndex((sentence) => !isPremise(written(sentence))));
  const from = sentences.slice(0, first + 1).join("").length <= text.length && fits(sentences.slice(0, first + 1).join("")) ? 0 : first;
  let brief = "";
  for (const sentence of sentences.slice(from)) {
    if (brief !== "" && !fits(brief + sentence)) break;
    brief += sentence;
  }
  return written(brief.trim());
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
