import { notePath } from "../../src/core/base/note-path";
import { cardIdOf, conceptIdOf } from "../ids";
import { unzipSync } from "fflate";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { PICTURE_EXPORTERS } from "../../src/core/registry";
import type { LogRecord, Grade } from "../../src/core/study/log-record";
import { logLines, LOG_HEADER } from "../../src/core/study/log-note";
import { withDatabase } from "../core/anki/database";
import { canvasFaults, canvasOf } from "../core/graph/json-canvas";
import { makeFolder, moc, runScript, SMALL_VAULT, type Ended } from "./folders";

/** Standard output as JSON: anything else on it is a failure. */
function json(ended: Ended): Record<string, unknown>[] & Record<string, unknown> {
  return JSON.parse(ended.out) as Record<string, unknown>[] & Record<string, unknown>;
}

describe("moc index", () => {
  it("gives each map with its concepts, notes and ticks", async () => {
    const ended = await moc("index", "--vault", makeFolder(SMALL_VAULT), "--json");
    expect(ended).toMatchObject({ code: 0, err: "" });
    const { maps, problems, totals } = json(ended);
    expect(totals).toEqual({ maps: 1, sections: 2, concepts: 4, withNote: 1 });
    expect(problems).toEqual([]);
    expect(maps).toEqual([{
      path: "Maps/Systems MOC.md",
      title: "Systems",
      concepts: [
        concept("Paging", "memory in blocks of one size", ["Operating Systems", "Memory"], 8, "Notes/Paging.md", null),
        concept("Segmentation", "memory in pieces of meaning", ["Operating Systems", "Memory"], 9, null, "x"),
        { ...concept("Inter-Process Communication (IPC)", "pipes, sockets", ["Operating Systems", "Storage"], 13, null, null), aliases: ["IPC"], term: expect.stringContaining("Inter-Process") as string },
        concept("CDN", "a cache near the reader, see [[Paging]]", ["Networking", "Storage"], 19, null, null),
      ],
      passedOver: expect.any(Array) as unknown[],
    }]);
  });

  function concept(term: string, definition: string, headingPath: string[], line: number, note: string | null, tick: string | null) {
    return { id: expect.stringMatching(/^moc-[0-9a-z]{10}$/) as string, term, aliases: [], definition, trail: headingPath, line, note, tick };
  }

  it("a tick in the map's checklist comes before the author's own box", async () => {
    const folder = makeFolder(SMALL_VAULT);
    const checklist = path.join(folder, "MOC Study", "Checklist – Systems MOC.md");
    await moc("checklist", "--vault", folder, "--out", checklist);
    writeFileSync(checklist, readFileSync(checklist, "utf8").replace(/- \[ \](.*Paging)/, "- [/]$1").replace(/- \[x\](.*Segmentation)/, "- [-]$1"));
    const { maps } = json(await moc("index", "--vault", folder, "--json"));
    const [map] = maps as { concepts: { term: string; tick: string | null }[] }[];
    expect(map?.concepts.map(({ term, tick }) => `${term} ${tick}`).slice(0, 2)).toEqual(["Paging /", "Segmentation -"]);
  });

  it("one map, or one heading of it", async () => {
    const folder = makeFolder({ ...SMALL_VAULT, "Other MOC.md": "## A\n- **B** — c\n" });
    const one = json(await moc("index", "--vault", folder, "--map", "Other MOC", "--json"));
    expect(one["totals"]).toEqual({ maps: 1, sections: 1, concepts: 1, withNote: 0 });
    const part = json(await moc("index", "--vault", folder, "--map", "Systems", "--section", "Memory", "--json"));
    expect(part["totals"]).toMatchObject({ concepts: 2 });
  });

  it("reads for a person without --json", async () => {
    const { out, code } = await moc("index", "--vault", makeFolder(SMALL_VAULT));
    expect(code).toBe(0);
    expect(out).toContain("Systems (Maps/Systems MOC.md)\n  Operating Systems\n    Memory\n      [ ] Paging → Notes/Paging.md\n      [x] Segmentation\n");
  });

  it("an empty folder has no maps, and that is no failure", async () => {
    const ended = await moc("index", "--vault", makeFolder(), "--json");
    expect(ended.code).toBe(0);
    expect(json(ended)).toEqual({ maps: [], problems: [], totals: { maps: 0, sections: 0, concepts: 0, withNote: 0 } });
  });

  it("bytes that are no text are a problem with a path, and end with 1", async () => {
    const ended = await moc("index", "--vault", makeFolder({ ...SMALL_VAULT, "Bad MOC.md": Uint8Array.of(0, 0xff, 0xfe, 0x80) }), "--json");
    expect(ended.code).toBe(1);
    expect(json(ended)).toMatchObject({ problems: [{ path: "Bad MOC.md", line: 0 }], totals: { concepts: 4 } });
    expect(ended.err).toBe("Some files could not be read; the problems say which.\n");
  });

  it("settings that the plugin saved in the vault hold here, too; broken ones are said", async () => {
    const settings = ".obsidian/plugins/moc-study/data.json";
    const byTag = makeFolder({ "Plain.md": "#study\n\n## A\n\n- **B** — c\n", [settings]: '{"version":1,"mapTags":"study"}' });
    expect(json(await moc("index", "--vault", byTag, "--json"))).toMatchObject({ totals: { maps: 1, concepts: 1 } });
    const broken = json(await moc("index", "--vault", makeFolder({ ...SMALL_VAULT, [settings]: '{"ver' }), "--json"));
    expect(broken).toMatchObject({ problems: [{ path: settings }], totals: { concepts: 4 } });
  });

  it("an answer of a megabyte comes through a pipe whole", async () => {
    const bullets = Array.from({ length: 8000 }, (_, n) => `- **Term ${n}** — a definition of the term with the number ${n}`);
    const ended = await runScript("moc", ["index", "--vault", makeFolder({ "Large MOC.md": `## All\n\n${bullets.join("\n")}\n` }), "--json"]);
    expect(ended.code).toBe(0);
    expect(ended.out.length).toBeGreaterThan(1_000_000);
    expect(json(ended)).toMatchObject({ totals: { concepts: 8000 } });
  });
});

describe("moc graph", () => {
  const NODE = ["height", "id", "kind", "label", "parent", "state", "width", "x", "y"];
  const EDGE = ["id", "kind", "label", "reason", "source", "target"];

  it("gives placed nodes and edges with reasons", async () => {
    const ended = await moc("graph", "--vault", makeFolder(SMALL_VAULT), "--map", "Systems MOC", "--json");
    expect(ended).toMatchObject({ code: 0, err: "" });
    const { nodes, edges } = json(ended) as unknown as { nodes: Record<string, unknown>[]; edges: Record<string, unknown>[] };
    for (const node of nodes) expect(Object.keys(node).sort()).toEqual(NODE);
    for (const edge of edges) expect(Object.keys(edge).sort()).toEqual(EDGE);
    const ids = new Set(nodes.map(({ id }) => id));
    expect(edges.filter(({ source, target }) => !ids.has(source) || !ids.has(target))).toEqual([]);
    expect(nodes.filter(({ kind }) => kind === "concept").map(({ label, state }) => `${String(label)}: ${String(state)}`)).toContain("Segmentation: known");
  });

  it("the same input gives the same bytes", async () => {
    const folder = makeFolder(SMALL_VAULT);
    const once = await moc("graph", "--vault", folder, "--map", "Systems MOC", "--json");
    expect((await moc("graph", "--vault", folder, "--map", "Systems MOC", "--json")).out).toBe(once.out);
  });

  it("of one heading, by its text or by its trail; doubtful and unknown ones list what there is", async () => {
    const args = ["graph", "--vault", makeFolder(SMALL_VAULT), "--map", "Systems MOC", "--json", "--section"];
    const concepts = (ended: Ended): unknown[] => (json(ended)["nodes"] as Record<string, unknown>[]).filter(({ kind }) => kind === "concept").map(({ label }) => label);
    expect(concepts(await moc(...args, "networking"))).toEqual(["CDN"]);
    expect(concepts(await moc(...args, "Networking > Storage"))).toEqual(["CDN"]);
    const doubtful = await moc(...args, "Storage");
    expect(doubtful).toMatchObject({ code: 2, out: "", err: "“Storage” stands several times; give the trail:\n  Operating Systems > Storage\n  Networking > Storage\n" });
    const unknown = await moc(...args, "Cooking");
    expect(unknown).toMatchObject({ code: 2, out: "" });
    expect(unknown.err).toContain("  Operating Systems > Memory\n");
  });

  it("filtered, as in the filter box", async () => {
    const ended = await moc("graph", "--vault", makeFolder(SMALL_VAULT), "--map", "Systems MOC", "--filter", "is:known", "--json");
    const nodes = json(ended)["nodes"] as Record<string, unknown>[];
    expect(nodes.filter(({ kind }) => kind === "concept").map(({ label }) => label)).toEqual(["Segmentation"]);
  });

  it("draws itself, and says what layouts there are", async () => {
    const folder = makeFolder(SMALL_VAULT);
    const svg = path.join(folder, "out", "graph.svg");
    expect((await moc("graph", "--vault", folder, "--map", "Systems", "--svg", svg)).code).toBe(0);
    expect(readFileSync(svg, "utf8")).toMatch(/^<svg[\s\S]*Paging[\s\S]*<\/svg>\s*$/);
    expect(await moc("graph", "--vault", folder, "--map", "Systems", "--layout", "round", "--json")).toMatchObject({ code: 2, out: "", err: expect.stringContaining("board") as string });
  });
});

describe("moc graph, as a file", () => {
  it("draws itself in every format at once; a file that shows it already is left alone", async () => {
    const folder = makeFolder(SMALL_VAULT);
    const files = PICTURE_EXPORTERS.map(({ id, extension }) => [id, path.join(folder, "out", `graph.${extension}`)] as const);
    const args = ["graph", "--vault", folder, "--map", "Systems", ...files.flatMap(([id, file]) => [`--${id}`, file])];
    expect(await moc(...args)).toMatchObject({ code: 0, err: files.map(([, file]) => `Drawn to ${file}.\n`).join("") });
    const texts = files.map(([, file]) => readFileSync(file, "utf8"));
    expect(texts[0]).toMatch(/^<svg/);
    expect(canvasFaults(texts[1] ?? "")).toEqual([]);
    expect(canvasOf(texts[1] ?? "").nodes.map(({ text }) => text)).toContain("[[Paging]]\n\nmemory in blocks of one size");
    expect(canvasOf(texts[1] ?? "").nodes.map(({ text }) => text)).toContain("[[Systems MOC#Memory|Segmentation]] ✓\n\nmemory in pieces of meaning");
    expect(texts[2]).toMatch(/^flowchart (?:LR|TB)\n {2}subgraph n1\["Operating Systems"\]\n/);
    const times = files.map(([, file]) => statSync(file).mtimeMs);
    expect(await moc(...args)).toMatchObject({ code: 0, err: files.map(([, file]) => `Nothing to draw: ${file} shows it already.\n`).join("") });
    expect(files.map(([, file]) => statSync(file).mtimeMs)).toEqual(times);
  });

  it("of all maps has each section folded, with their relations", async () => {
    const folder = makeFolder({ ...SMALL_VAULT, "Other MOC.md": "## A\n- **B** — c, see [[Paging]]\n" });
    const { nodes, edges } = json(await moc("graph", "--vault", folder, "--all", "--json")) as unknown as { nodes: { kind: string; label: string }[]; edges: { label: string }[] };
    expect(nodes.map(({ kind, label }) => `${kind} ${label}`)).toEqual(["map Systems", "section Operating Systems", "section Networking", "map Other MOC", "section A"]);
    expect(edges.length).toBeGreaterThan(0);
    const svg = path.join(folder, "all.svg");
    expect(await moc("graph", "--vault", folder, "--all", "--svg", svg)).toMatchObject({ code: 0, err: `Drawn to ${svg}.\n` });
    expect(readFileSync(svg, "utf8")).toContain("Other MOC");
    expect(await moc("graph", "--vault", folder, "--all", "--map", "Systems")).toMatchObject({ code: 2 });
  });

  it("has a flag for each format, and says so", async () => {
    const { out } = await moc("--help");
    for (const { id, name } of PICTURE_EXPORTERS) expect(out).toMatch(new RegExp(`^ {2}--${id} FILE +draws the graph as ${name}$`, "m"));
  });

  it("the other commands refuse the flags", async () => {
    for (const { id } of PICTURE_EXPORTERS) expect(await moc("index", "--vault", ".", `--${id}`, "x")).toMatchObject({ code: 2, out: "", err: `--${id} means nothing to “index”.\n` });
  });
});

describe("moc cards and moc checklist", () => {
  it("cards are a list, each with its concept and trail", async () => {
    const ended = await moc("cards", "--vault", makeFolder(SMALL_VAULT), "--map", "Systems MOC", "--json");
    expect(ended).toMatchObject({ code: 0, err: "" });
    const cards = json(ended);
    expect(cards.length).toBeGreaterThanOrEqual(4);
    for (const card of cards) expect(Object.keys(card).sort()).toEqual(["back", "concept", "front", "id", "trail", "type"]);
    expect(cards.map(({ front }) => front)).toContain("Paging");
  });

  it("cards are of all types, or of those that the map lists; --all tells also what was not made, and why", async () => {
    const list = "## A\n- **Record types** — A, MX, TXT\n- **C** — what C is\n";
    const made = async (text: string, ...more: string[]): Promise<Record<string, unknown>[]> => json(await moc("cards", "--vault", makeFolder({ "A MOC.md": text }), "--json", ...more));
    const types = (rows: readonly Record<string, unknown>[]): unknown[] => [...new Set(rows.map(({ type }) => type))];
    expect(types(await made(list))).toEqual(["definition", "reverse", "items"]);
    expect(types(await made(`---\ncard-types: [items]\n---\n${list}`))).toEqual(["items"]);
    const all = await made(list, "--all");
    expect(all.filter(({ type }) => type === "reverse")).toEqual([
      expect.objectContaining({ back: "Record types", checks: [] }),
      { id: expect.stringMatching(/^moc-.{10}-rev$/) as string, concept: expect.stringMatching(/^moc-/) as string, type: "reverse", front: "what C is", back: "C", trail: ["A"], checks: ["the answer stands in the question", "too few words are left to tell what is meant"] },
    ]);
    expect(all.filter(({ checks }) => (checks as string[]).length === 0)).toHaveLength((await made(list)).length);
    expect((await moc("cards", "--vault", makeFolder({ "A MOC.md": list }), "--all")).out).toContain("what C is\n  not made (reverse): the answer stands in the question");
    expect(await moc("index", "--vault", makeFolder({ "A MOC.md": list }), "--all")).toMatchObject({ code: 2 });
  });

  it("a card that the learner wrote anew reads as they wrote it", async () => {
    const { maps } = json(await moc("index", "--vault", makeFolder(SMALL_VAULT), "--json"));
    const [paging] = (maps as { concepts: { id: string }[] }[])[0]?.concepts ?? [];
    const card = `${paging?.id ?? ""}-def`;
    const edit: LogRecord = { kind: "edit", subject: cardIdOf(card), text: { front: "What is paging?", back: "Equal blocks", replaced: "0000000000" }, time: START, device: "aaaa" };
    const folder = makeFolder({ ...SMALL_VAULT, "MOC Study/Log/2026 aaaa.md": LOG_HEADER + logLines([edit]) });
    const cards = json(await moc("cards", "--vault", folder, "--json"));
    expect(cards.filter(({ id }) => id === card)).toEqual([expect.objectContaining({ front: "What is paging?", back: "Equal blocks", edited: true })]);
  });

  it("the note of the cards has the types of the settings", async () => {
    const list = "## A\n- **Record types** — A, MX, TXT\n";
    const folder = makeFolder({ "A MOC.md": list, ".obsidian/plugins/moc-study/data.json": '{"version":1,"cardTypes":["items"]}' });
    const out = path.join(folder, "cards.md");
    await moc("cards", "--vault", folder, "--out", out);
    expect(readFileSync(out, "utf8").match(/\^moc-.*$/gm)).toEqual([1, 2, 3].map(() => expect.stringMatching(/-c\d+$/) as string));
  });

  for (const command of ["checklist", "cards"]) {
    it(`${command}: a second run writes nothing, and what the learner did stays`, async () => {
      const folder = makeFolder(SMALL_VAULT);
      const out = path.join(folder, "new folder", "note.md");
      const args = [command, "--vault", folder, "--map", "Systems MOC", "--out", out];
      const first = await moc(...args);
      expect(first).toMatchObject({ code: 0, out: "", err: expect.stringContaining(`Written to ${out}.`) as string });
      const edited = `${readFileSync(out, "utf8").replace("- [ ]", "- [x]")}\nMy own words.\n`;
      writeFileSync(out, edited);
      const before = statSync(out).mtimeMs;
      for (const from of [[], ["--from", out]]) {
        expect((await moc(...args, ...from)).err).toContain("Nothing to write");
        expect(readFileSync(out, "utf8")).toBe(edited);
        expect(statSync(out).mtimeMs).toBe(before);
      }
    });
  }

  it("--from renews another file's text; a missing one is wrong use, and nothing is written", async () => {
    const folder = makeFolder(SMALL_VAULT);
    const [old, out] = [path.join(folder, "old.md"), path.join(folder, "new.md")];
    await moc("checklist", "--vault", folder, "--map", "Systems", "--out", old);
    writeFileSync(old, readFileSync(old, "utf8").replace("- [ ]", "- [/]"));
    const args = ["checklist", "--vault", folder, "--map", "Systems", "--out", out, "--from"];
    expect(await moc(...args, path.join(folder, "none.md"))).toMatchObject({ code: 2, out: "" });
    expect(existsSync(out)).toBe(false);
    expect((await moc(...args, old)).code).toBe(0);
    expect(readFileSync(out, "utf8")).toBe(readFileSync(old, "utf8"));
  });

  it("a note that is not ours is refused in a sentence, with 1, and stays as it is", async () => {
    const folder = makeFolder({ ...SMALL_VAULT, "Mine.md": "My thoughts on paging.\n" });
    const out = path.join(folder, "Mine.md");
    const ended = await moc("checklist", "--vault", folder, "--map", "Systems MOC", "--out", out);
    expect(ended).toMatchObject({ code: 1, out: "" });
    expect(ended.err).toMatch(/^[A-Z].*\.\n$/);
    expect(readFileSync(out, "utf8")).toBe("My thoughts on paging.\n");
  });

  it("a place that can't be written is said, with 1", async () => {
    const folder = makeFolder(SMALL_VAULT);
    mkdirSync(path.join(folder, "taken.md"));
    const ended = await moc("checklist", "--vault", folder, "--map", "Systems MOC", "--out", path.join(folder, "taken.md"));
    expect(ended).toMatchObject({ code: 1, out: "", err: expect.stringContaining("could not be") as string });
  });

  it("without --out the checklist goes to standard output", async () => {
    const { out } = await moc("checklist", "--vault", makeFolder(SMALL_VAULT), "--map", "Systems MOC");
    expect(out).toMatch(/^- \[ \] \[\[Paging\]\] \^moc-[0-9a-z]{10}$/m);
  });
});

describe("moc problems", () => {
  it("is a list of places and sentences", async () => {
    const folder = makeFolder({ ...SMALL_VAULT, "Bad.md": Uint8Array.of(0xff) });
    expect(json(await moc("problems", "--vault", folder, "--json"))).toEqual([{ path: "Bad.md", line: 0, message: "This could not be read: its bytes are not UTF-8 text. Everything else was." }]);
    expect((await moc("problems", "--vault", makeFolder(SMALL_VAULT))).out).toBe("No problems.\n");
  });
});

describe("moc match", () => {
  it("tells of each concept of an earlier index where it is today, which are lost and which are new", async () => {
    const folder = makeFolder(SMALL_VAULT);
    const known = path.join(folder, "known.json");
    writeFileSync(known, (await moc("index", "--vault", folder, "--json")).out);
    expect(json(await moc("match", "--vault", folder, "--known", known, "--json"))).toMatchObject({ orphans: [], new: [], matched: Array.from({ length: 4 }, () => ({ tier: "unchanged" })) });
    const map = path.join(folder, "Maps/Systems MOC.md");
    writeFileSync(map, readFileSync(map, "utf8").replace(/- \*\*Paging.*\n/, "").replace("**CDN** — a cache near the reader", "**Content network** — something else").replace("## Networking\n", "## Networking\n- **Paging** — memory in blocks of one size\n"));
    const ended = await moc("match", "--vault", folder, "--known", known, "--json");
    expect(ended).toMatchObject({ code: 0, err: "" });
    const { matched, orphans, new: fresh } = json(ended) as unknown as { matched: Record<string, unknown>[]; orphans: unknown[]; new: unknown[] };
    expect(matched[0]).toEqual({
      id: expect.stringMatching(/^moc-/) as string, tier: "verbatim",
      from: { path: "Maps/Systems MOC.md", trail: ["Operating Systems", "Memory"], term: "Paging" },
      to: { path: "Maps/Systems MOC.md", trail: ["Networking"], term: "Paging" },
    });
    expect(orphans).toEqual([{ id: expect.stringMatching(/^moc-/) as string, term: "CDN", trail: ["Networking", "Storage"], path: "Maps/Systems MOC.md", why: "little" }]);
    expect(fresh).toEqual([{ id: expect.stringMatching(/^moc-/) as string, term: "Content network" }]);
  });

  it("asks for what was known, and says what is no such file", async () => {
    const folder = makeFolder({ ...SMALL_VAULT, "no.json": "{", "empty.json": "{}" });
    for (const args of [[], ["--known", path.join(folder, "none.json")], ["--known", path.join(folder, "no.json")], ["--known", path.join(folder, "empty.json")]]) {
      const { code, err, out } = await moc("match", "--vault", folder, ...args);
      expect([code, out]).toEqual([2, ""]);
      expect(err).toMatch(/--known FILE|is no JSON/);
    }
  });
});

describe("moc study", () => {
  it("folds the logs of all devices: ticks, reviews, what is due and what is lost", async () => {
    const met = (id: string, term: string, headingPath: string[], definition: string): LogRecord => ({ kind: "met", subject: conceptIdOf(id), concept: { map: notePath("Maps/Systems MOC.md"), headingPath, term, definition }, time: START, device: "aaaa" });
    const review = (card: string, minutes: number, device: string, grade: Grade): LogRecord => ({ kind: "review", subject: cardIdOf(card), grade, took: 900, time: START + minutes * 60_000, device });
    const withEntries = (list: readonly LogRecord[]): string => LOG_HEADER + logLines(list);
    const phone = [review("moc-paging0000-def", 10, "bbbb", 3), review("moc-paging0000-def", 25, "bbbb", 3)];
    const laptop = [
      met("moc-paging0000", "Paging", ["Operating Systems", "Memory"], "memory in blocks of one size"), { ...met("moc-gone000000", "Gone", ["Nowhere"], "is no more"), time: START + 1 },
      { kind: "tick", subject: conceptIdOf("moc-paging0000"), character: "/", time: START + 5, device: "aaaa" } satisfies LogRecord,
    ];
    const folder = makeFolder({ ...SMALL_VAULT, "MOC Study/Log/2026 aaaa.md": `${withEntries(laptop)}\n2026-11-24T12:0`, "MOC Study/Log/2026 bbbb.md": withEntries(phone), "MOC Study/Log/2026 bbbb (conflict).md": withEntries(phone.slice(0, 1)) });
    const at = async (now: string) => json(await moc("study", "--vault", folder, "--now", now, "--json")) as unknown as { concepts: { id: string; term: string; state: string; tick: string | null; due: string | null; stability: number }[]; orphans: { term: string }[]; problems: { path: string; line: number }[] };
    const then = await at("2026-11-24T13:00:00Z");
    expect(then.concepts[0]).toMatchObject({ id: "moc-paging0000", term: "Paging", state: "learning", tick: "/", due: expect.stringMatching(/^2026-11-2\d/) as string });
    expect(then.concepts[1]).toMatchObject({ term: "Segmentation", state: "known", tick: "x", due: null, stability: null });
    expect(then.orphans.map(({ term }) => term)).toEqual(["Gone"]);
    expect(then.problems).toMatchObject([{ path: "MOC Study/Log/2026 aaaa.md", line: 6 }]);
    expect((await at("2027-11-24T13:00:00Z")).concepts[0]?.state).toBe("due");
  });

  it("takes no time for now that is none", async () => {
    expect(await moc("study", "--vault", makeFolder(SMALL_VAULT), "--now", "soon")).toMatchObject({ code: 2, err: expect.stringContaining("is no time") as string });
  });
});

const START = Date.UTC(2026, 10, 24, 12);

describe("wrong use", () => {
  const cases: readonly (readonly [string, readonly string[], RegExp])[] = [
    ["no command", [], /A command is missing; the commands are index, graph/],
    ["an unknown command", ["draw"], /no command “draw”/],
    ["no vault", ["index"], /--vault DIR is missing/],
    ["a vault that is not there", ["index", "--vault", "no/such/folder"], /There is no folder/],
    ["an unknown option", ["index", "--colour"], /--colour/],
    ["an option of another command", ["index", "--vault", ".", "--svg", "x.svg"], /--svg means nothing to “index”/],
    ["--from without --out", ["cards", "--vault", ".", "--from", "x.md"], /needs --out/],
  ];

  it.each(cases)("%s ends with 2 and a sentence", async (_what, args, sentence) => {
    const ended = await moc(...args);
    expect(ended).toMatchObject({ code: 2, out: "" });
    expect(ended.err).toMatch(sentence);
    expect(ended.err).not.toMatch(/\n {4}at /);
  });

  it("an unknown map lists what there is; a map goes by path, file name or title", async () => {
    const folder = makeFolder({ ...SMALL_VAULT, "Other MOC.md": "# Other things\n\n- **B** — c\n" });
    const unknown = await moc("cards", "--vault", folder, "--map", "Biology", "--json");
    expect(unknown).toMatchObject({ code: 2, out: "", err: "No map is called “Biology”. There are:\n  Maps/Systems MOC.md — Systems\n  Other MOC.md — Other things\n" });
    for (const name of ["Other MOC.md", "Other MOC", "other moc", "Other things", "./Other MOC.md"]) {
      expect(await moc("cards", "--vault", folder, "--map", name, "--json"), name).toMatchObject({ code: 0 });
    }
    expect(await moc("cards", "--vault", folder, "--json")).toMatchObject({ code: 2, out: "" });
  });

  it("--help says how, with 0", async () => {
    const ended = await runScript("moc", ["--help"]);
    expect(ended).toMatchObject({ code: 0, err: "" });
    expect(ended.out).toContain("npm run -s moc -- COMMAND --vault DIR");
  });

  it("standard output, standard error and exit code are the program's own", async () => {
    const folder = makeFolder(SMALL_VAULT);
    expect(json(await runScript("moc", ["index", "--vault", folder, "--json"]))).toMatchObject({ totals: { concepts: 4 } });
    expect(await runScript("moc", ["draw"])).toMatchObject({ code: 2, out: "", err: expect.stringMatching(/^There is no command “draw”.*\n$/s) as string });
  });

  it("relative paths are meant from where the caller stands", async () => {
    const folder = makeFolder(SMALL_VAULT);
    const ended = await runScript("moc", ["checklist", "--vault", ".", "--out", "list.md"], folder);
    expect(ended.code).toBe(0);
    expect(existsSync(path.join(folder, "list.md"))).toBe(true);
  });
});

describe("moc anki", () => {
  it("writes the cards of a map as what the ending says, the same at the same time", async () => {
    const folder = makeFolder(SMALL_VAULT);
    const write = (name: string): ReturnType<typeof moc> => moc("anki", "--vault", folder, "--map", "Systems", "--now", "2026-11-24T15:00:00Z", "--out", path.join(folder, name), "--json");
    expect(json(await write("cards.apkg"))).toMatchObject({ written: true, exporter: "anki", cards: 8, suspended: 0, left: [] });
    expect(readFileSync(path.join(folder, "cards.apkg")).subarray(0, 2).toString()).toBe("PK");
    const again = await write("cards.apkg");
    expect([json(again)["written"], again.err]).toEqual([false, expect.stringMatching(/^8 cards: 0 new, 0 changed, 8 unchanged. Nothing to write/) as string]);
    await write("cards.txt");
    expect(readFileSync(path.join(folder, "cards.txt"), "utf8")).toMatch(/^#separator:tab\n/);
    await write("cards.csv");
    expect(readFileSync(path.join(folder, "cards.csv"), "utf8").split("\r\n")).toHaveLength(10);
  });

  it("without a log compares with the file that stands at --out: a card that reads as it did keeps its time", async () => {
    const folder = makeFolder({ "Nets MOC.md": "## A\n- **Socket** — one end of a line\n- **Port** — a number of a host\n" });
    const out = path.join(folder, "cards.apkg");
    const write = (hour: number, file = out): ReturnType<typeof moc> => moc("anki", "--vault", folder, "--now", `2026-11-24T${hour}:00:00Z`, "--out", file, "--json");
    const times = (): unknown => withDatabase(unzipSync(readFileSync(out))["collection.anki2"] ?? new Uint8Array(0), ({ rows }) => rows("SELECT count(*), mod FROM notes GROUP BY mod ORDER BY mod"));
    const hour = (n: number): number => Date.UTC(2026, 10, 24, n) / 1000;
    expect(json(await write(10))["changes"]).toEqual({ new: 4, changed: 0, unchanged: 0 });
    writeFileSync(path.join(folder, "Nets MOC.md"), "# Networks\n## A\n- **Socket** — one **end** of a [[Line|line]]\n- **Port** — a number of a program\n- **Host** — the machine that answers at an address\n");
    const second = await write(11);
    expect([json(second)["changes"], second.err]).toEqual([{ new: 2, changed: 2, unchanged: 2 }, expect.stringContaining("\n2 cards have other words than last time: there an import replaces what you wrote or tagged in Anki.\n") as string]);
    expect(times()).toEqual([[2, hour(10)], [4, hour(11)]]);
    expect((await write(12)).err).toMatch(/^6 cards: 0 new, 0 changed, 6 unchanged/);
    expect(times()).toEqual([[2, hour(10)], [4, hour(11)]]);
    writeFileSync(out, "no package");
    expect(json(await write(13))["changes"]).toEqual({ new: 6, changed: 0, unchanged: 0 });
  });

  it("without a log knows the cards of a concept that was moved, where all of them read as they did and no other's", async () => {
    const folder = makeFolder({ "Nets MOC.md": "## A\n- **Socket** — one end of a line\n- **Port** — a number of a host\n" });
    const out = path.join(folder, "cards.apkg");
    const write = (hour: number): ReturnType<typeof moc> => moc("anki", "--vault", folder, "--now", `2026-11-24T${hour}:00:00Z`, "--out", out, "--json");
    const notes = (): unknown => withDatabase(unzipSync(readFileSync(out))["collection.anki2"] ?? new Uint8Array(0), ({ rows }) => rows("SELECT guid, mod FROM notes ORDER BY guid"));
    await write(10);
    const before = notes();
    writeFileSync(path.join(folder, "Nets MOC.md"), "## A\n- **Port** — a number of a host\n## B\n- **Socket** — one end of a line\n");
    expect(json(await write(11))["changes"]).toEqual({ new: 0, changed: 0, unchanged: 4 });
    expect(notes()).toEqual(before);
    writeFileSync(path.join(folder, "Nets MOC.md"), "## A\n- **Port** — a number of a host\n## C\n- **Socket** — one end of a rope\n");
    const ended = await write(12);
    expect([json(ended)["changes"], ended.err]).toEqual([{ new: 2, changed: 0, unchanged: 2 }, expect.stringContaining("2 cards of the last export are not in this one; Anki keeps them.") as string]);
  });

  it("without a log knows a reworded term by its definition, where that tells enough, no other has it, and the terms are no contrast", async () => {
    const folder = makeFolder({ "Nets MOC.md": "## A\n- **Socket** — one end of a line between two programs\n- **Port** — a number\n- **Host** — a machine that has an address\n- **Node** — a machine that has an address\n- **IPv4** — how packets find their way\n" });
    const out = path.join(folder, "cards.apkg");
    const write = async (hour: number): Promise<unknown> => json(await moc("anki", "--vault", folder, "--now", `2026-11-24T${hour}:00:00Z`, "--out", out, "--json"))["changes"];
    const ids = (): unknown[] => withDatabase(unzipSync(readFileSync(out))["collection.anki2"] ?? new Uint8Array(0), ({ rows }) => rows("SELECT guid FROM notes ORDER BY guid")).map(([guid]) => guid);
    await write(10);
    const before = ids();
    writeFileSync(path.join(folder, "Nets MOC.md"), "## A\n- **Endpoint** — one end of a line between two programs\n- **Gate** — a number\n- **Server** — a machine that has an address\n- **Peer** — a machine that has an address\n- **IPv6** — how packets find their way\n");
    expect(await write(11)).toEqual({ new: 5, changed: 2, unchanged: 0 });
    expect(ids().filter((id) => before.includes(id))).toHaveLength(2);
    expect(await write(12)).toEqual({ new: 0, changed: 0, unchanged: 7 });
  });

  it("without a log sends other tags a second later, and keeps the ids of notes", async () => {
    const folder = makeFolder({ "Nets MOC.md": "## A\n- **Socket** — one end of a line #exam\n- **Port** — a number of a host\n" });
    const out = path.join(folder, "cards.apkg");
    const rows = async (hour: number): Promise<unknown[][]> => {
      await moc("anki", "--vault", folder, "--now", `2026-11-24T${hour}:00:00Z`, "--out", out);
      return withDatabase(unzipSync(readFileSync(out))["collection.anki2"] ?? new Uint8Array(0), (db) => db.rows("SELECT guid, id, mod FROM notes ORDER BY guid"));
    };
    const first = await rows(10);
    writeFileSync(path.join(folder, "Nets MOC.md"), "## A\n- **Socket** — one end of a line #oral #exam\n- **Port** — a number of a host\n");
    const second = await rows(11);
    expect(second.map(([guid, id]) => [guid, id])).toEqual(first.map(([guid, id]) => [guid, id]));
    expect(second.map(([, , mod], at) => Number(mod) - Number(first[at]?.[2])).sort()).toEqual([0, 0, 1, 1]);
    expect(await rows(12)).toEqual(second);
  });

  it("says so where nothing stands there to compare with", async () => {
    const folder = makeFolder(SMALL_VAULT);
    const write = async (name: string): Promise<string> => (await moc("anki", "--vault", folder, "--map", "Systems", "--out", path.join(folder, name))).err;
    expect(await write("cards.apkg")).toContain("No earlier export stands there, so cards that Anki has already get the words of the maps.");
    expect(await write("cards.apkg")).not.toContain("No earlier export");
    expect(await write("cards.csv")).not.toContain("No earlier export");
  });

  it("without a log leaves out of a text what the text that stands there says was exported", async () => {
    const folder = makeFolder({ "Nets MOC.md": "## A\n- **Socket** — one end of a line\n- **Port** — a number of a host\n" });
    const out = path.join(folder, "cards.txt");
    const write = (): ReturnType<typeof moc> => moc("anki", "--vault", folder, "--out", out);
    const rows = (): number => readFileSync(out, "utf8").split("\n").filter((line) => line.startsWith("moc-")).length;
    await write();
    expect([rows(), (await write()).err]).toEqual([4, expect.stringMatching(/^4 cards: 0 new, 0 changed, 4 unchanged. Nothing to write/)]);
    writeFileSync(path.join(folder, "Nets MOC.md"), "## A\n- **Socket** — one end of a line\n- **Port** — a number of a program\n");
    expect([(await write()).err, rows()]).toEqual([expect.stringMatching(/2 unchanged cards are left out/), 2]);
    expect((await write()).err).toMatch(/0 new, 0 changed, 4 unchanged. Nothing to write/);
    writeFileSync(path.join(folder, "Nets MOC.md"), "## A\n- **Port** — a number of a program\n- **Host** — a machine that answers\n## B\n- **Socket** — one end of a line\n");
    const ended = await write();
    expect([ended.err, rows()]).toEqual([expect.stringMatching(/^6 cards: 2 new, 0 changed, 4 unchanged\./), 6]);
    writeFileSync(path.join(folder, "Nets MOC.md"), "## A\n- **Port** — a number of a program\n- **Host** — a machine that never answers\n## B\n- **Socket** — one end of a line\n");
    expect([(await write()).err, rows()]).toEqual([expect.stringMatching(/^6 cards: 0 new, 2 changed, 4 unchanged\.[^]*4 unchanged cards are left out[^]*Import this file before the next/), 2]);
    // A reworded term, known by its definition; `IPv4` and `IPv6` are two things.
    writeFileSync(path.join(folder, "Nets MOC.md"), "## A\n- **Gate** — a number of a program\n- **Server** — a machine that never answers\n## B\n- **Socket** — one end of a line\n");
    expect([(await write()).err, rows()]).toEqual([expect.stringMatching(/^6 cards: 2 new, 2 changed, 2 unchanged\.[^]*2 cards of the last export are not in this one/), 4]);
  });

  it("takes a section, or every map", async () => {
    const folder = makeFolder({ ...SMALL_VAULT, "Other MOC.md": "## A\n- **B** — c\n" });
    const out = path.join(folder, "cards.csv");
    expect(json(await moc("anki", "--vault", folder, "--all", "--out", out, "--json"))["maps"]).toEqual(["Maps/Systems MOC.md", "Other MOC.md"]);
    expect(readFileSync(out, "utf8")).toContain("Other MOC::A");
    await moc("anki", "--vault", folder, "--map", "Systems", "--section", "Networking", "--out", out);
    expect(readFileSync(out, "utf8")).not.toMatch(/Other MOC|Paging,/);
  });

  it("asked wrongly says what is right", async () => {
    const folder = makeFolder(SMALL_VAULT);
    expect(await moc("anki", "--vault", folder)).toMatchObject({ code: 2, err: expect.stringMatching(/--out FILE is missing/) as string });
    expect(await moc("anki", "--vault", folder, "--out", "cards.doc")).toMatchObject({ code: 2, err: expect.stringMatching(/has no ending.*\.apkg/) as string });
    expect(await moc("anki", "--vault", folder, "--all", "--map", "Systems", "--out", "a.csv")).toMatchObject({ code: 2, err: expect.stringMatching(/mean nothing beside it/) as string });
  });
});
