/**
 * What tells items with numbers in front from others of their name, as “1. Part” from “2. Part”: what stands below them. And
 * what stands below those: which of them it is below, and what beside it.
 */
import { grouped } from "../base/grouped";
import { numberInFront } from "../text/normalize";
import type { Concept } from "./concept";
import type { Entry } from "./entry";
import type { Pairing } from "./pairing";
import { comparedTerm, placeKey, textOfPrint, textPrint } from "./prints";
import type { Company } from "./snapshot";

/** Digits of a short print: it only has to tell a few bullets apart. */
const DIGITS = 4;

/** What a line of the log has of it. */
const MOST = 8;

export function isNumbered({ term }: Pick<Concept, "term">): boolean {
  return numberInFront(term) !== "";
}

/** `concepts`: all of a map. Null for a concept that needs none. */
export function companiesIn(concepts: readonly Concept[]): (concept: Concept, parent: Concept | null) => Company | null {
  const nameOf = ({ headingPath, parent, term }: Concept): string => [placeKey("", headingPath), parent, comparedTerm(term)].join("\n");
  const shortPrintOf = ({ term, definition }: Concept): string => textPrint(term, definition).slice(0, DIGITS);
  let tables: readonly ReadonlyMap<string, readonly Concept[]>[] | null = null;
  return (concept, parent) => {
    const item = isNumbered(concept) ? concept : parent !== null && isNumbered(parent) ? parent : null;
    if (item === null) return null;
    const [below, named] = tables ??= [grouped(concepts, (one) => one.parent ?? ""), grouped(concepts, nameOf)];
    const belowOf = (one: Concept): readonly Concept[] => below?.get(one.id) ?? [];
    const all = named?.get(nameOf(item)) ?? [];
    const others = new Set(all.filter((one) => one !== item).flatMap(belowOf).map(shortPrintOf));
    return {
      number: numberInFront(item.term),
      of: (item === concept ? all : all.flatMap(belowOf)).filter((one) => shortPrintOf(one) === shortPrintOf(concept)).length,
      prints: belowOf(item).filter((one) => one !== concept).map(shortPrintOf).filter((print) => !others.has(print)).slice(0, MOST),
    };
  };
}

/** Whether a present one that reads alike is in the known one's company, or (false) in another's; null where nothing tells. */
export function isInCompany({ places, standing }: Pairing, known: Entry, present: Entry): boolean | null {
  const [before, now] = [known.company, present.company];
  if (before === null || now === null || known.text !== present.text) return null;
  const rivals = (places.get(present.place) ?? []).filter((one) => one !== present && one.text === present.text && one.above === present.above);
  const inCommon = (one: Entry): number => before.prints.filter((print) => one.company?.prints.includes(print)).length;
  const [own, most] = [inCommon(present), Math.max(-1, ...rivals.map(inCommon))];
  if (own > most && own * 2 > before.prints.length) return true;
  if (known.place !== present.place || Math.max(before.of, rivals.length + 1) < 2) return null;
  // Nothing of it is left: it may have been another's, or gone with another.
  const isOther = own === 0 && (before.number !== now.number || (before.prints.length > 0 && rivals.length + 1 < before.of));
  const stood = (print: string): boolean => standing.seen.standingAt(known.place).some((one) => textOfPrint(one).startsWith(print));
  return isOther || own < most || (before.prints.length === 0 && now.prints.some(stood)) ? false : null;
}
