/**
 * `npm run release-zip -- FOLDER`: packs what was built into FOLDER/moc-study-VERSION.zip, for whoever installs by hand:
 * unpacked into a vault's `.obsidian/plugins` it is there. The same files give the same bytes.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { zipSync } from "fflate";
import { reason } from "./folder-vault";
import { PLUGIN_FILES, pluginVersion } from "./plugin-files";
import { ROOT } from "./tools";

/** The oldest time that a zip can name, and so none. */
const NO_TIME = new Date(1980, 0, 1);

const folder = path.resolve(process.env["INIT_CWD"] ?? process.cwd(), process.argv[2] ?? ".");
const file = path.join(folder, `moc-study-${pluginVersion()}.zip`);
try {
  const parts = Object.fromEntries(PLUGIN_FILES.map((name) => [`moc-study/${name}`, readFileSync(path.join(ROOT, name))]));
  writeFileSync(file, zipSync(parts, { level: 9, mtime: NO_TIME }));
  console.log(file);
} catch (error) {
  console.error(`The zip could not be written: ${reason(error)}. Is the plugin built (npm run build)?`);
  process.exitCode = 1;
}
