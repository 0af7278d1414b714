/** What stands around the bullets of one heading: it says where their notes are, and what a longer name may add. */
import type { NotePath } from "../base/note-path";
import { remembering } from "../base/remembering";
import { compactKey, nameWordsOf, withoutBrackets, withoutLabel } from "../text/words";

export interface BulletContext {
  /** Of the bullets. */
  readonly map: NotePath;
  /** Of each heading above, the nearest first: compact keys of the names that its note may have. */
  readonly headings: readonly (readonly string[])[];
  /** The headings' words and their initials, and the words of the map's name. */
  readonly words: () => ReadonlySet<string>;
  /** Compact key of the note that most of the siblings' notes lead back to; null where they lead to no one note. */
  readonly home: string | null;
  /** The notes right below that of the nearest heading, or below the home. */
  readonly below: readonly NotePath[];
  /** Half of the bullets have a note of their name, or more do. */
  readonly haveNotes: boolean;
  /** How many bullets of the map have a spelling (compact key) as their name. */
  readonly namedSo: (spelling: string) => number;
}

/** The place of bullets, without what other notes say of it. */
export type Place = Pick<BulletContext, "headings" | "words">;

/** The places of a map's bullets. Each heading is worked out once, for all that stand below it. */
export class Places {
  private readonly places = new Map<string, Place>();
  private readonly nameOf = remembering(headingName);

  private readonly top: Place;

  /** `map`: its name. `linkOf`: target of the link that a heading (by its path, in lines) is, or null. */
  constructor(map: string, private readonly linkOf: (headings: string) => string | null) {
    const words = new Set(nameWordsOf(map));
    this.top = { headings: [], words: () => words };
  }

  /** As `nameKey`. */
  keyOf(heading: string): string {
    return this.nameOf(heading).key;
  }

  of(headingPath: readonly string[]): Place {
    const [heading, outer] = [headingPath.at(-1), headingPath.at(-2)];
    if (heading === undefined) return this.top;
    const path = headingPath.join("\n");
    const known = this.places.get(path);
    if (known !== undefined) return known;
    const above = this.of(headingPath.slice(0, -1));
    const [name, link] = [this.nameOf(heading), this.linkOf(path)];
    const keys = [...new Set([name.key, ...link === null ? [] : [nameKey(link.slice(link.lastIndexOf("/") + 1))], ...outer === undefined ? [] : withWordsOf(this.nameOf(outer), name.key)])];
    let words: ReadonlySet<string> | null = null;
    const place: Place = { headings: [keys, ...above.headings], words: () => words ??= new Set([...above.words(), ...nameWordsOf(heading), initialsOf(heading)]) };
    this.places.set(path, place);
    return place;
  }
}

/** The key by which names are compared, their brackets and labels left out. */
export function nameKey(name: string): string {
  return compactKey(withoutLabel(withoutBrackets(name)));
}

/** `02 Storage/01_Disks` → the keys of “Storage” and “Disks”. Whole folders of notes are asked for. */
export const folderKeysOf = remembering((folder: string): readonly string[] => folder.split("/").map((part) => nameKey(part.replace(/^\d+[\s._-]+/, ""))));

/** What is asked of a heading by all that stand below it. */
interface HeadingName {
  readonly key: string;
  /** Its words, without what stands in brackets. */
  readonly words: readonly string[];
}

function headingName(heading: string): HeadingName {
  const bare = withoutBrackets(heading);
  return { key: compactKey(withoutLabel(bare)), words: nameWordsOf(bare) };
}

/** The note of “Challenges” below “Sharding and Partitioning” may be `Sharding Challenges` or `Challenges of Sharding`. */
function withWordsOf({ words }: HeadingName, key: string): string[] {
  return [...words, words.join(""), initialsIn(words)].flatMap((word) => [word + key, key + word]);
}

/** `Domain-Driven Design` → `ddd`; of one word there are none. */
export function initialsOf(name: string): string {
  return initialsIn(nameWordsOf(withoutBrackets(name)));
}

function initialsIn(words: readonly string[]): string {
  return words.length < 2 ? "" : words.map((word) => word.charAt(0)).join("");
}
