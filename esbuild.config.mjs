// Bundles main.ts into main.js, the file that Obsidian loads. The same sources give the same bytes.
// `--watch` rebuilds on change; `--dev` keeps names and an inline source map; `--meta=FILE` writes what is in it.
import { writeFileSync } from "node:fs";
import { builtinModules } from "node:module";
import process from "node:process";
import esbuild from "esbuild";
import { workerText } from "./scripts/worker-text.mjs";

const dev = process.argv.includes("--dev") || process.argv.includes("--watch");

const meta = process.argv.find((argument) => argument.startsWith("--meta="))?.slice("--meta=".length);

const context = await esbuild.context({
  entryPoints: ["main.ts"],
  outfile: "main.js",
  bundle: true,
  format: "cjs",
  platform: "browser",
  target: "es2021",
  // The app brings these; a second copy would be a second editor.
  external: ["obsidian", "electron", "@codemirror/*", "@lezer/*", ...builtinModules, ...builtinModules.map((name) => `node:${name}`)],
  // Its authors' own minifier makes it smaller than esbuild does.
  alias: dev ? {} : { cytoscape: "./node_modules/cytoscape/dist/cytoscape.min.js" },
  minify: !dev,
  sourcemap: dev ? "inline" : false,
  legalComments: "none",
  plugins: [workerText({ minify: !dev })],
  logLevel: "warning",
  metafile: meta !== undefined,
});

if (process.argv.includes("--watch")) await context.watch();
else {
  const { metafile } = await context.rebuild();
  if (meta !== undefined) writeFileSync(meta, JSON.stringify(metafile));
  await context.dispose();
}
