/** Puts a text on the clipboard, and says so. */
import { strings } from "../core/base/strings";
import type { App } from "obsidian";
import { announce } from "./announce";

const REFUSED = strings.failures.clipboard;

/** `copied`: the sentence for where it worked. Systems refuse the clipboard to windows in the background, and some always. */
export async function copyText(app: App, text: string, copied: string): Promise<void> {
  const isCopied = await navigator.clipboard.writeText(text).then(() => true, () => false);
  announce(app, { ok: isCopied, sentence: isCopied ? copied : REFUSED, path: null, undo: null });
}
