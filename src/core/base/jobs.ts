/** Long work is a generator that yields between small steps, so that a caller can let the window breathe. This is for callers that need not. */
export function runSync<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Does one thing after another, with a pause after every `many`. */
export function* forEachChunk<T>(some: Iterable<T>, many: number, act: (one: T) => void): Generator<void, void> {
  let count = 0;
  for (const one of some) {
    act(one);
    if (++count % many === 0) yield;
  }
}
