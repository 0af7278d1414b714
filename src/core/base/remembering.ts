/** Answers that are kept: they begin anew at so many, so that a vault of any size takes as much memory. */
const MOST = 20_000;

/** The function, which must give the same for the same text each time, with its answers kept. */
export function remembering<T extends NonNullable<unknown>>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= MOST) known.clear();
    const answer = work(text);
    known.set(text, answer);
    return answer;
  };
}

/** The same function, which works each answer out once: it is kept as long as what it was asked about. */
export function once<K extends object, V extends object>(find: (about: K) => V): (about: K) => V {
  const known = new WeakMap<K, V>();
  return (about) => {
    const found = known.get(about) ?? find(about);
    known.set(about, found);
    return found;
  };
}
