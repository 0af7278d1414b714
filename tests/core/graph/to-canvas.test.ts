import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { State } from "../../../src/core/concept/concept";
import type { Graph, GraphNode } from "../../../src/core/graph/graph";
import { board } from "../../../src/core/graph/layout/board";
import { roadSteps } from "../../../src/core/graph/layout/stretches";
import { mindMap } from "../../../src/core/graph/layout/mind-map";
import { CANVAS, graphToCanvas } from "../../../src/core/graph/to-canvas";
import { rooted } from "../../../src/core/graph/shaped";
import { RELATIONS } from "../../../src/core/registry";
import { linkOf } from "../../../src/core/index/concept-link";
import { hostileGraphs } from "./hostile";
import { canvasFaults, canvasOf, type Canvas, type CanvasNode } from "./json-canvas";
import { heading, leaf } from "./samples";
import { isTried } from "../runs";
import { requestsOf, VAULTS } from "./scopes";

const drawn = (graph: Graph, layout = board): string => graphToCanvas(graph, layout, RELATIONS, ({ term }) => `[[${term}]]`);

const defined = (id: string, parent: string | null, term: string, definition: string, state: State = "new"): GraphNode => {
  const node = leaf(id, parent, term);
  return { ...node, state, concept: node.concept === null ? null : { ...node.concept, definition } };
};

const edge = (kind: string, source: string, target: string, label = "") => ({ id: `${kind}:${source}:${target}`, kind, source, target, label, reason: "" });

const named = ({ nodes }: Canvas, words: string): CanvasNode => nodes.find(({ text, label }) => text === words || label === words || text?.startsWith(`[[${words}]]`)) ?? expect.fail(`${words} is not there`);

describe("a canvas", () => {
  it("is judged by rules that find what is wrong", () => {
    const node = { id: "0123456789abcdef", type: "text", x: 0, y: 0, width: 10, height: 10, text: "" };
    const faults = (nodes: readonly object[], edges: readonly object[] = []): number => canvasFaults(JSON.stringify({ nodes, edges })).length;
    expect(faults([node])).toBe(0);
    for (const wrong of [{ type: "card" }, { x: 0.5 }, { width: 0 }, { color: "7" }, { text: 1 }, { label: "a" }, { id: "x" }]) expect(faults([{ ...node, ...wrong }]), JSON.stringify(wrong)).toBeGreaterThan(0);
    expect(faults([node, node])).toBe(1);
    expect(faults([node], [{ id: "1123456789abcdef", fromNode: node.id, toNode: "gone", toSide: "middle" }])).toBe(2);
  });

  it("keeps every rule of JSON Canvas 1.0, whatever stands in the graph", () => {
    fc.assert(fc.property(hostileGraphs, ({ graph, layout }) => { expect(canvasFaults(drawn(graph, layout))).toEqual([]); }));
  });

  it("shows every concept and every heading once, and every relation whose ends are shown; of a learning path the road", () => {
    fc.assert(fc.property(hostileGraphs, ({ graph, layout }) => {
      const { nodes, edges } = canvasOf(drawn(graph, layout));
      expect(nodes).toHaveLength(graph.nodes.length);
      const there = new Set(graph.nodes.map(({ id }) => id));
      const wanted = layout.headings === "stretches" ? roadSteps(graph) : graph.edges.filter(({ source, target, kind }) => there.has(source) && there.has(target) && (layout.headings !== "nodes" || kind !== "contains"));
      // The lines of a mind map have neither.
      expect(edges.filter(({ toEnd, label }) => toEnd === "arrow" || label !== undefined)).toHaveLength(wanted.length);
    }));
  });

  it("lets no two cards overlap, and no card stand over the border of a group", () => {
    fc.assert(fc.property(hostileGraphs, ({ graph, layout }) => { expect(overlaps(canvasOf(drawn(graph, layout)))).toEqual([]); }));
  });

  it("is written line by line, as Obsidian writes it", () => {
    const text = drawn({ nodes: [heading("m", null, "Memory"), leaf("p", "m", "Paging"), leaf("l", "m", "LRU")], edges: [edge("names", "p", "l")] });
    const lines = text.split("\n");
    expect([lines[0], lines[1], lines[5], lines[6], lines[8], lines[9]]).toEqual(["{", '\t"nodes":[', "\t],", '\t"edges":[', "\t]", "}"]);
    expect(lines[2]).toMatch(/^\t\t\{"id":"[0-9a-f]{16}","type":"group","x":0,"y":\d+,"width":\d+,"height":\d+,"label":"Memory"\},$/);
    expect(lines[3]).toMatch(/^\t\t\{"id":"[0-9a-f]{16}","type":"text","text":"\[\[Paging\]\]","x":\d+,"y":\d+,"width":\d+,"height":60\},$/);
    expect(lines[7]).toMatch(/^\t\t\{"id":"[0-9a-f]{16}","fromNode":"[0-9a-f]{16}","fromSide":"\w+","fromEnd":"none","toNode":"[0-9a-f]{16}","toSide":"\w+","toEnd":"arrow","label":"mentions"\}$/);
    expect(drawn({ nodes: [], edges: [] })).toBe('{\n\t"nodes":[],\n\t"edges":[]\n}');
  });

  it("has groups behind the cards, and room for a group's caption above it", () => {
    const canvas = canvasOf(drawn({ nodes: [leaf("x", null, "Loose"), heading("m", null, "Memory"), heading("i", "m", "Inner"), leaf("p", "i", "Paging")], edges: [] }));
    expect(canvas.nodes.map(({ type }) => type)).toEqual(["group", "group", "text", "text"]);
    const [outer, inner, card] = [named(canvas, "Memory"), named(canvas, "Inner"), named(canvas, "Paging")];
    expect(inner.y - outer.y).toBeGreaterThanOrEqual(40);
    expect(card.y).toBeGreaterThan(inner.y);
  });

  it("a definition of up to three lines stands on the card, which is as large as that needs; a longer one is left to the note", () => {
    const words = (many: number): string => "memory in blocks ".repeat(many).trim();
    const canvas = canvasOf(drawn({ nodes: [defined("a", "g1", "Short", words(1)), defined("b", "g2", "Medium", words(6)), defined("c", "g3", "Long", words(40)), defined("d", "g4", "None", "")].flatMap((node) => [heading(node.parent ?? "", null), node]), edges: [] }));
    expect(canvas.nodes.filter(({ type }) => type === "text").map(({ text = "", height }) => [text.split("\n\n").length, height])).toEqual([[2, 100], [2, 148], [1, 60], [1, 60]]);
    for (const { width } of canvas.nodes) expect(width).toBeGreaterThan(170);
  });

  it("a definition of several blocks stands on the card as blocks, or not at all", () => {
    const code = (lines: number): string => `again\n\n\`\`\`py\n${"say()\n".repeat(lines)}\`\`\``;
    const canvas = canvasOf(drawn({ nodes: [heading("g1", null), defined("a", "g1", "Short", code(2)), heading("g2", null), defined("b", "g2", "Long", code(9))], edges: [] }));
    expect(canvas.nodes.filter(({ type }) => type === "text").map(({ text, height }) => [text, height])).toEqual([[`[[Short]]\n\n${code(2)}`, 188], ["[[Long]]", 60]]);
  });

  it("a definition is text on the card: it starts no list and no heading, hides nothing and embeds nothing", () => {
    const textOf = (definition: string): string | undefined => named(canvasOf(drawn({ nodes: [defined("a", null, "A", definition)], edges: [] })), "A").text;
    expect(textOf("# not a heading")).toBe("[[A]]\n\n\\# not a heading");
    expect(textOf("1. not\na list")).toBe("[[A]]\n\n1\\. not a list");
    expect(textOf("a %% b %% c ![[d.png]] <!-- e")).toBe("[[A]]\n\na % b % c [[d.png]] \\<!-- e");
  });

  it("states have the theme's colours, and marks for those who cannot tell them", () => {
    const states: readonly State[] = ["new", "learning", "due", "known", "skipped"];
    const { nodes } = canvasOf(drawn({ nodes: states.map((state) => defined(state, null, "A", "", state)), edges: [] }));
    expect(nodes.map(({ color, text }) => [color, text])).toEqual([[undefined, "[[A]]"], ["5", "[[A]] ◐"], ["2", "[[A]] ◆"], ["4", "[[A]] ✓"], ["6", "[[A]] –"]]);
  });

  it("a relation carries the author's words, else its name; what holds both ways has no arrow, what is nested no words", () => {
    const { edges } = canvasOf(drawn({ nodes: [leaf("a", null, "A"), leaf("b", null, "B")], edges: [edge("related", "a", "b", "implements"), edge("same-term", "a", "b"), edge("contains", "a", "b"), edge("names", "a", "gone")] }));
    expect(edges.map(({ label, toEnd }) => [label, toEnd])).toEqual([["implements", "arrow"], ["same term elsewhere", "none"], [undefined, "arrow"]]);
  });

  it("a mind map's headings are cards, with lines out of the side where the branch stands", () => {
    const graph = rooted({ nodes: ["a", "b"].flatMap((id) => [heading(id, null, `Heading *${id}*`), leaf(`${id}1`, id, `One ${id}`), leaf(`${id}2`, id, `Two ${id}`)]), edges: [] }, "Systems");
    const canvas = canvasOf(drawn(graph, mindMap));
    expect(canvas.nodes.map(({ type }) => type)).toEqual(Array.from({ length: 7 }, () => "text"));
    const at = new Map(canvas.nodes.map((node) => [node.id, node]));
    expect(named(canvas, "**Heading \\*a\\***").height).toBe(88);
    expect(canvas.edges).toHaveLength(6);
    for (const { fromNode, toNode, fromSide, toSide } of canvas.edges) {
      const rightward = (at.get(toNode)?.x ?? 0) > (at.get(fromNode)?.x ?? 0);
      expect([fromSide, toSide]).toEqual(rightward ? ["right", "left"] : ["left", "right"]);
    }
  });

  it("has the same ids for the same nodes, however it is drawn", () => {
    const nodes = [leaf("a", null, "A"), leaf("b", null, "B")];
    const ids = (graph: Graph): string[] => canvasOf(drawn(graph)).nodes.map(({ id }) => id);
    expect(ids({ nodes: [...nodes].reverse(), edges: [] }).reverse()).toEqual(ids({ nodes, edges: [] }));
  });
});

/** Cards that cover each other, and cards or groups that lie partly in a group. */
function overlaps({ nodes }: Canvas): string[] {
  return nodes.flatMap((a, at) => nodes.slice(at + 1).flatMap((b) => {
    const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
    const holds = (outer: CanvasNode, inner: CanvasNode): boolean => outer.type === "group" && outer.x <= inner.x && outer.y <= inner.y && outer.x + outer.width >= inner.x + inner.width && outer.y + outer.height >= inner.y + inner.height;
    return apart || holds(a, b) || holds(b, a) ? [] : [`${a.text ?? a.label ?? ""} and ${b.text ?? b.label ?? ""}`];
  }));
}

describe.each(VAULTS)("every section and map of %s", async (_name, files) => {
  const requests = await requestsOf(files);

  it("is a canvas without a fault, the same each time", () => {
    for (const request of requests.filter(isTried)) {
      const { text, warning } = CANVAS.draw(request);
      expect(canvasFaults(text)).toEqual([]);
      expect(overlaps(canvasOf(text))).toEqual([]);
      // A slow layout has its own test for that.
      if (request.layout.arrangeJob === undefined) expect(CANVAS.draw(request).text).toBe(text);
      expect(warning).toBeNull();
    }
  });

  it("has links that lead from the study folder to the concept's note, else to its map", () => {
    for (const { index, ...request } of requests.filter(({ layout }) => layout === board)) {
      const { nodes } = canvasOf(CANVAS.draw({ index, ...request }).text);
      const texts = nodes.flatMap(({ text }) => text ?? []);
      for (const { concept } of request.graph.nodes) {
        if (concept === null) continue;
        const map = index.maps.find(({ path }) => path === concept.map);
        const link = map === undefined ? "" : linkOf(concept, map, index);
        expect(texts.some((text) => text.startsWith(link)), link).toBe(true);
        const target = /^\[\[([^\]|#]*)/.exec(link)?.[1] ?? "";
        expect(index.notes.resolve(target, "MOC Study/Picture.canvas")).toBe(concept.note ?? concept.map);
      }
    }
  });

  it("has a definition on nearly every card", () => {
    const cards = requests.filter(({ layout }) => layout === board).flatMap((request) => canvasOf(CANVAS.draw(request).text).nodes).filter(({ type }) => type === "text");
    expect(cards.filter(({ text = "" }) => text.includes("\n\n")).length / cards.length).toBeGreaterThan(0.85);
  });
});
