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
import { identifySteps, type Identified, type Orphan } from "../core/index/identify";
import type { Settings } from "../core/base/settings";
import { isDue, Memories, stateOf, type CardMemory } from "../core/study/card-schedules";
import { createScheduler, rulesOf, type Scheduler } from "../core/study/schedule";
import type { Fold } from "../core/study/log-projection";
import type { Happening } from "../core/study/log-record";
import type { Clock } from "./clock";
import { Deck } from "./deck";
import { same } from "./same";
import type { Slicer } from "./job-runner";
import { StudyLog, type LogPlace } from "./study-log";
import { TickWatch } from "./ticks";

export class Memory {
  readonly log: StudyLog;
  readonly deck: Deck;
  private readonly watch: TickWatch;
  private readonly memories = new Memories();
  private identified: Identified | null = null;
  /** The index of those, with what the learner decided about the order to learn. */
  private ordered: ConceptIndex | null = null;
  private written: ReadonlyMap<string, string> = new Map();
  private rules: unknown = null;
  /** Other card types are on than those the deck was made with. */
  private stale = false;
  private turn = "";
  private looked: ConceptIndex | null = null;
  private remembered: ConceptIndex | null = null;
  private planner: Scheduler;

  constructor(private settings: Settings, private readonly slicer: Slicer, readonly clock: Clock, place: LogPlace | null) {
    this.log = new StudyLog(slicer, () => this.settings.studyFolder, clock, place);
    this.deck = new Deck(slicer, settings.cardTypes, () => this.fold().edits);
    this.watch = new TickWatch(this.log);
    this.planner = this.schedulerOf(settings);
  }

  /** True if what is remembered must be worked out again. */
  configure(settings: Settings): boolean {
    this.settings = settings;
    const before = this.planner;
    this.planner = this.schedulerOf(settings);
    this.stale ||= this.deck.configure(settings.cardTypes);
    return before !== this.planner || this.stale;
  }

  scheduler(): Scheduler {
    return this.planner;
  }

  fold(): Fold {
    return this.log.fold();
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
    return this.fold().ticks.get(id)?.character ?? this.written.get(id) ?? box;
  }

  /** The log's tick, where it is newer than what stands in the checklist: a box that was not read yet is newer than the log. */
  newerTick({ id }: Concept, standing: string): string | null {
    const logged = this.fold().ticks.get(id)?.character;
    if (logged === undefined || this.written.get(id) !== standing || stateOfTick(logged) === stateOfTick(standing)) return null;
    return logged;
  }

  /** A card that its map no longer gives, or that the learner set aside, makes nothing due. */
  stateOf(concept: Concept): State {
    const now = this.clock.now();
    const asked = this.memories.ofConcept(concept.id).filter(({ card }) => this.deck.has(card) && !this.isAside(card, now));
    const remembered = asked.length > 0 ? asked : this.memories.ofConcept(concept.id).map((memory) => ({ ...memory, due: Infinity }));
    return stateOf(this.tickOf(concept), remembered, now, this.planner);
  }

  /** Suspended, or buried until tomorrow. */
  isAside(card: string, now: number): boolean {
    const { suspended, buried } = this.fold();
    const when = buried.get(card);
    return suspended.has(card) || (when !== undefined && this.planner.dayOf(when) === this.planner.dayOf(now));
  }

  memoryOf(card: string): CardMemory | null {
    return this.memories.of(card);
  }

  memoriesOf(concept: Concept): readonly CardMemory[] {
    return this.memories.ofConcept(concept.id);
  }

  isDue(card: Card, now: number): boolean {
    const memory = this.memories.of(card.id);
    return memory !== null && isDue(memory, now, this.planner);
  }

  /** Whether a day began or a card came due since this was asked last. */
  hasTurned(): boolean {
    const now = this.clock.now();
    const turn = `${this.planner.dayOf(now)} ${this.memories.dueBy(now, this.planner)}`;
    const before = this.turn;
    this.turn = turn;
    return before !== turn && before !== "";
  }

  /** Folded terms that a concept ever went by. */
  formerly({ id }: Concept): ReadonlySet<string> {
    return this.fold().terms.get(id) ?? new Set();
  }

  /** Gives the concepts of a new index the ids that they are known by. */
  async identify(index: ConceptIndex): Promise<void> {
    // As it read a moment ago, else as the log knows it: many small edits are each easier to follow than all at once.
    // In the order of ids, which is the same on every device, in whatever order their logs came.
    const known = [...this.fold().known.values()].sort((a, b) => a.id < b.id ? -1 : 1).map((trace) => this.identified?.seen.get(trace.id) ?? trace);
    this.identified = await this.slicer.run(identifySteps(index, known));
    this.stale = false;
    await this.deck.take(this.identified.index);
    this.order();
  }

  /** Takes what the checklists say now, and works out again what is remembered; `first`: also how known concepts read. */
  async settle(ticks: ReadonlyMap<string, string>, first = false): Promise<void> {
    this.written = ticks;
    const index = this.index();
    if (index !== null && this.stale) {
      this.stale = false;
      await this.deck.take(index);
    }
    if (index !== null) await this.log.add([...first ? this.newsOfKnown(index) : [], ...this.watch.news(index, ticks)]);
    await this.slicer.run(this.memories.takeSteps(this.fold(), this.planner));
  }

  /** Writes down how concepts read, where the log does not know it: from then on they are found again. */
  async remember(concepts: readonly Concept[]): Promise<void> {
    await this.log.add(this.log.news(concepts));
  }

  /** Writes down how known concepts read now, once the maps have been left alone between two looks: other devices follow by it. */
  async rememberQuietly(): Promise<void> {
    const index = this.index();
    const quiet = index !== null && index === this.looked && index !== this.remembered;
    this.looked = index;
    if (!quiet) return;
    this.remembered = index;
    await this.log.add(this.newsOfKnown(index));
  }

  /** What was done; the concepts that it was done with are met first. */
  async learn(happenings: readonly Happening[]): Promise<void> {
    const concepts = new Set(happenings.flatMap(conceptsOf).flatMap((id) => this.index()?.concepts.get(id) ?? []));
    await this.log.add([...this.log.news([...concepts]), ...happenings]);
    // A new index has its relations worked out anew, so it is made only where orders may have changed.
    if (happenings.some(({ kind }) => kind === "order" || kind === "undo")) this.order();
    const index = this.index();
    if (index !== null && happenings.some(({ kind }) => kind === "edit")) await this.deck.take(index);
    await this.slicer.run(this.memories.takeSteps(this.fold(), this.planner));
  }

  private order(): void {
    const index = this.identified?.index ?? null;
    const orders = [...this.fold().orders.values()];
    this.ordered = index === null || orders.length === 0 ? index : { ...index, orders };
  }

  private newsOfKnown(index: ConceptIndex): Happening[] {
    const { known } = this.fold();
    return this.log.news([...index.concepts.values()].filter(({ id }) => known.has(id)));
  }

  private schedulerOf(settings: Settings): Scheduler {
    const rules = { ...rulesOf(settings), dayStart: settings.dayStart };
    if (this.rules !== null && same(this.rules, rules)) return this.planner;
    this.rules = rules;
    return createScheduler(rules, { offsetAt: (time) => this.clock.offsetAt(time), startHour: settings.dayStart });
  }
}

/** Ids of the concepts that something happened to. */
function conceptsOf(happening: Happening): readonly string[] {
  if ("card" in happening) return [conceptOfCard(happening.card)];
  if (happening.kind === "edit") return [conceptOfCard(happening.edited)];
  if (happening.kind === "sent") return [conceptOfCard(happening.sent)];
  if (happening.kind === "place") return [conceptOfSpot(happening.spot)];
  return happening.kind === "order" ? [happening.before, happening.after] : [];
}
