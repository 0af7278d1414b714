import type { Metafile, Plugin } from "esbuild";

/** `minify: "syntax"` folds what is known and keeps names and lines, for tests to read. `nested` gets what went in. */
export function cytoscapeParts(options: { readonly minify: boolean | "syntax"; readonly nested?: Map<string, Metafile> }): Plugin;

/** What stands for a module that is replaced. */
export function textInstead(module: string): Promise<string>;

/** A module's text as it goes in. Throws where the lists name what it has not. */
export function partOf(module: string, text: string): string;
