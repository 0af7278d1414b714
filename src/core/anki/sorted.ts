/** A stable merge sort in small steps, so that a long list never blocks the window. O(n log n). */

/** Items that are sorted or merged between two pauses. */
const STEP = 512;

export function* sorted<T>(some: readonly T[], compare: (a: T, b: T) => number): Generator<void, T[]> {
  let runs: T[][] = [];
  for (let at = 0; at < some.length; at += STEP) {
    runs.push(some.slice(at, at + STEP).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const longer: T[][] = [];
    for (let i = 0; i < runs.length; i += 2) longer.push(yield* merged(runs[i] ?? [], runs[i + 1] ?? [], compare));
    runs = longer;
  }
  return runs[0] ?? [];
}

function* merged<T>(a: readonly T[], b: readonly T[], compare: (a: T, b: T) => number): Generator<void, T[]> {
  const out: T[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const left = a[i];
    const right = b[j];
    const takesLeft = j >= b.length || (i < a.length && compare(left as T, right as T) <= 0);
    out.push((takesLeft ? left : right) as T);
    if (takesLeft) i++;
    else j++;
    if (out.length % STEP === 0) yield;
  }
  return out;
}
