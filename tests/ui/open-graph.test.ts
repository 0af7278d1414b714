/** Where the command for the graph leads to. */
import { MarkdownView, type App } from "obsidian";
import { describe, expect, it } from "vitest";
import { DEFAULTS } from "../../src/core/base/settings";
import { openGraphHere, type GraphServices } from "../../src/ui/graph/open-graph";
import { ConceptGraphView } from "../../src/ui/graph/pane/concept-graph-view";
import { indexOf } from "../core/graph/samples";

describe("opening the graph", () => {
  it("comes at once, and shows the section of the note that was in front once the vault is read", async () => {
    const read = indexOf({ "Other.md": "# Much\nOne | a\nTwo | b", "Map.md": "# Memory\nPaging | a" });
    const shown: unknown[] = [];
    const graph = Object.assign(Object.create(ConceptGraphView.prototype) as object, { getViewType: () => "moc-study-graph", show: (scope: unknown) => { shown.push(scope); } });
    const note = Object.assign(new MarkdownView({} as never), { file: { path: "Map.md" }, getMode: () => "source", editor: { getCursor: () => ({ line: 1 }) } });
    const leaves: unknown[] = [];
    const leaf = { view: graph, setViewState: () => Promise.resolve() };
    const app = { loadLocalStorage: () => null, workspace: { getActiveViewOfType: (type: unknown) => leaves.length === 0 ? note : type === ConceptGraphView ? graph : null, getLeavesOfType: () => leaves, getLeaf: () => leaf, revealLeaf: () => { leaves.push(leaf); return Promise.resolve(); } } };
    let index = indexOf({});
    const ready = new Promise<void>((resolve) => { setTimeout(() => { shown.push("read"); index = read; resolve(); }, 0); });
    await openGraphHere(app as unknown as App, { settings: { current: () => DEFAULTS }, liveIndex: { current: () => index, ready } } as unknown as GraphServices);
    expect(leaves).toEqual([leaf, leaf]);
    expect(shown).toMatchObject(["read", { map: "Map.md" }]);
  });
});
