/** Unusual maps and changes, each in all ways: no tick on another concept, and with the plugin off all that the texts tell is followed. */
import { describe, expect, it } from "vitest";
import { openApp } from "./test-app";
import { inAllWays, settle, tick, ticked, type Files } from "./ways";

const MEMORY = "## Basics\n- **Paging** — memory in blocks of one size\n  - **Pros** — no gaps outside\n  - **Cons** — gaps inside\n    - **Cure** — smaller blocks for small needs\n- **Segments** — memory in parts of any size\n  - **Pros** — no gaps inside\n  - **Cons** — gaps outside\n    - **Cure** — move all of it together now and then\n## Disks\n1. **Seek** — the arm moves to the track\n2. **Wait** — the plate turns to the sector\n3. **Read** — the head takes the bits\n";
const NET = "## Basics\n- **Socket** — one end of a line between two programs\n- **Port** — the number of a program on its machine\n  - **Pros** — easy\n## Layers\n- **Link** — from one machine to the next\n- **Route** — from the first machine to the last\n";
const CHINESE = "## 内存\n- 分页——把内存分成大小相同的块来管理\n- 分段——把内存分成大小不同的部分来管理\n- 交换：内存满时把块写到磁盘上去\n## 文件\n- 索引节点——除名字以外文件的一切\n";
const HEBREW = "## זיכרון\n- **דפדוף** — זיכרון בגושים בגודל אחד קבוע\n- **קטעים** — זיכרון בחלקים בכל גודל שהוא\n## דיסק\n- **חיפוש** — הזרוע זזה אל המסלול הנכון\n";
const ACCENTS = MEMORY.replace("Paging", "Café").replace("Disks", "Éditeurs");

const TICKED = ["Basics > Paging", "Basics > Paging > Pros", "Basics > Segments > Cons > Cure", "Disks > Wait"];
const inMap = (map: string, names: readonly string[] = TICKED): string[] => names.map((name) => `${map} > ${name}`);

interface Case {
  readonly before: Files;
  readonly ticks: readonly string[];
  readonly after: Files;
  /** Who is ticked afterwards. */
  readonly follows: readonly string[];
}

const ofMemory = (after: Files, follows: readonly string[]): Case => ({ before: { "A MOC.md": MEMORY }, ticks: inMap("A MOC"), after, follows });
const ofBoth = (after: Files, follows: readonly string[]): Case => ({ before: { "A MOC.md": MEMORY, "B MOC.md": NET }, ticks: [...inMap("A MOC"), "B MOC > Layers > Link"], after, follows });
const lost = (one: string, map = "A MOC"): string[] => [...inMap(map, TICKED.filter((name) => !name.endsWith(` > ${one}`))), `lost ${one}`];

const formatted = `\uFEFF---\ntags: [x]\n---\n\n${MEMORY.replaceAll("- **", "* __").replaceAll("** — ", "__ - ").replace(/\. \*\*/g, ". __").replaceAll("  *", "    *").replaceAll("## Disks", "\n## Disks\n")}`.replaceAll("\n", "\r\n");
const quoted = MEMORY.split("\n").map((line) => line.startsWith("#") || line === "" ? line : `> ${line}`).join("\n");

const CASES: Readonly<Record<string, Case>> = {
  "two maps that changed names": ofBoth({ "A MOC.md": NET, "B MOC.md": MEMORY }, [...inMap("B MOC"), "A MOC > Layers > Link"]),
  "a section in another map, below another name": ofBoth({ "A MOC.md": MEMORY.slice(0, MEMORY.indexOf("## Disks")), "B MOC.md": NET + MEMORY.slice(MEMORY.indexOf("## Disks")).replace("Disks", "How a disk works") }, [...inMap("A MOC", TICKED.slice(0, 3)), "B MOC > How a disk works > Wait", "B MOC > Layers > Link"]),
  "two maps that became one": ofBoth({ "A MOC.md": MEMORY + NET }, [...inMap("A MOC"), "A MOC > Layers > Link"]),
  "a map, all its headings and one definition with other words": ofMemory({ "Memory MOC.md": MEMORY.replace("Basics", "Memory").replace("Disks", "Storage").replace("the plate turns to", "the plate slowly turns to") }, inMap("Memory MOC", TICKED.map((name) => name.replace("Basics", "Memory").replace("Disks", "Storage")))),
  "a map of which the name has two spaces, and a definition with other words": { before: { "A  MOC.md": MEMORY }, ticks: inMap("A  MOC"), after: { "A  MOC.md": MEMORY.replace("the plate turns to", "the plate slowly turns to") }, follows: inMap("A  MOC") },
  "a step more in a numbered list": ofMemory({ "A MOC.md": MEMORY.replace("1. **Seek**", "1. **Ask** — the system asks for a block\n2. **Seek**").replace("2. **Wait**", "3. **Wait**").replace("3. **Read**", "4. **Read**") }, inMap("A MOC")),
  "a copy that a sync service made": ofMemory({ "A MOC.md": MEMORY, "A MOC (conflicted copy).md": MEMORY }, inMap("A MOC")),
  "a copy that a sync service left alone": ofMemory({ "A MOC (conflicted copy).md": MEMORY }, inMap("A MOC (conflicted copy)")),
  "a second heading of level 1": { before: { "A MOC.md": `# A\n${MEMORY}` }, ticks: inMap("A MOC"), after: { "A MOC.md": `# A\n${MEMORY}# More\n## Other\n- **New** — something else\n` }, follows: inMap("A MOC > A") },
  "all headings one level deeper": ofMemory({ "A MOC.md": `## All\n${MEMORY.replaceAll("## ", "### ")}` }, inMap("A MOC > All")),
  "a formatter’s marks, spaces and line ends": ofMemory({ "A MOC.md": formatted }, inMap("A MOC")),
  "quote marks in front": ofMemory({ "A MOC.md": quoted }, inMap("A MOC")),
  "a definition in a line of its own": ofMemory({ "A MOC.md": MEMORY.replace("**Wait** — the plate turns to the sector", "**Wait**\n   - the plate turns to the sector") }, inMap("A MOC")),
  "an item that is a heading with a text now": ofMemory({ "A MOC.md": `${MEMORY.replace("2. **Wait** — the plate turns to the sector\n", "")}### Wait\nthe plate turns to the sector\n` }, inMap("A MOC")),
  "a sub-item deleted, and that of its neighbour moved to its place": ofMemory({ "A MOC.md": MEMORY.replace("  - **Pros** — no gaps outside\n", "  - **Pros** — no gaps inside\n").replace("any size\n  - **Pros** — no gaps inside\n", "any size\n") }, lost("Pros")),
  "Chinese, a word more and another heading": { before: { "A MOC.md": CHINESE }, ticks: ["A MOC > 内存 > 分页", "A MOC > 文件 > 索引节点"], after: { "A MOC.md": CHINESE.replace("大小相同", "大小完全相同").replace("## 内存", "## 存储器") }, follows: ["A MOC > 存储器 > 分页", "A MOC > 文件 > 索引节点"] },
  "Chinese, one of two alike deleted": { before: { "A MOC.md": CHINESE }, ticks: ["A MOC > 内存 > 分页"], after: { "A MOC.md": CHINESE.replace("- 分页——把内存分成大小相同的块来管理\n", "") }, follows: ["lost 分页"] },
  "Hebrew, in a renamed map with a word more": { before: { "A MOC.md": HEBREW }, ticks: ["A MOC > זיכרון > דפדוף", "A MOC > דיסק > חיפוש"], after: { "ז MOC.md": HEBREW.replace("אחד קבוע", "אחד קבוע תמיד") }, follows: ["ז MOC > זיכרון > דפדוף", "ז MOC > דיסק > חיפוש"] },
  "letters that another system takes apart": { before: { "Café MOC.md": ACCENTS }, ticks: ["Café MOC > Basics > Café", "Café MOC > Éditeurs > Wait"], after: { ["Café MOC.md".normalize("NFD")]: ACCENTS.normalize("NFD") }, follows: ["Café MOC > Basics > Café", "Café MOC > Éditeurs > Wait"] },
};

describe.each(Object.entries(CASES))("%s", (_name, { before, ticks, after, follows }) => {
  it("puts no tick on another concept", async () => {
    const { off, ...others } = await inAllWays(before, ticks, after);
    const plain = (names: readonly string[] = []): string[] => names.map((name) => name.normalize()).sort();
    expect(plain(off)).toEqual(plain(follows));
    for (const [way, names] of Object.entries(others)) expect(plain(names).filter((name) => !name.startsWith("lost ") && !plain(follows).includes(name)), way).toEqual([]);
  });
});

describe("the marks of a merge that was not finished", () => {
  it.each([
    ["around one bullet", MEMORY.replace("2. **Wait** — the plate turns to the sector\n", "<<<<<<< HEAD\n2. **Wait** — the plate turns to the sector\n=======\n2. **Wait** — the plate turns until it is there\n>>>>>>> other\n")],
    ["around a section", MEMORY.replace("## Disks", "<<<<<<< HEAD\n## Disks").replace("takes the bits\n", "takes the bits\n=======\n## Disks\n1. **Seek** — the arm goes to the track\n2. **Wait** — the plate turns to the sector\n3. **Read** — the head takes the bits\n>>>>>>> other\n")],
  ])("%s put no tick on another concept; once they are gone all is as it was", async (_where, marked) => {
    const during = await inAllWays({ "A MOC.md": MEMORY }, inMap("A MOC"), { "A MOC.md": marked });
    for (const names of Object.values(during)) expect(names.filter((name) => !name.startsWith("lost ") && !inMap("A MOC").includes(name))).toEqual([]);
    const app = await openApp({ "A MOC.md": MEMORY });
    await tick(app, ...inMap("A MOC"));
    await settle(app);
    const off = await openApp({ ...Object.fromEntries(app.files), "A MOC.md": marked });
    await settle(off);
    await off.type("A MOC.md", MEMORY);
    expect(ticked(off)).toEqual(inMap("A MOC"));
  });
});

describe("a map whose sections stand in another one now", () => {
  it("is followed there at each start, and written down with the first thing that is done", async () => {
    const app = await openApp({ "A MOC.md": MEMORY, "B MOC.md": NET });
    await tick(app, "A MOC > Disks > Wait", "B MOC > Layers > Link", "B MOC > Basics > Socket");
    await settle(app);
    const logs = [...app.files].filter(([path]) => path.startsWith("MOC Study/"));
    let files: Files = { ...Object.fromEntries(logs), "A MOC.md": MEMORY + NET };
    for (let start = 0; start < 3; start++) {
      const later = await openApp(files);
      expect(ticked(later)).toEqual(["A MOC > Disks > Wait", "A MOC > Basics > Socket", "A MOC > Layers > Link"]);
      await settle(later);
      files = Object.fromEntries(later.files);
    }
    const last = await openApp(files);
    await tick(last, "A MOC > Layers > Route");
    await settle(last);
    expect(ticked(await openApp(Object.fromEntries(last.files)))).toHaveLength(4);
  });
});

describe("bare links that went below a heading and back", () => {
  it.each([["below none", "## Memory\n", ""], ["below the one above", "## Memory\n### Tables\n", "## Tables\n"], ["to where the heading was put again", "", "## Memory\n"]])("keep their ticks when another one comes beside them (%s)", async (_where, between, first) => {
    const links = "- [Paging](https://a.org/p)\n- [Seek](https://a.org/s)\n";
    const app = await openApp({ "A MOC.md": first + links });
    const [before] = [first.slice(3, -1)].map((heading) => heading === "" ? "A MOC" : `A MOC > ${heading}`);
    await tick(app, `${before ?? ""} > Paging`);
    await settle(app);
    for (const text of [between + links, first + links, `${first}- [Bus](https://a.org/b)\n${links}`]) {
      await app.type("A MOC.md", text);
      await settle(app);
    }
    expect(ticked(app)).toEqual([`${before ?? ""} > Paging`]);
  });
});
