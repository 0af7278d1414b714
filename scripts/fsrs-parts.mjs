/**
 * For esbuild: `ts-fsrs` without what we never call. Its classes hold much more than the next state of a card, and a
 * bundler drops no members. The package also adds four methods to the dates of the whole app, which nobody needs.
 * An update that moves something listed stops the build.
 */
import { readFile } from "node:fs/promises";
import { cut } from "./cut.mjs";

/** Members by name, statements by their beginning. */
const LEFT_OUT = [
  "Date.prototype.scheduler", "Date.prototype.diff", "Date.prototype.format", "Date.prototype.dueFormat",
  "repeat", "preview", "previewIterator", "get_retrievability", "rollback", "forget", "reschedule", "useStrategy", "clearStrategy",
  "params_handler_proxy", "update_parameters", "set parameters", "review_log",
];

/** Expression → what it always is. */
const FACTS = {
  // A scheduler's rules stay as they are given, with the published weights and with steps of minutes.
  "newProxy(this.prepare_parameters(params),this.params_handler_proxy())": "this.prepare_parameters(params)",
  "enable_short_term?BasicScheduler:LongTermScheduler": "BasicScheduler",
  "migrateParameters(props?.w,relearning_steps.length,enable_short_term)": "[...default_w]",
  "props?.enable_short_term??default_enable_short_term": "true",
  "this.strategies": "null",
};

export const fsrsParts = {
  name: "fsrs-parts",
  /** @param {import("esbuild").PluginBuild} build */
  setup(build) {
    build.onLoad({ filter: /[\\/]node_modules[\\/]ts-fsrs[\\/]dist[\\/]index\.mjs$/ }, async ({ path: file }) => {
      const { text, used } = cut(file, await readFile(file, "utf8"), LEFT_OUT, FACTS);
      const missing = [...LEFT_OUT, ...Object.keys(FACTS)].filter((one) => !used.has(one));
      if (missing.length > 0) throw new Error(`ts-fsrs has no ${missing.map((one) => `“${one}”`).join(", ")} any more.`);
      return { contents: text };
    });
  },
};
