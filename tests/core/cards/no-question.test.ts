/** Names that ask nothing and are no answer, and texts that only seem to say something: no card is made of them. */
import { describe, expect, it } from "vitest";
import { CARD_TYPES } from "../../../src/core/cards/card-types";
import { makeCardsJob } from "../../../src/core/cards/make-cards";
import { runSync } from "../../../src/core/base/jobs";
import { indexOf } from "../index/vault-of";

/** The types of the cards that the first map makes, each once. */
async function typesOf(text: string, notes: Readonly<Record<string, string>> = {}, ids: readonly string[] = ["definition", "reverse"]): Promise<string[]> {
  const map = (await indexOf({ "Garden MOC.md": text, ...notes })).maps[0];
  if (map === undefined) throw new Error("no map");
  return [...new Set(runSync(makeCardsJob(map, CARD_TYPES.filter(({ id }) => ids.includes(id)))).cards.map(({ type }) => type))];
}

const TEXT = "a layer of leaves that keeps the soil below it moist";

describe("a name that says what is told of a thing is asked with its heading, and is no answer", () => {
  it.each([
    "Solution", "Time complexity", "Key considerations", "If yes", "Themes", "Lösungen", "Ablauf", "Principes", "Requisitos", "Soluciones", "Requisiti", "Começo", "Ideia-chave", "Сложность", "Характерно", "Основные черты", "步骤", "優點", "구조", "Příklad",
  ])("%s", async (name) => {
    expect(await typesOf(`## Mulch\n- **${name}** — ${TEXT}\n`)).not.toContain("reverse");
  });

  it.each([
    ["what something does", "Tiene un valor de tres"], ["what it is used for", "Usado para camas"], ["where something comes from", "dalla stessa sorgente"], ["when, in an event of others", "Na Revisão da Sprint"],
    ["how", "Judicialmente"], ["a condition", "Se piove di sera"], ["others of a kind", "Other sources"], ["a heading of another note, as a link shows it", "Roots > Parts"],
  ])("nor is %s: %s", async (_what, name) => {
    expect(await typesOf(`## Mulch\n- **${name}** — ${TEXT}\n`)).not.toContain("reverse");
  });
});

describe("a name that only begins like one of these is asked, and is an answer", () => {
  it.each(["EM algorithm", "NAS drive", "Na channel", "IM injection", "p53", "Vitamin C", "Type I", "Composition", "Process", "Page fault"])("%s", async (name) => {
    expect(await typesOf(`## Mulch\n- **${name}** — ${TEXT}\n`)).toEqual(["definition", "reverse"]);
  });
});

describe("no card asks", () => {
  it.each([
    ["for a sign of a list in a list", "**-**"], ["for a number of one case", "**0.39**"], ["for one of several of a case", "**Run 2**"], ["for what may be chosen in an exam", "**(b) true**"], ["for a page", "**p0036**"], ["for a place in a list", "**4**"], ["for the time and the letter by which a note is found", "**20230302084733-b1**"],
    ["for years from one to another", "**1845 – 1865**"], ["for the time before a year", "**Before 1879**"], ["for a remark", "**Note**"], ["for how long it took", "**En 4 ans**"], ["for one example", "**Exemplo de canteiro**"], ["for the example of a project", "**專案範例**"],
  ])("%s", async (_what, name) => {
    expect(await typesOf(`## Mulch\n- ${name} — ${TEXT}\n`)).toEqual([]);
  });

  it.each([
    ["a picture that was pasted", "![[Pasted image 20240102.png]]"], ["a row of numbers", "`[5, 21, 7, 23, 8]`"], ["data in a row", "Sown: in early May Cut: in late June Sold: in July"], ["a list of what letters stand for", "$r$ = [[Rows]] (metres) $b$ = [[Beds]]"],
    ["the decision of a court", "Oak v Elm Gardens Ltd (1962) 18 GLR 4"], ["“the same as for something else”", "same method as for trees and hedges"], ["an advice for an exam", "Test your understanding of roots, leaves, and all that is around them."],
  ])("for what is said by %s", async (_what, text) => {
    expect(await typesOf(`## Beds\n- **Mulch** — ${text}\n`)).toEqual([]);
  });

  it.each(["Exam preparation", "Time management (2 hours)", "Certification benefits", "Tutorial questions of June", "Practice labs", "Purpose & scope", "Research and development queue", "Related topics for new notes", "For maintenance", "Bed example: oaks", "Beispiel einer Hecke"])("for what stands below “%s”", async (heading) => {
    expect(await typesOf(`## ${heading}\n- **Mulch** — ${TEXT}\n`)).toEqual([]);
  });

  it("for the title of a note, which has many words or two subjects, nor for what only repeats such a name", async () => {
    const asks = (name: string, text: string): Promise<string[]> => typesOf(`- [[${name}]]\n`, { [`${name}.md`]: `${text}\n` });
    expect(await asks("Mulch", `Mulch is ${TEXT}.`)).toContain("definition");
    expect(await asks("Plato against Mulch in Beds", `A talk about ${TEXT}.`)).toEqual([]);
    expect(await asks("The Law of Mulch in Beds", `The law of mulch in beds is ${TEXT}.`)).toContain("definition");
    expect(await asks("Roots and Stems", `Roots are ${TEXT}.`)).toEqual([]);
    expect(await asks("MulchBedBuilder", "MulchBedBuilder is a builder of a mulch bed.")).toEqual([]);
  });
});

describe("no card asks for a term", () => {
  it.each([
    ["by what stands below a picture", "- **Mulch** — *A drawing of leaves in three layers*"],
  ])("%s", async (_by, line) => {
    expect(await typesOf(`## Beds\n${line}\n`)).not.toContain("reverse");
  });

  it("among others that differ by their numbers alone, while other names may end in numbers", async () => {
    const of = (...names: readonly string[]): string => `## Beds\n- **${names[0] ?? ""}** — a layer of leaves from the woods\n- **${names[1] ?? ""}** — a row of stones at the wall\n- **${names[2] ?? ""}** — a tube that carries rain\n`;
    expect(await typesOf(of("Event 1", "Event 2", "Event 3"), {}, ["siblings"])).toEqual([]);
    expect(await typesOf(of("Mulch 1", "Wall 2", "Drain 3"), {}, ["siblings"])).toEqual(["siblings"]);
  });
});
