/**
 * What the lists of a map are, each below its heading. A reason that holds for most of a list holds for the rest of it,
 * too: a work among works, a comment among comments, and what stands in an index. No list speaks for the whole map: of
 * a map that its author filled with short texts, all cards would be gone.
 */
import { strings } from "../base/strings";
import type { Concept } from "../concept/concept";
import { judge } from "./worth-asking";

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
  readonly shortEntries: number;
  /** Ways through the notes. */
  readonly routes: number;
}

export type Lists = ReadonlyMap<string, ListFacts>;

/** So many concepts with one text: it tells what to look for in each. */
const REPEATED = 3;

const NONE: ListFacts = { all: 0, saying: 0, works: 0, titles: 0, unasked: 0, shortEntries: 0, routes: 0 };

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

/** What a note says of a concept is judged by itself. */
export function countInLists(lists: Map<string, ListFacts>, given: Concept): void {
  const { why, isWork, isShortEntry, isTitled, isRoute } = judge(given);
  const says = given.definition !== "";
  for (const key of [keyOfHeading(given), keyAround(given), MAP, ...says ? [keyOfText(given)] : []]) {
    const before = lists.get(key) ?? NONE;
    const { saying, works, titles, unasked, shortEntries, routes } = before;
    const isAsked = why === null;
    lists.set(key, { ...before, all: before.all + 1, ...says && { saying: saying + 1, works: works + Number(isWork && isAsked), titles: titles + Number(isTitled), unasked: unasked + Number(!isAsked), shortEntries: shortEntries + Number(isShortEntry && isAsked), routes: routes + Number(isRoute) } });
  }
}

/** Why a concept is not worth asking, a clause; null if it is. */
export function whyNotAsked(given: Concept, lists: Lists): string | null {
  const { why, isWork, isNamed, isRoute, isShortEntry, isComment, isPlain, isWeak } = judge(given);
  if (why !== null || given.definition === "") return why;
  const heading = lists.get(keyOfHeading(given)) ?? NONE;
  const around = heading.saying < FEWEST ? lists.get(keyAround(given)) ?? NONE : heading;
  if ((isWork || isNamed) && isMost(around.works, around.saying)) return strings.noCard.works;
  if (isRoute && isMost(heading.routes, heading.saying)) return strings.noCard.leadsElsewhere;
  if (isComment && heading.titles >= FEWEST_TITLES && heading.titles * 3 >= heading.saying) return strings.noCard.titleTerm;
  if (isShortEntry && isMost(heading.unasked + 1, heading.saying)) return strings.noCard.listsNote;
  if ((lists.get(keyOfText(given)) ?? NONE).saying >= REPEATED) return strings.noCard.repeated;
  return (!isPlain && isIndex(around)) || (isWeak && isAlone(heading) && isBare(lists.get(MAP) ?? NONE)) ? strings.noCard.index : null;
}

/** Whether one of a list says something, beside names alone: it is an aside. */
function isAlone({ all, saying }: ListFacts): boolean {
  return saying === 1 && all >= FEWEST;
}

/** Whether two thirds and more are names alone. */
function isBare({ all, saying }: ListFacts): boolean {
  return saying * 3 <= all;
}

/** Titles in a list, and a third of it at least: then it is one of articles, and what stands beside them tells of articles. */
const FEWEST_TITLES = 3;

/** Whether it and two others, and half of the others at least, are like that. */
function isMost(many: number, saying: number): boolean {
  return many >= 3 && (many - 1) * 2 >= saying - 1;
}

/** Concepts that say something. Fewer tell nothing of their list: they are judged with the lists beside it. */
const FEWEST = 4;

/** Whether two thirds and more of a list are not worth asking. */
function isIndex({ saying, works, unasked, shortEntries }: ListFacts): boolean {
  return saying >= FEWEST && (unasked + shortEntries + (isMost(works, saying) ? works : 0)) * 3 > saying * 2;
}
