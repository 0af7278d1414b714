import { describe, expect, it } from "vitest";
import { deskOf, type Desk } from "./memory-note-store";

const MAP = "Maps/Systems MOC.md";
const LIST = "MOC Study/Systems MOC – checklist.md";
const LOG = "MOC Study/Log/2026 desk-0000.md";
const TEXT = "# Systems\n\n## Memory\n- **Paging** — Fixed-size blocks\n- **Segmentation** — Blocks of any size\n\n## Disks\n- **Inode** — What a file is but its name\n";

/** `term: tick` of every concept, then `lost term` for every orphan. */
function told({ library }: Desk): string[] {
  return [...[...library.index().concepts.values()].map((concept) => `${concept.term}: ${library.tickOf(concept) ?? "—"}`), ...library.orphans().map(({ term }) => `lost ${term}`)];
}

const kinds = (desk: Desk, path = LOG): string[] => (desk.files.get(path) ?? "").split("\n").flatMap((line) => / (met|moved|tick|review|undo) /.exec(line)?.[1] ?? []);

async function ticked(): Promise<Desk> {
  const desk = await deskOf({ [MAP]: TEXT });
  await desk.study.generate("checklist", MAP, "all");
  await desk.type(LIST, (desk.files.get(LIST) ?? "").replace(/- \[ \] (.*Paging)/, "- [x] $1"));
  return desk;
}

describe("the study log", () => {
  it("starts with the first thing that is generated or ticked, not before", async () => {
    const desk = await deskOf({ [MAP]: TEXT });
    await desk.type(MAP, `${TEXT}- **Journal** — log\n`);
    expect(desk.files.has(LOG)).toBe(false);
    await desk.study.generate("checklist", MAP, "all");
    expect(kinds(desk)).toEqual(["met", "met", "met", "met"]);
  });

  it("starts with a tick in the graph, too, where there was no checklist yet", async () => {
    const desk = await deskOf({ [MAP]: TEXT });
    const [paging] = desk.library.index().concepts.keys();
    await desk.study.tick(paging ?? "", "x");
    await desk.library.put(LIST, desk.files.get(LIST) ?? "");
    expect(kinds(desk)).toEqual(["met", "tick"]);
  });

  it("takes a tick down once, by whichever way it came", async () => {
    const desk = await ticked();
    expect(kinds(desk)).toEqual(["met", "met", "met", "tick"]);
    const [paging] = desk.library.index().concepts.values();
    await desk.study.tick(paging?.id ?? "", "/");
    await desk.type(MAP, `${TEXT}\n`);
    expect(kinds(desk)).toEqual(["met", "met", "met", "tick", "tick"]);
    expect(told(desk)).toEqual(["Paging: /", "Segmentation:  ", "Inode:  "]);
  });

  it("is only added to, and read back it says the same", async () => {
    const desk = await ticked();
    const before = desk.files.get(LOG) ?? "";
    await desk.library.put(LOG, before);
    expect(kinds(desk)).toHaveLength(4);
    await desk.study.tick(desk.library.index().maps[0]?.concepts[2]?.id ?? "", "-");
    expect(desk.files.get(LOG)?.startsWith(before)).toBe(true);
    expect(desk.library.problems()).toEqual([]);
  });

  it("brings a deleted checklist back ticked", async () => {
    const desk = await ticked();
    desk.files.delete(LIST);
    await desk.library.remove(LIST);
    expect(told(desk)[0]).toBe("Paging: x");
    await desk.study.generate("checklist", MAP, "all");
    expect(desk.files.get(LIST)).toMatch(/- \[x\] .*Paging/);
  });

  it("knows torn and foreign lines, tells of them, and reads all others", async () => {
    const desk = await ticked();
    await desk.type(LOG, `${desk.files.get(LOG) ?? ""}\n2026-11-24T12:0`);
    expect(desk.library.problems().map(({ path, message }) => `${path}: ${message}`)).toEqual([`${LOG}: This line of the study log is not whole (its check does not fit), so it is passed over; all others count.`]);
    expect(told(desk)[0]).toBe("Paging: x");
  });
});

describe("a concept whose text changes keeps its tick and its item", () => {
  it.each([
    ["renamed", TEXT.replace("**Paging**", "**Fixed pages**"), "Fixed pages: x"],
    ["with a typo mended", TEXT.replace("**Paging** — Fixed-size blocks", "**Pagging** — Fixed-size block"), "Pagging: x"],
    ["moved to another section", `${TEXT.replace("- **Paging** — Fixed-size blocks\n", "")}- **Paging** — Fixed-size blocks\n`, "Paging: x"],
    ["below a heading of another name", TEXT.replace("## Memory", "## Main memory"), "Paging: x"],
  ])("%s", async (_how, text, expected) => {
    const desk = await ticked();
    await desk.type(MAP, text);
    expect(told(desk)).toContain(expected);
    const outcome = await desk.study.generate("checklist", MAP, "all");
    expect(outcome.sentence).not.toContain("no longer in the map");
    expect(desk.files.get(LIST)?.match(/- \[x\]/g)).toHaveLength(1);
    expect(desk.files.get(LIST)?.match(/\^moc-/g)).toHaveLength(3);
    expect(desk.files.get(LIST)).toContain(`|${expected.replace(": x", "")}]]`);
  });

  it("through many small changes, also while the plugin was off", async () => {
    const desk = await ticked();
    for (const term of ["Pagin", "Pages in", "Pages in use", "Pages in use now"]) {
      await desk.type(MAP, TEXT.replace("**Paging**", `**${term}**`));
      expect(told(desk)[0]).toBe(`${term}: x`);
    }
    await desk.study.generate("checklist", MAP, "all");
    const later = await deskOf({ ...Object.fromEntries(desk.files), [MAP]: TEXT.replace("**Paging** — Fixed-size blocks", "**Pages in use** — Fixed-size blocks!") });
    expect(told(later)[0]).toBe("Pages in use: x");
    expect(kinds(later)).toContain("moved");
  });

  it("gone from the map it is shown as lost, and found when it returns", async () => {
    const desk = await ticked();
    await desk.type(MAP, TEXT.replace("- **Paging** — Fixed-size blocks\n", ""));
    expect(told(desk)).toContain("lost Paging");
    await desk.type(MAP, TEXT);
    expect(told(desk)).toEqual(["Paging: x", "Segmentation:  ", "Inode:  "]);
  });
});

describe("two devices", () => {
  const clockAt = (start: number): (() => number) => { let now = start; return () => now += 1000; };
  const NOON = Date.UTC(2026, 10, 24, 12);

  it("that ticked apart agree once both logs are there", async () => {
    const first = await ticked();
    const files = Object.fromEntries(first.files);
    const second = await deskOf(files, {}, { device: "phone-1111", clock: clockAt(NOON + 3_600_000) });
    expect(told(second)[0]).toBe("Paging: x");
    const [paging, segmentation] = second.library.index().concepts.values();
    await second.study.tick(paging?.id ?? "", "-");
    await second.study.tick(segmentation?.id ?? "", "x");
    const PHONE = "MOC Study/Log/2026 phone-1111.md";
    await first.type(PHONE, second.files.get(PHONE) ?? "");
    expect(told(first)).toEqual(["Paging: -", "Segmentation: x", "Inode:  "]);
    await second.type(LOG, first.files.get(LOG) ?? "");
    expect(told(second)).toEqual(told(first));
  });

  it("the log of the other arrives before its checklist: the newer tick holds, and is not taken back", async () => {
    const first = await ticked();
    const second = await deskOf(Object.fromEntries(first.files), {}, { device: "phone-1111", clock: clockAt(NOON + 3_600_000) });
    await second.study.tick([...second.library.index().concepts.keys()][0] ?? "", "/");
    const PHONE = "MOC Study/Log/2026 phone-1111.md";
    await first.type(PHONE, second.files.get(PHONE) ?? "");
    await first.type(MAP, `${TEXT}\n`);
    expect(told(first)[0]).toBe("Paging: /");
    await first.type(LIST, second.files.get(LIST) ?? "");
    expect(told(first)[0]).toBe("Paging: /");
    expect(kinds(first)).toEqual(["met", "met", "met", "tick"]);
  });

  it("what another device ticked later is put into the checklist when it is renewed, but never over a box that was not read yet", async () => {
    const first = await ticked();
    const second = await deskOf(Object.fromEntries(first.files), {}, { device: "phone-1111", clock: clockAt(NOON + 3_600_000) });
    const [paging, segmentation] = second.library.index().concepts.keys();
    await second.study.tick(paging ?? "", "/");
    await second.study.tick(segmentation ?? "", "x");
    const PHONE = "MOC Study/Log/2026 phone-1111.md";
    await first.type(PHONE, second.files.get(PHONE) ?? "");
    first.files.set(LIST, (first.files.get(LIST) ?? "").replace(/- \[ \] (.*Segmentation)/, "- [-] $1"));
    await first.study.generate("checklist", MAP, "all");
    expect(first.files.get(LIST)).toMatch(/- \[\/\] .*Paging/);
    expect(first.files.get(LIST)).toMatch(/- \[-\] .*Segmentation/);
    expect(told(first).slice(0, 2)).toEqual(["Paging: /", "Segmentation: -"]);
  });

  it("a checklist changed while the plugin was off counts as changed now", async () => {
    const desk = await ticked();
    const later = await deskOf({ ...Object.fromEntries(desk.files), [LIST]: (desk.files.get(LIST) ?? "").replace("- [x]", "- [-]") }, {}, { clock: clockAt(NOON + 3_600_000) });
    expect(told(later)[0]).toBe("Paging: -");
    expect(kinds(later)).toEqual(["met", "met", "met", "tick", "tick"]);
  });
});
