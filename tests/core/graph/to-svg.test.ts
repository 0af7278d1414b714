import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Graph, Layout, Measure } from "../../../src/core/graph/graph";
import { board } from "../../../src/core/graph/layout/board";
import { foldedAway } from "../../../src/core/graph/folding";
import { web } from "../../../src/core/graph/layout/web";
import { learningPath } from "../../../src/core/graph/layout/learning-path";
import { mindMap } from "../../../src/core/graph/layout/mind-map";
import { graphForLayout, rooted } from "../../../src/core/graph/shaped";
import { RELATIONS } from "../../../src/core/registry";
import { estimateText } from "../../../src/core/graph/measure";
import { graphToSvg, SVG } from "../../../src/core/graph/to-svg";
import { STATES } from "../../../src/core/concept/concept";
import { DARK, LIGHT } from "./palettes";
import { heading, indexOf, leaf } from "./samples";

function picture(graph: Graph, title?: string): string {
  return graphToSvg(graph, board.arrange(graph, { width: 1200, height: 800 }, estimateText), board, title === undefined ? {} : { title });
}

/** Enough of an XML reader to see that every tag is closed, and nothing stands that has no place in XML. */
function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  for (const match of xml.matchAll(/<(\/?)([a-z]+)((?:\s[a-z-]+="[^"<]*")*)\s*(\/?)>|<|>/gi)) {
    const [, closing, name, , single] = match;
    if (name === undefined) return false;
    if (closing === "/") { if (open.pop() !== name) return false; } else if (single !== "/") open.push(name);
  }
  const text = xml.replace(/&(?:amp|lt|gt|quot);/g, "");
  return open.length === 0 && !text.includes("&") && !/[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text);
}

describe("the picture", () => {
  it("shows each caption and each term as text, with the state in words for who cannot see colours", () => {
    const svg = picture({ nodes: [heading("m", null, "Memory"), leaf("p", "m", "Paging"), leaf("l", "m", "LRU & Clock")], edges: [] }, "Memory");
    expect(svg).toContain(">Memory</text>");
    expect(svg).toContain(">Paging</text>");
    expect(svg).toContain(">LRU &amp; Clock</text>");
    expect(svg).toContain("<title>Paging (new)</title>");
    expect(svg).toContain('<desc id="description">2 concepts.</desc>');
  });

  it("has a size, and nothing of it lies outside", () => {
    const svg = picture({ nodes: [leaf("p", null, "Paging")], edges: [] });
    const [, left = "", top = "", width = "", height = ""] = /width="\d+" height="\d+" viewBox="(-?\d+) (-?\d+) (\d+) (\d+)"/.exec(svg) ?? [];
    expect([left, top].map(Number)).toEqual([-24, -24]);
    expect(Number(width)).toBeGreaterThan(100);
    expect(Number(height)).toBe(28 + 48);
  });

  it("a mind map's branches are curves", () => {
    const graph = rooted({ nodes: [heading("h", null, "Memory"), leaf("a", "h", "Paging")], edges: [] }, "Systems");
    const svg = graphToSvg(graph, mindMap.arrange(graph, { width: 1200, height: 800 }, estimateText), mindMap);
    expect(isWellFormed(svg)).toBe(true);
    expect(svg.match(/<path d="M-?\d+ -?\d+C/g)).toHaveLength(2);
    for (const text of ["Systems", "Memory", "Paging"]) expect(svg).toMatch(new RegExp(`>${text}<`));
  });

  it("has its title above it where that is asked for", () => {
    const graph: Graph = { nodes: [leaf("p", null, "Paging")], edges: [] };
    const boxes = board.arrange(graph, { width: 1200, height: 800 }, estimateText);
    const height = (svg: string): number => Number(/height="(\d+)"/.exec(svg)?.[1]);
    const [bare, titled] = [graphToSvg(graph, boxes, board, { title: "A" }), graphToSvg(graph, boxes, board, { title: "A", isTitled: true })];
    expect(bare).not.toMatch(/font-size="20"/);
    expect(titled).toMatch(/font-size="20"[^>]*>A<\/text>/);
    expect(height(titled)).toBe(height(bare) + 40);
  });

  it("is saved with its title where the request asks for it", () => {
    const graph: Graph = { nodes: [leaf("p", null, "Paging")], edges: [] };
    const request = { graph, layout: board, boxes: board.arrange(graph, { width: 1200, height: 800 }, estimateText), title: "Memory", index: indexOf({}), relations: [] };
    expect(SVG.draw(request).text).not.toContain(">Memory</text>");
    expect(SVG.draw({ ...request, isTitled: true }).text).toContain(">Memory</text>");
  });

  it("words take the room that they were placed with, whatever font the reader has", () => {
    const graph: Graph = { nodes: [heading("m", null, "Memory"), leaf("p", "m", "Paging"), { ...leaf("t", "m", "Translation lookaside buffer"), state: "known" }], edges: [] };
    const measure: Measure = (text, kind) => ({ ...estimateText(text, kind), width: 9 * text.length });
    const svg = graphToSvg(graph, board.arrange(graph, { width: 1200, height: 800 }, measure), board, { title: "Memory", isTitled: true, measure });
    const words = [...svg.matchAll(/<text [^>]*font-size="(\d+)"[^>]* textLength="(\d+)" lengthAdjust="spacingAndGlyphs"[^>]*>([^<]*)</g)];
    expect(words).toHaveLength(svg.split("<text ").length - 1);
    for (const [, size, width, text = ""] of words) expect(Number(width)).toBe(Math.round((9 * text.length * Number(size)) / 13));
  });

  it("a road is as wide as what stands on it, not as the pane", () => {
    const graph = graphForLayout(learningPath, { nodes: [heading("m", null, "Memory"), leaf("p", "m", "Paging"), leaf("l", "m", "LRU"), heading("t", null, "Translation of addresses, with all that belongs to it"), leaf("a", "t", "TLB")], edges: [] }, "", new Set());
    const boxes = learningPath.arrange(graph, { width: 1200, height: 800 }, estimateText);
    const svg = graphToSvg(graph, boxes, learningPath);
    const [left = 0, , width = 0] = (/viewBox="([^"]*)"/.exec(svg)?.[1] ?? "").split(" ").map(Number);
    expect(width).toBeLessThan(700);
    for (const [, x = "", wide = ""] of svg.matchAll(/<text x="([^"]*)"[^>]* textLength="(\d+)"/g)) expect(Number(x) + Number(wide)).toBeLessThan(left + width - 20);
  });

  it("an empty graph is an empty picture", () => {
    expect(isWellFormed(picture({ nodes: [], edges: [] }))).toBe(true);
  });

  it("says how many concepts there are, folded ones too, and nothing of relations: a layout draws some of them, or none", () => {
    const graph: Graph = { nodes: [heading("h", null, "Memory"), leaf("a", "h"), leaf("b", "h"), leaf("c", null)], edges: [] };
    for (const shown of [graph, foldedAway(graph, new Set(["h"]))]) expect(picture(shown)).toContain(">3 concepts.</desc>");
  });

  it("a web's relation is drawn once, with its reason, behind the names", () => {
    const edge = { id: "names:a:b", kind: "names", source: "a", target: "b", label: "", reason: "A <names> B" };
    const graph: Graph = { nodes: [leaf("a", null, "A"), leaf("b", null, "B")], edges: [edge, { ...edge, id: "names:a:x", target: "x" }] };
    const svg = graphToSvg(graph, web.arrange(graph, { width: 1200, height: 800 }, estimateText), web);
    expect(svg.match(/A &lt;names&gt; B/g)).toHaveLength(1);
    expect(svg.indexOf("A &lt;names&gt; B")).toBeLessThan(svg.indexOf(">A</text>"));
  });

  it("each state has a mark of its own, in light and in dark", () => {
    for (const palette of [LIGHT, DARK]) {
      const marks = STATES.map((state) => {
        const node = { ...leaf("a", null, "A"), state };
        const svg = graphToSvg({ nodes: [node], edges: [] }, new Map([["a", { x: 0, y: 0, width: 100, height: 26 }]]), board, { palette });
        return svg.replace(/<desc[^]*?<rect[^>]*>|<text[^]*?<\/text>/g, "").replace(/#[0-9a-f]{6}|opacity="[^"]*"|\(\w+\)/g, "");
      });
      expect(new Set(marks).size).toBe(STATES.length);
    }
  });

  it("a legend tells what the marks mean, unless all is new", () => {
    expect(picture({ nodes: [leaf("a", null, "A")], edges: [] })).not.toContain(">new</text>");
    const svg = picture({ nodes: [leaf("a", null, "A"), { ...leaf("b", null, "B"), state: "due" }], edges: [] });
    expect([...svg.matchAll(/>(new|learning|due|known|skipped)<\/text>/g)].map((match) => match[1])).toEqual(["new", "due"]);
  });

  it("a web's legend tells the relations of which lines are drawn, and a road's the marks of its steps", () => {
    const [one, other] = RELATIONS.filter(({ id, mutual }) => id !== "contains" && mutual !== true);
    if (one === undefined || other === undefined) throw new Error("There are two relations.");
    const edge = { id: "x", kind: one.id, source: "a", target: "b", label: "", reason: "" };
    const graph: Graph = { nodes: [leaf("a", null, "A"), { ...leaf("b", null, "B"), step: "here" }, { ...leaf("c", null, "C"), step: "waiting" }], edges: [edge] };
    const told = (layout: Layout): (string | undefined)[] => {
      const svg = graphToSvg(graph, layout.arrange(graph, { width: 1200, height: 800 }, estimateText), layout, { relations: [one, other] });
      return [...svg.matchAll(/>([^<>]*)<\/text>/g)].map(([, text]) => text).filter((text) => !["A", "B", "C"].includes(text ?? ""));
    };
    expect(told(web)).toEqual([one.name.toLowerCase()]);
    expect(told(learningPath)).toEqual(["open next", "waits for another"]);
    expect(told(board)).toEqual([]);
  });

  it("whatever stands in terms, captions and reasons, the picture is well-formed", () => {
    const text = fc.oneof(fc.string({ unit: "binary", maxLength: 20 }), fc.constantFrom("</text><script>", "\u0000\u0008", "\ud83d", "]]>", "\"'&amp;", "￾￿"));
    fc.assert(fc.property(text, text, text, (term, caption, title) => {
      const edge = { id: "names:a:b", kind: "names", source: "a", target: "b", label: "", reason: term };
      expect(isWellFormed(picture({ nodes: [heading("h", null, caption), leaf("a", "h", term), leaf("b", "h", "B")], edges: [edge] }, title))).toBe(true);
    }));
  });
});
