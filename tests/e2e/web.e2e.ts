/** The graph as a web: placed beside the window's own thread, with a way back, on the sample and on hundreds. */
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, type Page } from "@playwright/test";
import { syntheticMap } from "../../scripts/bench/synthetic";
import { atRest, chooseScope, drawnNodes, graphOf, groundOf, onWorkbench, openGraph, palette, SAMPLE, shownTerms, view } from "./plugin-page";
import { eventually, test } from "./test";

/** Centre and size at zoom 1. */
interface Placed {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

async function placed(page: Page): Promise<Placed[]> {
  return (await drawnNodes(page)).map(({ id, box: { x, y, width, height } }) => ({ id, x, y, width, height })).sort((a, b) => a.id < b.id ? -1 : 1);
}

function overlaps(some: readonly Placed[]): string[] {
  const byLine = [...some].sort((a, b) => a.y - b.y);
  return byLine.flatMap((a, n) => {
    const found: string[] = [];
    for (const b of byLine.slice(n + 1)) {
      if (b.y - a.y >= 60) break;
      if (Math.abs(a.x - b.x) * 2 < a.width + b.width - 0.01 && (b.y - a.y) * 2 < a.height + b.height - 0.01) found.push(`${a.id} overlaps ${b.id}`);
    }
    return found;
  });
}

async function placedAtRest(page: Page): Promise<Placed[]> {
  await atRest(page);
  return placed(page);
}

test.describe("in the sample vault", () => {
  onWorkbench(SAMPLE);

  test("relations decide who stands by whom, nothing overlaps, and the picker knows it", async ({ page }) => {
    const pane = await openGraph(page);
    const board = await placedAtRest(page);
    await palette(page, "Show concept graph as web");
    await expect(view(page, "Web")).toBeChecked();
    await eventually(async () => JSON.stringify(await placed(page))).not.toBe(JSON.stringify(board));
    const web = await placedAtRest(page);
    expect(await groundOf(page, "Paging")).not.toBe("0,0,0,0");
    expect(web.map(({ id }) => id).sort()).toEqual(board.map(({ id }) => id).sort());
    const before = new Map(board.map((one) => [one.id, one]));
    expect(web.filter(({ id, x, y }) => before.get(id)?.x !== x || before.get(id)?.y !== y).length).toBeGreaterThan(web.length * 0.9);
    expect(overlaps(web)).toEqual([]);
    expect(web.every(({ x, y }) => Number.isInteger(x) && Number.isInteger(y))).toBe(true);
    await expect(pane.locator(".moc-study-arranging")).toBeHidden();
    await view(page, "Board").click();
    await eventually(() => placed(page)).toEqual(board);
    await view(page, "Web").click();
    expect(await placedAtRest(page)).toEqual(web);
    // Neither another theme nor another size places it anew.
    await workersThat(page, "work");
    await palette(page, "Dark mode");
    await page.setViewportSize({ width: 1000, height: 600 });
    expect(await placedAtRest(page)).toEqual(web);
    expect((await heard(page)).answers).toEqual([]);
  });

  test("where motion is not wanted, everything is there at once", async ({ page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await openGraph(page);
    const board = JSON.stringify(await placed(page));
    await palette(page, "Show concept graph as web");
    await eventually(async () => JSON.stringify(await placed(page))).not.toBe(board);
    const first = await placed(page);
    expect(first.every(({ x, y }) => Number.isInteger(x) && Number.isInteger(y))).toBe(true);
    expect(await placedAtRest(page)).toEqual(first);
  });

  test("where the page allows no worker, the web is placed all the same", async ({ page }) => {
    await page.evaluate(() => { Reflect.set(window, "Worker", class { constructor() { throw new Error("No workers here."); } }); });
    await openGraph(page);
    const board = JSON.stringify(await placed(page));
    await view(page, "Web").click();
    await eventually(async () => JSON.stringify(await placed(page))).not.toBe(board);
    expect(overlaps(await placedAtRest(page))).toEqual([]);
  });
});

/** Their places take long enough to be cancelled; the bench has thousands. */
const HUNDREDS = 600;

test.describe("in a map of hundreds", () => {
  onWorkbench(largeVault);

  test("all are placed beside the window’s own work; Cancel and Escape lead back", async ({ page }) => {
    test.setTimeout(240_000);
    await palette(page, "Open concept graph");
    const pane = page.locator(".moc-study-pane");
    await chooseScope(page, "Whole map");
    await eventually(async () => (await drawnNodes(page)).length, 60_000).toBe(HUNDREDS);
    const board = await placedAtRest(page);
    const line = pane.locator(".moc-study-arranging");
    const { zoom } = await graphOf(page) ?? { zoom: 0 };
    // At rest it would lie over names: it is there while the view is moved.
    const small = pane.locator(".moc-study-minimap");
    await expect(small).toHaveClass(/is-at-rest/);
    await expect(async () => {
      await pane.locator(".moc-study-drawing").hover();
      await page.mouse.wheel(0, -20);
      await small.hover({ timeout: 1500 });
    }).toPass();
    await page.mouse.wheel(0, -120);
    await eventually(async () => (await graphOf(page))?.zoom).toBeGreaterThan(zoom);

    await workersThat(page, "wait");
    await view(page, "Web").click();
    await line.getByRole("button", { name: "Cancel" }).click();
    await expect(line).toBeHidden();
    await expect(view(page, "Board")).toBeChecked();
    await palette(page, "Show concept graph as web");
    await expect(line).toBeVisible();
    const filter = pane.getByRole("combobox", { name: "Filter concepts" });
    await filter.press("Escape");
    await expect(line, "Escape in the filter is the filter’s").toBeVisible();
    await filter.press("Escape");
    await expect(pane.locator(".moc-study-drawing")).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(line).toBeHidden();
    await expect(view(page, "Board")).toBeChecked();
    expect(await placedAtRest(page)).toEqual(board);

    await workersThat(page, "work");
    await view(page, "Web").click();
    await expect(line).toBeVisible();
    await expect(line).toBeHidden({ timeout: 120_000 });
    // How long single tasks of the window are, the bench tells; that the placing is none of them, the worker's answers do.
    const { answers, lines } = await heard(page);
    expect(answers.filter((answer) => answer === "places")).toEqual(["places"]);
    expect(answers.filter((answer) => answer === "progress").length).toBeGreaterThan(10);
    expect(lines.filter((text) => /^Arranging….*[5-9]\d\s?%/.test(text)).length).toBeGreaterThan(0);
    const web = await placedAtRest(page);
    expect(web).toHaveLength(HUNDREDS);
    expect(overlaps(web)).toEqual([]);
    expect((await shownTerms(page)).length).toBe(HUNDREDS);

    await workersThat(page, "wait");
    await filter.fill("-17");
    await filter.press("Enter");
    await expect(line).toBeVisible();
    await line.getByRole("button", { name: "Cancel" }).click();
    await expect(view(page, "Web"), "after a filter that is not waited for").toBeChecked();
    const left = await placedAtRest(page);
    expect(left.length).toBeLessThan(HUNDREDS);
    expect(left).toEqual(web.filter(({ id }) => left.some((one) => one.id === id)));
  });
});

function largeVault(): string {
  const vault = mkdtempSync(path.join(tmpdir(), "moc-study-web-"));
  mkdirSync(path.join(vault, "Maps"));
  writeFileSync(path.join(vault, "Maps", "Large MOC.md"), syntheticMap("Large", HUNDREDS));
  return vault;
}

interface Heard {
  /** What workers answered. */
  readonly answers: string[];
  /** What the line below the drawing said. */
  readonly lines: string[];
}

type Watched = Window & { heard?: Heard };

/** Workers that are made from now on do their work and are listened to, or are never told what to do. */
function workersThat(page: Page, how: "work" | "wait"): Promise<void> {
  return page.evaluate((what) => {
    const heard: Heard = { answers: [], lines: [] };
    (window as Watched).heard = heard;
    const Own = Reflect.get(window, "OwnWorker") as typeof Worker | undefined ?? Worker;
    Reflect.set(window, "OwnWorker", Own);
    Reflect.set(window, "Worker", class extends Own {
      override postMessage(message: unknown): void {
        if (what === "work") super.postMessage(message);
        this.addEventListener("message", ({ data }: MessageEvent<object>) => { heard.answers.push("boxes" in data ? "places" : "progress"); });
      }
    });
    const line = document.querySelector(".moc-study-arranging");
    if (line !== null) new MutationObserver(() => heard.lines.push(line.textContent)).observe(line, { childList: true, characterData: true, subtree: true });
  }, how);
}

function heard(page: Page): Promise<Heard> {
  return page.evaluate(() => (window as Watched).heard ?? { answers: [], lines: [] });
}
