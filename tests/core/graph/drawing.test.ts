/**
 * What is drawn, counted: in every layout of every section and map at hand, with the usual relations and with all of
 * them. Shapes are those of the pane and of pictures.
 */
import { describe, expect, it } from "vitest";
import { buildGraph } from "../../../src/core/graph/build-graph";
import { HULL, hullPlaces } from "../../../src/core/graph/drawing/hulls";
import type { Box, Graph, Layout } from "../../../src/core/graph/graph";
import { estimateText } from "../../../src/core/graph/measure";
import { joinedEdges } from "../../../src/core/graph/relation-look";
import type { Line, SceneShape, Words } from "../../../src/core/graph/scene";
import { foldedAtFirst, graphForLayout } from "../../../src/core/graph/shaped";
import { oneLine } from "../../../src/core/text/normalize";
import type { Scope } from "../../../src/core/index/scope";
import { LAYOUTS, RELATIONS } from "../../../src/core/registry";
import { NARROW } from "../../../src/core/graph/style";
import { fitOf, viewOf, type Size, type View } from "../../../src/ui/graph/canvas/view-box";
import { around } from "../../../src/core/graph/bounds";
import { isTried } from "../runs";
import { LIGHT } from "./palettes";
import { indexOfVault, LARGE_VAULTS } from "./scopes";

const PANE = { width: 900, height: 650 };

interface Picture {
  readonly name: string;
  readonly scope: Scope;
  readonly layout: Layout;
  readonly graph: Graph;
  readonly boxes: ReadonlyMap<string, Box>;
}

/** Those at rest: most tests look at them. */
const scenes = new WeakMap<Picture, readonly SceneShape[]>();

function sceneOf(picture: Picture, focus: string | null = null, zoom = 1, hasLines = false): readonly SceneShape[] {
  if (focus !== null || zoom !== 1 || hasLines) return drawn(picture, focus, zoom, hasLines);
  const scene = scenes.get(picture) ?? drawn(picture, focus, zoom, hasLines);
  scenes.set(picture, scene);
  return scene;
}

function drawn({ graph, boxes, layout }: Picture, focus: string | null, zoom: number, hasLines: boolean): readonly SceneShape[] {
  return layout.scene({ graph: hasLines ? { ...graph, hasLines } : graph, boxes, focus, relations: RELATIONS, zoom }, LIGHT, estimateText);
}

const wordsIn = (shapes: readonly SceneShape[]): Words[] => shapes.filter((shape): shape is Words => !("d" in shape));

function boxOfWords({ text, x, y, size, weight, anchor }: Words): Box {
  const width = (estimateText(text, weight === 600 ? "subsection" : "concept").width * size * 0.94) / 13;
  return { x: anchor === "middle" ? x : anchor === "end" ? x - width / 2 : x + width / 2, y, width, height: size * 0.8 };
}

function overlapping(boxes: readonly (Box & { readonly name: string })[]): string[] {
  const sorted = [...boxes].sort((a, b) => a.y - b.y);
  return sorted.flatMap((a, n) => sorted.slice(n + 1).filter((b) => Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height).map((b) => `${a.name} × ${b.name}`));
}

/** The corners of a line in the gutters. */
function cornersOf({ d }: Line): [number, number][] {
  return [...d.matchAll(/[MLQ](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
}

function runsThrough(d: Line, box: Box): boolean {
  const corners = cornersOf(d);
  return corners.slice(1).some(([x, y], n) => {
    const [fromX, fromY] = corners[n] ?? [x, y];
    return Math.max(x, fromX) > box.x - box.width / 2 && Math.min(x, fromX) < box.x + box.width / 2 && Math.max(y, fromY) > box.y - box.height / 2 && Math.min(y, fromY) < box.y + box.height / 2;
  });
}

async function picturesOf(files: Record<string, string>, everything: boolean): Promise<Picture[]> {
  const index = await indexOfVault(files);
  const scopes: Scope[] = [{ map: null, heading: null }, ...index.maps.flatMap(({ path, concepts }) => [null, ...new Set(concepts.map(({ headingPath }) => headingPath[0] ?? ""))].map((section): Scope => ({ map: path, heading: section === null ? null : [section] })))];
  const relations = everything ? RELATIONS.map((relation) => ({ ...relation, quiet: false })) : RELATIONS;
  return scopes.flatMap((scope, at) => {
    const filtered = (text: string): Graph => buildGraph(index, scope, text, relations, ({ term }) => (["known", "new", "learning", "due", "skipped"] as const)[term.length % 5] ?? "new");
    const whole = filtered("");
    const pictureOf = (layout: Layout, found: Graph, filter = ""): Picture => {
      const graph = graphForLayout(layout, found, scope.heading?.[0] ?? "A map", foldedAtFirst(layout, scope, found) ?? new Set(), whole);
      return { name: `${layout.id} of ${scope.heading?.[0] ?? scope.map ?? "all maps"} ${filter}`, scope, layout, graph, boxes: layout.arrange(graph, PANE, estimateText) };
    };
    // The tiles of all maps are one picture of its kind; those of a large vault take as long as ten sections.
    const isQuick = scope.map === null && index.concepts.size < 300;
    const webs = LAYOUTS.filter((layout) => layout.arrangeJob !== undefined && (isQuick || isTried(scope, at)));
    // What a filter leaves stands closer together, so that its web is another one.
    return [...LAYOUTS.filter((layout) => layout.arrangeJob === undefined), ...webs].map((layout) => pictureOf(layout, whole))
      .concat(scope.heading === null ? [] : webs.map((layout) => pictureOf(layout, filtered("-is:known"), "without what is known")));
  });
}

/** Of sections with so many concepts at most. */
function sectionsOf(pictures: readonly Picture[], most: number): Picture[] {
  return pictures.filter(({ scope, graph: { nodes } }) => scope.heading !== null && nodes.filter(({ kind }) => kind === "concept").length <= most);
}

/** As the pane shows it first. */
function viewIn({ layout, graph, boxes }: Picture, pane: Size): { readonly all: Box; readonly view: View } {
  const all = layout.extentOf?.(graph, boxes, estimateText) ?? around(boxes.values()) ?? { x: 0, y: 0, width: 1, height: 1 };
  return { all, view: viewOf(all, pane, fitOf({ graph, boxes, layout }, pane.width < NARROW)) };
}

/** Pixels of the screen of the smallest name of a concept. */
function lettersIn(picture: Picture, { zoom }: View): string | number {
  const names = new Set(picture.graph.nodes.flatMap(({ kind, label }) => kind === "concept" ? [oneLine(label)] : []));
  const least = Math.min(...wordsIn(sceneOf(picture)).filter(({ text, title }) => names.has(title ?? text)).map(({ size }) => size));
  const letters = least * zoom;
  return letters >= 11 ? "11 or more" : letters;
}

function isWhole(picture: Picture, pane: Size): boolean {
  const { all, view } = viewIn(picture, pane);
  return all.width * view.zoom <= pane.width && all.height * view.zoom <= pane.height;
}

/** Places on a path of straight and quadratic parts, a pixel or two from each other. */
function pointsOf(d: string): [number, number][] {
  const points: [number, number][] = [];
  let [x, y] = [0, 0];
  for (const [, letter = "", numbers = ""] of d.matchAll(/([MLQ])([-\d. ]+)/g)) {
    const [a = 0, b = 0, c = a, e = b] = numbers.trim().split(" ").map(Number);
    const [fromX, fromY] = [x, y];
    [x, y] = letter === "Q" ? [c, e] : [a, b];
    const steps = letter === "M" ? 0 : Math.ceil((Math.hypot(a - fromX, b - fromY) + Math.hypot(x - a, y - b)) / 1.5);
    for (let n = 1; n <= steps; n++) {
      const [t, u] = [n / steps, 1 - n / steps];
      points.push(letter === "Q" ? [u * u * fromX + 2 * u * t * a + t * t * x, u * u * fromY + 2 * u * t * b + t * t * y] : [u * fromX + t * x, u * fromY + t * y]);
    }
  }
  return points;
}

function isIn({ x, y, width, height }: Box, left: number, top: number): boolean {
  return Math.abs(left - x) < width / 2 && Math.abs(top - y) < height / 2;
}

/** From the corners of a hull to another one; 0 where one of them lies in it. */
function distance(corners: readonly [number, number][], hull: readonly [number, number][]): number {
  return Math.min(...corners.map(([x, y]) => {
    const sides = hull.map(([ax, ay], n) => {
      const [bx, by] = hull[(n + 1) % hull.length] ?? [ax, ay];
      const t = Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2 || 1)));
      return { far: Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay)), turn: (bx - ax) * (y - ay) - (by - ay) * (x - ax) };
    });
    const isInside = sides.every(({ turn }) => turn >= 0) || sides.every(({ turn }) => turn <= 0);
    return isInside ? 0 : Math.min(...sides.map(({ far }) => far));
  }));
}

describe.each(LARGE_VAULTS)("what is drawn of %s", async (_name, files) => {
  for (const everything of [false, true]) {
    describe(everything ? "with every relation" : "with the usual relations", async () => {
      const pictures = await picturesOf(files, everything);

      it("has the name of every concept and of every heading", () => {
        expect(pictures.length).toBeGreaterThan(8);
        for (const picture of pictures) {
          const texts = wordsIn(sceneOf(picture)).map(({ text, title }) => title ?? text);
          const missing = picture.graph.nodes.filter(({ id, kind, label }) => kind === "concept" && picture.boxes.has(id) && !texts.includes(oneLine(label)));
          expect({ picture: picture.name, missing: missing.map(({ label }) => label) }).toEqual({ picture: picture.name, missing: [] });
        }
      });

      it("has no two words over each other, near and from afar", () => {
        for (const picture of pictures) for (const zoom of [1, 0.5]) {
          const words = wordsIn(sceneOf(picture, null, zoom)).map((one) => ({ name: one.text, ...boxOfWords(one) }));
          expect({ picture: picture.name, over: overlapping(words) }).toEqual({ picture: picture.name, over: [] });
        }
      });

      it("has no line at rest on the board and on the tiles of all maps", () => {
        for (const picture of pictures.filter(({ layout }) => layout.headings === "frames")) {
          const lines = sceneOf(picture).filter((shape): shape is Line => "d" in shape && shape.stroke !== undefined && shape.d.includes("L") && shape.fill === undefined && !/[az]/i.test(shape.d));
          expect(lines.filter(({ width = 1 }) => width > 1.6)).toEqual([]);
        }
      });

      it("runs lines through no name while a concept is pointed at, and to all that it is related to", () => {
        for (const picture of pictures.filter(({ layout, scope }) => layout.id === "board" && scope.map !== null)) {
          const { graph, boxes } = picture;
          const rest = new Set(sceneOf(picture).map((shape) => JSON.stringify(shape)));
          for (const { id } of graph.nodes.filter(({ kind }) => kind === "concept").filter((_, n) => n % 3 === 0)) {
            const others = joinedEdges(graph.edges.filter(({ source, target }) => source === id || target === id));
            const lit = sceneOf(picture, id);
            const routes = lit.filter((shape): shape is Line => "d" in shape && shape.stroke === LIGHT.accent && shape.fill === undefined && /^M-?[\d.]+ -?[\d.]+L/.test(shape.d) && !shape.d.endsWith("z") && !rest.has(JSON.stringify(shape)));
            const names = graph.nodes.filter(({ kind }) => kind === "concept").flatMap((node) => { const box = boxes.get(node.id); return box === undefined ? [] : [{ name: node.label, ...box, width: box.width - 4, height: box.height - 4 }]; });
            expect({ picture: picture.name, id, hits: routes.flatMap((route) => names.filter((box) => runsThrough(route, box)).map(({ name }) => name)) }).toEqual({ picture: picture.name, id, hits: [] });
            expect(routes.filter(({ title }) => title !== undefined || others.length === 0).length).toBe(others.filter(({ reason }) => reason !== "").length);
          }
        }
      });

      it("runs all lines beside names where they are drawn at rest, too", () => {
        for (const picture of pictures.filter(({ layout: { headings }, scope }) => headings !== "none" && scope.map !== null)) {
          const rest = new Set(sceneOf(picture).map((shape) => JSON.stringify(shape)));
          const shapes = sceneOf(picture, null, 1, true);
          const lines = shapes.filter((shape): shape is Line => "d" in shape && shape.stroke !== undefined && shape.fill === undefined && !rest.has(JSON.stringify(shape)));
          const { graph: { nodes, edges, order }, layout: { draws } } = picture;
          const related = joinedEdges(draws === undefined ? edges : order ?? []).filter(({ source, target }) => [source, target].every((id) => nodes.some((node) => node.id === id)));
          // Of too many arrows nobody follows one: a road has none then.
          if (related.length > nodes.length && draws === undefined) expect({ picture: picture.name, some: lines.length > 0 }).toEqual({ picture: picture.name, some: true });
          const words = wordsIn(shapes).map((one) => ({ name: one.text, ...boxOfWords(one) }));
          expect({ picture: picture.name, hits: lines.flatMap((line) => words.filter((box) => runsThrough(line, box)).map(({ name }) => name)) }).toEqual({ picture: picture.name, hits: [] });
        }
      });

      it("runs no line of a web through a name or a caption at rest", () => {
        for (const picture of pictures.filter(({ layout: { headings } }) => headings === "none")) {
          const shapes = sceneOf(picture);
          const lines = shapes.filter((shape): shape is Line => "d" in shape && shape.stroke !== undefined && shape.fill === undefined && /^M[-\d. ]+[QL]/.test(shape.d) && !shape.d.endsWith("z"));
          const words = wordsIn(shapes).map((one) => ({ name: one.text, ...boxOfWords(one) }));
          // Folded headings are all related somehow: their lines are for the one pointed at.
          const folded = new Set(picture.graph.nodes.flatMap(({ id, kind }) => kind === "concept" ? [] : [id]));
          const drawn = joinedEdges(picture.graph.edges).filter(({ source, target }) => picture.boxes.has(source) && picture.boxes.has(target) && !(folded.has(source) && folded.has(target))).length;
          expect(lines.length).toBeGreaterThanOrEqual(drawn);
          const hits = lines.flatMap(({ d, title }) => { const points = pointsOf(d); return words.filter((box) => points.some(([x, y]) => isIn(box, x, y))).map(({ name }) => `${title ?? ""} through ${name}`); });
          expect({ picture: picture.name, hits }).toEqual({ picture: picture.name, hits: [] });
        }
      });

      it("has no hull of a web over another", () => {
        for (const { name, graph, boxes } of pictures.filter(({ layout: { headings } }) => headings === "none")) {
          const hulls = hullPlaces(graph, boxes, estimateText).map(({ cluster, d }) => ({ heading: cluster.heading, corners: [...d.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]): [number, number] => [Number(x), Number(y)]) }));
          const over = hulls.flatMap((a, n) => hulls.slice(n + 1).filter((b) => Math.min(distance(a.corners, b.corners), distance(b.corners, a.corners)) < 2 * HULL.pad).map((b) => `${a.heading} × ${b.heading}`));
          expect({ name, over }).toEqual({ name, over: [] });
        }
      });

      it("has letters of 11 pixels and more for a section of 40 in a pane of 900 × 650", () => {
        for (const picture of sectionsOf(pictures, 40)) expect({ name: picture.name, letters: lettersIn(picture, viewIn(picture, PANE).view) }).toEqual({ name: picture.name, letters: "11 or more" });
      });

      it("shows a web or a learning path of 43 concepts at once in a pane of 900 × 650, in letters of 11 pixels and more", () => {
        for (const picture of sectionsOf(pictures, 43).filter(({ layout: { headings } }) => headings === "none" || headings === "stretches")) {
          const letters = lettersIn(picture, picture.layout.headings === "none" ? viewIn(picture, PANE).view : viewOf(viewIn(picture, PANE).all, PANE, {}));
          expect({ name: picture.name, letters, isWhole: picture.layout.headings !== "none" || isWhole(picture, PANE) }).toEqual({ name: picture.name, letters: "11 or more", isWhole: true });
        }
      });

      // Lines do not change how much room a web needs: the usual ones are enough.
      if (!everything) it.each([["narrow", { width: 450, height: 800 }], ["high", { width: 600, height: 900 }], ["low", { width: 700, height: 460 }], ["a phone's", { width: 390, height: 700 }], ["a side bar's", { width: 320, height: 640 }]])("has such letters in a pane that is %s, where a web is scrolled at most, up or down", (_kind, pane) => {
        for (const { name, layout, graph, ...picture } of sectionsOf(pictures, 40).filter(({ layout: { headings }, graph: { isSeenWhole } }) => headings === "none" && isSeenWhole !== true)) {
          const placed = { ...picture, name, layout, graph, boxes: layout.arrange(graph, pane, estimateText) };
          const { all, view } = viewIn(placed, pane);
          expect({ name, letters: lettersIn(placed, view), isWide: all.width * view.zoom > pane.width }).toEqual({ name, letters: "11 or more", isWide: false });
        }
      });
    });
  }
});
