/** A note that a learner gives to a concept: a line of the log, on all devices, taken back like the rest. */
import { describe, expect, it } from "vitest";
import { likelyNotes, renameNotes } from "../../src/app/choose-note";
import { notePath } from "../../src/core/base/note-path";
import { allConcepts } from "../../src/core/index/concept-index";
import { openApp, type TestApp } from "./test-app";

const FILES = { "Sea MOC.md": "## Ropes\n- **Reef** — A knot\n- **Bend**\n", "Reef.md": "Of coral.", "Knots/Reef Knot.md": "Left over right.", "Bend.md": "Joins two ropes." };

const noteOf = ({ liveIndex }: TestApp, term: string): string | null | undefined => allConcepts(liveIndex.current()).find((concept) => concept.term === term)?.note;
const idOf = ({ liveIndex }: TestApp, term: string) => allConcepts(liveIndex.current()).find((concept) => concept.term === term)?.id ?? expect.fail(term);
const choose = (app: TestApp, term: string, path: string | null) => app.study.chooseNote(idOf(app, term), { path: path === null ? null : notePath(path) });

describe("the note that a learner chose", () => {
  it("is the concept's from then on, and after the next start; taking it back brings the former one", async () => {
    const app = await openApp(FILES);
    expect(noteOf(app, "Reef")).toBe("Reef.md");
    const outcome = await choose(app, "Reef", "Knots/Reef Knot.md");
    expect(outcome).toMatchObject({ ok: true, sentence: "“Reef Knot” is the note of “Reef” now.", path: "Knots/Reef Knot.md" });
    expect(noteOf(app, "Reef")).toBe("Knots/Reef Knot.md");
    expect(noteOf(await openApp({}, {}, { shared: app.files }), "Reef")).toBe("Knots/Reef Knot.md");
    await outcome.undo?.();
    expect(noteOf(app, "Reef")).toBe("Reef.md");
    expect(noteOf(await openApp({}, {}, { shared: app.files }), "Reef")).toBe("Reef.md");
  });

  it("may be none, and then the concept takes no definition from a note", async () => {
    const app = await openApp(FILES);
    const bend = () => app.liveIndex.current().concepts.get(idOf(app, "Bend"));
    expect(bend()).toMatchObject({ note: "Bend.md", noteDefinition: "Joins two ropes." });
    expect((await choose(app, "Bend", null)).sentence).toBe("“Bend” has no note now.");
    expect(bend()).toMatchObject({ note: null });
    expect(bend()?.noteDefinition).toBeUndefined();
    expect((await app.study.chooseNote(idOf(app, "Bend"), null)).sentence).toBe("The note of “Bend” is found by names and places again.");
    expect(bend()).toMatchObject({ note: "Bend.md", noteDefinition: "Joins two ropes." });
  });

  it("stays through edits of the map, of the concept and of the note, whose words are shown at once", async () => {
    const app = await openApp(FILES);
    await choose(app, "Bend", "Knots/Reef Knot.md");
    await app.type("Sea MOC.md", "## Ropes\n- **Hitch** — Another\n- **Reef** — A knot\n- **Bend**\n");
    expect(noteOf(app, "Bend")).toBe("Knots/Reef Knot.md");
    await app.type("Knots/Reef Knot.md", "Right over left.");
    expect(app.liveIndex.current().concepts.get(idOf(app, "Bend"))?.noteDefinition).toBe("Right over left.");
  });

  it("is followed when it is renamed or moved; while it is gone, the one that is found counts", async () => {
    const app = await openApp(FILES);
    await choose(app, "Reef", "Knots/Reef Knot.md");
    const move = async (from: string, to: string): Promise<void> => {
      app.files.set(to, app.files.get(from) ?? "");
      app.files.delete(from);
      await renameNotes(app.liveIndex, new Map([[notePath(from), notePath(to)]]));
      await app.liveIndex.upsert(notePath(to), app.files.get(to) ?? "");
      await app.liveIndex.remove(notePath(from));
    };
    await move("Knots/Reef Knot.md", "Square Knot.md");
    expect(noteOf(app, "Reef")).toBe("Square Knot.md");
    expect(noteOf(await openApp({}, {}, { shared: app.files }), "Reef")).toBe("Square Knot.md");
    const problems = (): string[] => app.liveIndex.problems().map(({ path, line, message }) => `${path}:${line} ${message}`);
    expect(problems()).toEqual([]);
    await app.liveIndex.remove(notePath("Square Knot.md"));
    expect(noteOf(app, "Reef")).toBe("Reef.md");
    expect(problems()).toEqual(["Sea MOC.md:1 The note “Square Knot.md” was chosen for “Reef”, and is no longer in the vault. Put it back, or choose another with “Choose the note of a concept”."]);
    await app.liveIndex.upsert(notePath("Square Knot.md"), "Back again.");
    expect(noteOf(app, "Reef")).toBe("Square Knot.md");
    expect(problems()).toEqual([]);
  });

  it("is found again by its file’s name where it was moved behind the plugin’s back, unless two notes have that name", async () => {
    const app = await openApp(FILES);
    await choose(app, "Reef", "Knots/Reef Knot.md");
    await app.liveIndex.upsert(notePath("Old/Reef Knot.md"), "Left over right.");
    await app.liveIndex.remove(notePath("Knots/Reef Knot.md"));
    expect(noteOf(app, "Reef")).toBe("Old/Reef Knot.md");
    await app.liveIndex.upsert(notePath("New/Reef Knot.md"), "Another.");
    expect(noteOf(app, "Reef")).toBe("Reef.md");
    await app.liveIndex.remove(notePath("Old/Reef Knot.md"));
    expect(noteOf(app, "Reef")).toBe("New/Reef Knot.md");
    app.files.delete("Knots/Reef Knot.md");
    app.files.set("Far/Away/Reef Knot.md", "Left over right.");
    expect(noteOf(await openApp({}, {}, { shared: app.files }), "Reef")).toBe("Far/Away/Reef Knot.md");
  });

  it("is none that has only the name of an index", async () => {
    const app = await openApp({ ...FILES, "Knots/README.md": "Of knots.", "Fish/README.md": "Of fish." });
    await choose(app, "Reef", "Knots/README.md");
    await app.liveIndex.remove(notePath("Knots/README.md"));
    expect(noteOf(app, "Reef")).toBe("Reef.md");
  });

  it("is the latest that any of two devices chose, in whatever order their logs come", async () => {
    const [desk, phone] = [await openApp(FILES, {}, { device: "desk-0000", clock: clockFrom(1) }), await openApp(FILES, {}, { device: "phone-0000", clock: clockFrom(2) })];
    await choose(phone, "Reef", null);
    await choose(desk, "Reef", "Knots/Reef Knot.md");
    for (const [path, text] of [...phone.files]) if (path.includes("Log/")) await desk.type(path, text);
    for (const [path, text] of [...desk.files]) if (path.includes("Log/") && !phone.files.has(path)) await phone.type(path, text);
    expect([noteOf(desk, "Reef"), noteOf(phone, "Reef")]).toEqual([null, null]);
  });

  it("must be there, and so must the concept", async () => {
    const app = await openApp(FILES);
    expect(await choose(app, "Reef", "Gone.md")).toMatchObject({ ok: false, sentence: "There is no note “Gone.md” any more." });
  });

  it("is chosen from a list in which the likely ones stand first, and no maps", async () => {
    const app = await openApp(FILES);
    const reef = app.liveIndex.current().concepts.get(idOf(app, "Reef")) ?? expect.fail();
    expect(await likelyNotes(reef, app.liveIndex)).toEqual(["Reef.md", "Knots/Reef Knot.md", "Bend.md"]);
  });
});

/** Minutes apart, and a second with each look. */
function clockFrom(hour: number): () => number {
  let now = Date.UTC(2026, 10, 24, 12 + hour);
  return () => now += 1000;
}
