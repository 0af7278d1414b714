/** What is done in the workbench before a picture is taken. */
import type { Page } from "@playwright/test";
import type { WorkbenchWindow } from "../../tests/workbench/test-hook";

const MAP = "Systems and Infrastructure";
export const MAP_NOTE = `Maps/${MAP} MOC.md`;
export const CHECKLIST = "MOC Study/Checklist – Systems and Infrastructure MOC.md";
/** Items ticked before the pictures are taken, so that every state can be seen: each n-th line gets a character. */
const TICKS: readonly (readonly [every: number, character: string])[] = [[3, "x"], [5, "/"], [11, "-"]];

/** A checklist that somebody has worked with, and nothing else open. */
export async function prepare(page: Page, theme: "light" | "dark"): Promise<void> {
  await palette(page, "Generate study checklist for a map");
  await page.keyboard.type(MAP);
  await page.keyboard.press("Enter");
  await page.waitForSelector(".notice");
  await page.evaluate(async ({ note, look, ticks }) => {
    const { workbench } = window as WorkbenchWindow;
    if (!workbench) return;
    workbench.setTheme(look);
    let item = 0;
    const text = (await workbench.readFile(note)).replace(/^- \[ \]/gm, (line) => {
      item++;
      const [, character] = ticks.find(([every]) => item % every === 0) ?? [];
      return character === undefined ? line : `- [${character}]`;
    });
    await workbench.writeFile(note, text);
    await workbench.settled();
    for (const notice of document.querySelectorAll(".notice")) notice.remove();
  }, { note: CHECKLIST, look: theme, ticks: TICKS });
}

export async function palette(page: Page, command: string): Promise<void> {
  await page.keyboard.press("Control+p");
  await page.keyboard.type(command);
  await page.keyboard.press("Enter");
  await page.waitForTimeout(600);
}

export async function showGraph(page: Page): Promise<void> {
  await page.evaluate((note) => (window as WorkbenchWindow).workbench?.openFile(note), MAP_NOTE);
  await palette(page, "Open concept graph");
}
