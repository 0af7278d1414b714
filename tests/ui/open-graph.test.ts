/** Where the command for the graph leads to. */
import type { App } from "obsidian";
import { describe, expect, it, vi } from "vitest";
import { DEFAULTS } from "../../src/core/base/settings";
import { openGraphHere, type GraphServices } from "../../src/ui/graph/open-graph";
import { indexOf } from "../core/graph/samples";

describe("opening the graph", () => {
  it("waits for the vault to be read where a note is in front, and shows the section that is read there", async () => {
    const read = indexOf({ "Other.md": "# Much\nOne | a\nTwo | b", "Map.md": "# Memory\nPaging | a" });
    const opened: unknown[] = [];
    const leaf = { view: { getViewType: () => "empty" }, setViewState: ({ state }: { state: unknown }) => { opened.push(state); return Promise.resolve(); } };
    const view = { file: { path: "Map.md" }, getMode: () => "source", editor: { getCursor: () => ({ line: 1 }) } };
    const app = { loadLocalStorage: () => null, workspace: { getActiveViewOfType: () => view, getLeavesOfType: () => [], getLeaf: () => leaf, revealLeaf: () => Promise.resolve() } };
    let index = indexOf({});
    const ready = new Promise<void>((resolve) => { setTimeout(() => { index = read; resolve(); }, 0); });
    vi.stubGlobal("window", { setTimeout: () => 0 });
    await openGraphHere(app as unknown as App, { settings: { current: () => DEFAULTS }, liveIndex: { current: () => index, ready } } as unknown as GraphServices);
    vi.unstubAllGlobals();
    expect(opened).toMatchObject([{ scope: { map: "Map.md" } }]);
  });
});
