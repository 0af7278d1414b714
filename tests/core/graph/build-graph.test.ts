import { notePath } from "../../../src/core/base/note-path";
import { conceptIdOf } from "../../ids";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { headingId } from "../../../src/core/concept/concept";
import { buildGraph, buildGraphJob, filterGraph, relateJob } from "../../../src/core/graph/build-graph";
import { hullName } from "../../../src/core/graph/drawing/hulls";
import { graphForLayout } from "../../../src/core/graph/shaped";
import { web } from "../../../src/core/graph/layout/web";
import { findNodes } from "../../../src/core/graph/find-nodes";
import type { Graph } from "../../../src/core/graph/graph";
import type { Scope } from "../../../src/core/index/scope";
import { listOf } from "../../../src/core/graph/list";
import { neighbours, relationsOf } from "../../../src/core/graph/neighbours";
import { FILTERS, RELATIONS } from "../../../src/core/registry";
import { countSubNotes } from "../../../src/core/graph/sub-notes";
import { factsOf, indexOf, run } from "./samples";

const MAP = `
# Operating Systems
Kernel | the core that runs in privileged mode
# Operating Systems > Processes
Process | a running program
Thread | a path of execution within a process
  Fiber | a thread in user space
# Operating Systems > Memory > Pages
Paging | fixed-size blocks, evicted by LRU
LRU | least recently used
# Networking
TCP | reliable streams
`;

const index = indexOf({ "Maps/Systems MOC.md": MAP });
const whole: Scope = { map: notePath("Maps/Systems MOC.md"), heading: null };
const graphOf = (heading: readonly string[] | null = null, filter = ""): Graph => buildGraph(index, { ...whole, heading }, filter, RELATIONS, () => "new");

/** `Operating Systems > Processes: Process, Thread` — headings and concepts as an outline, one line a heading. */
function outline(graph: Graph): string[] {
  const label = new Map(graph.nodes.map((node) => [node.id, node]));
  const headingPath = (id: string | null): string => {
    const node = id === null ? undefined : label.get(id);
    if (node === undefined) return "";
    return node.parent === null ? node.label : `${headingPath(node.parent)} > ${node.label}`;
  };
  const holders = [null, ...graph.nodes.filter((node) => node.kind !== "concept").map((node) => node.id)];
  return holders.flatMap((id) => {
    const concepts = graph.nodes.filter((node) => node.kind === "concept" && node.parent === id);
    return id === null && concepts.length === 0 ? [] : [`${headingPath(id)}: ${concepts.map((node) => node.label).join(", ")}`];
  });
}

const idOf = (graph: Graph, label: string): string => graph.nodes.find((node) => node.label === label)?.id ?? "";

describe("the graph of a scope", () => {
  it("shows formulas in names as signs, and finds and knows concepts by what is written", () => {
    const written = "# Space $\\mathbb{R}^n$ > Sums of $\\sqrt{x}$\nIntegral $\\int_0^1 x$ | an area\nNorm | a length";
    const graph = buildGraph(indexOf({ "Map.md": written }), { map: notePath("Map.md"), heading: null }, "", RELATIONS, () => "new");
    expect(outline(graph)).toEqual(["Space ℝⁿ: ", "Space ℝⁿ > Sums of √x: Integral ∫₀¹ x, Norm"]);
    const [integral] = graph.nodes.filter(({ kind }) => kind === "concept");
    expect(integral?.concept?.term).toBe("Integral $\\int_0^1 x$");
    expect(findNodes(graph, "\\int_0")).toEqual([integral?.id]);
    const inWeb = graphForLayout(web, graph, "", new Set()).nodes;
    expect(inWeb.map(hullName)).toEqual(["Sums of √x", "Sums of √x"]);
  });

  it("a whole map: sections, subsections, and concepts in the author's order", () => {
    expect(outline(graphOf())).toEqual([
      "Operating Systems: Kernel",
      "Operating Systems > Processes: Process, Thread, Fiber",
      "Operating Systems > Memory: ",
      "Operating Systems > Memory > Pages: Paging, LRU",
      "Networking: TCP",
    ]);
    expect(graphOf().nodes.filter((node) => node.kind === "section").map((node) => node.label)).toEqual(["Operating Systems", "Networking"]);
  });

  it("one heading: what stands directly under it has no parent, and the heading itself is not drawn", () => {
    expect(outline(graphOf(["Operating Systems"]))).toEqual([": Kernel", "Processes: Process, Thread, Fiber", "Memory: ", "Memory > Pages: Paging, LRU"]);
    expect(outline(graphOf(["Operating Systems", "Processes"]))).toEqual([": Process, Thread, Fiber"]);
  });

  it("a heading that is written a little differently is the same heading, one that is gone gives an empty graph", () => {
    expect(graphOf(["operating systems"]).nodes.length).toBe(graphOf(["Operating Systems"]).nodes.length);
    expect(graphOf(["Compilers"])).toMatchObject({ nodes: [], edges: [] });
    expect(buildGraph(index, { map: notePath("Gone.md"), heading: null }, "", RELATIONS, () => "new").nodes).toEqual([]);
  });

  it("ids are those of concepts and headings, the same in every scope", () => {
    expect(idOf(graphOf(), "Processes")).toBe(headingId("Systems MOC", ["Operating Systems", "Processes"]));
    expect(idOf(graphOf(["Operating Systems"]), "Processes")).toBe(idOf(graphOf(), "Processes"));
    expect(index.concepts.has(conceptIdOf(idOf(graphOf(), "Paging")))).toBe(true);
  });

  it("a heading without a concept that is shown is left out", () => {
    expect(outline(graphOf(null, "lru"))).toEqual(["Operating Systems: ", "Operating Systems > Memory: ", "Operating Systems > Memory > Pages: Paging, LRU"]);
    expect(outline(graphOf(null, "in:networking"))).toEqual(["Networking: TCP"]);
  });

  it("relations are those among what is shown, each with a reason", () => {
    const graph = graphOf();
    expect(graph.edges.map(({ reason }) => reason)).toEqual([
      "In the map, Fiber stands under Thread.",
      "The definition of Thread names Process.",
      "The definition of Fiber names Thread.",
      "The definition of Paging names LRU.",
    ]);
    expect(graphOf(null, "in:memory").edges.map(({ kind }) => kind)).toEqual(["names"]);
  });

  it("in steps or at once, the graph is the same; a pane keeps the relations and only filters again", () => {
    const once = graphOf(null, "thread");
    expect(run(buildGraphJob(index, whole, "thread", RELATIONS, () => "new"))).toEqual(once);
    expect(filterGraph(run(relateJob(index, whole, RELATIONS)), "thread", () => "new")).toEqual(once);
  });

  it("whatever the filter, no edge dangles, no parent is missing, every concept stands once, and ids are unique", () => {
    const word = fc.constantFrom("process", "-thread", "in:memory", "-in:pages", "is:new", "near:lru", "kind:names", "depth:2", '"', "tcp", "has:relations");
    fc.assert(fc.property(fc.array(word, { maxLength: 4 }), (words) => {
      const { nodes, edges } = graphOf(null, words.join(" "));
      const ids = nodes.map((node) => node.id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(new Set(edges.map((edge) => edge.id)).size).toBe(edges.length);
      expect(nodes.every((node) => node.parent === null || ids.includes(node.parent))).toBe(true);
      expect(edges.every(({ source, target }) => ids.includes(source) && ids.includes(target))).toBe(true);
      expect(nodes.filter((node) => node.kind !== "concept").every((node) => nodes.some((below) => below.parent === node.id))).toBe(true);
    }));
  });

  it("a map without headings, and one with the same heading twice", () => {
    const odd = indexOf({ "A.md": "Paging | x\nLRU | y", "B.md": "# One\nA | x\n# Two\nB | y\n# One\nC | z" });
    const of = (map: string): string[] => outline(buildGraph(odd, { map: notePath(map), heading: null }, "", RELATIONS, () => "new"));
    expect(of("A.md")).toEqual([": Paging, LRU"]);
    expect(of("B.md")).toEqual(["One: A, C", "Two: B"]);
  });

  it("has filters to be filtered by", () => {
    expect(FILTERS.length).toBeGreaterThan(0);
  });
});

describe("around a node", () => {
  it("its neighbours come in the author's order, whichever way the relations lead", () => {
    const graph = graphOf();
    expect(neighbours(graph, idOf(graph, "Thread")).map((id) => graph.nodes.find((node) => node.id === id)?.label)).toEqual(["Process", "Fiber"]);
    expect(neighbours(graph, "nobody")).toEqual([]);
  });

  it("its relations say what is at the other end and why; those that lead away come first", () => {
    const graph = graphOf();
    expect(relationsOf(graph, idOf(graph, "Thread")).map(({ edge, other, outgoing }) => `${outgoing ? "to" : "from"} ${other.label}: ${edge.kind}`)).toEqual(["to Fiber: contains", "to Process: names", "from Fiber: names"]);
  });
});

describe("the list form", () => {
  it("has the same headings and concepts as the picture, with levels, nesting and reasons", () => {
    const groups = listOf(graphOf(["Operating Systems"]));
    expect(groups.map(({ level, heading, items }) => `${level} ${heading}: ${items.map(({ label, depth }) => `${">".repeat(depth)}${label}`).join(", ")}`)).toEqual([
      "0 : Kernel", "1 Processes: Process, Thread, >Fiber", "1 Memory: ", "2 Pages: Paging, LRU",
    ]);
    expect(groups[1]?.items[1]?.relations).toEqual(["In the map, Fiber stands under Thread.", "The definition of Thread names Process."]);
  });
});

describe("notes below a concept", () => {
  const notes = [factsOf("Paging.md", ["Systems MOC", "Page size", "LRU", "Huge pages"], { up: "Systems MOC" }), factsOf("Page size.md", ["Huge pages", "TLB reach"], { summary: "How large a page is." }), factsOf("Huge pages.md"), factsOf("TLB reach.md"), factsOf("LRU.md")];
  const vault = indexOf({ "Systems MOC.md": "# Memory\nPaging [Paging.md] | fixed-size blocks\nLRU [LRU.md] | least recently used" }, notes);
  const related = run(relateJob(vault, { map: notePath("Systems MOC.md"), heading: null }, RELATIONS));
  const below = (unfolded: readonly string[]): string[] => filterGraph(related, "", () => "new", new Set(unfolded)).nodes.map(({ label, state, concept }) => `${label}${state === null && concept !== null ? ` < ${concept.note ?? ""}` : ""}`);
  const paging = related.concepts[0]?.id ?? "";

  it("unfold behind it, without the way up, without what the graph shows already", () => {
    expect(below([])).toEqual(["Memory", "Paging", "LRU"]);
    expect(below([paging])).toEqual(["Memory", "Paging", "Page size < Page size.md", "Huge pages < Huge pages.md", "LRU"]);
    expect(countSubNotes(related.concepts[0] ?? never(), related.concepts, vault)).toBe(2);
  });

  it("unfold one level at a time, each note once", () => {
    const [size] = filterGraph(related, "", () => "new", new Set([paging])).nodes.filter(({ label }) => label === "Page size");
    expect(size?.concept?.noteDefinition).toBe("How large a page is.");
    expect(below([paging, size?.id ?? ""])).toEqual(["Memory", "Paging", "Page size < Page size.md", "TLB reach < TLB reach.md", "Huge pages < Huge pages.md", "LRU"]);
  });
});

function never(): never {
  throw new Error("The concept is not there.");
}
