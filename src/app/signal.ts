/** A value's news: who listens is told, and may leave at any time, also while being told. */
export interface Signal<T> {
  /** Returns the way to leave. */
  subscribe(listener: (news: T) => void): () => void;
}

export interface Emitter<T> extends Signal<T> {
  emit(news: T): void;
}

export function createSignal<T>(): Emitter<T> {
  const listeners = new Set<(news: T) => void>();
  return {
    subscribe(listener) {
      const own = (news: T): void => listener(news);
      listeners.add(own);
      return () => { listeners.delete(own); };
    },
    emit(news) {
      for (const listener of [...listeners]) if (listeners.has(listener)) listener(news);
    },
  };
}
