/** What may stand in the code blocks `moc-graph` and `moc-progress`, and what a wrong line is answered with. */
import { strings } from "../../src/core/base/strings";
import { notePath } from "../../src/core/base/note-path";
import { beforeAll, describe, expect, it } from "vitest";
import { parseYaml } from "../../scripts/parse-yaml";
import { createLiveIndex } from "../../src/app/live-index";
import { overviewOf } from "../../src/app/overview";
import { StudyQueue } from "../../src/app/study-queue";
import { DEFAULTS } from "../../src/core/base/settings";
import type { ConceptMap } from "../../src/core/index/concept-index";
import type { Part } from "../../src/core/study/overview";
import { graphBlockRequest, progressPartsFor } from "../../src/ui/blocks/block-request";

const NOTES = {
  "Maps/Systems MOC.md": "# Systems\n\n## Memory\n- **Paging** — pages in frames\n\n### Pages\n- **LRU** — least recently used\n\n## Files\n- **Inode** — what a file is\n",
  "Maps/Databases MOC.md": "# Databases\n\n## Pages\n- **Slot** — a place in a page\n\n## Files\n- **Heap file** — rows in no order\n",
};
const [DATABASES, SYSTEMS] = ["Maps/Databases MOC.md", "Maps/Systems MOC.md"];

let maps: readonly ConceptMap[] = [];
let parts: readonly Part[] = [];

beforeAll(async () => {
  const liveIndex = createLiveIndex(DEFAULTS, parseYaml, { now: () => 0, offsetAt: () => 0 });
  await liveIndex.load(Object.entries(NOTES).map(([path, text]) => ({ path: notePath(path), read: () => Promise.resolve(text) })));
  maps = liveIndex.current().maps;
  parts = (await overviewOf(liveIndex, DEFAULTS, new StudyQueue(liveIndex, { current: () => DEFAULTS }), null)).maps;
});

const graph = (source: string, path = "Note.md") => graphBlockRequest(source, maps, path);
const scopeOf = (source: string, path?: string): unknown => {
  const request = graph(source, path);
  return typeof request === "string" ? request : request.scope;
};

describe("a graph block", () => {
  it("shows all maps where it is empty, and its own map where it stands in one", () => {
    expect(graph("")).toEqual({ scope: { map: null, heading: null }, filter: "", layout: "board", height: 420 });
    expect(scopeOf("", SYSTEMS)).toEqual({ map: SYSTEMS, heading: null });
  });

  it("takes each line in any order and case, with a map by title, name or link", () => {
    expect(graph("Layout: Mind map\n\nmap: systems\nHEIGHT: 300 px\nfilter: is:due -paging")).toEqual({ scope: { map: SYSTEMS, heading: null }, filter: "is:due -paging", layout: "mind-map", height: 300 });
    for (const name of ["Systems", "Systems MOC", "[[Systems MOC]]", "[[Systems MOC|mine]]", SYSTEMS]) expect(scopeOf(`map: ${name}`)).toEqual({ map: SYSTEMS, heading: null });
  });

  it("keeps its height within what a note can hold", () => {
    expect(["height: 1", "height: 99999", "height: tall"].map((source) => { const request = graph(source); return typeof request === "string" ? request : request.height; })).toEqual([160, 2000, 420]);
  });

  it("finds a section, and asks which one where it stands in several places", () => {
    expect(scopeOf("map: Systems\nsection: memory")).toEqual({ map: SYSTEMS, heading: ["Memory"] });
    expect(scopeOf("section: Memory > Pages")).toEqual({ map: SYSTEMS, heading: ["Memory", "Pages"] });
    expect(scopeOf("section: Files")).toBe("“Files” stands in several places. Say which map, or give all headings above it, such as “Memory > Paging”.");
    expect(scopeOf("section: Files", DATABASES)).toEqual({ map: DATABASES, heading: ["Files"] });
  });

  it("answers what is not there with a sentence", () => {
    expect(graph("map: Networks")).toBe("There is no map “Networks”. Name it by its title or its file name.");
    expect(graph("map: Systems\nsection: Threads")).toBe("There is no section “Threads” in “Systems”.");
    expect(graph("layout: spiral")).toMatch(/^There is no layout “spiral”\. There are Board, /);
    expect(graph("colour: red")).toBe("“colour: red” is not understood. A line is one of: “map: …”, “section: …”, “filter: …”, “layout: …”, “height: …”. An empty block is fine, too.");
    expect(graphBlockRequest("", [], "Note.md")).toBe(strings.common.noMaps);
  });
});

describe("a progress block", () => {
  const titles = (source: string, path = "Note.md"): unknown => {
    const found = progressPartsFor({ maps: parts }, source, path);
    return typeof found === "string" ? found : found.map(({ title }) => title);
  };

  it("shows all maps where it is empty, and the sections of its own map where it stands in one", () => {
    expect(titles("")).toEqual(["Databases", "Systems"]);
    expect(titles("", SYSTEMS)).toEqual(["Memory", "Files"]);
    expect(titles("map: databases")).toEqual(["Pages", "Files"]);
  });

  it("shows one section, of all maps that have it where no map is named", () => {
    expect(titles("map: Systems\nsection: memory")).toEqual(["Memory"]);
    expect(titles("section: Files")).toEqual(["Files", "Files"]);
  });

  it("answers what is not there with a sentence", () => {
    expect(titles("map: Networks")).toBe("There is no map “Networks”. Name it by its title or its file name.");
    expect(titles("map: Systems\nsection: Threads")).toBe("There is no section “Threads” in “Systems”.");
    expect(titles("filter: is:due")).toMatch(/^“filter: is:due” is not understood\./);
    expect(progressPartsFor({ maps: [] }, "", "Note.md")).toBe(strings.common.noMaps);
  });
});
