/** The workbench's metadata cache: small cases of our own, and all that the app itself answered, where that is present. */
import { readdirSync, readFileSync } from "node:fs";
import type { CachedMetadata } from "obsidian";
import { describe, expect, it } from "vitest";
import { sharedIsHere, sharedPath } from "../shared";
import { readCache } from "./cache";
import { merge } from "./merge";

const AREAS = ["headings", "listItems", "sections", "links", "embeds", "tags", "frontmatter", "frontmatterPosition", "frontmatterLinks", "blocks"] as const;

type Area = typeof AREAS[number];

interface Dump {
  readonly name: string;
  readonly text: string;
  readonly cache: CachedMetadata;
}

/** Where we answer otherwise than the app, and why that is left so. */
const KNOWN_DIFFERENCES: Readonly<Record<string, string>> = {
  "numbered_list_items_standard listItems": "the app begins an item below a numbered one a column later than below a bullet; line, parent and task agree",
};

/** `line: parent, task, id` of each item: what plugins read of lists. */
function items(cache: CachedMetadata): string[] {
  return (cache.listItems ?? []).map(({ position, parent, task, id }) => [position.start.line, parent, task === undefined ? "" : `[${task}]`, id ?? ""].join(" ").trimEnd());
}

function sections(cache: CachedMetadata): string[] {
  return (cache.sections ?? []).map(({ type, position, id }) => `${type} ${position.start.line}-${position.end.line}${id === undefined ? "" : ` ^${id}`}`);
}

describe("lists", () => {
  it("the first item of a list points at where the list begins, a nested one at the item above", () => {
    expect(items(readCache("Words\n\n- a\n\t- [ ] b\n\t\t- [x] c\n- d\n"))).toEqual(["2 -2", "3 2 [ ]", "4 3 [x]", "5 -2"]);
  });

  it("a list on the first line, as on the second, points at minus one", () => {
    expect(items(readCache("- a\n- b\n"))).toEqual(["0 -1", "1 -1"]);
    expect(items(readCache("# H\n- a\n"))).toEqual(["1 -1"]);
  });

  it("any one character between the brackets makes a task", () => {
    expect(items(readCache("- [/] a\n- [-] b\n- [ ] c\n- [ab] d\n- [?]e\n"))).toEqual(["0 -1 [/]", "1 -1 [-]", "2 -1 [ ]", "3 -1", "4 -1"]);
  });

  it("another marker begins another list, a blank line does not", () => {
    expect(sections(readCache("- a\n\n- b\n* c\n1. d\n"))).toEqual(["list 0-2", "list 3-3", "list 4-4"]);
  });

  it("items in callouts and quotes are listed", () => {
    expect(items(readCache("> [!todo]\n> - [ ] a\n"))).toEqual(["1 -1 [ ]"]);
    expect(sections(readCache("> [!todo]\n> - [ ] a\n\n> words\n"))).toEqual(["callout 0-1", "blockquote 3-3"]);
  });
});

describe("blocks", () => {
  it("an id at the end of an item or a paragraph names it, in whatever case", () => {
    const cache = readCache("- a ^moc-1\n- b^no\n\nWords ^Id\n");
    expect(items(cache)).toEqual(["0 -1  moc-1", "1 -1"]);
    expect(sections(cache)).toEqual(["list 0-1", "paragraph 3-3 ^Id"]);
    expect(Object.keys(cache.blocks ?? {})).toEqual(["moc-1", "id"]);
  });
});

describe("links and tags", () => {
  it("links are told with what they show", () => {
    const links = readCache("[[A]] [[A#B|c]] [[A#B#C]] [x](y%20z.md) <https://a.b> [n](https://a.b) ![[P.png]] `[[no]]`\n");
    expect(links.links?.map(({ link, displayText }) => `${link} → ${displayText ?? ""}`)).toEqual(["A → A", "A#B → c", "A#B#C → A > B > C", "y z.md → x"]);
    expect(links.embeds?.map(({ link }) => link)).toEqual(["P.png"]);
  });

  it("a tag is not a number, nor part of a word, nor in code", () => {
    expect(readCache("#a/b #1 x#y #2nd `#no` (#maybe) %%#yes%%\n\n```\n#no\n```\n").tags?.map(({ tag }) => tag)).toEqual(["#a/b", "#2nd"]);
  });

  it("a link in a table has its bar escaped", () => {
    expect(readCache("| a |\n|---|\n| [[X\\|y]] |\n").links?.map(({ link, displayText }) => [link, displayText])).toEqual([["X", "y"]]);
  });
});

describe("an edit that meets another's", () => {
  it("keeps both where they touch different places, and the disk's where they overlap", () => {
    expect(merge("one two three", "ONE two three", "one two three!")).toBe("ONE two three!");
    expect(merge("one two three", "one two THREE", "zero one two three")).toBe("zero one two THREE");
    expect(merge("one two three", "one 2 three", "one second three")).toBe("one 2 three");
  });
});

describe("front matter and comments", () => {
  it("properties are read, links among them told by key", () => {
    const cache = readCache("---\nmap: \"[[A|b]]\"\nlist:\n  - \"[[C]]\"\ntags: [x]\n---\nWords\n");
    expect(cache.frontmatter).toMatchObject({ map: "[[A|b]]", tags: ["x"] });
    expect(cache.frontmatterLinks?.map(({ key, link, displayText }) => `${key}: ${link} → ${displayText ?? ""}`)).toEqual(["map: A → b", "list.0: C → C"]);
    expect(cache.tags).toBeUndefined();
  });

  it("broken front matter is no reason to stop", () => {
    expect(readCache("---\na: [\n---\n# H\n").headings?.map(({ heading }) => heading)).toEqual(["H"]);
  });

  it("what stands in a comment block is no list", () => {
    const cache = readCache("%%\n- [ ] hidden\n\n# hidden\n%%\n\n- seen\n");
    expect(sections(cache)).toEqual(["comment 0-4", "list 6-6"]);
    expect(items(cache)).toEqual(["6 -6"]);
    expect(sections(readCache("%% one %% and words\n\n- seen\n"))).toEqual(["paragraph 0-0", "list 2-2"]);
    expect(sections(readCache("%% one %%\n- seen\n"))).toEqual(["comment 0-0", "list 1-1"]);
  });
});

describe.skipIf(!sharedIsHere)("what the app itself answered (skipped without the reference material beside the project)", () => {
  const dumps = sharedIsHere ? readDumps() : [];
  const agreement = new Map<Area, { agree: string[]; differ: string[] }>(AREAS.map((area) => [area, compare(area)]));

  it.each(AREAS)("%s agree in every note, but for the known differences", (area) => {
    expect(agreement.get(area)?.agree.length).toBeGreaterThan(0);
    expect(agreement.get(area)?.differ).toEqual(Object.keys(KNOWN_DIFFERENCES).filter((known) => known.endsWith(` ${area}`)));
  });

  it("lines, parents, tasks and ids of list items agree in all of them", () => {
    const differ = dumps.filter(({ text, cache }) => JSON.stringify(items(readCache(text))) !== JSON.stringify(items(cache)));
    expect(differ.map(({ name }) => name)).toEqual([]);
  });

  function compare(area: Area): { agree: string[]; differ: string[] } {
    const result = { agree: [] as string[], differ: [] as string[] };
    for (const { name, text, cache } of dumps) {
      const [want, have] = [cache[area], readCache(text)[area]];
      if (want === undefined && have === undefined) continue;
      if (canonical(want) === canonical(have)) result.agree.push(name);
      else result.differ.push(`${name} ${area}`);
    }
    return result;
  }
});

/** All but the list of links, which is no note. */
function readDumps(): Dump[] {
  const folder = sharedPath("cache-dumps");
  return readdirSync(folder).filter((file) => file.endsWith(".json")).flatMap((file) => {
    const { fileContents, cachedMetadata } = JSON.parse(readFileSync(`${folder}/${file}`, "utf8")) as { fileContents?: string; cachedMetadata?: CachedMetadata };
    return fileContents === undefined || cachedMetadata === undefined ? [] : [{ name: file.replace(/\.json$/, ""), text: fileContents, cache: cachedMetadata }];
  });
}

/** The same whatever the order of the keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => typeof inner === "object" && inner !== null && !Array.isArray(inner)
    ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => a < b ? -1 : 1)) : inner) ?? "";
}
