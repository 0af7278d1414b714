/** Which cards are not made since nobody would keep them, though they could be asked; and that whoever learns one goes on. */
import { describe, expect, it } from "vitest";
import { candidatesOf } from "../../../src/core/cards/candidate";
import { CARD_TYPES } from "../../../src/core/cards/card-types";
import { makeCards, makeCardsJob } from "../../../src/core/cards/make-cards";
import { RULES } from "../../../src/core/cards/worth-asking";
import { runSync } from "../../../src/core/base/jobs";
import type { ConceptMap } from "../../../src/core/index/concept-index";
import { indexOf } from "../index/vault-of";
import { NOT_ASKED } from "./not-asked";

async function mapOf(text: string): Promise<ConceptMap> {
  const map = (await indexOf({ "MOC.md": text })).maps[0];
  if (map === undefined) throw new Error("no map");
  return map;
}

async function lines(text: string, ids: readonly string[] = ["definition", "reverse"]): Promise<string[]> {
  const made = runSync(makeCardsJob(await mapOf(text), CARD_TYPES.filter(({ id }) => ids.includes(id))));
  return [...made.cards.map(({ type, front, back }) => `${type}: ${front} → ${back}`), ...made.notMade.map(({ type, why }) => `no ${type}: ${why}`)];
}

describe("a poor card is not made", () => {
  it.each([
    "The author describes how roots drink", "This chapter discusses roots and what they drink", "Der Autor erklärt, wie Wurzeln trinken", "L’auteur décrit comment boivent les racines",
    "El autor describe cómo beben las raíces", "Автор описывает, как пьют корни", "يشرح المؤلف كيف تشرب الجذور", "המחבר מסביר איך השורשים שותים",
  ])("where somebody is said to tell something: %s", async (told) => {
    expect(await lines(`- **Osmosis** — ${told}\n`)).toEqual(["no definition: its text says what somebody tells, not what it is", "no reverse: its text says what somebody tells, not what it is"]);
  });

  it("where somebody is called so, it is", async () => {
    expect(await lines("- **Ghostwriter** — The author of a book that bears another name\n", ["definition"])).toHaveLength(1);
    expect((await lines("- **Ghostwriter** — The author of a book that bears another name\n", ["definition"]))[0]).toMatch(/^definition: /);
  });

  it("that asks with a quotation alone, while the quotation is an answer", async () => {
    expect(await lines("- **Motto of the gardeners** — “Water first, then wait.”\n")).toEqual(["definition: Motto of the gardeners → “Water first, then wait.”", "no reverse: its text is a quotation"]);
  });

  it("that asks with one word and small ones, while one word alone may be a word of another language", async () => {
    expect(await lines("- **Private deeds** — do not require it\n")).toContain("no reverse: too few words are left to tell what is meant");
    expect(await lines("- **Hund** — dog\n")).toContain("reverse: dog → Hund");
    expect(await lines("- **Capital** — a city of a government\n")).toContain("reverse: a city of a government → Capital");
  });

  it.each(["how deep must a root go?", "Water first, or light first? Ask the gardener.", "先浇水还是先修剪？", "ما هو ضغط الخلية؟"])("whose text asks and does not answer: %s", async (question) => {
    expect((await lines(`- **Planting** — ${question}\n`, ["definition"]))).toEqual(["no definition: its text asks, and does not answer"]);
  });

  it("where a question stands in brackets, in quotes or in code, the rest is asked", async () => {
    for (const text of ["digging, watering (how often?) and waiting", "whoever asks “why not?” and tries", "`a ?? b` gives the first of two that is there"]) expect((await lines(`- **Planting** — ${text}\n`, ["definition"]))[0]).toMatch(/^definition: /);
  });

  it.each(["Always water the roots", "Know your soil before spring", "Look back to the old garden, don’t guess", "Go up the tree", "Regar las raíces", "Arroser les racines", "Definir o solo"])("whose term tells to do something: %s", async (term) => {
    expect(await lines(`- **${term}** — plants need less of it than one thinks\n`, ["definition"])).toEqual(["no definition: it is an advice or a step"]);
  });

  it.each(["Use after free", "Divide and conquer", "Keep-alive timeout", "Water Your", "Water as solvent", "Alexandre le Grand", "Mar de la Plata"])("where a name begins like an advice, it is a name: %s", async (term) => {
    expect((await lines(`- **${term}** — a thing that gardeners speak of\n`, ["definition"]))[0]).toMatch(/^definition: /);
  });

  it.each(["[[Garden diary]]", "file:///garden/plans/", "last looked at: 2026-05-01", "DOC-012, DOC-013", "[[Garden diary]];", "[[Garden diary#May]].", "https://a.b/plans", "See part 1 (beds, paths)", "Siehe Teil 2", "viz [[Garden diary#May|beds]]"])("whose text only says where something is: %s", async (where) => {
    expect(await lines(`- **Plans** — ${where}\n`, ["definition"])).toEqual(["no definition: its definition only leads elsewhere"]);
  });

  it("of a note that is linked with a list of what it holds", async () => {
    const vault = { "MOC.md": "- [[Soil notes]] — compost, worms, past exams\n- [[Humus]] — a dark part of soil, made of leaves\n- [[Soils]] — [[Clay]], [[Sand]]\n- **Tools** — spade, rake, hoe\n- [[Not yet written]] — seeds, bulbs, tubers\n", "Soil notes.md": "x", "Humus.md": "x", "Loam.md": "x", "Tools.md": "x" };
    const map = (await indexOf(vault)).maps[0];
    if (map === undefined) throw new Error("no map");
    const made = runSync(makeCardsJob(map, CARD_TYPES.filter(({ id }) => id === "definition")));
    expect(made.cards.map(({ front }) => front)).toEqual(["Humus", "Soils", "Tools"]);
    expect(made.notMade.map(({ why }) => why)).toEqual(Array.from({ length: 2 }, () => "its text says what its note holds, not what it is"));
  });

  it.each(["compost and worm bins", "Tools & seeds", "oak vs ash", "[[Waivers]] + deviations"])("of a note that is linked with two things of which nothing is said: %s", async (comment) => {
    expect(await lines(`- [[Soil and trees]] — ${comment}\n`, ["definition"])).toEqual(["no definition: its text says what its note holds, not what it is"]);
    expect((await lines(`- **Soil and trees** — ${comment}\n`, ["definition"]))[0]).toMatch(/^definition: /);
  });

  it.each(["worms and roots that live below a tree", "Soil Organic Inventory Layer", "Compost, Loam (Clay), npm/yarn and Peat"])("of a note that is linked with more than that, or with names alone, it is asked: %s", async (comment) => {
    expect((await lines(`- [[Soil]] — ${comment}\n`, ["definition"]))[0]).toMatch(/^definition: /);
  });

  it("of a short comment on a note, where the comments beside it are lists of what notes hold", async () => {
    const text = "- [[Soil notes]] — compost, worms, past exams\n- [[Tree notes]] — oak, ash, elm\n- [[Log]] — garden sync\n- [[Mulch]] — leaves that keep the ground from drying at noon\n";
    const map = (await indexOf({ "MOC.md": text, "Soil notes.md": "x", "Tree notes.md": "x", "Log.md": "x", "Mulch.md": "x" })).maps[0];
    if (map === undefined) throw new Error("no map");
    expect(makeCards(map, CARD_TYPES.filter(({ id }) => id === "definition")).map(({ front }) => front)).toEqual(["Mulch"]);
  });

  it("of works among works, each with its authors, while one name in a glossary is an answer", async () => {
    const works = "- [[The Tall Oak]] — Ada Root\n- *Ash and Elm* — Bo Leaf, Cy van der Stem\n- [[A Year of Moss]] — D. E. Bark and Flo Twig (ed.)\n";
    expect(new Set((await lines(works)).map((line) => line.replace(/^no \w+: /, "")))).toEqual(new Set(["it is one of a list of works and their authors"]));
    expect((await lines("- **Law of the minimum** — Justus Liebig\n- **Humus theory** — Albrecht Thaer\n- **Grafting wax** — Ada Root\n", ["definition"])).filter((line) => line.startsWith("definition"))).toHaveLength(3);
    expect((await lines("- Law of the minimum — Justus Liebig\n- Mulch — a layer of leaves on the ground\n- Humus — the dark part of soil\n", ["definition"]))[0]).toBe("definition: Law of the minimum → Justus Liebig");
  });

  it.each(["of young trees", "via a knife", "für junge Bäume", "$n = 2$", "`cut()`"])("of a link and what goes on behind it, where no sign parts the two: %s", async (rest) => {
    expect(await lines(`- [[Pruning]] ${rest}\n`, ["definition"])).toEqual(["no definition: its term is the beginning of its text"]);
    expect((await lines(`- [[Pruning]] — ${rest} and so on until it ends\n`, ["definition"]))[0]).toMatch(/^definition: /);
  });

  it("of a link that a sentence goes on with, if that says what it is", async () => {
    expect(await lines("- [[Pruning]] is a cut that lets light in\n", ["definition"])).toEqual(["definition: Pruning → is a cut that lets light in"]);
  });

  it("of a name that a few words stand below, while a sentence there is asked, and whatever stands below bold words", async () => {
    const loam = "- **Loam** — soil of clay and sand\n";
    for (const text of ["- Root crops\n  - Beet\n", "- 根菜\n  - 甜菜\n", "### Drafts\nThis page is a list of what was never written to its end\n", "### Crops\nBeet\nChard\n"]) {
      expect(await lines(loam + text, ["definition"])).toEqual(["definition: Loam → soil of clay and sand", "no definition: below its term stand names, which say nothing of it"]);
    }
    for (const text of ["- Root crops\n  - plants that keep food below the ground\n", "- Taproot\n  - a root that grows down\n", "- **Root crops**\n  - Beet\n"]) expect((await lines(loam + text, ["definition"]))[1]).toMatch(/^definition: /);
  });

  it("of addresses alone, or of links alone of which one leads to a map", async () => {
    expect(await lines("- **Beds** — [plan](https://a.b/c) https://a.b/d\n", ["definition"])).toEqual(["no definition: its definition only leads elsewhere"]);
    expect(await lines("- **Beds** — [[Soil MOC]] · [[Questions]]\n", ["definition"])).toEqual(["no definition: its definition only leads elsewhere"]);
    expect(await lines("- **Garden** — [[Soil MOC]] → [[Tree MOC]]\n", ["steps", "definition"])).toContain("no definition: its definition only leads elsewhere");
    expect((await lines("- **Soils** — [[Clay]], [[Sand]]\n", ["definition"]))[0]).toMatch(/^definition: /);
  });

  it("of ways through notes among others, while one process in a list is one", async () => {
    const ways = "- Begin: [[Soil]] → [[Seeds]] → [[Roots]]\n- Go on: [[Roots]] -> [[Leaves]]\n- Choose: [[Oak]] vs [[Ash]]\n- Rest: [[Moss]] → sit down\n";
    expect(new Set(await lines(ways, ["definition"]))).toEqual(new Set(["no definition: its definition only leads elsewhere"]));
    expect((await lines("- Growth: [[Seeds]] → [[Roots]] → [[Leaves]]\n- Loam: a soil that crumbles\n- Humus: the dark part of soil\n", ["definition"]))[0]).toMatch(/^definition: Growth/);
  });

  it("of whoever made a work among works, though his name is one word, and of works in a list of two beside a longer one", async () => {
    const works = "- [[The Tall Oak]] — Ada Root\n- [[Ash and Elm]] — Bo Leaf\n- [[A Year of Moss]] — Flo Twig\n- [[Weeds]] — Anonymous\n## Not read\n- [[The Short Oak]] — Cy Stem *(half of it; dull)*\n";
    expect((await lines(works, ["definition"])).filter((line) => line === "no definition: it is one of a list of works and their authors")).toHaveLength(4);
    expect(await lines(works, ["definition"])).toHaveLength(5);
    expect((await lines(works, ["definition"])).filter((line) => line.startsWith("definition"))).toEqual([]);
  });

  it("of a few words on a note, in a list too short to tell, where the lists beside it are an index", async () => {
    const index = "## Soil\n- [[Beds]] — boards, nails, tools\n- [[Heap]] — worms, leaves, heat\n## Trees\n- [[Oak note]] — acorn drawings\n## Water\n- [[Rain note]] — barrel photos\n";
    expect((await lines(index, ["definition"])).filter((line) => line.startsWith("definition"))).toEqual([]);
    expect((await lines("## Trees\n- [[Oak note]] — acorn drawings\n## Water\n- [[Rain]] — water that falls from clouds onto beds and trees\n", ["definition"])).filter((line) => line.startsWith("definition"))).toEqual(["definition: Rain → water that falls from clouds onto beds and trees"]);
  });

  const LITTLE = "no definition: too few words are left to tell what is meant";

  it.each(["- [[Heap]] — garden system\n- [[Beds]] — winter work\n", "- Heap: Ada Root\n- Beds: spring plans\n", "- [[Heaps]] — list of heaps\n", "- [[Horta]] — sistema de canteiros\n- [[Heap]] — configuração\n", "- [[堆肥指南]] — 花园堆肥的指南\n"])("of a kind, a topic, a remark, in few words behind a link or a plain name: %s", async (text) => {
    expect(new Set(await lines(text, ["definition"]))).toEqual(new Set([LITTLE]));
  });

  it.each([
    "- **Heap** — garden system\n", "- `dig()` — turns soil\n", "- [[CEC]] — Cation Exchange Capacity\n", "- [[Mulch]] — mulch is a layer of leaves\n", "- [[Humus]] — a dark soil\n", "- Loam — sand, clay, silt\n", "- [[Soils]] — [[Clay]], [[Sand]]\n",
    "- [[Hand tools]] — Spade, Rake\n", "- [[Heap]] — turns what falls from trees into soil\n", "- [[Leaf]] — takes in the light\n", "- [Spade](https://a.b/spade) — turns soil\n", "- [[堆肥]] — 落叶与厨余在微生物作用下变成的深色土\n",
  ])("where few words say what it is, or stand behind a marked name, it is asked: %s", async (text) => {
    expect((await lines(text, ["definition"]))[0]).toMatch(/^definition: /);
  });

  it("of three words, unless two thirds of its list say more", async () => {
    const more = "- Loam — holds water and crumbles between two fingers\n- Clay — sticks to the spade all winter, dries to stones\n";
    expect((await lines(`${more}- Silt — fine wet dust\n`, ["definition"])).filter((line) => line.startsWith("definition"))).toHaveLength(3);
    expect((await lines(`${more}- Silt — fine wet dust\n- Peat — old dark moss\n`, ["definition"])).filter((line) => line === LITTLE)).toHaveLength(2);
    expect((await lines(`${more}- Silt — old plans\n`, ["definition"])).filter((line) => line === LITTLE)).toHaveLength(1);
  });

  it("of a word and another, unless a long list has nothing else and no opposites: it is one of two languages", async () => {
    const words = ["Spaten – spade", "Rechen – rake", "Beet – flower bed", "Boden – soil", "Laub – leaves", "Wurzel – root", "Ast – branch", "Zweig – twig"];
    const listOf = (some: readonly string[]): string => some.map((pair) => `- ${pair}\n`).join("");
    const asked = async (some: readonly string[]): Promise<number> => (await lines(listOf(some), ["definition"])).filter((line) => line.startsWith("definition")).length;
    expect(await asked(words)).toBe(8);
    expect(await asked(words.slice(0, 7))).toBe(0);
    expect(await asked([...words, "Above – below", "Increase – decrease"])).toBe(0);
  });

  it("of what stands on lines below a heading, where it does not say what the heading names", async () => {
    const map = "## Mulch\nA layer of leaves that keeps the ground wet.\n\n## Night Frost\nCold air that lies on beds after a night with frost.\n\n## Past springs\nOaks by the river, and an old garden behind them.\n";
    const made = await lines(map, ["definition"]);
    expect(made.filter((line) => line.startsWith("definition")).map((line) => line.slice(0, 20))).toEqual(["definition: Mulch → ", "definition: Night Fr"]);
    expect(made).toContain("no definition: its text says what its note holds, not what it is");
  });

  it("of a label in a list of data of one thing", async () => {
    const data = "- **Status:** 🟢 half of it\n- **Stack:** Boards, Nails, Glue\n";
    expect(await lines(`## Second bed\n${data}`, ["definition"])).toEqual(["no definition: it is a property, such as a date or a status", LITTLE]);
    expect((await lines(`## Second bed\n${data}- **Raised bed:** a box of soil\n`, ["definition"]))[0]).toMatch(/^definition: Raised bed/);
    expect((await lines("## Tools\n- **Stack:** Boards, Nails, Glue\n", ["definition"]))[0]).toMatch(/^definition: /);
  });

  it("of a number of things, which names none, while a name may begin with a number", async () => {
    expect(await lines("- 6 beds: roses, tulips, mint, sage, thyme, hops\n", ["definition"])).toEqual(["no definition: its term says what its text is about, and names nothing"]);
    expect((await lines("- **4 Ds** — dig, drain, dung, dress\n", ["definition"]))[0]).toMatch(/^definition: /);
  });

  it("of bold words that are the first of several", async () => {
    expect(await lines("- **300 Plants**, beds, and trees\n", ["definition"])).toEqual(["no definition: its term is the beginning of its text"]);
  });

  it("of links side by side, or behind a plain name, by which a reader goes on", async () => {
    expect(await lines("- Beds: [[Soil]], [[Seeds]], [[Roots]]\n", ["definition"])).toEqual(["no definition: its definition only leads elsewhere"]);
    for (const text of ["- **Beds** — [[Soil]], [[Seeds]]\n", "- [[Beds]] — [[Soil]], [[Seeds]]\n"]) expect((await lines(text, ["definition"]))[0]).toMatch(/^definition: /);
    expect(await lines("- **Beds** — [[Soil]] | [[Seeds]] | [[Roots]]\n", ["definition"])).toEqual(["no definition: its definition only leads elsewhere"]);
  });

  it("whose text stops at an article", async () => {
    expect(await lines("- **Mulch** — a layer of the\n", ["definition"])).toEqual(["no definition: it stops where the sentence would go on"]);
  });

  it("of an aside among bare links, in a map of bare links, unless it says what the note is about or stands behind bold words", async () => {
    const bare = "- [[Oak]]\n- [[Ash]]\n- [[Elm]]\n- [[Moss]]\n";
    expect(await lines(`${bare}- [[Compost]] — smells when nobody looks after its heap\n`, ["definition"])).toContain("no definition: most of what is listed with it cannot be asked, so its list is rather an index");
    for (const text of ["- [[Compost]] — a heap of leaves that worms eat\n", "- **Compost** — smells when nobody looks after its heap\n"]) expect((await lines(bare + text, ["definition"]))[0]).toMatch(/^definition: /);
    expect((await lines(`${bare}## Heaps\n- [[Compost]] — smells when nobody looks after its heap\n- [[Mulch]] — keeps water where roots find it\n`, ["definition"])).filter((line) => line.startsWith("definition"))).toHaveLength(2);
  });

  it.each(["Ruling", "Side effects", "Pros and cons", "Key features"])("that asks for a label from what is told under it: %s", async (label) => {
    expect(await lines(`## Grafting\n- **${label}** — an apple on a quince grows low\n`, ["reverse"])).toEqual(["no reverse: its term says what its text is about, and names nothing"]);
  });

  it("of a note that is linked with topics, though one of them begins as a definition does", async () => {
    expect(await lines("- [[Planning a garden]] — Role of soil, aims, planning, costs\n", ["definition"])).toEqual(["no definition: its text says what its note holds, not what it is"]);
    for (const text of ["- [[Garden]] — A garden is a place with beds, paths, and trees\n", "- [[Tools]] — Spade, Rake, Hoe\n", "- **Planning a garden** — role of soil, aims, planning, costs\n"]) expect((await lines(text, ["definition"]))[0]).toMatch(/^definition: /);
  });

  it("of a sentence that stands where a name would, unless bold words or a link say that it is one", async () => {
    expect(await lines("- Models of plants grow for hours or days: not just minutes\n", ["definition"])).toEqual(["no definition: its term is a sentence"]);
    expect((await lines("- **Law of the soil that somebody digs twice**: worms come up\n", ["definition"]))[0]).toMatch(/^definition: /);
  });

  it("of a note whose own summary tells what it holds", async () => {
    const made = async (summary: string): Promise<number> => {
      const map = (await indexOf({ "MOC.md": "- [[Soils]]\n", "Soils.md": `---\nsummary: ${summary}\n---\n` })).maps[0];
      if (map === undefined) throw new Error("no map");
      return makeCards(map, CARD_TYPES.filter(({ id }) => id === "definition")).length;
    };
    expect([await made("Contains all notes on soils"), await made("Introduction to soils"), await made("What a plant stands in and drinks from")]).toEqual([0, 0, 1]);
  });

  it.each(["A comprehensive guide to soils", "Overview of soils", "Cross-garden comparison of soils", "When each soil is right", "How soils are dug", "I want to share what I dug", "Some notes for my garden", "June 14, 2024", "This page lists soils", "A complete reference covering soils"])("of a note that is linked with a word on the note: %s", async (comment) => {
    const map = (await indexOf({ "MOC.md": `- [[Soils]] — ${comment}\n`, "Soils.md": "x" })).maps[0];
    if (map === undefined) throw new Error("no map");
    const made = runSync(makeCardsJob(map, CARD_TYPES.filter(({ id }) => id === "definition")));
    expect([made.cards.length, ...made.notMade.map(({ why }) => why)]).toEqual([0, "its text says what its note holds, not what it is"]);
    if (!/\b(?:I|my)\b/.test(comment)) expect((await lines(`- **Beds** — ${comment.replace("This page", "A gardener")}\n`, ["definition"]))[0]).toMatch(/^definition/);
  });

  it.each(["Study of roots and of all they do", "Understanding roots and water", "Basics of roots, with soils", "Techniques for digging roots"])("that says what a course does with its subject, by the words of its name: %s", async (text) => {
    expect(await lines(`- **Roots** — ${text}\n`, ["definition"])).toEqual(["no definition: too few words are left to tell what is meant"]);
    expect((await lines(`- **Botany** — ${text}\n`, ["definition"]))[0]).toMatch(/^definition: /);
    expect((await lines(`- **Roots** — ${text}, that drink at night\n`, ["definition"]))[0]).toMatch(/^definition: /);
  });

  it.each(["Installation|Usage|Deployment|Stack", "项目结构|核心组件|性能考虑|依赖关系分析", "2024-05-01 — beds|2024-05-02 — pond|2024-05-03 — frost|2024-05-04 — worms"])("in a note with the headings of a program or of a journal, which is not called a map: %s", async (headings) => {
    const made = async (path: string, some: readonly string[]): Promise<number> => {
      const text = some.map((heading, at) => `## ${heading}\n- **Soil ${"abcd".charAt(at)}** — a layer that holds ${at + 2} kinds of worms\n`).join("");
      const map = (await indexOf({ [path]: `---\nmoc-study-map: true\n---\n${text}` })).maps[0];
      return map === undefined ? -1 : makeCards(map, CARD_TYPES.filter(({ id }) => id === "definition")).length;
    };
    expect([await made("Ponds.md", headings.split("|")), await made("Ponds MOC.md", headings.split("|")), await made("Ponds.md", headings.split("|").slice(1))]).toEqual([0, 4, 3]);
  });

  it.each(["Open questions (for spring)", "Current projects", "📥 Inbox", "085 Inbox", "Next steps & what else could grow", "Next development steps", "Research queue", "System status", "2. Next steps", "Offene Fragen", "Mes projets", "Exam questions", "Prüfungsfragen", "8. Ejercicios prácticos", "תרגילים", "Próximos pasos", "Segnalibri", "Próximos passos", "Мои задачи", "待办", "다음 단계"])("that stands below a heading for what is to be done or found: %s", async (heading) => {
    expect(await lines(`## ${heading}\n- **Humus** — the dark part of soil\n`, ["definition"])).toEqual(["no definition: its heading, or its name, is for what is to be done or found, not for what is to be known"]);
    expect(await lines(`# ${heading} MOC\n\n- **Humus** — the dark part of soil\n`, ["definition"])).toHaveLength(1);
  });

  it.each(["Projective planes", "Goals of plants", "Books of the dead", "Home and garden", "Next generation sequencing", "Questions of law", "Notes", "Statistics", "People", "Logs", "Tasks", "Journal", "Exam", "Logistics"])("below another heading it is: %s", async (heading) => {
    expect((await lines(`## ${heading}\n- **Humus** — the dark part of soil\n`, ["definition"]))[0]).toMatch(/^definition: /);
  });

  it("of a map whose title is for what is to be done, and of a term that is, unless it is one word", async () => {
    expect(await lines("# Projects MOC\n\n- **Humus** — the dark part of soil\n", ["definition"])).toEqual(["no definition: its heading, or its name, is for what is to be done or found, not for what is to be known"]);
    expect(await lines("- **Current status** — half of the beds are dug\n", ["definition"])).toEqual(["no definition: its heading, or its name, is for what is to be done or found, not for what is to be known"]);
  });

  it.each(["Garden Dashboard", "2026-05-08 digging", "Books to consider", "Roadmap of beds", "Status of beds"])("of a map of a day, of a plan, of a state of things: %s", async (title) => {
    const made = await lines(`# ${title}\n\n- **Humus** — the dark part of soil\n`, ["definition"]);
    expect(made[0]).toMatch(/ of beds$/.test(title) ? /^definition/ : /^no definition: its heading, or its name, is for what is to be done/);
  });

  it("that asks with a block of code, or with “might” and a word", async () => {
    expect(await lines("- **Humus** — might be necessary\n", ["reverse"])).toEqual(["no reverse: too few words are left to tell what is meant"]);
    expect(await lines("- **Humus**\n  ```js\n  soil();\n  ```\n", ["reverse"])).toEqual(["no reverse: too few words are left to tell what is meant"]);
  });

  it("of a moment of time", async () => {
    expect(await lines("- **Second bed** — finished May 2024\n", ["definition"])).toEqual(["no definition: it is a property, such as a date or a status"]);
    expect(await lines("- **Last rain** — 2026-05-21T20:38:48+05:30\n", ["definition"])).toEqual(["no definition: it is a property, such as a date or a status"]);
  });

  it("of one word it is asked", async () => {
    expect((await lines("- **Diary** — a book that is written day by day\n", ["definition"]))[0]).toMatch(/^definition: /);
  });

  it.each(["Botany MOC", "MOC - Botany", "`#botany`"])("of what notes are found by: %s", async (term) => {
    expect(await lines(`- **Humus** — the dark part of soil\n- ${term} — leaves and what they do for a tree\n`, ["definition"])).toEqual(["definition: Humus → the dark part of soil", "no definition: it is a map or a tag, by which notes are found"]);
  });

  it.each(["Because roots drink at night", "Weil Wurzeln nachts trinken", "Porque las raíces beben", "Потому что корни пьют"])("whose text only gives a reason: %s", async (reason) => {
    expect(await lines(`- **Watering** — ${reason}\n`, ["definition"])).toEqual(["no definition: its text only gives a reason"]);
  });

  it.each(["Root, A., & Leaf, B. (2024). Soils of the north", "Root _All of the Soil_", "Root\u00A0_All of the Soil_"])("whose text is a work and its author: %s", async (cited) => {
    expect(await lines(`- **Soils** — ${cited}\n`, ["definition"])).toEqual(["no definition: its text only says who made it"]);
  });

  it("whose text is a mark of its source alone", async () => {
    expect(await lines("- **Soils drink** — [[50]](https://a.b/soil_\\(x\\))\n", ["definition"])).toEqual(["no definition: its definition only leads elsewhere"]);
  });

  it.each(["in my garden I just dig it under", "Friday, June 14, 2024", "davon habe ich noch nichts", "creo que es tierra negra", "j’ai lu que c’est de la terre", "мне это неясно", "credo sia terra"])("whose text somebody wrote of himself: %s", async (text) => {
    expect(await lines(`- **Humus** — ${text}\n`, ["definition"])).toEqual(["no definition: its text is a personal remark or a date"]);
  });

  it("a day alone is an answer", async () => {
    expect((await lines("- **Peace of the gardeners** — May 3, 1791\n", ["definition"]))[0]).toMatch(/^definition: /);
  });

  it.each(["Ensure that no root dries", "Make sure to water", "Stelle sicher, dass nichts trocknet", "To keep roots wet, put leaves on the soil", "You should know your soil", "Know how to dig", "Asegúrate de regar", "Убедитесь, что вода есть"])("whose text tells to do something: %s", async (text) => {
    expect(await lines(`- **Mulching** — ${text}\n`, ["definition"])).toEqual(["no definition: it is an advice or a step"]);
  });

  it("of three concepts and more whose text is the same", async () => {
    const text = "leaves, seeds, pests";
    expect(await lines(`- **Oak** — ${text}\n- **Ash** — ${text}\n- **Elm** — ${text}\n- **Moss** — a plant without roots\n`, ["definition"])).toEqual(["definition: Moss → a plant without roots", ...Array.from({ length: 3 }, () => "no definition: its text says the same of others, so it tells what to look for")]);
    expect((await lines(`- **Oak** — ${text}\n- **Ash** — ${text}\n`, ["definition"])).filter((line) => line.startsWith("definition"))).toHaveLength(2);
  });

  it("whose quotation ends and never began, while one that began may go on", async () => {
    expect(await lines("- **Motto** — water first, then wait.\"\n", ["definition"])).toEqual(["no definition: it stops where the sentence would go on"]);
    expect((await lines("- **Motto** — “water first”, and \"wait\"\n- **Beds** — boards of 12\"\n", ["definition"])).filter((line) => line.startsWith("definition"))).toHaveLength(2);
  });

  it("that asks for an example of several", async () => {
    expect(await lines("- **Examples** — spade, rake, hoe, fork\n", ["items"])).toContain("no items: it lists some examples, and nobody could tell which one is missing");
  });

  it("in an index, while marked terms of it and definitions are asked", async () => {
    const NOTES = ["Soil notes", "Tree notes", "Bed notes", "Pond notes", "Moss notes", "Oak notes", "Ash notes"];
    const entries = NOTES.map((name) => `- [[${name}]] — compost, worms, past exams of ${name}`).join("\n");
    const text = `${entries}\n- [[Humus]] — a dark part of soil that worms make out of leaves\n- [[Loam]] — sticks to the spade all winter dries to stones\n- **Mulch** — leaves on the ground that keep it wet and warm.\n`;
    const map = (await indexOf({ "MOC.md": text, ...Object.fromEntries([...NOTES, "Humus", "Loam"].map((name) => [`${name}.md`, "x"])) })).maps[0];
    if (map === undefined) throw new Error("no map");
    const made = runSync(makeCardsJob(map, CARD_TYPES.filter(({ id }) => id === "definition")));
    expect(made.cards.map(({ front }) => front)).toEqual(["Humus", "Mulch"]);
    expect(made.notMade.at(-1)?.why).toBe("most of what is listed with it cannot be asked, so its list is rather an index");
  });

  it("of names alone it is asked all the same: what an abbreviation is short for", async () => {
    expect(await lines("## Next steps\n- **Cation Exchange Capacity (CEC)** — ask the gardener\n", ["abbreviation", "definition"])).toEqual(["abbreviation: What is “CEC” short for? → Cation Exchange Capacity", "no definition: its heading, or its name, is for what is to be done or found, not for what is to be known"]);
  });

  it.each(["Ejercicio 1: riego", "Aufgabe 3", "Exercise 2", "练习 4"])("of an exercise: %s", async (term) => {
    expect(await lines(`- **${term}** — how much a bed of two metres drinks\n`, ["definition"])).toEqual(["no definition: its term is only a time or a place"]);
  });

  it("of a note whose name begins with a day", async () => {
    expect(await lines("- **2024-05-12 digging** — we dug the second bed\n", ["definition"])).toEqual(["no definition: its term is only a time or a place"]);
  });

  it("of a note whose name is a sentence", async () => {
    const name = "How I learned to stop digging and to love the worms";
    const map = (await indexOf({ "MOC.md": `- [[${name}]] — worms loosen the soil for you\n`, [`${name}.md`]: "x" })).maps[0];
    if (map === undefined) throw new Error("no map");
    expect(runSync(makeCardsJob(map, CARD_TYPES.filter(({ id }) => id === "definition"))).notMade.map(({ why }) => why)).toEqual(["its term is a sentence"]);
  });

  it("of a note that bears a title, unless what stands beside it says what the note's thing is", async () => {
    const entry = async (name: string, comment: string): Promise<string[]> => {
      const map = (await indexOf({ "MOC.md": `- [[${name}]] — ${comment}\n`, [`${name}.md`]: "x" })).maps[0];
      const made = map === undefined ? null : runSync(makeCardsJob(map, CARD_TYPES.filter(({ id }) => id === "definition")));
      return [...made?.cards.map(({ front }) => front) ?? [], ...made?.notMade.map(({ why }) => why) ?? []];
    };
    expect(await entry("Ten gardens that changed my mind", "roots drink more than we thought")).toEqual(["its term is a title, and its text a comment on it"]);
    expect(await entry("03-soil", "roots drink more than we thought")).toEqual(["soil"]);
    expect(await entry("Soil or sand?", "a story of two beds")).toEqual(["its term is a title, and its text a comment on it"]);
    for (const name of ["Botany - root hair", "Soil: loam"]) expect(await entry(name, "holds the water that a plant drinks at night")).toEqual([name]);
    expect(await entry("Law of the scarcest of foods", "a law by which the scarcest food decides on growth")).toEqual(["Law of the scarcest of foods"]);
  });

  it("beside a link, where three titles and a third of the list show that it is one of articles", async () => {
    const titles = ["Ten gardens that changed my mind", "Why do roots drink at night?", "How a bed is dug by hand"];
    const list = [...titles.map((name) => `- [[${name}]] — found in a shop of old books`), "- [[Daily digging]] — a strong system for whoever has no time", "- [[Mulch]] — mulch is a layer of leaves", "- **Loam** — a soil of sand and clay"].join("\n");
    const map = (await indexOf({ "MOC.md": list, ...Object.fromEntries([...titles, "Daily digging", "Mulch"].map((name) => [`${name}.md`, "x"])) })).maps[0];
    if (map === undefined) throw new Error("no map");
    expect(makeCards(map, CARD_TYPES.filter(({ id }) => id === "definition")).map(({ front }) => front)).toEqual(["Mulch", "Loam"]);
  });

  it.each(["Advantages", "7.2 Desafios", "6.1 Vantagens dos jardins", "When to use a fence", "Key benefits", "⚠️ Limitations", "Best practices for beds", "Use cases", "Vorteile", "Ventajas", "Vantaggi", "Преимущества", "优点", "Where else do roots drink?", "根はどこで 水を飲むか？"])("of a point below %s", async (heading) => {
    expect(await lines(`## ${heading.replace("practices for", "practices of")}\n- **Order** — what is near is found at once\n`, ["definition"])).toEqual(["no definition: it is one of the points below its heading, and its term alone does not tell which"]);
  });

  it.each(["Applied botany", "Limits", "Advantage in tennis", "Kinds of use"])("of a term below %s it is asked", async (heading) => {
    expect((await lines(`## ${heading}\n- **Order** — what is near is found at once\n`, ["definition"]))[0]).toMatch(/^definition: /);
  });

  it("of a property, while a longer text of its name is a definition", async () => {
    expect(await lines("- **Status** — half done\n", ["definition"])).toEqual(["no definition: it is a property, such as a date or a status"]);
    expect((await lines("- **State** — what a thing is like at one moment of time\n", ["definition"]))[0]).toMatch(/^definition: /);
  });

  it.each(["*All of the Soil*, 2nd ed., Wiley, 2015.", "“Roots and how they drink”, Garden Press (1998)", "link https://a.b/soil"])("whose text is a work or an address: %s", async (text) => {
    expect((await lines(`- **Soils** — ${text}\n`, ["definition"]))[0]).toMatch(/^no definition: its (?:text only says who made it|definition only leads elsewhere)/);
  });

  it.each(["the sum \\frac{1}{2} of both", "Iterative for $a**Soil** b$"])("with the signs of a formula outside of one: %s", async (text) => {
    expect(await lines(`- **Soils** — ${text}\n`, ["definition"])).toEqual(["no definition: it holds the signs of a formula outside of one"]);
  });

  it("of a choice whose question fits several others beside it as well", async () => {
    const text = ["Root", "Stem", "Leaf", "Bark"].map((name) => `- **${name}()** — the way of water in a plant\n`).join("").replace("the way", "the ways");
    expect((await lines(text, ["siblings"])).filter((line) => line.startsWith("siblings"))).toEqual([]);
  });

  it("of a pair of which a note tells one half alone", async () => {
    const made = async (said: string): Promise<string[]> => {
      const map = (await indexOf({ "MOC.md": "- [[Roots vs stems]]\n", "Roots vs stems.md": said })).maps[0];
      return map === undefined ? [] : makeCards(map, CARD_TYPES.filter(({ id }) => id === "definition")).map(({ back }) => back);
    };
    expect(await made("Roots are the parts of a plant that drink.")).toEqual([]);
    expect(await made("A difference that matters: roots drink, stems carry.")).toHaveLength(1);
  });

  it("of one item of a list of which nothing says that it is whole", async () => {
    const made = async (line: string): Promise<number> => (await lines(`- ${line}\n`, ["items"])).filter((one) => one.startsWith("items")).length;
    expect(await made("**Digging** — spade, rake, hoe, fork")).toBe(0);
    for (const line of ["**Digging** — spade, rake, hoe and fork", "**Tools** — spade, rake, hoe, fork", "**Digging** — four tools: spade, rake, hoe, fork", "**SRHF** — spade, rake, hoe, fork"]) expect(await made(line)).toBe(4);
  });

  it("shows no colour that a plugin marks", async () => {
    expect(await lines("- **Humus** — ~={red}the dark part=~ of soil\n")).toEqual(["definition: Humus → the dark part of soil", "reverse: the dark part of soil → Humus"]);
  });

  it("that stops at a comma, or asks with a number alone, or says what is done each week", async () => {
    expect(await lines("- **Humus** — the dark part of soil, made of leaves,\n", ["definition"])).toEqual(["no definition: it stops where the sentence would go on"]);
    expect(await lines("- **Beds** — 12\n", ["reverse"])).toEqual(["no reverse: too few words are left to tell what is meant"]);
    expect(await lines("- **Weekly** — look for snails below the leaves\n", ["definition"])).toEqual(["no definition: its term is only a time or a place"]);
  });

  it("that asks with fewer words than gaps need", async () => {
    expect(await lines("- **Budding knife** — a knife is called so by a knife maker\n", ["reverse"])).toEqual(["reverse: a … is called so by a … maker → Budding knife"]);
    expect(await lines("- **Budding knife** — a knife is called a knife here\n", ["reverse"])).toEqual(["no reverse: too few words are left to tell what is meant"]);
    expect(await lines("- **Soil report** — local soil settings\n", ["reverse"])).toEqual(["no reverse: too few words are left to tell what is meant"]);
    expect(await lines("- **Soil report** — soil, humus, clay\n", ["reverse"])).toEqual(["reverse: …, humus, clay → Soil report"]);
  });

  it.each(["by [Ada Root](https://a.b/ada)", "by Ada Root and Bo Leaf", "von Ada Root", "— by [Ada Root](https://a.b/ada), [Bo](https://a.b)", "— (in Chinese) by Ada Root"])("that only says who made a thing: %s", async (author) => {
    expect(await lines(`- [Roots in ten weeks](https://a.b/c) ${author}\n`, ["definition"])).toEqual(["no definition: its text only says who made it"]);
    expect((await lines("- [Roots](https://a.b/c) — by Monday grown from seeds\n", ["definition"]))[0]).toMatch(/^definition/);
  });

  it.each(["Grafting ≠ budding", "For gardens on a slope", "Why roots drink at night", "Cuando llueve mucho", "При сильном дожде"])("that asks for a statement, a condition, a question: %s", async (term) => {
    expect((await lines(`- **${term}** — plants keep the water of their leaves\n`)).filter((line) => line.includes("reverse"))).toEqual(["no reverse: its term says what its text is about, and names nothing"]);
  });

  it.each(["tools of a garden, e.g. spade, rake, hoe, fork", "spade, rake, hoe, fork, etc", "Werkzeuge, zum Beispiel Spaten, Rechen, Hacke", "spade, rake, fork, like `hoe`", "ferramentas, como pá, ancinho, enxada"])("that asks for one of some examples: %s", async (list) => {
    const made = await lines(`- **Garden tools** — ${list}\n`, ["items"]);
    expect(made.length).toBeGreaterThan(0);
    expect([...new Set(made)]).toEqual(["no items: it lists some examples, and nobody could tell which one is missing"]);
  });

  it("that asks for what goes on from the item before", async () => {
    expect((await lines("- **Soils** — sand, clay, loam, peat, but rarely chalk\n", ["items"])).map((line) => line.replace(/^items: .* → /, ""))).toEqual(["sand", "clay", "loam", "peat"]);
  });

  it("of a note's sentence that tells something about a thing with a sign of its own", async () => {
    const notes = { "Autumn.md": "A leaf $l$ falls in a system if $f(l) = 1$.\n", "Growing map.md": "A map $g$ that never sends two leaves to one stem.\n" };
    const map = (await indexOf({ "MOC.md": "- [[Autumn]]\n- [[Growing map]]\n", ...notes })).maps[0];
    if (map === undefined) throw new Error("no map");
    expect(makeCards(map, CARD_TYPES.filter(({ id }) => id === "definition")).map(({ front }) => front)).toEqual(["Growing map"]);
  });

  it("that has one sign of a formula alone, which is written with spaces", async () => {
    const made = await lines("- **Points of a curve** — $ (0,1), (1,2), (2,0), (3,1) $\n", ["items"]);
    expect(made.filter((line) => line === "no items: half of a formula would be asked")).toHaveLength(1);
    for (const line of made.filter((one) => one.startsWith("items"))) expect(line).toContain(": $ (0,1),");
  });

  it("that shows a word of the family of its answer", async () => {
    expect(await lines("- **Diagonalizability** — a square matrix is diagonalizable with enough vectors of its own\n")).toContain("reverse: a square matrix is … with enough vectors of its own → Diagonalizability");
    expect(await lines("- **Spanning set** — vectors of which every sum spans the whole space\n")).toContain("reverse: vectors of which every sum … the whole space → Spanning set");
  });

  it.each(["a space is finer iff", "it is an ideal if these conditions hold", "a set of points, i.e.", "a product for which we have", "une partie d’un plan telle que", "жидкость, которая течёт, если", "مجموعة من النقاط بحيث", "אוסף של נקודות כך ש"])("whose text stops where it would go on: %s", async (open) => {
    expect(await lines(`- **Osmosis** — ${open}\n`, ["definition"])).toEqual(["no definition: it stops where the sentence would go on"]);
  });

  it.each(["are hard for gardeners", "is likely old and dry", "is like a walk over hills", "like old rain"])("whose text tells what its term is like: %s", async (like) => {
    expect(await lines(`- **Bog roots** ${like.startsWith("like") ? "— " : ""}${like}\n`, ["definition"])).toEqual(["no definition: its term is the beginning of its text"]);
  });

  it.each(["is a soil that holds water", "is used to hold water in beds", "are the parts below the ground", "like humus, but with more sand in it"])("while what it is is asked: %s", async (what) => {
    expect((await lines(`- **Bog roots** — ${what}\n`, ["definition"]))[0]).toMatch(/^definition: /);
  });

  it.each(["6 beds", "No built-in drain"])("that asks for a number, or for what is not there: %s", async (term) => {
    expect((await lines(`- **${term}** — whatever stands in the bed gets water\n`, ["definition"]))).toEqual(["no definition: its term says what its text is about, and names nothing"]);
    expect((await lines("- **Two-Year Rotation** — beans after wheat, then wheat again\n- **No Dig** — a way to keep beds without a spade\n", ["definition"])).every((line) => line.startsWith("definition: "))).toBe(true);
  });

  it.each([["Sandy Soils", "Soils that are sandy"], ["Inverse roots", "Inverses of roots."]])("whose text has no word that its term and headings have not: %s", async (term, text) => {
    expect(await lines(`## Trees\n- **${term}** — ${text}\n`, ["definition"])).toEqual(["no definition: too few words are left to tell what is meant"]);
    expect((await lines(`## Trees\n- **${term}** — ${text} with bark\n- **Ash** — a tree that sheds\n- **Felling** — 1 tree of 3\n`, ["definition"])).filter((line) => line.startsWith("definition")).length).toBeGreaterThan(1);
  });

  it("whose note has a name of several words with capitals, and tells hardly more", async () => {
    const asked = async (name: string, text: string): Promise<number> => {
      const map = (await indexOf({ "MOC.md": `- [[${name}]]\n`, [`${name}.md`]: `${text}\n` })).maps[0];
      return map === undefined ? -1 : makeCards(map, CARD_TYPES.filter(({ id }) => id === "definition")).length;
    };
    expect(await asked("Root Pressure", "A pressure that roots build.")).toBe(0);
    expect(await asked("Root Pressure", "A pressure that roots build at night, before the leaves are open.")).toBe(1);
    expect(await asked("Turgor", "A pressure of cells.")).toBe(1);
    expect(await asked("Turgor (Botany)", "A pressure of cells.")).toBe(1);
  });

  it("of a step that is a sentence or a number, or of pairs that stand behind commas; of short steps one is asked", async () => {
    const made = async (text: string): Promise<string[]> => (await lines(`- **Watering** — ${text}\n`, ["steps"])).filter((line) => line.startsWith("steps")).map((line) => line.replace(/^.* → /, ""));
    expect(await made("fill → carry → pour")).toEqual(["fill", "carry", "pour"]);
    expect(await made("dry → much,wet → little,frozen → none")).toEqual([]);
    expect(await made("01 → 07 → 04")).toEqual([]);
    expect(await made("fill → carry → Wait for the night. Then pour all of it on the bed")).toEqual(["fill", "carry"]);
  });

  it("that asks for a question, while the question is asked", async () => {
    expect((await lines("- **When do roots drink?** — at night, from wet ground\n")).map((line) => line.split(":")[0])).toEqual(["definition", "no reverse"]);
  });

  it.each(["Garden meeting - 17 October 2025.md", "20-02-2026 Beds.md"])("of a note of a day, whatever its heading is: %s", async (path) => {
    const map = (await indexOf({ [path]: "---\nmoc-study-map: true\n---\n# The beds\n- **Loam** — a soil of sand and clay\n" })).maps[0];
    expect(map?.concepts).toHaveLength(1);
    expect(map === undefined ? [] : makeCards(map, CARD_TYPES)).toEqual([]);
  });

  it.each(["Definición", "Vorteile", "Esempi", "Objectifs", "Преимущества", "优点", "장점", "أمثلة", "יתרונות", "Key points"])("that asks for a label: %s", async (label) => {
    expect(await lines(`## Roots\n- **${label}** — all that drinks below the ground\n`)).toEqual([`definition: ${label} (Roots) → all that drinks below the ground`, "no reverse: its term says what its text is about, and names nothing"]);
  });
});

describe("a term is not asked for", () => {
  it.each([
    ["Garden", "Humus (dark soil)", "Dark soil"], ["Garden", "Dark soil", "GARDEN_dark_soil"], ["Garden", "Leaf Area Index (LAI)", "LAI"],
  ])("where its headings give it: %s › %s › %s", async (first, second, term) => {
    expect(await lines(`## ${first}\n### ${second}\n- **${term}** — what worms leave behind in wet ground\n`, ["reverse"])).toEqual(["no reverse: the answer stands in the question"]);
  });

  it.each([["Humus and clay", "Humus"], ["Soil", "Soil report"], ["Soil", "soil.has(worm)"]])("where its headings give more or less, it is: %s › %s", async (heading, term) => {
    expect((await lines(`## ${heading}\n- **${term}** — what worms leave behind in wet ground\n`, ["reverse"]))[0]).toMatch(/^reverse: /);
  });

  it.each(["grows slowly despite this, as roots need air", "via the drain (seen above)", "the oldest of these methods wants a spade"])("where its text points back: %s", async (text) => {
    expect(await lines(`- **Marling** — ${text}\n`, ["reverse"])).toEqual(["no reverse: its definition only leads elsewhere"]);
  });

  it("where its text points to what it said itself, it is", async () => {
    expect((await lines("- **Marling** — Fields are dug and limed. It is the oldest of these works in spring\n", ["reverse"]))[0]).toMatch(/^reverse: /);
    expect((await lines("- **Marling** — it covers one of these: lime, chalk, clay\n", ["reverse"]))[0]).toMatch(/^reverse: /);
  });

  it("that nothing shows to be one, in a list of which hardly any is asked, while its text asks on", async () => {
    const points = "- **Autumn** — see there\n- **Winter** — see below\n";
    const text = "- **Harvest** — pears and late apples come in before frost\n";
    expect((await lines(`## Work\n${text}${points}`))).toEqual(expect.arrayContaining(["definition: Harvest → pears and late apples come in before frost", "no reverse: neither a note nor its text shows that it is a term"]));
    expect((await lines(`## Work\n${text}- **Sowing** — beans go in behind the last cold nights\n${points}`, ["reverse"]))).toContain("reverse: pears and late apples come in before frost → Harvest");
    expect((await lines(`## Work\n- **Harvest** — a season in which pears and late apples come in\n${points}`, ["reverse"]))[0]).toMatch(/^reverse: /);
  });
});

describe("each rule", () => {
  it("has an example in the documentation", async () => {
    const whys = await Promise.all(NOT_ASKED.map(async ({ lines: text, notes = [], path = "MOC.md" }) => {
      const map = (await indexOf({ [path]: `${text}\n`, ...Object.fromEntries(notes.map((name) => [`${name}.md`, "x"])) })).maps[0];
      return map === undefined ? [] : runSync(makeCardsJob(map, CARD_TYPES)).notMade.map(({ why }) => why);
    }));
    expect(RULES.map(({ why }) => why()).filter((why) => !whys.flat().includes(why))).toEqual([]);
  });
});

describe("a poor card that somebody learns already", () => {
  it("is made as before, with the reason beside it", async () => {
    const map = await mapOf("- **Osmosis** — The author describes how roots drink\n");
    const made = runSync(makeCardsJob(map, CARD_TYPES));
    expect(makeCards(map, CARD_TYPES)).toEqual([]);
    const studied = candidatesOf(map, made, new Map(), (card) => card.endsWith("-def"));
    expect(studied.filter(({ card }) => card !== null).map(({ type, card, checks }) => [type, card?.back, checks])).toEqual([["definition", "The author describes how roots drink", ["its text says what somebody tells, not what it is"]]]);
  });

  it("is not made where it gives itself away or says nothing: that no learner wants back", async () => {
    const map = await mapOf("- **Osmosis** — TODO\n");
    const made = runSync(makeCardsJob(map, CARD_TYPES));
    expect(candidatesOf(map, made, new Map(), () => true).filter(({ card }) => card !== null)).toEqual([]);
  });
});
