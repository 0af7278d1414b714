/**
 * The plugin's main job, from the palette to the note on disk, in a real browser: what a person does on the first day.
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { startWorkbench, type Workbench } from "../../scripts/workbench-server";
import { door, errorsOf, openPage, settled } from "./door";

const VAULT = "examples/systems-vault";
const MAP = "Maps/Systems and Infrastructure MOC.md";
const LIST = "MOC Study/Systems and Infrastructure MOC – checklist.md";
const CARDS = "MOC Study/Systems and Infrastructure MOC – flashcards.md";

let bench: Workbench;

test.beforeEach(async ({ page }) => {
  bench = await startWorkbench({ vault: VAULT, copy: true });
  await openPage(page, bench.url);
});

test.afterEach(async ({ page }) => {
  const errors = await errorsOf(page);
  await bench.close();
  expect(errors).toEqual([]);
});

async function palette(page: Page, command: string): Promise<void> {
  await page.keyboard.press("Control+p");
  await page.keyboard.type(command);
  await page.keyboard.press("Enter");
}

function onDisk(note: string): string {
  return readFileSync(path.join(bench.vaultDir, note), "utf8");
}

async function generate(page: Page, what: string): Promise<void> {
  await palette(page, `Generate ${what} for a map`);
  await page.keyboard.type("Systems and Infrastructure");
  await page.keyboard.press("Enter");
  await expect(page.locator(".notice").first()).toContainText("Systems and Infrastructure");
}

test("from the palette to a graph, a filter, a node's card, both notes and a tick", async ({ page }) => {
  await palette(page, "Open concept graph");
  const pane = page.locator('[data-type="moc-study-graph"]');
  await expect(pane).toBeVisible();

  await generate(page, "study checklist");
  expect(onDisk(LIST)).toContain("- [ ] [[Paging]] ^moc-");
  await generate(page, "flashcards");
  expect(onDisk(CARDS)).toMatch(/\^moc-[0-9a-z]{10}-def/);

  await door(page, (workbench, list) => workbench.openFile(list, { mode: "preview" }), LIST);
  await page.getByRole("checkbox").first().click();
  await settled(page);
  await expect.poll(() => onDisk(LIST)).toMatch(/^- \[x\] /m);
});

test("a second run writes nothing, and the sentence says so", async ({ page }) => {
  await generate(page, "study checklist");
  const before = onDisk(LIST);
  await palette(page, "Update everything generated");
  await expect(page.locator(".notice").last()).toContainText("already up to date");
  expect(onDisk(LIST)).toBe(before);
});

test("undo takes a new note away again", async ({ page }) => {
  await generate(page, "study checklist");
  await page.getByRole("button", { name: "Undo" }).first().click();
  await expect.poll(() => existsSync(path.join(bench.vaultDir, LIST))).toBe(false);
});

test("a checklist shows each definition beside its item, and follows the map", async ({ page }) => {
  await generate(page, "study checklist");
  await door(page, (workbench, list) => workbench.openFile(list, { mode: "preview" }), LIST);
  const item = page.locator("li.task-list-item", { hasText: "Paging" }).first();
  await expect(item.locator(".moc-study-definition")).toContainText("equal blocks");
  const text = onDisk(MAP).replace("equal blocks", "blocks of one size");
  await door(page, (workbench, given) => workbench.writeFile(given.path, given.text), { path: MAP, text });
  await expect(item.locator(".moc-study-definition")).toContainText("blocks of one size");
  expect(onDisk(LIST)).not.toContain("blocks of one size");
});

test("marks deleted by hand: the note is left alone and a sentence says why", async ({ page }) => {
  await generate(page, "study checklist");
  const mine = onDisk(LIST).replace(/^%%.*$/gm, "");
  await door(page, (workbench, given) => workbench.writeFile(given.path, given.text), { path: LIST, text: mine });
  await settled(page);
  await generate(page, "study checklist");
  await expect(page.locator(".notice").last()).toContainText(/mark/i);
  expect(onDisk(LIST)).toBe(mine);
});

test("a broken settings file is said, and the plugin works on", async ({ page }) => {
  await door(page, (workbench, text) => workbench.setRawData(text), "{ broken");
  await page.reload();
  await settled(page);
  await expect(page.locator(".notice").first()).toContainText("settings could not be read");
  await palette(page, "Open concept graph");
  await expect(page.locator('[data-type="moc-study-graph"]')).toBeVisible();
});

test("a study folder that cannot be written to: a sentence, and nothing else happens", async ({ page }) => {
  await door(page, (workbench, folder) => { workbench.failWrites(folder); }, "MOC Study");
  await generate(page, "study checklist").catch(() => undefined);
  await expect(page.locator(".notice").last()).toContainText("could not be written");
  expect(existsSync(path.join(bench.vaultDir, LIST))).toBe(false);
});
