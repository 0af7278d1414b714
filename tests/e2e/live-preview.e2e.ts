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
  const counts = await page.locator(".cm-line:has(.task-list-label)").evaluateAll((lines) => lines.map((line) => line.querySelectorAll(".moc-study-definition").length));
  expect(counts.length).toBeGreaterThan(10);
  expect(Math.max(...counts), "a line has its definition once, also where a long link parts it into several ranges").toBe(1);
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

test("a definition on hover takes no place: no line is higher or longer for it, in either view", async ({ page }) => {
  await generate(page, "study checklist");
  const sizes = async (mode: "source" | "preview", lines: string, definitions: "hover" | "hidden"): Promise<number[]> => {
    await inPage(page, (workbench, given) => workbench.setRawData(JSON.stringify({ definitions: given })), definitions);
    await inPage(page, (workbench, given) => workbench.openFile(given.list, { mode: given.mode }), { list: LIST, mode });
    await expect(page.locator(lines).nth(10).locator(".moc-study-definition")).toHaveCount(definitions === "hidden" ? 0 : 1);
    return page.locator(lines).evaluateAll((all) => all.map((line) => Math.round(line.getBoundingClientRect().height)));
  };
  for (const [mode, lines] of [["preview", ".markdown-rendered li.task-list-item"], ["source", ".cm-line:has(.task-list-label)"]] as const) {
    expect(await sizes(mode, lines, "hover"), mode).toEqual(await sizes(mode, lines, "hidden"));
  }
});
