/**
 * A process is killed during an append. Everything before the torn line is read, the torn line is a problem, and the
 * log continues.
 */
import { notePath } from "../../src/core/base/note-path";
import { conceptIdOf } from "../ids";
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { describe, expect, it } from "vitest";
import type { LogRecord } from "../../src/core/study/log-record";
import { logLines, LOG_HEADER, readLogJob } from "../../src/core/study/log-note";
import { runSync } from "../../src/core/base/jobs";
import { openApp } from "./test-app";
import { allConcepts } from "../../src/core/index/concept-index";

const MAP = notePath("Maps/Systems MOC.md");
const LOG = notePath("MOC Study/Log/2026 desk-0000.md");
const TEXT = "# Systems\n\n## Speicher\n- **Größe — 大きさ 🧱** — Wie groß eine Seite ist\n- **Segment** — Ein Stück\n";
const bytesOf = (text: string): Buffer => Buffer.from(text, "utf8");

describe("an append that is cut at any byte", () => {
  it("loses that line alone, is told, and is gone on behind", async () => {
    const app = await openApp({ [MAP]: TEXT });
    await app.study.generate("checklist", MAP, "all");
    const [first] = allConcepts(app.liveIndex.current()).map(({ id }) => id);
    await app.study.tick(conceptIdOf(first), "x");
    const whole = bytesOf(app.files.get(LOG) ?? "");
    const session = await app.review();
    const card = session.current();
    if (card === null) throw new Error("Nothing is asked.");
    await session.grade(card, 3, 1000);
    const longer = bytesOf(app.files.get(LOG) ?? "");
    for (let cut = whole.length; cut <= longer.length; cut++) {
      const torn = longer.subarray(0, cut).toString("utf8");
      const again = await openApp({ ...Object.fromEntries(app.files), [LOG]: torn }, {}, { clock: () => Date.UTC(2026, 10, 24, 15) });
      const { learner } = again.liveIndex;
      expect(learner.logState().ticks.get(conceptIdOf(first))?.character).toBe("x");
      expect(learner.logState().known.size).toBe(2);
      const isTorn = cut > whole.length + 1 && cut < longer.length;
      expect(learner.log.problems().map(({ path: note }) => note)).toEqual(isTorn ? [LOG] : []);
      expect(learner.logState().reviews.size).toBe(cut === longer.length ? 1 : 0);
      await again.study.tick(conceptIdOf(first), "-");
      expect((again.files.get(LOG) ?? "").startsWith(torn)).toBe(true);
      const later = await openApp(Object.fromEntries(again.files));
      expect(later.liveIndex.learner.logState().ticks.get(conceptIdOf(first))?.character).toBe("-");
    }
  });

  it("in the first lines of a new note, or within a letter of many bytes, loses no other line", () => {
    const met: LogRecord = { kind: "met", subject: conceptIdOf("moc-1a2b3c4d5e"), concept: { map: MAP, headingPath: ["Speicher"], term: "Größe — 大きさ 🧱", definition: "日本" }, time: Date.UTC(2026, 10, 24, 12), device: "aaaa" };
    const after: LogRecord = { kind: "tick", subject: conceptIdOf("moc-1a2b3c4d5e"), character: "x", time: Date.UTC(2026, 10, 24, 13), device: "aaaa" };
    const bytes = bytesOf(LOG_HEADER + logLines([met]));
    for (let cut = 0; cut <= bytes.length; cut++) {
      const { records, problems } = runSync(readLogJob(bytes.subarray(0, cut).toString("utf8") + logLines([after])));
      expect(records.at(-1)).toEqual(after);
      expect(records.length).toBe(cut === bytes.length ? 2 : 1);
      expect(problems.length).toBeLessThanOrEqual(1);
    }
  });

  it("really killed, twenty times: every line before the last is there, and the next life writes on", async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), "moc-study-crash-"));
    const note = path.join(folder, "log.md");
    const program = path.join(folder, "append.cjs");
    buildSync({ entryPoints: [fileURLToPath(new URL("./append-for-ever.ts", import.meta.url))], bundle: true, platform: "node", outfile: program });
    try {
      for (let life = 0; life < 20; life++) await killed(program, note, life);
      const { records, problems } = runSync(readLogJob(readFileSync(note, "utf8")));
      expect(records.length).toBeGreaterThanOrEqual(20 * 21 / 2);
      // At the most one torn line a life; and of each life the entries stand one after the other, without a gap.
      expect(problems.length).toBeLessThanOrEqual(20);
      for (let life = 0; life < 20; life++) {
        const took = records.flatMap((record) => record.kind === "review" && record.device === `life${life}` ? [record.took] : []);
        expect(took).toEqual(took.map((_one, at) => at));
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

/** Lets a process append, and kills it in the midst of it, once it has written one line more than the life before. */
function killed(program: string, note: string, life: number): Promise<void> {
  const child = spawn(process.execPath, [program, note, `life${life}`], { stdio: ["ignore", "pipe", "inherit"] });
  let written = 0;
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", () => resolve());
    child.stdout.on("data", (signs: Buffer) => {
      written += signs.length;
      if (written > life) child.kill("SIGKILL");
    });
  });
}
