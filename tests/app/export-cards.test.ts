import { notePath } from "../../src/core/base/note-path";
import { conceptIdOf } from "../ids";
import { unzipSync } from "fflate";
import { describe, expect, it, vi } from "vitest";
import { withDatabase } from "../core/anki/database";
import { SnapshotRecorder } from "../../src/app/snapshot-recorder";
import { openApp } from "./test-app";

const MAP = notePath("Maps/Systems MOC.md");
const TEXT = "# Systems\n\n## Memory\n- **Paging** — Fixed-size blocks\n- **Segmentation** — Pieces of any size\n\n## Disks\n- **Inode** — What a file is but its name\n";
const OTHER = "# Nets\n\n## Links\n- **Socket** — One end of a connection\n";
const WORK = { report: () => undefined, isCancelled: () => false };

const rowsOf = (bytes: Uint8Array | undefined, sql: string): unknown[][] => withDatabase(unzipSync(bytes ?? new Uint8Array(0))["collection.anki2"] ?? new Uint8Array(0), ({ rows }) => rows(sql));

describe("exporting cards", () => {
  it("of a map makes a package in the study folder, and a second time another beside it", async () => {
    const { study, binaries } = await openApp({ [MAP]: TEXT });
    const outcome = await study.exportCards("anki", MAP, "all", WORK);
    expect(outcome).toMatchObject({ ok: true, sentence: "6 cards of “Systems” exported to “MOC Study/Systems – Anki.apkg”.", path: "MOC Study/Systems – Anki.apkg" });
    expect(rowsOf(binaries.get("MOC Study/Systems – Anki.apkg"), "SELECT count(*) FROM notes")).toEqual([[6]]);
    await study.exportCards("anki", MAP, "all", WORK);
    expect([...binaries.keys()]).toEqual(["MOC Study/Systems – Anki.apkg", "MOC Study/Systems – Anki 2.apkg"]);
  });

  it("of a large map looks at a few hundred concepts at most before it lets the window act, and writes no more of them down", async () => {
    const asked = [0];
    let time = 0;
    const begin = (): void => { asked.push(0); };
    const written = vi.spyOn(SnapshotRecorder.prototype, "eventsOf");
    const { liveIndex, study } = await openApp({ [MAP]: `## Memory\n${Array.from({ length: 1200 }, (_one, at) => `- **Term ${at}** — What ${at} stands for here\n`).join("")}` }, {}, { pacing: { now: () => time += 10, pause: () => { if (asked.length > 1) begin(); return Promise.resolve(); } } });
    begin();
    const cardsOf = liveIndex.learner.cardsOf.bind(liveIndex.learner);
    vi.spyOn(liveIndex.learner, "cardsOf").mockImplementation((id) => {
      asked[asked.length - 1] = (asked.at(-1) ?? 0) + 1;
      return cardsOf(id);
    });
    expect((await study.exportCards("anki-text", MAP, "all", WORK)).ok).toBe(true);
    expect(asked.reduce((sum, many) => sum + many)).toBe(1200);
    expect(liveIndex.learner.logState().known.size).toBe(1200);
    expect(Math.max(...asked)).toBeLessThanOrEqual(500);
    // All of these are made in one step.
    expect(written.mock.results.map(({ value }) => (value as readonly unknown[]).length).filter((many) => many > 500)).toEqual([]);
    written.mockRestore();
  });

  it("of a section has its name, and nothing else in it", async () => {
    const { study, files } = await openApp({ [MAP]: TEXT });
    const outcome = await study.exportCards("csv", MAP, ["Disks"], WORK);
    expect(outcome.sentence).toBe("2 cards of “Systems – Disks” exported to “MOC Study/Systems – Disks – cards.csv”.");
    expect(files.get(outcome.path ?? "")?.split("\r\n").map((line) => line.split(",")[2])).toEqual(["deck", "Systems::Disks", "Systems::Disks", undefined]);
  });

  it("of all maps is one file with a deck for each section", async () => {
    const { study, files } = await openApp({ [MAP]: TEXT, "Maps/Nets MOC.md": OTHER });
    const outcome = await study.exportCards("anki-text", null, "all", WORK);
    expect(outcome.sentence).toBe("8 cards of all maps exported to “MOC Study/All maps – Anki.txt”.");
    const decks = (files.get(outcome.path ?? "") ?? "").split("\n").flatMap((line) => line.startsWith("moc-") ? line.split("\t")[2] ?? [] : []);
    expect(new Set(decks)).toEqual(new Set(["Nets::Links", "Systems::Memory", "Systems::Disks"]));
  });

  it("leaves suspended cards out and says how many", async () => {
    const { study, liveIndex, files } = await openApp({ [MAP]: TEXT });
    const [paging] = liveIndex.current().maps[0]?.concepts ?? [];
    await study.suspend([conceptIdOf(paging?.id)], true);
    const outcome = await study.exportCards("csv", MAP, "all", WORK);
    expect(outcome.sentence).toBe("4 cards of “Systems” exported to “MOC Study/Systems – cards.csv”. 2 suspended cards are left out.");
    expect(files.get(outcome.path ?? "")).not.toContain("Paging");
    await study.suspend([conceptIdOf(paging?.id)], false);
    const some = await study.exportCards("csv", MAP, ["Nowhere"], WORK);
    expect(some).toMatchObject({ ok: false, sentence: expect.stringMatching(/^There are no cards here/) as string });
  });

  it("tells how far it is, and writes nothing once it is cancelled", async () => {
    const { study, binaries } = await openApp({ [MAP]: TEXT });
    const told: number[] = [];
    const outcome = await study.exportCards("anki", MAP, "all", { report: (done, total) => { told.push(done / total); }, isCancelled: () => told.length > 2 });
    expect(outcome).toMatchObject({ ok: false, sentence: "Cancelled: no file was written.", path: null });
    expect(told).toHaveLength(3);
    for (const part of told) expect([part > 0, part <= 1]).toEqual([true, true]);
    expect(binaries.size).toBe(0);
  });

  it("takes pictures along; a missing one, and one that is too large, is told", async () => {
    const app = await openApp({ [MAP]: "# Systems\n\n## Disks\n- **Platter** — ![[platter.png|200]] a disc\n- **Arm** — ![](pictures/arm%20one.jpg) moves\n- **Spindle** — ![[gone.png]] turns\n- **Case** — ![[huge.png]] around\n" });
    app.binaries.set("platter.png", new Uint8Array([1, 2])).set("pictures/arm one.jpg", new Uint8Array([3])).set("huge.png", new Uint8Array(10_000_001));
    const outcome = await app.study.exportCards("anki", MAP, "all", WORK);
    expect(outcome.sentence).toBe("8 cards of “Systems” exported to “MOC Study/Systems – Anki.apkg”. 2 files are left out: “gone.png” of “Spindle” was not found, “huge.png” has more than 10 MB.");
    const files = unzipSync(app.binaries.get("MOC Study/Systems – Anki.apkg") ?? new Uint8Array(0));
    const names = Object.values(JSON.parse(new TextDecoder().decode(files["media"])) as Record<string, string>);
    expect(names).toEqual([expect.stringMatching(/^moc-[0-9a-f]{8}-2\.png$/), expect.stringMatching(/^moc-[0-9a-f]{8}-1\.jpg$/)]);
    expect([files["0"], files["1"]]).toEqual([new Uint8Array([1, 2]), new Uint8Array([3])]);
    // Its content is in its name, so a picture that was painted anew is new to Anki.
    app.binaries.set("platter.png", new Uint8Array([1, 3]));
    await app.study.exportCards("anki", MAP, "all", WORK);
    expect([...app.files.values()].join("\n").match(/ sent /g)).toHaveLength(8 + 2);
  });

  it("takes sounds along as pictures, and tells how many embeds of the web are shown only online", async () => {
    const app = await openApp({ [MAP]: "# Birds\n\n## Songs\n- **Wren** — ![[wren.mp3]] trills loudly\n- **Robin** — ![](https://a.b/robin.jpg) sings at night\n- **Owl** — ![](https://youtu.be/x) calls\n- **Rook** — ![[rook.wav]] caws\n" });
    app.binaries.set("wren.mp3", new Uint8Array([1, 2]));
    const outcome = await app.study.exportCards("anki", MAP, "all", WORK);
    expect(outcome.sentence).toContain(" 1 file is left out: “rook.wav” of “Rook” was not found. Shown only online: 2 web embeds.");
    const bytes = app.binaries.get("MOC Study/Birds – Anki.apkg");
    const [[name] = []] = [Object.values(JSON.parse(new TextDecoder().decode(unzipSync(bytes ?? new Uint8Array(0))["media"])) as Record<string, string>)];
    expect(rowsOf(bytes, "SELECT flds FROM notes WHERE sfld = 'Wren'")).toEqual([[expect.stringContaining(`[sound:${name}] trills`) as string]]);
  });

  it("with other words than last time says so: Anki takes a note as a whole, and a text leaves its tags alone", async () => {
    const { study, type } = await openApp({ [MAP]: TEXT });
    await study.exportCards("anki", MAP, "all", WORK);
    await type(MAP, TEXT.replace("Fixed-size", "Equal").replace("- **Inode**", "- **Track** — A circle on a disk #exam\n- **Inode**"));
    expect((await study.exportCards("csv", MAP, "all", WORK)).sentence).not.toContain("other words");
    expect((await study.exportCards("anki", MAP, "all", WORK)).sentence).toBe("8 cards of “Systems” exported to “MOC Study/Systems – Anki 2.apkg”. 2 cards have other words than last time: there an import replaces what you wrote or tagged in Anki.");
    expect((await study.exportCards("anki", MAP, "all", WORK)).sentence).not.toContain("other words");
    await type(MAP, TEXT);
    expect((await study.exportCards("anki-text", MAP, "all", WORK)).sentence).toContain(" 2 cards have other words than last time: there an import replaces what you wrote in Anki.");
  });

  it("whose tags alone are others sends them a second later than they were, which Anki takes where nobody touched the note", async () => {
    const app = await openApp({ [MAP]: TEXT.replace("blocks", "blocks #exam") });
    const times = async (name: string): Promise<unknown[][]> => {
      await app.study.exportCards("anki", MAP, "all", WORK);
      return rowsOf(app.binaries.get(`MOC Study/Systems – Anki${name}.apkg`), "SELECT sfld, mod, (tags LIKE '%exam%') + 2 * (tags LIKE '%oral%'), id FROM notes WHERE guid LIKE '%-def' ORDER BY sfld");
    };
    const first = await times("");
    await app.type(MAP, TEXT.replace("blocks", "blocks #oral #exam").replace("## Memory", "## Main memory"));
    const second = await times(" 2");
    expect(second.map(([term, mod, tags]) => [term, Number(mod) - Number(first.find(([one]) => one === term)?.[1]), tags])).toEqual([["Inode", 0, 0], ["Paging", 1, 3], ["Segmentation", 0, 0]]);
    await app.type(MAP, TEXT.replace("blocks", "blocks #Exam #oral"));
    expect((await times(" 3")).map(([, mod]) => mod)).toEqual(second.map(([, mod]) => mod));
    await app.type(MAP, TEXT);
    const last = await times(" 4");
    expect(last.map(([, mod]) => Number(mod)).map((mod, at) => mod - Number(second[at]?.[1]))).toEqual([0, 1, 0]);
    // Two computers that import different exports, and sync, have one note of each card.
    expect(last.map(([, , , id]) => id)).toEqual(first.map(([, , , id]) => id));
  });

  it("of a note that is not a map is refused with a sentence", async () => {
    const { study } = await openApp({ "Diary.md": "- **A** — b\n" });
    expect(await study.exportCards("anki", notePath("Diary.md"), "all", WORK)).toMatchObject({ ok: false, sentence: expect.stringMatching(/not a map/) as string });
  });
});
