import { describe, expect, it } from "vitest";
import { bulletOf, read } from "./reading";

describe("the term and the definition of a bullet", () => {
  it.each([
    ["- **Paging** — Blocks", "Paging", "Blocks"],
    ["* **Paging** – Blocks", "Paging", "Blocks"],
    ["+ **Paging** -- Blocks", "Paging", "Blocks"],
    ["1. **Paging** - Blocks", "Paging", "Blocks"],
    ["12) **Paging**: Blocks", "Paging", "Blocks"],
    ["- **Paging:** Blocks", "Paging", "Blocks"],
    ["- **Paging**：Blocks", "Paging", "Blocks"],
    ["- **Paging** → Blocks", "Paging", "Blocks"],
    ["- **Paging** Blocks of one size", "Paging", "Blocks of one size"],
    ["- **Paging**", "Paging", ""],
    ["- **Paging** —", "Paging", ""],
    ["-\t**Paging**\t—\tBlocks", "Paging", "Blocks"],
    ["- __Paging__ — Blocks", "Paging", "Blocks"],
    ["- ***Paging*** — Blocks", "Paging", "Blocks"],
    ["- **[[Paging]]** — Blocks", "Paging", "Blocks"],
    ["- [[OS/Paging|Pages]] — Blocks", "Pages", "Blocks"],
    ["- [[OS/Paging]] — Blocks", "Paging", "Blocks"],
    ["- [Paging](https://a.b/c_(d)) — Blocks", "Paging", "Blocks"],
    ["- `fork()` — Copies a process", "fork()", "Copies a process"],
    ["- Paging — Blocks", "Paging", "Blocks"],
    ["- Paging: Blocks", "Paging", "Blocks"],
    ["- **S — Single Responsibility** — One reason to change", "S — Single Responsibility", "One reason to change"],
    ["- **SLAs, SLOs, SLIs** — Promises", "SLAs, SLOs, SLIs", "Promises"],
    ["- **Term** (in brackets) — Rest", "Term (in brackets)", "Rest"],
    ["- **RAID (levels: 0 - 5)** — Disks", "RAID (levels: 0 - 5)", "Disks"],
    ["- std::vector — Grows", "std::vector", "Grows"],
    ["- Functor::maps arrows", "Functor", "maps arrows"],
    ["- **Colimit**::dual of a limit", "Colimit", "dual of a limit"],
    ["- [[Colimit]]::dual of a limit", "Colimit", "dual of a limit"],
    ["- **std**::**vector** — Grows", "std::vector", "Grows"],
    ["- **std::vector** grows at its end", "std::vector", "grows at its end"],
    ["- `std::vector` — Grows", "std::vector", "Grows"],
    ["- Vec::new — Makes an empty one", "Vec::new", "Makes an empty one"],
    ["- **a::b::c** — A path", "a::b::c", "A path"],
    ["- fe80::1 — An address", "fe80::1", "An address"],
    ["- **نمر** ← حيوان مفترس", "نمر", "حيوان مفترس"],
    ["- نمر ⟵ حيوان مفترس", "نمر", "حيوان مفترس"],
    ["- **Sap** ← from the root", "Sap", ""],
    ["- Key:value stores — Maps", "Key:value stores", "Maps"],
    ["- 🧵 **Thread** — Runs", "Thread", "Runs"],
    ["- :rocket: **Thread** — Runs", "Thread", "Runs"],
    ["- **Thread** — Runs: fast — really", "Thread", "Runs: fast — really"],
    ["• **Thread** — Runs", "Thread", "Runs"],
    ["- + : one or more of it", "+", "one or more of it"],
    ["- * : none or more of it", "*", "none or more of it"],
    ["- - **Thread** — Runs", "Thread", "Runs"],
    ["- **Biba** = Integrity without secrecy", "Biba", "Integrity without secrecy"],
    ["- **ATP.** Carries energy in a cell", "ATP", "Carries energy in a cell"],
    ["- **Vitamin K.** Lets blood clot", "Vitamin K", "Lets blood clot"],
    ["- **Bark (of a tree).** Keeps it dry", "Bark (of a tree)", "Keeps it dry"],
    ["- **St.** Short for saint", "St.", "Short for saint"],
    ["- **Ph.D.** A degree", "Ph.D.", "A degree"],
    ["- **_Heartwood:_** no longer carries water", "Heartwood", "no longer carries water"],
    ["- [Sapwood](#wood): carries water", "Sapwood", "carries water"],
    ["- BIO 101: How Plants Drink", "BIO 101: How Plants Drink", ""],
    ["- HIS204 – Trade of the Old World", "HIS204 – Trade of the Old World", ""],
    ["- NGC 224: the nearest large galaxy", "NGC 224", "the nearest large galaxy"],
    ["- [[03-Osmosis]] — Water through a skin", "Osmosis", "Water through a skin"],
    ["- **[[plants/04 - Leaf veins]]**", "Leaf veins", ""],
    ["- [[12.03 Sap]]", "Sap", ""],
    ["- [[1984]] — a book", "1984", "a book"],
    ["- [[3-Phase Power]]", "3-Phase Power", ""],
    ["- **Quality of life**. Who can reach what", "Quality of life", "Who can reach what"],
    ["- *Crash:* a node stops", "Crash", "a node stops"],
    ["- _Crash:_ a node stops", "Crash", "a node stops"],
    ["- **Functio**n", "Function", ""],
    ["- **Tree**s grow", "Trees", "grow"],
    ["- **S**ingle responsibility — One reason to change", "Single responsibility", "One reason to change"],
    ["- **값**은 기억에 있다", "값", "은 기억에 있다"],
    ["- الجذر ـ ما يشرب الماء", "الجذر", "ما يشرب الماء"],
    ["- **الجذر** : ما يشرب الماء", "الجذر", "ما يشرب الماء"],
    ["- **שורש** – מה ששותה מים", "שורש", "מה ששותה מים"],
    ["- **Thread** — Runs %% to do %%", "Thread", "Runs"],
    ["- `==` — Equality", "==", "Equality"],
    ["- `__init__`: The constructor", "__init__", "The constructor"],
    ["- `a == b` — Compares", "a == b", "Compares"],
    ["- ``a: ` b`` — Ticks", "a: ` b", "Ticks"],
    ["- **`*args`** and more — Arguments", "*args and more", "Arguments"],
    ["- `[[x]]` — A test of bash", "[[x]]", "A test of bash"],
    ["- $f: A$ — A function", "$f: A$", "A function"],
    ["- The `a — b` mark — A dash", "The a — b mark", "A dash"],
    ["- <mark style=\"background: #fa0;\">Paging</mark> - Blocks", "Paging", "Blocks"],
    ["- <b>Paging</b> — <mark>Blocks</mark>", "Paging", "<mark>Blocks</mark>"],
    ["- Paging of <mark style=\"color: red\">pages</mark> — Blocks", "Paging of <mark style=\"color: red\">pages</mark>", "Blocks"],
    ["- [[Paging]] </br>", "Paging", ""],
    ["- **Paging** — Blocks<br/>", "Paging", "Blocks"],
    ["- **Paging**, memory in blocks of one size", "Paging", "memory in blocks of one size"],
    ["3. - [[Paging]]", "Paging", ""],
    ["- «Paging» — Blocks", "«Paging»", "Blocks"],
    ["- [Paging][os] — Blocks", "Paging", "Blocks"],
    ["Paging:: memory in blocks", "Paging", "memory in blocks"],
    ["- [[Memory#Paging]] — Blocks", "Memory > Paging", "Blocks"],
    ["- **Comment** — Written `%% so %%` or %% hidden %% so", "Comment", "Written `%% so %%` or  so"],
  ])("%s", (line, term, definition) => {
    expect(bulletOf(line)).toMatchObject({ term, definition });
  });

  it("goes on in the lines below that belong to it", () => {
    expect(bulletOf("- **Paging** — Blocks\n  of one size,\n  four kilobytes\n").definition).toBe("Blocks of one size, four kilobytes");
    expect(bulletOf("- **Paging**\n  — Blocks of one size\n").definition).toBe("Blocks of one size");
    expect(bulletOf("- **Paging** — Blocks\n\n  another paragraph\n").definition).toBe("Blocks\n\nanother paragraph");
  });
});

describe("what else a bullet says", () => {
  it.each([
    ["- **Inter-Process Communication (IPC)** — x", ["IPC"]],
    ["- **Green Threads / Fibers** — x", ["Green Threads", "Fibers"]],
    ["- **VFS (Virtual File System)** — x", ["Virtual File System"]],
    ["- **Kubernetes (K8s)** — x", ["K8s"]],
    ["- **Paging (old)** — x", []],
    ["- **TCP/IP** — x", []],
    ["- `a / b` — x", []],
    ["- `read` / `write` — x", ["read", "write"]],
    ["- **`VFS` (Virtual File System)** — x", ["Virtual File System"]],
  ])("other names: %s", (line, aliases) => {
    expect(bulletOf(line).aliases).toEqual(aliases);
  });

  it.each([
    ["- **[[OS/Paging#Tables|Page tables]]** — x", "OS/Paging"],
    ["- [Paging](../OS/Pag%20ing.md#a) — x", "../OS/Pag ing"],
    ["- [Paging](https://a.b/c.md) — x", null],
    ["- **Paging** — see [[Swap]]", null],
  ])("the note it links to: %s", (line, link) => {
    expect(bulletOf(line).link).toBe(link);
  });

  it("its box, block id and tags, which are not part of its text", () => {
    expect(bulletOf("- [/] **Paging** — Blocks #memory #os/kernel ^pg-1")).toMatchObject({ box: "/", blockId: "pg-1", tags: ["memory", "os/kernel"], definition: "Blocks" });
    expect(bulletOf("- [C](https://c.org) — A language")).toMatchObject({ box: null, term: "C" });
    expect(bulletOf("- **C#** — Sharp, see #1")).toMatchObject({ term: "C#", tags: [], definition: "Sharp, see #1" });
  });
});

describe("nesting", () => {
  const parents = (text: string): string[] => {
    const { bullets } = read(text);
    return bullets.map(({ term, parent }) => `${term} in ${bullets.find(({ line }) => line === parent)?.term ?? "—"}`);
  };

  it("follows indentation by spaces, by tabs and of numbered lines", () => {
    expect(parents("- **A** — 1\n  - **B** — 2\n    - **C** — 3\n  - **D** — 4\n- **E** — 5\n")).toEqual(["A in —", "B in A", "C in B", "D in A", "E in —"]);
    expect(parents("1. **A** — 1\n\t- **B** — 2\n\t\t* **C** — 3\n2. **D** — 4\n")).toEqual(["A in —", "B in A", "C in B", "D in —"]);
  });

  it("passes over a bullet between that names nothing", () => {
    expect(parents("- **A** — 1\n  - some prose without a term\n    - **C** — 3\n")).toEqual(["A in —", "C in A"]);
  });

  it("ends with a heading", () => {
    expect(parents("- **A** — 1\n## H\n  - **B** — 2\n")).toEqual(["A in —", "B in —"]);
  });
});

describe("a term of code", () => {
  it("is no double of the word that its marks stand around", () => {
    expect(read("## A\n- `__init__` — the constructor\n- **init** — the first process\n- `==` — equal\n- `~~` — about\n").problems).toEqual([]);
    expect(read("## A\n- `init` — a\n- **init** — b\n").problems.map(({ line }) => line)).toEqual([2]);
  });

  it("has no tags and no link", () => {
    expect(bulletOf("- `[[Paging]] #x` — y `#z` #memory")).toMatchObject({ link: null, tags: ["memory"], definition: "y `#z`" });
  });
});

describe("lines that look like bullets and name nothing are passed over, with the reason", () => {
  it.each([
    ["- ← Back to [[Home MOC]]", "a navigation line"],
    ["- Up: [[Home]]", "a navigation line"],
    ["- See [[Scaling]] for more", "a pointer to another note"],
    ["- For more on this, see [[Scaling]]", "a pointer to another note"],
    ["- #memory #os", "a line of tags"],
    ["- Some thoughts without any name", "prose: no term in front of a dash or colon"],
    ["- This ends. Then comes: more", "prose: a sentence ends in front of the dash or colon"],
    [`- ${"word ".repeat(20)}: x`, "prose: much text in front of the dash or colon"],
    ["- Options:", "nothing follows the colon"],
    ["- **页面大小固定，分配简单。**", "prose: a sentence in bold"],
    ["- <mark>the user writes what is meant</mark>", "prose: a sentence in bold"],
    ["- **Join** it with another table", "prose: a sentence that begins in bold"],
    ["- [[A]] and [[B]]", "several names and no definition"],
    ["- [[A]], [[B]], [[C]]", "several names and no definition"],
    ["- **A**, **B**", "several names and no definition"],
    ["- [[Networks MOC]] — the other map", "a link to another map"],
    ["- ![[picture.png]]", "an embed"],
    ["- [[#Memory]]", "a line of a table of contents"],
    ["- **** — x", "its term is empty"],
    ["- %% hidden %%", "nothing stands in it"],
    ["```\n- **A** — b\n```", "inside a code block"],
    ["~~~\n- **A** — b\n~~~", "inside a code block"],
    ["$$\n- **A** — b\n$$", "inside a math block"],
    ["%%\n- **A** — b\n%%", "inside a comment"],
    ["<!--\n- **A** — b\n-->", "inside a comment"],
    ["text\n\n    - **A** — b", "indented so far that it is code"],
    ["| A | b |\n|---|---|\n| C | d |", "a table row; a setting reads them"],
  ])("%s", (text, why) => {
    const { bullets, skippedLines } = read(`${text}\n`);
    expect(bullets).toEqual([]);
    expect(skippedLines.map((one) => one.why)).toEqual([why]);
  });

  it("horizontal rules and lone prose are not even that", () => {
    expect(read("---\n\n***\n\n- - -\n\nSome prose — with a dash.\n")).toMatchObject({ bullets: [], skippedLines: [] });
  });

  it("fields that say something of the note are no terms, nor are lines of text with colons in them", () => {
    expect(read("Rating:: 5\nMood:: fine\nSummary:: what it is about\nSee:: [[Other]]\nstd::vector is a class\n").bullets).toEqual([]);
  });

  it("links below a paragraph are items where they are several, also with a remark in brackets", () => {
    expect(read("What there is:\n[[Bud]]\n[[Leaf]] (of a tree)\n[[Root]]\n").bullets.map(({ term }) => term)).toEqual(["Bud", "Leaf", "Root"]);
    expect(read("A sentence that runs on to\n[[Bud]]\nand beyond it.\n").bullets).toEqual([]);
  });

  it("a fence that is indented further than its bullet says its code without that", () => {
    expect(bulletOf("- **Loop** — again\n\n    ```js\n    while (x)\n      y();\n    ```\n").definition).toBe("again\n\n```js\nwhile (x)\n  y();\n```");
  });

  it("a callout's title is passed over, its bullets are read", () => {
    const { bullets, skippedLines } = read("> [!note] Title — here\n> - **A** — b\n");
    expect(bullets.map(({ term }) => term)).toEqual(["A"]);
    expect(skippedLines).toEqual([{ line: 0, why: "a callout title" }]);
  });
});
