/** The first day once more, on the real vault beside the project, where it is present. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { startWorkbench } from "../../scripts/workbench-server";
import { sharedIsHere, sharedPath } from "../shared";
import { door, errorsOf, openPage, settled } from "./open-page";
import { clickNode, generate, lastNotice, nodeOf, palette, shownTerms } from "./plugin-page";

const STUDY = "MOC Study/04 - Systems and Infrastructure MOC";

test("the reference vault: palette, graph, filter, card, both notes, a tick and a renewal", async ({ page }) => {
  test.skip(!sharedIsHere, "The reference material is not beside the project.");
  const bench = await startWorkbench({ vault: sharedPath("vault"), copy: true });
  const onDisk = (kind: string): string => readFileSync(path.join(bench.vaultDir, `${STUDY} – ${kind}.md`), "utf8");
  try {
    await openPage(page, bench.url);
    await palette(page, "Open concept graph");
    const pane = page.locator(".moc-study-pane");
    await pane.getByLabel("Map", { exact: true }).selectOption({ label: "04 — Systems & Infrastructure MOC" });
    await expect(pane.getByLabel("Section")).toHaveValue('["Operating Systems"]');
    await expect.poll(() => shownTerms(page)).toContain("Paging");
    await pane.getByRole("combobox", { name: "Filter concepts" }).fill("in:memory");
    await page.keyboard.press("Enter");
    await expect.poll(() => shownTerms(page)).not.toContain("Process");
    await clickNode(page, "Paging");
    await expect(pane.locator(".moc-study-card")).toContainText("Paging");

    await generate(page, "study checklist", "Systems & Infrastructure");
    await expect(lastNotice(page)).toContainText("119 items, 119 new");
    await generate(page, "flashcards", "Systems & Infrastructure");
    expect(existsSync(path.join(bench.vaultDir, `${STUDY} – flashcards.md`))).toBe(true);

    await door(page, (workbench, list) => workbench.openFile(list, { mode: "preview", newLeaf: "split" }), `${STUDY} – checklist.md`);
    await page.locator("li.task-list-item", { hasText: "Paging" }).first().getByRole("checkbox").click();
    await settled(page);
    await expect.poll(async () => (await nodeOf(page, "Paging")).states).toContain("known");

    const before = [onDisk("checklist"), onDisk("flashcards")];
    await palette(page, "Update everything generated");
    await expect(lastNotice(page)).toContainText("2 already up to date");
    expect([onDisk("checklist"), onDisk("flashcards")]).toEqual(before);
    expect(before[0]).toMatch(/^- \[x\] \[\[Paging/m);
    expect(await errorsOf(page)).toEqual([]);
  } finally {
    await bench.close();
  }
});
