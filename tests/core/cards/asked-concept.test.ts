import { describe, expect, it } from "vitest";
import { firstSentences } from "../../../src/core/cards/asked-concept";

describe("of a note’s paragraph a card asks", () => {
  it.each([
    ["the sentences that fit", "A shoot is a young plant. It has leaves. And then there is a third sentence which is much too long to be held by any card that somebody wants to remember.", "A shoot is a young plant. It has leaves."],
    ["no end behind an abbreviation, a number, an initial", "Grows in e.g. clay, at 3.5 metres, says J. Green. Rarely elsewhere, but that is another story which is told in the long book about clay.", "Grows in e.g. clay, at 3.5 metres, says J. Green."],
    ["no end behind initials that touch, and abbreviations of other languages", "Grows, says C.S. Leaf, in tzw. clay, т.к. it is wet. Rarely elsewhere, but that is another story which is told in the long book about clay and sand and stones.", "Grows, says C.S. Leaf, in tzw. clay, т.к. it is wet."],
    ["what comes behind a few bold words that are a heading", "**What it is good for.** A shoot is a young plant.", "A shoot is a young plant."],
    ["no end in brackets or links", "A shoot (young. green) of [[St. John. Wort]] here. Then more words of the kind that make a sentence long, and longer, and longer still, until it is over.", "A shoot (young. green) of [[St. John. Wort]] here."],
    ["code to the letter", "Call `a. b` once. The rest of this paragraph goes on and on about other things until nobody listens to any of it, which is a pity.", "Call `a. b` once."],
    ["what is said of a thing, rather than what is given", `Let $x$ be a plant of the garden ${"that grows ".repeat(8)}and $y$ its pot. It is called potted if the pot is its own.`, "It is called potted if the pot is its own."],
    ["formulas, each as one word", `${"word ".repeat(20)}with $a + b + c + d + e + f = g$ in it.`, `${"word ".repeat(20)}with $a + b + c + d + e + f = g$ in it.`],
    ["sentences without spaces", "芽是植物的幼体。它长出叶子。".padEnd(120, "长"), "芽是植物的幼体。它长出叶子。"],
  ])("%s", (_what, paragraph, said) => {
    expect(firstSentences(paragraph)).toBe(said);
  });

  it("its first sentence as a whole, however long: cut, it would not say what it says", () => {
    const sentence = "A shoot is a young part of a plant that grows towards the light, and it carries leaves which in time will feed the whole plant and its roots down below.";
    expect(firstSentences(`${sentence} It is green.`)).toBe(sentence);
    expect(firstSentences(`${"word ".repeat(22)}[[a link | of four words]] and more and more and more.`)).toBe(`${"word ".repeat(22)}[[a link | of four words]] and more and more and more.`);
  });
});
