import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { frontMatterOf, withFlag } from "../../../src/core/text/front-matter";

describe("the front matter of a note", () => {
  it("starts at the very top and ends with a line of three dashes or dots", () => {
    expect(frontMatterOf("---\r\na: 1\r\n---\r\nx")).toEqual({ end: 16, yaml: "a: 1" });
    expect(frontMatterOf("\uFEFF---\na: 1\n...\nx")).toEqual({ end: 14, yaml: "a: 1" });
    for (const none of ["\n---\na: 1\n---\n", "---\na: 1\n", "----\na: 1\n----\n", "text"]) expect(frontMatterOf(none)).toEqual({ end: 0, yaml: "" });
  });

  it("may be empty", () => {
    expect(frontMatterOf("---\n---\nx")).toEqual({ end: 8, yaml: "" });
  });
});

describe("a property that is set to true or false", () => {
  it.each([
    ["# Plants\n", "---\nstudy: true\n---\n# Plants\n"],
    ["\uFEFF# Plants\r\n", "\uFEFF---\r\nstudy: true\r\n---\r\n# Plants\r\n"],
    ["---\n---\nx", "---\nstudy: true\n---\nx"],
    ["---\ntags: [a,\n  b] # mine\nup: '[[Home]]'\n---\nx", "---\ntags: [a,\n  b] # mine\nup: '[[Home]]'\nstudy: true\n---\nx"],
    ["---\r\nStudy:  false   # not yet\r\nup: y\r\n---\r\nx", "---\r\nStudy: true   # not yet\r\nup: y\r\n---\r\nx"],
    ["---\nstudy:\nup: y\n---\nx", "---\nstudy: true\nup: y\n---\nx"],
    ["---\nold-study: no\n---\nx", "---\nold-study: no\nstudy: true\n---\nx"],
    ["---\n{}\n---\nx", "---\nstudy: true\n---\nx"],
    ["---\r\n{ }\r\n---\r\nx", "---\r\nstudy: true\r\n---\r\nx"],
  ])("is the only thing that changes: %j", (before, after) => {
    expect(withFlag(before, "study", true)).toBe(after);
    expect(withFlag(after, "study", true)).toBe(after);
    expect(parse(frontMatterOf(after).yaml)).toMatchObject(after.includes("Study:") ? { Study: true } : { study: true });
  });

  it.each([["---\n{ up: y }\n---\nx", { up: "y" }], ["---\n{\n  up: [y, {z: 1}], # mine\n}\n---\nx", { up: ["y", { z: 1 }] }]])("stands first where all stands in braces: %j", (before, others) => {
    const after = withFlag(before, "study", true) ?? "";
    expect(parse(frontMatterOf(after).yaml)).toEqual({ study: true, ...others });
    expect(after.replace("study: true, ", "")).toBe(before);
    expect(withFlag(after, "study", false)).toBeNull();
  });

  it("is refused where it holds a list", () => {
    for (const text of ["---\nstudy:\n  - a\n---\n", "---\nstudy:\n- a\n---\n", "---\nstudy: [a]\n---\n", "---\nstudy: |\n  long\n---\n"]) expect(withFlag(text, "study", true)).toBeNull();
  });
});
