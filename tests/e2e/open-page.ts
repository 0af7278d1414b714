/** How browser tests reach into the workbench's page. */
import type { CDPSession, Page } from "@playwright/test";
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

/** What only the browser's own protocol can do. What was set with it is gone afterwards, also for the tests that get this page later. */
export async function withProtocol<T>(page: Page, run: (session: CDPSession) => Promise<T>): Promise<T> {
  const session = await page.context().newCDPSession(page);
  try {
    return await run(session);
  } finally {
    await session.detach();
  }
}
