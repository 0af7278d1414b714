/** Long work is a generator that yields between small steps, so that a caller can let the window breathe. This is for callers that need not. */
export function atOnce<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
