import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createMentions, longest, type Mention } from "../../../src/core/index/mentions";
import { wordsIn, type Word } from "../../../src/core/text/tokens";
import { stemOf } from "../../../src/core/text/words";
import { growth, IN_PROPORTION } from "../growth";

/** Which of the phrases, parted by `|`, the text names. */
function named(phrases: string, text: string): string {
  const all = phrases.split("|").map((phrase) => phrase.trim());
  const found = longest(createMentions(all.map((phrase) => wordsIn(phrase).map(({ stem }) => stem))).find(wordsIn(text)));
  return found.map(({ phrase }) => all[phrase]).join(", ");
}

describe("mentions", () => {
  it.each([
    ["words, not letters: art is not in partition", "Art", "partition by key, start of art", "Art"],
    ["plurals and case do not matter", "Page Table | Cache | Process", "PAGE TABLES, caches, processes and process", "Page Table, Cache, Process, Process"],
    ["a hyphen, a slash and an apostrophe hold words together", "Write-Ahead Log | Pub/Sub | Raft", "write ahead logs; pub-sub; Raft's terms", "Write-Ahead Log, Pub/Sub, Raft"],
    ["a comma, a bracket, a dash and the end of a sentence part them", "Page Table", "page, table (page) table. Page — table: page: table", ""],
    ["the longest counts where mentions overlap", "Memory | Virtual Memory | Virtual Memory Manager", "virtual memory managers and virtual memory", "Virtual Memory Manager, Virtual Memory"],
    ["of two that share a word, equally long, the first counts", "Flow Control | Control Plane", "flow control plane", "Flow Control"],
    ["and reads like &", "Cookies & Sessions", "cookies and sessions", "Cookies & Sessions"],
    ["an abbreviation in capitals keeps its S", "HTTP | CRDT | DNS", "HTTPS, CRDTs, DNS", "CRDT, DNS"],
    ["versions count", "HTTP/2 | HTTP/1.1", "HTTP/2 after HTTP/1.1, HTTP 3", "HTTP/2, HTTP/1.1"],
    ["any script", "память | メモリ", "Память, メモリ", "память, メモリ"],
    ["signs that are part of a name", "C++ | C# | C", "C++, C# and C", "C++, C#, C"],
  ])("%s", (_rule, phrases, text, found) => {
    expect(named(phrases, text)).toBe(found);
  });

  it("stems of a word and of its plural are the same", () => {
    for (const [one, many] of [["page", "pages"], ["cache", "caches"], ["process", "processes"], ["query", "queries"], ["bus", "buses"], ["index", "indexes"], ["CRDT", "CRDTs"], ["status", "status"], ["use", "uses"]] as const) {
      expect(stemOf(many)).toBe(stemOf(one));
    }
  });

  it("each word knows its place in the text", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => {
      for (const { shown, from, to } of wordsIn(text)) expect(text.slice(from, to)).toBe(shown);
    }));
  });

  const word = fc.constantFrom("a", "b", "c", "ab");
  const phrase = fc.array(word, { minLength: 1, maxLength: 4 });
  const text = fc.array(fc.tuple(word, fc.constantFrom(" ", " ", "-", ", ")), { maxLength: 30 }).map((parts) => parts.flat().join(""));

  it("one pass finds the same as a naive search", () => {
    fc.assert(fc.property(fc.array(phrase, { maxLength: 12 }), text, (phrases, from) => {
      const words = wordsIn(from);
      expect(inOrder(createMentions(phrases).find(words))).toEqual(inOrder(naive(phrases, words)));
    }));
  });

  it("what is kept does not overlap, and whatever is left out overlaps with something kept that is no shorter", () => {
    fc.assert(fc.property(fc.array(phrase, { maxLength: 12 }), text, (phrases, from) => {
      const all = createMentions(phrases).find(wordsIn(from));
      const kept = longest(all);
      const overlaps = (a: Mention, b: Mention): boolean => a.start < b.end && b.start < a.end;
      for (const [i, one] of kept.entries()) expect(kept.slice(i + 1).filter((other) => overlaps(one, other))).toEqual([]);
      for (const one of all) expect(kept.some((other) => overlaps(one, other) && other.end - other.start >= one.end - one.start)).toBe(true);
    }));
  });

  function naive(phrases: readonly (readonly string[])[], words: readonly Word[]): Mention[] {
    return words.flatMap((_, start) => phrases.flatMap((stems, number) => {
      const end = start + stems.length;
      const here = words.slice(start, end);
      const fits = here.length === stems.length && here.every(({ stem, joined }, i) => stem === stems[i] && (i === 0 || joined));
      return fits ? [{ phrase: number, start, end }] : [];
    }));
  }

  function inOrder(mentions: readonly Mention[]): Mention[] {
    return [...mentions].sort((a, b) => a.start - b.start || a.end - b.end || a.phrase - b.phrase);
  }

  it("eight times as many words among as many more phrases take eight times as many steps", () => {
    expect(growth(16_000, (size) => {
      const phrases = Array.from({ length: size / 20 }, (_, i) => [`w${i % 700}`, `w${(i * 7) % 900}`]);
      const words = wordsIn(Array.from({ length: size }, (_, i) => `w${(i * 13) % 1000}`).join(" "));
      return () => createMentions(phrases).find(words);
    })).toBeLessThan(IN_PROPORTION);
  });
});
