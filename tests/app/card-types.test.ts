import { cardIdOf } from "../ids";
import { describe, expect, it } from "vitest";
import { DEFAULTS } from "../../src/core/base/settings";
import { allCards, openApp } from "./test-app";

const MAP = "Maps/Systems MOC.md";
const TEXT = "## Talk\n- **Record types** — A, MX, TXT\n- **Paging** — Blocks of one size\n";

describe("card types", () => {
  it("switched on give cards at once; switched off none are asked, and what is remembered of them stays", async () => {
    const { liveIndex } = await openApp({ [MAP]: TEXT }, { cardTypes: ["items"] });
    const { learner } = liveIndex;
    const [card] = allCards(liveIndex);
    expect(allCards(liveIndex).map(({ type }) => type)).toEqual(["items", "items", "items"]);
    await liveIndex.record({ kind: "review", subject: cardIdOf(card?.id), grade: 3, took: 1000 });
    const before = learner.scheduleOf(cardIdOf(card?.id));
    expect(before).not.toBeNull();
    liveIndex.configure({ ...DEFAULTS, cardTypes: ["definition"] });
    await liveIndex.settled();
    expect(allCards(liveIndex).map(({ front }) => front)).toEqual(["Record types", "Paging"]);
    expect([learner.deck.has(cardIdOf(card?.id)), learner.scheduleOf(cardIdOf(card?.id))]).toEqual([false, before]);
    liveIndex.configure({ ...DEFAULTS, cardTypes: ["definition", "items"] });
    await liveIndex.settled();
    expect([learner.deck.of(cardIdOf(card?.id)), learner.scheduleOf(cardIdOf(card?.id))]).toEqual([card, before]);
  });

  it("of which a card turns poor are still asked where it was reviewed, here or on another device; others are not begun", async () => {
    const poor = "## Talk\n- **Paging** — The author describes blocks of one size\n- **Swap** — The author describes disks\n";
    const { liveIndex, type } = await openApp({ [MAP]: TEXT.replace("- **Record types** — A, MX, TXT", "- **Swap** — Disk as memory") }, { cardTypes: ["definition"] });
    const [swap, paging] = allCards(liveIndex);
    await liveIndex.record({ kind: "review", subject: cardIdOf(paging?.id), grade: 3, took: 1000 });
    const before = liveIndex.learner.scheduleOf(cardIdOf(paging?.id));
    await type(MAP, poor);
    expect(allCards(liveIndex).map(({ id, back }) => [id, back])).toEqual([[paging?.id, "The author describes blocks of one size"]]);
    expect(liveIndex.learner.scheduleOf(cardIdOf(paging?.id))).toEqual(before);
    await liveIndex.record({ kind: "review", subject: cardIdOf(swap?.id), grade: 3, took: 1000 });
    expect(allCards(liveIndex).map(({ id }) => id).sort()).toEqual([paging?.id, swap?.id].sort());
  });

  it("of which a card turns poor by what stands beside it are still asked where it was reviewed; its sibling, never seen, is not", async () => {
    const line = "## Bed\n- **waterer** — reads names and hours\n- **sower** — fills rows and beds\n";
    const { liveIndex, type } = await openApp({ [MAP]: line }, { cardTypes: ["definition"] });
    const [waterer] = allCards(liveIndex);
    await liveIndex.record({ kind: "review", subject: cardIdOf(waterer?.id), grade: 3, took: 1000 });
    const before = liveIndex.learner.scheduleOf(cardIdOf(waterer?.id));
    await type(MAP, `${line}- **weeder** — writes \`beds/weeds.yml\`\n- **Status** — half done\n`);
    expect(allCards(liveIndex).map(({ id, front }) => [id, front])).toEqual([[waterer?.id, "waterer"]]);
    expect(liveIndex.learner.scheduleOf(cardIdOf(waterer?.id))).toEqual(before);
  });

  it("views are told when they change, and not when other settings do", async () => {
    const { liveIndex } = await openApp({ [MAP]: TEXT });
    let told = 0;
    liveIndex.changed.subscribe(() => { told++; });
    liveIndex.configure({ ...DEFAULTS, subBullets: true });
    await liveIndex.settled();
    expect(told).toBe(0);
    liveIndex.configure({ ...DEFAULTS, cardTypes: [] });
    await liveIndex.settled();
    expect([told, allCards(liveIndex)]).toEqual([1, []]);
  });

  it("that a map lists for itself go before the settings, and follow the note", async () => {
    const one = await openApp({ [MAP]: `---\ncard-types: [reverse]\n---\n${TEXT}` });
    const types = (): string[] => [...new Set(allCards(one.liveIndex).map(({ type }) => type))];
    expect(types()).toEqual(["reverse"]);
    await one.type(MAP, `---\ncard-types: [reverse, items]\n---\n${TEXT}`);
    expect(types()).toEqual(["reverse", "items"]);
    await one.type(MAP, `---\ncard-types: [revers]\n---\n${TEXT}`);
    expect([types(), one.liveIndex.problems().map(({ line }) => line)]).toEqual([["definition", "reverse"], [1]]);
  });
});
