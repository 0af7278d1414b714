import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Graph } from "../../../src/core/graph/graph";
import { board } from "../../../src/core/graph/layout/board";
import { mindMap } from "../../../src/core/graph/layout/mind-map";
import { rooted } from "../../../src/core/graph/shaped";
import { estimateText } from "../../../src/core/graph/measure";
import { DARK, LIGHT } from "../../../src/core/graph/palette";
import { graphToSvg } from "../../../src/core/graph/to-svg";
import { STATES } from "../../../src/core/concept/concept";
import { heading, leaf } from "./samples";

function picture(graph: Graph, title?: string): string {
  return graphToSvg(graph, board.arrange(graph, { width: 1200, height: 800 }, estimateText), title === undefined ? {} : { title });
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
    expect(svg).toContain('<desc id="description">2 concepts, 0 relations.</desc>');
  });

  it("has a size, and nothing of it lies outside", () => {
    const svg = picture({ nodes: [leaf("p", null, "Paging")], edges: [] });
    const [, left = "", top = "", width = "", height = ""] = /width="\d+" height="\d+" viewBox="(-?\d+) (-?\d+) (\d+) (\d+)"/.exec(svg) ?? [];
    expect([left, top].map(Number)).toEqual([-24, -24]);
    expect(Number(width)).toBeGreaterThan(100);
    expect(Number(height)).toBe(26 + 48);
  });

  it("a mind map's headings are nodes with lines at right angles to what hangs from them", () => {
    const graph = rooted({ nodes: [heading("h", null, "Memory"), leaf("a", "h", "Paging")], edges: [] }, "Systems");
    const svg = graphToSvg(graph, mindMap.arrange(graph, { width: 1200, height: 800 }, estimateText), { headings: "nodes" });
    expect(isWellFormed(svg)).toBe(true);
    expect(svg.match(/<path d="M\d+ \d+H\d+V\d+H\d+"/g)).toHaveLength(2);
    for (const text of ["Systems", "Memory", "Paging"]) expect(svg).toContain(`>${text}</text>`);
  });

  it("an empty graph is an empty picture", () => {
    expect(isWellFormed(picture({ nodes: [], edges: [] }))).toBe(true);
  });

  it("a relation is drawn once, behind the pills, with its reason; nesting is drawn as nesting", () => {
    const edge = { id: "names:a:b", kind: "names", source: "a", target: "b", label: "", reason: "A <names> B" };
    const svg = picture({ nodes: [leaf("a", null, "A"), leaf("b", null, "B", "a")], edges: [edge, { ...edge, id: "contains:a:b", kind: "contains" }, { ...edge, id: "names:a:x", target: "x" }] });
    expect(svg.match(/A &lt;names&gt; B/g)).toHaveLength(1);
    expect(svg.indexOf("A &lt;names&gt; B")).toBeLessThan(svg.indexOf(">A</text>"));
  });

  it("each state has a mark of its own, in light and in dark", () => {
    for (const palette of [LIGHT, DARK]) {
      const marks = STATES.map((state) => {
        const node = { ...leaf("a", null, "A"), state };
        const svg = graphToSvg({ nodes: [node], edges: [] }, new Map([["a", { x: 0, y: 0, width: 100, height: 26 }]]), { palette });
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

  it("colours stand off what is behind them", () => {
    for (const palette of [LIGHT, DARK]) {
      for (const state of STATES) expect(contrast(palette.states[state], palette.pill)).toBeGreaterThanOrEqual(3);
      expect(contrast(palette.text, palette.pill)).toBeGreaterThanOrEqual(7);
      for (const behind of [palette.frame, palette.innerFrame, palette.pill]) expect(contrast(palette.quietText, behind)).toBeGreaterThanOrEqual(4.5);
    }
  });

  /** WCAG 2.2, relative luminance. */
  function contrast(a: string, b: string): number {
    const [light = 0, dark = 0] = [a, b].map(luminance).sort((x, y) => y - x);
    return (light + 0.05) / (dark + 0.05);
  }

  function luminance(hex: string): number {
    const [r = 0, g = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4)));
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  }

  it("whatever stands in terms, captions and reasons, the picture is well-formed", () => {
    const text = fc.oneof(fc.string({ unit: "binary", maxLength: 20 }), fc.constantFrom("</text><script>", "\u0000\u0008", "\ud83d", "]]>", "\"'&amp;", "￾￿"));
    fc.assert(fc.property(text, text, text, (term, caption, title) => {
      const edge = { id: "names:a:b", kind: "names", source: "a", target: "b", label: "", reason: term };
      expect(isWellFormed(picture({ nodes: [heading("h", null, caption), leaf("a", "h", term), leaf("b", "h", "B")], edges: [edge] }, title))).toBe(true);
    }));
  });
});
