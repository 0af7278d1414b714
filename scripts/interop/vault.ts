/** The map that is exported, and the map as it is edited later. */

export const MAP = "Maps/Systems MOC.md";

export const ORIGINAL = `# Systems

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

/** Other notes: one that a bullet of the map leads to, and a map with signs of Markdown in its name. */
export const NOTES: Readonly<Record<string, string>> = {
  "Maps/Latch.md": "# Latch\n\nA latch keeps one bit until it is told another.\n![[latch.png|120]]\n\n![[gone.png]]\n",
  "Maps/a__b__c MOC.md": "## x\n- **Semaphore** — a number that two may change\n",
};

/** Edited: Segmentation. Markup alone: Swap. Tags alone: Prefetch, Write back, Spill. Gone: Register. New: Mutex. Reworded: Bus. Moved: Inode, and the whole map by its title. */
export const LATER = ORIGINAL
  .replace("pieces of any size", "pieces of unequal size")
  .replace("a part of the disk that plays memory", "a **part of the disk** that *plays* memory")
  .replace("- **Register** — one word beside the arithmetic\n", "- **Mutex** — whoever holds it goes in alone\n")
  .replace("- **Inode** — all that is known of a file but its name\n", "")
  .replace("**Bus**", "**Backbone**")
  .replace("asks #exam", "asks #oral #exam").replace("has to go #exam", "has to go").replace("stack #exam", "stack #oral")
  .replace("# Systems", "# Machines")
  .concat("\n## Files\n- **Inode** — all that is known of a file but its name\n");

/** The third picture of the map is missing. */
export const PICTURES: readonly string[] = ["cylinder.png", "platter two.png", "beep.mp3", "hum.mp4", "latch.png"];

/** One transparent dot, as a portable network graphic. */
export const PICTURE = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
