import { describe, expect, it } from "vitest";
import { FLASHCARDS } from "../../../src/core/notes/flashcards-note";
import { pageOf } from "./rendering";

const TEXT = "# Systems\n\n## Memory\n- **Paging** — Blocks of one size\n- **Swap** — Disk as memory\n";
const SCHEDULE = "<!--SR:!2026-12-01,10,250-->";
const page = (text = TEXT, more: Parameters<typeof pageOf>[2] = {}): ReturnType<typeof pageOf> => pageOf(FLASHCARDS, text, more);

describe("a flashcards note", () => {
  it("is a deck tag, headings, and cards apart from each other, each with an id", async () => {
    const { write, map } = await page();
    const [paging, swap] = map.concepts.map(({ id }) => id);
    expect(write().replace(/(wrote.*\n)[^%]*%%/, "$1…\n%%")).toBe(`---
map: "[[Systems MOC]]"
tags:
  - flashcards/systems-moc
---

%% begin moc-study %%

## Memory

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
    ["`==` would make a gap", "an ==important== word", "an important word"],
    ["a comment would hide the next line", "see <!-- x", "see \\<!-- x"],
    ["a leading mark would make a list", "* star", "\\* star"],
    ["a number would make a list", "1. first", "1\\. first"],
    ["a question mark alone would part the card", "?", "\\?"],
    ["comments would hide what follows", "50%% of it", "50% of it"],
    ["a quoted address", "see \"http://a::b\", c", "see \"`http://a::b`\", c"],
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
    expect(again).toMatchObject({ counts: { total: 4, added: 0, gone: 0, kept: 1 } });
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
    const edited = write().replace("\n\nSwap\n", "\n\nMine::of course\n\n#### Mine\n\nMine too\n?\nyes\n\nSwap\n").replace("## Memory\n", "## Memory\n\nA remark.\n");
    expect(write(edited)).toBe(edited);
  });

  it("a card whose concept is gone goes below with its schedule, and returns", async () => {
    const { write } = await page();
    const scheduled = write().replace(/(Blocks of one size \^.*-def)/, `$1\n${SCHEDULE}`);
    const gone = (await page("# Systems\n\n## Memory\n- **Swap** — Disk as memory\n")).write(scheduled);
    expect(gone).toMatch(new RegExp(`## No longer in the map\\n\\nPaging\\n\\?\\nBlocks of one size \\^moc-.{10}-def\\n${SCHEDULE}\\n`));
    expect(write(gone)).toBe(scheduled);
  });

  it("a card that came back is still known to be ours, and follows the map", async () => {
    const { write } = await page();
    const gone = (await page("# Systems\n\n## Memory\n- **Swap** — Disk as memory\n")).write(write());
    expect((await page(TEXT.replace("Blocks of one size", "Memory in equal blocks"))).rendered(gone)).toMatchObject({ counts: { kept: 0, gone: 0 } });
  });
});
