/**
 * What the shape of a bullet tells of its text, in any language: whether a separator stands in front of it, whether it
 * stands on lines below, whether it is made of links.
 *
 *   [[Rank]] over a ring                   nothing parts the link from the text: both are one phrase
 *   - Dutch ⏎  - Afrikaans                 a word below a name is one of its kind
 *   Roots: [[Soil MOC]] · [[Tests]]        where a map leads
 *   Learn: [[Soil]] → [[Roots]]            how notes may be read
 */
import { isOfWeb, picturesIn } from "../text/pictures";
import type { Concept } from "../concept/concept";
import { speaksOfNote } from "../index/says-what";
import { plainText } from "../text/normalize";
import { textBlocks } from "../text/text-blocks";
import { splitWords, UNSPACED } from "../text/words";
import { MAP } from "./study-titles";

/** Whether a line is a link, and what may stand behind it. */
export function isLinkLine({ written }: Concept): boolean {
  return /^[^\p{L}\p{N}[*]*\[\[/u.test(written);
}

/** No sign says that a line begins with a name: it is neither bold nor a link nor code. */
export function isUnmarked({ written }: Concept): boolean {
  return !/^[^\p{L}\p{N}]*[*_`=#[]/u.test(written);
}

/** Whether its author marked the beginning of a line as a term. */
export function isBold({ written }: Concept): boolean {
  return /^(?:\*\*|__)/.test(written);
}

/** A link at the beginning of a line, and what follows it. */
const BEHIND_LINK = /^[^\p{L}\p{N}[*]*\[\[[^[\]]+\]\]\s+(.*)$/su;

/** Characters by which a text is known again in its line. */
const BEGINNING = 6;

/** Whether a text goes on behind a link, which no sign parts from it. */
export function isPhrase({ written, definition, noteDefinition }: Concept): boolean {
  const rest = BEHIND_LINK.exec(written)?.[1];
  return rest !== undefined && noteDefinition === undefined && definition !== "" && /^[\p{L}\p{N}($`]/u.test(rest) && rest.startsWith(definition.slice(0, BEGINNING));
}

/** Words, and signs where words are not parted. Fewer on a line of its own are a name or a kind. */
const FEWEST_WORDS = 5;
const FEWEST_SIGNS = 10;

/** Whether a text stands on lines below an unmarked term, each of few words, or speaks of a note. */
export function isOfLines({ term, written, definition, noteDefinition }: Concept): boolean {
  if (noteDefinition !== undefined || definition === "" || /^[^\p{L}\p{N}]*(?:\*\*|__)/u.test(written) || written.replace(term, "").includes(definition.slice(0, BEGINNING)) || written.includes(definition.slice(0, term.length + BEGINNING))) return false;
  if (speaksOfNote(definition)) return true;
  const lines = textBlocks(definition).flatMap(({ kind, lines: some }) => (kind === "text" ? some : null));
  return lines.every((line) => line !== null && (isBrief(plainText(line)) || !/[\p{P}\p{S}]\s*$/u.test(line)));
}

function isBrief(text: string): boolean {
  return UNSPACED.test(text) ? text.length < FEWEST_SIGNS : splitWords(text).length < FEWEST_WORDS;
}

const LINK = /\[\[([^[\]]+)\]\]/g;

/** An address, alone or behind its name. */
const ADDRESS = /\[[^[\]]*\]\(https?:[^()]*\)|https?:\S+/g;

/** Whether a text is made of addresses, or of links: behind a name that is plain or not for many, side by side, or one of them to a map. */
export function isOfLinks(concept: Concept, isMany: boolean): boolean {
  const { definition } = concept;
  const rest = definition.replace(ADDRESS, "");
  if (definition === "" || picturesIn(definition).some(({ link }) => !isOfWeb(link)) || /[\p{L}\p{N}]/u.test(rest.replace(LINK, ""))) return false;
  return (rest.includes("[[") && !/→|->/.test(rest) && (!isMany || isUnmarked(concept))) || (rest !== definition && !rest.includes("[[")) || /\]\]\s*[|·•]\s*\[\[/.test(rest) || [...rest.matchAll(LINK)].some(([, target = ""]) => MAP.test(target));
}

/** Whether a text is notes that an arrow parts, or a choice of notes. */
export function isRoute({ definition }: Concept): boolean {
  return /^\[\[[^[\]]+\]\][^[\]]{0,30}(?:→|->|⇒|➜|\svs\.?\s)/u.test(definition);
}
