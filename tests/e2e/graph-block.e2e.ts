/** The code block `moc-graph` in a note: drawn, live, by key, and a sentence where it asks for what is not there. */
import { expect, type Page } from "@playwright/test";
import { barriers } from "./barriers";
import { inPage } from "./open-page";
import { drawnNodes, MAP, onWorkbench, placeOf, SAMPLE, settled, shownTerms } from "./plugin-page";
import { eventually, test } from "./test";

const { onDisk } = onWorkbench(SAMPLE);

async function openNote(page: Page, ...blocks: readonly string[]): Promise<void> {
  const text = blocks.map((block) => `\`\`\`moc-graph\n${block}\n\`\`\`\n`).join("\n");
  await inPage(page, async (workbench, given) => {
    await workbench.writeFile("Study plan.md", given);
    await workbench.openFile("Study plan.md", { mode: "preview" });
  }, text);
  await settled(page);
}

test("a block draws a section, says what a concept is, and leads to the pane", async ({ page }) => {
  await openNote(page, "map: Systems and Infrastructure\nsection: Memory\nheight: 300");
  const block = page.locator(".moc-study-graph-block");
  await eventually(() => shownTerms(page)).toContain("Paging");
  expect(await shownTerms(page)).not.toContain("Process");
  expect((await block.locator(".moc-study-body").boundingBox())?.height).toBe(300);
  await expect(block.locator(".moc-study-block-status")).toHaveText("Systems and Infrastructure – Memory");
  const { x, y } = await placeOf(page, "Paging");
  await page.mouse.click(x, y);
  await expect(block.locator(".moc-study-block-status")).toContainText("Paging — ");
  await block.getByRole("button", { name: "Open in the graph pane" }).click();
  await expect(page.locator(".moc-study-card-term")).toHaveText("Paging");
});

test("a block follows the map, by key too, and bars nobody's way", async ({ page }) => {
  await openNote(page, "section: Memory\nlayout: mind map");
  await eventually(() => shownTerms(page)).toContain("Paging");
  await inPage(page, (workbench, given) => workbench.writeFile(given.path, given.text), { path: MAP, text: onDisk(MAP).replace("**Segmentation**", "**Segments**") });
  await eventually(() => shownTerms(page)).toContain("Segments");
  const block = page.locator(".moc-study-graph-block");
  await block.locator(".moc-study-drawing").focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await eventually(async () => (await drawnNodes(page)).some(({ states }) => states.includes("chosen"))).toBe(true);
  expect(await barriers(page, ".moc-study-graph-block")).toEqual([]);
  await block.getByRole("button", { name: "Show as list" }).click();
  await expect(block.getByRole("button", { name: /^Paging/ })).toBeVisible();
});

test("a block that asks for what is not there says so, and heals when it comes", async ({ page }) => {
  await openNote(page, "map: Nowhere", "section: Storage", "colour: red", "layout: cloud");
  const blocks = page.locator(".moc-study-graph-block");
  await expect(blocks.nth(0)).toContainText("There is no map “Nowhere”.");
  await expect(blocks.nth(1).locator(".moc-study-drawing")).toBeVisible();
  await expect(blocks.nth(2)).toContainText("“colour: red” is not understood.");
  await expect(blocks.nth(3)).toContainText("There is no layout “cloud”.");
  await inPage(page, (workbench, text) => workbench.writeFile("Maps/Nowhere MOC.md", text), "# Nowhere\n\n## Here\n\n- **Somewhere** — a place\n");
  await expect(blocks.nth(0).locator(".moc-study-drawing")).toBeVisible();
});
