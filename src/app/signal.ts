/**
 * A value's changes: each listener is called, and may unsubscribe at any time, also while it is called. A listener that
 * throws stops neither the others nor the emitter.
 */
export interface Signal<T> {
  /** Returns a function that unsubscribes. */
  subscribe(listener: (changes: T) => void): () => void;
}

export interface Emitter<T> extends Signal<T> {
  emit(changes: T): void;
}

/** `report` receives what a listener throws, once all listeners were called. */
export function createSignal<T>(report: (error: unknown) => void = rethrowLater): Emitter<T> {
  const listeners = new Set<(changes: T) => void>();
  return {
    subscribe(listener) {
      const own = (changes: T): void => listener(changes);
      listeners.add(own);
      return () => { listeners.delete(own); };
    },
    emit(changes) {
      const errors: unknown[] = [];
      for (const listener of [...listeners]) {
        try {
          if (listeners.has(listener)) listener(changes);
        } catch (error) {
          errors.push(error);
        }
      }
      for (const error of errors) report(error);
    },
  };
}

/** An error of the programmer reaches the window's own report of uncaught errors. */
function rethrowLater(error: unknown): void {
  queueMicrotask(() => { throw error; });
}
