/** The first day once more, on the real vault beside the project, where it is present. */
import { existsSync } from "node:fs";
import path from "node:path";
import { expect } from "@playwright/test";
import { sharedIsHere, sharedPath } from "../shared";
import { inPage } from "./open-page";
import { chooseScope, clickNode, generate, lastNotice, nodeOf, onWorkbench, palette, settled, shownTerms } from "./plugin-page";
import { eventually, test } from "./test";

const STUDY = (kind: string): string => `MOC Study/${kind} – 04 - Systems and Infrastructure MOC.md`;

test.skip(!sharedIsHere, "The reference material is not beside the project.");

const { bench, onDisk } = onWorkbench(sharedPath("vault"));
const generated = (kind: string): string => onDisk(STUDY(kind));

test("the reference vault: palette, graph, filter, card, both notes, a tick and a renewal", async ({ page }) => {
  await palette(page, "Open concept graph");
  const pane = page.locator(".moc-study-pane");
  await chooseScope(page, "04 — Systems & Infrastructure MOC");
  await expect(pane.locator(".moc-study-scope-section")).toHaveText("Operating Systems");
  await eventually(() => shownTerms(page)).toContain("Paging");
  await pane.getByRole("combobox", { name: "Filter concepts" }).fill("in:memory");
  await page.keyboard.press("Enter");
  await eventually(() => shownTerms(page)).not.toContain("Process");
  await clickNode(page, "Paging");
  await expect(pane.locator(".moc-study-card")).toContainText("Paging");

  await generate(page, "study checklist", "Systems & Infrastructure");
  await expect(lastNotice(page)).toContainText("119 items.");
  await generate(page, "flashcards", "Systems & Infrastructure");
  expect(existsSync(path.join(bench().vaultDir, STUDY("Flashcards")))).toBe(true);

  await inPage(page, (workbench, list) => workbench.openFile(list, { mode: "preview", newLeaf: "split" }), STUDY("Checklist"));
  await page.locator("li.task-list-item", { hasText: "Paging" }).first().getByRole("checkbox").click();
  await settled(page);
  await eventually(async () => (await nodeOf(page, "Paging")).states).toContain("known");

  const before = [generated("Checklist"), generated("Flashcards")];
  await palette(page, "Update all generated notes");
  await expect(lastNotice(page)).toContainText("2 notes already up to date");
  expect([generated("Checklist"), generated("Flashcards")]).toEqual(before);
  expect(before[0]).toMatch(/^- \[x\] \[\[Paging/m);
});
