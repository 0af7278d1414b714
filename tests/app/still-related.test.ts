/** A pane keeps its relations while nothing changes that they were found in. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { notePath, type NotePath } from "../../src/core/base/note-path";
import { runSync } from "../../src/core/base/jobs";
import { relateJob, stillRelated, type Related } from "../../src/core/graph/build-graph";
import type { Scope } from "../../src/core/index/scope";
import { RELATIONS } from "../../src/core/registry";
import { openApp, type TestApp } from "./test-app";

const MAP = notePath("Maps/Systems MOC.md");
const OTHER = notePath("Maps/Networks MOC.md");
const NOTES = ["Memory/Paging.md", "Memory/Swapping.md", "TLB.md", "Networks/DNS.md", "Deep/Swapping.md"].map(notePath);
const MAP_TEXT = "## Memory\n- **Paging** — Blocks of one size\n- **Swapping** — Blocks that go to disk, see [[TLB]]\n- **TLB** — a cache of page tables\n## Networks\n- **DNS** — Names to addresses\n";
const SCOPES: readonly Scope[] = [{ map: MAP, heading: null }, { map: MAP, heading: ["Memory"] }, { map: null, heading: null }];

interface Followed {
  readonly app: TestApp;
  readonly changed: Set<NotePath>;
  readonly relate: (scope: Scope) => Related;
}

async function followed(): Promise<Followed> {
  const app = await openApp({ [MAP]: MAP_TEXT, [NOTES[0] ?? ""]: "Back to [[Systems MOC]]\n\nUses a [[TLB]].", [NOTES[1] ?? ""]: "Nothing." });
  const changed = new Set<NotePath>();
  app.liveIndex.changed.subscribe(({ notes }) => { for (const path of notes) changed.add(path); });
  return { app, changed, relate: (scope) => { changed.clear(); return runSync(relateJob(app.liveIndex.current(), scope, RELATIONS)); } };
}

describe("the relations of a section", () => {
  const memory: Scope = { map: MAP, heading: ["Memory"] };

  it("stay when a note changes that none of its concepts has and no link leads to", async () => {
    const { app, changed, relate } = await followed();
    const related = relate(memory);
    await app.type("Somewhere/Else.md", "Says nothing of it.");
    expect(stillRelated(related, app.liveIndex.current(), changed)?.edges).toBe(related.edges);
  });

  it.each([
    ["a concept's note changes", "Memory/Paging.md", "Back to [[Systems MOC]]\n\nUses nothing."],
    ["a note comes that a link leads to", "TLB.md", "A cache."],
    ["the map changes", MAP, MAP_TEXT.replace("Blocks of one size", "Blocks")],
  ])("are found again when %s", async (_what, path, text) => {
    const { app, changed, relate } = await followed();
    const related = relate(memory);
    await app.type(path, text);
    expect(stillRelated(related, app.liveIndex.current(), changed)).toBeNull();
  });

  it("are found again when the learner decided about the order", async () => {
    const { app, changed, relate } = await followed();
    const related = relate(memory);
    const [before, after] = app.liveIndex.current().maps[0]?.concepts ?? [];
    if (before === undefined || after === undefined) throw new Error("no concepts");
    await app.liveIndex.record({ kind: "order", subject: { before: before.id, after: after.id }, what: "before" });
    expect(stillRelated(related, app.liveIndex.current(), changed)).toBeNull();
  });
});

const text = fc.constantFrom("Back to [[Systems MOC]]\n", "Uses a [[TLB]] and [[Swapping]].", "After [[DNS]] comes [[Memory/Paging]].", "---\nprerequisites: [Swapping]\n---\n", "");
const change = fc.oneof(
  fc.record({ path: fc.constantFrom(...NOTES, notePath("Else.md")), text: fc.option(text, { nil: null }) }),
  fc.record({ path: fc.constantFrom(MAP, OTHER), text: fc.constantFrom(MAP_TEXT, "## Memory\n- **Paging** — Blocks, see [[Swapping]]\n- **Swapping** — needs paging\n") }),
);

describe("relations that are kept", () => {
  it("are those that are found anew, after any changes", async () => {
    await fc.assert(fc.asyncProperty(fc.constantFrom(...SCOPES), fc.array(change, { maxLength: 8 }), async (scope, changes) => {
      const { app, changed, relate } = await followed();
      let related = relate(scope);
      for (const { path, text: written } of changes) {
        if (written === null) await app.liveIndex.remove(path);
        else await app.type(path, written);
        const index = app.liveIndex.current();
        const kept = stillRelated(related, index, changed);
        if (kept !== null) expect(kept.edges).toEqual(runSync(relateJob(index, scope, RELATIONS)).edges);
        related = kept ?? relate(scope);
      }
    }));
  });
});
