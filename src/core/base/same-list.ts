/** Lists that are compared value by value; objects are the same only as themselves. */

/** Whether two lists hold the same values in the same order. Linear. */
export function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}

/** How many values two lists have in common at their start, and how many of the rest at their end. */
export interface SameEnds {
  readonly front: number;
  readonly back: number;
}

export function sameEnds<A, B>(before: readonly A[], after: readonly B[], isSame: (a: A, b: B) => boolean): SameEnds {
  const shorter = Math.min(before.length, after.length);
  const isSameAt = (a: number, b: number): boolean => {
    const [one, other] = [before[a], after[b]];
    return one !== undefined && other !== undefined && isSame(one, other);
  };
  let front = 0;
  while (front < shorter && isSameAt(front, front)) front++;
  let back = 0;
  while (back < shorter - front && isSameAt(before.length - 1 - back, after.length - 1 - back)) back++;
  return { front, back };
}

/** What one list has and the other has not, each in its order. Values that stand twice count once. */
export function differing<T>(before: readonly T[], after: readonly T[]): { readonly gone: readonly T[]; readonly come: readonly T[] } {
  const { front, back } = sameEnds(before, after, Object.is);
  const [ones, others] = [before.slice(front, before.length - back), after.slice(front, after.length - back)];
  if (ones.length === 0 || others.length === 0) return { gone: ones, come: others };
  const [there, here] = [new Set(ones), new Set(others)];
  return { gone: ones.filter((one) => !here.has(one)), come: others.filter((one) => !there.has(one)) };
}
