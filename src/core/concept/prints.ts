/**
 * Prints: short hashes by which texts of concepts are recognised, in the study log and from one reading to the next.
 *
 *   "k2m" + "7kq2m0a"     the items above a concept, and its term with its definition
 *
 * Logs keep prints, so what is given here for a text must never change (`frozen.ts`).
 */
import { base32Hash } from "../base/hash";
import { termKey } from "../map/concept-key";
import { frozenNormalizeText, frozenPrintText, isFrozenPlain } from "../text/frozen";
import { oneLine } from "../text/normalize";

/** Digits of a print that stand for the items above. Two items of one heading share them once in 32,768 cases. */
const ABOVE = 3;

/** Digits of the rest: 35 bits. */
const TEXT = 7;

/** What the print of a concept that is nested under nothing begins with. */
export const TOP = "0".repeat(ABOVE);

/** `terms`: those of the items above, outermost first. */
export function abovePrint(terms: readonly string[]): string {
  return terms.length === 0 ? TOP : base32Hash(terms.map(frozenPrintText).join("\n")).slice(0, ABOVE);
}

/** A term as it is compared, without emoji around it. */
export function comparedTerm(term: string): string {
  return isFrozenPlain(term) ? term.toLowerCase() : frozenPrintText(termKey(term));
}

export function textPrint(term: string, definition: string): string {
  return normalizedTextPrint(comparedTerm(term), frozenNormalizeText(definition));
}

/** Of texts that are normalized. */
export function normalizedTextPrint(term: string, definition: string): string {
  return base32Hash(`${term}\n${definition}`).slice(0, TEXT);
}

export function aboveOfPrint(print: string): string {
  return print.slice(0, ABOVE);
}

export function textOfPrint(print: string): string {
  return print.slice(ABOVE);
}

/** Ten digits for the term of a neighbour, or for a URL, a link's target, a block id (with its `^`). */
export function wordPrint(text: string): string {
  return base32Hash(frozenPrintText(text));
}

/** Ten digits for a bullet as it is written (`Concept.written`), whatever is read from it. */
export function linePrint(written: string): string {
  return base32Hash(oneLine(written));
}

/** Map and headings as one text, by which places are compared. */
export function placeKey(map: string, headingPath: readonly string[]): string {
  // Concepts are gone through in the order of their map, and those of one heading share this list.
  if (last.headingPath !== headingPath || last.map !== map) {
    const prints = last.headingPath === headingPath ? last.prints : headingPath.map((heading) => `,${JSON.stringify(frozenPrintText(heading))}`).join("");
    last = { map, headingPath, prints, key: `[${JSON.stringify(map)}${prints}]` };
  }
  return last.key;
}

let last: { readonly map: string; readonly headingPath: readonly string[]; readonly prints: string; readonly key: string } = { map: "", headingPath: [], prints: "", key: "[\"\"]" };

export function mapOfPlace(place: string): string {
  return (JSON.parse(place) as string[])[0] ?? "";
}

/** The headings of a place, normalized. */
export function headingsOfPlace(place: string): readonly string[] {
  return (JSON.parse(place) as string[]).slice(1);
}
