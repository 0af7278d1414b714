/** Which notes are offered as maps where a vault has none, and in which order. */
import type { App, TFile } from "obsidian";
import { describe, expect, it } from "vitest";
import type { NotePath } from "../../src/core/base/note-path";
import type { ConceptIndex } from "../../src/core/index/concept-index";
import { likelyMaps } from "../../src/ui/likely-maps";
import { readCache } from "../workbench/cache";

const lines = (many: number, line: (at: number) => string): string => Array.from({ length: many }, (_one, at) => `${line(at)}\n`).join("");

function offered(notes: Readonly<Record<string, string>>, maps: readonly string[] = []): string[] {
  const files = Object.keys(notes).map((path) => {
    const [name = "", folder = ""] = path.split("/").reverse();
    return { path, basename: name.replace(".md", ""), parent: { name: folder } };
  });
  const app = {
    vault: { getMarkdownFiles: () => files as unknown as TFile[] },
    metadataCache: { getFileCache: ({ path }: TFile) => readCache(notes[path] ?? "") },
  } as unknown as Pick<App, "vault" | "metadataCache">;
  const index = { maps: maps.map((path) => ({ path })) } as unknown as ConceptIndex;
  return likelyMaps(app, { liveIndex: { isOwn: (path: NotePath) => path.startsWith("MOC Study/"), current: () => index } }).map(({ path }) => path);
}

describe("a note that looks like a map", () => {
  const INDEX = `> [!info] index\n${lines(20, (at) => `> - [[Part ${at}]]`)}`;
  const LECTURE = `# Lecture\n${lines(200, (at) => `- what was said at minute ${at}, in a whole sentence`)}`;
  const GLOSSARY = `# Words\n${lines(40, (at) => `- **Word ${at}** — what it means`)}`;

  it("lists notes or terms: an index first, also in a callout and without a heading; a long lecture is no likelier than a list of words", () => {
    expect(offered({ "Words.md": GLOSSARY, "Memory.md": LECTURE, "Databases/Databases.md": INDEX, "Index.md": INDEX })).toEqual(["Databases/Databases.md", "Index.md", "Memory.md", "Words.md"]);
  });

  it("comes last where it is a README or another file of a program, stands among projects, or has the headings of one", () => {
    const program = ["Installation", "Usage", "Features", "License"].map((heading) => `## ${heading}\n${lines(9, (at) => `- [[${heading} ${at}]]`)}`).join("");
    expect(offered({ "README.md": INDEX, "1 Projects/Pond/Index.md": INDEX, "Waterer.md": program, "Words.md": GLOSSARY })[0]).toBe("Words.md");
  });

  it("is no list of tasks, no short list, no list without heading or links, no map already, and none of ours", () => {
    expect(offered({
      "Shopping.md": `# Buy\n${lines(9, (at) => `- [ ] thing ${at}`)}`, "Short.md": "# A\n- [[B]]\n- [[C]]\n", "Plain.md": lines(9, (at) => `- thing ${at}`),
      "Garden MOC.md": INDEX, "MOC Study/Checklist.md": GLOSSARY,
    }, ["Garden MOC.md"])).toEqual([]);
  });
});
