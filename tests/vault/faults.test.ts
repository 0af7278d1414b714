/** `docs/faults.md`: every way in which the plugin writes, with every fault. Recorded, so that a change is read by a person. */
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { cellOf, FAULTS, undisturbed, type Cell } from "./fault-table";
import { FaultyVault } from "./faulty-vault";
import { CACHED, NO_FILE, WRITE_PATHS } from "./write-paths";
import { portMembers, writeCalls } from "./writing-code";

const place = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));

interface Row {
  readonly name: string;
  /** In the order of the faults; null where a fault cannot happen. */
  readonly cells: readonly (Cell | null)[];
}

const rows: Row[] = [];

beforeAll(async () => {
  for (const row of WRITE_PATHS) {
    const clean = await undisturbed(row);
    const cells: (Cell | null)[] = [];
    for (const fault of FAULTS) cells.push(await cellOf(row, fault, clean));
    rows.push({ name: row.name, cells });
  }
});

/** Cells for which something does not hold, by their names. */
function cellsWhere(isWrong: (cell: Cell) => boolean): string[] {
  return rows.flatMap(({ name, cells }) => cells.flatMap((cell, at) => cell !== null && isWrong(cell) ? [`${name}, ${FAULTS[at]?.name ?? ""}: ${shown(cell)}`] : []));
}

function shown({ state, isDone, told, later }: Cell): string {
  const first = `${state}${isDone && told.length === 0 ? "" : ", told"}`;
  if (later === null || (isDone && later.state === state)) return first;
  return `${first} → ${later.state}${later.isDone || later.told.length === 0 ? "" : ", told"}`;
}

describe("whatever happens while something is written", () => {
  it("the old text is there or the new one, whole, with every word that another program wrote", () => {
    expect(cellsWhere(({ state, later }) => /torn|nothing readable/.test(`${state} ${later?.state ?? ""}`))).toEqual([]);
  });

  it("what was not done is told", () => {
    expect(cellsWhere(({ isDone, told }) => !isDone && told.length === 0)).toEqual([]);
  });

  it("it is done once it is tried again, or told again", () => {
    expect(cellsWhere(({ later }) => later?.isDone === false && later.told.length === 0)).toEqual([]);
  });
});

describe("the table of faults", () => {
  it("has a row for every member of a port that writes: add one in write-paths.ts", () => {
    const covered = [...WRITE_PATHS.flatMap(({ covers }) => covers), ...NO_FILE, ...CACHED];
    const members = portMembers();
    expect(members.filter((member) => !covered.includes(member)), "without a row").toEqual([]);
    expect([...new Set(covered)].filter((member) => !members.includes(member)), "no longer there").toEqual([]);
  });

  it("made every call by which the plugin writes fail", () => {
    expect(writeCalls().filter((call) => !FaultyVault.seen.has(call))).toEqual([]);
  });

  it("stands in docs/faults.md as it is", async () => {
    const sentences = [...new Set(rows.flatMap(({ cells }) => cells.flatMap((cell) => [...cell?.told ?? [], ...cell?.later?.told ?? []])).map((sentence) => sentence.replace(/“[^”]*”/g, "“…”")))].sort();
    const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
    const text = [
      "# Faults", "",
      "What stands on the disk when something goes wrong while the plugin writes. Each cell was made by a test, which lets the real code write to a disk that fails at that moment, and stops midway as disks do. This page is written by that test.", "",
      "- **old**, **new**: the text before and after, whole. **none**: no file. **theirs**: what another program wrote; **+ theirs**: and that, whole.",
      "- **beside**: under the next free name. **renamed**: under the name that the file was given meanwhile.",
      "- **told**: a sentence says what was not done, or what was mended. What is done is always said, and stands here as **new** alone.",
      "- **→**: once the fault is over and it was tried again. The study log is tried again by itself, every few seconds and at the next start.",
      "- For settings, what counts at the next start. For lines of the log, those that are whole: a torn one is told and passed over, and written again. **added**: the new lines alone, where somebody removed the note; those before them follow within a minute.",
      "- **—**: cannot happen.", "",
      line(["", ...FAULTS.map(({ name }) => name)]), line(["---", ...FAULTS.map(() => "---")]),
      ...rows.map(({ name, cells }) => line([name, ...cells.map((cell) => cell === null ? "—" : shown(cell))])), "",
      "The cache of readings may fail in any way: a cache, or an entry, that cannot be read is as good as none, and notes are read again. Only the command that clears it says that it could not.", "",
      "## What is said", "", ...sentences.map((sentence) => `- ${sentence}`), "",
    ].join("\n");
    await expect(text).toMatchFileSnapshot(place("docs/faults.md"));
  });
});
