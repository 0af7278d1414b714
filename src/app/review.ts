/**
 * Reviewing: which card is asked, what each grade would mean, and what the learner does with it.
 *
 *   begin(reach) ─→ session ─→ current ─→ grade · suspend · bury ─→ study log ─→ next
 *                                 ↑                                     │
 *                                 └──────────────── undo ───────────────┘
 *
 * A session remembers which concepts it is about and which card is before the learner; all else follows from the log.
 */
import type { Card } from "../core/cards/card";
import { type Concept, stateOfTick } from "../core/concept/concept";
import { conceptsIn, filterGraph, relateJob } from "../core/graph/build-graph";
import type { Scope } from "../core/index/scope";
import { RELATIONS } from "../core/registry";
import { queueOf, type Limits, type Queue, type Today } from "../core/study/queue";
import type { Grade, LogEvent } from "../core/study/log-record";
import { paceOf } from "../core/study/statistics";
import type { LiveIndex } from "./live-index";
import type { ReviewScope, Session, SettingsStore, SessionCounts } from "./services";
import type { JobRunner } from "./job-runner";

/** How many answers a new card takes on its first day: as its steps say, and one more for those that are missed. */
const ANSWERS_OF_NEW = 3;
const ANSWERS_OF_STEP = 1.5;

/** Milliseconds. Not “today”: whoever reviews as the day turns can still take back what was done just before. */
const UNDO_WITHIN = 24 * 3_600_000;

export class ReviewSession implements Session {
  private held: Card | null = null;
  private heldReviews = 0;
  private readonly finished = new Set<string>();

  /** `concepts` null: whatever the maps hold. */
  constructor(private readonly liveIndex: LiveIndex, private readonly settings: SettingsStore, private readonly concepts: readonly string[] | null, private readonly filtered: boolean) {}

  /** The card before the learner; another where this one is gone, or was answered elsewhere. */
  current(): Card | null {
    const { learner } = this.liveIndex;
    const held = this.held === null ? null : learner.deck.of(this.held.id);
    if (held !== null && this.reviewsOf(held) === this.heldReviews) this.held = held;
    else this.hold(this.queue().next);
    return this.held;
  }

  queue(): Queue {
    const concepts = this.concepts ?? [...this.liveIndex.current().concepts.keys()];
    return queueFor(this.liveIndex, this.settings.current(), concepts, { filtered: this.filtered });
  }

  sessionCounts(): SessionCounts {
    const { learning, due, fresh } = this.queue();
    const answers = due + ANSWERS_OF_STEP * learning + ANSWERS_OF_NEW * fresh;
    return { done: this.finished.size, total: this.finished.size + learning + due + fresh, remaining: answers * paceOf(this.liveIndex.learner.logState()) };
  }

  /** When the card before the learner would come due after each grade. */
  previewDue(card: Card): Readonly<Record<Grade, number>> {
    const { learner } = this.liveIndex;
    return learner.scheduler().next(learner.logState().reviews.get(card.id) ?? [], learner.clock.now());
  }

  /** `took` in milliseconds. */
  async grade(card: Card, grade: Grade, took: number): Promise<void> {
    await this.act({ kind: "review", subject: card.id, grade, took });
    if (this.liveIndex.learner.scheduleOf(card.id)?.phase === "review") this.finished.add(card.id);
  }

  async suspend(card: Card): Promise<void> {
    await this.act({ kind: "suspend", subject: card.id });
  }

  async bury(card: Card): Promise<void> {
    await this.act({ kind: "bury", subject: card.id });
  }

  /** Takes back what was last done with a card on this device in the last 24 hours; the card is asked again. False if there is nothing. */
  async undo(): Promise<boolean> {
    const act = this.undoable();
    if (act === null) return false;
    await this.liveIndex.record({ kind: "undo", subject: { time: act.time, device: act.device } });
    this.finished.delete(act.subject);
    this.hold(this.liveIndex.learner.deck.of(act.subject));
    return true;
  }

  canUndo(): boolean {
    return this.undoable() !== null;
  }

  nextDue(): number | null {
    const { learner } = this.liveIndex;
    const now = learner.clock.now();
    const concepts = this.concepts ?? [...this.liveIndex.current().concepts.keys()];
    const dues = concepts.flatMap((id) => learner.deck.ofConcept(id)).flatMap(({ id }) => learner.isInactive(id, now) ? [] : learner.scheduleOf(id)?.due ?? []).filter((due) => due > now);
    return dues.length === 0 ? null : dues.reduce((least, due) => Math.min(least, due));
  }

  private undoable() {
    const { learner } = this.liveIndex;
    const act = learner.log.lastCardEvent();
    return act !== null && learner.clock.now() - act.time < UNDO_WITHIN ? act : null;
  }

  private async act(event: LogEvent): Promise<void> {
    this.held = null;
    await this.liveIndex.record(event);
  }

  private hold(card: Card | null): void {
    this.held = card;
    this.heldReviews = card === null ? 0 : this.reviewsOf(card);
  }

  private reviewsOf({ id }: Card): number {
    return this.liveIndex.learner.logState().reviews.get(id)?.length ?? 0;
  }
}

/** The queue of some concepts; `filtered` where the learner asked for just these. */
export function queueFor(liveIndex: LiveIndex, limits: Limits, concepts: readonly string[], { filtered = false, today }: { readonly filtered?: boolean; readonly today?: Today } = {}): Queue {
  const { learner } = liveIndex;
  const now = learner.clock.now();
  /** What is skipped is not asked; what the learner ticked as known is not begun, unless it was asked for. */
  const isPassed = ({ id, concept: conceptId }: Card): boolean => {
    const concept = liveIndex.current().concepts.get(conceptId);
    const state = concept === undefined ? "new" : stateOfTick(learner.tickOf(concept));
    return state === "skipped" || (state === "known" && !filtered && learner.scheduleOf(id) === null);
  };
  return queueOf({
    cards: concepts.flatMap((id) => learner.deck.ofConcept(id)), log: learner.logState(), scheduler: learner.scheduler(), limits, now,
    scheduleOf: (card) => learner.scheduleOf(card),
    isInactive: (card) => learner.isInactive(card.id, now) || isPassed(card),
    ...today === undefined ? {} : { today },
  });
}

/** The filter is read once: what was due when the session began stays in it after it was answered. */
export async function beginReview(liveIndex: LiveIndex, settings: SettingsStore, jobs: JobRunner, { scope, filter }: ReviewScope): Promise<ReviewSession> {
  await liveIndex.ready;
  const index = liveIndex.current();
  if (scope === null && filter.trim() === "") return new ReviewSession(liveIndex, settings, null, false);
  const scopes = scope === null ? index.maps.map(({ path }): Scope => ({ map: path, heading: null })) : [scope];
  const concepts: Concept[] = [];
  for (const one of scopes) {
    if (filter.trim() === "") concepts.push(...conceptsIn(index, one));
    else concepts.push(...filterGraph(await jobs.run(relateJob(index, one, RELATIONS)), filter, (concept) => liveIndex.stateOf(concept)).filtered.concepts);
  }
  return new ReviewSession(liveIndex, settings, concepts.map(({ id }) => id), filter.trim() !== "");
}
