/** What its reader wrote into a generated note stays, where it stands and however a formatter breaks it. */
import { describe, expect, it } from "vitest";
import { tickItem } from "./tick-item";
import { CHECKLIST } from "../../../src/core/notes/checklist-note";
import { FLASHCARDS } from "../../../src/core/notes/flashcards-note";
import { conceptIdOf } from "../../ids";
import { checklistIn, pageOf } from "./rendering";

const TEXT = "# Systems\n\n## Memory\n- **Paging** — Blocks of one size\n- **Swap** — Disk as memory\n\n### Faults\n- **Page fault** — A page is missing\n\n## Disks\n- **Inode** — What a file is but its name\n";
const subBullets = { settings: { subBullets: true } };
const list = (text = TEXT, more: Parameters<typeof pageOf>[2] = {}): ReturnType<typeof pageOf> => pageOf(CHECKLIST, text, more);
const cards = (text = TEXT): ReturnType<typeof pageOf> => pageOf(FLASHCARDS, text);
const CHANGED = TEXT.replace("Blocks of one size", "Memory in equal blocks");

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

describe("a definition below its item that its reader rewrote", () => {
  it.each([
    ["with a remark between it and its item", (text: string) => text.replace(/( {4}- Four kilobytes.*\n)/, "    - my remark\n$1")],
    ["moved below another item", (text: string) => text.replace(/( {4}- Four kilobytes.*\n)([^]*?Inode.*\n)/, "$2$1")],
    ["moved to the top", (text: string) => text.replace(/( {4}- Four kilobytes.*\n)/, "").replace("## Memory\n", `${/ {4}- Four kilobytes.*\n/.exec(text)?.[0] ?? ""}\n## Memory\n`)],
    ["wrapped by a formatter", (text: string) => text.replace("Four kilobytes each,", "Four kilobytes\n      each,")],
    ["with its item wrapped", (text: string) => text.replace("[[Systems MOC#Memory|Paging]]", "[[Systems MOC#Memory|Paging]] read twice\n ")],
  ])("%s stays, once, whatever the map says, and the next renewal is silent", async (_how, edit) => {
    const { write } = await list(TEXT, subBullets);
    const rewritten = edit(write().replace("Blocks of one size", "Four kilobytes each, mostly"));
    expect(rewritten).not.toBe(write().replace("Blocks of one size", "Four kilobytes each, mostly"));
    for (const page of [await list(TEXT, subBullets), await list(CHANGED, subBullets), await list()]) {
      const after = page.write(rewritten);
      expect(after.replace(/\s+/g, " ")).toContain("Four kilobytes each, mostly ^");
      expect(after.match(/Paging\]\]/g)).toHaveLength(1);
      expect(after).not.toContain("Memory in equal blocks");
      expect(after).not.toContain("Blocks of one size");
      expect(page.write(after)).toBe(after);
    }
  });

  it.each([["\\\\**bearing** holds", "\\\\*_bearing_* holds"], ["a_b_c and 2\\*3", "a\\_b_c and 2*3"], ["*so* __called__ one", "_so_ **called** one"]])("and one of which a formatter turned marks alone (%s → %s) was rewritten by nobody", async (written, turned) => {
    const [before, after] = [TEXT.replace("Blocks of one size", written), TEXT.replace("Blocks of one size", "Memory in equal blocks")];
    const note = (await list(before, subBullets)).write();
    expect(note).toContain(written);
    const renewed = (await list(after, subBullets)).write(note.replace(written, turned));
    expect(renewed).toContain("Memory in equal blocks ^");
    expect(renewed).not.toContain("bearing");
  });

  it("and one that nobody rewrote follows its map, wherever it was put", async () => {
    const { write } = await list(TEXT, subBullets);
    const [line = ""] = / {4}- Blocks of one size.*\n/.exec(write()) ?? [];
    for (const moved of [write().replace(line, `    - my remark\n${line}`), write().replace(line, "").replace(/(.*Inode.*\n)/, `$1${line}`), write().replace("Blocks of one size", "Blocks of\n      one size")]) {
      const after = (await list(CHANGED, subBullets)).write(moved);
      expect(count(after, "Memory in equal blocks ^")).toBe(1);
      expect(after).not.toMatch(/Blocks of\s+one size/);
      expect(count(after, "my remark")).toBe(count(moved, "my remark"));
    }
  });
});

describe.each([["a checklist", list], ["flashcards", cards]] as const)("headings in %s", (_name, page) => {
  it("that the reader typed above items stay, and the items stay below them", async () => {
    const { write } = await page();
    const edited = write().replace(/\n((?:- \[ \] .*\||)Swap\b)/, "\n## This week\n\n$1");
    expect(count(edited, "## This week")).toBe(1);
    const after = write(edited);
    expect(after).toMatch(/## This week\n\n(?:- \[ \] .*\||)Swap\b/);
    expect(write(after)).toBe(after);
    expect((await page(CHANGED)).write(after)).toContain("## This week");
  });

  it("that the reader typed between a section and its subsection part nothing", async () => {
    const { write } = await page();
    const edited = write().replace("### Faults", "## Mine\n\n### Faults");
    expect(count(write(edited), "### Faults")).toBe(1);
    expect(write(edited)).toContain("## Mine");
    expect(write(write(edited))).toBe(write(edited));
  });

  it("that the reader renamed keep the reader's name, with all that is below", async () => {
    const { write } = await page();
    const edited = write().replace("## Memory", "## What RAM is").replace("### Faults", "### When it fails");
    const after = write(edited);
    expect(after).toContain("## What RAM is");
    expect(after).toContain("### When it fails");
    expect(after).not.toMatch(/## Memory|### Faults/);
    expect(write(after)).toBe(after);
    const changed = (await page(`${CHANGED}- **Journal** — A log of changes\n`)).write(after);
    expect(changed).toContain("## What RAM is");
    expect(changed).not.toMatch(/## Memory/);
  });

  it("that the reader renamed keep the reader's name, also where the map has no other", async () => {
    const one = "## Memory\n- **Paging** — Blocks of one size\n- **Swap** — Disk as memory\n";
    const { write } = await page(one);
    const edited = write().replace("## Memory", "## What RAM is");
    expect(write(edited)).toBe(edited);
    expect((await page(`${one}- **Heap** — Memory on demand\n`)).write(edited)).not.toContain("## Memory");
  });

  it.each([["of a section", /## Memory\n\n/], ["of two sections", /## (?:Memory|Disks)\n\n/g]])("the heading %s that the reader deleted, comes back once, above its items, whatever else changes", async (_what, heading) => {
    const { write } = await page();
    const without = write().replace(heading, "");
    for (const text of [TEXT, CHANGED, TEXT.replace(/(- \*\*Paging.*\n)(- \*\*Swap.*\n)/, "$2$1"), TEXT.replace("- **Swap", "- **Heap** — Memory that a program asks for\n- **Swap")]) {
      const next = await page(text);
      const after = next.write(without);
      expect(after.match(/^#+ .*$/gm)).toEqual(next.write().match(/^#+ .*$/gm));
      expect(next.write(after)).toBe(after);
    }
  });

  it.each([["a tag", "## Memory #exam"], ["a comment", "## Memory %% fold %%"], ["a block id", "## Memory ^mem"]])("that the reader gave %s keep it, and stand once", async (_what, heading) => {
    for (const text of [TEXT, TEXT.replace(/## Disks[^]*/, "")]) {
      const { write } = await page(text);
      const edited = write().replace("## Memory", heading);
      expect(write(edited)).toBe(edited);
      expect(count((await page(`${text}- **Journal** — A log of changes\n`)).write(edited), "## Memory")).toBe(1);
    }
  });

  it("that the reader underlined stay as they are", async () => {
    const { write } = await page();
    const edited = write().replace("## Disks", "My remark\n---\n\n## Disks");
    expect(write(edited)).toBe(edited);
  });

  it("that the map renamed are renamed, and gone ones go", async () => {
    const { write } = await page();
    const after = (await page(TEXT.replace("## Memory", "## RAM").replace("### Faults\n", ""))).write(write());
    expect(after).toContain("## RAM");
    expect(after).not.toMatch(/## Memory|### Faults/);
  });

  const REMARKS = (text: string): string => text.replace("## Memory\n", "## Memory\n\nbefore the exam\n").replace("### Faults\n", "### Faults\n\nask Anna\n");

  it.each([
    ["renamed", TEXT.replace("## Memory", "## RAM"), ["## RAM", "before the exam", "Paging", "### Faults", "ask Anna", "Page fault", "## Disks"]],
    ["renamed with the one below", TEXT.replace("## Memory", "## RAM").replace("### Faults", "### Errors"), ["## RAM", "before the exam", "Paging", "### Errors", "ask Anna", "Page fault", "## Disks"]],
    ["renamed while one of three went elsewhere", `${TEXT.replace("## Memory", "## RAM").replace("- **Swap** — Disk as memory\n", "")}- **Swap** — Disk as memory\n`, ["## RAM", "before the exam", "Paging", "### Faults", "ask Anna", "Page fault", "## Disks"]],
    ["put below another", TEXT.replace("## Memory", "## Systems\n### Memory").replace("### Faults", "#### Faults"), ["## Systems", "### Memory", "before the exam", "Paging", "#### Faults", "ask Anna", "Page fault", "## Disks"]],
    ["made one with the next", TEXT.replace("## Memory", "## Hardware").replace("## Disks\n", "").replace("### Faults\n", ""), ["## Hardware", "before the exam", "Paging", "Page fault", "Inode"]],
  ] as const)("that the map has %s take along what was written below them", async (_how, text, order) => {
    const { write } = await page();
    const changed = await page(text);
    const after = changed.write(REMARKS(write()));
    let at = after.indexOf("begin moc-study");
    for (const part of order) {
      expect(after.indexOf(part, at), part).toBeGreaterThan(at);
      at = after.indexOf(part, at);
    }
    expect(count(after, "before the exam")).toBe(1);
    expect(count(after, "ask Anna")).toBe(1);
    expect(after).not.toContain("/memory\n");
    expect(changed.write(after)).toBe(after);
  });

  it("that the map renamed keep the tag, comment and block id behind their words", async () => {
    const { write } = await page();
    const changed = await page(TEXT.replace("## Memory", "## RAM"));
    for (const tail of [" #exam", " %% fold %%", " ^mem"]) expect(changed.write(write().replace("## Memory", `## Memory${tail}`))).toContain(`## RAM${tail}\n`);
  });

  it("that stand twice, as after a merge, are one, with what was written below each", async () => {
    const { write } = await page();
    const after = write(write().replace("## Memory\n", "## Memory\n\nbefore the exam\n").replace("### Faults", "## Memory\n\nask Anna\n\n### Faults"));
    expect(count(after, "## Memory\n")).toBe(1);
    expect(after.indexOf("ask Anna")).toBeLessThan(after.indexOf("### Faults"));
    expect(after).not.toContain("No longer");
    expect(write(after)).toBe(after);
  });

  it("of a note without a record stay, since nobody can tell whose they are", async () => {
    const { write } = await page();
    const old = write().replace(/%% moc-study wrote[^%]*%%\n/, "").replace("## Disks", "## Mine");
    const after = write(old);
    expect(after).toContain("## Mine");
    expect(after).toContain("## Disks");
    expect(write(after)).toBe(after);
  });
});

describe("what the reader moved out of the marks", () => {
  it("stays there, done, and does not come back inside", async () => {
    const { write, map } = await list();
    const [paging = ""] = /.*Paging\]\].*\n/.exec(write()) ?? [];
    const moved = `${write().replace(paging, "")}\n## Done\n${paging.replace("[ ]", "[x]")}`;
    const after = (await list(`${TEXT}- **Journal** — A log of changes\n`)).write(moved);
    expect(count(after, "Paging]]")).toBe(1);
    expect(after.endsWith(`\n## Done\n${paging.replace("[ ]", "[x]")}`)).toBe(true);
    expect(checklistIn(after).items.map(({ id, tick }) => [id, tick])).toContainEqual([map.concepts[0]?.id, "x"]);
    const same = (await list()).rendered(moved);
    expect(same).toMatchObject({ text: moved, counts: { total: 4, added: 0, orphaned: 0 } });
  });

  it("also a card with its schedule", async () => {
    const { write } = await cards();
    const [card = ""] = /Paging\n\?\n.*\n\n/.exec(write()) ?? [];
    const moved = `${write().replace(card, "")}\n${card.trimEnd()}\n<!--SR:!2026-12-01,10,250-->\n`;
    expect(write(moved)).toBe(moved);
  });
});

describe("an item in a callout", () => {
  it("is read and ticked there, and stays in it", async () => {
    const { write, map } = await list();
    const quoted = write().replace(/## Memory\n\n(.*\n)(.*\n)/, "## Memory\n\n> [!todo] This week\n> $1> $2");
    const id = map.concepts[1]?.id;
    if (id === undefined) throw new Error("no concept");
    const ticked = tickItem(quoted, id, "x") ?? "";
    expect(ticked).toMatch(/^> - \[x\] .*Swap/m);
    expect(checklistIn(ticked).items).toHaveLength(4);
    expect(write(ticked)).toBe(ticked);
    expect((await list(`${TEXT}- **Journal** — A log of changes\n`)).write(ticked)).toContain(/> \[!todo\][^]*Swap.*\n/.exec(ticked)?.[0]);
  });
});

describe("items that were joined into one line", () => {
  const JOINED = /- \[ \] (.*Paging.*)\n- \[ \] (.*Swap.*)\n/;

  it.each([
    ["Delete pressed behind the first", "- [x] $1- [/] $2\n", "/"],
    ["with a space", "- [x] $1 - [/] $2\n", "/"],
    ["as a numbered item", "1. [x] $1 * [/] $2\n", "/"],
    ["Backspace pressed in front of the second, whose box is gone", "- [x] $1$2\n", null],
    ["in a quote", "> - [x] $1 - [/] $2\n", "/"],
  ])("(%s) are each its own, with its own tick, told where there is none, and stand apart again", async (_how, by, tick) => {
    const { write, map } = await list();
    const joined = write().replace(JOINED, by);
    expect(joined.split("\n")).toHaveLength(write().split("\n").length - 1);
    const ticks = (text: string): (string | undefined)[] => map.concepts.slice(0, 2).map(({ id }) => checklistIn(text).items.find((item) => item.id === id)?.tick);
    expect(ticks(joined)).toEqual(["x", tick ?? undefined]);
    expect(checklistIn(joined).problems).toHaveLength(tick === null ? 1 : 0);
    const after = write(joined);
    expect(ticks(after)).toEqual(["x", tick ?? " "]);
    for (const { id } of map.concepts) expect(count(after, `^${id}`)).toBe(1);
    expect(write(after)).toBe(after);
    const [, second] = map.concepts;
    if (tick !== null && second !== undefined) expect(ticks(tickItem(joined, second.id, "-") ?? "")).toEqual(["x", "-"]);
  });

  it("with their definitions are told apart, too", async () => {
    const { write } = await list(TEXT, subBullets);
    const joined = write().replace(/(Paging.*)\n {4}(.*)\n(.*Swap.*)\n/, "$1 $2 $3\n");
    const after = write(joined);
    for (const part of ["Paging]] ^", "Swap]] ^", "Blocks of one size ^", "Disk as memory ^"]) expect(count(after, part)).toBe(1);
    expect(checklistIn(after).items).toHaveLength(4);
    expect(write(after)).toBe(after);
  });

  it("are not, where a line names another item", async () => {
    const { write, map } = await list();
    const noted = write().replace(/(Paging\]\])/, `$1 see ^${map.concepts[1]?.id ?? ""} for more`);
    expect(write(noted)).toBe(noted);
  });
});

describe("an item in a fence of code", () => {
  const fenced = (line: string): string => `\n\`\`\`md\n${line}\n\`\`\`\n`;

  it("is neither read nor ticked nor made again", async () => {
    const { write, map } = await list();
    const [paging = ""] = /.*Paging\]\].*/.exec(write()) ?? [];
    const id = conceptIdOf(map.concepts[0]?.id);
    const shown = write().replace("%% begin moc-study %%\n", `%% begin moc-study %%\n${fenced(paging.replace("[ ]", "[x]"))}`);
    expect(checklistIn(shown)).toMatchObject({ problems: [] });
    expect(checklistIn(shown).items.find((item) => item.id === id)?.tick).toBe(" ");
    expect(write(shown)).toBe(shown);
    expect(tickItem(shown, id, "-")).toBe(shown.replace(`${paging}\n- `, `${paging.replace("[ ]", "[-]")}\n- `));
  });

  it("alone, with its own item deleted, is made again outside of the fence, and that one is ticked", async () => {
    const { write, map } = await list();
    const [paging = ""] = /.*Paging\]\].*/.exec(write()) ?? [];
    const only = write().replace(paging, `~~~\n${paging}\n~~~`);
    const after = write(only);
    expect(count(after, `${paging}\n`)).toBe(2);
    expect(write(after)).toBe(after);
    expect(checklistIn(tickItem(after, conceptIdOf(map.concepts[0]?.id), "x") ?? "").items).toHaveLength(4);
    expect(tickItem(only, conceptIdOf(map.concepts[0]?.id), "x")).toBeNull();
  });

  it("that is never closed hides nothing", async () => {
    const { write } = await list();
    const open = write().replace("## Memory\n", "## Memory\n\n```\n");
    expect(checklistIn(open).items).toHaveLength(4);
    expect(count(write(open), "Paging]]")).toBe(1);
  });
});

describe("an item in indented code", () => {
  it.each(["    ", "\t"])("is neither read nor ticked nor made again", async (indent) => {
    const { write, map } = await list();
    const [paging = ""] = /.*Paging\]\].*/.exec(write()) ?? [];
    const id = conceptIdOf(map.concepts[0]?.id);
    const shown = write().replace("%% begin moc-study %%\n", `%% begin moc-study %%\n\n${indent}${paging.replace("[ ]", "[x]")}\n\n`);
    expect(checklistIn(shown)).toMatchObject({ problems: [] });
    expect(checklistIn(shown).items.find((item) => item.id === id)?.tick).toBe(" ");
    const once = write(shown);
    expect(once).toContain(`${indent}${paging.replace("[ ]", "[x]")}\n`);
    expect(count(once, "Paging]]")).toBe(2);
    expect(write(once)).toBe(once);
    expect(tickItem(once, id, "-")).toBe(once.replace(`${paging}\n- `, `${paging.replace("[ ]", "[-]")}\n- `));
  });

  it("is none where it stands below another item, whatever blank lines are between them", async () => {
    const { write } = await list();
    const nested = write().replace(/\n(- \[ \] .*Swap\]\].*)\n/, "\n\n    $1\n");
    expect(nested).toContain("\n\n    - [ ] ");
    expect(checklistIn(nested).items).toHaveLength(4);
    expect(checklistIn(nested.replace("## Memory\n", "## Memory\n\nMy own words\n")).items).toHaveLength(4);
  });
});

describe("a card between whose lines its reader typed", () => {
  const SCHEDULE = "<!--SR:!2028-02-02,20,250-->";

  it.each([["before its mark", "Paging\n\nMine\n?\nMy answer\nSCHEDULE\n\n?\n"], ["and the mark stands alone", "Paging\n\nMine\n?\nMy answer\nSCHEDULE\n\n?\n\n"]])("leaves a card of the reader's own its schedule (%s), and has its question again", async (_how, typed) => {
    const { write } = await cards();
    const edited = write().replace("Paging\n?\n", typed.replace("SCHEDULE", SCHEDULE));
    const after = write(edited);
    expect(after).toContain(`Mine\n?\nMy answer\n${SCHEDULE}\n`);
    expect(after).toContain("\nPaging\n?\nBlocks of one size ^moc-");
    expect(count(after, "\n?\n")).toBe(count(edited, "\n?\n"));
    expect(write(after)).toBe(after);
    expect((await cards(CHANGED)).write(after)).toContain("\nPaging\n?\nMemory in equal blocks ^moc-");
  });
});

describe("words that a reader typed behind a card's id", () => {
  const [PAGING, SCHEDULE] = [/(?<=Blocks of one size )\^moc-\w+-def/, "<!--SR:!2027-01-01,10,250-->"];

  it.each([" and see page 12", ", page 12", ". See also Swap"])("(“%s”) stay, and the card stays one, with its schedule", async (typed) => {
    const { write } = await cards();
    const edited = write().replace(PAGING, `$&${typed}\n${SCHEDULE}`);
    expect(edited).toContain(typed);
    expect(write(edited)).toBe(edited);
    const changed = (await cards(CHANGED)).write(edited);
    expect(changed).toMatch(new RegExp(`Paging\\n\\?\\nMemory in equal blocks \\^moc-\\w+-def${typed}\n${SCHEDULE}`));
    expect(count(changed, "\n?\n")).toBe(count(edited, "\n?\n"));
  });

  it("are no card of their own where they name one in a remark, or in another card's answer", async () => {
    const { write } = await cards();
    const [id = ""] = PAGING.exec(write()) ?? [];
    for (const edited of [write().replace("Swap\n?", `As ${id} says\n\nSwap\n?`), write().replace(`Blocks of one size ${id}`, "").replace("Disk as memory", `Disk as memory\nsee ${id} too`)]) {
      const after = write(edited);
      expect(count(after, `${id}\n`)).toBe(1);
      expect(after).toMatch(/Disk as memory[^?]* \^moc-\w+-def\n/);
      expect(write(after)).toBe(after);
    }
  });
});

describe("a card whose id was deleted", () => {
  const SCHEDULE = "<!--SR:!2027-01-01,10,250-->";
  const scheduled = (text: string): string => text.replace(/\^moc-\w+-\w+\n/g, (id) => `${id}<!--SR:!2027-01-0${String(id.length % 9 + 1)},10,250-->\n`).replace(/(Blocks of one size \^.*\n).*\n/, `$1${SCHEDULE}\n`);

  it("gets it back, with its schedule", async () => {
    const { write } = await cards();
    const before = scheduled(write());
    const deck = before.replace("\nPaging\n", "\n#flashcards/mine Paging\n").replace(`${SCHEDULE}\n`, `${SCHEDULE}\nMy remark\n`);
    const callout = before.replace(SCHEDULE, `> [!sr|card-metadata] \n>  ${SCHEDULE}`);
    for (const whole of [before, deck, callout]) {
      expect(write(whole.replace(/(Blocks of one size) \^\S+/, "$1"))).toBe(whole);
      expect(write(whole.replace(/ \^moc-\S+/g, ""))).toBe(whole);
    }
  });

  it("is the reader's own where it says anything else", async () => {
    const { write } = await cards();
    for (const [words, other] of [["Blocks of one size", "Blocks of two sizes"], ["\nPaging\n", "\nPages\n"]] as const) {
      const edited = scheduled(write()).replace(/(Blocks of one size) \^\S+/, "$1").replace(words, other);
      const after = write(edited);
      expect(after).toContain(`${other.trim()}\n`);
      expect(count(after, SCHEDULE)).toBe(1);
      expect(after).toMatch(/\nPaging\n\?\nBlocks of one size \^moc-\w+-def\n\n/);
      expect(write(after)).toBe(after);
    }
  });

  it("is left alone where another says the same, and that is said", async () => {
    const { write, rendered } = await cards();
    const edited = scheduled(write()).replace(/(Blocks of one size) \^\S+/, "$1").replace("\nSwap\n", "\nPaging\n?\nBlocks of one size\n\nSwap\n");
    expect(rendered(edited)).toMatchObject({ kind: "refused", why: "Several cards ask “Paging” with the same words, and one lost its block id, so it is unclear which is meant, and the note is left as it is. Delete those that you do not need, and generate it again." });
    const copied = write().replace("\nSwap\n", "\nPaging\n?\nBlocks of one size\n\nSwap\n");
    expect(write(copied)).toBe(copied);
  });
});

describe("a heading of the reader's own right below one of the map's", () => {
  it.each([
    ["whose section has another name", (text: string) => text.replace("## Memory\n", "## My memory\n")],
    ["whose section a formatter underlined", (text: string) => text.replace("## Memory\n", "Memory %% fold %%\n---\n")],
  ])("%s, stays", async (_how, edit) => {
    for (const { write } of [await list(), await cards()]) {
      const typed = edit(write()).replace("### Faults\n", "### Faults\n\n### My own words\n");
      expect(typed).toMatch(/My memory|fold/);
      const after = write(typed);
      expect(count(after, "### My own words\n")).toBe(1);
      expect(count(after, "### Faults\n")).toBe(1);
      expect(write(after)).toBe(after);
    }
  });
});

describe("an item that its reader put below another", () => {
  const nest = (text: string): string => text.replace(/\n(- \[ \] .*\|Swap\]\].*)/, "\n    $1\n        - my remark");

  it.each([
    ["first below its heading", TEXT.replace(/(- \*\*Paging.*\n)(- \*\*Swap.*\n)/, "$2$1")],
    ["below a heading of the reader's own", TEXT.replace(/- \*\*Paging.*\n/, "")],
    ["below the heading of the orphans", TEXT.replace(/- \*\*Swap.*\n/, "")],
  ])("and that comes to stand %s, is no code: it keeps its box and what is below it", async (_where, changed) => {
    const nested = nest((await list()).write()).replace("## Memory\n", "## Memory\n\n## Mine\n");
    const { write } = await list(changed);
    const after = write(nested);
    expect(after).toMatch(/\n- \[ \] .*\|Swap\]\].*\n {4}- my remark\n/);
    expect(count(after, "|Swap]]")).toBe(1);
    expect(checklistIn(after).items.map(({ id }) => id)).toContain(/Swap\]\] \^(\S+)/.exec(after)?.[1]);
    expect(write(after)).toBe(after);
  });

  it("stays there as long as another stands above it", async () => {
    const nested = nest((await list()).write());
    expect((await list()).write(nested)).toBe(nested);
    expect((await list(TEXT.replace("## Disks", "- **Heap** — Memory that a program asks for\n\n## Disks"))).write(nested)).toContain("\n        - my remark\n");
  });
});
