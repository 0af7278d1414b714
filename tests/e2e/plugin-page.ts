/** What a person does with the plugin in the workbench, for the browser tests. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test, type Locator, type Page } from "@playwright/test";
import { startWorkbench, type Workbench } from "../../scripts/workbench-server";
import { errorsOf, openPage, settled } from "./open-page";

export const SAMPLE = "examples/systems-vault";
export const MAP = "Maps/Systems and Infrastructure MOC.md";
export const LIST = "MOC Study/Systems and Infrastructure MOC – checklist.md";
export const CARDS = "MOC Study/Systems and Infrastructure MOC – flashcards.md";

/** A workbench on a copy of the vault for each test; every test ends without an error in the console. */
export function onWorkbench(vault: string): { readonly bench: () => Workbench; readonly onDisk: (note: string) => string } {
  let open: Workbench | null = null;
  const bench = (): Workbench => {
    if (open === null) throw new Error("The workbench is not open.");
    return open;
  };
  test.beforeEach(async ({ page }) => {
    open = await startWorkbench({ vault, copy: true });
    await openPage(page, open.url);
  });
  test.afterEach(async ({ page }) => {
    const errors = await errorsOf(page);
    await open?.close();
    expect(errors).toEqual([]);
  });
  return { bench, onDisk: (note) => readFileSync(path.join(bench().vaultDir, note), "utf8") };
}

export async function palette(page: Page, command: string): Promise<void> {
  await page.keyboard.press("Control+p");
  await page.keyboard.type(command);
  await page.keyboard.press("Enter");
}

export async function generate(page: Page, what: string, map = "Systems and Infrastructure"): Promise<void> {
  // What an earlier command said must not be taken for this one's answer.
  await page.evaluate(() => { for (const notice of document.querySelectorAll(".notice")) notice.remove(); });
  await palette(page, `Generate ${what} for a map`);
  await page.keyboard.type(map);
  await page.keyboard.press("Enter");
  await expect(lastNotice(page)).toContainText(map);
}

export function lastNotice(page: Page): Locator {
  return page.locator(".notice").last();
}

/** The pane, open on the first section of the sample's systems map, drawn. */
export async function openGraph(page: Page): Promise<Locator> {
  await palette(page, "Open concept graph");
  const pane = page.locator(".moc-study-pane");
  await expect(pane).toBeVisible();
  await expect.poll(() => shownTerms(page)).toContain("Paging");
  return pane;
}

/** What cytoscape keeps at its container; the part that tests look at. */
interface Drawn {
  nodes(selector: string): { map<T>(take: (node: DrawnNode) => T): T[] };
  zoom(): number;
}

interface DrawnNode {
  data(key: string): string;
  visible(): boolean;
  hasClass(name: string): boolean;
  renderedPosition(): { x: number; y: number };
  renderedStyle(name: string): string;
}

export type StageElement = HTMLElement & { _cyreg?: { cy: Drawn } };

export interface NodeOnPage {
  readonly label: string;
  readonly visible: boolean;
  readonly states: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly ground: string;
}

export function drawnNodes(page: Page): Promise<NodeOnPage[]> {
  return page.evaluate(() => {
    const stage = document.querySelector<StageElement>(".moc-study-stage");
    const { left = 0, top = 0 } = stage?.getBoundingClientRect() ?? {};
    return (stage?._cyreg?.cy.nodes(".concept").map((node) => ({
      label: node.data("label"), visible: node.visible(),
      states: ["new", "learning", "due", "known", "skipped", "chosen", "faded", "picked"].filter((name) => node.hasClass(name)),
      x: left + node.renderedPosition().x, y: top + node.renderedPosition().y, ground: node.renderedStyle("background-color"),
    })) ?? []);
  });
}

export async function shownTerms(page: Page): Promise<string[]> {
  return (await drawnNodes(page)).filter(({ visible }) => visible).map(({ label }) => label);
}

export async function nodeOf(page: Page, term: string): Promise<NodeOnPage> {
  const node = (await drawnNodes(page)).find(({ label }) => label === term);
  if (node === undefined) throw new Error(`“${term}” is not drawn.`);
  return node;
}

export async function clickNode(page: Page, term: string): Promise<void> {
  const { x, y } = await nodeOf(page, term);
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
  const question = await pane.locator(".moc-study-question").innerText();
  await page.keyboard.press("Space");
  await expect(pane.locator(".moc-study-answer")).toBeVisible();
  await page.keyboard.press(grade);
  await expect(pane.locator(".moc-study-answer")).toHaveCount(0);
  return question;
}

/** What is left to review, as the pane says it. */
export function queueCounts(pane: Locator): Promise<string[]> {
  return pane.locator(".moc-study-queue-entry").allInnerTexts();
}

export { settled };
