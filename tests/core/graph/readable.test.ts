/** Words as they are read: whole on a phone, in one size from afar, and no line through them while a concept is pointed at. */
import { describe, expect, it } from "vitest";
import { buildGraph } from "../../../src/core/graph/build-graph";
import type { Concept } from "../../../src/core/concept/concept";
import type { Box, Graph, GraphNode, Layout } from "../../../src/core/graph/graph";
import { farShapes } from "../../../src/core/graph/drawing/far-shapes";
import { board } from "../../../src/core/graph/layout/board";
import { mindMap } from "../../../src/core/graph/layout/mind-map";
import { web } from "../../../src/core/graph/layout/web";
import { estimateText } from "../../../src/core/graph/measure";
import type { Line, SceneShape, Words } from "../../../src/core/graph/scene";
import { marginOf } from "../../../src/core/graph/style";
import { foldedAtFirst, graphForLayout, ROOT } from "../../../src/core/graph/shaped";
import type { Scope } from "../../../src/core/index/scope";
import { LAYOUTS, RELATIONS } from "../../../src/core/registry";
import { oneLine } from "../../../src/core/text/normalize";
import { indexOf } from "../index/vault-of";
import { LIGHT } from "./palettes";
import { conceptsOf, heading, leaf } from "./samples";
import { indexOfVault, LARGE_VAULTS } from "./scopes";

const PHONE = { width: 390, height: 700 };
const WIDE = { width: 1200, height: 800 };

const [someConcept] = conceptsOf("# A\nB | c") as [Concept];

interface Picture {
  readonly name: string;
  readonly layout: Layout;
  readonly graph: Graph;
  readonly boxes: ReadonlyMap<string, Box>;
}

const isWords = (shape: SceneShape): shape is Words => !("d" in shape);

function wordsOf({ layout, graph, boxes }: Picture): Words[] {
  return layout.scene({ graph, boxes, focus: null, relations: RELATIONS }, LIGHT, estimateText).filter(isWords);
}

/** As a label would be cut, apart from the second line that it may have. */
function isCut({ text }: Words): boolean {
  return text.endsWith("…");
}

/** Of one cubic curve. */
function pointsOfCurve(d: string): [number, number][] {
  const [ax = 0, ay = 0, bx = 0, by = 0, cx = 0, cy = 0, ex = 0, ey = 0] = [...d.matchAll(/-?[\d.]+/g)].map(Number);
  return Array.from({ length: 33 }, (_, n) => {
    const t = n / 32, u = 1 - t;
    const at = (a: number, b: number, c: number, e: number): number => a * u ** 3 + 3 * b * u * u * t + 3 * c * u * t * t + e * t ** 3;
    return [at(ax, bx, cx, ex), at(ay, by, cy, ey)];
  });
}

describe.each(LARGE_VAULTS)("%s is read", async (_name, files) => {
  const index = await indexOfVault(files);
  const scopes = index.maps.flatMap(({ path, concepts }): Scope[] => [null, ...new Set(concepts.map(({ headingPath }) => headingPath[0] ?? ""))].map((section) => ({ map: path, heading: section === null ? null : [section] })));
  const found = scopes.map((scope) => ({ scope, whole: buildGraph(index, scope, "", RELATIONS, () => "new") }));
  const quick = LAYOUTS.filter((layout) => layout.arrangeJob === undefined);
  const picturesIn = (pane: { readonly width: number; readonly height: number }, layouts: readonly Layout[] = quick): Picture[] => found.flatMap(({ scope, whole }) => layouts.map((layout): Picture => {
    const graph = graphForLayout(layout, whole, scope.heading?.[0] ?? index.maps.find(({ path }) => path === scope.map)?.title ?? "", foldedAtFirst(layout, scope, whole) ?? new Set());
    return { name: `${layout.id} of ${scope.heading?.[0] ?? scope.map ?? ""}`, layout, graph, boxes: layout.arrange(graph, pane, estimateText) };
  }));

  it("with every name of a concept whole on a phone, on two lines where it needs them", () => {
    for (const picture of picturesIn(PHONE)) {
      const concepts = new Set(picture.graph.nodes.flatMap(({ kind, label }) => kind === "concept" ? [oneLine(label)] : []));
      const cut = wordsOf(picture).filter((words) => isCut(words) && concepts.has(words.title ?? words.text)).map(({ title }) => title);
      expect({ name: picture.name, cut }).toEqual({ name: picture.name, cut: [] });
    }
  });

  it("with the lines of a phone's board in the pane, whichever concept is pointed at", () => {
    for (const { name, layout, graph, boxes } of picturesIn(PHONE, [board])) {
      const right = Math.max(...[...boxes.values()].map(({ x, width }) => x + width / 2));
      const margin = (marginOf(PHONE.width) * right) / (PHONE.width - 2 * marginOf(PHONE.width));
      for (const { id, kind } of graph.nodes.filter((_, n) => n % 4 === 0)) {
        const lines = kind !== "concept" ? [] : layout.scene({ graph, boxes, focus: id, relations: RELATIONS }, LIGHT, estimateText).filter((shape): shape is Line => "d" in shape && shape.stroke === LIGHT.accent && shape.fill === undefined);
        const far = lines.flatMap(({ d }) => [...d.matchAll(/[MLQ](-?[\d.]+) /g)].map(([, x]) => Number(x))).filter((x) => x < -margin || x > right + margin);
        expect({ name, id, far }).toEqual({ name, id, far: [] });
      }
    }
  });

  it("with captions that are cut only where their count leaves no room", () => {
    for (const pane of [PHONE, WIDE]) for (const picture of picturesIn(pane, [board])) {
      for (const { text, title, weight } of wordsOf(picture)) {
        if (weight !== 600 || title === undefined || !text.endsWith("…")) continue;
        const boxes = picture.graph.nodes.filter(({ kind, label }) => kind !== "concept" && oneLine(label) === title).flatMap(({ id, kind }) => { const box = picture.boxes.get(id); return box === undefined ? [] : [{ box, kind }]; });
        for (const { box, kind } of boxes) expect({ name: picture.name, title, hasRoom: estimateText(title, kind).width + 110 < box.width }).toEqual({ name: picture.name, title, hasRoom: false });
      }
    }
  });

  it("with the whole name of the map in the middle of its mind map", () => {
    for (const picture of picturesIn(WIDE, [mindMap])) {
      const root = picture.boxes.get(ROOT);
      if (root === undefined) continue;
      const words = wordsOf(picture).filter(({ x, y }) => Math.abs(x - root.x) * 2 < root.width && Math.abs(y - root.y) * 2 < root.height);
      expect({ name: picture.name, cut: words.filter(isCut).map(({ text }) => text), wide: words.filter(({ text, x, size }) => x + (estimateText(text, size < 13 ? "concept" : "map").width * size) / (size < 13 ? 13 : 15) > root.x + root.width / 2).map(({ text }) => text) }).toEqual({ name: picture.name, cut: [], wide: [] });
    }
  });

  it("with no line of a mind map through a name beside it, whichever concept is pointed at", () => {
    for (const picture of [WIDE, { width: 860, height: 800 }].flatMap((pane) => picturesIn(pane, [mindMap]))) {
      const { graph, boxes, layout } = picture;
      for (const { id, kind } of graph.nodes) {
        if (kind !== "concept") continue;
        const lines = layout.scene({ graph, boxes, focus: id, relations: RELATIONS }, LIGHT, estimateText).filter((shape): shape is Line => "d" in shape && shape.stroke === LIGHT.accent && shape.fill === undefined && /^M[-\d. ]+[LC]/.test(shape.d) && /[QC]/.test(shape.d));
        const hits = lines.flatMap(({ d }) => {
          const corners = d.includes("C") ? pointsOfCurve(d) : [...d.matchAll(/[MLQ](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]): [number, number] => [Number(x), Number(y)]);
          return corners.slice(1).flatMap(([x, y], n) => {
            const [fromX, fromY] = corners[n] ?? [x, y];
            return graph.nodes.filter((node) => { const box = boxes.get(node.id); return box !== undefined && Math.max(x, fromX) > box.x - box.width / 2 + 1 && Math.min(x, fromX) < box.x + box.width / 2 - 1 && Math.max(y, fromY) > box.y - box.height / 2 + 1 && Math.min(y, fromY) < box.y + box.height / 2 - 1; }).map(({ label }) => label);
          });
        });
        expect({ name: picture.name, id, hits }).toEqual({ name: picture.name, id, hits: [] });
      }
    }
  });
});

describe("from afar", () => {
  const node = heading("h", null, "Message queues and event systems of all kinds");
  const counts = { new: 2, learning: 0, due: 0, known: 1, skipped: 0 };
  const shapesIn = (width: number, height: number, zoom: number): Words[] => farShapes({ ...node, kind: "subsection" }, { x: 0, y: 0, width, height }, counts, { holdsFrames: false, zoom }, LIGHT, estimateText).filter(isWords);

  it("a caption has 13 pixels of the screen, or 12 or 11 where it would be cut, and a count 12", () => {
    for (const zoom of [0.2, 0.4, 0.55]) for (const pixels of [40, 70, 110, 200, 400]) {
      const sizes = shapesIn(pixels / zoom, 60 / zoom, zoom).map(({ size }) => Math.round(size * zoom * 10) / 10);
      expect(sizes.filter((size) => ![11, 12, 13].includes(size))).toEqual([]);
    }
  });

  it("a word that is too long for its line goes on in the next one, as long as there is room", () => {
    const whole = (width: number, height: number): string => shapesIn(width, height, 0.5).filter(({ text }) => !text.includes("/")).map(({ text }) => text).join(" ");
    expect(whole(160, 500)).toBe("Message queues and event systems of all kinds");
    for (const width of [84, 92, 100]) {
      expect(whole(width, 900).replace(/- /g, "")).toBe("Message queues and event systems of all kinds");
      expect(whole(width, 40)).toContain("…");
    }
  });

  it("a long caption takes as many lines as there is room for", () => {
    expect(shapesIn(180, 400, 0.5).filter(({ size }) => size !== 24).map(({ text }) => text).join(" ")).toBe("Message queues and event systems of all kinds");
    expect(shapesIn(180, 60, 0.5).at(-1)?.text.endsWith("…")).toBe(true);
  });
});

describe("what a filter leaves", () => {
  it("stands in frames that are as wide as they need to be", () => {
    const graph: Graph = { nodes: [heading("a", null, "Memory"), leaf("x", "a", "Paging"), leaf("y", "a", "Page table")], edges: [] };
    const widest = (one: Graph): number => board.arrange(one, { width: 1200, height: 300 }, estimateText).get("a")?.width ?? 0;
    const left = graphForLayout(board, { ...graph }, "", new Set(), graph);
    expect(widest(left)).toBeLessThan(widest(graph));
  });
});

describe("the web of all maps", () => {
  it("has the sections of each map in one hull, which bears the map's name and counts all of them", async () => {
    const index = await indexOf({ "One MOC.md": "---\ntags: moc\n---\n# One MOC\n## Memory\n- Paging — a\n- Page — b\n## Files\n- Inode — c\n", "Two MOC.md": "---\ntags: moc\n---\n# Two MOC\n- Wire — d\n## 2. Layers\n- Link — e\n" });
    const scope: Scope = { map: null, heading: null };
    const whole = buildGraph(index, scope, "", RELATIONS, () => "known");
    const graph = graphForLayout(web, whole, "All maps", foldedAtFirst(web, scope, whole) ?? new Set());
    const words = wordsOf({ name: "", layout: web, graph, boxes: web.arrange(graph, WIDE, estimateText) }).map(({ text }) => text);
    expect(words.sort()).toEqual(["2 / 2", "3 / 3", "Files", "Layers", "Memory", "One", "Two", "Wire"]);
  });

  it("has short names of sections in the hulls of what a filter leaves, too", async () => {
    const index = await indexOf({ "One MOC.md": "---\ntags: moc\n---\n# One MOC\n## 2. Memory\n- Paging — a\n- Page — b\n## 3. Files\n- Inode — page\n" });
    const filtered = buildGraph(index, { map: null, heading: null }, "", RELATIONS, () => "new");
    const graph = graphForLayout(web, filtered, "All maps", new Set());
    const words = wordsOf({ name: "", layout: web, graph, boxes: web.arrange(graph, WIDE, estimateText) }).map(({ text }) => text);
    expect(words).toEqual(expect.arrayContaining(["Memory", "Files"]));
  });

  it("has the whole name of a heading where its hull has room for that", () => {
    const name = "What is written above the concepts of this part of the map, at some length";
    const under = (id: string, headingPath: readonly string[]): GraphNode => ({ ...leaf(id, null), concept: { ...someConcept, headingPath } });
    const graph: Graph = { nodes: [under("a", [name]), under("b", [name]), under("c", ["Other"])], edges: [] };
    const boxes = (x: number): ReadonlyMap<string, Box> => new Map(graph.nodes.map(({ id }, n) => [id, { x: n * x, y: 0, width: 60, height: 40 }]));
    const words = (x: number): string[] => wordsOf({ name: "", layout: web, graph, boxes: boxes(x) }).map(({ text }) => text);
    expect(words(900)).toContain(name);
    expect(words(90).filter((text) => text.endsWith("…"))).toHaveLength(1);
  });
});

describe("a board without headings", () => {
  it("stands in one frame, which bears its name and its count", () => {
    const nodes = ["a", "b", "c"].map((id) => ({ ...leaf(id, null), hue: 2 }));
    const graph = graphForLayout(board, { nodes, edges: [] }, "Everything", new Set());
    const picture = { name: "", layout: board, graph, boxes: board.arrange(graph, WIDE, estimateText) };
    expect(wordsOf(picture).map(({ text }) => text)).toEqual(expect.arrayContaining(["Everything", "0 / 3"]));
    expect(graph.nodes.map(({ hue }) => hue)).toEqual([2, 2, 2, 2]);
    expect(graphForLayout(board, { nodes: [], edges: [] }, "Everything", new Set()).nodes).toEqual([]);
  });
});
