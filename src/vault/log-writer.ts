/** The vault's side of the study log, and the name of this device. */
import { normalizePath, type App } from "obsidian";
import type { LogPlace } from "../app/log-writer";
import { appendLines } from "./append-lines";
import { reasonOf } from "../core/base/reason";
import { beginWrite, endWrite } from "./write-journal";

/** `kind`: what the name of a new device begins with. */
export function createLogPlace(app: App, kind: string): LogPlace {
  return {
    device: deviceName(app, kind),
    append: (path, header, text) => appendToNote(app, path, header, text),
    keep: (path, header, text) => { keepForNote(app, path, header, text); },
  };
}

/** Keeps lines beside the vault: where they were not written, that is done at the next start. */
function keepForNote(app: App, path: string, header: string, text: string): void {
  beginWrite(app, normalizePath(path), { kind: "lines", header, text });
}

/** Why the disk refused, or null. Lines that it refused are tried again with the next, and at the next start. */
export async function appendToNote(app: App, path: string, header: string, text: string): Promise<string | null> {
  const place = normalizePath(path);
  keepForNote(app, path, header, text);
  try {
    await appendLines(app, place, header, text);
    endWrite(app, place, text);
    return null;
  } catch (error) {
    return reasonOf(error);
  }
}

const KEY = "moc-study-device";

/** A name for this device in this vault, made once; it is kept beside the vault, not in it, so that no sync shares it. */
export function deviceName(app: App, kind: string): string {
  const known: unknown = app.loadLocalStorage(KEY);
  if (typeof known === "string" && /^[a-z]+-[0-9a-z]{4}$/.test(known)) return known;
  const [random = 0] = window.crypto.getRandomValues(new Uint32Array(1));
  const name = `${kind}-${(random % 36 ** 4).toString(36).padStart(4, "0")}`;
  try {
    app.saveLocalStorage(KEY, name);
  } catch {
    // The browser's storage is full. Then the name holds for this run, and the next run has a log of its own.
  }
  return name;
}
