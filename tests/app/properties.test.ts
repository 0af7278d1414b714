import { conceptIdOf } from "../ids";
import { describe, expect, it } from "vitest";
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
