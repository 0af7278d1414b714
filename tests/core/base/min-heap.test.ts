import fc from "fast-check";
import { expect, it } from "vitest";
import { MinHeap } from "../../../src/core/base/min-heap";

it("gives the smallest number first, and null where none is left", () => {
  fc.assert(fc.property(fc.array(fc.integer()), (numbers) => {
    const heap = new MinHeap();
    for (const number of numbers) heap.push(number);
    expect(numbers.map(() => heap.pop())).toEqual([...numbers].sort((a, b) => a - b));
    expect(heap.pop()).toBeNull();
  }));
});
