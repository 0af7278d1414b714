/** One cell of `docs/faults.md`: a write path meets a fault, the fault goes away, and the write is tried again. */
import { FaultBench } from "./fault-bench";
import type { Content, Write } from "./faulty-vault";
import { newDisk, newStorage, type WritePath } from "./write-paths";

export interface Fault {
  readonly name: string;
  /** Comes at the moment of the write; `path` is the file that is written. Nothing for a path where it cannot happen. */
  readonly strike?: (bench: FaultBench, row: WritePath, write: Write) => Promise<void> | void;
  /** For as long as the fault lasts; only once where it is missing. */
  readonly lasts?: true;
  /** The app ends, and is started again. */
  readonly restarts?: true;
  readonly hasRival?: true;
}

export interface Cell {
  /** What stands in the file at the end of the step; for settings, which count when the app starts again. */
  readonly state: string;
  /** Whether what was asked for is there. */
  readonly isDone: boolean;
  /** What a person was told besides that it was done. */
  readonly told: readonly string[];
  /** The same once the fault is over and it was tried again; null where it cannot be. */
  readonly later: Pick<Cell, "state" | "isDone" | "told"> | null;
}

const THEIRS = "\nWritten by another program.\n";
const RENAMED = "MOC Study/Renamed";

export const FAULTS: readonly Fault[] = [
  { name: "disk full", lasts: true, strike: ({ vault }) => { vault.free = 3; } },
  { name: "file removed", strike: (bench, _row, { path }) => remove(bench, path) },
  { name: "renamed", strike: (bench, _row, { path }) => rename(bench, path) },
  { name: "changed between read and write", strike: ({ disk }, { theirs = (text) => text + THEIRS }, { path }) => { disk.set(path, theirs(String(disk.get(path) ?? ""))); } },
  { name: "second writer", hasRival: true },
  { name: "rejecting", lasts: true, strike: ({ vault }, _row, { path }) => { if (vault.free > 0) throw new Error(`EACCES: permission denied, open '${path}'`); } },
  { name: "closed midway", restarts: true, strike: async (_bench, _row, { half }) => { half(); await new Promise(() => undefined); } },
];

function remove({ disk }: FaultBench, path: string): void {
  if (disk.delete(path)) return;
  // A new file has nothing to be removed but its folder.
  disk.delete(`${path.slice(0, path.lastIndexOf("/"))}/`);
}

function rename({ vault, disk }: FaultBench, path: string): void {
  if (disk.has(path) && !path.startsWith(".")) vault.rename(path, `${RENAMED}${path.slice(path.lastIndexOf("."))}`);
}

/** What the same steps write when nothing happens. */
export interface Undisturbed {
  readonly path: string;
  readonly before: Content | undefined;
  readonly after: Content | undefined;
}

export async function undisturbed(row: WritePath): Promise<Undisturbed> {
  const bench = await prepared(row);
  const before = new Map(bench.disk);
  const outcome = await bench.do(() => row.act(bench));
  const path = row.path ?? outcome?.path ?? changedPath(before, bench.disk);
  return { path, before: before.get(path), after: bench.disk.get(path) };
}

export async function cellOf(row: WritePath, fault: Fault, clean: Undisturbed): Promise<Cell | null> {
  const bench = await prepared(row);
  bench.told.length = 0;
  const isImpossible = fault.name === "renamed" && (clean.before === undefined || clean.path.startsWith("."));
  if (isImpossible) return null;
  const last = await struck(bench, row, fault, clean.path);
  const state = await stateOf(bench, row, clean);
  const first = { state, isDone: isDone(state, clean), told: toldBy(last) };
  if (fault.restarts === true && row.endsWithApp === true) return { ...first, later: null };
  last.told.length = 0;
  last.vault.strike = () => undefined;
  last.vault.free = Infinity;
  await last.notice();
  await last.do(() => (row.retry ?? row.act)(last));
  const later = await stateOf(last, row, clean);
  return { ...first, later: { state: later, isDone: isDone(later, clean), told: toldBy(last) } };
}

function toldBy(bench: FaultBench): string[] {
  return [...new Set([...bench.told, ...bench.problems()])];
}

function isDone(state: string, { after }: Undisturbed): boolean {
  return after === undefined ? state.startsWith("none") : state.startsWith("new");
}

async function prepared(row: WritePath): Promise<FaultBench> {
  const bench = await FaultBench.open(newDisk(), newStorage());
  await row.prepare?.(bench);
  await bench.notice();
  return bench;
}

/** Does the step while the fault lasts; gives the app as it runs afterwards. */
async function struck(bench: FaultBench, row: WritePath, fault: Fault, path: string): Promise<FaultBench> {
  if (fault.hasRival === true) {
    const rival = await FaultBench.open(bench.disk, bench.localStorage);
    await Promise.all([bench.do(() => row.act(bench)), rival.do(() => (row.rival ?? row.act)(rival, bench))]);
    await bench.notice();
    bench.told.push(...rival.told);
    return bench;
  }
  let hit: () => void = () => undefined;
  const isHit = new Promise<void>((resolve) => { hit = resolve; });
  let isDone = false;
  bench.vault.strike = async (write) => {
    const isTarget = write.path === path && write.call !== "vault.createFolder";
    bench.vault.free = Infinity;
    if (!isTarget || (isDone && fault.lasts !== true)) return;
    isDone = true;
    const wait = fault.strike?.(bench, row, write);
    hit();
    await wait;
  };
  const step = bench.do(() => row.act(bench));
  await (fault.restarts === true ? Promise.race([isHit, step]) : step);
  await bench.notice();
  return fault.restarts === true ? FaultBench.open(bench.disk, bench.localStorage) : bench;
}

function changedPath(before: ReadonlyMap<string, Content>, after: ReadonlyMap<string, Content>): string {
  const path = [...new Set([...before.keys(), ...after.keys()])].find((one) => before.get(one) !== after.get(one) && !one.includes("/Log/") && !one.endsWith("/"));
  if (path === undefined) throw new Error("Nothing was written.");
  return path;
}

/** `old`, `new`, `none`; of a log, `added` for its new lines alone; with what another program wrote, under another name; `torn` for anything else. */
async function stateOf({ disk, localStorage }: FaultBench, row: WritePath, { path, before, after }: Undisturbed): Promise<string> {
  if (row.inUse !== undefined) return comparedParts(row.inUse(await FaultBench.open(new Map(disk), new Map(localStorage))), row.parts ?? ((content) => [String(content)]), before, after);
  const here = compared(disk.get(path), row, before, after);
  const renamed = `${RENAMED}${path.slice(path.lastIndexOf("."))}`;
  const beside = path.replace(/(\.[^.]+)$/, " 2$1");
  if (disk.has(renamed)) return `${compared(disk.get(renamed), row, before, after)}, renamed${here === "none" ? "" : `, and ${here}`}`;
  if (String(disk.get(`.trash/${path.slice(path.lastIndexOf("/") + 1)}`)).includes(THEIRS)) return `${here}, theirs in the trash`;
  if (before === undefined && disk.has(beside)) return `${compared(disk.get(beside), row, before, after)} beside ${here}`;
  return here;
}

function compared(content: Content | undefined, { parts, theirs }: WritePath, before: Content | undefined, after: Content | undefined): string {
  if (content === undefined) return "none";
  if (parts !== undefined) return comparedParts(content, parts, before, after);
  if (isSame(content, after)) return "new";
  if (isSame(content, before)) return "old";
  const text = String(content);
  if (theirs !== undefined || !text.includes(THEIRS)) return "torn";
  const without = text.replace(THEIRS, "");
  return without === "" ? "theirs" : isSame(without, after) ? "new + theirs" : isSame(without, before) ? "old + theirs" : "torn";
}

function comparedParts(content: Content, parts: (content: Content) => readonly string[], before: Content | undefined, after: Content | undefined): string {
  const [here, old, fresh] = [safe(parts, content), safe(parts, before), safe(parts, after)];
  const has = (all: readonly string[]): boolean => all.every((one) => here.includes(one));
  const base = after !== undefined && has(fresh) ? fresh : has(old) ? old : null;
  const added = fresh.filter((one) => !old.includes(one));
  if (base === null && added.length > 0 && has(added)) return "added";
  if (base === null) return here.length === 0 ? "nothing readable" : "torn";
  return `${base === fresh ? "new" : "old"}${here.some((one) => !base.includes(one)) ? " + theirs" : ""}`;
}

function safe(parts: (content: Content) => readonly string[], content: Content | undefined): readonly string[] {
  try {
    return content === undefined ? [] : parts(content);
  } catch {
    return [];
  }
}

function isSame(one: Content, other: Content | undefined): boolean {
  return other !== undefined && one.length === other.length && (typeof one === "string" ? one === other : one.every((byte, at) => byte === other[at]));
}
