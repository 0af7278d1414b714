import { describe, expect, it } from "vitest";
import { orderOf } from "../../src/core/order/order-of";
import type { Ordering } from "../../src/core/study/log-record";
import { deskOf, type Desk } from "./memory-note-store";

const MAP = "Maps/Systems MOC.md";
const LOG = "MOC Study/Log/2026 desk-0000.md";
const TEXT = "# Systems\n\n## Memory\n- **Paging** — Blocks, built on Frame\n- **Frame** — A block\n- **Swap** — Where blocks go\n";

/** `Frame > Paging`, one an edge. */
function told({ library }: Desk): string[] {
  const index = library.index();
  const termOf = (id: string): string => index.concepts.get(id)?.term ?? "?";
  return orderOf([...index.concepts.values()], index).edges.map(({ source, target }) => `${termOf(source)} > ${termOf(target)}`);
}

function decide(desk: Desk, before: string, after: string, what: Ordering = "before") {
  const idOf = (term: string): string => [...desk.library.index().concepts.values()].find((one) => one.term === term)?.id ?? "";
  return desk.study.order(idOf(before), idOf(after), what);
}

const kinds = (desk: Desk): string[] => (desk.files.get(LOG) ?? "").split("\n").flatMap((line) => / (met|moved|tick|order) /.exec(line)?.[1] ?? []);

describe("an order that the learner decides", () => {
  it("is drawn, turned round, taken away and given back; the concepts are met first", async () => {
    const desk = await deskOf({ [MAP]: TEXT });
    expect(told(desk)).toEqual(["Frame > Paging"]);
    expect((await decide(desk, "Swap", "Frame")).sentence).toBe("“Swap” comes before “Frame”.");
    expect(kinds(desk)).toEqual(["met", "met", "order"]);
    expect(told(desk)).toEqual(["Swap > Frame", "Frame > Paging"]);
    await decide(desk, "Paging", "Frame");
    expect(told(desk)).toEqual(["Paging > Frame", "Swap > Frame"]);
    await decide(desk, "Frame", "Paging", "none");
    expect(told(desk)).toEqual(["Swap > Frame"]);
    await decide(desk, "Paging", "Frame", "auto");
    expect(told(desk)).toEqual(["Swap > Frame", "Frame > Paging"]);
  });

  it("can be taken back, unless it was changed since; said twice it is written once", async () => {
    const desk = await deskOf({ [MAP]: TEXT });
    const first = await decide(desk, "Paging", "Frame");
    const second = await decide(desk, "Frame", "Paging", "none");
    expect((await first.undo?.())?.ok).toBe(false);
    expect((await second.undo?.())?.ok).toBe(true);
    expect(told(desk)).toEqual(["Paging > Frame"]);
    expect((await first.undo?.())?.ok).toBe(true);
    expect(told(desk)).toEqual(["Frame > Paging"]);
    const log = desk.files.get(LOG);
    expect((await decide(desk, "Paging", "Frame", "auto")).undo).toBeNull();
    expect(desk.files.get(LOG)).toBe(log);
  });

  it("is refused for a concept that is gone, and for one with itself", async () => {
    const desk = await deskOf({ [MAP]: TEXT });
    expect((await desk.study.order("moc-nobody0000", "moc-nobody0001", "before")).ok).toBe(false);
    expect((await decide(desk, "Frame", "Frame")).ok).toBe(false);
    expect(desk.files.has(LOG)).toBe(false);
  });

  it("is told to views once, with an index of its own; a tick makes no new one", async () => {
    const desk = await deskOf({ [MAP]: TEXT });
    let times = 0;
    desk.library.changed.subscribe(() => { times++; });
    const before = desk.library.index();
    await decide(desk, "Swap", "Frame");
    expect(times).toBe(1);
    expect(desk.library.index()).not.toBe(before);
    expect(desk.library.index().orders).toHaveLength(1);
    const ordered = desk.library.index();
    await (await desk.review()).grade(desk.library.memory.deck.ofConcept([...ordered.concepts.keys()][0] ?? "")[0] ?? { id: "", concept: "", type: "", front: "", back: "", trail: [] }, 3, 1000);
    expect(desk.library.index()).toBe(ordered);
  });

  it("is there after a restart, and follows its concepts when they are renamed and moved", async () => {
    const desk = await deskOf({ [MAP]: TEXT });
    await decide(desk, "Swap", "Frame");
    const next = await deskOf(Object.fromEntries(desk.files));
    expect(told(next)).toEqual(["Swap > Frame", "Frame > Paging"]);
    await next.type(MAP, TEXT.replace("**Swap**", "**Swap space**"));
    await next.type(MAP, TEXT.replace("- **Swap** — Where blocks go\n", "\n## Disks\n- **Swap space** — Where blocks go\n"));
    expect(told(next)).toEqual(["Swap space > Frame", "Frame > Paging"]);
  });

  it("comes from another device, and the later one holds on both", async () => {
    let now = Date.UTC(2026, 10, 24, 12);
    const clock = (): number => now += 1000;
    const desk = await deskOf({ [MAP]: TEXT }, {}, { clock });
    await decide(desk, "Swap", "Frame");
    const phone = await deskOf(Object.fromEntries(desk.files), {}, { clock, device: "phone-1111" });
    await decide(phone, "Frame", "Swap");
    const theirs = "MOC Study/Log/2026 phone-1111.md";
    await desk.type(theirs, phone.files.get(theirs) ?? "");
    for (const one of [desk, phone]) expect(told(one)).toEqual(["Frame > Swap", "Frame > Paging"]);
    expect(desk.library.problems()).toEqual([]);
  });
});
