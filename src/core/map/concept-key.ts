/** The text by which a concept is compared with others of its map. */
import { normalizeText } from "../text/normalize";

/** Trail and term, folded. */
export function conceptKey(headingPath: readonly string[], term: string): string {
  return keyAbove(headingPath) + normalizeText(term);
}

/** What the keys of all concepts under one heading start with. */
export function keyAbove(headingPath: readonly string[]): string {
  return headingPath.map((heading) => `${normalizeText(heading)} > `).join("");
}
