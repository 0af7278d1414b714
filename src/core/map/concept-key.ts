/** The text by which a concept is compared with others of its map. */
import { fold } from "../text/normalize";

/** Trail and term, folded. */
export function conceptKey(trail: readonly string[], term: string): string {
  return keyAbove(trail) + fold(term);
}

/** What the keys of all concepts under one heading start with. */
export function keyAbove(trail: readonly string[]): string {
  return trail.map((heading) => `${fold(heading)} > `).join("");
}
