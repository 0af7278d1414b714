/**
 * Ticks of checklists and of the study log, and which of them the log does not have yet. The newer one wins:
 *
 *   the checklist changed while the plugin ran           it is newer
 *   it changed while the plugin did not run              it counts as changed now, if this device had logged another
 *   it says what this device logged last                 another device ticked later, and the log has it
 *   an empty box that this device never logged           says nothing
 */
import { stateOfTick, type Concept, type ConceptId } from "../core/concept/concept";
import type { LogEvent } from "../core/study/log-record";
import type { GeneratedNotes } from "./generated";
import type { StudyLog } from "./study-log";

export class Ticks {
  /** The tick of the checklists that was compared last. */
  private readonly compared = new Map<ConceptId, string>();
  /** Concepts whose tick in the checklists changed since then. */
  private readonly changed = new Set<ConceptId>();
  private hasSeenChange = false;

  constructor(private readonly log: StudyLog, private readonly generated: GeneratedNotes) {}

  /** As the log has it, which follows the checklist; else as the checklist or the map's own box has it. */
  of({ id, box }: Pick<Concept, "id" | "box">): string | null {
    return this.log.state().ticks.get(id)?.character ?? this.generated.tickOf(id) ?? box;
  }

  /** The log's tick, where it is newer than what stands in the checklist: a box that was not read yet is newer than the log. */
  newer({ id }: Concept, standing: string): string | null {
    const logged = this.log.state().ticks.get(id)?.character;
    if (logged === undefined || this.generated.tickOf(id) !== standing || stateOfTick(logged) === stateOfTick(standing)) return null;
    return logged;
  }

  /** Concepts whose tick in the checklists is another, by id. */
  markChanged(ids: Iterable<ConceptId>): void {
    for (const id of ids) {
      this.changed.add(id);
      const before = this.compared.get(id);
      const now = this.generated.tickOf(id);
      if (before !== undefined && now !== null && before !== now) this.hasSeenChange = true;
    }
  }

  /** To be added to the log; nothing before anybody has studied or ticked. `conceptOf`: what an id stands for now; `snapshotsOf`: what is written down of concepts before. */
  unlogged(conceptOf: (id: ConceptId) => Concept | undefined, snapshotsOf: (concepts: readonly Concept[]) => readonly LogEvent[]): LogEvent[] {
    const { log } = this;
    if (this.changed.size === 0) return [];
    if (!log.started() && !this.hasSeenChange) {
      for (const id of this.changed) this.remember(id);
      return [];
    }
    const events: LogEvent[] = [];
    const concepts: Concept[] = [];
    for (const id of this.changed) {
      const character = this.generated.tickOf(id);
      if (character !== null && this.isUnlogged(id, character, this.before(id))) {
        events.push({ kind: "tick", subject: log.idOf(id), character });
        const concept = conceptOf(log.idOf(id));
        if (concept !== undefined) concepts.push(concept);
      }
      this.remember(id);
    }
    this.changed.clear();
    return [...snapshotsOf(concepts), ...events];
  }

  private before(id: ConceptId): string | null {
    return this.compared.get(id) ?? this.log.ownTick(id);
  }

  private remember(id: ConceptId): void {
    const character = this.generated.tickOf(id);
    if (character === null) this.compared.delete(id);
    else this.compared.set(id, character);
  }

  private isUnlogged(id: ConceptId, character: string, before: string | null): boolean {
    const logged = this.log.state().ticks.get(this.log.idOf(id))?.character;
    if (character === (logged ?? " ")) return false;
    if (logged === undefined) return true;
    return before === null ? character !== " " : character !== before;
  }
}
