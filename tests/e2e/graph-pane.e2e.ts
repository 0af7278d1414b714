/** The rows above the graph and the card beside it: on a wide window, and on a phone. */
import { expect, type Page } from "@playwright/test";
import { barriers } from "./barriers";
import { inPage, openPage } from "./open-page";
import { atRest, chooseScope, clickNode, drawnNodes, graphOf, MAP, onWorkbench, openGraph, openReview, palette, SAMPLE, shownTerms, view } from "./plugin-page";
import { eventually, test } from "./test";

const { bench } = onWorkbench(SAMPLE);

/** Concepts whose middle is not in what can be seen of the drawing. */
async function outside(page: Page): Promise<string[]> {
  const pane = await page.locator(".moc-study-drawing").boundingBox();
  const card = await page.locator(".moc-study-card").boundingBox();
  const { x = 0, y = 0, width = 0, height = 0 } = pane ?? {};
  const bottom = card === null || card.width < width - 1 ? y + height : Math.min(y + height, card.y);
  return (await drawnNodes(page)).filter((node) => node.isShown && (node.x < x || node.x > x + width || node.y < y || node.y > bottom)).map(({ label }) => label);
}

test("what a filter leaves stands in the pane, also beside the card, and all is back where it was once it is cleared", async ({ page }) => {
  const pane = await openGraph(page);
  await atRest(page);
  const before = await drawnNodes(page);
  await pane.getByRole("combobox", { name: "Filter concepts" }).fill("is:foo");
  await page.keyboard.press("Enter");
  await expect(pane.locator(".moc-study-problem")).toContainText("“is:foo” is not understood");
  expect((await shownTerms(page)).length).toBe(before.length);
  await page.keyboard.press("Control+a");
  await page.keyboard.type("near:paging");
  await page.keyboard.press("Enter");
  await eventually(() => shownTerms(page)).not.toContain("Coroutine");
  await atRest(page);
  expect(await outside(page)).toEqual([]);
  expect((await drawnNodes(page)).filter(({ states }) => states.includes("chosen")).map(({ label }) => label)).toEqual(["Paging"]);
  await clickNode(page, "Paging");
  await atRest(page);
  expect((await page.locator(".moc-study-card").boundingBox())?.width).toBe(344);
  expect(await outside(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await palette(page, "Clear the filter of the concept graph");
  await eventually(async () => (await shownTerms(page)).length).toBe(before.length);
  await atRest(page);
  const places = (nodes: typeof before): unknown => nodes.map(({ label, x, y }) => [label, Math.round(x), Math.round(y)]).sort();
  expect(places(await drawnNodes(page))).toEqual(places(before));
});

test("a web and a mind map beside the card are seen whole, and all is back where it was once it is closed", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openGraph(page);
  const places = async (): Promise<unknown> => (await drawnNodes(page)).map(({ label, x, y }) => [label, Math.round(x), Math.round(y)]).sort();
  for (const layout of ["Web", "Mind map"]) {
    const others = await places();
    await view(page, layout).click();
    await eventually(places).not.toEqual(others);
    await atRest(page);
    expect(await outside(page)).toEqual([]);
    const before = await places();
    await clickNode(page, "Paging");
    await eventually(() => outside(page)).toEqual([]);
    await atRest(page);
    await page.keyboard.press("Escape");
    await eventually(places).toEqual(before);
  }
});

test("lines are shown when something is pointed at, or always, as the pane remembers", async ({ page }) => {
  const pane = await openGraph(page);
  await atRest(page);
  const picture = (): Promise<string> => page.evaluate(() => document.querySelector<HTMLCanvasElement>(".moc-study-scene")?.toDataURL() ?? "");
  const before = await picture();
  await pane.getByRole("button", { name: /^Relations/ }).click();
  const lines = page.getByRole("dialog", { name: "Relations" });
  await expect(lines.getByRole("radio", { name: "When pointed at" })).toHaveAttribute("aria-checked", "true");
  // By key alone, as all of it.
  await lines.getByRole("radio", { name: "When pointed at" }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(lines.getByRole("radio", { name: "Always" })).toHaveAttribute("aria-checked", "true");
  await expect(lines.getByRole("radio", { name: "Always" })).toBeFocused();
  await eventually(async () => await picture() !== before).toBe(true);
  expect(await barriers(page, ".moc-study-pane")).toEqual([]);
  await page.keyboard.press("Escape");
  expect(await inPage(page, ({ app: { workspace } }) => workspace.getLeavesOfType("moc-study-graph").map((leaf) => leaf.getViewState().state?.["lines"]), null)).toEqual([{ always: true }]);
  await view(page, "Web").click();
  await pane.getByRole("button", { name: /^Relations/ }).click();
  await expect(lines.getByRole("switch").first()).toBeVisible();
  await expect(lines.getByRole("radio"), "a web always shows them").toHaveCount(0);
});

test("on a phone what a filter did not understand is said above the graph, and can be cleared", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 780 });
  await openPage(page, `${bench().url}?phone`);
  const pane = await openGraph(page);
  await expect(pane.locator(".moc-study-state-row")).toBeHidden();
  await pane.getByRole("button", { name: "Filter", exact: true }).click();
  await pane.getByRole("combobox", { name: "Filter concepts" }).fill("is:foo");
  await page.keyboard.press("Enter");
  await expect(pane.locator(".moc-study-problem")).toContainText("“is:foo” is not understood");
  expect(await barriers(page, ".moc-study-pane")).toEqual([]);
  await pane.getByRole("button", { name: "Clear filter" }).click();
  await expect(pane.locator(".moc-study-problem")).toHaveCount(0);
});

test("on a phone one sheet has map, section, layout, states and lines, and the chosen concept stays above its card", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 780 });
  await openPage(page, `${bench().url}?phone`);
  await openGraph(page);
  await atRest(page);
  await page.locator(".moc-study-scope-button").click();
  const sheet = page.getByRole("dialog", { name: "What is shown" });
  for (const name of ["Map", "Section"]) await expect(sheet.getByRole("button", { name: new RegExp(`^${name}`) })).toBeVisible();
  expect(await barriers(page, ".moc-study-pane")).toEqual([]);
  const small = await sheet.getByRole("button").or(sheet.getByRole("radio")).or(sheet.getByRole("switch")).evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.textContent));
  expect(small).toEqual([]);
  // A way out by a button, by Escape, and by drawing its head down; the focus goes back to what opened it.
  const opener = page.locator(".moc-study-scope-button");
  await sheet.getByRole("button", { name: "Close" }).click();
  await expect(sheet).toHaveCount(0);
  await expect(opener).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await expect(sheet).toHaveCount(0);
  await expect(opener).toBeFocused();
  await opener.click();
  const { x = 0, y = 0, width = 0 } = await sheet.locator(".moc-study-sheet-head").boundingBox() ?? {};
  await page.mouse.move(x + width / 2, y + 20);
  await page.mouse.down();
  await page.mouse.move(x + width / 2, y + 90, { steps: 4 });
  await page.mouse.up();
  await expect(sheet).toHaveCount(0);
  await expect(opener).toBeFocused();
  await opener.click();
  await sheet.getByRole("button", { name: /^Section/ }).click();
  await sheet.getByRole("button", { name: "Back" }).click();
  await expect(sheet.getByRole("button", { name: /^Section/ })).toBeFocused();
  await sheet.getByRole("button", { name: /^Section/ }).click();
  await sheet.getByRole("option", { name: /Networking/ }).click();
  await expect(sheet).toHaveCount(0);
  await eventually(() => shownTerms(page)).not.toContain("Paging");
  await atRest(page);
  const [first] = await drawnNodes(page);
  await clickNode(page, first?.label ?? "");
  const card = page.locator(".moc-study-card");
  const handle = card.getByRole("button", { name: "Larger card" });
  // After each step, so that a card that goes away says when.
  await expect(handle, "once the card is open").toBeVisible();
  await atRest(page);
  expect(await outside(page)).not.toContain(first?.label);
  await expect(handle, "once the drawing rests").toBeVisible();
  await inPage(page, (workbench) => { workbench.setTheme("dark"); }, null);
  await expect(handle, "in another theme").toBeVisible();
  expect(await barriers(page, ".moc-study-pane")).toEqual([]);
  await expect(handle, "once axe has looked").toBeVisible();
  const height = (await card.boundingBox())?.height ?? 0;
  await handle.click();
  expect((await card.boundingBox())?.height).toBeGreaterThan(1.5 * height);
});

test("who is looking for a map or a section goes on with that while notes arrive", async ({ page }) => {
  const pane = await openGraph(page);
  await page.locator(".moc-study-scope-button").click();
  const field = page.getByRole("combobox", { name: "Map or section" });
  await field.fill("netw");
  const known = pane.locator(".moc-study-state-row").getByRole("button", { name: /New/ }).locator(".moc-study-number");
  const before = await known.innerText();
  await inPage(page, async (workbench, map) => { await workbench.writeFile(map, `${await workbench.readFile(map)}\n`.replace("- **Paging**", "- **Page coloring** — pages are laid out by cache lines\n- **Paging**")); }, MAP);
  await expect(known).not.toHaveText(before);
  await expect(field).toHaveValue("netw");
  await expect(field).toBeFocused();
  await expect(page.getByRole("option").first()).toContainText("Networking");
  await page.keyboard.press("Enter");
  await eventually(() => shownTerms(page)).not.toContain("Paging");
});

test("on a phone what was found is seen in another layout, too, which is as wide as the pane", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 780 });
  await openPage(page, `${bench().url}?phone`);
  await openGraph(page);
  await palette(page, "Show concept graph as learning path");
  await atRest(page);
  const { zoom } = await graphOf(page) ?? { zoom: 0 };
  await palette(page, "Show concept graph as board");
  await palette(page, "Find in the concept graph");
  await page.keyboard.type("write-ahead");
  await atRest(page);
  await page.keyboard.press("Escape");
  await palette(page, "Show concept graph as learning path");
  await atRest(page);
  expect((await graphOf(page))?.zoom).toBe(zoom);
  expect(await outside(page)).not.toContain("Write-ahead log (WAL)");
});

test("in a theme of pale words the pane and its card can be read", async ({ page }) => {
  await page.addStyleTag({ content: ".theme-light { --text-normal: #9a9a9a; --text-muted: #c4c4c4; --interactive-accent: #ffe08a; --color-green: #d8f5d8; }" });
  await inPage(page, (workbench) => { workbench.setTheme("light"); }, null);
  await openGraph(page);
  await clickNode(page, "Paging");
  expect(await barriers(page, ".moc-study-pane")).toEqual([]);
});

test("in a theme whose words are too pale, dashboard and review are read all the same", async ({ page }) => {
  await page.addStyleTag({ content: ".theme-light { --text-normal: #9a9a9a; --text-muted: #c4c4c4; --text-faint: #dddddd; --interactive-accent: #ffe08a; --color-green: #d8f5d8; --color-orange: #ffe9c9; --color-red: #ffd6d6; --color-blue: #d6e6ff; }" });
  await inPage(page, (workbench) => { workbench.setTheme("light"); }, null);
  await palette(page, "Open study dashboard");
  await expect(page.locator(".moc-study-dashboard .moc-study-state-bar").first()).toBeVisible();
  expect(await barriers(page, ".moc-study-dashboard")).toEqual([]);
  await openReview(page);
  expect(await barriers(page, ".moc-study-review")).toEqual([]);
  await page.keyboard.press("Space");
  await expect(page.locator(".moc-study-answer")).toHaveCount(1);
  expect(await barriers(page, ".moc-study-review")).toEqual([]);
  // Ring, heat map, bars and grades are marks: 3 : 1 against the pane.
  const pale = await page.evaluate(() => ["--moc-study-lit", "--moc-study-known", "--moc-study-due", "--moc-study-learning", "--moc-study-hue-6"].filter((name) => {
    const probe = document.body.appendChild(document.createElement("i"));
    probe.style.color = `var(${name})`;
    const [r = 0, g = 0, b = 0] = (getComputedStyle(probe).color.match(/\d+/g) ?? []).map((part) => ((Number(part) / 255 + 0.055) / 1.055) ** 2.4);
    probe.remove();
    return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05) < 3;
  }));
  expect(pale).toEqual([]);
});

test("a board that relations arrange anew is fitted again, and one that they leave stays where it was moved", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const pane = await openGraph(page);
  await chooseScope(page, "Cloud and containers");
  await eventually(() => shownTerms(page)).toContain("Container image");
  await atRest(page);
  const shape = async (): Promise<unknown> => { const graph = await graphOf(page); return [graph?.zoom, graph?.pan, graph?.nodes.map(({ box }) => box)]; };
  const before = await shape();
  await pane.getByRole("button", { name: /^Relations/ }).click();
  await page.getByRole("dialog", { name: "Relations" }).getByRole("switch").first().click();
  await eventually(shape).not.toEqual(before);
  await atRest(page);
  const came = await shape();
  await page.keyboard.press("Escape");
  await view(page, "Learning path").click();
  await atRest(page);
  await view(page, "Board").click();
  await atRest(page);
  expect(came).toEqual(await shape());
});
