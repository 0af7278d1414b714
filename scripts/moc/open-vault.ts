/** Opens a folder as the plugin would: the same live index, with the settings that the plugin saved there. */
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { SYSTEM } from "../../src/app/clock";
import { createLiveIndex, type LiveIndex } from "../../src/app/live-index";
import { idsIn } from "../../src/app/named-ids";
import type { Problem } from "../../src/core/base/problem";
import { DEFAULTS, migrate, unusableFolder, type Settings } from "../../src/core/base/settings";
import { readFolder, reason } from "../folder-vault";
import { parseYaml } from "../parse-yaml";
import { WrongUse } from "./arguments";

export interface OpenVault {
  readonly liveIndex: LiveIndex;
  readonly settings: Settings;
  /** Of the folder and of all maps, by path and line. */
  readonly problems: readonly Problem[];
  /** Whether a file could not be read at all. */
  readonly incomplete: boolean;
}

const SAVED = ".obsidian/plugins/moc-study/data.json";

/**
 * `now` in milliseconds since 1970, or null for the present time. `out`: a file that is written anew; ids that it names
 * stay. Throws `WrongUse` if the folder does not exist.
 */
export async function openVault(folder: string, now: number | null, out: string | null): Promise<OpenVault> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new WrongUse(`There is no folder “${folder}”.`);
  const { settings, problems: ofSettings } = readSettings(folder);
  const { notes, problems: ofFiles } = readFolder(folder);
  const liveIndex = createLiveIndex(settings, parseYaml, now === null ? SYSTEM : { ...SYSTEM, now: () => now }, { named: out !== null && statSync(out, { throwIfNoEntry: false })?.isFile() === true ? idsIn(readFileSync(out, "latin1")) : [] });
  await liveIndex.load(notes.map((note) => ({ path: note.path, read: () => Promise.resolve(note.text) })));
  const problems = [...ofSettings, ...ofFiles, ...liveIndex.problems()].sort(byPlace);
  return { liveIndex, settings, problems, incomplete: ofFiles.length > 0 };
}

function readSettings(folder: string): { readonly settings: Settings; readonly problems: readonly Problem[] } {
  const file = path.join(folder, SAVED);
  if (!existsSync(file)) return { settings: DEFAULTS, problems: [] };
  try {
    const saved: unknown = JSON.parse(readFileSync(file, "utf8"));
    const message = unusableFolder(saved);
    return { settings: migrate(saved), problems: message === null ? [] : [{ path: SAVED, line: 0, message }] };
  } catch (error) {
    return { settings: DEFAULTS, problems: [{ path: SAVED, line: 0, message: `The settings could not be read (${reason(error)}), so those of a new vault hold.` }] };
  }
}

function byPlace(a: Problem, b: Problem): number {
  return a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1;
}
