/** The reference map, where it is present: 119 concepts in 23 subsections of 4 sections. */
import { notePath } from "../../../src/core/base/note-path";
import { describe, expect, it } from "vitest";
import { buildGraph } from "../../../src/core/graph/build-graph";
import type { Box, Graph } from "../../../src/core/graph/graph";
import { board } from "../../../src/core/graph/layout/board";
import { estimateText } from "../../../src/core/graph/measure";
import { PILL } from "../../../src/core/graph/style";
import { allConcepts, type ConceptIndex } from "../../../src/core/index/concept-index";
import { RELATIONS } from "../../../src/core/registry";
import { sharedIsHere, sharedVault } from "../../shared-vault";
import { indexOf } from "../index/vault-of";
import { edgeLines } from "./samples";

const TEXT = sharedIsHere ? Object.entries(sharedVault()).find(([path]) => path.endsWith("Infrastructure MOC.md"))?.[1] ?? "" : "";
const INDEX = await indexOf({ "Map MOC.md": TEXT });
const SECTIONS = ["Operating Systems", "Networking", "Distributed Systems", "Cloud and Containers"];

const graphOf = (index: ConceptIndex, section: string | null): Graph => buildGraph(index, { map: notePath("Map MOC.md"), heading: section === null ? null : [section] }, "", RELATIONS, () => "new");

function arranged(graph: Graph, width = 1200, height = 800): { boxes: ReadonlyMap<string, Box>; right: number; bottom: number; letters: number } {
  const boxes = board.arrange(graph, { width, height }, estimateText);
  const right = Math.max(...[...boxes.values()].map((box) => box.x + box.width / 2));
  const bottom = Math.max(...[...boxes.values()].map((box) => box.y + box.height / 2));
  return { boxes, right, bottom, letters: 13 * Math.min(1, width / right, height / bottom) };
}

describe.skipIf(!sharedIsHere)("the reference map", () => {
  it("every concept and every heading stands in the graph once", () => {
    const { nodes } = graphOf(INDEX, null);
    const count = (kind: string): number => nodes.filter((node) => node.kind === kind).length;
    expect([count("section"), count("subsection"), count("concept")]).toEqual([4, 23, 119]);
  });

  it("its relations, each of them looked at and right", () => {
    expect(edgeLines(graphOf(INDEX, null).edges, allConcepts(INDEX)).split("\n")).toEqual([
      "Thread names Process",
      "Inter-Process Communication (IPC) names Signals",
      "Green Threads / Fibers names Thread",
      "OOM Killer names cgroups",
      "HTTP/1.1 names Keep-Alive",
      "HTTP/2 names Headers",
      "Layer 7 (Application) names Headers",
      "Algorithms names Consistent Hashing",
      "Cache Invalidation names Headers",
      "gRPC names HTTP/2",
      "PACELC Theorem names CAP Theorem",
      "Raft names Leader Election",
      "Multi-Leader names CRDTs (Conflict-Free Replicated Data Types)",
      "Backpressure names Flow Control",
      "Sidecar Pattern names Service Mesh",
      "Leader Election names Raft",
      "Container Registries names Docker",
      "K8s Networking names Kubernetes (K8s)",
      "K8s Storage names Kubernetes (K8s)",
      "K8s Scaling names Kubernetes (K8s)",
      "Helm names Kubernetes (K8s)",
      "Service Mesh on K8s names Service Mesh",
      "Service Mesh on K8s names Kubernetes (K8s)",
    ]);
  });

  it("a section fits a pane of 1200 × 800 with letters of 13 pixels, and the whole map its width", () => {
    for (const section of SECTIONS) expect(arranged(graphOf(INDEX, section)).letters).toBe(13);
    expect(arranged(graphOf(INDEX, null)).right).toBeLessThanOrEqual(1200);
  });

  it("no term ends in an ellipsis", () => {
    for (const concept of allConcepts(INDEX)) expect(estimateText(concept.term, "concept").width).toBeLessThanOrEqual(PILL.maxText);
  });

  it("one more concept leaves nearly all of the board where it was", async () => {
    const lines = TEXT.split("\n");
    const before = places(INDEX);
    const moved: number[] = [];
    for (const [i, line] of lines.entries()) {
      if (!line.startsWith("- **") || i % 4 !== 0) continue;
      const after = places(await indexOf({ "Map MOC.md": [...lines.slice(0, i + 1), "- **One more concept** — x", ...lines.slice(i + 1)].join("\n") }));
      moved.push(median([...before].map(([id, [x, y]]) => Math.hypot(x - (after.get(id)?.[0] ?? 0), y - (after.get(id)?.[1] ?? 0)))));
    }
    expect(moved.length).toBeGreaterThan(20);
    expect(median(moved)).toBeLessThan(0.015);
  });

  /** Where each node stands, as shares of the board's width and height. */
  function places(index: ConceptIndex): Map<string, readonly [number, number]> {
    const { boxes, right, bottom } = arranged(graphOf(index, null));
    return new Map([...boxes].map(([id, { x, y }]) => [id, [x / right, y / bottom]]));
  }

  function median(numbers: readonly number[]): number {
    return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
  }
});
