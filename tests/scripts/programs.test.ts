import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { runTool } from "../../scripts/tools";
import { syntheticMap, syntheticVault } from "../../scripts/bench/synthetic";
import { makeFolder, runScript } from "./folders";

describe("scripts/run.mjs", () => {
  it("an unknown script is a sentence and 2", async () => {
    expect(await runScript("nothing", [])).toEqual({ code: 2, out: "", err: "There is no script “nothing” in the scripts folder.\n" });
    expect(await runScript("../main", [])).toMatchObject({ code: 2 });
  });
});

describe("install-plugin", () => {
  it("puts the three files into a vault, and leaves its settings alone", async () => {
    const vault = makeFolder({ ".obsidian/plugins/moc-study/data.json": "mine" });
    const ended = await runScript("install-plugin", [vault]);
    expect(ended.code).toBe(0);
    const folder = path.join(vault, ".obsidian", "plugins", "moc-study");
    for (const file of ["main.js", "manifest.json", "styles.css"]) expect(existsSync(path.join(folder, file)), file).toBe(true);
    expect(readFileSync(path.join(folder, "data.json"), "utf8")).toBe("mine");
    expect(ended.out).toContain("Community plugins");
  });

  it("refuses a folder that Obsidian has not opened, unless told to", async () => {
    const folder = makeFolder({ "note.md": "" });
    expect(await runScript("install-plugin", [folder])).toMatchObject({ code: 2, out: "", err: expect.stringContaining("--force") as string });
    expect(existsSync(path.join(folder, ".obsidian"))).toBe(false);
    // A link that leads nowhere is no folder of the app, and cannot be written to: so another build is not waited for.
    symlinkSync(path.join(folder, "none", "there"), path.join(folder, ".obsidian"));
    expect(await runScript("install-plugin", [folder])).toMatchObject({ err: expect.stringContaining("--force") as string });
    expect(await runScript("install-plugin", [folder, "--force"])).toMatchObject({ code: 2, err: expect.stringContaining("could not be written") as string });
  });

  it("asks which vault", async () => {
    expect(await runScript("install-plugin", [])).toMatchObject({ code: 2, err: expect.stringContaining("Which vault?") as string });
    expect(await runScript("install-plugin", [path.join(makeFolder(), "none")])).toMatchObject({ code: 2, err: expect.stringContaining("There is no folder") as string });
  });

  it("says what can't be written", async () => {
    const vault = makeFolder({ ".obsidian/app.json": "{}" });
    mkdirSync(path.join(vault, ".obsidian", "plugins"));
    writeFileSync(path.join(vault, ".obsidian", "plugins", "moc-study"), "a file in the way");
    expect(await runScript("install-plugin", [vault])).toMatchObject({ code: 2, err: expect.stringContaining("could not be written") as string });
  });
});

describe("release-zip", () => {
  // The tests may have been started before anything was built.
  beforeAll(async () => { if (!existsSync("main.js")) await runTool("esbuild"); });

  it("packs the three files into a folder of the plugin's name, the same each time", async () => {
    const [one, other] = [makeFolder(), makeFolder()];
    const zips = await Promise.all([one, other].map(async (folder) => {
      const { code, out } = await runScript("release-zip", [folder]);
      expect(code).toBe(0);
      return readFileSync(out.trim());
    }));
    expect(zips[1]).toEqual(zips[0]);
    const files = unzipSync(zips[0] ?? new Uint8Array());
    expect(Object.keys(files)).toEqual(["moc-study/main.js", "moc-study/manifest.json", "moc-study/styles.css"]);
    for (const [name, bytes] of Object.entries(files)) expect(Buffer.from(bytes).equals(readFileSync(path.basename(name))), name).toBe(true);
  });

  it("says what can't be written", async () => {
    expect(await runScript("release-zip", [path.join(makeFolder(), "none")])).toMatchObject({ code: 1, out: "", err: expect.stringContaining("could not be written") as string });
  });
});

describe("the bench", () => {
  it("an unknown part lists the parts", async () => {
    expect((await runScript("bench", ["--only", "lunch"])).err).toContain("There is no part “lunch”; there are changes, reading");
  });
});

describe("npm test", () => {
  it("an unknown step lists the steps", async () => {
    expect(await runScript("test", ["--only", "types,lunch"])).toEqual({ code: 2, out: "", err: "There is no step “lunch”; the steps are build, types, lint, e2e, unit.\n" });
  });
});

describe("synthetic maps", () => {
  it("are the same each time, with the bullets asked for", () => {
    const text = syntheticMap("Large", 1000);
    expect(syntheticMap("Large", 1000)).toBe(text);
    expect(text.match(/^- \*\*/gm)).toHaveLength(1000);
    expect(new Set(text.match(/^- \*\*[^*]+/gm)).size).toBe(1000);
    expect(syntheticVault(2500).filter(({ path: file }) => file.startsWith("Maps/"))).toHaveLength(3);
  });
});
