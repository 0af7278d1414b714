/** Answers that are kept: they begin anew at so many, so that a vault of any size takes as much memory. */
const MOST = 20_000;

/** The function, which must give the same for the same text each time, with its answers kept. */
export function remembering(work: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= MOST) known.clear();
    const answer = work(text);
    known.set(text, answer);
    return answer;
  };
}
