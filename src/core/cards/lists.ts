/**
 * What the lists of a map are: of a heading, of the whole map. A reason that holds for most of a list holds for the rest
 * of it, too: a work among works, a comment among comments, and what stands in an index.
 */
import { strings } from "../base/strings";
import type { Concept } from "../concept/concept";
import { judge } from "./worth-asking";

/** How many concepts of a list say something, and of these how many read as what is not asked. */
export interface ListFacts {
  readonly saying: number;
  readonly works: number;
  /** Not worth asking by what they say themselves. */
  readonly unasked: number;
  readonly shortEntries: number;
}

export type Lists = ReadonlyMap<string, ListFacts>;

const NONE: ListFacts = { saying: 0, works: 0, unasked: 0, shortEntries: 0 };

/** Concepts that the map defines and those that notes define are lists of their own. */
function keysOf({ definition, headingPath }: Concept): readonly [string, string] {
  const kind = definition === "" ? "note" : "map";
  return [[kind, ...headingPath].join("\n"), kind];
}

export function countInLists(lists: Map<string, ListFacts>, given: Concept): void {
  const { why, isWork, isShortEntry } = judge(given);
  for (const key of new Set(keysOf(given))) {
    const { saying, works, unasked, shortEntries } = lists.get(key) ?? NONE;
    lists.set(key, { saying: saying + 1, works: works + Number(isWork), unasked: unasked + Number(why !== null), shortEntries: shortEntries + Number(isShortEntry) });
  }
}

/** Why a concept is not worth asking, a clause; null if it is. */
export function whyNotAsked(given: Concept, lists: Lists): string | null {
  const { why, isWork, isShortEntry, isPlain } = judge(given);
  if (why !== null) return why;
  const [heading = NONE, map = NONE] = keysOf(given).map((key) => lists.get(key));
  if (isWork && isMost(heading.works, heading.saying)) return strings.noCard.works;
  if (isShortEntry && isMost(heading.unasked + 1, heading.saying)) return strings.noCard.listsNote;
  return !isPlain && (isIndex(heading, given) || isIndex(map, given)) ? strings.noCard.index : null;
}

/** Whether it and two others, and half of the others at least, are like that. */
function isMost(many: number, saying: number): boolean {
  return many >= 3 && (many - 1) * 2 >= saying - 1;
}

/** Concepts that say something. Fewer tell nothing of their list. */
const FEWEST = 4;

function isIndex({ saying, works, unasked, shortEntries }: ListFacts, { definition }: Concept): boolean {
  const doubtful = unasked + (isMost(works, saying) ? works : 0) + shortEntries;
  return saying >= FEWEST && (definition === "" ? doubtful * 2 > saying : doubtful * 3 > saying * 2);
}
