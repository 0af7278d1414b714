/** One click or two: a first one on a concept waits a moment for a second, which must not meet what the first has moved. */
import type { Box } from "../../../core/graph/graph";
import type { After } from "./gestures";
import type { Target } from "./targets";

export interface ClickNeeds {
  readonly choose: (id: string | null) => void;
  readonly pick: (ids: readonly string[]) => void;
  readonly open: (id: string) => void;
  /** Folds a heading's branches, or unfolds them. */
  readonly fold: (id: string) => void;
  /** Brings a part that is seen from afar so near that it can be read. */
  readonly enter: (box: Box) => void;
  readonly after: After;
}

/** Milliseconds between the two clicks of a double click. */
const DOUBLE = 250;

export class Clicks {
  private waiting: { readonly id: string; readonly isAdding: boolean } | null = null;
  private stopTimer: () => void = () => undefined;

  constructor(private readonly needs: ClickNeeds) {}

  click(target: Target | null, isAdding: boolean): void {
    const { needs, waiting } = this;
    const { id } = target?.node ?? { id: null };
    if (waiting !== null && waiting.id === id) {
      this.stop();
      return needs.open(waiting.id);
    }
    this.flush();
    if (target === null || id === null) return needs.choose(null);
    if (target.part === "frame") return needs.enter(target.box);
    if (target.part !== "concept") return needs.fold(id);
    this.waiting = { id, isAdding };
    this.stopTimer = needs.after(DOUBLE, () => { this.flush(); });
  }

  /** No second click is waited for any more. */
  stop(): void {
    this.stopTimer();
    this.waiting = null;
  }

  private flush(): void {
    const { needs, waiting } = this;
    this.stop();
    if (waiting === null) return;
    if (waiting.isAdding) needs.pick([waiting.id]);
    else needs.choose(waiting.id);
  }
}
