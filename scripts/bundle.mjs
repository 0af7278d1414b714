/** How `main.ts` becomes `main.js`: the build, the bench and the tests share it. The same sources give the same bytes. */
import { builtinModules } from "node:module";
import path from "node:path";
import { fsrsParts } from "./fsrs-parts.mjs";
import { notices } from "./notices.mjs";
import { ROOT } from "./root.mjs";
import { shippedSources } from "./shipped-sources.mjs";
import { shortProperties } from "./short-properties.mjs";
import { shorter } from "./shorter.mjs";
import { workerText } from "./worker-text.mjs";

/** The layouts, which the window needs as well as the worker. */
export const SHARED = {
  entry: path.join(ROOT, "src/ui/graph/placement/layout-worker.ts"),
  modules: ["core/graph/layout/slow-layouts", "core/graph/layout/web-places", "core/graph/layout/board-places", "core/graph/layout/tiles", "core/graph/tile", "core/graph/emphasis", "core/graph/relation-look", "core/graph/disc", "core/graph/drawing/curves", "core/graph/drawing/detours", "core/graph/drawing/obstacles", "core/base/min-heap", "core/graph/drawing/hulls", "core/graph/progress", "core/graph/bounds", "core/graph/layout/remove-overlaps", "core/graph/measure", "core/graph/style", "core/graph/tree", "ui/graph/placement/layout-request"].map((file) => path.join(ROOT, "src", `${file}.ts`)),
};

/**
 * `dev` keeps names and an inline source map. `nested` gets what went into the bundles inside the bundle, by name.
 * @param {{ dev?: boolean, nested?: Map<string, import("esbuild").Metafile> }} [options]
 * @returns {import("esbuild").BuildOptions & { write: false, metafile: true }}
 */
export function bundleOptions({ dev = false, nested = new Map() } = {}) {
  return {
    absWorkingDir: ROOT,
    entryPoints: ["main.ts"],
    outfile: "main.js",
    bundle: true,
    format: "cjs",
    platform: "browser",
    target: "es2021",
    // Every system that the app runs on knows fields of classes; without them each is a call.
    supported: { "class-field": true },
    // The app brings these; a second copy would be a second editor.
    external: ["obsidian", "electron", "@codemirror/*", "@lezer/*", ...builtinModules, ...builtinModules.map((name) => `node:${name}`)],
    minify: !dev,
    ...dev ? {} : shortProperties,
    sourcemap: dev ? "inline" : false,
    // Licences come whole, from the packages' own files.
    legalComments: "none",
    plugins: [workerText({ minify: !dev, shared: SHARED, nested }), fsrsParts, shippedSources({ minify: !dev }), ...dev ? [] : [shorter], notices({ nested })],
    logLevel: "warning",
    write: false,
    metafile: true,
  };
}
