/** The plugin's settings in a real browser: by keyboard, wrong values said beside their fields, and what each setting does. */
import { expect, type Locator, type Page } from "@playwright/test";
import { barriers } from "./barriers";
import { inPage, openPage } from "./open-page";
import { generate, lastNotice, onWorkbench, palette, SAMPLE, shownTerms } from "./plugin-page";
import { eventually, test } from "./test";

const { bench } = onWorkbench(SAMPLE);

/** Our part of the dialog; what stands around it is the app's. */
const TAB = ".vertical-tab-content-container";

async function openSettings(page: Page): Promise<Locator> {
  await page.keyboard.press("Control+,");
  return page.getByRole("dialog", { name: "Settings" });
}

function row(page: Page, name: string): Locator {
  return page.locator(".setting-item", { has: page.locator(".setting-item-name").getByText(name, { exact: true }) });
}

function saved(page: Page): Promise<Record<string, unknown>> {
  return inPage(page, (workbench) => JSON.parse(workbench.getRawData() ?? "{}") as Record<string, unknown>, null);
}

/** Saved settings as another device sends them. */
async function withSettings(page: Page, settings: Readonly<Record<string, unknown>>): Promise<void> {
  await inPage(page, (workbench, text) => workbench.setRawData(text), JSON.stringify(settings));
}

const WRONG: readonly (readonly [name: string, wrong: string, sentence: RegExp, right: string, key: string, value: unknown])[] = [
  ["Learning steps", "banana", /“banana” is not a step/, "2m 1h", "learningSteps", "2m 1h"],
  ["Desired retention", "500", /whole number from 70 to 99/, "85", "retention", 85],
  ["Tags", "my map", /“my map” is not a tag/, "map", "mapTags", "map"],
  ["Folders", "Mpas", /no folder “Mpas”/, "Maps", "mapFolders", "Maps"],
  ["Study folder", "../x", /not a folder’s name/, "Study", "studyFolder", "Study"],
  ["Name of a checklist", "a:b", /“:” cannot stand/, "Plan", "checklistName", "Plan"],
  ["Parent deck", "Study::", /empty levels/, "Study", "ankiDeck", "Study"],
];

test("what is wrong stands beside its field and is not saved; what is right is, by keyboard alone", async ({ page }) => {
  const dialog = await openSettings(page);
  expect(await barriers(page, TAB)).toEqual([]);
  for (const [name, wrong, sentence, right, key, value] of WRONG) {
    const field = row(page, name).locator("input");
    await field.focus();
    await page.keyboard.press("Control+a");
    await page.keyboard.type(wrong);
    await expect(row(page, name).getByRole("alert")).toHaveText(sentence);
    expect(String((await saved(page))[key])).not.toBe(wrong);
    await page.keyboard.press("Control+a");
    await page.keyboard.type(right);
    await expect(row(page, name).getByRole("alert")).toHaveCount(0);
    await eventually(async () => (await saved(page))[key]).toEqual(value);
  }
  expect(await barriers(page, TAB)).toEqual([]);
  const toggle = row(page, "Colors of subsections").getByRole("checkbox").or(row(page, "Colors of subsections").getByRole("switch"));
  await toggle.focus();
  await page.keyboard.press("Space");
  await eventually(async () => (await saved(page))["graphColors"]).toBe(false);
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });
  test("every setting can be read and reached: nothing stands beside the screen, and nothing keeps anybody out", async ({ page }) => {
    await openPage(page, `${bench().url}?phone`);
    await openSettings(page);
    if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/settings-phone.png` });
    expect(await barriers(page, TAB)).toEqual([]);
    const beside = await page.locator(".setting-item").evaluateAll((rows) => rows.filter((one) => one.getBoundingClientRect().right > window.innerWidth + 1 || one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent));
    expect(beside).toEqual([]);
  });
});

test("a new graph has the layout, the part of a map and the place that the settings say", async ({ page }) => {
  await withSettings(page, { graphLayout: "board", graphScope: "map", graphPlace: "side", graphFollow: true });
  await inPage(page, (workbench) => workbench.openFile("Start here.md"), null);
  await palette(page, "Open concept graph");
  await eventually(() => shownTerms(page)).toContain("Paging");
  await expect(page.locator(".mod-right-split .moc-study-pane")).toBeVisible();
  const state = await inPage(page, ({ app: { workspace } }) => workspace.getLeavesOfType("moc-study-graph").map((leaf) => leaf.view.getState()), null);
  expect(state).toMatchObject([{ layout: "board", follow: true, scope: { heading: null } }]);
});

test("an open graph draws the relations that the settings draw, at once, and its own switch says more", async ({ page }) => {
  await withSettings(page, { graphLayout: "board" });
  await inPage(page, (workbench) => workbench.openFile("Start here.md"), null);
  await palette(page, "Open concept graph");
  await eventually(() => shownTerms(page)).toContain("Paging");
  const relations = page.getByRole("button", { name: /^Relations \d+ of \d+$/ });
  const [some = 0, all = 0] = (await relations.getAttribute("aria-label"))?.match(/\d+/g)?.map(Number) ?? [];
  expect(some).toBeGreaterThan(1);
  await openSettings(page);
  for (const name of ["Show “Mentions”", "Show “Links to”"]) await row(page, name).locator(".checkbox-container").click();
  await page.keyboard.press("Escape");
  await expect(relations).toHaveAttribute("aria-label", new RegExp(`^Relations \\d+ of ${all}$`));
  const [left = 0] = (await relations.getAttribute("aria-label"))?.match(/\d+/g)?.map(Number) ?? [];
  expect(left).toBeLessThan(some);
  // A switch of the pane's own says more than the settings.
  await relations.click();
  await page.getByRole("switch", { name: /Mentions/ }).click();
  await expect(relations).toHaveAttribute("aria-label", new RegExp(`^Relations ${left + 1} of`));
});

test("generated notes are named as the settings say", async ({ page }) => {
  await withSettings(page, { checklistName: "Plan", openGenerated: false });
  await generate(page, "study checklist");
  await lastNotice(page).getByRole("button", { name: "Open note" }).click();
  await expect(page.locator(".workspace-leaf.mod-active .view-header-title")).toContainText("Plan – Systems and Infrastructure MOC");
});

test("where the app speaks another language, numbers and dates are written as it has them", async ({ page }) => {
  await page.addInitScript(() => { window.localStorage.setItem("language", "de"); });
  await openPage(page, bench().url);
  await palette(page, "Open study dashboard");
  const dashboard = page.locator(".moc-study-dashboard");
  await dashboard.getByLabel("Finish by").fill("2199-05-31");
  await expect(dashboard).toContainText(/By \d+\. \p{L}+\.? \d{4} you will have started [\d.]+ cards, and remember about \d+\s% of them/u);
  await expect(dashboard).toContainText(/a day you start the last one on \d+\. \p{L}+\.? \d{4}/u);
  const said = await dashboard.evaluate((root) => [...root.querySelectorAll("*")].map((one) => one.getAttribute("aria-label") ?? "").join("\n"));
  expect(said).toMatch(/^\d+\. \p{L}+\.?: /mu);
  expect(`${said}\n${await dashboard.innerText()}`).not.toMatch(/\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d/);
});
