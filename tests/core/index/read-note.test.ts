import { notePath } from "../../../src/core/base/note-path";
import { describe, expect, it } from "vitest";
import { propertiesOf } from "../../../src/core/text/properties";
import { parseYaml } from "../../../scripts/parse-yaml";
import { readNote } from "../../../src/core/index/read-note";

const facts = (text: string): ReturnType<typeof readNote> => readNote(notePath("OS/Paging.md"), text, propertiesOf(text, parseYaml).properties);

describe("what is kept of a note", () => {
  it("its first paragraph, whatever stands above it", () => {
    expect(facts("---\na: 1\n---\n# Paging\n\n← Back to [[OS]]\n\n#os #memory\n\n> a quote\n\n- a list\n\n![[picture.png]]\n\n```\ncode\n```\n\nMemory in **blocks**\nof one size.\n\nMore.\n").summary).toBe("Memory in **blocks** of one size.");
    expect(facts("# Paging\n").summary).toBe("");
  });

  it("a very long one as its beginning, cut between words", () => {
    const { summary } = facts(`${"word ".repeat(500)}\n`);
    expect(summary.length).toBeLessThanOrEqual(602);
    expect(summary).toMatch(/word …$/);
  });

  it("the notes it links to, once each, code and web addresses left out", () => {
    expect(facts("[[Swap]] and [[OS/Swap|swap]] [x](../TLB.md#a) [w](https://x.y/z.md) `[[code]]` ``[[a]] ` [[b]]`` $[[c]]$ [[Swap#now]] ![[pic.png]]\n```\n[[fenced]]\n```\n").links)
      .toEqual(["Swap", "OS/Swap", "pic.png", "../TLB"]);
  });

  it.each([
    ["← Back to [[OS MOC]]", "OS MOC"],
    ["Up: [[OS MOC|the map]]", "OS MOC"],
    ["> ⬆️ Parent: [[OS MOC]]", "OS MOC"],
    ["---\nup: \"[[OS MOC]]\"\n---\n", "OS MOC"],
    ["**Back:** [[OS MOC]]", "OS MOC"],
    ["Back: [[OS MOC]]", "OS MOC"],
    ["- **Up**: [[OS MOC]] · **Next:** [[Swap]]", "OS MOC"],
    ["Up: [The map](OS%20MOC.md)", "OS MOC"],
    ["Back to [the map](../OS%20MOC.md)", "../OS MOC"],
    ["⬆️:: [[OS MOC]]", "OS MOC"],
    ["← [[The note before]]", null],
    ["Zurück zu [[OS MOC]]", "OS MOC"],
    ["Volver a [[OS MOC]]", "OS MOC"],
    ["返回：[[OS MOC]]", "OS MOC"],
    ["Назад: [[OS MOC]]", "OS MOC"],
    ["Retour en 1990, [[OS MOC]] fut court", null],
    ["Back in 1990, [[OS MOC]] was short", null],
    ["Up to then there was [[OS MOC]]", null],
    ["See [[OS MOC]]", null],
  ])("the note above: %s", (text, up) => {
    expect(facts(text).up).toBe(up);
  });

  it("remarks on related notes, in every form", () => {
    expect(facts("## Related\n- [[A]] (builds on it)\n- **[[B]]** — the opposite\n- [[C]]: see there\n- [[D]]\n\n## Other\n- [[E]] (no)\n").remarks)
      .toEqual([{ link: "A", words: "builds on it" }, { link: "B", words: "the opposite" }, { link: "C", words: "see there" }, { link: "D", words: "" }]);
  });

  it("tags and aliases, of properties and text", () => {
    expect(facts("---\ntags: [os, \"#memory\"]\naliases: [Pages]\n---\ntext #os/kernel #1\n")).toMatchObject({ tags: ["os", "memory", "os/kernel"], aliases: ["Pages"] });
  });
});
