/** `docs/cards.md`: every card type with its examples, and what the sample map gives. Recorded, so that a change is read by a person. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { choicesText, type Card, type CardType, type Example } from "../../../src/core/cards/card";
import { CARD_TYPES } from "../../../src/core/cards/card-types";
import { makeCards, makeCardsJob } from "../../../src/core/cards/make-cards";
import { DEFAULTS } from "../../../src/core/base/settings";
import { runSync } from "../../../src/core/base/jobs";
import { indexOf } from "../index/vault-of";
import { NOT_ASKED } from "./not-asked";
import { samplesOf, tableOf } from "./table";

const place = (name: string): string => fileURLToPath(new URL(`../../../${name}`, import.meta.url));
const SAMPLE = "examples/systems-vault/Maps/Systems and Infrastructure MOC.md";

function example({ bullet, beside, gives }: Example): string {
  const lines = gives.length === 0 ? ["nothing to ask"] : gives.map((one) => "notMade" in one ? `no card: ${one.notMade}` : shown(one));
  return `${[bullet, ...beside === undefined ? [] : beside.split("\n")].join("\n")}\n${lines.map((line) => `    ${line}`).join("\n")}`;
}

function shown({ front, back, choices }: Pick<Card, "front" | "back" | "choices">): string {
  return `${front}${choices === undefined ? "" : ` ${choicesText(choices)}`} ⟶ ${back}`;
}

function chapter(type: CardType): string {
  return `### ${type.name}\n\n\`${type.id}\`${DEFAULTS.cardTypes.includes(type.id) ? ", on unless you switch it off" : ""}. ${type.hint}\n\n~~~\n${type.examples.map(example).join("\n")}\n~~~\n`;
}

/** What a rule is, lines that it holds for, and what becomes of their definitions. */
async function notAsked({ says, lines, notes = [], path = "MOC.md" }: typeof NOT_ASKED[number]): Promise<string> {
  const map = (await indexOf({ [path]: lines, ...Object.fromEntries(notes.map((name) => [`${name}.md`, ""])) })).maps[0];
  if (map === undefined) throw new Error("no map");
  const { cards, notMade } = runSync(makeCardsJob(map, CARD_TYPES.filter(({ id }) => id === "definition")));
  const said = map.concepts.map(({ id, term }) => `    ${term}: ${cards.some(({ concept }) => concept === id) ? "asked" : notMade.find(({ concept }) => concept === id)?.why ?? ""}`);
  return `${says}\n${lines}\n${said.join("\n")}\n`;
}

describe("the page about cards", () => {
  it("has all types with their examples, counts, reasons, and cards to look at", async () => {
    const map = (await indexOf({ "Systems and Infrastructure MOC.md": readFileSync(place(SAMPLE), "utf8") })).maps[0];
    if (map === undefined) throw new Error("no map");
    const cards = samplesOf(makeCards(map, CARD_TYPES), 7).map((card) => `- ${shown(card)}`);
    const text = [
      "# Cards", "",
      "Every card is made from a bullet of a map, and made anew whenever the map changes; its id, and with it its schedule, stays. A card that would give itself away, have two answers, or be longer than 40 words is not made. This page is written by a test.", "",
      "Which types are on is set for all maps under *Cards* in the settings. A map says otherwise for itself by a property: `card-types: [definition, items]`, `card-types: all` or `card-types: none`.", "",
      "## Types", "", ...CARD_TYPES.map(chapter),
      "## What is not asked", "", "Concepts of which a map says something that nobody would keep as a card. They are in the graph and in the checklist, a card of theirs that you study already stays, and whatever you write into a card yourself is asked.", "", "~~~", ...(await Promise.all(NOT_ASKED.map(notAsked))), "~~~", "",
      "## What the sample map gives", "", `“${map.title}”, ${map.concepts.length} concepts, with all types on:`, "", tableOf(map), "",
      "## Some of them", "", ...cards, "",
    ].join("\n");
    await expect(text).toMatchFileSnapshot(place("docs/cards.md"));
  });
});
