import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Matching } from "../../../src/core/concept/identity";
import type { ConceptSnapshot } from "../../../src/core/concept/snapshot";
import { allConcepts } from "../../../src/core/index/concept-index";
import { sharedIsHere, sharedVault } from "../../shared-vault";
import { indexOf } from "../index/vault-of";
import { MEMORY_RUNS } from "../runs";
import { match, matchLines, settled, within } from "./matching";
import { edited, edits, itemsOf, textOf, type Edit } from "./edits";

describe("a concept is known again", () => {
  it("in its place, also under another definition", async () => {
    expect(await within("## S\n- **Paging** — blocks\n", "## S\n- **[[Paging]]** — pages of four kilobytes\n")).toEqual(["Paging: evidence, S > Paging"]);
  });

  it("not in one that has a word more, and only mentions what it was at home at", async () => {
    expect(await within(
      "## S\n- [Beacon](https://beacon.example/) - Distributed, highly available and datacenter-aware registry.\n",
      "## S\n- [beacon-api](https://code.example/beacon-api) - Client for the [Beacon](https://beacon.example/) API, a distributed, highly available and datacenter-aware registry.\n",
    )).toEqual(["Beacon: little", "new: beacon-api"]);
  });

  it("where an older version took the code of its term for markup", async () => {
    const index = await indexOf({ "A MOC.md": "## S\n- `__init__` — the constructor\n- **init** — the first process\n" });
    const known = allConcepts(index).map((concept) => ({ ...concept, term: "init" }));
    const { matched, orphans, fresh } = match({ ...settled(index), known }, index);
    expect(matched.map(({ known: one, to, present }) => [one.definition, to.term, present?.id === one.id])).toEqual([["the constructor", "__init__", true], ["the first process", "init", true]]);
    expect([orphans, fresh]).toEqual([[], []]);
  });

  it("by the author's own block id, where its term or its definition stayed, too", async () => {
    expect(await within("## S\n- **Paging** — blocks ^pg\n## T\n- **Swap** — disk\n", "## S\n## T\n- **Swap** — disk\n- **Paging** — something else entirely ^pg\n")).toEqual(["Paging: evidence, T > Paging", "Swap: unchanged, T > Swap"]);
    expect(await within("## S\n- **Paging** — blocks ^pg\n- **Swap** — disk\n", "## S\n- **Something else** — entirely ^pg\n- **Swap** — disk\n")).toEqual(["Paging: little", "Swap: unchanged, S > Swap", "new: Something else"]);
  });

  it("by its address or the target of its link, which stands nowhere else", async () => {
    expect(await within("## S\n- [Paging](https://a.org/paging) — blocks\n## T\n- **X** — y\n", "## S\n- [How pages work](http://a.org/paging/) — anew\n## T\n- **X** — y\n")).toEqual(["Paging: evidence, S > How pages work", "X: unchanged, T > X"]);
    expect(await within("## S\n- [Machine learning at Uber](https://a.org/1) — x\n", "## S\n- [Machine learning at Zalando](https://a.org/1) — x\n")).toEqual(["Machine learning at Uber: contrast", "new: Machine learning at Zalando"]);
    expect(await within("## S\n- [Data platform](https://a.org/1)\n", "## S\n- [Data platforms](https://a.org/2)\n")).toEqual(["Data platform: little", "new: Data platforms"]);
  });

  it("in another section, and in another note", async () => {
    expect(await within("## S\n- **Paging** — blocks\n## T\n", "## S\n## T\n- **Paging** — blocks\n")).toEqual(["Paging: verbatim, T > Paging"]);
    expect(await matchLines({ "A MOC.md": "## S\n- **Paging** — blocks\n" }, { "A MOC.md": "## S\n", "B MOC.md": "## S\n- **Paging** — blocks\n" })).toEqual(["Paging: verbatim, B > S > Paging"]);
    expect(await matchLines({ "A MOC.md": "## S\n### T\n- **Paging** — blocks\n" }, { "A MOC.md": "## S\n", "B MOC.md": "## T\n- **Paging** — blocks\n" })).toEqual(["Paging: verbatim, B > T > Paging"]);
  });

  it("when its map's note is renamed, or split in two", async () => {
    const text = "## S\n- **A** — one\n- **B** — two\n## T\n- **C** — three\n";
    expect(await matchLines({ "A MOC.md": text }, { "Systems MOC.md": text })).toEqual(["A: verbatim, S > A", "B: verbatim, S > B", "C: verbatim, T > C"]);
    expect(await matchLines({ "A MOC.md": text }, { "S MOC.md": "## Basics\n- **A** — one\n- **B** — two\n", "T MOC.md": "## T\n- **C** — three\n" })).toEqual(["A: verbatim, S > Basics > A", "B: verbatim, S > Basics > B", "C: verbatim, T > T > C"]);
  });

  it("when its definition links elsewhere or shows another text of a link", async () => {
    expect(await within("## S\n- **Paging** — see [[Memory|the memory]]\n", "## T\n- **Paging** — see [[Main memory|the memory]]\n")).toEqual(["Paging: verbatim, T > Paging"]);
    expect(await within("## S\n- **Paging** — see [[Memory]]\n", "## S\n- **[[Fixed pages|Paging]]** — see [[Main memory]]\n")).toEqual(["Paging: evidence, S > Paging"]);
  });

  it("when its heading is renamed, with all that stand below it", async () => {
    expect(await within("## S\n- **A** — one\n- **B** — two\n", "## Renamed\n- **A** — one\n- **B** — two\n")).toEqual(["A: verbatim, Renamed > A", "B: verbatim, Renamed > B"]);
  });

  it("when it is reworded, or only its name is", async () => {
    expect(await within("## S\n- **Page fault** — a page is not in memory\n", "## S\n- **Page faults** — a page is not in the memory\n")).toEqual(["Page fault: evidence, S > Page faults"]);
    expect(await within("## S\n- **Paging** — memory in blocks of one size\n", "## S\n- **Fixed blocks** — memory in blocks of one size\n")).toEqual(["Paging: evidence, S > Fixed blocks"]);
  });

  it("when it became a heading, but not by one that was always there", async () => {
    expect(await within("## S\n- **Paging** — blocks\n- **Table** — t\n", "## S\n### Paging\n- **Table** — t\n")).toEqual(["Paging: heading, S > Paging", "Table: verbatim, S > Paging > Table"]);
    expect(await within("## S\n- **T** — blocks\n### T\n- **X** — y\n", "## S\n### T\n- **X** — y\n")).toEqual(["T: nothing alike", "X: unchanged, S > T > X"]);
  });

  it("when neighbours change places; two that swap their definitions stay where their names are, unless both say enough to be somebody", async () => {
    expect(await within("## S\n- **A** — one\n- **B** — two\n", "## S\n- **B** — two\n- **A** — one\n")).toEqual(["A: unchanged, S > A", "B: unchanged, S > B"]);
    expect(await within("## S\n- **A** — one\n- **B** — two\n", "## S\n- **A** — two\n- **B** — one\n")).toEqual(["A: evidence, S > A", "B: evidence, S > B"]);
    expect(await within("## S\n- **Paging** — blocks of the same size\n- **Swap** — where they go when full\n", "## S\n- **Paging** — where they go when full\n- **Swap** — blocks of the same size\n")).toEqual(["Paging: several", "Swap: several", "new: Paging", "new: Swap"]);
  });
});

describe("what could be meant twice is meant by nobody, and shown", () => {
  it("two copies elsewhere", async () => {
    expect(await within("## S\n- **A** — one\n## T\n## U\n", "## S\n## T\n- **A** — one\n## U\n- **A** — one\n")).toEqual(["A: several", "new: A", "new: A"]);
  });

  it("a copy beside the original is new; where the original says something else at the same time, nobody can tell which of both it is", async () => {
    expect(await within("## S\n- **A** — one\n## T\n", "## S\n- **A** — one\n## T\n- **A** — one\n")).toEqual(["A: unchanged, S > A", "new: A"]);
    expect(await matchLines({ "A MOC.md": "## S\n- **A** — one\n" }, { "A MOC.md": "## S\n- **A** — one, edited\n", "Copy MOC.md": "## S\n- **A** — one\n" })).toEqual(["A: several", "new: A", "new: A"]);
  });

  it("one term in two sections: the text tells which of them is left, not the place", async () => {
    expect(await within("## CPU\n- **Cache** — near\n## Web\n- **Cache** — far\n", "## CPU\n- **Cache** — far\n## Web\n")).toEqual(["Cache: nothing alike", "Cache: verbatim, CPU > Cache"]);
  });

  it("names that differ by a number alone", async () => {
    expect(await within("## S\n- **HTTP/2** — many streams\n", "## S\n- **HTTP/3** — many streams\n")).toEqual(["HTTP/2: contrast", "new: HTTP/3"]);
    expect(await within("## S\n- **HTTP/2**\n", "## S\n- **HTTP/3**\n")).toEqual(["HTTP/2: contrast", "new: HTTP/3"]);
    expect(await within("## S\n- **HTTP/2** — streams over TCP\n", "## S\n- **HTTP/3** — streams over QUIC\n")).toEqual(["HTTP/2: contrast", "new: HTTP/3"]);
  });

  it("a name with a number, and one without, whatever form its words have", async () => {
    expect(await within("## S\n- **Sourdough** — flour and water that wild yeast has raised\n", "## S\n- **Sourdoughs 2** — flour and water that wild yeast has raised\n")).toEqual(["Sourdough: contrast", "new: Sourdoughs 2"]);
    expect(await within("## S\n- **Sourdough** — flour and water that wild yeast has raised\n", "## S\n- **Sourdogh II** — flour and water that wild yeast has raised\n")).toEqual(["Sourdough: contrast", "new: Sourdogh II"]);
  });

  it("a version of another number, also where it is part of the word", async () => {
    expect(await within("## S\n- [harbour](https://a.org/harbour) — speaks to the cranes of a port\n", "## S\n- [harbour3](https://a.org/harbour3) — speaks to the cranes of a port\n")).toEqual(["harbour: contrast", "new: harbour3"]);
  });

  it("a thing of another name and address that only mentions the address of the other", async () => {
    expect(await within("## S\n- [Lighthouse](https://light.org) — Sends the news of a port to all ships ([source](https://code.org/lighthouse))\n", "## S\n- [Beacon](https://beacon.org) — Sends the news of a port to all ships (made from [Lighthouse](https://code.org/lighthouse)) ([source](https://code.org/beacon))\n")).toEqual(["Lighthouse: little", "new: Beacon"]);
    expect(await within("## S\n- [Lighthouse](https://light.org) — Sends the news ([source](https://code.org/lighthouse))\n", "## S\n- [Beacon](https://light.org) — A mast that tells ships what is new ([source](https://code.org/lighthouse))\n")).toEqual(["Lighthouse: evidence, S > Beacon"]);
  });

  it("one whose name stands at one bullet now, and its definition at another", async () => {
    const { known, seen } = settled(await indexOf({ "A MOC.md": "## S\n- **Sauce base** — flour browned in butter before the milk\n- **Sauce bases** — flours browned in butters before the milk\n" }));
    const after = await indexOf({ "A MOC.md": "## S\n- **Roux** — flour browned in butter before the milk\n- **Sauce base** — flours browned in butters before the milk\n" });
    const one = { known: known.filter(({ term }) => term === "Sauce base"), seen };
    expect(match(one, after).orphans).toHaveLength(1);
    const opposite = await indexOf({ "A MOC.md": "## S\n- **Non-sauce base** — flour browned in butter before the milk\n- **Sauce base** — flours browned in butters before the milk\n" });
    expect(match(one, opposite).orphans).toHaveLength(1);
    const other = await indexOf({ "A MOC.md": "## S\n- **Sauce base** — flours browned in butters before the milk\n" });
    expect(match(one, other).orphans).toHaveLength(1);
  });

  describe("one of two namesakes, where the other was deleted", () => {
    const GARDEN = "## Basics\n- **Tools** — spade, rake and a sharp knife\n- **Soil** — what roots drink from\n";
    const KITCHEN = "## Basics\n- **Tools** — pans, a board and a good knife\n- **Salt** — more of itself\n";

    /** What became of the kitchen's tools; `isMet`: whether those of the garden are known, too. */
    async function kitchenTools(garden: string, kitchen: string, isMet = false): Promise<string> {
      const { known, seen } = settled(await indexOf({ "Garden MOC.md": GARDEN, "Kitchen MOC.md": KITCHEN }));
      const { matched } = match({ known: known.filter(({ map }) => isMet || map.startsWith("Kitchen")), seen }, await indexOf({ "Garden MOC.md": garden, "Kitchen MOC.md": kitchen }));
      return matched.find(({ known: { map, term } }) => map.startsWith("Kitchen") && term === "Tools")?.present?.definition ?? "nobody";
    }

    const SOIL = "## Basics\n- **Soil** — what roots drink from\n";
    const put = (text: string): string => KITCHEN.replace(/- \*\*Tools.*/, `- ${text}`);

    it.each([
      ["its neighbour's text behind its own", "**Tools** — spade, rake and a sharp knife; Soil: what roots drink from"],
      ["a sentence behind its own text", "**Tools** — spade, rake and a sharp knife. They hang in the shed"],
      ["a sentence before its own text", "**Tools** — What hangs in the shed: spade, rake and a sharp knife"],
      ["one word more", "**Tools** — spade, rake and mostly a sharp knife"],
      ["its name in the singular", "**Tool** — spade, rake and a sharp knife"],
      ["its name in the singular, and more to say", "**Tool** — spade, rake and a sharp knife, all of them old"],
    ])("comes with %s: it is not taken for the other", async (_what, text) => {
      expect(await kitchenTools(SOIL, put(text))).toBe("nobody");
      expect(await kitchenTools(SOIL, put(text), true)).toBe("nobody");
    });

    it("comes from another heading of the same map, with more to say: it is not taken for the other", async () => {
      const before = settled(await indexOf({ "A MOC.md": "## Garden\n- **Tools** — spade, rake and a sharp knife\n## Kitchen\n- **Tools** — pans, a board and a good knife\n" }));
      const after = await indexOf({ "A MOC.md": "## Garden\n## Kitchen\n- **Tools** — spade, rake and a sharp knife, all of them old\n" });
      expect(match(before, after).matched).toEqual([]);
      expect(match({ ...before, known: before.known.slice(1) }, after).matched).toEqual([]);
    });

    it("went, and the one that stays was edited in its place: that is followed", async () => {
      for (const text of ["pans, a board and a good knife; Salt: more of itself", "pans, a board and mostly a good knife", "whatever hangs above the stove"]) {
        for (const garden of [GARDEN, SOIL]) expect(await kitchenTools(garden, put(`**Tools** — ${text}`))).toBe(text);
      }
    });

    it("stays, and the other is edited to say the same and more: that is followed", async () => {
      expect(await kitchenTools(GARDEN, put("**Tools** — spade, rake and a sharp knife, and pans"))).toBe("spade, rake and a sharp knife, and pans");
    });
  });

  it("a date or a state of work with another text behind it", async () => {
    expect(await within("## S\n- **1889-05-06** — the harbour is closed\n- **TODO** — ask the pilot about the tide\n", "## S\n- **1889-05-06** — a new crane came by ship\n- **TODO** — paint the shed before winter\n")).toEqual(["1889-05-06: little", "TODO: little", "new: 1889-05-06", "new: TODO"]);
    expect(await within("## S\n- **TODO** — ask the pilot about the tide\n", "## S\n- **TODO** — ask the pilot about the tides\n")).toEqual(["TODO: evidence, S > TODO"]);
  });

  it("two that are alike to one", async () => {
    expect(await within("## S\n- **Page table A** — where pages lie\n- **Page table B** — where pages are\n", "## S\n- **Page table C** — where pages lay\n")).toEqual(["Page table A: contrast", "Page table B: contrast", "new: Page table C"]);
  });

  it("a new one never gets an id that is somebody's", async () => {
    const { known, seen } = settled(await indexOf({ "A MOC.md": "## S\n- **A** — one ^a\n" }));
    const { matched, fresh } = match({ known, seen }, await indexOf({ "A MOC.md": "## S\n- **A** — another\n## T\n- **A** — one ^a\n" }));
    expect(matched.map(({ tier, to }) => `${tier} ${to.headingPath.join()}`)).toEqual(["verbatim T"]);
    expect(fresh.map(({ term }) => term)).toEqual(["A"]);
    expect(fresh[0]?.id).not.toBe(known[0]?.id);
  });
});

const SAMPLE = readFileSync(fileURLToPath(new URL("../../../examples/systems-vault/Maps/Systems and Infrastructure MOC.md", import.meta.url)), "utf8");
const REAL = sharedIsHere ? Object.entries(sharedVault()).find(([path]) => path.endsWith("Infrastructure MOC.md"))?.[1] ?? SAMPLE : SAMPLE;

describe.each([["the sample map", SAMPLE], [sharedIsHere ? "the reference map" : "the sample map again, since the reference map is not beside the project", REAL]])("whatever is edited in %s", async (_name, text) => {
  const before = settled(await indexOf({ "A MOC.md": text }));
  const { known } = before;
  const items = itemsOf(known);

  async function after(script: readonly Edit[]): Promise<{ matching: Matching; originOf: ReadonlyMap<ConceptSnapshot, string | null> }> {
    const now = edited(items, script);
    const index = await indexOf({ "A MOC.md": textOf(now) });
    const present = allConcepts(index);
    const origins = now.filter(({ kind }) => kind === "bullet").map(({ origin }) => origin);
    expect(present.length).toBe(origins.length);
    return { matching: match(before, index), originOf: new Map(present.map((trace, at) => [trace, origins[at] ?? null])) };
  }

  it("nobody is taken for another, nobody is meant twice, and nobody is silently gone", async () => {
    await fc.assert(fc.asyncProperty(edits(25), async (script) => {
      const { matching: { matched, orphans }, originOf } = await after(script);
      const wrong = matched.filter(({ known: one, present }) => present !== null && originOf.get(present) !== one.id)
        .map(({ known: one, tier, to }) => `${one.term} (${one.definition}) taken for ${to.term}, ${tier}`);
      expect(wrong).toEqual([]);
      const places = matched.flatMap(({ present }) => present ?? []);
      expect(new Set(places).size).toBe(places.length);
      expect(matched.length + orphans.length).toBe(known.length);
    }), { numRuns: MEMORY_RUNS });
  });

  it("of five edits at most ten concepts are lost", async () => {
    await fc.assert(fc.asyncProperty(edits(5), async (script) => {
      const { matching: { orphans } } = await after(script);
      expect(orphans.length).toBeLessThanOrEqual(10);
    }), { numRuns: MEMORY_RUNS });
  });
});
