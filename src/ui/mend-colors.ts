/**
 * The colours of the drawing as variables of a window's body, for all that is drawn beside it: the theme's own, mended as
 * far as they could not be read.
 */
import type { Plugin } from "obsidian";
import { readTheme } from "./graph/canvas/theme";

/** In every window, again with every theme. */
export function mendColors(plugin: Plugin): void {
  const { workspace } = plugin.app;
  const bodies = (): Set<HTMLElement> => {
    const found = new Set([activeDocument.body, document.body]);
    workspace.iterateAllLeaves(({ view }) => { found.add(view.containerEl.doc.body); });
    return found;
  };
  const mend = (): void => { for (const body of bodies()) body.setCssProps(variablesAt(body)); };
  mend();
  plugin.registerEvent(workspace.on("css-change", mend));
  plugin.registerEvent(workspace.on("window-open", (_leaf, { document: { body } }) => { body.setCssProps(variablesAt(body)); }));
  plugin.register(() => { for (const body of bodies()) for (const name of Object.keys(variablesAt(body))) body.style.removeProperty(name); });
}

/** @key */
function variablesAt(body: HTMLElement): Record<string, string> {
  const { text, quietText, accent, here, states, tints } = readTheme(body);
  return {
    "--moc-study-text": text, "--moc-study-muted": quietText, "--moc-study-lit": accent, "--moc-study-main": here,
    "--moc-study-learning": states.learning, "--moc-study-due": states.due, "--moc-study-known": states.known,
    ...Object.fromEntries(tints.map(({ line }, hue) => [`--moc-study-hue-${hue}`, line])),
  };
}
