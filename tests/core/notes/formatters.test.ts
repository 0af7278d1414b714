/** Generated notes that a formatter changed, that another plugin wrote into, over and over. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { CHECKLIST } from "../../../src/core/notes/checklist-note";
import { FLASHCARDS } from "../../../src/core/notes/flashcards-note";
import { TIMES } from "../runs";
import { FORMATTERS } from "./formatters";
import { readSrCards, reviewSrCard, type ScheduleForm } from "./other-plugins";
import { checklistIn, pageOf } from "./rendering";

/** The beginning of the sample map. */
const SAMPLE = readFileSync(path.join(import.meta.dirname, "../../../examples/systems-vault/Maps/Systems and Infrastructure MOC.md"), "utf8").split("\n").slice(0, 34).join("\n");
const CHANGED = SAMPLE.replace(/^(- \*\*.*\*\* — .*\p{L})(?=\W*$)/gmu, "$1ly");
const FORMS: readonly ScheduleForm[] = ["line", "same line", "callout"];

/** By card id: its schedule. */
function schedulesOf(note: string): ReadonlyMap<string, string | null> {
  return new Map(readSrCards(note).map(({ blockId, schedule }) => [blockId ?? "", schedule]));
}

/** All cards reviewed in a form, each with a schedule that tells it from all others. */
function reviewed(note: string, form: ScheduleForm, round: number): string {
  let text = note;
  for (const [at, { blockId }] of readSrCards(note).entries()) {
    const card = at % TIMES === round % TIMES ? readSrCards(text).find((one) => one.blockId === blockId) : undefined;
    if (card !== undefined) text = reviewSrCard(text, card, `!2026-12-01,${round * 1000 + at},250`, form);
  }
  return text;
}

const words = (note: string): readonly string[][] => readSrCards(note).map(({ blockId, front, back }) => [blockId ?? "", front, back]);

describe.each(Object.entries(FORMATTERS))("%s", (_name, format) => {
  it.each(FORMS)("over and over a flashcards note, with reviews (schedules as: %s) and renewals: schedules on their cards, words as they were", async (form) => {
    const { write } = await pageOf(FLASHCARDS, SAMPLE);
    let note = write();
    const fresh = words(note);
    for (let round = 0; round < TIMES; round++) {
      note = reviewed(note, form, round);
      const before = schedulesOf(note);
      note = write(format(note));
      expect(schedulesOf(note)).toEqual(before);
      expect(words(note)).toEqual(fresh);
      expect(write(note)).toBe(note);
    }
    const changed = (await pageOf(FLASHCARDS, CHANGED)).rendered(format(note));
    expect(changed).toMatchObject({ counts: { kept: 0, added: 0, orphaned: 0 } });
  }, 60_000);

  it.each(FORMS)("over a card that is no longer made leaves it with its schedule (as: %s), where the other plugin reads it", async (form) => {
    const { write } = await pageOf(FLASHCARDS, SAMPLE);
    const [card] = readSrCards(write());
    if (card === undefined) throw new Error("no card");
    const { write: renew } = await pageOf(FLASHCARDS, SAMPLE.replace(/^- \*\*.*\n/m, ""));
    const note = renew(format(renew(reviewSrCard(write(), card, "!2026-12-01,7,250", form))));
    expect(readSrCards(note).find(({ blockId }) => blockId === card.blockId)).toMatchObject({ front: card.front, back: card.back, schedule: "!2026-12-01,7,250" });
    expect(renew(note)).toBe(note);
  });

  it("over a card that its reader rewrote leaves the reader's words and the schedule, and freezes no other", async () => {
    const { write } = await pageOf(FLASHCARDS, SAMPLE);
    const [card] = readSrCards(write());
    if (card === undefined) throw new Error("no card");
    const mine = reviewSrCard(write().replace(card.text, () => card.text.replace(card.back, "In my own words, at some length")), { ...card, back: "In my own words, at some length", text: card.text.replace(card.back, "In my own words, at some length") }, "!2026-12-01,7,250", "callout");
    const changed = await pageOf(FLASHCARDS, CHANGED);
    const once = changed.rendered(format(mine));
    if (once.kind === "refused") throw new Error(once.why);
    expect(once.counts).toMatchObject({ kept: 1, added: 0, orphaned: 0 });
    expect(once.text.replace(/\s+/g, " ")).toContain("In my own words, at some length");
    expect(readSrCards(once.text).find(({ blockId }) => blockId === card.blockId)).toMatchObject({ front: card.front, back: "In my own words, at some length", schedule: "!2026-12-01,7,250" });
    expect(once.text.split(/\n{2,}/).find((block) => block.includes(`^${card.blockId ?? ""}`))).toContain("<!--SR:!2026-12-01,7,250-->");
    expect(changed.write(once.text)).toBe(once.text);
  });

  it("over and over a checklist with ticks, remarks and definitions loses none", async () => {
    const { write } = await pageOf(CHECKLIST, SAMPLE, { settings: { subBullets: true } });
    let note = write().replace(/- \[ \]/g, (box, at: number) => at % 3 === 0 ? "- [x]" : box).replace(/(.*\|Process\]\].*\n)/, "$1    - my own remark\n");
    const ticks = checklistIn(note).items.map(({ id, tick }) => `${id} ${tick}`);
    const headings = note.match(/^#+ /gm)?.length ?? 0;
    for (let round = 0; round < TIMES; round++) {
      note = write(format(note));
      expect(checklistIn(note).items.map(({ id, tick }) => `${id} ${tick}`)).toEqual(ticks);
      expect(note.match(/my own remark/g)).toHaveLength(1);
      expect(note.match(/^ *#+ /gm)).toHaveLength(headings);
      expect(write(note)).toBe(note);
    }
    const changed = (await pageOf(CHECKLIST, CHANGED, { settings: { subBullets: true } })).rendered(format(note));
    expect(changed).toMatchObject({ counts: { kept: 0, added: 0, orphaned: 0 } });
  });
});

describe("a card that another program bent", () => {
  const TEXT = "## Memory\n- **Paging** — Blocks of one size\n- **Swap** — Disk as memory\n\n## Disks\n- **Inode** — What a file is\n";
  const NEXT = TEXT.replace("Blocks of one size", "Memory in equal blocks");
  const S = "<!--SR:!2026-12-01,10,250-->";

  it.each([
    ["with spaces in front of the id", (note: string) => note.replace("one size ^", "one size    ^")],
    ["with spaces at the ends of lines", (note: string) => note.replace("Paging\n?\n", "Paging  \n? \n").replace(/(-def)$/m, "$1  ")],
    ["with a tag behind the id", (note: string) => note.replace(/(one size \^\S+-def)$/m, "$1 #hard #mine/x")],
    ["with a comment behind the id", (note: string) => note.replace(/(one size \^\S+-def)$/m, "$1 %% ask again %%").replace(/(Disk as memory \^\S+-def)$/m, "$1 <!-- ask -->")],
    ["with its section's deck tag on top of it", (note: string) => note.replace(/(#flashcards\/systems\/memory)\n\n/, "$1\n")],
    ["with a deck tag of its own in front", (note: string) => note.replace("\nPaging\n?", "\n#flashcards/mine Paging\n?")],
    ["with no blank line in front of the next heading", (note: string) => note.replace(/\n\n## Disks/, "\n## Disks")],
    ["with no blank line in front of the next card", (note: string) => note.replace(/(one size \^\S+-def)\n\n/, "$1\n")],
    ["with a blank line in front of its schedule", (note: string) => note.replace(/(one size \^\S+-def)\n/, `$1\n\n${S}\n`)],
    ["with blank lines around the mark", (note: string) => note.replace("Paging\n?\n", "Paging\n\n?\n\n")],
    ["with the id on a line of its own", (note: string) => note.replace(/one size (\^\S+-def)/, "one size\n$1")],
    ["with its schedule moved into a callout by the other plugin's migration", (note: string) => note.replace(/Blocks of one size (\^\S+-def)/, `> [!sr|card-metadata]\n> Blocks of one size ${S} $1`)],
    ["with its schedule's line moved into a callout by the migration", (note: string) => note.replace(/(one size \^\S+-def)\n/, `$1\n> [!sr|card-metadata]\n> ${S}\n`)],
  ])("%s, follows its map and keeps what is around it", async (_how, bend) => {
    const [{ write }, next] = [await pageOf(FLASHCARDS, TEXT), await pageOf(FLASHCARDS, NEXT)];
    const bent = bend(write());
    expect(bent).not.toBe(write());
    for (const page of [{ write }, next]) {
      const after = page.write(bent);
      const fresh = readSrCards(page.write());
      expect(readSrCards(after).map(({ front, back }) => [front.replace(/^#\S+ /, ""), back.replace(/ \^.*/, "")])).toEqual(fresh.map(({ front, back }) => [front, back]));
      expect((after.match(/<!--SR:/g) ?? []).length).toBe((bent.match(/<!--SR:/g) ?? []).length);
      if (bent.includes(S)) expect(readSrCards(after).filter(({ schedule }) => schedule !== null).map(({ front }) => front)).toEqual(["Paging"]);
      for (const own of ["#hard #mine/x", "%% ask again %%", "<!-- ask -->", "#flashcards/mine Paging"]) expect(after.includes(own)).toBe(bent.includes(own));
      expect(page.write(after)).toBe(after);
    }
    expect(next.rendered(bent)).toMatchObject({ counts: { kept: 0, added: 0, orphaned: 0 } });
  });

  it.each([
    ["a space between scripts that are written without", "存储CPU数据的register区域", (text: string) => text.replace(/([\u4e00-\u9fff])(?=[A-Za-z])|([A-Za-z])(?=[\u4e00-\u9fff])/g, "$& ")],
    ["angle brackets around addresses", "See https://example.org/x", (text: string) => text.replace(/(https:[^\s^]*)/g, "<$1>")],
    ["other quotes, dashes and dots", "What the \"one\" -- or 1-2 ... is", (text: string) => text.replace(/"(one)"/g, "“$1”").replace(/--/g, "—").replace(/1-2/g, "1–2").replace(/\.\.\./g, "…")],
    ["spaces that do not break", "What a disk is", (text: string) => text.replace(/What a disk/g, "What\u00a0a\u00a0disk")],
    ["invisible characters", "What a disk is", (text: string) => text.replace(/disk is/g, "disk\u200b is")],
  ])("that has %s now says what it said, and follows its map", async (_what, definition, change) => {
    const text = TEXT.replace("What a file is", definition);
    for (const [exporter, settings] of [[FLASHCARDS, {}], [CHECKLIST, { subBullets: true }]] as const) {
      const { write } = await pageOf(exporter, text, { settings });
      const bent = write().replace(/^(?![#%-]).*$|^ {4}- .*$/gm, (line) => change(line));
      expect(bent).not.toBe(write());
      expect(write(bent)).toBe(bent);
      const next = await pageOf(exporter, text.replace(definition, `${definition} indeed`), { settings });
      expect(next.rendered(bent)).toMatchObject({ counts: { kept: 0 } });
      expect(next.write(bent)).toBe(next.write(write()));
    }
  });

  it("that lost the tags of its text follows its map, and one that was given a tag keeps it", async () => {
    const text = TEXT.replace("What a file is", "What a file #os/disk is");
    for (const [exporter, settings] of [[FLASHCARDS, {}], [CHECKLIST, { subBullets: true }]] as const) {
      const { write } = await pageOf(exporter, text, { settings });
      const next = await pageOf(exporter, text.replace("is\n", "was\n").replace("Disk as", "A disk as"), { settings });
      const bent = write().replace(/ #os\/disk/g, "");
      expect(next.rendered(bent)).toMatchObject({ counts: { kept: 0 } });
      expect(next.write(bent)).toBe(next.write(write()));
      const mine = write().replace(/Disk as memory(?= \^\S+-(?:def|text))/, "$& #mine");
      expect(next.write(mine)).toContain("Disk as memory #mine ^");
    }
  });

  it("never takes the schedule of another, whichever stands nearer", async () => {
    const { write } = await pageOf(FLASHCARDS, TEXT);
    const note = write().replace(/(one size \^\S+-def)\n/, `$1\n\n${S}\n\n${S.replace("10", "99")}\n`);
    const after = write(note);
    expect(readSrCards(after)[0]?.schedule).toBe("!2026-12-01,10,250");
    expect(readSrCards(after)[1]?.schedule).toBeNull();
    expect(after).toContain("99,250");
    expect(write(after)).toBe(after);
  });
});
