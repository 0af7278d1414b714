/** The pages of the graph bench: the workbench with our pane, and an empty one with plain cytoscape. */
import { chromium, type Browser, type Page } from "@playwright/test";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { build } from "esbuild";
import { findChromium } from "../../chromium";
import { ROOT, runTool } from "../../tools";
import { startWorkbench } from "../../workbench-server";
import { syntheticMap } from "../synthetic";
import type { Row } from "../table";
import type { PaneBench } from "./pane";
import type { PlainBench } from "./plain";

export const NOTE = "Maps/Large MOC.md";
/** Milliseconds. A map of 10,000 concepts was read and shown after 22 s on a busy machine. */
const READY = 120_000;

/** Calls a function in the page and returns its result. Meanwhile that page is in front. */
export type Call<Bench> = <Name extends keyof Bench & string>(name: Name, ...given: Arguments<Bench[Name]>) => Promise<Answer<Bench[Name]>>;
type Arguments<F> = F extends (...given: infer Given) => unknown ? Given : never;
type Answer<F> = F extends (...given: never[]) => infer Found ? Awaited<Found> : never;

export interface Stage {
  readonly pane: Call<PaneBench>;
  readonly plain: Call<PlainBench>;
  /** The number of DOM nodes in memory, attached or not. */
  readonly documentNodes: () => Promise<number>;
}

function launch(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--enable-precise-memory-info", "--js-flags=--expose-gc"] });
}

/** Builds the plugin and yields the rows of the work in a new browser. No rows if there is no browser. */
export async function* inChromium(say: (sentence: string) => void, work: (browser: Browser) => AsyncGenerator<Row, void>): AsyncGenerator<Row, void> {
  if ((await runTool("esbuild")) !== 0) throw new Error("The build failed.");
  const executablePath = await findChromium(say);
  if (!executablePath) return;
  const browser = await launch(executablePath);
  try {
    yield* work(browser);
  } finally {
    await browser.close();
  }
}

/** Yields the rows of the work on a vault with one map of this many concepts. */
export async function* onStage(browser: Browser, concepts: number, work: (stage: Stage) => AsyncGenerator<Row, void>): AsyncGenerator<Row, void> {
  const vault = mkdtempSync(path.join(os.tmpdir(), "moc-study-bench-"));
  mkdirSync(path.join(vault, path.dirname(NOTE)));
  writeFileSync(path.join(vault, NOTE), syntheticMap("Large", concepts));
  const workbench = await startWorkbench({ vault });
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 } });
  try {
    const [pane, plain] = [await context.newPage(), await context.newPage()];
    await pane.addInitScript({ content: await inPage("pane") });
    await pane.goto(workbench.url);
    await pane.waitForSelector("body[data-workbench=ready]", { timeout: READY });
    await plain.addInitScript({ content: await inPage("plain") });
    await plain.goto("data:text/html,<!doctype html><body></body>");
    const session = await context.newCDPSession(pane);
    await session.send("Performance.enable");
    const documentNodes = async (): Promise<number> => {
      const { metrics } = await session.send("Performance.getMetrics");
      return metrics.find(({ name }) => name === "Nodes")?.value ?? NaN;
    };
    yield* work({ pane: callIn<PaneBench>(pane), plain: callIn<PlainBench>(plain), documentNodes });
  } finally {
    await context.close();
    await workbench.close();
    rmSync(vault, { recursive: true, force: true, maxRetries: 5 });
  }
}

function callIn<Bench>(page: Page): Call<Bench> {
  return async (name, ...given) => {
    await page.bringToFront();
    return page.evaluate<Answer<Bench[typeof name]>>(`inPage.bench[${JSON.stringify(name)}](...${JSON.stringify(given)})`);
  };
}

async function inPage(name: "pane" | "plain"): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(ROOT, "scripts", "bench", "graph", `${name}.ts`)], bundle: true, write: false, format: "iife", globalName: "inPage", target: "es2022", minify: true, logLevel: "warning",
  });
  // Playwright runs an initial script inside a function.
  return `${outputFiles[0]?.text ?? ""}\nwindow.inPage = inPage;`;
}
