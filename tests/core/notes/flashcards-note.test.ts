import { describe, expect, it } from "vitest";
import { CARD_TYPES } from "../../../src/core/cards/card-types";
import { mapIdOf } from "../../../src/core/index/map-ids";
import { FLASHCARDS } from "../../../src/core/notes/flashcards-note";
import { MAP, pageOf } from "./rendering";

const TEXT = "# Systems\n\n## Memory\n- **Paging** — Blocks of one size\n- **Swap** — Disk as memory\n";
const SCHEDULE = "<!--SR:!2026-12-01,10,250-->";
const page = (text = TEXT, more: Parameters<typeof pageOf>[2] = {}): ReturnType<typeof pageOf> => pageOf(FLASHCARDS, text, more);

describe("a flashcards note", () => {
  it("keeps a poor card in its place where it has a schedule, and takes in no other", async () => {
    const before = await page();
    const [paging] = before.map.concepts.map(({ id }) => id);
    const poor = await page(TEXT.replace("Blocks of one size", "The author describes blocks").replace("Disk as memory", "The author describes disks"));
    expect(poor.write()).not.toContain("The author");
    const standing = before.write().replace(`Blocks of one size ^${paging ?? ""}-def`, (line) => `${line}\n${SCHEDULE}`);
    const after = poor.write(standing);
    expect(after).toContain(`Paging\n?\nThe author describes blocks ^${paging ?? ""}-def\n${SCHEDULE}`);
    expect(after.indexOf(`^${paging ?? ""}-def`)).toBeLessThan(after.indexOf("## No longer made"));
    expect(after.indexOf(`^${paging ?? ""}-rev`)).toBeGreaterThan(after.indexOf("## No longer made"));
  });

  it("is a deck tag, headings, and cards apart from each other, each with an id", async () => {
    const { write, map } = await page();
    const [paging, swap] = map.concepts.map(({ id }) => id);
    expect(write().replace(/(wrote.*\n)[^%]*%%/, "$1…\n%%")).toBe(`---
moc-study: flashcards
map: "[[Systems MOC]]"
map-id: ${mapIdOf(MAP)}
tags:
  - flashcards/systems
---

%% begin moc-study %%

## Memory

#flashcards/systems/memory

Paging
?
Blocks of one size ^${paging ?? ""}-def

Blocks of one size
?
Paging ^${paging ?? ""}-rev

Swap
?
Disk as memory ^${swap ?? ""}-def

Disk as memory
?
Swap ^${swap ?? ""}-rev

%% moc-study wrote these texts; one that you rewrite stays as you wrote it
…
%%

%% end moc-study %%
`);
  });

  it("a second time is the same, byte for byte", async () => {
    const { write } = await page();
    expect(write(write())).toBe(write());
  });

  it.each([
    ["`::` would part a card of its own", "std::move casts", "`std::move` casts"],
    ["`==` makes no gap on a card of several lines", "an ==important== word", "an ==important== word"],
    ["`==` in code", "`==` compares values", "`==` compares values"],
    ["a comment would hide the next line", "shown by <!-- x", "shown by \\<!-- x"],
    ["a leading mark would make a list", "* star", "\\* star"],
    ["a number would make a list", "1. first", "1\\. first"],
    ["a question mark alone would part the card", "?", "\\?"],
    ["comments would hide what follows", "50%% of it", "50%\\% of it"],
    ["a quoted address", "shown at \"http://a::b\", c", "shown at \"`http://a::b`\", c"],
  ])("%s: the text is made safe", async (_why, definition, written) => {
    const { write } = await page(`- **Term** — ${definition}\n`);
    expect(write().split("\n")).toContainEqual(expect.stringMatching(new RegExp(`^${written.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")} \\^moc-.{10}-def$`)));
  });
});

describe("renewing flashcards keeps what a learner and other programs wrote", () => {
  it("a schedule on the next line, on the same line, and in a callout", async () => {
    const { write } = await page();
    const forms = [
      write().replace(/(Blocks of one size \^.*-def)/, `$1\n${SCHEDULE}`),
      write().replace(/Blocks of one size (\^.*-def)/, `Blocks of one size ${SCHEDULE} $1`),
      write().replace(/(Blocks of one size \^.*-def)/, `$1\n> [!sr|card-metadata]\n> ${SCHEDULE}`),
    ];
    for (const form of forms) expect(write(form)).toBe(form);
  });

  it("and carries it along when the map says something new", async () => {
    const after = await page(TEXT.replace("Blocks of one size", "Memory in equal blocks"));
    const { write } = await page();
    const below = after.write(write().replace(/(Blocks of one size \^.*-def)/, `$1\n${SCHEDULE}`));
    expect(below).toMatch(new RegExp(`Paging\\n\\?\\nMemory in equal blocks \\^moc-.{10}-def\\n${SCHEDULE}\\n\\n`));
    const beside = after.write(write().replace(/Blocks of one size (\^.*-def)/, `Blocks of one size ${SCHEDULE} $1`));
    expect(beside).toMatch(new RegExp(`\\?\\nMemory in equal blocks ${SCHEDULE} \\^moc-.{10}-def\\n\\n`));
  });

  it("a card that the learner rewrote stays so, while its map goes on; deleted, it is made anew", async () => {
    const { write } = await page();
    const edited = write().replace("Paging\n?\nBlocks of one size", "What is paging?\n?\nEqual blocks,\nfour kilobytes each");
    expect(write(edited)).toBe(edited);
    const after = await page(TEXT.replace("Blocks of one size", "Memory in equal blocks").replace("Disk as memory", "Memory on a disk"));
    const again = after.rendered(edited);
    expect(again).toMatchObject({ counts: { total: 4, added: 0, orphaned: 0, kept: 1 } });
    const text = after.write(edited);
    expect(text).toContain("What is paging?\n?\nEqual blocks,\nfour kilobytes each ^");
    expect(text).toContain("Swap\n?\nMemory on a disk ^");
    expect(after.write(text)).toBe(text);
    expect(after.write(text.replace(/What is paging\?\n\?\n.*\n.*\n/, ""))).toContain("Paging\n?\nMemory in equal blocks ^");
  });

  it("without the record of what was written, whatever differs is taken to be the learner's", async () => {
    const { write } = await page();
    const bare = write().replace(/%% moc-study wrote[^%]*%%\n/, "");
    const after = (await page(TEXT.replace("Blocks of one size", "Memory in equal blocks"))).rendered(bare);
    expect(after).toMatchObject({ counts: { kept: 2 } });
    expect(write(bare)).toBe(write());
  });

  it("cards of their own, remarks and headings, wherever they stand", async () => {
    const { write } = await page();
    const edited = write().replace("\n\nSwap\n", "\n\nMine::of course\n\n#### Mine\n\nMine too\n?\nyes\n\nSwap\n").replace("## Memory\n", "## Memory\n\nA remark.\n").replace("Swap\n?", "#flashcards/mine\n\nSwap\n?");
    expect(write(edited)).toBe(edited);
  });

  it("a card whose concept is gone goes below with its schedule, and returns", async () => {
    const { write } = await page();
    const scheduled = write().replace(/(Blocks of one size \^.*-def)/, `$1\n${SCHEDULE}`);
    const gone = (await page("# Systems\n\n## Memory\n- **Swap** — Disk as memory\n")).write(scheduled);
    expect(gone).toMatch(new RegExp(`## No longer made\\n\\n#flashcards/systems\\n\\nPaging\\n\\?\\nBlocks of one size \\^moc-.{10}-def\\n${SCHEDULE}\\n`));
    expect(write(gone)).toBe(scheduled);
  });

  it("and stays under the heading that an older note has for it", async () => {
    const { write } = await page("# Systems\n\n## Memory\n- **Swap** — Disk as memory\n");
    const older = write((await page()).write()).replace("## No longer made", "## No longer in the map");
    expect(write(older)).toBe(older);
  });

  it("a card that came back is still known to be ours, and follows the map", async () => {
    const { write } = await page();
    const gone = (await page("# Systems\n\n## Memory\n- **Swap** — Disk as memory\n")).write(write());
    expect((await page(TEXT.replace("Blocks of one size", "Memory in equal blocks"))).rendered(gone)).toMatchObject({ counts: { kept: 0, orphaned: 0 } });
  });
});

describe("the deck tag of a section", () => {
  const [memory, whole] = ["#flashcards/systems/memory", "## Memory\n\n#flashcards/systems/memory\n\nPaging\n"];

  it("comes into a note that was written without it, with no other change, and goes with the setting", async () => {
    const [{ write }, without] = [await page(), await page(TEXT, { settings: { sectionDecks: false } })];
    expect(without.write()).not.toContain("#flashcards");
    expect(cards(write(without.write()))).toEqual(cards(write()));
    expect(write(without.write())).toBe(write());
    expect(without.write(write())).toBe(without.write());
  });

  it("goes alone: a remark right below it stays", async () => {
    const [{ write }, without] = [await page(), await page(TEXT, { settings: { sectionDecks: false } })];
    const remarked = write().replace(`${memory}\n`, `${memory}\nA remark.\n`);
    expect(without.write(remarked)).toContain("## Memory\n\nA remark.\n\nPaging\n");
    expect(without.write(without.write(remarked))).toBe(without.write(remarked));
  });

  it("follows the tag of the settings and the heading, also where a remark stands above it", async () => {
    const { write } = await page();
    const other = await page(TEXT, { settings: { deckTag: "cards" } });
    const remarked = write().replace("## Memory\n", "## Memory\n\nA remark.\n");
    expect(other.write(remarked)).toContain("## Memory\n\nA remark.\n\n#cards/systems/memory\n\nPaging\n");
    const renamed = (await page(TEXT.replace("## Memory", "## Storage"))).write(write());
    expect(renamed).toContain("## Storage\n\n#flashcards/systems/storage\n\nPaging\n");
    expect(renamed).not.toContain(memory);
  });

  it("deleted comes back, without a record is known by what it says, and a learner's own comes after it", async () => {
    const { write } = await page();
    expect(write(write().replace(`${memory}\n\n`, ""))).toBe(write());
    expect(write(write().replace(/%% moc-study wrote[^%]*%%\n/, ""))).toBe(write());
    const mine = write().replace(whole, whole.replace(memory, "#flashcards/mine"));
    expect(write(mine)).toContain(whole.replace(memory, `${memory}\n\n#flashcards/mine`));
    expect(write(write(mine))).toBe(write(mine));
  });

  function cards(note: string): readonly string[] {
    return note.match(/^.* \^moc-\S+$/gm) ?? [];
  }
});

describe("the deck tag in the properties", () => {
  const OTHER = { settings: { deckTag: "cards", sectionDecks: false } };
  const propertiesIn = (text: string): string => text.split("\n---\n")[0] ?? "";

  it.each([
    ["alone", "tags:\n  - flashcards/systems", "tags:\n  - cards/systems"],
    ["among the learner's own", "tags:\n  - mine\n  - flashcards/systems\n  - course/systems", "tags:\n  - mine\n  - cards/systems\n  - course/systems"],
    ["in a row", "tags: [mine, \"flashcards/systems\"]", "tags: [mine, \"cards/systems\"]"],
    ["as a single value", "tags: flashcards/systems", "tags: cards/systems"],
    ["with a hash in front", "tags:\n  - \"#flashcards/systems\"", "tags:\n  - \"cards/systems\""],
    ["of which nobody knows whose it is", "tags:\n- learn/systems\n- mine", "tags:\n- learn/systems\n- cards/systems\n- mine"],
    ["of which nobody knows whose it is, as a single value", "tags: learn/systems", "tags: learn/systems, cards/systems"],
    ["that the learner exchanged for another", "tags:\n  - mine", "tags:\n  - mine"],
    ["beside one of the new kind", "tags:\n  - flashcards/systems\n  - cards/mine", "tags:\n  - flashcards/systems\n  - cards/mine"],
  ])("%s follows the setting where it is ours, and the second renewal is silent", async (_how, before, after) => {
    const [{ write }, other] = [await page(TEXT, { settings: { sectionDecks: false } }), await page(TEXT, OTHER)];
    const note = write().replace("tags:\n  - flashcards/systems", before);
    const renewed = other.write(note);
    expect(propertiesIn(renewed)).toContain(`\n${after}`);
    expect(propertiesIn(renewed)).toHaveLength(propertiesIn(note).length - before.length + after.length);
    expect(other.write(renewed)).toBe(renewed);
    expect(other.write(note.replace(/\n/g, "\r\n"))).toBe(renewed.replace(/\n/g, "\r\n"));
  });
});

describe("flashcards of many types", () => {
  const ALL = CARD_TYPES.map(({ id }) => id);
  const text = "## Talk\n- **IPC (Inter-Process Communication)** — Pipes, sockets, signals and files\n- **Handshake** — hello → answer → thanks\n- **Hot vs cold** — warm vs not\n- **Broadcast** — one speaks, everybody hears\n";
  const all = { settings: { cardTypes: ALL } };
  const scheduled = (note: string): string => note.replace(/^.* \^moc-.{10}-(?:c|o|vs|abbr|long|mc|ex)\d*$/gm, (line) => `${line}\n${SCHEDULE}`);

  it("stand in one layout; choices are a line below the question", async () => {
    const note = (await page(text, all)).write();
    expect(note).toMatch(/\n\nIPC \(Inter-Process Communication\): Pipes, \[…\], signals and files\n\?\nsockets \^moc-.{10}-c\d+\n\n/);
    expect(note).toMatch(/\n\nWhich is it: Pipes, sockets, signals and files\n\(a\) .+, \(b\) .+, \(c\) .+\n\?\nIPC \(Inter-Process Communication\) \^moc-.{10}-mc\n\n/);
    expect(new Set(note.match(/\^moc-\S+$/gm)).size).toBe(note.match(/\^moc-\S+$/gm)?.length);
  });

  it("renewed are the same, with a schedule on each of them", async () => {
    const { write } = await page(text, all);
    expect(write(write())).toBe(write());
    expect((scheduled(write()).match(/<!--SR/g) ?? []).length).toBeGreaterThan(8);
    expect(write(scheduled(write()))).toBe(scheduled(write()));
  });

  it("of a type that is switched off are retired with their schedules, and come back where they were", async () => {
    const { write } = await page(text, all);
    const before = scheduled(write());
    const off = await page(text, { settings: { cardTypes: ["definition", "reverse"] } });
    const retired = off.write(before);
    expect(retired.indexOf("## No longer made")).toBeGreaterThan(0);
    expect(retired.slice(retired.indexOf("## No longer made")).match(/<!--SR/g)?.length).toBe(before.match(/<!--SR/g)?.length);
    expect(off.write(retired)).toBe(retired);
    expect(write(retired)).toBe(before);
  });

  it("keep an item's schedule when its list is edited; an item that is gone is retired with its own", async () => {
    const one = await page(text, { settings: { cardTypes: ["items"] } });
    const due = (day: number): string => `<!--SR:!2026-12-0${day},${day},250-->`;
    const before = ["Pipes", "sockets", "signals", "files"].reduce((note, item, n) => note.replace(new RegExp(`^(${item} \\^.*)$`, "m"), `$1\n${due(n + 1)}`), one.write());
    const after = (await page(text.replace("Pipes, sockets, signals and files", "files, shared memory, sockets and signals"), { settings: { cardTypes: ["items"] } })).write(before);
    for (const [item, day] of [["files", 4], ["sockets", 2], ["signals", 3], ["Pipes", 1]] as const) expect(after).toMatch(new RegExp(`^${item} \\^.*\\n${due(day)}$`, "m"));
    expect(after).toMatch(/^shared memory \^moc-.{10}-c\d+\n\n/m);
    expect(after.indexOf("Pipes ^")).toBeGreaterThan(after.indexOf("## No longer made"));
  });
});
