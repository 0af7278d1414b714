/** How browser tests reach into the workbench's page. */
import type { Page } from "@playwright/test";
import type { TestDoor, WorkbenchWindow } from "../workbench/test-hook";

/** Runs in the page, with the door; what it is given must be plain data. */
export function door<T, A>(page: Page, run: (door: TestDoor, given: A) => T, given: A): Promise<Awaited<T>> {
  return page.evaluate<Awaited<T>>(`(${run.toString()})(window.workbench, ${JSON.stringify(given)})`);
}

export async function openPage(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.waitForSelector("body[data-workbench=ready]");
  await settled(page);
}

export function settled(page: Page): Promise<void> {
  return door(page, (workbench) => workbench.settled(), null);
}

/** What went wrong in the page so far. */
export function errorsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as WorkbenchWindow).workbench?.errors ?? ["There is no workbench."]);
}
