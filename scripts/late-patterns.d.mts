import type { Plugin } from "esbuild";

export const latePatterns: Plugin;

/** A module's text, with patterns of Unicode's classes made when they are first used. */
export function withLatePatterns(file: string, text: string): string;
