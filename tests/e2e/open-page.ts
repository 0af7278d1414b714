/** How browser tests reach into the workbench's page. */
import type { Page } from "@playwright/test";
import type { TestHook } from "../workbench/test-hook";

/** Runs in the page, with the hook of the workbench; what it is given must be plain data. */
export function inPage<T, A>(page: Page, run: (workbench: TestHook, given: A) => T, given: A): Promise<Awaited<T>> {
  return page.evaluate<Awaited<T>>(`(${run.toString()})(window.workbench, ${JSON.stringify(given)})`);
}

export async function openPage(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.waitForSelector("body[data-workbench=ready]");
  await settled(page);
}

export function settled(page: Page): Promise<void> {
  return inPage(page, (workbench) => workbench.settled(), null);
}
