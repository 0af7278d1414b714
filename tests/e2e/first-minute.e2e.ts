/** The first minute in vaults that have no map yet, in a real browser: to the first review in six clicks at the most. */
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, type Page } from "@playwright/test";
import { barriers } from "./barriers";
import { answer, clickNode, lastNotice, onWorkbench, openReview, palette, placeOf, shownTerms } from "./plugin-page";
import { eventually, test } from "./test";

/** A note that lists dishes, but has no name that a map would have, one of tasks, and one that is plain text. */
const NOTES = {
  "Cooking.md": "# Cooking\n\n## Heat\n- **Braising** — slow cooking in a little liquid\n- **Roasting** — dry heat of an oven\n- **Frying** — quick cooking in hot fat\n\n## Cuts\n- **Dice** — small cubes\n- **Julienne** — thin sticks\n- **Chiffonade** — fine ribbons of leaves\n",
  "Shopping.md": "# Shopping\n- [ ] flour\n- [ ] eggs\n- [ ] milk\n- [ ] salt\n- [ ] butter\n- [ ] sugar\n- [ ] yeast\n",
  "Diary.md": "A day like many.\n",
};

function vaultOf(notes: Readonly<Record<string, string>>): () => string {
  return () => {
    const folder = mkdtempSync(path.join(tmpdir(), "first-"));
    for (const [note, text] of Object.entries(notes)) writeFileSync(path.join(folder, note), text);
    return folder;
  };
}

async function firstCard(page: Page): Promise<void> {
  await palette(page, "Review all maps");
  await expect(page.locator(".moc-study-review .moc-study-question")).toBeVisible();
}

test.describe("in an empty vault", () => {
  const { onDisk } = onWorkbench(vaultOf({}));

  test("the pane has no controls but the way to a map; one click gives an example, drawn, and the next one asks its cards", async ({ page }) => {
    await palette(page, "Open concept graph");
    const pane = page.locator(".moc-study-pane");
    await expect(pane.getByRole("heading", { name: "There is no map yet" })).toBeVisible();
    await expect(pane.getByRole("combobox")).toHaveCount(0);
    expect(await barriers(page, ".moc-study-pane")).toEqual([]);
    if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/first.png` });
    await pane.getByRole("button", { name: "Create an example map" }).click();
    await eventually(() => shownTerms(page)).toContain("Recall");
    await expect(lastNotice(page)).toContainText("“Example map” is in your vault, with 12 concepts.");
    expect(onDisk("Example map.md")).toContain("moc-study-map: true");
    await firstCard(page);
  });

  test("three first steps stand below the graph, are ticked by doing them, and are gone for good when all are done", async ({ page }) => {
    await palette(page, "Open concept graph");
    const pane = page.locator(".moc-study-pane");
    await pane.getByRole("button", { name: "Create an example map" }).click();
    const steps = pane.getByRole("group", { name: "First steps" });
    await expect(steps.getByRole("listitem")).toHaveText(["Point at a concept", "Open one and say how well you know it", "Review 5 cards"]);
    await eventually(() => shownTerms(page)).toContain("Recall");
    expect(await barriers(page, ".moc-study-pane")).toEqual([]);
    const { x, y } = await placeOf(page, "Recall");
    await page.mouse.move(x, y);
    await expect(steps.getByRole("listitem").first()).toContainText("(done)");
    await clickNode(page, "Recall");
    await pane.getByRole("radio", { name: "Known", exact: true }).click();
    await expect(steps.getByRole("listitem").nth(1)).toContainText("(done)");
    if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/first-minute.png` });
    const review = await openReview(page);
    for (let card = 0; card < 5; card++) await answer(page, review, "3");
    await page.locator(".workspace-tab-header", { hasText: "Concept graph" }).click();
    await expect(steps).toBeHidden();
    await page.reload();
    await page.waitForSelector("body[data-workbench=ready]");
    await palette(page, "Open concept graph");
    await eventually(() => shownTerms(page)).toContain("Recall");
    await expect(steps).toBeHidden();
  });

  test("the review and the dashboard lead to a map as well, and undo takes the example away", async ({ page }) => {
    await palette(page, "Open study dashboard");
    await expect(page.locator(".moc-study-dashboard").getByRole("button", { name: "Create an example map" })).toBeVisible();
    await palette(page, "Review all maps");
    await page.locator(".moc-study-review").getByRole("button", { name: "Create an example map" }).click();
    await lastNotice(page).getByRole("button", { name: "Undo" }).click();
    await expect(lastNotice(page)).toContainText("trash");
  });
});

test.describe("in a vault of notes without a map", () => {
  const { bench, onDisk } = onWorkbench(vaultOf(NOTES));

  test("a note that looks like a map is offered, becomes one by one line, and is asked", async ({ page }) => {
    await palette(page, "Open concept graph");
    const pane = page.locator(".moc-study-pane");
    await expect(pane.getByRole("button", { name: /^Use .* as a map$/ })).toHaveCount(1);
    if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/first-notes.png` });
    await pane.getByRole("button", { name: "Use Cooking as a map" }).click();
    await eventually(() => shownTerms(page)).toContain("Braising");
    expect(onDisk("Cooking.md")).toBe(`---\nmoc-study-map: true\n---\n${NOTES["Cooking.md"]}`);
    await firstCard(page);
  });

  test("which notes are maps is a list with a way in and a way out, by keyboard", async ({ page }) => {
    await palette(page, "Which notes are maps?");
    const dialog = page.getByRole("dialog", { name: "Which notes are maps?" });
    await expect(dialog).toContainText("has “MOC” or “Map of Content” in its name");
    expect(await barriers(page, ".modal")).toEqual([]);
    await dialog.getByRole("button", { name: "Use: Cooking", exact: true }).press("Enter");
    if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/which.png` });
    await expect(dialog.getByRole("button", { name: "Do not use: Cooking", exact: true })).toBeFocused();
    await dialog.getByRole("button", { name: "Do not use: Cooking", exact: true }).press("Enter");
    await expect(dialog.getByRole("button", { name: "Use: Cooking", exact: true })).toBeVisible();
    expect(readFileSync(path.join(bench().vaultDir, "Cooking.md"), "utf8")).toContain("moc-study-map: false");
    expect(existsSync(path.join(bench().vaultDir, "Example map.md"))).toBe(false);
  });
});
