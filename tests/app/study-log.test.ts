import { notePath } from "../../src/core/base/note-path";
import { conceptIdOf } from "../ids";
import { describe, expect, it, vi } from "vitest";
import { LOG_HEADER } from "../../src/core/study/log-note";
import { IN_PROPORTION } from "../core/growth";
import { openApp, type TestApp } from "./test-app";
import { allConcepts } from "../../src/core/index/concept-index";

const MAP = notePath("Maps/Systems MOC.md");
const LIST = notePath("MOC Study/Checklist – Systems MOC.md");
const LOG = notePath("MOC Study/Log/2026 desk-0000.md");
const TEXT = "# Systems\n\n## Memory\n- **Paging** — Fixed-size blocks of the memory\n- **Segmentation** — Blocks of any size\n\n## Disks\n- **Inode** — What a file is but its name\n";

/** `term: tick` of every concept, then `lost term` for every orphan. */
function told({ liveIndex }: TestApp): string[] {
  return [...allConcepts(liveIndex.current()).map((concept) => `${concept.term}: ${liveIndex.tickOf(concept) ?? "—"}`), ...liveIndex.orphans().map(({ term }) => `lost ${term}`)];
}

const kinds = (app: TestApp, path = LOG): string[] => (app.files.get(path) ?? "").split("\n").flatMap((line) => / (met|moved|tick|review|undo) /.exec(line)?.[1] ?? []);

async function ticked(): Promise<TestApp> {
  const app = await openApp({ [MAP]: TEXT });
  await app.study.generate("checklist", MAP, "all");
  await app.type(LIST, (app.files.get(LIST) ?? "").replace(/- \[ \] (.*Paging)/, "- [x] $1"));
  return app;
}

describe("the study log", () => {
  it("starts with the first thing that is generated or ticked, not before", async () => {
    const app = await openApp({ [MAP]: TEXT });
    await app.type(MAP, `${TEXT}- **Journal** — log\n`);
    expect(app.files.has(LOG)).toBe(false);
    await app.study.generate("checklist", MAP, "all");
    expect(kinds(app)).toEqual(["met", "met", "met", "met"]);
  });

  it("starts with a tick in the graph, too, where there was no checklist yet", async () => {
    const app = await openApp({ [MAP]: TEXT });
    const [paging] = allConcepts(app.liveIndex.current()).map(({ id }) => id);
    await app.study.tick(conceptIdOf(paging), "x");
    await app.liveIndex.upsert(LIST, app.files.get(LIST) ?? "");
    expect(kinds(app)).toEqual(["met", "tick"]);
  });

  it("takes a tick down once, by whichever way it came", async () => {
    const app = await ticked();
    expect(kinds(app)).toEqual(["met", "met", "met", "tick"]);
    const [paging] = allConcepts(app.liveIndex.current());
    await app.study.tick(conceptIdOf(paging?.id), "/");
    await app.type(MAP, `${TEXT}\n`);
    expect(kinds(app)).toEqual(["met", "met", "met", "tick", "tick"]);
    expect(told(app)).toEqual(["Paging: /", "Segmentation:  ", "Inode:  "]);
  });

  it("finds a moment for each of many lines in proportion to their number, also for those that take others back", async () => {
    const lookups = async (many: number): Promise<number> => {
      const app = await openApp({ [MAP]: `## A\n${Array.from({ length: many }, (_, at) => `- **Term ${at}**\n`).join("")}` }, {}, { clock: () => Date.UTC(2026, 10, 24, 12) });
      const ticks = await app.liveIndex.record(...allConcepts(app.liveIndex.current()).map(({ id }) => ({ kind: "tick" as const, subject: id, character: "x" })));
      const has = vi.spyOn(Set.prototype, "has");
      await app.liveIndex.record(...ticks.map(({ time, device }) => ({ kind: "undo" as const, subject: { time, device } })));
      const count = has.mock.calls.length;
      has.mockRestore();
      expect(app.liveIndex.learner.logState().ticks.size).toBe(0);
      return count;
    };
    expect(await lookups(800) / await lookups(100)).toBeLessThan(IN_PROPORTION);
  });

  it("is only added to, and read back it says the same", async () => {
    const app = await ticked();
    const before = app.files.get(LOG) ?? "";
    await app.liveIndex.upsert(LOG, before);
    expect(kinds(app)).toHaveLength(4);
    await app.study.tick(conceptIdOf(app.liveIndex.current().maps[0]?.concepts[2]?.id), "-");
    expect(app.files.get(LOG)?.startsWith(before)).toBe(true);
    expect(app.liveIndex.problems()).toEqual([]);
  });

  it("brings a deleted checklist back ticked", async () => {
    const app = await ticked();
    app.files.delete(LIST);
    await app.liveIndex.remove(LIST);
    expect(told(app)[0]).toBe("Paging: x");
    await app.study.generate("checklist", MAP, "all");
    expect(app.files.get(LIST)).toMatch(/- \[x\] .*Paging/);
  });

  it("knows torn and foreign lines, tells of them, and reads all others", async () => {
    const app = await ticked();
    await app.type(LOG, `${app.files.get(LOG) ?? ""}\n2026-11-24T12:0`);
    expect(app.liveIndex.problems().map(({ path, message }) => `${path}: ${message}`)).toEqual([`${LOG}: This line of the study log is damaged (its checksum does not match), so it is skipped; all others count.`]);
    expect(told(app)[0]).toBe("Paging: x");
  });
});

describe("a log note that others changed or moved", () => {
  it("whose block of code was closed gets its next lines in a block of their own", async () => {
    const app = await openApp({ "A MOC.md": "- **One** — first\n- **Two** — second\n" });
    const [one, two] = allConcepts(app.liveIndex.current());
    if (one === undefined || two === undefined) throw new Error("no concepts");
    await app.liveIndex.record({ kind: "tick", subject: one.id, character: "x" });
    const log = [...app.files.keys()].find((path) => path.includes("/Log/")) ?? "";
    const fences = (): number => app.files.get(log)?.match(/^```/gm)?.length ?? 0;
    expect(fences()).toBe(1);
    for (let round = 1; round <= 2; round++) {
      await app.type(log, `${app.files.get(log) ?? ""}
\`\`\`
`);
      for (const { id } of [one, two]) {
        await app.liveIndex.record({ kind: "tick", subject: id, character: round === 1 ? "/" : "x" });
        await app.type(log, app.files.get(log) ?? "");
      }
      expect(fences()).toBe(1 + 2 * round);
    }
    expect(app.liveIndex.problems()).toEqual([]);
    const again = await openApp(Object.fromEntries(app.files));
    expect([one, two].map((concept) => again.liveIndex.tickOf(concept))).toEqual(["x", "x"]);
  });

  const MOVED = "Old things/2026 desk-0000.md";
  const PROPERTIES = "---\ncreated: 2026-11-24\n---\n";

  it.each<[string, string, (text: string) => string]>([
    ["with properties in front", LOG, (text) => PROPERTIES + text],
    ["moved, with properties in front", MOVED, (text) => PROPERTIES + text],
    ["moved, with a byte order mark, properties and other line ends", MOVED, (text) => `\uFEFF${PROPERTIES}\n${text}`.replace(/\n/g, "\r\n")],
    ["moved, without its first sentence", MOVED, (text) => text.slice(text.indexOf("\n"))],
  ])("%s: everything studied stays, also at the next start, and nothing is told", async (_how, path, change) => {
    const app = await ticked();
    const text = change(app.files.get(LOG) ?? "");
    app.files.delete(LOG);
    await app.liveIndex.remove(LOG);
    await app.type(path, text);
    const later = await openApp(Object.fromEntries(app.files));
    for (const one of [app, later]) {
      expect(told(one)[0]).toBe("Paging: x");
      expect(one.liveIndex.learner.logState().known.size).toBe(3);
      expect(one.liveIndex.problems()).toEqual([]);
    }
    await later.study.tick(conceptIdOf(allConcepts(later.liveIndex.current())[1]?.id), "/");
    expect(told(await openApp(Object.fromEntries(later.files)))).toEqual(["Paging: x", "Segmentation: /", "Inode:  "]);
  });

  it("that begins with other words is told, and counts again once it begins as before", async () => {
    const app = await ticked();
    const text = app.files.get(LOG) ?? "";
    app.files.delete(LOG);
    await app.liveIndex.remove(LOG);
    await app.type("MOC Study/Moved.md", `See the old log:\n${text}`);
    expect(app.liveIndex.problems().map(({ path, message }) => `${path}: ${message}`)).toEqual(["MOC Study/Moved.md: This note holds lines of a study log but does not begin like one, so they do not count. Move it into “MOC Study/Log”, or delete what stands above them."]);
    const later = await openApp(Object.fromEntries(app.files));
    expect(later.liveIndex.problems()).toHaveLength(1);
    await later.type("MOC Study/Moved.md", text);
    expect(later.liveIndex.problems()).toEqual([]);
    expect(later.liveIndex.learner.logState().known.size).toBe(3);
  });

  it.each(["", "\n", LOG_HEADER, `---\na: 1\n---\n${LOG_HEADER}`])("that holds no entry any more is told until it does (%j)", async (emptied) => {
    const app = await ticked();
    const later = await openApp({ ...Object.fromEntries(app.files), [LOG]: emptied });
    expect(later.liveIndex.problems().map(({ path, message }) => `${path}: ${message}`)).toEqual([expect.stringMatching(/desk-0000.md: This note of the study log holds no entry/)]);
    await later.study.tick(conceptIdOf(allConcepts(later.liveIndex.current())[0]?.id), "/");
    await later.liveIndex.upsert(LOG, later.files.get(LOG) ?? "");
    expect(later.liveIndex.problems()).toEqual([]);
  });
});

describe("a concept whose text changes keeps its tick and its item", () => {
  it.each([
    ["renamed", TEXT.replace("**Paging**", "**Fixed pages**"), "Fixed pages: x"],
    ["with a typo mended", TEXT.replace("**Paging** — Fixed-size blocks", "**Pagging** — Fixed-size block"), "Pagging: x"],
    ["moved to another section", `${TEXT.replace("- **Paging** — Fixed-size blocks of the memory\n", "")}- **Paging** — Fixed-size blocks of the memory\n`, "Paging: x"],
    ["below a heading of another name", TEXT.replace("## Memory", "## Main memory"), "Paging: x"],
  ])("%s", async (_how, text, expected) => {
    const app = await ticked();
    await app.type(MAP, text);
    expect(told(app)).toContain(expected);
    const outcome = await app.study.generate("checklist", MAP, "all");
    expect(outcome.sentence).not.toContain("no longer in the map");
    expect(app.files.get(LIST)?.match(/- \[x\]/g)).toHaveLength(1);
    expect(app.files.get(LIST)?.match(/\^moc-/g)).toHaveLength(3);
    expect(app.files.get(LIST)).toContain(`|${expected.replace(": x", "")}]]`);
  });

  it("through many small changes, also while the plugin was off", async () => {
    const app = await ticked();
    for (const term of ["Pagin", "Pages in", "Pages in use", "Pages in use now"]) {
      await app.type(MAP, TEXT.replace("**Paging**", `**${term}**`));
      expect(told(app)[0]).toBe(`${term}: x`);
    }
    await app.study.generate("checklist", MAP, "all");
    const later = await openApp({ ...Object.fromEntries(app.files), [MAP]: TEXT.replace("**Paging** — Fixed-size blocks", "**Pages in use now** — Fixed-size blocks!") });
    expect(told(later)[0]).toBe("Pages in use now: x");
    expect(kinds(later)).toContain("moved");
  });

  it("gone from the map it is shown as lost, and found when it returns", async () => {
    const app = await ticked();
    await app.type(MAP, TEXT.replace("- **Paging** — Fixed-size blocks of the memory\n", ""));
    expect(told(app)).toContain("lost Paging");
    await app.type(MAP, TEXT);
    expect(told(app)).toEqual(["Paging: x", "Segmentation:  ", "Inode:  "]);
  });
});

describe("two devices", () => {
  const clockAt = (start: number): (() => number) => { let now = start; return () => now += 1000; };
  const NOON = Date.UTC(2026, 10, 24, 12);

  it("that ticked apart agree once both logs are there", async () => {
    const first = await ticked();
    const files = Object.fromEntries(first.files);
    const second = await openApp(files, {}, { device: "phone-1111", clock: clockAt(NOON + 3_600_000) });
    expect(told(second)[0]).toBe("Paging: x");
    const [paging, segmentation] = allConcepts(second.liveIndex.current());
    await second.study.tick(conceptIdOf(paging?.id), "-");
    await second.study.tick(conceptIdOf(segmentation?.id), "x");
    const PHONE = "MOC Study/Log/2026 phone-1111.md";
    await first.type(PHONE, second.files.get(PHONE) ?? "");
    expect(told(first)).toEqual(["Paging: -", "Segmentation: x", "Inode:  "]);
    await second.type(LOG, first.files.get(LOG) ?? "");
    expect(told(second)).toEqual(told(first));
  });

  it("the log of the other arrives before its checklist: the newer tick holds, and is not taken back", async () => {
    const first = await ticked();
    const second = await openApp(Object.fromEntries(first.files), {}, { device: "phone-1111", clock: clockAt(NOON + 3_600_000) });
    await second.study.tick(conceptIdOf(allConcepts(second.liveIndex.current())[0]?.id), "/");
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
    const second = await openApp(Object.fromEntries(first.files), {}, { device: "phone-1111", clock: clockAt(NOON + 3_600_000) });
    const [paging, segmentation] = allConcepts(second.liveIndex.current()).map(({ id }) => id);
    await second.study.tick(conceptIdOf(paging), "/");
    await second.study.tick(conceptIdOf(segmentation), "x");
    const PHONE = "MOC Study/Log/2026 phone-1111.md";
    await first.type(PHONE, second.files.get(PHONE) ?? "");
    first.files.set(LIST, (first.files.get(LIST) ?? "").replace(/- \[ \] (.*Segmentation)/, "- [-] $1"));
    await first.study.generate("checklist", MAP, "all");
    expect(first.files.get(LIST)).toMatch(/- \[\/\] .*Paging/);
    expect(first.files.get(LIST)).toMatch(/- \[-\] .*Segmentation/);
    expect(told(first).slice(0, 2)).toEqual(["Paging: /", "Segmentation: -"]);
  });

  it("a checklist changed while the plugin was off counts as changed now", async () => {
    const app = await ticked();
    const later = await openApp({ ...Object.fromEntries(app.files), [LIST]: (app.files.get(LIST) ?? "").replace("- [x]", "- [-]") }, {}, { clock: clockAt(NOON + 3_600_000) });
    expect(told(later)[0]).toBe("Paging: -");
    expect(kinds(later)).toEqual(["met", "met", "met", "tick", "tick"]);
  });
});
