import { describe, expect, it } from "vitest";
import { parseYaml } from "../../../scripts/parse-yaml";
import { notePath } from "../../../src/core/base/note-path";
import type { NoteFacts } from "../../../src/core/index/note-facts";
import { readNote } from "../../../src/core/index/read-note";
import { propertiesOf } from "../../../src/core/text/properties";

const factsOf = (text: string): NoteFacts => readNote(notePath("Garden/Sprout.md"), text, propertiesOf(text, parseYaml).properties);
const summaryOf = (text: string): string => factsOf(text).summary;

const LEAF = "A young shoot with its first leaves.";

describe("what a paragraph leads to belongs to it", () => {
  it.each([
    ["a formula", "The height of a shoot is\n\n$$\nh = g t\n$$\n\nwhere $t$ are days.\n\nMore.\n", "The height of a shoot is $$ h = g t $$ where $t$ are days."],
    ["a formula in one line", "The height is\n$$h = g t$$\n\nMore about it.\n", "The height is $$h = g t$$"],
    ["a list behind a colon", "A shoot of a plant has these parts:\n\n- a stem\n- [ ] leaves\n\nMore.\n", "A shoot of a plant has these parts: a stem; leaves"],
    ["what is said of what is given", "Let $s$ be a shoot.\n\nThen it is called old if it has a leaf.\n\nMore.\n", "Let $s$ be a shoot. Then it is called old if it has a leaf."],
    ["nothing, where the sentence is whole", "A shoot grows.\n\n$$h = g t$$\n\n- a stem\n", "A shoot grows."],
  ])("%s", (_what, text, said) => {
    expect(summaryOf(text)).toBe(said);
  });

  it.each(["In the last lecture we saw roots.", "This video explains it all.", "12 items", "pag 54", "where $h$ is the height"])("%s says nothing of its subject", (text) => {
    expect(summaryOf(`${text}\n\n${LEAF}\n`)).toBe(LEAF);
  });
});

describe("what a note says of its subject is its first paragraph", () => {
  it.each(["It is in the [[Garden]].", "Paris is in [[France]].", "Part of the plant that drinks: [[Root]] hairs.", "More than one kind of [[Cell]]"])("%s says something all the same", (text) => {
    expect(summaryOf(`${text}\n\nMore.\n`)).toBe(text);
  });

  it.each([
    ["a title that is the note’s name", "Sprout\n\n"],
    ["a title with an underline", "The sprout\n===\n\n"],
    ["a line of links and tags", "[[Garden MOC]] #plant #seed\n\n"],
    ["a line of links between bars", "[[Root]] | [[Leaf]]\n\n"],
    ["labels with their values", "Status: draft\nSource: a long walk in spring\nTopics: [[Garden]], [[Plants]]\n\n"],
    ["what a note came from, in lines of which one is empty", "Origin: a lecture\nReferences:\nTags:\nCreated: 12.08.2025\n\n"],
    ["a bold label", "**Tags:** #plant\n\n"],
    ["fields of Dataview", "height:: 3 cm\n(kind:: plant)\n\n"],
    ["a field with marks in its name", "**Question — how tall::**\n\n"],
    ["a command of its own", "`grow --all`\n\n"],
    ["a query of Dataview in a line", "`= this.file.tags`\n\n"],
    ["a block of Dataview", "```dataview\nLIST FROM #plant\n```\n\n"],
    ["a date", "2026-03-01\n\n"],
    ["a template’s mark", "<% tp.file.title %>\n\n"],
    ["a comment", "%% to be written anew %%\n\n"],
    ["a comment over lines", "<!-- to be\nwritten anew -->\n\n"],
    ["pictures and embeds", "![[sprout.png]]\n\n![a sprout](sprout.png)\n\n"],
    ["HTML", "<img src=\"sprout.png\">\n\n"],
    ["a formula of its own", "$$x^2$$\n\n"],
    ["a line in bold that stands for a heading", "**What is it?**\n\n"],
    ["words that lead to a list", "Three kinds:\n- tall\n- small\n\n"],
    ["a stub", "TODO\n\n"],
    ["a quote", "> Spring is here\n\n"],
    ["a callout that warns", "> [!warning] Slugs\n> They eat it all.\n\n"],
    ["a table", "| a | b |\n|---|---|\n| c | d |\n\n"],
    ["a sentence that only leads elsewhere", "General remarks are in [[Garden]].\n\n"],
    ["a sentence that says where all is", "Everything about roots is described in [[Root]] and [[Soil]].\n\n"],
    ["what the note is part of", "Part of the course [[Botany 1]].\n\n"],
    ["what to read first", "Prerequisites: [[Seed]], [[Soil]]\n\n"],
    ["a pointer in another language", "Siehe auch [[Keimling]]\n\n"],
    ["a footnote and the target of a link", "[^1]: A book.\n\n[book]: https://example.org\n\n"],
    ["what stands below “References”", "## References\nA book about gardens, by somebody.\n\n## Words\n"],
  ])("%s says nothing", (_what, above) => {
    expect(summaryOf(`${above}${LEAF}\n\nMore.\n`)).toBe(LEAF);
  });

  it.each([
    ["definition: A shoot\nsummary: no", "A shoot"],
    ["description: \"Growing [[Plant|plants]]\"", "Growing [[Plant|plants]]"],
    ["summary: [ ]\ndescription: 12", LEAF],
  ])("but a property of the note wins: %s", (yaml, said) => {
    expect(summaryOf(`---\n${yaml}\n---\n${LEAF}\n`)).toBe(said);
  });

  it.each([["summary: Learn how to dig", true], ["description: A shoot of a seed", true], ["description: Le sprout est notre pousse", true], ["description: Learn how to dig", false], ["description: Creusez votre jardin", false]])("which stands where a definition does, unless it is a description for the readers of a page: %s", (yaml, isDefined) => {
    expect(factsOf(`---\n${yaml}\n---\n${LEAF}\n`).isDefined === true).toBe(isDefined);
  });

  it("and so does a field of Dataview with one of these names", () => {
    expect(summaryOf("Kind of plant.\n")).toBe("Kind of plant.");
    expect(summaryOf("Definition:: A shoot\n\nMore.\n")).toBe("A shoot");
  });

  it("a callout that is there to say what something is counts", () => {
    expect(summaryOf("> [!abstract] In short\n> A young shoot\n> with leaves.\n\nMore.\n")).toBe("A young shoot with leaves.");
  });

  it("pictures, footnote marks, tags at its end, HTML and block ids are no part of it; code and formulas are, to the letter", () => {
    expect(summaryOf("A <b>young</b> shoot[^1] ![[Note]] of `x <y>` and $a_1 <b> c$ #plant ^ab1\n")).toBe("A young shoot of `x <y>` and $a_1 <b> c$");
  });

  it("pictures and sounds in it, and in lines right above and below it, are kept in lines of their own", () => {
    expect(summaryOf("![[above.png|200]]\nA ![](in%20it.jpg) young shoot\n![a side](https://a.b/c.png) ![[Note]]\n\n![[later.png]]\n")).toBe("A young shoot\n![](in%20it.jpg)\n![[above.png|200]]\n![a side](https://a.b/c.png)");
    expect(summaryOf("![[first.png]]\n\nA young shoot with leaves.\n\n![[last.mp3]]\nThe second one.\n")).toBe("A young shoot with leaves.");
    expect(summaryOf("![[alone.png]]\n")).toBe("");
  });

  it("raised and lowered letters, keys and marked words stay so, or the word around them would be another", () => {
    expect(summaryOf("H<sub>2</sub>O and x<sup>2</sup> of <font color=\"red\">a</font> <kbd>K</kbd> in <mark class=x>sap</mark>.\n")).toBe("H<sub>2</sub>O and x<sup>2</sup> of a <kbd>K</kbd> in <mark class=x>sap</mark>.");
  });

  it("a sentence that begins with a word and a colon, or with a link, is a paragraph", () => {
    expect(summaryOf("Note: it grows in spring.\n")).toBe("Note: it grows in spring.");
    expect(summaryOf("[[Sprout]]s grow in spring.\n")).toBe("[[Sprout]]s grow in spring.");
  });

  it("other scripts are read as well", () => {
    expect(summaryOf("标签: #植物\n\n芽是植物的幼体。\n")).toBe("芽是植物的幼体。");
  });

  it("a note of lists alone says nothing", () => {
    expect(summaryOf("# Sprout\n- one\n- two\n")).toBe("");
  });

  it.each([
    ["names the note", "- #plant\n- A sprout is a young shoot of a seed.\n- water it\n", "A sprout is a young shoot of a seed."],
    ["stands below its name", "# Sprout\n- in spring\n- A sprout is a young shoot of a seed\n", "A sprout is a young shoot of a seed"],
    ["stands below a heading that asks for it, which may be an item itself", "# NaN\n- ## Definition ^ab1\n\t- A young shoot that comes from a seed.\n\t\t- in spring\n- ## Uses\n\t- A meal that is eaten raw\n", "A young shoot that comes from a seed."],
  ])("unless an item says what the note is about, which %s", (_which, text, said) => {
    expect(summaryOf(text)).toBe(said);
    expect(factsOf(text).isDefined).toBeUndefined();
  });

  it.each([
    ["below a heading for something else", "## Bicycles\n- A sprout is a young shoot of a seed.\n", ""],
    ["below “See also”", "# Sprout\n## See also\n- A sprout is a young shoot of a seed.\n", ""],
    ["where a paragraph says it", `- A sprout is a young shoot of a seed.\n\n${LEAF} A sprout is a shoot.\n`, `${LEAF} A sprout is a shoot.`],
    ["where a paragraph stands, whatever it says", "Water it often, as one does.\n\n- A sprout is a young shoot of a seed.\n", "Water it often, as one does."],
    ["that is struck out, or a task", "- ~~A sprout is a young shoot of a seed.~~\n- [ ] A sprout is a word to look up\n", ""],
    ["below a heading that only introduces", "## Introduction\n- A young shoot that comes from a seed\n", ""],
    ["where it only names the note", "- In the evening one waters a sprout.\n", ""],
    ["without the name, where no heading asks", "# Sprout\n- A young shoot that comes from a seed\n", ""],
    ["without the name, behind another", "## Definition\n- in spring\n- A young shoot that comes from a seed\n", ""],
  ])("an item is not taken %s", (_where, text, said) => {
    expect(summaryOf(text)).toBe(said);
  });
});

describe("a paragraph that stands deep in a note is shown, and no definition", () => {
  it.each([
    ["a paragraph", "Begin early in the year.\n\n## Bicycles\nThe bicycle of a sprout has three wheels."],
    ["a list", "- water it\n- wait\n\n## Bicycles\nA bicycle that has three wheels."],
    ["a quote", "> All is well\n\n## Bicycles\nA bicycle that has three wheels."],
  ])("below a heading for something else, behind %s", (_what, text) => {
    expect(factsOf(`# Sprout\n${text}\n`).isDefined).toBe(false);
  });

  it.each([
    ["nothing stands above it", "# Sprout\n## Bicycles\nA bicycle that has three wheels."],
    ["only links and tags do", "[[Garden MOC]] #plant\n\n- [[Root]]\n\n## Bicycles\nA bicycle that has three wheels."],
    ["its heading names the note", "- water it\n\n## Sprouts in spring\nA shoot that has leaves."],
    ["its heading asks what it is", "- water it\n\n## What is it?\nA shoot that has leaves."],
    ["its heading says so in another language", "- 水\n\n## 概念\n芽是植物的幼体。"],
    ["no heading does", "Begin early.\n\nA shoot that has leaves."],
  ])("while it is one where %s", (_where, text) => {
    expect(factsOf(`${text}\n`).isDefined).toBeUndefined();
  });

  it("a quote that says what the note is about is the definition, below a heading that names it or asks for it", () => {
    expect(summaryOf(`- water it\n\n## What is a sprout?\n> A sprout is a young shoot\n> that has leaves.\n\n## Bicycles\nA bicycle.\n`)).toBe("A sprout is a young shoot that has leaves.");
    expect(summaryOf(`# Sprout\n> Spring is here again\n\n${LEAF}\n`)).toBe(LEAF);
    expect(summaryOf(`# Sprout\n> [!quote] A poet\n> A sprout is a young shoot that sings.\n\n${LEAF}\n`)).toBe(LEAF);
  });

  it.each(["**Definition:** ", "Definition: ", "*Definición*: ", "Определение: ", "**TL;DR:** ", "> **TL;DR:** ", "定义："])("a label in front of it is none of its words: %s", (label) => {
    expect(summaryOf(`Water it often, as one does.\n\n${label}A sprout is a young shoot of a seed.\n`)).toBe("A sprout is a young shoot of a seed.");
  });

  it("a text that is called a definition is one, whatever it names; a short form of all is looked at", () => {
    expect(factsOf("Definition: what comes first out of a seed\n").isDefined).toBe(true);
    expect(factsOf("TL;DR: what comes first out of a seed\n").isDefined).toBeUndefined();
    expect(summaryOf("> TL;DR: A sprout is a young shoot\n> that has leaves.\n\nWater it.\n")).toBe("A sprout is a young shoot that has leaves.");
    expect(summaryOf("**TL;DR:** **A sprout** is a young shoot of a seed.\n")).toBe("**A sprout** is a young shoot of a seed.");
    expect(summaryOf("> Definition\n\nWater it often, please.\n")).toBe("Water it often, please.");
  });

  it("why it matters is not what it is", () => {
    expect(summaryOf(`## Why it matters\nA sprout is what gardeners hope for.\n\n## What\n${LEAF}\n`)).toBe(LEAF);
  });
});
