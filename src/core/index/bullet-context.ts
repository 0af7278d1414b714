/** What stands around the bullets of one heading: it says where their notes are, and what a longer name may add. */
import type { NotePath } from "../base/note-path";
import { compactKey, nameWordsOf, withoutBrackets, withoutLabel } from "../text/words";

export interface BulletContext {
  /** Of the bullets. */
  readonly map: NotePath;
  /** Of each heading above, the nearest first: compact keys of the names that its note may have. */
  readonly headings: readonly (readonly string[])[];
  /** The headings' words and their initials. */
  readonly words: ReadonlySet<string>;
  /** Compact key of the note that most of the siblings' notes lead back to; null where they lead to no one note. */
  readonly home: string | null;
  /** How many bullets of the map have a spelling (compact key) as their name. */
  readonly namedSo: (spelling: string) => number;
}

/** The place of bullets, without what other notes say of it. */
export type Place = Pick<BulletContext, "headings" | "words">;

/** `linkOf`: target of the link that a heading (by its path) is, or null. */
export function placeOfHeadings(headingPath: readonly string[], linkOf: (headingPath: readonly string[]) => string | null): Place {
  const headings = headingPath.map((heading, at) => {
    const link = linkOf(headingPath.slice(0, at + 1));
    const own = nameKey(heading);
    const outer = headingPath[at - 1];
    return [...new Set([own, ...link === null ? [] : [nameKey(link.slice(link.lastIndexOf("/") + 1))], ...outer === undefined ? [] : withWordsOf(outer, own)])];
  });
  const words = headingPath.flatMap((heading) => [...nameWordsOf(heading), initialsOf(heading)]);
  return { headings: headings.reverse(), words: new Set(words) };
}

/** The key by which names are compared, their brackets and labels left out. */
export function nameKey(name: string): string {
  return compactKey(withoutLabel(withoutBrackets(name)));
}

/** The note of “Challenges” below “Sharding and Partitioning” may be `Sharding Challenges` or `Challenges of Sharding`. */
function withWordsOf(outer: string, key: string): string[] {
  const words = nameWordsOf(withoutBrackets(outer));
  return [...words, words.join(""), initialsOf(outer)].flatMap((word) => [word + key, key + word]);
}

/** `Domain-Driven Design` → `ddd`; of one word there are none. */
export function initialsOf(name: string): string {
  const words = nameWordsOf(withoutBrackets(name));
  return words.length < 2 ? "" : words.map((word) => word.charAt(0)).join("");
}
