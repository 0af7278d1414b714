/** The learning path in the pane: one road through a section, by keyboard, as a list, and for a screen reader. */
import { expect, type Page } from "@playwright/test";
import { barriers } from "./barriers";
import { atRest, chooseScope, drawnNodes, graphOf, nodeOf, onWorkbench, openGraph, palette, SAMPLE, settled, shownTerms, view } from "./plugin-page";
import { eventually, test } from "./test";

onWorkbench(SAMPLE);

test("the learning path has every concept of the section, on one road that the keyboard and the list follow", async ({ page }) => {
  const pane = await openGraph(page);
  const board = await shownTerms(page);
  await palette(page, "Show concept graph as learning path");
  await expect(view(page, "Learning path")).toBeChecked();
  await eventually(async () => [...await shownTerms(page)].sort()).toEqual([...board].sort());
  await atRest(page);

  await pane.locator(".moc-study-drawing").focus();
  const chosen = async (): Promise<string[]> => (await drawnNodes(page)).filter(({ states }) => states.includes("chosen")).map(({ label }) => label);
  await page.keyboard.press("ArrowRight");
  await eventually(async () => (await chosen()).length).toBe(1);
  expect(await chosen()).toEqual(["Process"]);
  await page.keyboard.press("ArrowRight");
  await eventually(chosen).toEqual(["Thread"]);
  await page.keyboard.press("ArrowDown");
  await eventually(async () => (await chosen())[0]).not.toBe("Thread");
  const [below = ""] = await chosen();
  expect((await nodeOf(page, below)).y).toBeGreaterThan((await nodeOf(page, "Thread")).y);
  await settled(page);
  expect(await barriers(page, ".moc-study-pane")).toEqual([]);

  const road = await roadOf(page);
  await view(page, "List").click();
  await eventually(() => pane.locator(".moc-study-list-term").allTextContents()).toEqual(road);
  expect(await barriers(page, ".moc-study-pane")).toEqual([]);
});

/** The concepts as the road passes them: every row of a stretch turns back. Subsections stand in the colours of their own. */
async function roadOf(page: Page): Promise<string[]> {
  const all = await drawnNodes(page);
  const rows = [...new Set(all.map(({ box }) => Math.round(box.y)))].sort((a, b) => a - b).map((y) => all.filter(({ box }) => Math.round(box.y) === y).sort((a, b) => a.x - b.x));
  let row = 0;
  return rows.flatMap((one, n) => {
    row = rows[n - 1]?.[0]?.hue === one[0]?.hue ? row + 1 : 0;
    return (row % 2 === 0 ? one : one.reverse()).map(({ label }) => label);
  });
}

test("a whole map on the learning path has its subsections folded, and opens one by a click", async ({ page }) => {
  await openGraph(page);
  await palette(page, "Show concept graph as learning path");
  await chooseScope(page, "Whole map");
  await eventually(() => shownTerms(page)).not.toContain("Paging");
  await atRest(page);
  const memory = (await graphOf(page))?.nodes.find(({ label, part }) => label === "Memory" && part === "heading");
  await page.mouse.click(memory?.x ?? 0, memory?.y ?? 0);
  await eventually(() => shownTerms(page)).toContain("Paging");
});
