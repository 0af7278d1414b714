/** A card shows its map's text to the letter, whatever the grammars of the note's readers make of its signs. */
import { fromMarkdown } from "mdast-util-from-markdown";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flashcardHeading, flashcardText } from "../../../src/core/notes/flashcard-text";
import { FLASHCARDS } from "../../../src/core/notes/flashcards-note";
import { noteIdsOf } from "../../../src/core/notes/note-ids";
import { CHECKLIST } from "../../../src/core/notes/checklist-note";
import { readSrCards, reviewSrCard } from "./other-plugins";
import { checklistIn, pageOf } from "./rendering";

/** What a reader sees of Markdown, with code in ticks. */
function shown(markdown: string): string {
  const tree = fromMarkdown(`x ${markdown}`);
  const textOf = (node: unknown): string => {
    const { type, value, children } = node as { type: string; value?: string; children?: unknown[] };
    if (type === "inlineCode") return (value ?? "").trim();
    if (type === "html") return (value ?? "").replace(/<\/?code>/g, "");
    return (children ?? []).map(textOf).join("") + (value ?? "");
  };
  return textOf(tree).replace(/\s+/g, " ");
}

describe("the text of a card", () => {
  it.each([
    "`==` compares values", "an ==important== word", "a == b and b == c", "$a == b$ holds", "50%% of it", "`%%` is a comment", "std::move casts", "``x::y`` in two ticks", "``a`b::c`` with a tick inside",
    "a ` tick, then std::move", "two `` ticks, then a::b", "`code` then a ` tick and c::d", "``a::b` `` and x::y", "`a::b` and `c::d`", "``` x``y::z ```", "see <!-- x", "a|b::c|d", "a ::: b",
  ])("“%s” is shown as it is, and makes no card of its own", (text) => {
    const written = flashcardText(text, "flashcards");
    expect(shown(written)).toBe(shown(text));
    expect(readSrCards(`Front\n?\n${written} ^moc-0123456789-def\n`).map(({ blockId }) => blockId)).toEqual(["moc-0123456789-def"]);
  });

  it.each(["<pre>", "<script>alert()", "<div>", "</table>", "<!DOCTYPE html>", "<?php", "$$", "$$ x", "[^1]: a note", "[x]: https://example.org", "---", "===", "***", "```", "~~~", "- a", "+ b", "> c", "# d", "1. e", "| f |", "?", "??"])("that begins with “%s” swallows nothing that follows", async (definition) => {
    const { write } = await pageOf(FLASHCARDS, `## A\n- **One** — ${definition} and more\n- **Two** — another thing\n`);
    const cards = readSrCards(write());
    expect(cards.map(({ blockId }) => blockId)).toHaveLength(write().match(/^.* \^moc-\S+$/gm)?.length ?? 0);
    const ours = write().split("%% begin moc-study %%")[1] ?? "";
    for (const child of fromMarkdown(ours).children) expect(["paragraph", "heading"]).toContain(child.type);
    expect(fromMarkdown(ours).children.filter(({ type }) => type === "definition")).toEqual([]);
    expect(ours).not.toMatch(/^\[\^1\]:|^\$\$/m);
  });

  it("with the deck's tag in it sends no card to another deck, whatever stands around the tag", async () => {
    for (const around of ["#flashcards/evil, then", "#Flashcards.", "(see #flashcards/evil)", "#flashcards/evil: x", "„#flashcards/evil“"]) {
      const { write } = await pageOf(FLASHCARDS, `## A\n- **One** — words of it ${around} and more words\n- **Two** — another thing\n`);
      const note = write();
      expect(note).toContain(around.replace("#", "\\#"));
      expect(note.match(/(?<!\\)#flashcards/gi)).toHaveLength(1);
      expect(write(note)).toBe(note);
    }
    for (const [text, written] of [["the tag #os/memory stays", "the tag #os/memory stays"], ["`#flashcards` in code", "`#flashcards` in code"], ["so \\#flashcards, too", "so \\#flashcards, too"], ["a/b#flashcards", "a/b#flashcards"]] as const) expect(flashcardText(text, "flashcards")).toBe(written);
    // A deck's tag of an older version may have signs that no tag has.
    expect(flashcardText("so #Beds(c++), too", "beds(c++")).toBe("so \\#Beds(c++), too");
  });

  it("with another card's id in it is one card, renewed as often as you like", async () => {
    for (const definition of [
      "words ^moc-aaaaaaaaaa-def ^x", "words ^moc-aaaaaaaaaa-def and more", "see ^moc-aaaaaaaaaa", "a path ^moc-aaaaaaaaaa-def\\", "a line ^moc-aaaaaaaaaa-def<br>",
      "so `is ^moc-aaaaaaaaaa-def #x`", "so $is ^moc-aaaaaaaaaa-def #x$",
    ]) {
      const { write } = await pageOf(FLASHCARDS, `## A\n- **One** — ${definition}\n`);
      expect(readSrCards(write()).map(({ blockId }) => blockId?.slice(15))).toEqual(["def", "rev"]);
      expect(write(write(write()))).toBe(write());
      const list = await pageOf(CHECKLIST, `## A\n- **One** — ${definition}\n`, { settings: { subBullets: true } });
      expect(checklistIn(list.write()).items).toHaveLength(1);
      expect(list.write(list.write())).toBe(list.write());
    }
  });

  it("with a schedule's comment in it has no schedule, and is shown to the letter", async () => {
    for (const definition of ["`<!--SR:!2026-01-01,1,250-->` is a comment", "`a::b` and `<!--SR:!2026-01-01,1,250-->`"]) {
      const { write } = await pageOf(FLASHCARDS, `## A\n- **One** — ${definition}\n`);
      expect(readSrCards(write()).map(({ schedule }) => schedule)).toEqual([null, null]);
      let note = write();
      for (const form of ["line", "same line", "callout"] as const) {
        for (let at = 0; at < 2; at++) {
          const card = readSrCards(note)[at];
          if (card !== undefined) note = reviewSrCard(note, card, `!2026-12-01,${at + 1},250`, form);
        }
        expect(write(note)).toBe(note);
        expect(readSrCards(note).map(({ schedule }) => schedule)).toEqual(["!2026-12-01,1,250", "!2026-12-01,2,250"]);
      }
    }
    const inCode = flashcardText("`<!--SR:!2026-01-01,1,250-->`", "flashcards");
    expect(inCode.replace(/&#(\d+);/g, (_all, code: string) => String.fromCodePoint(Number(code)))).toBe("<code><!--SR:!2026-01-01,1,250--></code>");
    expect(shown(flashcardText("it writes <!--SR:!1--> below", "flashcards"))).toBe("x it writes <!--SR:!1--> below");
  });

  it("that is a question mark alone is none between front and back", async () => {
    const { write } = await pageOf(FLASHCARDS, "## A\n- **One** — ?\\\n");
    expect(readSrCards(write()).map(({ front, back }) => [front, back])).toEqual([["One", "\\?\\"]]);
    expect(write(write())).toBe(write());
    expect(flashcardText("?<br>", "flashcards")).toBe("\\?<br>");
  });

  it("that begins with code in three ticks, and has blocks below, is whole", async () => {
    const { write } = await pageOf(FLASHCARDS, "## A\n- **One** — ```ls -la``` lists all\n\n  > that is there\n");
    expect(readSrCards(write())[0]?.back).toBe("`ls -la` lists all<br>that is there");
  });

  it("of several blocks is one card and one item, with all that stands in them", async () => {
    const map = "## A\n- **Loop** — again and again\n\n  ```cpp\n  while (std::true_type::value) {\n\n    say();\n  }\n  ```\n\n  > [!tip] Never\n  > without an end\n\n  | when | what |\n  |---|---|\n  | 0 | done |\n\n  $$\n  n + 1\n  $$\n";
    const { write } = await pageOf(FLASHCARDS, map);
    const [card, ...others] = readSrCards(write());
    expect(others.map(({ blockId }) => blockId?.slice(15))).toEqual(["rev"]);
    expect(card?.back).toBe("again and again<br>`while (std::true_type::value) {`<br>`\u00A0\u00A0say();`<br>`}`<br>**Never**<br>without an end<br>**when** | **what**<br>0 | done<br>$$ n + 1 $$");
    expect(write(write())).toBe(write());
    const list = await pageOf(CHECKLIST, map, { settings: { subBullets: true } });
    expect(list.write()).toContain(`    - ${card?.back ?? ""} ^moc-`);
    expect(list.write(list.write())).toBe(list.write());
  });

  it("in a heading changes no deck", async () => {
    const { write } = await pageOf(FLASHCARDS, "## A\n### #flashcards/evil\n- **One** — first\n");
    expect(write()).toContain("### \\#flashcards/evil");
    expect(readSrCards(write()).map(({ deck }) => deck)).toEqual(["flashcards/systems/a", "flashcards/systems/a"]);
    const old = write().replace("### \\#flashcards", "### #flashcards");
    expect(write(old)).toBe(write());
    expect(flashcardHeading("C# and F#")).toBe("C# and F#");
    expect(flashcardHeading("What ==matters==")).toBe("What =\\=matters=\\=");
  });

  it("in a heading names no card and no item", async () => {
    for (const exporter of [FLASHCARDS, CHECKLIST]) {
      const { write, map } = await pageOf(exporter, "## A\n- **One** — first\n## See ^moc-aaaaaaaaaa `to`\n- **Two** — second\n## ^moc-bbbbbbbbbb-def ==x\n- **Three** — third\n");
      expect([...noteIdsOf(write()).concepts]).toEqual(map.concepts.map(({ id }) => id));
      expect(write(write())).toBe(write());
      expect(write()).not.toContain("No longer");
    }
  });

  it("of any signs at all is shown to the letter, and is one card", () => {
    const sign = fc.constantFrom("`", "``", "::", "$", "%%", "==", " ", "a", "b", "(", ")", "\\", "^moc-aaaaaaaaaa-def", "<!--", "|", "x::y");
    fc.assert(fc.property(fc.array(sign, { minLength: 1, maxLength: 12 }).map((signs) => `w ${signs.join("")} w`), (text) => {
      const written = flashcardText(text, "flashcards");
      expect(readSrCards(`Front\n?\n${written} ^moc-0123456789-def\n`).map(({ blockId }) => blockId)).toEqual(["moc-0123456789-def"]);
      // `$` of Obsidian's formulas is not Markdown's: there, a backslash would be shown.
      if (!/[$\\<]/.test(text)) expect(shown(written)).toBe(shown(text.replace(/\s+/g, " ")));
    }));
  });
});
