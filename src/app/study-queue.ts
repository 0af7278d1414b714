/**
 * What is asked next and how much is left, worked out once for each change and read by every view.
 *
 * A queue depends on the log, the maps, the settings and the time. It is kept while all of these stay, the time to the
 * second: several views that are drawn after one change read the same numbers.
 */
import { runSync } from "../core/base/jobs";
import type { Card } from "../core/cards/card";
import { stateOfTick, type ConceptId } from "../core/concept/concept";
import { allConcepts } from "../core/index/concept-index";
import { queueJob, type Limits, type Queue, type Today } from "../core/study/queue";
import { paceOf } from "../core/study/statistics";
import type { LiveIndex } from "./live-index";
import type { SettingsStore } from "./services";

export interface StudyCounts {
  readonly queue: Queue;
  /** Milliseconds that an answer takes. */
  readonly pace: number;
}

/** Milliseconds. */
const KEPT_FOR = 1000;

export interface QueueScope {
  /** Ids; null: whatever the maps hold. */
  readonly concepts: readonly ConceptId[] | null;
  /** The learner asked for just these. */
  readonly isFiltered: boolean;
}

const ALL_CONCEPTS: QueueScope = { concepts: null, isFiltered: false };

/** Ids, new ones in the order to learn them. */
export function conceptsOf({ concepts }: QueueScope, liveIndex: Pick<LiveIndex, "current">): readonly ConceptId[] {
  return concepts ?? allConcepts(liveIndex.current()).map(({ id }) => id);
}

/** Of what the queue is worked out. */
interface Begun {
  /** Of this queue, counted from one. */
  readonly run: number;
  readonly version: number;
  readonly studied: number;
  readonly settings: unknown;
}

interface Worked extends Begun {
  readonly counts: StudyCounts;
  /** When it was done. */
  readonly at: number;
  /** Whether maps or notes changed meanwhile. */
  readonly isOvertaken: boolean;
}

export class StudyQueue {
  private working: Promise<void> | null = null;
  private kept: Worked | null = null;
  private runs = 0;

  constructor(private readonly liveIndex: LiveIndex, private readonly settings: Pick<SettingsStore, "current">, readonly scope: QueueScope = ALL_CONCEPTS) {}

  /** At once; works it out where that was not done since the last change. */
  counts(): StudyCounts {
    const { kept } = this;
    if (kept !== null && (this.isFresh(kept) || (kept.isOvertaken && this.isAsStudied(kept)))) return kept.counts;
    return this.keep(this.begin(), runSync(this.countsJob()));
  }

  /**
   * The same in small steps. Whoever asks while it is being worked out waits for the same. Where maps or notes keep
   * changing meanwhile, it is of some moment since it was asked for; what the learner did is always in it.
   */
  async update(): Promise<StudyCounts> {
    const { runs } = this;
    for (;;) {
      const { kept } = this;
      if (kept !== null && (this.isFresh(kept) || (kept.run > runs && this.isAsStudied(kept)))) return kept.counts;
      this.working ??= this.work();
      await this.working;
    }
  }

  private async work(): Promise<void> {
    try {
      const begun = this.begin();
      this.keep(begun, await this.liveIndex.jobs.run(this.countsJob()));
    } finally {
      this.working = null;
    }
  }

  private begin(): Begun {
    return { run: ++this.runs, version: this.liveIndex.version(), studied: this.liveIndex.studied(), settings: this.settings.current() };
  }

  private keep(begun: Begun, counts: StudyCounts): StudyCounts {
    this.kept = { ...begun, counts, at: this.liveIndex.learner.now(), isOvertaken: begun.version !== this.liveIndex.version() };
    return counts;
  }

  private isFresh(kept: Worked): boolean {
    return kept.version === this.liveIndex.version() && this.isAsStudied(kept);
  }

  private isAsStudied({ studied, settings, at }: Worked): boolean {
    return studied === this.liveIndex.studied() && settings === this.settings.current() && Math.abs(this.liveIndex.learner.now() - at) < KEPT_FOR;
  }

  private *countsJob(): Generator<void, StudyCounts> {
    const { learner } = this.liveIndex;
    const index = this.liveIndex.current();
    const concepts = conceptsOf(this.scope, this.liveIndex);
    const paths = new Set(concepts.flatMap((id) => index.concepts.get(id)?.map ?? []));
    yield* learner.prepareCardsJob(index.maps.filter(({ path }) => paths.has(path)));
    const queue = yield* queueForJob(this.liveIndex, this.settings.current(), concepts, { isFiltered: this.scope.isFiltered });
    return { queue, pace: paceOf(learner.logState()) };
  }
}

export interface QueueOptions {
  /** The learner asked for just these concepts: what is ticked as known is asked, too. */
  readonly isFiltered?: boolean;
  /** What was asked today, where somebody worked it out already. */
  readonly today?: Today;
}

/** The queue of some concepts, by id. */
export function* queueForJob(liveIndex: LiveIndex, limits: Limits, concepts: readonly ConceptId[], { isFiltered = false, today }: QueueOptions = {}): Generator<void, Queue> {
  const { learner } = liveIndex;
  const now = learner.now();
  const index = liveIndex.current();
  /** What is skipped is not asked; what the learner ticked as known is not begun, unless it was asked for. */
  const isPassed = ({ id, concept: conceptId }: Card): boolean => {
    const concept = index.concepts.get(conceptId);
    const state = concept === undefined ? "new" : stateOfTick(learner.tickOf(concept));
    return state === "skipped" || (state === "known" && !isFiltered && learner.scheduleOf(id) === null);
  };
  return yield* queueJob({
    cards: cardsOf(concepts, learner), log: learner.logState(), scheduler: learner.scheduler(), limits, now,
    scheduleOf: (card) => learner.scheduleOf(card),
    isInactive: (card) => learner.isInactive(card.id, now) || isPassed(card),
    ...today === undefined ? {} : { today },
  });
}

function* cardsOf(concepts: readonly ConceptId[], learner: Pick<LiveIndex["learner"], "cardsOf">): Generator<Card, void> {
  for (const id of concepts) yield* learner.cardsOf(id);
}
