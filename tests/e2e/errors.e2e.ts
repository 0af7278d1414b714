/** What fails is told: a command, a click, a drawing. What was switched off does nothing more. */
import { expect, type Page } from "@playwright/test";
import { inPage } from "./open-page";
import { chooseMap, lastNotice, onWorkbench, palette, SAMPLE, settled } from "./plugin-page";
import { test } from "./test";

onWorkbench(SAMPLE);

/** What was written to the console so far, and was meant to be: the test ends without it. */
function takeErrors(complaints: string[]): string[] {
  return complaints.splice(0);
}

/** From now on no mark of a state can be drawn; `false` ends it. */
function failMarks(page: Page, fail: boolean): Promise<void> {
  return page.evaluate((isFailing) => {
    // The app's own method is one of `Node`.
    if (isFailing) HTMLElement.prototype.createSvg = () => { throw new Error("no picture could be made"); };
    else Reflect.deleteProperty(HTMLElement.prototype, "createSvg");
  }, fail);
}

test("a command that fails is told in a sentence, and logged once", async ({ page, complaints }) => {
  await inPage(page, ({ app }) => { app.workspace.revealLeaf = () => Promise.reject(new Error("the pane is gone")); }, null);
  await palette(page, "Open study dashboard");
  await expect(lastNotice(page)).toHaveText("“Open study dashboard” did not work: the pane is gone. The developer console has the details for a bug report.");
  const errors = takeErrors(complaints);
  expect(errors).toHaveLength(1);
  expect(errors[0]).toContain("the pane is gone");
});

test("a button of a notice that fails is told, too", async ({ page, complaints }) => {
  await inPage(page, (workbench) => workbench.setRawData('{"openGenerated":false}'), null);
  await palette(page, "Generate study checklist for a map");
  await chooseMap(page, "Systems");
  await inPage(page, ({ app }) => { app.workspace.openLinkText = () => Promise.reject(new Error("the note is locked")); }, null);
  await page.getByRole("button", { name: "Open note" }).click();
  await expect(lastNotice(page)).toContainText("“Open note” did not work: the note is locked.");
  expect(takeErrors(complaints)).toHaveLength(1);
});

for (const { command, pane, what } of [
  { command: "Open study dashboard", pane: ".moc-study-dashboard", what: "The dashboard" },
  { command: "Open concept graph", pane: ".moc-study-pane", what: "The graph" },
  { command: "Review all maps", pane: ".moc-study-review", what: "The review" },
]) {
  test(`a pane that cannot be drawn says so, and draws when it can: ${what}`, async ({ page, complaints }) => {
    await settled(page);
    await failMarks(page, true);
    await palette(page, command);
    const failure = page.locator(`${pane} > .moc-study-failure`);
    await expect(failure).toContainText(`${what} could not be drawn: no picture could be made.`);
    // Another size has parts of a pane drawn again, and those can be.
    await page.setViewportSize({ width: 1100, height: 700 });
    await page.evaluate(() => new Promise((resolve) => { window.setTimeout(resolve, 300); }));
    await expect(failure).toHaveCount(1);
    await failMarks(page, false);
    await failure.getByRole("button", { name: "Try again" }).click();
    await expect(failure).toHaveCount(0);
    await expect(page.locator(`${pane} .moc-study-mark`).first()).toBeVisible();
    expect((takeErrors(complaints)).every((error) => error.includes("no picture could be made"))).toBe(true);
  });
}

test("settings changed, then the plugin switched off: no command comes back, and no note is read", async ({ page }) => {
  await settled(page);
  const left = await page.evaluate(async () => {
    const { workbench } = window as Window & { workbench?: { app: { vault: { cachedRead: unknown }; commands: { list(): { id: string }[] } }; plugin: { unload(): void }; setRawData(text: string): Promise<void> } };
    if (workbench === undefined) throw new Error("There is no workbench.");
    const { app, plugin } = workbench;
    const read: string[] = [];
    const cachedRead = app.vault.cachedRead as (file: { path: string }) => Promise<string>;
    app.vault.cachedRead = (file: { path: string }) => { read.push(file.path); return cachedRead.call(app.vault, file); };
    await workbench.setRawData(JSON.stringify({ mapNames: "index, MOC", newPerDay: 3 }));
    plugin.unload();
    // On a busy machine the first reading may still have gone on until here.
    read.length = 0;
    await new Promise((resolve) => { window.setTimeout(resolve, 1500); });
    return { read, commands: app.commands.list().map(({ id }) => id).filter((id) => id.startsWith("moc-study:")) };
  });
  expect(left).toEqual({ read: [], commands: [] });
});
