import { sizeOf } from "../../../src/core/graph/progress";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildGraph } from "../../../src/core/graph/build-graph";
import { countedLabel, foldedAway, sectionsOf } from "../../../src/core/graph/folding";
import type { Graph, GraphNode } from "../../../src/core/graph/graph";
import type { GraphEdge } from "../../../src/core/relations/relation";
import { board } from "../../../src/core/graph/layout/board";
import { estimateText } from "../../../src/core/graph/measure";
import { web } from "../../../src/core/graph/layout/web";
import { notePath } from "../../../src/core/base/note-path";
import { READABLE } from "../../../src/core/graph/style";
import { foldedAtFirst, graphForLayout } from "../../../src/core/graph/shaped";
import { graphToSvg } from "../../../src/core/graph/to-svg";
import { LAYOUTS, RELATIONS } from "../../../src/core/registry";
import { LIGHT } from "./palettes";
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
    expect(graphToSvg(folded, boxes, board)).toContain(">5 concepts.<");
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
      expect(nodes.flatMap(({ stateCounts, label, hue }) => stateCounts !== undefined ? [`${label} ${hue ?? "neutral"}`] : [])).toEqual(["Memory 0", "Files 0", "Networks 3"]);
    }
    const open = graphForLayout(board, all, "All maps", new Set());
    expect(open.nodes.flatMap(({ kind, label, hue }) => kind === "section" ? [`${label} ${hue ?? "neutral"}`] : [])).toEqual(["Memory 0", "Files neutral", "Networks 0"]);
  });

  it("have a map without headings folded as a whole: one name with its count in every layout, near and from afar", () => {
    const bare = indexOf({ "A MOC.md": "# Memory\nPaging | a way\n# Files\nInode | a record", "MOC - Books.md": Array.from({ length: 40 }, (_, n) => `Book ${n} | a`).join("\n") });
    const all = buildGraph(bare, { map: null, heading: null }, "", RELATIONS, () => "new");
    for (const layout of LAYOUTS) for (const zoom of [1, 0.5]) {
      const graph = graphForLayout(layout, all, "All maps", foldedAtFirst(layout, { map: null, heading: null }, all) ?? new Set());
      const boxes = layout.arrange(graph, { width: 900, height: 650 }, estimateText);
      const words = layout.scene({ graph, boxes, focus: null, relations: RELATIONS, zoom }, LIGHT, estimateText).flatMap((shape) => "text" in shape ? [shape.text] : []);
      expect({ layout: layout.id, zoom, books: words.filter((text) => text.startsWith("Book")) }).toEqual({ layout: layout.id, zoom, books: ["Books"] });
      if (zoom === 1) expect({ layout: layout.id, zoom, counts: words.some((text) => text.includes("40")) }).toEqual({ layout: layout.id, zoom, counts: true });
    }
  });

  it("from afar have a mark for each concept above all headings, too", () => {
    const loose = buildGraph(indexOf({ "A MOC.md": "Loose | above\n# Memory\nPaging | a way\n# Files\nInode | a record" }), { map: notePath("A MOC.md"), heading: null }, "", RELATIONS, () => "new");
    const graph = graphForLayout(web, loose, "", new Set());
    const shapes = web.scene({ graph, boxes: web.arrange(graph, { width: 900, height: 650 }, estimateText), focus: null, relations: RELATIONS, zoom: 0.3 }, LIGHT, estimateText);
    expect(shapes.filter((shape) => shape.title?.startsWith("Loose")).length).toBe(1);
  });

  it("keep their tiles where they stand when a section opens, and what is above it", () => {
    const many = indexOf(Object.fromEntries(["A", "B", "C", "D", "E"].map((name) => [`${name} MOC.md`, Array.from({ length: 4 }, (_, n) => `# ${name}${n}\n${Array.from({ length: 12 }, (_, m) => `${name}${n} thing ${m} | a`).join("\n")}`).join("\n")])));
    const all = buildGraph(many, { map: null, heading: null }, "", RELATIONS, () => "new");
    const [folded, pane] = [sectionsOf(all), { width: 900, height: 650 }];
    const before = board.arrange(graphForLayout(board, all, "", folded), pane, estimateText);
    for (const id of folded) {
      const after = board.arrange(graphForLayout(board, all, "", new Set([...folded].filter((one) => one !== id))), pane, estimateText);
      expect(after.get(id)).toEqual(before.get(id));
    }
  });

  it("with a filter: all matches in the pane, in tiles of several columns where one would be too high", () => {
    const long = indexOf({ "A MOC.md": `# Memory > Pages\n${Array.from({ length: 30 }, (_, n) => `Page ${n} | a`).join("\n")}\n# Disks > Files\n${Array.from({ length: 9 }, (_, n) => `Page file ${n} | a`).join("\n")}\nInode | b`, "B MOC.md": "# Networks\nPage load | streams\nTCP | b" });
    const [whole, left] = ["", "page"].map((text) => buildGraph(long, { map: null, heading: null }, text, RELATIONS, () => "new"));
    const graph = graphForLayout(board, left ?? GRAPH, "", new Set(), whole);
    const pane = { width: 1085, height: 650 };
    const boxes = [...board.arrange(graph, pane, estimateText)];
    expect(boxes.length).toBe(graph.nodes.length);
    const bottom = Math.max(...boxes.map(([, { y, height }]) => y + height / 2)), right = Math.max(...boxes.map(([, { x, width }]) => x + width / 2));
    expect([bottom * READABLE <= pane.height - 48, right * READABLE <= pane.width - 48]).toEqual([true, true]);
    const rows = boxes.filter(([id]) => graph.nodes.some((node) => node.id === id && node.kind !== "map"));
    const over = rows.flatMap(([a, one], n) => rows.slice(n + 1).flatMap(([b, other]) => Math.abs(one.x - other.x) * 2 < one.width + other.width && Math.abs(one.y - other.y) * 2 < one.height + other.height ? [`${a} ${b}`] : []));
    expect(over).toEqual([]);
  });
});
