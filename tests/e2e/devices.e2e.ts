/** Two tabs on one folder, each a device of its own: what one does, the other knows. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, type Page } from "@playwright/test";
import { inPage, openPage } from "./open-page";
import { answer, clickNode, drawnNodes, generate, LIST, onWorkbench, openGraph, openReview, queueCounts, SAMPLE } from "./plugin-page";
import { eventually, test } from "./test";

const { bench, onDisk } = onWorkbench(SAMPLE);

/** Log notes by device, with the kinds of their lines. */
function logs(): Map<string, string[]> {
  const folder = path.join(bench().vaultDir, "MOC Study/Log");
  return new Map(readdirSync(folder).map((note) => [note, readFileSync(path.join(folder, note), "utf8").split("\n").flatMap((line) => / (met|moved|tick|review|undo) /.exec(line)?.[1] ?? [])]));
}

async function stateOf(page: Page, term: string): Promise<readonly string[]> {
  return (await drawnNodes(page)).find(({ label }) => label === term)?.states ?? [];
}

test("reviews of one tab are known to the other, each tab writes a log of its own, and undo takes back only one's own", async ({ page, context }) => {
  const phone = await context.newPage();
  await openPage(phone, `${bench().url}?device=phone`);
  await page.bringToFront();
  const desk = await openReview(page);
  const asked = [await answer(page, desk, "4"), await answer(page, desk, "4"), await answer(page, desk, "1")];
  await eventually(() => queueCounts(desk)).toEqual(["17 new", "1 learning", "0 due"]);

  await phone.bringToFront();
  const pane = await openReview(phone);
  await eventually(() => queueCounts(pane)).toEqual(["17 new", "1 learning", "0 due"]);
  await phone.keyboard.press("z");
  await expect(phone.locator(".notice").last()).toContainText("nothing to undo");
  const next = await answer(phone, pane, "4");
  expect(asked).not.toContain(next);
  await eventually(() => queueCounts(pane)).toEqual(["16 new", "1 learning", "0 due"]);

  await page.bringToFront();
  await eventually(() => queueCounts(desk)).toEqual(["16 new", "1 learning", "0 due"]);
  await page.keyboard.press("z");
  await expect(desk.locator(".moc-study-question")).toHaveText(asked[2] ?? "");
  await eventually(() => queueCounts(desk)).toEqual(["17 new", "0 learning", "0 due"]);
  await eventually(() => queueCounts(pane)).toEqual(["17 new", "0 learning", "0 due"]);

  const written = [...logs().values()].map((kinds) => kinds.filter((kind) => kind === "review" || kind === "undo").join(" ")).sort();
  expect(written).toEqual(["review", "review review review undo"]);
});

test("a tick of one tab colours the node of the other, and the newer tick wins", async ({ page, context }) => {
  await generate(page, "study checklist");
  const phone = await context.newPage();
  await openPage(phone, `${bench().url}?device=phone`);
  await openGraph(phone);
  await page.bringToFront();
  await inPage(page, (workbench, list) => workbench.openFile(list, { mode: "preview" }), LIST);
  await page.locator("li.task-list-item", { hasText: "Paging" }).first().locator("input").click();
  await phone.bringToFront();
  await eventually(() => stateOf(phone, "Paging")).toContain("known");

  await clickNode(phone, "Paging");
  await phone.locator(".moc-study-card").getByRole("radio", { name: "Skipped" }).click();
  await eventually(() => onDisk(LIST)).toMatch(/- \[-\] \[\[[^\n]*Paging/);
  await page.bringToFront();
  await openGraph(page);
  await eventually(() => stateOf(page, "Paging")).toContain("skipped");
});
