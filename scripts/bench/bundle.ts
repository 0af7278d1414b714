/** The plugin as shipped: the size of main.js, and how long a browser takes to evaluate it, beside cytoscape alone. */
import { chromium, type Browser } from "@playwright/test";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { findChromium } from "../chromium";
import { ROOT, runTool } from "../tools";
import { median } from "./race";
import { ratioRow, short, type Row } from "./table";

const PAGES = 15;

export async function* benchBundle(say: (sentence: string) => void): AsyncGenerator<Row, void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "moc-study-bench-"));
  try {
    const meta = path.join(folder, "meta.json");
    if ((await runTool("esbuild", [`--meta=${meta}`])) !== 0) throw new Error("The build failed.");
    yield* sizes(readFileSync(meta, "utf8"));
    yield* evaluation(say);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Output {
  readonly bytes: number;
  readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>>;
}

function* sizes(metafile: string): Generator<Row, void> {
  const { outputs } = JSON.parse(metafile) as { readonly outputs: Readonly<Record<string, Output>> };
  const output = outputs["main.js"];
  if (!output) throw new Error("The build says nothing of main.js.");
  const packages = new Map<string, number>();
  for (const [file, { bytesInOutput }] of Object.entries(output.inputs)) {
    const name = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? "the plugin itself";
    packages.set(name, (packages.get(name) ?? 0) + bytesInOutput);
  }
  const parts = [...packages].sort((a, b) => b[1] - a[1]).map(([name, bytes]) => `${name} ${short(bytes / 1000)} kB`);
  const whole = statSync(path.join(ROOT, "main.js")).size;
  yield { what: "Size of main.js without licences", value: output.bytes / 1000, unit: "kB", goal: { atMost: 750 }, how: parts.join(", ") };
  yield { what: "Size of main.js", value: whole / 1000, unit: "kB", goal: { atMost: 800 }, how: `licences ${short((whole - output.bytes) / 1000)} kB` };
}

/** Other programs may be busy meanwhile: what counts is the time that the page's own thread worked. */
async function* evaluation(say: (sentence: string) => void): AsyncGenerator<Row, void> {
  const executablePath = await findChromium(say);
  if (!executablePath) return;
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const read = (file: string): string => readFileSync(path.join(ROOT, file), "utf8");
  const bundles = { "main.js": read("main.js"), "cytoscape alone": read("node_modules/cytoscape/dist/cytoscape.min.js"), "an empty bundle": "module.exports = {};" };
  const times = new Map<string, number[]>();
  try {
    for (let round = 0; round < PAGES; round++) {
      for (const [name, text] of Object.entries(bundles)) times.set(name, [...(times.get(name) ?? []), await timeOf(browser, text)]);
    }
  } finally {
    await browser.close();
  }
  const of = (name: string): number => median(times.get(name) ?? []) - median(times.get("an empty bundle") ?? []);
  yield ratioRow("Evaluation of main.js in Chromium, against cytoscape alone", ["main.js", "cytoscape.min.js"], [of("main.js"), of("cytoscape alone")], { atMost: 1 });
}

/** Milliseconds of the page's thread. */
async function timeOf(browser: Browser, code: string): Promise<number> {
  const page = await (await browser.newContext()).newPage();
  try {
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    const worked = async (): Promise<number> => 1000 * ((await session.send("Performance.getMetrics")).metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0);
    await page.evaluate(`window.evaluateBundle = ${probe(code)}`);
    const before = await worked();
    await page.evaluate("window.evaluateBundle()");
    return (await worked()) - before;
  } finally {
    await page.context().close();
  }
}

/**
 * Runs in the page, so it is text. It evaluates a plugin's code as the app does, compiling included. For all that the
 * code requires of the app it gets a function that does nothing and is a class too. An exception ends the bench, since
 * only half would be measured.
 */
function probe(code: string): string {
  const wrapped = `(function (require, module, exports) {${code}\n})(() => app, { exports: {} }, {});`;
  return `() => {
    window.app = new Proxy(function () { return window.app; }, { get: (made, key) => (key === "prototype" ? made.prototype : window.app) });
    let thrown = null;
    window.addEventListener("error", ({ message }) => { thrown = message; });
    const script = document.createElement("script");
    script.textContent = ${JSON.stringify(wrapped)};
    document.head.append(script);
    if (thrown !== null) throw new Error("The code could not be evaluated: " + thrown);
  }`;
}
