import { conceptIdOf } from "../ids";
import { describe, expect, it } from "vitest";
import { allConcepts } from "../../src/core/index/concept-index";
import { openApp } from "./test-app";

const MAP = "---\ntitle: One: two\n---\n- **Paging** — Blocks\n";

describe("a note whose properties cannot be read", () => {
  it("is told, with the line, until they are mended", async () => {
    const app = await openApp({ "Systems MOC.md": MAP, "Paging.md": "---\naliases: [a\n---\n" });
    expect(app.liveIndex.problems().map(({ path, line }) => `${path} ${line}`)).toEqual(["Systems MOC.md 1", "Paging.md 1"]);
    let told = 0;
    app.liveIndex.changed.subscribe(() => { told++; });
    await app.type("Systems MOC.md", MAP.replace("One: two", "One"));
    await app.type("Paging.md", "");
    expect([app.liveIndex.problems(), told]).toEqual([[], 2]);
  });

  it.each([
    ["a moment of typing", "tags: [moc", "tags: [moc, x"],
    ["a quotation mark", "tags: moc", "tags: \"moc"],
    ["a tab", "tags:\n  - moc", "tags:\n\t- moc"],
    ["long properties", "tags: [moc]", `tags: [moc]\na: @b\nlong: ${"x".repeat(5000)}`],
    ["the property that says so", "moc-study-map: true", "moc-study-map: \"true"],
  ])("keeps the kind that it had, map or none, until it can be read again: %s", async (_name, good, broken) => {
    const [before = "", meanwhile = ""] = [good, broken].map((yaml) => `---\n${yaml}\n---\n- **Paging** — Blocks\n`.replace("[moc\n", "[moc]\n"));
    const app = await openApp({ "Home.md": before, "Other.md": "- **Swap** — on disk\n", "Plants MOC.md": "---\nmoc-study-map: false\n---\n- **Root** — drinks\n" }, { mapTags: "moc" });
    const kinds = (): string => `${app.liveIndex.current().maps.map(({ path }) => path).join()} ${app.liveIndex.problems().flatMap(({ path, line }) => (path.startsWith("MOC Study/") ? [] : [`${path} ${line}`])).sort().join(" ")}`;
    expect(kinds()).toBe("Home.md ");
    const [paging] = allConcepts(app.liveIndex.current());
    await app.study.tick(conceptIdOf(paging?.id), "x");
    await app.type("Home.md", meanwhile);
    await app.type("Plants MOC.md", "---\nmoc-study-map: \"false\n---\n- **Root** — drinks\n");
    await app.type("Other.md", "---\ntags: [moc\n---\n- **Swap** — on disk\n");
    expect([kinds(), app.liveIndex.orphans()]).toEqual([`Home.md Home.md ${broken.includes("long") ? 2 : 1} Other.md 1 Plants MOC.md 1`, []]);
    await app.type("Plants MOC.md", "- **Root** — drinks\n");
    await app.type("Other.md", "---\ntags: [moc]\n---\n- **Swap** — on disk\n");
    await app.type("Home.md", "---\ntags: [garden]\n---\n- **Paging** — Blocks\n");
    expect(kinds()).toBe("Other.md,Plants MOC.md ");
  });

  it.each([
    ["a moment of typing", "tags: [moc, x"], ["a quotation mark", "tags: \"moc"], ["a tab", "tags:\n\t- x\n\t- moc # mine"],
    ["the property that says so", "moc-study-map: \"true"], ["a record in braces", "{\n  \"tags\": [\"moc\",\n}"], ["long properties", `${"a: [b, c]\n".repeat(2000)}tags: [moc]`],
  ])("is a map at the next start, too, where it says so as far as it can be read: %s", async (_name, yaml) => {
    const app = await openApp({ "Home.md": `---\n${yaml}\n---\n- **Paging** — Blocks\n`, "Other.md": "---\ntags: [mochi, \"x\nmeta:\n  moc-study-map: [true\n---\n- **Swap** — on disk\n", "Plants MOC.md": "---\nmoc-study-map: \"false\n---\n- **Root** — drinks\n" }, { mapTags: "moc" });
    expect(app.liveIndex.current().maps.map(({ path }) => path)).toEqual(["Home.md"]);
    expect(app.liveIndex.problems().map(({ path }) => path).sort()).toEqual(["Home.md", "Other.md", "Plants MOC.md"]);
  });

  it("is a map at the next start where the log knows its concepts, unless it says that it is none", async () => {
    const note = (yaml: string): string => `---\n${yaml}\n---\n- **Paging** — Blocks\n`;
    const app = await openApp({ "Home.md": note("tags: [moc]") }, { mapTags: "moc" });
    await app.study.tick(conceptIdOf(allConcepts(app.liveIndex.current())[0]?.id), "x");
    for (const [yaml, isMap] of [["tags: [m", true], ["tags: [moc", true], ["moc-study-map: \"no", false], ["tags: [garden]", false], ["other: [m", false]] as const) {
      const next = await openApp({ ...Object.fromEntries(app.files), "Home.md": note(yaml) }, { mapTags: "moc" });
      expect([yaml, next.liveIndex.current().maps.length, next.liveIndex.orphans().length]).toEqual(isMap ? [yaml, 1, 0] : [yaml, 0, 1]);
    }
  });

  it("is told where it is long, and otherwise read: a list of many aliases costs nothing", async () => {
    const aliases = Array.from({ length: 300 }, (_one, n) => `  - another name of the same thing that is as long as a line ${n}\n`).join("");
    const app = await openApp({ "Home.md": `---\ntags: [moc]\naliases:\n${aliases}---\n- **Paging** — Blocks\n` }, { mapTags: "moc" });
    expect([app.liveIndex.current().maps.length, app.liveIndex.problems()]).toEqual([1, []]);
  });

  it("stays the map, or the generated note, that it is", async () => {
    const app = await openApp({ "Systems MOC.md": MAP });
    const [map] = app.liveIndex.current().maps;
    const id = conceptIdOf(map?.concepts[0]?.id);
    const checklist = `---\nbroken: [\nmap: "[[Systems MOC]]"\n---\n\n%% begin moc-study %%\n- [x] [[Systems MOC|Paging]] ^${id}\n%% end moc-study %%\n`;
    await app.type("Anywhere.md", checklist);
    expect(map?.concepts.map(({ term }) => term)).toEqual(["Paging"]);
    expect(map === undefined ? null : app.liveIndex.generated.noteOf("checklist", map.path)).toEqual({ kind: "note", path: "Anywhere.md" });
    expect(app.liveIndex.generated.tickOf({ id })).toBe("x");
    expect(app.liveIndex.problems().map(({ path, line }) => `${path} ${line}`).sort()).toEqual(["Anywhere.md 1", "Systems MOC.md 1"]);
  });
});
