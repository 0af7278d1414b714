/** A clock for tests: what is called later comes when they say so. */
import type { After } from "../../src/ui/graph/canvas/gestures";

export class Clock {
  private waiting: (() => void)[] = [];

  readonly after: After = (_, call) => {
    this.waiting.push(call);
    return () => { this.waiting = this.waiting.filter((one) => one !== call); };
  };

  pass(): void {
    for (const call of this.waiting.splice(0)) call();
  }
}
