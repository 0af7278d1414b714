/** The card browser in a real browser: looked through, written anew, set aside, exported; the package has what the list shows. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, type Locator, type Page } from "@playwright/test";
import { unzipSync } from "fflate";
import { withDatabase } from "../core/anki/database";
import { barriersOfThemes } from "./barriers";
import { inPage, openPage } from "./open-page";
import { CARDS, chooseMap, generate, lastNotice, MAP, onWorkbench, palette, SAMPLE } from "./plugin-page";
import { test } from "./test";

const { bench, onDisk } = onWorkbench(SAMPLE);

async function browse(page: Page): Promise<Locator> {
  await palette(page, "Browse cards of a map");
  await chooseMap(page, "Systems and Infrastructure");
  const pane = page.locator(".moc-study-cards");
  await expect(pane.locator(".moc-study-count-line")).toContainText("active");
  await expect(pane.locator("button.moc-study-list-item").first()).toBeVisible();
  return pane;
}

/** All rows, however many there are: `question → answer`. */
async function listed(pane: Locator): Promise<string[]> {
  await pane.getByRole("combobox", { name: "Cards to show" }).selectOption("Active");
  await expect(pane.locator("button.is-none")).toHaveCount(0);
  for (const more = pane.locator("button.moc-study-more"); await more.count() > 0;) await more.click();
  return pane.locator("button.moc-study-list-item > div").evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll("span")].map((side) => side.textContent).join(" → ")));
}

async function row(pane: Locator, front: string): Promise<Locator> {
  const found = pane.locator("button.moc-study-list-item").filter({ has: pane.page().locator(".moc-study-list-term", { hasText: new RegExp(`^${front}$`) }) });
  await expect(found).toHaveCount(1);
  return found;
}

test("browse, edit, suspend, export: the package has what the list shows", async ({ page }) => {
  const pane = await browse(page);
  const card = pane.getByRole("region", { name: "Card", exact: true });
  await (await row(pane, "Paging")).click();
  await card.getByRole("button", { name: "Edit" }).click();
  await card.getByLabel("Question").fill("What is **paging**?");
  await card.getByLabel("Answer").fill("Equal blocks & no gaps");
  await card.getByRole("button", { name: "Save" }).click();
  await expect(card.locator(".moc-study-question strong")).toHaveText("paging");
  await expect(card).toContainText("edited");

  await pane.getByRole("textbox", { name: "Search cards" }).fill("segmentation");
  // A row that is drawn anew below the pointer is not pressed.
  await expect(pane.locator(".moc-study-count-line")).toContainText(" of ");
  await (await row(pane, "Segmentation")).click();
  await card.getByRole("button", { name: "Suspend" }).click();
  await expect(card.getByRole("button", { name: "Unsuspend" })).toBeVisible();
  await expect(pane.locator(".moc-study-count-line")).toContainText("1 edited, 1 suspended");
  await pane.getByRole("textbox", { name: "Search cards" }).fill("");
  await expect(pane.locator(".moc-study-count-line")).not.toContainText(" of ");
  const rows = await listed(pane);
  expect(rows).toContain("What is paging? → Equal blocks & no gaps");
  expect(rows.some((one) => one.startsWith("Segmentation →"))).toBe(false);

  await palette(page, "Export Anki package for a map");
  await chooseMap(page, "Systems and Infrastructure");
  await expect(lastNotice(page)).toContainText(/1 suspended card is left out/);
  const [name = "", ...others] = readdirSync(path.join(bench().vaultDir, "MOC Study")).filter((file) => file.endsWith(".apkg"));
  expect(others).toEqual([]);
  const notes = inPackage(path.join(bench().vaultDir, "MOC Study", name));
  expect(notes.map(plain).sort()).toEqual(rows.map(plain).sort());
});

/** Front and back of every note, without tags of HTML. */
function inPackage(file: string): string[] {
  const collection = unzipSync(readFileSync(file))["collection.anki2"] ?? new Uint8Array(0);
  return withDatabase(collection, ({ check, rows }) => {
    expect(check).toEqual(["ok"]);
    return rows("SELECT flds FROM notes").map(([fields]) => String(fields).split("\u001F").slice(0, 2).join(" → ").replace(/<[^>]*>/g, ""));
  });
}

/** Letters and digits alone: how marks are shown differs between the two. */
function plain(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#\d+);/g, " ").replace(/[^\p{L}\p{N}→]+/gu, " ").trim();
}

test("a card written anew stays so after a restart, is in the flashcards note, and says when its map changed beneath it", async ({ page }) => {
  let pane = await browse(page);
  await (await row(pane, "Paging")).click();
  await expect(pane.getByRole("button", { name: "Edit" })).toBeVisible();
  await page.keyboard.press("e");
  await expect(pane.getByLabel("Question")).toBeFocused();
  await page.keyboard.type("What is paging?");
  await page.keyboard.press("Control+Enter");
  await expect(lastNotice(page)).toContainText("as you wrote it");
  const map = onDisk(MAP).replace(/(\*\*Paging\*\*\s+\S+\s+).*/, "$1Quite another text");
  await inPage(page, async (workbench, [place, text]) => {
    await workbench.writeFile(place, text);
    await workbench.settled();
  }, [MAP, map] as [string, string]);
  await generate(page, "flashcards");
  await expect(lastNotice(page)).toContainText("The map’s text has changed for 1 card that you edited");
  expect(onDisk(CARDS)).toMatch(/What is paging\?.*\n\?\n/);
  await openPage(page, bench().url);
  pane = await browse(page);
  await pane.getByRole("combobox", { name: "Cards to show" }).selectOption("Edited, source changed");
  await expect(pane.locator("button.moc-study-list-item")).toHaveCount(1);
  await pane.locator("button.moc-study-list-item").click();
  const card = pane.getByRole("region", { name: "Card", exact: true });
  await expect(card).toContainText("It says now: Paging → Quite another text");
  await card.getByRole("button", { name: "Back to the map’s text" }).click();
  await expect(pane.locator(".moc-study-message")).toHaveText("No cards match.");
});

test("by keyboard alone: words, arrows, a card, and back to where one was", async ({ page }) => {
  const pane = await browse(page);
  await page.keyboard.press("/");
  await page.keyboard.type("memory");
  await expect(pane.locator(".moc-study-count-line")).toContainText(" of ");
  const rows = pane.locator("button.moc-study-list-item");
  await rows.first().focus();
  await page.keyboard.press("ArrowDown");
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(pane.locator(".moc-study-body")).toHaveClass(/has-card/);
  await page.keyboard.press("s");
  await expect(pane.locator(".moc-study-count-line")).toContainText("1 suspended");
  await page.keyboard.press("Escape");
  await expect(pane.locator(".moc-study-body")).not.toHaveClass(/has-card/);
  await expect(rows.nth(1)).toBeFocused();
});

test("what is skipped says why", async ({ page }) => {
  const pane = await browse(page);
  await pane.getByRole("combobox", { name: "Cards to show" }).selectOption("Skipped");
  await expect(pane.locator(".moc-study-count-line")).toContainText(" of ");
  for (const text of await pane.locator(".moc-study-row-marks").allInnerTexts()) expect(text).toMatch(/ · skipped: [^A-Z]/);
});

test("what is skipped is asked anyway, from the browser and from the problems, and skipped again by undo", async ({ page }) => {
  const map = `${onDisk(MAP)}\n## Told\n- **Osmosis** — The author describes how roots drink\n- **Turgor** — The author describes what holds a leaf up\n`;
  await inPage(page, async (workbench, [place, text]) => {
    await workbench.writeFile(place, text);
    await workbench.settled();
  }, [MAP, map] as [string, string]);
  const pane = await browse(page);
  await pane.getByRole("combobox", { name: "Cards to show" }).selectOption("Skipped");
  await pane.getByRole("textbox", { name: "Search cards" }).fill("osmosis");
  await expect(pane.locator("button.moc-study-list-item")).toHaveCount(1);
  await pane.locator("button.moc-study-list-item").click();
  await pane.getByRole("region", { name: "Card", exact: true }).getByRole("button", { name: "Ask it anyway" }).click();
  await expect(lastNotice(page)).toContainText("“Osmosis”");
  await pane.getByRole("combobox", { name: "Cards to show" }).selectOption("Active");
  await expect(await row(pane, "Osmosis")).toContainText("The author describes how roots drink");

  await palette(page, "Show problems");
  const problems = page.locator(".moc-study-problems");
  await problems.locator("summary", { hasText: "Skipped cards, and why" }).click();
  const told = problems.locator("li").filter({ hasText: "Turgor" });
  await told.first().getByRole("button", { name: "Ask it anyway" }).click();
  await expect(lastNotice(page)).toContainText("“Turgor”");
  await expect(told.getByRole("button", { name: "Ask it anyway" })).toHaveCount(0);
  await page.keyboard.press("Escape");
  await pane.getByRole("textbox", { name: "Search cards" }).fill("turgor");
  await expect(await row(pane, "Turgor")).toBeVisible();
  await lastNotice(page).getByRole("button", { name: "Undo" }).click();
  await expect(pane.locator("button.moc-study-list-item")).toHaveCount(0);

  await pane.getByRole("textbox", { name: "Search cards" }).fill("author describes");
  const askAll = pane.getByRole("button", { name: /^Ask all \d+ anyway$/ });
  await expect(askAll).toBeHidden();
  await pane.getByRole("combobox", { name: "Cards to show" }).selectOption("Skipped");
  await askAll.click();
  await expect(lastNotice(page)).toContainText("asked all the same");
  await expect(askAll).toBeHidden();
  await pane.getByRole("combobox", { name: "Cards to show" }).selectOption("Active");
  await expect(await row(pane, "Turgor")).toBeVisible();
});

test("nothing bars the way of a screen reader, in either theme", async ({ page }) => {
  const pane = await browse(page);
  expect(await barriersOfThemes(page, ".moc-study-cards")).toEqual([]);
  await (await row(pane, "Paging")).click();
  await expect(pane.locator(".moc-study-preview")).toBeVisible();
  expect(await barriersOfThemes(page, ".moc-study-cards")).toEqual([]);
  await page.keyboard.press("e");
  expect(await barriersOfThemes(page, ".moc-study-cards")).toEqual([]);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 780 }, hasTouch: true });
  test("the card comes over the list, and buttons are in reach of a thumb", async ({ page }) => {
    const pane = await browse(page);
    await pane.locator("button.moc-study-list-item").first().tap();
    const [card, body] = [await pane.locator(".moc-study-card").boundingBox(), await pane.locator(".moc-study-body").boundingBox()];
    expect(card?.width).toBe(body?.width);
    expect((await pane.getByRole("button", { name: "Edit" }).boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await pane.getByRole("button", { name: "Edit" }).tap();
    await expect(pane.getByLabel("Question")).toBeFocused();
  });
});
