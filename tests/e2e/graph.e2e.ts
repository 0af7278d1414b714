/** The graph pane by keyboard, by mouse, as a list, in both themes, across a restart, and for a screen reader. */
import { expect, type Page } from "@playwright/test";
import { barriersOfThemes } from "./barriers";
import { inPage, openPage } from "./open-page";
import { atRest, chooseScope, clickNode, drawnNodes, graphOf, groundOf, lastNotice, nodeOf, onWorkbench, openGraph, palette, placeOf, SAMPLE, settled, shownTerms, view } from "./plugin-page";
import { eventually, test } from "./test";

const { bench } = onWorkbench(SAMPLE);

test("everything is in reach of the keyboard", async ({ page }) => {
  const pane = await openGraph(page);
  await pane.locator(".moc-study-drawing").focus();
  await page.keyboard.press("ArrowDown");
  await expect(pane.locator("[aria-live]")).toContainText("relation");
  await page.keyboard.press("ArrowRight");
  expect((await drawnNodes(page)).filter(({ states }) => states.includes("chosen"))).toHaveLength(1);
  await page.keyboard.press("Enter");
  await expect(pane.getByRole("radio", { name: "New" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(pane.locator(".moc-study-drawing")).toBeFocused();
  await page.keyboard.press("/");
  await page.keyboard.type("in:Mem");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(pane.locator(".moc-study-chip")).toHaveText(/in:Memory/);
  await eventually(() => shownTerms(page)).not.toContain("Thread");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("Backspace");
  await expect(pane.locator(".moc-study-chip")).toHaveCount(0);
  await eventually(() => shownTerms(page)).toContain("Thread");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(pane.locator(".moc-study-drawing")).toBeFocused();
});

test("a node that is clicked is chosen, and its card leads on", async ({ page }) => {
  const pane = await openGraph(page);
  await clickNode(page, "Paging");
  expect((await nodeOf(page, "Paging")).states).toContain("chosen");
  await pane.locator(".moc-study-card-relations").getByRole("button", { name: "Page fault" }).first().click();
  await expect(pane.locator(".moc-study-card-term")).toHaveText("Page fault");
  await pane.getByRole("button", { name: "Open map" }).click();
  await expect(page.locator(".workspace-tab-header.mod-active")).toContainText("Systems and Infrastructure MOC");
});

test("whoever clicked goes on by key", async ({ page }) => {
  const pane = await openGraph(page);
  await clickNode(page, "Paging");
  await page.keyboard.press("Tab");
  await expect(pane.locator(".moc-study-card-term")).toHaveText("Page table");
  await page.keyboard.press("/");
  await expect(pane.getByRole("combobox", { name: /Filter/ })).toBeFocused();
});

test("a double click opens the concept's note, a right click its menu", async ({ page }) => {
  await openGraph(page);
  const { x, y } = await placeOf(page, "Paging");
  await page.mouse.click(x, y, { button: "right" });
  await page.locator(".menu").getByText("Known").click();
  await eventually(async () => (await nodeOf(page, "Paging")).states).toContain("known");
  await page.mouse.dblclick(x, y);
  await expect(page.locator(".workspace-tab-header.mod-active")).toContainText("Paging");
});

test("the menu gives a concept another note, which its double click opens then", async ({ page }) => {
  await openGraph(page);
  const { x, y } = await placeOf(page, "Paging");
  await page.mouse.click(x, y, { button: "right" });
  await page.locator(".menu").getByText("Choose its note…").click();
  const notes = page.getByRole("dialog", { name: "Choose the note of “Paging”" });
  await notes.getByRole("combobox").fill("Customer research");
  await expect(notes.getByRole("option").first()).toContainText("Customer research");
  await page.keyboard.press("Enter");
  await expect(lastNotice(page)).toContainText("Customer research");
  const place = await placeOf(page, "Paging");
  await page.mouse.dblclick(place.x, place.y);
  await expect(page.locator(".workspace-tab-header.mod-active")).toContainText("Customer research");
});

test("a concept is found by its term and its heading together", async ({ page }) => {
  await openGraph(page);
  await palette(page, "Choose the note of a concept");
  const concepts = page.getByRole("dialog", { name: "Choose a concept" });
  await concepts.getByRole("combobox").fill("paging memory");
  await expect(concepts.getByRole("option", { name: /^Paging/ })).toContainText("Memory");
  await expect(concepts.getByRole("option", { name: /^Thread/ })).toHaveCount(0);
});

test("the list shows what the graph shows", async ({ page }) => {
  const pane = await openGraph(page);
  const drawn = await shownTerms(page);
  await view(page, "List").click();
  const items = pane.locator(".moc-study-list-item");
  await expect(items).toHaveCount(drawn.length);
  expect((await pane.locator(".moc-study-list-term").allTextContents()).sort()).toEqual([...drawn].sort());
  await items.filter({ hasText: "Paging" }).first().click();
  await expect(pane.locator(".moc-study-card-term")).toHaveText("Paging");
});

test("section, filter and form survive a restart", async ({ page }) => {
  const pane = await openGraph(page);
  await chooseScope(page, "Networking");
  await pane.getByRole("combobox", { name: "Filter concepts" }).fill("is:new");
  await page.keyboard.press("Enter");
  await view(page, "List").click();
  await openPage(page, bench().url);
  await expect(page.locator(".moc-study-pane .moc-study-chip")).toHaveText("is:new");
  await expect(page.locator(".moc-study-scope-section")).toHaveText("Networking");
  await expect(view(page, "List")).toBeChecked();
});

test("a graph that is asked for while the vault is still read has the keyboard once it is drawn", async ({ browser }) => {
  const page = await (await browser.newContext()).newPage();
  // The plugin begins with a vault that gives it no note before `letRead` is called.
  await page.addInitScript(`{
    let code;
    Object.defineProperty(window, "workbenchPlugin", { set: (made) => { code = made; }, get: () => (require, module, exports) => {
      code(require, module, exports);
      const Plugin = module.exports.default;
      module.exports = class extends Plugin {
        constructor(app, manifest) {
          const read = app.vault.cachedRead.bind(app.vault);
          const mayRead = new Promise((resolve) => { window.letRead = resolve; });
          app.vault.cachedRead = async (file) => { await mayRead; return read(file); };
          super(app, manifest);
        }
      };
    } });
  }`);
  await page.goto(bench().url);
  await page.waitForSelector("body[data-workbench=ready]");
  await palette(page, "Open concept graph");
  await expect(page.locator(".moc-study-pane .moc-study-message")).toBeVisible();
  await page.evaluate("window.letRead()");
  await expect(page.locator(".moc-study-pane .moc-study-drawing")).toBeFocused();
});

test("the drawing follows the theme", async ({ page }) => {
  await openGraph(page);
  await inPage(page, (workbench) => { workbench.setTheme("light"); }, null);
  await settled(page);
  const light = await groundOf(page, "Paging");
  await inPage(page, (workbench) => { workbench.setTheme("dark"); }, null);
  await eventually(() => groundOf(page, "Paging")).not.toBe(light);
});

test("an edit of the map comes through, and leaves the view where it was", async ({ page }) => {
  await openGraph(page);
  const before = await nodeOf(page, "Process");
  await inPage(page, async (workbench, map) => {
    const text = await workbench.readFile(map);
    await workbench.writeFile(map, text.replace("- **Paging**", "- **Demand paging**"));
  }, "Maps/Systems and Infrastructure MOC.md");
  await eventually(() => shownTerms(page)).toContain("Demand paging");
  const after = await nodeOf(page, "Process");
  expect([after.x, after.y]).toEqual([before.x, before.y]);
});

test("nothing bars the way of a screen reader, in either theme", async ({ page }) => {
  await openGraph(page);
  await clickNode(page, "Paging");
  expect(await barriersOfThemes(page, ".moc-study-pane")).toEqual([]);
  await view(page, "List").click();
  expect(await barriersOfThemes(page, ".moc-study-pane")).toEqual([]);
  await palette(page, "Show problems");
  expect(await barriersOfThemes(page, ".moc-study-problems")).toEqual([]);
});

/** Presses the middle of what bears this label, once it has stopped moving. */
async function pressLabel(page: Page, label: string): Promise<void> {
  await atRest(page);
  const found = (await graphOf(page))?.nodes.find((node) => node.label === label && (node.part === "heading" || node.part === "caption"));
  await page.mouse.click(found?.x ?? 0, found?.y ?? 0);
}

/** Headings that stand for what is below them, or that can be opened as a whole. */
async function headingsOf(page: Page, isFolded = false): Promise<string[]> {
  return (await graphOf(page))?.nodes.filter((node) => node.part === "heading" && (node.isFolded || !isFolded)).map(({ label }) => label) ?? [];
}

test("a mind map folds its branches by pointer, travels with the pane, and the board has the same folded", async ({ page }) => {
  await openGraph(page);
  await palette(page, "Show concept graph as mind map");
  const headings = (): Promise<string[]> => headingsOf(page);
  const folded = (): Promise<string[]> => headingsOf(page, true);
  await eventually(headings).toContain("Memory");
  expect(await headings()).toContain("Operating systems");
  const before = (await shownTerms(page)).length;
  await pressLabel(page, "Memory");
  await eventually(folded).toEqual(["Memory"]);
  expect((await shownTerms(page)).length).toBe(before - 8);
  await openPage(page, bench().url);
  await eventually(folded).toEqual(["Memory"]);
  await expect(view(page, "Mind map")).toBeChecked();
  await view(page, "Board").click();
  await eventually(headings).toEqual(["Memory"]);
  expect(await shownTerms(page)).not.toContain("Paging");
  await pressLabel(page, "Memory");
  await eventually(() => shownTerms(page)).toContain("Paging");
  await pressLabel(page, "Memory");
  await eventually(() => shownTerms(page)).not.toContain("Paging");
});

test("of all maps each section stands folded, with the relations between them, and opens in place", async ({ page }) => {
  await openGraph(page);
  await palette(page, "Open graph of all maps");
  await eventually(() => headingsOf(page)).toContain("Storage");
  expect(await shownTerms(page)).toEqual([]);
  await pressLabel(page, "Storage");
  await eventually(() => shownTerms(page)).toContain("B-tree");
  expect(await headingsOf(page)).toContain("Querying");
});
