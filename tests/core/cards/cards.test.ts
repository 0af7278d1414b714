import { describe, expect, it } from "vitest";
import { CARD_TYPES } from "../../../src/core/cards/card-types";
import { typeProblems, typesFor } from "../../../src/core/cards/chosen-types";
import { FactReader } from "../../../src/core/cards/fact-reader";
import { cardsOf, makeCards, type Made } from "../../../src/core/cards/make-cards";
import { mapFactsJob } from "../../../src/core/cards/map-facts";
import { masked } from "../../../src/core/cards/mask";
import type { ConceptMap } from "../../../src/core/index/concept-index";
import { runSync } from "../../../src/core/base/jobs";
import { DEFAULTS } from "../../../src/core/base/settings";
import { indexOf } from "../index/vault-of";

async function mapOf(text: string): Promise<ConceptMap> {
  const map = (await indexOf({ "MOC.md": text })).maps[0];
  if (map === undefined) throw new Error("no map");
  return map;
}

async function madeOf(text: string, chosen: readonly string[] = DEFAULTS.cardTypes): Promise<readonly Made[]> {
  const map = await mapOf(text);
  const facts = runSync(mapFactsJob(map));
  return map.concepts.map((concept) => cardsOf(concept, new FactReader(facts), typesFor(map, chosen)));
}

async function cardLines(text: string, chosen?: readonly string[]): Promise<string[]> {
  return (await madeOf(text, chosen)).flatMap(({ cards, notMade: none }) =>
    [...cards.map(({ type, front, back }) => `${type}: ${front} → ${back}`), ...none.map(({ type, why }) => `no ${type}: ${why}`)]);
}

describe.each(CARD_TYPES.map((type) => [type.name, type] as const))("%s", (_name, type) => {
  it.each(type.examples)("$bullet", async ({ bullet, beside = "", gives }) => {
    const map = await mapOf(`## A\n${bullet}\n${beside}\n`);
    const concept = map.concepts[0];
    if (concept === undefined) throw new Error("no concept");
    const { cards, notMade: none } = cardsOf(concept, new FactReader(runSync(mapFactsJob(map))), [type]);
    const sides = cards.map(({ front, back, choices }) => choices === undefined ? { front, back } : { front, back, choices });
    expect([...sides, ...none.map(({ why }) => ({ notMade: why }))]).toEqual(gives);
  });

  it("has an id and an end of ids of its own", () => {
    expect(CARD_TYPES.filter(({ id, role }) => id === type.id || role === type.role)).toEqual([type]);
    expect(type.role).toMatch(/^[a-z]+$/);
  });
});

describe("a card", () => {
  it("is known by its concept and its kind, whatever its text", async () => {
    const ids = async (definition: string): Promise<string[]> => {
      const map = await mapOf(`- **Paging** — ${definition}\n`);
      return makeCards(map, typesFor(map, DEFAULTS.cardTypes)).map(({ id }) => id);
    };
    expect(await ids("Blocks")).toEqual(await ids("Memory in equal parts"));
    expect(await ids("Blocks")).toEqual([expect.stringMatching(/^moc-[0-9a-z]{10}-def$/), expect.stringMatching(/^moc-[0-9a-z]{10}-rev$/)]);
  });

  it("asks with the item above where that tells a term apart, and a label with the nearest that stands above it", async () => {
    expect((await cardLines("## Trees\n- **Oak**\n  - **Bark** — rough\n- **Ash**\n  - **Bark** — grey\n  - **Purpose** — handles\n", ["definition", "reverse"])).filter((line) => !line.startsWith("no "))).toEqual([
      "definition: Bark (Oak) → rough", "reverse: rough → Bark", "definition: Bark (Ash) → grey", "reverse: grey → Bark", "definition: Purpose (Ash) → handles",
    ]);
    expect(await cardLines("## Trees\n- **Oak**\n  - **Bark** — rough, in old age\n- **Ash**\n  - **Rind** — rough, in old age, and grey\n", ["reverse"])).toContain("reverse: rough, in old age (Oak) → Bark");
  });

  it("asks with the heading where a term stands twice, and with more of them where that is not enough", async () => {
    expect(await cardLines("## CPU\n- **Cache** — near\n## Web\n- **Cache** — far\n")).toEqual([
      "definition: Cache (CPU) → near", "reverse: near → Cache", "definition: Cache (Web) → far", "reverse: far → Cache",
    ]);
    expect(await cardLines("## CPU\n### Parts\n- **Cache** — near\n## Web\n### Parts\n- **Cache** — far\n", ["definition"])).toEqual([
      "definition: Cache (CPU › Parts) → near", "definition: Cache (Web › Parts) → far",
    ]);
  });

  it("that others would answer as well asks with the heading, or not at all", async () => {
    expect(await cardLines("## A\n- **X** — same\n## B\n- **Y** — same\n")).toContain("reverse: same (A) → X");
    expect(await cardLines("## A\n- **X** — same\n- **Y** — same\n")).toContain("no reverse: “Y” has the same definition");
    expect(await cardLines("## A\n- **X** — fast store\n- **Y** — a store, fast and near\n")).toContain("no reverse: “Y” would be a right answer, too");
  });

  it("longer than 40 words is hard to remember", async () => {
    expect(await cardLines(`- **X** — ${"word ".repeat(41)}\n`)).toEqual(["no definition: it is 41 words long; more than 40 are hard to remember", "no reverse: it is 41 words long; more than 40 are hard to remember"]);
  });

  it("never has its question for an answer, nor its answer in its question", async () => {
    expect(await cardLines("- **Same** — same\n")).toEqual(["no definition: the answer is the question", "no reverse: the definition only repeats the term"]);
    expect(await cardLines("- **C** — what C is\n", ["reverse"])).toEqual(["no reverse: the answer stands in the question"]);
    expect(await cardLines("- **→** — 3. →\n", ["definition"])).toEqual(["no definition: the answer is the question"]);
    expect(await cardLines("- **ページング** — → ページング →\n", ["definition"])).toEqual(["no definition: the answer stands in the question"]);
    expect(await cardLines("- **Content cache (fast caches)** — Fast cache\n", ["definition"])).toEqual(["no definition: the answer stands in the question"]);
  });

  it.each(["due [due:: 2026-01-01]", "a card #flashcards/os", "<% tp.date %>", "done 📅 2026-01-01"])("with the markup of another plugin is not made: %s", async (definition) => {
    expect((await cardLines(`- **X** — ${definition} and more\n`, ["definition"])).map((line) => line.replace(/“.*”/, "“…”"))).toEqual(["no definition: it holds the markup of another plugin (“…”)"]);
  });

  it("that stops where its sentence would go on is not made, nor one that says nothing", async () => {
    const made = async (definition: string): Promise<string> => (await cardLines(`- **Paging** — ${definition}`)).join(", ");
    for (const open of ["a memory is paged if", "it has the following properties:", "sia V uno spazio, allora", "die Folge, wenn gilt:", "calls what is of the form", "what it is made of:", "für jedes $x$ gilt, dass"]) expect(await made(open)).toContain("it stops where the sentence would go on");
    for (const nothing of ["TODO", "*NIL*", "✔️", "n/a"]) expect(await made(nothing)).toContain("there is no answer");
    for (const whole of ["says what it is", "what the following pages hold in order.", "blocks, and then some", "the page that a frame belongs to"]) expect(await made(`${whole}\n- **Frame** — a block of memory`)).toContain("definition: Paging → ");
  });

  it("whose answer only repeats its question is not made", async () => {
    expect(await cardLines("- **A page fault loads a page from the disk** — Page faults load pages from a disk\n", ["definition"])).toEqual(["no definition: the answer only repeats the question"]);
    expect(await cardLines("- **A page fault loads a page** — The disk is read, and the frame is given to it\n", ["definition"])).toHaveLength(1);
  });

  it.each(["Lecture 4", "Botany - VL 12", "Kapitel 3: Wurzeln", "24 hours after the first dose", "until recovered", "notes/roots.md", "🌱211217-2313"])("is not made of a term that only says when or where: %s", async (term) => {
    expect(await cardLines(`- **${term}** — the roots of all that grows\n`)).toContain("no definition: its term is only a time or a place");
  });

  it("is made of what such a term looks like", async () => {
    for (const term of ["/etc/passwd", "TCP/IP", "HTTP/1.1", "RAID 5", "L1", "Type 2 diabetes", "24-hour clock"]) expect(await cardLines(`- **${term}** — what holds the roots of all that grows\n`, ["definition"])).toEqual([`definition: ${term} → what holds the roots of all that grows`]);
    expect(await cardLines("- **L8** — [[Roots]], [[Leaves]]\n", ["definition"])).toEqual(["no definition: its term is only a time or a place"]);
  });

  it("is not made where the text only goes on with its term, or only names a page", async () => {
    expect(await cardLines("- **Retries** with a growing delay\n", ["definition"])).toEqual(["no definition: its term is the beginning of its text"]);
    expect(await cardLines("- **Retries** — with a growing delay\n", ["definition"])).toHaveLength(1);
    expect(await cardLines("- **Roots** — `Unit 3`, **p. 4** (example 5).\n", ["definition"])).toEqual(["no definition: its definition only leads elsewhere"]);
  });

  it("of whose question the term leaves more gaps than words asks nothing", async () => {
    expect((await cardLines("- **Single Agent Environment** — An environment is single-agent, if there is a single agent")).join()).toContain("no reverse");
  });

  it("that looks like code is made", async () => {
    expect(await cardLines("- **X** — `std::move` (a::b) and `{{c1::x}}`\n", ["definition"])).toEqual(["definition: X → `std::move` (a::b) and `{{c1::x}}`"]);
  });

  it("has a picture for its answer where that is all that is said", async () => {
    for (const picture of ["![[heart.png]]", "![[heart.png|200]]", "![](heart.png)", "![the heart](a/heart.svg)", "![[heart.png]] ![[heart 2.png]]"]) expect(await cardLines(`- **Heart** — ${picture}\n`, ["definition"])).toEqual([`definition: Heart → ${picture}`]);
    for (const embed of ["![[Some note]]", "![](https://a.b/c.png)"]) expect((await cardLines(`- **Heart** — ${embed}\n`, ["definition"])).join()).toMatch(/^no definition/);
  });

  it("is not made of a gap within another gap, nor of a formula with a gap of Anki's in it", async () => {
    expect(await cardLines("- **Heart** — pumps {{c1::blood of {{c2::four}} kinds}} on\n", ["definition", "gaps"])).toEqual([expect.stringMatching(/^no definition: it holds the markup/), expect.stringMatching(/^no gaps: /)]);
    expect(await cardLines("- **Circle** — its area $\\pi {{c1::r^2}}$ grows\n", ["definition"])).toEqual([expect.stringMatching(/^no definition: /)]);
  });

  it("of a term that is code shows it as it is, and takes it for no other", async () => {
    expect(await cardLines("## A\n- `__init__` — builds an object\n- **init** — first process of a system\n- `a == b` — compares\n")).toEqual([
      "definition: \\_\\_init\\_\\_ → builds an object", "reverse: builds an object → \\_\\_init\\_\\_",
      "definition: init → first process of a system", "reverse: first process of a system → init",
      "definition: a \\=\\= b → compares", "reverse: compares → a \\=\\= b",
    ]);
  });

  it("that is not made tells all its reasons, and what it would have been", async () => {
    const [made] = await madeOf(`- **C** — C <% x %> ${"word ".repeat(45)}\n`, ["reverse"]);
    expect(made?.notMade).toMatchObject([{ type: "reverse", checks: [expect.stringMatching(/^it is \d+ words long/), "the answer stands in the question", expect.stringContaining("markup")], card: { back: "C" } }]);
  });
});

describe("which types a map's cards are of", () => {
  const text = "## A\n- **Record types** — A, MX, TXT\n";
  const types = async (property: string, chosen?: readonly string[]): Promise<string[]> => {
    const map = await mapOf(`${property === "" ? "" : `---\n${property}\n---\n`}${text}`);
    return [...new Set(makeCards(map, typesFor(map, chosen ?? DEFAULTS.cardTypes)).map(({ type }) => type))];
  };

  it("is set for all maps, and by a property for one", async () => {
    expect(await types("")).toEqual(["definition", "reverse"]);
    expect(await types("", ["items", "gone-type"])).toEqual(["items"]);
    expect(await types("card-types: [items, Definition]")).toEqual(["definition", "items"]);
    expect(await types("card-types: items, reverse")).toEqual(["reverse", "items"]);
    expect(await types("card-types:\n  - items")).toEqual(["items"]);
    expect(await types("card-types: none")).toEqual([]);
    expect(await types("card-types: all")).toEqual(["definition", "reverse", "items"]);
  });

  it("is read however the property is written", async () => {
    for (const yaml of ["card-types: [definition,\n  reverse]", "\"card-types\": definition reverse", "Card-Types:\n  - definition\n  - reverse", "title: a: b\ncard-types: definition, reverse"]) {
      const { cardTypes } = await mapOf(`---\n${yaml}\n---\n- **Paging** — Blocks\n`);
      expect(cardTypes).toEqual({ line: yaml.startsWith("title") ? 2 : 1, ids: ["definition", "reverse"] });
    }
  });

  it("an empty property says nothing, and an unknown name is a problem", async () => {
    expect(await types("card-types:")).toEqual(["definition", "reverse"]);
    expect(await types("card-types: [itmes]")).toEqual(["definition", "reverse"]);
    const map = await mapOf(`---\ntags: x\ncard-types: [itmes, items]\n---\n${text}`);
    expect(typeProblems(map)).toEqual([{ path: "MOC.md", line: 2, message: `The property “card-types” lists “itmes”, which is not a card type. There are ${CARD_TYPES.map(({ id }) => id).join(", ")}; or “all”, or “none”.` }]);
  });
});

describe("masking", () => {
  it.each([
    ["Page faults load a page; paging", ["Page Fault"], "… load a page; paging"],
    ["Locks and locking, unlocked, padlock", ["Lock"], "… and …, unlocked, padlock"],
    ["A [[Thread]] of threads", ["Thread"], "A … of …"],
    ["IPC (inter-process communication) by pipes", ["Inter-Process Communication (IPC)", "IPC"], "… (…) by pipes"],
    ["TCP/IP and tcp", ["TCP"], "…/IP and …"],
    ["C is not C++ or Objective-C", ["C"], "C is not C++ or Objective-C"],
    ["ページング は メモリ", ["ページング"], "… は メモリ"],
    ["これはページングです", ["ページング"], "これは…です"],
    ["caches, cached, caching", ["Cache"], "…, …, …"],
    ["swapping what was swapped", ["Swap"], "… what was …"],
    ["replicas replicate what is replicated", ["Replication"], "… … what is …".replace("… …", "…")],
    ["causally related", ["Causal"], "… related"],
    ["variable segments, an election", ["Segmentation"], "variable …, an election"],
    ["(a.b)* costs", ["(a.b)*"], "… costs"],
  ])("%s", (text, names, expected) => {
    expect(masked(text, names)).toBe(expected);
  });

  it("leaves no name in the text, at its edges either", () => {
    for (const text of ["Swap", "Swap, swap", "x swap", "swap x", "swap/swap", "“Swap”"]) expect(masked(text, ["Swap"])).not.toMatch(/swap/i);
  });

  it("hides the words of the term, its initials, what its capitals spell out, and links with their words", async () => {
    expect(await cardLines("- **OOM Killer** — Linux out-of-memory handling that kills the largest process\n", ["reverse"])).toEqual(["reverse: Linux … handling that … the largest process → OOM Killer"]);
    expect(await cardLines("- **Border Gateway Protocol** — BGP, a protocol between networks of many owners\n", ["reverse"])).toEqual(["reverse: …, a … between networks of many owners → Border Gateway Protocol"]);
    expect(await cardLines("- **主根とは何か** — 主根とは、土の中で水を吸う植物の部分のことです\n", ["reverse"])).toEqual(["reverse: …とは、土の中で水を吸う植物の部分のことです → 主根とは何か"]);
    expect(await cardLines("- **GitOps** — Git as source of truth, no github\n", ["reverse"])).toEqual(["reverse: … as source of truth, no github → GitOps"]);
    expect(await cardLines("- **Page Table** — maps pages to frames, see [[OS/Page Table#x|the table]] and [[Frame]]\n", ["reverse"])).toEqual(["reverse: maps … to frames → Page Table"]);
    expect(await cardLines("- **Page Table** — [[OS/Page Table|tables]] of a running [[Process|program]] ([more](x.md))\n", ["reverse"])).toEqual(["reverse: … of a running program → Page Table"]);
  });
});
