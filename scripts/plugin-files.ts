/** What a vault needs of the plugin: the three files that the app downloads. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./tools";

export const PLUGIN_FILES = ["main.js", "manifest.json", "styles.css"] as const;

export function pluginVersion(): string {
  return /"version":\s*"([^"]+)"/.exec(readFileSync(path.join(ROOT, "manifest.json"), "utf8"))?.[1] ?? "";
}
