/** What is wrong with what was typed into a field of the settings, in a sentence beside it. Wrong values are not saved. */
import { stepsOf } from "./settings";
import type { Check, SettingRow } from "./settings-table";
import { strings } from "./strings";
import { cleanFolder, studyFolderFault, type FolderNames } from "./study-folder";

/** What a typed value must go together with. */
export interface SettingContext extends FolderNames {
  /** Names of other kinds of generated notes. */
  readonly otherNames: readonly string[];
}

/** Null where the value can be used. */
export function settingFault(row: SettingRow, typed: unknown, vault: SettingContext): string | null {
  if (row.kind === "number") return numberFault(typed, row.range);
  return row.kind === "text" && typeof typed === "string" ? FAULTS[row.check](typed, vault) : null;
}

function numberFault(typed: unknown, [least, most]: readonly [number, number]): string | null {
  const isRight = typeof typed === "number" && Number.isInteger(typed) && typed >= least && typed <= most;
  return isRight ? null : strings.settings.range(least, most);
}

const FAULTS: Readonly<Record<Check, (typed: string, vault: SettingContext) => string | null>> = {
  names: () => null,
  tags: (typed) => firstFault(listOf(typed), tagFault),
  tag: (typed) => typed.trim() === "" ? null : tagFault(typed.trim()),
  oneTag: (typed) => typed.trim() === "" ? strings.settings.tagMissing : tagFault(typed.trim()),
  property: (typed) => /^\s*:|:\s*$/.test(typed) ? strings.settings.noProperty(strings.settings.mapProperty.example) : null,
  folders: (typed, vault) => firstFault(listOf(typed), (folder) => folderFault(folder, vault)),
  notMaps: (typed, vault) => firstFault(listOf(typed), (one) => one.startsWith("#") ? tagFault(one) : one.endsWith("/") ? folderFault(one, vault) : null),
  studyFolder: studyFolderFault,
  fileName: (typed, { otherNames }) => typed.trim() === "" ? strings.settings.nameMissing : signFault(typed) ?? takenFault(typed, otherNames),
  steps: (typed) => firstFault(typed.split(/[\s,;]+/).filter((step) => step !== ""), (step) => stepsOf(step).length > 0 ? null : strings.settings.noStep(step, strings.settings.learningSteps.example)),
  deck: (typed) => typed.trim() !== "" && (typed.includes("\"") || typed.split("::").some((level) => level.trim() === "")) ? strings.settings.noDeck(strings.settings.ankiDeck.example) : null,
};

function listOf(typed: string): string[] {
  return typed.split(",").map((part) => part.trim()).filter((part) => part !== "");
}

function firstFault(parts: readonly string[], faultOf: (part: string) => string | null): string | null {
  for (const part of parts) {
    const fault = faultOf(part);
    if (fault !== null) return fault;
  }
  return null;
}

/** As the app reads tags: no spaces, few signs, and not digits alone. */
function tagFault(tag: string): string | null {
  const name = tag.replace(/^#/, "");
  return name === "" || /[\s!-,.:-@[-^`{-~]/.test(name) || /^\d+$/.test(name) ? strings.settings.noTag(tag) : null;
}

function folderFault(typed: string, { folders }: FolderNames): string | null {
  const folder = cleanFolder(typed);
  const isThere = folders.some((one) => one.toLowerCase() === folder.toLowerCase());
  return isThere ? null : strings.settings.noFolder(folder);
}

function signFault(name: string): string | null {
  const [sign] = /[\\/:*?"<>|#^[\]]/.exec(name) ?? [];
  return sign === undefined ? null : strings.settings.noFileName(sign);
}

/** Many disks take names that differ in case alone for one. */
function takenFault(name: string, others: readonly string[]): string | null {
  return others.some((other) => other.trim().toLowerCase() === name.trim().toLowerCase()) ? strings.settings.nameTaken : null;
}
