/** Reviewing in a real browser: by keyboard alone, taken back, read back; the graph and the dashboard say the same. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "@playwright/test";
import { barriersOfThemes } from "./barriers";
import { inPage, openPage } from "./open-page";
import { answer, drawnNodes, onWorkbench, openReview, palette, queueCounts, SAMPLE, settled } from "./plugin-page";
import { eventually, test } from "./test";

const { bench } = onWorkbench(SAMPLE);

/** Lines of the study log of all devices, by kind. */
function logged(kind: string): string[] {
  const folder = path.join(bench().vaultDir, "MOC Study/Log");
  return (existsSync(folder) ? readdirSync(folder) : []).flatMap((note) => readFileSync(path.join(folder, note), "utf8").split("\n").filter((line) => line.includes(` ${kind} `)));
}

test("ten cards by keyboard alone, two taken back, all read back after a restart; counts, colours and dashboard agree", async ({ page }) => {
  let pane = await openReview(page);
  expect(await queueCounts(pane)).toEqual(["20 new", "0 learning", "0 due"]);
  const asked: string[] = [];
  for (const grade of ["4", "4", "3", "4", "1", "4", "4", "2", "4", "4"]) asked.push(await answer(page, pane, grade));
  expect(new Set(asked).size).toBe(10);
  await page.keyboard.press("z");
  await expect(pane.locator(".moc-study-question")).toHaveText(asked[9] ?? "");
  await page.keyboard.press("z");
  await expect(pane.locator(".moc-study-question")).toHaveText(asked[8] ?? "");
  await eventually(() => [logged("review").length, logged("undo").length]).toEqual([10, 2]);
  await eventually(() => queueCounts(pane)).toEqual(["12 new", "3 learning", "0 due"]);

  await openPage(page, bench().url);
  pane = await openReview(page);
  await eventually(() => queueCounts(pane)).toEqual(["12 new", "3 learning", "0 due"]);
  await palette(page, "Open study dashboard");
  const dashboard = page.locator(".moc-study-dashboard");
  await expect(dashboard.locator(".moc-study-today")).toContainText("15 cards left today3 learning, 12 new");
  // Done and left are the cards of today, each once: what is in steps is left.
  await expect(dashboard.getByRole("button", { name: /^5 of 20 done today/ })).toBeVisible();
  await expect(dashboard.getByRole("button", { name: /: 8 reviews$/ })).toHaveClass(/is-today/);
  await expect(dashboard.locator(".moc-study-part-row").first()).toContainText("5 / ");
  const counts = dashboard.locator(".moc-study-parts-head");
  await expect(counts).toContainText("3 learning");
  await counts.getByRole("button", { name: /5 known/ }).click();
  await eventually(async () => (await drawnNodes(page)).filter(({ isShown }) => isShown).length).toBe(5);
  const states = (await drawnNodes(page)).filter(({ isShown }) => isShown).flatMap((node) => node.states);
  expect(states).toEqual(["known", "known", "known", "known", "known"]);
});

test("suspended is not asked again, put off not today; both can be taken back, and the source is one key away", async ({ page }) => {
  const pane = await openReview(page);
  const first = await pane.locator(".moc-study-question").innerText();
  await page.keyboard.press("s");
  await expect(pane.locator(".moc-study-question")).not.toHaveText(first);
  const second = await pane.locator(".moc-study-question").innerText();
  await page.keyboard.press("b");
  await expect(pane.locator(".moc-study-question")).not.toHaveText(second);
  await page.keyboard.press("z");
  await expect(pane.locator(".moc-study-question")).toHaveText(second);
  await page.keyboard.press("z");
  await expect(pane.locator(".moc-study-question")).toHaveText(first);
  await page.keyboard.press("e");
  await expect(page.locator(".workspace-leaf.mod-active .view-header-title")).toContainText("MOC");
});

test("a key pressed before the next card is drawn shows that card's answer, and grades nothing unseen", async ({ page }) => {
  const pane = await openReview(page);
  await page.keyboard.press("Space");
  await expect(pane.locator(".moc-study-answer")).toBeVisible();
  await page.evaluate(() => {
    for (const key of ["4", "4", " ", "4"]) document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  });
  await expect(pane.locator(".moc-study-answer")).toHaveCount(1);
  await eventually(() => logged("review").length).toBe(1);
  await page.evaluate(() => {
    for (const key of ["4", "z"]) document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  });
  await eventually(() => [logged("review").length, logged("undo").length]).toEqual([2, 1]);
});

test("a section alone, and only what is in it", async ({ page }) => {
  const pane = await openReview(page);
  await pane.getByRole("combobox", { name: "What to review" }).selectOption({ label: "\u2003Networking" });
  await expect(pane.locator(".moc-study-sheet-place")).toContainText("Networking");
  for (let n = 0; n < 3; n++) await answer(page, pane, "4");
  await expect(pane.locator(".moc-study-sheet-place")).toContainText("Networking");
});

test("while one writes or chooses elsewhere, no key grades a card", async ({ page }) => {
  const pane = await openReview(page);
  await page.keyboard.press("Space");
  await pane.getByRole("combobox", { name: "What to review" }).focus();
  await page.keyboard.press("3");
  await settled(page);
  await expect(pane.locator(".moc-study-answer")).toBeVisible();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 780 }, hasTouch: true });
  test("buttons are in reach of a thumb", async ({ page }) => {
    const pane = await openReview(page);
    await pane.getByRole("button", { name: "Show answer" }).tap();
    const box = await pane.getByRole("button", { name: /Good/ }).boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    await pane.getByRole("button", { name: /Good/ }).tap();
    await eventually(() => logged("review").length).toBe(1);
  });
});

test("all reviews go into a file of comma-separated values, and a second export makes none twice", async ({ page }) => {
  const pane = await openReview(page);
  await answer(page, pane, "3");
  await palette(page, "Export all reviews as CSV");
  await expect(page.locator(".notice").last()).toContainText("1 review exported to “MOC Study/Reviews ");
  const files = (): string[] => readdirSync(path.join(bench().vaultDir, "MOC Study")).filter((name) => name.endsWith(".csv"));
  expect(files()).toHaveLength(1);
  expect(readFileSync(path.join(bench().vaultDir, "MOC Study", files()[0] ?? ""), "utf8")).toMatch(/^time,card,grade,milliseconds,term,section,map\r\n2\d{3}-.*,moc-.{10}-def,3,/);
  await palette(page, "Export all reviews as CSV");
  expect(files()).toHaveLength(1);
});

test("nothing bars the way of a screen reader in review and dashboard, in either theme", async ({ page }) => {
  const pane = await openReview(page);
  expect(await barriersOfThemes(page, ".moc-study-review")).toEqual([]);
  await answer(page, pane, "2");
  await page.keyboard.press("Space");
  expect(await barriersOfThemes(page, ".moc-study-review")).toEqual([]);
  await palette(page, "Open study dashboard");
  await page.locator(".moc-study-part-fold[aria-expanded=false]").first().click();
  await expect(page.locator(".moc-study-part-row.is-depth-1").first()).toBeVisible();
  await page.locator(".moc-study-dashboard input[type=date]").fill("2030-01-01");
  await expect(page.locator(".moc-study-chart.is-forecast")).toBeVisible();
  expect(await barriersOfThemes(page, ".moc-study-dashboard")).toEqual([]);
});

test("a code block shows the bars in any note, and says what it does not understand", async ({ page }) => {
  await inPage(page, async (workbench) => {
    await workbench.writeFile("Board.md", "```moc-progress\nmap: Systems and Infrastructure\n```\n\n```moc-progress\nmap: Nowhere\n```\n\n```moc-progress\nsomething\n```\n");
    await workbench.openFile("Board.md", { mode: "preview" });
  }, null);
  const blocks = page.locator(".moc-study-progress-block");
  await expect(blocks.nth(0).locator(".moc-study-state-bar")).toHaveCount(4);
  await expect(blocks.nth(1)).toHaveText("There is no map “Nowhere”. Name it by its title or its file name.");
  await expect(blocks.nth(2)).toContainText("“something” is not understood.");
});
