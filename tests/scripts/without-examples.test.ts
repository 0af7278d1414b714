import { describe, expect, it } from "vitest";
import { FOLDERS_WITH_EXAMPLES, FOLDERS_WITH_HINTS, withoutExamples, withoutHints } from "../../scripts/without-examples.mjs";

describe("examples", () => {
  it("are left out of what is shipped, and nothing else is", () => {
    const text = "export const one = { id: \"one\", examples: [{ bullet: \"- [x]\" }, []], make() { return [1]; } };\nexport const two = { examples: [] };";
    expect(withoutExamples("one.ts", text)).toBe("export const one = { id: \"one\", examples: [], make() { return [1]; } };\nexport const two = { examples: [] };");
  });

  it("are looked for in card types and filters alone", () => {
    expect(["/a/src/core/cards/types/items.ts", "/a/src/core/filters/tag.ts", "C:\\a\\src\\core\\filters\\tag.ts"].every((file) => FOLDERS_WITH_EXAMPLES.test(file))).toBe(true);
    expect(["/a/src/core/cards/card.ts", "/a/src/core/order/evidence/asymmetry.ts"].some((file) => FOLDERS_WITH_EXAMPLES.test(file))).toBe(false);
  });
});

describe("hints", () => {
  it("that the reference alone shows are left out of what is shipped, and nothing else is", () => {
    const text = "export const one = {\n  name: \"One\",\n  hint: \"what one is\",\n  of: (hint: string) => hint,\n};";
    expect(withoutHints(text)).toBe(text.replace("what one is", ""));
    expect(["graph/layout/web", "relations/names", "order/comes-before"].every((file) => FOLDERS_WITH_HINTS.test(`/a/src/core/${file}.ts`))).toBe(true);
    expect(["cards/types/items", "filters/tag", "graph/graph"].some((file) => FOLDERS_WITH_HINTS.test(`/a/src/core/${file}.ts`))).toBe(false);
  });
});
