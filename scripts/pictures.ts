/** `npm run pictures`: the README's pictures, taken from the workbench on the sample vault, into docs/, and one that moves. */
import path from "node:path";
import process from "node:process";
import { chromium, type Page } from "@playwright/test";
import type { WorkbenchWindow } from "../tests/workbench/test-hook";
import { findChromium } from "./chromium";
import { takeMovingPicture } from "./pictures/moving";
import { CHECKLIST, palette, prepare, showGraph } from "./pictures/page";
import { ROOT, runTool } from "./tools";
import { startWorkbench } from "./workbench-server";

interface Picture {
  readonly file: string;
  readonly theme: "light" | "dark";
  readonly width: number;
  readonly height: number;
  readonly phone?: boolean;
  readonly show: (page: Page) => Promise<void>;
}

const PICTURES: readonly Picture[] = [
  { file: "board-light.png", theme: "light", width: 1280, height: 800, show: showGraph },
  { file: "learning-path-light.png", theme: "light", width: 1280, height: 800, show: (page) => showLayout(page, "learning path") },
  { file: "card-dark.png", theme: "dark", width: 1280, height: 800, show: showCard },
  { file: "mind-map-light.png", theme: "light", width: 1280, height: 800, show: showWholeMap },
  { file: "web-light.png", theme: "light", width: 1280, height: 800, show: (page) => showLayout(page, "web") },
  { file: "web-dark.png", theme: "dark", width: 1280, height: 800, show: (page) => showLayout(page, "web") },
  { file: "all-maps-dark.png", theme: "dark", width: 1280, height: 800, show: (page) => palette(page, "Open graph of all maps") },
  { file: "all-maps-light.png", theme: "light", width: 1280, height: 800, show: (page) => palette(page, "Open graph of all maps") },
  { file: "phone-light.png", theme: "light", width: 390, height: 780, phone: true, show: showOnPhone },
  { file: "phone-list-dark.png", theme: "dark", width: 390, height: 780, phone: true, show: (page) => palette(page, "Show concept graph as list") },
  { file: "checklist.png", theme: "light", width: 1000, height: 700, show: (page) => page.evaluate((note) => (window as WorkbenchWindow).workbench?.openFile(note, { mode: "preview" }), CHECKLIST) },
  { file: "review-light.png", theme: "light", width: 1000, height: 720, show: showReview },
  { file: "dashboard-dark.png", theme: "dark", width: 1100, height: 900, show: showDashboard },
];

const program = await findChromium((sentence) => { console.error(sentence); });
if (program === null) process.exitCode = 1;
else if ((await runTool("esbuild")) === 0) await takeAll(program);
else process.exitCode = 1;

async function takeAll(executablePath: string): Promise<void> {
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  for (const picture of PICTURES) {
    const bench = await startWorkbench({ vault: path.join(ROOT, "examples/systems-vault"), copy: true });
    const page = await browser.newPage({ viewport: picture, deviceScaleFactor: 2 });
    await page.goto(picture.phone === true ? `${bench.url}?phone` : bench.url);
    await page.waitForSelector("body[data-workbench=ready]");
    await prepare(page, picture.theme);
    await picture.show(page);
    await page.waitForTimeout(800);
    await page.screenshot({ path: path.join(ROOT, "docs", picture.file) });
    console.log(`docs/${picture.file}`);
    await page.close();
    await bench.close();
  }
  await takeMovingPicture(browser);
  await browser.close();
}

async function showLayout(page: Page, name: string): Promise<void> {
  await showGraph(page);
  await palette(page, `Show concept graph as ${name}`);
  await page.waitForTimeout(2500);
}

async function showWholeMap(page: Page): Promise<void> {
  await showLayout(page, "mind map");
  await page.locator(".moc-study-scope-button").click();
  await page.getByRole("combobox", { name: "Map or section" }).fill("Whole map");
  await page.keyboard.press("Enter");
  await page.locator(".moc-study-drawing").focus();
  await page.waitForTimeout(1500);
}

async function showOnPhone(page: Page): Promise<void> {
  await showGraph(page);
  await palette(page, "Show concept graph as board");
}

async function showCard(page: Page): Promise<void> {
  await showGraph(page);
  await page.locator(".moc-study-drawing").focus();
  for (const key of ["ArrowRight", "ArrowRight", "ArrowDown", "ArrowDown", "Enter"]) await page.keyboard.press(key);
}

async function showReview(page: Page): Promise<void> {
  await palette(page, "Review all maps");
  for (const grade of ["3", "4", "3", "1", "4"]) {
    await page.keyboard.press("Space");
    await page.keyboard.press(grade);
    await page.waitForTimeout(150);
  }
  await page.keyboard.press("Space");
}

async function showDashboard(page: Page): Promise<void> {
  await showReview(page);
  await palette(page, "Open study dashboard");
}
