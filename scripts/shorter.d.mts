import type { Plugin } from "esbuild";

export const shorter: Plugin;
