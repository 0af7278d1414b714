import { describe, expect, it } from "vitest";
import { DEFAULTS } from "../../src/core/base/settings";
import { deskOf } from "./memory-note-store";

const MAP = "Maps/Systems MOC.md";
const TEXT = "## Talk\n- **Record types** — A, MX, TXT\n- **Paging** — Blocks of one size\n";

describe("card types", () => {
  it("switched on give cards at once; switched off none are asked, and what is remembered of them stays", async () => {
    const { library } = await deskOf({ [MAP]: TEXT }, { cardTypes: ["items"] });
    const { memory } = library;
    const [card] = memory.deck.all();
    expect(memory.deck.all().map(({ type }) => type)).toEqual(["items", "items", "items"]);
    await library.learn({ kind: "review", card: card?.id ?? "", grade: 3, took: 1000 });
    const before = memory.memoryOf(card?.id ?? "");
    expect(before).not.toBeNull();
    library.configure({ ...DEFAULTS, cardTypes: ["definition"] });
    await library.settled();
    expect(memory.deck.all().map(({ front }) => front)).toEqual(["Record types", "Paging"]);
    expect([memory.deck.has(card?.id ?? ""), memory.memoryOf(card?.id ?? "")]).toEqual([false, before]);
    library.configure({ ...DEFAULTS, cardTypes: ["definition", "items"] });
    await library.settled();
    expect([memory.deck.of(card?.id ?? ""), memory.memoryOf(card?.id ?? "")]).toEqual([card, before]);
  });

  it("views are told when they change, and not when other settings do", async () => {
    const { library } = await deskOf({ [MAP]: TEXT });
    let told = 0;
    library.changed.subscribe(() => { told++; });
    library.configure({ ...DEFAULTS, subBullets: true });
    await library.settled();
    expect(told).toBe(0);
    library.configure({ ...DEFAULTS, cardTypes: [] });
    await library.settled();
    expect([told, library.memory.deck.all()]).toEqual([1, []]);
  });

  it("that a map lists for itself go before the settings, and follow the note", async () => {
    const one = await deskOf({ [MAP]: `---\ncard-types: [reverse]\n---\n${TEXT}` });
    const types = (): string[] => [...new Set(one.library.memory.deck.all().map(({ type }) => type))];
    expect(types()).toEqual(["reverse"]);
    await one.type(MAP, `---\ncard-types: [reverse, items]\n---\n${TEXT}`);
    expect(types()).toEqual(["reverse", "items"]);
    await one.type(MAP, `---\ncard-types: [revers]\n---\n${TEXT}`);
    expect([types(), one.library.problems().map(({ line }) => line)]).toEqual([["definition", "reverse"], [1]]);
  });
});
