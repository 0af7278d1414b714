/**
 * A concept: one bullet of a map that names a term. Everything else (cards, checklist items, nodes) is derived from it.
 *
 * Identity. A concept's `key` is its trail and term, folded; its `id` is `moc-` and ten base-32 digits of a hash of
 * map name, trail and term. An id is safe as an Obsidian block id (letters, digits and `-` only).
 */
import { frozenNormalizeText } from "../text/frozen";
import { base32Hash } from "../base/hash";

export interface Concept {
  readonly id: string;
  /** Trail and term, folded, joined by ` > `: what is compared when text is matched to text. */
  readonly key: string;
  /** Path of the map's note. */
  readonly map: string;
  /** Headings above, outermost first, level 1 left out, as plain text. */
  readonly headingPath: readonly string[];
  readonly term: string;
  readonly aliases: readonly string[];
  /** What follows the separator, as written; empty if the bullet only names its term. */
  readonly definition: string;
  /** Line in the map's note, from 0. */
  readonly line: number;
  /** Id of the concept whose bullet this one is nested under. */
  readonly parent: string | null;
  /** Path of the concept's own note, if the vault has one. */
  readonly note: string | null;
  /** The author's own checkbox in the map (`- [x] **Term**`): its character, or null without a box. */
  readonly box: string | null;
  /** Tags written in the bullet, without `#`. */
  readonly tags: readonly string[];
  /** A block id that the author gave the bullet, or null. */
  readonly blockId: string | null;
}

/** What a concept shows. `due` comes from reviews. */
export type State = "new" | "learning" | "due" | "known" | "skipped";

/** In the order in which legends and counts list them. */
export const STATES: readonly State[] = ["new", "learning", "due", "known", "skipped"];

/** State of a checklist item's character: ` ` to learn, `/` learning, `x` known, `-` skipped; any other counts as to learn. */
export function stateOfTick(tick: string | null): State {
  switch (tick) {
    case "/": return "learning";
    case "x": case "X": return "known";
    case "-": return "skipped";
    default: return "new";
  }
}

/**
 * Id of a concept. `nth` tells apart bullets that say the same under the same headings of one map:
 * 0 for the first, 1 for the second, and so on.
 */
export function conceptId(mapName: string, key: string, nth = 0): string {
  return `moc-${base32Hash(`${frozenNormalizeText(mapName)} > ${key}${nth === 0 ? "" : ` > #${nth + 1}`}`)}`;
}

/** Id of a heading's node in a graph: same hash, another prefix. */
export function headingId(mapName: string, headingPath: readonly string[]): string {
  return `sec-${base32Hash([mapName, ...headingPath].map(frozenNormalizeText).join(" > "))}`;
}
/** What a generated region is made of: headings of the map, and units (checklist items, cards) below them. */

/** Heading of concepts that their map has no more. */
export const ORPHANS_HEADING = "No longer in the map";
