// Bundles main.ts into main.js, the file that Obsidian loads.
// `--watch` rebuilds on change; `--dev` keeps names and an inline source map; `--meta=FILE` writes what is in it.
import { writeFileSync } from "node:fs";
import process from "node:process";
import esbuild from "esbuild";
import { bundleOptions } from "./scripts/bundle.mjs";
import { writeWhole } from "./scripts/write-whole.mjs";

const dev = process.argv.includes("--dev") || process.argv.includes("--watch");

const meta = process.argv.find((argument) => argument.startsWith("--meta="))?.slice("--meta=".length);

const options = bundleOptions({ dev });

/** After the licences were put behind it. */
const written = {
  name: "written",
  setup(build) {
    build.onEnd(({ outputFiles, metafile }) => {
      for (const { path, contents } of outputFiles ?? []) writeWhole(path, contents);
      if (meta !== undefined && metafile !== undefined) writeFileSync(meta, JSON.stringify(metafile));
    });
  },
};

const context = await esbuild.context({ ...options, plugins: [...options.plugins, written] });

if (process.argv.includes("--watch")) await context.watch();
else {
  await context.rebuild();
  await context.dispose();
}
