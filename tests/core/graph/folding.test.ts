import { sizeOf } from "../../../src/core/graph/progress";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildGraph } from "../../../src/core/graph/build-graph";
import { countedLabel, foldedAway, sectionsOf } from "../../../src/core/graph/folding";
import type { Graph, GraphNode } from "../../../src/core/graph/graph";
import type { GraphEdge } from "../../../src/core/relations/relation";
import { board } from "../../../src/core/graph/layout/board";
import { estimateText } from "../../../src/core/graph/measure";
import { graphForLayout } from "../../../src/core/graph/shaped";
import { graphToSvg } from "../../../src/core/graph/to-svg";
import { LAYOUTS, RELATIONS } from "../../../src/core/registry";
import { heading, indexOf, leaf } from "./samples";

const edge = (source: string, target: string): GraphEdge => ({ id: `names:${source}:${target}`, kind: "names", source, target, label: "", reason: `${source} names ${target}.` });

const GRAPH: Graph = {
  nodes: [heading("m", null, "Memory"), heading("p", "m", "Paging"), leaf("a", "p"), leaf("b", "m"), leaf("c", null), heading("n", null, "Networking"), { ...leaf("d", "n"), state: "known" }, leaf("e", "n")],
  edges: [edge("a", "b"), edge("a", "c"), edge("a", "d"), edge("e", "b"), edge("d", "e")],
};

const labels = ({ nodes }: Graph): string[] => nodes.map(({ label }) => label);

describe("a folded heading", () => {
  it("stands for what is below it, and says how many concepts that is", () => {
    expect(labels(foldedAway(GRAPH, new Set(["p"])))).toEqual(["Memory", "Paging", "b", "c", "Networking", "d", "e"]);
    const folded = foldedAway(GRAPH, new Set(["m", "p"]));
    expect(labels(folded)).toEqual(["Memory", "c", "Networking", "d", "e"]);
    expect(folded.nodes.map(countedLabel)).toEqual(["Memory (2)", "c", "Networking", "d", "e"]);
    expect(foldedAway(GRAPH, new Set(["n"])).nodes.at(-1)?.stateCounts).toEqual({ new: 1, learning: 0, due: 0, known: 1, skipped: 0 });
  });

  it("takes over the relations of what it stands for; several to one place are one, as heavy as they are many", () => {
    const folded = foldedAway(GRAPH, new Set(["m", "n"]));
    expect(folded.edges.map(({ source, target, weight, reason }) => [source, target, weight, reason])).toEqual([
      ["m", "c", undefined, "a names c."],
      ["m", "n", 2, "2 relations between Memory and Networking."],
    ]);
  });

  it("that nobody has changes nothing", () => {
    expect(foldedAway(GRAPH, new Set(["nobody"]))).toBe(GRAPH);
  });

  it("is a frame with nothing in it on the board, and stays in a layout without headings", () => {
    const folded = graphForLayout(board, GRAPH, "", new Set(["m", "n"]));
    const boxes = board.arrange(folded, { width: 800, height: 600 }, estimateText);
    expect([...boxes.keys()].sort()).toEqual(["c", "m", "n"]);
    expect(graphToSvg(folded, boxes, board)).toContain("5 concepts, 3 relations.");
    expect(labels(graphForLayout({ headings: "none" }, GRAPH, "", new Set(["m"])))).toEqual(["Memory", "c", "d", "e"]);
  });

  it("loses no concept and lets no relation dangle, whatever is folded", () => {
    const graphs = fc.array(fc.record({ isHeading: fc.boolean(), where: fc.nat(12), to: fc.nat(12) }), { maxLength: 24 }).map((parts): Graph => {
      const headings: GraphNode[] = [];
      const nodes = parts.map(({ isHeading, where }, n) => {
        const node = isHeading ? heading(`h${n}`, headings[where]?.id ?? null) : leaf(`c${n}`, headings[where]?.id ?? null);
        if (isHeading) headings.push(node);
        return node;
      });
      const leaves = nodes.filter(({ kind }) => kind === "concept");
      return { nodes, edges: leaves.flatMap(({ id }, n) => { const other = leaves[parts[n]?.to ?? 0]; return other === undefined || other.id === id ? [] : [edge(id, other.id)]; }) };
    });
    fc.assert(fc.property(graphs, fc.array(fc.nat(24)), (graph, which) => {
      const folded = foldedAway(graph, new Set(which.map((n) => `h${n}`)));
      const shown = new Set(folded.nodes.map(({ id }) => id));
      const concepts = folded.nodes.reduce((sum, { kind, stateCounts }) => sum + (kind === "concept" ? 1 : 0) + (stateCounts === undefined ? 0 : sizeOf(stateCounts)), 0);
      expect(concepts).toBe(graph.nodes.filter(({ kind }) => kind === "concept").length);
      expect(folded.edges.every(({ source, target }) => shown.has(source) && shown.has(target) && source !== target)).toBe(true);
    }));
  });
});

describe("all maps", () => {
  const index = indexOf({ "A/Notes MOC.md": "# Memory\nPaging | a way\n#\nLoose | above all headings", "B/Notes MOC.md": "# Memory\nCache | next to [[Paging]]", "Net MOC.md": "# Memory\nTCP | streams" });
  const graph = buildGraph(index, { map: null, heading: null }, "", RELATIONS, () => "new");

  it("are headings above their sections, also where two of them have one name", () => {
    const named = new Map(graph.nodes.map(({ id, label }) => [id, label]));
    expect(graph.nodes.map(({ kind, label, parent }) => `${kind} ${label} < ${named.get(parent ?? "") ?? "—"}`)).toEqual([
      "map Notes MOC < —", "section Memory < Notes MOC", "concept Paging < Memory", "concept Loose < Notes MOC",
      "map Notes MOC < —", "section Memory < Notes MOC", "concept Cache < Memory",
      "map Net MOC < —", "section Memory < Net MOC", "concept TCP < Memory",
    ]);
    expect(named.size).toBe(graph.nodes.length);
  });

  it("have folded sections in the tint of their map, and without the number and the picture in front, in every layout", () => {
    const numbered = indexOf({ "A MOC.md": "# 1. Memory\nPaging | a way\n# 🌳 2. Files > Disks\nInode | a record", "B MOC.md": "# 3. Networks\nTCP | streams" });
    const all = buildGraph(numbered, { map: null, heading: null }, "", RELATIONS, () => "new");
    for (const layout of LAYOUTS) {
      const { nodes } = graphForLayout(layout, all, "All maps", sectionsOf(all));
      expect(nodes.flatMap(({ kind, label, hue }) => kind === "section" ? [`${label} ${hue ?? "neutral"}`] : [])).toEqual(["Memory 0", "Files 0", "Networks 3"]);
    }
    const open = graphForLayout(board, all, "All maps", new Set());
    expect(open.nodes.flatMap(({ kind, label, hue }) => kind === "section" ? [`${label} ${hue ?? "neutral"}`] : [])).toEqual(["Memory 0", "Files neutral", "Networks 0"]);
  });
});
