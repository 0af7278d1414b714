import { describe, expect, it } from "vitest";
import { BEGIN_MARK, END_MARK, findRegion, hasMarks, withRegion } from "../../../src/core/text/marked-region";

const note = (...lines: string[]): string => `${lines.join("\n")}\n`;

describe("the marked region", () => {
  it("is what stands between the marks, a line each", () => {
    expect(findRegion(note("before", BEGIN_MARK, "a", "", "b", END_MARK, "after"))).toEqual({ kind: "region", before: note("before", BEGIN_MARK), inside: ["a", "", "b"], after: note(END_MARK, "after"), newline: "\n" });
  });

  it.each(["%%begin moc-study%%", "  %%  Begin  MOC-Study, please leave this %%", "%% begin moc study %%", "%%% begin moc-study", "%%\u00a0begin\u00a0moc-study\u00a0%%"])("is found below a mark that reads “%s”", (mark) => {
    expect(findRegion(note(mark, "a", END_MARK))).toMatchObject({ kind: "region", inside: ["a"] });
    expect(hasMarks(note(mark))).toBe(true);
  });

  it("may be built into a note that has properties alone, or nothing", () => {
    for (const blank of ["", "\n \n", "---\na: 1\n---\n\n", "\uFEFF"]) expect(findRegion(blank)).toMatchObject({ kind: "blank" });
    const region = findRegion("---\na: 1\n---\n");
    expect(region.kind === "broken" ? "" : withRegion(region, ["b: 2"], ["x"])).toBe(note("---", "a: 1", "---", "", BEGIN_MARK, "x", END_MARK));
  });

  it("marks inside a fence are an example, not marks", () => {
    expect(findRegion(note("```", BEGIN_MARK, END_MARK, "```", BEGIN_MARK, "a", END_MARK))).toMatchObject({ kind: "region", inside: ["a"] });
  });

  it("code in three ticks that is closed in its line hides no mark", () => {
    expect(findRegion(note("```ls``` lists all", BEGIN_MARK, "a", END_MARK, "```", "b", "```"))).toMatchObject({ kind: "region", inside: ["a"] });
  });

  it("a fence that is never closed hides no mark", () => {
    expect(findRegion(note("```", BEGIN_MARK, "a", END_MARK))).toMatchObject({ kind: "region", inside: ["a"] });
  });
});

describe("a note whose marks are not both in order is refused with a sentence that helps", () => {
  it.each([
    ["text without marks", note("# Mine", "text"), 0, /has text, but not the two marks/],
    ["the end is missing", note("a", BEGIN_MARK, "b"), 1, /“%% end moc-study %%” is missing/],
    ["the beginning is missing", note("a", "b", END_MARK), 2, /“%% begin moc-study %%” is missing/],
    ["the marks are swapped", note(END_MARK, "b", BEGIN_MARK), 2, /not in order in line 3/],
    ["a mark stands twice", note(BEGIN_MARK, BEGIN_MARK, END_MARK), 2, /second time in line 3/],
    ["two beginnings", note(BEGIN_MARK, "b", BEGIN_MARK), 2, /not in order in line 3/],
    ["a second region", note(BEGIN_MARK, END_MARK, BEGIN_MARK, END_MARK), 2, /second time in line 3/],
  ])("%s", (_name, text, line, why) => {
    const region = findRegion(text);
    expect(region).toMatchObject({ kind: "broken", line });
    expect(region.kind === "broken" ? region.why : "").toMatch(why);
    expect(region.kind === "broken" ? region.why : "").toMatch(/left as it is/);
  });
});
