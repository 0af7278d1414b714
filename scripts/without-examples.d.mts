export const FOLDERS_WITH_EXAMPLES: RegExp;

/** A module's text with the members `examples: […]` emptied. */
export function withoutExamples(file: string, text: string): string;

export const FOLDERS_WITH_HINTS: RegExp;

export function withoutHints(text: string): string;
