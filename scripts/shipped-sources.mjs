/** For esbuild: what of the project's own sources reads otherwise in main.js than it is written. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { withEdits } from "./edits.mjs";
import { withLatePatterns } from "./late-patterns.mjs";
import { ROOT } from "./root.mjs";
import { shortComparisonsIn } from "./short-comparisons.mjs";
import { withShortMembers } from "./short-members.mjs";
import { STRINGS_FILE, shortNamesIn, shortStringsFile, withShortStrings } from "./short-strings.mjs";
import { FOLDERS_WITH_EXAMPLES, FOLDERS_WITH_HINTS, withoutExamples, withoutHints } from "./without-examples.mjs";

/** `minify`: comparisons are short ones; private members, and what the plugin says, have short names. */
export const shippedSources = ({ minify }) => ({
  name: "shipped-sources",
  /** @param {import("esbuild").PluginBuild} build */
  setup(build) {
    let names = null;
    let comparisons = new Map();
    build.onStart(async () => {
      if (!minify) return;
      names = shortNamesIn(ROOT);
      comparisons = await shortComparisonsIn(ROOT);
    });
    build.onLoad({ filter: /\.ts$/, namespace: "file" }, async ({ path: file }) => {
      const text = withEdits(await readFile(file, "utf8"), comparisons.get(path.relative(ROOT, file).split(path.sep).join("/")) ?? []);
      const shipped = FOLDERS_WITH_EXAMPLES.test(file) ? withoutExamples(file, text) : FOLDERS_WITH_HINTS.test(file) ? withoutHints(text) : text;
      const late = shipped.includes("\\p{") ? withLatePatterns(file, shipped) : shipped;
      if (names === null) return { contents: late, loader: "ts" };
      return { contents: STRINGS_FILE.test(file) ? shortStringsFile(late, names) : withShortStrings(withShortMembers(file, late), names), loader: "ts" };
    });
  },
});
