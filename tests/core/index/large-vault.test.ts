/** Five maps of one author, where they are present: which note each of their bullets means was written down by hand. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { ConceptIndex } from "../../../src/core/index/concept-index";
import { sharedIsHere, sharedPath } from "../../shared";
import { sharedVault } from "../../shared-vault";
import { indexOf } from "./vault-of";

interface Meant {
  readonly map: string;
  readonly section: string;
  readonly subsection: string;
  readonly term: string;
  readonly note: string | null;
}

describe.skipIf(!sharedIsHere)("the notes that the bullets of a large vault mean", () => {
  const meant = (): readonly Meant[] => JSON.parse(readFileSync(sharedPath("vault-large-notes.json"), "utf8")) as Meant[];

  it("are found for 99 of 100, and hardly ever another one", async () => {
    const rows = meant();
    const found = foundFor(rows, await indexOf(sharedVault("vault-large")));
    const wrong = rows.filter(({ note }, at) => found[at] !== null && found[at] !== note);
    const right = rows.filter(({ note }, at) => found[at] === note);
    expect(wrong.length, wrong.map(({ term }) => term).join(", ")).toBeLessThan(rows.length * 0.005);
    expect(right.length).toBeGreaterThanOrEqual(rows.length * 0.99);
  });

  it("are none, and seldom another one of that name, where nobody wrote them", async () => {
    const rows = meant();
    const unwritten = new Set(rows.filter((_row, at) => at % 3 === 0).map(({ note }) => note));
    const index = await indexOf(Object.fromEntries(Object.entries(sharedVault("vault-large")).filter(([path]) => !unwritten.has(path))));
    const found = foundFor(rows, index);
    const others = rows.filter(({ note }, at) => unwritten.has(note) && found[at] !== null);
    expect(others.length, others.map(({ term }) => term).join(", ")).toBeLessThan(unwritten.size * 0.05);
    expect(rows.filter(({ note }, at) => !unwritten.has(note) && found[at] !== note).length).toBeLessThan(rows.length * 0.01);
  });
});

function foundFor(rows: readonly Meant[], index: ConceptIndex): (string | null | undefined)[] {
  return rows.map(({ map, section, subsection, term }) => {
    const concepts = index.maps.find(({ path }) => path === map)?.concepts ?? [];
    return concepts.find((concept) => concept.term === term && concept.headingPath[0] === section && concept.headingPath[1] === subsection)?.note;
  });
}
