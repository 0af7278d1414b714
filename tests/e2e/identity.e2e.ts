/** Which concept is which, by the learner's own hand: joined where nothing told it, and taken back. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect } from "@playwright/test";
import { clickNode, lastNotice, MAP, nodeOf, onWorkbench, openGraph, palette, SAMPLE, shownTerms } from "./plugin-page";
import { eventually, test } from "./test";

const { bench, onDisk } = onWorkbench(SAMPLE);

test("a concept that is no longer in the map is joined to what it is now, with its tick, and parted again", async ({ page }) => {
  const pane = await openGraph(page);
  await clickNode(page, "Paging");
  await pane.getByRole("radio", { name: "Known" }).click();
  await expect(lastNotice(page)).toContainText("“Paging” is marked as known.");
  writeFileSync(path.join(bench().vaultDir, MAP), onDisk(MAP).replace(/^- \*\*Paging\*\* — .*$/m, "- **Fixed frames** — memory handed out in portions that are all alike"));
  await eventually(() => shownTerms(page)).toContain("Fixed frames");
  expect((await nodeOf(page, "Fixed frames")).states).toContain("new");

  await palette(page, "Join a concept that is no longer in the map");
  const first = page.getByRole("dialog", { name: "Choose a concept that is no longer in the map" });
  await first.getByRole("option", { name: /^Paging/ }).click();
  const second = page.getByRole("dialog", { name: "Choose what “Paging” is now" });
  await second.getByRole("combobox").fill("Fixed frames");
  await second.getByRole("combobox").press("Enter");
  await expect(lastNotice(page)).toContainText("“Paging” is “Fixed frames” now, with the ticks and reviews of both.");
  await eventually(async () => (await nodeOf(page, "Fixed frames")).states).toContain("known");

  await lastNotice(page).getByRole("button", { name: "Undo" }).click();
  await eventually(async () => (await nodeOf(page, "Fixed frames")).states).toContain("new");
});
