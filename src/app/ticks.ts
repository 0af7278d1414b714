/**
 * Which ticks of the checklists the study log does not know yet. Newer wins:
 *
 *   the checklist changed while we looked on             it is newer
 *   it changed while nobody looked                       it counts as changed now: this device had written down another
 *   it says what this device wrote down last             another device ticked later, and the log has it
 *   an empty box that this device never wrote down       says nothing
 */
import type { ConceptIndex } from "../core/index/concept-index";
import type { LogEvent } from "../core/study/log-record";
import type { StudyLog } from "./study-log";

export class TickWatch {
  private lastRead: ReadonlyMap<string, string> = new Map();

  constructor(private readonly log: StudyLog) {}

  /** To be added to the log; nothing before anybody has studied or ticked. What is ticked is met first. */
  unloggedTicks(index: ConceptIndex, ticks: ReadonlyMap<string, string>): LogEvent[] {
    const { lastRead: seen, log } = this;
    this.lastRead = ticks;
    const acted = log.started() || [...ticks].some(([id, character]) => seen.has(id) && seen.get(id) !== character);
    if (!acted) return [];
    const changed = [...ticks].filter(([id, character]) => this.isUnlogged(id, character, seen.get(id) ?? log.ownTick(id)));
    const concepts = changed.flatMap(([id]) => index.concepts.get(id) ?? []);
    return [...log.unloggedSnapshots(concepts), ...changed.map(([id, character]): LogEvent => ({ kind: "tick", subject: id, character }))];
  }

  private isUnlogged(id: string, character: string, before: string | null): boolean {
    const known = this.log.state().ticks.get(id)?.character;
    if (character === (known ?? " ")) return false;
    if (known === undefined) return true;
    return before === null ? character !== " " : character !== before;
  }
}
