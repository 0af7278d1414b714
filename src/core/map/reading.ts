/** What one reading of a map's text gives: plain data, with line numbers from 0 and nothing looked up elsewhere. */

import type { LineProblem } from "../base/problem";
import type { Properties } from "../text/properties";

export interface ReadOptions {
  /** Of the same note. */
  readonly properties: Properties;
  /** Read table rows as concepts: first column the term, second the definition. */
  readonly tables: boolean;
  /** Whether a link's target is itself a map: a bullet that only leads to another map names no concept. */
  readonly isMap: (linkpath: string) => boolean;
}

export interface MapReading {
  /** Text of the first level-1 heading, or null. */
  readonly title: string | null;
  /** Whether heading paths begin with headings of level 1. Versions before 0.2 left those out of every path. */
  readonly isTopALevel?: boolean;
  /** Headings of level 2 and deeper, in order. */
  readonly headings: readonly MapHeading[];
  readonly bullets: readonly Bullet[];
  /** Lines that look like they could name a concept and were left out, and why. */
  readonly skippedLines: readonly SkippedLine[];
  readonly problems: readonly LineProblem[];
  /** What the property `card-types` lists, as written, and its line; null without it. */
  readonly cardTypes: ListedTypes | null;
  /** The note says of itself that it is a map. */
  readonly isChosen?: true;
}

export interface ListedTypes {
  readonly line: number;
  readonly ids: readonly string[];
}

export interface MapHeading {
  readonly line: number;
  /** 2 for a section, 3 for a subsection, and so on. */
  readonly level: number;
  /** As plain text: `## [[Operating Systems]]` is `Operating Systems`. */
  readonly text: string;
  /** Target of a link in the heading, or null: the note that the section is about. */
  readonly link: string | null;
  /** Texts of the headings above and of this one, outermost first. */
  readonly headingPath: readonly string[];
}

export interface Bullet {
  readonly line: number;
  /** Trail and term, folded (`conceptKey`). */
  readonly key: string;
  /** Line of the bullet (one that names a concept) that this one is nested under. */
  readonly parent: number | null;
  readonly headingPath: readonly string[];
  readonly term: string;
  readonly aliases: readonly string[];
  /** Link target (without `#heading` and `|shown`) if the term is a link to a note; null for web addresses. */
  readonly link: string | null;
  /** What stands in that link behind `#`: a heading, or `^` and a block id. */
  readonly subpath?: string;
  readonly definition: string;
  /** Character of a checkbox in front, or null. */
  readonly box: string | null;
  /** A trailing `^block-id` the author gave, or null; not part of the definition. */
  readonly blockId: string | null;
  /** Tags in the bullet, without `#`. */
  readonly tags: readonly string[];
  /** Addresses of the web in the bullet, and targets of links in its head, but for a link that only names the term. */
  readonly references: readonly string[];
  /**
   * What term and definition were read from: the text behind marker and checkbox, with the lines that run on from it, as
   * written. Blocks and items below are no part of it: whatever a later reader makes of those, this must stay the same.
   */
  readonly written: string;
}

export interface SkippedLine {
  readonly line: number;
  /** A short clause, lower case, that ends a sentence: “passed over: a navigation line”. */
  readonly why: string;
}

