/** Settings as they are saved: read from whatever `data.json` holds, and written without losing what others saved. */
import { SETTING_ROWS, SETTINGS, type SettingKey, type SettingRow, type Settings } from "./settings-table";
import { strings } from "./strings";
import { cleanFolder, isVisibleFolder } from "./study-folder";

export type { Settings } from "./settings-table";

export const DEFAULTS: Settings = settingsFrom((_key, row) => row.first);

function settingsFrom(valueOf: (key: SettingKey, row: SettingRow) => unknown): Settings {
  return Object.fromEntries<unknown>([["version", 1], ...SETTING_ROWS.map(([key, row]) => [key, valueOf(key, row)] as const)]) as unknown as Settings;
}

/**
 * Settings from any content of `data.json`. Unknown keys are dropped, and wrong types fall back to the default, so that
 * a hand-edited file never breaks the plugin. Never throws.
 */
export function migrate(saved: unknown): Settings {
  const given = new Map<string, unknown>(typeof saved === "object" && saved !== null ? Object.entries(saved) : []);
  return settingsFrom((key, row) => read(row, given.get(key)));
}

function read(row: SettingRow, value: unknown): unknown {
  switch (row.kind) {
    case "flag": return typeof value === "boolean" ? value : row.first;
    case "number": return typeof value === "number" && Number.isFinite(value) ? Math.min(row.range[1], Math.max(row.range[0], Math.round(value))) : row.first;
    case "choice": return row.options.find((option) => option === value) ?? row.first;
    case "oneOf": return typeof value === "string" && (value === "" || ID.test(value)) ? value : row.first;
    case "someOf": return Array.isArray(value) ? idsIn(value) : row.first;
    case "text": return typeof value === "string" ? readText(row, value) : row.first;
  }
}

const ID = /^[a-z][a-z-]{0,40}$/;

/** Also those that this version does not know: a newer version on another device may have saved them. */
function idsIn(list: readonly unknown[]): readonly string[] {
  return [...new Set(list.filter((one): one is string => typeof one === "string" && ID.test(one)))];
}

function readText({ check, first }: Extract<SettingRow, { kind: "text" }>, typed: string): string {
  switch (check) {
    case "studyFolder": return folderOf(typed) ?? first;
    case "oneTag": return typed.replace(/^#/, "").trim() || first;
    case "fileName": return typed.replace(/[\\/]/g, " ").trim() || first;
    case "steps": return stepsOf(typed).join(" ");
    default: return typed;
  }
}

/** Null where nothing that is written there would be found again. */
function folderOf(text: string): string | null {
  const folder = cleanFolder(text);
  return isVisibleFolder(folder) ? folder : null;
}

/** A sentence where the saved study folder is not the one in use; null otherwise. */
export function unusableFolder(saved: unknown): string | null {
  const { studyFolder } = typeof saved === "object" && saved !== null ? Object.fromEntries(Object.entries(saved)) as { readonly studyFolder?: unknown } : {};
  if (typeof studyFolder !== "string" || cleanFolder(studyFolder) === "" || folderOf(studyFolder) !== null) return null;
  return strings.files.folderUnusable(studyFolder, SETTINGS.studyFolder.first);
}

/**
 * What is written into `data.json` that has some content already: only `changed` is replaced in it. Keys and values that
 * this version does not know stay, and so does a higher version.
 */
export function mergeIntoSaved(saved: unknown, settings: Settings, changed: Partial<Settings>): Readonly<Record<string, unknown>> {
  const known = typeof saved === "object" && saved !== null && !Array.isArray(saved) ? Object.fromEntries(Object.entries(saved)) : {};
  const version = typeof known["version"] === "number" ? Math.max(known["version"], settings.version) : settings.version;
  return { ...settings, ...known, ...changed, version };
}

/** The steps in a text; everything else is left out: `1m, 10m soon` → `1m`, `10m`. */
export function stepsOf(text: string): string[] {
  return text.split(/[\s,;]+/).filter((step) => /^[1-9]\d{0,3}[mhd]$/.test(step));
}
