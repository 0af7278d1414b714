/** What reads as something else does: items with other links, sections of one name, copies of a map. No tick goes to another. */
import { describe, expect, it } from "vitest";
import { notePath } from "../../src/core/base/note-path";
import { allConcepts } from "../../src/core/index/concept-index";
import { openApp, type TestApp } from "./test-app";
import { change, inAllWays, inWholeWays, settle, tick, ticked, type Files } from "./ways";

const MAP = notePath("A MOC.md");

/** `Map:line text` of each ticked concept: tells apart those that read alike. */
function tickedLines({ liveIndex }: TestApp): string[] {
  return allConcepts(liveIndex.current()).flatMap((concept) => liveIndex.tickOf(concept) === "x" ? [`${concept.map}:${concept.line} ${concept.written.replace(/^[-\s]+/, "").trim()}`] : []);
}

/** Ticks the concepts of some lines, changes the vault with the plugin on and off, and gives who is ticked then and after a restart. */
async function linesAfter(before: Files, lines: readonly string[], after: Files, between?: Files): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const way of ["on", "off"]) {
    let app = await openApp(before);
    await settle(app);
    if (between !== undefined) await change(app, between);
    await settle(app);
    for (const { id, map, line } of allConcepts(app.liveIndex.current())) if (lines.includes(`${map}:${line}`)) await app.liveIndex.record({ kind: "tick", subject: id, character: "x" });
    await settle(app);
    if (way === "on") await change(app, after);
    else app = await openApp({ ...Object.fromEntries([...app.files].filter(([path]) => path.startsWith("MOC Study/"))), ...after });
    await settle(app);
    found[way] = tickedLines(app);
    const again = await openApp(Object.fromEntries(app.files));
    await settle(again);
    found[`${way}, restarted`] = tickedLines(again);
  }
  return found;
}

const inEach = (found: string[]): Record<string, string[]> => ({ on: found, "on, restarted": found, off: found, "off, restarted": found });

describe("two items of one text whose links lead to two places", () => {
  it.each([
    ["addresses", "- [Docs](https://one.org)", "- [Docs](https://two.org)"],
    ["notes", "- [[One note|Docs]]", "- [[Two note|Docs]]"],
    ["notes, with one definition", "- [[One note|Docs]] — All that is known of it", "- [[Two note|Docs]] — All that is known of it"],
  ])("(%s) keep their own ticks when they change places", async (_what, one, two) => {
    expect(await linesAfter({ [MAP]: `## Links\n${one}\n${two}\n` }, ["A MOC.md:1"], { [MAP]: `## Links\n${two}\n${one}\n` })).toEqual(inEach([`A MOC.md:2 ${one.slice(2)}`]));
  });

  it("give no tick to a third one that is put behind when the first goes", async () => {
    const found = await linesAfter({ [MAP]: "## Links\n- [Docs](https://one.org)\n- [Docs](https://two.org)\n" }, ["A MOC.md:1"], { [MAP]: "## Links\n- [Docs](https://two.org)\n- [Docs](https://three.org)\n" });
    expect(found).toEqual(inEach([]));
  });
});

it("an item of which another one with a like link stands above is told by its line, also on a device where the log comes late", async () => {
  const other = { "B MOC.md": "## Places\n- **Street** — where the house stands, see [[One/Docs]]\n- [[One/Docs]]\n" };
  const app = await openApp({ ...other, [MAP]: "## Links\n- [[One/Docs]]\n" });
  await tick(app, "A MOC > Links > Docs");
  await settle(app);
  const after = { ...other, [MAP]: "## Links\n- [[Two/Docs]]\n- [[One/Docs]]\n" };
  const late = await openApp(after, {}, { device: "phone-1111" });
  for (const [path, text] of app.files) if (path.startsWith("MOC Study/")) await late.type(path, text);
  await change(app, after);
  for (const one of [app, late]) {
    await settle(one);
    expect(tickedLines(one)).toEqual(["A MOC.md:2 [[One/Docs]]"]);
  }
});

describe("a second section of the same name", () => {
  it.each(["below", "above"])("and the same labels, %s the first, takes no tick: nobody can tell which of both is the new one", async () => {
    const week = "## Week\n- [[Reading]]\n- [[Exercises]]\n";
    expect(await linesAfter({ [MAP]: week }, ["A MOC.md:1", "A MOC.md:2"], { [MAP]: week + week })).toEqual(inEach([]));
  });

  const basics = (name: string): string => `## Basics\n- **Commands** — ${name} has commands of its own\n- **Overview**\n- **Links**\n`;

  it.each([
    ["below", basics("Git") + basics("Docker"), 0],
    ["above", basics("Docker") + basics("Git"), 4],
  ])("that comes %s with another map when two maps are merged takes no tick", async (_where, both, own) => {
    const found = await linesAfter({ [MAP]: basics("Git"), "B MOC.md": basics("Docker") }, ["A MOC.md:1", "A MOC.md:2", "A MOC.md:3"], { [MAP]: both });
    expect(found).toEqual(inEach([`A MOC.md:${own + 1} **Commands** — Git has commands of its own`]));
  });
});

describe("a copy of a map", () => {
  const TERMS = ["Paging — Memory in blocks of one size", "Swapping — Blocks that wait on the disk", "Segments — Blocks of any size at all", "Heap — Memory that a program asks for", "Stack — Memory of calls that are open", "Cache — Copies that are close to the reader"];
  const TEXT = `## Memory\n${TERMS.map((one) => `- **${one.replace(" — ", "** — ")}\n`).join("")}`;
  const names = TERMS.map((one) => `A MOC > Memory > ${one.replace(/ — .*/, "")}`);
  const edited = TEXT.replace("of one size", "of equal size").replace("wait on", "sleep on").replace("any size", "each size");

  it("that a sync service made, while definitions of the original were touched, takes no tick", async () => {
    const found = await inAllWays({ [MAP]: TEXT }, names, { [MAP]: edited, "A MOC (conflicted copy 2026-11-24).md": TEXT });
    for (const each of Object.values(found)) expect(each).toEqual(names);
  });

  it.each([1, 2, 3, 4, 5])("that a sync service made, while the first %i were deleted in the original, takes no tick of what still stands there", async (many) => {
    const left = TEXT.split("\n").filter((_line, at) => at === 0 || at > many).join("\n");
    const found = await inAllWays({ [MAP]: TEXT }, names, { [MAP]: left, "A MOC (conflicted copy 2026-11-24).md": TEXT });
    for (const each of Object.values(found)) expect(each).toEqual(expect.arrayContaining(names.slice(many)));
  });

  it("takes no tick of a concept whose definition was touched in the original", async () => {
    const found = await inAllWays({ [MAP]: TEXT }, names, { [MAP]: TEXT.replace("of one size", "of equal size"), "Copy of A MOC.md": TEXT });
    for (const each of Object.values(found)) expect(each).toEqual(names);
  });

  it.each([
    ["deleted", TEXT.replace(/- \*\*Paging.*\n/, "")],
    ["touched", TEXT.replace("of one size", "of equal size")],
    ["reworded, as two more are", TEXT.replace("Memory in blocks of one size", "What the table of a process leads to").replace(/- \*\*Swapping.*\n- \*\*Segments.*\n/, "")],
  ])("that stood there all along takes no tick of what is %s in the original", async (_how, now) => {
    for (const archive of [TEXT, `# Old\n${TEXT}- **Page fault** — A block that is not there yet\n`]) {
      const both = { [MAP]: TEXT, "Archive/Old MOC.md": archive };
      const found = await inAllWays(both, names, { ...both, [MAP]: now });
      for (const each of Object.values(found)) expect(each.filter((one) => one.startsWith("Archive"))).toEqual([]);
    }
  });
});

describe("a map that was renamed and copied, of which one was touched", () => {
  const TEXT = "## Basics\n- **Overview**\n- **Commands** — git add, commit and push make most of a day\n- **Branches** — lines of work beside each other\n- **Merging** — two lines become one line again\n";
  const NAMES = ["Overview", "Commands", "Branches"].map((term) => `A MOC > Basics > ${term}`);
  const touched = TEXT.replace("git add", "svn add").replace("two lines", "two branches");

  it.each([
    ["as it was, beside one that was touched", { "B MOC.md": TEXT, "C MOC.md": touched }],
    ["twice as it was", { "B MOC.md": TEXT, "C MOC.md": TEXT }],
  ])("is found %s: nobody can tell which of both it is", async (_how, after) => {
    for (const found of Object.values(await inAllWays({ [MAP]: TEXT }, NAMES, after))) expect(found.filter((one) => !one.startsWith("lost"))).toEqual([]);
  });

  it("takes no tick later, either, when the one that was not the copy is touched", async () => {
    const app = await openApp({ [MAP]: TEXT });
    await tick(app, ...NAMES);
    const steps: readonly Files[] = [{ "B MOC.md": TEXT }, { "B MOC.md": TEXT, "C MOC.md": TEXT }, { "B MOC.md": touched, "C MOC.md": TEXT }];
    for (const files of steps) {
      await change(app, files);
      if ("C MOC.md" in files) await settle(app);
    }
    const again = await openApp(Object.fromEntries(app.files));
    await settle(again);
    expect([...ticked(app), ...ticked(again)].filter((one) => !one.startsWith("lost"))).toEqual([]);
  });

  it.each([["as it was", TEXT], ["touched", touched]])("leaves the ticks of its copy (%s) alone when that goes while it is renamed", async (_how, copy) => {
    const names = NAMES.map((name) => name.replace("A MOC", "Copy of A MOC"));
    for (const found of Object.values(await inAllWays({ [MAP]: TEXT, "Copy of A MOC.md": copy }, names, { "Z MOC.md": TEXT }))) expect(found.filter((one) => !one.startsWith("lost"))).toEqual([]);
  });
});

describe("an old version of a map that comes into the vault", () => {
  const rest = "- **Swapping** — Blocks that wait on the disk\n- **Heap** — Memory that a program asks for\n";
  const old = "## Memory\n- **Paging** — Memory in blocks of one size\n- **Fork** — a process becomes two of them\n- **Exec** — a program takes over the process\n- **Wait** — a parent hears of its child\n";

  it("takes no tick of a concept whose definition was touched in the map", async () => {
    const before = { [MAP]: `## Memory\n- **Paging** — Memory in blocks of one size\n${rest}` };
    const found = await inAllWays(before, ["A MOC > Memory > Paging"], { [MAP]: `## Memory\n- **Paging** — Memory that is cut in blocks of one size\n${rest}`, "Archive/Old MOC.md": old });
    for (const each of Object.values(found)) expect(each).toEqual(["A MOC > Memory > Paging"]);
  });
});

describe("a bullet that was copied into a map of which nothing was ever ticked", () => {
  it("takes no tick when the first goes later, whenever the plugin starts again", async () => {
    const [fever, flu, measles] = ["- **Fever** — over 38 degrees for days\n", "- **Cough** — dry and painful\n- **Aches** — in head and limbs\n", "- **Rash** — red spots from head to toe\n"];
    const app = await openApp({ "Flu MOC.md": fever + flu, "Measles MOC.md": measles });
    await tick(app, "Flu MOC > Fever");
    await settle(app);
    for (const first of [fever, ""]) {
      await change(app, { "Flu MOC.md": first + flu, "Measles MOC.md": measles + fever });
      await settle(app);
    }
    const again = await openApp(Object.fromEntries(app.files));
    await settle(again);
    expect([ticked(app), ticked(again)]).toEqual([["lost Fever"], ["lost Fever"]]);
  });
});

it("a label that was lost takes no tick to a copy that its map is put into later", async () => {
  const basics = (heading: string): string => `## ${heading}\n- **Overview**\n- **Tools** — pans, a board and a good knife\n- **Salt** — makes what is there taste more of itself\n`;
  const heat = "## Heat\n- **Braising** — slow cooking in a little liquid under a lid\n- **Roasting** — dry heat from all sides of an oven\n";
  const garden = "## Basics\n- **Overview**\n- **Tools** — spade, rake and a sharp knife\n- **Soil** — what roots hold on to and drink from\n- **Compost** — leaves and peels that turned into soil\n";
  let now = Date.UTC(2026, 10, 24, 12);
  const clock = (): number => now += 1000;
  const app = await openApp({ "Garden MOC.md": garden, "Kitchen MOC.md": basics("Basics") + heat }, {}, { clock });
  await tick(app, "Kitchen MOC > Basics > Overview", "Kitchen MOC > Heat > Braising", "Kitchen MOC > Heat > Roasting");
  await settle(app);
  const renamed: Files = { "Garden MOC.md": garden, "Kitchen MOC.md": basics("Mill") + heat };
  for (const files of [renamed, { ...renamed, "Copy of Garden MOC.md": garden }]) await change(app, files);
  await settle(app);
  const merged = { "Garden MOC.md": garden, "Copy of Garden MOC.md": `${garden}\n${basics("Mill")}${heat}` };
  const off = await openApp({ ...Object.fromEntries([...app.files].filter(([path]) => path.startsWith("MOC Study/"))), ...merged }, {}, { clock });
  await settle(off);
  expect(ticked(off)).not.toContain("Copy of Garden MOC > Basics > Overview");
  expect(ticked(off)).toEqual(expect.arrayContaining(["Copy of Garden MOC > Heat > Braising", "Copy of Garden MOC > Heat > Roasting"]));
});

describe("a map that is overwritten with another one", () => {
  it("gives no tick to what says word by word what the other one does", async () => {
    const [one, other] = ["- **Setup** — install the compiler of the lab\n- **Tests** — run them all by hand\n- **Style** — four spaces everywhere\n", "- **Setup** — download the database from work\n- **Tests** — nightly on the server\n- **Style** — two spaces everywhere\n"];
    const ways = await inAllWays({ [MAP]: one, "B MOC.md": other }, ["A MOC > Setup"], { [MAP]: other, "B MOC.md": other });
    for (const found of Object.values(ways)) expect(found).toEqual([expect.toBeOneOf(["lost Setup", "A MOC > Setup"])]);
    expect(ways["off"]).toEqual(["lost Setup"]);
  });
});

describe("a map that another one takes the place of", () => {
  const labels = "- **Overview**\n- **Pros**\n- **Links**\n";
  const [one, other] = [`## Basics\n- **Commit** — a state of all files that is kept\n${labels}- **Branch** — a line of work beside others\n`, `## Basics\n- **Image** — what a container is started from\n${labels}- **Volume** — a folder that outlives its container\n`];

  it("keeps no tick of its labels, since they are the other one's now", async () => {
    for (const [way, found] of Object.entries(await inWholeWays({ [MAP]: one, "B MOC.md": other }, ["A MOC > Basics > Commit", "A MOC > Basics > Pros"], { [MAP]: other }))) expect({ way, found: found.sort() }).toEqual({ way, found: ["lost Commit", "lost Pros"] });
  });

  it("keeps no tick of a label that had gone before, and of which alone anything is known", async () => {
    const [before, between] = ["## Basics\n- **Overview**\n- **Commit** — a state of all files that is kept\n", "## Roads\n- **Bridge** — carries a road over a river\n- **Tunnel** — carries a road below a hill\n"];
    const app = await openApp({ [MAP]: before, "B MOC.md": other.replace("Overview", "Overviews") });
    await tick(app, "A MOC > Basics > Overview");
    await settle(app);
    for (const files of [{ [MAP]: between, "B MOC.md": other }, { [MAP]: other, "B MOC.md": between }]) {
      await change(app, files);
      await settle(app);
      expect(ticked(app)).toEqual(["lost Overview"]);
    }
  });

  it("keeps the ticks of its labels while something that is told in it stays, or says the same by another name", async () => {
    const names = ["A MOC > Basics > Pros"];
    for (const after of [one.replace("**Commit** — a state of all files that is kept", "**Tag** — a name for one state"), one.replace("**Commit**", "**Snapshot**").replace("a line of work beside others", "work that goes on beside the rest")])
      for (const [way, found] of Object.entries(await inAllWays({ [MAP]: one }, ["A MOC > Basics > Pros"], { [MAP]: after }))) expect({ way, found }).toEqual({ way, found: names });
  });
});

describe("a label with a few words", () => {
  it.each([
    ["below another heading, where the rest changed", "## Dune\n- **Genre** — science fiction\n- **Author** — Frank Herbert\n## Emma\n- **Genre** — novel of manners\n- **Author** — Jane Austen\n", "A MOC > Dune > Genre", "## Emma\n- **Genre** — novel of manners\n- **Author** — Jane Austen\n## Hyperion\n- **Genre** — science fiction\n- **Author** — Dan Simmons\n"],
    ["below another item", "## Drugs\n- **Ibuprofen** — against pain and fever of all kinds\n    - **Route** — by mouth\n- **Heparin** — keeps the blood from clotting\n    - **Route** — below the skin\n", "A MOC > Drugs > Ibuprofen > Route", "## Drugs\n- **Metformin** — lowers the sugar in the blood\n    - **Route** — by mouth\n- **Heparin** — keeps the blood from clotting\n    - **Route** — below the skin\n"],
    ["below another item, and in another form", "## Drugs\n- **Ibuprofen** — against pain and fever of all kinds\n    - **Routes** — by mouth after a meal\n- **Heparin** — keeps the blood from clotting\n    - **Routes** — below the skin\n", "A MOC > Drugs > Ibuprofen > Routes", "## Drugs\n- **Metformin** — lowers the sugar in the blood\n    - **Route** — by mouth after a meal\n- **Heparin** — keeps the blood from clotting\n    - **Routes** — below the skin\n"],
  ])("is another one %s", async (_where, before, name, after) => {
    for (const [way, found] of Object.entries(await inWholeWays({ [MAP]: before }, [name], { [MAP]: after }))) expect({ way, found }).toEqual({ way, found: [`lost ${name.slice(name.lastIndexOf(" > ") + 3)}`] });
  });

  it("goes along with a heading that has another name", async () => {
    const text = (heading: string): string => `## ${heading}\n- **Genre** — science fiction\n- **Author** — Frank Herbert\n## Emma\n- **Genre** — novel of manners\n- **Author** — Jane Austen\n`;
    for (const [way, found] of Object.entries(await inWholeWays({ [MAP]: text("Dune") }, ["A MOC > Dune > Genre"], { [MAP]: text("Dune (book)") }))) expect({ way, found }).toEqual({ way, found: ["A MOC > Dune (book) > Genre"] });
  });
});

describe("another name", () => {
  it.each([
    ["of another abbreviation, with one definition", "- **DNA** — carries what a cell inherits\n- **Cell** — the smallest thing alive\n", "A MOC > DNA", "- **RNA** — carries what a cell inherits\n- **Cell** — the smallest thing alive\n"],
    ["of a longer abbreviation, with one definition", "- **HTTP** — how browsers ask servers for pages\n- **Cell** — the smallest thing alive\n", "A MOC > HTTP", "- **HTTPS** — how browsers ask servers for pages\n- **Cell** — the smallest thing alive\n"],
    ["of the other side, in Chinese", "- **左心室** — 把血液送到身体各处的腔室\n- **肺** — 交换气体的器官\n", "A MOC > 左心室", "- **右心室** — 把血液送到身体各处的腔室\n- **肺** — 交换气体的器官\n"],
    ["of the other direction, in Russian", "- **Поток ввода** — откуда программа читает свои данные\n- **Файл** — имя для данных на диске\n", "A MOC > Поток ввода", "- **Поток вывода** — откуда программа читает свои данные\n- **Файл** — имя для данных на диске\n"],
    ["of the other vessel, in Spanish", "- **Vena pulmonar** — lleva la sangre entre el corazón y el pulmón\n- **Pulmón** — órgano del aire\n", "A MOC > Vena pulmonar", "- **Arteria pulmonar** — lleva la sangre entre el corazón y el pulmón\n- **Pulmón** — órgano del aire\n"],
    ["of one of many that are told alike, with one definition", "- **Nero** — Roman emperor of the first century\n- **Trajan** — Roman emperor of the second century\n- **Forum** — where citizens met\n", "A MOC > Nero", "- **Caligula** — Roman emperor of the first century\n- **Trajan** — Roman emperor of the second century\n- **Forum** — where citizens met\n"],
    ["behind one alias, with something else to say", "- [[Anna Meier|Anna]] — lead of the data team\n- [[Bert]] — writes the reports\n", "A MOC > Anna", "- [[Anna Schulz|Anna]] — lead of the design team\n- [[Bert]] — writes the reports\n"],
  ])("%s is another concept", async (_which, before, name, after) => {
    for (const found of Object.values(await inAllWays({ [MAP]: before }, [name], { [MAP]: after }))) expect(found.filter((one) => !one.startsWith("lost"))).toEqual([]);
  });
});

it("another name with one definition is another concept where what is told alike beside it stays as it is, ticked or not", async () => {
  const text = (first: string): Files => ({ [MAP]: `## Care\n- **${first}** — cut back to the old wood in winter\n- **Soft pruning** — cut back to the new wood in summer\n- **Watering can** — brings water to a bed without a hose\n- **Mulch** — straw that keeps the ground below it moist\n` });
  for (const beside of [[], ["A MOC > Care > Soft pruning"]]) {
    const found = await inAllWays(text("Hard pruning"), ["A MOC > Care > Hard pruning", ...beside], text("Velvet orchard"));
    for (const [way, some] of Object.entries(found)) expect({ way, some }).toEqual({ way, some: [...beside, "lost Hard pruning"] });
  }
});

it("another name with one definition is another concept where what was told alike beside it is told anew at once", async () => {
  const text = (emperor: string, other: string): Files => ({ [MAP]: `- **${emperor}** — Roman emperor of the first century\n- **Trajan** — ${other}\n- **Forum** — where citizens met\n` });
  const found = await inWholeWays(text("Nero", "Roman emperor of the second century"), ["A MOC > Nero"], text("Caligula", "he built the column and the market beside it"));
  // Letter by letter it is told anew before the other name comes, and then nothing is told alike.
  for (const [way, some] of Object.entries(found)) expect({ way, some: some.filter((one) => !one.startsWith("lost")) }).toEqual({ way, some: [] });
});

it("a concept that was deleted word by word is not another one of its name that comes elsewhere", async () => {
  const text = (system: string, web: string): Files => ({ [MAP]: `## System\n${system}- **Fork** — one process becomes two\n## Web\n${web}- **Post** — a text in a forum\n` });
  const app = await openApp(text("- **Thread** — unit of execution in a process\n", ""));
  await tick(app, "A MOC > System > Thread");
  for (const [system, web] of [["- **Thread**\n", ""], ["", ""], ["", "- **Thread**\n"], ["", "- **Thread** — chain of replies in a forum\n"]] as const) {
    await change(app, text(system, web));
    await settle(app);
  }
  const again = await openApp(Object.fromEntries(app.files));
  await settle(again);
  expect([ticked(app), ticked(again)]).toEqual([["lost Thread"], ["lost Thread"]]);
});
