/** How many cards are left: new, in steps of minutes, due; each a number, a mark and a name. */
import { strings } from "../../core/base/strings";
import type { State } from "../../core/concept/concept";
import type { Queue } from "../../core/study/queue";
import { stateIcon } from "../state-icon";

const KINDS = [
  { key: "fresh", state: "new" },
  { key: "learning", state: "learning" },
  { key: "due", state: "due" },
] as const;

type Counted = Pick<Queue, "fresh" | "learning" | "due">;

export interface QueueEntry {
  readonly state: State;
  readonly text: string;
}

/** All three, also where one is none: what stands where it stood is read faster. */
export function queueEntries(queue: Counted): readonly QueueEntry[] {
  return KINDS.map(({ key, state }) => ({ state, text: strings.counts[state](queue[key]) }));
}

export class QueueCounts {
  private readonly row: HTMLElement;
  private drawn = "";

  constructor(parent: HTMLElement) {
    this.row = parent.createDiv({ cls: "moc-study-queue" });
  }

  show(queue: Counted): void {
    const entries = queueEntries(queue);
    const drawn = JSON.stringify(entries);
    if (drawn === this.drawn) return;
    this.row.empty();
    for (const { state, text } of entries) {
      const entry = this.row.createSpan({ cls: "moc-study-queue-entry" });
      stateIcon(entry, state);
      entry.createSpan({ text });
    }
    this.drawn = drawn;
  }
}
