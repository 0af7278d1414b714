/** The text that a concept's id is made of, and by which it is known again. It must never change (`frozen.ts`). */
import { frozenNormalizeText, frozenTerm } from "../text/frozen";
import { normalizePlain } from "../text/normalize";

/** Of headings and term as a reader sees them. */
export function conceptKey(headingPath: readonly string[], term: string): string {
  return keyAbove(headingPath) + termKey(term);
}

/** What the keys of all concepts under one heading start with. */
export function keyAbove(headingPath: readonly string[]): string {
  return headingPath.map((heading) => `${frozenNormalizeText(heading)} > `).join("");
}

/** A term that is all marks (`==`) was no concept to older versions, and has its own text for a key. */
export function termKey(term: string): string {
  return frozenNormalizeText(term) || normalizePlain(term);
}

/** The key of a bullet's term, made of its head as Markdown: older versions took code in it for markup. */
export function headKey(head: string, term: string): string {
  const old = frozenTerm(head);
  return old === "" ? normalizePlain(term) : frozenNormalizeText(old);
}
