/** Reads several things at a time and hands them on in order, so that a slow disk is waited for once and not for each. */

export type ReadResult<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown };

/** `many` at a time; nothing rejects, what could not be read comes as its error. */
export async function* readAhead<S, T>(sources: Iterable<S>, many: number, read: (source: S) => Promise<T>): AsyncGenerator<readonly [S, ReadResult<T>]> {
  const iterator = sources[Symbol.iterator]();
  const underway: (readonly [S, Promise<ReadResult<T>>])[] = [];
  const begin = (): void => {
    const next = iterator.next();
    if (next.done !== true) underway.push([next.value, attempt(next.value, read)]);
  };
  for (let count = 0; count < many; count++) begin();
  for (let first = underway.shift(); first !== undefined; first = underway.shift()) {
    begin();
    yield [first[0], await first[1]];
  }
}

async function attempt<S, T>(source: S, read: (source: S) => Promise<T>): Promise<ReadResult<T>> {
  try {
    return { ok: true, value: await read(source) };
  } catch (error) {
    return { ok: false, error };
  }
}
