/** While the vault changes, the graph pane stays as the user left it: what is in sight, the card, the list. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, type Page } from "@playwright/test";
import { atRest, clickNode, graphOf, MAP, onWorkbench, openGraph, palette, SAMPLE, settled, shownTerms, view } from "./plugin-page";
import { inPage } from "./open-page";
import { test } from "./test";

const { bench, onDisk } = onWorkbench(SAMPLE);

async function visiblePart(page: Page): Promise<unknown> {
  const graph = await graphOf(page);
  return { zoom: graph?.zoom, pan: graph?.pan };
}

/** Drags the ground, so that the view moves. */
async function panBy(page: Page, by: { x: number; y: number }): Promise<void> {
  const from = (await graphOf(page))?.ground ?? { x: 0, y: 0 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + by.x, from.y + by.y, { steps: 4 });
  await page.mouse.up();
}

/** Marks an element, so that it is known again. */
async function mark(page: Page, selector: string): Promise<() => Promise<boolean>> {
  await page.locator(selector).first().evaluate((element) => { element.setAttribute("data-marked", ""); });
  return async () => await page.locator(`${selector}[data-marked]`).count() === 1;
}

/** A new note that no map names; and all that follows from it. */
async function writeUnrelated(page: Page): Promise<void> {
  writeFileSync(path.join(bench().vaultDir, "Shopping.md"), "Bread, salt.\n");
  await expect.poll(() => page.evaluate(() => (window as Window & { workbench?: { app: { vault: { getFileByPath(path: string): unknown } } } }).workbench?.app.vault.getFileByPath("Shopping.md") !== null)).toBe(true);
  await settled(page);
  // The index is told of it a moment after the vault.
  await page.waitForTimeout(500);
}

function writeConcept(): void {
  writeFileSync(path.join(bench().vaultDir, MAP), onDisk(MAP).replace("- **Interrupt**", "- **Signal** — what wakes a process\n- **Interrupt**"));
}

test("a view that was moved away from the chosen concept stays there, and its card is not drawn again", async ({ page }) => {
  await openGraph(page);
  await clickNode(page, "Paging");
  await page.waitForTimeout(400);
  await panBy(page, { x: -1500, y: 400 });
  await page.mouse.wheel(0, -100);
  const [before, isSameCard, isSameLegend] = [await visiblePart(page), await mark(page, ".moc-study-card-term"), await mark(page, ".moc-study-state-filter")];
  await writeUnrelated(page);
  expect(await visiblePart(page)).toEqual(before);
  expect([await isSameCard(), await isSameLegend()]).toEqual([true, true]);
  writeConcept();
  await expect.poll(() => shownTerms(page)).toContain("Signal");
  await settled(page);
  expect(await visiblePart(page)).toEqual(before);
  expect(await isSameCard()).toBe(true);
});

test("a card that changes stays scrolled to where it is read", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 500 });
  await openGraph(page);
  await clickNode(page, "Paging");
  const card = page.locator(".moc-study-card");
  await card.evaluate((element) => { element.scrollTop = 60; });
  expect(await card.evaluate((element) => element.scrollTop)).toBe(60);
  const isSame = await mark(page, ".moc-study-card-term");
  writeFileSync(path.join(bench().vaultDir, MAP), onDisk(MAP).replace(/(- \*\*Paging\*\*.*)/, "$1, frame by frame"));
  await expect(card).toContainText("frame by frame");
  expect(await isSame()).toBe(false);
  expect(await card.evaluate((element) => element.scrollTop)).toBe(60);
});

test("a list stays scrolled, keeps the focus, and is drawn again only where it says something new", async ({ page }) => {
  await openGraph(page);
  await view(page, "List").click();
  const list = page.locator(".moc-study-list-pane");
  await expect(list).toBeVisible();
  await list.locator(".moc-study-list-item").last().focus();
  const before = await list.evaluate((element) => element.scrollTop);
  expect(before).toBeGreaterThan(0);
  const isSame = await mark(page, ".moc-study-list-item");
  await writeUnrelated(page);
  expect(await isSame()).toBe(true);
  writeConcept();
  await expect(list).toContainText("Signal");
  expect(await isSame()).toBe(false);
  expect(await list.evaluate((element) => element.scrollTop)).toBe(before);
  await expect(list.locator(".moc-study-list-item").last()).toBeFocused();
});

test("a graph that stood behind a note is fitted to the map with which it comes to the front", async ({ page }) => {
  await openGraph(page);
  await inPage(page, (workbench, map) => workbench.openFile(map, { newLeaf: "tab" }), MAP);
  await settled(page);
  await palette(page, "Open graph of the current map");
  await expect.poll(() => shownTerms(page)).toContain("Three-way handshake");
  await atRest(page);
  const came = await visiblePart(page);
  await view(page, "Learning path").click();
  await atRest(page);
  await view(page, "Board").click();
  await atRest(page);
  expect(came).toEqual(await visiblePart(page));
});
