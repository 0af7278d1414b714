/**
 * What views and commands are given instead of the plugin: the index of what is read, the settings, and the few
 * things that can be done. Nothing here knows Obsidian.
 */
import type { NotePath } from "../core/base/note-path";
import type { ChosenNote } from "../core/concept/chosen-note";
import type { Concept, State, ConceptId } from "../core/concept/concept";
import type { Problem } from "../core/base/problem";
import type { ConceptIndex } from "../core/index/concept-index";
import type { Orphan } from "../core/index/identity-update";
import type { Settings } from "../core/base/settings";
import type { Browsed, ShownId } from "../core/cards/browse";
import type { Card, CardId } from "../core/cards/card";
import type { Scope } from "../core/index/scope";
import type { Grade, Ordering } from "../core/study/log-record";
import type { Spot } from "../core/graph/spot";
import type { Queue } from "../core/study/queue";
import type { Overview } from "../core/study/overview";
import type { IndexChanges } from "./index-changes";
import type { LearnerReader } from "./learner";
import type { Signal } from "./signal";

export interface Services {
  readonly liveIndex: IndexReader;
  readonly settings: SettingsStore;
  readonly study: Study;
  /** Begins a review of what is within reach. */
  review(scope: ReviewScope): Promise<Session>;
  /** What is left today, of all maps. */
  remaining(): Promise<Queue>;
  /** What the card browser shows. */
  cards(query: CardQuery): Promise<Browsed>;
  /** The concepts that one that no map has any more most likely is, the likeliest first. */
  likely(orphan: Orphan): Promise<readonly Concept[]>;
  /** All notes that are no maps, those that a concept most likely means first. */
  likelyNotes(concept: Concept): Promise<readonly NotePath[]>;
  /** What the dashboard shows; `target` in milliseconds since 1970 for a forecast, or null. */
  overview(target: number | null): Promise<Overview>;
}

/** Which cards are looked through. */
export interface CardQuery {
  /** Null: all maps. */
  readonly scope: Scope | null;
  /** As in `Query`. */
  readonly words: string;
  readonly shown: ShownId;
}

/** What is to be reviewed: all maps (`scope` null), or a part of one; `filter` as in the filter box, empty for all. */
export interface ReviewScope {
  readonly scope: Scope | null;
  readonly filter: string;
}

export interface SessionCounts {
  /** Cards done with for today in this session. */
  readonly done: number;
  /** Those, and what is left today. */
  readonly total: number;
  /** Milliseconds that what is left takes, at the learner's own pace. */
  readonly remaining: number;
  /** Of the answers of this session, how many are given: between 0 and 1. A card in steps takes several. */
  readonly share: number;
}

export interface Session {
  /** Works out queue and counts in small steps; they are read at once afterwards, until something changes. */
  update(): Promise<void>;
  /** The card before the learner; another where this one is gone, or was answered elsewhere. */
  current(): Card | null;
  queue(): Queue;
  sessionCounts(): SessionCounts;
  /** When a card would come due after each grade; milliseconds since 1970. */
  previewDue(card: Card): Readonly<Record<Grade, number>>;
  /** `took` in milliseconds. */
  grade(card: Card, grade: Grade, took: number): Promise<void>;
  suspend(card: Card): Promise<void>;
  bury(card: Card): Promise<void>;
  /** Takes back what was last done with a card on this device today; false if there is nothing. */
  undo(): Promise<boolean>;
  canUndo(): boolean;
  /** When the next of these cards is asked, after now, be it that it waits for tomorrow; null where none is. */
  nextDue(): number | null;
}

export interface IndexReader {
  /** What the maps say now; empty until the first reading is done. */
  current(): ConceptIndex;
  /** Settled once the vault was read for the first time. */
  readonly ready: Promise<void>;
  /** Told after the index, a tick or a problem changed; silent when nothing did. */
  readonly changed: Signal<IndexChanges>;
  /** Notes read and notes to read, while a reading is under way; null when idle. */
  progress(): { readonly done: number; readonly total: number } | null;
  readonly progressed: Signal<void>;
  /** What is remembered, of cards and concepts. */
  readonly learner: LearnerReader;
  /** Character of the concept's checklist item, else of its box in the map, else null. */
  tickOf(concept: Concept): string | null;
  stateOf(concept: Concept): State;
  /** Concepts that were met once and that no map names now; their ticks and reviews are kept. */
  orphans(): readonly Orphan[];
  /** Takes a note's text before the vault tells of it: an editor holds newer text than the file. */
  upsert(path: NotePath, text: string): Promise<void>;
  /** The text of a map as it was read last; null for any other note. */
  mapText(path: NotePath): string | null;
  /** The map that a note was generated from; null for any other note. */
  generatedFrom(path: NotePath): NotePath | null;
  /** Whether the plugin writes the note itself: a generated note, or a log. */
  isOwn(path: NotePath): boolean;
  /** Of maps and generated notes, by path and line. */
  problems(): readonly Problem[];
  /** Throws away what is kept of readings on this device; the next start reads every note. */
  clearCache(): Promise<void>;
}

export interface SettingsStore {
  current(): Settings;
  /** Saves only what differs, and tells once. */
  change(part: Partial<Settings>): Promise<void>;
  readonly changed: Signal<Settings>;
}

/** A concept, and of which card types it is asked; null for all. */
export interface Ask {
  readonly concept: ConceptId;
  readonly types: readonly string[] | null;
}

export interface Study {
  /** Writes the tick into the map's checklist, which is generated for the concept's section if there is none. */
  tick(concept: ConceptId, character: string): Promise<Outcome>;
  /** The same for several, one sentence for all. */
  tickSeveral(concepts: readonly ConceptId[], character: string): Promise<Outcome>;
  /** Their cards are asked no more (`isInactive`), or asked again. */
  suspend(concepts: readonly ConceptId[], isInactive: boolean): Promise<Outcome>;
  /** The same for cards, by their ids. */
  suspendCards(cards: readonly CardId[], isInactive: boolean): Promise<Outcome>;
  /** Cards of a concept that are skipped as poor are asked all the same. `types`: of the card types; null for all. */
  askAnyway(concept: ConceptId, types: readonly string[] | null): Promise<Outcome>;
  /** The same for several, one sentence for all. */
  askSeveral(asks: readonly Ask[]): Promise<Outcome>;
  /** Writes down how a card shall read from now on, whatever its map says; null: as the map has it again. */
  editCard(card: CardId, text: { readonly front: string; readonly back: string } | null): Promise<Outcome>;
  /** Writes a picture of a graph as a new file in the study folder; `name` is what it shows, `extension` without a dot. */
  savePicture(name: string, extension: string, content: string | ArrayBuffer): Promise<Outcome>;
  /** Writes down which of two concepts is learned first (`before`), that neither is (`none`), or that it is computed (`auto`). */
  order(before: ConceptId, after: ConceptId, what: Ordering): Promise<Outcome>;
  /** Writes down where nodes of a graph were dragged to; null gives a node back to its layout. */
  place(moves: readonly { readonly spot: Spot; readonly at: { readonly x: number; readonly y: number } | null }[]): Promise<void>;
  /** Writes the exporter's note of a map; `sections` as in `NoteRequest`. */
  generate(exporterId: string, mapPath: NotePath, sections: readonly string[] | "all"): Promise<Outcome>;
  generateAll(exporterId: string, progress: WorkProgress): Promise<Outcome>;
  /** Writes the cards of a section, of a map, of all maps (`mapPath` null) as a new file for another program. */
  exportCards(exporterId: string, mapPath: NotePath | null, sections: readonly string[] | "all", progress: WorkProgress): Promise<Outcome>;
  /** Says that a concept that no map has any more is one that a map has: ticks and reviews are united. */
  join(orphan: ConceptId, concept: ConceptId): Promise<Outcome>;
  /** Says which note a concept has, or that it has none; null: it is found by names and places again. */
  chooseNote(concept: ConceptId, chosen: ChosenNote | null): Promise<Outcome>;
  /** Says that a concept is another one since its text is another: what was learned before stays with the old one. */
  split(concept: ConceptId): Promise<Outcome>;
  /** Says of a line of a map (from 0) that it names a concept, or that it names none; `picked` are the words that name it. */
  decideLine(map: NotePath, line: number, isConcept: boolean, picked?: string): Promise<Outcome>;
  /** Writes into a note's properties that it is a map, or that it is none. */
  useAsMap(path: NotePath, isMap: boolean): Promise<Outcome>;
  /** Writes a small map to try things on as a new note. */
  createExample(): Promise<Outcome>;
  /** Switches the setting *Read tables* on. */
  readTables(): Promise<Outcome>;
  /** Writes all reviews as a new file of comma-separated values. */
  exportReviews(): Promise<Outcome>;
  /** Undoes the lines of the study log that are dated more than a day ahead of this device's clock. */
  undoAhead(): Promise<Outcome>;
  /** Renews every generated note that stands in the study folder. */
  updateAll(progress: WorkProgress): Promise<Outcome>;
}

/** Long work tells how far it is and asks whether to go on. */
export interface WorkProgress {
  report(done: number, total: number): void;
  isCancelled(): boolean;
}

/** What was done or refused, in one sentence for the user. */
export interface Outcome {
  readonly ok: boolean;
  readonly sentence: string;
  /** Note to link to, if one. */
  readonly path: string | null;
  /** Takes the writing back where the note still reads as it was written; null if nothing was written. */
  readonly undo: (() => Promise<Outcome>) | null;
  /** What helps where the sentence says that something is missing: a button's text, and what it does. */
  readonly remedy?: { readonly text: string; readonly run: () => Promise<Outcome> };
}
