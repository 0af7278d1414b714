import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseYaml } from "../../../scripts/parse-yaml";
import { linksOf, propertiesOf, tagsIn, textsOf, valueOf } from "../../../src/core/text/properties";
import { sharedIsHere, sharedPath } from "../../shared";
import { RUNS } from "../runs";

const read = (yaml: string): ReturnType<typeof propertiesOf> => propertiesOf(`---\n${yaml}\n---\nbody`, parseYaml);
const texts = (yaml: string): Record<string, string[]> => {
  const { properties } = read(yaml);
  return Object.fromEntries(Object.keys(properties).map((key) => [key, textsOf(properties, key)]));
};

describe("the texts of a property", () => {
  it.each([
    ["a: one", { a: ["one"] }],
    ["a: \"[[One]]\" # why", { a: ["[[One]]"] }],
    ["a: [one, 'two, too', \"three\"]", { a: ["one", "two, too", "three"] }],
    ["a: [one,\n  two,\n  three]", { a: ["one", "two", "three"] }],
    ["a:\n  - one\n  - two", { a: ["one", "two"] }],
    ["a:\n- one\nb: 2", { a: ["one"], b: ["2"] }],
    ["a: [one, [two, three]]", { a: ["one", "two", "three"] }],
    ["a:\n  - - one\n    - two", { a: ["one", "two"] }],
    ["\"a key\": one\n'b: c': two", { "a key": ["one"], "b: c": ["two"] }],
    ["a: >-\n  one\n  two", { a: ["one two"] }],
    ["a: |\n  one\n  two", { a: ["one\ntwo"] }],
    ["a: 'It''s'", { a: ["It's"] }],
    ["a: \"a \\\"b\\\"\"", { a: ["a \"b\""] }],
    ["a: one # two\nb: one#two", { a: ["one"], b: ["one#two"] }],
    ["a: true\nb: 1.5\nc: 2026-11-28\nd: 12:30", { a: ["true"], b: ["1.5"], c: ["2026-11-28"], d: ["12:30"] }],
    ["a:\nb: null\nc: ''\nd: []", { a: [], b: [], c: [], d: [] }],
    ["# a comment\nurl: http://x.y:80/z", { url: ["http://x.y:80/z"] }],
    ["deep:\n  inner: 1", { deep: [] }],
  ])("%s", (yaml, expected) => {
    expect(read(yaml).problem).toBeNull();
    expect(texts(yaml)).toEqual(expected);
  });

  it("are found by their key in whatever case, as written first", () => {
    const { properties } = read("Tags: [a]\nUP: b\nup: c");
    expect([valueOf(properties, "tags"), valueOf(properties, "up"), valueOf(properties, "Up"), valueOf(properties, "down")]).toEqual([["a"], "c", "b", undefined]);
    expect(textsOf(read("a: 1\nb: 2").properties, "b", "a")).toEqual(["2", "1"]);
    expect(valueOf(read("a: 1").properties, "constructor")).toBeUndefined();
  });

  it("of tags are parted by commas and spaces, and have no mark", () => {
    expect(tagsIn(read("tags: a, b c\ntag: [\"#d/e\", 2026]").properties)).toEqual(["a", "b", "c", "d/e", "2026"]);
  });
});

describe("line ends", () => {
  it.each(["\n", "\r\n", "\r"])("do not matter: %j", (end) => {
    expect(propertiesOf(["---", "a: one", "b:", "  - two", "---", "x"].join(end), parseYaml)).toMatchObject({ properties: { a: "one", b: ["two"] }, problem: null });
  });
});

describe.skipIf(!sharedIsHere)("what the app itself read (skipped where the reference material is not beside the project)", () => {
  const dumps = sharedIsHere ? readdirSync(sharedPath("cache-dumps")).filter((file) => file.endsWith(".json") && file !== "resolvedLinks.json").map(readDump) : [];

  it("is what the parser of the command line reads, in every note that was dumped", () => {
    expect(dumps.filter(({ cachedMetadata }) => cachedMetadata.frontmatter !== undefined).length).toBeGreaterThan(10);
    expect(dumps.map(({ fileContents }) => propertiesOf(fileContents, parseYaml).properties)).toEqual(dumps.map(({ cachedMetadata }) => cachedMetadata.frontmatter ?? {}));
    expect(dumps.filter(({ fileContents }) => propertiesOf(fileContents, parseYaml).problem !== null)).toEqual([]);
  });

  function readDump(file: string): { fileContents: string; cachedMetadata: { frontmatter?: unknown } } {
    return JSON.parse(readFileSync(sharedPath("cache-dumps", file), "utf8")) as { fileContents: string; cachedMetadata: { frontmatter?: unknown } };
  }
});

describe("a link among the properties", () => {
  it.each([
    ["up: \"[[One]]\"", ["[[One]]"]],
    ["up: [[One]]", ["[[One]]"]],
    ["up: [[One|shown]]", ["[[One|shown]]"]],
    ["up: [[One, Two]]", ["[[One, Two]]"]],
    ["up:\n  - [[One]]\n  - \"[[Two]]\"", ["[[One]]", "[[Two]]"]],
    ["up: [One, Two]", ["One", "Two"]],
    ["up: [[One], [Two]]", ["One", "Two"]],
    ["up: One", ["One"]],
  ])("is read with quotation marks and without: %s", (yaml, expected) => {
    expect(linksOf(read(yaml).properties, "up")).toEqual(expected);
  });
});

describe("YAML that cannot be read", () => {
  it("is a problem with the line of the property, and loses no other property", () => {
    const { properties, problem, end } = read("tags: [map]\ntitle: One: two\nlist:\n  - a\n\n  - b\nup: \"[[Home]]\"");
    expect(properties).toEqual({ tags: ["map"], list: ["a", "b"], up: "[[Home]]" });
    expect(problem?.line).toBe(2);
    expect(problem?.message).toMatch(/^This property could not be read \(Nested mappings are not allowed in compact mappings\); the others were\. /);
    expect(end).toBe(70);
  });

  it.each([
    ["a list that is never closed", "a: [one\nb: two", { b: "two" }, 1],
    ["a text that is never closed", "b: two\na: \"one", { b: "two" }, 2],
    ["a key that stands twice", "a: one\nb: two\na: three", { a: "one", b: "two" }, 3],
    ["a tab for an indentation", "a: one\n\tb: two\nc: three", { c: "three" }, 1],
    ["an anchor that is nowhere", "a: *b\nc: three", { c: "three" }, 1],
    ["a sign that YAML keeps for itself", "c: three\na: @one", { c: "three" }, 2],
  ])("%s", (_name, yaml, expected, line) => {
    expect(read(yaml).properties).toEqual(expected);
    expect(read(yaml).problem?.line).toBe(line);
  });

  it("may be any text, and is never a reason to throw", () => {
    const pieces = fc.constantFrom("a: b", "- c", "  - d", "[", "]", "{", "\"", "'", "&x", "*x", "!!map", "? ", ": ", "#", "\t", "|", ">-", "a:", "\0", "...", "%TAG", "<<: *x");
    fc.assert(fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: "binary" })), { maxLength: 12 }), fc.constantFrom("\n", " ", ""), (parts, glue) => {
      const text = `---\n${parts.join(glue)}\n---\n`;
      const { properties, problem } = propertiesOf(text, parseYaml);
      expect(typeof properties).toBe("object");
      if (problem !== null) expect(problem.line).toBeLessThan(text.split(/\r\n|\n|\r/).length);
    }), { numRuns: RUNS * 2 });
  });

  it("or is too long to be read in an instant is told, too", () => {
    expect(read(Array.from({ length: 4000 }, (_one, n) => `k${n}: v`).join("\n"))).toMatchObject({ properties: {}, problem: { line: 0, message: expect.stringMatching(/longer than 16,000 characters/) as string } });
    expect(read(`a: ${"x".repeat(20_000)}`).problem).toBeNull();
    expect(textsOf(read(`a:\n${"  - one more name that is as long as such names are\n".repeat(1000)}`).properties, "a")).toHaveLength(1000);
  });

  it.each([
    ["many short properties", `author: @me\n${lines(600, (n) => `key${n}: some text ${n}`)}`, 1],
    ["a list that is never closed, with short lines", `b: [\n${lines(5000, () => "x")}`, 2],
    ["keys without values below a list that is never closed", `b: [\n${lines(2500, (n) => `k${n}:`)}`, 2],
    ["one key that stands thousands of times", lines(3000, () => "a: 1"), 2],
    ["few properties of which one is long", `a: @me\nb: ${"x".repeat(4000)}`, 1],
  ])("and has many entries, or long ones, is one problem for the whole: %s", (_name, yaml, line) => {
    const { properties, problem, calls } = readCounting(yaml);
    expect([properties, calls]).toEqual([{}, 1]);
    expect(problem?.line).toBe(line);
    expect(problem?.message).toMatch(/^The properties of this note could not be read \(.+\), and they are too many/);
  });

  it("comes to the parser once as a whole, and at most once more in parts", () => {
    const piece = fc.constantFrom("a: b", "b: [", "x", "- c", "c: @d", "  deep: 1", "\"", "]", "k:");
    fc.assert(fc.property(fc.array(piece, { maxLength: 300 }), (pieces) => {
      const yaml = pieces.join("\n");
      const { calls, characters } = readCounting(yaml);
      expect(calls).toBeLessThanOrEqual(101);
      expect(characters).toBeLessThanOrEqual(2 * yaml.length);
    }), { numRuns: RUNS });
  });

  function lines(many: number, line: (n: number) => string): string {
    return Array.from({ length: many }, (_one, n) => line(n)).join("\n").slice(0, 15_900);
  }

  function readCounting(yaml: string): ReturnType<typeof propertiesOf> & { calls: number; characters: number } {
    let [calls, characters] = [0, 0];
    const result = propertiesOf(`---\n${yaml}\n---\nbody`, (part) => {
      calls++;
      characters += part.length;
      return parseYaml(part);
    });
    return { ...result, calls, characters };
  }

  it("is no matter where a note only starts with a rule", () => {
    expect(read("Some text\nand more")).toMatchObject({ properties: {}, problem: null });
    expect(read("- a\n- b")).toMatchObject({ properties: {}, problem: null });
    expect(propertiesOf("text", parseYaml)).toEqual({ end: 0, properties: {}, unread: "", problem: null });
  });
});
