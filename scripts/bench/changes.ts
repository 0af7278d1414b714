/**
 * What one change costs, in a small vault and in one ten times as large, measured in one run: the second start
 * (`starting`), notes that come, go, move and change; then many at once (`arriving`).
 */
import { notePath, type NotePath } from "../../src/core/base/note-path";
import { benchArriving } from "./arriving";
import { noteText, opened, read, vaultTexts, type Size, type Vault } from "./made-vault";
import { median } from "./race";
import { benchStarting } from "./starting";
import { short, type Row } from "./table";
import { watched } from "./watched";

export async function* benchChanges(rounds: number): AsyncGenerator<Row, void> {
  const texts = { small: vaultTexts("small"), large: vaultTexts("large") };
  // First, while the process is as empty as an app that starts.
  yield* benchStarting(texts.large);
  const vaults = { small: await opened(texts.small), large: await opened(texts.large) };
  for (const [what, change] of Object.entries(CHANGES)) yield* compared(what, change, vaults, rounds);
  for (const { liveIndex } of Object.values(vaults)) for (const map of liveIndex.current().maps) await liveIndex.recordSnapshots(map);
  yield* compared("a definition edited, all concepts known", editDefinition, vaults, rounds);
  yield await counted(vaults.large);
  yield* benchArriving(vaults.large, rounds);
  yield* orphaned(vaults.large, rounds);
}

// ── One change ──────────────────────────────────────────────────────────────────────────────────────────────────────

/** Makes the `n`th change; gives the paths of the notes that it reads. */
type Change = (vault: Vault, n: number) => { readonly run: () => Promise<void>; readonly reads: readonly NotePath[] };

const MAP = notePath("Maps/Subject 3 MOC.md");

const CHANGES: Readonly<Record<string, Change>> = {
  "a new note": (vault, n) => write(vault, notePath(`Subject 3/New note ${n}.md`), noteText("Subject 3", `New note ${n}`)),
  "a renamed note": (vault, n) => {
    const [from, to] = [notePath(`Subject 3/New note ${n}.md`), notePath(`Subject 3/Renamed note ${n}.md`)];
    const text = vault.files.get(from) ?? "";
    vault.files.delete(from);
    vault.files.set(to, text);
    return { run: () => vault.liveIndex.mark(from, to), reads: [to] };
  },
  "another alias": (vault, n) => write(vault, notePath(`Subject 3/Renamed note ${n}.md`), `---\naliases: [Alias ${n}]\n---\n${noteText("Subject 3", `Renamed note ${n}`)}`),
  "a removed note": (vault, n) => {
    const path = notePath(`Subject 3/Renamed note ${n}.md`);
    vault.files.delete(path);
    return { run: () => vault.liveIndex.mark(path), reads: [] };
  },
  "a definition edited": editDefinition,
};

/** Another number stands in front of a definition, which grows no longer: the tenth edit is as large as the first. */
function editDefinition(vault: Vault, n: number): ReturnType<Change> {
  return write(vault, MAP, (vault.files.get(MAP) ?? "").replace(/(\*\* — )(?:\d+ )?/, `$1${n} `));
}

function write(vault: Vault, path: NotePath, text: string): ReturnType<Change> {
  vault.files.set(path, text);
  return { run: () => vault.liveIndex.mark(path), reads: [path] };
}

/** So many changes are one sample, and so many readings: each pays for the memory that it leaves behind itself. */
const IN_A_ROW = 5;

/** One of a plain note takes less than a millisecond, in which whatever else the process does would count. */
const NOTES_IN_A_ROW = 60;

async function* compared(what: string, change: Change, vaults: Readonly<Record<Size, Vault>>, rounds: number): AsyncGenerator<Row, void> {
  const many = change === editDefinition ? IN_A_ROW : NOTES_IN_A_ROW;
  const times: Record<Size | "reading", number[]> = { small: [], large: [], reading: [] };
  let longest = 0;
  for (let round = 0; round < rounds; round++) {
    const texts: (readonly [NotePath, string])[] = [];
    for (const size of ["small", "large"] as const) {
      const done = await inARow(many, (n) => {
        const { run, reads } = change(vaults[size], round * many + n);
        if (size === "large") for (const path of new Set([...reads, MAP])) texts.push([path, vaults.large.files.get(path) ?? ""]);
        return run;
      });
      times[size].push(done.cpu);
      if (size === "large") longest = Math.max(longest, done.longest);
    }
    times.reading.push((await watched(() => { for (const [path, text] of texts) read(path, text); })).cpu / many);
  }
  const [small, large, reading] = [median(times.small), median(times.large), median(times.reading)];
  const how = `${short(small)} ms at 2,000, ${short(large)} ms at 20,000, reading it and its map ${short(reading)} ms of processor time`;
  yield { what: `${what}: at 20,000 notes ÷ at 2,000`, value: large / small, unit: "×", goal: { atMost: 1.5 }, how };
  yield { what: `${what}: ÷ reading that note and its map`, value: large / reading, unit: "×", goal: { atMost: 3 }, how };
  yield { what: `${what}: longest task`, value: longest, unit: "ms", goal: { atMost: 50 }, how: `of ${rounds * many} changes at 20,000 notes, by the clock` };
}

/** So many in a row: processor time of one on average, and the longest task of all, in milliseconds. `prepare` is not measured. */
async function inARow(count: number, prepare: (n: number) => () => Promise<void>): Promise<{ readonly cpu: number; readonly longest: number }> {
  let [cpu, longest] = [0, 0];
  for (let n = 0; n < count; n++) {
    const done = await watched(prepare(n));
    cpu += done.cpu / count;
    longest = Math.max(longest, done.longest);
  }
  return { cpu, longest };
}

/** One edited definition among all concepts of the large vault, of which each is known. */
async function counted(vault: Vault): Promise<Row> {
  const before = vault.liveIndex.comparisons();
  await editDefinition(vault, 0).run();
  const { size } = vault.liveIndex.current().concepts;
  return { what: "one edit among all known concepts: pairs compared", value: vault.liveIndex.comparisons() - before, unit: "pairs", goal: { atMost: 100 }, how: `${size} concepts` };
}

/** What years leave behind: concepts that are known and that no map has. A change must not look at them all. */
async function* orphaned(vault: Vault, rounds: number): AsyncGenerator<Row, void> {
  const edited = async (): Promise<number> => {
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) times.push((await inARow(IN_A_ROW, (n) => editDefinition(vault, n).run)).cpu);
    return median(times);
  };
  const before = await edited();
  const gone = [10, 11, 12, 13].map((n) => notePath(`Maps/Subject ${n} MOC.md`));
  for (const path of gone) vault.files.delete(path);
  await vault.liveIndex.mark(...gone);
  const compared = vault.liveIndex.comparisons();
  const after = await edited();
  const many = vault.liveIndex.orphans().length;
  yield { what: `a definition edited, beside ${many} orphans ÷ beside none`, value: after / before, unit: "×", goal: { atMost: 1.2 }, how: `${short(after)} ms, ${short(before)} ms of processor time` };
  yield { what: `a definition edited, beside ${many} orphans: pairs compared`, value: (vault.liveIndex.comparisons() - compared) / (rounds * IN_A_ROW), unit: "pairs", goal: { atMost: 100 }, how: "for one edit" };
}
