/** A concept as it is matched, known or present: its texts normalized once, what costs more when it is asked for. @key */
import type { NotePath } from "../base/note-path";
import type { ConceptId } from "./concept";
import { forEachChunk } from "../base/jobs";
import { frozenPrintText } from "../text/frozen";
import { lineWords, unspaced, wordsOfParts } from "../text/words-of-line";
import { normalizeText } from "../text/normalize";
import { bigramsOf, type Bigrams } from "./alike";
import { comparedTerm, linePrint, placeKey, textPrint, wordPrint } from "./prints";
import { NOTHING_SHARED, type Company, type ConceptSnapshot, type Shared, type Twin } from "./snapshot";
import { termWords, type TermWords } from "./term-words";

/** A present concept, with what its map tells of it. */
export interface PresentConcept {
  readonly snapshot: ConceptSnapshot;
  /** The item that it is nested under. */
  readonly parent: ConceptSnapshot | null;
  /** The id that the item was shown by until now; of one that is new, the id of its text. */
  readonly parentId: ConceptId | null;
  readonly above: string;
  readonly references: readonly string[];
  readonly neighbours: readonly [string, string];
  readonly written: string;
  /** It is a heading, which the first versions of the reader took for no concept. */
  readonly isHeading: boolean;
  /** Where older versions of the reader saw it, if elsewhere (`placeKey`). */
  readonly olderPlace: string | null;
  /** The id that the same bullet was shown by until now, where it reads as it did. */
  readonly shown: ConceptId | null;
  /** Ids that are made of its text, by the rule of today and by the one before. */
  readonly textIds: readonly ConceptId[];
  readonly company: () => Company | null;
}

export class Entry {
  readonly snapshot: ConceptSnapshot;
  readonly map: NotePath;
  readonly headings: readonly string[];
  readonly place: string;
  readonly term: string;
  readonly definition: string;
  /** Term and definition. */
  readonly text: string;
  private terms: TermWords | null = null;
  private bigrams: Bigrams | null = null;
  private print: string | null = null;
  private wordsOfLine: string | null = null;
  private ownCompany: Company | null | undefined;

  constructor(snapshot: ConceptSnapshot, readonly present: PresentConcept | null) {
    const { map, headingPath, term, definition } = snapshot;
    this.snapshot = snapshot;
    this.map = map;
    this.headings = headingPath.map(frozenPrintText);
    this.place = placeKey(map, headingPath);
    this.term = comparedTerm(term);
    this.definition = normalizeText(definition);
    this.text = `${this.term}\n${this.definition}`;
  }

  get id(): ConceptId {
    return this.snapshot.id;
  }

  /** Print of the items above; null where nobody wrote it down. */
  get above(): string | null {
    return this.present?.above ?? this.snapshot.context?.above ?? null;
  }

  get references(): readonly string[] {
    return this.present?.references ?? this.snapshot.context?.references ?? [];
  }

  /** Of a known one: those that stood once in its own map, whatever other maps had. */
  get own(): readonly string[] {
    return this.snapshot.context?.own ?? this.references;
  }

  /** Prints of what it refers to, its block id among them. */
  referencePrints(): readonly string[] {
    return [...this.own, ...this.block === null ? [] : [this.block]];
  }

  /** What both sides of a match are looked up by. `place`: its own, or the one after headings above were renamed. */
  likenessKeys(place: string): string[] {
    const { key, compact } = this.words();
    return [`place ${place}`, `term ${this.term}`, `form ${key}`, `letters ${compact}`, ...this.definition === "" ? [] : [`definition ${this.definition}`], ...this.referencePrints().map((print) => `reference ${print}`)];
  }

  get neighbours(): readonly [string, string] | null {
    return this.present?.neighbours ?? this.snapshot.context?.neighbours ?? null;
  }

  get block(): string | null {
    const { blockId } = this.snapshot;
    return blockId === null ? null : wordPrint(`^${blockId}`);
  }

  get shared(): Shared {
    return this.snapshot.context?.shared ?? NOTHING_SHARED;
  }

  /** Of a known one: which of several equal ones it was. */
  get twin(): Twin | null {
    return this.snapshot.context?.twin ?? null;
  }

  /** Worked out when it is asked for the first time. */
  get company(): Company | null {
    return this.ownCompany === undefined ? this.ownCompany = this.present?.company() ?? this.snapshot.context?.company ?? null : this.ownCompany;
  }

  /** Print of the line that it was read from; null where nobody wrote that down. */
  get line(): string | null {
    return this.present === null ? this.snapshot.context?.line ?? null : linePrint(this.present.written);
  }

  lineWords(): string {
    return this.wordsOfLine ??= this.present === null ? wordsOfParts(this.snapshot) : lineWords(this.present.written);
  }

  /** The same, for comparing. */
  wholeLine(): string {
    return unspaced(this.lineWords());
  }

  /** The words of its term, as `lineWords` has them. */
  termWords(): string {
    return lineWords(this.snapshot.term);
  }

  /** What it is found by where another version of the reader wrote it down. */
  lineKeys(): string[] {
    const isPrinted = this.present === null && this.line !== null;
    return [...this.line === null ? [] : [`line ${this.map} ${this.line}`], ...isPrinted ? [] : [`words ${this.map} ${this.wholeLine()}`]];
  }

  textPrint(): string {
    return this.print ??= textPrint(this.snapshot.term, this.snapshot.definition);
  }

  /** The print that its place has of it: of the items above, and of its text. */
  placedPrint(): string {
    return (this.above ?? "") + this.textPrint();
  }

  words(): TermWords {
    return this.terms ??= termWords(this.snapshot.term);
  }

  definitionBigrams(): Bigrams {
    return this.bigrams ??= bigramsOf(this.definition);
  }
}

export function hasSameNeighbours(known: Pick<Entry, "neighbours">, present: Entry): boolean {
  const [before, after] = known.neighbours ?? ["", ""];
  return known.neighbours !== null && `${before}${after}` !== "" && before === present.neighbours?.[0] && after === present.neighbours[1];
}

/** Whether a line that leads somewhere is the same to the letter. Older versions did not write it down. */
export function isSameLink({ line }: Entry, present: Entry): boolean {
  return (line === null || line === present.line) && /\]\]|\]\(|:\//.test(present.present?.written ?? "");
}

/** Texts of fewer words are repeated too easily. */
const FEWEST_WORDS = 4;
const MANY_WORDS = new RegExp(`^(?:[^ ]* ){${FEWEST_WORDS - 1}}`);

/** Whether a text says enough to be told from others. Four words; in scripts that set no spaces, eight characters say as much. */
export function isLong(text: string): boolean {
  return MANY_WORDS.test(text) || /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{8}/u.test(text.replace(/[\s\p{P}]/gu, ""));
}

/** Concepts that are normalized between two pauses. */
const STEP = 200;

export function* knownEntriesJob(known: readonly ConceptSnapshot[]): Generator<void, Entry[]> {
  const entries: Entry[] = [];
  yield* forEachChunk(known, STEP, (snapshot) => {
    const entry = new Entry(snapshot, null);
    // Everything that is known is looked up by its print, so that is worked out in these steps.
    entry.textPrint();
    entries.push(entry);
  });
  return entries;
}

export function* presentEntriesJob(present: readonly PresentConcept[]): Generator<void, Entry[]> {
  const entries: Entry[] = [];
  yield* forEachChunk(present, STEP, (one) => { entries.push(new Entry(one.snapshot, one)); });
  return entries;
}
