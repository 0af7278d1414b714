export interface Edit {
  readonly at: number;
  readonly end: number;
  readonly by: string;
}

export function withEdits(text: string, edits: readonly Edit[]): string;
