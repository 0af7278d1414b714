/** The plugin's main job, from the palette to the note on disk, in a real browser: what a person does on the first day. */
import { existsSync } from "node:fs";
import path from "node:path";
import { expect } from "@playwright/test";
import { inPage } from "./open-page";
import { CARDS, clickNode, generate, lastNotice, LIST, MAP, nodeOf, onWorkbench, openGraph, palette, SAMPLE, settled, shownTerms } from "./plugin-page";
import { eventually, test } from "./test";

const { bench, onDisk } = onWorkbench(SAMPLE);

test("from the palette to a graph, a filter, a node's card, both notes and a tick", async ({ page }) => {
  await inPage(page, (workbench) => workbench.setRawData('{"openGenerated":false}'), null);
  const pane = await openGraph(page);
  await pane.getByRole("combobox", { name: "Filter concepts" }).fill("fault");
  await page.keyboard.press("Enter");
  await eventually(async () => (await shownTerms(page)).sort()).toEqual(["Minor vs major fault", "Page fault"]);
  await pane.getByRole("button", { name: "Remove filter fault" }).click();

  await clickNode(page, "Paging");
  await expect(pane.locator(".moc-study-card-definition")).toContainText("equal blocks");
  await expect(pane.locator(".moc-study-card-summary")).toContainText("4 KiB");

  await generate(page, "study checklist");
  expect(onDisk(LIST)).toContain("- [ ] [[Paging]] ^moc-");
  await generate(page, "flashcards");
  expect(onDisk(CARDS)).toMatch(/^Paging\n\?\n.* \^moc-[0-9a-z]{10}-def$/m);

  expect((await nodeOf(page, "Paging")).states).toContain("new");
  await inPage(page, (workbench, list) => workbench.openFile(list, { mode: "preview", newLeaf: "split" }), LIST);
  await page.locator("li.task-list-item", { hasText: "Paging" }).first().getByRole("checkbox").click();
  await settled(page);
  await eventually(() => onDisk(LIST)).toMatch(/^- \[x\] \[\[Paging\]\] \^moc-/m);
  await eventually(async () => (await nodeOf(page, "Paging")).states).toContain("known");
});

test("the card writes a state into the checklist, and makes the checklist if there is none", async ({ page }) => {
  const pane = await openGraph(page);
  await clickNode(page, "Paging");
  await pane.getByRole("radio", { name: "Learning", exact: true }).click();
  await expect(lastNotice(page)).toContainText("“Paging” is marked as learning.");
  expect(onDisk(LIST)).toMatch(/^- \[\/\] \[\[Paging\]\] \^moc-/m);
  await expect(pane.getByRole("radio", { name: "Learning", exact: true })).toBeChecked();
  expect((await nodeOf(page, "Paging")).states).toContain("learning");
  await pane.getByRole("radio", { name: "Skipped" }).click();
  await eventually(() => onDisk(LIST)).toMatch(/^- \[-\] \[\[Paging\]\] \^moc-/m);
  await expect(lastNotice(page)).toContainText("“Paging” is skipped.");
  await lastNotice(page).getByRole("button", { name: "Undo" }).click();
  await eventually(() => onDisk(LIST)).toMatch(/^- \[\/\] \[\[Paging\]\] \^moc-/m);
});

test("a second run writes nothing, and the sentence says so", async ({ page }) => {
  await generate(page, "study checklist");
  const before = onDisk(LIST);
  await palette(page, "Update all generated notes");
  await expect(lastNotice(page)).toContainText("already up to date");
  expect(onDisk(LIST)).toBe(before);
});

test("a card that was rewritten stays, and the sentence says so, while the others follow the map", async ({ page }) => {
  await generate(page, "flashcards");
  const rewritten = onDisk(CARDS).replace(/^Paging\n\?\n.*( \^moc-.{10}-def)$/m, "Paging\n?\nin my own words$1");
  await inPage(page, (workbench, given) => workbench.writeFile(given.path, given.text), { path: CARDS, text: rewritten });
  const text = onDisk(MAP).replace("equal blocks", "blocks of one size").replace(/(\*\*\[*Segmentation\]*\*\* — )/, "$1newly said, ");
  await inPage(page, (workbench, given) => workbench.writeFile(given.path, given.text), { path: MAP, text });
  await settled(page);
  await generate(page, "flashcards");
  await expect(lastNotice(page)).toContainText("1 kept as you rewrote it");
  expect(onDisk(CARDS)).toMatch(/^Paging\n\?\nin my own words \^moc-/m);
  expect(onDisk(CARDS)).toContain("newly said, ");
});

test("undo takes a new note away again", async ({ page }) => {
  await generate(page, "study checklist");
  await lastNotice(page).getByRole("button", { name: "Undo" }).click();
  await eventually(() => existsSync(path.join(bench().vaultDir, LIST))).toBe(false);
});

test("the section at the cursor gets its own checklist, and its own graph", async ({ page }) => {
  const line = onDisk(MAP).split("\n").findIndex((text) => text.includes("**DNS") || text.includes("### DNS"));
  await inPage(page, (workbench, given) => workbench.openFile(given.map, { mode: "source", line: given.line }), { map: MAP, line });
  await palette(page, "Generate study checklist for the current section");
  await expect(lastNotice(page)).toContainText("items");
  const text = onDisk(LIST);
  expect(text.match(/^## /gm)).toHaveLength(1);
  expect(text).not.toContain("[[Paging]]");
  // What was generated is in front now.
  await eventually(() => inPage(page, (workbench) => workbench.app.workspace.getActiveFile()?.path, null)).toBe(LIST);
  await inPage(page, (workbench, given) => workbench.openFile(given.map, { mode: "source", line: given.line }), { map: MAP, line });
  await palette(page, "Open graph of the current section");
  await expect(page.locator(".moc-study-scope-section")).toHaveText("Networking");
});

test("a checklist shows each definition beside its item, and follows the map", async ({ page }) => {
  await generate(page, "study checklist");
  await inPage(page, (workbench, list) => workbench.openFile(list, { mode: "preview" }), LIST);
  const item = page.locator("li.task-list-item", { hasText: "Paging" }).first();
  await expect(item.locator(".moc-study-definition")).toContainText("equal blocks");
  const text = onDisk(MAP).replace("equal blocks", "blocks of one size");
  await inPage(page, (workbench, given) => workbench.writeFile(given.path, given.text), { path: MAP, text });
  await expect(item.locator(".moc-study-definition")).toContainText("blocks of one size");
  expect(onDisk(LIST)).not.toContain("blocks of one size");
});

test("all maps at once: a progress notice, then one sentence", async ({ page }) => {
  await palette(page, "Generate flashcards for all maps");
  await expect(lastNotice(page)).toContainText(/3 notes written/);
  await palette(page, "Generate flashcards for all maps");
  await expect(lastNotice(page)).toContainText(/3 notes already up to date/);
});
