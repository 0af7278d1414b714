/**
 * Runs a job without pauses. A job is a generator that yields between small steps, so that a caller can let the window
 * act. This is for callers that need no pauses.
 */
export function runSync<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Calls `act` for each item, and yields after every `many` items. */
export function* forEachChunk<T>(some: Iterable<T>, many: number, act: (one: T, at: number) => void): Generator<void, void> {
  // A list is gone through by number, since an iterator makes an object for each of its items.
  if (Array.isArray(some)) {
    for (let at = 0; at < some.length; at++) {
      act(some[at] as T, at);
      if ((at + 1) % many === 0) yield;
    }
    return;
  }
  let at = 0;
  for (const one of some) {
    act(one, at);
    if (++at % many === 0) yield;
  }
}
