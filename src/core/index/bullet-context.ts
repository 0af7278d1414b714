/** What stands around the bullets of one heading: it says where their notes are, and what a longer name may add. */
import type { NotePath } from "../base/note-path";
import { remembering } from "../base/remembering";
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

/**
 * The place of bullets by the path of their headings. Each heading is worked out once, for all that stand below it.
 * `linkOf`: target of the link that a heading (by its path, in lines) is, or null.
 */
export function createPlaces(linkOf: (headings: string) => string | null): (headingPath: readonly string[]) => Place {
  const places = new Map<string, Place>();
  const nameOf = remembering(headingName);
  const placeOf = (headingPath: readonly string[]): Place => {
    const [heading, outer] = [headingPath.at(-1), headingPath.at(-2)];
    if (heading === undefined) return { headings: [], words: new Set() };
    const key = headingPath.join("\n");
    const known = places.get(key);
    if (known !== undefined) return known;
    const above = placeOf(headingPath.slice(0, -1));
    const [name, link] = [nameOf(heading), linkOf(key)];
    const keys = [...new Set([name.key, ...link === null ? [] : [nameKey(link.slice(link.lastIndexOf("/") + 1))], ...outer === undefined ? [] : withWordsOf(nameOf(outer), name.key)])];
    const place = { headings: [keys, ...above.headings], words: new Set([...above.words, ...name.words, name.initials]) };
    places.set(key, place);
    return place;
  };
  return placeOf;
}

/** The key by which names are compared, their brackets and labels left out. */
export function nameKey(name: string): string {
  return compactKey(withoutLabel(withoutBrackets(name)));
}

/** What is asked of a heading by all that stand below it. */
interface HeadingName {
  readonly key: string;
  readonly words: readonly string[];
  /** Without what stands in brackets. */
  readonly bare: readonly string[];
  readonly initials: string;
}

function headingName(heading: string): HeadingName {
  return { key: nameKey(heading), words: nameWordsOf(heading), bare: nameWordsOf(withoutBrackets(heading)), initials: initialsOf(heading) };
}

/** The note of “Challenges” below “Sharding and Partitioning” may be `Sharding Challenges` or `Challenges of Sharding`. */
function withWordsOf({ bare, initials }: HeadingName, key: string): string[] {
  return [...bare, bare.join(""), initials].flatMap((word) => [word + key, key + word]);
}

/** `Domain-Driven Design` → `ddd`; of one word there are none. */
export function initialsOf(name: string): string {
  const words = nameWordsOf(withoutBrackets(name));
  return words.length < 2 ? "" : words.map((word) => word.charAt(0)).join("");
}
