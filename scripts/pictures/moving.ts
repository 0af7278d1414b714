/** The picture that moves: from a map to its learning path, to a tick, to a review. A GIF, which is shown everywhere. */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Browser, Locator, Page } from "@playwright/test";
import { decode } from "fast-png";
import { encode } from "modern-gif";
import type { WorkbenchWindow } from "../../tests/workbench/test-hook";
import { ROOT } from "../tools";
import { startWorkbench } from "../workbench-server";
import { MAP_NOTE, palette, prepare } from "./page";

const SIZE = { width: 1000, height: 640 };
/** Milliseconds: a glance, a look, and a sentence that is read. */
const [GLANCE, LOOK, READ] = [70, 900, 2200];

export async function takeMovingPicture(browser: Browser): Promise<void> {
  const bench = await startWorkbench({ vault: path.join(ROOT, "examples/systems-vault"), copy: true });
  const context = await browser.newContext({ viewport: SIZE, reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto(bench.url);
  await page.waitForSelector("body[data-workbench=ready]");
  await prepare(page, "light");
  const film = new Film(page);
  await film.begin();
  await tell(page, film);
  await writeFile(path.join(ROOT, "docs", "moving.gif"), await film.gif());
  console.log("docs/moving.gif");
  await context.close();
  await bench.close();
}

async function tell(page: Page, film: Film): Promise<void> {
  await page.evaluate((note) => (window as WorkbenchWindow).workbench?.openFile(note, { mode: "preview" }), MAP_NOTE);
  await film.say("Your map: headings and bullets", READ);
  await command(page, film, "Open concept graph");
  await palette(page, "Show concept graph as learning path");
  await film.say("Its concepts on one road, in the order to learn", READ);
  await film.click(page.locator(".moc-study-drawing"), await placeOf(page, "Page table"));
  await film.say("Each concept has its card", READ);
  await film.click(page.getByRole("radio", { name: "Known", exact: true }));
  await film.say("Known: a tick, here or in a checklist", READ);
  await command(page, film, "Review all maps");
  await film.say("A review asks what is due", READ);
  await page.keyboard.press("Space");
  await film.say("Say how well you knew it …", READ);
  await page.keyboard.press("3");
  await film.say("… and it comes again when it is time", READ);
}

/** In pixels from the drawing's corner. */
function placeOf(page: Page, term: string): Promise<{ x: number; y: number }> {
  return page.evaluate((wanted) => {
    const { left = 0, top = 0 } = document.querySelector(".moc-study-drawing")?.getBoundingClientRect() ?? {};
    const node = (window as WorkbenchWindow).workbench?.drawnGraph(document)?.nodes.find(({ label }) => label === wanted);
    return { x: (node?.x ?? 0) - left, y: (node?.y ?? 0) - top };
  }, term);
}

/** Types a command into the palette, so that one can see where everything is found. */
async function command(page: Page, film: Film, name: string): Promise<void> {
  await page.keyboard.press("Control+p");
  for (const part of name.match(/.{1,6}/g) ?? []) {
    await page.keyboard.type(part);
    await film.take(2 * GLANCE);
  }
  await film.take(LOOK);
  await page.keyboard.press("Enter");
  await page.waitForTimeout(600);
}

class Film {
  private readonly frames: { readonly data: Uint8Array; readonly delay: number }[] = [];
  private at = { x: SIZE.width / 2, y: SIZE.height - 80 };

  constructor(private readonly page: Page) {}

  /** Adds a pointer and a line of words, which a screenshot has not by itself. */
  async begin(): Promise<void> {
    await this.page.evaluate(() => {
      (window as WorkbenchWindow).workbench?.app.workspace.leftSplit.collapse();
      document.querySelector<HTMLElement>(".app-container")?.setCssStyles({ height: "calc(100% - 46px)" });
      const over = document.body.createDiv({ attr: { style: "position: fixed; inset: 0; z-index: 10000; pointer-events: none" } });
      over.createDiv({ attr: { id: "film-words", style: "position: absolute; bottom: 0; left: 0; right: 0; height: 46px; background: #2b2b33; color: #fff; font: 500 18px/46px system-ui, sans-serif; text-align: center" } });
      over.createDiv({ attr: { id: "film-pointer", style: "position: absolute; width: 16px; height: 16px; margin: -8px; border-radius: 50%; background: #e8590ccc; box-shadow: 0 0 0 3px #fffc" } });
    });
    await this.point(this.at);
  }

  /** Shows words below the page from now on, and this moment for as long. */
  async say(words: string, time: number): Promise<void> {
    await this.page.waitForTimeout(500);
    await this.page.evaluate((text) => {
      document.getElementById("film-words")?.setText(text);
      for (const notice of document.querySelectorAll(".notice")) notice.remove();
    }, words);
    await this.take(time);
  }

  /** Goes there by sight, and clicks; the middle if no place in it is given. */
  async click(target: Locator, within?: { readonly x: number; readonly y: number }): Promise<void> {
    const box = await target.boundingBox() ?? { x: 0, y: 0, width: 0, height: 0 };
    const to = { x: box.x + (within?.x ?? box.width / 2), y: box.y + (within?.y ?? box.height / 2) };
    const from = this.at;
    for (const share of [0.15, 0.4, 0.7, 0.92, 1]) {
      await this.point({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
      await this.take(GLANCE);
    }
    await this.take(LOOK / 2);
    await this.page.mouse.click(to.x, to.y);
  }

  async take(delay: number): Promise<void> {
    const { data } = decode(await this.page.screenshot());
    this.frames.push({ data: rgba(data), delay });
  }

  async gif(): Promise<Buffer> {
    const frames = this.frames.map(({ data, delay }) => ({ data: data.slice().buffer, delay }));
    return Buffer.from(await encode({ ...SIZE, frames, maxColors: 128 }));
  }

  private async point(at: { readonly x: number; readonly y: number }): Promise<void> {
    this.at = at;
    await this.page.mouse.move(at.x, at.y);
    await this.page.evaluate(({ x, y }) => { document.getElementById("film-pointer")?.setCssStyles({ left: `${x}px`, top: `${y}px` }); }, at);
  }
}

/** Screenshots have no transparency, and so three bytes a pixel. */
function rgba(rgb: ArrayLike<number>): Uint8Array {
  if (rgb.length === SIZE.width * SIZE.height * 4) return Uint8Array.from(rgb);
  const four = new Uint8Array(SIZE.width * SIZE.height * 4).fill(255);
  for (let pixel = 0; pixel < SIZE.width * SIZE.height; pixel++) for (const part of [0, 1, 2]) four[4 * pixel + part] = rgb[3 * pixel + part] ?? 0;
  return four;
}
