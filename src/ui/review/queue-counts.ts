/** The number of remaining cards: new, in steps of minutes, due. Each is a number, a mark and a name. */
import type { Queue } from "../../core/study/queue";
import { stateIcon } from "../state-icon";

const KINDS = [
  { key: "fresh", state: "new", name: "new" },
  { key: "learning", state: "learning", name: "learning" },
  { key: "due", state: "due", name: "due" },
] as const;

export class QueueCounts {
  private readonly row: HTMLElement;
  private drawn = "";

  constructor(parent: HTMLElement) {
    this.row = parent.createDiv({ cls: "moc-study-queue" });
  }

  show(queue: Pick<Queue, "fresh" | "learning" | "due">): void {
    const text = JSON.stringify(KINDS.map(({ key }) => queue[key]));
    if (text === this.drawn) return;
    this.drawn = text;
    this.row.empty();
    for (const { key, state, name } of KINDS) {
      const entry = this.row.createSpan({ cls: "moc-study-queue-entry" });
      stateIcon(entry, state);
      entry.createSpan({ text: `${queue[key]} ${name}` });
    }
  }
}
