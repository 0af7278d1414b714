/** A section beside the card of a concept: all of it is in view, in every layout. */
import { describe, expect, it } from "vitest";
import { around } from "../../../src/core/graph/bounds";
import { buildGraph } from "../../../src/core/graph/build-graph";
import { hullPlaces } from "../../../src/core/graph/drawing/hulls";
import type { Box, Graph, Layout } from "../../../src/core/graph/graph";
import { web } from "../../../src/core/graph/layout/web";
import { placeWebJob } from "../../../src/core/graph/layout/web-places";
import { estimateText } from "../../../src/core/graph/measure";
import { graphForLayout } from "../../../src/core/graph/shaped";
import type { Scope } from "../../../src/core/index/scope";
import { LAYOUTS, RELATIONS } from "../../../src/core/registry";
import { fitOf, viewOf } from "../../../src/ui/graph/canvas/view-box";
import { runSync } from "../../../src/core/base/jobs";
import { isTried } from "../runs";
import { indexOfVault, LARGE_VAULTS } from "./scopes";

const [PANE, CARD] = [{ width: 964, height: 661 }, 344];
const BESIDE = { ...PANE, width: PANE.width - CARD };
/** Letters of a web are 9 pixels high, those of others 7, or in columns of a mind map 6.5. */
const LEAST = { web: 0.75, others: 6.5 / 13 };

describe.each(LARGE_VAULTS)("beside its card, a section of %s", async (_name, files) => {
  const index = await indexOfVault(files);
  const scopes = index.maps.flatMap(({ path, concepts }) => [...new Set(concepts.map(({ headingPath }) => headingPath[0] ?? ""))].map((section): Scope => ({ map: path, heading: [section] })));
  const sections = scopes.flatMap((scope) => {
    const whole = buildGraph(index, scope, "", RELATIONS, () => "new");
    const size = whole.nodes.filter(({ kind }) => kind === "concept").length;
    return size <= 45 ? [{ scope, whole, size }] : [];
  });
  const graphOf = (layout: Layout, { scope, whole }: (typeof sections)[number]): Graph => graphForLayout(layout, whole, scope.heading?.[0] ?? "", new Set());
  const zoomOf = (graph: Graph, boxes: ReadonlyMap<string, Box>, layout: Layout): { readonly zoom: number; readonly isWhole: boolean } => {
    const all = layout.extentOf?.(graph, boxes, estimateText) ?? around(boxes.values()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const { zoom } = viewOf(all, BESIDE, fitOf({ graph, boxes, layout }, false));
    return { zoom, isWhole: zoom * all.width <= BESIDE.width - 48 + 1 && zoom * all.height <= BESIDE.height - 48 + 1 };
  };

  it.each(LAYOUTS.filter((layout) => layout.arrangeJob === undefined))("is in view as a whole on a $id", (layout) => {
    for (const section of sections) {
      const graph = { ...graphOf(layout, section), isSeenWhole: true };
      const { zoom, isWhole } = zoomOf(graph, layout.arrange(graph, BESIDE, estimateText), layout);
      expect({ section: section.scope.heading, isWhole: isWhole && zoom >= LEAST.others }).toEqual({ section: section.scope.heading, isWhole: true });
    }
  });

  it("is in view as a whole web, arranged from where all stood, and nothing overlaps", () => {
    for (const section of sections.filter(({ scope }, at) => isTried(scope, at))) {
      const graph = graphOf(web, section);
      const boxes = runSync(placeWebJob(graph, BESIDE, estimateText, { from: web.arrange(graph, PANE, estimateText), isAnew: true }));
      const { zoom, isWhole } = zoomOf({ ...graph, isSeenWhole: true }, boxes, web);
      expect({ section: section.scope.heading, isWhole: isWhole && zoom >= LEAST.web }).toEqual({ section: section.scope.heading, isWhole: true });
      const all = [...boxes, ...hullPlaces(graph, boxes, estimateText).map(({ cluster, caption }): [string, Box] => [cluster.heading, caption])];
      const overlaps = all.flatMap(([id, a], n) => all.slice(n + 1).flatMap(([other, b]) => Math.abs(a.x - b.x) * 2 < a.width + b.width - 0.01 && Math.abs(a.y - b.y) * 2 < a.height + b.height - 0.01 ? [`${id} over ${other}`] : []));
      expect({ section: section.scope.heading, overlaps }).toEqual({ section: section.scope.heading, overlaps: [] });
    }
  });
});
