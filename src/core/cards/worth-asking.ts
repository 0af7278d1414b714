/**
 * Whether what is said of a concept is worth asking: rules as rows, and the first that fits is the reason. Few poor cards
 * matter more than all good ones. A concept without a card is in the graph, in the lists and in the checklist all the
 * same, and whoever wants its card takes it by hand.
 *
 *   Camera — how close must a ship be?                  a question, and no answer
 *   [[Soil notes]] — compost, worms, past exams         what its note holds
 *   *The Tall Oak* — Ada Root                           a work among works, each with its author
 *   Always water in the evening — roots stay cool       an advice, which nobody can be asked for
 *   ## Current projects, ## Open questions              what is to be done, not what is to be known
 */
import { strings } from "../base/strings";
import { isFromNote, type Concept } from "../concept/concept";
import { definesPlainly, saysHow } from "../index/defines-plainly";
import { givesReason, isPersonal, isRemark, isTold, saysWhat, speaksOfNote, whyNoDefinition } from "../index/says-what";
import { STATUSES } from "../map/line-words";
import { isAdvice } from "../map/short-name";
import { beginsWithOne, wordsOfAll } from "../text/languages";
import { shelve } from "../text/literals";
import { normalizePlain, plainText } from "../text/normalize";
import { textBlocks } from "../text/text-blocks";
import { splitWords, withoutBracket } from "../text/words";
import { askedConcept, inBrief } from "./asked-concept";
import { isOfOther, tellsHalf } from "./half-named";
import { asksNothing, isPlace, isTopic, ORDERED } from "./no-name";
import { holdsList, holdsTopics, isComment, isDefining, isEntry, isForMany, isLinked, isName, LINKS_ALONE, namesIt, namesOf } from "./link-comment";
import { littleTold, pairWeight, restates } from "./tells-little";
import { standingOf, type Standing } from "./names-term";
import { toldIn, type LineEvidence } from "./told-enough";
import { isCited, isDecision, isMadeBy, isPasted, isPeople, isTitle, withoutRemark } from "./sources";
import { isBold, isLinkLine, isOfLines, isOfLinks, isPhrase, isRoute, isUnmarked } from "./bullet-shape";
import { isAdministration, isOfPoints, isOfSteps, isWorkedOut, MAP, RECORD } from "./study-titles";

interface Rule {
  readonly why: () => string;
  /** `definition` is what would be asked. */
  readonly fits: (concept: Concept) => boolean;
}

/** What a concept's own text says against it. */
export const RULES: readonly Rule[] = [
  { why: () => strings.noCard.administers, fits: ({ term, headingPath, noteDefinition }) => headingPath.some(isAdministration) || (noteDefinition !== undefined && RECORD.test(term)) || (SEVERAL_WORDS.test(term) && isAdministration(term)) },
  { why: () => strings.noCard.aspect, fits: (concept) => (isOfPoints(concept.headingPath.at(-1) ?? "") && !isLinkLine(concept)) || concept.headingPath.some(isWorkedOut) || WORKS_OUT.test(concept.definition) },
  { why: () => strings.noCard.propertyTerm, fits: (concept) => isProperty(concept) || MOMENT.test(concept.definition) || isStatus(concept.definition) || VALUES.test(plainText(concept.definition)) },
  { why: () => strings.noCard.placeTerm, fits: ({ term, definition }) => isPlace(term) || (ORDERED.test(term) && !isDefining(plainText(definition))) || (CODE.test(term) && !/\p{L}/u.test(definition.replace(/\[\[[^[\]]*\]\]/g, ""))) },
  { why: () => strings.noCard.namesNothing, fits: ({ term, noteDefinition }) => asksNothing(term) || (noteDefinition !== undefined && isTopic(term)) },
  { why: () => strings.noCard.mapTerm, fits: ({ term }) => MAP.test(term) || term.startsWith("#") },
  { why: () => strings.noCard.goesOn, fits: (concept) => GOES_ON.test(concept.written) || BEGINS_BEHIND.test(concept.definition) || saysHow(plainText(concept.definition)) || (isPhrase(concept) && (!isDefining(plainText(concept.definition)) || JOINS.test(concept.definition))) },
  { why: () => strings.noCard.listsBelow, fits: (concept) => isOfLines(concept) && !isDefining(plainText(concept.definition)) },
  { why: () => strings.noCard.vague, fits: ({ definition }) => isPasted(definition) },
  { why: () => strings.noCard.onlyReason, fits: ({ definition }) => givesReason(definition) },
  { why: () => strings.noCard.leadsElsewhere, fits: (concept) => PAGE_ONLY.test(concept.definition) || SAME.test(concept.definition) || isDecision(plainText(concept.definition)) || SAYS_WHERE.test(concept.definition) || CODES.test(plainText(concept.definition)) || CITED.test(concept.definition) || isOfLinks(concept, isForMany(concept.term)) },
  { why: () => strings.noCard.madeBy, fits: ({ term, definition }) => isMadeBy(definition) || isCited(definition) || SOURCE.test(term) },
  { why: () => strings.noCard.isTold, fits: ({ definition }) => isTold(definition) },
  { why: () => strings.noCard.asks, fits: ({ definition }) => ASKS.test(shelve(definition.slice(0, LOOKED_AT)).text.replace(IN_BRACKETS, "")) },
  { why: () => strings.noCard.advice, fits: (concept) => isAdvice(concept.term) || INSTRUCTS.test(concept.definition) || (!isDefining(plainText(concept.definition)) && concept.headingPath.some(isOfSteps)) },
  { why: () => strings.noCard.listsNote, fits: (concept) => ((isLinked(concept) || concept.written.startsWith("**[[")) && (isRemark(concept.definition) || REACH.test(plainText(concept.definition)) || DAY.test(concept.definition))) || (isEntry(concept) && holdsList(concept)) || holdsTopics(concept) },
  { why: () => strings.noCard.personal, fits: ({ definition }) => isPersonal(plainText(definition)) },
  { why: () => strings.noCard.sentenceTerm, fits: (concept) => (isUnmarked(concept) && splitWords(concept.term).length > LONGEST_UNMARKED) || (isOfNote(concept) && withoutBracket(concept.term).split(/\s+/).length > LONGEST_OF_NOTE && !definesPlainly(concept.definition, namesOf(concept), false, true)) || ((isLinked(concept) || isOfNote(concept) || /[.。]$/.test(concept.term)) && splitWords(concept.term).length > LONGEST_NAME) },
  { why: () => strings.noCard.titleTerm, fits: (concept) => isTitled(concept) && (TITLE_SIGNS.test(concept.term) || isComment(concept)) },
  { why: () => strings.noCard.vague, fits: restates },
];

/** A concept by its own text, whatever stands beside it. */
export interface Judged {
  /** Why it is not worth asking; null if nothing is against it. */
  readonly why: string | null;
  /** A link to a note that bears a title, and a comment. */
  readonly isTitled: boolean;
  /** A link to a note, and a comment that neither says by its name what it is nor lists names. */
  readonly isComment: boolean;
  /** A name and the names of people alone. */
  readonly isWork: boolean;
  /** A name and another: among works, whoever made it. */
  readonly isNamed: boolean;
  /** Notes behind one another, as they may be read. */
  readonly isRoute: boolean;
  /** A piece of data of what the list is about. */
  readonly isProperty: boolean;
  readonly pairs: number;
  readonly little: number;
  /** It says what it is, so that it is asked even where little beside it is. */
  readonly isPlain: boolean;
  /** A text in a line without bold words that begins as no definition does. */
  readonly isWeak: boolean;
  /** Null for text that does not stand in the line. */
  readonly lineEvidence: LineEvidence | null;
  /** What shows that its term is one. */
  readonly standing: Standing;
}

const judged = new WeakMap<Concept, Judged>();

export function judge(given: Concept): Judged {
  const known = judged.get(given) ?? judgeAnew(given, inBrief(askedConcept(given)));
  judged.set(given, known);
  return known;
}

/** Whether a text says what its term is, or names it; a list of points below it may tell other things, and is taken for itself. */
export function isDefined(given: Concept): boolean {
  const asked = inBrief(askedConcept(given));
  return textBlocks(given.definition)[0]?.kind !== "text" || !isComment(asked) || saysWhat(asked.definition, namesOf(asked), true);
}

function judgeAnew(given: Concept, asked: Concept): Judged {
  const names = namesOf(given);
  const lineEvidence = toldIn(asked);
  const isOfParagraph = isFromNote(given) && given.isNoteDefined !== true;
  return {
    why: RULES.find(({ fits }) => fits(asked))?.why() ?? (isOfParagraph ? (ANY.test(asked.definition) || tellsHalf(asked) || isOfOther(asked) ? strings.noCard.notNamed : whyNoDefinition(asked.definition, names, false, given.isNoteDefined === false)) : isFromNote(given) && speaksOfNote(asked.definition) ? strings.noCard.listsNote : null),
    isTitled: isTitled(asked),
    isComment: isLinked(asked) && !namesIt(asked),
    isWork: isWork(asked),
    isNamed: !isBold(asked) && isName(withoutRemark(asked.definition)),
    isRoute: isRoute(asked),
    isWeak: !isBold(asked) && !isDefining(plainText(asked.definition)),
    isProperty: isProperty(asked) || FILE.test(asked.definition),
    pairs: pairWeight(asked),
    lineEvidence,
    standing: standingOf(asked, lineEvidence),
    little: littleTold(asked),
    isPlain: !isLinkLine(given) || (isLinked(asked) && namesIt(asked)) || LINKS_ALONE.test(given.definition) || isDefining(plainText(asked.definition)),
  };
}

/** `Status — draft`: a piece of data of what the list is about. */
const PROPERTY = beginsWithOne(["fields"]);

/** A day and a time of it, “released May 2024”: when something was made or looked at. */
const MOMENT = /^(?:\d{4}-\d\d-\d\d[T ]\d\d:\d\d\S*|\p{L}+ed (?:\p{L}{3,9}\.? )?(?:\d{1,2}, )?\d{4}\.?)$/u;

/** “In progress”, “✅ Done by May”: how far something is. */
function isStatus(definition: string): boolean {
  return STATUSES.has(normalizePlain(plainText(definition)).replace(/\s(?:by|since|until|bis)\s.*|[.!]$/, ""));
}

/** `rows=3, beds=12`, `01 → 07 → 04`, `[3, 1, 4, 1]`: numbers of one case, and of chapters; `$b$ = beds $r$ = rows`, `Sown: May Cut: June Sold: July`: data in a row. */
const VALUES = /^(?:[^\s=,;]+\s?[=≈]\s?[-+]?\d[\d.]*%?[,;\s]*){2,}$|^\d+(?:\s?→\s?\d+)+$|^[`[]*\d+(?:[,;\s`[\]]+\d+){3,}[\]`.\s]*$|^\$[^$]+\$\s*=.*\s\$[^$]+\$\s*=|^(?:\p{Lu}[\p{L} ]{2,24}\s?:\s[^:]{2,60}\s){2}\p{Lu}[\p{L} ]{2,24}\s?:/u;

const VALUE = /^[^\s,;]+(?:\s[^\s,;]+){0,2}$|^[^\p{L}]*(?:\p{Extended_Pictographic}|\d)/u;

function isProperty({ term, definition }: Concept): boolean {
  return PROPERTY.test(normalizePlain(term)) && (/^status$/i.test(term) || VALUE.test(plainText(definition)));
}

/** `beds/plan.yml`: a file of somebody’s own. */
const FILE = /`[\w.*-]+\/[\w./*-]*`/;

/** Words of a note's name from which it is rather a title, as of an article; and what parts two titles, or asks. */
const TITLE_WORDS = 5;

const TITLE_SIGNS = /[?!|]|\S: \S+\s\S+\s\S/;

/** `01-soil`, `05_roots`: a chapter, or a note of a course. */
const CHAPTER = /^0\d[-_]/;

function isTitled(concept: Concept): boolean {
  return isLinked(concept) && (splitWords(concept.term).length >= TITLE_WORDS || TITLE_SIGNS.test(concept.term) || CHAPTER.test(concept.term));
}

/** One word may be a term: a “Diary” is a book, too. */
const SEVERAL_WORDS = /\s|\p{Script=Han}/u;

/** Words. A longer name of a note says what the note says. */
const LONGEST_NAME = 8;

/** The same, where a note's paragraph is not about what it names: more words are a title. */
const LONGEST_OF_NOTE = 4;

/** The same, where neither bold nor a link says that it is a name. */
const LONGEST_UNMARKED = 6;

/** Characters of a definition in which a question is looked for. */
const LOOKED_AT = 400;

/** `L8: [[Limits]], [[Series]]`: a lecture and what it was about. */
const CODE = /^\p{Lu}{1,2}\d{1,2}$/u;

/** `**Retries** with a delay`: bold words of a phrase, which no dash or colon parts. */
const GOES_ON = new RegExp("^(?:\\*\\*|__)[^*_]+[^*_:：](?:\\*\\*|__)(?:,|\\s+(?:and|or|und|oder|et|for|with|without|between|from|of|to|in|on|at|by|para|co[nm]|s[ei][nm]|d[ei]|e[nm]|für|mit|ohne|von|zwischen|pour|avec|[sd]ans|per|senza|для|со?|без|между|через|от|к|в|на|при|за|по|и))\\s", "iu");

/** “However, the water comes back”: a text that goes on from what is not there; in Korean, from its term. */
const BEGINS_BEHIND = new RegExp(`^(?!similar|like|unlike|so |now |also )(?:${wordsOfAll("goesOn")})(?![\\p{L}])|^\\([^()]*\\),|^(?:[을를가의에와과로]|에서|으로|처럼|이[며고]?)[\\s,*]`, "iu");

/** “The same method as for trees”: what is said is elsewhere. */
const SAME = /^(?:the )?same (?:\p{L}+ )?as(?!\p{L})|\s(?:the|as) above[.)]*$/iu;

/** `Unit 3`, **p. 4** (example 5): a page of a book. `See part 1 (roots)`. */
const PAGE_ONLY = /^(?:see|siehe|véase|voir|vedi|см\.|viz|zie|zobacz|参见|参照)\s[^.]{2,80}\.?$|^[^.!?]{0,60}(?:^|[\s(*])(?:pp?|págs?|pág)\.\s?\d[^.!?]{0,60}\.?$/iu;

/** One link, the address of a file, a date and a label of it: where something is, or when it was looked at. */
const SAYS_WHERE = /^(?:(?:[^.@]{1,40}\s)?[^\s@]+@\S+\.\w+|(?:link|video|url|doc)?[:\s]*<?https?:\/\/\S+|\[\[[^[\]]*\]\]|[^.]{0,40}`?file:\/\/\S+|[^.,;]{0,20}[:：]\s?\d{4}-\d\d-\d\d)[.,;。；]?\s*\p{Extended_Pictographic}?\uFE0F?$/u;

const INSTRUCTS = new RegExp(`^[*_]*(?:${wordsOfAll("instructs")})(?![\\p{L}])`, "iu");

/** Numbers of documents. */
const CODES = /^(?:\p{Lu}{2,6}-\d{2,5}[、,;.\s]*)+$/u;

/** `.[[50]](https://…)`: where a statement was found. */
const CITED = /^[\s.]*\[+\d+\]+(?:\([^\s]*\))?[\s.]*$/;

const IN_BRACKETS = /[(（“"][^()（）“”"]{1,24}[)）”"]/g;

/** `@root2024SeedsOfTheForest`: a book, as programs for sources name it. */
const SOURCE = /^@\p{L}[\p{L}-]*\d{4}/u;

/** A sentence or a clause that asks. */
const ASKS = /[\p{L}\p{N})]\s?[?？؟](?=$|[\s)*_])|[\p{Script=Han}][?？]/u;

/** “Any game in which …”: where something holds. */
const ANY = /^(?:any|jede[rs]?|cualquier|любо[йе]|任何|任意) (?!of )/iu;

/** “From seeds to trees”, “beds: problems and solutions”: what a note reaches from and to, and what it gives. */
const REACH = /^(?:(?:from|von|desde|de|da|от)\s.*\s(?:to|bis|hasta|à|a|до)\s|从.*到|.*(?:書き方|と(?:解決|対処)[策法]|ベストプラクティス|最佳实践|best practices|problems and solutions)$)/iu;

/** One letter joins, in more languages than those in which it is an article. */
const JOINS = /^\p{L}\s/u;

/** `$a = (3 + 4) / 2 = 3.5$`: a number of one case. */
const WORKS_OUT = /=[^=]*\d[\s)}]*(?:[×*/+−-]|\\(?:times|cdot))[^=]*(?:[=≈]|\\approx)[^\p{L}=]*\d[^\p{L}=]*$/u;

/** A day on which a note was made. Of a thing it may be what is to be known. */
const DAY = /^(?:\p{L}{3,9}\.?\s\d{1,2},?\s\d{4}|\d{1,2}\.?\s\p{L}{3,9}\s\d{4}|\d{4}-\d\d-\d\d)[\s.]*$/u;

function isOfNote({ noteDefinition, isNoteDefined }: Concept): boolean {
  return noteDefinition !== undefined && isNoteDefined !== true;
}

/** A name that is no marked term, and the names of people or a title alone. */
function isWork(concept: Concept): boolean {
  const text = withoutRemark(concept.definition);
  return !isBold(concept) && (isPeople(text) || isTitle(text));
}
