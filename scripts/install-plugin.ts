/**
 * `npm run install-plugin -- VAULT`: builds the plugin and copies its three files into a vault. Existing settings
 * (`data.json`) belong to the user and stay.
 */
import { copyFileSync, existsSync, mkdirSync, statSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { reason } from "./folder-vault";
import { PLUGIN_FILES, pluginVersion } from "./plugin-files";
import { ROOT, runTool } from "./tools";

process.exitCode = await main();

async function main(): Promise<number> {
  const wanted = readArguments();
  if (typeof wanted === "string") return refuse(wanted);
  const { vault, force } = wanted;
  if (!statSync(vault, { throwIfNoEntry: false })?.isDirectory()) return refuse(`There is no folder “${vault}”.`);
  if (!existsSync(path.join(vault, ".obsidian")) && !force) {
    return refuse(`“${vault}” has no .obsidian folder, so it is no vault that Obsidian has opened. Open it there once, or add --force.`);
  }
  const folder = path.join(vault, ".obsidian", "plugins", "moc-study");
  try {
    mkdirSync(folder, { recursive: true });
    if ((await runTool("esbuild")) !== 0) return refuse("The build failed, so nothing was installed.");
    for (const file of PLUGIN_FILES) copyFileSync(path.join(ROOT, file), path.join(folder, file));
  } catch (error) {
    return refuse(`The files could not be written to “${folder}”: ${reason(error)}.`);
  }
  console.log(`MOC Study ${pluginVersion()} is in “${folder}”.`);
  console.log("To switch it on: Settings → Community plugins → turn on community plugins, if they are off → reload the list → MOC Study.");
  return 0;
}

function readArguments(): { readonly vault: string; readonly force: boolean } | string {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { force: { type: "boolean" } } });
    const [vault] = positionals;
    if (vault === undefined || positionals.length > 1) return "Which vault? npm run install-plugin -- VAULT, a folder with notes.";
    return { vault: path.resolve(process.env["INIT_CWD"] ?? process.cwd(), vault), force: values.force ?? false };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function refuse(sentence: string): number {
  console.error(sentence);
  return 2;
}
