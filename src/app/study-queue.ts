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

export class StudyQueue {
  private working: Promise<StudyCounts> | null = null;
  private kept: { readonly version: number; readonly settings: unknown; readonly at: number; readonly counts: StudyCounts } | null = null;

  constructor(private readonly liveIndex: LiveIndex, private readonly settings: Pick<SettingsStore, "current">, readonly scope: QueueScope = ALL_CONCEPTS) {}

  /** At once; works it out where that was not done since the last change. */
  counts(): StudyCounts {
    return this.fresh() ?? this.keep(runSync(this.countsJob()), this.liveIndex.version());
  }

  /** The same in small steps. Whoever asks while it is being worked out waits for the same. */
  update(): Promise<StudyCounts> {
    const fresh = this.fresh();
    if (fresh !== null) return Promise.resolve(fresh);
    this.working ??= this.work();
    return this.working;
  }

  private async work(): Promise<StudyCounts> {
    try {
      for (;;) {
        const [version, settings] = [this.liveIndex.version(), this.settings.current()];
        const counts = await this.liveIndex.jobs.run(this.countsJob());
        if (version === this.liveIndex.version() && settings === this.settings.current()) return this.keep(counts, version);
      }
    } finally {
      this.working = null;
    }
  }

  private fresh(): StudyCounts | null {
    const { kept } = this;
    const isFresh = kept?.version === this.liveIndex.version() && kept.settings === this.settings.current() && Math.abs(this.liveIndex.learner.now() - kept.at) < KEPT_FOR;
    return isFresh ? kept.counts : null;
  }

  private keep(counts: StudyCounts, version: number): StudyCounts {
    this.kept = { version, settings: this.settings.current(), at: this.liveIndex.learner.now(), counts };
    return counts;
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
