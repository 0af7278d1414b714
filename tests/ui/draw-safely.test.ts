import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { App, Component } from "obsidian";
import { drawMarkdown, drawSafely } from "../../src/ui/draw-safely";

/** As much of an element as a failed drawing needs. */
class FakeElement {
  text = "";
  readonly children: FakeElement[] = [];
  parent: FakeElement | null = null;
  press: () => void = () => undefined;

  createSpan({ text }: { text: string }): FakeElement {
    return this.add(text);
  }

  createEl(_tag: string, { text }: { text: string }): FakeElement {
    return this.add(text);
  }

  addEventListener(_name: string, press: () => void): void {
    this.press = press;
  }

  setText(text: string): void {
    this.text = text;
    this.children.length = 0;
  }

  prepend(child: FakeElement): void {
    child.parent = this;
    this.children.unshift(child);
  }

  querySelector(): FakeElement | null {
    return this.children[0] ?? null;
  }

  remove(): void {
    this.parent?.children.splice(this.parent.children.indexOf(this), 1);
  }

  /** What is read in it, from its start. */
  read(): string {
    return [...this.children.map((child) => child.read()), this.text].filter((text) => text !== "").join(" | ");
  }

  asElement(): HTMLElement {
    return this as unknown as HTMLElement;
  }

  private add(text: string): FakeElement {
    const child = new FakeElement();
    child.text = text.trim();
    this.children.push(child);
    return child;
  }
}

const FAILED = "The graph could not be drawn: no size. | Try again";
let pane = new FakeElement();
let logged = 0;
/** A drawing that ends when it is told to. */
const waiting = (): { draw: () => Promise<void>; end: () => void; fail: () => void } => {
  let [end, fail] = [(): void => undefined, (): void => undefined];
  const promise = new Promise<void>((resolve, reject) => { [end, fail] = [resolve, () => { reject(new Error("no size")); }]; });
  return { draw: () => promise, end: () => { end(); }, fail: () => { fail(); } };
};
const settle = async (): Promise<void> => { for (let turn = 0; turn < 5; turn++) await Promise.resolve(); };

beforeEach(() => {
  pane = new FakeElement();
  logged = 0;
  vi.stubGlobal("createDiv", () => new FakeElement());
  vi.spyOn(console, "error").mockImplementation(() => { logged++; });
});

afterEach(() => { vi.unstubAllGlobals(); });

describe("a drawing that fails", () => {
  it("leaves a sentence at the top of its pane until one succeeds, which a button tries", async () => {
    let isBroken = true;
    const draw = (): void => { if (isBroken) throw new Error("no size"); };
    drawSafely(pane.asElement(), "The graph", draw);
    drawSafely(pane.asElement(), "The graph", draw);
    expect([pane.read(), logged]).toEqual([FAILED, 2]);
    isBroken = false;
    pane.children[0]?.children[1]?.press();
    await settle();
    expect(pane.read()).toBe("");
  });

  it("says so also where an earlier drawing ends well after it", async () => {
    const [early, late] = [waiting(), waiting()];
    drawSafely(pane.asElement(), "The graph", early.draw);
    drawSafely(pane.asElement(), "The graph", late.draw);
    late.fail();
    await settle();
    early.end();
    await settle();
    expect(pane.read()).toBe(FAILED);
    drawSafely(pane.asElement(), "The graph", () => undefined);
    await settle();
    expect(pane.read()).toBe("");
  });

  it("shows a text as it is written, where it cannot be rendered", async () => {
    drawMarkdown({} as App, pane.asElement(), "What is **paging**?", "Map.md", {} as Component);
    await settle();
    expect(pane.read()).toBe("This text could not be drawn: another plugin is broken. | Try again | What is **paging**?");
  });
});
