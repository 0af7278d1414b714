/** The first minute in a real browser, by mouse, by touch and by keys: from any vault to the first review in six clicks at the most. */
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, type Locator, type Page } from "@playwright/test";
import { barriers } from "./barriers";
import { inPage, openPage } from "./open-page";
import { answer, chooseMap, clickNode, lastNotice, onWorkbench, openReview, palette, placeOf, settled, shownTerms } from "./plugin-page";
import { eventually, test } from "./test";

/** A note that lists dishes, but has no name that a map would have, one of tasks, and one that is plain text. */
const NOTES = {
  "Cooking.md": "# Cooking\n\n## Heat\n- **Braising** — slow cooking in a little liquid\n- **Roasting** — dry heat of an oven\n- **Frying** — quick cooking in hot fat\n\n## Cuts\n- **Dice** — small cubes\n- **Julienne** — thin sticks\n- **Chiffonade** — fine ribbons of leaves\n",
  "Shopping.md": "# Shopping\n- [ ] flour\n- [ ] eggs\n- [ ] milk\n- [ ] salt\n- [ ] butter\n- [ ] sugar\n- [ ] yeast\n",
  "Diary.md": "A day like many.\n",
};

function vaultOf(notes: Readonly<Record<string, string>>): () => string {
  return () => {
    const folder = mkdtempSync(path.join(tmpdir(), "first-"));
    for (const [note, text] of Object.entries(notes)) writeFileSync(path.join(folder, note), text);
    return folder;
  };
}

/** Notes that only list others, as many maps do. */
const LINKS = {
  "Garden MOC.md": "# Garden\n\n## Parts\n- [[Root]]\n- [[Leaf]]\n- [[Bud]]\n",
  "Root.md": "The part of a plant that holds it in the ground.\n", "Leaf.md": "The part of a plant that takes in the light.\n", "Bud.md": "A shoot that has not opened yet.\n",
};

/** Presses buttons, and counts how often: with a mouse, with a finger, or with the keyboard alone. */
class Hand {
  pressed = 0;

  constructor(readonly page: Page, private readonly means: "mouse" | "finger" | "keys") {}

  async press(button: Locator): Promise<void> {
    this.pressed++;
    await expect(button).toBeVisible();
    if (this.means === "mouse") await button.click();
    else if (this.means === "finger") await button.tap();
    else await this.byKeys(button);
  }

  /** Tab goes to it from where the keyboard is, without a pointer ever. */
  private async byKeys(button: Locator): Promise<void> {
    for (let tabs = 0; tabs < 80; tabs++) {
      if (await button.evaluate((one) => one === document.activeElement)) return this.page.keyboard.press("Enter");
      await this.page.keyboard.press("Tab");
    }
    throw new Error("Tab does not lead to this button.");
  }
}

const HANDS = [
  { means: "mouse", device: "on a desktop", query: "", use: {} },
  { means: "keys", device: "by keyboard alone", query: "", use: {} },
  { means: "finger", device: "on a phone", query: "?phone", use: { viewport: { width: 390, height: 844 }, hasTouch: true } },
] as const;

const WAYS = [
  { vault: "an empty vault", notes: {}, lead: "Create an example map", shown: "Recall" },
  { vault: "a vault without maps", notes: NOTES, lead: "Use Cooking as a map", shown: "Braising" },
  { vault: "a vault of link lists", notes: LINKS, lead: null, shown: "Root" },
] as const;

for (const { means, device, query, use } of HANDS) for (const { vault, notes, lead, shown } of WAYS) {
  test.describe(`${device}, from ${vault}`, () => {
    test.use(use);
    const { bench } = onWorkbench(vaultOf(notes));

    test("the first card is graded within six presses, and nothing keeps anybody out on the way", async ({ page }) => {
      if (query !== "") await openPage(page, `${bench().url}${query}`);
      const hand = new Hand(page, means);
      const pane = page.locator(".moc-study-pane");
      // Whoever has keys alone sees what one with a mouse sees.
      const barred = (where: string): Promise<string[]> => means === "keys" ? Promise.resolve([]) : barriers(page, where);
      await hand.press(page.getByRole("button", { name: "Open concept graph" }).first());
      if (lead !== null) {
        await expect(pane.getByRole("button", { name: lead })).toBeVisible();
        expect(await barred(".moc-study-pane")).toEqual([]);
        await hand.press(pane.getByRole("button", { name: lead }));
      }
      await eventually(() => shownTerms(page)).toContain(shown);
      expect(await barred(".moc-study-pane")).toEqual([]);
      await hand.press(pane.getByRole("group", { name: "First steps" }).getByRole("button", { name: "Review" }));
      const review = page.locator(".moc-study-review");
      await hand.press(review.getByRole("button", { name: "Show answer" }));
      expect(await barred(".moc-study-review")).toEqual([]);
      await hand.press(review.getByRole("button", { name: /Good/ }));
      await expect(review.locator(".moc-study-progress-text")).toContainText(/left/);
      expect(hand.pressed).toBeLessThanOrEqual(6);
    });
  });
}

async function firstCard(page: Page): Promise<void> {
  await palette(page, "Review all maps");
  await expect(page.locator(".moc-study-review .moc-study-question")).toBeVisible();
}

test.describe("in an empty vault", () => {
  const { onDisk } = onWorkbench(vaultOf({}));

  test("the pane has no controls but the way to a map; one click gives an example, drawn, and the next one asks its cards", async ({ page }) => {
    await palette(page, "Open concept graph");
    const pane = page.locator(".moc-study-pane");
    await expect(pane.getByRole("heading", { name: "There is no map yet" })).toBeVisible();
    await expect(pane.getByRole("combobox")).toHaveCount(0);
    expect(await barriers(page, ".moc-study-pane")).toEqual([]);
    if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/first.png` });
    await pane.getByRole("button", { name: "Create an example map" }).click();
    await eventually(() => shownTerms(page)).toContain("Recall");
    await expect(lastNotice(page)).toContainText("“Example map” is in your vault, with 12 concepts.");
    expect(onDisk("Example map.md")).toContain("moc-study-map: true");
    await firstCard(page);
  });

  test("the review shows the same, and its lines begin where those of the pane do", async ({ page }) => {
    await palette(page, "Review all maps");
    const first = page.locator(".moc-study-review .moc-study-first");
    await expect(first.getByRole("heading", { name: "There is no map yet" })).toBeVisible();
    await expect(first).toHaveCSS("text-align", "start");
  });

  test("three first steps stand below the graph, are ticked by doing them, and are gone for good when all are done", async ({ page }) => {
    await palette(page, "Open concept graph");
    const pane = page.locator(".moc-study-pane");
    await pane.getByRole("button", { name: "Create an example map" }).click();
    const steps = pane.getByRole("group", { name: "First steps" });
    await expect(steps.getByRole("listitem")).toHaveText(["Point at a concept", "Open one and say how well you know it", "Review 5 cards"]);
    await eventually(() => shownTerms(page)).toContain("Recall");
    expect(await barriers(page, ".moc-study-pane")).toEqual([]);
    const { x, y } = await placeOf(page, "Recall");
    await page.mouse.move(x, y);
    await expect(steps.getByRole("listitem").first()).toContainText("(done)");
    await clickNode(page, "Recall");
    await pane.getByRole("radio", { name: "Known", exact: true }).click();
    await expect(steps.getByRole("listitem").nth(1)).toContainText("(done)");
    if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/first-minute.png` });
    const review = await openReview(page);
    for (let card = 0; card < 5; card++) await answer(page, review, "3");
    await page.locator(".workspace-tab-header", { hasText: "Concept graph" }).click();
    await expect(steps).toBeHidden();
    await page.reload();
    await page.waitForSelector("body[data-workbench=ready]");
    await palette(page, "Open concept graph");
    await eventually(() => shownTerms(page)).toContain("Recall");
    await expect(steps).toBeHidden();
  });

  test("the review and the dashboard lead to a map as well, and undo takes the example away", async ({ page }) => {
    await palette(page, "Open study dashboard");
    await expect(page.locator(".moc-study-dashboard").getByRole("button", { name: "Create an example map" })).toBeVisible();
    await palette(page, "Review all maps");
    await page.locator(".moc-study-review").getByRole("button", { name: "Create an example map" }).click();
    await lastNotice(page).getByRole("button", { name: "Undo" }).click();
    await expect(lastNotice(page)).toContainText("trash");
  });
});

test.describe("without any map", () => {
  onWorkbench(vaultOf({}));

  test("no command is a dead end: what needs a map leads to one, and what has none shows no controls", async ({ page }) => {
    await palette(page, "Browse cards");
    const cards = page.locator(".moc-study-cards");
    await expect(cards.getByRole("button", { name: "Create an example map" })).toBeVisible();
    await expect(cards.getByRole("combobox")).toHaveCount(0);
    expect(await barriers(page, ".moc-study-cards")).toEqual([]);
    await palette(page, "Review all maps");
    await expect(page.locator(".moc-study-review").getByRole("button", { name: "Create an example map" })).toBeVisible();
    await expect(page.locator(".moc-study-review").getByRole("combobox")).toHaveCount(0);
    await palette(page, "Generate flashcards for all maps");
    await expect(lastNotice(page)).toContainText("“Which notes are maps?”");
    await palette(page, "Generate flashcards for a map");
    const dialog = page.getByRole("dialog", { name: "Which notes are maps?" });
    expect(await barriers(page, ".modal")).toEqual([]);
    await dialog.getByRole("button", { name: "Create an example map" }).press("Enter");
    await eventually(() => shownTerms(page)).toContain("Recall");
    // The keyboard is in the graph.
    await expect(page.locator(".moc-study-drawing")).toBeFocused();
  });
});

test.describe("in a map with a section that names nothing", () => {
  const { bench } = onWorkbench(vaultOf({ "Cooking MOC.md": `# Cooking\n\n## Plans\n${"Nothing yet.\n".repeat(3)}\n${NOTES["Cooking.md"].slice("# Cooking\n\n".length)}` }));

  test("the graph of what is read is of a section that does, and the one that was asked for says that it does not", async ({ page }) => {
    const isPlans = (): Promise<void> => inPage(page, (workbench) => workbench.openFile("Cooking MOC.md", { mode: "source", line: 3 }), null);
    await isPlans();
    await palette(page, "Open concept graph");
    await eventually(() => shownTerms(page)).toEqual(["Braising", "Roasting", "Frying"]);
    await openPage(page, bench().url);
    await isPlans();
    await palette(page, "Open graph of the current section");
    const pane = page.locator(".moc-study-pane");
    await expect(pane).toContainText("There are no concepts under “Plans”.");
    await expect(pane.getByRole("group", { name: "First steps" })).toBeHidden();
  });

  test("a review of one concept names it, and its end says that the other card comes tomorrow", async ({ page }) => {
    await palette(page, "Open concept graph");
    await clickNode(page, "Braising");
    await page.locator(".moc-study-card").getByRole("button", { name: "Review", exact: true }).click();
    const review = page.locator(".moc-study-review");
    await expect(review.getByRole("button", { name: "Remove filter Braising" })).toBeVisible();
    await expect(review.locator(".moc-study-question")).toBeVisible();
    await answer(page, review, "4");
    await expect(review).toContainText("The next card comes tomorrow.");
  });
});

test.describe("in a vault of notes without a map", () => {
  const { bench, onDisk } = onWorkbench(vaultOf(NOTES));

  test("a note that looks like a map is offered, becomes one by one line, and is asked", async ({ page }) => {
    await palette(page, "Open concept graph");
    const pane = page.locator(".moc-study-pane");
    await expect(pane.getByRole("button", { name: /^Use .* as a map$/ })).toHaveCount(1);
    if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/first-notes.png` });
    await pane.getByRole("button", { name: "Use Cooking as a map" }).click();
    await eventually(() => shownTerms(page)).toContain("Braising");
    expect(onDisk("Cooking.md")).toBe(`---\nmoc-study-map: true\n---\n${NOTES["Cooking.md"]}`);
    await firstCard(page);
  });

  test("which notes are maps is a list with a way in and a way out, by keyboard", async ({ page }) => {
    await palette(page, "Which notes are maps?");
    const dialog = page.getByRole("dialog", { name: "Which notes are maps?" });
    await expect(dialog).toContainText("has “MOC” or “Map of Content” in its name");
    expect(await barriers(page, ".modal")).toEqual([]);
    await dialog.getByRole("button", { name: "Use: Cooking", exact: true }).press("Enter");
    if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/which.png` });
    await expect(dialog.getByRole("button", { name: "Do not use: Cooking", exact: true })).toBeFocused();
    await dialog.getByRole("button", { name: "Do not use: Cooking", exact: true }).press("Enter");
    await expect(dialog.getByRole("button", { name: "Use: Cooking", exact: true })).toBeVisible();
    expect(readFileSync(path.join(bench().vaultDir, "Cooking.md"), "utf8")).toContain("moc-study-map: false");
    expect(existsSync(path.join(bench().vaultDir, "Example map.md"))).toBe(false);
  });
});

test.describe("where there are no cards", () => {
  onWorkbench(vaultOf({ "Bare MOC.md": "# Bare\n\n## Terms\n- [[Alpha]]\n- [[Beta]]\n", "Empty MOC.md": "# Empty\n\nNothing is listed here.\n" }));

  test("the concept, the review, the dashboard and what is generated say why, each with the way out", async ({ page }) => {
    await palette(page, "Open concept graph");
    await eventually(() => shownTerms(page)).toContain("Alpha");
    await clickNode(page, "Alpha");
    await expect(page.locator(".moc-study-card")).toContainText("No definition yet, so no card is asked.");
    await palette(page, "Review all maps");
    const review = page.locator(".moc-study-review");
    await expect(review).toContainText("No concept here has a card: a card needs a definition.");
    expect(await barriers(page, ".moc-study-review")).toEqual([]);
    await review.getByRole("button", { name: "See why" }).click();
    await expect(page.locator(".moc-study-cards")).toContainText("neither its map nor its note says what it is");
    await palette(page, "Open study dashboard");
    await page.locator(".moc-study-dashboard").getByRole("button", { name: "No cards: Bare. See why." }).click();
    await expect(page.locator(".moc-study-cards")).toBeVisible();
    await palette(page, "Generate flashcards for a map");
    await chooseMap(page, "Bare");
    await expect(lastNotice(page)).toContainText("There are no cards here: a card needs a definition.");
    await lastNotice(page).getByRole("button", { name: "Open note" }).click();
    await expect(page.locator(".workspace-leaf.mod-active .view-header-title")).toContainText("Bare MOC");
  });
});

test.describe("in a vault whose only map is empty", () => {
  onWorkbench(vaultOf({ "Empty MOC.md": "# Empty\n\nNothing is listed here.\n" }));

  test("graph, review and dashboard say why, and lead to the map", async ({ page }) => {
    await palette(page, "Open study dashboard");
    const dashboard = page.locator(".moc-study-dashboard");
    await expect(dashboard.getByRole("heading", { name: "No map has concepts yet" })).toBeVisible();
    await expect(dashboard).toContainText("This map names no concepts yet. It has no bullets or links");
    await palette(page, "Review all maps");
    await page.locator(".moc-study-review").getByRole("button", { name: "Open Empty" }).click();
    await expect(page.locator(".workspace-leaf.mod-active .view-header-title")).toContainText("Empty MOC");
    await palette(page, "Open concept graph");
    await expect(page.locator(".moc-study-pane").last()).toContainText("This map names no concepts yet");
  });
});

test.describe("where the limit of a day ends a review", () => {
  onWorkbench(vaultOf({ "Cooking MOC.md": NOTES["Cooking.md"] }));

  test("it can be changed there, and the review goes on", async ({ page }) => {
    await inPage(page, (workbench) => workbench.setRawData('{"newPerDay":1}'), null);
    const review = await openReview(page);
    await answer(page, review, "4");
    await expect(review).toContainText("today’s limit is reached");
    const change = review.getByRole("button", { name: "Change limits" });
    await change.focus();
    // What comes in meanwhile takes the keyboard from nobody.
    await inPage(page, (workbench) => workbench.app.vault.create("Shopping.md", "Flour"), null);
    await settled(page);
    await expect(change).toBeFocused();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Change limits" });
    const field = dialog.getByRole("spinbutton", { name: "New cards a day" });
    await expect(field).toHaveValue("1");
    expect(await barriers(page, ".modal")).toEqual([]);
    await field.fill("-3");
    await expect(dialog.getByRole("alert")).toHaveText("Choose a whole number from 0 to 9,999. The setting stays as it was.");
    await field.fill("3");
    await expect(dialog.getByRole("alert")).toHaveCount(0);
    await page.keyboard.press("Escape");
    await expect(review.locator(".moc-study-question")).toBeVisible();
  });
});

test.describe("the menus of a map", () => {
  onWorkbench(vaultOf({ "Cooking MOC.md": NOTES["Cooking.md"] }));

  test("lead from the note and from the section at the cursor to graph and review", async ({ page }) => {
    await inPage(page, (workbench) => workbench.openFile("Cooking MOC.md", { mode: "source", line: 9 }), null);
    await page.locator(".workspace-leaf.mod-active .cm-content").click({ button: "right", position: { x: 60, y: 20 } });
    await page.getByRole("menuitem", { name: "Open graph of the current section" }).click();
    await eventually(() => shownTerms(page)).toEqual(["Dice", "Julienne", "Chiffonade"]);
    // The graph in front is as good as its map: its own menu and the palette know the map.
    await page.locator(".moc-study-pane").getByRole("button", { name: "More", exact: true }).click();
    await expect(page.getByRole("menuitem", { name: "Review this map" })).toBeVisible();
    await page.keyboard.press("Escape");
    await palette(page, "Generate study checklist for the current map");
    await expect(lastNotice(page)).toContainText("Study checklist of “Cooking”: 6 items");
    await page.locator(".nav-file-title", { hasText: /^Cooking MOC$/ }).click({ button: "right" });
    await expect(page.getByRole("menuitem", { name: "Generate study checklist" })).toBeVisible();
    await page.getByRole("menuitem", { name: "Review this map" }).click();
    await expect(page.locator(".moc-study-review .moc-study-question")).toBeVisible();
  });
});

test.describe("in a vault whose only map is a table", () => {
  onWorkbench(vaultOf({ "Ports MOC.md": "# Ports\n\n| Port | Use |\n| --- | --- |\n| SSH | Remote shells |\n| DNS | Names of hosts |\n" }));

  test("wherever it says that a setting reads tables there is a button for it, and undo takes it back", async ({ page }) => {
    await palette(page, "Open study dashboard");
    await expect(page.locator(".moc-study-dashboard").getByRole("button", { name: "Read tables" })).toBeVisible();
    await palette(page, "Generate flashcards for a map");
    await chooseMap(page, "Ports");
    await expect(lastNotice(page).getByRole("button", { name: "Read tables" })).toBeVisible();
    await palette(page, "Show problems");
    await expect(page.getByRole("dialog").getByRole("button", { name: "Read tables" })).toHaveCount(1);
    expect(await barriers(page, ".modal")).toEqual([]);
    await page.keyboard.press("Escape");
    await inPage(page, (workbench) => workbench.openFile("Ports MOC.md", { mode: "source", line: 3 }), null);
    await palette(page, "Open concept graph");
    const pane = page.locator(".moc-study-pane").last();
    await expect(pane).toContainText("Its lines are rows of a table.");
    expect(await barriers(page, ".moc-study-pane")).toEqual([]);
    if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/tables.png` });
    await pane.getByRole("button", { name: "Read tables" }).press("Enter");
    await expect(lastNotice(page)).toContainText("Rows of tables are read as concepts now, in all maps.");
    await eventually(() => shownTerms(page)).toEqual(["SSH", "DNS"]);
    await lastNotice(page).getByRole("button", { name: "Undo" }).click();
    await expect(pane.getByRole("button", { name: "Read tables" })).toBeVisible();
  });
});

test.describe("where terms and definitions hold formulas", () => {
  onWorkbench(vaultOf({ "Measure MOC.md": "# Measure\n\n## Sets\n- **$\\sigma$-algebra** — closed under $\\cup$, `$x$` is code, costs $5 or $6\n- **Null set** — has the measure $0$\n" }));

  test("lists draw them as notes do: what to learn next, cards, and the list of a graph", async ({ page }) => {
    const drawn = (pane: string): Promise<string[]> => page.locator(`${pane} .math`).allInnerTexts();
    await palette(page, "Open study dashboard");
    await expect(page.locator(".moc-study-next li").first()).toContainText("\\sigma-algebra");
    expect(await drawn(".moc-study-next")).toEqual(["\\sigma", "\\cup", "0"]);
    await expect(page.locator(".moc-study-next li").first()).toContainText("$x$ is code, costs $5 or $6");
    if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/formulas.png` });
    await palette(page, "Browse cards");
    await eventually(() => drawn(".moc-study-cards")).toContain("\\cup");
    await palette(page, "Show concept graph as list");
    await eventually(() => drawn(".workspace-leaf.mod-active .moc-study-list-pane")).toEqual(["\\sigma", "\\cup", "0"]);
  });
});
