import { unzipSync } from "fflate";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULTS } from "../../../src/core/base/settings";
import type { AnkiNote } from "../../../src/core/anki/anki-note";
import { ankiNotes } from "../../../src/core/anki/from-cards";
import { ankiHtml, withoutHtml } from "../../../src/core/anki/html";
import { readyNotes } from "../../../src/core/anki/ready";
import type { CardRequest, PlacedCard } from "../../../src/core/cards/card-exporter";
import { CARD_TYPES } from "../../../src/core/cards/card-types";
import { makeCards } from "../../../src/core/cards/make-cards";
import { mapLabels } from "../../../src/core/index/map-labels";
import { CARD_EXPORTERS } from "../../../src/core/registry";
import { runSync } from "../../../src/core/base/jobs";
import { HOSTILE, placedCards } from "../cards/placed";
import { sharedIsHere, sharedVault } from "../../shared-vault";
import { indexOf } from "../index/vault-of";
import { withDatabase } from "./database";
import { NOW } from "./notes";

const MAP = "# Systems\n\n## Operating Systems\n### Memory\n- **Paging** — memory in blocks of one size #exam\n### Processes\n- **IPC kinds** — pipes, sockets, shared memory, signals\n\n## Networking\n- **Raft** — a leader copies its log\n- **Paxos** — a value is chosen by majority\n- **Gossip** — news spreads by chance\n";

const notesOf = (cards: readonly PlacedCard[], history: CardRequest["history"] = () => ({ since: NOW, change: "new" })): AnkiNote[] => runSync(ankiNotes({ cards, decks: DEFAULTS, history, media: new Map() }));

const noteOf = async (id: RegExp): Promise<AnkiNote> => {
  const note = notesOf(await placedCards(MAP)).find((one) => id.test(one.id) && /Paging|IPC|which/i.test(one.front));
  if (note === undefined) throw new Error("no note");
  return note;
};

describe("a card becomes a note", () => {
  it("in the deck of its section, with its place as a tag, and its map and headings above the question", async () => {
    expect(await noteOf(/-def$/)).toEqual({
      id: expect.stringMatching(/^moc-.{10}-def$/) as string, kind: "basic", front: "Paging", back: "memory in blocks of one size",
      deck: ["Systems", "Operating Systems"], tags: ["moc::systems::operating-systems::memory", "card::definition", "exam"], context: "Systems › Operating Systems › Memory", source: "Systems", added: NOW, mod: NOW,
      change: "new", words: expect.stringMatching(/^[0-9a-z]{10}$/) as string,
    });
  });

  it("with the items that its concept stands below behind the headings", async () => {
    const cards = notesOf(await placedCards("# Botany\n\n## Trees\n- **Oak** — a tree\n  - **Bark** — rough in old age\n    - **Cork** — bark of some oaks\n"));
    expect([...new Set(cards.map(({ context }) => context))]).toEqual(["Botany › Trees", "Botany › Trees › Oak", "Botany › Trees › Oak › Bark"]);
  });

  it("with tags of its headings as Obsidian shows them", async () => {
    const [ready] = runSync(readyNotes(notesOf(await placedCards("# Botany\n\n## <a id=\"x\"></a>CO<sub>2</sub> of List<T>\n- **Oak** — a tree\n")))).notes;
    expect(ready?.context).toBe("Botany › <a></a>CO<sub>2</sub> of List&lt;T&gt;");
  });

  it("with the formulas of its headings, which cost as little as $5", async () => {
    const [ready] = runSync(readyNotes(notesOf(await placedCards("# Botany\n\n## Leaves of $p(x_t\\mid *y*)$ from $5 to $6_a_\n- **Oak** — a tree\n")))).notes;
    expect(ready?.context).toBe("Botany › Leaves of \\(p(x_t\\mid *y*)\\) from $5 to $6_a_");
  });

  it("in the decks that the settings ask for: below a parent, and of its map alone", async () => {
    const cards = await placedCards(MAP);
    const decks = (ankiDeck: string, ankiSections: boolean): readonly string[] | undefined => runSync(ankiNotes({ cards, decks: { ankiDeck, ankiSections }, history: () => ({ since: NOW, change: "new" }), media: new Map() }))[0]?.deck;
    expect(decks("Study::Uni", true)).toEqual(["Study", "Uni", "Systems", "Operating Systems"]);
    expect(decks(" ", false)).toEqual(["Systems"]);
  });

  it("that says which way it runs where it is written from right to left", async () => {
    const ready = runSync(readyNotes(notesOf(await placedCards("# خريطة\n## فصل\n- **ذاكرة (RAM)** — صفحات\n- **Paging** — blocks of one size\n")))).notes;
    expect(ready.map(({ front }) => front)).toEqual(expect.arrayContaining(["<div dir=\"auto\">ذاكرة (RAM)</div>", "Paging"]));
    expect(ready.every(({ context }) => context === "<div dir=\"auto\">خريطة › فصل</div>")).toBe(true);
  });

  it("whose map has signs of Markdown in its name, as they stand there", async () => {
    const { maps, concepts } = await indexOf({ "Maps/a__b__c _d_ MOC.md": "## x_1_ and __init__\n- **Oak** — a tree that bears acorns\n" });
    const [map] = maps;
    const cards = maps.flatMap((one) => makeCards(one, CARD_TYPES).flatMap((card) => {
      const concept = concepts.get(card.concept);
      return concept === undefined ? [] : [{ card, concept, map: one, label: mapLabels(maps).get(one.path) ?? "" }];
    }));
    expect(map?.title).toBe("a__b__c _d_ MOC");
    const [note] = notesOf(cards);
    expect(note).toMatchObject({ deck: ["a__b__c _d_ MOC", "x_1_ and init"], tags: expect.arrayContaining(["moc::a-b-c-d-moc::x-1-and-init"]) as string[] });
    expect(note).not.toHaveProperty("hasNamesake");
    const [ready] = runSync(readyNotes(notesOf(cards))).notes;
    expect([ready?.context, ready?.source]).toEqual(["a__b__c _d_ MOC › x_1_ and init", "a__b__c _d_ MOC"]);
  });

  it("of its own, with one gap, for each item of a list", async () => {
    const items = notesOf(await placedCards(MAP)).filter(({ kind }) => kind === "cloze");
    expect(items.map(({ front }) => front)).toEqual([
      "IPC kinds: {{c1::pipes}}, sockets, shared memory, signals", "IPC kinds: pipes, {{c1::sockets}}, shared memory, signals",
      "IPC kinds: pipes, sockets, {{c1::shared memory}}, signals", "IPC kinds: pipes, sockets, shared memory, {{c1::signals}}",
    ]);
    expect(new Set(items.map(({ id }) => id)).size).toBe(4);
  });

  it("with one card for gaps that are asked together, and the author's hint where Anki shows it", async () => {
    const fronts = async (definition: string): Promise<string[]> => notesOf(await placedCards(`## A\n- **Heart** — ${definition}\n`)).filter(({ kind }) => kind === "cloze").map(({ front }) => front);
    expect(await fronts("has {{c1::four::how many}} chambers (hollow), {{c2::two::of them}} of them {{c2::atria}}")).toEqual([
      "Heart: has {{c1::four::how many}} chambers (hollow), two of them atria", "Heart: has four chambers (hollow), {{c1::two::of them}} of them {{c1::atria}}"]);
    // What only looks like a hint is the author's text; answers with commas cannot be told apart.
    expect(await fronts("beats {{c1::seventy}} (times a minute) at rest")).toEqual(["Heart: beats {{c1::seventy}} (times a minute) at rest"]);
    expect(await fronts("has {{c1::left, right}} halves and {{c1::valves}}")).toEqual(["Heart: has […] halves and […]\n\n{{c1::left, right, valves}}"]);
  });

  it("with what may be chosen from below the question", async () => {
    expect((await noteOf(/-mc$/)).front).toMatch(/^Which is it: .*\n\n\(a\) .+, \(b\) .+, \(c\) .+$/);
  });

  it("whose question somebody rewrote without a gap, with the gap below it", async () => {
    const [card] = (await placedCards(MAP)).filter((one) => one.card.type === "items");
    if (card === undefined) throw new Error("no card");
    const rewritten = (front: string): string => notesOf([{ ...card, card: { ...card.card, front, back: "pipes" } }])[0]?.front ?? "";
    expect(rewritten("What comes first?")).toBe("What comes first?\n\n{{c1::pipes}}");
    expect(rewritten("[…] and […]?")).toBe("[…] and […]?\n\n{{c1::pipes}}");
    expect(rewritten("{{c2::sockets}} or […]?")).toBe("{ {c2::sockets}} or {{c1::pipes}}?");
  });

  it("changed when its words did: not by another mark of emphasis, deck, tag or heading", async () => {
    const prints = new Map<string, string>();
    const take = (cards: readonly PlacedCard[]): string[] => {
      const changed: string[] = [];
      notesOf(cards, ({ card: { id } }, words) => {
        if (prints.get(id) !== words) changed.push(id);
        prints.set(id, words);
        return { since: NOW, change: "new" };
      });
      return changed;
    };
    const before = await placedCards(MAP);
    expect(take(before)).toEqual(before.map(({ card }) => card.id));
    expect(take(await placedCards(MAP))).toEqual([]);
    expect(take(await placedCards(MAP.replace("of one size", "of a fixed size"))).map((id) => id.slice(15))).toEqual(["def", "rev"]);
    expect(take(await placedCards(MAP.replace("# Systems", "# Machines").replace("of one size", "of **a fixed** [[Pages|size]]").replace("#exam", "#test")))).toEqual([]);
    expect(take(await placedCards(MAP.replace("of one size", "of ≤ a fixed size"))).map((id) => id.slice(15))).toEqual(["def", "rev"]);
  });
});

const bullets = fc.array(fc.tuple(fc.constantFrom("One", "T*w*o", "Th::ree"), fc.constantFrom("Kinds", "Paging", "A/B", "`code`", "<b>"), fc.array(fc.constantFrom(...HOSTILE), { minLength: 1, maxLength: 7 }), fc.constantFrom(", ", " ", " → ")), { minLength: 1, maxLength: 8 })
  .map((list) => list.map(([section, term, words, between]) => `## ${section}\n- **${term}** — ${words.join(between)}`).join("\n"));

describe("the notes of any cards", () => {
  it("are the same for the same cards, one each, none left out", async () => {
    await fc.assert(fc.asyncProperty(bullets, async (text) => {
      const cards = await placedCards(text);
      const notes = notesOf(cards);
      expect(notesOf(await placedCards(text))).toEqual(notes);
      expect(notes.map(({ id }) => id)).toEqual(cards.map(({ card }) => card.id));
      expect(runSync(readyNotes(notes)).left).toEqual([]);
    }));
  });

  it("hold all of their card's text, as Anki shows it", async () => {
    await fc.assert(fc.asyncProperty(bullets, async (text) => {
      const cards = new Map((await placedCards(text)).map(({ card }) => [card.id, card]));
      for (const { id, kind, front, back, ords } of runSync(readyNotes(notesOf([...await placedCards(text)]))).notes) {
        const card = cards.get(id);
        if (card === undefined) throw new Error(id);
        if (kind === "basic") expect([words(front).startsWith(words(ankiHtml(card.front))), back]).toEqual([true, ankiHtml(card.back)]);
        else expect([ords, letters(front)]).toEqual([[0], expect.stringContaining(letters(ankiHtml(card.back))) as string]);
      }
    }));
  });

  const words = (html: string): string => withoutHtml(html).trim();
  const letters = (html: string): string => words(html).replace(/[^\p{L}\p{N}]/gu, "");
});

describe("exported cards", () => {
  it("are in a package that SQLite reads, one note a card, known by the card's id", async () => {
    const cards = await placedCards(MAP);
    const exporter = CARD_EXPORTERS.find(({ id }) => id === "anki");
    if (exporter === undefined) throw new Error("no exporter");
    const file = runSync(exporter.render({ cards, decks: DEFAULTS, now: NOW, media: new Map(), history: () => ({ since: NOW - 5000, change: "new" }) }));
    expect(file).toMatchObject({ cards: cards.length, leftOut: [] });
    if (typeof file.content === "string") throw new Error("no bytes");
    withDatabase(unzipSync(file.content)["collection.anki2"] ?? new Uint8Array(0), ({ check, rows }) => {
      expect(check).toEqual(["ok"]);
      expect(rows("SELECT guid, mod FROM notes ORDER BY guid")).toEqual(cards.map(({ card }) => [card.id, NOW / 1000 - 5]).sort(([a], [b]) => String(a) < String(b) ? -1 : 1));
    });
  });

  it("have endings and names of their own", () => {
    for (const key of ["id", "name", "extension"] as const) expect(new Set(CARD_EXPORTERS.map((one) => one[key])).size).toBe(CARD_EXPORTERS.length);
  });

  it.each(CARD_EXPORTERS.map((one) => [one.id, one] as const))("of hundreds of cards (%s) are made in about as many steps as it says", async (_id, exporter) => {
    const cards = await placedCards(Array.from({ length: 400 }, (_none, n) => `${n % 50 === 0 ? `## Section ${n}\n` : ""}- **Term${n}** — what only number${n} means to thing${n} and ${"other ".repeat(n % 9)}`).join("\n"));
    const steps = exporter.render({ cards, decks: DEFAULTS, now: NOW, media: new Map(), history: () => ({ since: NOW, change: "new" }) });
    let taken = 1;
    while (steps.next().done !== true) taken++;
    expect(cards.length).toBeGreaterThan(700);
    const many = taken / (cards.length * exporter.stepsPerCard);
    expect(many).toBeGreaterThan(0.7);
    expect(many).toBeLessThan(1.5);
  });
});

describe.skipIf(!sharedIsHere)("the cards of the reference map", () => {
  it("are all in the package, of every type, as whole notes", async () => {
    const { maps, concepts } = await indexOf(sharedVault());
    const cards = maps.flatMap((map) => makeCards(map, CARD_TYPES).flatMap((card) => {
      const concept = concepts.get(card.concept);
      return concept === undefined ? [] : [{ card, concept, map, label: map.title }];
    }));
    const { notes, left } = runSync(readyNotes(notesOf(cards)));
    expect([notes.length, left]).toEqual([cards.length, []]);
    expect(notes.filter(({ kind, front }) => kind === "cloze" && front.includes("[…]"))).toEqual([]);
    expect(notes.length).toBeGreaterThan(450);
    expect(new Set(notes.map(({ deck }) => deck)).size).toBe(new Set(cards.map(({ map, concept }) => JSON.stringify([map.title, concept.headingPath[0]]))).size);
  });
});
