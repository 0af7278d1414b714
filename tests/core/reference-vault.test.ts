/** The reference vault, where it is present: a real map of 119 concepts, as Markdown and pasted as text, and 514 notes. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { CARD_TYPES } from "../../src/core/cards/card-types";
import { typesFor } from "../../src/core/cards/chosen-types";
import { makeCards } from "../../src/core/cards/make-cards";
import { conceptKey } from "../../src/core/map/concept-key";
import type { ConceptIndex, ConceptMap } from "../../src/core/index/concept-index";
import { looksLikeBullet, linePrefixOf } from "../../src/core/map/line-prefix";
import { CHECKLIST } from "../../src/core/notes/checklist-note";
import { FLASHCARDS } from "../../src/core/notes/flashcards-note";
import type { NoteExporter } from "../../src/core/notes/note-exporter";
import { DEFAULTS } from "../../src/core/base/settings";
import { sharedPath } from "../shared";
import { sharedIsHere, sharedVault } from "../shared-vault";
import { answersInQuestions } from "./cards/answers";
import { tableOf } from "./cards/table";
import { indexOf } from "./index/vault-of";
import { read } from "./map/reading";
import { readSrCards, readTask, toggleTask } from "./notes/other-plugins";
import { checklistIn, textOf } from "./notes/rendering";

describe.skipIf(!sharedIsHere)("the reference vault (skipped where the reference material is not beside the project)", async () => {
  const files = sharedIsHere ? sharedVault() : {};
  const index = await indexOf(files);
  const map = index.maps.find(({ name }) => name.endsWith("Infrastructure MOC"));
  const text = files[map?.path ?? ""] ?? "";

  it("has a map of 119 concepts in 4 sections and 23 subsections", () => {
    const headings = map?.headings ?? [];
    expect([map?.concepts.length, headings.filter(({ level }) => level === 2).length, headings.filter(({ level }) => level === 3).length]).toEqual([119, 4, 23]);
  });

  it("the same map pasted as text has the same terms, sections and subsections", () => {
    const [name = ""] = readdirSync(sharedPath("seed"));
    const pasted = read(readFileSync(sharedPath("seed", name), "utf8"));
    const keys = (bullets: readonly { headingPath: readonly string[]; term: string }[]): string[] => bullets.map(({ headingPath, term }) => conceptKey(headingPath, term));
    expect(keys(pasted.bullets)).toEqual(keys(map?.concepts ?? []));
    expect(pasted.headings.map(({ level, text: heading }) => `${level} ${heading}`)).toEqual(map?.headings.map(({ level, text: heading }) => `${level} ${heading}`));
  });

  it("no bullet of any of its maps is silently missing", () => {
    for (const one of index.maps) {
      const known = new Set([...one.concepts, ...one.skippedLines].map(({ line }) => line));
      const lines = (files[one.path] ?? "").split("\n");
      expect(lines.flatMap((line, at) => looksLikeBullet(linePrefixOf(line)) && !known.has(at) ? [line] : [])).toEqual([]);
    }
  });

  it("every concept of the map has its note, each below 01 Concept", () => {
    expect(map?.concepts.filter(({ note }) => note === null).map(({ term }) => term)).toEqual([]);
    expect(map?.concepts.filter(({ note }) => note?.includes("/01 Concept/") !== true).map(({ term, note }) => [term, note])).toEqual([]);
    expect(new Set(map?.concepts.map(({ note }) => note)).size, "no note is meant by two of them").toBe(119);
    expect(map?.concepts.filter(({ term }) => term === "Algorithms").map(({ note }) => note?.split("/").at(-1))).toEqual(["Scheduling Algorithms.md", "Load Balancing Algorithms.md"]);
  });

  it.each([CHECKLIST, FLASHCARDS])("a $name: written, edited and renewed loses nothing, and a second run is the same", (exporter) => {
    const first = rendered(exporter, index, map, null);
    expect(rendered(exporter, index, map, first)).toBe(first);
    const edited = first.split("\n").map((line, at) => at % 7 === 0 && line.startsWith("- [ ]") ? `${line.replace("[ ]", "[x]").replace(" ^", " ✅ 2026-11-22 ^")}\n    - remark ${at}` : at % 7 === 0 && / \^moc-.{10}-def$/.test(line) ? `${line}\n<!--SR:!2026-12-01,${at},250-->` : line).join("\n");
    expect(edited).not.toBe(first);
    expect(rendered(exporter, index, map, edited)).toBe(edited);
  });

  it("the checklist is read back by the Tasks plugin, line by line, and changed by a click in one line alone", () => {
    const lines = rendered(CHECKLIST, index, map, null).split("\n");
    const tasks = lines.flatMap((line) => readTask(line) ?? []);
    expect(tasks.map(({ blockId }) => blockId)).toEqual(map?.concepts.map(({ id }) => id));
    const ticked = lines.map((line) => toggleTask(line, "2026-11-22")).join("\n");
    expect(checklistIn(ticked).items.map(({ tick }) => tick)).toEqual(Array.from({ length: 119 }, () => "x"));
    expect(rendered(CHECKLIST, index, map, ticked)).toBe(ticked);
  });

  it("the flashcards are read back by the Spaced Repetition plugin", () => {
    const cards = readSrCards(rendered(FLASHCARDS, index, map, null));
    expect(cards.map(({ blockId }) => blockId)).toEqual(map === undefined ? [] : makeCards(map, typesFor(map, DEFAULTS.cardTypes)).map(({ id }) => id));
    expect(cards.length).toBeGreaterThan(170);
  });

  it("no card of any of its maps, of any type, has its answer in its question; each has an id of its own", () => {
    const cards = index.maps.flatMap((one) => makeCards(one, CARD_TYPES));
    expect(answersInQuestions(cards)).toEqual([]);
    expect(new Set(cards.map(({ id }) => id)).size).toBe(cards.length);
    // Its author marked no gaps.
    expect(CARD_TYPES.filter(({ id }) => !cards.some(({ type }) => type === id)).map(({ id }) => id)).toEqual(["gaps"]);
  });

  it("the cards of its map are counted in the documentation", async () => {
    if (map === undefined) return;
    const text = `# Cards of a map of ${map.concepts.length} concepts\n\nAn engineer's own map of systems and infrastructure, with all card types on. This page is written by a test, where the map is at hand.\n\n${tableOf(map)}\n`;
    await expect(text).toMatchFileSnapshot(fileURLToPath(new URL("../../docs/cards-of-a-real-map.md", import.meta.url)));
  });

  it("a concept that the map loses is found below, and comes back where it was", async () => {
    const ticked = rendered(CHECKLIST, index, map, null).replace(/^- \[ \](.*\[\[Paging.*)$/m, "- [x]$1");
    const without = await indexOf({ ...files, [map?.path ?? ""]: text.replace(/^.*\*\*Paging\*\*.*\n/m, "") });
    const after = rendered(CHECKLIST, without, without.maps.find(({ path }) => path === map?.path), ticked);
    expect(after).toMatch(/## No longer in the map\n\n- \[x\] \[\[Paging/);
    expect(rendered(CHECKLIST, index, map, after)).toBe(ticked);
  });
});

function rendered(exporter: NoteExporter, index: ConceptIndex, map: ConceptMap | undefined, old: string | null): string {
  if (map === undefined) return "";
  return textOf(exporter.render(old, { map, index, settings: DEFAULTS, sections: "all", tickOf: () => " ", formerTerms: () => new Set() }));
}
