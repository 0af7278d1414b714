/** A vault whose maps are lists of links, in a real browser: graph, cards from the notes, review, checklist, flashcards. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, type Page } from "@playwright/test";
import { readSrCards } from "../core/notes/other-plugins";
import { inPage } from "./open-page";
import { chooseMap, clickNode, generate, lastNotice, onWorkbench, openReview, palette, shownTerms } from "./plugin-page";
import { eventually, test } from "./test";

const MAP = "Maps/Plants MOC.md";
const NOTES: Readonly<Record<string, string>> = {
  [MAP]: "---\ntags:\n  - garden\n---\n# Plants\n\n## Parts\n- [[Root]]\n- [[Leaf]] — takes in the light\n- [[Bud]]\n- the stem carries all of it, up to the last leaf\n\n## Care\n- [[Watering]]\n- [[Pruning]]\n",
  "Maps/Home MOC.md": "# Home\n- [[Plants MOC]]\n- [[Soil MOC]]\n- [[Tools MOC]]\n- [[How to use this vault]]\n",
  "Maps/Soil MOC.md": "# Soil\n\n| Soil | Holds |\n|---|---|\n| Clay | water |\n| Sand | little |\n",
  "Maps/Tools MOC.md": "# Tools\n- **Spade** — turns the soil\n",
  "Notes/Root.md": "---\nstatus: seed\n---\n# Root\n\n[[Plants MOC]] #plant\n\nThe part of a plant that holds it in the ground. It drinks water, and with the water what the plant lives on, which the soil gives only slowly and in small amounts.\n\n## References\nA book.\n",
  "Notes/Leaf.md": "A leaf is flat.\n",
  "Notes/Bud.md": "---\nsummary: A shoot that has not opened yet\n---\nSomething else.\n",
  "Notes/Watering.md": "> [!abstract]\n> Giving water, in the morning rather than at noon.\n",
  "Notes/Pruning.md": "![[shears.png]]\n\n- later\n",
  "How to use this vault.md": "Start at home.\n",
};

function gardenVault(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "garden-"));
  for (const [note, text] of Object.entries(NOTES)) {
    mkdirSync(path.dirname(path.join(folder, note)), { recursive: true });
    writeFileSync(path.join(folder, note), text);
  }
  return folder;
}

const { bench, onDisk } = onWorkbench(gardenVault);

function open(page: Page, note: string, line = 0): Promise<unknown> {
  return inPage(page, (workbench, [at, cursor]) => workbench.app.workspace.openLinkText(at, "", false, { eState: { line: cursor } }), [note, line] as const);
}

function logged(): string {
  const folder = path.join(bench().vaultDir, "MOC Study/Log");
  return readdirSync(folder).map((note) => readFileSync(path.join(folder, note), "utf8")).join("");
}

test("a map of links is drawn, its concepts are defined by their notes, asked, ticked and written, each marked", async ({ page }) => {
  await palette(page, "Open concept graph");
  await eventually(() => shownTerms(page)).toEqual(["Root", "Leaf", "Bud"]);
  await clickNode(page, "Root");
  const card = page.locator(".moc-study-card");
  await expect(card.locator(".moc-study-card-definition")).toContainText("holds it in the ground");
  await expect(card.locator(".moc-study-from-note")).toHaveText("from the note");
  await clickNode(page, "Leaf");
  await expect(card.locator(".moc-study-card-definition")).toHaveText("takes in the light");
  await expect(card.locator(".moc-study-from-note")).toHaveCount(0);

  const pane = await openReview(page);
  const answers = new Map<string, string>();
  for (let asked = 0; asked < 5; asked++) {
    await page.keyboard.press("Space");
    const [question, back] = [await pane.locator(".moc-study-question").innerText(), await pane.locator(".moc-study-answer").innerText()];
    answers.set(question, `${back} ${(await pane.locator(".moc-study-from-note").count()) > 0 ? "(note)" : ""}`.trim());
    await page.keyboard.press("4");
    await expect(pane.locator(".moc-study-answer")).toHaveCount(0);
  }
  expect(answers.get("Root")).toBe("The part of a plant that holds it in the ground. (note)");
  expect(answers.get("Leaf")).toBe("takes in the light");
  expect(answers.get("Bud")).toBe("A shoot that has not opened yet (note)");
  expect(answers.get("Watering")).toBe("Giving water, in the morning rather than at noon. (note)");

  await generate(page, "study checklist", "Plants");
  await expect(lastNotice(page)).toContainText("5 items.");
  await open(page, "MOC Study/Checklist – Plants MOC.md");
  await expect(page.locator(".moc-study-definition:visible", { hasText: "holds it in the ground" }).locator(".moc-study-from-note").first()).toBeVisible();
  await generate(page, "flashcards", "Plants");
  const cards = readSrCards(onDisk("MOC Study/Flashcards – Plants MOC.md"));
  expect(cards.filter(({ blockId }) => blockId?.endsWith("-def") === true).map(({ front, back }) => [front, back])).toEqual([
    ["Root", "The part of a plant that holds it in the ground. *(from the note)*"], ["Leaf", "takes in the light"], ["Bud", "A shoot that has not opened yet *(from the note)*"],
    ["Watering", "Giving water, in the morning rather than at noon. *(from the note)*"],
  ]);
  expect(logged()).toContain("| Root |");
  expect(logged()).not.toContain("holds it in the ground");
});

test("a home note is no study material, and a map of a table says what would help; commands bring notes in and out", async ({ page }) => {
  await palette(page, "Show problems");
  const problems = page.locator(".moc-study-problems");
  await expect(problems).toContainText("Nearly all items of this map lead to other maps");
  await expect(problems).toContainText("The setting “Read tables” makes a concept of each row");
  await page.keyboard.press("Escape");
  await palette(page, "Generate study checklist for a map");
  await chooseMap(page, "Soil");
  await expect(lastNotice(page)).toContainText("Switch on “Read tables”");

  await open(page, "Maps/Home MOC.md");
  await palette(page, "Use the current note as a map");
  await expect(lastNotice(page)).toContainText("“Home MOC” is a map now, with 1 concept.");
  expect(onDisk("Maps/Home MOC.md")).toContain("moc-study-map: true");
  await lastNotice(page).getByRole("button", { name: "Undo" }).click();
  await eventually(() => onDisk("Maps/Home MOC.md")).toBe(NOTES["Maps/Home MOC.md"]);

  await open(page, "Maps/Tools MOC.md");
  await palette(page, "Do not use the current note as a map");
  await expect(lastNotice(page)).toContainText("“Tools MOC” is not used as a map any more. The ticks and reviews of its 1 concept are kept.");
});

test("a line is made a concept in the list of problems, refused again in the graph, and taken back", async ({ page }) => {
  await palette(page, "Open concept graph");
  await eventually(() => shownTerms(page)).toEqual(["Root", "Leaf", "Bud"]);
  await palette(page, "Show problems");
  const problems = page.locator(".moc-study-problems");
  await problems.locator("summary", { hasText: /lines? skipped/ }).click();
  await problems.locator("li", { hasText: "prose" }).getByRole("button", { name: "This is a concept" }).click();
  await expect(lastNotice(page)).toContainText("is a concept now.");
  await page.keyboard.press("Escape");
  await eventually(async () => (await shownTerms(page)).length).toBe(4);
  await lastNotice(page).getByRole("button", { name: "Undo" }).click();
  await eventually(() => shownTerms(page)).toEqual(["Root", "Leaf", "Bud"]);
  await clickNode(page, "Bud");
  await page.locator(".moc-study-drawing").focus();
  await page.keyboard.press("Shift+F10");
  await page.locator(".menu-item", { hasText: "This is not a concept" }).click();
  await expect(lastNotice(page)).toContainText("“Bud” is no longer a concept.");
  await eventually(() => shownTerms(page)).toEqual(["Root", "Leaf"]);
  await lastNotice(page).getByRole("button", { name: "Undo" }).click();
  await eventually(() => shownTerms(page)).toEqual(["Root", "Leaf", "Bud"]);
});
