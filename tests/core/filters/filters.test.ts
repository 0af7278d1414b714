import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyFilter, withoutTerm } from "../../../src/core/filters/apply-filter";
import { parseFilter, quote } from "../../../src/core/filters/parse-filter";
import { suggest } from "../../../src/core/filters/suggest";
import { FILTERS } from "../../../src/core/registry";
import { allConcepts } from "../../../src/core/index/concept-index";
import { indexOf } from "../graph/samples";
import { sampleContext, shown } from "./sample";

const KEYS = FILTERS.map((filter) => filter.key);
const parsed = (text: string): string => parseFilter(text, KEYS).terms.map(({ key, value, negated }) => `${negated ? "not " : ""}${key === "" ? "words" : key} ${value}`).join(" + ");
const left = (text: string): string => shown(applyFilter(text, sampleContext()), false);
const ALL = "Paging, LRU, Journaling, Inodes, TCP, Keep-Alive";

describe("each filter does what its examples say", () => {
  for (const filter of FILTERS) {
    it.each(filter.examples.map(({ text, means, finds }) => [text, means, finds]))(`${filter.key || "words"}: %s — %s`, (text, _means, finds) => {
      expect(shown(applyFilter(text, sampleContext()), finds.includes(";"))).toBe(finds);
    });
  }

  it("words of signs find the terms of code that have them", () => {
    const concepts = allConcepts(indexOf({ "Map.md": "# A\n== | both alike\n__init__ | ready\ninit | the first" }, []));
    const of = (text: string): string => shown(applyFilter(text, { ...sampleContext(), concepts, edges: [] }), false);
    expect(["==", "`==`", "__init__", "init", "!="].map(of)).toEqual(["==", "==", "__init__", "__init__, init", ""]);
  });

  it("bare words come last in the registry, and every filter has a hint and an example", () => {
    expect(KEYS.indexOf("")).toBe(KEYS.length - 1);
    expect(FILTERS.filter(({ hint, examples }) => hint === "" || examples.length === 0)).toEqual([]);
    expect(new Set(KEYS).size).toBe(KEYS.length);
  });
});

describe("the text of the filter box", () => {
  it.each([
    ["", ""],
    ["paging lru", "words paging + words lru"],
    ['in:"Memory Management" is:new', "in Memory Management + is new"],
    ["-is:known", "not is known"],
    ["IS:known", "is known"],
    ["in:“File Systems”", "in File Systems"],
    ['-"two words"', "not words two words"],
    ['in:"never closed', "in never closed"],
    ["Keep-Alive HTTP/2", "words Keep-Alive + words HTTP/2"],
    ["is:", ""],
    ["- :", "words :"],
    ["https://example.org", "words https://example.org"],
    ["10:30", "words 10:30"],
    ["メモリ in:記憶", "words メモリ + in 記憶"],
  ])("%s", (text, terms) => {
    expect(parsed(text)).toBe(terms);
  });

  it("a key that nobody knows is searched for as words, and the box says which keys there are", () => {
    const { terms, problems } = parseFilter("colour:red", KEYS, FILTERS.flatMap(({ key, unlisted }) => unlisted === true ? [] : [key]));
    expect(terms.map(({ key, value }) => `${key}|${value}`)).toEqual(["|colour:red"]);
    expect(problems.map(({ message }) => message)).toEqual(["There is no filter “colour:”, so it is searched for as words. Filters are in:, is:, tag:, has:, kind:, near:, depth:."]);
  });

  it("whatever is typed is read, each term once and in its place", () => {
    fc.assert(fc.property(typed, (text) => {
      const { terms } = parseFilter(text, KEYS);
      let end = 0;
      for (const { from, to } of terms) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(to).toBeGreaterThan(from);
        end = to;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }));
  });

  it("a value that is quoted as the suggestions do is read back", () => {
    const value = fc.string({ unit: "grapheme", minLength: 1 }).map((text) => text.replace(/["“”„]/g, "").trim()).filter((text) => /\p{L}/u.test(text));
    fc.assert(fc.property(value, (text) => {
      expect(parseFilter(`in:${quote(text)}`, KEYS).terms.map((term) => term.value)).toEqual([text]);
    }), { examples: [["//º"]] });
  });
});

/** Keys, quotes, colons and the rest, as fingers on a phone mix them. */
const typed = fc.array(fc.oneof(fc.constantFrom("in:", "is:", "-", '"', "“", " ", ":", "near:", "depth:", "known", "memory", "Paging", "0", "\\", "(", "*"), fc.string({ unit: "binary", maxLength: 4 }))).map((parts) => parts.join(""));

describe("what a filter leaves", () => {
  it("an empty box leaves everything", () => {
    expect(left("")).toBe(ALL);
    expect(left("   ")).toBe(ALL);
  });

  it("different keys must all hold, one key more than once need hold once", () => {
    expect(left("in:memory is:new")).toBe("LRU");
    expect(left("tag:exam in:memory in:networking")).toBe("LRU, TCP");
  });

  it("a heading that reads exactly so is preferred to those that only start so", () => {
    const context = sampleContext();
    const names = (text: string): string => shown(applyFilter(text, context), false);
    expect(names("in:mem")).toBe("Paging, LRU");
    expect(names("in:operating")).toBe("Paging, LRU, Journaling, Inodes");
  });

  it("what has no meaning is quoted to know it by, however long it is", () => {
    const quoted = (text: string): string[] => applyFilter(text, sampleContext()).problems.map(({ message }) => /“([^”]*)”/.exec(message)?.[1] ?? "");
    expect(quoted(`is:${"knöwn".repeat(40)}`)).toEqual([`is:${"knöwn".repeat(11)}kn…`]);
    expect(quoted(`${"state".repeat(40)}:due`)).toEqual([`${"state".repeat(12)}…:`]);
  });

  it("a value that means nothing hides nothing, and its chip says so", () => {
    const { concepts, problems, chips } = applyFilter("is:knwon page", sampleContext());
    expect(concepts.map(({ term }) => term)).toEqual(["Paging"]);
    expect(problems.map(({ message }) => message)).toEqual(["“is:knwon” is not understood, so nothing is hidden. “is:” takes a state: new, learning, due, known, skipped or orphan."]);
    expect(chips.map(({ text, problem }) => [text, problem !== null])).toEqual([["is:knwon", true], ["page", false]]);
  });

  it("a chip that is taken out leaves the rest of the text", () => {
    const text = 'in:"file systems"  -is:known page';
    const [, second] = applyFilter(text, sampleContext()).chips;
    expect(second?.text).toBe("-is:known");
    expect(withoutTerm(text, second ?? { from: 0, to: 0 })).toBe('in:"file systems" page');
  });

  it("no edge dangles, and the concepts keep the author's order, whatever is typed", () => {
    const context = sampleContext();
    fc.assert(fc.property(typed, (text) => {
      const { concepts, edges } = applyFilter(text, context);
      const ids = concepts.map(({ id }) => id);
      expect(context.concepts.filter(({ id }) => ids.includes(id))).toEqual(concepts);
      expect(edges.every(({ source, target }) => ids.includes(source) && ids.includes(target))).toBe(true);
    }));
  });

  it("a term and its negation divide the concepts between them", () => {
    const context = sampleContext();
    fc.assert(fc.property(fc.constantFrom("in:memory", "is:new", "tag:exam", "has:note", "near:lru", "page", "connection"), (text) => {
      expect(applyFilter(text, context).concepts.length + applyFilter(`-${text}`, context).concepts.length).toBe(context.concepts.length - (context.index.orphans ?? []).length);
    }));
  });

  it("accents and case do not matter", () => {
    expect(left("pÁging")).toBe("Paging");
  });
});

describe("suggestions", () => {
  const offered = (marked: string): string[] => {
    const caret = marked.indexOf("|");
    return suggest(marked.replace("|", ""), caret, sampleContext()).map(({ label }) => label);
  };
  const taken = (marked: string, label: string): string => {
    const caret = marked.indexOf("|");
    const text = marked.replace("|", "");
    const found = suggest(text, caret, sampleContext()).find((one) => one.label === label);
    return found === undefined ? "(not offered)" : text.slice(0, found.from) + found.insert + text.slice(found.to);
  };

  it("an empty box offers the keys", () => {
    expect(offered("|")).toEqual(["in:", "is:", "tag:", "has:", "kind:", "near:", "depth:"]);
    expect(offered("page |")).toEqual(["in:", "is:", "tag:", "has:", "kind:", "near:", "depth:"]);
  });

  it("behind a key its values are offered", () => {
    expect(offered("is:|")).toEqual(["new", "learning", "due", "known", "skipped", "orphan"]);
    expect(offered("in:me|")).toEqual(["Memory"]);
    expect(offered("-is:k|")).toEqual(["known"]);
  });

  it("a bare word offers keys, headings and terms that start so", () => {
    expect(offered("me|")).toEqual(["in: Memory", "tag: os/memory"]);
    expect(offered("ne|")).toEqual(["near:", "in: Networking", "is: new"]);
    expect(offered("pag|")).toEqual(["Paging"]);
  });

  it("a value says how many concepts are left once it is taken, a kind of relation how many lines; a key says nothing", () => {
    const context = sampleContext();
    const counts = (text: string): (readonly [string, number | null])[] => suggest(text, text.length, context).map(({ label, count }) => [label, count]);
    expect(counts("")).toEqual(suggest("", 0, context).map(({ label }) => [label, null]));
    const taken = ["is:", "-is:", "in:memory is:", "tag:", "has:", "near:", "near:lru depth:", "me", "pag"].flatMap((text) => suggest(text, text.length, context)
      .flatMap(({ from, to, insert, count }) => count === null ? [] : [{ text: text.slice(0, from) + insert + text.slice(to), count }]));
    expect(taken.length).toBeGreaterThan(20);
    for (const { text, count } of taken) expect([text, count]).toEqual([text, applyFilter(text, context).concepts.length]);
    const kinds = counts("kind:");
    expect(kinds.length).toBeGreaterThan(1);
    expect(kinds).toEqual(kinds.map(([kind]) => [kind, applyFilter(`kind:${kind} `, context).edges.length]));
    expect(Object.fromEntries(counts("is:"))["new"]).toBeGreaterThan(0);
  });

  it("what is chosen takes the place of what was typed, in quotation marks where it has spaces", () => {
    expect(taken("in:fi|", "File Systems")).toBe('in:"File Systems" ');
    expect(taken("page -is:k| lru", "known")).toBe("page -is:known  lru");
    expect(taken('in:"file s|', "File Systems")).toBe('in:"File Systems" ');
    expect(taken("file|", "in: File Systems")).toBe('in:"File Systems" ');
  });

  it("whatever is typed and wherever the caret stands, a suggestion fits into the text", () => {
    const context = sampleContext();
    fc.assert(fc.property(typed, fc.integer({ min: -2, max: 60 }), (text, caret) => {
      for (const { from, to, insert } of suggest(text, caret, context)) {
        expect(0 <= from && from <= to && to <= text.length && insert !== "").toBe(true);
      }
    }));
  });
});
