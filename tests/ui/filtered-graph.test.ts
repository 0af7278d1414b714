/** What a filter leaves is arranged anew, in every layout and scope: all of it in the pane, with counts of matches alone. */
import { beforeAll, describe, expect, it } from "vitest";
import type { State } from "../../src/core/concept/concept";
import { around } from "../../src/core/graph/bounds";
import { buildGraph, filterGraph, relateJob } from "../../src/core/graph/build-graph";
import type { Graph, Layout } from "../../src/core/graph/graph";
import { estimateText } from "../../src/core/graph/measure";
import { graphForLayout, ROOT } from "../../src/core/graph/shaped";
import type { ConceptIndex } from "../../src/core/index/concept-index";
import type { Scope } from "../../src/core/index/scope";
import { LAYOUTS, RELATIONS } from "../../src/core/registry";
import { runSync } from "../../src/core/base/jobs";
import { viewOf } from "../../src/ui/graph/canvas/view-box";
import { foldedIn, MOST_OPEN, PANE } from "../../src/ui/graph/pane/pane-state";
import { VAULTS } from "../core/graph/scopes";
import { indexOf } from "../core/index/vault-of";

const SIZE = { width: 900, height: 650 };
const stateOf = ({ term }: { term: string }): State => (["known", "new", "new", "learning", "new", "due"] as const)[term.length % 6] ?? "new";
const QUICK = LAYOUTS.filter((layout) => !("arrangeJob" in layout));

interface Narrow {
  readonly scope: Scope;
  readonly filter: string;
  readonly whole: Graph;
  readonly filtered: Graph;
}

/** For each map and section some filters that leave a part of it: states, surroundings, words. */
function narrowed(index: ConceptIndex): Narrow[] {
  const scopes = index.maps.flatMap(({ path, concepts }): Scope[] => [{ map: path, heading: null }, ...[...new Set(concepts.flatMap(({ headingPath }) => headingPath[0] ?? []))].map((section) => ({ map: path, heading: [section] }))]);
  return scopes.flatMap((scope) => {
    const related = runSync(relateJob(index, scope, RELATIONS));
    const whole = filterGraph(related, "", stateOf);
    const term = whole.nodes.find(({ kind }) => kind === "concept")?.label ?? "";
    return ["is:due", "is:learning is:due", `near:"${term}"`].flatMap((filter): Narrow[] => {
      const { filtered, ...graph } = filterGraph(related, filter, stateOf);
      return filtered.concepts.length === 0 || filtered.concepts.length === related.concepts.length ? [] : [{ scope, filter, whole, filtered: graph }];
    });
  });
}

function drawn(layout: Layout, { scope, filter, whole, filtered }: Narrow): Graph {
  const pane = { ...PANE, scope, filter, layout: layout.id };
  return graphForLayout(layout, filtered, "Title", foldedIn(pane, { whole, filtered, isFiltered: true }), whole);
}

describe.each(VAULTS)("in %s", (_name, files) => {
  let cases: Narrow[] = [];
  beforeAll(async () => { cases = narrowed(await indexOf(files)); });

  it("all that a filter leaves is in the pane, and nothing else is drawn", () => {
    expect(cases.length).toBeGreaterThan(5);
    for (const one of cases) for (const layout of QUICK) {
      const graph = drawn(layout, one);
      const boxes = layout.arrange(graph, SIZE, estimateText);
      expect([...boxes.keys()].filter((id) => id !== ROOT).sort()).toEqual(graph.nodes.flatMap(({ id }) => id === ROOT ? [] : [id]).sort());
      const matches = one.filtered.nodes.filter(({ kind }) => kind === "concept").map(({ id }) => id);
      if (matches.length <= MOST_OPEN) expect(matches.filter((id) => !boxes.has(id))).toEqual([]);
      const whole = around(boxes.values());
      if (whole === null) throw new Error(`Nothing is drawn of ${one.filter}.`);
      const { zoom, pan } = viewOf(whole, SIZE, {});
      const outside = [...boxes].filter(([, { x, y, width, height }]) => Math.abs(zoom * x + pan.x - SIZE.width / 2) + (zoom * width) / 2 > SIZE.width / 2 + 0.01 || Math.abs(zoom * y + pan.y - SIZE.height / 2) + (zoom * height) / 2 > SIZE.height / 2 + 0.01);
      expect(outside).toEqual([]);
    }
  });

  it("on the learning path a concept keeps its place in the order, and what is open next stays what it was", () => {
    for (const one of cases) for (const layout of QUICK.filter(({ headings }) => headings === "stretches")) {
      const before = graphForLayout(layout, one.whole, "Title", new Set());
      const shown = new Set(one.filtered.nodes.map(({ id }) => id));
      const steps = ({ nodes }: Graph): unknown => nodes.flatMap(({ id, kind, step }) => kind === "concept" && shown.has(id) ? [[id, step]] : []);
      expect(steps(graphForLayout(layout, one.filtered, "Title", new Set(), one.whole))).toEqual(steps(before));
    }
  });
});

it("a folded section says how many of its concepts the filter leaves", async () => {
  const [, files] = VAULTS[0] ?? ["", {}];
  const index = await indexOf(files);
  const scope: Scope = { map: null, heading: null };
  const [whole, filtered] = ["", "is:due"].map((filter) => buildGraph(index, scope, filter, RELATIONS, stateOf));
  if (whole === undefined || filtered === undefined) throw new Error("There is no graph.");
  const section = filtered.nodes.find(({ kind }) => kind === "section");
  const counts = (graph: Graph): number => Object.values(graphForLayout({ headings: "frames" }, graph, "", new Set([section?.id ?? ""]), whole).nodes.find(({ id }) => id === section?.id)?.stateCounts ?? {}).reduce((sum, count) => sum + count, 0);
  expect(counts(filtered)).toBeLessThan(counts(whole));
  expect(counts(filtered)).toBeGreaterThan(0);
});
