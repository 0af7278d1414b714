/** The workbench itself, with a small plugin in place of ours: what the host promises plugins, it keeps. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, type Page } from "@playwright/test";
import type { WorkbenchWindow } from "../workbench/test-hook";
import { inPage, settled } from "./open-page";
import { onServer } from "./server";
import { eventually, test } from "./test";

const NOTES: Readonly<Record<string, string>> = {
  "Home.md": "---\ntags: [start]\n---\n# Home\n\nGo to [[Paging]] or [[Paging#Costs|what it costs]], see ![[Picture.png]].\n\n- [ ] first ^a1\n- [x] second\n\t- [/] nested\n\n```fixture\nwords\n```\n\n## Later\n\n> [!tip] A tip\n> with `code`\n",
  "Deep/Paging.md": "# Paging\n\n%% not shown %%\n\n## Costs\n\nTime. #memory/virtual\n",
  "Deep/Other.md": "Back to [[Home]] and [[Nowhere]].\n",
};

const workbench = onServer({ vault: notesFolder, plugin: path.join(import.meta.dirname, "..", "workbench", "fixture-plugin") });

function notesFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "moc-study-notes-"));
  for (const [name, text] of Object.entries(NOTES)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

test.beforeEach(({ page }) => open(page));

async function open(page: Page, query = ""): Promise<void> {
  await page.goto(workbench().url + query);
  await page.waitForSelector("body[data-workbench=ready]");
}

async function openNote(page: Page, name: string, mode: "preview" | "source" = "preview"): Promise<void> {
  await inPage(page, (bench, given) => bench.openFile(given.name, { mode: given.mode }), { name, mode });
  await settled(page);
}

/** What the fixture plugin has noted, from the given line on. */
function log(page: Page): Promise<string[]> {
  return inPage(page, (bench) => [...(bench.plugin as unknown as { log: string[] }).log], null);
}

function onDisk(name: string): string {
  return readFileSync(path.join(workbench().vaultDir, name), "utf8");
}

test("a plugin hears of every note before the layout is ready, and is greeted once", async ({ page }) => {
  const heard = await log(page);
  expect(heard.filter((line) => line.startsWith("create ") && line.endsWith(".md")).sort()).toEqual(["create Deep/Other.md", "create Deep/Paging.md", "create Home.md"]);
  expect(heard.indexOf("ready with 3 notes")).toBeGreaterThan(heard.indexOf("create Home.md"));
  expect(heard.filter((line) => line === "enabled")).toHaveLength(1);
  expect(heard.filter((line) => line.startsWith("changed"))).toEqual([]);
  await open(page);
  expect((await log(page)).filter((line) => line === "enabled")).toEqual([]);
});

test("a note is read with its links, tags, callouts and code blocks", async ({ page }) => {
  await openNote(page, "Home.md");
  const view = page.locator(".mod-root .markdown-preview-view");
  await expect(view.locator("a.internal-link")).toHaveText(["Paging", "what it costs"]);
  await expect(view.locator(".callout[data-callout=tip] .callout-title-inner")).toHaveText("A tip");
  await expect(view.locator(".fixture-block")).toHaveText("words in Home.md at 11");
  await expect(view.locator("li").first()).toHaveAttribute("data-seen", "yes");
  await expect(view).not.toContainText("^a1");
  await view.locator("a.internal-link").nth(1).click();
  await expect(page.locator(".mod-root .view-header-title")).toHaveText("Paging");
  await expect(page.locator(".mod-root .markdown-preview-view")).not.toContainText("not shown");
  await expect(page.locator(".mod-root .markdown-preview-view a.tag")).toHaveText("#memory/virtual");
});

test("ticking a box changes its line in the file, by mouse and by key, and keeps the other blocks", async ({ page }) => {
  await openNote(page, "Home.md");
  await page.locator(".fixture-block").evaluate((el) => { el.dataset["same"] = "yes"; });
  const boxes = page.locator(".markdown-rendered input.task-list-item-checkbox");
  await boxes.first().click();
  await expect(boxes.first()).toBeChecked();
  expect(onDisk("Home.md")).toContain("- [x] first ^a1\n- [x] second\n\t- [/] nested");
  await boxes.nth(2).focus();
  await page.keyboard.press("Space");
  await eventually(() => onDisk("Home.md")).toContain("\t- [ ] nested");
  await expect(boxes.nth(2)).toBeFocused();
  await expect(page.locator(".fixture-block")).toHaveAttribute("data-same", "yes");
  await boxes.nth(1).click({ button: "right" });
  await page.getByRole("menuitemcheckbox", { name: "Cancelled" }).click();
  await eventually(() => onDisk("Home.md")).toContain("- [-] second");
  await settled(page);
  expect(await log(page)).toContain("changed Home.md");
});

test("a rename rewrites links and is told as the app tells it", async ({ page }) => {
  await inPage(page, (bench) => bench.app.fileManager.renameFile(bench.app.vault.getFileByPath("Deep/Paging.md") as never, "Deep/Virtual paging.md"), null);
  await settled(page);
  expect(onDisk("Home.md")).toContain("[[Virtual paging]] or [[Virtual paging#Costs|what it costs]]");
  const heard = await log(page);
  expect(heard).toContain("rename Deep/Paging.md → Deep/Virtual paging.md");
  expect(heard).toContain("changed Home.md");
  expect(heard).not.toContain("changed Deep/Virtual paging.md");
  const links = await inPage(page, (bench) => bench.app.metadataCache.resolvedLinks["Home.md"], null);
  expect(links).toEqual({ "Deep/Virtual paging.md": 2 });
});

test("a folder that is renamed takes its notes along, and what is deleted is told with what was known", async ({ page }) => {
  await inPage(page, async (bench) => {
    const { vault, fileManager } = bench.app;
    await vault.rename(vault.getFolderByPath("Deep") as never, "Deeper");
    await fileManager.trashFile(vault.getFileByPath("Deeper/Other.md") as never);
  }, null);
  const heard = await log(page);
  expect(heard.filter((line) => line.startsWith("rename"))).toEqual(["rename Deep → Deeper", "rename Deep/Other.md → Deeper/Other.md", "rename Deep/Paging.md → Deeper/Paging.md"]);
  expect(heard.slice(-2).sort()).toEqual(["delete Deeper/Other.md", "deleted Deeper/Other.md known"]);
});

test("the vault refuses what the app refuses", async ({ page }) => {
  const refused = await inPage(page, async (bench) => {
    const { vault } = bench.app;
    const why = (attempt: Promise<unknown>): Promise<string> => attempt.then(() => "taken", (error: unknown) => error instanceof Error ? error.message : "thrown");
    return [await why(vault.create("Home.md", "")), await why(vault.create("Not there/New.md", "")), await why(vault.createFolder("Deep")), await why(vault.create("Deep/New.md", "x"))];
  }, null);
  expect(refused).toEqual(["File already exists.", "ENOENT: no such file or directory, open 'Not there/New.md'", "Folder already exists.", "taken"]);
});

test("two processes of one note come one after the other", async ({ page }) => {
  await inPage(page, async (bench) => {
    const { vault } = bench.app;
    const file = vault.getFileByPath("Deep/Other.md") as never;
    await Promise.all(["a", "b", "c", "d"].map((letter) => vault.process(file, (text) => text + letter)));
  }, null);
  expect(onDisk("Deep/Other.md")).toBe(`${NOTES["Deep/Other.md"] ?? ""}abcd`);
});

test("the palette runs a command by keys alone, and offers only what can be run", async ({ page }) => {
  await page.keyboard.press("Control+p");
  const prompt = page.getByRole("dialog", { name: "Select a command..." });
  await expect(prompt).toContainText("Fixture: Open view");
  await expect(prompt).not.toContainText("Never offered");
  await expect(prompt).not.toContainText("Write a stamp");
  await page.keyboard.type("fixture open view");
  await page.keyboard.press("Enter");
  await expect(page.locator(".fixture-count")).toHaveText("Counted 0");
  await page.keyboard.press("c");
  await expect(page.locator(".fixture-count")).toHaveText("Counted 1");
  await expect(page.locator(".mod-right-split a.internal-link")).toHaveText("Paging");
});

test("an editor command is there while a note is written, and writes at the cursor", async ({ page }) => {
  await openNote(page, "Deep/Other.md");
  expect(await inPage(page, (bench) => bench.execute("fixture:stamp"), null)).toBe(false);
  await page.keyboard.press("Control+e");
  await expect(page.locator(".cm-content")).toBeFocused();
  expect(await inPage(page, (bench) => bench.execute("fixture:stamp"), null)).toBe(true);
  await page.keyboard.type("typed ");
  await page.keyboard.press("Control+e");
  await eventually(() => onDisk("Deep/Other.md")).toMatch(/^(typed stamp|stamp typed) Back to/);
});

test("writing goes into the file, and undo takes it back", async ({ page }) => {
  await openNote(page, "Deep/Other.md", "source");
  await page.locator(".cm-content").click();
  await page.keyboard.press("Control+Home");
  await page.keyboard.type("New words. ");
  await eventually(() => onDisk("Deep/Other.md")).toBe(`New words. ${NOTES["Deep/Other.md"] ?? ""}`);
  await page.keyboard.press("Control+z");
  await eventually(() => onDisk("Deep/Other.md")).toBe(NOTES["Deep/Other.md"]);
});

test("what is being written meets what another program wrote, and both stay", async ({ page }) => {
  await openNote(page, "Deep/Other.md", "source");
  await page.locator(".cm-content").click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("Mine.");
  writeFileSync(path.join(workbench().vaultDir, "Deep", "Other.md"), `Theirs. ${NOTES["Deep/Other.md"] ?? ""}`);
  await expect(page.locator(".cm-content")).toContainText("Theirs.");
  await eventually(() => onDisk("Deep/Other.md")).toBe(`Theirs. ${NOTES["Deep/Other.md"] ?? ""}Mine.`);
});

test("Esc closes the dialog on top, and gives the focus back", async ({ page }) => {
  await page.locator(".side-dock-settings").getByRole("button", { name: "Settings" }).focus();
  await inPage(page, (bench) => bench.execute("fixture:modal"), null);
  await inPage(page, (bench) => bench.execute("fixture:choose"), null);
  await expect(page.getByRole("dialog")).toHaveCount(2);
  await page.keyboard.type("gre");
  await expect(page.getByRole("option")).toHaveText(["green"]);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.locator(".side-dock-settings").getByRole("button", { name: "Settings" })).toBeFocused();
});

test("a list is chosen from with arrows and Enter, a question answered with its button", async ({ page }) => {
  await inPage(page, (bench) => bench.execute("fixture:choose"), null);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await inPage(page, (bench) => bench.execute("fixture:ask"), null);
  await expect(page.getByRole("button", { name: "Do it" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator(".notice")).toHaveText("It is done");
  expect((await log(page)).slice(-2)).toEqual(["chose blue", "done"]);
});

test("settings are drawn from their definitions, checked, and saved at each change", async ({ page }) => {
  await page.keyboard.press("Control+,");
  const row = (name: string) => page.locator(".setting-item", { has: page.locator(".setting-item-name", { hasText: new RegExp(`^${name}$`) }) });
  const saved = () => inPage(page, (bench) => JSON.parse(bench.getRawData() ?? "null") as unknown, null);
  await expect(row("Times")).toBeHidden();
  await row("Loud").locator(".checkbox-container").click();
  await expect(row("Times")).toBeVisible();
  await expect(row("Mood").locator("select")).toBeDisabled();
  await row("Greeting").locator("input").fill("");
  await expect(row("Greeting").getByRole("alert")).toHaveText("Say something.");
  expect(await saved()).toMatchObject({ loud: true, greeting: "Hello" });
  await row("Greeting").locator("input").fill("Good day");
  await eventually(saved).toMatchObject({ greeting: "Good day" });
  await row("Folder").locator("input").fill("de");
  await page.getByRole("option", { name: "Deep" }).click();
  await eventually(saved).toMatchObject({ folder: "Deep" });
  await row("More").click();
  await expect(page.getByRole("button", { name: "Press" })).toBeVisible();
  await page.getByRole("button", { name: "Back", exact: true }).click();
  await expect(row("Greeting")).toBeVisible();
});

test("a broken data.json is thrown at the plugin, and settings of another device are announced", async ({ page }) => {
  await inPage(page, (bench) => bench.setRawData("{ not json"), null);
  await inPage(page, (bench) => bench.setRawData("{}"), null);
  expect((await log(page)).slice(-2)).toEqual(["settings broken", "settings changed"]);
  await inPage(page, (bench) => bench.setRawData("{ not json"), null);
  await open(page);
  expect((await log(page))[0]).toBe("broken true");
});

test("panes, their state and their sizes come back after a reload", async ({ page }) => {
  await openNote(page, "Home.md");
  await inPage(page, (bench) => bench.openFile("Deep/Paging.md", { mode: "source", newLeaf: "split" }), null);
  await page.locator(".side-dock-actions").getByRole("button", { name: "Open fixture" }).click();
  await page.getByRole("button", { name: "Count", exact: true }).click();
  await page.getByRole("button", { name: "Count", exact: true }).click();
  await open(page);
  await expect(page.locator(".fixture-count")).toHaveText("Counted 2");
  await expect(page.locator(".mod-root .view-header-title")).toHaveText(["Home", "Paging"]);
  await expect(page.locator(".mod-root [data-type=markdown][data-mode=source]")).toHaveCount(1);
  expect(Number(await page.locator(".fixture-count").evaluate((el) => el.parentElement?.dataset["width"]))).toBeGreaterThan(100);
  await open(page, "?fresh");
  await expect(page.locator(".fixture-count")).toHaveCount(0);
});

test("a switch to dark fires css-change and changes the colours", async ({ page }) => {
  const background = () => page.evaluate(() => getComputedStyle(document.body).getPropertyValue("--background-primary"));
  const light = await background();
  await page.getByRole("button", { name: "Dark mode" }).click();
  expect(await background()).not.toBe(light);
  expect((await log(page)).at(-1)).toBe("css-change");
  await open(page);
  await expect(page.locator("body")).toHaveClass(/theme-dark/);
});

test("two tabs and another program see each other's writes", async ({ page, context }) => {
  await openNote(page, "Deep/Other.md");
  const other = await context.newPage();
  await open(other);
  await other.evaluate(() => (window as WorkbenchWindow).workbench?.writeFile("Deep/Other.md", "From the other tab.\n"));
  await expect(page.locator(".markdown-preview-view")).toContainText("From the other tab.");
  await eventually(() => log(page)).toContain("changed Deep/Other.md");
  writeFileSync(path.join(workbench().vaultDir, "Deep", "Other.md"), "From another program.\n");
  await expect(page.locator(".markdown-preview-view")).toContainText("From another program.");
  writeFileSync(path.join(workbench().vaultDir, "Made outside.md"), "# New\n");
  await expect(page.locator(".nav-file-title-content", { hasText: "Made outside" })).toBeVisible();
  rmSync(path.join(workbench().vaultDir, "Made outside.md"));
  await expect(page.locator(".nav-file-title-content", { hasText: "Made outside" })).toHaveCount(0);
  const mine = (await log(page)).filter((line) => line === "modify Deep/Other.md");
  expect(mine).toHaveLength(2);
});

test("a write that fails says so, and nothing is lost", async ({ page }) => {
  const said = await inPage(page, async (bench) => {
    bench.failWrites("Deep/");
    const why = await bench.writeFile("Deep/Other.md", "gone").then(() => "", (error: unknown) => String(error));
    bench.failWrites("");
    return why;
  }, null);
  expect(said).toContain("EACCES");
  expect(onDisk("Deep/Other.md")).toBe(NOTES["Deep/Other.md"]);
});

test("menus work by keys, notes are renamed from the tree", async ({ page }) => {
  const row = page.getByRole("treeitem", { name: "Home" });
  await row.click({ button: "right" });
  await expect(page.getByRole("menu")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("menu")).toHaveCount(0);
  await row.focus();
  await page.keyboard.press("F2");
  await page.keyboard.type("House");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("treeitem", { name: "House" })).toBeVisible();
  await eventually(() => onDisk("Deep/Other.md")).toContain("[[House]]");
});

test("a link that is pointed at shows its note", async ({ page }) => {
  await openNote(page, "Home.md");
  await page.locator(".markdown-preview-view a.internal-link").first().hover();
  await expect(page.locator(".hover-popover")).toContainText("Time.");
  await page.mouse.move(5, 400);
  await expect(page.locator(".hover-popover")).toHaveCount(0);
});

test("nothing outside the vault is given away, and only this page is answered", async ({ page, complaints }) => {
  const outside = notesFolder();
  symlinkSync(path.join(outside, "Home.md"), path.join(workbench().vaultDir, "link.md"));
  const status = (address: string, init: RequestInit = {}) => fetch(workbench().url + address, init).then((answer) => answer.status);
  for (const place of ["../secret.md", "/etc/passwd", "Deep/../../x.md", ".obsidian/x", "link.md", "a\\b"]) {
    expect(await status(`vault/file?path=${encodeURIComponent(place)}`), place).toBe(403);
  }
  expect(await status("vault/list", { headers: { origin: "http://example.org" } })).toBe(403);
  expect(await status("vault/file?path=Home.md", { method: "PUT", body: "x" })).toBe(403);
  expect(await page.evaluate(() => fetch("http://example.org/").then(() => "reached", () => "refused"))).toBe("refused");
  rmSync(outside, { recursive: true });
  // The browser writes down what it refused.
  expect(complaints.splice(0).filter((complaint) => !complaint.includes("example.org"))).toEqual([]);
});

test("a phone has one column and large targets", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await open(page, "?phone");
  await expect(page.locator("body")).toHaveClass(/is-phone/);
  await expect(page.locator(".mod-left-split")).toBeHidden();
});
