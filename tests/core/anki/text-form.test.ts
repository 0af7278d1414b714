import { cardIdOf } from "../../ids";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ankiHtml } from "../../../src/core/anki/html";
import { ankiText, exportedIn } from "../../../src/core/anki/text-form";
import { runSync } from "../../../src/core/base/jobs";
import { manyNotes, noteOf } from "./notes";

/** A reader of tab-separated records by RFC 4180, with `#` at a record's beginning for comments: as Anki's. */
function records(text: string): string[][] {
  const found: string[][] = [];
  let at = 0;
  while (at < text.length) {
    if (text[at] === "#") {
      at = text.indexOf("\n", at) + 1;
      continue;
    }
    const cells: string[] = [];
    for (;;) {
      const [all = "", quoted, plain = ""] = /^(?:"((?:[^"]|"")*)"|([^\t\n]*))/.exec(text.slice(at)) ?? [];
      cells.push(quoted?.replace(/""/g, '"') ?? plain);
      at += all.length + 1;
      if (text[at - 1] !== "\t") break;
    }
    found.push(cells);
  }
  return found;
}

describe("Anki's text form", () => {
  it("begins with what Anki must know, then has a line for each note", () => {
    const made = runSync(ankiText([
      noteOf(), noteOf({ id: cardIdOf("moc-2-c"), kind: "cloze", front: "Layers: {{c1::one}}, {{c2::two}}", back: "", context: "", source: "", tags: [] }),
    ]));
    expect(made).toMatchObject({ notes: 2, cards: 3, left: [] });
    expect(made.text).toBe([
      "#separator:tab", "#html:true", "#guid column:1", "#notetype column:2", "#deck column:3", "#tags column:6", "#if matches:keep current",
      "moc-1a2b3c4d5e-def\tBasic\tOperating systems::Memory\tPaging\tMemory in <b>pages</b><br><small>Memory</small><br><small>Operating systems</small>\tmoc",
      "moc-2-c\tCloze\tOperating systems::Memory\tLayers: {{c1::one}}, {{c2::two}}\t\t",
      "#exported moc-1a2b3c4d5e-def 0123456789",
      "#exported moc-2-c 0123456789",
      "",
    ].join("\n"));
  });

  it("that updates has only new and changed cards, since Anki would put back what was edited there; one that adds has all", () => {
    const notes = [noteOf({ change: "none" }), noteOf({ id: cardIdOf("moc-2-def"), change: "changed" }), noteOf({ id: cardIdOf("moc-3-def") })];
    const made = runSync(ankiText(notes));
    expect(records(made.text).map(([id]) => id)).toEqual(["moc-2-def", "moc-3-def"]);
    expect(made).toMatchObject({ notes: 2, cards: 2, unchanged: 1, text: expect.stringContaining("#if matches:update current\n") as string });
    for (const change of ["none", "new"] as const) {
      expect(runSync(ankiText(notes.map((note) => ({ ...note, change }))))).toMatchObject({ notes: 3, cards: 3, unchanged: 0, text: expect.stringContaining("#if matches:keep current\n") as string });
    }
    expect(exportedIn(made.text)).toEqual(new Map(notes.map(({ id, words }) => [id, words])));
  });

  it("gives no tags to changed cards: without the cell, Anki leaves a learner's tags as they are", () => {
    const { text } = runSync(ankiText([noteOf({ change: "changed" }), noteOf({ id: cardIdOf("moc-2-def") })]));
    expect(records(text).map((cells) => cells[5])).toEqual([undefined, "moc"]);
  });

  it("says above a question that several cards ask where each of them stands, as the package does", () => {
    const { text } = runSync(ankiText([noteOf(), noteOf({ id: cardIdOf("moc-2-def"), context: "Botany", source: "" }), noteOf({ id: cardIdOf("moc-3-def"), front: "Sap", back: "b" })]));
    expect(records(text).map(([, , , front, back]) => [front, back])).toEqual([
      ["<small>Memory</small><br>Paging", "Memory in <b>pages</b><br><small>Operating systems</small>"], ["<small>Botany</small><br>Paging", "Memory in <b>pages</b>"],
      ["Sap", "b<br><small>Memory</small><br><small>Operating systems</small>"],
    ]);
  });

  it("says it above every question of a map of whose name there are several, though each may be exported by itself", () => {
    const { text } = runSync(ankiText([noteOf({ context: "Index (Botany)", source: "", hasNamesake: true }), noteOf({ id: cardIdOf("moc-2-def"), front: "Sap" })]));
    expect(records(text).map(([, , , front]) => front)).toEqual(["<small>Index (Botany)</small><br>Paging", "Sap"]);
  });

  it("has decks before the decks in them, since Anki makes another deck for each note of one that it had to make for a deck in it", () => {
    const decks = [["A", "x"], ["A"], ["B", "y"], ["A", "x"], ["B"]];
    const { text } = runSync(ankiText(decks.map((deck, n) => noteOf({ id: cardIdOf(`moc-${n}-def`), deck }))));
    expect(records(text).map(([id, , deck]) => `${id} ${deck}`)).toEqual(["moc-1-def A", "moc-4-def B", "moc-0-def A::x", "moc-2-def B::y", "moc-3-def A::x"]);
  });

  it("names note types as the reader's Anki does", () => {
    const { text } = runSync(ankiText([noteOf()], { basic: "Einfach", cloze: "Lückentext" }));
    expect(records(text).map(([, type]) => type)).toEqual(["Einfach"]);
  });

  it("has one row for one id, since Anki would make two notes of two", () => {
    const { text, left } = runSync(ankiText([noteOf(), noteOf({ front: "Again" })]));
    expect(records(text)).toHaveLength(1);
    expect(left.map(({ reason }) => reason)).toEqual(["Another card has the same id."]);
  });

  it("is read back as it was meant, whatever is in the texts", () => {
    const any = fc.oneof(fc.string({ unit: "binary", maxLength: 30 }), fc.constantFrom("```\na\tb\n\"c\"\n```", "#x", '"', "$$a\nb$$", "tab\there"));
    fc.assert(fc.property(fc.array(fc.record({ front: any, back: any, context: any, deck: fc.array(any, { maxLength: 3 }), tags: fc.array(any, { maxLength: 3 }) }), { maxLength: 8 }), (parts) => {
      const made = runSync(ankiText(parts.map((part, n) => noteOf({ id: cardIdOf(n % 2 === 0 ? `moc-${n}-def` : `#moc-${n}`), ...part }))));
      const rows = records(made.text);
      expect(rows.every((cells) => cells.length === 6)).toBe(true);
      const left = new Set<string | undefined>(made.left.map(({ id }) => id));
      const kept = parts.map(({ front }, n) => [n % 2 === 0 ? `moc-${n}-def` : `#moc-${n}`, ankiHtml(front)]).filter(([id]) => !left.has(id));
      // Where it is written from right to left, a field says so around its text; a question that stands there twice says where above it.
      const read = rows.map(([id, , , front = ""]) => [id, front.replace(/^<small>[^]*?<\/small><br>/, "").replace(/^<div dir="auto">([^]*)<\/div>$/, "$1")] as const);
      expect(new Map(read)).toEqual(new Map(kept.map(([id = "", front]) => [id, front])));
      expect(read).toHaveLength(kept.length);
    }));
  });

  it("of many notes is made in small steps", () => {
    expect([...ankiText(manyNotes(2000))].length).toBeGreaterThan(50);
  });
});
