/** For esbuild: what of the project's own sources reads otherwise in main.js than it is written. */
import { readFile } from "node:fs/promises";
import { withLatePatterns } from "./late-patterns.mjs";
import { FOLDERS_WITH_EXAMPLES, withoutExamples } from "./without-examples.mjs";

export const shippedSources = {
  name: "shipped-sources",
  /** @param {import("esbuild").PluginBuild} build */
  setup(build) {
    build.onLoad({ filter: /\.ts$/, namespace: "file" }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      const shipped = FOLDERS_WITH_EXAMPLES.test(path) ? withoutExamples(path, text) : text;
      return { contents: shipped.includes("\\p{") ? withLatePatterns(path, shipped) : shipped, loader: "ts" };
    });
  },
};
