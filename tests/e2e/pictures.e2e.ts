/** Pictures of definitions: asked in a review, and taken along to Anki. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect } from "@playwright/test";
import { unzipSync } from "fflate";
import { chooseMap, lastNotice, onWorkbench, openReview, palette } from "./plugin-page";
import { eventually, test } from "./test";

/** One transparent dot, as a portable network graphic. */
const PICTURE = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

const { bench } = onWorkbench(() => {
  const vault = mkdtempSync(path.join(os.tmpdir(), "moc-study-pictures-"));
  mkdirSync(path.join(vault, "pictures"));
  const bullets = Array.from({ length: 10 }, (_none, n) => {
    writeFileSync(path.join(vault, "pictures", `part ${n}.png`), Buffer.concat([PICTURE, Buffer.from([n])]));
    return `- **Valve ${n}** — number ${n} of it ${n % 2 === 0 ? `![[part ${n}.png|200]]` : `![side view](pictures/part%20${n}.png)`}`;
  });
  writeFileSync(path.join(vault, "Engine MOC.md"), `# Engine\n\n## Parts\n${bullets.join("\n")}\n- **Axle** — turns ![[gone.png]]\n`);
  return vault;
});

test("ten pictures are shown in a review, and are in the Anki package; a missing one is told", async ({ page }) => {
  const pane = await openReview(page);
  await expect(pane.locator(".moc-study-sheet-place")).toContainText("Engine › Parts");
  for (let n = 0; n < 10; n++) {
    await page.keyboard.press("Space");
    await expect(pane.locator(".moc-study-answer")).toContainText(`number ${n} `);
    await eventually(() => pane.locator(".moc-study-answer img").evaluateAll((pictures) => pictures.filter((one) => one instanceof HTMLImageElement && one.naturalWidth > 0).length)).toBe(1);
    await page.keyboard.press("4");
    await expect(pane.locator(".moc-study-answer")).toHaveCount(0);
  }

  await palette(page, "Export Anki package for a map");
  await chooseMap(page, "Engine");
  await expect(lastNotice(page)).toContainText("1 file is left out: “gone.png” of “Axle” was not found.");
  const folder = path.join(bench().vaultDir, "MOC Study");
  const [file = ""] = readdirSync(folder).filter((name) => name.endsWith(".apkg"));
  const files = unzipSync(new Uint8Array(readFileSync(path.join(folder, file))));
  const names = Object.entries(JSON.parse(new TextDecoder().decode(files["media"])) as Record<string, string>);
  expect(names).toHaveLength(10);
  for (const [entry] of names) expect(files[entry]?.length).toBe(PICTURE.length + 1);
});
