import type { Metafile, Plugin } from "esbuild";

/** `nested` gets what went into the script. */
export function workerText(options: { readonly minify: boolean; readonly nested?: Map<string, Metafile> }): Plugin;
