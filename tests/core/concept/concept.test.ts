import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { conceptId, headingId, stateOfTick } from "../../../src/core/concept/concept";
import { conceptKey } from "../../../src/core/map/concept-key";
import { BEGIN_MARK, END_MARK } from "../../../src/core/text/marked-region";
import { normalizeText, plainText } from "../../../src/core/text/normalize";
import { indexOf } from "../index/vault-of";
import { RUNS } from "../runs";

describe("a concept's id", () => {
  it("is moc- and ten digits that an Obsidian block id allows", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), fc.array(fc.string()), fc.string(), (name, headingPath, term) => {
      expect(conceptId(name, conceptKey(headingPath, term))).toMatch(/^moc-[0-9a-z]{10}$/);
      expect(headingId(name, headingPath)).toMatch(/^sec-[0-9a-z]{10}$/);
    }));
  });

  it("never changes from one version of the plugin to the next", () => {
    expect(conceptId("Systems MOC", conceptKey(["Operating systems", "Memory"], "Paging"))).toBe(FROZEN.paging);
    expect(conceptId("Systems MOC", conceptKey(["Operating systems", "Memory"], "Paging"), 1)).toBe(FROZEN.second);
    expect(conceptId("日本", conceptKey([], "メモリ"))).toBe(FROZEN.japanese);
  });

  it("differs among half a million concepts, however alike they are written", () => {
    const ids = new Set<string>();
    for (let map = 0; map < 5; map++) for (let n = 0; n < 100_000; n++) ids.add(conceptId(`Map ${map}`, `a > term ${n}`));
    expect(ids.size).toBe(500_000);
  });

  it("stays when case, markup, links, an ampersand or a heading's number and emoji change", () => {
    const key = conceptKey(["Processes and threads"], "Paging");
    for (const headingPath of ["Processes & Threads", "🧵 Processes & threads", "1. **Processes & Threads**", "[[X|Processes & Threads]]"]) {
      expect(conceptKey([headingPath], "paging")).toBe(key);
    }
  });
});

describe("the id of a concept that is met for the first time", () => {
  const idsOf = async (files: Record<string, string>): Promise<string[]> => (await indexOf(files)).maps.flatMap(({ concepts }) => concepts.map(({ id }) => id));

  it("never changes from one version of the plugin to the next", async () => {
    expect(await idsOf({ "Maps/Systems MOC.md": "## Operating systems 🖥️\n- **Paging** — blocks\n    - **Pros** — quick\n- **Paging** — again\n" })).toEqual(NEW);
  });

  it("tells apart maps of one name, items below different items, and twins", async () => {
    const text = "## Sorting\n- **Quicksort**\n    - **Pros** — fast\n- **Mergesort**\n    - **Pros** — fast\n    - **Pros** — fast\n";
    const ids = await idsOf({ "A/Sorting MOC.md": text, "B/Sorting MOC.md": text });
    expect(new Set(ids).size).toBe(10);
    expect(await idsOf({ "B/Sorting MOC.md": text })).toEqual(ids.slice(5));
  });

  it("is that of the rule before, where a generated note names it", async () => {
    const files = { "Systems MOC.md": "## Memory\n- **Paging** — blocks\n- **Swap** — disk\n" };
    const former = conceptId("Systems MOC", conceptKey(["Memory"], "Paging"));
    const list = `---\nmap: "[[Systems MOC]]"\n---\n${BEGIN_MARK}\n- [x] [[Paging]] ^${former}\n${END_MARK}\n`;
    const ids = await idsOf({ ...files, "Old.md": list });
    expect(ids[0]).toBe(former);
    expect(ids[1]).toBe((await idsOf(files))[1]);
  });
});

/** Ids that stand in people's notes. If this test fails, the hash changed: every tick would be orphaned. */
const NEW = ["moc-r4t3z366p2", "moc-e3qtzm958c", "moc-kgz8t2rn87"];
const FROZEN = { paging: "moc-d51pfmw36d", second: "moc-f0yer71s36", japanese: "moc-rhm1jk37h2" };

describe("folding", () => {
  it("is done once: a folded text without markup folds to itself", () => {
    const plain = fc.string({ unit: "grapheme" }).filter((text) => !/[[\]*_`=~\\]/.test(text));
    fc.assert(fc.property(plain, (text) => { expect(normalizeText(normalizeText(text))).toBe(normalizeText(text)); }), { numRuns: RUNS * 20 });
  });

  it("keeps what tells terms apart: C, C++ and C# are three", () => {
    expect(new Set(["C", "C++", "C#", "P = NP", "O(n)", "HTTP/2", "HTTP/3"].map(normalizeText)).size).toBe(7);
  });

  it("keeps a text that is nothing but an emoji or a number", () => {
    expect(normalizeText("🧱")).toBe("🧱");
    expect(normalizeText("2.")).toBe("2.");
  });

  it("takes time in proportion to the text, also to one of nothing but marks", () => {
    for (const mark of ["[", "[[", "*", "_a ", "`", "(", "\\", "[a](", "**a "]) expect(typeof plainText(mark.repeat(200_000))).toBe("string");
  }, 5_000);

  it("takes links and emphasis to the words that a reader sees", () => {
    expect(plainText("**[[OS/Paging#Tables|Page tables]]** and `mmap` in [the manual](https://x.y)")).toBe("Page tables and mmap in the manual");
    expect(plainText("snake_case_name and 2*3*4")).toBe("snake_case_name and 2*3*4");
  });
});

describe("a tick's character", () => {
  it("says learning for /, known for x and X, skipped for -, to learn for anything else", () => {
    expect(["/", "x", "X", "-", " ", "?", null].map(stateOfTick)).toEqual(["learning", "known", "known", "skipped", "new", "new", "new"]);
  });
});
