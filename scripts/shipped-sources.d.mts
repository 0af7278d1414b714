import type { Plugin } from "esbuild";

export function shippedSources(options: { readonly minify: boolean }): Plugin;
