import { describe, expect, it } from "vitest";
import type { Concept } from "../../src/core/concept/concept";
import { notePath } from "../../src/core/base/note-path";
import { createLiveIndex, type LiveIndex } from "../../src/app/live-index";
import type { NoteSource } from "../../src/app/vault-reader";
import { DEFAULTS } from "../../src/core/base/settings";
import { parseYaml } from "../../scripts/parse-yaml";

const WAITING = "# Waiting\n\nWhat a thread does that cannot go on.\n\n## Spin-lock\n\nSpins until the lock is free.\n\n### Cost\n\nA whole core.\n\n## Cost\n\nNone while asleep.\n\nBoth cost time. ^both\n\n- [ ] **Yield** gives the core away ^yield\n\n## Empty\n\n## See also\n- [[Lock]]\n";

function vaultOf(files: Map<string, string>): { readonly live: LiveIndex; readonly load: () => Promise<void> } {
  const sourceOf = (path: string): NoteSource => ({ path: notePath(path), read: () => Promise.resolve(files.get(path) ?? null) });
  const live = createLiveIndex(DEFAULTS, parseYaml, { now: () => 0, offsetAt: () => 0 }, { sourceOf });
  return { live, load: () => live.load([...files.keys()].map(sourceOf)) };
}

function said({ live }: { readonly live: LiveIndex }): string[] {
  return live.current().maps.flatMap(({ concepts }) => concepts.map(({ term, noteDefinition = "" }: Concept) => `${term}: ${noteDefinition}`));
}

describe("a link to a part of a note", () => {
  it("has for its definition what stands in that part", async () => {
    const vault = vaultOf(new Map([
      ["Waiting.md", WAITING],
      ["Threads MOC.md", "- [[Waiting#Spin-lock]]\n- [[Waiting#Cost|What it costs]]\n- **[[Waiting#Spin-lock#Cost]]**\n- [[Waiting#^both]]\n- [Yield](Waiting.md#^yield)\n- [[Waiting#Empty]]\n- [[Waiting#Nowhere]]\n- [[Waiting]]\n"],
    ]));
    await vault.load();
    expect(said(vault)).toEqual([
      "Waiting > Spin-lock: Spins until the lock is free.", "What it costs: A whole core.", "Waiting > Spin-lock > Cost: A whole core.", "Waiting: Both cost time.", "Yield: **Yield** gives the core away",
      "Waiting > Empty: ", "Waiting > Nowhere: ", "Waiting: What a thread does that cannot go on.",
    ]);
  });

  it("is kept of a note as long as a map has it, and no longer", async () => {
    const files = new Map([["Waiting.md", WAITING], ["Threads MOC.md", "- [[Waiting#Spin-lock]]\n- [[Waiting#Cost]]\n"], ["Locks MOC.md", "- [[Waiting#Cost]]\n"]]);
    const vault = vaultOf(files);
    await vault.load();
    const parts = (): string[] => Object.keys(vault.live.current().notes.facts.get(notePath("Waiting.md"))?.parts ?? {});
    expect(parts()).toEqual(["spin-lock", "cost"]);
    for (const [path, text, left] of [["Threads MOC.md", "- [[Waiting]]\n", ["cost"]], ["Locks MOC.md", "", []]] as const) {
      files.set(path, text);
      await vault.live.mark(notePath(path));
      expect(parts()).toEqual(left);
    }
  });

  it("follows the note and the map, whichever is read first", async () => {
    const files = new Map([["Waiting.md", WAITING], ["Threads.md", "---\nmoc-study-map: true\n---\n- [[Waiting#Spin-lock]]\n"]]);
    const vault = vaultOf(files);
    await vault.load();
    expect(said(vault)).toEqual(["Waiting > Spin-lock: Spins until the lock is free."]);
    files.set("Waiting.md", WAITING.replace("Spins", "Turns"));
    await vault.live.mark(notePath("Waiting.md"));
    expect(said(vault)).toEqual(["Waiting > Spin-lock: Turns until the lock is free."]);
    files.set("Threads.md", "---\nmoc-study-map: true\n---\n- [[Waiting#Cost]]\n");
    await vault.live.mark(notePath("Threads.md"));
    expect(said(vault)).toEqual(["Waiting > Cost: A whole core."]);
  });
});
