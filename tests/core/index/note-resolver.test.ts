import { describe, expect, it } from "vitest";
import { notePath } from "../../../src/core/base/note-path";
import { DEFAULTS } from "../../../src/core/base/settings";
import { createLiveIndex } from "../../../src/app/live-index";
import { parseYaml } from "../../../scripts/parse-yaml";
import { sharedIsHere, sharedVault } from "../../shared-vault";
import { indexOf, notesOf } from "./vault-of";

const note = (up: string, text = ""): string => `> ← Back to [[${up}]]\n\n${text}\n`;

describe("the note of a concept", () => {
  it("is the note that the term links to", async () => {
    const index = await indexOf({ "Systems MOC.md": "- [[Paging]] — Blocks\n- **[[Data/Cache|Caches]]** — Near copies\n", "Paging.md": "", "Data/Cache.md": "", "Other/Cache.md": "" });
    expect(notesOf(index)).toEqual(["Paging → Paging.md", "Caches → Data/Cache.md"]);
  });

  it("is none where the term links to a note that nobody wrote yet", async () => {
    const index = await indexOf({ "Systems MOC.md": "- [[Paging]] — Blocks\n", "Paging (OS).md": "" });
    expect(notesOf(index)).toEqual(["Paging → —"]);
  });

  it("is none of which nothing but a number is the term's", async () => {
    const index = await indexOf({ "Beds 1.md": "---\nmoc-study-map: true\n---\n- $\\|A\\|_2$: length of the longest row\n", "Beds 2.md": "Compost is warm." });
    expect(notesOf(index)).toEqual(["$\\|A\\|_2$ → —"]);
  });

  it("is never the map itself", async () => {
    const index = await indexOf({ "Systems MOC.md": "- [[Systems MOC]] — This map\n- **Systems MOC** — This map\n" });
    expect(notesOf(index).every((line) => line.endsWith("→ —"))).toBe(true);
  });

  it("is found by name, whatever case, bracket, slash, ampersand, plural or punctuation it is written with", async () => {
    const index = await indexOf({
      "Systems MOC.md": [
        "- **Virtual Memory** — Addresses", "- **I/O Models** — Waiting", "- **HTTP/2** — Streams", "- **Pub/Sub** — Topics",
        "- **NAT, Firewalls, VPNs** — Borders", "- **Cookies & Sessions** — State", "- **CRDTs (Conflict-Free Replicated Data Types)** — Merge",
        "- **Session Affinity / Sticky Sessions** — Same server", "- **dead letter queue** — Failed",
      ].join("\n"),
      "Virtual Memory (OS).md": "", "IO Models.md": "", "HTTP 2.md": "", "Pub Sub.md": "", "NAT Firewalls and VPNs.md": "",
      "Cookies and Sessions.md": "", "CRDTs.md": "", "Session Affinity.md": "", "Dead Letter Queues.md": "",
    });
    expect(notesOf(index).filter((line) => line.endsWith("—"))).toEqual([]);
  });

  it("is none where one common word is all that a note in another part of the vault has in common, nor the home note of the vault", async () => {
    const files = { "docs/layout.md": "How a page of this site is set.", "index.md": "Welcome.", "Web/Rails/Views/Rendering MOC.md": "- **Layout** — what surrounds the view\n- **index()** — gives the place of an item\n", "Web/Rails/Views/x.md": "" };
    expect(notesOf(await indexOf(files))).toEqual(["Layout → —", "index() → —"]);
    expect(notesOf(await indexOf({ ...files, "docs/layout.md": "What surrounds each view." }))).toEqual(["Layout → docs/layout.md", "index() → —"]);
    expect(notesOf(await indexOf({ "docs/layout.md": "", "Web/MOCs/Views/Rendering MOC.md": "- **Layout** — what surrounds it\n" }))).toEqual(["Layout → docs/layout.md"]);
    // Both areas lie in one folder.
    expect(notesOf(await indexOf({ "Exams/Law/Right.md": "What the law lets somebody do.", "Exams/Accounts/05 Assets/Assets MOC.md": "- **Rights** — sums that customers still owe\n" }))).toEqual(["Rights → —"]);
    expect(notesOf(await indexOf({ "Exams/Accounts/02 Claims/Right.md": "What customers may ask for.", "Exams/Accounts/05 Assets/Assets MOC.md": "- **Rights** — sums that customers still owe\n" }))).toEqual(["Rights → Exams/Accounts/02 Claims/Right.md"]);
  });

  it("is none by one word alone in another folder, where the note says other things", async () => {
    const files = { "Plants/Oaks/Oaks MOC.md": "- **Crown** — leaves and twigs above the trunk\n- **Rings**\n- **Bark of oaks** — keeps water in\n", "Plants/Kings/Crown.md": "Gold that a king wears.", "Plants/Kings/Rings.md": "Gold for a finger.", "Plants/Skins/Bark of Oaks.md": "What dogs do." };
    expect(notesOf(await indexOf(files))).toEqual(["Crown → —", "Rings → —", "Bark of oaks → Plants/Skins/Bark of Oaks.md"]);
    expect(notesOf(await indexOf({ ...files, "Plants/Kings/Crown.md": "What stands above the trunk.", "Plants/Oaks/Rings.md": "Gold for a finger." }))).toEqual(["Crown → Plants/Kings/Crown.md", "Rings → Plants/Oaks/Rings.md", "Bark of oaks → Plants/Skins/Bark of Oaks.md"]);
  });

  it("is none by one word that shares one more by chance with a note of another folder, unless one of them says no more", async () => {
    const map = (definition: string): string => `- **Node** — ${definition}\n`;
    const files = { "Trees/Roots/x.md": "", "Web/Server/Node.md": "A server that runs scripts of one language." };
    expect(notesOf(await indexOf({ ...files, "Trees/Syntax/Trees MOC.md": map("One piece of a language, such as a word") }))).toEqual(["Node → —"]);
    expect(notesOf(await indexOf({ ...files, "Trees/Syntax/Trees MOC.md": map("Runs scripts on servers") }))).toEqual(["Node → Web/Server/Node.md"]);
    expect(notesOf(await indexOf({ ...files, "Trees/Syntax/Trees MOC.md": map("A script") }))).toEqual(["Node → Web/Server/Node.md"]);
  });

  it("is none by one word that says other things in the map’s folder or below it, unless half of the terms have notes", async () => {
    const rope = (definition: string): string => `- **Sheet** — ${definition}\n- **Deck**\n- **Bow**\n- **Stern**\n- **Keel**\n`;
    const at = async (path: string, map: string, text: string): Promise<string | undefined> => notesOf(await indexOf({ "Sea/Boats MOC.md": map, [path]: text }))[0];
    for (const path of ["Sea/Sheet.md", "Sea/Beds/Sheet.md"]) {
      expect(await at(path, rope("Holds the corner of a sail"), "Linen that covers somebody at night.")).toBe("Sheet → —");
      expect(await at(path, rope("Holds the corner of a sail"), "Runs from the sail to the deck.")).toBe(`Sheet → ${path}`);
      expect(await at(path, rope("Holds the corner of a sail"), "Learned at school, on [[Boats MOC]].")).toBe(`Sheet → ${path}`);
    }
    expect(await at("Sea/Sheet.md", rope("A rope"), "")).toBe("Sheet → Sea/Sheet.md");
    expect(await at("Sea/Sheet/Sheet.md", rope("A rope"), "")).toBe("Sheet → Sea/Sheet/Sheet.md");
    const files = { "Sea/Boats MOC.md": "- **Sheet** — Holds the corner of a sail\n- **Deck**\n- **Stern**\n", "Sea/Beds/Sheet.md": "", "Sea/Wood/Deck.md": "" };
    expect(notesOf(await indexOf(files))).toEqual(["Sheet → Sea/Beds/Sheet.md", "Deck → Sea/Wood/Deck.md", "Stern → —"]);
  });

  it("is none by a word for kinds of things, though it lies beside the map, unless both say the same", async () => {
    const map = "- **Functions** — What each sail is good for\n- **Deck**\n- **Bow**\n";
    expect(notesOf(await indexOf({ "Sea/Boats MOC.md": map, "Sea/Functions.md": "" }))[0]).toBe("Functions → —");
    expect(notesOf(await indexOf({ "Sea/Boats MOC.md": map, "Sea/Functions.md": "A list of what sail does what." }))[0]).toBe("Functions → Sea/Functions.md");
  });

  it("is none by two letters or a sign of code that mean something else, though they are an alias of a note beside the map", async () => {
    const files = { "Sea/Boats MOC.md": "- **P1** — First place to moor\n- **Deck**\n- **Bow**\n", "Sea/Power Plug.md": "---\naliases: [P1]\n---\nBrings current to a mooring.\n" };
    expect(notesOf(await indexOf(files))[0]).toBe("P1 → —");
    expect(notesOf(await indexOf({ "Sea/Boats MOC.md": "- **:knot** — How a page shows the names of ropes\n", "Sea/Knot.md": "Holds two ropes." }))).toEqual([":knot → —"]);
  });

  it("is none by several words alone in another area, where nothing around both is the same", async () => {
    const map = (heading: string): string => `## ${heading}\n- **Night Watch**\n- **Deck**\n- **Bow**\n`;
    const files = { "Zoo/Owls/Night Watch.md": "Sitting below a beech until owls call." };
    expect(notesOf(await indexOf({ ...files, "Sea/Trips/Boats MOC.md": map("Crew") }))[0]).toBe("Night Watch → —");
    expect(notesOf(await indexOf({ ...files, "Sea/Trips/Boats MOC.md": map("Crew and beeches") }))[0]).toBe("Night Watch → Zoo/Owls/Night Watch.md");
    expect(notesOf(await indexOf({ ...files, "Sea/Sails/Red Deck.md": "", "Sea/Trips/Boats MOC.md": map("Crew").replace("Deck", "Red Deck") }))[0]).toBe("Night Watch → Zoo/Owls/Night Watch.md");
  });

  it.each([
    ["a number in front that is another one", "01 - Moss", "11 - Moss"],
    ["a letter behind", "Vitamin", "Vitamin A"],
    ["a small word in front", "On Moss", "Moss"],
    ["two accents on a letter, which make another one", "Rề", "Re"],
    ["a Cyrillic sign", "Май", "Маи"],
    ["a letter that joins, in capitals", "Group E Plants", "Group Plants"],
    ["one at the end", "Point y", "Point"],
    ["an end that is no plural", "Sponge", "Spong"],
    ["another word in -es", "Commodores", "Commodor"],
    ["a question after one small word", "What is it?", "It"],
    ["another question", "Why is Compost", "Compost"],
  ])("is not a note of another name for all that: %s", async (_what, term, name) => {
    expect(notesOf(await indexOf({ "Plants MOC.md": `- **${term}** — Said of it\n`, [`${name}.md`]: "" }))).toEqual([`${term} → —`]);
  });

  it("is a longer name beside the map, where what is more stands in the map’s name", async () => {
    const files = { "Sea/Ship Overview MOC.md": "- **Sails** — Catch wind\n", "Sea/Ship Sails.md": "", "Sea/Toy Sails.md": "" };
    expect(notesOf(await indexOf(files))).toEqual(["Sails → Sea/Ship Sails.md"]);
  });

  it("is none by initials in brackets alone in another folder, nor by a word for kinds of things, though the note is empty", async () => {
    const files = { "Ropes MOC.md": "- **Knot List (KL)** — on the wall\n- **Important** — dry them\n- **Note** — wet\n- **Cleat** — holds\n", "Towns/KL.md": "A town in the east.", "Days/Important.md": "", "Days/Notes.md": "", "Days/Cleat.md": "" };
    expect(notesOf(await indexOf(files))).toEqual(["Knot List (KL) → —", "Important → —", "Note → —", "Cleat → Days/Cleat.md"]);
  });

  it("is known in another folder by capitals within its name", async () => {
    const files = { "Ropes/Ropes MOC.md": "- **KnotFinder** — done\n- **Splicer** — done\n", "Tools/KnotFinder.md": "Looks at pictures.", "Tools/Splicer.md": "Joins ropes." };
    expect(notesOf(await indexOf(files))).toEqual(["KnotFinder → Tools/KnotFinder.md", "Splicer → —"]);
  });

  it("is the index of the folder that has its name, and none that is named Index", async () => {
    const files = { "Sea MOC.md": "- **Ropes** — for sails\n- **Boats** — small\n- **Index** — of words\n", "Deep/Ropes/index.md": "", "Boats/README.md": "" };
    expect(notesOf(await indexOf(files))).toEqual(["Ropes → Deep/Ropes/index.md", "Boats → Boats/README.md", "Index → —"]);
  });

  it("is found by several words in a folder without a map, or right in the vault’s own, whatever maps lie there", async () => {
    const files = { "Maps/Sea MOC.md": "- **Sheet Bend**\n- **Clove Hitch**\n- **Reef Knot**\n", "Home MOC.md": "- **Sea** — salt\n", "Sheet Bend.md": "", "Knots/Clove Hitch.md": "", "Land/Land MOC.md": "- **Hill** — high\n", "Land/Reef Knot.md": "" };
    expect(notesOf(await indexOf(files)).filter((line) => / (?:Bend|Hitch|Knot) /.test(line))).toEqual(["Sheet Bend → Sheet Bend.md", "Clove Hitch → Knots/Clove Hitch.md", "Reef Knot → —"]);
  });

  it.each([
    ["the folder of its heading", "Office/Sharpening.md", "## Knives\n- **Sharpening** — An edge", "Kitchen/Knives/Sharpening knives.md"],
    ["the folder of the map", "Office/Turns.md", "## Rules of Knots\n- **First Turn** — Around", "Kitchen/Rules of Knots. First Turn.md"],
  ])("is a longer name in %s, where what is more stands in a heading", async (_where, other, text, path) => {
    const term = /\*\*(.+)\*\*/.exec(text)?.[1] ?? "";
    expect(notesOf(await indexOf({ "Kitchen/Kitchen MOC.md": text, [path]: "", [other]: "Of pencils." }))).toEqual([`${term} → ${path}`]);
    // Where nothing explains what is more, or much is less, it is another thing.
    expect(notesOf(await indexOf({ "Kitchen/Kitchen MOC.md": text, [path.replace(/[kK]n\w+/, "pencils")]: "" }))).toEqual([`${term} → —`]);
  });

  it("is no longer name for a word for kinds of things, nor a shorter one with less than half of the words", async () => {
    const files = { "Kitchen/Kitchen MOC.md": "## Stuck Drawers\n- **Problem** — Damp\n- **Stuck Drawers of Wood** — Swollen\n", "Kitchen/Problems of stuck drawers.md": "", "Kitchen/Wood.md": "" };
    expect(notesOf(await indexOf(files))).toEqual(["Problem → —", "Stuck Drawers of Wood → —"]);
  });

  it("is none by a number or a letter alone, where a word is left that joins, or where the note is a template", async () => {
    const files = { "Systems MOC.md": "- **1** — the first\n- **C** — a country in a file of keys\n- **Group by** — puts rows together\n- **Figure** — a picture\n- **Rust** — a language\n", "Days/1.md": "What was done.", "Code/C.md": "A language near the machine.", "Sums/Group.md": "A set with one operation.", "_templates/Figure.md": "", "Code/Rust.md": "" };
    expect(notesOf(await indexOf(files))).toEqual(["1 → —", "C → —", "Group by → —", "Figure → —", "Rust → Code/Rust.md"]);
    expect(notesOf(await indexOf({ "Systems MOC.md": "- **C** — a language near the machine\n- **Group by** — puts rows together\n", "Code/C.md": "A language near the machine.", "Code/Group by.md": "" }))).toEqual(["C → Code/C.md", "Group by → Code/Group by.md"]);
  });

  it("has every sign of a term that is written as code, and none that the term has not", async () => {
    const files = { "Python MOC.md": "- `__init__` — makes it ready\n- `__str__` — tells it as a text\n- init — the first process\n- `a == b` — both alike\n- `*p` — what it points to\n- `[[x]]` — a table in a table\n- `-c` — a command\n- `*args` — the others\n- `sched_yield()` — lets others run\n" };
    const others = { "init.md": "", "str.md": "", "a b.md": "", "a = b.md": "", "p.md": "", "x.md": "", "c.md": "", "args.md": "" };
    expect(notesOf(await indexOf({ ...files, ...others, "sched yield.md": "" }))).toEqual(["__init__ → —", "__str__ → —", "init → init.md", "a == b → —", "*p → —", "[[x]] → —", "-c → —", "*args → —", "sched_yield() → sched yield.md"]);
    expect(notesOf(await indexOf({ ...files, ...others, "__init__.md": "", "__str__.md": "", "a == b.md": "", "-C.md": "" }))).toEqual(["__init__ → __init__.md", "__str__ → __str__.md", "init → init.md", "a == b → a == b.md", "*p → —", "[[x]] → —", "-c → -C.md", "*args → —", "sched_yield() → —"]);
    expect(notesOf(await indexOf({ "Python MOC.md": "- init — the first process\n", "__init__.md": "" }))).toEqual(["init → —"]);
  });

  it("is the nearest by the notes it leads back to, not the one spelled best", async () => {
    const index = await indexOf({
      "Systems MOC.md": "## Networking\n### Caching\n- **Invalidation** — Purging\n",
      "A/Invalidation.md": note("Law"),
      "B/Invalidation (Networking).md": note("Caching"),
      "Caching.md": note("Systems MOC"),
    });
    expect(notesOf(index)).toEqual(["Invalidation → B/Invalidation (Networking).md"]);
  });

  it("is none where the only note of that name belongs to another map and speaks of other things", async () => {
    const index = await indexOf({
      "Design MOC.md": "- **Cycle Detection** — Finding circular imports between modules\n",
      "Algorithms MOC.md": "## Graphs\n- **Breadth first** — Layer by layer\n",
      "Cycle Detection.md": note("Algorithms MOC", "Walks vertices twice as quick as their neighbours until both meet."),
    });
    expect(notesOf(index)).toContain("Cycle Detection → —");
  });

  it("is taken from another map's part of the vault where both speak of the same things", async () => {
    const index = await indexOf({
      "Data MOC.md": "- **Consistent Hashing** — Places keys and nodes on one ring, moving few keys when nodes change\n",
      "Systems MOC.md": "- **Raft** — Consensus\n",
      "Consistent Hashing.md": note("Systems MOC", "A ring of hashes shared by keys and nodes, so that only few keys move."),
    });
    expect(notesOf(index)).toContain("Consistent Hashing → Consistent Hashing.md");
  });

  it("is found under the concept's own heading when its name only adds what the heading says", async () => {
    const index = await indexOf({
      "Systems MOC.md": "## OS\n### CPU Scheduling\n- **Algorithms** — Round robin\n## Net\n### Load Balancing\n- **Algorithms** — Least connections\n",
      "Scheduling Algorithms.md": note("CPU Scheduling"),
      "Load Balancing Algorithms.md": note("Load Balancing"),
    });
    expect(notesOf(index)).toEqual(["Algorithms → Scheduling Algorithms.md", "Algorithms → Load Balancing Algorithms.md"]);
  });

  it("is none where two notes could both be meant", async () => {
    const index = await indexOf({ "Systems MOC.md": "- **Use Cases** — Why\n", "A/Use Cases.md": "", "B/Use Cases.md": "" });
    expect(notesOf(index)).toEqual(["Use Cases → —"]);
  });

  it.each([
    ["an apostrophe", "Ohm's Law", "Ohms Law"],
    ["a number in words", "Three-Way Valve", "3-Way Valve"],
    ["a Greek letter", "β Decay", "Beta Decay"],
    ["a sign without a letter", "Salt + Water", "Salt Water"],
    ["a joining word", "Light from Stars", "Light of Stars"],
    ["a bracket within", "Ball (Steel) Bearing", "Ball Bearing"],
    ["a label in front", "K — Kinetic Energy", "Kinetic Energy"],
    ["a date in front of the note’s name", "Kinetic Energy", "2026-06-29 - Kinetic Energy"],
    ["a number in front of the note’s name", "Kinetic Energy", "07-Kinetic-Energy"],
    ["a long number in front of the note’s name", "Kinetic Energy", "202606291530 Kinetic Energy"],
    ["a bracket of other signs", "堆肥", "堆肥（Compost）"],
    ["a bracket behind Korean signs", "퇴비", "퇴비(Compost)"],
    ["accents", "Jardín botánico", "Jardin Botanico"],
    ["a German joining word", "Boden und Humus", "Boden & Humus"],
    ["a Spanish one", "Agua y suelo", "Agua, suelo"],
    ["a French one", "Terre et compost", "Terre, Compost"],
    ["an Italian one", "Terra e acqua", "Terra, acqua"],
    ["a Swedish one", "Jord och vatten", "Jord, vatten"],
    ["a Danish one", "Jord og vand", "Jord, vand"],
    ["a Spanish plural in -iones", "Plantación", "Plantaciones"],
    ["one in -ales", "Animal del suelo", "Animales del suelo"],
    ["one in -dades", "Propiedad del suelo", "Propiedades del suelo"],
    ["one in -dores", "Regador", "Regadores"],
    ["a German plural in -ungen", "Bewässerung", "Bewässerungen"],
    ["one in -heiten", "Krankheit", "Krankheiten"],
    ["a French plural in -ales", "Racine principale", "Racines principales"],
    ["a question", "What is a Compost Heap?", "Compost Heap"],
    ["a question of the note’s name", "Kompost", "Was ist ein Kompost?"],
    ["one in Portuguese", "O que é uma Horta?", "Horta"],
  ])("is found whatever it is written with: %s", async (_what, term, name) => {
    const index = await indexOf({ "Physics MOC.md": `- **${term}** — Said of it\n`, [`${name}.md`]: "" });
    expect(notesOf(index)).toEqual([`${term} → ${name}.md`]);
  });

  it.each([
    ["what is more stands in a heading", "## Ships\n### Sail Ships\n- **Parts** — Masts", "Parts of Sail Ships"],
    ["it has the initials of a heading", "## Merchant Navy Ships\n### Sail Ships\n- **Masts** — Poles", "MNS Masts"],
    ["what is more stands in the definition", "## Ships\n### Sail Ships\n- **Knots** — A course to learn them", "Knots Course"],
    ["what is more stands in a bracket of the term", "### Sail Ships\n- **Wind (Trade)** — Blows west", "Trade Wind"],
    ["it has the initials of the term", "### Sail Ships\n- **The Old Harbour Company** — Its history on paper", "OHC Paper"],
    ["what is less stands in a heading", "### Sail Ships\n- **Sail Ropes** — Hold the sails", "Ropes"],
    ["the term is its initials", "### Sail Ships\n- **OHC** — Its history on paper", "Old Harbour Company"],
  ])("is the longer or shorter one right below the own heading, before a better spelled one elsewhere, where %s", async (_why, text, name) => {
    const term = /\*\*(.+)\*\*/.exec(text)?.[1] ?? "";
    const index = await indexOf({ "Sea MOC.md": `${text}\n## Elsewhere\n- **Boats** — Small\n`, [`${name}.md`]: note("Sail Ships"), "Sail Ships.md": note("Sea MOC"), [`Other/${term}.md`]: note("Boats"), "Boats.md": note("Sea MOC") });
    expect(notesOf(index)[0]).toBe(`${term} → ${name}.md`);
  });

  it("is no name of which the term is the initials, where it is a word or another bullet has that name", async () => {
    const files = { "Sail Ships.md": note("Sea MOC"), "Old Harbour Company.md": note("Sail Ships") };
    expect(notesOf(await indexOf({ ...files, "Sea MOC.md": "### Sail Ships\n- **Ohc** — A sound\n" }))).toEqual(["Ohc → —"]);
    expect(notesOf(await indexOf({ ...files, "Sea MOC.md": "### Sail Ships\n- **OHC** — Its history\n- **Old Harbour Company** — Itself\n" }))[0]).toBe("OHC → —");
  });

  it("is a longer one that an item above it explains, and not one beside it", async () => {
    const files = { "Sail Ships.md": note("Sea MOC"), "Anchor Chains.md": note("Sail Ships"), "Toy Chains.md": note("Sail Ships") };
    expect(notesOf(await indexOf({ ...files, "Sea MOC.md": "### Sail Ships\n- **Anchors** — Hold\n- **Chains** — Of iron\n" }))).toContain("Chains → —");
    expect(notesOf(await indexOf({ ...files, "Sea MOC.md": "### Sail Ships\n- **Anchors** — Hold\n  - **Chains** — Of iron\n" }))).toContain("Chains → Anchor Chains.md");
    expect(notesOf(await indexOf({ ...files, "Sea MOC.md": "### Sail Ships\n- **Anchors** — Hold\n  - **Parts** — Many\n    - **Chains** — Of iron\n" }))).toContain("Chains → Anchor Chains.md");
  });

  it("is none by a name of several bullets in another folder, where map and note share but one word", async () => {
    const oaks = "## Oaks\n- **Winter Care** — How oaks stand through frost\n- **Bark**\n- **Crown**\n";
    const both = `${oaks}## Elms\n- **Winter Care** — How elms are kept from snow\n- **Leaf**\n- **Seed**\n`;
    const of = async (map: string, text: string, folder = "Tools"): Promise<string | undefined> => notesOf(await indexOf({ "Garden/Trees MOC.md": map, [`${folder}/Winter Care.md`]: text }))[0];
    expect(await of(both, "Oil keeps blades from frost.")).toBe("Winter Care → —");
    expect(await of(oaks, "Oil keeps blades from frost.")).toBe("Winter Care → Tools/Winter Care.md");
    expect(await of(both, "Trees that stand in frost.")).toBe("Winter Care → Tools/Winter Care.md");
    expect(await of(both, "Oil for blades.", "Garden/Tools")).toBe("Winter Care → Garden/Tools/Winter Care.md");
  });

  it.each([
    ["German", "wird nicht über Nacht gegossen", "Über sie wird nicht gesprochen."],
    ["Spanish", "para plantas desde abajo", "Sirve para escribir desde casa."],
    ["Portuguese", "como quando chove pelo vale", "Como quando canta pelo rio."],
    ["Italian", "come anche questa della pianta", "Come anche questa della barca."],
    ["French", "pour cette plante avec racine", "Pour cette voiture avec roues."],
    ["Russian", "который может также расти", "Который может также писать."],
  ])("is none by words that any text of %s has", async (_language, definition, text) => {
    const map = { "Trees/Oaks/Trees MOC.md": `- **Crown** — ${definition}\n- **Bark**\n- **Leaf**\n` };
    expect(notesOf(await indexOf({ ...map, "Kings/Crown.md": text }))[0]).toBe("Crown → —");
    expect(notesOf(await indexOf({ ...map, "Kings/Crown.md": definition }))[0]).toBe("Crown → Kings/Crown.md");
  });

  it("is none by an alias in capitals, where the term is a common word", async () => {
    const tree = { "Tree Regions, Early Edition.md": "---\naliases: [TREE]\n---\nA list.\n" };
    expect(notesOf(await indexOf({ ...tree, "Plants MOC.md": "- **Trees** — High plants\n" }))).toEqual(["Trees → —"]);
    expect(notesOf(await indexOf({ ...tree, "Plants MOC.md": "- **TREE** — A list of regions\n" }))).toEqual(["TREE → Tree Regions, Early Edition.md"]);
    expect(notesOf(await indexOf({ "Tree.md": "---\naliases: [TREE]\n---\n", "Plants MOC.md": "- **Trees** — High plants\n" }))).toEqual(["Trees → Tree.md"]);
  });

  it("is none of its name, where its definition is nothing but a link to a longer one", async () => {
    const files = { "Garden/Pruning.md": "Taking twigs off.", "Garden/Roses - Pruning.md": "In spring.", "Garden/Shears.md": "" };
    for (const [definition, path] of [["[[Roses - Pruning|link]]", "—"], ["[[Shears]]", "Garden/Pruning.md"], ["[[Pruning|link]]", "Garden/Pruning.md"], ["See [[Roses - Pruning]]", "Garden/Pruning.md"]] as const) {
      expect(notesOf(await indexOf({ ...files, "Garden/Garden MOC.md": `- **Pruning** — ${definition}\n- **Bed**\n` }))[0]).toBe(`Pruning → ${path}`);
    }
  });

  it("has term and definition together for its name, where a hyphen stands between them", async () => {
    const files = { "Garden/Soil - Dig It Over.md": "With a spade.", "Garden/Soil.md": "What plants stand in." };
    const map = (line: string) => ({ "Garden/Garden MOC.md": `${line}\n- **Bed**\n` });
    for (const line of ["- Soil - Dig It Over", "- **Soil** - Dig it over"]) expect(notesOf(await indexOf({ ...files, ...map(line) }))[0]).toBe("Soil → Garden/Soil - Dig It Over.md");
    for (const line of ["- **Soil** - Dig it twice", "- **Soil** — Dig it over"]) expect(notesOf(await indexOf({ ...files, ...map(line) }))[0]).toBe("Soil → Garden/Soil.md");
  });

  it("is found anew where a definition makes a longer name, and where an item above is another", async () => {
    const files = { "Soil - Dig It Over.md": "With a spade.", "Soil.md": note("Garden MOC"), "Sand Worms.md": note("Soil"), "Fish Worms.md": note("Soil") };
    const map = (first: string, item: string): string => `## Soil\n- **Soil** - ${first}\n- **${item}**\n  - **Worms** — Long\n`;
    const live = createLiveIndex(DEFAULTS, parseYaml, { now: () => 0, offsetAt: () => 0 });
    await live.load(Object.entries({ ...files, "Garden MOC.md": map("dig it over", "Beds of fish") }).map(([path, text]) => ({ path: notePath(path), read: () => Promise.resolve(text) })));
    const found = (): string[] => notesOf(live.current());
    expect(found()).toEqual(["Soil → Soil - Dig It Over.md", "Beds of fish → —", "Worms → Fish Worms.md"]);
    for (const [first, item] of [["dig it up", "Beds of fish"], ["dig it over", "Beds of sand"], ["dig it twice", "Beds of clay"], ["dig it over", "Beds of fish"]] as const) {
      await live.upsert(notePath("Garden MOC.md"), map(first, item));
      expect(found()).toEqual(notesOf(await indexOf({ ...files, "Garden MOC.md": map(first, item) })));
    }
    await live.remove(notePath("Soil - Dig It Over.md"));
    expect(found()[0]).toBe("Soil → Soil.md");
    await live.upsert(notePath("Soil - Dig It Over.md"), "");
    expect(found()[0]).toBe("Soil → Soil - Dig It Over.md");
  });

  it.each([
    ["another name that stands in the heading", "水壶", "园艺水壶"],
    ["Latin letters that stand in the heading", "水壶", "Drip水壶"],
    ["what the name goes without", "园艺水壶", "水壶"],
    ["Japanese signs", "じょうろ", "園芸じょうろ"],
  ])("has a name without spaces that is longer or shorter, where the rest is explained: %s", async (_what, term, name) => {
    const files = { "园 MOC.md": `## 园艺 園芸 Drip\n- **${term}**\n- **土**\n`, [`${name}.md`]: note("园艺 園芸 Drip"), "园艺 園芸 Drip.md": note("园 MOC") };
    expect(notesOf(await indexOf(files))[0]).toBe(`${term} → ${name}.md`);
    expect(notesOf(await indexOf({ ...files, "园 MOC.md": `## 树\n- **${term}**\n- **土**\n`, [`${name}.md`]: note("树"), "树.md": note("园 MOC") }))[0]).toBe(`${term} → —`);
  });

  it("is not told by what formulas are written with", async () => {
    const index = await indexOf({ "Trees/Trees MOC.md": "- **Solution** — Here $\\frac{3}{4} \\approx \\sqrt{x}$\n- **B**\n- **C**\n", "Zoo/x/Solution.md": "There $\\frac{7}{8} \\approx \\sqrt{y}$\n" });
    expect(notesOf(index)[0]).toBe("Solution → —");
  });

  it("is told by pairs of signs, where words have no spaces between them, and by what words begin with in Korean", async () => {
    const at = async (term: string, definition: string, text: string): Promise<string | undefined> => notesOf(await indexOf({ "园/土 MOC.md": `- **${term}** — ${definition}\n- **B**\n- **C**\n`, [`园/树/${term}.md`]: text }))[0];
    expect(await at("堆肥", "由落叶和厨余发酵而成的肥料", "用落叶、厨余做的东西。")).toBe("堆肥 → 园/树/堆肥.md");
    expect(await at("堆肥", "由落叶和厨余发酵而成的肥料", "冬天盖在屋顶上的一层雪。")).toBe("堆肥 → —");
    expect(await at("퇴비", "낙엽을 음식과 섞어 만든 거름", "낙엽이나 음식을 썩힌 것")).toBe("퇴비 → 园/树/퇴비.md");
    expect(await at("퇴비", "낙엽을 음식과 섞어 만든 거름", "지붕 위에 쌓인 눈")).toBe("퇴비 → —");
    // Four signs are two words.
    expect(await at("落叶堆肥", "由落叶和厨余发酵而成的肥料", "冬天盖在屋顶上的一层雪。")).toBe("落叶堆肥 → 园/树/落叶堆肥.md");
  });

  it("is not told by a word for kinds of things, though it is an alias", async () => {
    const files = (text: string): Record<string, string> => ({ "Sea MOC.md": "## Knots\n- **Model** — A rope shown in wood\n", "Reef.md": `---\naliases: [Model]\n---\n${note("Knots", text)}`, "Knots.md": note("Sea MOC") });
    expect(notesOf(await indexOf(files("Holds a sail.")))).toEqual(["Model → —"]);
    expect(notesOf(await indexOf(files("Shown in wood.")))).toEqual(["Model → Reef.md"]);
  });

  it("is none by several words alone where both say something and nothing is the same, nor by a phrase that any text may head", async () => {
    const files = { "Boats/Parts/Red Sheet.md": "Linen that covers somebody at night.", "Boats/Why its important.md": "Linen that covers somebody at night.", "Boats/Key Takeaways.md": "" };
    const map = (name: string): Record<string, string> => ({ ...files, [name]: "- **Red Sheet** — Holds the corner of a sail\n- **Why it’s important** — Nobody sails without one\n- **Key Takeaways** — Tie it before noon\n- **D**\n- **E**\n- **F**\n- **G**\n" });
    for (const name of ["Boats/Boats MOC.md", "Ropes MOC.md"]) expect(notesOf(await indexOf(map(name))).slice(1, 3)).toEqual(["Why it’s important → —", "Key Takeaways → —"]);
    expect(notesOf(await indexOf(map("Ropes MOC.md")))[0]).toBe("Red Sheet → —");
  });

  it("is in a folder that has its name whatever its case", async () => {
    const files = { "Sea/Sea MOC.md": "- **Mooring** — Where boats lie at night\n- **B**\n- **C**\n", "Sea/03. Mooring/mooring.md": "Costs a lot." };
    expect(notesOf(await indexOf(files))[0]).toBe("Mooring → Sea/03. Mooring/mooring.md");
  });

  it("is no longer one that another bullet of the map is named like", async () => {
    const files = { "Rope Splices.md": note("Ropes"), "Ropes.md": note("Sea MOC") };
    const map = "## Ropes\n- **Splices** — Joined ropes\n";
    expect(notesOf(await indexOf({ ...files, "Sea MOC.md": map }))).toEqual(["Splices → Rope Splices.md"]);
    expect(notesOf(await indexOf({ ...files, "Sea MOC.md": `${map}## Other\n- **Rope Splices** — Kinds\n` }))).toEqual(["Splices → —", "Rope Splices → Rope Splices.md"]);
  });

  it("is where the siblings' notes lead back to, though no heading is named so", async () => {
    const index = await indexOf({
      "Sea MOC.md": "## First steps\n- **Bowline** — A loop\n- **Sheet Bend** — Joins two\n- **Clove Hitch** — Holds a post\n- **Reef Knot** — For sails\n",
      "Bowline.md": note("Knots"), "Sheet Bend.md": note("Knots"), "A/Clove Hitch.md": note("Knots"), "B/Clove Hitch.md": note("Scouts"), "Reef Knot Ways.md": note("Knots", "For sails."), "Scouts.md": note("Sea MOC"), "Knots.md": note("Sea MOC"),
    });
    expect(notesOf(index).slice(2)).toEqual(["Clove Hitch → A/Clove Hitch.md", "Reef Knot → Reef Knot Ways.md"]);
  });

  it("is a longer one of which nothing explains what is more only where that comes behind several words, since then it is a kind", async () => {
    const files = (name: string): Record<string, string> => ({ "Sea MOC.md": "## Ropes\n- **Sheet** — Holds a sail\n- **Anchor Line** — Holds a boat\n", [`${name}.md`]: note("Ropes"), "Ropes.md": note("Sea MOC") });
    expect(notesOf(await indexOf(files("Anchor Line Guide")))).toEqual(["Sheet → —", "Anchor Line → Anchor Line Guide.md"]);
    for (const name of ["Main Sheet", "Sheet Bend", "Storm Anchor Line"]) expect(notesOf(await indexOf(files(name)))).toEqual(["Sheet → —", "Anchor Line → —"]);
  });

  it.each(["Rope Care", "Care of Ropes"])("is below the heading's note, which may carry the section's words: %s", async (above) => {
    const index = await indexOf({ "Sea MOC.md": "## Rope Work\n### Care\n- **Drying** — In the shade\n", "A/Drying.md": note(above), "B/Drying.md": note("Fish"), "Fish.md": note("Sea MOC"), [`${above}.md`]: note("Sea MOC") });
    expect(notesOf(index)).toEqual(["Drying → A/Drying.md"]);
  });

  it("is below the heading's note, whose name has an accent or the plural of another language", async () => {
    for (const [heading, name] of [["Propiedades", "Propiedad"], ["Jardín", "Jardin"]] as const) {
      const index = await indexOf({ "Sea MOC.md": `## ${heading}\n- **Drying** — In the shade\n`, "A/Drying.md": note(name), "B/Drying.md": note("Fish"), "Fish.md": note("Sea MOC"), [`${name}.md`]: note("Sea MOC") });
      expect(notesOf(index)).toEqual(["Drying → A/Drying.md"]);
    }
  });

  it("is below the note that the heading links to, whatever the heading shows", async () => {
    const index = await indexOf({ "Sea MOC.md": "## [[Rope Work|Hands on]]\n- **Drying** — In the shade\n", "A/Drying.md": note("Rope Work"), "B/Drying.md": note("Fish"), "Fish.md": note("Sea MOC"), "Rope Work.md": note("Sea MOC") });
    expect(notesOf(index)).toEqual(["Drying → A/Drying.md"]);
  });

  it("is found by a folder or a bracket that is named like a heading, where notes lead nowhere", async () => {
    const index = await indexOf({
      "Sea MOC.md": "## Ropes\n- **Drying** — Of them\n- **Storing** — Of them\n", "02 Ropes/Drying.md": "", "03 Fish/Drying.md": "", "Storing.md": "", "Storing (Ropes).md": "",
    });
    expect(notesOf(index)).toEqual(["Drying → 02 Ropes/Drying.md", "Storing → Storing (Ropes).md"]);
  });

  it("is the nearer by folder where nothing else tells two apart: in the map's folder or below it first", async () => {
    const index = await indexOf({ "Sea/Sea MOC.md": "- **Tide** — Twice a day\n- **Moon** — Pulls\n", "Sea/Deep/Down/Tide.md": "", "Tide.md": "", "Sea/Sky/Moon.md": "", "Sea/Sky/Night/Moon.md": "" });
    expect(notesOf(index)).toEqual(["Tide → Sea/Deep/Down/Tide.md", "Moon → Sea/Sky/Moon.md"]);
  });

  it("is none below another heading where only one word is shared, or a bracket speaks of something else", async () => {
    const files = { "Fish.md": note("Sea MOC"), "Drying.md": note("Fish", "Hang the cod in the wind."), "Care Plan (Cod).md": note("Fish", "Feed it in winter.") };
    const map = (definition: string): string => `## Ropes\n- **Drying** — ${definition}\n- **Care Plan** — Whom to ask about ropes\n## Fish\n- **Cod** — A fish\n`;
    expect(notesOf(await indexOf({ ...files, "Sea MOC.md": map("In the shade") })).slice(0, 2)).toEqual(["Drying → —", "Care Plan → —"]);
    expect(notesOf(await indexOf({ ...files, "Sea MOC.md": map("In wind and sun") }))[0]).toBe("Drying → Drying.md");
  });

  it("is none by a name and a heading alone, where it belongs to another map", async () => {
    const index = await indexOf({ "Sea/Sea MOC.md": "## Ropes\n- **Hanging Bridge** — Between two masts\n", "Land/Land MOC.md": "## Ropes\n- **Ladder** — Steps\n", "Land/Hanging Bridge.md": note("Ropes", "Crosses a valley."), "Land/Ropes.md": note("Land MOC") });
    expect(notesOf(index)).toContain("Hanging Bridge → —");
  });

  it("survives notes that lead back to each other in a circle", async () => {
    const index = await indexOf({ "Systems MOC.md": "- **A** — x\n", "A.md": note("B"), "B.md": note("A") });
    expect(notesOf(index)).toEqual(["A → A.md"]);
  });
});

describe.skipIf(!sharedIsHere)("the notes of the systems map", () => {
  it("are found for nearly all its concepts, and each lies in a folder of concepts", async () => {
    const index = await indexOf(sharedVault());
    const map = index.maps.find((one) => one.name.startsWith("04"));
    const concepts = map?.concepts ?? [];
    const found = concepts.filter((concept) => concept.note !== null);
    expect(concepts.length).toBe(119);
    expect(found.length).toBeGreaterThanOrEqual(115);
    expect(found.filter((concept) => !concept.note?.includes("/01 Concept/"))).toEqual([]);
  });

  it("are each found under the right section, and no note is taken twice", async () => {
    const index = await indexOf(sharedVault());
    const concepts = index.maps.find((one) => one.name.startsWith("04"))?.concepts ?? [];
    const astray = concepts.filter((concept) => concept.note !== null && !concept.note.includes(concept.headingPath[0] ?? ""));
    expect(astray.map((concept) => `${concept.term} → ${concept.note ?? ""}`)).toEqual([]);
    const notes = concepts.flatMap((concept) => concept.note ?? []);
    expect(notes.length).toBe(new Set(notes).size);
  });
});
