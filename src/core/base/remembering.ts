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
