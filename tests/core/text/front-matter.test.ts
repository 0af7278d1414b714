import { describe, expect, it } from "vitest";
import { frontMatterOf } from "../../../src/core/text/front-matter";

const properties = (yaml: string): Record<string, readonly string[]> => Object.fromEntries(frontMatterOf(`---\n${yaml}\n---\nbody`).properties);

describe("the properties of a note", () => {
  it.each([
    ["a: one", { a: ["one"] }],
    ["A: \"[[One]]\" # why", { a: ["[[One]]"] }],
    ["a: [one, 'two, too', \"three\"]", { a: ["one", "two, too", "three"] }],
    ["a:\n  - one\n  - two", { a: ["one", "two"] }],
    ["a:\n- one\nb: 2", { a: ["one"], b: ["2"] }],
    ["a: [[One]]", { a: ["[[One]]"] }],
    ["a:\nb: null\nc: ''", { a: [], b: [], c: [] }],
    ["# a comment\nurl: http://x.y:80/z", { url: ["http://x.y:80/z"] }],
    ["deep:\n  inner: 1", { deep: [] }],
  ])("%s", (yaml, expected) => {
    expect(properties(yaml)).toEqual(expected);
  });

  it("start at the very top and end with a line of three dashes or dots", () => {
    expect(frontMatterOf("---\r\na: 1\r\n---\r\nx").end).toBe(16);
    expect(frontMatterOf("\uFEFF---\na: 1\n...\nx").end).toBe(14);
    for (const none of ["\n---\na: 1\n---\n", "---\na: 1\n", "----\na: 1\n----\n", "text"]) expect(frontMatterOf(none)).toEqual({ end: 0, properties: new Map() });
  });

  it("may be empty", () => {
    expect(frontMatterOf("---\n---\nx").end).toBe(8);
  });
});
