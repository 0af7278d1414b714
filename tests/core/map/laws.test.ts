/** Whatever stands in a text: nothing is thrown, no bullet is silently missing, and line ends do not matter. */
import { notePath } from "../../../src/core/base/note-path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutPictures } from "../../../src/core/concept/concept";
import { readMapJob } from "../../../src/core/map/read-map";
import { readNote } from "../../../src/core/index/read-note";
import { looksLikeBullet, linePrefixOf } from "../../../src/core/map/line-prefix";
import { frontMatterOf } from "../../../src/core/text/front-matter";
import { propertiesOf } from "../../../src/core/text/properties";
import { parseYaml } from "../../../scripts/parse-yaml";
import { RUNS } from "../runs";
import { OPTIONS, read, told } from "./reading";

const PIECES = [
  "- **Term** — definition", "  - **Inner** — x", "\t* `code` – y", "1. [[Link|shown]]: z", "• pasted — bullet", "- prose", "## Heading", "### **Deep** ^id", "Heading\n---", "```", "~~~~",
  "$$", "%%", "<!--", "-->", "| a | b |", "|---|---|", "> - **Quoted** — q", "> [!note] Title", "---", "---\na: b\n---", "", "    code", "text", "\0", "- [x] **Done** — d", "- ", "-", "- **", "#", "- # x", "- #tag **T** — x", "- 🌱 [[L]]", "[[Bare]]", "  [[Bare]] — x", ": defined", "> [!definition] D", "- x %% hidden", "still %% hidden", "- Key:: value", "- **A** vs **B**", "  $$x$$", "- [ ] do 📅 2026-01-01", "> quoted", "  > quoted", "- [[", "- ((((", "- a: b: c",
];

const text = fc.array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: fc.string({ unit: "binary" }) }), { maxLength: 30 }).map((lines) => lines.join("\n"));

describe("reading a map", () => {
  it("never throws, and gives lines in order, inside the text", () => {
    fc.assert(fc.property(text, fc.boolean(), (some, tables) => {
      const { bullets, headings, skippedLines, problems } = read(some, { tables });
      const last = some.split(/\r\n|\r|\n/).length;
      for (const list of [bullets, headings, skippedLines, problems]) {
        const lines = list.map(({ line }) => line);
        expect(lines).toEqual([...lines].sort((a, b) => a - b));
        expect(lines.every((line) => line >= 0 && line < last)).toBe(true);
      }
    }), { numRuns: RUNS * 5 });
  });

  it("every line that looks like a bullet becomes one or is passed over with a reason", () => {
    fc.assert(fc.property(text, (some) => {
      const { bullets, headings, skippedLines } = read(some);
      const known = new Set([...bullets, ...skippedLines, ...headings].map(({ line }) => line));
      const { end, properties } = propertiesOf(some, parseYaml);
      // Items of a list among properties are values, though these may not be readable: that is told of them.
      const isRead = Object.keys(properties).length > 0 || /^["']?\p{L}[^:\r\n]*:(?:\s|$)/mu.test(frontMatterOf(some).yaml);
      const from = !isRead ? 0 : some.slice(0, end).split(/\r\n|\r|\n/).length - 1;
      const missing = some.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/).flatMap((line, at) => at >= from && looksLikeBullet(linePrefixOf(line)) && !isRule(line) && !known.has(at) ? [`${at}: ${line}`] : []);
      expect(missing).toEqual([]);
    }), { numRuns: RUNS * 5 });
  });

  it("no line is both, and every reason is a clause", () => {
    fc.assert(fc.property(text, (some) => {
      const { bullets, skippedLines } = read(some);
      const lines = new Set(bullets.map(({ line }) => line));
      for (const { line, why } of skippedLines) {
        expect(lines.has(line)).toBe(false);
        expect(why).toMatch(/^[^A-Z.][^]*[^.]$/);
      }
      for (const { term } of bullets) expect(term.trim()).not.toBe("");
    }), { numRuns: RUNS * 5 });
  });

  it("CRLF reads like LF", () => {
    fc.assert(fc.property(text, (some) => {
      const lf = some.replace(/\r/g, "");
      expect(told(read(lf.replace(/\n/g, "\r\n")))).toBe(told(read(lf)));
    }), { numRuns: RUNS * 2 });
  });

  it("in steps gives what it gives at once", () => {
    fc.assert(fc.property(text, (some) => {
      const steps = readMapJob(some.repeat(30), OPTIONS);
      let step = steps.next();
      while (step.done !== true) step = steps.next();
      expect(told(step.value)).toBe(told(read(some.repeat(30))));
    }), { numRuns: RUNS / 5 });
  });

  it("a map's own concept stays what it is when another section is added below", () => {
    fc.assert(fc.property(text, (some) => {
      const before = read(`## A\n- **Term** — definition\n\n`).bullets[0];
      expect(read(`## A\n- **Term** — definition\n\n## B\n${some}`).bullets[0]).toEqual(before);
    }));
  });

  function isRule(line: string): boolean {
    return /^[ \t>]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,})$/.test(line);
  }
});

describe("bullets between two lines of dashes at the top of a map", () => {
  it.each([
    ["---\n- **Term** — definition\n---", [1]],
    ["---\n- Term — definition\n- Other — second\n---\n\n## S\n- **Paging** — in pages", [1, 2]],
    ["---\n\n## Basics\n- **Term** — definition\n\n---\n", [3]],
    ["\uFEFF---\r\n[[Home]] | [[Index]]\r\n\r\n- **Term** — definition\r\n---\r\n", [3]],
  ])("are properties for Obsidian, so they are passed over and that is told: %j", (text, lines) => {
    const { bullets, skippedLines, problems } = read(text);
    expect(bullets.map(({ term }) => term)).toEqual(text.includes("Paging") ? ["Paging"] : []);
    expect(skippedLines).toEqual(lines.map((line) => ({ line, why: "a property of the note" })));
    expect(problems.map(({ line, message }) => [line, message])).toEqual([[lines[0], "This note begins with “---”, so for Obsidian all lines up to the next “---” are its properties, and no item among them is read. Put an empty line above the first one."]]);
  });

  it("are values where the properties are read", () => {
    expect(read("---\ntags:\n  - moc\n---\n- **Term** — definition")).toMatchObject({ bullets: [{ term: "Term" }], skippedLines: [], problems: [] });
  });
});

describe("reading a note", () => {
  it("never throws, and keeps little of much", () => {
    fc.assert(fc.property(text, (some) => {
      const facts = readNote(notePath("A/Note.md"), some, propertiesOf(some, parseYaml).properties);
      expect(facts.name).toBe("Note");
      expect(withoutPictures(facts.summary).length).toBeLessThanOrEqual(602);
    }), { numRuns: RUNS * 5 });
  });
});
