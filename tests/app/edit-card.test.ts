import { notePath } from "../../src/core/base/note-path";
import { cardIdOf } from "../ids";
import type { CardId } from "../../src/core/cards/card";
import { unzipSync } from "fflate";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withDatabase } from "../core/anki/database";
import { RUNS } from "../core/runs";
import { openApp, type TestApp } from "./test-app";

const MAP = notePath("Maps/Systems MOC.md");
const CARDS = "MOC Study/Flashcards – Systems MOC.md";
const LONG = "many words that nobody remembers ".repeat(10).trim();
const TEXT = `# Systems\n\n## Memory\n- **Paging** — Fixed-size blocks\n- **Thrashing** — ${LONG}\n\n## Disks\n- **Inode** — What a file is but its name\n`;
const WORK = { report: () => undefined, isCancelled: () => false };

const idOf = ({ liveIndex }: TestApp, term: string, role = "def"): CardId => cardIdOf(`${liveIndex.current().maps[0]?.concepts.find((one) => one.term === term)?.id ?? ""}-${role}`);
const cardOf = ({ liveIndex }: TestApp, id: CardId): string | null => {
  const card = liveIndex.learner.deck.of(id);
  return card === null ? null : `${card.front} → ${card.back}`;
};
const restarted = ({ files }: TestApp): Promise<TestApp> => openApp(Object.fromEntries(files));

describe("a card that its learner wrote anew", () => {
  it("is asked so in review, flashcards note and exports, also after a restart", async () => {
    const app = await openApp({ [MAP]: TEXT });
    const id = idOf(app, "Paging");
    const outcome = await app.study.editCard(id, { front: "What is\npaging?", back: "Memory in **equal** blocks" });
    expect(outcome).toMatchObject({ ok: true, sentence: "The card reads as you wrote it." });
    const again = await restarted(app);
    for (const one of [app, again]) expect(cardOf(one, id)).toBe("What is paging? → Memory in **equal** blocks");
    await again.study.generate("flashcards", MAP, "all");
    expect(again.files.get(CARDS)).toContain(`What is paging?\n?\nMemory in **equal** blocks ^${id}`);
    const csv = await again.study.exportCards("csv", MAP, "all", WORK);
    expect(again.files.get(csv.path ?? "")).toContain(`What is paging?,Memory in **equal** blocks,Systems::Memory`);
  });

  it("that was skipped is asked as the map has it, once it is saved so, and skipped again once that is undone", async () => {
    const app = await openApp({ [MAP]: "# Systems\n\n## Memory\n- **Paging** — because blocks are alike\n" });
    const id = idOf(app, "Paging");
    expect(cardOf(app, id)).toBeNull();
    const outcome = await app.study.editCard(id, { front: "Paging", back: "because blocks are alike" });
    expect(cardOf(app, id)).toBe("Paging → because blocks are alike");
    expect(cardOf(await restarted(app), id)).toBe("Paging → because blocks are alike");
    await outcome.undo?.();
    expect(cardOf(app, id)).toBeNull();
  });

  it("stays so when its map changes, and that is said", async () => {
    const app = await openApp({ [MAP]: TEXT });
    const id = idOf(app, "Paging");
    await app.study.editCard(id, { front: "What is paging?", back: "Equal blocks" });
    await app.study.generate("flashcards", MAP, "all");
    await app.type(MAP, TEXT.replace("Fixed-size blocks", "Blocks of one fixed size"));
    const outcome = await app.study.generate("flashcards", MAP, "all");
    expect(outcome.sentence).toMatch(/\. The map’s text has changed for 1 card that you edited; “Browse cards” shows it\.$/);
    expect(app.files.get(CARDS)).toContain(`What is paging?\n?\nEqual blocks ^${id}`);
    expect(app.liveIndex.learner.deck.ofMap(MAP).filter(({ isOutdated }) => isOutdated).map(({ computed }) => computed?.back)).toEqual(["Blocks of one fixed size"]);
    await app.study.editCard(id, { front: "What is paging?", back: "Equal blocks" });
    expect(app.liveIndex.learner.deck.ofMap(MAP).some(({ isOutdated }) => isOutdated)).toBe(false);
  });

  it("reads as its map has it again once that is asked for, and each can be taken back", async () => {
    const app = await openApp({ [MAP]: TEXT });
    const id = idOf(app, "Paging");
    const edited = await app.study.editCard(id, { front: "A", back: "B" });
    await app.study.editCard(id, null);
    expect(cardOf(app, id)).toBe("Paging → Fixed-size blocks");
    expect(await edited.undo?.()).toMatchObject({ ok: false, sentence: expect.stringMatching(/edited again/) as string });
    const second = await app.study.editCard(id, { front: "A", back: "B" });
    await second.undo?.();
    expect(cardOf(await restarted(app), id)).toBe("Paging → Fixed-size blocks");
    expect((await app.study.editCard(id, { front: "Paging", back: "Fixed-size  blocks" })).sentence).toBe("The card follows its map. Nothing changed.");
  });

  it("is made even where its own text failed a check", async () => {
    const app = await openApp({ [MAP]: TEXT });
    const id = idOf(app, "Thrashing");
    expect(cardOf(app, id)).toBeNull();
    await app.study.editCard(id, { front: "Thrashing", back: "All time goes into paging" });
    expect(cardOf(app, id)).toBe("Thrashing → All time goes into paging");
    await app.study.generate("flashcards", MAP, "all");
    expect(app.files.get(CARDS)?.match(/^## .*$/gm)).toEqual(["## Memory", "## Disks"]);
  });

  it("needs a question and an answer; what a check would say is said", async () => {
    const app = await openApp({ [MAP]: TEXT });
    const id = idOf(app, "Paging");
    expect(await app.study.editCard(id, { front: " ", back: "B" })).toMatchObject({ ok: false, sentence: "A card needs a question and an answer." });
    expect(await app.study.editCard(cardIdOf("moc-0000000000-def"), { front: "A", back: "B" })).toMatchObject({ ok: false });
    expect((await app.study.editCard(id, { front: "Blocks of one size?", back: "Blocks" })).sentence).toBe("The card reads as you wrote it. Note that the answer stands in the question.");
  });

  it("keeps its schedule and its place in the queue", async () => {
    const app = await openApp({ [MAP]: TEXT });
    const id = idOf(app, "Paging");
    await app.liveIndex.record({ kind: "review", subject: id, grade: 3, took: 1000 });
    const before = app.liveIndex.learner.scheduleOf(id);
    await app.study.editCard(id, { front: "A", back: "B" });
    expect(app.liveIndex.learner.scheduleOf(id)).toEqual(before);
    expect((await app.review()).canUndo()).toBe(true);
  });

  it("is the same on two devices, whichever writes last", async () => {
    const text = fc.constantFrom("a", "b", "c | d");
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.boolean(), fc.option(fc.record({ front: text, back: text }))), { minLength: 1, maxLength: 6 }), async (edits) => {
      const shared = new Map([[MAP, TEXT]]);
      let now = Date.UTC(2026, 10, 24, 12);
      const clock = (): number => now += 1000;
      const devices = [await openApp({}, {}, { device: "aaaa", clock, shared }), await openApp({}, {}, { device: "bbbb", clock, shared })] as const;
      for (const [first, wanted] of edits) {
        await devices[first ? 0 : 1].study.editCard(idOf(devices[0], "Paging"), wanted);
        await devices[first ? 0 : 1].liveIndex.flush();
        for (const device of devices) for (const [path, log] of shared) if (path.includes("/Log/")) await device.liveIndex.upsert(notePath(path), log);
      }
      const cards = devices.map((device) => cardOf(device, idOf(device, "Paging")));
      const last = edits.at(-1)?.[1] ?? null;
      const wanted = last === null ? "Paging → Fixed-size blocks" : `${last.front} → ${last.back}`;
      expect(cards).toEqual([wanted, wanted]);
    }), { numRuns: RUNS / 2 });
  });
});

describe("the time of an exported note", () => {
  const exported = async (app: TestApp): Promise<Map<string, number>> => {
    const { path } = await app.study.exportCards("anki", MAP, "all", WORK);
    const rows = withDatabase(unzipSync(app.binaries.get(path ?? "") ?? new Uint8Array(0))["collection.anki2"] ?? new Uint8Array(0), (db) => db.rows("SELECT guid, mod FROM notes"));
    return new Map(rows.map(([guid, mod]) => [String(guid), Number(mod)]));
  };

  it("stays while the card says the same, also after a restart, and is later once it says something else", async () => {
    const app = await openApp({ [MAP]: TEXT });
    const first = await exported(app);
    expect(await exported(app)).toEqual(first);
    let now = Date.UTC(2026, 10, 25, 12);
    const later = await openApp(Object.fromEntries(app.files), {}, { clock: () => now += 1000 });
    expect(await exported(later)).toEqual(first);
    await later.type(MAP, TEXT.replace("Fixed-size", "Equal"));
    const second = await exported(later);
    const changed = [...second].filter(([id, mod]) => mod !== first.get(id)).map(([id]) => id);
    expect(changed.sort()).toEqual([idOf(later, "Paging"), idOf(later, "Paging", "rev")].sort());
    for (const id of changed) expect(second.get(id)).toBeGreaterThan(first.get(id) ?? Infinity);
    await later.study.editCard(idOf(later, "Inode"), { front: "Inode?", back: "All but the name" });
    const third = await exported(later);
    expect([...third].filter(([id, mod]) => mod !== second.get(id)).map(([id]) => id)).toEqual([idOf(later, "Inode")]);
  });
});
