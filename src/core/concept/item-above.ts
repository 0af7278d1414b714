/**
 * Law 2 for what is nested: `Pros — fast` says nothing without the item above. It goes to another one only if it says
 * enough by itself, and never to one that contrasts with its own.
 */
import { isLong, isSameLink, type Entry } from "./entry";
import { isOwnTarget, isSameTarget } from "./elsewhere";
import type { Pairing } from "./pairing";
import { aboveOfPrint, abovePrint, textOfPrint, TOP } from "./prints";
import { oppositesOf, relationOf } from "./term-relation";

/** Of one text that nobody else has. */
export function mayLeaveItem(pairing: Pairing, known: Entry, present: Entry): boolean {
  if (known.above === null || known.above === TOP || pairing.hasSameParent(known, present)) return true;
  const isNamed = isSameTarget(known, present) || isOwnTarget(pairing, known, present) || (!known.shared.term && pairing.termCount(present, null) === 1 && isLong(known.definition || known.term));
  return isNamed && !isBelowOpposite(pairing, known, present);
}

/**
 * Law 6 for an item that says nothing but its name: it is the new one below which two thirds stand of what stood below it, two
 * or more. Words alone may be the labels of a template, so three of them must. `known` stood below it.
 */
export function pairItemAbove(pairing: Pairing, known: Entry, present: Entry): void {
  const [item, now] = [pairing.itemOf(known), itemOf(pairing, present)];
  if (item === undefined || now === undefined || item.place !== now.place || item.definition + now.definition !== "" || known.shared.term) return;
  if (!pairing.isWaiting(item) || !pairing.isUnmatched(now) || relationOf(item.words(), now.words()) === "contrast") return;
  const { seen } = pairing.standing;
  const below = (prints: readonly string[], above: string | null): string[] => prints.filter((print) => aboveOfPrint(print) === above).map(textOfPrint);
  const before = seen.standingAt(item.place);
  const [stood, stand] = [below(before, known.above), below(pairing.printsAt(item.place), present.above)];
  const both = stood.filter((text) => stand.includes(text) && seen.timesOf(text) === 1).length;
  const least = known.definition === "" && !isSameLink(known, present) ? 3 : 2;
  if (both >= Math.max(least, stood.length / 1.5, stand.length / 1.5) && below(before, present.above).length === 0) pairing.pair(item, now, "evidence");
}

function itemOf(pairing: Pairing, one: Entry | undefined): Entry | undefined {
  return pairing.presentBySnapshot.get(one?.present?.parent);
}

function isBelowOpposite(pairing: Pairing, known: Entry, present: Entry): boolean {
  const item = itemOf(pairing, present);
  if (item === undefined) return false;
  const before = pairing.itemOf(known);
  if (before !== undefined) return relationOf(before.words(), item.words()) === "contrast";
  const above: string[] = [];
  for (let one = itemOf(pairing, item); one !== undefined; one = itemOf(pairing, one)) above.unshift(one.snapshot.term);
  // Of an item that nobody met there is a print alone.
  return oppositesOf(item.words().words).some((term) => abovePrint([...above, term]) === known.above);
}
