/** Cytoscape goes into main.js without the parts that we don't use. What we use answers as its own build does; what is seen we draw ourselves. */
import { expect, type Browser, type Page } from "@playwright/test";
import path from "node:path";
import { build } from "esbuild";
import { cytoscapeParts } from "../../scripts/cytoscape/plugin.mjs";
import type { DrawingPage } from "./drawing-page";
import { test } from "./test";

/** The page's script with cytoscape's own build, and with our parts of it. */
const SCRIPTS = [[], [cytoscapeParts({ minify: true })]].map((plugins) => once(async () => {
  const { outputFiles } = await build({ entryPoints: [path.join(import.meta.dirname, "drawing-page.ts")], bundle: true, format: "iife", globalName: "page", write: false, logLevel: "warning", plugins });
  return outputFiles[0]?.text ?? "";
}));

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => made ??= make();
}

function pagesOf(browser: Browser, { ownClock = false } = {}): Promise<Page[]> {
  return Promise.all(SCRIPTS.map(async (script) => {
    const page = await browser.newPage({ viewport: { width: 1000, height: 500 } });
    await page.setContent("<!doctype html><body></body>");
    if (ownClock) await page.clock.install();
    await page.addScriptTag({ content: await script() });
    return page;
  }));
}

function ask<Name extends keyof DrawingPage>(page: Page, name: Name, ...given: Parameters<DrawingPage[Name]>): Promise<Awaited<ReturnType<DrawingPage[Name]>>> {
  return page.evaluate(`page.drawing[${JSON.stringify(name)}](...${JSON.stringify(given)})`);
}

/** The same in both pages, one after the other, and what each answers. */
async function both<T>(pages: readonly Page[], act: (page: Page) => Promise<T>): Promise<T[]> {
  const answers: T[] = [];
  for (const page of pages) answers.push(await act(page));
  return answers;
}

test("nodes stand where cytoscape's own build has them", async ({ browser }) => {
  const pages = await pagesOf(browser);
  await both(pages, (page) => ask(page, "open"));
  const [theirs = "", ours] = await both(pages, (page) => ask(page, "boxes"));
  expect(JSON.parse(theirs)).not.toEqual([]);
  expect(ours).toBe(theirs);
});

test("mouse and wheel are heard as cytoscape's own build hears them", async ({ browser }) => {
  const pages = await pagesOf(browser);
  const [theirs, ours] = await both(pages, async (page) => {
    await ask(page, "open");
    await page.mouse.click(140, 120);
    await page.waitForTimeout(400);
    await page.mouse.dblclick(300, 120);
    await page.waitForTimeout(400);
    await page.mouse.click(460, 120, { button: "right" });
    await drag(page, { x: 140, y: 210 }, { x: 180, y: 240 });
    await page.keyboard.down("Shift");
    await drag(page, { x: 60, y: 80 }, { x: 700, y: 340 });
    await page.keyboard.up("Shift");
    await page.mouse.wheel(0, 120);
    await page.waitForTimeout(400);
    return ask(page, "heard");
  });
  for (const one of ["onetap new", "dbltap learning", "cxttap due", "grab skipped", "free skipped", "box known", "boxend ground", "zoom ground"]) expect(theirs).toContain(one);
  expect(ours).toEqual(theirs);
});

async function drag(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

interface Point {
  readonly x: number;
  readonly y: number;
}

test("fingers are heard as cytoscape's own build hears them", async ({ browser }) => {
  const pages = await pagesOf(browser);
  const [theirs, ours] = await both(pages, async (page) => {
    await ask(page, "open");
    const session = await page.context().newCDPSession(page);
    const fingers = async (...points: readonly (readonly Point[])[]): Promise<void> => {
      for (const [at, touchPoints] of points.entries()) {
        await session.send("Input.dispatchTouchEvent", { type: touchPoints.length === 0 ? "touchEnd" : at === 0 ? "touchStart" : "touchMove", touchPoints: [...touchPoints] });
        await page.waitForTimeout(50);
      }
    };
    await fingers([{ x: 140, y: 120 }], []);
    await page.waitForTimeout(400);
    await fingers([{ x: 300, y: 210 }], [{ x: 310, y: 230 }], [{ x: 340, y: 250 }], []);
    await fingers([{ x: 600, y: 380 }, { x: 660, y: 380 }], [{ x: 560, y: 380 }, { x: 700, y: 380 }], [{ x: 500, y: 380 }, { x: 760, y: 380 }], []);
    return ask(page, "heard");
  });
  for (const one of ["tap new", "grab note", "free note", "zoom ground"]) expect(theirs).toContain(one);
  expect(ours).toEqual(theirs);
});
