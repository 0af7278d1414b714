import { describe, expect, it } from "vitest";
import { bulletOf, read, told } from "./reading";

describe("headings", () => {
  it("make the trail, level 1 left out; deeper ones nest on", () => {
    const { bullets, title } = read("# Map\n## A\n### B\n#### C\n- **X** — 1\n### D\n- **Y** — 2\n## E\n- **Z** — 3\n");
    expect(title).toBe("Map");
    expect(bullets.map(({ headingPath }) => headingPath)).toEqual([["A", "B", "C"], ["A", "D"], ["E"]]);
  });

  it("are read underlined, closed, linked, bold and with a block id", () => {
    expect(read("Map\n===\n\nMemory\n---\n\n### Pages ###\n\n#### [[OS/Disks|Disks]] ^d1\n").headings.map(({ level, text, link }) => [level, text, link]))
      .toEqual([[2, "Memory", null], [3, "Pages", null], [4, "Disks", "OS/Disks"]]);
  });

  it("are none inside a quote or code, and none without a space", () => {
    expect(read("> ## A\n\n```\n## B\n```\n\n##C\n").headings).toEqual([]);
  });
});

describe("a table", () => {
  it("is read where the setting says so: first column the term, second the definition", () => {
    const { bullets } = read("## A\n| Term | Meaning | More |\n|---|:-:|--|\n| **[[OS/Paging\\|Pages]]** | Blocks | x |\n| `a|b` | or |\n| | none |\n", { tables: true });
    expect(bullets.map(({ term, definition, link, headingPath }) => [term, definition, link, headingPath])).toEqual([["Pages", "Blocks", "OS/Paging", ["A"]], ["a|b", "or", null, ["A"]]]);
  });
});

describe("a map pasted as text", () => {
  const TEXT = "My map\n\nOperating Systems\n\nProcesses & Threads\n\n  • Process — Own address space\n  • Thread — Shares it\n\nMemory\n\n  • Paging — Blocks\n\nSee Operating Systems in depth for more.\n\nNetworks\n\nTransport\n\n• TCP — In order\n";

  it("has its title, sections and subsections from lines that stand alone", () => {
    expect(told(read(TEXT))).toBe([
      "title: My map",
      "2  ## Operating Systems",
      "4  ### Operating Systems > Processes & Threads",
      "9  ### Operating Systems > Memory",
      "15  ## Networks",
      "17  ### Networks > Transport",
      "6  Operating Systems > Processes & Threads > Process — Own address space",
      "7  Operating Systems > Processes & Threads > Thread — Shares it",
      "11  Operating Systems > Memory > Paging — Blocks",
      "19  Networks > Transport > TCP — In order",
      "13  passed over: a pointer to another note",
    ].join("\n"));
  });

  it("with sections alone has no subsections", () => {
    expect(read("Memory\n\n• Paging — Blocks\n\nDisks\n\n• Inode — File\n").headings.map(({ level, text }) => [level, text])).toEqual([[2, "Memory"], [2, "Disks"]]);
  });

  it("is never read so where it has headings of Markdown", () => {
    expect(read("# Map\n\nMemory\n\n• Paging — Blocks\n").headings).toEqual([]);
  });
});

describe("problems say where, what, and what helps", () => {
  it("a block that is never closed swallows nothing", () => {
    const { bullets, problems } = read("```js\n- **A** — b\n\n## H\n- **C** — d\n");
    expect(bullets.map(({ term }) => term)).toEqual(["A", "C"]);
    expect(problems).toEqual([{ line: 0, message: expect.stringMatching(/^A code block starts here and is never closed.*Close it with “```”\.$/) as string }]);
  });

  it.each(["$$", "%%", "<!--"])("nor does a “%s” without its end", (mark) => {
    const { bullets, problems } = read(`${mark}\n- **A** — b\n`);
    expect([bullets.length, problems.length]).toEqual([1, 1]);
  });

  it("a term that stands twice under one heading", () => {
    const { bullets, problems } = read("## A\n- **X** — 1\n- **x** — 2\n## B\n- **X** — 3\n");
    expect(bullets).toHaveLength(3);
    expect(problems).toEqual([{ line: 2, message: "“x” already stands in line 2 under the same heading; only their order tells the two apart. Give one of them another name." }]);
  });

  it("a line too long to be one, a text that is no text", () => {
    expect(read(`- **A** — ${"x".repeat(30_000)}\n`).problems).toEqual([{ line: 0, message: expect.stringMatching(/longer than 20,000 characters/) as string }]);
    const { bullets, problems } = read("\0\0\0\n- **A** — b\n\0- **B** — c\n");
    expect(bullets.map(({ term }) => term)).toEqual(["A"]);
    expect(problems).toEqual([{ line: 0, message: expect.stringMatching(/not text, so 2 lines from here on could not be read/) as string }]);
  });

  it("thousands of them are told as a hundred and a number", () => {
    const { problems } = read("- **X** — 1\n".repeat(1002));
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)?.message).toBe("There are 901 more problems in this note.");
  });
});

describe("names below headings that administer elsewhere", () => {
  it.each(["Books", "Fiction", "Recipes"])("“%s” may be what a map is about", (heading) => {
    expect(read(`## ${heading}\n- First one\n- Second one\n- Third one`).bullets).toHaveLength(3);
  });

  it("links to pages below “Links” stay concepts", () => {
    expect(read("## Links\n- [Almanac](https://one.example)\n- [Atlas](https://two.example)").bullets).toHaveLength(2);
  });
});

describe("what stands below a name without a definition", () => {
  it("is its definition, also beside labels of a form that nobody filled in", () => {
    const { bullets } = read("- **Cache**\n  - keeps copies nearby\n  - Example:\n  - Source:\n- **Index**\n  - Example:\n");
    expect(bullets.map(({ term, definition }) => [term, definition])).toEqual([["Cache", "keeps copies nearby"], ["Index", ""]]);
  });
});

describe("a name that stands several times", () => {
  const among = (many: number): string => Array.from({ length: many }, (_, n) => `- Herb ${String.fromCharCode(97 + n % 26)}${"x".repeat(1 + n / 26)}`).join("\n");
  const thrice = (many: number): string => `## One\n- Videos\n${among(many)}\n\n## Two\n- Videos\n- Fern\n\n## Three\n- Videos\n- Moss`;

  it.each([[40, 0], [800, 3]])("is a label among %d names or not: it names something %d times", (many, times) => {
    expect(read(thrice(many)).bullets.filter(({ term }) => term === "Videos")).toHaveLength(times);
  });
});

describe("text of every kind", () => {
  it("with CRLF, lone CR, a byte order mark or no last newline reads the same", () => {
    const text = "---\na: 1\n---\n# M\n\n## A\n- **X** — 1\n  more\n\n```\n- no\n```\n- **Y** — 2";
    const plain = told(read(text));
    for (const other of [text.replace(/\n/g, "\r\n"), text.replace(/\n/g, "\r"), `\uFEFF${text}`, `${text}\n`]) expect(told(read(other))).toBe(plain);
  });

  it("in any script", () => {
    expect(bulletOf("- **メモリ管理** — 仮想記憶とページング")).toMatchObject({ term: "メモリ管理", definition: "仮想記憶とページング" });
    expect(bulletOf("- メモリ：仮想記憶")).toMatchObject({ term: "メモリ", definition: "仮想記憶" });
    expect(bulletOf("- **ذاكرة** — صفحات")).toMatchObject({ term: "ذاكرة" });
  });

  it("has topics below “Related …” where terms are defined there, and no links to elsewhere", () => {
    const terms = (text: string): string[] => read(text).bullets.map(({ term }) => term);
    expect(terms("## Related party transactions\n- **Arm's length** — as among strangers\n## Related to acids\n- **Base**: takes a proton\n## Navigation\n- **Bearing** — where a ship heads to")).toEqual(["Arm's length", "Base", "Bearing"]);
    expect(terms("## Related\n- [[Zoology]] — of animals\n## Related notes\n- [[Zoology]]\n- **[[Moss]]** — beside it\n## See also\n- [[Fern]]\n- **Fern** — another map\n## Navigation\n- [[Home]]\n- Home: where all begins")).toEqual([]);
  });

  it("has each link of a line that holds nothing else, whatever ends it", () => {
    const terms = (text: string): string[] => read(`## Plants\n- ${text}`).bullets.map(({ term }) => term);
    for (const text of ["[[Moss]], [[Fern]]", "[[Moss]], [[Fern]],", "[[Moss]], [[Fern]].", "[[Moss]], [[Fern]] …", "[[Moss]], [[Fern]], etc.", "[[Moss]] [[Fern]]", "[[Moss]] und [[Fern]], usw."]) expect(terms(text)).toEqual(["Moss", "Fern"]);
    expect(terms("[[Moss]], [[Fern]] and so on with them")).toEqual([]);
  });

  it("has a term that one line of its own defines", () => {
    const told = (text: string): string[] => read(text).bullets.map(({ term, definition }) => `${term} — ${definition}`);
    expect(told("## Bases\n\n**Alkali**: base that dissolves in water\n\n## Acids\n- **Proton** — a charge")).toEqual(["Alkali — base that dissolves in water", "Proton — a charge"]);
    expect(told("## Bases\n\n**Alkali:** a base that dissolves in water")).toEqual(["Alkali — a base that dissolves in water"]);
    for (const line of ["**Note**: this page is a draft", "**Purpose**: what it is for", "**HTTP**: if a page is there"]) expect(told(`# Plants\n## Bases\n${line}`)).toEqual([`Bases — ${line}`]);
    expect(told("# Plants\n## Bases\n**Status**: to be done")).toEqual([]);
    expect(told("## Alkali\n**Alkali**: base that dissolves in water")).toEqual(["Alkali — **Alkali**: base that dissolves in water"]);
  });

  it("has no concepts in what is told of the note itself, beside its properties", () => {
    const terms = (text: string): string[] => read(text).bullets.map(({ term }) => term);
    expect(terms("- Created: 2024-05-01\n- Status: draft\n- Author: Bob\n- Quelle: Buch\n- Статус: черновик\n- 作者：张三\n\n## Leaves\n- **Stoma** — lets air in")).toEqual(["Stoma"]);
    expect(terms("- Class: a plan of objects\n- State: what an object remembers\n- Type: a set of values")).toEqual(["Class", "State", "Type"]);
  });
});
