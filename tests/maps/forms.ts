/** Each form in which a map may name a concept, with an example: a test of the reader, and a page of the documentation. */

export interface Form {
  readonly name: string;
  /** One or two sentences for a reader of the documentation. */
  readonly says: string;
  /** Maps, each read by itself. */
  readonly examples: readonly string[];
}

export interface Chapter {
  readonly title: string;
  readonly forms: readonly Form[];
}

export const FORMS: readonly Chapter[] = [
  { title: "One line", forms: [
    { name: "Bold, a link or code, then a dash or a colon", says: "What stands in front is the term, what stands behind is its definition. Dashes and arrows need white space around them, a colon needs it behind.", examples: [
      "- **Inode** — What a file is, but for its name\n- [[Directory]] – A file that lists names\n- `fsync()` -- Waits for the disk\n- [Journal](https://example.org/journal) - A promise\n- **Hard link:** a second name\n- [[Extent]] → A run of blocks\n- **Block** // The smallest piece\n- **Sector**; the smallest piece of a disk\n- **Cluster** ~ some sectors\n- **Zone** := some clusters\n- **Track.** A ring of sectors\n- **Platter** ==> What tracks are on\n- **Mount**-point",
    ] },
    { name: "Questions", says: "A question in bold is a concept where its answer stands behind or below it; any question is where an arrow leads to the note that answers it.", examples: [
      "- **What is a block?** The smallest piece\n- **What is an inode?**\n  - What a file is, but for its name\n- **What is missing here?**\n\n**What is a sector?** What a disk is made of.\n\n**What is a track?** A ring of them.",
      "## Asked\n**What is a head?**\nWhat reads a track.\n\n**What is an arm?**\nWhat moves the head.\n\n## Answered elsewhere\n- \"What is a platter?\" --> [[Platter]]\n- Why do disks spin? → [[Rotation]]",
    ] },
    { name: "Plain words, then a dash or a colon", says: "At most 80 characters in front of the first separator. Separators in code, formulas, links, brackets and emphasis part nothing.", examples: [
      "- Sparse file - holes that take no space\n- Quota: how much one may store\n- RAID (levels: 0 - 6) — disks that stand in for each other\n- $f: A \\to B$ — a map from A to B\n- Set $\\{1,2\\}$ — two numbers\n- `a == b` — a comparison\n- _Fork - exec_ — how a process starts another\n- Pipe = what joins two processes\n- Signal– a word to a process\n- Daemon.- it runs behind\n- Socket ::: a door for messages\n- Area = width * height",
      "## Títulos\n- Contas a pagar\n- Derecho a la vida\n- Impostos",
    ] },
    { name: "A link in the words", says: "A link in small letters behind plain words is part of the name. A link that begins with a capital, or says the same words, is the name’s note.", examples: [
      "- Anterior [[cruciate ligament]]\n- Marbury [[Marbury v. Madison]]\n- [[Femur]] — a bone\n- Bones of the hand [[bones_of_the_hand]]\n- Bones and joints [[Joints MOC]]\n- Bones in C++ [[bones_in_cpp]]\n- C++ [[cpp]]\n- Telling bones apart with [[X-rays]]\n- Read this first, then more in [[Bones of old people]]",
    ] },
    { name: "Names of notes that sort them", says: "Digits of a Zettelkasten in front of a note’s name are no part of the term. Of a path that is shown, the name of the note is. A year behind a slash belongs to the name in front of it. A number with a zero or a full stop in it, and a dash or a space behind it, sorts what it stands in front of.", examples: [
      "- ZK013 — Osmosis\n- ZK014 — Turgor — pressure in a cell\n- 1.2 Root pressure\n- 1.2.1 - Guttation\n- 2.4 GHz band",
      "- [[laws/Act 8.429/1992]]\n- [[TCP/IP]]\n- [[protocols/UDP]]\n- [[202301292139 Osmosis]]\n- [[221109202410 - Turgor]] — pressure in a cell\n- [plants/water/Xylem.md](plants/water/Xylem.md) — carries water\n- **Phloem** #later — carries sugar",
    ] },
    { name: "Several links in one bullet", says: "Below a heading each of them is a concept.", examples: [
      "## Bones\n- [[Femur]] · [[Tibia]] · [[Fibula]]\n- [[Tarsus]] / [[Metatarsus]]\n- [[Ulna]], [[Radius]] and [[Hand MOC]]\n  - [[Wrist]] — between them and the hand\n- Skull: [[Jaw]] · [[Cheekbone]]",
    ] },
    { name: "A link and what it is", says: "A link that opens a line names a concept; a sentence about it is the definition. Words that only join or list names, numbers and brackets are none.", examples: [
      "- [[DNS]] is how names become addresses\n- [Leaf](https://example.org/leaf), a green thing\n- [[Bark]] (15)\n- [Root](https://example.org/root) [Free] [PDF]\n- [Seed](https://example.org/seed) ([Notes](https://example.org/notes))\n- [Pip](https://example.org/pip) [more](pips.md)\n- [[Kernel]] date: 2026-02-03 18:40\n- [[cork]] layers\n- [[thorn]]s\n- [Bud](bud.md)s\n- [[VFS]] (Virtual File System)\n- **Stem** vs **trunk**\n- **Salt** ↔ **pepper** — both on the table",
      "## Wood\n- [[Heartwood]], [[Sapwood]], etc.",
    ] },
    { name: "Dataview’s fields", says: "The name of a field is the term, its value the definition.", examples: [
      "- Xylem:: carries water\n- [Phloem:: carries sugar]\n- **Sap**:: what they carry",
      "- Cambium::makes new wood\n- std::vector keeps values in a row\n- Bark :: keeps a tree dry",
    ] },
    { name: "Other scripts", says: "Chinese and Japanese dashes, colons and brackets need no white space. Marks of direction and other invisible characters are no part of a term, and neither is what numbers it.", examples: [
      "- 分页——固定大小的块\n- 缓存：附近的副本\n- 进程（运行中的程序）—有自己的地址空间\n- \u200Fذاكرة\u200F — صفحات\n- שכבה: חלק מן הרשת\n- **Haarspalter**\u200A—\u200AWer zu genau ist\n- 【线程】执行的单位\n- 细胞 = 生命的单位\n- 【例】一个进程有三个线程\n- ページングとは、固定サイズのブロックのこと\n- スワップ＝ディスク上のページ\n- »Auslagern«: Seiten auf die Platte legen",
      "- 1、栈：后进先出\n- （2）队列：先进先出\n- ③ 堆：最大的在上面\n- (a) **Stapel**: zuletzt hinein, zuerst heraus\n- 4) Keller: dasselbe\n- 2.1. Schlange: zuerst hinein, zuerst heraus\n- > **Halde**: das Größte liegt oben",
    ] },
    { name: "In front and at the end", says: "Checkboxes are read as ticks. Emoji, tags, status words, dates in front, footnote marks, comments, block ids and the dates of the Tasks plugin belong to neither term nor definition.", examples: [
      "- [x] **Paging** — blocks of one size #memory ^pg\n- #status/🔥hot **Swap** — pages on the disk[^1]\n- #sprache/हिन्दी [[Devanagari]] — a script\n- TODO [[Thrashing]] — only moving pages\n- 2019 · [[Spectre]] — reads what it must not\n- **Kernel** ⭐⭐ — what runs first\n- 🧵 **Thread** — runs %% check this %%\n- [x] [[Fiber]] ✅ 2026-03-21\n- [ ] [[Task]] — what a thread runs ⏫ 📅 2026-03-22\n- ☐ **Job** — a group of them\n- 1️⃣ **Session** — a group of those\n- ![[threads.png]] **Pool** — threads that wait\n- **Mutex** 🔑 lets one in",
      "- **Cache** — keeps copies %% of what,\n  is to be said %% nearby\n- **Buffer** — keeps what is on its way",
    ] },
  ] },
  { title: "Without a definition in the line", forms: [
    { name: "Lists of links", says: "A bullet that is a link, and a line that is a link, with or without a bullet. Links to other maps name nothing.", examples: [
      "- [[Meiosis]]\n- [[Mitosis]]\n\n[[Bud]]\n[[Leaf]]\n[[Stem]] — carries both\n[[Other plants MOC]]\n[Trees MOC](trees.md)\n[[wood/index|Wood MOC]]",
      "Plants and their parts.\n\n**Below the ground:**\n[[Root]]\n\nOn a branch (new):\n[[Thorn]]: a short shoot\n\n[[Bark]] is what keeps a tree dry.\n\n[[Sap]] runs in spring, and there is much to say about it.\n\nA long line of text that goes on and on until its end, in which somebody speaks of\n[[Resin]]",
    ] },
    { name: "Lists of short names", says: "Where the bullets beside each other are mostly names, a short text without any mark is a name, too. In a numbered list all must be, or eight and more than the others.", examples: [
      "- Case study — what one firm did\n- SWOT analysis\n- Market research (primary, secondary)\n- Remember to bring a calculator to the exam\n\n1. Open the app\n2. Wait until it has started, then sign in\n3. Account settings",
      "1. Mercury\n2. Venus\n3. Earth",
      "1. Mercury\n2. Venus\n3. Earth\n4. Mars\n5. Jupiter\n6. Saturn\n7. Uranus\n8. Neptune\n9. What is known of planets that go around other stars",
      "- [[Budding]]\n- Practical Questions of Grafting and Keeping Trees in Pots",
    ] },
    { name: "Lines of their own", says: "A line without a bullet that is a bold term, a dash and a definition. Behind a colon or a full stop one needs another such line beside it, for it may be a remark. So does a bold line right above its text or its formula. A dash, a letter or a number in brackets may stand in front.", examples: [
      "## Roots\n**Taproot** — goes straight down\n**Fibrous root** — spreads near the ground\n\n**Buttress:** holds a tall tree\n\n**Rhizoid**: the root of a moss\n\n– **Stolon** — runs above the ground\n(2) **Corm** — a swollen stem\n\n**Bulb.** Leaves that keep food below the ground.\n\n## Care\n**Note:** water less in winter.\n\nThere is one thing more, and\n**it matters** — much",
      "## Leaves\n**Blade**\nThe broad part of a leaf.\n**Area of a blade:**\n$$A = l \\cdot w$$\n\n**Note:**\nMeasure them in summer.\n\n**Needles:**\n- [[Pine]]\n\n## Trees\n**Oak**: bears acorns\nEx: “the old oak at the gate”\n**Beech**: bears nuts",
    ] },
    { name: "Bullets below", says: "Where a term has no definition and the bullets below it name nothing, they are its definition: one, or up to six.", examples: [
      "- **Cache**\n  - keeps copies nearby\n- [[Queue]]\n  - first come, first served\n- **Kinds**\n  - **Stack** — last come, first served",
      "- **Heap**\n  - Its largest value stands at the top\n  - A row of values is enough to hold it\n- **Ring buffer**:\n  1. It writes where it has read\n  2. At its end it begins again\n- **To try**\n  - [ ] Write one of them again\n  - [ ] Ask somebody to read it",
    ] },
    { name: "Blocks below", says: "Paragraphs, formulas, code, quotes, callouts and tables that are indented to a bullet’s text are part of its definition. Blocks that a plugin fills, such as `dataview`, are not.", examples: [
      "- **Euler’s identity** — five numbers in one line\n\n  $$\n  e^{i\\pi} + 1 = 0\n  $$\n- **Loop**\n\n  Says something again and again.\n\n  ```py\n  while True:\n      say()\n  ```\n- **Truth table**\n\n  > [!note] Of “and”\n  > Only both make it true.\n\n  | a | b |\n  |---|---|\n  | 0 | 0 |",
    ] },
    { name: "Headings", says: "A heading that is a link, without concepts below, is one; so is a heading with a paragraph, where the headings beside it are like that, and a heading with up to eight bullets that name nothing, where most of three or more are. Headings such as “Overview” are not.", examples: [
      "# Structures\n\n## Overview\n\nWhat follows keeps values.\n\n## [[Array]]\n\n## List\n\n[[Node|Nodes]] are what it is made of.\n\n## Queue\n\nNodes that know the next one.\n\n## 2. Tree\n\nNodes that know those below.\n\n```py\nleft, right\n```",
      "# Cells\n\n## Transport\n\n### Osmosis\n- Water moves through a thin skin\n- It needs no energy at all\n\n### Diffusion\n- Particles spread from where there are many to where there are few\n\n### Active transport\n1. A carrier binds the ion on one side\n2. Energy changes the shape of the carrier\n\n## Parts\n\n### [[Nucleus]]\n- Holds what the cell inherits\n  - and passes it on to both halves\n\n### Golgi\n- **Cis face** — where vesicles arrive",
    ] },
    { name: "What says that it is the definition", says: "Where two headings or bullets and more have a “Definition:” below, it is theirs. A picture alone is no definition of a heading, though an embedded note is, nor is a line that leads to what comes below or says something of the note.", examples: [
      "## Words of foresters\n\n### Crown\n**Definition:** All that grows above the trunk.\n\n**Measured:** from the lowest branch\n\n### 2. Canopy\n- **Definition**: What the crowns of a wood form together\n- **Height**: that of its highest crown\n\n### Below\n- Understory\n  - Definition: what grows below the canopy\n- **Litter**\n  - **Definition**: what has fallen\n  - **Depth**: a hand\n\n### Layers\n- Soil\n  - What is left of the litter\n  - It holds water for weeks",
      "## Logic\n- **Definition** — what says what a word means\n\n## Pictures\n\n### Beech\n![A beech](beech.png)\n\n### Ash\nIt has black buds.\n\n![[ash.png]]\n\n### Elm\nIts leaves are not alike on both sides.\n\n### Planting a tree\nIts roots want room.\n\n### Lime\nFor example:\n\n### Maple\n![[Trees#^maple]]\n\n### Rowan\n---\nOrigin: a walk\nReferences:\nCreated: 12.08.2025",
    ] },
    { name: "Several level-1 headings", says: "One is the title of the map. Several are its sections.", examples: [
      "# Memory\n- **Paging** — blocks\n\n# Terminals\n## Output\n- **Paging** — a screen at a time",
    ] },
    { name: "Definition lists and callouts", says: "A line followed by a line that starts with a colon, and callouts of the type `definition`, `term` or `concept`, or of any type below a heading that says so.", examples: [
      "Deadlock\n: two wait for each other\n\n> [!definition] Entropy\n> How many ways there are\n> to be in one state.",
      "## Definitions\n> [!note] Heat\n> What flows from warm to cold.\n\n## Remarks\n> [!note] Cold\n> Nothing flows from it.",
    ] },
    { name: "Tables", says: "Only where the setting “Read tables” is on: the first column is the term, the second the definition. A map that is mostly tables says so.", examples: [
      "| Term | Meaning |\n|---|---|\n| Cache | keeps copies |\n| Queue | keeps order |",
    ] },
  ] },
  { title: "What names nothing", forms: [
    { name: "Properties", says: "Lines that say something about the note.", examples: [
      "- related: [[Biology]]\n- Keywords:: cells, plants\n- Created: 2026-05-01\n- **Up:** [[Home]]\n- Source: how water gets in\n- Source: *The root*, p. 12\n- Reference: another name of a variable\n- based_on:: [[Botany]]",
    ] },
    { name: "Queries, tasks and ways", says: "Dataview’s queries, tasks with a date, the ways to other notes, tables of contents, lines of tags.", examples: [
      "- `= this.file.mtime`\n- Changed: `= this.file.mtime`\n- [ ] Buy seeds 📅 2026-05-01\n- ← Back to [[Home]]\n- See [[Botany in depth]] for more\n- [Roots](#roots)\n- #todo #later\n- [[Home|⌂]]\n- [[My notes/Home]]\n- [[Botany/Start|← Back to the start]]",
      "## Contents\n- [Roots](Plants.md#roots)\n- [[Plants#Leaves]]\n- [[Flowers]]",
    ] },
    { name: "Lists of what is related", says: "What stands under a heading such as “Related notes”, “See also”, “Bibliography”, “Homework” or “Past exams”, or below a bullet that says so.", examples: [
      "## Leaves\n- [[Stoma]]\n## Related notes\n- [[Zoology]]\n## Relate to:\n- [[Fungi]]\n## Se också\n- [[Mossa]]\n## Hausaufgaben\n- [[Blatt 3]]\n## מבחנים\n- [[מועד א]]\n## Parent\n- [[Garden]]\n## Tópicos relacionados\n- [[Solo]]\n## Reading list\n- [[The life of trees]]\n## Publications\n- [[On bark]]\n## 相关设计文档\n- [[温室]]\n## Recursos relacionados\n- [[Abono]]",
      "- [[Stoma]]\n- **See also**\n  - [[Zoology]]\n- Related notes\n  - Fungi: neither plant nor animal",
      "## Leaves\n- [[Stoma]]\n## MOCs\n- [[Zoology]]\n## Sub-MOCs\n- [[Mosses]]\n## Mocs relacionados\n- [[Algas]]",
    ] },
    { name: "Sources, open questions, next steps", says: "What stands under such a heading, or in a list below a line that says so, names nothing without a link to a note, or a mark and a definition.", examples: [
      "## Open questions (for May)\n- Watering: how often, and at what hour?\n- [[Drought]]\n## Sources\n- `soil-report.csv` § 2\n- [Moss-Almanac]\n- **Spring** — where a brook begins\n## Next steps\n- A second bed — where the hedge was\n## Offene Fragen\n- Kompost: wie warm wird er?\n## À faire\n- Arrosage: le soir\n## 待办\n- 浇水：早上",
      "## Bark\n- [[Cork]]\n\nReferences:\n\n- [A book on bark](https://example.org/bark)\n- [[Birch bark]]\n- Leaf mould: what leaves become\n\nKinds of bark:\n- Scales: fall off\n\n**Voir aussi :**\n- [[Elder]]\n\n### Lenticel\n- **Pore**: lets air in",
    ] },
    { name: "Things to do", says: "Boxes of which two or more begin with what is to be done.", examples: [
      "- [ ] Fix gutter of greenhouse\n- [ ] Choose seeds for spring\n- [ ] Labels for all pots\n- [ ] New gloves\n- [ ] [[Grafting]]\n\n## Known\n- [x] Test of soil\n- [ ] Grafting\n- [ ] Tidy [[Greenhouse]]",
    ] },
    { name: "Books and papers", says: "A line that begins as an entry of a bibliography does: surname, initials, year. The title of a page, as a browser gives it, and the note of a paper, as reference managers name it.", examples: [
      "- Root, A. B., 2007. How roots drink: an introduction\n- Leaf, B., & Twig, C. (2019). Light on leaves\n- Root, stem and leaf: parts of a plant\n- Humus: dark soil\n- [[@root2007]] – how roots drink\n- [[Leaf2019]] Light on leaves\n- [ ] [Why trees drink | A magazine](https://example.org/drink)",
    ] },
    { name: "Lists of steps", says: "A numbered list in which most of the items begin with what is to be done. Code of several words needs a definition.", examples: [
      "1. **Remove the pot**: with both hands\n2. **Cut the roots**: a third of them\n3. **Put it back**: and water it\n\n## Parts\n1. **Root**: drinks\n2. **Use of light**: by leaves\n3. **Leaf**: breathes\n\n- `water --all`\n- `prune --hard` — cuts each branch to two buds\n- `sow`",
      "1. **Reduce shade**: cut what stands in front\n2. **Manage soil moisture**: water early\n3. **Increase humus**: bring out compost",
    ] },
    { name: "Boards of tasks", says: "A note of the Kanban plugin.", examples: [
      "---\nkanban-plugin: board\n---\n## To do\n- [ ] Draw the map\n- [ ] [[Paging]]",
    ] },
    { name: "Labels that count", says: "Chapters, lectures and steps, where nothing else tells them from one another; a number in front of a link belongs to neither.", examples: [
      "- Chapter 1\n- [[Roots]]\n- Chapter 2\n- [[Leaves]]\n- **Step 2:** Water the plant\n- 03 - [[Flowers]]\n- 384 - 322 BC - the life of Aristotle\n- Chapter 12:  [[Fruits]]\n- Week 2 – **Seeds**: how plants travel\n- Lecture 5: Pollination\n- **Week 6**: Germination\n- **Weeks 7-8**: Seeds → sprouts\n- **Example 1:**\n  - a bean in wet cotton wool",
    ] },
    { name: "Logs, folders and templates", says: "A day of this time or an hour in front, the name of a folder, what is still to be filled in, a question without an answer.", examples: [
      "- 2026-03-04: repotted the fern\n- 10:30 – lecture\n- `01 Inbox/` — what is not sorted\n- trees/fruit/ — to be begun\n- [[{{title}}]]\n- <% tp.file.title %>\n- TBD\n- Q: What does a root drink?\n- 1066: a battle\n- {{c1::Sap}}: what carries sugar",
    ] },
    { name: "Chains and addresses", says: "Arrows that lead from one to the next define nothing, unless the term is marked. An address or a file that is no note is no name.", examples: [
      "- Seed → sprout → plant\n- **Growth** → first the root → then the leaf\n- https://example.org/herbs\n- [https://example.org/trees](https://example.org/trees)\n- [[Leaves of trees.pdf|Slides]]\n- [[Seeds.html]]\n- https://example.org/moss — to be watched\n- A course on moss: https://example.org/moss\n\n[[Leaf under a lens.png]]\nDrawn by hand",
    ] },
    { name: "What speaks for and against", says: "Plain labels such as “Pros” and “Cons” name nothing, however often they come back: what stands behind them is said of the item or the heading above. In bold they are terms.", examples: [
      "- **Clay**\n  - Pros: holds water\n  - Cons: cracks\n- **Sand**\n  - Advantages: drains\n  - Disadvantages: holds nothing\n\n## Humus\n- **Pros**: holds both",
    ] },
    { name: "Prose", says: "Sentences, also such with words in bold, clauses behind Roman numerals, examples, several names at once.", examples: [
      "- Just a thought that came to me while reading\n- Measure first. Then: decide\n- [[Inode]], [[Directory]]\n- Volume, variety, velocity\n- Options:\n- **This is what matters most.**\n- i.e. payroll: who is paid",
      "- Photosynthese\n- Es gibt auch Moose\n- Farne\n- 50% der Übungen\n- Algen\n- Kann mit Wasser gelöst werden\n- Pilze\n\n## Otros\n- Raíz\n- Las hojas pueden caer\n- Tallo\n- Regar la planta\n- Hoja\n\n## Ещё\n- Корень\n- Поливайте растение\n- Лист\n\n## 三\n- 根\n- 叶是什么\n- 先看一张图：叶与根",
      "- Raíz pivotante\n- Instalar el riego\n- Tallo leñoso\n- Hoja ancha\n- Crear compost\n- Flor completa\n- Revisa la tierra\n- Ciclo do carbono\n- Kořen a stonek rostliny",
      "- Holds a root and some leaves using two ropes: thick and thin\n- Root hair: takes up water\n- These are the things that every root of a tree needs:\n  - water and air at the same time\n- Ex: the root of a willow\n- **Ex: a hazel** – its root is shallow\n- **Answer:** none",
      "- **Roots** of old trees\n- **Not every** root goes down\n- Most of them **stay near** the ground\n- A few **leave** it\n\n## Law of hedges\n- I - by the height that the hedge has\n- II - by the distance from the wall\n- III - by what the neighbours have agreed on",
      "- Used for plates\n- Bark\n- Planted in 1905 by a lake\n- Trim\n- Take some leaves\n- Used plates\n- Based on old maps: a list of hedges\n- Hedgerow\n- Coppice\n- Wall of stone",
      "- Root cap\n- Reduces loss of water\n- Guard cell\n- Trees I've planted\n- Wax layer\n- Pots we've lost\n- Palisade",
      "- העלים של העץ הם הירוקים ביותר: באביב\n- שורש: שותה מים\n\n1. 126 The self\n2. 127 The unconscious and the subconscious\n3. 128 Humankind",
    ] },
  ] },
];
