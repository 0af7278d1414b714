/** Bullets of one name, or of names that a number, a sign or a letter tells apart, that say the same: each is nobody else. */
import { describe, expect, it } from "vitest";
import { inWholeWays, type Files } from "./ways";

const one = (text: string): Files => ({ "A MOC.md": text });
const SAID = "energy is neither made nor lost";
const OTHER = "- **Entropy** — grows wherever it is left alone\n";
const plain = (head: string): string => head.replace(/^\*\*|\*\*$|`/g, "");
const nameOf = (head: string): string => `A MOC > Terms > ${plain(head)}`;

/** Who is ticked afterwards, in all ways but letter by letter: each once. */
async function owners(before: Files, names: readonly string[], after: Files): Promise<string[]> {
  const found = Object.values(await inWholeWays(before, names, after));
  return [...new Set(found.map((some) => [...some].sort().join(", ")))];
}

const PAIRS = [["**1. Hauptsatz**", "**2. Hauptsatz**"], ["**K-means**", "**K-means++**"], ["**f'**", "**f''**"], ["**x²**", "**x2**"], ["`ls -l`", "`ls -L`"], ["`!x`", "`x`"], ["**A***", "**A**"], ["**Vitamin B1**", "**Vitamin B12**"], ["**第一定律**", "**第二定律**"]] as const;
const BOTH = PAIRS.flatMap(([one, other]) => [[one, other], [other, one]] as const);

describe.each(BOTH)("%s, ticked, and %s, which say the same", (own, other) => {
  const list = (...heads: readonly string[]): Files => one(`## Terms\n${heads.map((head) => head === "" ? OTHER : `- ${head} — ${SAID}\n`).join("")}`);

  it("is nobody where it goes, and the other one stood beside it or comes in its place", async () => {
    expect(await owners(list(own, other, ""), [nameOf(own)], list(other, ""))).toEqual([`lost ${plain(own)}`]);
    expect(await owners(list(own, ""), [nameOf(own)], list(other, ""))).toEqual([`lost ${plain(own)}`]);
  });

  it("is itself where the other one comes, or goes elsewhere", async () => {
    for (const [before, after] of [[list(own, ""), list(other, own, "")], [list(own, ""), list(own, other, "")], [list(own, other, ""), list(own, "", other)], [list(own, other, ""), list(other, own, "")]] as const) {
      expect(await owners(before, [nameOf(own)], after)).toEqual([nameOf(own)]);
    }
  });
});

it("a capital letter, a hyphen or a point that is put right is no other name where both say the same", async () => {
  for (const [before, after] of [["**Github**", "**GitHub**"], ["**Node.js**", "**Nodejs**"], ["**Copy-on-write**", "**Copy on write**"]] as const) {
    expect(await owners(one(`## Terms\n- ${before} — ${SAID}\n${OTHER}`), [nameOf(before)], one(`## Terms\n- ${after} — ${SAID}\n${OTHER}`))).toEqual([nameOf(after)]);
  }
});

describe("items with numbers that are told apart by what stands below them", () => {
  const [SAME, A, B, C] = ["  - **Pros** — fast\n", "  - **Furrow** — what a plough leaves behind\n", "  - **Kiln** — an oven for bricks and pots\n", "  - **Weir** — holds a river back\n"];
  const parts = (...below: readonly string[]): Files => one(`## Terms\n${below.map((text, at) => `- **${at + 1}. Part**\n${text}`).join("")}${OTHER}`);
  const START = parts(SAME + A, SAME + B, SAME + C);

  it.each<[string, Files, string, string]>([
    ["the first goes, and the others are numbered anew", parts(SAME + B, SAME + C), "1. Part", "lost 1. Part"],
    ["the first goes, and the others are numbered anew", parts(SAME + B, SAME + C), "2. Part", "A MOC > Terms > 1. Part"],
    ["two change places, and are numbered anew", parts(SAME + B, SAME + A, SAME + C), "1. Part", "A MOC > Terms > 2. Part"],
    ["one comes in front", parts("", SAME + A, SAME + B, SAME + C), "2. Part", "A MOC > Terms > 3. Part"],
    ["one goes with all below it", parts(SAME + A, SAME + C), "2. Part", "lost 2. Part"],
    ["something comes below one of them", parts(SAME + A, `${SAME}${B}  - **Moat** — water around a castle\n`, SAME + C), "2. Part", "A MOC > Terms > 2. Part"],
    ["the first goes, and the others are numbered anew", parts(SAME + B, SAME + C), "1. Part > Pros", "lost Pros"],
    ["the first goes, and the others are numbered anew", parts(SAME + B, SAME + C), "2. Part > Pros", "A MOC > Terms > 1. Part > Pros"],
    ["two change places, and are numbered anew", parts(SAME + B, SAME + A, SAME + C), "1. Part > Pros", "A MOC > Terms > 2. Part > Pros"],
    ["the last goes elsewhere", one(`${parts(SAME + A, SAME + B)["A MOC.md"] ?? ""}## Rest\n- **3. Part**\n${SAME}${C}`), "3. Part > Pros", "A MOC > Rest > 3. Part > Pros"],
  ])("%s: with %s", async (_what, after, name, owner) => {
    for (const also of [[], ["1. Part", "2. Part", "3. Part"]].map((names) => names.filter((other) => other !== name).map((other) => `A MOC > Terms > ${other}`))) {
      const ways = Object.entries(await inWholeWays(START, [`A MOC > Terms > ${name}`, ...also], after));
      const isAnother = name.includes("Pros") ? /Pros$/ : /Part$/;
      for (const [way, found] of ways) {
        const own = found.filter((each) => isAnother.test(each));
        if (also.length === 0 || name.includes("Pros")) expect({ way, also, own: own.map((each) => each === `lost ${name}` ? owner : each) }).toEqual({ way, also, own: [expect.toBeOneOf([owner, `lost ${name.replace(/.* > /, "")}`])] });
      }
    }
  });
});
