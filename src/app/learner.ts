/**
 * What a learner knows: the study log, the ticks of checklists and the cards of maps, asked by name.
 *
 *   log ─→ schedules of cards ─┐
 *   log, checklists ─→ tick  ──┼→ state of a concept
 *   maps ─→ cards ─────────────┘
 */
import type { NotePath } from "../core/base/note-path";
import type { CardCandidate, CardEdit } from "../core/cards/candidate";
import { conceptOfCard, type Card, type CardId } from "../core/cards/card";
import { conceptOfSpot } from "../core/graph/places";
import type { Concept, State, ConceptId } from "../core/concept/concept";
import type { ConceptMap } from "../core/index/concept-index";
import type { Settings } from "../core/base/settings";
import type { Reading } from "../core/notes/stray-ids";
import type { Placed } from "../core/graph/spot";
import { isDue, CardSchedules, stateOf, type ScheduledCard } from "../core/study/card-schedules";
import { createScheduler, rulesOf, type Scheduler } from "../core/study/schedule";
import type { LogEvent } from "../core/study/log-record";
import type { LogChanges, LogState, Review } from "../core/study/log-state";
import type { Clock } from "./clock";
import type { Deck } from "./deck";
import { normalizeText } from "../core/text/normalize";
import { isEqual } from "./equality";
import type { StudyLog } from "./study-log";
import type { Ticks } from "./ticks";

/** What views ask; nothing here changes anything. Times are milliseconds since 1970, days those of the learner's calendar. */
export interface LearnerReader {
  now(): number;
  /** Whole days since 1970. */
  dayOf(time: number): number;
  /** Probability from 0 to 1 that a card is remembered now. */
  retrievability(schedule: ScheduledCard): number;
  tickOf(concept: Concept): string | null;
  stateOf(concept: Concept): State;
  card(id: CardId): Card | null;
  cardsOf(concept: ConceptId): readonly Card[];
  /** Every card that a map could give, with the reasons of those that are not made. */
  candidatesIn(map: NotePath): readonly CardCandidate[];
  scheduleOf(card: CardId): ScheduledCard | null;
  isSuspended(card: CardId): boolean;
  /** Suspended, or buried until tomorrow. */
  isInactive(card: CardId): boolean;
  /** By card, oldest first. */
  reviews(): ReadonlyMap<CardId, readonly Review[]>;
  /** How many concepts were ticked, and how many cards were asked. */
  started(): { readonly ticks: number; readonly cards: number };
  /** Where nodes of graphs were dragged to. */
  places(): ReadonlyMap<string, Placed>;
  /** Whether a known concept's text is another than when it was first met. */
  wasFollowed(concept: ConceptId): boolean;
  /** Whether the learner said which note it has, or that it has none. */
  isNoteChosen(concept: ConceptId): boolean;
  /** A term that a concept goes by or went by; null for an id that nobody ever met. */
  termOf(concept: ConceptId): string | null;
}

export class Learner implements LearnerReader {
  private readonly schedules = new CardSchedules();
  private rules: unknown = null;
  private current: Scheduler;
  private dueKey = "";

  constructor(settings: Settings, readonly clock: Clock, readonly log: StudyLog, readonly ticks: Ticks, readonly deck: Deck) {
    this.current = this.schedulerOf(settings);
  }

  /** True if schedules or cards are others now. */
  configure(settings: Settings): boolean {
    const before = this.current;
    this.current = this.schedulerOf(settings);
    const hasOtherCards = this.deck.configure(settings.cardTypes);
    return before !== this.current || hasOtherCards;
  }

  /** Works out again what the log's changes call for. */
  *updateJob(changes: LogChanges): Generator<void, void> {
    this.deck.forget(changes.edits);
    this.deck.restore(changes.cards);
    yield* this.schedules.updateJob(this.logState(), this.current, changes.cards);
  }

  /** Works out everything again. */
  *updateAllJob(): Generator<void, void> {
    yield* this.schedules.updateJob(this.logState(), this.current);
  }

  logState(): LogState {
    return this.log.state();
  }

  scheduler(): Scheduler {
    return this.current;
  }

  now(): number {
    return this.clock.now();
  }

  dayOf(time: number): number {
    return this.current.dayOf(time);
  }

  retrievability(schedule: ScheduledCard): number {
    return this.current.retrievability(schedule, this.now());
  }

  tickOf(concept: Concept): string | null {
    return this.ticks.of(concept);
  }

  /** `path`: of the note where the box stands. */
  newerTick(concept: Concept, standing: string, path: NotePath): string | null {
    return this.ticks.newer(concept, standing, path);
  }

  /** A card that its map no longer gives, or that is inactive, makes nothing due. */
  stateOf(concept: Concept): State {
    const scheduled = this.schedules.ofConcept(concept.id);
    if (scheduled.length === 0) return stateOf(this.tickOf(concept), scheduled, 0, this.current);
    const now = this.now();
    const asked = scheduled.filter(({ card }) => this.deck.has(card) && !this.isInactive(card, now));
    return stateOf(this.tickOf(concept), asked.length > 0 ? asked : scheduled.map((schedule) => ({ ...schedule, due: Infinity })), now, this.current);
  }

  card(id: CardId): Card | null {
    return this.deck.of(id);
  }

  cardsOf(concept: ConceptId): readonly Card[] {
    return this.deck.ofConcept(concept);
  }

  candidatesOf(concept: ConceptId): readonly CardCandidate[] {
    return this.deck.candidatesOf(concept);
  }

  candidatesIn(map: NotePath): readonly CardCandidate[] {
    return this.deck.ofMap(map);
  }

  /** Makes the cards of maps in small steps. */
  prepareCardsJob(maps: Iterable<ConceptMap>): Generator<void, void> {
    return this.deck.makeJob(maps);
  }

  scheduleOf(card: CardId): ScheduledCard | null {
    return this.schedules.of(card);
  }

  schedulesOf(concept: Concept): readonly ScheduledCard[] {
    return this.schedules.ofConcept(concept.id);
  }

  isSuspended(card: CardId): boolean {
    return this.logState().suspended.has(card);
  }

  isInactive(card: CardId, now: number = this.now()): boolean {
    const { suspended, buried } = this.logState();
    const when = buried.get(card);
    return suspended.has(card) || (when !== undefined && this.dayOf(when) === this.dayOf(now));
  }

  isDue(card: Card, now: number): boolean {
    const schedule = this.schedules.of(card.id);
    return schedule !== null && isDue(schedule, now, this.current);
  }

  reviews(): ReadonlyMap<CardId, readonly Review[]> {
    return this.logState().reviews;
  }

  started(): { readonly ticks: number; readonly cards: number } {
    const { ticks, reviews } = this.logState();
    return { ticks: ticks.size, cards: reviews.size };
  }

  places(): ReadonlyMap<string, Placed> {
    return this.logState().places;
  }

  edits(): ReadonlyMap<CardId, CardEdit> {
    return this.logState().edits;
  }

  isNoteChosen(concept: ConceptId): boolean {
    return this.logState().notes.has(concept);
  }

  wasFollowed(concept: ConceptId): boolean {
    return this.log.movedSince(concept) !== null;
  }

  termOf(concept: ConceptId): string | null {
    return this.logState().known.get(this.log.idOf(concept))?.term ?? null;
  }

  /** How a concept read, the last last; none where nobody met it. */
  readingsOf(id: ConceptId): readonly Reading[] {
    const { former, known } = this.logState();
    return [id, this.log.idOf(id)].flatMap((one) => [...former.get(one) ?? [], known.get(one) ?? []].flat());
  }

  /** Normalised terms that a concept ever went by. */
  formerTerms({ id }: Concept): ReadonlySet<string> {
    return new Set(this.readingsOf(id).map(({ term }) => normalizeText(term)));
  }

  /** Whether a day began or a card came due since this was asked last. */
  hasDueChanged(): boolean {
    const now = this.now();
    const before = this.dueKey;
    this.dueKey = `${this.dayOf(now)} ${this.schedules.dueBy(now, this.current)}`;
    return before !== this.dueKey && before !== "";
  }

  private schedulerOf(settings: Settings): Scheduler {
    const rules = { ...rulesOf(settings), dayStart: settings.dayStart };
    if (this.rules !== null && isEqual(this.rules, rules)) return this.current;
    this.rules = rules;
    return createScheduler(rules, { offsetAt: (time) => this.clock.offsetAt(time), startHour: settings.dayStart });
  }
}

/** Ids of the concepts that something happened to, and that are met first. */
export function conceptsOf(event: LogEvent): readonly ConceptId[] {
  switch (event.kind) {
    case "review": case "suspend": case "resume": case "bury": case "edit": case "sent": return [conceptOfCard(event.subject)];
    case "place": {
      const concept = conceptOfSpot(event.subject);
      return concept === null ? [] : [concept];
    }
    case "order": return [event.subject.before, event.subject.after];
    case "tick": case "note": return [event.subject];
    case "met": case "moved": case "split": case "seen": case "line": case "map": case "undo": return [];
    case "joined": return [event.subject, event.other];
  }
}
