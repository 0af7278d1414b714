/**
 * For esbuild: main.js once more through terser, whose compressor looks at the whole text. esbuild's looks at each piece
 * by itself; the two together give 2 % less than esbuild alone.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { minify } from "terser";

/**
 * Reads as the target of the build does. More than three passes find nothing. The two unsafe ones make arrows and short
 * methods of functions without `this`: wrong only where such a function is called with `new`, and none is.
 */
const OPTIONS = { ecma: 2021, toplevel: true, compress: { passes: 3, keep_fargs: false, unsafe_arrows: true, unsafe_methods: true }, format: { comments: false, ecma: 2021 } };

/**
 * Terser takes ten times as long as all else of a build, and the tests build the same text several times. So what it
 * made is kept, by what it was made of: text, options and version.
 */
const KEPT = path.join(path.dirname(path.dirname(fileURLToPath(import.meta.url))), ".cache", "shorter");
const AT_MOST = 6;

export const shorter = {
  name: "shorter",
  /** @param {import("esbuild").PluginBuild} build */
  setup(build) {
    build.onEnd(async ({ outputFiles }) => {
      const [file] = outputFiles ?? [];
      if (file === undefined) return;
      file.contents = new TextEncoder().encode(await keptOr(file.text, async () => `${(await minify(file.text, OPTIONS)).code ?? ""}\n`));
    });
  },
};

async function keptOr(text, make) {
  const { version } = createRequire(import.meta.url)("terser/package.json");
  const file = path.join(KEPT, createHash("sha256").update(JSON.stringify([version, OPTIONS, text])).digest("hex"));
  if (existsSync(file)) return readFileSync(file, "utf8");
  const made = await make();
  mkdirSync(KEPT, { recursive: true });
  for (const old of readdirSync(KEPT).filter((name) => !name.includes(".")).slice(AT_MOST)) rmSync(path.join(KEPT, old), { force: true });
  // Whole at once: another build may look for it.
  writeFileSync(`${file}.${process.pid}`, made);
  renameSync(`${file}.${process.pid}`, file);
  return made;
}
