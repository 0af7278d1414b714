import { describe, expect, it } from "vitest";
import type { State } from "../../../src/core/concept/concept";
import { orderOf } from "../../../src/core/order/order-of";
import { nextToLearn } from "../../../src/core/order/next-to-learn";
import { indexOf } from "../graph/samples";
import { allConcepts } from "../../../src/core/index/concept-index";

const MAP = "# Memory\nSwap | where pages go, built on Paging\nPaging | blocks, built on Frame\nFrame | a block\nHeap | free memory\n# Disks\nInode | a file";

/** `Term: why`, one a line. */
function next(states: Readonly<Record<string, State>>, most = 9, map = MAP): string[] {
  const index = indexOf({ "Map.md": map });
  const concepts = allConcepts(index);
  return nextToLearn(concepts, orderOf(concepts, index), ({ term }) => states[term] ?? "new", most).map(({ concept, why }) => `${concept.term}: ${why}`);
}

describe("what to learn next", () => {
  it("is at first what others are built on, in the map's order, and never what waits for something", () => {
    expect(next({})).toEqual(["Frame: It comes before “Paging”.", "Heap: Next in the map, under “Memory”.", "Inode: Next in the map, under “Disks”."]);
  });

  it("is then what builds on what is begun, with the reason", () => {
    expect(next({ Frame: "learning" }, 2)).toEqual([
      "Paging: It comes after “Frame”, which you have started. The definition of Paging says “built on Frame”, though the map has Paging first.",
      "Heap: You have started 1 of 4 in “Memory”.",
    ]);
  });

  it("names no heading where there is none", () => {
    expect(next({ Heap: "known" }, 9, "Heap | free memory\nInode | a file")).toEqual(["Inode: Next in the map."]);
  });

  it("is never what is known, skipped or begun, and does not wait for what is skipped", () => {
    expect(next({ Frame: "skipped", Heap: "known", Inode: "due" }).map((line) => line.split(":")[0])).toEqual(["Paging"]);
    expect(next({ Frame: "known", Paging: "known", Swap: "known", Heap: "known", Inode: "known" })).toEqual([]);
  });
});
