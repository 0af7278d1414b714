/** The layouts' worker stands in the bundle as a function: its text is the worker, and the window calls it, too. */
import vm from "node:vm";
import { build, type Metafile } from "esbuild";
import { beforeAll, describe, expect, it } from "vitest";
import type { Graph } from "../../src/core/graph/graph";
import { LAYOUTS } from "../../src/core/graph/layout/layouts";
import { web } from "../../src/core/graph/layout/web";
import { estimateText } from "../../src/core/graph/measure";
import { runSync } from "../../src/core/base/jobs";
import { layoutRequestJob } from "../../src/ui/graph/placement/layout-request";
import { SHARED } from "../../scripts/bundle.mjs";
import { shorter } from "../../scripts/shorter.mjs";
import { ROOT } from "../../scripts/tools";
import { workerText } from "../../scripts/worker-text.mjs";
import { leaf } from "../core/graph/samples";

const PANE = { width: 800, height: 600 };
const GRAPH: Graph = {
  nodes: ["a", "b", "c", "d"].map((id) => leaf(id, null, `The ${id}`)),
  edges: [{ id: "e", kind: "names", source: "a", target: "d", label: "", reason: "" }],
};

let [text, layouts] = ["", LAYOUTS];

beforeAll(async () => {
  const contents = 'export { default as text } from "worker:./src/ui/graph/placement/layout-worker"; export { LAYOUTS } from "./src/core/graph/layout/layouts";';
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: ROOT }, absWorkingDir: ROOT, bundle: true, format: "cjs", minify: true, write: false,
    plugins: [workerText({ minify: true, shared: SHARED, nested: new Map<string, Metafile>(), properties: {} }), shorter],
  });
  const load = vm.runInThisContext(`(function (module) { ${outputFiles[0]?.text ?? ""}; return module.exports; })`) as (module: object) => { text: string; LAYOUTS: typeof LAYOUTS };
  const made = load({ exports: {} });
  [text, layouts] = [made.text, made.LAYOUTS];
});

const places = (boxes: ReadonlyMap<string, unknown>): string => JSON.stringify([...boxes]);

describe("the layouts' worker", () => {
  it("needs nothing of the bundle around it, also after terser went over that", () => {
    const answers: { boxes?: ReadonlyMap<string, unknown> }[] = [];
    let listener: (event: { data: unknown }) => void = () => undefined;
    vm.runInNewContext(text, { addEventListener: (_type: string, given: typeof listener) => { listener = given; }, postMessage: (answer: object) => answers.push(answer) });
    listener({ data: runSync(layoutRequestJob(web, GRAPH, PANE, estimateText, {})) });
    expect(places(answers.at(-1)?.boxes ?? new Map())).toBe(places(web.arrange(GRAPH, PANE, estimateText)));
  });

  it("lends the window its layouts", () => {
    const placed = (all: typeof LAYOUTS): string[] => all.map((layout) => places(layout.arrange(GRAPH, PANE, estimateText)));
    expect(placed(layouts)).toEqual(placed(LAYOUTS));
  });
});
