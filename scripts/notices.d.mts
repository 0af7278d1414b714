import type { Metafile, Plugin } from "esbuild";

/** How the comment with the licences begins, behind the code. */
export const NOTICES_BEGIN: string;

/** `nested`: what went into the bundles that the bundle holds. */
export function notices(options: { readonly nested: ReadonlyMap<string, Metafile> }): Plugin;
