import type { BuildOptions, Metafile } from "esbuild";

/** `dev` keeps names and an inline source map. `nested` gets what went into the bundles inside the bundle, by name. */
export function bundleOptions(options?: { readonly dev?: boolean; readonly nested?: Map<string, Metafile> }): BuildOptions & { write: false; metafile: true };
