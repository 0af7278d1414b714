/** main.js as the build makes it, in its parts, without writing it. */
import path from "node:path";
import { build, type Metafile, type PluginBuild } from "esbuild";
import { bundleOptions } from "./bundle.mjs";
import { NOTICES_BEGIN } from "./notices.mjs";
import { shippedSources } from "./shipped-sources.mjs";
import { shorter } from "./shorter.mjs";
import { ROOT } from "./tools";

export interface Bundled {
  readonly text: string;
  /** Without the licences behind it. */
  readonly code: string;
  readonly licences: string;
  /** What the plugin says, as a bundle of its own, made as main.js is: what a translation is measured by. */
  readonly strings: string;
  /** Of main.js and of the bundles that it holds. */
  readonly metafiles: readonly Metafile[];
}

export async function bundled(): Promise<Bundled> {
  const nested = new Map<string, Metafile>();
  const { outputFiles, metafile } = await build(bundleOptions({ nested }));
  const text = outputFiles[0]?.text ?? "";
  const end = text.lastIndexOf(NOTICES_BEGIN);
  if (end < 0) throw new Error("main.js has no licences.");
  return { text, code: text.slice(0, end), licences: text.slice(end), strings: await stringsAlone(), metafiles: [metafile, ...nested.values()] };
}

/** Numbers and dates are code; they are left outside. */
async function stringsAlone(): Promise<string> {
  const outside = { name: "outside", setup: (plugin: PluginBuild) => { plugin.onResolve({ filter: /\/language$/ }, ({ path: file }) => ({ path: file, external: true })); } };
  const { outputFiles } = await build({
    entryPoints: [path.join(ROOT, "src/core/base/strings.ts")], bundle: true, format: "esm", target: "es2021", minify: true, write: false, logLevel: "warning",
    plugins: [outside, shippedSources({ minify: true }), shorter],
  });
  return outputFiles[0]?.text ?? "";
}
