/** Cards that are not made since they ask for one case, for a place in an order, for a remark on a note, or for what fits others as well. */
import { describe, expect, it } from "vitest";
import { CARD_TYPES } from "../../../src/core/cards/card-types";
import { makeCards, makeCardsJob } from "../../../src/core/cards/make-cards";
import { runSync } from "../../../src/core/base/jobs";
import { indexOf } from "../index/vault-of";

async function lines(text: string, ids: readonly string[] = ["definition"], notes: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const map = (await indexOf({ "MOC.md": text, ...notes })).maps[0];
  if (map === undefined) throw new Error("no map");
  const made = runSync(makeCardsJob(map, CARD_TYPES.filter(({ id }) => ids.includes(id))));
  return [...made.cards.map(({ type, front, back }) => `${type}: ${front} → ${back}`), ...made.notMade.map(({ type, why }) => `no ${type}: ${why}`)];
}

const OF_ONE_CASE = "no definition: it is one of the points below its heading, and its term alone does not tell which";

describe("no card asks", () => {
  const NOTE = "A long walk that we take around beds of moss.";

  it.each(["Walk round beds 2024.05.12", "散步 - 2024-05-12", "Spaziergang 12.5.2024", "Log 12 of a garden", "Moss Meeting Notes", "Moss Questions", "Fragen zu Moos und andere Fragen", "Garden meeting"])("for a note of a day, of a meeting, of questions: %s", async (name) => {
    expect(await lines(`- [[${name}]]\n`, ["definition"], { [`${name}.md`]: `${NOTE.replace("A long walk", `${name} is a walk`)}\n` })).toEqual(["no definition: its heading, or its name, is for what is to be done or found, not for what is to be known"]);
  });

  it("for two things of which the note tells one alone", async () => {
    const asks = async (name: string, text: string): Promise<string | undefined> => (await lines(`- [[${name}]]\n`, ["definition"], { [`${name}.md`]: `${text}\n` }))[0];
    expect(await asks("Roots and Leaves", "Roots and Leaves are parts of a plant that feed it with water and light.")).toBe("definition: Roots and Leaves → Roots and Leaves are parts of a plant that feed it with water and light.");
    expect(await asks("Roots and Leaves", "A root is a part of a plant that drinks from the soil.")).toMatch(/^no definition/);
    expect(await asks("Roots and Leaves", "Three parts of a plant that work together, of which the root drinks.")).toMatch(/^no definition/);
    expect(await asks("Raiz e folha", "A raiz é uma parte da planta que bebe da terra.")).toMatch(/^no definition/);
  });

  it("while such a name is asked where its author says in the map what it is, and an abstract class is one", async () => {
    expect(await lines("- **Socratic Questions** — questions that lead somebody to an answer\n")).toEqual(["definition: Socratic Questions → questions that lead somebody to an answer"]);
    expect(await lines("- [[Abstract Class]]\n", ["definition"], { "Abstract Class.md": "An abstract class is a class that has no beds of its own, while others take their shape from it.\n" })).toEqual(["definition: Abstract Class → An abstract class is a class that has no beds of its own, while others take their shape from it."]);
  });

  it("for what many notes say of whatever they are about, though one note may stand in a map twice", async () => {
    const notes = { "Sun bed.md": "A page of the garden book of the north.\n", "Root bed.md": "A page of the garden book of the north.\n", "Humus.md": "A dark soil that worms have made.\n" };
    expect(await lines("## One\n- [[Sun bed]]\n- [[Root bed]]\n- [[Humus]]\n## Two\n- [[Humus]]\n", ["definition"], notes)).toEqual([
      "definition: Humus (One) → A dark soil that worms have made.", "definition: Humus (Two) → A dark soil that worms have made.",
      "no definition: its text says the same of others, so it tells what to look for", "no definition: its text says the same of others, so it tells what to look for",
    ]);
  });

  it("for a mark in a picture, or for what is put in where a command is written", async () => {
    expect(await lines("- **(a)** — a bed of moss that lies in the shade\n- **`<bed>`** — a bed of moss that lies in the shade of a tree\n")).toEqual(["no definition: its term says what its text is about, and names nothing", "no definition: its term says what its text is about, and names nothing"]);
  });

  it("for who teaches a course and where somebody is written to", async () => {
    expect((await lines("- **Professor botany** — Ada Root\n- **Docente** — Ada Root\n- **Gardener of beds** — Ada Root: ada@garden.example\n- **Humus** — a dark soil that worms have made\n")).filter((line) => line.startsWith("definition"))).toEqual(["definition: Humus → a dark soil that worms have made"]);
  });

  it("what a term is by a sentence that only uses it, as examples of a language do", async () => {
    expect(await lines("- **unter** — _Der Wurm lebt unter dem Moos._\n- **Humus** — _Humus is a dark soil that worms have made._\n- **Mulch** — _a layer of straw over a bed_\n"))
      .toEqual(["definition: Humus → _Humus is a dark soil that worms have made._", "definition: Mulch → _a layer of straw over a bed_", "no definition: its text is an example that uses the term, and does not say what it is"]);
  });

  it("for a book by the key of a program for sources", async () => {
    expect(await lines("- **@root2024SeedsOfTheForest** — a book of seeds that sleep in winter\n- **@Override** — a mark of what stands in for another\n")).toEqual(["definition: @Override → a mark of what stands in for another", "no definition: its text only says who made it"]);
  });

  it.each(["以榕树为例", "同时，Ficus也值得一讲，它是一棵树", "和根息息相关，有关内容可见树木笔记", "Wobei die Wurzeln unten stehen.", "Was die Wurzel des Ficus tut, lässt sich leicht sagen."])("with what leads to something else: %s", async (text) => {
    expect((await lines("- [[Ficus]]\n", ["definition"], { "Ficus.md": `${text}\n` }))[0]).toMatch(/^no definition/);
  });

  it.each(["苗の書き方", "水やりの問題と解決策", "苗のベストプラクティス", "浇水的最佳实践", "Watering best practices"])("for what a linked note gives its reader: %s", async (text) => {
    expect(await lines(`- [[Beds]] — ${text}\n- [[Humus]] — a dark part of soil that holds water\n- [[Loam]] — a soil that crumbles between fingers\n`, ["definition"], { "Beds.md": "", "Humus.md": "", "Loam.md": "" })).toContain("no definition: its text says what its note holds, not what it is");
  });

  it("for a choice among three of which two are one name", async () => {
    const map = (await indexOf({ "MOC.md": "- **soil_gauge** — a tool that counts worms in a bed\n- **soilgauge** — a tool that weighs leaves in a can\n- **moss** — a plant that drinks at night\n- **fern** — a plant that sleeps at noon\n" })).maps[0];
    if (map === undefined) throw new Error("no map");
    const cards = makeCards(map, CARD_TYPES.filter(({ id }) => id === "siblings"));
    expect(cards).not.toHaveLength(0);
    for (const { choices = [] } of cards) expect(new Set(choices.map((one) => one.replace(/\W|_/g, ""))).size).toBe(choices.length);
  });

  it("with a name in another form: a word of its family, letters and a word, a bracket behind the gap that the text begins with", async () => {
    const asks = async (line: string): Promise<string | undefined> => (await lines(`${line}\n`, ["reverse"]))[0];
    expect(await asks("- **Continuity of beds** — the gardener looks if a row of plants is continuous")).toBe("reverse: the gardener looks if a row of plants is … → Continuity of beds");
    expect(await asks("- **Transport of water** — a plant transfers salt from its root to its leaf")).toBe("reverse: a plant transfers salt from its root to its leaf → Transport of water");
    expect(await asks("- **DLBX** — Deep LBX: a frame of wood that holds warm soil")).toBe("reverse: …: a frame of wood that holds warm soil → DLBX");
    expect(await asks("- **Humus** — Humus (dark gold) is what worms leave behind in a bed")).toBe("reverse: … is what worms leave behind in a bed → Humus");
    expect(await asks("- **Humus** — Humus (of leaves, of bark) is what worms leave behind")).toBe("reverse: … (of leaves, of bark) is what worms leave behind → Humus");
  });

  it("for a term that its heading is, for an overview, and with what is only given", async () => {
    expect(await lines("## Mulch\n- **Mulch** — leaves that lie on a bed and keep it wet\n- **Straw** — stalks that lie on a bed and keep it clean\n", ["reverse"])).toEqual(["reverse: stalks that lie on a bed and keep it clean → Straw", "no reverse: the answer stands in the question"]);
    expect(await lines("- **Mulch overview** — leaves that lie on a bed and keep it wet\n", ["reverse"])).toEqual(["no reverse: its term says what its text is about, and names nothing"]);
    expect(await lines("- **Bed** — Let $b$ be a bed of roses in a garden\n- **Row** — a line of plants in a bed\n- **Plot** — a part of land with many beds\n", ["siblings"])).toContain("no siblings: it stops where the sentence would go on");
  });

  it("with half of a sentence that a formula should end", async () => {
    expect(await lines("- **Yield** — what a bed gives, if the weight of a root $r$ is\n")).toEqual(["no definition: it stops where the sentence would go on"]);
    expect(await lines("- **Yield** — what a bed gives, if the weight of a root is $r$\n")).toHaveLength(1);
  });

  it("in words of a colour or of a size, while code keeps its tags", async () => {
    expect(await lines('- **Humus** — a <mark style="background: #0f0">dark</mark> soil <small>of leaves</small><div style="page-break-after: always;"></div>\n')).toEqual(["definition: Humus → a dark soil of leaves"]);
    expect(await lines("- **Marks** — a text in `<mark>` stands out from the others\n")).toEqual(["definition: Marks → a text in `<mark>` stands out from the others"]);
  });

  it("for the letters of a book whose author goes in front, of less than a name, or that its heading spells out", async () => {
    expect(await lines("- [[Oakley Basics of Soil (BoS)]]\n- [[Basics of Roots (BoR)]]\n", ["abbreviation"])).toEqual(["abbreviation: What is “BoR” short for? → Basics of Roots"]);
    expect(await lines("- **Tools for SOIL’s Other Inner Layers (SOIL)** — rods\n", ["abbreviation"])).toEqual([]);
    expect(await lines("## Cation Exchange Capacity (CEC)\n- **Clay** — holds salts by its CEC (Cation Exchange Capacity)\n", ["abbreviation"])).toEqual(["no abbreviation: the answer stands in the question"]);
  });

  it("for a long form without its first word: a small word that joins begins none", async () => {
    expect(await lines("- **Plano de Banco de Dados (DBA)** — a bed of data\n- **Livro do Solo de Areia (DSA)** — a book\n", ["abbreviation"])).toEqual(["abbreviation: What is “DBA” short for? → Plano de Banco de Dados", "abbreviation: What is “DSA” short for? → Livro do Solo de Areia"]);
    expect(await lines("- **Novo Livro do Solo de Areia (DSA)** — a book\n", ["abbreviation"])).toEqual([]);
  });

  it.each(["Example", "Example 2: a bed of oaks", "3. Ejemplo", "Beispiel:", "Пример", "Question 4", "Worked example 1", "例 2", "Exercise 3 (roots)"])("for what is named in one worked case, below: %s", async (heading) => {
    expect(await lines(`## ${heading}\n- **Yield** — the weight of all that a bed gives in a year\n`)).toEqual([OF_ONE_CASE]);
  });

  it.each(["Examples of soils", "Question marks", "Exemplary gardens", "Problem solving"])("while a list of examples, and a name that begins so, is asked: %s", async (heading) => {
    expect(await lines(`## ${heading}\n- **Loam** — a soil that crumbles between two wet fingers\n`)).toEqual(["definition: Loam → a soil that crumbles between two wet fingers"]);
  });

  it.each(["$y = k w = 3 \\times 2 = 6$", "`m = (3 + 4) / 2 = 3.5`", "$a = 2 + 3 \\approx 5$"])("for a number that is worked out: %s", async (sum) => {
    expect(await lines(`- **Yield** — ${sum}\n`)).toEqual([OF_ONE_CASE]);
  });

  it.each(["$y = k w$, with the weight of a seed", "a measure of ground: 1 ha = 10 000 m²", "$f(x) = x^2 + 1$"])("while a formula, and a measure, is asked: %s", async (formula) => {
    expect(await lines(`- **Yield** — ${formula}\n`)).toEqual([`definition: Yield → ${formula}`]);
  });

  it.each(["Axiom №2", "Правило № 3", "Slide 12", "Iteration 1", "Rule of beds (part 2)", "3단계"])("for a place in an order: %s", async (place) => {
    expect(await lines(`- **${place}** — roots drink what leaves give off at noon\n`)).toEqual(["no definition: its term is only a time or a place"]);
  });

  it.each(["Заметка о том, как пьют корни", "Notas sobre cómo beben las raíces", "Anotações sobre raízes e o que bebem", "Notizen zu Wurzeln und was sie trinken", "Notes sur les racines et ce qu’elles boivent"])("for a remark on a note, behind a link in bold: %s", async (remark) => {
    expect(await lines(`- **[[Osmosis]]** — ${remark}\n`, ["definition"], { "Osmosis.md": "" })).toEqual(["no definition: its text says what its note holds, not what it is"]);
  });

  it("with a sentence of a note of which half is told of one beside it", async () => {
    const notes = { "Sieving.md": "Sieving is a way to part stones from dry soil.\n", "Washing.md": "Washing is a way to part stones from soil with water.\n", "Mulch.md": "Mulch is a layer of dead leaves that keeps wet ground from drying.\n" };
    expect(await lines("- [[Sieving]]\n- [[Washing]]\n- [[Mulch]]\n", ["reverse"], notes)).toEqual([
      "reverse: … is a layer of dead leaves that keeps wet ground from drying. → Mulch", "no reverse: “Washing” would be a right answer, too", "no reverse: “Sieving” would be a right answer, too",
    ]);
  });

  it("what a phrase that goes on is short for", async () => {
    expect(await lines("- **TURF stands for (TU)** — a layer of grass and roots\n", ["abbreviation"])).toEqual([]);
    expect(await lines("- **Root tuft tree (RTT tree)** — a layer of grass\n- **Soil grade E (SgE)** — sand and clay\n", ["abbreviation"])).toEqual([
      "abbreviation: What is “RTT tree” short for? → Root tuft tree", "abbreviation: What is “SgE” short for? → Soil grade E",
    ]);
  });

  it("with a sign in brackets of which its term is made", async () => {
    expect(await lines("- **Row - G(n)** — G(n) means that two seeds are sown where one was\n", ["reverse"])).toEqual(["reverse: … means that two seeds are sown where one was → Row - G(n)"]);
  });

  it("that gives away a name behind a number, one of two names, or a letter and a digit", async () => {
    expect(await lines("- **1.2 - 根毛** — 根毛是根上喝水的细毛\n- **1.3 - 土壤和堆肥** — 土壤是植物站立的地方，堆肥是它的食物\n- **8.9 - do-soak 浇水** — do-soak浇水总是先做一次再检查条件\n- **2.3 - NPK肥料** — 肥料是植物的食物，由三种盐组成\n- **B4 bed** — B4 holds whatever roses ask of a gardener\n", ["reverse"])).toEqual([
      "reverse: …是根上喝水的细毛 → 1.2 - 根毛", "reverse: …是植物站立的地方，…是它的食物 → 1.3 - 土壤和堆肥", "reverse: …总是先做一次再检查条件 → 8.9 - do-soak 浇水", "reverse: …是植物的食物，由三种盐组成 → 2.3 - NPK肥料", "reverse: … holds whatever roses ask of a gardener → B4 bed",
    ]);
  });

  it("for letters out of two sentences, or of a project that goes on", async () => {
    expect(await lines("- **Growth** — adds a Bed Dug for each row. It can be done by digging a Bed (BD/dug)\n", ["abbreviation"])).toEqual([]);
    expect(await lines("## Projetos Ativos\n- **Estufa** — uma casa de vidro para plantas jovens\n## Proyectos activos\n- **Huerto** — una cama de tierra para plantas\n", ["definition"])).toEqual(["no definition: its heading, or its name, is for what is to be done or found, not for what is to be known", "no definition: its heading, or its name, is for what is to be done or found, not for what is to be known"]);
  });

  it("that asks with the pieces of a note’s sentence", async () => {
    expect(await lines("- [[Bark Dust - Of Oaks]]\n", ["reverse"], { "Bark Dust - Of Oaks.md": "Bark dust is a soft brown powder which oaks shed in early May, when old bark cracks and dust falls.\n" })).toEqual(["no reverse: too few words are left to tell what is meant"]);
  });

  it("that stops with “and”", async () => {
    expect(await lines("- **Osmosis** — water that passes a skin where $p \\neq 0$ and\n", ["definition"])).toEqual(["no definition: it stops where the sentence would go on"]);
  });
});
