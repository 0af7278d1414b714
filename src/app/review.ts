/**
 * Reviewing: which card is asked, what each grade would mean, and what the learner does with it.
 *
 *   begin(scope) ─→ session ─→ current ─→ grade · suspend · bury ─→ study log ─→ next
 *                                 ↑                                     │
 *                                 └──────────────── undo ───────────────┘
 *
 * A session remembers which concepts it is about and which card is before the learner; all else follows from the log.
 */
import type { Card, CardId } from "../core/cards/card";
import type { Concept } from "../core/concept/concept";
import { conceptsIn, filterGraph, relateJob } from "../core/graph/build-graph";
import type { Scope } from "../core/index/scope";
import { RELATIONS } from "../core/registry";
import { answersLeft, type Queue } from "../core/study/queue";
import type { CardRecord, Grade, LogEvent } from "../core/study/log-record";
import type { LiveIndex } from "./live-index";
import type { ReviewScope, Session, SessionCounts, SettingsStore } from "./services";
import { conceptsOf, StudyQueue } from "./study-queue";

const DAY = 24 * 3_600_000;
/** Not “today”: whoever reviews as the day turns can still take back what was done just before. */
const UNDO_WITHIN = DAY;

export class ReviewSession implements Session {
  private held: Card | null = null;
  /** Of the held card, when it was taken: the log of another device may be ahead of the queue. */
  private heldReviews = 0;
  private readonly finished = new Set<CardId>();
  private answers = 0;

  constructor(private readonly liveIndex: LiveIndex, private readonly studyQueue: StudyQueue) {}

  async update(): Promise<void> {
    await this.studyQueue.update();
  }

  /** The card before the learner; another where this one is gone, or was answered elsewhere. */
  current(): Card | null {
    const held = this.held === null ? null : this.liveIndex.learner.card(this.held.id);
    if (held !== null && this.reviewsOf(held) === this.heldReviews) this.held = held;
    else {
      const { next, nextReviews } = this.queue();
      [this.held, this.heldReviews] = [next, nextReviews];
    }
    return this.held;
  }

  queue(): Queue {
    return this.studyQueue.counts().queue;
  }

  sessionCounts(): SessionCounts {
    const { queue: { learning, due, fresh }, pace } = this.studyQueue.counts();
    const answers = answersLeft({ learning, due, fresh });
    return { done: this.finished.size, total: this.finished.size + learning + due + fresh, remaining: answers * pace, share: this.answers + answers === 0 ? 1 : this.answers / (this.answers + answers) };
  }

  previewDue(card: Card): Readonly<Record<Grade, number>> {
    const { learner } = this.liveIndex;
    return learner.scheduler().next(learner.reviews().get(card.id) ?? [], learner.now());
  }

  async grade(card: Card, grade: Grade, took: number): Promise<void> {
    await this.act({ kind: "review", subject: card.id, grade, took });
    this.answers++;
    if (this.liveIndex.learner.scheduleOf(card.id)?.phase === "review") this.finished.add(card.id);
  }

  async suspend(card: Card): Promise<void> {
    await this.act({ kind: "suspend", subject: card.id });
  }

  async bury(card: Card): Promise<void> {
    await this.act({ kind: "bury", subject: card.id });
  }

  /** Takes back what was last done with a card on this device in the last 24 hours; the card is asked again. */
  async undo(): Promise<boolean> {
    const record = this.undoable();
    if (record === null) return false;
    await this.liveIndex.record({ kind: "undo", subject: { time: record.time, device: record.device } });
    this.finished.delete(record.subject);
    if (record.kind === "review") this.answers = Math.max(0, this.answers - 1);
    this.held = this.liveIndex.learner.card(record.subject);
    this.heldReviews = this.held === null ? 0 : this.reviewsOf(this.held);
    return true;
  }

  canUndo(): boolean {
    return this.undoable() !== null;
  }

  nextDue(): number | null {
    const { learner } = this.liveIndex;
    const now = learner.now();
    const tomorrow = now + DAY;
    let next = this.queue().isMoreTomorrow ? tomorrow : null;
    for (const id of conceptsOf(this.studyQueue.scope, this.liveIndex)) {
      for (const card of learner.cardsOf(id)) {
        const due = learner.isSuspended(card.id) ? undefined : learner.isInactive(card.id) ? tomorrow : learner.scheduleOf(card.id)?.due;
        if (due !== undefined && due > now && (next === null || due < next)) next = due;
      }
    }
    return next;
  }

  private undoable(): CardRecord | null {
    const { learner } = this.liveIndex;
    const record = learner.log.lastCardRecord();
    return record !== null && learner.now() - record.time < UNDO_WITHIN ? record : null;
  }

  private async act(event: LogEvent): Promise<void> {
    this.held = null;
    await this.liveIndex.record(event);
  }

  private reviewsOf({ id }: Card): number {
    return this.liveIndex.learner.scheduleOf(id)?.reviews ?? 0;
  }
}

/**
 * The filter is read once: what was due when the session began stays in it after it was answered. `all`: the queue of all
 * concepts, which others read, too.
 */
export async function beginReview(liveIndex: LiveIndex, settings: SettingsStore, all: StudyQueue, { scope, filter }: ReviewScope): Promise<ReviewSession> {
  await liveIndex.ready;
  const index = liveIndex.current();
  if (scope === null && filter.trim() === "") return new ReviewSession(liveIndex, all);
  const scopes = scope === null ? index.maps.map(({ path }): Scope => ({ map: path, heading: null })) : [scope];
  const concepts: Concept[] = [];
  for (const one of scopes) {
    if (filter.trim() === "") concepts.push(...conceptsIn(index, one));
    else concepts.push(...filterGraph(await liveIndex.jobs.run(relateJob(index, one, RELATIONS)), filter, (concept) => liveIndex.stateOf(concept)).filtered.concepts);
  }
  return new ReviewSession(liveIndex, new StudyQueue(liveIndex, settings, { concepts: concepts.map(({ id }) => id), isFiltered: filter.trim() !== "" }));
}
