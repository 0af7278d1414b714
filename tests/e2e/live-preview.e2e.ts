/** Checklists while they are written: definitions are drawn into live preview, and never into the note. */
import { expect } from "@playwright/test";
import { inPage } from "./open-page";
import { generate, LIST, MAP, onWorkbench, palette, SAMPLE } from "./plugin-page";
import { eventually, test } from "./test";

const { onDisk } = onWorkbench(SAMPLE);

test("live preview shows each definition behind its item, follows the map, and leaves the note alone", async ({ page }) => {
  await generate(page, "study checklist");
  await inPage(page, (workbench, list) => workbench.openFile(list, { mode: "source" }), LIST);
  const item = page.locator(".cm-line", { hasText: "Paging" }).first();
  await expect(item.locator(".moc-study-definition")).toContainText("equal blocks");
  const before = onDisk(LIST);
  const text = onDisk(MAP).replace("equal blocks", "blocks of one size");
  await inPage(page, (workbench, given) => workbench.writeFile(given.path, given.text), { path: MAP, text });
  await expect(item.locator(".moc-study-definition")).toContainText("blocks of one size");
  await item.locator(".task-list-item-checkbox").click();
  await eventually(() => onDisk(LIST)).toBe(before.replace(/^- \[ \](?= [^\n]*Paging)/m, "- [x]"));
});

test("source mode shows what is written and nothing more", async ({ page }) => {
  await generate(page, "study checklist");
  await inPage(page, (workbench, list) => workbench.openFile(list, { mode: "source" }), LIST);
  await expect(page.locator(".cm-line .moc-study-definition").first()).toBeVisible();
  await palette(page, "Toggle live preview/source mode");
  await expect(page.locator(".cm-line .moc-study-definition")).toHaveCount(0);
});

test("definitions can be shown on hover, or never", async ({ page }) => {
  await generate(page, "study checklist");
  await inPage(page, (workbench, list) => workbench.openFile(list, { mode: "source" }), LIST);
  const item = page.locator(".cm-line", { hasText: "Paging" }).first();
  const definition = item.locator(".moc-study-definition");
  await expect(definition).toHaveCSS("opacity", "1");
  await inPage(page, (workbench) => workbench.setRawData(JSON.stringify({ definitions: "hover" })), null);
  await page.mouse.move(0, 0);
  await expect(definition).toHaveCSS("opacity", "0");
  await item.hover();
  await expect(definition).toHaveCSS("opacity", "1");
  await inPage(page, (workbench) => workbench.setRawData(JSON.stringify({ definitions: "hidden" })), null);
  await expect(definition).toHaveCount(0);
});
