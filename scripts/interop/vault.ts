/** The maps that are exported, and as they are edited later. */

const MAP = "Maps/Systems MOC.md";

const ORIGINAL = `# Systems

## Memory
- **Paging** — memory in blocks of one size #exam
- **Segmentation** — memory in pieces of any size
- **Swap** — a part of the disk that plays memory
- **Register** — one word beside the arithmetic
- **Heap** — \`malloc(n)\` takes from it in $O(\\log n)$, as H<sub>2</sub>O from a well, <kbd>Ctrl</kbd> or <script>
- **Fences** — the ==store buffer== is emptied before {{c1::the next load}}

## Disks
- **Inode** — all that is known of a file but its name
- **RAID levels** — mirrors, stripes, parity, spares
- **Cylinder** — ![[cylinder.png|200]] tracks one above another
- **Platter** — one of the discs ![side view](../pictures/platter%20two.png)
- **Bus** — the lines that join all parts of a machine
- **Spindle** — the axis ![[gone.png]] of all

## ::
- **Cache** — what is near is kept &amp; found soon
- **Miss** — what is far must be brought first

## Signs
- **Beep** — ![[beep.mp3]] one tone at the start
- **Hum** — ![the hum](../pictures/hum.mp4) a tone that never ends
- **Screen** — ![a face|90](https://example.org/face.png?x=1&y=2) shows what is told
- **Film** — ![](https://youtu.be/abc_def_ghi) many faces one after another
- **Heart rate** — beats {{c1::seventy::how often}} times (at rest) in {{c1::one}} minute
- **Prefetch** — what is brought before anybody asks #exam
- **Write back** — what is written when it has to go #exam
- **Spill** — what no longer fits goes to the stack #exam
- [[Latch]]
`;

/** Names that are long and full of signs, terms that look like HTML, long words, and terms that are numbers. */
const ODD = `# C++::std "quoted" ${"of a long name ".repeat(8).trim()}

## std::vector and ${"größe ".repeat(20).trim()}
- **List<int>** — <b>numbers</b> & <script>alert(1)</script>
- **a < b** — the first is less than the second, if b > a
- **🦊 Fox** — an animal 🐾 with a tail 👩‍👩‍👧
- **שורש** — החלק של הצמח שמתחת לאדמה
- **Bulk** — ${"words".repeat(16)}${` ${"words".repeat(16)}`.repeat(20)} without end
- **404** — the page was not found on this server
- **1492** — Granada falls to Castile
- **Diagram** — how all hangs together ![[Größe & Maß/größe überblick – ${"ü".repeat(60)}.png]]
`;

/** Also a map with signs of Markdown in its name, and two of one name; a note that a bullet leads to. */
export const NOTES: Readonly<Record<string, string>> = {
  [MAP]: ORIGINAL,
  "Maps/Latch.md": "# Latch\n\nA latch keeps one bit until it is told another.\n![[latch.png|120]]\n\n![[gone.png]]\n",
  "Maps/a__b__c MOC.md": "## x\n- **Semaphore** — a number that two may change\n",
  "Maps/Odd MOC.md": ODD,
  "North/Garden MOC.md": "## Beds\n- **Mulch** — a cover of straw, as in ![[North/plan.png]]\n",
  "South/Garden MOC.md": "## Beds\n- **Mulch** — a cover of gravel, as in ![[South/plan.png]]\n",
};

/** Edited: Segmentation, 404. Markup alone: Swap. Tags alone: Prefetch, Write back, Spill. Gone: Register. New: Mutex. Reworded: Bus. Another of its name: 1492. Moved: Inode, and the whole map by its title. */
export const EDITED: Readonly<Record<string, string>> = {
  [MAP]: ORIGINAL
    .replace("pieces of any size", "pieces of unequal size")
    .replace("a part of the disk that plays memory", "a **part of the disk** that *plays* memory")
    .replace("- **Register** — one word beside the arithmetic\n", "- **Mutex** — whoever holds it goes in alone\n")
    .replace("- **Inode** — all that is known of a file but its name\n", "")
    .replace("**Bus**", "**Backbone**")
    .replace("asks #exam", "asks #oral #exam").replace("has to go #exam", "has to go").replace("stack #exam", "stack #oral")
    .replace("# Systems", "# Machines")
    .concat("\n## Files\n- **Inode** — all that is known of a file but its name\n"),
  "Maps/Odd MOC.md": ODD.replace("on this server", "on the server").replace("Granada falls to Castile", "Columbus lands in the west"),
};

/** The third picture of the map is missing; two have one name. */
export const PICTURES: readonly string[] = ["pictures/cylinder.png", "pictures/platter two.png", "pictures/beep.mp3", "pictures/hum.mp4", "pictures/latch.png", "North/plan.png", "South/plan.png", `Größe & Maß/größe überblick – ${"ü".repeat(60)}.png`];

/** One transparent dot, as a portable network graphic. */
const DOT = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

/** Another file for each, but for two of one content. */
export function pictureOf(name: string): Buffer {
  return Buffer.concat([DOT, Buffer.from(name.startsWith("pictures/") ? "" : name)]);
}
