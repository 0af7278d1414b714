/** Who went earlier, who is another of the same name, and what stands where it stood: each with the plugin on and off. */
import { describe, expect, it } from "vitest";
import { allConcepts } from "../../src/core/index/concept-index";
import { openApp, type TestApp } from "./test-app";
import { change, settle, tick, ticked, type Files } from "./ways";

const one = (text: string): Files => ({ "A MOC.md": text });
const logOf = (app: TestApp): Files => Object.fromEntries([...app.files].filter(([path]) => path.startsWith("MOC Study/")));

/** Everything is met at the start and after each step, the named ones are ticked. Who is ticked at the end, with the plugin on and, where `isBoth`, off. */
async function last(names: readonly string[], steps: readonly Files[], isBoth = true): Promise<string[][]> {
  const found: string[][] = [];
  for (const isOn of isBoth ? [true, false] : [true]) {
    let now = Date.UTC(2026, 10, 24, 12);
    const clock = (): number => now += 1000;
    let app = await openApp(steps[0] ?? {}, {}, { clock });
    await tick(app, ...names);
    for (const [at, step] of steps.entries()) {
      if (at > 0 && isOn) await change(app, step);
      else if (at > 0) app = await openApp({ ...logOf(app), ...step }, {}, { clock });
      await settle(app);
      for (const concept of allConcepts(app.liveIndex.current())) if (app.liveIndex.tickOf(concept) === null) await app.liveIndex.record({ kind: "tick", subject: concept.id, character: "-" });
      await settle(app);
    }
    found.push(ticked(app).sort());
  }
  return found;
}

const both = (...names: readonly string[]): string[][] => [[...names].sort(), [...names].sort()];

describe("one that went is not another of its name", () => {
  const tools = (...items: readonly string[]): string => `## Tools\n${items.join("")}- [Zip](https://a.org/zip) — packs a folder into one file\n`;

  it("that comes later with another link and something else to say", async () => {
    const [first, second] = ["- [[arrows|Arrows]]: Write an arrow without copying it from elsewhere\n", "- [[arrows-in-md|Arrows]]: Lines with a head from one part of a note to the next\n"];
    expect(await last(["A MOC > Tools > Arrows"], [one(tools(first)), one(tools()), one(tools(second))], false)).toEqual([["lost Arrows"]]);
  });

  it("whose address another map had as well", async () => {
    const other = { "B MOC.md": "## Werkzeuge\n- [Look](https://a.org/look) — Dateien ansehen\n" };
    const [first, second] = ["- [Look](https://a.org/look) — shows a file before it is opened\n", "- [Look](https://b.org/look) — pictures of what is in the clipboard\n"];
    expect(await last(["A MOC > Tools > Look"], [{ ...one(tools(first)), ...other }, { ...one(tools()), ...other }, { ...one(tools(second)), ...other }], false)).toEqual([["lost Look"]]);
  });

  it("in a map that comes later, where it is a label with an address", async () => {
    const person = (name: string, site: string): Files => ({ [`${name} MOC.md`]: `## ${name}\n${site}- **Mail**: [${name}](mailto:${name}@a.org)\n` });
    const [site, anna] = ["- **Website**: <https://form.org>\n", person("Anna", "- **Website**: <https://anna.org>\n")];
    expect(await last(["Eric MOC > Eric > Website"], [{ ...person("Eric", site), ...anna }, { ...person("Eric", ""), ...anna }, { ...person("Eric", ""), ...anna, ...person("Mona", site) }], false)).toEqual([["lost Website"]]);
  });

  it("and does not keep one that stood until now from its own bullet", async () => {
    const [first, twin] = ["- [TeX](https://a.org/tex) — Language for typesetting\n", "- [TeX](https://a.org/tex) *(Language for typesetting)*\n"];
    const rest = "- [Ed](https://a.org/ed) — Editor of lines\n";
    const steps = [first + rest, first + rest + twin, first + rest, first.replace("typesetting\n", "typesetting.\n") + rest].map((text) => one(`## Tools\n${text}`));
    expect(await last(["A MOC > Tools > TeX"], steps, false)).toEqual([["A MOC > Tools > TeX"]]);
  });

  it("where a bullet takes the address of what was glued to another one that still stands", async () => {
    const [sub, ani] = ["- [Sub](https://a.org/sub) — Free editor of subtitles with quick effects.\n", "[ani](https://a.org/ani) the player that finds and plays films on the net, keeps them off line, and knows what was seen on every device that one owns.\n"];
    const other = { "B MOC.md": "## Video\n- [Sub](https://a.org/sub) — Freier Editor für Untertitel.\n" };
    const vlc = "- [VLC](https://a.org/vlc) — Plays nearly everything there is.\n";
    const second = "- [Sub](https://a.org/sub) — An open tool with which subtitles are timed to sound.\n";
    const files = [sub + second + vlc, sub + vlc, sub + ani + vlc, `${sub}- ${ani}${vlc}`].map((text) => ({ ...one(`## Video\n${text}`), ...other }));
    const app = await openApp(files[0] ?? {});
    const owners: string[] = [];
    for (const step of files) {
      await change(app, step);
      await settle(app);
      const shown = allConcepts(app.liveIndex.current()).filter(({ map }) => map === "A MOC.md");
      for (const { id, term } of shown) if (term === "ani" && owners.includes(id)) owners.push(term);
      for (const { id, term } of shown) if (term === "Sub") owners.push(id);
      for (const concept of shown) await app.liveIndex.record({ kind: "tick", subject: concept.id, character: "x" });
      await settle(app);
    }
    expect(owners).not.toContain("ani");
  });
});

describe("the copy of a map that was deleted", () => {
  it("gives nothing under another name to those that went with the map", async () => {
    const text = "## Memory\n- **Paging** — memory in blocks of one size\n- **Links** — see the library\n- **Swap** — blocks that wait on the disk\n";
    const names = ["Paging", "Links", "Swap"].map((term) => `A MOC > Memory > ${term}`);
    const app = await openApp(one(text));
    await tick(app, ...names);
    await settle(app);
    await change(app, { ...one(text), "B MOC.md": text });
    await settle(app);
    for (const { id, map } of allConcepts(app.liveIndex.current())) if (map === "B MOC.md") await app.liveIndex.record({ kind: "tick", subject: id, character: "-" });
    await settle(app);
    for (const name of ["B", "C"]) {
      await change(app, { [`${name} MOC.md`]: text });
      await settle(app);
    }
    expect(ticked(app)).toEqual(["lost Paging", "lost Links", "lost Swap"]);
  });
});

describe("what stands where it stood", () => {
  it("is itself below a heading beside which an older one went, and everything else came", async () => {
    const goals = "## Goals\n- **Preserve dependencies**\n";
    const steps = [
      `${goals}- **Computing it** — a proof in several steps\n`, goals, `${goals}## Computing it\n- **The theorem holds** — for each set of rules\n`,
      `${goals}## Computing it\n### The theorem holds\n- **First part** — the rules are closed\n- **Second part** — none of them is needed twice\n`,
    ].map(one);
    expect(await last(["A MOC > Goals > Preserve dependencies"], steps)).toEqual(both("A MOC > Goals > Preserve dependencies"));
  });

  it("is itself where its map got another name and its own again, and another map is edited then", async () => {
    const text = "## Disk\n- **Paging** — memory in blocks of one size\n- **Seek** — the arm goes to another track\n";
    const steps: Files[] = [one(text), { "B MOC.md": text }, { ...one(text), "C MOC.md": "## Other\n- **Bus** — joins all of them\n" }, { ...one(text), "C MOC.md": "## Other\n- **Bus** — all of them hang on it\n" }];
    expect(await last(["A MOC > Disk > Paging", "A MOC > Disk > Seek"], steps)).toEqual(both("A MOC > Disk > Paging", "A MOC > Disk > Seek"));
  });

  it("is itself to the letter where its twin with another capital letter goes", async () => {
    const steps = ["- [[P/Signynt|Signynt]]\n- [[P/signynt|signynt]]\n", "- [[P/Signynt|Signynt]]\n- [[P/New|New]]\n"].map((text) => one(`## MOC\n${text}`));
    expect(await last(["A MOC > MOC > Signynt"], steps)).toEqual(both("A MOC > MOC > Signynt"));
  });
});

describe("a folder that gets another name", () => {
  it("takes along maps with one bullet of their own, and what a list has as well", async () => {
    const person = (folder: string, name: string): Files => ({ [`${folder}/${name} MOC.md`]: `## About\n- **Code** — [${name}](https://a.org/${name})\n- [[Plugin of ${name}]]\n` });
    const list = { "List MOC.md": "## All\n- [[Plugin of Clemens]]\n- [[Plugin of Daeik]]\n" };
    const names = ["Clemens", "Daeik"].flatMap((name) => [`About > Code`, `About > Plugin of ${name}`].map((term) => `${name} MOC > ${term}`));
    const steps = ["Persons", "People"].map((folder) => ({ ...person(folder, "Clemens"), ...person(folder, "Daeik"), ...list }));
    expect(await last(names.map((name) => `Persons/${name}`), steps)).toEqual(both(...names.map((name) => `People/${name}`)));
  });
});

describe("a text that stands in two maps", () => {
  it("is followed in each of them where both get a heading of its own", async () => {
    const text = (heading: string, rest: string): string => `${heading}- [Assembly](https://a.org/asm) - Paul A. Carter\n${rest}`;
    const vault = (one: string, other: string, rest: string): Files => ({ "A MOC.md": text(one, `${rest}- [Debugging](https://a.org/debug)\n- [Linking](https://a.org/link)\n`), "B MOC.md": text(other, `${rest}- [Déboguer](https://b.org/debug)\n- [Lier](https://b.org/link)\n`) });
    expect(await last(["A MOC > Assembly", "B MOC > Assembly"], [vault("", "", ""), vault("## Assembly\n", "## Assembleur\n", "## R\n")])).toEqual(both("A MOC > Assembly > Assembly", "B MOC > Assembleur > Assembly"));
  });

  it("goes along with its map where both change names", async () => {
    const shared = "- **Augustus** — the first emperor of all\n";
    const [first, second] = [`## Rome\n${shared}- **Mole** — an animal that digs its way\n- **Heap** — a tree in an array\n`, `## Other\n- **Trajan** — built a column of marble\n- **Hash** — a number for any text\n## Copy\n${shared}`];
    expect(await last(["A MOC > Rome > Augustus"], [{ "A MOC.md": first, "B MOC.md": second }, { "A MOC.md": second, "B MOC.md": first }])).toEqual(both("B MOC > Rome > Augustus"));
  });

  it("is itself where it is a link that leads on as before, while most beside it goes", async () => {
    const people = (...names: readonly string[]): string => `## People\n${names.map((name) => `- [[P/${name}|${name}]]\n`).join("")}`;
    const talks = { "Talks MOC.md": "## Talks\n- [[P/Sceptic|Sceptic]]\n- [[P/New|New]]\n- [[P/Old|Old]]\n" };
    const steps = [["Ann", "Sceptic", "Bob"], ["Carl", "Sceptic", "New", "Dora", "Emil"]].map((names) => ({ "People MOC.md": people(...names), ...talks }));
    expect(await last(["People MOC > People > Sceptic"], steps)).toEqual(both("People MOC > People > Sceptic"));
  });
});

describe("a bullet that is pasted once more below its heading", () => {
  const bullets = (...terms: readonly string[]): Files => one(`## Tools\n${terms.map((term) => `- [${term}](https://a.org/${term}) — what a ${term} is for\n`).join("")}`);

  it("is the first of both, to the letter, and stays one where either goes later", async () => {
    const steps = [bullets("Saw", "Zip"), bullets("Axe", "Saw", "Bit", "Saw", "Cap", "Zip"), bullets("Axe", "Saw", "Zip", "Dye")];
    expect(await last(["A MOC > Tools > Saw"], steps.slice(0, 2))).toEqual(both("A MOC > Tools > Saw"));
    expect(await last(["A MOC > Tools > Saw"], steps)).toEqual(both("A MOC > Tools > Saw"));
  });

  it("is not told from the other where it is a link alone, or a label with a word or two", async () => {
    for (const text of ["- [[Reading]]\n", "- **Cation** — Na+\n"]) expect(await last([`A MOC > Week > ${text.includes("Reading") ? "Reading" : "Cation"}`], [one(`## Week\n${text}- [[Zip]]\n`), one(`## Week\n- [[Axe]]\n${text}- [[Bit]]\n${text}- [[Zip]]\n`)])).toEqual(both(text.includes("Reading") ? "lost Reading" : "lost Cation"));
  });
});

describe("what leads to its own address", () => {
  it("is itself under a longer name where another one of its name stays", async () => {
    const [first, second] = ["Ring", "Ring of friends"].map((term) => one(`## Misc\n- [Axe](https://s.org/x)\n- [${term}](https://s.org/a)\n- [Ring](https://s.org/b)\n`));
    const app = await openApp(first ?? {});
    for (const { id, references } of allConcepts(app.liveIndex.current())) await app.liveIndex.record({ kind: "tick", subject: id, character: references.some((each) => each.endsWith("/a")) ? "x" : "-" });
    await settle(app);
    await change(app, second ?? {});
    expect(ticked(app)).toEqual(["A MOC > Misc > Ring of friends"]);
  });

  it("is itself in its place with another one, where its name is long and nobody else has it", async () => {
    const named = (name: string, rest: string): Files => one(`## Books\n- [Axe](https://s.org/x)\n- [${name}](https://${rest}\n`);
    const name = "Short notes on long sums";
    expect(await last([`A MOC > Books > ${name}`], [named(name, "a.org/notes)"), named(name, "b.org/notes-2) — by Ada, second edition")])).toEqual(both(`A MOC > Books > ${name}`));
    expect(await last([`A MOC > Books > ${name}`], [named(name, "a.org/notes) — by Ada, in two parts"), named(name, "b.org/notes) — by Ada, in two parts, archived")])).toEqual(both(`A MOC > Books > ${name}`));
    expect(await last([`A MOC > Books > ${name}`], [named(name, "a.org/notes) — by Ada, in two parts"), named(name, "b.org/sums) — somebody else wrote of this as well")])).toEqual(both(`lost ${name}`));
    expect(await last(["A MOC > Books > Notes"], [named("Notes", "a.org/notes)"), named("Notes", "b.org/notes-2) — by Ada, second edition")])).toEqual(both("lost Notes"));
  });

  it("goes along with its map to another folder from two headings, also where another one came beside it before", async () => {
    const text = (more: string): string => `## Code\n- [Axe](https://s.org/x)\n- [Make](https://s.org/make)\n${more}- [Primer](https://s.org/p)\n## Work\n- [Make](https://s.org/make)\n${more.replaceAll("n", "g")}- [Plans](https://s.org/pl)\n`;
    const more = "- [New](https://s.org/n)\n";
    expect(await last(["A MOC > Code > Make", "A MOC > Work > Make"], [one(text("")), one(text(more)), { "Old/A MOC.md": text(more) }])).toEqual(both("Old/A MOC > Code > Make", "Old/A MOC > Work > Make"));
  });

  it("goes below a new item that is put between, also where a translation leads there", async () => {
    const text = (item: string, ...said: readonly string[]): string => `## Net\n- [Coding](https://c.org) — ${said[0] ?? ""}\n${item}  - [Air](https://air.org) — ${said[1] ?? ""}\n  - [Fox](https://fox.org) — ${said[2] ?? ""}\n`;
    const files = (item: string): Files => ({ "A MOC.md": text(item, "a place for those who code", "reads mail fast on any device", "reads mail, and no more than that"), "B MOC.md": text(item, "ein Ort für alle, die Code schreiben", "liest Post schnell auf jedem Gerät", "liest Post und sonst gar nichts weiter") });
    const names = (item: string): string[] => ["A", "B"].flatMap((map) => ["Air", "Fox"].map((term) => `${map} MOC > Net > ${item} > ${term}`));
    expect(await last(names("Coding"), [files(""), files("- Email\n")])).toEqual(both(...names("Email")));
  });
});

describe("a heading that takes the name of another", () => {
  it("has none of its labels, where one went along and another has a heading of its own now", async () => {
    const [key, genre, many] = ["- **Public key** — anybody may have it\n- **Overview**\n", "- **Genre** — science fiction\n", "- **Price** — what is asked for\n- **Mover** — is moved by nobody else\n- **Enzyme** — stays what it is\n"];
    const steps = [`## Sorting\n${key}${genre}## Open\n- **Overview**\n${genre}${many}`, `## Open\n${key}## Fjord\n${genre}## Sorting\n- **Overview**\n${genre}${many}`].map(one);
    for (const each of await last(["A MOC > Sorting > Overview"], steps)) expect(each).not.toContain("A MOC > Sorting > Overview");
  });

  it("has none of them on a device to which one log comes after another, either", async () => {
    const [drugs, week] = ["- **Signature** — shows who wrote a text\n- **Pros** — stable\n- **Mole** — as many as in twelve grams\n- **Hash** — one length for any text\n", "- **Swapping** — blocks that wait on the disk\n- **Heap** — its top is the least of all\n- **Pros** — stable\n"];
    expect(await late(one(`## Drugs\n${drugs}## Week\n${week}`), "A MOC > Drugs > Pros", one(`## Week\n${drugs}## Drugs\n${week}`))).toEqual(["A MOC > Week > Pros"]);
    const [told, labels] = ["- **Mergesort** — merge sorted halves again\n- **Heap** — its top is the least of all\n- **Hash** — one length for any text\n", "- **Overview**\n- **Pros** — fast\n"];
    expect(await late(one(`## Sorting\n${told}${labels}`), "A MOC > Sorting > Overview", { "Old/A 2025 MOC.md": `## Sorting\n${told}${labels}`, "A MOC.md": `## Sorting\n${labels}` })).toEqual(["Old/A 2025 MOC > Sorting > Overview"]);
  });

  it("and had it before, under another item, gives no tick to what stands there since", async () => {
    const genre = "  - **Genre** — novel\n";
    const fugue = `- **Fugue** — one theme in several voices\n${genre}`;
    const radix = `- **Heap** — its top is the least of all\n- **Radix** — by digits from the last one on\n${genre}- **Hash** — one length for any text\n`;
    let app = await openApp(one(`## Marx\n${radix}## Plato\n${fugue}`));
    await tick(app, "A MOC > Marx > Radix > Genre");
    await settle(app);
    for (const text of [`## Marx\n${fugue}## Plato\n${radix}`, `## Marx\n${fugue}`]) {
      app = await openApp({ ...logOf(app), ...one(text) });
      await settle(app);
    }
    expect(ticked(app)).toEqual(["lost Genre"]);
  });
});

/** Who is ticked on a device that has the maps first, then the log of one, then that of another. */
async function late(before: Files, name: string, after: Files): Promise<string[]> {
  const other = { "B MOC.md": "## Tools\n- **Saw** — what wood is cut with\n" };
  const desk = await openApp({ ...before, ...other });
  await tick(desk, name);
  await settle(desk);
  const slab = await openApp(Object.fromEntries(desk.files), {}, { device: "slab-2222" });
  await tick(slab, "B MOC > Tools > Saw");
  await settle(slab);
  const phone = await openApp({ ...after, ...other }, {}, { device: "phone-1111" });
  for (const [path, text] of Object.entries(logOf(slab))) await phone.type(path, text);
  await settle(phone);
  return ticked(phone).filter((each) => !each.endsWith("Saw"));
}
