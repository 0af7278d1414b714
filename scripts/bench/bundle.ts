/** The plugin as shipped: the size of main.js, and how long a browser takes to evaluate it, beside cytoscape alone. */
import { chromium, type Browser } from "@playwright/test";
import { readFileSync } from "node:fs";
import path from "node:path";
import { bundled, type Bundled } from "../bundled";
import { findChromium } from "../chromium";
import { ROOT } from "../tools";
import { median } from "./race";
import { ratioRow, short, type Row } from "./table";

const PAGES = 15;

export async function* benchBundle(say: (sentence: string) => void): AsyncGenerator<Row, void> {
  const main = await bundled();
  yield* sizes(main);
  yield* evaluation(main.text, say);
}

function* sizes({ text, code, licences, strings, metafiles: [metafile] }: Bundled): Generator<Row, void> {
  const packages = new Map<string, number>();
  for (const [file, { bytesInOutput }] of Object.entries(metafile?.outputs["main.js"]?.inputs ?? {})) {
    const name = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? "the plugin itself";
    packages.set(name, (packages.get(name) ?? 0) + bytesInOutput);
  }
  const parts = [...packages].sort((a, b) => b[1] - a[1]).map(([name, bytes]) => `${name} ${short(bytes / 1000)} kB`);
  const [whole = 0, own = 0, said = 0, others = 0] = [text, code, strings, licences].map((part) => Buffer.byteLength(part) / 1000);
  yield { what: "Size of main.js without licences and what it says", value: own - said, unit: "kB", goal: { atMost: 750 }, how: `before it is shortened ${parts.join(", ")}` };
  yield { what: "Size of main.js", value: whole, unit: "kB", goal: { atMost: 800 }, how: `licences ${short(others)} kB, what it says ${short(said)} kB` };
}

/** Other programs may be busy meanwhile: what counts is the time that the page's own thread worked. */
async function* evaluation(text: string, say: (sentence: string) => void): AsyncGenerator<Row, void> {
  const executablePath = await findChromium(say);
  if (!executablePath) return;
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const bundles = { "main.js": text, "cytoscape alone": readFileSync(path.join(ROOT, "node_modules/cytoscape/dist/cytoscape.min.js"), "utf8"), "an empty bundle": "module.exports = {};" };
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
