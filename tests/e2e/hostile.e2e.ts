/** Broken, huge and foreign input: a sentence says what and where, nothing is lost, nothing reaches the console. */
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect } from "@playwright/test";
import { syntheticMap } from "../../scripts/bench/synthetic";
import { inPage, openPage } from "./open-page";
import { chooseMap, chooseScope, generate, lastNotice, LIST, MAP, onWorkbench, openGraph, palette, SAMPLE, settled } from "./plugin-page";
import { onServer } from "./server";
import { test } from "./test";

test.describe("in the sample vault", () => {
  const { bench, onDisk } = onWorkbench(SAMPLE);

  test("marks deleted by hand: the note is left alone and a sentence says why", async ({ page }) => {
    await generate(page, "study checklist");
    const mine = onDisk(LIST).replace(/^%%.*$/gm, "");
    await inPage(page, (workbench, given) => workbench.writeFile(given.path, given.text), { path: LIST, text: mine });
    await settled(page);
    await palette(page, "Generate study checklist for a map");
    await chooseMap(page, "Systems and Infrastructure");
    await expect(lastNotice(page)).toContainText(/marks/);
    expect(onDisk(LIST)).toBe(mine);
  });

  test("one mark deleted by hand: refused as well, and it stands among the problems", async ({ page }) => {
    await generate(page, "study checklist");
    const mine = onDisk(LIST).replace(/^%% end.*$/m, "");
    await inPage(page, (workbench, given) => workbench.writeFile(given.path, given.text), { path: LIST, text: mine });
    await settled(page);
    await palette(page, "Update all generated notes");
    await expect(lastNotice(page)).toContainText(/refused: The mark/);
    expect(onDisk(LIST)).toBe(mine);
    await palette(page, "Show problems");
    await expect(page.locator(".moc-study-problems")).toContainText("is missing");
  });

  test("a broken settings file is said and set aside, and the plugin works on", async ({ page }) => {
    await inPage(page, (workbench, text) => workbench.setRawData(text), "{ broken");
    await settled(page);
    await openPage(page, bench().url);
    await expect(page.locator(".notice").first()).toContainText("settings could not be read");
    await openGraph(page);
    expect(await inPage(page, (workbench) => workbench.getRawData(), null)).toBe("{ broken");
    await expect(page.locator(".notice").first()).toContainText("data.broken-1.json");
    const kept = await inPage(page, (workbench) => workbench.app.vault.adapter.read(`${workbench.plugin?.manifest.dir ?? ""}/data.broken-1.json`), null);
    expect(kept).toBe("{ broken");
  });

  test("a study folder that cannot be written to: a sentence, and nothing else happens", async ({ page }) => {
    await inPage(page, (workbench, folder) => { workbench.failWrites(folder); }, "MOC Study");
    await palette(page, "Generate study checklist for a map");
    await chooseMap(page, "Systems and Infrastructure");
    await expect(lastNotice(page)).toContainText("could not be written");
    expect(existsSync(path.join(bench().vaultDir, LIST))).toBe(false);
  });

  test("a map that becomes empty keeps its checklist, all of it no longer in the map", async ({ page }) => {
    await generate(page, "study checklist");
    const ticked = onDisk(LIST).replace("- [ ] [[Paging]]", "- [x] [[Paging]]");
    await inPage(page, (workbench, given) => workbench.writeFile(given.path, given.text), { path: LIST, text: ticked });
    await inPage(page, (workbench, map) => workbench.writeFile(map, "# Systems\n\n- **Only one** — left\n"), MAP);
    await settled(page);
    await palette(page, "Update all generated notes");
    await expect(lastNotice(page)).toContainText("written");
    expect(onDisk(LIST)).toContain("## No longer in the map");
    expect(onDisk(LIST)).toContain("- [x] [[Paging]]");
  });
});

test.describe("in a vault of hostile notes", () => {
  const bench = onServer({ vault: hostileVault });

  test("all is read to its end, with a sentence for each", async ({ page }) => {
    test.setTimeout(400_000);
    // The host's own reading of such notes takes its time, beside the plugin's: nobody waits for it here.
    await page.goto(bench().url);
    await page.waitForSelector("body[data-workbench=ready]");
    await palette(page, "Show problems");
    const problems = page.locator(".moc-study-problems");
    await expect(problems).toContainText("Unclosed MOC", { timeout: 180_000 });
    await expect(problems).toContainText("A code block starts here and is never closed");
    await expect(problems).toContainText("What stands here is not text");
    await expect(problems).toContainText("longer than 20,000 characters");
    await page.keyboard.press("Escape");
    await palette(page, "Open concept graph");
    await chooseScope(page, "Whole map");
    // Too much for one picture: its sections stand folded.
    await expect(page.getByRole("button", { name: /^New ?2,000$/ })).toBeVisible({ timeout: 120_000 });
    await chooseScope(page, "Unclosed");
    await expect(page.getByRole("button", { name: /^New ?2$/ })).toBeVisible();
  });
});

function hostileVault(): string {
  const vault = mkdtempSync(path.join(tmpdir(), "moc-study-hostile-"));
  const write = (name: string, text: string | Buffer): void => writeFileSync(path.join(vault, name), text);
  mkdirSync(path.join(vault, ".obsidian"));
  // More than one picture draws at once; ten and a hundred thousand are for the bench.
  write("Thousands MOC.md", syntheticMap("Thousands", 2_000));
  write("Long line.md", "A long line of prose that says nothing at all, again and again. ".repeat(3_000));
  write("One line MOC.md", `- **Term** — ${"word ".repeat(40_000)}\n`);
  write("Binary MOC.md", Buffer.from(Array.from({ length: 200_000 }, (_one, at) => (at * 7919) % 251)));
  write("Unclosed MOC.md", "# Unclosed\n\n- **First** — one\n\n```js\n- **Second** — inside what looks like code\n\n~~~\n\n$$\n\n%% open\n");
  write("Brackets MOC.md", `${"[[".repeat(400)}\n- **${"*".repeat(400)}\n- ${"(".repeat(400)}\n${"> ".repeat(400)}- **x** — y\n`);
  return vault;
}
