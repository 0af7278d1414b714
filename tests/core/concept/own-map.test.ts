/** A map in two languages, a copy of a map, two lists that share links: what one map has is no evidence against what stands within another. */
import { expect, it } from "vitest";
import { matchLines } from "./matching";

const DOCKS = "## Docks\n- [Crane](https://c.org) - Lifts what ships bring\n- [Pilot](https://p.org) - Knows the tides of the harbour\n- [Rope](https://r.org) - Holds\n## Sheds\n- [Salt](https://s.org) - Keeps fish\n";
const KAIS = "## Kais\n- [Crane](https://c.org) - Hebt, was Schiffe bringen\n- [Pilot](https://p.org) - Kennt die Gezeiten im Hafen\n- [Rope](https://r.org) - Hält\n## Schuppen\n- [Salt](https://s.org) - Hält Fisch frisch\n";

const fates = async (before: Record<string, string>, after: Record<string, string>): Promise<string[]> => (await matchLines(before, after)).filter((line) => !line.includes(": unchanged"));

it("a bullet goes to another heading of its map, with a word changed, while the same stands in another language", async () => {
  const after = DOCKS.replace("- [Pilot](https://p.org) - Knows the tides of the harbour\n", "").concat("- [Pilot](https://p.org) - Knows the tides of every harbour\n");
  expect(await fates({ "A MOC.md": DOCKS, "B MOC.md": KAIS }, { "A MOC.md": after, "B MOC.md": KAIS })).toEqual(["Pilot: evidence, A > Sheds > Pilot"]);
});

it("a bullet says something else of one page, while the same stands in another language", async () => {
  const after = DOCKS.replace("[Pilot](https://p.org) - Knows the tides of the harbour", "[Pilots of the bay](https://p.org) - They come aboard at night");
  expect(await fates({ "A MOC.md": DOCKS, "B MOC.md": KAIS }, { "A MOC.md": after, "B MOC.md": KAIS })).toEqual(["Pilot: evidence, A > Docks > Pilots of the bay"]);
});

it("what is nested comes below an item of its own in both languages", async () => {
  const nested = (text: string, item: string): string => text.replace(/(Crane.*\n)- (.*\n)- (.*\n)/, `$1${item}    - $2    - $3`);
  expect(await fates({ "A MOC.md": nested(DOCKS, ""), "B MOC.md": nested(KAIS, "") }, { "A MOC.md": nested(DOCKS, "- Work\n"), "B MOC.md": nested(KAIS, "- Arbeit\n") }))
    .toEqual(["Pilot: verbatim, A > Docks > Pilot", "Rope: verbatim, A > Docks > Rope", "Pilot: verbatim, B > Kais > Pilot", "Rope: verbatim, B > Kais > Rope", "new: Work", "new: Arbeit"]);
});

it("a map and its copy get the same headings at once", async () => {
  const after = DOCKS.replace("- [Crane]", "### Machines\n- [Crane]").replace("- [Pilot]", "### People\n- [Pilot]");
  expect(await fates({ "A MOC.md": DOCKS, "B MOC.md": DOCKS }, { "A MOC.md": after, "B MOC.md": after }))
    .toEqual(["A", "B"].flatMap((map) => ["Machines > Crane", "People > Pilot", "People > Rope"].map((place) => `${place.replace(/.*> /, "")}: verbatim, ${map} > Docks > ${place}`)));
});

it("two lists that share links get the same definitions at once", async () => {
  const list = (texts: readonly string[]): string => `## List\n${["crane", "pilot"].map((name, at) => `- [[${name}|${name}]]${texts[at] ?? ""}\n`).join("")}`;
  const told = [": Lifts what all the ships bring", ": Knows the tides of every harbour"];
  expect(await fates({ "A MOC.md": list([]), "B MOC.md": list([]) }, { "A MOC.md": list(told), "B MOC.md": list(told) }))
    .toEqual(["crane: evidence, A > List > crane", "pilot: evidence, A > List > pilot", "crane: evidence, B > List > crane", "pilot: evidence, B > List > pilot"]);
});

it("but a thing of the same address in another map is another one", async () => {
  expect(await fates({ "A MOC.md": DOCKS, "B MOC.md": KAIS }, { "A MOC.md": DOCKS.replace(/- \[Pilot.*\n/, ""), "B MOC.md": KAIS, "C MOC.md": "## Quays\n- [Pilot](https://p.org) - Sait la mer\n" })).toEqual(["Pilot: nothing alike", "new: Pilot"]);
});

it("and a name that leads elsewhere in its own map is somebody else, whoever else leads there", async () => {
  const after = DOCKS.replace("[Pilot](https://p.org) - Knows the tides of the harbour", "[Pilot](https://q.org) - A pen that does not blot");
  expect(await fates({ "A MOC.md": DOCKS, "B MOC.md": KAIS }, { "A MOC.md": after, "B MOC.md": KAIS })).toEqual(["Pilot: little", "new: Pilot"]);
});

it("and one that says what it said got another address, whoever else has its name", async () => {
  const after = DOCKS.replace("[Pilot](https://p.org) - Knows the tides of the harbour", "[Pilot](https://pilots.org) - Knows the tides of the harbour, and its depths");
  expect(await fates({ "A MOC.md": DOCKS, "B MOC.md": KAIS }, { "A MOC.md": after, "B MOC.md": KAIS })).toEqual(["Pilot: evidence, A > Docks > Pilot"]);
});

it("and what is nested goes to new maps, each in its language", async () => {
  const split = (text: string, item: string): [string, string] => [text.replace(/- \[(?:Pilot|Rope).*\n/g, ""), `## List\n${item}${text.match(/- \[(?:Pilot|Rope).*\n/g)?.map((line) => `    ${line}`).join("") ?? ""}`];
  const nested = (text: string): string => text.replace(/(Crane.*\n)- (.*\n)- (.*\n)/, "$1    - $2    - $3");
  const [[a, c], [b, d]] = [split(DOCKS, "- Work\n"), split(KAIS, "- Arbeit\n")];
  expect(await fates({ "A MOC.md": nested(DOCKS), "B MOC.md": nested(KAIS) }, { "A MOC.md": a, "B MOC.md": b, "C MOC.md": c, "D MOC.md": d }))
    .toEqual(["Pilot: verbatim, C > List > Pilot", "Rope: verbatim, C > List > Rope", "Pilot: verbatim, D > List > Pilot", "Rope: verbatim, D > List > Rope"]);
});
