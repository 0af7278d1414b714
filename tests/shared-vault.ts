/** A vault of the reference material beside the project, as path → text, where it is present. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { sharedIsHere, sharedPath } from "./shared";

export { sharedIsHere };

export function sharedVault(folder: "vault" | "vault-large" = "vault"): Record<string, string> {
  const root = sharedPath(folder);
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith(".md"));
  return Object.fromEntries(files.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return [relative(root, path).split(sep).join("/"), readFileSync(path, "utf8")];
  }));
}
