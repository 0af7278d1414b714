import type { BuildOptions, Metafile } from "esbuild";

/** As in `bundle.mjs`. */
export function bundleOptions(options?: { readonly dev?: boolean; readonly short?: boolean; readonly nested?: Map<string, Metafile> }): BuildOptions & { write: false; metafile: true };
