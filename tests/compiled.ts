/**
 * The plugin's sources, compiled once before all tests: Node loads them itself, in a tenth of the time that vitest's own
 * loader takes in each of its processes. Who watches gets them from that loader, one by one as they change.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { build } from "esbuild";
import type { Plugin } from "vitest/config";

/** Each run has a folder of its own, beside the packages that are imported from there. */
const FOLDER = path.join(".cache", "unit-");

/** What vitest leaves to Node. */
export const COMPILED = /[\\/]\.cache[\\/]unit-/;

interface Alias {
  readonly find: string | RegExp;
  readonly replacement: string;
}

let files: ReadonlyMap<string, string> = new Map();

/** The aliases of the configuration stand in for what they name. */
export const compiledSources: Plugin = {
  name: "compiled-sources",
  enforce: "pre",
  async configResolved({ root, resolve: { alias } }) { files = await compiled(root, alias.filter(({ replacement }) => replacement.endsWith(".ts"))); },
  async resolveId(source, importer) {
    const found = await this.resolve(source, importer, { skipSelf: true });
    const file = files.get(found?.id ?? "");
    return file === undefined ? found : { id: file, external: true };
  },
};

/** By the path of a source: the path of what it was compiled into. */
async function compiled(root: string, standIns: readonly Alias[]): Promise<ReadonlyMap<string, string>> {
  // The workbench has classes of the app, and each of them must be one only.
  const sources = ["src", "tests/workbench"].flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" }).map((file) => path.join(root, folder, file)));
  const entries = [...sources.filter((file) => /\.ts$/.test(file) && !/\.(?:d|test)\.ts$/.test(file)), ...standIns.map(({ replacement }) => replacement)];
  mkdirSync(path.join(root, ".cache"), { recursive: true });
  const folder = mkdtempSync(path.join(root, FOLDER));
  process.once("exit", () => { rmSync(folder, { recursive: true, force: true }); });
  await build({
    entryPoints: entries, outdir: folder, outbase: root, bundle: true, splitting: true, format: "esm", platform: "node", target: "node20", packages: "external",
    outExtension: { ".js": ".mjs" }, chunkNames: "chunks/[hash]", logLevel: "error",
    plugins: [{
      name: "stand-ins",
      setup(plugin) {
        for (const { find, replacement } of standIns) plugin.onResolve({ filter: typeof find === "string" ? new RegExp(`^${find}$`) : find }, () => ({ path: replacement, namespace: "stand-in" }));
        // A stand-in may lack what no test without a page asks for: only a module of the older kind allows that.
        plugin.onLoad({ filter: /.*/, namespace: "stand-in" }, ({ path: file }) => ({ contents: `module.exports = require(${JSON.stringify(file)})`, resolveDir: root }));
      },
    }],
  });
  return new Map(entries.map((file) => [file, path.join(folder, path.relative(root, file)).replace(/\.ts$/, ".mjs")]));
}
