import type { BuildOptions, Metafile, Plugin } from "esbuild";

/** `shared`: an entry, and modules in its script that the bundle takes from there. `nested` gets what went into the script. `properties`: how they are called. */
export function workerText(options: { readonly minify: boolean; readonly shared?: { readonly entry: string; readonly modules: readonly string[] }; readonly nested?: Map<string, Metafile>; readonly properties?: BuildOptions }): Plugin;
