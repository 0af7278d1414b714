/**
 * Runs what commands, clicks, timers and events do. An error becomes a sentence for the user and a line in the console;
 * no rejection is lost. Elsewhere in `ui` no promise is dropped: `tests/architecture.test.ts` holds that.
 */
import { strings } from "../core/base/strings";
import { debounce, Notice, type Component, type Debouncer } from "obsidian";
import type { Pacing } from "../app/job-runner";
import { reasonOf } from "../core/base/reason";

/** A promise is waited for; the value itself is not used. */
export type Action = () => unknown;

/** Milliseconds: time to read two sentences and to write them down. */
const FAILURE_STAYS = 15_000;

/** Runs what the user asked for. `what`: the command or the button as the user reads it, without quotation marks. */
export function runAction(what: string, action: Action): void {
  attempt(action, (error) => { tellFailure(what, error); });
}

/** Sentences that `runInBackground` showed already. */
const shown = new Set<string>();

/** Runs what nobody asked for, such as a timer's work: the same failure is shown once, not every few seconds. */
export function runInBackground(what: string, action: Action): void {
  attempt(action, (error) => {
    if (shown.has(failureSentence(what, error))) return;
    shown.add(failureSentence(what, error));
    tellFailure(what, error);
  });
}

/** Runs an action at once, and calls `failed` with what it throws or rejects with, else `done`. Never throws itself. */
export function attempt(action: Action, failed: (error: unknown) => void, done: () => void = () => undefined): void {
  const run = async (): Promise<void> => {
    try {
      await action();
    } catch (error) {
      return failed(error);
    }
    done();
  };
  void run();
}

/** A delay that ends with its owner: a plugin that was switched off must do nothing more. Times in milliseconds. */
export function debounceFor(owner: Component, what: string, action: Action, pause: number, resetTimer = false): Debouncer<[], void> {
  const later = debounce(() => { runInBackground(what, action); }, pause, resetTimer);
  owner.register(() => { later.cancel(); });
  return later;
}

function tellFailure(what: string, error: unknown): void {
  console.error(`MOC Study, ${what}:`, error);
  new Notice(failureSentence(what, error), FAILURE_STAYS);
}

/** “What” is quoted, since it is read on a button or in the palette. */
export function failureSentence(what: string, error: unknown): string {
  return strings.failures.action(what, reasonOf(error));
}

/** Long work in slices, by the window's own clock. */
export const WINDOW_PACING: Pacing = {
  now: () => performance.now(),
  pause: () => new Promise((resolve) => { window.setTimeout(resolve, 0); }),
};
