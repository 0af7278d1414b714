/**
 * What the lists of a map are, each below its heading. A reason that holds for most of a list holds for the rest of it,
 * too: a work among works, a comment among comments, and what stands in an index. No list speaks for the whole map: of
 * a map that its author filled with short texts, all cards would be gone.
 */
import { addToGroup } from "../base/grouped";
import { strings } from "../base/strings";
import type { Concept, ConceptId } from "../concept/concept";
import { NEEDED } from "./names-term";
import { isToldEnough } from "./told-enough";
import { isDefined, judge } from "./worth-asking";

/** How many concepts of a list say something, and of these how many read as what is not asked. */
export interface ListFacts {
  /** With those of which their lines say nothing. */
  readonly all: number;
  readonly saying: number;
  readonly works: number;
  /** Links to notes that bear titles. */
  readonly titles: number;
  /** Not worth asking by what they say themselves. */
  readonly unasked: number;
  /** Of the others. */
  readonly meagre: number;
  /** Data of what the list is about. */
  readonly properties: number;
  /** Words, each with another. */
  readonly pairs: number;
  /** Ways through the notes. */
  readonly routes: number;
  /** Definitions and sentences. */
  readonly strongOnes: number;
  /** Texts behind bold words and a dash, and behind other names and a dash. */
  readonly boldOnes: number;
  readonly dashOnes: number;
  /** Terms that are shown to be some. */
  readonly shown: number;
  /** Short names, each with enough. */
  readonly entryOnes: number;
}

export type Lists = ReadonlyMap<string, ListFacts>;

/** So many concepts with one text: it tells what to look for in each. */
const REPEATED = 3;

/** One in so many. */
const FEWEST_SHOWN = 10;

const NONE: ListFacts = { all: 0, saying: 0, works: 0, titles: 0, unasked: 0, meagre: 0, properties: 0, pairs: 0, routes: 0, strongOnes: 0, boldOnes: 0, dashOnes: 0, shown: 0, entryOnes: 0 };

function keyOfHeading({ headingPath }: Concept): string {
  return ["below", ...headingPath].join("\n");
}

/** The list together with those beside it. */
function keyAround({ headingPath }: Concept): string {
  return ["around", ...headingPath.slice(0, -1)].join("\n");
}

const MAP = "map";

function keyOfText({ definition }: Concept): string {
  return `saying\n${definition}`;
}

/** The text of a concept's note, and that text in that note: others may say the same, of whatever they are of. */
function keysOfNote({ noteDefinition, note }: Concept): string[] {
  return noteDefinition === undefined ? [] : [`note\n${noteDefinition}`, `note\n${noteDefinition}\n${note ?? ""}`];
}

/** What a note says of a concept is judged by itself. */
export function countInLists(lists: Map<string, ListFacts>, given: Concept): void {
  const { why, isWork, little, isTitled, isProperty, pairs, isRoute, lineEvidence, standing } = judge(given);
  const says = given.definition !== "";
  const isAsked = why === null;
  const own: ListFacts = !says ? { ...NONE, all: 1 } : {
    all: 1, saying: 1, works: Number(isWork && isAsked), titles: Number(isTitled), unasked: Number(!isAsked), meagre: Number(little > 0 && isAsked), properties: Number(isProperty), pairs, routes: Number(isRoute),
    strongOnes: Number((lineEvidence?.amountTold ?? 0) > 1), boldOnes: Number(lineEvidence?.lineForm === "bold"), dashOnes: Number(lineEvidence?.lineForm === "dash"), shown: Number(standing.isShown), entryOnes: Number(standing.isEntry),
  };
  for (const key of [keyOfHeading(given), keyAround(given), MAP, ...says ? [keyOfText(given)] : keysOfNote(given)]) {
    lists.set(key, sumOf(lists.get(key) ?? NONE, own));
  }
}

const COUNTED = Object.keys(NONE) as (keyof ListFacts)[];

function sumOf(one: ListFacts, other: ListFacts): ListFacts {
  const sum: Record<keyof ListFacts, number> = { ...one };
  for (const key of COUNTED) sum[key] += other[key];
  return sum;
}

/** Why a concept is not worth asking, a clause; null if it is. Below a heading, other things may stand than what it is. */
export function whyNotAsked(given: Concept, lists: Lists, isHeading: boolean, isCalledMap: boolean): string | null {
  const { why, isWork, isNamed, isRoute, little, isComment, isPlain, isWeak, lineEvidence, standing } = judge(given);
  if (why !== null) return why;
  const [ofAll = 0, ofNote = 0] = keysOfNote(given).map((key) => lists.get(key)?.all ?? 0);
  if (ofAll > ofNote) return strings.noCard.repeated;
  if (given.definition === "") return null;
  if (isHeading && !isDefined(given)) return strings.noCard.listsNote;
  const heading = lists.get(keyOfHeading(given)) ?? NONE;
  const around = heading.saying < FEWEST ? lists.get(keyAround(given)) ?? NONE : heading;
  if ((isWork || isNamed) && isMost(around.works, around.saying)) return strings.noCard.works;
  if (isRoute && isMost(heading.routes, heading.saying)) return strings.noCard.leadsElsewhere;
  if (isComment && heading.titles >= FEWEST_TITLES && heading.titles * 3 >= heading.saying) return strings.noCard.titleTerm;
  if (little > (isMostlyTelling(around) ? 1 : 0) && !isWordList(heading)) return strings.noCard.vague;
  if (lineEvidence !== null && !isWordList(heading) && !isToldEnough(lineEvidence, { ...heading, ofMap: lists.get(MAP) ?? NONE })) return strings.noCard.vague;
  if ((lists.get(keyOfText(given)) ?? NONE).saying >= REPEATED) return strings.noCard.repeated;
  // Where half and more are shown to be terms, the others are easily some. Where hardly one is, in a note that its author
  // calls no map, labels part what is told of one thing.
  const { shown, saying } = lists.get(MAP) ?? NONE;
  const isOfLabels = !isCalledMap && shown * FEWEST_SHOWN < saying;
  const weight = standing.weight + (standing.isEntry && heading.entryOnes > 2 && heading.entryOnes * 4 >= heading.saying * 3 ? AMONG_ENTRIES : 0);
  if (weight < NEEDED + (shown * 2 >= saying ? -1 : Number(isOfLabels && standing.isLabel)) && !isWordList(heading)) return strings.noCard.point;
  return (!isPlain && isIndex(around)) || (isWeak && isAlone(heading) && isBare(lists.get(MAP) ?? NONE)) ? strings.noCard.index : null;
}

/**
 * Concepts that are points of what their list tells: nothing shows that their terms are some, and of those that say
 * something beside them, not even every third is asked. `isAsked`: whether one is.
 */
export function pointsOf(concepts: readonly Concept[], lists: Lists, isAsked: (given: Concept) => boolean): ReadonlySet<ConceptId> {
  const askedBelow = new Map<string, Concept[]>();
  for (const given of concepts) if (given.definition !== "" && isAsked(given)) addToGroup(askedBelow, keyOfHeading(given), given);
  return new Set([...askedBelow].flatMap(([key, asked]) => asked.length * 3 > (lists.get(key) ?? NONE).saying ? [] : asked.filter((given) => !judge(given).standing.isShown).map(({ id }) => id)));
}

/** What it weighs that three and more, and three of four, are short names with enough behind each: they vouch for one another. */
const AMONG_ENTRIES = 2;

/** Whether one of a list says something, beside names alone: it is an aside. */
function isAlone({ all, saying }: ListFacts): boolean {
  return saying === 1 && all >= FEWEST;
}

/** Whether two thirds and more are names alone. */
function isBare({ all, saying }: ListFacts): boolean {
  return saying * 3 <= all;
}

/** Whether two thirds and more say enough: then little is enough, too. */
function isMostlyTelling({ saying, unasked, meagre }: ListFacts): boolean {
  return (unasked + meagre) * 3 <= saying;
}

/** So many pairs of words, and nine of ten in a list: they are a language's. */
const FEWEST_PAIRS = 8;

function isWordList({ saying, pairs }: ListFacts): boolean {
  return pairs >= FEWEST_PAIRS && pairs * 10 >= saying * 9;
}

/** Titles in a list, and a third of it at least: then it is one of articles, and what stands beside them tells of articles. */
const FEWEST_TITLES = 3;

/** Whether it and two others, and half of all at least, are like that. */
function isMost(many: number, saying: number): boolean {
  return many >= 3 && many * 2 >= saying;
}

/** Concepts that say something. Fewer tell nothing of their list: they are judged with the lists beside it. */
const FEWEST = 4;

/** Whether two thirds and more of a list are not worth asking. */
function isIndex({ saying, works, unasked, meagre }: ListFacts): boolean {
  return saying >= FEWEST && (unasked + meagre + (isMost(works, saying) ? works : 0)) * 3 > saying * 2;
}
