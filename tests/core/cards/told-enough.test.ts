/** What a line must say to be asked, and what its list and its map add to it. */
import { describe, expect, it } from "vitest";
import { runSync } from "../../../src/core/base/jobs";
import { CARD_TYPES } from "../../../src/core/cards/card-types";
import { makeCardsJob } from "../../../src/core/cards/make-cards";
import { indexOf } from "../index/vault-of";

/** The terms whose definitions are asked. */
async function askedIn(text: string, notes: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const map = (await indexOf({ "MOC.md": text, ...notes })).maps.find(({ path }) => path === "MOC.md");
  if (map === undefined) throw new Error("no map");
  return runSync(makeCardsJob(map, CARD_TYPES.filter(({ id }) => id === "definition"))).cards.map(({ front }) => front);
}

describe("what a line says", () => {
  it.each(["- Humus: a dark soil\n", "- Humus — humus is what leaves turn to\n", "- Humus: the part of soil that leaves turn to\n"])("is asked wherever it stands, where it defines: %s", async (line) => {
    expect(await askedIn(`- Frame: Oak Boards\n- Cover: Garden Glass\n${line}`)).toEqual(["Humus"]);
  });

  it("is asked in few words where most of the map is bold words, each with a dash or a colon", async () => {
    expect(await askedIn("- **Bound** — lower limit\n- **Frame** — Oak Boards\n")).toEqual(["Bound", "Frame"]);
    expect(await askedIn("- **Bound**: lower limit\n- **Frost**: ice at night\n")).toEqual(["Bound", "Frost"]);
    const links = Array.from({ length: 3 }, (_one, n) => `- Bed ${n} — plants of all kinds that somebody put there\n`).join("");
    expect(await askedIn(`${links}## Words\n- **Bound** — lower limit\n`)).not.toContain("Bound");
  });

  it("is not asked where it names what is told and does not tell it", async () => {
    const told = "- Prices — what a buyer pays for a plant in spring\n- Stock — plants that wait in the yard for a buyer\n- Sales — plants that left the yard with a buyer\n";
    expect(await askedIn(`${told}- **Weather** — rising importance\n- **Trade** — impacts and benefits\n`)).toEqual(["Prices", "Stock", "Sales"]);
  });

  it("is not asked where it is a value of a plain label, unless its list defines", async () => {
    expect(await askedIn("- Frame: Oak Boards, Steel\n- Cover: Garden Glass, Green Net\n")).toEqual([]);
    expect(await askedIn("- Loam: a soil that crumbles\n- Humus: the part of soil that leaves turn to\n- Soils: Clay, Sand, Silt\n")).toEqual(["Loam", "Humus", "Soils"]);
  });

  it.each(["- **Status:** Sown. Watered. All notes are written.\n", "- **Type:** bed\n"])("is a property of one thing beside a property: %s", async (property) => {
    expect(await askedIn(`${property}- **Brief:** spring rows and what grows near the river in autumn\n`)).toEqual([]);
    expect(await askedIn("- **Brief:** spring rows and what grows near the river in autumn\n")).toEqual(["Brief"]);
  });

  it("is of somebody’s own files, where a third of the list is", async () => {
    const files = "- **sower** — fills `beds/plan.yml`\n- **waterer** — reads `beds/water.yml`\n";
    expect(await askedIn(`${files}- **weeder** — adds weeds and worms\n`)).toEqual([]);
    expect(await askedIn("- **passwd** — names of users, in `/etc/passwd`\n- **weeder** — adds weeds and worms\n")).toEqual(["passwd", "weeder"]);
  });

  it("is not asked below an order in which notes may be read", async () => {
    for (const heading of ["Suggested order", "Orden sugerido", "推荐顺序"]) expect(await askedIn(`## ${heading}\n- **Begin:** Soil → Seeds → Roots\n`)).toEqual([]);
    expect(await askedIn("## Growth\n- **Life of a tree:** seed → root → leaf\n")).toEqual(["Life of a tree"]);
  });

  it("is not asked behind a tag in brackets, or of a file", async () => {
    expect(await askedIn("- [Idea]: a box of soil that stands on legs\n- bed_of_roses.md → a box of soil that stands on legs\n")).toEqual([]);
  });

  it("is judged in no time where it is made of addresses, each with many capitals, digits and slashes", async () => {
    const pictures = Array.from({ length: 40 }, (_one, n) => `![](../../Garden%20${20_240_900 + n}/A1B2C3/x.png)`).join("\n");
    expect(await askedIn(`- Beds: 3~4\n${pictures}\n`)).toEqual([]);
  });

  it("is not asked behind an arrow that leads from one name to another", async () => {
    expect(await askedIn("- Old Spade → Great Spade (Root's new one)\n- Old Rake → Great Rake (Root's new one)\n")).toEqual([]);
  });
});

describe("what a note says of its name", () => {
  it.each(["Any bed in which roots stand in water for a week.", "Jedes Beet, in dem Wurzeln im Wasser stehen, das nicht abläuft."])("is no definition where it says where something holds: %s", async (text) => {
    expect(await askedIn("- [[Drainage]]\n", { "Drainage.md": text })).toEqual([]);
  });

  it("is one where it says of what things it is any", async () => {
    expect(await askedIn("- [[Drainage]]\n", { "Drainage.md": "Any of the ways by which water leaves a bed." })).toEqual(["Drainage"]);
  });
});

describe("a comment on a note", () => {
  it.each(["from seeds to trees that bear fruit", "von Samen bis zu Bäumen mit Früchten", "从种子到会结果实的大树"])("tells what the note reaches from and to: %s", async (comment) => {
    expect(await askedIn(`- [[Growth]] — ${comment}\n`, { "Growth.md": "x" })).toEqual([]);
  });

  it("goes on from the link with a word of one letter, in whatever language it joins", async () => {
    expect(await askedIn("- [[Zahrada]] a pravidla zalévání všech záhonů\n- [[Jardín]] y las reglas del riego\n", { "Zahrada.md": "x", "Jardín.md": "x" })).toEqual([]);
  });
});
