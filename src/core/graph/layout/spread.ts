/**
 * Places spans on a line, in order, each as near as can be to the middle that it wants: the least sum of squares, by
 * pooling neighbours that overlap (isotonic regression, pool adjacent violators).
 */

interface Pool {
  /** Of the first span's top: the sum and the number of wishes, and their mean. */
  sum: number;
  count: number;
}

/** Returns the tops, in whole even numbers. */
export function spread(middles: readonly number[], heights: readonly number[], gap: number): number[] {
  const offsets: number[] = [];
  let offset = 0;
  for (const height of heights) {
    offsets.push(offset);
    offset += 2 * Math.ceil((height + gap) / 2);
  }
  const pools: Pool[] = [];
  const mean = ({ sum, count }: Pool): number => sum / count;
  for (const [n, middle] of middles.entries()) {
    let pool: Pool = { sum: middle - (heights[n] ?? 0) / 2 - (offsets[n] ?? 0), count: 1 };
    for (let last = pools.at(-1); last !== undefined && mean(last) > mean(pool); last = pools.at(-1)) {
      pool = { sum: last.sum + pool.sum, count: last.count + pool.count };
      pools.pop();
    }
    pools.push(pool);
  }
  const tops = pools.flatMap((pool) => Array.from({ length: pool.count }, () => 2 * Math.round(mean(pool) / 2)));
  return tops.map((top, n) => top + (offsets[n] ?? 0));
}
