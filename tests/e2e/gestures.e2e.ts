/** Mouse, wheel and fingers on the drawn graph, and what comes in between. What each gesture means, unit tests say. */
import { expect, type Page } from "@playwright/test";
import type { DrawnGraph } from "../workbench/drawn-graph";
import { inPage, openPage, withProtocol } from "./open-page";
import { atRest, drawnNodes, graphOf, nodeOf, onWorkbench, openGraph, palette, placeOf, SAMPLE, settled, shownTerms } from "./plugin-page";
import { eventually, test } from "./test";

const { bench } = onWorkbench(SAMPLE);

interface Point {
  readonly x: number;
  readonly y: number;
}

async function graph(page: Page): Promise<DrawnGraph> {
  const found = await graphOf(page);
  if (found === null) throw new Error("No graph is drawn.");
  return found;
}

async function ground(page: Page): Promise<Point> {
  await atRest(page);
  return (await graph(page)).ground ?? { x: 0, y: 0 };
}

async function drag(page: Page, { x, y }: Point, by: Point, meanwhile: () => Promise<unknown> = () => Promise.resolve()): Promise<void> {
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by.x, y + by.y, { steps: 4 });
  await meanwhile();
  await page.mouse.up();
}

const named = async (page: Page, state: string): Promise<string[]> => (await drawnNodes(page)).filter(({ states }) => states.includes(state)).map(({ label }) => label);

/** Fingers on the screen: puts them to these places, one step after the other. None: all are lifted. */
async function fingersOn(page: Page): Promise<(...steps: readonly (readonly Point[])[]) => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  let down = 0;
  return async (...steps) => {
    for (const step of steps) {
      const type = step.length === 0 ? "touchEnd" : step.length > down ? "touchStart" : "touchMove";
      await session.send("Input.dispatchTouchEvent", { type, touchPoints: step.map(({ x, y }, id) => ({ x, y, id })) });
      down = step.length;
    }
  };
}

const moved = ({ x, y }: Point, dx: number, dy: number): Point => ({ x: x + dx, y: y + dy });

test.describe("a mouse", () => {
  test("drags the ground, also beyond the graph's edge, and the wheel zooms towards it", async ({ page }) => {
    await openGraph(page);
    const from = await ground(page);
    const before = await graph(page);
    await drag(page, from, { x: -from.x - 20, y: 30 });
    const after = await graph(page);
    expect([after.pan.x - before.pan.x, after.pan.y - before.pan.y]).toEqual([-from.x - 20, 30]);
    expect(after.zoom).toBe(before.zoom);
    await drag(page, await ground(page), { x: from.x + 20, y: -30 });
    const { x, y } = await placeOf(page, "Paging");
    await page.mouse.move(x, y);
    for (let notch = 0; notch < 5; notch++) await page.mouse.wheel(0, -120);
    await eventually(async () => (await graph(page)).zoom / before.zoom).toBeCloseTo(1.047 ** 5, 1);
    const paging = await nodeOf(page, "Paging");
    expect(Math.hypot(paging.x - x, paging.y - y)).toBeLessThan(0.5);
    for (let notch = 0; notch < 30; notch++) await page.mouse.wheel(0, -120);
    await eventually(async () => (await graph(page)).zoom).toBe(2.5);
  });

  test("with Shift draws a box, and picks the concepts in it", async ({ page }) => {
    await openGraph(page);
    const [paging, table] = [await placeOf(page, "Paging"), await nodeOf(page, "Page table")];
    const { width } = table.box;
    await page.keyboard.down("Shift");
    const from = { x: Math.min(paging.x, table.x) - width, y: Math.min(paging.y, table.y) - 20 };
    await drag(page, from, { x: 2 * width + Math.abs(paging.x - table.x), y: 40 + Math.abs(paging.y - table.y) });
    await page.keyboard.up("Shift");
    await eventually(() => named(page, "picked")).toEqual(expect.arrayContaining(["Paging", "Page table"]));
    expect(await named(page, "chosen")).toEqual([]);
  });

  test("lights what it rests on, and nothing once it has left", async ({ page }) => {
    await openGraph(page);
    const { x, y } = await placeOf(page, "Paging");
    const stage = page.locator(".moc-study-stage");
    await page.mouse.move(x, y);
    const { id } = await nodeOf(page, "Paging");
    await eventually(async () => (await graph(page)).lit).toBe(id);
    await expect(stage).toHaveClass(/is-pointing/);
    await page.mouse.move(x, 2);
    await eventually(async () => (await graph(page)).lit).toBe(null);
    await expect(stage).not.toHaveClass(/is-pointing/);
  });

  test("has put back what it dragged after Escape, and where the window loses it", async ({ page }) => {
    const pane = await openGraph(page);
    const before = await placeOf(page, "Interrupt");
    for (const lose of [() => page.keyboard.press("Escape"), () => page.evaluate(() => window.dispatchEvent(new Event("blur")))]) {
      await drag(page, before, { x: 60, y: -80 }, async () => {
        const held = await nodeOf(page, "Interrupt");
        expect(Math.hypot(held.x - before.x - 60, held.y - before.y + 80)).toBeLessThan(1);
        await lose();
        await page.mouse.move(before.x + 200, before.y);
      });
      const after = await nodeOf(page, "Interrupt");
      expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(1);
    }
    await settled(page);
    await expect(pane.getByRole("button", { name: "Undo" })).toBeHidden();
  });

  test("keeps hold of a concept while a key zooms", async ({ page }) => {
    await openGraph(page);
    const before = await placeOf(page, "Interrupt");
    await drag(page, before, { x: 60, y: -40 }, async () => {
      const { zoom } = await graph(page);
      await page.locator(".moc-study-drawing").press("-");
      await page.locator(".moc-study-drawing").press("-");
      expect((await graph(page)).zoom / zoom).toBeCloseTo(0.64);
      await page.mouse.move(before.x + 80, before.y - 60);
      const held = await nodeOf(page, "Interrupt");
      expect(Math.hypot(held.x - before.x - 80, held.y - before.y + 60)).toBeLessThan(1);
    });
  });

  test("adds to what is picked with a second box", async ({ page }) => {
    await openGraph(page);
    const [paging, table] = [await placeOf(page, "Paging"), await nodeOf(page, "Page table")];
    const around = async ({ x, y, box: { width } }: typeof paging): Promise<void> => {
      await page.keyboard.down("Shift");
      await drag(page, { x: x - width, y: y - 16 }, { x: 2 * width, y: 32 });
      await page.keyboard.up("Shift");
    };
    await around(paging);
    await eventually(() => named(page, "picked")).toContain("Paging");
    await around(table);
    await around(table);
    await eventually(() => named(page, "picked")).toEqual(expect.arrayContaining(["Paging", "Page table"]));
  });

  test("moves the view where concepts stand fast, on the learning path", async ({ page }) => {
    await openGraph(page);
    await palette(page, "Show concept graph as learning path");
    const before = await placeOf(page, "Process");
    await drag(page, before, { x: 40, y: 50 });
    const after = await nodeOf(page, "Process");
    expect([Math.round(after.x - before.x), Math.round(after.y - before.y)]).toEqual([40, 50]);
    expect(after.box).toEqual(before.box);
  });
});

test("the drawing has the size of its pane, whatever is under way when that changes", async ({ page }) => {
  await openGraph(page);
  await page.mouse.move((await ground(page)).x, (await ground(page)).y);
  await page.mouse.wheel(0, -120);
  await page.mouse.down();
  await page.setViewportSize({ width: 900, height: 560 });
  await page.mouse.wheel(0, -120);
  await page.mouse.up();
  const sizes = (): Promise<string[]> => page.evaluate(() => [".moc-study-stage", ".moc-study-scene"].map((one) => {
    const { width = 0, height = 0 } = document.querySelector(one)?.getBoundingClientRect() ?? {};
    return `${Math.round(width)} × ${Math.round(height)}`;
  }));
  await eventually(async () => new Set(await sizes()).size).toBe(1);
});

test("a window that is moved to a sharper screen has a sharper drawing", async ({ page }) => {
  // Where a screen is only emulated, the browser's lists answer rightly and tell nobody: the test tells it for them.
  await page.evaluate(() => {
    const [own, lists] = [window.matchMedia.bind(window), new Set<MediaQueryList>()];
    Reflect.set(window, "lists", lists);
    window.matchMedia = (query) => {
      const list = own(query);
      if (query.includes("resolution")) lists.add(list);
      return list;
    };
  });
  await openGraph(page);
  await atRest(page);
  const pixels = (): Promise<number> => page.evaluate(async () => {
    for (const list of Reflect.get(window, "lists") as Set<MediaQueryList>) if (!list.matches) list.dispatchEvent(new Event("change"));
    await new Promise(requestAnimationFrame);
    const scene = document.querySelector<HTMLCanvasElement>(".moc-study-scene");
    return Math.round((scene?.width ?? 0) / (scene?.getBoundingClientRect().width ?? 1));
  });
  expect(await pixels()).toBe(1);
  const { width, height } = page.viewportSize() ?? { width: 1280, height: 720 };
  await withProtocol(page, async (session) => {
    for (const deviceScaleFactor of [2, 3]) {
      await session.send("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor, mobile: false });
      await eventually(pixels).toBe(deviceScaleFactor);
    }
  });
});

test("a pinch on an iPad's trackpad zooms", async ({ page }) => {
  await openGraph(page);
  const { x, y } = await placeOf(page, "Paging");
  const { zoom } = await graph(page);
  await page.evaluate((place) => {
    for (const [type, scale] of [["gesturestart", 1], ["gesturechange", 1.1], ["gesturechange", 1.2]] as const) {
      document.querySelector(".moc-study-stage")?.dispatchEvent(Object.assign(new Event(type, { cancelable: true }), { scale, clientX: place.x, clientY: place.y }));
    }
  }, { x, y });
  expect((await graph(page)).zoom / zoom).toBeCloseTo(1.2);
  expect(Math.hypot((await nodeOf(page, "Paging")).x - x, (await nodeOf(page, "Paging")).y - y)).toBeLessThan(0.5);
});

test.describe("a finger", () => {
  test("on a phone taps, scrolls from wherever it starts, and opens the menu by resting", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 780 });
    await openPage(page, `${bench().url}?phone`);
    const pane = await openGraph(page);
    const put = await fingersOn(page);
    const before = await placeOf(page, "Process");
    await put([before], [moved(before, 10, -20)], [moved(before, 20, -60)], []);
    const after = await nodeOf(page, "Process");
    expect([Math.round(after.x - before.x), Math.round(after.y - before.y)], "one column scrolls").toEqual([0, -60]);
    expect(after.box).toEqual(before.box);
    await put([after], []);
    await expect(pane.locator(".moc-study-card-term")).toHaveText("Process");
    await pane.getByRole("button", { name: "Close card" }).click();
    const place = await placeOf(page, "Process");
    await put([place]);
    await expect(page.locator(".menu")).toBeVisible();
    await put([]);
    await page.waitForTimeout(400);
    await expect(page.locator(".menu")).toHaveCount(1);
    await expect(page.locator(".menu")).toContainText("Known");
  });

  test("and a second one zoom about what is between them; none of them clicks", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 780 });
    await openPage(page, `${bench().url}?phone`);
    await openGraph(page);
    const middle = await placeOf(page, "Process");
    const { zoom } = await graph(page);
    const put = await fingersOn(page);
    const apart = (by: number): Point[] => [moved(middle, -by, 0), moved(middle, by, 0)];
    await put(apart(50).slice(0, 1), apart(50), apart(60), apart(75), []);
    await eventually(async () => (await graph(page)).zoom / zoom).toBeCloseTo(1.5, 1);
    const after = await nodeOf(page, "Process");
    expect(Math.hypot(after.x - middle.x, after.y - middle.y)).toBeLessThan(1);
    await page.waitForTimeout(400);
    expect(await named(page, "chosen")).toEqual([]);
  });

  test("on a computer's screen drags a concept, until a second finger zooms instead", async ({ page }) => {
    await openGraph(page);
    const before = await placeOf(page, "Interrupt");
    const { zoom } = await graph(page);
    const put = await fingersOn(page);
    await put([before], [moved(before, 0, -30)], [moved(before, 0, -60)]);
    await eventually(async () => Math.round((await nodeOf(page, "Interrupt")).y - before.y)).toBe(-60);
    await put([moved(before, 0, -60), moved(before, 100, -60)], [moved(before, 0, -60), moved(before, 150, -60)], []);
    expect((await graph(page)).zoom).toBeGreaterThan(1.3 * zoom);
    expect((await nodeOf(page, "Interrupt")).box).toEqual(before.box);
  });
});

test("in a note the wheel and a finger scroll the note, and a mouse drags the graph", async ({ page }) => {
  await inPage(page, async (workbench) => {
    await workbench.writeFile("Study plan.md", `${"A line.\n\n".repeat(8)}\`\`\`moc-graph\nsection: Memory\nheight: 300\n\`\`\`\n${"A line.\n\n".repeat(60)}`);
    await workbench.openFile("Study plan.md", { mode: "preview" });
  }, null);
  await eventually(() => shownTerms(page)).toContain("Paging");
  const top = async (): Promise<number> => (await page.locator(".moc-study-graph-block").boundingBox())?.y ?? NaN;
  const [start, { zoom, pan }] = [await top(), await graph(page)];
  const place = await ground(page);
  await page.mouse.move(place.x, place.y);
  await page.mouse.wheel(0, 60);
  await eventually(top).toBe(start - 60);
  const at = await ground(page);
  const put = await fingersOn(page);
  await put([at], ...[20, 40, 60, 80, 100].map((by) => [moved(at, 0, -by)]), []);
  await eventually(top).toBeLessThan(start - 90);
  expect([(await graph(page)).zoom, (await graph(page)).pan]).toEqual([zoom, pan]);
  // Whoever flung the note may have flung the graph out of it.
  await eventually(async () => {
    await page.mouse.wheel(0, -2000);
    return top();
  }).toBe(start);
  await drag(page, await ground(page), { x: 30, y: 10 });
  const after = await graph(page);
  expect([Math.round(after.pan.x - pan.x), Math.round(after.pan.y - pan.y)]).toEqual([30, 10]);
});
