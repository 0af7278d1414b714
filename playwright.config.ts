import { defineConfig } from "@playwright/test";

/** The browser that set-up found; without it Playwright looks for its own. */
const executablePath = process.env["CHROMIUM_PATH"];

/**
 * For browser tests it is noon when they begin, in the page and beside it. If a day turned while they run, a card that
 * comes in ten minutes would be one of tomorrow.
 */
const behind = new Date().getUTCHours() - 12;
process.env["TZ"] = `Etc/GMT${behind < 0 ? "-" : "+"}${Math.abs(behind)}`;

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.e2e.ts",
  outputDir: "test-results",
  // A test waits for a third of its time: three at a time keep two processors busy.
  workers: 3,
  // Only what hangs is ended: unit tests run beside these, and a busy machine may need many times what a quiet one does.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [["list"]],
  use: {
    browserName: "chromium",
    // One process of a page and its compiled scripts serve many tests; what a test stored and changed is gone before the next.
    reuseContext: true,
    viewport: { width: 1280, height: 860 },
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
        // A script that comes bit by bit is compiled for each page anew; one that comes whole was compiled for the page before.
        "--disable-features=ScriptStreaming",
      ],
    },
  },
});
