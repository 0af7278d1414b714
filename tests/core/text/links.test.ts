/** Links of Markdown: what leads to a note, however its address is written. */
import { describe, expect, it } from "vitest";
import { notePath } from "../../../src/core/base/note-path";
import { readNote } from "../../../src/core/index/read-note";
import { referencesOf } from "../../../src/core/relations/references";
import { linksIn, soleLink, soleSubpath } from "../../../src/core/text/links";
import { plainText } from "../../../src/core/text/normalize";

const LINKS: readonly (readonly [markdown: string, shown: string, target: string, subpath: string])[] = [
  ["[Swap](Swap.md)", "Swap", "Swap", ""],
  ["[Swap](Swap%20(memory).md)", "Swap", "Swap (memory)", ""],
  ["[Swap](<Swap (memory).md>)", "Swap", "Swap (memory)", ""],
  ["[Swap](<Swap (memory).md#On disk>)", "Swap", "Swap (memory)", "On disk"],
  ["[Swap](<../OS/Swap (of (all) memory).md> \"pages\")", "Swap", "../OS/Swap (of (all) memory)", ""],
  ["[Swap](OS/Two%20Words.md#At%20first 'a title')", "Swap", "OS/Two Words", "At first"],
  ["[Swap](Swap%20(of%20(all)%20memory).md)", "Swap", "Swap (of (all) memory)", ""],
  ["[Swap](Swap\\(2\\).md)", "Swap", "Swap(2)", ""],
  ["[A [nested] name](Two%20Words.md)", "A [nested] name", "Two Words", ""],
  ["[Swap](Two%20Words)", "Swap", "Two Words", ""],
  ["[Swap](<Two Words>)", "Swap", "Two Words", ""],
  ["[Swap](../OS/Paging#Faults)", "Swap", "../OS/Paging", "Faults"],
];

describe("a link of Markdown to a note", () => {
  it.each(LINKS)("is one wherever it stands: %s", (markdown, shown, target, subpath) => {
    expect([soleLink(markdown), soleLink(`**${markdown}**`), soleSubpath(markdown), plainText(markdown)]).toEqual([target, target, subpath, shown]);
    expect(linksIn(`see ${markdown}, [[Other]] and (${markdown})`)).toEqual(["Other", target]);
    expect(referencesOf(`see ${markdown} now`).map(({ link, text }) => [link, text])).toEqual([[target, shown]]);
    const { up, links, remarks } = readNote(notePath("Note.md"), `Up: ${markdown}\n\n## Related\n- ${markdown} (uses it)\n- **${markdown}** — is used\n`, {});
    expect({ up, links, remarks }).toEqual({ up: target, links: [target], remarks: [{ link: target, words: "uses it" }, { link: target, words: "is used" }] });
  });

  it.each(["[x](https://a.b/c.md)", "[x](#Faults)", "[x](picture.png)", "[x](example.org/page)", "[x](not an address)", "[x]()", "[x](a.md", "[x][y]", "[x](obsidian://open?file=x)", "[x](search?q=y)"])("is none: %s", (markdown) => {
    expect([soleLink(markdown), soleSubpath(markdown), linksIn(markdown)]).toEqual([null, "", []]);
  });

  it("is looked for in the time that the text's length gives, whatever its brackets", () => {
    for (const piece of ["[x](", "[", "](", "[a](b(", "(", "[[x](", "[x](<", "[x] ", "[x](a "]) {
      const text = piece.repeat(20_000 / piece.length);
      expect([linksIn(text), soleLink(text), plainText(text).length > 0, referencesOf(text).length]).toEqual([[], null, true, 0]);
    }
  });
});
