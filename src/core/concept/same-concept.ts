/**
 * Law 8: two ids of one text that are one concept's. Nobody takes that back by itself, so where anything says that they
 * were two, they are: the items above, or that two read so under different ones.
 */
import type { Entry } from "./entry";
import type { Pairing } from "./pairing";
import { textOfPrint } from "./prints";
import { isOtherName } from "./to-the-letter";

export function areMetApart(pairing: Pairing, one: Entry, other: Entry): boolean {
  const { standing } = pairing;
  if (!standing.areMetApart(one.id, other.id) || isOtherName(pairing, one, other)) return false;
  if (one.above === null || other.above === null) return standing.seen.standingAt(one.place).filter((print) => textOfPrint(print) === one.textPrint()).length < 2;
  const [parent, another] = [pairing.parentId(one), pairing.parentId(other)];
  return one.above === other.above && (parent === another || (parent !== null && another !== null && standing.areMetApart(parent, another)));
}
