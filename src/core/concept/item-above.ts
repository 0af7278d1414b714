/**
 * Law 2 for what is nested: `Pros — fast` says nothing without the item above. It goes to another one only if it says
 * enough by itself, and never to one that contrasts with its own.
 */
import { isLong, isSameLink, type Entry } from "./entry";
import { isOwnTarget, isSameTarget } from "./elsewhere";
import type { Pairing } from "./pairing";
import type { ConceptId } from "./concept";
import { aboveOfPrint, abovePrint, textOfPrint, TOP } from "./prints";
import { oppositesOf, relationOf } from "./term-relation";

/** Of one text that nobody else has. */
export function mayLeaveItem(pairing: Pairing, known: Entry, present: Entry): boolean {
  if (known.above === null || known.above === TOP || pairing.hasSameParent(known, present)) return true;
  if (isBelowRenamed(pairing, known, present)) return !isBelowOpposite(pairing, known, present);
  const isNamed = isSameTarget(known, present) || isOwnTarget(pairing, known, present) || (!known.shared.term && pairing.termCount(present, null) === 1 && isLong(known.definition || known.term));
  return isNamed && !isBelowOpposite(pairing, known, present);
}

/** What stood below a known item stands below another name of it. */
export function pairItemAbove(pairing: Pairing, known: Entry, present: Entry): void {
  const item = pairing.knownById.get(pairing.parentId(known) as ConceptId);
  const now = itemOf(pairing, present);
  if (item === undefined || now === undefined || !pairing.isWaiting(item) || !pairing.isUnmatched(now) || item.place !== now.place) return;
  if (now.definition === "" && !pairing.isSeen(item, now, null) && isBelowRenamed(pairing, known, present) && !isBelowOpposite(pairing, known, present)) pairing.pair(item, now, "evidence");
}

function itemOf(pairing: Pairing, one: Entry | undefined): Entry | undefined {
  return pairing.presentBySnapshot.get(one?.present?.parent);
}

/**
 * Law 6 for an item that says nothing but its name: whether two thirds of what stood below it, two or more, stand below one
 * new item. Words alone may be the labels of a template, so three of them must.
 */
function isBelowRenamed(pairing: Pairing, known: Entry, present: Entry): boolean {
  const { seen } = pairing.standing;
  const item = pairing.knownById.get(pairing.parentId(known) as ConceptId);
  if (known.shared.term || (item !== undefined && item.definition !== "")) return false;
  const textsBelow = (prints: readonly string[], above: string | null): ReadonlySet<string> => new Set(prints.filter((print) => aboveOfPrint(print) === above).map(textOfPrint));
  const stood = textsBelow(seen.standingAt(known.place), known.above);
  const now = textsBelow(pairing.printsAt(present.place), present.above);
  if (textsBelow(pairing.printsAt(known.place), known.above).size > 0 || textsBelow(seen.standingAt(present.place), present.above).size > 0) return false;
  const both = [...stood].filter((text) => now.has(text) && seen.timesOf(text) === 1).length;
  return both >= (known.definition === "" && !isSameLink(known, present) ? 3 : 2) && both * 3 >= 2 * Math.max(stood.size, now.size);
}

function isBelowOpposite(pairing: Pairing, known: Entry, present: Entry): boolean {
  const item = itemOf(pairing, present);
  if (item === undefined) return false;
  const parent = pairing.parentId(known);
  const before = parent === null ? undefined : pairing.knownById.get(parent);
  if (before !== undefined) return relationOf(before.words(), item.words()) === "contrast";
  const above: string[] = [];
  for (let one = itemOf(pairing, item); one !== undefined; one = itemOf(pairing, one)) above.unshift(one.snapshot.term);
  // Of an item that nobody met there is a print alone.
  return oppositesOf(item.words().words).some((term) => abovePrint([...above, term]) === known.above);
}
