// Bundles main.ts into main.js, the file that Obsidian loads. The same sources give the same bytes.
// `--watch` rebuilds on change; `--dev` keeps names and an inline source map.
import { builtinModules } from "node:module";
import process from "node:process";
import esbuild from "esbuild";

const dev = process.argv.includes("--dev") || process.argv.includes("--watch");

const context = await esbuild.context({
  entryPoints: ["main.ts"],
  outfile: "main.js",
  bundle: true,
  format: "cjs",
  platform: "browser",
  target: "es2021",
  // The app brings these; a second copy would be a second editor.
  external: ["obsidian", "electron", "@codemirror/*", "@lezer/*", ...builtinModules, ...builtinModules.map((name) => `node:${name}`)],
  minify: !dev,
  sourcemap: dev ? "inline" : false,
  legalComments: "none",
  logLevel: "warning",
});

if (process.argv.includes("--watch")) await context.watch();
else {
  await context.rebuild();
  await context.dispose();
}
