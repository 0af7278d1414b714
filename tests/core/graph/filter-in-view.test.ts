/** What a filter leaves is in view: in every layout of every section and map at hand, as the pane shows it first. */
import { describe, expect, it } from "vitest";
import { around } from "../../../src/core/graph/bounds";
import { buildGraph } from "../../../src/core/graph/build-graph";
import type { Graph } from "../../../src/core/graph/graph";
import { estimateText } from "../../../src/core/graph/measure";
import { learningPath } from "../../../src/core/graph/layout/learning-path";
import { graphForLayout } from "../../../src/core/graph/shaped";
import { FAR } from "../../../src/core/graph/style";
import type { Scope } from "../../../src/core/index/scope";
import { LAYOUTS, RELATIONS } from "../../../src/core/registry";
import { extentOf, fitOf, viewOf } from "../../../src/ui/graph/canvas/view-box";
import { isTried } from "../runs";
import { indexOfVault, LARGE_VAULTS } from "./scopes";

const PANE = { width: 900, height: 650 };
/** A web takes long. */
const SMALL = 30;

describe.each(LARGE_VAULTS)("a filter in %s", async (_name, files) => {
  const index = await indexOfVault(files);
  const scopes = index.maps.flatMap(({ path, concepts }): Scope[] => [null, ...new Set(concepts.map(({ headingPath }) => headingPath[0] ?? ""))].map((section) => ({ map: path, heading: section === null ? null : [section] })));
  const found = scopes.flatMap((scope, at) => {
    const graphFor = (text: string): Graph => buildGraph(index, scope, text, RELATIONS, ({ term }) => term.length % 3 === 0 ? "known" : "new");
    const whole = graphFor("");
    return ["is:known", "-is:known", "data"].flatMap((filter) => leftBy(filter, graphFor(filter), whole, scope, at));
  });

  function leftBy(filter: string, left: Graph, whole: Graph, scope: Scope, at: number) {
    const matches = left.nodes.filter(({ kind }) => kind === "concept").length;
    return matches === 0 || left.nodes.length === whole.nodes.length ? [] : LAYOUTS.filter((layout) => layout.arrangeJob === undefined || (matches <= SMALL && isTried(scope, at))).map((layout) => {
      const graph = graphForLayout(layout, left, "A map", new Set(), whole);
      const boxes = layout.arrange(graph, PANE, estimateText);
      const all = layout.extentOf?.(graph, boxes, estimateText) ?? around(boxes.values()) ?? { x: 0, y: 0, width: 0, height: 0 };
      const view = viewOf(all, PANE, fitOf({ graph, boxes, layout }, false));
      const { x, y, width, height } = extentOf(view, PANE);
      const isWhole = Math.abs(x - all.x) * 2 <= width - all.width && Math.abs(y - all.y) * 2 <= height - all.height;
      return { name: `${layout.id} of ${scope.heading?.[0] ?? scope.map ?? ""}, ${filter}, ${matches} matches`, layout, matches, zoom: view.zoom, all, isWhole, isSection: scope.heading !== null };
    });
  }

  it("leaves all matches in the pane as long as their names are drawn at that size", () => {
    expect(found.length).toBeGreaterThan(50);
    const isFitting = ({ all }: (typeof found)[number]): boolean => all.width * FAR <= PANE.width - 48 && all.height * FAR <= PANE.height - 48;
    expect(found.filter((one) => isFitting(one) && !one.isWhole).map(({ name }) => name)).toEqual([]);
  });

  it("leaves up to 60 matches of a whole map in the pane on a board, and up to 48 on a mind map", () => {
    expect(found.filter(({ layout, matches, isWhole }) => matches <= (layout.headings === "nodes" ? 48 : layout.headings === "frames" ? 60 : 0) && !isWhole).map(({ name }) => name)).toEqual([]);
  });

  it("leaves what is more in letters of 11 pixels, to be scrolled", () => {
    expect(found.filter(({ layout, isWhole, zoom }) => layout.headings !== "none" && !isWhole && 13 * zoom < 11).map(({ name }) => name)).toEqual([]);
  });

  it("leaves every web in the pane as a whole", () => {
    expect(found.filter(({ layout, isWhole }) => layout.headings === "none" && !isWhole).map(({ name }) => name)).toEqual([]);
  });

  it("leaves all matches of a section in the pane, in letters of 11 pixels, up to 40 of them, or 25 on a mind map", () => {
    expect(found.filter(({ layout, isSection, matches, isWhole, zoom }) => isSection && matches <= (layout.headings === "nodes" ? 25 : 40) && !(isWhole && 13 * zoom >= 11)).map(({ name }) => name)).toEqual([]);
  });

  it("leaves a short road of all maps, whose concepts stand below the headings that hold several of them", () => {
    const graphFor = (text: string): Graph => buildGraph(index, { map: null, heading: null }, text, RELATIONS, () => "new");
    const whole = graphFor("");
    for (const filter of ["cache", "queue", "index"]) {
      const left = graphFor(filter);
      const matches = left.nodes.filter(({ kind }) => kind === "concept");
      const graph = graphForLayout(learningPath, left, "All maps", new Set(), whole);
      const boxes = learningPath.arrange(graph, PANE, estimateText);
      const all = around(boxes.values());
      expect(graph.nodes.filter(({ kind }) => kind === "concept").map(({ id }) => id).sort()).toEqual(matches.map(({ id }) => id).sort());
      if (matches.length <= 40 && all !== null) expect({ filter, matches: matches.length, isWhole: viewOf(all, PANE, fitOf({ graph, boxes, layout: learningPath }, false)).zoom * all.height <= PANE.height }).toEqual({ filter, matches: matches.length, isWhole: true });
    }
  });
});
