/**
 * Orders things so that few edges lead backward and few things leave their place: the least sum of backward edges and of
 * pairs whose order was turned round, as far as moving one at a time reaches. So a thing is moved only where that saves
 * more edges than it passes other things.
 *
 * Of all moves, the one that gains most is made, the first found of equals, until none gains. A move costs O(n²).
 */

/** With more, the search takes longer than anyone waits; they keep their order. */
const MOST = 400;

/** `edges(a, b)`: how many edges lead from a to b, by number. Returns the numbers in their new order. */
export function leastBackward(count: number, edges: (from: number, to: number) => number): number[] {
  const order = Array.from({ length: count }, (_, n) => n);
  if (count > MOST) return order;
  for (let move = bestMove(order, edges); move !== null; move = bestMove(order, edges)) {
    const [one] = order.splice(move.from, 1);
    if (one !== undefined) order.splice(move.to, 0, one);
  }
  return order;
}

function bestMove(order: readonly number[], edges: (from: number, to: number) => number): { readonly from: number; readonly to: number } | null {
  let best: { readonly from: number; readonly to: number } | null = null;
  let least = 0;
  for (const [from, one] of order.entries()) {
    for (const step of [-1, 1]) {
      let change = 0;
      for (let to = from + step; to >= 0 && to < order.length; to += step) {
        const other = order[to] ?? 0;
        const [first, second] = step < 0 ? [other, one] : [one, other];
        // Now `first` stands before `second`; after the move it is the other way round.
        change += edges(first, second) - edges(second, first) + (first < second ? 1 : -1);
        if (change < least) [best, least] = [{ from, to }, change];
      }
    }
  }
  return best;
}
