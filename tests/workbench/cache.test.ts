/** The workbench's metadata cache: small cases of our own, and all that the app itself answered, where that is present. */
import { readdirSync, readFileSync } from "node:fs";
import type { CachedMetadata } from "obsidian";
import { describe, expect, it } from "vitest";
import { sharedIsHere, sharedPath } from "../shared";
import { readCache } from "./cache";
import { getAllTags, parseFrontMatterTags } from "./frontmatter";
import { LinkTargets } from "./link-targets";
import { getLinkpath } from "./links";
import { merge } from "./merge";

const AREAS = ["headings", "listItems", "sections", "links", "embeds", "tags", "frontmatter", "frontmatterPosition", "frontmatterLinks", "blocks"] as const;

interface Dump {
  readonly name: string;
  readonly path: string;
  readonly text: string;
  readonly cache: CachedMetadata;
  readonly allTags: string[];
  readonly frontMatterTags: string[] | null;
  /** Path by link; null for a link that leads nowhere. */
  readonly destinations: Readonly<Record<string, string | null>>;
}

interface DumpFile {
  readonly filePath: string;
  readonly fileContents: string;
  readonly cachedMetadata: CachedMetadata;
  readonly getAllTags: string[];
  readonly parseFrontMatterTags: string[] | null;
  readonly resolveLinkToPath: Readonly<Record<string, string | null>>;
}

/** `note part`, where we answer otherwise than the app, and why that is left so. None now. */
const KNOWN_DIFFERENCES: Readonly<Record<string, string>> = {};

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

  it("a tag stands beside an address in a word, of which the parser gives no part a place", () => {
    expect(readCache("#one https:www.example.org #two\n").tags?.map(({ tag }) => tag)).toEqual(["#one", "#two"]);
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

describe("which note a link means", () => {
  const targets = new LinkTargets(["Home.md", "A/Home.md", "A/B/Deep.md", "C/Deep.md", "Picture.png", "x/deep/er/B.md", "y/B.md"].map(named));
  const meant = (link: string, from: string): string | undefined => targets.find(link, from)?.path;

  it("an exact path first, then the note's own folder, then the shortest path", () => {
    expect([meant("home", "A/x.md"), meant("Deep", "A/x.md"), meant("Deep", "x.md"), meant("B/Deep", "x.md"), meant("Nowhere", "x.md")])
      .toEqual(["Home.md", "A/B/Deep.md", "C/Deep.md", "A/B/Deep.md", undefined]);
  });

  it("the plugin answers as the workbench does, since both ask one resolver", () => {
    expect([meant("B", "x/a.md"), meant("B", "z/a.md")]).toEqual(["x/deep/er/B.md", "y/B.md"]);
  });

  it("a path that starts with a dot or a stroke means that place alone", () => {
    expect([meant("./Home", "A/x.md"), meant("../Home.md", "A/x.md"), meant("/Home", "A/x.md"), meant("./Deep", "A/x.md"), meant("picture.PNG", "A/x.md")])
      .toEqual(["A/Home.md", "Home.md", "Home.md", undefined, "Picture.png"]);
  });
});

describe("tags of a note", () => {
  it("those of the front matter come first, and only a list of them counts", () => {
    expect(getAllTags(readCache("---\ntags: [a, \"#b\"]\n---\n#c\n"))).toEqual(["#a", "#b", "#c"]);
    expect(getAllTags(readCache("---\ntags: a, b\n---\n#c\n"))).toEqual(["#c"]);
  });
});

describe.skipIf(!sharedIsHere)("what the app itself answered (skipped where the reference material is not beside the project)", () => {
  const dumps = sharedIsHere ? readDumps() : [];

  it("every note that was dumped is held against our reading, in every part that the app knows", () => {
    const files = readdirSync(sharedPath("cache-dumps")).filter((file) => file.endsWith(".json") && file !== LINKS);
    expect(dumps.map(({ name }) => `${name}.json`)).toEqual(files);
    expect(dumps.length).toBeGreaterThan(40);
    expect([...new Set(dumps.flatMap(({ cache }) => Object.keys(cache)))].filter((key) => !AREAS.some((area) => area === key))).toEqual([]);
  });

  it.each(dumps)("$name", ({ name, text, cache }) => {
    const read = readCache(text);
    const unlike = AREAS.filter((area) => canonical(read[area]) !== canonical(cache[area])).map((area) => `${name} ${area}`);
    expect(unlike.filter((place) => !KNOWN_DIFFERENCES[place]), firstDifference(read, cache)).toEqual([]);
    expect(Object.keys(KNOWN_DIFFERENCES).filter((place) => place.startsWith(`${name} `) && !unlike.includes(place)), "agrees again: take it off the list").toEqual([]);
    expect(items(read)).toEqual(items(cache));
  });

  it("a reading that is a column off, or lacks a part, would be noticed in each", () => {
    const shifted = (cache: CachedMetadata): unknown => JSON.parse(JSON.stringify(cache), (key, value: unknown) => key === "col" ? Number(value) + 1 : value);
    expect(dumps.filter(({ text, cache }) => canonical(shifted(readCache(text))) === canonical(cache))).toEqual([]);
    for (const area of AREAS) expect(dumps.filter(({ cache }) => cache[area] !== undefined).length, area).toBeGreaterThan(0);
  });

  it("tags, those of the front matter among them, are the same", () => {
    expect(dumps.map(({ name, text }) => [name, getAllTags(readCache(text)), parseFrontMatterTags(readCache(text).frontmatter)]))
      .toEqual(dumps.map(({ name, allTags, frontMatterTags }) => [name, allTags, frontMatterTags]));
  });

  it("links lead where they led", () => {
    const targets = new LinkTargets(pathsOfVault(dumps).map(named));
    const wrong = dumps.flatMap(({ path, destinations }) => Object.entries(destinations).flatMap(([link, want]) => {
      const linkpath = getLinkpath(link);
      const have = linkpath === "" ? path : targets.find(linkpath, path)?.path ?? null;
      return have === want ? [] : [`${path}: ${link} → ${have ?? "nowhere"}, not ${want ?? "nowhere"}`];
    }));
    expect(wrong).toEqual([]);
  });
});

/** Every note of that vault, with the links between them. */
const LINKS = "resolvedLinks.json";

function readDumps(): Dump[] {
  const folder = sharedPath("cache-dumps");
  return readdirSync(folder).filter((file) => file.endsWith(".json") && file !== LINKS).map((file) => {
    const dump = JSON.parse(readFileSync(`${folder}/${file}`, "utf8")) as DumpFile;
    return {
      name: file.replace(/\.json$/, ""), path: dump.filePath, text: dump.fileContents, cache: dump.cachedMetadata,
      allTags: dump.getAllTags, frontMatterTags: dump.parseFrontMatterTags, destinations: dump.resolveLinkToPath,
    };
  });
}

function pathsOfVault(dumps: readonly Dump[]): string[] {
  const links = JSON.parse(readFileSync(sharedPath("cache-dumps", LINKS), "utf8")) as Record<string, Record<string, number>>;
  const linked = dumps.flatMap(({ path, destinations }) => [path, ...Object.values(destinations)]).filter((path) => path !== null);
  return [...new Set([...Object.keys(links), ...Object.values(links).flatMap((to) => Object.keys(to)), ...linked])];
}

function named(path: string): { path: string; name: string; basename: string; extension: string } {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const dot = name.lastIndexOf(".");
  return { path, name, basename: name.slice(0, dot), extension: name.slice(dot + 1) };
}

/** The same whatever the order of the keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => typeof inner === "object" && inner !== null && !Array.isArray(inner)
    ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => a < b ? -1 : 1)) : inner) ?? "";
}

/** For the reader of a failure: the first part that differs, ours above the app's. */
function firstDifference(ours: CachedMetadata, theirs: CachedMetadata): string {
  const area = AREAS.find((one) => canonical(ours[one]) !== canonical(theirs[one]));
  return area ? `${area}\n  ours  ${canonical(ours[area])}\n  app's ${canonical(theirs[area])}\n` : "";
}
