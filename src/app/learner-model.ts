/**
 * One concept, one memory: what the study log, the checklists and the maps say of a concept, taken together.
 *
 *   index as read ─→ identified (known ids) ─→ index
 *   log, ticks    ─→ fold ─→ memories of cards ─┬→ state
 *   maps          ─→ cards ─────────────────────┘
 */
import { conceptOfCard, type Card } from "../core/cards/card";
import { stateOfTick, type Concept, type State } from "../core/concept/concept";
import type { Problem } from "../core/base/problem";
import { conceptOfSpot } from "../core/graph/places";
import type { ConceptIndex } from "../core/index/concept-index";
import { identifyJob, type Identified, type Orphan } from "../core/index/identify";
import type { Settings } from "../core/base/settings";
import { isDue, CardSchedules, stateOf, type ScheduledCard } from "../core/study/card-schedules";
import { createScheduler, rulesOf, type Scheduler } from "../core/study/schedule";
import type { LogState } from "../core/study/log-projection";
import type { LogEvent } from "../core/study/log-record";
import type { Clock } from "./clock";
import { Deck } from "./deck";
import { isEqual } from "./equality";
import type { JobRunner } from "./job-runner";
import { StudyLog, type LogPlace } from "./study-log";
import { TickWatch } from "./ticks";

export class LearnerModel {
  readonly log: StudyLog;
  readonly deck: Deck;
  private readonly tickWatch: TickWatch;
  private readonly schedules = new CardSchedules();
  private identified: Identified | null = null;
  /** The index of those, with what the learner decided about the order to learn. */
  private ordered: ConceptIndex | null = null;
  private written: ReadonlyMap<string, string> = new Map();
  private rules: unknown = null;
  /** Other card types are on than those the deck was made with. */
  private stale = false;
  private dueKey = "";
  private lastPolled: ConceptIndex | null = null;
  private lastRecorded: ConceptIndex | null = null;
  private currentScheduler: Scheduler;

  constructor(private settings: Settings, private readonly jobs: JobRunner, readonly clock: Clock, place: LogPlace | null) {
    this.log = new StudyLog(jobs, () => this.settings.studyFolder, clock, place);
    this.deck = new Deck(jobs, settings.cardTypes, () => this.logState().edits);
    this.tickWatch = new TickWatch(this.log);
    this.currentScheduler = this.schedulerOf(settings);
  }

  /** True if what is remembered must be worked out again. */
  configure(settings: Settings): boolean {
    this.settings = settings;
    const before = this.currentScheduler;
    this.currentScheduler = this.schedulerOf(settings);
    this.stale ||= this.deck.configure(settings.cardTypes);
    return before !== this.currentScheduler || this.stale;
  }

  scheduler(): Scheduler {
    return this.currentScheduler;
  }

  logState(): LogState {
    return this.log.state();
  }

  index(): ConceptIndex | null {
    return this.ordered;
  }

  /** Known concepts that no map names now. */
  orphans(): readonly Orphan[] {
    return this.identified?.orphans ?? [];
  }

  problems(): readonly Problem[] {
    return this.log.problems();
  }

  /** As the log has it, which follows the checklist; else as the checklist or the map's own box has it. */
  tickOf({ id, box }: Concept): string | null {
    return this.logState().ticks.get(id)?.character ?? this.written.get(id) ?? box;
  }

  /** The log's tick, where it is newer than what stands in the checklist: a box that was not read yet is newer than the log. */
  newerTick({ id }: Concept, standing: string): string | null {
    const logged = this.logState().ticks.get(id)?.character;
    if (logged === undefined || this.written.get(id) !== standing || stateOfTick(logged) === stateOfTick(standing)) return null;
    return logged;
  }

  /** A card that its map no longer gives, or that the learner set aside, makes nothing due. */
  stateOf(concept: Concept): State {
    const now = this.clock.now();
    const asked = this.schedules.ofConcept(concept.id).filter(({ card }) => this.deck.has(card) && !this.isInactive(card, now));
    const remembered = asked.length > 0 ? asked : this.schedules.ofConcept(concept.id).map((schedule) => ({ ...schedule, due: Infinity }));
    return stateOf(this.tickOf(concept), remembered, now, this.currentScheduler);
  }

  /** Suspended, or buried until tomorrow. */
  isInactive(card: string, now: number): boolean {
    const { suspended, buried } = this.logState();
    const when = buried.get(card);
    return suspended.has(card) || (when !== undefined && this.currentScheduler.dayOf(when) === this.currentScheduler.dayOf(now));
  }

  scheduleOf(card: string): ScheduledCard | null {
    return this.schedules.of(card);
  }

  schedulesOf(concept: Concept): readonly ScheduledCard[] {
    return this.schedules.ofConcept(concept.id);
  }

  isDue(card: Card, now: number): boolean {
    const schedule = this.schedules.of(card.id);
    return schedule !== null && isDue(schedule, now, this.currentScheduler);
  }

  /** Whether a day began or a card came due since this was asked last. */
  hasDueChanged(): boolean {
    const now = this.clock.now();
    const turn = `${this.currentScheduler.dayOf(now)} ${this.schedules.dueBy(now, this.currentScheduler)}`;
    const before = this.dueKey;
    this.dueKey = turn;
    return before !== turn && before !== "";
  }

  /** Folded terms that a concept ever went by. */
  formerTerms({ id }: Concept): ReadonlySet<string> {
    return this.logState().terms.get(id) ?? new Set();
  }

  /** Gives the concepts of a new index the ids that they are known by. */
  async identify(index: ConceptIndex): Promise<void> {
    // As it read a moment ago, else as the log knows it: many small edits are each easier to follow than all at once.
    // In the order of ids, which is the same on every device, in whatever order their logs came.
    const known = [...this.logState().known.values()].sort((a, b) => a.id < b.id ? -1 : 1).map((snapshot) => this.identified?.snapshots.get(snapshot.id) ?? snapshot);
    this.identified = await this.jobs.run(identifyJob(index, known));
    this.stale = false;
    await this.deck.update(this.identified.index);
    this.applyOrders();
  }

  /** Takes what the checklists say now, and works out again what is remembered; `first`: also how known concepts read. */
  async commit(ticks: ReadonlyMap<string, string>, first = false): Promise<void> {
    this.written = ticks;
    const index = this.index();
    if (index !== null && this.stale) {
      this.stale = false;
      await this.deck.update(index);
    }
    if (index !== null) await this.log.append([...first ? this.unloggedOfKnown(index) : [], ...this.tickWatch.unloggedTicks(index, ticks)]);
    await this.jobs.run(this.schedules.updateJob(this.logState(), this.currentScheduler));
  }

  /** Writes down how concepts read, where the log does not know it: from then on they are found again. */
  async recordSnapshots(concepts: readonly Concept[]): Promise<void> {
    await this.log.append(this.log.unloggedSnapshots(concepts));
  }

  /** Writes down how known concepts read now, once the maps have been left alone between two looks: other devices follow by it. */
  async recordSettledSnapshots(): Promise<void> {
    const index = this.index();
    const quiet = index !== null && index === this.lastPolled && index !== this.lastRecorded;
    this.lastPolled = index;
    if (!quiet) return;
    this.lastRecorded = index;
    await this.log.append(this.unloggedOfKnown(index));
  }

  /** What was done; the concepts that it was done with are met first. */
  async record(events: readonly LogEvent[]): Promise<void> {
    const concepts = new Set(events.flatMap(conceptsOf).flatMap((id) => this.index()?.concepts.get(id) ?? []));
    await this.log.append([...this.log.unloggedSnapshots([...concepts]), ...events]);
    // A new index has its relations worked out anew, so it is made only where orders may have changed.
    if (events.some(({ kind }) => kind === "order" || kind === "undo")) this.applyOrders();
    const index = this.index();
    if (index !== null && events.some(({ kind }) => kind === "edit")) await this.deck.update(index);
    await this.jobs.run(this.schedules.updateJob(this.logState(), this.currentScheduler));
  }

  private applyOrders(): void {
    const index = this.identified?.index ?? null;
    const orders = [...this.logState().orders.values()];
    this.ordered = index === null || orders.length === 0 ? index : { ...index, orders };
  }

  private unloggedOfKnown(index: ConceptIndex): LogEvent[] {
    const { known } = this.logState();
    return this.log.unloggedSnapshots([...index.concepts.values()].filter(({ id }) => known.has(id)));
  }

  private schedulerOf(settings: Settings): Scheduler {
    const rules = { ...rulesOf(settings), dayStart: settings.dayStart };
    if (this.rules !== null && isEqual(this.rules, rules)) return this.currentScheduler;
    this.rules = rules;
    return createScheduler(rules, { offsetAt: (time) => this.clock.offsetAt(time), startHour: settings.dayStart });
  }
}

/** Ids of the concepts that something happened to. */
function conceptsOf(event: LogEvent): readonly string[] {
  switch (event.kind) {
    case "review": case "suspend": case "resume": case "bury": case "edit": case "sent": return [conceptOfCard(event.subject)];
    case "place": return [conceptOfSpot(event.subject)];
    case "order": return [event.subject.before, event.subject.after];
    case "tick": return [event.subject];
    case "met": case "moved": case "joined": case "undo": return [];
  }
}
