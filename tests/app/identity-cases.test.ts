/** Cases in which a tick once stood on another concept, or was lost although anybody would have followed it. */
import { describe, expect, it } from "vitest";
import { allConcepts } from "../../src/core/index/concept-index";
import type { ConceptId } from "../../src/core/concept/concept";
import { openApp, type TestApp } from "./test-app";
import { change, inAllWays, inWholeWays, settle, tick, ticked, type Files } from "./ways";

interface Case {
  readonly before: Files;
  readonly ticked: readonly string[];
  /** Who is ticked as well, and stays so. */
  readonly beside?: readonly string[];
  readonly after: Files;
  /** Who may be ticked; where `isFollowed`, who is, but for letter by letter with pauses. */
  readonly owner: readonly string[];
  readonly isFollowed: boolean;
  /** Who may be, where it is written letter by letter with pauses: a bullet that is rewritten where it stands stays itself. */
  readonly rewritten?: string;
}

const orphaned = (before: Files, ticked: string, after: Files): Case => ({ before, ticked: [ticked], after, owner: [], isFollowed: false });
const followed = (before: Files, ticked: string, after: Files, owner: string, rewritten = owner): Case => ({ before, ticked: [ticked], after, owner: [owner], isFollowed: true, rewritten });
const one = (text: string): Files => ({ "A MOC.md": text });

const SORTS = (quick: string): string => `## Sorting\n- **Quicksort** — ${quick}\n  - **Pros** — fast\n- **Mergesort** — Merge sorted halves again and again\n  - **Pros** — fast\n`;
const PROS = (below: string): string => `## Sorting\n- **Quicksort** — Partition around a pivot\n  ${below}\n- **Mergesort** — Merge sorted halves again and again\n  - **Pros** — fast\n  - **Cons** — needs as much room again\n`;
const ACID = "- **Acid** — What gives away its protons\n";
const CHAPTER = `## Terms\n- **Ion** — An atom that lost or won electrons\n- **Mole** — As many as atoms in twelve grams\n${ACID}## Summary\n- **Overview**\n`;
const PARTS = (first: string, second: string): string => `## ${first}\n- **Paging** — Memory in blocks of one size\n- **Overview**\n- **Swap** — Blocks that wait on the disk\n## ${second}\n- **Seek** — The arm moves to the track\n- **Overview**\n`;
const FORMS = (second = ""): string => `## Forms\n- [[1. Normalform]]\n${second}- [[3. Normalform]]\n- [[Key]]\n`;
const LINKS = "## Memory\n- [[Paging]]\n- [[Swapping]]\n- [[Segments]]\n## Disks\n- [[Seek]]\n- [[Sectors]]\n";
const FLAT = "- [[Paging]]\n- [[Swapping]]\n- [[Segments]]\n";
const PLATFORMS = (rest: string): string => `## Companies\n- [Feature store at Gojek](https://a.org/gojek) — How features are kept there\n${rest}`;

function idOf({ liveIndex }: TestApp, term: string): ConceptId {
  const found = allConcepts(liveIndex.current()).find((concept) => concept.term === term);
  if (found === undefined) throw new Error(`There is no concept “${term}”.`);
  return found.id;
}

const CASES: Readonly<Record<string, Case>> = {
  "twins below two items stay apart when an item is edited": followed(one(SORTS("Partition around a pivot")), "A MOC > Sorting > Mergesort > Pros", one(SORTS("Partition around a pivot element, then both sides")), "A MOC > Sorting > Mergesort > Pros"),
  "twins below two items stay apart when nothing changes": followed(one(SORTS("Partition around a pivot")), "A MOC > Sorting > Mergesort > Pros", one(SORTS("Partition around a pivot")), "A MOC > Sorting > Mergesort > Pros"),
  "a sibling that stood beside a deleted concept is nobody else": orphaned(one("## Keys\n- **Symmetric Encryption** — Same key for encryption and decryption\n- **Asymmetric Encryption** — Different keys for encryption and decryption\n"), "A MOC > Keys > Symmetric Encryption", one("## Keys\n- **Asymmetric Encryption** — Different keys for encryption and decryption\n")),
  "a sibling that stood there and is touched at the same time is nobody else": orphaned(one("## Keys\n- **Page cache** — Keeps pages of files in the memory\n- **Page caches** — Keeps pages of files in memories\n"), "A MOC > Keys > Page cache", one("## Keys\n- **Page caches** — Keeps pages of files in the memory of two\n")),
  "a label of another map's template is another concept": orphaned({ "Git MOC.md": "## Basics\n- **Commands** — git add, git commit and git push\n" , "Docker MOC.md": "## Basics\n- **Commands** — docker build, docker run and docker push\n" }, "Git MOC > Basics > Commands", { "Git MOC.md": "## Basics\n", "Docker MOC.md": "## Basics\n- **Commands** — docker build, docker run and docker push\n" }),
  "a label of another map's template is another concept, also in a new map": orphaned({ "Git MOC.md": "## Basics\n- **Commands** — git add, git commit and git push\n" }, "Git MOC > Basics > Commands", { "Git MOC.md": "## Basics\n", "Docker MOC.md": "## Basics\n- **Commands** — docker build, docker run and docker push\n" }),
  "a bare label below another heading is another concept": orphaned(one("## Git\n- **Overview**\n- **Staging** — What goes into the next commit\n## Docker\n- **Overview**\n- **Image** — What a container is made of\n"), "A MOC > Git > Overview", one("## Git\n- **Staging** — What goes into the next commit\n## Docker\n- **Overview**\n- **Image** — What a container is made of\n")),
  "what moved as it was is followed, whoever stands in its place now": followed(one("## Hashing\n- **Concept** — One-way function from any text to a number\n## Cryptographic Hashes\n"), "A MOC > Hashing > Concept", one("## Hashing\n- **Concept** — Spread keys over buckets of a table\n## Cryptographic Hashes\n- **Concept** — One-way function from any text to a number\n"), "A MOC > Cryptographic Hashes > Concept", "A MOC > Hashing > Concept"),
  "a renamed map is followed, whatever stands under its old name now": followed({ "Chapter 1 MOC.md": CHAPTER }, "Chapter 1 MOC > Terms > Mole", { "Chapter 2 MOC.md": CHAPTER, "Chapter 1 MOC.md": "## Terms\n- **Atom** — The smallest part of an element\n- **Mole** — A small animal that digs tunnels\n## Summary\n- **Overview**\n" }, "Chapter 2 MOC > Terms > Mole", "Chapter 1 MOC > Terms > Mole"),
  "a bare label of a renamed map goes along with it": followed({ "Chapter 1 MOC.md": CHAPTER }, "Chapter 1 MOC > Summary > Overview", { "Chapter 2 MOC.md": CHAPTER, "Chapter 1 MOC.md": "## Terms\n- **Atom** — The smallest part of an element\n## Summary\n- **Overview**\n" }, "Chapter 2 MOC > Summary > Overview", "Chapter 1 MOC > Summary > Overview"),
  "two headings changed names: a bare label goes along with those that it stood beside": followed(one(PARTS("Memory", "Disks")), "A MOC > Memory > Overview", one(PARTS("Disks", "Memory")), "A MOC > Disks > Overview"),
  "another name behind “at” is another concept": orphaned(one(PLATFORMS("- [Machine Learning Platform at Uber](https://a.org/uber) — How models are trained there\n")), "A MOC > Companies > Machine Learning Platform at Uber", one(PLATFORMS("- [Machine Learning Platform at Zalando](https://a.org/zalando) — How models are trained there\n"))),
  "another key word is another concept": orphaned(one("## Databases\n- **Document Databases** — Keep what belongs together as one document\n- **Graphs** — Nodes and what joins them\n"), "A MOC > Databases > Document Databases", one("## Databases\n- **Graphs** — Nodes and what joins them\n- **Column Databases** — Keep what belongs together as one column\n")),
  "a number in front is part of a name that several have: who goes is nobody else": orphaned(one(FORMS("- [[2. Normalform]]\n")), "A MOC > Forms > 2. Normalform", one(FORMS())),
  "a number in front is part of a name that several have: who stays is who it was": followed(one(FORMS("- [[2. Normalform]]\n")), "A MOC > Forms > 3. Normalform", one(FORMS()), "A MOC > Forms > 3. Normalform"),
  "a number in front is part of a name that several have, in whatever order": followed(one(FORMS("- [[2. Normalform]]\n")), "A MOC > Forms > 2. Normalform", one(`${FORMS()}- [[2. Normalform]]\n`), "A MOC > Forms > 2. Normalform"),
  "a number in front is the place in a list elsewhere, and changes with it": followed(one("## Memory\n- **1. Paging** — Memory in blocks of one size\n- **2. Swapping** — Blocks that wait on the disk\n"), "A MOC > Memory > 2. Swapping", one("## Memory\n- **1. Bus** — What all of them are joined by\n- **2. Paging** — Memory in blocks of one size\n- **3. Swapping** — Blocks that wait on the disk\n"), "A MOC > Memory > 3. Swapping"),
  "a block id that Enter put on the next bullet takes nothing along": followed(one("## Memory\n- **Paging** — Memory in blocks of one size ^important\n"), "A MOC > Memory > Paging", one("## Memory\n- **Paging** — Memory in blocks of one size\n- **Swapping** — Blocks that wait on the disk ^important\n"), "A MOC > Memory > Paging"),
  "a map of bare links is renamed": followed({ "A MOC.md": LINKS }, "A MOC > Memory > Swapping", { "B MOC.md": LINKS }, "B MOC > Memory > Swapping"),
  "a map of bare links without headings is renamed": followed({ "A, first MOC.md": FLAT }, "A, first MOC > Swapping", { "B, second MOC.md": FLAT }, "B, second MOC > Swapping"),
  "a map of bare links is renamed, and one of them goes": followed({ "A MOC.md": LINKS }, "A MOC > Memory > Swapping", { "B MOC.md": LINKS.replace("- [[Seek]]\n", "") }, "B MOC > Memory > Swapping"),
  "a map of bare links is renamed, and its ticked one goes": orphaned({ "A MOC.md": LINKS }, "A MOC > Memory > Swapping", { "B MOC.md": LINKS.replace("- [[Swapping]]\n", "") }),
  "a map of bare links is renamed, beside one that has them as well": followed({ "A MOC.md": LINKS, "C MOC.md": "## Terms\n- [[Seek]]\n- [[Paging]]\n" }, "A MOC > Memory > Swapping", { "B MOC.md": LINKS, "C MOC.md": "## Terms\n- [[Seek]]\n- [[Paging]]\n" }, "B MOC > Memory > Swapping"),
  "a map of the same links that stood there all along is another one": orphaned({ "A MOC.md": LINKS, "B MOC.md": LINKS }, "A MOC > Memory > Swapping", { "B MOC.md": LINKS }),
  "a map is renamed, and a term reworded": followed({ "A MOC.md": CHAPTER }, "A MOC > Terms > Ion", { "B MOC.md": CHAPTER.replace("**Ion**", "**Ions**") }, "B MOC > Terms > Ions"),
  "a heading is renamed, and a letter of a definition": followed(one(CHAPTER), "A MOC > Terms > Ion", one(CHAPTER.replace("## Terms", "## Words").replace("lost or won", "lost or wonn")), "A MOC > Words > Ion"),
  "it moved, and its definition was touched": followed(one(CHAPTER), "A MOC > Terms > Ion", one(`${CHAPTER.replace("- **Ion** — An atom that lost or won electrons\n", "")}- **Ion** — An atom that lost or won some electrons\n`), "A MOC > Summary > Ion"),
  "its address is the same, and its term is reworded": followed(one(PLATFORMS("")), "A MOC > Companies > Feature store at Gojek", one(PLATFORMS("").replace("Feature store at Gojek", "Keeping features at Gojek").replace("How features are kept there", "What they learned")), "A MOC > Companies > Keeping features at Gojek"),
  "emoji come behind heading and term": followed(one(CHAPTER), "A MOC > Terms > Ion", one(CHAPTER.replace("## Terms", "## Terms 🧪").replace("**Ion**", "**Ion ⚡**")), "A MOC > Terms 🧪 > Ion ⚡"),
  "a touched term is cut and pasted elsewhere": followed(one(CHAPTER), "A MOC > Terms > Acid", one(`${CHAPTER.replace("- **Acid** — What gives away its protons\n", "")}- **Acids** — What gives away its protons\n`), "A MOC > Summary > Acids"),
  "labels that another studied map has as well are sorted": { ...followed({ "A MOC.md": "## Basics\n- **Setup**\n- **Overview**\n- **Links**\n", "B MOC.md": "## Basics\n- **Setup**\n- **Overview**\n- **Links**\n- **Image** — What a container is made of\n" }, "A MOC > Basics > Overview", { "A MOC.md": "## Basics\n- **Links**\n- **Overview**\n- **Setup**\n", "B MOC.md": "## Basics\n- **Setup**\n- **Overview**\n- **Links**\n- **Image** — What a container is made of\n" }, "A MOC > Basics > Overview"), beside: ["B MOC > Basics > Image"] },
  "an item with others below it gets another name": followed(one(PROS("- **Pros** — cheap")), "A MOC > Sorting > Quicksort", one(PROS("- **Pros** — cheap").replace("**Quicksort**", "**Hoare's method**")), "A MOC > Sorting > Hoare's method"),
  "a concept gets another name while one beside it goes elsewhere": followed(one(CHAPTER), "A MOC > Terms > Ion", one(`${CHAPTER.replace("**Ion**", "**Charged atom**").replace(ACID, "")}${ACID}`), "A MOC > Terms > Charged atom"),
  "another name is another one where one that is told alike goes elsewhere": orphaned(one(`## First\n- **Nero** — Roman emperor of the first century\n- **Trajan** — Roman emperor of the second century\n- **Forum** — where citizens met\n## Rest\n`), "A MOC > First > Nero", one(`## First\n- **Caligula** — Roman emperor of the first century\n- **Forum** — where citizens met\n## Rest\n- **Trajan** — Roman emperor of the second century\n`)),
  "two bullets are merged into one, beside a twin that nobody ticked": followed(one(PROS("- **Pros** — fast\n  - **Cons** — unstable")), "A MOC > Sorting > Quicksort > Pros", one(PROS("- **Pros** — fast; Cons: unstable")), "A MOC > Sorting > Quicksort > Pros"),
  "two bullets are merged into one": followed(one(CHAPTER), "A MOC > Terms > Ion", one(CHAPTER.replace("electrons\n- **Mole** — ", "electrons; a mole is ")), "A MOC > Terms > Ion"),
};

describe.each(Object.entries(CASES))("%s", (_name, { before, ticked, beside = [], after, owner, isFollowed, rewritten }) => {
  it(isFollowed ? "and is followed, in whatever way the change comes" : "and is orphaned, in whatever way the change comes", async () => {
    for (const [way, found] of Object.entries(await inAllWays(before, [...ticked, ...beside], after))) {
      const allowed = !isFollowed ? ["lost"] : way === "letter by letter" ? [...owner, rewritten ?? "lost", "lost"] : [...owner];
      expect({ way, found: found.filter((each) => !beside.includes(each)).map((each) => each.startsWith("lost ") ? "lost" : each) }).toEqual({ way, found: [expect.toBeOneOf(allowed)] });
    }
  });
});

describe("a concept that was written down by another name between", () => {
  const KEYS = (term: string): Files => one(`## Keys\n- **${term}** — One key for both of the ways there are\n- **Hash** — A number that nobody can turn back\n`);

  it.each([
    ["with one opposite gone and the other one come", ["Symmetric Encryption", "Encryption", "Asymmetric Encryption"], false],
    ["with one number gone and another one come", ["Encryption Schemes", "Encryption Scheme", "Encryption Scheme 2"], false],
    ["and got its first name back", ["Symmetric Encryption", "Encryption", "Symmetric Encryption"], true],
    ["and got a third one", ["Symmetric Encryption", "Shared Key", "Common Secret"], true],
  ] as const)("%s is %j", async (_how, [first, between, last], isFollowed) => {
    for (const isOff of [false, true]) {
      let now = Date.UTC(2026, 10, 24, 12);
      const clock = (): number => now += 1000;
      let app = await openApp(KEYS(first), {}, { clock });
      await tick(app, `A MOC > Keys > ${first}`);
      for (const term of [between, last]) {
        if (isOff) app = await openApp({ ...Object.fromEntries(app.files), ...KEYS(term) }, {}, { clock });
        else await change(app, KEYS(term));
        await settle(app);
      }
      const again = await openApp(Object.fromEntries(app.files), {}, { clock });
      const found = [isFollowed ? `A MOC > Keys > ${last}` : `lost ${between}`];
      expect([ticked(app), ticked(again)]).toEqual([found, found]);
    }
  });
});

describe("a bare label beside another one of its name, changed step by step", () => {
  const [PAGING, SWAP, SEEK, LABEL] = ["- **Paging** — Memory in blocks of one size\n", "- **Swap** — Blocks that wait on the disk\n", "- **Seek** — The arm moves to the track\n", "- **Overview**\n"];
  const FILES = `## Files\n- **Inode** — All of a file but its name\n${LABEL}`;
  const vault = (first: string, firstItems: string, second: string, secondItems = SEEK + LABEL, files = FILES): Files => ({ "A MOC.md": `## ${first}\n${firstItems}## ${second}\n${secondItems}`, "B MOC.md": files });
  const START = vault("Memory", PAGING + LABEL + SWAP, "Disks");

  it.each<[string, readonly Files[], string, string]>([
    ["two headings get one name, then two", [vault("Disks", PAGING + LABEL + SWAP, "Disks"), vault("Disks", PAGING + LABEL + SWAP, "Memory")], "lost Overview", "A MOC > Disks > Overview"],
    ["two headings change names, and it goes", [vault("Disks", PAGING + LABEL + SWAP, "Memory"), vault("Disks", PAGING + SWAP, "Memory")], "lost Overview", "lost Overview"],
    ["two headings change names, and back", [vault("Disks", PAGING + LABEL + SWAP, "Memory"), START], "A MOC > Memory > Overview", "A MOC > Memory > Overview"],
    ["one of three goes, and two headings change names", [vault("Memory", LABEL + SWAP, "Disks"), vault("Disks", LABEL + SWAP, "Memory")], "A MOC > Disks > Overview", "A MOC > Disks > Overview"],
    ["it goes, and comes back", [vault("Memory", PAGING + SWAP, "Disks"), START], "A MOC > Memory > Overview", "A MOC > Memory > Overview"],
    ["it goes, and the rest of its heading stands below one of another map", [{ "A MOC.md": `## Disks\n${SEEK}${LABEL}`, "B MOC.md": FILES + PAGING + SWAP }], "lost Overview", "lost Overview"],
  ])("%s: it is nobody else", async (_what, steps, on, off) => {
    const app = await openApp(START);
    await tick(app, "A MOC > Memory > Overview");
    await settle(app);
    let started = await openApp(Object.fromEntries(app.files));
    for (const step of steps) {
      await change(app, step);
      await settle(app);
      started = await openApp({ ...Object.fromEntries(started.files), ...step });
      await settle(started);
    }
    expect([ticked(app), ticked(started)]).toEqual([[on], [off]]);
  });
});

describe("a bare term that is elsewhere now, changed step by step, where all are ticked", () => {
  const COURSES = (java: string, locks: string): Files => ({ "Java MOC.md": `# Java\n${java}`, "Locks MOC.md": `# Locks\n${locks}` });
  const LISTS = (web: string, mail: string): Files => one(`## Web\n- **Server** — Answers whoever asks it for a page\n${web}## Mail\n- **Inbox** — Where all that comes is kept\n${mail}`);

  // That something went is not written down at a start, since its map may not have been delivered: it is as if it had gone now.
  it.each<[string, string, [Files, ...Files[]], string, string?]>([
    ["a label beside another one that is called as one of another map is untouched", "Locks MOC > keys", [COURSES("- intro\n- loops\n", "- starts\n- keys\n"), COURSES("- intro\n- loops\n", "- intro\n- keys\n")], "Locks MOC > keys"],
    ["a link goes, and comes back with its heading below another map and back", "Locks MOC > Doors > keys", [COURSES("- [[loops]]\n", "## Doors\n- [[keys]]\n- [[bolts]]\n"), COURSES("- [[loops]]\n## Doors\n- [[keys]]\n- [[bolts]]\n", ""), COURSES("- [[loops]]\n", "## Doors\n- [[keys]]\n- [[bolts]]\n")], "Locks MOC > Doors > keys"],
    ["one of its name that leads elsewhere comes in another map", "Java MOC > intro", [COURSES("- [[introduction|intro]]\n- [[loops]]\n", "- [[keys]]\n"), COURSES("- [[loops]]\n", "- [[keys]]\n- [[intro]]\n")], "lost intro"],
    ["one of its name that leads elsewhere comes in another map later", "Java MOC > intro", [COURSES("- [[introduction|intro]]\n- [[loops]]\n", "- [[keys]]\n"), COURSES("- [[loops]]\n", "- [[keys]]\n"), COURSES("- [[loops]]\n", "- [[keys]]\n- [[intro]]\n")], "lost intro"],
    ["its link goes to another map", "Java MOC > intro", [COURSES("- [[intro]]\n- [[loops]]\n", "- [[keys]]\n"), COURSES("- [[loops]]\n", "- [[keys]]\n- [[intro]]\n")], "Locks MOC > intro"],
    ["its link goes below another heading, later", "A MOC > Web > Port", [LISTS("- [[Port]]\n", ""), LISTS("", ""), LISTS("", "- [[Port]]\n")], "A MOC > Mail > Port"],
    ["it goes, and a label of its name comes below another heading later", "A MOC > Web > Clients", [LISTS("- Clients\n", ""), LISTS("", ""), LISTS("", "- Clients\n")], "lost Clients", "A MOC > Mail > Clients"],
    ["it goes below another heading", "A MOC > Web > Clients", [LISTS("- Clients\n", ""), LISTS("", "- Clients\n")], "A MOC > Mail > Clients"],
    ["it goes to another map by words that nobody repeats", "A MOC > Web > What a server does all night", [{ ...LISTS("- **What a server does all night**\n", ""), "B MOC.md": "- Port\n" }, { ...LISTS("", ""), "B MOC.md": "- Port\n- **What a server does all night**\n" }], "B MOC > What a server does all night"],
    ["it goes to another map by a word", "A MOC > Web > Clients", [{ ...LISTS("- Clients\n", ""), "B MOC.md": "- Port\n" }, { ...LISTS("", ""), "B MOC.md": "- Port\n- Clients\n" }], "lost Clients"],
    ["it goes to another map with two more", "A MOC > Web > Clients", [{ ...LISTS("- Clients\n- Proxies\n- Caches\n", ""), "B MOC.md": "- Port\n" }, { ...LISTS("", ""), "B MOC.md": "- Port\n- Clients\n- Proxies\n- Caches\n" }], "B MOC > Clients"],
    ["it goes with its address, beside one of its name with another address", "A MOC > Web > Guide", [LISTS("- [Guide](https://one.example)\n", "- Notes\n    - [Guide](https://two.example)\n"), LISTS("- Pages\n    - [Guide](https://one.example)\n", "- Notes\n    - [Guide](https://two.example)\n")], "A MOC > Web > Pages > Guide"],
    ["it goes, and one of its name comes to its place later with another address", "A MOC > Web > Guide", [LISTS("- [Guide](https://one.example)\n", ""), LISTS("", ""), LISTS("- [Guide](https://two.example)\n", "")], "lost Guide", "A MOC > Web > Guide"],
  ])("%s", async (_what, name, [first, ...steps], on, off = on) => {
    for (const isOff of [false, true]) {
      let app = await openApp(first);
      const own = allConcepts(app.liveIndex.current()).map(({ id }) => id);
      await tick(app, name);
      await settle(app);
      for (const id of own) if (app.liveIndex.learner.logState().ticks.get(id) === undefined) await app.liveIndex.record({ kind: "tick", subject: id, character: "/" });
      await settle(app);
      for (const step of steps) {
        if (isOff) app = await openApp({ ...Object.fromEntries([...app.files].filter(([path]) => path.startsWith("MOC Study/"))), ...step });
        else await change(app, step);
        await settle(app);
      }
      expect(ticked(app)).toEqual([isOff ? off : on]);
    }
  });
});

describe("a concept that went before another one came by its words", () => {
  const TABLE = "- **Table** — Which page is where\n";
  const paths = (cpu: string, disk: string): Files => one(`## CPU\n- **Core** — One of several that work at once\n${cpu}## Disk\n- **Head** — What reads a track of the disk\n${disk}`);

  it.each(["on", "off"])("takes nothing of it when that comes where it stood (plugin %s)", async (way) => {
    let app = await openApp(paths(TABLE, ""));
    const to = async (files: Files): Promise<void> => {
      if (way === "on") await change(app, files);
      else app = await openApp({ ...Object.fromEntries([...app.files].filter(([path]) => path.startsWith("MOC Study/"))), ...files });
      await settle(app);
    };
    await app.liveIndex.record({ kind: "tick", subject: idOf(app, "Table"), character: "/" });
    await settle(app);
    await to(paths("", ""));
    await to(paths("", "- **Row** — One entry of it\n"));
    await to(paths("", "- **Row** — One entry of it\n".replace("Row", "Table")));
    await app.liveIndex.record({ kind: "tick", subject: idOf(app, "Table"), character: "x" });
    await settle(app);
    await to(paths("- **Table** — One entry of it\n", ""));
    expect(ticked(app)).toEqual(["A MOC > CPU > Table"]);
  });
});

describe("a bare link whose map is missing at the start, and may not have been delivered yet", () => {
  it.each([
    ["a new map has few of its links", "## Memory\n- [[Paging]]\n- [[Swapping]]\n- [[Inodes]]\n- [[Links]]\n"],
    ["a new map has its links among many", `${LINKS}- [[Inodes]]\n- [[Links]]\n- [[Blocks]]\n`],
    ["a new map has its links under other headings", "## Reading\n- [[Paging]]\n- [[Swapping]]\n- [[Segments]]\n- [[Seek]]\n- [[Sectors]]\n"],
  ])("is found nowhere else where %s", async (_where, text) => {
    const app = await openApp({ "A MOC.md": LINKS });
    await tick(app, "A MOC > Memory > Swapping");
    await settle(app);
    app.files.delete("A MOC.md");
    const started = await openApp({ ...Object.fromEntries(app.files), "B MOC.md": text });
    await settle(started);
    expect(ticked(started)).toEqual(["lost Swapping"]);
    await started.type("A MOC.md", LINKS);
    expect(ticked(started)).toEqual(["A MOC > Memory > Swapping"]);
  });

  it("is its own again once the map comes after all", async () => {
    const app = await openApp({ "A MOC.md": LINKS });
    await tick(app, "A MOC > Memory > Swapping");
    await settle(app);
    app.files.delete("A MOC.md");
    const started = await openApp({ ...Object.fromEntries(app.files), "B MOC.md": LINKS });
    await settle(started);
    expect(ticked(started)).toEqual(["B MOC > Memory > Swapping"]);
    await started.type("A MOC.md", LINKS);
    await settle(started);
    expect(ticked(started)).toEqual(["A MOC > Memory > Swapping"]);
  });
});

it.each(["on", "off"])("a label below a heading that got its name back is itself after the next edit, with others beside it than before (plugin %s)", async (way) => {
  const mapOf = (name: string, blank: string, others: string): string => `# ${name}\n${blank}\n## Fruit\n\n${others}- Nuts\n\n# End\n`;
  const others = "- **Plum** — a stone fruit of the hills\n- **Pear** — grown on walls that face south\n";
  let app = await openApp({ "A MOC.md": mapOf("North", "", "- Berries\n") });
  await settle(app);
  await tick(app, "A MOC > North > Fruit > Nuts");
  await settle(app);
  for (const [name, blank] of [["South", ""], ["North", ""], ["North", "\n"]] as const) {
    const after = { "A MOC.md": mapOf(name, blank, others) };
    if (way === "on") await change(app, after);
    else app = await openApp({ ...Object.fromEntries([...app.files].filter(([path]) => path.startsWith("MOC Study/"))), ...after });
    await settle(app);
    expect(ticked(app)).toEqual([`A MOC > ${name} > Fruit > Nuts`]);
  }
});

describe("two maps that exchange their names", () => {
  const git = "## Basics\n- **Overview**\n- **Status** — still to be written by somebody\n- **Commands** — git add, commit and push make most of a day\n- **Branches** — lines of work beside each other\n- **Merging** — two lines of work become one\n- **Links**\n- **Setup**\n";
  const docker = "## Basics\n- **Overview**\n- **Status** — still to be written by somebody\n- **Commands** — docker build and run start a container\n- **Images** — layers that a container begins with\n- **Volumes** — folders that outlive a container\n- **Links**\n- **Setup**\n";

  it("take it back along where they get their first names again", async () => {
    const names = ["Overview", "Commands", "Images"];
    const app = await openApp({ "A MOC.md": git, "B MOC.md": docker });
    await tick(app, ...names.map((term) => `B MOC > Basics > ${term}`));
    await settle(app);
    for (const [now, a, b] of [["A MOC", docker, git], ["B MOC", git, docker], ["A MOC", docker, git]] as const) {
      await change(app, { "A MOC.md": a, "B MOC.md": b });
      await settle(app);
      expect(ticked(app)).toEqual(names.map((term) => `${now} > Basics > ${term}`));
    }
  });

  it.each([
    ["all of its rest", ["Overview", "Commands", "Links"], []],
    ["nothing of its rest", ["Overview"], []],
    ["all of its rest, where both were studied", ["Overview", "Status", "Commands", "Links"], ["B MOC > Basics > Images"]],
  ])("take along a label that both of them have, with %s ticked", async (_what, terms, others) => {
    const found = await inWholeWays({ "A MOC.md": git, "B MOC.md": docker }, [...terms.map((term) => `A MOC > Basics > ${term}`), ...others], { "A MOC.md": docker, "B MOC.md": git });
    for (const [way, some] of Object.entries(found)) expect({ way, some }).toEqual({ way, some: [...others.map((name) => name.replace("B MOC", "A MOC")), ...terms.map((term) => `B MOC > Basics > ${term}`)] });
  });
});
