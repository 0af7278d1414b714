/** Notes of the study log that are deleted, renamed, or replaced by an older copy while the app runs. */
import { describe, expect, it } from "vitest";
import { notePath, type NotePath } from "../../src/core/base/note-path";
import { conceptIdOf } from "../ids";
import { openApp, type TestApp } from "./test-app";
import { allConcepts } from "../../src/core/index/concept-index";

const MAP = notePath("Maps/Systems MOC.md");
const LOG = notePath("MOC Study/Log/2026 desk-0000.md");
const PHONE = notePath("MOC Study/Log/2026 phone-1111.md");
const TEXT = "# Systems\n\n## Memory\n- **Paging** — Fixed-size blocks\n- **Segmentation** — Blocks of any size\n";

const idsOf = ({ liveIndex }: TestApp): string[] => allConcepts(liveIndex.current()).map(({ id }) => id);
const ticksOf = ({ liveIndex }: TestApp): string => allConcepts(liveIndex.current()).map((concept) => liveIndex.tickOf(concept) ?? "—").join("");
const told = ({ liveIndex }: TestApp): string[] => liveIndex.problems().map(({ path, message }) => `${path}: ${message}`);

async function polled({ liveIndex }: TestApp): Promise<void> {
  for (let poll = 0; poll < 3; poll++) await liveIndex.poll();
}

/** A desk that ticked Paging before it was started again, and Segmentation since. */
async function studied(): Promise<{ app: TestApp; earlier: string }> {
  const before = await openApp({ [MAP]: TEXT });
  await before.study.tick(conceptIdOf(idsOf(before)[0]), "x");
  const earlier = before.files.get(LOG) ?? "";
  const app = await openApp(Object.fromEntries(before.files));
  await app.study.tick(conceptIdOf(idsOf(app)[1]), "/");
  await app.type(LOG, app.files.get(LOG) ?? "");
  return { app, earlier };
}

async function gone(app: TestApp, path: NotePath): Promise<void> {
  app.files.delete(path);
  await app.liveIndex.remove(path);
}

describe("a note of the study log", () => {
  it("replaced by an older copy gets back what was written since the start, and nothing is lost", async () => {
    const { app, earlier } = await studied();
    await app.type(LOG, earlier);
    await polled(app);
    expect(told(app)).toEqual([]);
    expect(app.files.get(LOG)?.startsWith(earlier)).toBe(true);
    expect(ticksOf(await openApp(Object.fromEntries(app.files)))).toBe("x/");
  });

  it("deleted gets back what was written since the start; how much else is gone is told", async () => {
    const { app } = await studied();
    await gone(app, LOG);
    await polled(app);
    expect(told(app)).toEqual([`${LOG}: 3 lines of the study log that stood here are gone from the vault, and no longer counted. Bring the note back from the trash, your sync service or the app’s file recovery, unless you deleted it on purpose.`]);
    expect(app.files.get(LOG)).toMatch(/ met .*Segmentation/);
  });

  it("brought back counts again, and nothing is told any more", async () => {
    const { app } = await studied();
    const phone = await openApp(Object.fromEntries(app.files), {}, { device: "phone-1111" });
    await phone.study.tick(conceptIdOf(idsOf(phone)[0]), "-");
    const text = phone.files.get(PHONE) ?? "";
    await app.type(PHONE, text);
    await gone(app, PHONE);
    await polled(app);
    expect(told(app)).toEqual([expect.stringMatching(/phone-1111.md: One line of the study log/)]);
    await app.type(PHONE, text);
    await polled(app);
    expect(told(app)).toEqual([]);
    expect(ticksOf(app)).toBe("-/");
  });

  it("renamed or moved loses nothing, and nothing is written twice", async () => {
    const { app } = await studied();
    const text = app.files.get(LOG) ?? "";
    await gone(app, LOG);
    await app.type("Elsewhere/My log.md", text);
    await polled(app);
    expect(told(app)).toEqual([]);
    expect(app.files.has(LOG)).toBe(false);
    expect(ticksOf(app)).toBe("x/");
  });
});
