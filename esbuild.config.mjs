// Bundles main.ts into main.js, the file that Obsidian loads.
// `--watch` rebuilds on change; `--dev` keeps names and an inline source map.
import process from "node:process";
import esbuild from "esbuild";
import { bundleOptions } from "./scripts/bundle.mjs";
import { writeWhole } from "./scripts/write-whole.mjs";

const dev = process.argv.includes("--dev") || process.argv.includes("--watch");

const options = bundleOptions({ dev });

/** After the licences were put behind it. */
const written = {
  name: "written",
  setup(build) {
    build.onEnd(({ outputFiles }) => {
      for (const { path, contents } of outputFiles ?? []) writeWhole(path, contents);
    });
  },
};

const context = await esbuild.context({ ...options, plugins: [...options.plugins, written] });

if (process.argv.includes("--watch")) await context.watch();
else {
  await context.rebuild();
  await context.dispose();
}
