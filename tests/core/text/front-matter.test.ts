import { describe, expect, it } from "vitest";
import { frontMatterOf } from "../../../src/core/text/front-matter";

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
