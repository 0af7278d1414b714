/** A concept that goes to another map takes its flashcards along, with all that the learner and other plugins put to them. */
import { describe, expect, it } from "vitest";
import { notePath } from "../../src/core/base/note-path";
import { openApp, type TestApp } from "./test-app";

const [A, B] = [notePath("A MOC.md"), notePath("B MOC.md")];
const [NOTE_A, NOTE_B] = ["MOC Study/Flashcards – A MOC.md", "MOC Study/Flashcards – B MOC.md"];
const SWAP = "- **Swap** — Disk used as memory when the real one is full\n";
const TEXT_A = `## Memory\n- **Paging** — Fixed-size blocks of memory for each process\n${SWAP}- **Segmentation** — Blocks of any size that a program asks for\n- **Heap** — Memory that is asked for while a program runs\n`;
const TEXT_B = "## Disks\n- **Inode** — All of a file's facts but its name\n- **Journal** — A log of changes before they are made\n";
const MOVED_A = TEXT_A.replace(SWAP, "");
const MOVED_B = TEXT_B + SWAP;
const SCHEDULE = "<!--SR:!2026-12-01,10,250-->";
const WORK = { report: () => undefined, isCancelled: () => false };

const note = (app: TestApp, path: string): string => app.files.get(path) ?? "";
const count = (text: string, part: string): number => text.split(part).length - 1;
const inBoth = (app: TestApp, part: string): [number, number] => [count(note(app, NOTE_A), part), count(note(app, NOTE_B), part)];

/** Both maps have flashcards, and cards of Swap are changed in the first. */
async function studied(change: (text: string) => string): Promise<TestApp> {
  const app = await openApp({ [A]: TEXT_A, [B]: TEXT_B });
  await app.study.generateAll("flashcards", WORK);
  const changed = change(note(app, NOTE_A));
  expect(changed).not.toBe(note(app, NOTE_A));
  await app.type(NOTE_A, changed);
  return app;
}

async function move(app: TestApp, a: string | null = MOVED_A, b = MOVED_B): Promise<TestApp> {
  const files = new Map(app.files);
  if (a === null) files.delete(A);
  else files.set(A, a);
  files.set(B, b);
  return openApp(Object.fromEntries(files));
}

const renew = async (app: TestApp, path: typeof A): Promise<string> => (await app.study.generate("flashcards", path, "all")).sentence;

const REVIEWED = (text: string): string => text.replace(/(Disk used.* \^moc-.{10}-def)\n/, `$1\n${SCHEDULE}\n`);
const CALLOUT = (text: string): string => text.replace(/(Disk used.*) (\^moc-.{10}-def)\n/, `$1\n> [!sr|card-metadata] \n>  ${SCHEDULE} $2\n`);
const REWRITTEN = (text: string): string => REVIEWED(text).replace("Disk used as memory when the real one is full", "Where pages go that nobody needs now");
const ORDERS = { "the new map's note first": [B, A], "the first map's note first": [A, B, A] } as const;

describe.each(Object.entries(ORDERS))("with %s", (_order, order) => {
  it.each([["with its schedule", REVIEWED], ["with its schedule in a callout", CALLOUT], ["in the learner's own words", REWRITTEN]] as const)("a card goes along %s, once, and later renewals are silent", async (_what, change) => {
    const before = await studied(change);
    const own = /[^\n]*\n\?\n(?:Disk used|Where)[^]*?-->.*\n/.exec(note(before, NOTE_A))?.[0] ?? "";
    const app = await move(before);
    for (const path of order) await renew(app, path);
    expect(note(app, NOTE_B)).toContain(own);
    expect(inBoth(app, SCHEDULE)).toEqual([0, 1]);
    expect(inBoth(app, "Swap")).toEqual([0, 2]);
    expect(note(app, NOTE_A)).not.toContain("No longer made");
    app.writes.length = 0;
    for (const path of [A, B, A]) await renew(app, path);
    expect(app.writes).toEqual([]);
  });

  it("a card goes along although the app was closed between the two notes", async () => {
    const app = await move(await studied(REWRITTEN));
    const first = note(app, NOTE_A);
    await renew(app, B);
    // The note that is left was not written any more.
    const again = await openApp({ ...Object.fromEntries(app.files), [NOTE_A]: first });
    expect(inBoth(again, SCHEDULE)).toEqual([1, 1]);
    for (const path of order) await renew(again, path);
    expect(inBoth(again, SCHEDULE)).toEqual([0, 1]);
    expect(inBoth(again, "Where pages go")).toEqual([0, 1]);
  });

  it("the newer of two reviews counts where the card stood in both notes for a while", async () => {
    const newer = "<!--SR:!2027-01-20,30,270-->";
    const app = await move(await studied(REVIEWED));
    const first = note(app, NOTE_A).replace(SCHEDULE, newer);
    await renew(app, B);
    const again = await openApp({ ...Object.fromEntries(app.files), [NOTE_A]: first });
    for (const path of order) await renew(again, path);
    expect(inBoth(again, newer)).toEqual([0, 1]);
    expect(inBoth(again, SCHEDULE)).toEqual([0, 0]);
  });

  it("a card that was made anew in the other note before takes what it left behind", async () => {
    const app = await studied(REWRITTEN);
    const alone = await openApp({ [A]: MOVED_A, [B]: MOVED_B, ...Object.fromEntries([...app.files].filter(([path]) => path.includes("/Log/"))) });
    await renew(alone, B);
    const again = await openApp({ ...Object.fromEntries(alone.files), [NOTE_A]: note(app, NOTE_A) });
    for (const path of order) await renew(again, path);
    expect(inBoth(again, SCHEDULE)).toEqual([0, 1]);
    expect(inBoth(again, "Where pages go")).toEqual([0, 1]);
    expect(inBoth(again, "Swap")).toEqual([0, 2]);
  });
});

it("a remark below the card stays where it was written, and so does a card that says something else in either note", async () => {
  const app = await move(await studied((text) => REWRITTEN(text).replace(`${SCHEDULE}\n`, `${SCHEDULE}\n\nask Anna about it\n`)));
  const first = note(app, NOTE_A);
  await renew(app, B);
  const again = await openApp({ ...Object.fromEntries(app.files), [NOTE_A]: first, [NOTE_B]: note(app, NOTE_B).replace("Where pages go that nobody needs now", "The disk as memory") });
  for (const path of [A, B, A]) await renew(again, path);
  expect(inBoth(again, "ask Anna about it")).toEqual([1, 0]);
  expect(inBoth(again, "Where pages go")).toEqual([1, 0]);
  expect(inBoth(again, "The disk as memory")).toEqual([0, 1]);
});

it("of two maps that were made one, the cards of either stand in the note of the one", async () => {
  const app = await move(await studied(REWRITTEN), null, `${TEXT_B}${TEXT_A}`);
  await renew(app, B);
  expect(inBoth(app, SCHEDULE)).toEqual([0, 1]);
  expect(inBoth(app, "Where pages go")).toEqual([0, 1]);
  expect(note(app, NOTE_A)).not.toMatch(/\^moc-/);
  expect(await renew(app, B)).toContain("up to date");
});

it("a map without flashcards takes the schedules in when they are made", async () => {
  const app = await openApp({ [A]: TEXT_A, [B]: TEXT_B });
  await app.study.generate("flashcards", A, "all");
  await app.type(NOTE_A, REVIEWED(note(app, NOTE_A)));
  const moved = await move(app);
  await renew(moved, A);
  expect(note(moved, NOTE_A)).toContain("No longer made");
  await renew(moved, B);
  expect(inBoth(moved, SCHEDULE)).toEqual([0, 1]);
});

it("a copy that a sync service made is left as it is", async () => {
  const app = await studied(REVIEWED);
  const copy = "MOC Study/Flashcards – A MOC (conflicted copy 2026-11-24).md";
  const again = await openApp({ ...Object.fromEntries(app.files), [copy]: note(app, NOTE_A) });
  await again.type(A, `${TEXT_A}- **Stack** — Memory for calls that return in reverse\n`);
  await again.study.updateAll(WORK);
  expect(note(again, NOTE_A)).toContain("Stack");
  expect(note(again, copy)).toBe(note(app, NOTE_A));
});

it("all of it is taken back by one undo, whichever notes were renewed together", async () => {
  for (const run of [(app: TestApp) => app.study.generate("flashcards", B, "all"), (app: TestApp) => app.study.updateAll(WORK)]) {
    const app = await move(await studied(REWRITTEN));
    const [a, b] = [note(app, NOTE_A), note(app, NOTE_B)];
    const outcome = await run(app);
    expect(inBoth(app, SCHEDULE)).toEqual([0, 1]);
    expect(await outcome.undo?.()).toMatchObject({ ok: true });
    expect([note(app, NOTE_A), note(app, NOTE_B)]).toEqual([a, b]);
  }
});
