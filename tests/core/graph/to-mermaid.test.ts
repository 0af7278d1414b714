import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { STATES } from "../../../src/core/concept/concept";
import type { Graph, GraphNode } from "../../../src/core/graph/graph";
import { board } from "../../../src/core/graph/layout/board";
import { roadSteps } from "../../../src/core/graph/layout/stretches";
import { mindMap } from "../../../src/core/graph/layout/mind-map";
import { graphToMermaid, MERMAID } from "../../../src/core/graph/to-mermaid";
import { rooted } from "../../../src/core/graph/shaped";
import { RELATIONS } from "../../../src/core/registry";
import { indexOf } from "../index/vault-of";
import { hostileGraphs, hostileText } from "./hostile";
import { readMermaid } from "./mermaid-reader";
import { heading, leaf } from "./samples";
import { isTried } from "../runs";
import { requestsOf, VAULTS } from "./scopes";
import { allConcepts } from "../../../src/core/index/concept-index";

const drawn = (graph: Graph, layout = board, isLink: (node: GraphNode) => boolean = () => false): string => graphToMermaid(graph, layout, RELATIONS, isLink);

const edge = (kind: string, source: string, target: string, label = "") => ({ id: `${kind}:${source}:${target}`, kind, source, target, label, reason: "" });

/** A label as it is drawn: one line, without what no text can hold; a single space stands for nothing. */
const plain = (label: string): string => label.replace(/\p{Cs}/gu, "\ufffd").replace(/\p{Cc}/gu, " ").replace(/\s+/g, " ").trim();

describe("Mermaid text", () => {
  it("reads as this", () => {
    const graph: Graph = {
      nodes: [heading("m", null, "Memory"), leaf("p", "m", "Paging"), { ...leaf("l", "m", "LRU"), state: "due" }, leaf("x", null, "C# [1]")],
      edges: [edge("names", "p", "l"), edge("related", "x", "p", "“pins” it"), edge("same-term", "x", "l"), edge("contains", "p", "l")],
    };
    expect(drawn(graph, board, ({ id }) => id === "p")).toBe([
      "flowchart TB",
      '  subgraph n1["Memory"]',
      '    n2["Paging"]',
      '    n3{{"LRU"}}',
      "  end",
      '  n4["C#35; #91;1#93;"]',
      '  n2 -.->|"mentions"| n3',
      '  n4 -->|"“pins” it"| n2',
      '  n4 -.-|"same term elsewhere"| n3',
      "  n2 ==> n3",
      "  classDef new stroke:#5c5c5c",
      "  class n2,n4 new",
      "  classDef due stroke:#c06307,stroke-width:2px",
      "  class n3 due",
      "  class n2 internal-link",
      "",
    ].join("\n"));
  });

  it("is taken by Mermaid whatever stands in the graph, and shows every label as it was written", async () => {
    await fc.assert(fc.asyncProperty(hostileGraphs, async ({ graph, layout }) => {
      const { nodes, frames } = await readMermaid(drawn(graph, layout));
      const labels = new Map([...nodes, ...frames].map(({ id, label }) => [id, label.trim()]));
      expect([...graph.nodes.keys()].map((i) => labels.get(`n${i + 1}`))).toEqual(graph.nodes.map(({ label }) => plain(label)));
      expect(new Set([...nodes, ...frames].map(({ id }) => id)).size).toBe(graph.nodes.length);
    }));
  });

  it("has each relation once, from end to end, with its words; of a learning path the road", async () => {
    await fc.assert(fc.asyncProperty(hostileGraphs, async ({ graph, layout }) => {
      const { edges } = await readMermaid(drawn(graph, layout));
      const names = new Map(graph.nodes.map(({ id }, i) => [id, `n${i + 1}`]));
      if (layout.headings === "stretches") {
        expect(edges.map(({ from, to }) => [from, to])).toEqual(roadSteps(graph).map(({ from, to }) => [names.get(from), names.get(to)]));
        return;
      }
      const wanted = graph.edges.filter(({ source, target, kind }) => names.has(source) && names.has(target) && (layout.headings !== "nodes" || kind !== "contains"));
      const related = layout.headings === "nodes" ? edges.slice(edges.length - wanted.length) : edges;
      expect(related.map(({ from, to }) => [from, to])).toEqual(wanted.map(({ source, target }) => [names.get(source), names.get(target)]));
      for (const [i, { label }] of wanted.entries()) if (plain(label) !== "") expect(related[i]?.label.trim()).toBe(plain(label));
    }));
  });

  it("frames hold what stands below their heading, a frame within a frame included", async () => {
    const graph: Graph = { nodes: [heading("m", null, "Memory"), leaf("p", "m", "Paging"), heading("i", "m", "Inner"), leaf("q", "i", "Q"), leaf("r", "i", "R", "q"), heading("e", null, "Empty")], edges: [] };
    const { frames, nodes } = await readMermaid(drawn(graph));
    expect(frames.map(({ label, holds }) => [label, [...holds].sort()])).toEqual([["Inner", ["n4", "n5"]], ["Memory", ["n2", "n3"]]]);
    expect(nodes.map(({ label }) => label)).toContain("Empty");
  });

  it("a mind map's headings are nodes, with a line to each thing that hangs from them", async () => {
    const graph = rooted({ nodes: [heading("h", null, "Memory"), leaf("a", "h", "Paging"), leaf("b", "h", "LRU", "a")], edges: [edge("contains", "a", "b")] }, "Systems");
    const { edges, frames } = await readMermaid(drawn(graph, mindMap));
    expect(edges.map(({ from, to, arrow }) => [from, to, arrow])).toEqual([["n1", "n2", false], ["n2", "n3", false], ["n3", "n4", false]]);
    expect(frames).toEqual([]);
  });

  it("frames run downwards where many relations would make them wide, else to the right", () => {
    const nodes = ["a", "b", "c", "d", "e", "f"].map((id) => leaf(id, null, id));
    const first = (edges: Graph["edges"], layout = board): string | undefined => drawn({ nodes, edges }, layout).split("\n")[0];
    const three = [edge("names", "a", "b"), edge("names", "c", "d"), edge("names", "e", "f")];
    expect([first([]), first(three.slice(0, 2)), first(three), first(three, mindMap)]).toEqual(["flowchart LR", "flowchart LR", "flowchart TB", "flowchart LR"]);
  });

  it("each state has a shape and a class of its own", async () => {
    const { nodes, classes } = await readMermaid(drawn({ nodes: STATES.map((state) => ({ ...leaf(state, null, "A"), state })), edges: [] }));
    expect(new Set(nodes.map(({ shape }) => shape)).size).toBe(STATES.length);
    expect(nodes.map((node) => node.classes)).toEqual(STATES.map((state) => [state]));
    expect(classes).toEqual(STATES);
  });

  it("no code block that holds it ends early, and nothing in a label is syntax", () => {
    fc.assert(fc.property(hostileText, (label) => {
      const [, line = ""] = drawn({ nodes: [leaf("a", null, label)], edges: [] }).split("\n");
      expect(line).toMatch(/^ {2}n1\["(?:[^"`|<>&[\]{}*_~$%:@\\#;]|#\d+;)+"\]$/u);
    }));
  });

  it("a node is a link where its label is the note's name, and only there", async () => {
    const index = await indexOf({ "A MOC.md": "## S\n\n- **Paging** — a\n- **[[Paging|Pages]]** — b\n- **LRU** — c\n", "Paging.md": "# Paging\n" });
    const nodes = allConcepts(index).map((concept): GraphNode => ({ id: concept.id, kind: "concept", label: concept.term, state: "new", parent: null, concept }));
    expect(nodes).toHaveLength(3);
    const { text } = MERMAID.draw({ graph: { nodes, edges: [] }, layout: board, boxes: new Map(), title: "", index, relations: RELATIONS });
    expect((await readMermaid(text)).nodes.map(({ label, classes }) => [label, classes.includes("internal-link")])).toEqual([["Paging", true], ["Pages", false], ["LRU", false]]);
  });

  it("says so where Mermaid's own limits are passed", async () => {
    const index = await indexOf({});
    const warning = (lines: number): string | null => {
      const nodes = Array.from({ length: lines + 1 }, (_one, i) => leaf(`c${i}`, null, "A"));
      const edges = Array.from({ length: lines }, (_one, i) => edge("names", `c${i}`, `c${i + 1}`));
      return MERMAID.draw({ graph: { nodes, edges }, layout: board, boxes: new Map(), title: "", index, relations: RELATIONS }).warning;
    };
    expect(warning(500)).toBeNull();
    expect(warning(501)).toMatch(/^Mermaid draws at most 500 lines .* this has 501 and [\d,]+: .*\.$/);
  });
});

describe.each(VAULTS)("every section and map of %s", async (_name, files) => {
  const requests = await requestsOf(files);

  it("is a flowchart with all its concepts, the same each time", async () => {
    for (const request of requests.filter(isTried)) {
      const { text, warning } = MERMAID.draw(request);
      const { nodes, frames } = await readMermaid(text);
      expect(nodes.length + frames.length).toBe(request.graph.nodes.length);
      expect(MERMAID.draw(request).text).toBe(text);
      expect(warning).toBeNull();
    }
  });
});
