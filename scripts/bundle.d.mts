import type { BuildOptions, Metafile } from "esbuild";

/** Modules that main.js and the layouts' worker both need. */
export const SHARED: { readonly entry: string; readonly modules: readonly string[] };

/** As in `bundle.mjs`. */
export function bundleOptions(options?: { readonly dev?: boolean; readonly nested?: Map<string, Metafile> }): BuildOptions & { write: false; metafile: true };
