import { describe, expect, it } from "vitest";
import { leastBackward } from "../../../src/core/graph/least-backward";

const order = (count: number, edges: Readonly<Record<string, number>>): number[] => leastBackward(count, (a, b) => edges[`${a} ${b}`] ?? 0);

describe("the order with the fewest backward edges", () => {
  it("is the given one where no edge leads backward", () => {
    expect(order(4, { "0 1": 3, "1 3": 1 })).toEqual([0, 1, 2, 3]);
  });

  it("moves a heading only where that saves more edges than it passes headings", () => {
    expect(order(3, { "2 0": 1 })).toEqual([0, 1, 2]);
    expect(order(3, { "2 0": 3 })).toEqual([1, 2, 0]);
    expect(order(2, { "1 0": 2 })).toEqual([1, 0]);
  });

  it("leaves a ring with its weakest edge backward", () => {
    expect(order(2, { "0 1": 1, "1 0": 4 })).toEqual([1, 0]);
    expect(order(2, { "0 1": 4, "1 0": 1 })).toEqual([0, 1]);
  });
});
