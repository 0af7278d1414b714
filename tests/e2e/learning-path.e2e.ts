/** The learning path in the pane: one road through a section, by keyboard, as a list, and for a screen reader. */
import { expect, type Page } from "@playwright/test";
import { barriers } from "./barriers";
import { atRest, chooseScope, drawnNodes, nodeOf, onWorkbench, openGraph, palette, SAMPLE, settled, shownTerms, view, type StageElement } from "./plugin-page";
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
  return await page.evaluate(() => {
    const nodes = document.querySelector<StageElement>(".moc-study-stage")?._cyreg?.cy.nodes(".concept");
    const all = nodes?.map((node) => ({ label: node.data("label"), hue: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].find((hue) => node.hasClass(`hue-${hue}`)), ...node.renderedPosition() })) ?? [];
    const rows = [...new Set(all.map(({ y }) => Math.round(y)))].sort((a, b) => a - b).map((y) => all.filter((one) => Math.round(one.y) === y).sort((a, b) => a.x - b.x));
    let row = 0;
    return rows.flatMap((one, n) => {
      row = rows[n - 1]?.[0]?.hue === one[0]?.hue ? row + 1 : 0;
      return (row % 2 === 0 ? one : one.reverse()).map(({ label }) => label);
    });
  });
}

test("a whole map on the learning path has its subsections folded, and opens one by a click", async ({ page }) => {
  await openGraph(page);
  await palette(page, "Show concept graph as learning path");
  await chooseScope(page, "Whole map");
  await eventually(() => shownTerms(page)).not.toContain("Paging");
  await atRest(page);
  const { x, y } = await page.evaluate(() => {
    const stage = document.querySelector<StageElement>(".moc-study-stage");
    const { left = 0, top = 0 } = stage?.getBoundingClientRect() ?? {};
    const [memory] = stage?._cyreg?.cy.nodes(".heading").map((node) => ({ label: node.data("label"), ...node.renderedPosition() })).filter(({ label }) => label === "Memory") ?? [];
    return { x: left + (memory?.x ?? 0), y: top + (memory?.y ?? 0) };
  });
  await page.mouse.click(x, y);
  await eventually(() => shownTerms(page)).toContain("Paging");
});
