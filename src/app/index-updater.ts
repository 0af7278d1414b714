/** The index as it is shown: kept up to date with what was read and with what the log knows, a batch at a time. */
import type { NotePath } from "../core/base/note-path";
import type { ConceptId } from "../core/concept/concept";
import type { ConceptIndex } from "../core/index/concept-index";
import type { IdentityUpdate } from "../core/index/identity-draft";
import { IndexBuilder, type MapChanges, type NoteChanges } from "../core/index/index-builder";
import { IdentityTracker } from "../core/index/identity-tracker";
import type { LogEvent } from "../core/study/log-record";
import { indexOf } from "./index-changes";
import type { JobRunner } from "./job-runner";
import type { StudyLog } from "./study-log";

const NO_MAPS: MapChanges = new Map();

export class IndexUpdater {
  readonly tracker = new IdentityTracker();
  private readonly builder = new IndexBuilder();
  private index: ConceptIndex | null = null;
  /** Concepts of which the log says something else since identity was worked out last. */
  private readonly logged = new Set<ConceptId>();

  constructor(private readonly jobs: JobRunner, private readonly log: StudyLog) {}

  /** The same object until something in it changes: views work out relations once for each. */
  current(): ConceptIndex {
    this.index ??= indexOf(this.tracker, this.builder.notes, [...this.log.state().orders.values()]);
    return this.index;
  }

  /** Notes, or decisions of the learner about the order, changed. */
  markOutdated(): void {
    this.index = null;
  }

  markLogged(ids: Iterable<ConceptId>): void {
    for (const id of ids) this.logged.add(id);
  }

  /** Takes a batch in; gives the paths of the maps that are shown otherwise from now on. */
  async update(batch: NoteChanges): Promise<ReadonlySet<NotePath>> {
    const maps = batch.facts.size + batch.maps.size === 0 ? NO_MAPS : await this.jobs.run(this.builder.updateJob(batch));
    this.markLogged(this.log.drainConcepts());
    if (maps.size === 0 && this.logged.size === 0) return new Set();
    const logged = [...this.logged];
    this.logged.clear();
    const update = await this.jobs.run(this.tracker.updateJob(maps, this.log.state().known, logged));
    const isSame = update.maps.size === 0 && hasSameKeys(update.orphans, this.tracker.orphans);
    const show = await this.jobs.run(this.tracker.commitJob(update));
    show();
    if (!isSame) this.markOutdated();
    await this.log.append(this.joinedIn(update));
    return new Set(update.maps.keys());
  }

  /** A tick or a grade may have come for the id that was shown while the batch was worked out. */
  private joinedIn({ reassigned }: IdentityUpdate): LogEvent[] {
    const { known } = this.log.state();
    return reassigned.filter(({ shown, known: id }) => shown !== id && known.has(shown)).map(({ shown, known: id }) => ({ kind: "joined", subject: id, other: shown }));
  }
}

function hasSameKeys(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): boolean {
  return a.size === b.size && [...a.keys()].every((key) => b.has(key));
}
