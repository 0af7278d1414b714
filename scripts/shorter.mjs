/**
 * For esbuild: main.js once more through terser, whose compressor looks at the whole text. esbuild's looks at each piece
 * by itself; the two together, with arrows for functions, give 3 % less than esbuild alone.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { minify } from "terser";
import { keptOr } from "./kept.mjs";
import { ROOT } from "./root.mjs";
import { withShortCalls } from "./short-calls.mjs";
import { withArrows } from "./short-functions.mjs";
import { withValuesOnce } from "./written-once.mjs";

/**
 * Reads as the target of the build does. More than three passes find nothing. The unsafe one makes arrows of functions
 * without `this`: wrong only where such a function is called with `new`, and none is. As short methods (`unsafe_methods`)
 * and inlined further, what the plugin says would be longer: most of it are arrows with one expression.
 */
const OPTIONS = { ecma: 2021, toplevel: true, compress: { passes: 3, keep_fargs: false, inline: 1, unsafe_arrows: true }, format: { comments: false, ecma: 2021 } };

/** What changes the text before terser is part of what a kept text is known by. */
const BEFORE = ["short-calls.mjs", "short-functions.mjs", "written-once.mjs"].map((name) => readFileSync(path.join(ROOT, "scripts", name), "utf8"));

const { version: VERSION } = createRequire(import.meta.url)("terser/package.json");

export const shorter = {
  name: "shorter",
  /** @param {import("esbuild").PluginBuild} build */
  setup(build) {
    build.onEnd(async ({ outputFiles }) => {
      const [file] = outputFiles ?? [];
      if (file === undefined) return;
      // Terser writes into the options that it is given, and what is kept is known by them.
      file.contents = new TextEncoder().encode(await keptOr("shorter", [VERSION, OPTIONS, BEFORE, file.text], async () => `${(await minify(withValuesOnce(withArrows(withShortCalls(file.text))), structuredClone(OPTIONS))).code ?? ""}\n`));
    });
  },
};
