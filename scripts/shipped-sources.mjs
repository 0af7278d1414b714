/** For esbuild: what of the project's own sources reads otherwise in main.js than it is written. */
import { readFile } from "node:fs/promises";
import { withLatePatterns } from "./late-patterns.mjs";
import { withShortMembers } from "./short-members.mjs";
import { FOLDERS_WITH_EXAMPLES, FOLDERS_WITH_HINTS, withoutExamples, withoutHints } from "./without-examples.mjs";

/** `minify`: private members have short names. */
export const shippedSources = ({ minify }) => ({
  name: "shipped-sources",
  /** @param {import("esbuild").PluginBuild} build */
  setup(build) {
    build.onLoad({ filter: /\.ts$/, namespace: "file" }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      const shipped = FOLDERS_WITH_EXAMPLES.test(path) ? withoutExamples(path, text) : FOLDERS_WITH_HINTS.test(path) ? withoutHints(text) : text;
      const late = shipped.includes("\\p{") ? withLatePatterns(path, shipped) : shipped;
      return { contents: minify ? withShortMembers(path, late) : late, loader: "ts" };
    });
  },
});
