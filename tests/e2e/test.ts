/** What all browser tests share: none passes where a page wrote a warning or an error to its console. */
import { expect, test as base } from "@playwright/test";

interface Watched {
  /** Warnings, errors and uncaught errors of every page of the test, in their order. */
  readonly complaints: string[];
}

export const test = base.extend<Watched>({
  complaints: [async ({ browser, context }, use) => {
    const complaints: string[] = [];
    context.on("console", (message) => {
      if (["warning", "error"].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
    });
    context.on("weberror", (thrown) => complaints.push(`uncaught: ${thrown.error().stack ?? thrown.error().message}`));
    await use(complaints);
    // A page that a test opened for itself would go on drawing beside all later ones.
    for (const other of browser.contexts()) if (other !== context) await other.close();
    expect(complaints).toEqual([]);
  }, { auto: true }],
});

/** Milliseconds between two looks. `expect.poll` by itself waits for up to a second, which is most of a test's time. */
const LOOKS = [20, 50, 100];

/** Expects that something becomes true within the time of an expectation. */
export function eventually<T>(look: () => T | Promise<T>, timeout?: number): ReturnType<typeof expect.poll<T>> {
  return expect.poll(look, { intervals: LOOKS, ...(timeout === undefined ? {} : { timeout }) });
}
