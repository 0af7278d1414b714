/** A value's news: who listens is told, and may leave at any time, also while being told. */
export interface Signal<T> {
  /** Returns the way to leave. */
  subscribe(listener: (changes: T) => void): () => void;
}

export interface Emitter<T> extends Signal<T> {
  emit(changes: T): void;
}

export function createSignal<T>(): Emitter<T> {
  const listeners = new Set<(changes: T) => void>();
  return {
    subscribe(listener) {
      const own = (changes: T): void => listener(changes);
      listeners.add(own);
      return () => { listeners.delete(own); };
    },
    emit(changes) {
      for (const listener of [...listeners]) if (listeners.has(listener)) listener(changes);
    },
  };
}
