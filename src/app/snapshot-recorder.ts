/**
 * Writes down how known concepts read, so that other devices and later starts can follow them: for all of them after the
 * first reading, then for the maps that changed, once they have been left alone between two polls.
 */
import type { NotePath } from "../core/base/note-path";
import type { Concept } from "../core/concept/concept";
import type { ConceptMap } from "../core/index/concept-index";
import type { JobRunner } from "./job-runner";
import type { StudyLog } from "./study-log";

export class SnapshotRecorder {
  /** Paths of maps that changed since their concepts were written down. */
  private readonly changed = new Set<NotePath>();
  private hasChangedSincePoll = false;

  constructor(private readonly log: StudyLog, private readonly jobs: JobRunner, private readonly maps: ReadonlyMap<NotePath, ConceptMap>) {}

  markChanged(path: NotePath): void {
    this.changed.add(path);
    this.hasChangedSincePoll = true;
  }

  async recordAll(): Promise<void> {
    this.changed.clear();
    for (const map of this.maps.values()) await this.recordMap(map);
  }

  /** Waits for the next poll where something changed since the last. */
  async poll(): Promise<void> {
    const isQuiet = !this.hasChangedSincePoll;
    this.hasChangedSincePoll = false;
    if (!isQuiet) return;
    const paths = [...this.changed];
    this.changed.clear();
    for (const path of paths) {
      const map = this.maps.get(path);
      if (map !== undefined) await this.recordMap(map);
    }
  }

  private async recordMap({ concepts }: ConceptMap): Promise<void> {
    const { known } = this.log.state();
    const isKnown = ({ id }: Concept): boolean => known.has(id);
    await this.log.append(await this.jobs.run(this.log.unloggedJob(concepts.filter(isKnown))));
  }
}
