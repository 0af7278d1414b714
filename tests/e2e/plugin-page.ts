/** What a person does with the plugin in the workbench, for the browser tests. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, type Locator, type Page } from "@playwright/test";
import type { Workbench } from "../../scripts/workbench-server";
import type { DrawnGraph, DrawnNode } from "../workbench/drawn-graph";
import type { WorkbenchWindow } from "../workbench/test-hook";
import { inPage, openPage, settled } from "./open-page";
import { onServer, type Served } from "./server";
import { eventually, test } from "./test";

export const SAMPLE = "examples/systems-vault";
export const MAP = "Maps/Systems and Infrastructure MOC.md";
export const LIST = "MOC Study/Checklist – Systems and Infrastructure MOC.md";
export const CARDS = "MOC Study/Flashcards – Systems and Infrastructure MOC.md";

/** Milliseconds after which a test is told that a graph never comes to rest. */
const REST_LIMIT = 30_000;

/** A page on a fresh copy of the vault for each test. */
export function onWorkbench(vault: Served["vault"]): { readonly bench: () => Workbench; readonly onDisk: (note: string) => string } {
  const bench = onServer({ vault });
  test.beforeEach(({ page }) => openPage(page, bench().url));
  return { bench, onDisk: (note) => readFileSync(path.join(bench().vaultDir, note), "utf8") };
}

export async function palette(page: Page, command: string): Promise<void> {
  await page.keyboard.press("Control+p");
  await choose(page, "Select a command...", command);
}

/** Takes the first suggestion for these words from the list of this name, once it is offered: the plugin may still be reading. */
async function choose(page: Page, list: string, words: string): Promise<void> {
  const dialog = page.getByRole("dialog", { name: list });
  const field = dialog.getByRole("combobox");
  await eventually(async () => {
    await field.fill(words);
    return dialog.getByRole("option").count();
  }).toBeGreaterThan(0);
  await field.press("Enter");
}

export function chooseMap(page: Page, map: string): Promise<void> {
  return choose(page, "Choose a map", map);
}

export async function generate(page: Page, what: string, map = "Systems and Infrastructure"): Promise<void> {
  // What an earlier command said must not be taken for this one's answer.
  await page.evaluate(() => { for (const notice of document.querySelectorAll(".notice")) notice.remove(); });
  // A test looks at the note where and as it needs to, not in a tab of its own.
  await inPage(page, async (workbench) => { if (workbench.getRawData() === null) await workbench.setRawData('{"openGenerated":false}'); }, null);
  await palette(page, `Generate ${what} for a map`);
  await chooseMap(page, map);
  await expect(lastNotice(page)).toContainText(map);
}

export function lastNotice(page: Page): Locator {
  return page.locator(".notice").last();
}

/** The pane in a new tab, on the first section of the sample's largest map, drawn. */
export async function openGraph(page: Page): Promise<Locator> {
  await inPage(page, async ({ app: { workspace } }) => { await workspace.getLeaf("tab").setViewState({ type: "moc-study-graph", active: true }); }, null);
  const pane = page.locator(".moc-study-pane");
  await eventually(() => shownTerms(page)).toContain("Paging");
  return pane;
}

/** Shows the first map or section that is named so. */
export async function chooseScope(page: Page, words: string): Promise<void> {
  await page.locator(".moc-study-scope-button").click();
  const field = page.getByRole("combobox", { name: "Map or section" });
  await field.fill(words);
  await expect(page.getByRole("listbox", { name: "Maps and sections" }).getByRole("option").first()).toContainText(words);
  await field.press("Enter");
}

/** The button of a layout, or of the list. */
export function view(page: Page, name: string): Locator {
  return page.getByRole("radio", { name, exact: true });
}

/** The graph of a page, also of a window of its own, which the workbench's page opened. */
export async function graphOf(page: Page): Promise<DrawnGraph | null> {
  return JSON.parse(await graphText(page)) as DrawnGraph | null;
}

/** As text: of objects, a browser hands each over by itself. */
function graphText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { workbench } = window as WorkbenchWindow;
    const opener = window.opener as WorkbenchWindow | null;
    return JSON.stringify((workbench ?? opener?.workbench)?.drawnGraph(document) ?? null);
  });
}

/** Its concepts, also those that a filter left out. */
export async function drawnNodes(page: Page): Promise<DrawnNode[]> {
  return (await graphOf(page))?.nodes.filter(({ isConcept }) => isConcept) ?? [];
}

/** The colour that is painted just above the middle of a concept. */
export async function groundOf(page: Page, term: string): Promise<string> {
  return page.evaluate(({ x, y }) => {
    const scene = document.querySelector<HTMLCanvasElement>(".moc-study-scene");
    const { left = 0, top = 0 } = scene?.getBoundingClientRect() ?? {};
    // The drawing's own canvas is not read: the browser warns of that.
    const copy = document.createElement("canvas");
    [copy.width, copy.height] = [scene?.width ?? 1, scene?.height ?? 1];
    const brush = copy.getContext("2d", { willReadFrequently: true });
    if (scene !== null && scene.width > 0) brush?.drawImage(scene, 0, 0);
    return brush?.getImageData(Math.round((x - left) * devicePixelRatio), Math.round((y - 9 - top) * devicePixelRatio), 1, 1).data.join() ?? "";
  }, await nodeOf(page, term));
}

/** Once nothing moves any more, from one look to the next. The page looks by itself: only the answer is handed over. */
export async function atRest(page: Page): Promise<void> {
  const isAtRest = await page.evaluate(async (limit) => {
    const look = (): string => {
      const { workbench } = window as WorkbenchWindow;
      const graph = (workbench ?? (window.opener as WorkbenchWindow | null)?.workbench)?.drawnGraph(document) ?? null;
      return graph === null ? "" : JSON.stringify([graph.nodes, graph.edges, graph.zoom, graph.pan, graph.lit]);
    };
    const between = (): Promise<unknown> => new Promise((resolve) => { setTimeout(() => { requestAnimationFrame(() => { requestAnimationFrame(resolve); }); }, 20); });
    const start = performance.now();
    for (let last = look(); performance.now() - start < limit;) {
      await between();
      const now = look();
      if (now !== "" && now === last) return true;
      last = now;
    }
    return false;
  }, REST_LIMIT);
  expect(isAtRest, "the graph comes to rest").toBe(true);
}

export function shownTerms(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { workbench } = window as WorkbenchWindow;
    const graph = (workbench ?? (window.opener as WorkbenchWindow | null)?.workbench)?.drawnGraph(document);
    return graph?.nodes.flatMap(({ isConcept, isShown, label }) => isConcept && isShown ? [label] : []) ?? [];
  });
}

export async function nodeOf(page: Page, term: string): Promise<DrawnNode> {
  const text = await page.evaluate((wanted) => {
    const { workbench } = window as WorkbenchWindow;
    const graph = (workbench ?? (window.opener as WorkbenchWindow | null)?.workbench)?.drawnGraph(document);
    return JSON.stringify(graph?.nodes.find(({ isConcept, label }) => isConcept && label === wanted) ?? null);
  }, term);
  const node = JSON.parse(text) as DrawnNode | null;
  if (node === null) throw new Error(`“${term}” is not drawn.`);
  return node;
}

/** Where a concept stands once nothing moves: what the pointer aims at. */
export async function placeOf(page: Page, term: string): Promise<DrawnNode> {
  await atRest(page);
  return nodeOf(page, term);
}

export async function clickNode(page: Page, term: string): Promise<void> {
  const { x, y } = await placeOf(page, term);
  await page.mouse.click(x, y);
  await expect(page.locator(".moc-study-card-term")).toHaveText(term);
}

/** The review pane with its first question. */
export async function openReview(page: Page): Promise<Locator> {
  await palette(page, "Review all maps");
  const pane = page.locator(".moc-study-review");
  await expect(pane.locator(".moc-study-question")).toBeVisible();
  return pane;
}

/** Answers the card that is asked with a grade's key; the question that was asked. */
export async function answer(page: Page, pane: Locator, grade: string): Promise<string> {
  const shown = pane.locator(".moc-study-answer");
  await page.keyboard.press("Space");
  await expect(shown).toHaveCount(1);
  const question = await pane.locator(".moc-study-question").innerText();
  await page.keyboard.press(grade);
  await expect(pane.locator(".moc-study-answer")).toHaveCount(0);
  return question;
}

/** What is left to review, as the pane says it. */
export function queueCounts(pane: Locator): Promise<string[]> {
  return pane.locator(".moc-study-queue-entry").allInnerTexts();
}

export { settled };
