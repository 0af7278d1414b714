/** What stands in its place and leads to the one page that it led to, or says what it said and more, is itself under another spelling. */
import { describe, expect, it } from "vitest";
import { indexOf } from "../index/vault-of";
import { match, settled, within } from "./matching";

/** Two lines of a map, of which the second stays. */
const put = (line: string): string => `## Docks\n- ${line}\n- [Crane](https://c.org) - Lifts\n`;

async function fateOf(before: string, after: string): Promise<string> {
  return (await within(put(before), put(after)))[0]?.replace(/^.*: /, "").replace("Docks > ", "") ?? "";
}

describe("a bullet that leads to one page, in its place, is followed", () => {
  it.each([
    ["an accent is put right", "[Codigo de Maquina](https://a.org/m)", "[Código de Máquina](https://a.org/m)"],
    ["a letter is put right", "[Harbaur](https://a.org/m) - Ships", "[Harbour](https://a.org/m) - What ships need"],
    ["marks of a question come or go", "[¿Cómo amarrar?](https://a.org/m)", "[Cómo amarrar](https://a.org/m)"],
    ["spaces come around another script", "[港口Crane手册](https://a.org/m)", "[港口 Crane 手册](https://a.org/m)"],
    ["capitals within a word change", "[OpenDock](https://a.org/m) - A free dock", "[Opendock](https://a.org/m) - Berths for everybody, in real time"],
    ["a sign comes behind its name", "[Berths](https://a.org/m) - A list of free places", "[Berths ⊘](https://a.org/m) - A list of places"],
    ["a broken link is mended", "[Ropes in C++] (https://a.org/ropes2.pdf)", "[Ropes in C++](https://a.org/ropes2.pdf)"],
    ["who wrote it goes behind the name", "[Base of Docks, by Ada Pilot](https://a.org/m)", "[Base of Docks](https://a.org/m) - by Ada Pilot (PDF)"],
    ["and with other words between", "[A great book – Ada Pilot](https://a.org/m)", "[A great book](https://a.org/m) - by Ada Pilot"],
    ["it is struck out", "[Blacklist](https://a.org/m) - Berths that nobody may use", "<del>[Blacklist](https://a.org/m) - Berths that nobody may use</del>"],
    ["a number is left out", "[Sublime Dock 3](https://a.org/m) - A fine dock for all kinds of ships", "[Sublime Dock](https://a.org/m) - A fine dock for all kinds of ships"],
    ["a year comes behind", "[Pro Knots](https://a.org/m)", "[Pro Knots (2009)](https://a.org/m)"],
    ["more is said of it, with another address", "[Annex](https://a.org/start) - Ropes between ships and quays", "[Annex](https://a.org) - Ropes between ships and quays, kept in order"],
  ])("when %s", async (_what, before, after) => {
    expect(await fateOf(before, after)).toMatch(/^evidence/);
  });

  it.each([
    ["one number stands for another", "[Dock 2](https://a.org/m) - Ships", "[Dock 3](https://a.org/m) - Ships"],
    ["a number comes, and the address is another", "[Dock](https://a.org/m) - A fine dock for all ships", "[Dock 3](https://a.org/3) - A fine dock for all ships"],
    ["an accent comes, and the address is another", "[Codigo de Maquina](https://a.org/m)", "[Código de Máquina](https://a.org/n)"],
    ["signs between words differ", "[x = y](https://a.org/m)", "[x < y](https://a.org/m)"],
    ["the signs behind differ", "[Quay ←](https://a.org/m)", "[Quay →](https://a.org/m)"],
    ["another is named, and says where the first was", "[Knots at Kew](https://a.org/m)", "[Knots at Vavilov](https://a.org/m) - not at Kew"],
    ["little is said, and the address is another", "[Annex](https://a.org/start) - Ropes", "[Annex](https://a.org) - Ropes and knots"],
  ])("but not when %s", async (_what, before, after) => {
    expect(await fateOf(before, after)).toMatch(/^(?:contrast|little|nothing)/);
  });

  it("nor where it stands as it did beside one with a number more", async () => {
    expect(await within(put("[Knots](https://a.org/m) - Ways of tying"), put("[Knots](https://b.org/m) - Ways of tying\n- [Knots 2](https://a.org/m) - Ways of tying more"))).toEqual(["Knots: unchanged, Docks > Knots", "Crane: unchanged, Docks > Crane", "new: Knots 2"]);
  });
});

it("a bare link that is pasted a second time below its heading stays the first", async () => {
  expect(await within("## S\n- [Talks](https://x.org/t)\n- [Dev](https://x.org/d)\n", "## S\n- [Dev](https://x.org/d)\n- [Talks](https://x.org/t)\n- [New](https://x.org/n)\n- [Talks](https://x.org/t)\n")).toEqual(["Talks: unchanged, S > Talks", "Dev: unchanged, S > Dev", "new: New", "new: Talks"]);
});

it("what went earlier is nobody that comes with its address, another name and something else to say", async () => {
  const text = (line: string): Record<string, string> => ({ "A MOC.md": put(line) });
  const [before, between] = await Promise.all([indexOf(text("[Eudock](https://a.org/m) - Words of all harbours")), indexOf(text("[Rope](https://r.org) - Holds"))]);
  const fate = async (line: string): Promise<number> => match({ known: settled(before).known, seen: settled(between).seen }, await indexOf(text(line))).matched.filter(({ known }) => known.term === "Eudock").length;
  expect(await fate("[Easy berths](https://a.org/m) - Looks up where a ship may lie")).toBe(0);
  expect(await fate("[Eudock of today](https://a.org/m) - Words of all the harbours")).toBe(1);
  expect(await fate("[Eudock](https://a.org/m) - Looks up where a ship may lie")).toBe(1);
});

it("labels that nobody touched stay themselves where all else of their map is numbered and told anew", async () => {
  const labels = "## Crew\n- **Pilots**\n- **Cooks**\n";
  expect((await within(`${labels}## Work\n- **Steering** — to keep the course\n- **Mooring** — to make fast\n`, `${labels}## 2. Duties\n- **2.1.Steering** — what a hand at the wheel does all day\n- **2.2.Mooring** — how a ship is tied to its berth\n`)).slice(0, 2)).toEqual(["Pilots: unchanged, Crew > Pilots", "Cooks: unchanged, Crew > Cooks"]);
});
