/** What keeps people with other means than eyes and mouse out, as axe-core finds it. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type axe from "axe-core";
import { inPage, settled } from "./open-page";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** One line a finding: rule, element, what would mend it. */
export async function barriers(page: Page, selector: string): Promise<string[]> {
  // Half a megabyte of source, once for each page.
  if (!await page.evaluate(() => "axe" in window)) await page.evaluate(AXE);
  return page.evaluate(async (where) => {
    const { axe: tool } = window as Window & { axe?: typeof axe };
    if (tool === undefined) throw new Error("The tool is not in the page.");
    const { violations } = await tool.run(where, { resultTypes: ["violations"] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ""}`));
  }, selector);
}

/** The same of both themes, which differ in colours alone: one walk to where one looks serves both. */
export async function barriersOfThemes(page: Page, selector: string): Promise<string[]> {
  const found: string[] = [];
  for (const theme of ["light", "dark"] as const) {
    await inPage(page, (workbench, wanted) => { workbench.setTheme(wanted); }, theme);
    await settled(page);
    found.push(...(await barriers(page, selector)).map((line) => `${theme}: ${line}`));
  }
  return found;
}
