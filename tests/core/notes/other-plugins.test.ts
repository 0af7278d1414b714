import { conceptIdOf } from "../../ids";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { choicesText } from "../../../src/core/cards/card";
import { tagWord } from "../../../src/core/cards/card-place";
import { CARD_TYPES } from "../../../src/core/cards/card-types";
import { makeCards } from "../../../src/core/cards/make-cards";
import { CHECKLIST } from "../../../src/core/notes/checklist-note";
import { flashcardText } from "../../../src/core/notes/flashcard-text";
import { FLASHCARDS } from "../../../src/core/notes/flashcards-note";
import { isTried } from "../runs";
import { readSrCards, readTask, reviewSrCard, toggleTask } from "./other-plugins";
import { pageOf } from "./rendering";

const SAMPLE = readFileSync(fileURLToPath(new URL("../../../examples/systems-vault/Maps/Systems and Infrastructure MOC.md", import.meta.url)), "utf8");

/** Definitions that are hard to write as a line of a task or a card. */
const HARD = [
  "## `std::map` & friends", "- **std::vector** — `push_back` is amortised O(1); see `a::b` or std::list::splice", "- **A::B** — c::d",
  "- **O(n^2)** — worst case n^2, x ==twice== ^mine", "- **1. First** — 2. second", "- **`?`** — ?", "- **??** — a ??", "- **C#** — # sharp",
  "- **Pipe | Tee** — a | b", "- **{{c1::x}}** — ==x==", "- **[[x|Y]]** — <!-- hidden --> shown", "- **Dash** — - [ ] not a task", "- **📅 Date** — 📅 2026-01-01",
  "- **Same** — one", "## Other", "- **Same** — one", "- **Term ✅ 2026-01-01** — done", "- **#tag** — tagged #x/y",
].join("\n");

describe.each([["the sample map", SAMPLE], ["a map of hard texts", HARD]])("the checklist of %s, read by the Tasks plugin", (_name, text) => {
  it("is one task a concept, each with its own block id", async () => {
    const { write, map } = await pageOf(CHECKLIST, text);
    const tasks = write().split("\n").flatMap((line) => readTask(line) ?? []);
    expect(tasks.map(({ blockId }) => blockId)).toEqual(map.concepts.map(({ id }) => id));
    expect(new Set(tasks.map(({ blockId }) => blockId)).size).toBe(map.concepts.length);
    expect(tasks.filter(({ done, description }) => done !== null || description === "")).toEqual([]);
  });

  it("is changed by a click in that one line, keeps the date when renewed, and comes back with a second click", async () => {
    const { write } = await pageOf(CHECKLIST, text);
    const lines = write().split("\n");
    for (const [at, line] of lines.entries()) {
      if (readTask(line) === null || !isTried(line, at)) continue;
      const ticked = lines.map((one, i) => i === at ? toggleTask(line, "2026-11-22") : one);
      expect(readTask(ticked[at] ?? "")).toEqual({ ...readTask(line), box: "x", done: "2026-11-22" });
      expect(write(ticked.join("\n"))).toBe(ticked.join("\n"));
      expect(toggleTask(ticked[at] ?? "", "")).toBe(line);
    }
  });
});

describe.each([["the sample map", SAMPLE], ["a map of hard texts", HARD]])("the flashcards of %s, read by the Spaced Repetition plugin", (_name, text) => {
  it("are the cards that were made, no more and no fewer", async () => {
    const { write, map } = await pageOf(FLASHCARDS, text, { settings: { cardTypes: CARD_TYPES.map(({ id }) => id) } });
    expect(readSrCards(write()).map(({ blockId, front, back }) => [blockId, front, back])).toEqual(makeCards(map, CARD_TYPES).map(({ id, front, back, choices }) =>
      [id, choices === undefined ? flashcardText(front, "flashcards") : `${flashcardText(front, "flashcards")}\n${flashcardText(choicesText(choices), "flashcards")}`, flashcardText(back, "flashcards")]));
  });

  it("are in the deck of their section; of the map alone, where that is wanted, and above all sections", async () => {
    const { write, map } = await pageOf(FLASHCARDS, `- **First** — a line that stands above any section of its map.\n\n${text}`);
    const sections = new Map(map.concepts.map(({ id, headingPath }) => [id, headingPath[0] ?? ""]));
    const decks = (note: string): (string | null)[][] => readSrCards(note).map(({ blockId, deck }) => [sections.get(conceptIdOf(blockId?.slice(0, 14))) ?? "", deck]);
    for (const [section, deck] of decks(write())) expect(deck).toBe(["flashcards", "systems", ...section === "" ? [] : [tagWord(section ?? "")]].join("/"));
    expect(new Set(decks(write()).map(([, deck]) => deck)).size).toBeGreaterThan(2);
    const apart = await pageOf(FLASHCARDS, text, { settings: { sectionDecks: false } });
    expect(new Set(decks(apart.write(write())).map(([, deck]) => deck))).toEqual(new Set(["flashcards/systems"]));
  });

  it("each get their own schedule when all are reviewed twice, and keep it when renewed", async () => {
    const { write } = await pageOf(FLASHCARDS, text);
    let note = write();
    for (const day of ["01", "02"]) {
      const cards = readSrCards(note);
      // The last one first: what is reviewed moves the lines below it.
      for (const [at, card] of [...cards.entries()].reverse()) note = reviewSrCard(note, card, `!2026-12-${day},${at + 1},250`);
      expect(readSrCards(note).map(({ blockId, schedule }) => [blockId, schedule])).toEqual(cards.map(({ blockId }, at) => [blockId, `!2026-12-${day},${at + 1},250`]));
    }
    expect(write(note)).toBe(note);
    expect(note.replace(/\n<!--SR:.*-->/g, "")).toBe(write());
  });
});
