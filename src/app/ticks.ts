/**
 * Ticks of checklists and of the study log, and which of them the log does not have yet. News is what changed in one
 * note's box since that note was last read:
 *
 *   the box changed while the plugin ran           it is newer
 *   it changed while the plugin did not run        it counts as changed now, if this device had logged another
 *   it says what this device logged last           another device ticked later, and the log has it
 *   an empty box that this device never logged     says nothing
 *   one that was emptied in a copy of the note     says nothing while the box that counts is not empty
 *   one of two boxes of ids that were joined       says nothing at the start that was logged before, while the other says what is logged
 *   three boxes or more of one note differ, and all its boxes stand as they did at one earlier moment
 *                                                  an older copy of the note: told, not taken
 */
import type { NotePath } from "../core/base/note-path";
import { stateOfTick, type Concept, type ConceptId } from "../core/concept/concept";
import { earlierMoment } from "../core/study/tick-history";
import type { LogEvent } from "../core/study/log-record";
import type { BoxChanges, GeneratedNotes } from "./generated";
import type { StudyLog } from "./study-log";

/** Fewer boxes than these may read as before because somebody set them back. */
const OLDER_COPY = 3;

export class Ticks {
  constructor(private readonly log: StudyLog, private readonly generated: GeneratedNotes) {}

  /** As the log has it, which follows the checklist; else as the checklist or the map's own box has it. */
  of({ id, box }: Pick<Concept, "id" | "box">): string | null {
    return this.log.state().ticks.get(id)?.character ?? this.generated.tickOf({ id }) ?? box;
  }

  /** The log's tick, where it is newer than what stands in a note: a box that was not read yet is newer than the log. */
  newer({ id }: Concept, standing: string, path: NotePath): string | null {
    const logged = this.log.state().ticks.get(id)?.character;
    if (logged === undefined || this.generated.tickIn(path, id) !== standing || stateOfTick(logged) === stateOfTick(standing)) return null;
    return logged;
  }

  /** To be added to the log; nothing before anybody has studied or ticked. `conceptOf`: what an id stands for now; `snapshotsOf`: what is written down of concepts before. */
  unlogged(conceptOf: (id: ConceptId) => Concept | undefined, snapshotsOf: (concepts: readonly Concept[]) => readonly LogEvent[]): LogEvent[] {
    const { log, generated } = this;
    if (!generated.hasChanges() || (!log.started() && !generated.hasSeenChange())) return [];
    const changes = generated.drainChanges();
    for (const path of changes.keys()) this.markOlder(path);
    const ticks = new Map<ConceptId, string>();
    for (const [path, boxes] of changes) for (const [id, character] of this.newsIn(path, boxes)) ticks.set(log.idOf(id), character);
    const concepts = [...ticks.keys()].flatMap((id) => conceptOf(id) ?? []);
    return [...snapshotsOf(concepts), ...[...ticks].map(([subject, character]) => ({ kind: "tick" as const, subject, character }))];
  }

  private newsIn(path: NotePath, boxes: BoxChanges): readonly (readonly [id: ConceptId, character: string])[] {
    const changed = [...boxes].flatMap(([id, before]) => {
      const character = this.generated.tickIn(path, id);
      return character !== null && this.isNews(path, id, before, character) ? [[id, character] as const] : [];
    });
    return changed.length >= OLDER_COPY && this.generated.isOlder(path) ? [] : changed;
  }

  private isNews(path: NotePath, id: ConceptId, before: string | null, character: string): boolean {
    const logged = this.logged(id);
    if (character === (logged ?? " ")) return false;
    const isHolder = this.generated.isHolder(path, id);
    if (before !== null) return isHolder || character !== " " || stateOfTick(this.generated.tickOf({ id })) === "new";
    if (!isHolder || this.isOutdone(id, character)) return false;
    const own = logged === undefined ? null : this.log.own().ticks.get(id)?.character ?? null;
    return own === null ? character !== " " : character !== own;
  }

  /** Until a renewal makes one item of those of joined ids. */
  private isOutdone(id: ConceptId, character: string): boolean {
    const { log, generated } = this;
    const joined = log.idOf(id);
    const says = this.logged(id) ?? " ";
    if (!log.state().membersOf(joined).some((one) => one !== id && generated.tickOf({ id: one }) === says)) return false;
    return character === " " || log.tickHistory().get(joined)?.some((logged) => logged.character === character) === true;
  }

  private markOlder(path: NotePath): void {
    const boxes = this.generated.boxesIn(path);
    const differing = [...boxes].filter(([id, character]) => stateOfTick(character) !== stateOfTick(this.logged(id) ?? " "));
    if (differing.length < OLDER_COPY) return;
    const moment = earlierMoment(boxes, this.log.tickHistory(), (id) => this.log.idOf(id));
    if (moment !== null) this.generated.markOlder(path, moment);
  }

  private logged(id: ConceptId): string | undefined {
    return this.log.state().ticks.get(this.log.idOf(id))?.character;
  }
}
