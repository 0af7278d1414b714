/**
 * Which folders can hold the study log and the generated notes. A vault is often shared by several systems, so what one
 * of them refuses is refused for all.
 */
import { strings } from "./strings";

/** The vault as far as a folder's name is concerned. */
export interface FolderNames {
  /** Paths of the folders that there are. */
  readonly folders: readonly string[];
  /** Paths of the notes that are maps. */
  readonly maps: readonly string[];
}

/** Longer names, in letters of four bytes, are over what file systems hold (255 bytes). */
const LONGEST_NAME = 60;

/** Names that Windows keeps for devices (Microsoft, “Naming Files, Paths, and Namespaces”), with spaces behind them too. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(?:\.|$)/i;

/** What nobody sees or can write again, and half a letter. Joiners stand inside names: of families in emoji, of Persian words. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u;

/** The path as the app has it: no slash at its ends, spaces of one kind, composed letters. */
export function cleanFolder(folder: string): string {
  return folder.replace(/[\u00A0\u202F]/g, " ").replace(/\/+/g, "/").replace(/^[\s/]+|[\s/]+$/g, "").normalize("NFC");
}

/** Whether what is written into a folder is found again at all: it lies in the vault, and is not hidden. */
export function isVisibleFolder(folder: string): boolean {
  return folder !== "" && folder.split(/[\\/]/).every((name) => !name.startsWith(".") && !/\p{Cc}/u.test(name)) && !/^[a-z]:/i.test(folder);
}

/** A sentence that says why a folder, as it was typed, cannot be the study folder; null where it can. */
export function studyFolderFault(typed: string, { folders, maps }: FolderNames): string | null {
  const folder = cleanFolder(typed);
  if (/^\s*[/\\]|^\s*[a-z]:/i.test(typed)) return strings.files.folderOutside;
  for (const name of folder === "" ? [] : folder.split("/")) {
    const fault = nameFault(name);
    if (fault !== null) return fault;
  }
  const other = otherCase(folder, folders);
  if (other !== null) return strings.files.folderCase(other);
  const held = maps.filter((map) => folder !== "" && map.toLowerCase().startsWith(`${folder.toLowerCase()}/`));
  if (held.length > 0) return strings.files.folderHolds(held[0] ?? "");
  return null;
}

function nameFault(name: string): string | null {
  if (name === "." || name === "..") return strings.files.folderName(name);
  if (name.startsWith(".")) return strings.files.folderHidden(name);
  if (UNSEEN.test(name)) return strings.files.folderControl;
  const [refused] = /[\\:*?"<>|]/.exec(name) ?? [];
  if (refused !== undefined) return strings.files.folderSign(refused);
  const [broken] = /[#^[\]]/.exec(name) ?? [];
  if (broken !== undefined) return strings.files.folderLink(broken);
  if (/^ |[. ]$/.test(name)) return strings.files.folderEdge(name);
  if (DEVICE.test(name)) return strings.files.folderDevice(name);
  if ([...name].length > LONGEST_NAME) return strings.files.folderLong(LONGEST_NAME);
  return null;
}

/** The folder that a part of the path is written like, but for case or composed letters; null where it stands as written. */
export function otherCase(folder: string, folders: readonly string[]): string | null {
  const same = (path: string): string => path.normalize("NFC").toLowerCase();
  const parts = folder.split("/");
  for (let many = 1; many <= parts.length; many++) {
    const path = parts.slice(0, many).join("/");
    const like = folders.find((one) => same(one) === same(path));
    if (like !== undefined && !folders.includes(path)) return like;
  }
  return null;
}
