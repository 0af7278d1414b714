import { expect, it } from "vitest";
import { runSync } from "../../../src/core/base/jobs";
import { likelyJob } from "../../../src/core/concept/likely";
import { indexOf } from "../index/vault-of";

it("of the concepts that a lost one may be, those alike in term or definition come first, those of its map before others", async () => {
  const { maps } = await indexOf({
    "Systems MOC.md": "## Memory\n- **Demand paging** — Blocks that are loaded when they are needed\n- **Swapping** — Blocks of one size in memory\n- **Kernel** — The core of the system\n",
    "Other MOC.md": "- **Kernel** — A seed\n",
  });
  const [first] = maps.flatMap(({ concepts }) => concepts);
  if (first === undefined) throw new Error("no concept");
  const terms = (term: string, definition: string): string[] => runSync(likelyJob({ ...first, map: maps[1]?.path ?? first.map, term, definition }, maps.flatMap(({ concepts }) => concepts))).map((concept) => `${concept.term}, ${concept.map}`);
  expect(terms("Paging", "Blocks of one size in memory")[0]).toBe("Swapping, Systems MOC.md");
  expect(terms("Kernels", "")[0]).toBe("Kernel, Systems MOC.md");
  expect(terms("Kernels", "").slice(0, 2)).toEqual(["Kernel, Systems MOC.md", "Kernel, Other MOC.md"]);
});
