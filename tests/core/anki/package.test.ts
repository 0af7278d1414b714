import { cardIdOf } from "../../ids";
import { unzipSync } from "fflate";
import fc from "fast-check";
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { AnkiNote } from "../../../src/core/anki/anki-note";
import type { SqlValue } from "../../../src/core/anki/sqlite-record";
import { spreadOf } from "../../../src/core/anki/collection";
import { NOTE_TYPES } from "../../../src/core/anki/note-types";
import { ankiPackage } from "../../../src/core/anki/package";
import { runSync } from "../../../src/core/base/jobs";
import { withDatabase } from "./database";
import { manyNotes, noteOf, NOW } from "./notes";

const packed = (notes: readonly AnkiNote[], now = NOW) => runSync(ankiPackage(notes, now));

function collectionOf(notes: readonly AnkiNote[], now = NOW): Uint8Array {
  return unzipSync(packed(notes, now).bytes)["collection.anki2"] ?? new Uint8Array(0);
}

/** What a query finds in the collection made of these notes. */
function found(notes: readonly AnkiNote[], sql: string): SqlValue[][] {
  return withDatabase(collectionOf(notes), ({ rows }) => rows(sql));
}

function col(notes: readonly AnkiNote[], column: string): Record<string, Record<string, unknown>> {
  return JSON.parse(String(found(notes, `SELECT ${column} FROM col`)[0]?.[0])) as Record<string, Record<string, unknown>>;
}

const deckNames = (notes: readonly AnkiNote[]) => Object.values(col(notes, "decks")).map(({ name }) => name);

describe("the package", () => {
  it("is a zip of a collection and an empty list of media", () => {
    const files = unzipSync(packed([noteOf()]).bytes);
    expect(Object.keys(files).sort()).toEqual(["collection.anki2", "media"]);
    expect(new TextDecoder().decode(files["media"])).toBe("{}");
  });

  it("has the pictures of its notes, and a list of their names", () => {
    const pictures = new Map([["a-1.png", new Uint8Array([1, 2, 3])], ["b-2.svg", new Uint8Array([4])]]);
    const files = unzipSync(runSync(ankiPackage([noteOf({ front: "![[a-1.png]]", back: "![[b-2.svg|40]]" })], NOW, pictures)).bytes);
    expect(JSON.parse(new TextDecoder().decode(files["media"]))).toEqual({ 0: "a-1.png", 1: "b-2.svg" });
    expect([files["0"], files["1"]]).toEqual([...pictures.values()]);
    withDatabase(files["collection.anki2"] ?? new Uint8Array(0), ({ rows }) => {
      expect(String(rows("SELECT flds FROM notes")[0]?.[0]).split("\u001f").slice(0, 2)).toEqual(["<img src=\"a-1.png\" alt=\"\">", "<img src=\"b-2.svg\" alt=\"\" width=\"40\">"]);
    });
  });

  it.each([0, 1, 5000])("of %i notes is a whole database with a row for each note and a card for each question", (count) => {
    const made = packed(manyNotes(count));
    withDatabase(unzipSync(made.bytes)["collection.anki2"] ?? new Uint8Array(0), (db) => {
      expect(db.check).toEqual(["ok"]);
      expect(db.rows("SELECT count(*) FROM notes")).toEqual([[count]]);
      expect(db.rows("SELECT count(*), count(DISTINCT id) FROM cards")).toEqual([[made.cards, made.cards]]);
      expect(db.rows("SELECT count(*) FROM cards WHERE nid NOT IN (SELECT id FROM notes)")).toEqual([[0]]);
    });
    expect(made).toMatchObject({ notes: count, cards: count + 2 * Math.floor(count / 5), left: [] });
  });

  it("of thousands of notes is made in hundreds of small steps", () => {
    let steps = 0;
    for (const work = ankiPackage(manyNotes(3000), NOW); work.next().done !== true;) steps++;
    expect(steps).toBeGreaterThan(600);
  });

  it("keeps texts of any length", () => {
    const back = "long ".repeat(40_000);
    const notes = [noteOf({ back }), noteOf({ id: cardIdOf("moc-2-def"), front: "Ω".repeat(5000) })];
    withDatabase(collectionOf(notes), (db) => {
      expect(db.check).toEqual(["ok"]);
      expect(db.rows("SELECT length(flds) > 199000, sfld FROM notes")).toEqual([[1, "Paging"], [0, "Ω".repeat(5000)]]);
    });
  });

  it("is the same, byte for byte, for the same notes at the same time", () => {
    expect(Buffer.from(packed(manyNotes(300)).bytes).equals(Buffer.from(packed(manyNotes(300)).bytes))).toBe(true);
    expect(Buffer.from(packed(manyNotes(300)).bytes).equals(Buffer.from(packed(manyNotes(300), NOW + 1).bytes))).toBe(false);
  });

  it("leaves out what Anki could make no card of, and says why", () => {
    const { left, notes } = packed([noteOf({ front: " \n" }), noteOf({ id: cardIdOf("moc-1-c"), kind: "cloze", front: "No gap" }), noteOf(), noteOf({ front: "Twice" }), noteOf({ id: cardIdOf("two words") })]);
    expect(notes).toBe(1);
    expect(left).toEqual([
      { id: "moc-1a2b3c4d5e-def", reason: "The card has no question." },
      { id: "moc-1-c", reason: "The text has no gap." },
      { id: "moc-1a2b3c4d5e-def", reason: "Another card has the same id." },
      { id: "two words", reason: "The card's id is no plain word." },
    ]);
  });
});

describe("the collection", () => {
  it("has the tables, columns and indices of Anki's schema 11, under their names and in their order", () => {
    const columns = found([], "SELECT m.name, group_concat(c.name, ' ') FROM sqlite_schema m, pragma_table_info(m.name) c WHERE m.type = 'table' GROUP BY m.name");
    expect(Object.fromEntries(columns)).toEqual({
      col: "id crt mod scm ver dty usn ls conf models decks dconf tags",
      notes: "id guid mid mod usn tags flds sfld csum flags data",
      cards: "id nid did ord mod usn type queue due ivl factor reps lapses left odue odid flags data",
      revlog: "id cid usn ease ivl lastIvl factor time type",
      graves: "usn oid type",
    });
    expect(found([], "SELECT sql FROM sqlite_schema WHERE type = 'index' ORDER BY name").flat()).toEqual([
      "CREATE INDEX ix_cards_nid ON cards (nid)", "CREATE INDEX ix_cards_sched ON cards (did, queue, due)", "CREATE INDEX ix_cards_usn ON cards (usn)",
      "CREATE INDEX ix_notes_csum ON notes (csum)", "CREATE INDEX ix_notes_usn ON notes (usn)", "CREATE INDEX ix_revlog_cid ON revlog (cid)", "CREATE INDEX ix_revlog_usn ON revlog (usn)",
    ]);
    expect(found([], "SELECT count(*) FROM sqlite_schema m, pragma_table_info(m.name) c WHERE m.type = 'table' AND c.pk = 0 AND c.\"notnull\" = 0")).toEqual([[0]]);
  });

  it("says its version and its times", () => {
    expect(found([], "SELECT id, crt, mod, scm, ver, dty, usn, ls, tags FROM col")).toEqual([[1, NOW / 1000, NOW, NOW, 11, 0, 0, 0, "{}"]]);
  });

  it("has a row for a note as Anki would have written it", () => {
    const note = noteOf({ tags: ["moc", "#a b", "MOC", '"x"'], front: "**1 < 2**" });
    const csum = parseInt(createHash("sha1").update("1 < 2").digest("hex").slice(0, 8), 16);
    expect(found([note], "SELECT * FROM notes")).toEqual([[
      NOW - spreadOf(note.id), note.id, NOTE_TYPES.basic.id, note.mod / 1000, -1, " moc a-b x ",
      ["<b>1 &lt; 2</b>", "Memory in <b>pages</b>", "Memory", "Operating systems", note.id, "", ""].join("\u001f"), "1 < 2", csum, 0, "",
    ]]);
  });

  it("sorts questions that are numbers as numbers", () => {
    expect(found(["10", "9", "nine", "1.50"].map((front, n) => noteOf({ id: cardIdOf(`moc-${n}-def`), front })), "SELECT sfld, typeof(sfld) FROM notes ORDER BY sfld")).toEqual([
      [1.5, "real"], [9, "integer"], [10, "integer"], ["nine", "text"]]);
  });

  it("has new cards, in the order given", () => {
    const rows = found([noteOf(), noteOf({ id: cardIdOf("moc-2-c"), kind: "cloze", front: "{{c3::a}} {{c1::b}} {{c3::c}}" })], "SELECT nid, ord, mod, usn, type, queue, due, ivl, factor, reps, lapses, left, odue, odid, flags, data FROM cards ORDER BY due, ord");
    const [one, two] = [noteOf().id, cardIdOf("moc-2-c")].map((id) => NOW - spreadOf(id));
    expect(rows.map((row) => row.slice(0, 2))).toEqual([[one, 0], [two, 0], [two, 2]]);
    expect(rows.map((row) => row.slice(2))).toEqual([1, 2, 2].map((due) => [NOW / 1000, -1, 0, 0, due, 0, 0, 0, 0, 0, 0, 0, 0, ""]));
  });

  it("tags of a note without any are empty, not a space", () => {
    expect(found([noteOf({ tags: [" ", "#"] })], "SELECT tags FROM notes")).toEqual([[""]]);
  });

  it("has what Anki's readers of decks, options and settings ask for", () => {
    const [deck] = Object.values(col([noteOf({ deck: ["Map"] })], "decks")).filter(({ name }) => name === "Map");
    for (const key of ["id", "mod", "name", "usn", "collapsed", "dyn", "conf", "newToday", "revToday", "lrnToday", "timeToday", "desc"]) expect(deck).toHaveProperty(key);
    expect(Object.keys(col([], "dconf")["1"] ?? {})).toEqual(expect.arrayContaining(["id", "mod", "name", "usn", "maxTaken", "autoplay", "timer", "replayq", "new", "rev", "lapse", "dyn"]));
    expect(col([noteOf()], "conf")).toMatchObject({ nextPos: 2, activeDecks: [1], curDeck: 1 });
  });
});

describe("note types are frozen", () => {
  /** Whoever has to change this breaks every collection that has imported before: use a spare field instead. */
  it("ids, fields and cards are those of the first release", () => {
    const frozen = Object.values(col([], "models")).map(({ id, name, type, flds, tmpls }) => ({ id, name, type, fields: names(flds), cards: names(tmpls) }));
    expect(frozen).toEqual([
      { id: 1763971200417, name: "MOC Study basic", type: 0, fields: ["Front", "Back", "Context", "Source", "Id", "Spare 1", "Spare 2"], cards: ["Card 1"] },
      { id: 1763971200418, name: "MOC Study cloze", type: 1, fields: ["Text", "Extra", "Context", "Source", "Id", "Spare 1", "Spare 2"], cards: ["Cloze"] },
    ]);
  });

  it("fields have ids, by which Anki knows one that a learner renamed", () => {
    const ids = Object.values(col([], "models")).flatMap(({ flds, tmpls }) => [flds, tmpls] as const).map((list) => (list as readonly { id: number }[]).map(({ id }) => id));
    expect(ids.map((some) => new Set(some).size)).toEqual([7, 1, 7, 1]);
    expect(ids.flat().every(Number.isSafeInteger)).toBe(true);
    expect(ids.map(([first]) => first)).toEqual([1763971200417, 1763971200417, 1763971200418, 1763971200418]);
  });

  it("what a card shows is a field of its type, and its style is for light and night", () => {
    for (const { flds, tmpls, css } of Object.values(col([], "models"))) {
      const shown = JSON.stringify(tmpls).matchAll(/\{\{[#/]?(?:cloze:)?([^}]+)\}\}/g);
      expect([...shown].map(([, field]) => field).filter((field) => field !== "FrontSide" && !names(flds).includes(field ?? ""))).toEqual([]);
      expect(css).toContain(".nightMode");
    }
  });

  function names(list: unknown): string[] {
    return (list as readonly { name: string; ord: number }[]).map(({ name, ord }, n) => (ord === n ? name : `${name} out of order`));
  }
});

describe("decks", () => {
  it("are one for each section, below its map, with parents", () => {
    expect(deckNames([noteOf(), noteOf({ id: cardIdOf("moc-2-def"), deck: ["Operating systems", "CPU"] })]).sort()).toEqual(["Default", "Operating systems", "Operating systems::CPU", "Operating systems::Memory"]);
  });

  it("each card lies in the deck of its note", () => {
    const notes = manyNotes(200);
    const decks = new Map(Object.values(col(notes, "decks")).map(({ id, name }) => [id, name]));
    expect(found(notes, "SELECT did FROM cards JOIN notes ON notes.id = nid WHERE ord = 0 ORDER BY due").flat().map((id) => decks.get(id))).toEqual(notes.map(({ deck }) => deck.join("::")));
  });

  it("have names that Anki leaves as they are", () => {
    const names = [["C++", "std::vector"], ['The "best"', " a \t b "], ["", ":x:"], [], ["Ame\u0301lie"]];
    expect(deckNames(names.map((deck, n) => noteOf({ id: cardIdOf(`moc-${n}-def`), deck }))).sort()).toEqual(["Amélie", "C++", "C++::std:vector", "Default", "The best", "The best::a b", "x"]);
  });

  it("that differ in case alone are one, as in Anki, and its id is that of the other spelling", () => {
    const decks = (spelling: string) => Object.values(col([noteOf({ deck: ["Map", spelling] }), noteOf({ id: cardIdOf("moc-2-def"), deck: ["map", "storage"] })], "decks"));
    expect(decks("Storage").map(({ name }) => name)).toEqual(["Default", "Map", "Map::Storage"]);
    expect(decks("Storage").map(({ id }) => id)).toEqual(decks("STORAGE").map(({ id }) => id));
  });

  it("keep their ids, whatever else is exported, and these are Anki's to keep", () => {
    fc.assert(fc.property(fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 30 }), (sections) => {
      const [alone, among] = [[], sections].map((others) => Object.values(col([...others.map((deck, n) => noteOf({ id: cardIdOf(`moc-${n}-x`), deck: ["Z", deck] })), noteOf()], "decks")));
      expect(among).toContainEqual(alone?.find(({ name }) => name === "Operating systems::Memory"));
      const ids = (among ?? []).map(({ id }) => Number(id));
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(id === 1 || (id >= 1.6e12 && id < 1.7e12)).toBe(true);
    }));
  });
});

describe("exporting again", () => {
  /** Anki's rule, as its sources have it: by guid; newer and of the same type, it is updated; all else is left alone. */
  function imported(into: Map<SqlValue, SqlValue[]>, notes: readonly AnkiNote[]): string[] {
    return found(notes, "SELECT guid, mid, mod, flds FROM notes ORDER BY guid").map((row) => {
      const [guid = null, mid, mod] = row;
      const known = into.get(guid);
      if (known && (known[1] !== mid || Number(known[2]) >= Number(mod))) return "left";
      into.set(guid, row);
      return known ? "updated" : "added";
    });
  }

  it("updates what changed and adds what is new, but doubles nothing", () => {
    const anki = new Map<SqlValue, SqlValue[]>();
    const first = [noteOf(), noteOf({ id: cardIdOf("moc-2-def"), front: "TLB" })];
    expect(imported(anki, first)).toEqual(["added", "added"]);
    expect(imported(anki, first)).toEqual(["left", "left"]);
    const later = noteOf({ front: "Demand paging", deck: ["Renamed map", "Moved"], mod: noteOf().mod + 1000 });
    expect(imported(anki, [noteOf({ id: cardIdOf("moc-3-def") }), later, ...first.slice(1)])).toEqual(["updated", "left", "added"]);
    expect(anki.size).toBe(3);
  });

  it("a note's guid is its card's id, whatever else of it changes", () => {
    const text = fc.string({ minLength: 1, maxLength: 30 }).map((some) => `x${some}`);
    fc.assert(fc.property(fc.record({ front: text, back: text, context: text, source: text, tags: fc.array(text), deck: fc.array(text), mod: fc.nat() }), (some) => {
      expect(found([noteOf({ id: cardIdOf("moc-7-rev"), ...some })], "SELECT guid, id FROM notes")).toEqual([["moc-7-rev", NOW - spreadOf("moc-7-rev")]]);
    }));
  });

  it("a note and its card have the ids of their first export, some hours before it at most, whatever else is exported", () => {
    const rows = (notes: readonly AnkiNote[]) => found(notes, "SELECT guid, nid, cards.id FROM cards JOIN notes ON notes.id = nid ORDER BY guid");
    const notes = manyNotes(60).filter(({ kind }) => kind === "basic");
    const all = rows(notes.map((note) => ({ ...note, mod: NOW + 5000 })));
    expect(all).toEqual(rows(notes));
    expect(rows(notes.slice(20))).toEqual(all.filter(([guid]) => notes.slice(20).some(({ id }) => id === guid)));
    for (const [, note, card] of all) expect([card, Number(note) <= NOW, Number(note) > NOW - 10 * 3_600_000]).toEqual([note, true, true]);
  });

  it("two notes that begin with one id have two", () => {
    const [one, two] = [noteOf({ id: cardIdOf("moc-1-def") }), noteOf({ id: cardIdOf("moc-2-def") })];
    expect(found([one, { ...two, added: one.added - spreadOf(one.id) + spreadOf(two.id) }], "SELECT id FROM notes ORDER BY id").flat()).toEqual([0, 1].map((n) => one.added - spreadOf(one.id) + n));
  });
});
