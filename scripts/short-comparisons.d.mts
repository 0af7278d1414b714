import type { Program } from "typescript";

export interface Edit {
  readonly at: number;
  readonly end: number;
  readonly by: string;
}

export function shortComparisonsIn(root: string): Promise<ReadonlyMap<string, readonly Edit[]>>;
export function shortComparisonsOf(program: Program, file: string): Edit[];
export function withEdits(text: string, edits: readonly Edit[]): string;
