import type { Plugin } from "esbuild";

export const shippedSources: Plugin;
