/**
 * Laws 3, 4, 5 and 7: what else is the same concept. Two groups of evidence must read as before: term, definition,
 * reference, place. Likeness counts for one of them at most, a contrast between the terms against all, and no other
 * concept may have as many.
 */
import { ALIKE, similarity } from "./alike";
import { LABELS } from "./contrast-words";
import { leadElsewhere } from "./elsewhere";
import { isLong, type Entry } from "./entry";
import { isBesideOwn } from "./numbered-headings";
import { isOfAKind } from "./of-a-kind";
import type { Pairing } from "./pairing";
import type { Renames } from "./renames";
import { relationOf, type TermRelation } from "./term-relation";
import { isOtherName, isOtherToTheLetter } from "./to-the-letter";

export interface Evidence {
  readonly term: TermRelation;
  /** Whether the definition is the same, and is one that nobody else has. */
  readonly definition: "same" | "alike" | "other";
  readonly reference: boolean;
  readonly block: boolean;
  /** Map and headings, after they were renamed, and the item above. */
  readonly place: boolean;
  readonly isOtherMap: boolean;
  /** Both have URLs or links, and none in common: then likeness is that of two things of one kind. */
  readonly isLinkedElsewhere: boolean;
}

export function evidenceOf(pairing: Pairing, known: Entry, present: Entry, renames: Renames): Evidence {
  const definition = definitionOf(pairing, known, present);
  const isOtherMap = renames.map(known.map) !== present.map;
  // What other maps have says nothing within its own.
  const before = isOtherMap ? known.references : known.own;
  const isReferred = before.some((print) => present.references.includes(print) && pairing.referenceCount(print, isOtherMap ? null : present.map) === 1);
  const place = renames.place(known) === present.place && pairing.hasSameParent(known, present) && !isBesideOwn(pairing, known, present);
  const isHome = before[0] === present.references[0];
  const isAtHome = isReferred && isHome && place;
  const isOther = isOtherName(pairing, known, present) || (definition === "other" && isOtherToTheLetter(known, present, isAtHome));
  const relation = isOther ? "contrast" : termRelation(pairing, known, present);
  const term = isAtHome && known.term !== present.term && !isOther && (relation === "letter" || isOneName(known, present)) ? "form" : relation;
  return {
    term,
    definition,
    // Under another name, what a thing is at home at says who it is; what it only mentions may be what it was made from.
    reference: (term === "same" || term === "form" || isHome) && isReferred,
    block: known.block !== null && known.block === present.block && pairing.referenceCount(known.block) === 1,
    place,
    isOtherMap,
    isLinkedElsewhere: leadElsewhere(known, present) || leadElsewhere({ references: known.own }, present),
  };
}

/** What contrasts with a term that a concept had before is none of it, either: one step further it is the opposite of what was studied. */
function termRelation(pairing: Pairing, known: Entry, present: Entry): TermRelation {
  if (known.term === present.term) return "same";
  const isOpposite = (one: Pick<Entry, "words">, other: Entry): boolean => relationOf(one.words(), other.words()) === "contrast";
  return pairing.standing.former(known.id).some((one) => isOpposite(one, present) && !isOpposite(one, known)) ? "contrast" : relationOf(known.words(), present.words());
}

/** Whether one term is the other with a number or a sign more, or with words that were taken from the definition: what stands in one place, and leads to one page of its own, is one thing by either name. */
function isOneName(known: Entry, present: Entry): boolean {
  const isPart = (some: Entry, whole: Entry): boolean => {
    const [{ words, signs }, all, line] = [some.words(), whole.words(), some.lineWords().split(" ")];
    return words.length > 0 && (signs === "" || signs === all.signs) && words.every((word) => all.words.includes(word)) && all.words.every((word) => /^\d+$/.test(word) || line.includes(word));
  };
  return isPart(known, present) || isPart(present, known);
}

function definitionOf(pairing: Pairing, known: Entry, present: Entry): Evidence["definition"] {
  if (known.definition === "" || present.definition === "") return "other";
  if (known.definition !== present.definition) return similarity(known.definitionBigrams(), present.definitionBigrams()) >= ALIKE ? "alike" : "other";
  return isLong(known.definition) && !known.shared.definition && pairing.definitionCount(present) === 1 ? "same" : "alike";
}

/** Whether its term stands in its map, and is not another's that stood until now. */
function isThere(pairing: Pairing, known: Entry): boolean {
  return pairing.maps.get(known.map)?.some((one) => {
    const owner = pairing.ownerOf(one);
    return one.term === known.term && (owner === undefined ? !pairing.isSeen(known, one, null) : pairing.isGone(owner));
  }) === true;
}

/** A date, a number or a state of work names nothing: what stands behind it tells who it is. */
function isLabel(one: Entry): boolean {
  return one.words().words.every((word) => LABELS.has(word) || /^\d+$/.test(word));
}

/** Whether a contrast forbids a pair. */
export function isVetoed({ term, definition }: Evidence): boolean {
  return term === "contrast" || (term === "letter" && definition !== "same");
}

/** How many groups speak for a pair. */
export function groupsOf({ term, definition, reference, block, place }: Evidence): number {
  const isTerm = term !== "other" && term !== "contrast";
  const isDefinition = definition !== "other";
  return Number(isTerm) + Number(isDefinition) + Number(reference || (block && (isTerm || isDefinition))) + Number(place);
}

/** Whether two groups hold, of which likeness is one at most. */
export function isEnough(pairing: Pairing, known: Entry, present: Entry, evidence: Evidence): boolean {
  const { term, definition, reference, block, place, isOtherMap } = evidence;
  if (isVetoed(evidence)) return false;
  // One text at two places is for the laws before: here it could only be a guess between several.
  if (term === "same" && known.definition === present.definition && !reference && !block) return false;
  // A name that leads elsewhere, with something else to say, is somebody else of that name; in its place, a long one, or one that says what it did and more, got another address.
  const isRelinked = term === "same" && place && !pairing.isGone(known) && pairing.termCount(present, present.map) === 1 && ((isLong(known.term) && !known.shared.term && (known.definition === "" || definition === "alike")) || (isLong(known.definition) && present.wholeLine().startsWith(known.wholeLine())));
  if (evidence.isLinkedElsewhere && definition !== "same" && !isRelinked) return false;
  const isNear = (term === "touched" || term === "slip" || term === "letter") && !evidence.isLinkedElsewhere;
  const isTerm = term === "same" || (term === "form" && !evidence.isLinkedElsewhere);
  const isDefinition = definition === "same";
  // Who went earlier is not another of its name, or its address, that says something else.
  const isNamesake = pairing.isGone(known) && definition === "other" && known.definition !== "" && present.definition !== "";
  // Whose own term stands in its map is not another that has its address.
  if (reference) return isTerm || isDefinition || (!isOtherMap && !isThere(pairing, known) && !isNamesake && (place || isNear || definition === "alike"));
  if (isOtherMap) return isDefinition && isTerm;
  if (block && (isTerm || isDefinition)) return true;
  if (isDefinition) return isTerm || isNear || (place && !(term === "other" && isOfAKind(pairing, known, present)));
  if (pairing.mayBeAnother(known, present)) return false;
  // An unknown concept that went from here may be the new one, if no more than likeness speaks for the known one.
  const isLikely = term === "same" || pairing.vanished.at(known.place).length === 0;
  if (!isTerm) return isLikely && place && term === "slip" && definition === "alike" && !evidence.isLinkedElsewhere;
  if (place && !isLikely) return false;
  if (place) return !(known.shared.sibling || isLabel(known) || isNamesake) || (term === "same" && definition === "alike");
  return term === "same" && definition === "alike" && !evidence.isLinkedElsewhere && !known.shared.term && pairing.termCount(present, null) === 1;
}
