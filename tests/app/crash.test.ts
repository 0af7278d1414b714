/** The process dies in the middle of an append: what stands before it is read, the torn line is told, and it goes on. */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Entry } from "../../src/core/study/log-record";
import { appendix, LOG_HEADER, readLogSteps } from "../../src/core/study/log-note";
import { atOnce } from "../../src/core/base/jobs";
import { deskOf } from "./memory-note-store";

const MAP = "Maps/Systems MOC.md";
const LOG = "MOC Study/Log/2026 desk-0000.md";
const TEXT = "# Systems\n\n## Speicher\n- **Größe — 大きさ 🧱** — Wie groß eine Seite ist\n- **Segment** — Ein Stück\n";
const bytesOf = (text: string): Buffer => Buffer.from(text, "utf8");

describe("an append that is cut at any byte", () => {
  it("loses that line alone, is told, and is gone on behind", async () => {
    const desk = await deskOf({ [MAP]: TEXT });
    await desk.study.generate("checklist", MAP, "all");
    const [first] = desk.library.index().concepts.keys();
    await desk.study.tick(first ?? "", "x");
    const whole = bytesOf(desk.files.get(LOG) ?? "");
    const session = await desk.review();
    const card = session.current();
    if (card === null) throw new Error("Nothing is asked.");
    await session.grade(card, 3, 1000);
    const longer = bytesOf(desk.files.get(LOG) ?? "");
    for (let cut = whole.length; cut <= longer.length; cut++) {
      const torn = longer.subarray(0, cut).toString("utf8");
      const again = await deskOf({ ...Object.fromEntries(desk.files), [LOG]: torn }, {}, { clock: () => Date.UTC(2026, 10, 24, 15) });
      const { memory } = again.library;
      expect(memory.fold().ticks.get(first ?? "")?.character).toBe("x");
      expect(memory.fold().known.size).toBe(2);
      const isTorn = cut > whole.length + 1 && cut < longer.length;
      expect(memory.problems().map(({ path: note }) => note)).toEqual(isTorn ? [LOG] : []);
      expect(memory.fold().reviews.size).toBe(cut === longer.length ? 1 : 0);
      await again.study.tick(first ?? "", "-");
      expect((again.files.get(LOG) ?? "").startsWith(torn)).toBe(true);
      const later = await deskOf(Object.fromEntries(again.files));
      expect(later.library.memory.fold().ticks.get(first ?? "")?.character).toBe("-");
    }
  });

  it("in the first lines of a new note, or within a letter of many bytes, loses no other line", () => {
    const met: Entry = { kind: "met", concept: { id: "moc-1a2b3c4d5e", map: MAP, trail: ["Speicher"], term: "Größe — 大きさ 🧱", definition: "日本" }, time: Date.UTC(2026, 10, 24, 12), device: "aaaa" };
    const after: Entry = { kind: "tick", id: "moc-1a2b3c4d5e", character: "x", time: Date.UTC(2026, 10, 24, 13), device: "aaaa" };
    const bytes = bytesOf(LOG_HEADER + appendix([met]));
    for (let cut = 0; cut <= bytes.length; cut++) {
      const { entries, problems } = atOnce(readLogSteps(bytes.subarray(0, cut).toString("utf8") + appendix([after])));
      expect(entries.at(-1)).toEqual(after);
      expect(entries.length).toBe(cut === bytes.length ? 2 : 1);
      expect(problems.length).toBeLessThanOrEqual(1);
    }
  });

  it("really killed, twenty times: every line before the last is there, and the next life writes on", async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), "moc-study-crash-"));
    const note = path.join(folder, "log.md");
    try {
      for (let life = 0; life < 20; life++) await killed(note, life);
      const { entries, problems } = atOnce(readLogSteps(readFileSync(note, "utf8")));
      expect(entries.length).toBeGreaterThan(20);
      // At the most one torn line a life; and of each life the entries stand one after the other, without a gap.
      expect(problems.length).toBeLessThanOrEqual(20);
      for (let life = 0; life < 20; life++) {
        const took = entries.flatMap((entry) => entry.kind === "review" && entry.device === `life${life}` ? [entry.took] : []);
        expect(took).toEqual(took.map((_one, at) => at));
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

/** Lets a process append, and kills it after it has written for a moment. */
function killed(note: string, life: number): Promise<void> {
  const loader = createRequire(import.meta.url).resolve("tsx");
  const child = spawn(process.execPath, ["--import", loader, fileURLToPath(new URL("./append-for-ever.ts", import.meta.url)), note, `life${life}`], { stdio: ["ignore", "pipe", "inherit"] });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", () => resolve());
    child.stdout.once("data", () => { setTimeout(() => { child.kill("SIGKILL"); }, 3 + life * 2); });
  });
}
