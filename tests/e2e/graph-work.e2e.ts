/** Working in the graph: dragging, picking several, menus, finding, sharing, following; by pointer and by key. */
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, type Page } from "@playwright/test";
import { barriers } from "./barriers";
import { inPage, openPage, withProtocol } from "./open-page";
import { atRest, clickNode, drawnNodes, graphOf, lastNotice, MAP, nodeOf, onWorkbench, openGraph, palette, placeOf, SAMPLE, settled, shownTerms, view } from "./plugin-page";
import { eventually, test } from "./test";

const { bench, onDisk } = onWorkbench(SAMPLE);

/** All lines of the study log. */
function logged(): string {
  const folder = path.join(bench().vaultDir, "MOC Study", "Log");
  return existsSync(folder) ? readdirSync(folder).map((file) => onDisk(path.join("MOC Study", "Log", file))).join("\n") : "";
}

/** Drags a concept by so many pixels on the screen. */
async function drag(page: Page, term: string, by: { x: number; y: number }): Promise<void> {
  const { x, y } = await placeOf(page, term);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by.x / 2, y + by.y / 2, { steps: 4 });
  await page.mouse.move(x + by.x, y + by.y, { steps: 4 });
  await page.mouse.up();
  await settled(page);
}

const distance = (a: { x: number; y: number }, b: { x: number; y: number }): number => Math.hypot(a.x - b.x, a.y - b.y);

test("a concept that was dragged stays there, also after a restart and an edit, until positions are reset", async ({ page }) => {
  const pane = await openGraph(page);
  const [before, other] = [await nodeOf(page, "Interrupt"), await nodeOf(page, "Paging")];
  await drag(page, "Interrupt", { x: 40, y: -60 });
  const dragged = await nodeOf(page, "Interrupt");
  expect(distance(dragged, { x: before.x + 40, y: before.y - 60 })).toBeLessThan(3);
  expect(distance(await nodeOf(page, "Paging"), other)).toBeLessThan(1);
  await openPage(page, bench().url);
  await eventually(() => shownTerms(page)).toContain("Interrupt");
  await eventually(async () => distance(await nodeOf(page, "Interrupt"), dragged)).toBeLessThan(3);
  await pane.locator(".moc-study-drawing").focus();
  await drag(page, "Paging", { x: 30, y: 10 });
  await pane.locator(".moc-study-drawing").focus();
  await page.keyboard.press("Control+z");
  await eventually(async () => distance(await nodeOf(page, "Paging"), other)).toBeLessThan(3);
  expect(distance(await nodeOf(page, "Interrupt"), dragged)).toBeLessThan(3);
  await palette(page, "Reset positions of the concept graph");
  await eventually(async () => distance(await nodeOf(page, "Interrupt"), before)).toBeLessThan(3);
});

test("a map that changes while a concept is dragged takes it out of nobody's hand", async ({ page }) => {
  await openGraph(page);
  const { x, y } = await placeOf(page, "Interrupt");
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y - 90, { steps: 6 });
  writeFileSync(path.join(bench().vaultDir, MAP), onDisk(MAP).replace("- **Interrupt**", "- **Signal** — a software interrupt for a process\n- **Interrupt**"));
  await eventually(() => shownTerms(page)).toContain("Signal");
  expect(distance(await nodeOf(page, "Interrupt"), { x: x + 60, y: y - 90 })).toBeLessThan(3);
  await page.mouse.move(x + 60, y - 60, { steps: 4 });
  await page.mouse.up();
  await settled(page);
  await eventually(() => logged()).toContain(" place board ");
  expect(distance(await nodeOf(page, "Interrupt"), { x: x + 60, y: y - 60 })).toBeLessThan(3);
});

test("a concept is moved by key, together with what is picked, and taken back in one go", async ({ page }) => {
  const pane = await openGraph(page);
  // As seen from one that stays, at one moment: the view moves when a card opens.
  const seen = async (): Promise<{ x: number; y: number }[]> => {
    const nodes = await drawnNodes(page);
    const [paging, interrupt, still] = ["Paging", "Interrupt", "Process"].map((term) => nodes.find(({ label }) => label === term) ?? { x: NaN, y: NaN });
    return [paging, interrupt].map((node) => ({ x: (node?.x ?? NaN) - (still?.x ?? NaN), y: (node?.y ?? NaN) - (still?.y ?? NaN) }));
  };
  const farthest = async (places: readonly { x: number; y: number }[]): Promise<number> => Math.max(...(await seen()).map((node, n) => distance(node, places[n] ?? node)));
  // With its card open the graph is arranged beside it.
  await clickNode(page, "Interrupt");
  await atRest(page);
  const before = await seen();
  const zoom = (await graphOf(page))?.zoom ?? 0;
  const after = before.map(({ x, y }) => ({ x: x + 20 * zoom, y: y + 10 * zoom }));
  await page.keyboard.press("Space");
  await clickNode(page, "Paging");
  await page.keyboard.press("Space");
  // In one go: with Alt let go the move is over.
  await page.keyboard.down("Alt");
  await Promise.all(["ArrowRight", "ArrowRight", "ArrowDown"].map((key) => page.keyboard.press(key)));
  await page.keyboard.up("Alt");
  await eventually(() => farthest(after)).toBeLessThan(1);
  await eventually(() => (logged().match(/ place board /g) ?? []).length).toBe(2);
  await pane.locator(".moc-study-drawing").focus();
  await page.keyboard.press("Control+z");
  await eventually(() => farthest(before)).toBeLessThan(1);
});

test("several picked concepts are ticked in one go, and taken back in one go", async ({ page }) => {
  await openGraph(page);
  for (const term of ["Paging", "Page table"]) {
    const { x, y } = await placeOf(page, term);
    await page.keyboard.down("Shift");
    await page.mouse.click(x, y);
    await page.keyboard.up("Shift");
    await eventually(async () => (await nodeOf(page, term)).states).toContain("picked");
    // Longer than a double click, and until what the first pick shows stands.
    await page.waitForTimeout(350);
    await settled(page);
  }
  expect((await drawnNodes(page)).filter(({ states }) => states.includes("picked")).map(({ label }) => label)).toEqual(["Paging", "Page table"]);
  const { x, y } = await placeOf(page, "Paging");
  await page.mouse.click(x, y, { button: "right" });
  await page.locator(".menu-item", { hasText: "Known" }).click();
  await expect(lastNotice(page)).toContainText("2 concepts changed");
  await eventually(async () => (await nodeOf(page, "Page table")).states).toContain("known");
  await lastNotice(page).getByRole("button", { name: "Undo" }).click();
  await eventually(async () => (await nodeOf(page, "Page table")).states).toContain("new");
});

test("the menu opens by key, suspends cards, hides and brings back", async ({ page }) => {
  const pane = await openGraph(page);
  await clickNode(page, "Paging");
  await pane.locator(".moc-study-drawing").focus();
  await page.keyboard.press("Shift+F10");
  await page.locator(".menu-item", { hasText: "Suspend cards" }).click();
  await expect(lastNotice(page)).toContainText("2 cards suspended.");
  await pane.locator(".moc-study-drawing").focus();
  await page.keyboard.press("Shift+F10");
  await page.locator(".menu-item", { hasText: /^Hide$/ }).click();
  await eventually(() => shownTerms(page)).not.toContain("Paging");
  await pane.getByRole("button", { name: "Show what was hidden" }).click();
  await eventually(() => shownTerms(page)).toContain("Paging");
});

test("find flies to what is typed, goes on with Enter, and gives the keys back", async ({ page }) => {
  const pane = await openGraph(page);
  await pane.locator(".moc-study-drawing").focus();
  await page.keyboard.press("Control+f");
  await page.keyboard.type("page");
  await expect(pane.locator(".moc-study-find-count")).toHaveText(/^1 of \d+$/);
  const chosen = async (): Promise<string[]> => (await drawnNodes(page)).filter(({ states }) => states.includes("chosen")).map(({ label }) => label);
  await eventually(chosen).toEqual(["Page table"]);
  await page.keyboard.press("Enter");
  await eventually(chosen).toEqual(["Page fault"]);
  await page.keyboard.press("Escape");
  await expect(pane.locator(".moc-study-drawing")).toBeFocused();
});

test("Tab goes through the concepts in the author's order, Shift and arrows along relations, F folds", async ({ page }) => {
  const pane = await openGraph(page);
  await pane.locator(".moc-study-drawing").focus();
  await page.keyboard.press("ArrowDown");
  const chosen = async (): Promise<string | undefined> => (await drawnNodes(page)).find(({ states }) => states.includes("chosen"))?.label;
  expect(await chosen()).toBe("Process");
  await page.keyboard.press("Tab");
  expect(await chosen()).toBe("Thread");
  await page.keyboard.press("Shift+Tab");
  expect(await chosen()).toBe("Process");
  await page.keyboard.press("f");
  await eventually(() => shownTerms(page)).not.toContain("Thread");
  await page.keyboard.press("f");
  await eventually(() => shownTerms(page)).toContain("Thread");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await expect(pane.locator(".moc-study-drawing")).not.toBeFocused();
});

test("a relation is switched in the popover of lines, and on the learning path only the order is a line", async ({ page }) => {
  const pane = await openGraph(page);
  const lines = pane.getByRole("dialog", { name: "Relations" });
  const mentions = lines.getByRole("switch", { name: /^Mentions/ });
  await pane.getByRole("button", { name: "Relations" }).click();
  await mentions.press("Enter");
  await expect(mentions).toHaveAttribute("aria-checked", "false");
  await expect(mentions).toBeFocused();
  await mentions.press("Enter");
  await page.keyboard.press("Escape");
  await expect(lines).toHaveCount(0);
  await expect(pane.getByRole("button", { name: "Relations" })).toBeFocused();
  await view(page, "Learning path").click();
  await expect(pane.getByRole("button", { name: "Relations" })).toContainText("1 of 1");
  await pane.getByRole("button", { name: "Relations" }).click();
  await expect(lines).toContainText("Comes before");
  await expect(lines.getByRole("switch")).toHaveCount(0);
});

test("a graph is saved as a picture and as a canvas, and copied as Mermaid", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openGraph(page);
  await palette(page, "Save graph as SVG");
  await expect(lastNotice(page)).toContainText("Saved as “MOC Study/Systems and Infrastructure – Operating systems – Board.svg”.");
  const title = />Systems and Infrastructure – Operating systems<\/text>/;
  expect(onDisk("MOC Study/Systems and Infrastructure – Operating systems – Board.svg")).toMatch(/<text [^>]*>Paging<\/text>/);
  expect(onDisk("MOC Study/Systems and Infrastructure – Operating systems – Board.svg")).not.toMatch(title);
  await inPage(page, (workbench) => workbench.setRawData('{"pictureTitles":true}'), null);
  await palette(page, "Save graph as SVG");
  await expect(lastNotice(page)).toContainText("Operating systems – Board 2.svg");
  expect(onDisk("MOC Study/Systems and Infrastructure – Operating systems – Board 2.svg")).toMatch(title);
  await palette(page, "Save graph as JSON Canvas");
  await expect(lastNotice(page)).toContainText("Operating systems – Board.canvas");
  expect(JSON.parse(onDisk("MOC Study/Systems and Infrastructure – Operating systems – Board.canvas"))).toHaveProperty("nodes");
  await inPage(page, (workbench, file) => workbench.openFile(file, { newLeaf: "split" }), "MOC Study/Systems and Infrastructure – Operating systems – Board.canvas");
  await expect(page.locator(".workbench-canvas .canvas-node")).toHaveCount(34);
  await expect(page.locator(".workbench-canvas .canvas-group-label").first()).toHaveText("Processes and threads");
  await palette(page, "Save graph as PNG without background");
  await expect(lastNotice(page)).toContainText("Saved as “MOC Study/Systems and Infrastructure – Operating systems – Board.png”.");
  expect(onDisk("MOC Study/Systems and Infrastructure – Operating systems – Board.png").slice(1, 4)).toBe("PNG");
  await palette(page, "Copy graph as Mermaid");
  await expect(lastNotice(page)).toContainText("Copied.");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^```mermaid\nflowchart [\s\S]*Paging[\s\S]*\n```\n$/);
  await page.evaluate(() => { navigator.clipboard.writeText = () => Promise.reject(new Error("not allowed")); });
  await palette(page, "Copy graph as Mermaid");
  await expect(lastNotice(page)).toContainText("The clipboard could not be used.");
  await page.evaluate(() => { HTMLCanvasElement.prototype.toBlob = (done) => { done(null); }; });
  await palette(page, "Save graph as PNG");
  await expect(lastNotice(page)).toContainText("This device cannot make so large a picture.");
});

test("notes below a concept unfold behind it, and fold again", async ({ page }) => {
  await openGraph(page);
  await clickNode(page, "Paging");
  const before = await shownTerms(page);
  await palette(page, "Unfold linked notes of the chosen concept");
  await eventually(async () => (await shownTerms(page)).length).toBeGreaterThan(before.length);
  await palette(page, "Unfold linked notes of the chosen concept");
  await eventually(() => shownTerms(page)).toEqual(before);
});

test("the graph follows the note that is read", async ({ page }) => {
  await openGraph(page);
  await palette(page, "Follow the active note in the concept graph");
  await inPage(page, (workbench, note) => workbench.openFile(note, { newLeaf: "split" }), "Data/B-tree.md");
  await eventually(() => shownTerms(page)).toContain("B-tree");
  await expect(page.locator(".moc-study-card-term")).toHaveText("B-tree");
});

test("in a window of its own the graph hears its pointer and its keys, and comes back", async ({ page }) => {
  await openGraph(page);
  await clickNode(page, "Paging");
  const opening = page.waitForEvent("popup");
  await inPage(page, ({ app: { workspace } }) => { for (const leaf of workspace.getLeavesOfType("moc-study-graph")) workspace.moveLeafToPopout(leaf); }, null);
  const own = await opening;
  const pane = own.locator(".moc-study-pane");
  await expect(pane).toBeVisible();
  await eventually(() => shownTerms(own)).toContain("Interrupt");
  expect(await barriers(own, ".moc-study-pane")).toEqual([]);
  // Where the pane has no place beside the graph, the card lies over it.
  await pane.getByRole("button", { name: "Close card" }).click();
  // A new window finds its size a moment after its graph; a drag begins when that is drawn.
  let before = await nodeOf(own, "Interrupt");
  await expect(async () => {
    await own.waitForTimeout(300);
    const last = before;
    before = await nodeOf(own, "Interrupt");
    expect(distance(before, last)).toBe(0);
  }).toPass();
  await own.mouse.move(before.x, before.y);
  await own.mouse.down();
  await own.mouse.move(before.x + 30, before.y - 40, { steps: 5 });
  await own.mouse.up();
  await eventually(async () => distance(await nodeOf(own, "Interrupt"), { x: before.x + 30, y: before.y - 40 })).toBeLessThan(3);
  await clickNode(own, "Interrupt");
  await own.keyboard.press("/");
  await own.keyboard.type("paging");
  await eventually(() => shownTerms(own)).not.toContain("Interrupt");
  await own.keyboard.press("Enter");
  await palette(page, "Dark mode");
  await own.close();
  await expect(page.locator(".moc-study-pane")).toBeVisible();
  await eventually(() => shownTerms(page)).toContain("Paging");
  await clickNode(page, "Paging");
});

test("a graph that is closed leaves nothing on the page", async ({ page }) => {
  await withProtocol(page, async (session) => {
    await session.send("Performance.enable");
    const left = async (): Promise<{ nodes: number; listeners: number }> => {
      await session.send("HeapProfiler.collectGarbage");
      const { metrics } = await session.send("Performance.getMetrics");
      const valueOf = (name: string): number => metrics.find((one) => one.name === name)?.value ?? NaN;
      return { nodes: valueOf("Nodes"), listeners: valueOf("JSEventListeners") };
    };
    const openAndClose = async (): Promise<void> => {
      await openGraph(page);
      await inPage(page, (workbench) => { for (const leaf of workbench.app.workspace.getLeavesOfType("moc-study-graph")) leaf.detach(); }, null);
      await expect(page.locator(".moc-study-pane")).toHaveCount(0);
    };
    for (let time = 0; time < 2; time++) await openAndClose();
    const before = await left();
    for (let time = 0; time < 4; time++) await openAndClose();
    // A pane has hundreds of both; the last one may still be let go.
    await eventually(async () => (await left()).nodes - before.nodes).toBeLessThan(40);
    expect((await left()).listeners - before.listeners).toBeLessThan(10);
  });
});

test("a saved picture opens in a browser, and its words can be selected", async ({ page, context }) => {
  await openGraph(page);
  await palette(page, "Save graph as SVG");
  await expect(lastNotice(page)).toContainText("Operating systems – Board.svg");
  const picture = await context.newPage();
  await picture.setContent(onDisk("MOC Study/Systems and Infrastructure – Operating systems – Board.svg"));
  const selected = await picture.evaluate(() => {
    const word = [...document.querySelectorAll("svg text")].find(({ textContent }) => textContent === "Paging");
    if (word === undefined) return "";
    getSelection()?.selectAllChildren(word);
    return getSelection()?.toString() ?? "";
  });
  expect(selected).toBe("Paging");
  await picture.close();
});
