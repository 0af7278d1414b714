import type { Plugin } from "esbuild";

export function workerText(options: { readonly minify: boolean }): Plugin;
