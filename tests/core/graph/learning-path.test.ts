/** The learning path on all sections and maps at hand: the sample's, the reference vault's, and those of a large vault. */
import { describe, expect, it } from "vitest";
import { notePath } from "../../../src/core/base/note-path";
import { conceptIdOf } from "../../ids";
import type { Concept, State } from "../../../src/core/concept/concept";
import { around } from "../../../src/core/graph/bounds";
import { grouped } from "../../../src/core/base/grouped";
import { buildGraph, conceptsIn } from "../../../src/core/graph/build-graph";
import type { Box, Graph } from "../../../src/core/graph/graph";
import { learnOrderJob } from "../../../src/core/graph/learn-order";
import { runSync } from "../../../src/core/base/jobs";
import { learningPath } from "../../../src/core/graph/layout/learning-path";
import { estimateText } from "../../../src/core/graph/measure";
import type { Line } from "../../../src/core/graph/scene";
import { foldedAtFirst, graphForLayout } from "../../../src/core/graph/shaped";
import { captionPlace, marginOf, ROAD, TEXT } from "../../../src/core/graph/style";
import type { ConceptIndex } from "../../../src/core/index/concept-index";
import type { Scope } from "../../../src/core/index/scope";
import { nextToLearn } from "../../../src/core/order/next-to-learn";
import { orderOf } from "../../../src/core/order/order-of";
import { RELATIONS } from "../../../src/core/registry";
import { LIGHT } from "./palettes";
import { heading, indexOf as indexOfMaps, leaf } from "./samples";
import { indexOfVault, LARGE_VAULTS, VAULTS } from "./scopes";

const PANE = { width: 900, height: 650 };
/** Scattered, as real progress is. */
const stateOf = ({ term }: Concept): State => (["known", "new", "new", "learning", "new", "due", "new", "skipped"] as const)[term.length % 8] ?? "new";

interface Path {
  readonly name: string;
  readonly scope: Scope;
  readonly whole: Graph;
  /** All open, and as a pane shows it at first. */
  readonly open: Graph;
  readonly first: Graph;
  readonly index: ConceptIndex;
}

async function pathsOf(files: Record<string, string>): Promise<Path[]> {
  const index = await indexOfVault(files);
  return index.maps.flatMap(({ path, title, concepts }) => [null, ...new Set(concepts.flatMap(({ headingPath }) => headingPath[0] ?? []))].map((section): Path => {
    const scope: Scope = { map: path, heading: section === null ? null : [section] };
    const whole = buildGraph(index, scope, "", RELATIONS, stateOf);
    const shaped = (folded: ReadonlySet<string>): Graph => graphForLayout(learningPath, whole, title, folded);
    return { name: section ?? title, scope, whole, open: shaped(new Set()), first: shaped(foldedAtFirst(learningPath, scope, whole) ?? new Set()), index };
  }));
}

const arrange = (graph: Graph, width = PANE.width): ReadonlyMap<string, Box> => learningPath.arrange(graph, { ...PANE, width }, estimateText);

/** All words: pills, folded headings, titles. */
function words({ nodes }: Graph, boxes: ReadonlyMap<string, Box>): (Box & { readonly id: string })[] {
  return nodes.flatMap(({ id, kind, label, stateCounts }) => {
    const box = boxes.get(id);
    if (box === undefined) throw new Error(`${label} has no place`);
    if (kind === "concept" || stateCounts !== undefined) return [{ id, ...box }];
    const { left, middle, width } = captionPlace(box, kind);
    const wide = Math.min(width, estimateText(label, kind).width);
    return [{ id, x: left + wide / 2, y: middle, width: wide, height: TEXT[kind].size }];
  });
}

function overlapping(boxes: readonly (Box & { readonly id: string })[]): string[] {
  return boxes.flatMap((a, n) => boxes.slice(n + 1).filter((b) => Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height).map((b) => `${a.id} × ${b.id}`));
}

/** The corners of a line of straight pieces. */
function corners({ d }: Line): [number, number][] {
  return [...d.matchAll(/([MLQ])(-?[\d.]+) (-?[\d.]+)(?: (-?[\d.]+) (-?[\d.]+))?/g)].map(([, kind, x, y]) => [Number(x), Number(y), kind] as const).map(([x, y]) => [x, y]);
}

/** The parts of a line from left to right, or from right to left. */
function level({ d }: Line): { readonly y: number; readonly from: number; readonly to: number }[] {
  let [x, y] = [0, 0];
  return [...d.matchAll(/([MLQHVa])([^MLQHVa]*)/g)].flatMap(([, kind = "", numbers = ""]) => {
    const [a = 0, b = 0, ...more] = (numbers.match(/-?[\d.]+/g) ?? []).map(Number);
    const [fromX, fromY] = [x, y];
    if (kind === "H") x = a;
    else if (kind === "V") y = a;
    else if (kind === "a") [x, y] = [x + (more[3] ?? 0), y + (more[4] ?? 0)];
    else [x, y] = kind === "Q" ? [more[0] ?? 0, more[1] ?? 0] : [a, b];
    return (kind === "L" || kind === "H") && y === fromY ? [{ y, from: Math.min(x, fromX), to: Math.max(x, fromX) }] : [];
  });
}

function crosses([ax, ay]: readonly [number, number], [bx, by]: readonly [number, number], box: Box): boolean {
  return Math.max(ax, bx) > box.x - box.width / 2 && Math.min(ax, bx) < box.x + box.width / 2 && Math.max(ay, by) > box.y - box.height / 2 && Math.min(ay, by) < box.y + box.height / 2;
}

function backward({ nodes, order = [] }: Graph): string[] {
  const places = new Map(nodes.map(({ id }, at) => [id, at]));
  return order.filter(({ source, target }) => (places.get(source) ?? 0) > (places.get(target) ?? 0)).map(({ target }) => target);
}

/** None where the reference material is missing. */
const LARGE = (await Promise.all(LARGE_VAULTS.slice(1).map(([, files]) => pathsOf(files)))).flat();
const OTHERS = await Promise.all(VAULTS.map(async ([name, files]): Promise<readonly [string, Path[]]> => [name, await pathsOf(files)]));
const ALL: readonly (readonly [string, Path[]])[] = [...OTHERS, ...LARGE.length > 0 ? [["a large vault", LARGE] as const] : []];

describe.each(ALL)("the learning path of each section and map of %s", (_name, paths) => {
  // Sections all open, maps as a pane shows them.
  const both = paths.map(({ scope, open, first }) => scope.heading === null ? first : open);

  it("has no two words over each other, on a wide screen and on a phone", () => {
    expect(paths.length).toBeGreaterThan(0);
    for (const graph of both) for (const width of [900, 1300, 390]) expect(overlapping(words(graph, arrange(graph, width)))).toEqual([]);
  });

  it("has no concept before what it needs, within a subsection", () => {
    for (const { open } of paths) {
      const places = new Map(open.nodes.map((node, at) => [node.id, { node, at }]));
      for (const { source, target } of open.order ?? []) {
        const [before, after] = [places.get(source), places.get(target)];
        if (before === undefined || after === undefined || before.node.parent !== after.node.parent) continue;
        expect(before.at).toBeLessThan(after.at);
      }
    }
  });

  it("marks what needs something that comes later, and nothing else", () => {
    for (const graph of both) expect(new Set(graph.nodes.filter(({ later }) => later !== undefined).map(({ id }) => id))).toEqual(new Set(backward(graph)));
  });

  it("draws no arrow through a word, whichever concept is pointed at", () => {
    for (const graph of both) {
      const boxes = arrange(graph);
      const obstacles = words(graph, boxes);
      const rest = new Set(learningPath.scene?.({ graph, boxes, focus: null }, LIGHT, estimateText).map((shape) => JSON.stringify(shape)));
      for (const { id } of graph.nodes.filter(({ id: one }) => graph.order?.some(({ source, target }) => source === one || target === one))) {
        const arrows = (learningPath.scene?.({ graph, boxes, focus: id }, LIGHT, estimateText) ?? []).flatMap((shape) => "d" in shape && shape.stroke !== undefined && !rest.has(JSON.stringify(shape)) ? [corners(shape)] : []);
        const hits = arrows.flatMap((points) => points.slice(1).flatMap((to, n) => obstacles.filter((box) => crosses(points[n] ?? to, to, box)).map((box) => `${id}: ${box.id}`)));
        expect(hits).toEqual([]);
      }
    }
  });

  it("has no arrow along the dots or the line of its road", () => {
    for (const graph of both) {
      const boxes = arrange(graph);
      const linesWith = (focus: string | null): Line[] => learningPath.scene({ graph, boxes, focus }, LIGHT, estimateText).filter((shape): shape is Line => "d" in shape);
      const rest = linesWith(null);
      const road = rest.filter(({ width }) => width === 3.5 || width === 5).flatMap(level);
      const known = new Set(rest.map(({ d }) => d));
      for (const { id } of graph.nodes.filter((_, n) => n % 3 === 0)) {
        const arrows = linesWith(id).filter(({ d, width }) => width === 1.75 && !known.has(d));
        const along = arrows.filter((arrow) => level(arrow).some((a) => road.some((b) => Math.abs(a.y - b.y) < 3 && Math.min(a.to, b.to) - Math.max(a.from, b.from) > 12)));
        expect(along.map(({ d }) => `${id}: ${d}`)).toEqual([]);
      }
    }
  });

  it("shows letters of 11 pixels and more for up to 43 concepts in a pane of 900 × 650", () => {
    for (const { open, name } of paths) {
      const many = open.nodes.filter(({ kind }) => kind === "concept").length;
      const whole = around(arrange(open).values());
      if (many > 43 || whole === null) continue;
      const zoom = Math.min(1, (PANE.width - 2 * marginOf(PANE.width)) / whole.width, (PANE.height - 2 * marginOf(PANE.width)) / whole.height);
      expect({ name, many, letters: 13 * zoom >= 11 }).toEqual({ name, many, letters: true });
    }
  });

  it("opens next what the dashboard suggests first of all that waits for nothing in its whole map, and has each subsection in one order in its section and in its map", () => {
    const places = new Map(paths.filter(({ scope }) => scope.heading === null).map(({ scope: { map }, open }) => [map, open.nodes.map(({ id }) => id)]));
    for (const { name, scope, open, index } of paths) {
      const [shown, concepts] = [new Set(conceptsIn(index, scope)), conceptsIn(index, { ...scope, heading: null })];
      const suggested = nextToLearn(concepts, orderOf(concepts, index), stateOf, Infinity).filter(({ concept }) => shown.has(concept)).slice(0, 3).map(({ concept: { id } }) => id);
      expect({ name, next: open.nodes.flatMap(({ id, step }) => step === "here" || step === "next" ? [id] : []).sort() }).toEqual({ name, next: suggested.sort() });
      const inMap = places.get(scope.map) ?? [];
      const parts = grouped(open.nodes.filter(({ kind }) => kind === "concept"), ({ parent }) => parent ?? "");
      for (const [part, nodes] of parts) {
        const ids = nodes.map(({ id }) => id);
        expect({ name, part, ids }).toEqual({ name, part, ids: inMap.filter((id) => ids.includes(id)) });
      }
    }
  });

  it("moves nothing before the subsection that a concept is added to", () => {
    for (const { whole, open } of paths) {
      for (const at of whole.nodes.filter(({ kind }) => kind === "concept").filter((_, n) => n % 9 === 4)) {
        const concept: Concept | null = at.concept === null ? null : { ...at.concept, id: conceptIdOf("moc-onemore000"), term: "One more", parent: null };
        if (concept === null) continue;
        const more = graphForLayout(learningPath, { ...whole, nodes: whole.nodes.flatMap((node) => node === at ? [node, { ...node, id: concept.id, label: "One more", concept }] : [node]) }, "", new Set());
        const [before, after] = [arrange(open), arrange(more)];
        const end = open.nodes.findIndex(({ parent, kind }) => kind === "concept" && parent === at.parent);
        for (const { id, kind } of open.nodes.slice(0, end)) if (kind === "concept") expect(after.get(id)).toEqual(before.get(id));
      }
    }
  });
});

describe.skipIf(LARGE.length === 0)("backward arrows", () => {
  const paths = [...LARGE, ...OTHERS[0]?.[1] ?? []];
  const MOST: readonly (readonly [name: string, concepts: number, backward: number])[] = [
    ["Operating Systems", 27, 4], ["Networking", 35, 0], ["Cloud and Containers", 23, 0], ["NoSQL Databases", 43, 0], ["Concurrency", 50, 5], ["Operating systems", 34, 0],
  ];

  it.each(MOST)("of %s, %i concepts, are at most %i", (name, concepts, most) => {
    const found = paths.filter((path) => path.name === name && path.whole.nodes.filter(({ kind }) => kind === "concept").length === concepts);
    expect(found).toHaveLength(1);
    for (const { open } of found) expect(backward(open).length).toBeLessThanOrEqual(most);
  });

  it("of the systems map are at most 7", () => {
    const found = paths.filter(({ scope, whole }) => scope.heading === null && whole.nodes.filter(({ kind }) => kind === "concept").length === 119);
    expect(found.length).toBeGreaterThan(0);
    for (const { open } of found) expect(backward(open).length).toBeLessThanOrEqual(7);
  });
});

describe("a learning path", () => {
  const many = (count: number): Graph => ({ nodes: [heading("h", null, "Memory"), ...Array.from({ length: count }, (_, n) => ({ ...leaf(`c${n}`, "h", `A concept of number ${n}`), concept: { ...leaf(`c${n}`, "h").concept, line: n } as Concept }))], edges: [] });

  it("without any edge runs right, left, right in the author's order", () => {
    const graph = graphForLayout(learningPath, many(12), "", new Set());
    expect(graph.nodes.map(({ id }) => id)).toEqual(many(12).nodes.map(({ id }) => id));
    const boxes = arrange(graph);
    const rows = [...new Set(graph.nodes.slice(1).map(({ id }) => boxes.get(id)?.y))].map((y) => graph.nodes.slice(1).filter(({ id }) => boxes.get(id)?.y === y));
    expect(rows.length).toBeGreaterThan(2);
    for (const [n, row] of rows.entries()) {
      const xs = row.map(({ id }) => boxes.get(id)?.x ?? 0);
      expect(xs).toEqual([...xs].sort((a, b) => n % 2 === 0 ? a - b : b - a));
    }
  });

  it("is one column in a narrow pane, with its road through the marks", () => {
    const graph = graphForLayout(learningPath, many(5), "", new Set());
    const boxes = arrange(graph, 390);
    expect(new Set(graph.nodes.slice(1).map(({ id }) => boxes.get(id)?.x)).size).toBe(1);
    const scene = learningPath.scene?.({ graph, boxes, focus: null }, LIGHT, estimateText) ?? [];
    expect(scene.filter((shape) => "d" in shape && new RegExp(`^M${ROAD.column.road} [\\d.]+V`).test(shape.d))).toHaveLength(4);
  });

  it("puts the pin on what the dashboard suggests first along the road, and says what waits", () => {
    const { nodes } = many(5);
    const edge = { id: "e", kind: "comes-before", source: "c1", target: "c2", label: "", reason: "" };
    const graph = graphForLayout(learningPath, { nodes: nodes.map((node) => node.id === "c0" ? { ...node, state: "known" } : node), edges: [], order: [edge] }, "", new Set());
    expect(graph.nodes.map(({ step }) => step)).toEqual([undefined, undefined, "here", "waiting", "next", "next"]);
  });

  it("of a whole map is put in order once, however often the pane asks what is folded and open next", () => {
    let asked = 0;
    const { nodes } = many(50);
    const whole: Graph = { nodes, edges: [], get order() { asked++; return []; } };
    const scope: Scope = { map: notePath("Map.md"), heading: null };
    runSync(learnOrderJob(whole));
    const once = asked;
    for (let n = 0; n < 3; n++) expect(foldedAtFirst(learningPath, scope, whole)?.size).toBe(0);
    expect(asked).toBe(once);
  });

  it("of a section knows what stands in the way in other sections: that is not open next, and waits", () => {
    const index = indexOfMaps({ "Map.md": "# Memory\nHeap | free memory\n# Disks\nSwap | where pages go, built on Heap\nInode | a file" });
    const steps = (states: Readonly<Record<string, State>>, filter = ""): Record<string, string | undefined> => {
      const graph = (text: string): Graph => buildGraph(index, { map: notePath("Map.md"), heading: ["Disks"] }, text, RELATIONS, ({ term }) => states[term] ?? "new");
      const whole = graph("");
      return Object.fromEntries(graphForLayout(learningPath, filter === "" ? whole : graph(filter), "", new Set(), whole).nodes.map(({ label, step }) => [label, step]));
    };
    expect(steps({})).toEqual({ Swap: "waiting", Inode: "here" });
    expect(steps({ Inode: "known" })).toEqual({ Swap: "waiting", Inode: undefined });
    expect(steps({}, "swap")).toEqual({ Swap: "waiting" });
    expect(steps({ Heap: "learning" })).toEqual({ Swap: "here", Inode: "next" });
  });

  it.each([[20, ["a", "d"]], [30, ["a", "c", "d"]]])("of %i concepts a subsection, folds the subsections of a large map, but the one that goes on and those behind it for which there is room", (size, folded) => {
    const nodes = ["a", "b", "c", "d"].flatMap((id) => [heading(id, null), ...many(size).nodes.slice(1).map((node, n) => ({ ...leaf(`${id}${n}`, id, node.label), state: id === "a" ? "known" as const : "new" as const }))]);
    const scope: Scope = { map: null, heading: null };
    expect([...foldedAtFirst(learningPath, { ...scope, map: leaf("x", null).concept?.map ?? null }, { nodes, edges: [] }) ?? []]).toEqual(folded);
  });
});
