import { describe, expect, it } from "vitest";
import { notePath } from "../../../src/core/base/note-path";
import { tickItem } from "./tick-item";
import { CHECKLIST } from "../../../src/core/notes/checklist-note";
import { mapIdOf } from "../../../src/core/index/map-ids";
import { headingPrint } from "../../../src/core/notes/note-headings";
import { namedBy } from "../../../src/core/notes/note-label";
import { DEFAULTS } from "../../../src/core/base/settings";
import { conceptIdOf } from "../../ids";
import { indexOf } from "../index/vault-of";
import { checklistIn, MAP, pageOf, textOf } from "./rendering";

const TEXT = "# Systems\n\n## Memory\n\n### Virtual\n- **Paging** — Blocks of one size\n- **OOM Killer** — Ends a process when memory is gone\n\n## Disks\n- **Inode** — What a file is but its name\n";
const NOTES = { "Concepts/Paging.md": "# Paging\n" };
const page = (text = TEXT, more: Parameters<typeof pageOf>[2] = {}): ReturnType<typeof pageOf> => pageOf(CHECKLIST, text, { notes: NOTES, ...more });

describe("a study checklist", () => {
  it("is its properties, two marks, the map's headings, one bare line a concept, and a record of the headings", async () => {
    const { write, map } = await page();
    const [paging, oom, inode] = map.concepts.map(({ id }) => id);
    expect(write()).toBe(`---
moc-study: checklist
map: "[[Systems MOC]]"
map-id: ${mapIdOf(MAP)}
---

%% begin moc-study %%

## Memory

### Virtual

- [ ] [[Paging]] ^${paging ?? ""}
- [ ] [[Systems MOC#Virtual|OOM Killer]] ^${oom ?? ""}

## Disks

- [ ] [[Systems MOC#Disks|Inode]] ^${inode ?? ""}

%% moc-study wrote these texts; one that you rewrite stays as you wrote it
${["memory", "memory > virtual", "disks"].map(headingPrint).join(" ")}
%%

%% end moc-study %%
`);
  });

  it("a second time is the same, byte for byte", async () => {
    const { write } = await page();
    expect(write(write())).toBe(write());
  });

  it("starts with the ticks that the author set in the map", async () => {
    const { write } = await page("## A\n- [x] **One** — 1\n- [/] **Two** — 2\n");
    expect(write()).toMatch(/- \[x\] .*One.*\n- \[\/\] .*Two/);
  });

  it("a heading that stands twice is linked with the whole way to it", async () => {
    const { write } = await page("## Cloud\n### Storage\n- **Bucket** — b\n## Disks\n### Storage\n- **Block** — b\n");
    expect(write()).toContain("[[Systems MOC#Cloud#Storage|Bucket]]");
    expect(write()).toContain("[[Systems MOC#Disks#Storage|Block]]");
  });

  it("carries the tag of the settings, for those whose tasks need one", async () => {
    const { write, map } = await page(TEXT, { settings: { checklistTag: "task" } });
    expect(write()).toContain(`- [ ] [[Paging]] #task ^${map.concepts[0]?.id ?? ""}`);
  });

  it("a section alone, then another: the first stays and stands where the map has it", async () => {
    const disks = (await page(TEXT, { sections: ["Disks"] })).write();
    expect(disks).not.toContain("Paging");
    const both = (await page(TEXT, { sections: ["Memory"] })).write(disks);
    expect(both.indexOf("Paging")).toBeLessThan(both.indexOf("Inode"));
    expect((await page(TEXT, { sections: [] })).write(disks)).toBe(disks);
  });

  it("terms that no link can hold, and terms that look like lists, stay one item each", async () => {
    const { write } = await page("- **1. Start** — a\n- **A|B [x]** — b\n- **O(n^2)** — c\n- **C#** — d\n- **- dash** — e\n");
    const items = write().split("\n").filter((line) => line.startsWith("- [ ]"));
    expect(items.map((line) => line.replace(/ \^moc-.{10}$/, ""))).toEqual([
      "- [ ] [[Systems MOC|1. Start]]", "- [ ] [[Systems MOC|A/B (x)]]", "- [ ] [[Systems MOC|O(n²)]]", "- [ ] [[Systems MOC|C#]]", "- [ ] [[Systems MOC|- dash]]",
    ]);
  });
});

describe("renewing a checklist keeps what a learner and other programs wrote", () => {
  it("ticks of any kind, dates, tags and remarks in the line", async () => {
    const { write } = await page();
    const edited = write().replace("- [ ] [[Paging]]", "- [x] [[Paging]] read twice #exam 🛫 2026-01-02 ✅ 2026-11-22").replace(/- \[ \] (.*Inode)/, "* [?] $1");
    expect(write(edited)).toBe(edited);
  });

  it("lines and whole paragraphs below an item, a heading and at the top", async () => {
    const { write } = await page();
    const edited = write()
      .replace("%% begin moc-study %%\n", "%% begin moc-study %%\n\nMy plan for the week.\n")
      .replace("### Virtual\n", "### Virtual\nRead chapter 9 first.\n")
      .replace(/(.*\[\[Paging\]\].*\n)/, "$1    - why one size?\n    - see page 90\n");
    expect(write(edited)).toBe(edited);
  });

  it("the note outside the marks: properties, text, line ends, a missing last newline", async () => {
    const { write } = await page();
    const edited = `\uFEFF---\r\nmap: "[[Systems MOC]]"\r\nmine: 1\r\n---\r\n# Mine\r\n\r\n${write().split("---\n\n")[1]?.replace(/\n/g, "\r\n") ?? ""}the end`;
    expect(write(edited)).toBe(edited);
    const grown = (await page(`${TEXT}- **Journal** — log\n`)).write(edited);
    expect(grown.replace(/\r\n/g, "")).not.toContain("\n");
    expect(grown.endsWith("the end")).toBe(true);
    expect(grown.startsWith(`\uFEFF---\r\nmoc-study: checklist\r\nmap-id: ${mapIdOf(MAP)}\r\nmap: "[[Systems MOC]]"\r\nmine: 1\r\n---\r\n# Mine\r\n`)).toBe(true);
  });

  it("where the map moved a concept, its line and its remarks move along", async () => {
    const { write } = await page();
    const edited = write().replace(/- \[ \] (\[\[Paging\]\].*)\n/, "- [x] $1\n    - a remark\n");
    const after = (await page(TEXT.replace("- **Paging** — Blocks of one size\n", "").replace("- **Inode**", "- **Paging** — Blocks of one size\n- **Inode**"))).write(edited);
    expect(after).toMatch(/## Disks\n\n- \[x\] \[\[Paging\]\] \^moc-.{10}\n {4}- a remark\n- \[ \]/);
    expect(after.match(/\[\[Paging\]\]/g)).toHaveLength(1);
  });

  it("what is no longer in the map goes below, ticked as it was, and returns with its concept", async () => {
    const { write } = await page();
    const ticked = write().replace("- [ ] [[Paging]]", "- [x] [[Paging]]");
    const without = (await page(TEXT.replace("- **Paging** — Blocks of one size\n", ""))).rendered(ticked);
    if (without.kind === "refused") throw new Error(without.why);
    expect(without.counts).toEqual({ total: 2, added: 0, orphaned: 1, kept: 0 });
    expect(without.text).toMatch(/## No longer in the map\n\n- \[x\] \[\[Paging\]\] \^moc-.{10}\n\n%% moc-study wrote/);
    expect(write(without.text)).toBe(ticked);
  });

  it("another order in the map is followed; what was written under a heading that is gone stays", async () => {
    const { write } = await page();
    const edited = write().replace("## Disks\n", "## Disks\nBuy one.\n");
    const after = (await page("## Memory\n- **Paging** — Blocks of one size\n")).write(edited);
    expect(after).toContain("### Disks\nBuy one.");
    expect(after).toMatch(/No longer in the map[^]*Inode/);
  });

  it("a heading that the learner spelled otherwise keeps the spelling", async () => {
    const { write } = await page();
    const edited = write().replace("## Memory", "## 🧠 **Memory**");
    expect(write(edited)).toBe(edited);
  });

  it("a shown text that the learner gave a link; a link that leads nowhere is renewed", async () => {
    const { write } = await page();
    const edited = write().replace("[[Paging]]", "[[Paging|Pages!]]");
    expect(write(edited)).toBe(edited);
    expect(write(write().replace("[[Paging]]", "[[Pagging]]"))).toBe(write());
  });

  it("a shown text that the learner gave a link, also when it leads elsewhere from now on", async () => {
    const edited = (await page()).write().replace("|OOM Killer]]", "|Memory reaper]]");
    expect((await page(TEXT, { notes: { ...NOTES, "Concepts/OOM Killer.md": "# OOM Killer\n" } })).write(edited)).toContain("- [ ] [[OOM Killer|Memory reaper]] ^moc-");
  });
});

describe("a checklist that other programs bent is mended", () => {
  it("an item that lost its id is known by its name", async () => {
    const { write } = await page();
    const bent = write().replace(/- \[ \] \[\[Paging\]\] \^moc-.{10}/, "- [x] [[Paging]]");
    expect(write(bent)).toBe(write().replace("- [ ] [[Paging]]", "- [x] [[Paging]]"));
  });

  it("a date behind the id is put in front of it", async () => {
    const { write } = await page();
    const bent = write().replace(/- \[ \] \[\[Paging\]\] (\^moc-.{10})/, "- [x] [[Paging]] $1 ✅ 2026-11-22");
    expect(checklistIn(bent).items[0]?.tick).toBe("x");
    expect(write(bent)).toBe(write().replace(/- \[ \] \[\[Paging\]\] (\^moc-.{10})/, "- [x] [[Paging]] ✅ 2026-11-22 $1"));
  });

  it("a tick never goes over to a concept that only has the same name as another", async () => {
    const twins = "## CPU\n- **Cache** — near\n## Web\n- **Cache** — far\n";
    const ticked = (await page(twins)).write().replace(/- \[ \] (.*Web)/, "- [x] $1");
    const after = (await page("## CPU\n- **Cache** — near\n## Disks\n- **Cache** — below\n")).write(ticked);
    expect(after).toMatch(/## Disks\n\n- \[ \].*\n\n## No longer in the map\n\n- \[x\]/);
  });

  it("a second item of one name, without an id, is left to its author", async () => {
    const { write } = await page();
    const edited = write().replace("\n%% end", "- [x] [[Paging]]\n\n%% end");
    expect(write(edited)).toContain("- [x] [[Paging]]\n");
  });

  it("of an id that stands twice the first counts, both stay, and it is said", async () => {
    const { write, map } = await page();
    const line = `- [x] [[Paging]] ^${map.concepts[0]?.id ?? ""}`;
    const twice = write().replace("\n%% end", `${line}\n\n%% end`);
    expect(checklistIn(twice).problems.map(({ message }) => message)).toEqual([expect.stringMatching(/same block id as line \d+/)]);
    expect(write(twice).match(/\[\[Paging\]\]/g)).toHaveLength(2);
    expect(write(write(twice))).toBe(write(twice));
  });
});

describe("definitions as sub-bullets", () => {
  const settings = { subBullets: true };

  it("stand below their items, and follow the map", async () => {
    const { write, map } = await page(TEXT, { settings });
    expect(write()).toContain(`    - Blocks of one size ^${map.concepts[0]?.id ?? ""}-text\n`);
    expect(write(write())).toBe(write());
    expect((await page(TEXT.replace("one size", "four kilobytes"), { settings })).write(write())).toContain("- Blocks of four kilobytes ^");
  });

  it("go when the setting goes, and nothing else does", async () => {
    const with_ = (await page(TEXT, { settings })).write();
    expect((await page()).write(with_)).toBe((await page()).write());
  });

  it("one that the learner rewrote stays, whatever the map and the setting say", async () => {
    const { write, rendered } = await page(TEXT, { settings });
    const edited = write().replace("Blocks of one size", "Four kilobytes each, mostly");
    const again = rendered(edited);
    expect(again).toMatchObject({ text: edited, counts: { kept: 1 } });
    expect((await page()).write(edited)).toContain("Four kilobytes each, mostly");
  });
});

describe("ticking", () => {
  it("changes the one character, and nothing where it already stands", async () => {
    const { write, map } = await page();
    const id = conceptIdOf(map.concepts[0]?.id);
    const ticked = tickItem(write(), id, "x") ?? "";
    expect(ticked).toBe(write().replace("- [ ] [[Paging]]", "- [x] [[Paging]]"));
    expect(tickItem(ticked, id, "x")).toBe(ticked);
    expect(tickItem(ticked, conceptIdOf("moc-0000000000"), "x")).toBeNull();
  });

  it("reads what it wrote, of characters outside of the basic plane too", async () => {
    const { write, map } = await page();
    const ids = map.concepts.map(({ id }) => id);
    for (const character of ["x", "/", "-", "?", "𝄞"]) {
      const { items, label } = checklistIn(tickItem(write(), conceptIdOf(ids[1]), character) ?? "");
      expect(items.map(({ id, tick }) => [id, tick])).toEqual(ids.map((id, at) => [id, at === 1 ? character : " "]));
      expect(`${label.map ?? ""}.md`).toBe(MAP);
    }
  });

  it("a remark below a heading that is gone stays, also when renewed again, and after all has returned", async () => {
    const whole = "## Disks\n### Files\n- **Inode** — one\n## Memory\n- **Swap** — two\n";
    const first = (await pageOf(CHECKLIST, whole)).write();
    const { write } = await pageOf(CHECKLIST, "## Disks\n- **Inode** — one\n## Memory\n- **Swap** — two\n");
    const after = write(first.replace("### Files\n", "### Files\n\nA remark.\n"));
    expect(after).toMatch(/## No longer in the map\n\n### Files\n\nA remark\.\n/);
    expect(write(write(after))).toBe(after);
    expect((await pageOf(CHECKLIST, whole)).write(after)).toContain("A remark.");
  });
});

describe("the property that names the map", () => {
  it.each(["Systems MOC", 'The "C" MOC', "C# MOC", "C: the MOC", "A\\B MOC", "It's a MOC", "[x] MOC", "A | B MOC", "100 % %% MOC", "- MOC", "null MOC", "日本 MOC", "x/y/Deep MOC"])("leads back to it, whatever its name holds: %s", async (name) => {
    const index = await indexOf({ [`${name}.md`]: "- **Paging** — Blocks\n", "C.md": "" });
    const [map] = index.maps;
    if (map === undefined) throw new Error("no map");
    const written = CHECKLIST.render(null, { map, index, settings: DEFAULTS, sections: "all", tickOf: () => " ", formerTerms: () => new Set() });
    const { label, problems } = checklistIn(textOf(written));
    expect(problems).toEqual([]);
    expect(namedBy(label, notePath("MOC Study/x.md"), index.notes)).toBe(`${name}.md`);
  });

  it.each([
    ["map: \"[[C# MOC]]\"", "C# MOC.md"], ["map: \"[[Systems MOC#Memory|shown]]\"", "Systems MOC.md"], ["map: [[Systems MOC]]", "Systems MOC.md"],
    ["Map: Systems MOC", "Systems MOC.md"], ["map: \"[x](Systems%20MOC.md)\"", "Systems MOC.md"], ["title: a: b\nmap: \"[[Systems MOC]]\"", "Systems MOC.md"],
  ])("is read as older versions and people wrote it: %s", async (yaml, path) => {
    const { notes } = await indexOf({ "C# MOC.md": "", "Systems MOC.md": "" });
    expect(namedBy(checklistIn(`---\n${yaml}\n---\n`).label, notePath("x.md"), notes)).toBe(path);
  });
});
