/**
 * Whether what is said of a concept is worth asking: rules as rows, and the first that fits is the reason. A reason that
 * holds for what is said of others beside it as well is believed sooner: one entry among entries, one work among works.
 *
 *   Camera — how close must a ship be?                  a question, and no answer
 *   [[Soil notes]] — compost, worms, past exams         what its note holds
 *   *The Tall Oak* — Ada Root                           a work among works, each with its author
 *   Always water in the evening — roots stay cool       an advice, which nobody can be asked for
 */
import { strings } from "../base/strings";
import { isFromNote, type Concept } from "../concept/concept";
import { nameOf } from "../index/notes";
import { DEFINES, isRemark, isTold, whyNoDefinition } from "../index/says-what";
import { isAdvice } from "../map/short-name";
import { shelve } from "../text/literals";
import { plainText } from "../text/normalize";
import { splitWords, UNSPACED } from "../text/words";
import type { FactReader } from "./fact-reader";
import { isPlace } from "./question";
import { isMadeBy } from "./sources";

interface Rule {
  readonly why: string;
  /** `definition` is what would be asked; `beside` what stands beside it in the map. */
  readonly fits: (concept: Concept, beside: () => readonly Concept[]) => boolean;
}

const RULES: readonly Rule[] = [
  { get why() { return strings.noCard.placeTerm; }, fits: ({ term, definition }) => isPlace(term) || (CODE.test(term) && !/\p{L}/u.test(definition.replace(/\[\[[^[\]]*\]\]/g, ""))) },
  { get why() { return strings.noCard.goesOn; }, fits: ({ written }) => GOES_ON.test(written) },
  { get why() { return strings.noCard.leadsElsewhere; }, fits: ({ definition }) => PAGE_ONLY.test(definition) || SAYS_WHERE.test(definition) || CODES.test(plainText(definition)) },
  { get why() { return strings.noCard.madeBy; }, fits: ({ definition }) => isMadeBy(definition) },
  { get why() { return strings.noCard.isTold; }, fits: ({ definition }) => isTold(definition) },
  { get why() { return strings.noCard.asks; }, fits: ({ definition }) => ASKS.test(shelve(definition.slice(0, LOOKED_AT)).text.replace(IN_BRACKETS, "")) },
  { get why() { return strings.noCard.advice; }, fits: ({ term }) => isAdvice(term) },
  { get why() { return strings.noCard.listsNote; }, fits: (concept, beside) => (isLinked(concept) && (isRemark(concept.definition) || DAY.test(concept.definition))) || (isEntry(concept) && (holdsList(concept) || (isShort(concept) && most(beside(), (other) => isEntry(other) && holdsList(other))))) },
  { get why() { return strings.noCard.sentenceTerm; }, fits: (concept) => isLinked(concept) && splitWords(concept.term).length > LONGEST_NAME },
  { get why() { return strings.noCard.works; }, fits: (concept, beside) => isWork(concept) && most(beside(), isWork) },
];

/** Null if it is. `given` is the concept with all that its note says, `asked` as its cards would ask for it. */
export function whyNotAsked(given: Concept, asked: Concept, facts: FactReader): string | null {
  const rule = RULES.find(({ fits }) => fits(asked, () => facts.beside(asked)));
  if (rule !== undefined) return rule.why;
  if (!isFromNote(given) || given.isNoteDefined === true) return null;
  const { term, aliases, note } = given;
  return splitWords(term).length > LONGEST_NAME ? strings.noCard.sentenceTerm : whyNoDefinition(asked.definition, [term, ...aliases, ...note === null ? [] : [nameOf(note)]]);
}

/** Words. A longer name of a note says what the note says. */
const LONGEST_NAME = 8;

/** Characters of a definition in which a question is looked for. */
const LOOKED_AT = 400;

/** `L8: [[Limits]], [[Series]]`: a lecture and what it was about. */
const CODE = /^\p{Lu}{1,2}\d{1,2}$/u;

/** `**Retries** with a delay`: bold words of a phrase, which no dash or colon parts. */
const GOES_ON = new RegExp("^(?:\\*\\*|__)[^*_]+[^*_:：](?:\\*\\*|__)\\s+(?:for|with|without|between|from|of|to|in|on|at|by|para|con|sin|sem|com|de|en|em|für|mit|ohne|von|zwischen|pour|avec|sans|dans|per|senza|di|для|с|со|без|между|через|от|к|в|на|при|за|по|и)\\s", "iu");

/** `Unit 3`, **p. 4** (example 5): a page of a book. */
const PAGE_ONLY = /^[^.!?]{0,60}(?:^|[\s(*])(?:pp?|págs?|pág)\.\s?\d[^.!?]{0,60}\.?$/iu;

/** One link, the address of a file, a date and a label of it: where something is, or when it was looked at. */
const SAYS_WHERE = /^(?:\[\[[^[\]]*\]\]|[^.]{0,40}`?file:\/\/\S+|[^.,;]{0,20}[:：]\s?\d{4}-\d\d-\d\d[.。]?)\s*\p{Extended_Pictographic}?\uFE0F?$/u;

/** Numbers of documents. */
const CODES = /^(?:\p{Lu}{2,6}-\d{2,5}[、,;.\s]*)+$/u;

const IN_BRACKETS = /[(（“"][^()（）“”"]{1,24}[)）”"]/g;

/** A sentence or a clause that asks. */
const ASKS = /[\p{L}\p{N})][?？؟](?=$|[\s)*_])|[\p{Script=Han}][?？]/u;

/** Whether a line is a link to a note and a comment on it. */
function isLinked({ written, note, definition, noteDefinition }: Concept): boolean {
  return note !== null && noteDefinition === undefined && ENTRY.test(written) && definition !== "" && !LINKS_ALONE.test(definition);
}

/** The same, where the comment is no definition by its form. */
function isEntry(concept: Concept): boolean {
  return isLinked(concept) && !isDefining(plainText(concept.definition));
}

/** A day on which a note was made. */
const DAY = /^(?:\p{L}+day,\s)?(?:\p{L}{3,9}\.?\s\d{1,2},?\s\d{4}|\d{1,2}\.?\s\p{L}{3,9}\s\d{4}|\d{4}-\d\d-\d\d)[\s.]*$/u;

const ENTRY = /^[^\p{L}\p{N}[*]*\[\[/u;

/** A list of links is one of concepts. */
const LINKS_ALONE = /^(?:\[\[[^[\]]*\]\][,;、\s]*){2,}/u;

/** As the first of several names, “role of roots” defines nothing. */
function isDefining(text: string): boolean {
  const [first = ""] = text.split(PARTS);
  return DEFINES.test(text) && (first === text || splitWords(first).length >= FEWEST_WORDS);
}

/** What parts one of several things from the next. */
const PARTS = /[,;、，；]\s?|\s(?:[+·|&→]|and|und|y|e|et|и)\s|[和与及]/u;

/** Words in front of the first comma. With fewer a list of names stands there. */
const FEWEST_WORDS = 5;

function holdsList({ definition }: Concept): boolean {
  return plainText(definition).split(PARTS).length > 2;
}

/** Words, and characters where words are not parted by spaces: a longer comment says more than what a note is for. */
const SHORT_COMMENT = 6;
const SHORT_UNSPACED = 20;

function isShort({ definition }: Concept): boolean {
  const text = plainText(definition);
  return UNSPACED.test(text) ? text.length <= SHORT_UNSPACED : splitWords(text).length <= SHORT_COMMENT;
}

/** A name that is no marked term, and the names of people alone. */
function isWork({ written, definition }: Concept): boolean {
  return !/^(?:\*\*|__)/.test(written) && PEOPLE.test(definition.replace(/\s*\*?\([^()]*\)\*?$/, "").trim());
}

const PERSON = "(?:\\p{Lu}[\\p{L}\\p{M}.’'-]*\\s+){1,3}(?:(?:de|del|della|von|van|der|den|le|la|al|bin|ibn)\\s+){0,2}\\p{Lu}[\\p{L}\\p{M}.’'-]+";
const PEOPLE = new RegExp(`^${PERSON}(?:(?:,\\s*|\\s*(?:&|and|und|y|e|et|и|,)\\s+)${PERSON})*$`, "u");

/** Whether three beside it, and half of all that say something, are like that. */
function most(beside: readonly Concept[], isLike: (other: Concept) => boolean): boolean {
  const saying = beside.filter(({ definition }) => definition !== "");
  const alike = saying.filter(isLike).length;
  return alike >= 2 && alike * 2 >= saying.length;
}
