/** The vault's side of the study log: lines go to the end of a note, and nothing that stands there is written again. */
import { normalizePath, type App } from "obsidian";

/** False where the disk refuses: the lines are kept, and tried again with the next. */
export async function appendToNote({ vault }: App, path: string, header: string, text: string): Promise<boolean> {
  const place = normalizePath(path);
  try {
    const there = vault.getFileByPath(place);
    if (there !== null) await vault.append(there, text);
    else {
      const folder = place.split("/").slice(0, -1).join("/");
      if (vault.getFolderByPath(folder) === null) await vault.createFolder(folder);
      await vault.create(place, header + text);
    }
    return true;
  } catch {
    return false;
  }
}

const KEY = "moc-study-device";

/** A name for this device in this vault, made once; it is kept beside the vault, not in it, so that no sync shares it. */
export function deviceName(app: App, kind: string): string {
  const known: unknown = app.loadLocalStorage(KEY);
  if (typeof known === "string" && /^[a-z]+-[0-9a-z]{4}$/.test(known)) return known;
  const [random = 0] = window.crypto.getRandomValues(new Uint32Array(1));
  const name = `${kind}-${(random % 36 ** 4).toString(36).padStart(4, "0")}`;
  app.saveLocalStorage(KEY, name);
  return name;
}
