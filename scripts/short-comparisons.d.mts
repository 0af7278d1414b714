import type { Program } from "typescript";
import type { Edit } from "./edits.mjs";

export function shortComparisonsIn(root: string): Promise<ReadonlyMap<string, readonly Edit[]>>;
export function shortComparisonsOf(program: Program, file: string): Edit[];
