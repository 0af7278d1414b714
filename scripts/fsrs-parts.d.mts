import type { Plugin } from "esbuild";

/** `ts-fsrs` without what we never call. */
export const fsrsParts: Plugin;
