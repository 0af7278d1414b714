/** What an older version of the reader wrote down is known by the line that it was read from, however that is read now. */
import { describe, expect, it } from "vitest";
import { runSync } from "../../../src/core/base/jobs";
import { conceptId } from "../../../src/core/concept/concept";
import { conceptKey } from "../../../src/core/map/concept-key";
import { matchJob } from "../../../src/core/concept/identity";
import type { ConceptSnapshot } from "../../../src/core/concept/snapshot";
import { NOTHING_STANDING } from "../../../src/core/concept/standing";
import { lineWords, wordsOfParts } from "../../../src/core/text/words-of-line";
import { linePrint } from "../../../src/core/concept/prints";
import { notePath } from "../../../src/core/base/note-path";
import { presentJob, settledJob } from "../../../src/core/index/settled";
import { indexOf } from "../index/vault-of";

const MAP = notePath("A MOC.md");

/** As a log of an older version has it: `headings` as that saw them, and no context. */
function older(headingPath: readonly string[], term: string, definition: string, nth = 0): ConceptSnapshot {
  return { id: conceptId("A MOC", conceptKey(headingPath, term), nth), map: MAP, headingPath, term, definition, blockId: null };
}

/** `line: term` of each known concept's match, or why it has none. `isTopALevel`: level 1 was left out of every path before. */
async function matched(known: readonly ConceptSnapshot[], text: string, isTopALevel = false): Promise<string[]> {
  const { maps } = await indexOf({ [MAP]: text });
  const present = runSync(presentJob(maps.map((map) => ({ ...map, isTopALevel }))));
  const lineOf = new Map(present.map(({ snapshot, written }) => [snapshot, written]));
  const found = runSync(matchJob(known, present, new Map(), NOTHING_STANDING));
  return known.map((one) => found.matched.filter((match) => match.known === one).map((match) => lineOf.get(match.present ?? one) ?? "").join() || (found.orphans.find((orphan) => orphan.id === one.id)?.reason ?? "nothing"));
}

describe("the words of a line", () => {
  it.each([
    ["**Paging** — blocks of one size #os ^pg", "Paging", "blocks of one size"],
    ["[[OS/Paging#Faults|Pages]]: see [[Disk]]", "Pages", "see [[Disk]]"],
    ["#status/new **Mast** — carries the sails", "#status/new Mast", "carries the sails"],
    ["**Rudder**[^1] — turns %% ask about %% the ship", "Rudder[^1]", "turns %% ask about %% the ship"],
    ["$f: A \\to B$ — a map", "$f", "A \\to B$ — a map"],
    ["[Keel](https://a.org/keel), the backbone", "Keel", ", the backbone"],
    ["灯塔——夜里给船指路", "灯塔——夜里给船指路", ""],
    [":anchor: **Mooring** — ties a ship", "Mooring", "ties a ship"],
    ["[Mooring](https://a.org/mooring) :worried:", "Mooring", ":worried:"],
    ["[Mooring](https://a.org/mooring) :zap: - ties a ship", "Mooring :zap", "- ties a ship"],
    ["⚠️ **Reef** — a danger", "Reef", "a danger"],
    ["⚠️Reef: a danger", "Reef", "a danger"],
    ["+ a crew: more hands", "+ a crew", "more hands"],
    ["`#hull { color: red; }` (paint)", "#hull { color: red; }", "(paint)"],
    ["`? :`", "? :", ""],
  ])("are the same where an older version read “%s”", (written, term, definition) => {
    expect(lineWords(written)).toBe(wordsOfParts({ term, definition }));
  });

  it("tell languages and relations apart", () => {
    expect(new Set(["C", "C++", "C#", "x < y", "x > y", "1.1", "11"].map(lineWords)).size).toBe(7);
  });
});

describe("a concept that an older version read otherwise", () => {
  it("is the one of its line: another head, another separator, a definition that begins elsewhere", async () => {
    expect(await matched([older(["S"], "Buoy:", "marks the way"), older(["S"], "Keel", ", the backbone of a hull"), older(["S"], "$f", "A \\to B$ — a map")], "## S\n- **Buoy** — marks the way\n- [Keel](https://a.org/keel) the backbone, of a hull\n- $f: A \\to B$ — a map\n"))
      .toEqual(["**Buoy** — marks the way", "[Keel](https://a.org/keel) the backbone, of a hull", "$f: A \\to B$ — a map"]);
  });

  it("is nobody under another heading, nor where its line has another word", async () => {
    expect(await matched([older(["S"], "Buoy:", "marks the way")], "## S\n## T\n- **Buoy** — marks the way\n")).toEqual(["nothing alike"]);
    expect(await matched([older(["S"], "Buoy:", "marks the way")], "## S\n- **Buoy** — marks a way\n")).toEqual(["nothing alike"]);
  });

  it("is the one that its text begins with, where the lines behind it are items now", async () => {
    expect(await matched([older(["S"], "Second", "sow [[Bark]] [[Wood]]")], "## S\n- **Second** — sow\n- [[Bark]]\n- [[Wood]]\n")).toEqual(["**Second** — sow"]);
    expect(await matched([older(["S"], "Second step", "sow")], "## S\n- **Second** — x\n")).toEqual(["nothing alike"]);
  });

  it("is found below a heading that was left out of its path, twins in their order", async () => {
    const text = "# T\n## Memory\n### Basics\n- **Overview**\n- **Heap** — on demand\n## Terminals\n### Basics\n- **Overview**\n- **Prompt** — where one types\n";
    const known = [older(["Basics"], "Overview", "", 1), older(["Basics"], "Overview", "", 0), older(["Basics"], "Prompt", "where one types")];
    const ids = async (some: readonly ConceptSnapshot[]): Promise<string[]> => {
      const { maps } = await indexOf({ [MAP]: text });
      const present = runSync(presentJob(maps.map((map) => ({ ...map, isTopALevel: true }))));
      const found = runSync(matchJob(some, present, new Map(), NOTHING_STANDING));
      return some.map((one) => found.matched.find((match) => match.known === one)?.to.headingPath[0] ?? "lost");
    };
    expect(await ids(known)).toEqual(["Terminals", "Memory", "Terminals"]);
    expect(await ids(known.slice(0, 1))).toEqual(["lost"]);
  });

  it("is told from its twins by the number in its id, also where one of that name has another definition", async () => {
    const text = "# T\n## Salts\nInside\n- **Rest** — others\n\nOutside\n- **Rest** — few\n\nBetween\n- **Rest** — few\n## End\n";
    const known = [older(["Salts"], "Rest", "few", 2), older(["Salts"], "Rest", "few", 1), older(["Salts"], "Rest", "others", 0)];
    const { maps } = await indexOf({ [MAP]: text });
    const present = runSync(presentJob(maps));
    const found = runSync(matchJob(known, present, new Map(), NOTHING_STANDING));
    const lines = maps.flatMap(({ concepts }) => concepts.map(({ line }) => line));
    const lineOf = (one: ConceptSnapshot): number => lines[present.findIndex(({ snapshot }) => snapshot === found.matched.find((match) => match.known === one)?.present)] ?? -1;
    expect(known.map(lineOf)).toEqual([9, 6, 3]);
  });

  it("is the one of its line below a heading that was left out of its path, though its term stands there with another text, too", async () => {
    const text = "# Ropes\n- **Knot** — a loop\n- **Splice** — a join\n# Speed\n- **Knot** — a mile an hour\n- **Splice** — none\n";
    const known = [older([], "Knot", "a loop", 0), older([], "Knot", "a mile an hour", 1), older([], "Splice", "none", 1), older([], "Splice", "a join", 0)];
    expect(await matched(known, text, true)).toEqual(["**Knot** — a loop", "**Knot** — a mile an hour", "**Splice** — none", "**Splice** — a join"]);
  });

  it("is told from its twins by the number in its id, where one of them stood above the headings that were left out", async () => {
    const text = "# T\n- [[Keel]]\n# Ships\n- [[Keel]]\n- [[Mast]]\n- [[Keel]]\n";
    const { maps } = await indexOf({ [MAP]: text });
    const present = runSync(presentJob(maps.map((map) => ({ ...map, concepts: map.concepts.map((one) => one.line === 1 ? { ...one, headingPath: [], key: conceptKey([], one.term) } : one), isTopALevel: true }))));
    const known = [older([], "Keel", "", 2), older([], "Keel", "", 0), older([], "Keel", "", 1)];
    const { matched: found } = runSync(matchJob(known, present, new Map(), NOTHING_STANDING));
    const lines = maps.flatMap(({ concepts }) => concepts.map(({ line }) => line));
    expect(known.map((one) => lines[present.findIndex(({ snapshot }) => snapshot === found.find((match) => match.known === one)?.present)])).toEqual([5, 1, 3]);
  });

  it("is, of several lines of the same words, the one that could be read so", async () => {
    expect(await matched([older(["S"], "Keel", "")], "## S\n- Keel\n- Mast\n- [Keel](keel.md)\n")).toEqual(["[Keel](keel.md)"]);
    expect(await matched([older(["S"], "Cost", "more than one thinks")], "## S\n- **Boat** — floats\n  - *Cost* more than one thinks\n- **Ship** — floats\n  - *Cost*: more than one thinks\n")).toEqual(["*Cost*: more than one thinks"]);
    // Both could: the number in its id tells.
    expect(await matched([older(["S"], "Keel", "", 1)], "## S\n- **Keel**\n- [Keel](keel.md)\n")).toEqual(["[Keel](keel.md)"]);
  });

  it("is not taken for another of the same words, of which nobody knows whether it was there", async () => {
    // To the older version both were twins: the second one reads as the first did, and is another line.
    const known = [older(["S"], "Pros", "fast")];
    expect(await matched(known, "## S\n- **Pros**: — fast\n- **Pros** — fast\n")).not.toEqual(["**Pros** — fast"]);
  });
});

describe("a concept with the print of its line", () => {
  /** `read`: what another version read from the lines of `text`, as a map that reads so now. */
  async function followed(read: string, lines: readonly string[], text: string): Promise<string[]> {
    const { known, seen } = runSync(settledJob((await indexOf({ [MAP]: read })).maps));
    const printed = known.map((one, at): ConceptSnapshot => one.context === undefined ? one : { ...one, context: { ...one.context, line: linePrint(lines[at] ?? "") } });
    const present = runSync(presentJob((await indexOf({ [MAP]: text })).maps));
    const { matched: found } = runSync(matchJob(printed, present, new Map(), { ...NOTHING_STANDING, seen }));
    return known.map(({ id }) => found.find((match) => match.known.id === id)?.to.term ?? "lost");
  }

  it("is the one of that line, whatever another version read from it", async () => {
    const lines = ["**Cache** — near", "**Cons** — dear"];
    const text = `## S\n${lines.map((line) => `- ${line}\n`).join("")}`;
    expect(await followed("## S\n- **One** — read so by another version\n- **Two** — and so was this\n", lines, text)).toEqual(["Cache", "Cons"]);
  });

  it("goes with the item above it, twins too", async () => {
    const lines = ["**Quick** — parts", "**Pros**", "**Merge** — joins", "**Pros**"];
    const text = "## S\n- **Quick** — parts\n  - **Pros**\n- **Merge** — joins\n  - **Pros**\n";
    expect(await followed("## S\n- **Quick parts** — a\n  - **Pros**: all\n- **Merge joins** — b\n  - **Pros**: all\n", lines, text)).toEqual(["Quick", "Pros", "Merge", "Pros"]);
  });

  it("is nobody where its line is not there any more, or stood in the map as somebody else", async () => {
    expect(await followed("## S\n- **One** — read so by another version\n", ["**Cache** — near"], "## S\n- **Cache** — nearby\n")).toEqual(["lost"]);
    expect(await followed("## S\n- **One** — read so by another version\n- **Cache** — near\n", ["**Cache** — near", "**Cache** — near"], "## S\n- **Cache** — near\n")).toEqual(["lost", "Cache"]);
  });
});
