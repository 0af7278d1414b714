import { cardIdOf, conceptIdOf } from "../ids";
import type { ConceptId } from "../../src/core/concept/concept";
import { describe, expect, it } from "vitest";
import { orderOf } from "../../src/core/order/order-of";
import type { Ordering } from "../../src/core/study/log-record";
import { openApp, type TestApp } from "./test-app";
import { allConcepts } from "../../src/core/index/concept-index";

const MAP = "Maps/Systems MOC.md";
const LOG = "MOC Study/Log/2026 desk-0000.md";
const TEXT = "# Systems\n\n## Memory\n- **Paging** — Blocks, built on Frame\n- **Frame** — A block\n- **Swap** — Where blocks go when memory is full\n";

/** `Frame > Paging`, one an edge. */
function told({ liveIndex }: TestApp): string[] {
  const index = liveIndex.current();
  const termOf = (id: ConceptId): string => index.concepts.get(id)?.term ?? "?";
  return orderOf(allConcepts(index), index).edges.map(({ source, target }) => `${termOf(source)} > ${termOf(target)}`);
}

function decide(app: TestApp, before: string, after: string, what: Ordering = "before") {
  const idOf = (term: string): ConceptId => conceptIdOf(allConcepts(app.liveIndex.current()).find((one) => one.term === term)?.id);
  return app.study.order(idOf(before), idOf(after), what);
}

const kinds = (app: TestApp): string[] => (app.files.get(LOG) ?? "").split("\n").flatMap((line) => / (met|moved|tick|order) /.exec(line)?.[1] ?? []);

describe("an order that the learner decides", () => {
  it("is drawn, turned round, taken away and given back; the concepts are met first", async () => {
    const app = await openApp({ [MAP]: TEXT });
    expect(told(app)).toEqual(["Frame > Paging"]);
    expect((await decide(app, "Swap", "Frame")).sentence).toBe("“Swap” comes before “Frame”.");
    expect(kinds(app)).toEqual(["met", "met", "order"]);
    expect(told(app)).toEqual(["Swap > Frame", "Frame > Paging"]);
    await decide(app, "Paging", "Frame");
    expect(told(app)).toEqual(["Paging > Frame", "Swap > Frame"]);
    await decide(app, "Frame", "Paging", "none");
    expect(told(app)).toEqual(["Swap > Frame"]);
    await decide(app, "Paging", "Frame", "auto");
    expect(told(app)).toEqual(["Swap > Frame", "Frame > Paging"]);
  });

  it("can be taken back, unless it was changed since; said twice it is written once", async () => {
    const app = await openApp({ [MAP]: TEXT });
    const first = await decide(app, "Paging", "Frame");
    const second = await decide(app, "Frame", "Paging", "none");
    expect((await first.undo?.())?.ok).toBe(false);
    expect((await second.undo?.())?.ok).toBe(true);
    expect(told(app)).toEqual(["Paging > Frame"]);
    expect((await first.undo?.())?.ok).toBe(true);
    expect(told(app)).toEqual(["Frame > Paging"]);
    const log = app.files.get(LOG);
    expect((await decide(app, "Paging", "Frame", "auto")).undo).toBeNull();
    expect(app.files.get(LOG)).toBe(log);
  });

  it("is refused for a concept that is gone, and for one with itself", async () => {
    const app = await openApp({ [MAP]: TEXT });
    expect((await app.study.order(conceptIdOf("moc-nobody0000"), conceptIdOf("moc-nobody0001"), "before")).ok).toBe(false);
    expect((await decide(app, "Frame", "Frame")).ok).toBe(false);
    expect(app.files.has(LOG)).toBe(false);
  });

  it("is told to views once, with an index of its own; a tick makes no new one", async () => {
    const app = await openApp({ [MAP]: TEXT });
    let times = 0;
    app.liveIndex.changed.subscribe(() => { times++; });
    const before = app.liveIndex.current();
    await decide(app, "Swap", "Frame");
    expect(times).toBe(1);
    expect(app.liveIndex.current()).not.toBe(before);
    expect(app.liveIndex.current().orders).toHaveLength(1);
    const ordered = app.liveIndex.current();
    await (await app.review()).grade(app.liveIndex.learner.deck.ofConcept(conceptIdOf(allConcepts(ordered)[0]?.id))[0] ?? { id: cardIdOf(), concept: conceptIdOf(), type: "", front: "", back: "", headingPath: [] }, 3, 1000);
    expect(app.liveIndex.current()).toBe(ordered);
  });

  it("is there after a restart, and follows its concepts when they are renamed and moved", async () => {
    const app = await openApp({ [MAP]: TEXT });
    await decide(app, "Swap", "Frame");
    const next = await openApp(Object.fromEntries(app.files));
    expect(told(next)).toEqual(["Swap > Frame", "Frame > Paging"]);
    await next.type(MAP, TEXT.replace("**Swap**", "**Swap space**"));
    await next.type(MAP, TEXT.replace("- **Swap** — Where blocks go when memory is full\n", "\n## Disks\n- **Swap space** — Where blocks go when memory is full\n"));
    expect(told(next)).toEqual(["Swap space > Frame", "Frame > Paging"]);
  });

  it("comes from another device, and the later one holds on both", async () => {
    let now = Date.UTC(2026, 10, 24, 12);
    const clock = (): number => now += 1000;
    const app = await openApp({ [MAP]: TEXT }, {}, { clock });
    await decide(app, "Swap", "Frame");
    const phone = await openApp(Object.fromEntries(app.files), {}, { clock, device: "phone-1111" });
    await decide(phone, "Frame", "Swap");
    const theirs = "MOC Study/Log/2026 phone-1111.md";
    await app.type(theirs, phone.files.get(theirs) ?? "");
    for (const one of [app, phone]) expect(told(one)).toEqual(["Frame > Swap", "Frame > Paging"]);
    expect(app.liveIndex.problems()).toEqual([]);
  });
});
