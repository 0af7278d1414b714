/**
 * Law 2 for what is nested: `Pros — fast` says nothing without the item above. It goes to another one only if it says
 * enough by itself, and never to one that contrasts with its own.
 */
import { isLong, type Entry } from "./entry";
import { isOwnTarget, isSameTarget } from "./elsewhere";
import type { Pairing } from "./pairing";
import { abovePrint, TOP } from "./prints";
import { oppositesOf, relationOf } from "./term-relation";

/** Of one text that nobody else has. */
export function mayLeaveItem(pairing: Pairing, known: Entry, present: Entry): boolean {
  if (known.above === null || known.above === TOP || pairing.hasSameParent(known, present)) return true;
  const isNamed = isSameTarget(known, present) || isOwnTarget(pairing, known, present) || (!known.shared.term && pairing.termCount(present, null) === 1 && isLong(known.definition || known.term));
  return isNamed && !isBelowOpposite(pairing, known, present);
}

function isBelowOpposite(pairing: Pairing, known: Entry, present: Entry): boolean {
  const itemOf = (one: Entry | undefined): Entry | undefined => pairing.presentBySnapshot.get(one?.present?.parent);
  const item = itemOf(present);
  if (item === undefined) return false;
  const parent = pairing.parentId(known);
  const before = parent === null ? undefined : pairing.knownById.get(parent);
  if (before !== undefined) return relationOf(before.words(), item.words()) === "contrast";
  const above: string[] = [];
  for (let one = itemOf(item); one !== undefined; one = itemOf(one)) above.unshift(one.snapshot.term);
  // Of an item that nobody met there is a print alone.
  return oppositesOf(item.words().words).some((term) => abovePrint([...above, term]) === known.above);
}
