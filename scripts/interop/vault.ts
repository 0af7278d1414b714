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
`;

/** Edited: Segmentation. Markup alone: Swap. Gone: Register. New: Mutex. Reworded: Bus. Moved: Inode, and the whole map by its title. */
export const LATER = ORIGINAL
  .replace("pieces of any size", "pieces of unequal size")
  .replace("a part of the disk that plays memory", "a **part of the disk** that *plays* memory")
  .replace("- **Register** — one word beside the arithmetic\n", "- **Mutex** — whoever holds it goes in alone\n")
  .replace("- **Inode** — all that is known of a file but its name\n", "")
  .replace("**Bus**", "**Backbone**")
  .replace("# Systems", "# Machines")
  .concat("\n## Files\n- **Inode** — all that is known of a file but its name\n");

/** The third picture of the map is missing. */
export const PICTURES: readonly string[] = ["cylinder.png", "platter two.png"];

/** One transparent dot, as a portable network graphic. */
export const PICTURE = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
